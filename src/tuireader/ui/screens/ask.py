"""A question that is answered with a line of text, completed from what is known."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option
from textual.worker import get_current_worker

from tuireader.ui.screens.dialog import Dialog
from tuireader.ui.widgets.options import Options


class Ask(Dialog[str | None]):
    """Asks for a line; the result is None when the user does not answer."""

    BINDINGS: ClassVar = [("escape", "dismiss(None)", "Close"), ("down", "down", "Down"), ("up", "up", "Up")]

    def __init__(
        self, question: str, known: Callable[[str], list[str]] | None = None, value: str = "", *, empty: bool = False
    ) -> None:
        """``known`` gives, in a worker, the answers that begin with what is typed; one of them must then be chosen.

        ``empty`` takes an empty line for an answer.
        """
        super().__init__(classes="ask")
        self._question = question
        self._known = known
        self._value = value
        self._empty = empty

    def compose(self) -> ComposeResult:
        """The question, the field and the known answers."""
        with Vertical(classes="dialog"):
            yield Static(self._question, classes="dialog-title", markup=False)
            yield Input(self._value, compact=True)
            if self._known is not None:
                yield Options(markup=False)
            yield Static("Enter: take it · Esc: close", classes="dialog-note", markup=False)

    def on_mount(self) -> None:
        """Typing begins at once."""
        self.query_one(Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Looks for known answers."""
        if self._known is not None:
            self._look(event.value)

    @work(thread=True, exclusive=True, exit_on_error=False)
    def _look(self, words: str) -> None:
        found = self._known(words) if self._known is not None else []
        if not get_current_worker().is_cancelled:
            self.app.call_from_thread(partial(self._show, found))

    def _show(self, found: list[str]) -> None:
        if self.is_attached:
            listed = self.query_one(OptionList)
            listed.clear_options()
            listed.add_options([Option(Content(each), id=None) for each in found])
            self._found = found
            listed.action_first()

    _found: list[str]

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Takes the known answer under the cursor, or what was typed."""
        event.stop()
        if self._known is None:
            self.dismiss(event.value.strip() or ("" if self._empty else None))
            return
        at = self.query_one(OptionList).highlighted
        found = getattr(self, "_found", [])
        self.dismiss(found[at] if at is not None and at < len(found) else None)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click takes an answer."""
        event.stop()
        self.dismiss(self._found[event.option_index])

    def action_down(self) -> None:
        """One answer down."""
        if self._known is not None:
            self.query_one(OptionList).action_cursor_down()

    def action_up(self) -> None:
        """One answer up."""
        if self._known is not None:
            self.query_one(OptionList).action_cursor_up()
