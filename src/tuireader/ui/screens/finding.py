"""Commands that find: search, pages of names, trends, the watch list, kept searches; notifications of what came in."""

from __future__ import annotations

from array import array
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from textual import work

from tuireader.errors import TuireaderError
from tuireader.model import ArticleFilter
from tuireader.query.results import EntityKind
from tuireader.ui.screens.entries import Choice
from tuireader.ui.screens.names import Names
from tuireader.ui.undo import Change

if TYPE_CHECKING:
    from tuireader.ui.screens.search import Found

_NAMED: tuple[EntityKind, ...] = ("company", "person", "organisation")
_SHOWN_NOTICES = 5


class Finding(Names):
    """Finds articles and what they speak of, over the whole library."""

    _before_search: tuple[str, ArticleFilter, str] | None = None  # the search, and the list before it

    # ----------------------------------------------------------------------------------------------------------- search

    def do_search(self) -> None:
        """Searches all articles; in the text, finds in it."""
        if self.pane is self.reader:
            self.prompt.open("find")
            return
        self._open_search(self._before_search[0] if self._before_search is not None and self._searching else "")

    def _open_search(self, query: str) -> None:
        from tuireader.ui.screens.search import SearchScreen

        self.app.push_screen(SearchScreen(self.library, self.now, query), self._searched)

    def do_query_help(self) -> None:
        """What a query can ask for."""
        from tuireader.ui.screens.query_help import QueryHelp

        self.app.push_screen(QueryHelp(), self.follow)

    @property
    def _searching(self) -> bool:
        return self._before_search is not None and self.wanted.query == self._before_search[0]

    def _searched(self, found: Found | None) -> None:
        if found is None:
            return
        if found.save:
            self.write(
                partial(self.library.save_search, found.query, found.query),
                lambda kept: self._search_kept(kept.title),
            )
        self.list_query(found.query, "Search", then_open=found.article_id)

    def _search_kept(self, title: str) -> None:
        self.tell(f"Kept as a smart folder: {title}")
        self.reload()

    def list_query(self, query: str, title: str, *, then_open: int | None = None) -> None:
        """Lists what a query finds; back leads to the list before."""
        before = (
            self._before_search[1:] if self._searching and self._before_search else (self.wanted, self.wanted_title)
        )
        self._before_search = (query, *before)
        wanted = ArticleFilter(query=query, sort=self.wanted.sort)
        if then_open is None:
            self.show_list(wanted, title)
            self.focus_pane(self.listing)
        else:
            self._list_and_open(wanted, title, then_open)

    @work(thread=True, exclusive=True, group="list", exit_on_error=False)
    def _list_and_open(self, wanted: ArticleFilter, title: str, article_id: int) -> None:
        try:
            # All of them: the hit that was chosen may be one that follows another.
            ids = self.library.ids(wanted)
        except TuireaderError as error:
            self.post_message(self.Done(partial(self.tell, str(error), severity="error")))
            return
        self.post_message(self.Done(partial(self._open_of, wanted, title, ids, article_id)))

    def _open_of(self, wanted: ArticleFilter, title: str, ids: array[int], article_id: int) -> None:
        self.wanted, self.wanted_title = wanted, title
        self._list_number += 1
        self.listing.show(ids, keep=False)
        self.listing.select(article_id)
        self.focus_pane(self.listing)
        self.open_article(article_id)

    def clear_search(self) -> bool:
        """Also goes back to the list before a search."""
        if super().clear_search():
            return True
        if not self._searching or self._before_search is None or self.pane is not self.listing:
            return False
        _, wanted, title = self._before_search
        self._before_search = None
        self.show_list(replace(wanted, sort=self.wanted.sort), title, keep=True)
        return True

    # ---------------------------------------------------------------------------------------------- names and overviews

    @property
    def current_name(self) -> tuple[str, EntityKind] | None:
        """The name under the cursor of the sidebar, else that of the current mention; a quote gives its speaker."""
        mention = self.current_mention
        if mention is None:
            return None
        if mention.kind == "quote":
            return (mention.speaker, "speaker") if mention.speaker else None
        return (mention.name, mention.kind) if mention.name and mention.kind in _NAMED else None

    def open_item(self) -> None:
        """Opens the page of a name; what has none is shown in the text."""
        current = self.current_name
        item = self.sidebar.item
        if current is not None and item is not None and item.kind in _NAMED:
            self._open_page(*current)
        else:
            super().open_item()

    def do_name_page(self) -> None:
        """The page of a company, person or organisation."""
        current = self.current_name
        if current is None:
            self.tell("Page: no company or person is chosen; ] goes to the next", severity="warning")
            return
        self._open_page(*current)

    def _open_page(self, name: str, kind: EntityKind) -> None:
        from tuireader.ui.screens.company import CompanyPage

        page = CompanyPage(self.library, name, kind, self.now, ascii_only=self.settings.ascii)
        self.app.push_screen(page, self.follow)

    def do_trending(self) -> None:
        """What rises against its own past, the largest amounts, the newest quotes."""
        from tuireader.ui.screens.trending import Trending

        self.app.push_screen(Trending(self.library, ascii_only=self.settings.ascii), self.follow)

    def follow(self, choice: Choice | None) -> None:
        """Goes where an entry of a page leads."""
        # A page can have changed the watch list.
        self.listing.forget_rows()
        self.reload()
        if choice is None:
            return
        if choice.what == "article":
            self.open_article(choice.id)
        elif choice.what == "name":
            self._open_page(choice.name, choice.kind)  # type: ignore[arg-type]
        elif choice.what == "search":
            self._open_search(choice.query)
        else:
            self.list_query(choice.query, choice.name or "Search")

    # --------------------------------------------------------------------------------------------------------- stories

    def do_sources(self) -> None:
        """Lists all reports of the story of this article."""
        if self.chosen_id is not None:
            self._find_sources(self.chosen_id)

    @work(thread=True, exclusive=True, group="names", exit_on_error=False)
    def _find_sources(self, article_id: int) -> None:
        try:
            ids = tuple(self.library.story(article_id))
        except TuireaderError as error:
            self.post_message(self.Done(partial(self.tell, str(error), severity="error")))
            return
        if len(ids) > 1:
            self.post_message(self.Done(partial(self.list_these, ids, "The same story")))
        else:
            self.post_message(self.Done(partial(self.tell, "No other feed tells this story")))

    def do_fold_stories(self) -> None:
        """One row for each story, or for each article."""
        self.folding = not self.folding
        self.tell("One row for each story" if self.folding else "One row for each article")
        self.show_list(self.wanted, self.wanted_title, keep=True)

    # ------------------------------------------------------------------------------------------------------- watch list

    def do_watch(self) -> None:
        """Watches a company or person, or no longer."""
        current = self.current_name
        if current is None:
            self.tell("Watch: no company or person is chosen; ] goes to the next", severity="warning")
            return
        from tuireader.ui.screens.company import toggle_watch

        said: list[str] = []

        def told(_: object) -> None:
            self.tell(" ".join(said))
            self.listing.forget_rows()
            self.reload()

        self.write(partial(toggle_watch, self.library, *current, said.append), told)

    def do_watch_list(self) -> None:
        """What is watched."""
        from tuireader.ui.screens.watch_list import WatchList

        self.app.push_screen(WatchList(self.library, ascii_only=self.settings.ascii), self.follow)

    def do_rules(self) -> None:
        """What happens to articles when they arrive."""
        from tuireader.ui.screens.rules import RuleList

        self.app.push_screen(RuleList(self.library, ascii_only=self.settings.ascii), self.follow)

    def do_mute(self) -> None:
        """Takes the article out of all lists but that of the muted, or brings it back."""
        article_id = self.chosen_id
        if article_id is None:
            return
        muted = "is:muted" not in self.wanted.query

        def done(changed: tuple[int, ...]) -> None:
            if not changed:
                self.tell("Bookmarked articles are not muted")
                return
            label = "Muted" if muted else "No longer muted"
            self.undo.push(Change(label, partial(self.library.set_muted, changed, not muted)))
            self.tell_change(label)
            self.reload()

        self.write(partial(self.library.set_muted, (article_id,), muted), done)

    def do_remove_search(self) -> None:
        """Forgets the kept search under the cursor of the tree."""
        node = self.feed_tree.node
        kept = next((each for each in self.library.saved_searches() if node and each.query == node.filter.query), None)
        if kept is None:
            self.tell("Forget search: the cursor is on no kept search", severity="warning")
            return
        self.write(partial(self.library.remove_search, kept.id), lambda _: self.reload())

    # ---------------------------------------------------------------------------------------------------- notifications

    @work(thread=True, exclusive=True, group="arrived", exit_on_error=False)
    def tell_arrived(self) -> None:
        """Says what rules and the watch list ask to be said of new articles."""
        try:
            if self.library.group_stories():
                self.post_message(self.Done(self._stories_grouped))
            arrived = self.library.take_arrived()
            for article_id in arrived.full_text:
                if self.services is not None and not self.services.offline:
                    self.services.full_text(article_id)
            wanted = arrived.notify
            rows = {row.id: row.title for row in self.library.rows([article_id for article_id, _ in wanted])}
        except TuireaderError as error:
            self.post_message(self.Done(partial(self.tell, str(error), severity="error")))
            return
        lines = [f"{reason}: {rows[article_id]}" for article_id, reason in wanted if article_id in rows]
        if lines:
            self.post_message(self.Done(partial(self._notify_of, lines)))

    def _stories_grouped(self) -> None:
        self.listing.forget_rows()
        self.reload()

    def _notify_of(self, lines: list[str]) -> None:
        from tuireader.ui import notices

        more = len(lines) - _SHOWN_NOTICES
        shown = [*lines[:_SHOWN_NOTICES], *([f"and {more} more"] if more > 0 else [])]
        for line in shown:
            self.tell(line, title="Watched")
            notices.send(self.app, self.settings.notifications, line)
