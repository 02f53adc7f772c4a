"""The line at the bottom where words are typed: filter, search, find, command line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.message import Message
from textual.suggester import Suggester
from textual.widgets import Input, Label

Purpose = Literal["filter", "search", "find", "command", "pipe"]

_LABELS: dict[Purpose, str] = {
    "filter": "Filter the list: ",
    "search": "Search all articles: ",
    "find": "Find in this article: ",
    "command": ":",
    "pipe": "Pipe the text to: ",
}
# In a filter and while finding, the arrows move what is filtered or searched.
_RECALLED = {"command", "pipe"}
_KEPT_LINES = 50


class Prompt(Horizontal):
    """An input with a label; hidden until it is opened."""

    @dataclass
    class Typed(Message):
        """The words changed."""

        purpose: Purpose
        words: str

    @dataclass
    class Accepted(Message):
        """The user pressed Enter."""

        purpose: Purpose
        words: str

    BINDINGS: ClassVar = [Binding("tab", "complete", "Complete", show=False)]
    purpose: Purpose = "filter"
    _place = -1  # among the lines that were typed before, from the end; -1 for a new one

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._lines: dict[Purpose, list[str]] = {}

    def compose(self) -> ComposeResult:
        """A label and the input."""
        yield Label(markup=False)
        yield Input(select_on_focus=False, compact=True)

    @property
    def is_open(self) -> bool:
        """Whether it is shown."""
        return bool(self.display)

    @property
    def words(self) -> str:
        """What has been typed."""
        return self.query_one(Input).value

    def open(self, purpose: Purpose, words: str = "", *, suggester: Suggester | None = None) -> None:
        """Shows the line for a purpose and takes the focus; ``suggester`` completes what is typed."""
        self.purpose = purpose
        self._place = -1
        self.query_one(Label).update(_LABELS[purpose])
        field = self.query_one(Input)
        field.suggester = suggester
        with self.prevent(Input.Changed):
            field.value = words
        field.cursor_position = len(words)
        self.display = True
        field.focus()

    def remember(self, line: str) -> None:
        """Keeps a line that was carried out, to be typed again by the arrow keys."""
        lines = self._lines.setdefault(self.purpose, [])
        if line.strip():
            lines[:] = [*(other for other in lines if other != line), line][-_KEPT_LINES:]

    def recall(self, step: int) -> bool:
        """Puts an earlier (-1) or later (1) line into the field; false where lines are not kept for the purpose."""
        if self.purpose not in _RECALLED:
            return False
        lines = [*self._lines.get(self.purpose, []), ""]
        place = min(max(self._place + step, -len(lines)), -1)
        if place != self._place:
            self._place = place
            field = self.query_one(Input)
            field.value = lines[place]
            field.cursor_position = len(field.value)
        return True

    def action_complete(self) -> None:
        """Takes what is proposed."""
        field = self.query_one(Input)
        field.cursor_position = len(field.value)
        field.action_cursor_right()

    def close(self) -> None:
        """Hides the line."""
        self.display = False

    def on_input_changed(self, event: Input.Changed) -> None:
        """Passes on what is typed."""
        event.stop()
        self.post_message(self.Typed(self.purpose, event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Passes on that the user is done."""
        event.stop()
        self.post_message(self.Accepted(self.purpose, event.value))
