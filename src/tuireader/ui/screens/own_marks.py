"""What the reader adds to an article or takes out of the program: tags, notes, files, pictures."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from textual import work
from textual.app import SuspendNotSupported

from tuireader.editor import edited
from tuireader.errors import TuireaderError
from tuireader.files import export_text
from tuireader.model import StoredArticle
from tuireader.ui.screens.subscriptions import Subscriptions
from tuireader.ui.undo import Change


class OwnMarks(Subscriptions):
    """Tags, notes, export, pictures."""

    def do_tags(self) -> None:
        """Asks for the tags of the article."""
        self._ask("Tags, with blanks or commas between them", self.set_tags, lambda article: " ".join(article.tags))

    def do_note(self) -> None:
        """Asks for a note on the article."""
        self._ask("A note on this article", self.set_note, lambda article: article.note)

    def do_edit_note(self) -> None:
        """Opens the note in the user's editor; the terminal is the editor's until it ends."""
        if self.article is None:
            self.tell("No article is open", severity="warning")
            return
        command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
        problem = ""
        try:
            with self.app.suspend():
                try:
                    note = edited(self.article.note, command)
                except TuireaderError as error:  # one that leaves the block would leave the terminal suspended
                    problem = str(error)
        except SuspendNotSupported:
            problem = "this terminal cannot be lent to an editor"
        if problem:
            self.tell(f"Edit note: {problem}", severity="error")
        else:
            self.set_note(note)

    def do_export(self) -> None:
        """Asks for the name of a file."""
        from tuireader.exporting import file_name

        question = "Write the article to a file (.md, .html or .json)"
        self._ask(question, self.export_article, lambda article: file_name(article.row.title, ".md"), empty=False)

    def _ask(
        self, question: str, then: Callable[[str], None], value: Callable[[StoredArticle], str], *, empty: bool = True
    ) -> None:
        from tuireader.ui.screens.ask import Ask

        if self.article is None:
            self.tell("No article is open", severity="warning")
            return
        article_id = self.article.row.id

        def answered(answer: str | None) -> None:
            if answer is not None and self.article is not None and self.article.row.id == article_id:
                then(answer)

        self.app.push_screen(Ask(question, value=value(self.article), empty=empty), answered)

    def set_tags(self, words: str) -> None:
        """Gives the article these tags, and no others."""
        if self.article is None:
            return
        row, before = self.article.row, self.article.tags
        tags = tuple(dict.fromkeys(tag for tag in words.replace(",", " ").split() if tag))
        if tags != before:
            label = f"Tags: {' '.join(tags)}" if tags else "Tags removed"
            self._keep(
                label, partial(self.library.set_tags, row.id, tags), partial(self.library.set_tags, row.id, before)
            )

    def set_note(self, words: str) -> None:
        """Gives the article this note."""
        if self.article is None:
            return
        row, before = self.article.row, self.article.note
        if words.strip() != before:
            label = "Note kept" if words.strip() else "Note removed"
            self._keep(
                label,
                partial(self.library.set_note, row.id, words.strip()),
                partial(self.library.set_note, row.id, before),
            )

    def _keep(self, label: str, change: Callable[[], object], back: Callable[[], object]) -> None:
        def kept(_: object) -> None:
            self.undo.push(Change(label, back))
            self.tell_change(label)
            self.listing.forget_rows()
            self.reread()

        self.write(change, kept)

    def export_article(self, name: str) -> None:
        """Writes the article to a file; the end of its name says the format."""
        if self.article is not None:
            self._export(self.article, Path(name.strip()).expanduser())

    @work(thread=True, group="export", exit_on_error=False)
    def _export(self, article: StoredArticle, path: Path) -> None:
        from tuireader.exporting import SUFFIXES, render

        wanted = SUFFIXES.get(path.suffix.lower())
        if wanted is None:
            known = ", ".join(SUFFIXES)
            self._say(f"Export: the name must end in one of {known}", failed=True)
            return
        try:
            export_text(path, render(article, wanted), replace=False)
        except TuireaderError as error:
            self._say(f"Export: {error}", failed=True)
            return
        self._say(f"Written to {path.absolute()}")

    def _say(self, text: str, *, failed: bool = False) -> None:
        self.post_message(self.Done(partial(self.tell, text, severity="error" if failed else "information")))

    def do_image(self) -> None:
        """Opens the first picture in view in the browser."""
        url = self.reader.picture_in_view() if self.reader.display else None
        if url is None:
            self.tell("Picture: none is in view", severity="warning")
        else:
            self.open_link(url)
