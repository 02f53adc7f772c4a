"""Commands about what a mention stands for: over the whole library, and whether it is right."""

from __future__ import annotations

import shlex
import subprocess
from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from textual import work

from tuireader.entities.verdicts import judged, said_of_names
from tuireader.errors import TuireaderError
from tuireader.model import ArticleFilter, Mention, StoredArticle
from tuireader.ui.figures import money
from tuireader.ui.screens.changes import Changes
from tuireader.ui.services import Services
from tuireader.ui.undo import Change

NEVER = "never"
# What the reader can say of a name, and how it is called; None takes it back.
VERDICT_LABELS: Mapping[str | None, str] = {
    "company": "a company",
    "organisation": "an organisation",
    "person": "a person",
    "not a company": "not a company",
    NEVER: "no longer marked",
    None: "as it was found",
}
_PIPE_SECONDS = 60
_SHOWN_OUTPUT = 300


class Names(Changes):
    """Articles with the same name, names that are never marked, and the article as input of a command."""

    _before: tuple[ArticleFilter, str] | None = None  # the list before the articles with a name

    @property
    def current_mention(self) -> Mention | None:
        """The mention under the cursor of the sidebar, else the current one in the text."""
        index = self.reader.mention
        if self.pane is self.sidebar and self.sidebar.item is not None:
            index = self.sidebar.item.mentions[0]
        return self.reader.mentions[index] if index is not None else None

    def do_copy_mention(self) -> None:
        """Copies what the current mention says."""
        mention = self.current_mention
        if mention is None:
            self.tell("Copy mention: no mention is chosen", severity="warning")
            return
        text = " ".join(mention.text.split())
        if mention.kind == "quote":
            text += f" {self.glyphs.dash} {mention.speaker}" if mention.speaker else ""
        elif mention.kind == "money":
            text += f" ({money(mention)})"
        else:
            text = mention.name or text
        self.app.copy_to_clipboard(text)
        self.tell(f"Copied {text}")

    def do_articles_with(self) -> None:
        """Lists the articles that mention the same company or person."""
        mention = self.current_mention
        name = (mention.name or mention.speaker) if mention is not None else None
        if mention is None or not name:
            self.tell("Articles with this: no company or person is chosen", severity="warning")
            return
        self._find_articles(name, "speaker" if mention.kind == "quote" else mention.kind)

    @work(thread=True, exclusive=True, group="names", exit_on_error=False)
    def _find_articles(self, name: str, kind: str) -> None:
        try:
            ids = tuple(self.library.articles_with(name, kind))
        except TuireaderError as error:
            self.post_message(self.Done(partial(self.tell, str(error), severity="error")))
            return
        self.post_message(self.Done(partial(self._show_articles, name, ids)))

    def _show_articles(self, name: str, ids: tuple[int, ...]) -> None:
        self.list_these(ids, f"Articles with {name}")

    def list_these(self, ids: tuple[int, ...], title: str) -> None:
        """Lists some articles; back leads to the list before."""
        if self._before is None:
            self._before = (self.wanted, self.wanted_title)
        self.show_list(ArticleFilter(article_ids=ids), title, keep=True)
        self.focus_pane(self.listing)

    def clear_search(self) -> bool:
        """Also goes back to the list before the articles with a name."""
        if super().clear_search():
            return True
        if self._before is None or self.pane is not self.listing:
            return False
        wanted, title = self._before
        self._before = None
        self.show_list(wanted, title, keep=True)
        return True

    # -------------------------------------------------------------------------------------------------------- rejecting

    def do_reject(self) -> None:
        """Never marks this name again."""
        mention = self.current_mention
        if mention is None or not mention.name:
            self.tell("Never mark this: no company or person is chosen", severity="warning")
        else:
            self._judge(mention.name, NEVER)

    def do_judge(self) -> None:
        """Asks what the name is."""
        mention = self.current_mention
        if mention is None or mention.kind in {"money", "quote"}:
            self.tell("What this is: no company or person is chosen", severity="warning")
            return
        from tuireader.ui.screens.judge import Judge

        name = mention.name or mention.text
        self.app.push_screen(Judge(name, self.library.verdicts().get(name)), partial(self._judged, name))

    def _judged(self, name: str, answer: tuple[str | None] | None) -> None:
        if answer is not None:
            self._judge(name, answer[0])

    def _judge(self, name: str, verdict: str | None) -> None:
        before = self.library.verdicts().get(name)
        label = f"{name}: {VERDICT_LABELS[verdict]}"

        def kept(ids: tuple[int, ...]) -> None:
            again = partial(self.find_again, ids)
            self.undo.push(Change(label, partial(self.library.set_verdict, name, before, ids), again))
            self.tell_change(label)
            self.reread()
            again()

        self.write(partial(self.library.set_verdict, name, verdict), kept)

    def find_again(self, ids: tuple[int, ...]) -> None:
        """Finds the mentions of these articles again, in the background, after a verdict."""
        raise NotImplementedError

    def reread(self) -> None:
        """Reads the article in the text again, with what is marked now."""
        self.articles.clear()
        if self.article is not None:
            article_id, place, opened = self.article.row.id, self.reader.place, self.opened
            self.article = None
            self._reopen = (article_id, place)
            self.load_article(article_id, opened=opened)

    _reopen: tuple[int, int] | None = None

    def renew(self) -> None:
        """Shows the article in the text as the library has it now, if that is another text or has other mentions."""
        if self.article is not None:
            self._renew(self.article, self.full_text)

    @work(thread=True, exclusive=True, group="renew", exit_on_error=False)
    def _renew(self, shown: StoredArticle, full: bool) -> None:
        found = self.prepared(self.library.article(shown.row.id, full=full))
        if found is not None and (found.document, found.mentions) != (shown.document, shown.mentions):
            self.post_message(self.Done(partial(self._renewed, shown, found)))

    def _renewed(self, shown: StoredArticle, found: StoredArticle) -> None:
        if self.article is None or self.article.row.id != shown.row.id:
            return
        opened = self.opened
        self.show_article(replace(found, position=self.reader.place), full=self.full_text)
        self.opened = opened

    def prepared(self, article: StoredArticle | None) -> StoredArticle | None:
        """Applies what the reader said of names; runs in a worker."""
        if article is None:
            return None
        if self._reopen is not None and self._reopen[0] == article.row.id:
            article = replace(article, position=self._reopen[1])
            self._reopen = None
        said = said_of_names(self.library.verdicts())
        if not said:
            return article
        others = [mention for mention in article.mentions if mention.kind in {"money", "quote"}]
        money = [mention for mention in others if mention.kind == "money"]
        names = [mention for mention in article.mentions if mention.kind not in {"money", "quote"}]
        names = judged(article.document.text, names, said)
        names = [name for name in names if not any(m.start < name.end and name.start < m.end for m in money)]
        return replace(article, mentions=tuple(sorted([*names, *others], key=lambda m: (m.start, -m.end))))

    # -------------------------------------------------------------------------------------------------------- full text

    fetching: int | None = None  # the article whose page is waited for

    def do_full_text(self) -> None:
        """Fetches the article's page, or shows the stored full text, or the feed's text again."""
        if self.article is None:
            return
        article_id = self.article.row.id
        if self.full_text or self.article.has_full_text:
            self._fetch_text(article_id, not self.full_text)
        elif self.services is not None:
            self.fetching = article_id
            self.status_line.show(busy="Fetching the page …")
            self._fetch_page(self.services, article_id)

    @work(thread=True, group="pages", exit_on_error=False)
    def _fetch_page(self, services: Services, article_id: int) -> None:
        try:
            problem = services.full_text(article_id)
        except TuireaderError as error:
            problem = str(error)
        self.post_message(self.Done(partial(self._page_fetched, article_id, problem)))

    def _page_fetched(self, article_id: int, problem: str | None) -> None:
        self.articles.pop(article_id, None)
        if article_id != self.fetching:
            return  # another page is waited for, or none any more
        self.fetching = None
        self.status_line.show(busy="")
        if problem:
            self.tell(f"Full text: {problem}", severity="warning")
        elif self.article is not None and self.article.row.id == article_id:
            self._fetch_text(article_id, True)

    @work(thread=True, exclusive=True, group="article", exit_on_error=False)
    def _fetch_text(self, article_id: int, full: bool) -> None:
        article = self.prepared(self.library.article(article_id, full=full))
        if article is not None:
            self.post_message(self.Done(partial(self._show_text, article, full)))

    def _show_text(self, article: StoredArticle, full: bool) -> None:
        if self.article is not None and self.article.row.id == article.row.id:
            opened = self.opened
            self.show_article(replace(article, position=0), full=full)
            self.opened = opened
            self.tell("Full text" if full else "The feed's text")

    # ------------------------------------------------------------------------------------------------------------- pipe

    def do_pipe(self) -> None:
        """Asks for a command that gets the text of the article."""
        if self.article is None:
            self.tell("Pipe: no article is open", severity="warning")
        else:
            self.prompt.open("pipe")

    def pipe(self, line: str) -> None:
        """Runs a command with the text of the article as its input: program and arguments, never a shell."""
        if self.app.is_web:  # whoever has the address of a page shall not have the whole account
            self.tell("Pipe: from a browser no programs are run", severity="error")
            return
        try:
            words = shlex.split(line)
        except ValueError as error:
            self.tell(f"Pipe: {error}", severity="error")
            return
        if words and self.article is not None:
            self._run_pipe(words, self.article.document.text)

    @work(thread=True, group="pipe", exit_on_error=False)
    def _run_pipe(self, words: list[str], text: str) -> None:
        try:
            done = subprocess.run(words, input=text.encode(), capture_output=True, timeout=_PIPE_SECONDS, check=False)
        except (OSError, subprocess.TimeoutExpired) as error:
            self.post_message(self.Done(partial(self.tell, f"Pipe: {error}", severity="error")))
            return
        output = (done.stdout or done.stderr).decode(errors="replace").strip()
        safe = "".join(char if char.isprintable() or char == "\n" else " " for char in output[:_SHOWN_OUTPUT])
        if done.returncode:
            told = partial(self.tell, f"{words[0]} ended with {done.returncode}\n{safe}", severity="error")
        else:
            told = partial(self.tell, safe or "done", title=words[0])
        self.post_message(self.Done(told))
