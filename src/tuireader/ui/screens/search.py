"""Search over all articles as you type: ranked hits with the words around the match; mistakes and completion."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option
from textual.worker import get_current_worker

from tuireader.errors import TuireaderError
from tuireader.query.complete import Place, completed, place_of
from tuireader.query.errors import QueryError
from tuireader.query.results import Hit, SearchResult
from tuireader.ui import figures
from tuireader.ui.screens.dialog import Dialog
from tuireader.ui.screens.entries import Choice
from tuireader.ui.widgets.options import Options

if TYPE_CHECKING:
    from tuireader.library.library import Library

_TYPING_SECONDS = 0.08
_HITS = 60
_OFFERED = 6


@dataclass(frozen=True, slots=True)
class Found:
    """What the user made of a search: the query, and the article to open if one was chosen."""

    query: str
    article_id: int | None = None
    save: bool = False  # as a smart folder


class SearchScreen(Dialog[Found | None]):
    """A field, and below it what is found."""

    BINDINGS: ClassVar = [
        ("escape", "dismiss(None)", "Close"),
        ("down", "cursor(1)", "Down"),
        ("up", "cursor(-1)", "Up"),
        ("pagedown", "page(1)", "Page down"),
        ("pageup", "page(-1)", "Page up"),
        ("tab", "complete", "Complete"),
        ("ctrl+s", "save", "Save"),
        ("f1", "help", "Help"),
    ]

    def __init__(self, library: Library, now: Callable[[], datetime], query: str = "") -> None:
        super().__init__(classes="search")
        self._library = library
        self._now = now
        self._begun = query
        self._timer: Timer | None = None
        self._hits: tuple[Hit, ...] = ()
        self._place: Place | None = None
        self._offers: list[str] = []
        self._moved = False  # the cursor was moved to a hit

    def compose(self) -> ComposeResult:
        """The field, what is wrong with it or can be completed, and the hits."""
        with Vertical(classes="dialog"):
            yield Static("Search all articles", classes="dialog-title", markup=False)
            yield Input(self._begun, placeholder='words, "a phrase", company:Acme, money:>1bn', compact=True)
            yield Static(id="search-note", markup=False)
            yield Options(markup=False)
            yield Static(
                "Enter: list them · ↓ Enter: open one · Tab: complete · Ctrl+s: keep as folder · F1: help",
                classes="dialog-note",
                markup=False,
            )

    def on_mount(self) -> None:
        """Typing begins at once."""
        self.query_one(Input).focus()
        self._say("")

    @property
    def words(self) -> str:
        """What has been typed."""
        return self.query_one(Input).value

    def on_input_changed(self, event: Input.Changed) -> None:
        """Searches after a moment's rest."""
        event.stop()
        self._moved = False
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(_TYPING_SECONDS, self._ask)

    def _ask(self) -> None:
        self._timer = None
        field = self.query_one(Input)
        self._look(field.value, field.cursor_position)

    @work(thread=True, exclusive=True, exit_on_error=False)
    def _look(self, words: str, cursor: int) -> None:
        place = place_of(words, cursor)
        offers = self._values(place) if place is not None else []
        result: SearchResult | TuireaderError
        try:
            result = self._library.find(words, limit=_HITS, typing=True) if words.strip() else SearchResult()
        except TuireaderError as error:
            result = error
        if not get_current_worker().is_cancelled:
            self.app.call_from_thread(partial(self._show, words, result, place, offers))

    def _values(self, place: Place) -> list[str]:
        """What can stand at the cursor, for completion; runs in a worker."""
        if place.field is None or place.field.fixed:
            return list(place.fixed())[:_OFFERED]
        return self._library.complete_value(place.values, place.begun, limit=_OFFERED)

    def _show(self, words: str, result: SearchResult | TuireaderError, place: Place | None, offers: list[str]) -> None:
        if not self.is_attached or words != self.words:
            return
        self._place, self._offers = place, offers
        if isinstance(result, TuireaderError):
            # Still typing: what was found before stays, and what may follow is offered first.
            self._say(_mistake(result), "error")
            return
        self._hits = result.hits
        listed = self.query_one(OptionList)
        listed.clear_options()
        listed.add_options([Option(self._line(hit)) for hit in result.hits])
        self._say(self._summary(words, result))

    def _summary(self, words: str, result: SearchResult) -> str:
        if not words.strip():
            return ""
        if not result.hits:
            found = "nothing found"
        elif result.total < 0:
            found = f"the newest {len(result.hits)} of many"
        else:
            found = f"{result.total:,} found" + (", best first" if result.ranked else ", newest first")
        return f"{found}; {result.note}" if result.note else found

    def _say(self, text: str, tone: str = "") -> None:
        offers = "  ".join(self._offers)
        parts = [(text, "$error" if tone else "$muted")]
        if offers:
            parts += [("\n" if text else "", ""), (f"Tab: {offers}", "$accent")]
        self.query_one("#search-note", Static).update(Content.assemble(*parts))

    def _line(self, hit: Hit) -> Content:
        row = hit.row
        title = Content.styled(row.title or "(no title)", "" if row.read else "bold")
        where = Content.styled(f"   {row.feed_title} · {figures.age(row.published, self._now())}", "$muted")
        snippet = Content.styled(hit.snippet, "$muted")
        for start, end in hit.marks:
            snippet = snippet.stylize("bold $accent", start, end)
        return Content.assemble(title, where, "\n    ", snippet)

    # ---------------------------------------------------------------------------------------------------------- actions

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Lists what is found, or opens the hit that the cursor was moved to."""
        event.stop()
        self._accept()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click opens."""
        event.stop()
        self.dismiss(Found(self.words, self._hits[event.option_index].row.id))

    def _accept(self) -> None:
        words = self.words.strip()
        if not words:
            self.dismiss(None)
            return
        try:
            self._library.check_query(words, typing=True)
        except TuireaderError as error:
            self._say(_mistake(error), "error")
            return
        at = self.query_one(OptionList).highlighted
        chosen = self._hits[at].row.id if self._moved and at is not None and at < len(self._hits) else None
        self.dismiss(Found(words, chosen))

    def action_cursor(self, step: int) -> None:
        """One hit up or down."""
        listed = self.query_one(OptionList)
        if not self._moved and step > 0:
            listed.action_first()
        elif step > 0:
            listed.action_cursor_down()
        else:
            listed.action_cursor_up()
        self._moved = True

    def action_page(self, step: int) -> None:
        """A page of hits up or down."""
        listed = self.query_one(OptionList)
        if step > 0:
            listed.action_page_down()  # type: ignore[no-untyped-call]
        else:
            listed.action_page_up()  # type: ignore[no-untyped-call]
        self._moved = True

    def action_complete(self) -> None:
        """Puts the first of the offered values in place of what was begun."""
        if self._place is None or not self._offers:
            return
        field = self.query_one(Input)
        line, cursor = completed(field.value, field.cursor_position, self._place, self._offers[0])
        field.value = line
        field.cursor_position = cursor

    def action_help(self) -> None:
        """What can be written."""
        from tuireader.ui.screens.query_help import QueryHelp

        def chosen(choice: Choice | None) -> None:
            if choice is not None:
                field = self.query_one(Input)
                field.value = f"{field.value} {choice.query}".strip()
                field.cursor_position = len(field.value)

        self.app.push_screen(QueryHelp(), chosen)

    def action_save(self) -> None:
        """Keeps the search as a smart folder."""
        words = self.words.strip()
        try:
            self._library.check_query(words)
        except TuireaderError as error:
            self._say(_mistake(error), "error")
            return
        if words:
            self.dismiss(Found(words, save=True))


def _mistake(error: TuireaderError) -> str:
    """What is wrong, with a caret below the place where it is."""
    if not isinstance(error, QueryError):
        return str(error)
    hint = f"; did you mean {error.suggestion}?" if error.suggestion else ""
    return f"{error.pointed()[1]} {error.cause}{hint}"
