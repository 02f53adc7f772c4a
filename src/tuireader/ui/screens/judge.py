"""The dialog in which the reader says what a name is."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from tuireader.ui.screens.dialog import Dialog
from tuireader.ui.widgets.options import Options

_ANSWERS: tuple[tuple[str, str | None, str], ...] = (
    ("c", "company", "It is a company"),
    ("o", "organisation", "It is an organisation that is no company"),
    ("t", "person", "It is a person"),
    ("n", "not a company", "It is not a company"),
    ("x", "never", "Never mark it"),
    ("u", None, "As it was found; no verdict of mine"),
)


class Judge(Dialog[tuple[str | None] | None]):
    """Offers the verdicts on a name; the result holds the one that was chosen."""

    BINDINGS = [  # noqa: RUF012
        ("escape,q", "dismiss(None)", "Close"),
        ("j", "move(1)", "Down"),
        ("k", "move(-1)", "Up"),
        *((key, f"answer({number})", label) for number, (key, _, label) in enumerate(_ANSWERS)),
    ]

    def __init__(self, name: str, verdict: str | None) -> None:
        """``verdict`` is what was said of the name before."""
        super().__init__(classes="judge")
        self._name = name
        self._verdict = verdict

    def compose(self) -> ComposeResult:
        """The name and the answers with their keys."""
        with Vertical(classes="dialog"):
            yield Static(Content(f"What is {self._name}?"), classes="dialog-title", markup=False)
            yield Options(
                *(
                    Option(Content.assemble((f" {key}  ", "bold $accent"), label, self._now(verdict)))
                    for key, verdict, label in _ANSWERS
                ),
                markup=False,
            )
            yield Static("It counts for all articles, old and new · Esc: close", classes="dialog-note", markup=False)

    def _now(self, verdict: str | None) -> str:
        return "  (as you said)" if verdict is not None and verdict == self._verdict else ""

    def action_move(self, step: int) -> None:
        """One answer up or down."""
        listed = self.query_one(OptionList)
        if step > 0:
            listed.action_cursor_down()
        else:
            listed.action_cursor_up()

    def action_answer(self, number: int) -> None:
        """Returns an answer by its key."""
        self.dismiss((_ANSWERS[number][1],))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Returns the answer under the cursor."""
        self.action_answer(event.option_index)
