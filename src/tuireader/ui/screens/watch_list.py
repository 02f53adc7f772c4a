"""The watch list: what is watched, with how many articles, and how to change it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content

from tuireader.query.results import Watch
from tuireader.ui.screens.ask import Ask
from tuireader.ui.screens.entries import Choice, Entries, Entry, Sheet

if TYPE_CHECKING:
    from tuireader.library.library import Library


class WatchList(Entries):
    """Lists what is watched."""

    BINDINGS: ClassVar = [
        ("a", "add", "Add"),
        ("delete,d", "remove", "Remove"),
        ("n", "notify_me", "Notify"),
    ]
    hint = "Enter: its articles · a: add a query · n: notify or not · d: remove · Esc: close"

    def __init__(self, library: Library, *, ascii_only: bool = False) -> None:
        self._library = library
        self._watches: tuple[Watch, ...] = ()
        super().__init__(self._read, ascii_only=ascii_only, classes="watch-list")

    def _read(self) -> Sheet:
        self._watches = self._library.watches()
        note = "w on a company or person in an article watches it." if not self._watches else ""
        return Sheet("Watch list", note, sections=(("", tuple(_entry(watch) for watch in self._watches)),))

    @property
    def _chosen_watch(self) -> Watch | None:
        choice = self.chosen
        return next((watch for watch in self._watches if choice is not None and watch.id == choice.id), None)

    def action_add(self) -> None:
        """Asks for words or a query."""

        def add(query: str | None) -> None:
            if query:
                self.change(partial(self._library.watch, "query", query))

        self.app.push_screen(Ask("Watch for words or a query:"), add)

    def action_remove(self) -> None:
        """Takes what is under the cursor off the list."""
        if (watch := self._chosen_watch) is not None:
            self.change(partial(self._library.unwatch, watch.id), f"{watch.value} is no longer watched")

    def action_notify_me(self) -> None:
        """Notifies of new articles with this, or no longer."""
        if (watch := self._chosen_watch) is not None:
            self.change(partial(self._library.watch, watch.kind, watch.value, notify=not watch.notify))


def query_of(watch: Watch) -> str:
    """The query that finds what is watched."""
    clean = watch.value.replace('"', "")
    if watch.kind == "query":
        return watch.value
    if watch.kind == "words":
        return " ".join(f'"{word}"' for word in clean.split())
    return f'{watch.kind}:"{clean}"'


def _entry(watch: Watch) -> Entry:
    return Entry(
        Content.assemble(
            (f"{watch.articles:>6}  ", "bold"),
            watch.value,
            (f"   {watch.kind}" + (", notifies" if watch.notify else ""), "$muted"),
        ),
        Choice("query", watch.id, name=f"Watched: {watch.value}", query=query_of(watch)),
    )
