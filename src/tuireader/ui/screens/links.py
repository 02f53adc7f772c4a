"""The list of an article's links."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from tuireader.ui.screens.dialog import Dialog
from tuireader.ui.widgets.options import Options


class LinkList(Dialog[str | None]):
    """Lets the user choose a link; the result is its address, or None."""

    BINDINGS = [  # noqa: RUF012
        ("escape,q,u", "dismiss(None)", "Close"),
        ("j", "cursor(1)", "Down"),
        ("k", "cursor(-1)", "Up"),
        ("y", "copy", "Copy"),
    ]

    def __init__(self, links: Sequence[tuple[str, str]]) -> None:
        """``links`` are pairs of text and address."""
        super().__init__(classes="links")
        self._links = links

    def compose(self) -> ComposeResult:
        """The list."""
        with Vertical(classes="dialog"):
            yield Static("Links", classes="dialog-title", markup=False)
            yield Options(
                *(
                    Option(Content.assemble((f"{number:>3} ", "$muted"), text or url, "\n    ", (url, "$muted")))
                    for number, (text, url) in enumerate(self._links, 1)
                ),
                markup=False,
            )
            yield Static("Enter: open · y: copy · Esc: close", classes="dialog-note", markup=False)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Returns the address."""
        self.dismiss(self._links[event.option_index][1])

    def action_cursor(self, step: int) -> None:
        """One link up or down."""
        listed = self.query_one(OptionList)
        if step > 0:
            listed.action_cursor_down()
        else:
            listed.action_cursor_up()

    def action_copy(self) -> None:
        """Copies the address under the cursor."""
        at = self.query_one(OptionList).highlighted
        if at is not None:
            self.app.copy_to_clipboard(self._links[at][1])
            self.notify("Copied", markup=False)
