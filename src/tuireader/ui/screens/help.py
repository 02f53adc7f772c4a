"""The help screen: every command with its keys, searched as you type."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from tuireader.ui.actions import BY_ID, COMMANDS, Command, Keymap
from tuireader.ui.cells import fold, pad, width
from tuireader.ui.screens.dialog import Dialog
from tuireader.ui.widgets.options import Options

_KEYS_CELLS, _KEYS_CELLS_NARROW = 17, 9  # for the keys before what is said of a command
_WIDE = 50


class Help(Dialog[Command | None]):
    """Lists commands; the result is the one to carry out."""

    BINDINGS = [("escape,f1", "dismiss(None)", "Close"), ("down", "down", "Down"), ("up", "up", "Up")]  # noqa: RUF012

    def __init__(self, keys: Keymap, reason: Callable[[Command], str | None]) -> None:
        """``reason`` says why a command is not possible now, or None."""
        super().__init__(classes="help")
        self._keys = keys
        # The focus moves to this screen, and what is possible depends on it: so it is asked now.
        self._reasons = {command.id: reason(command) for command in COMMANDS}

    def compose(self) -> ComposeResult:
        """A field for words and the list."""
        with Vertical(classes="dialog"):
            yield Static("Keys and commands", classes="dialog-title", markup=False)
            yield Input(placeholder="words to look for", compact=True)
            yield Options(markup=False)
            yield Static("Enter: do it · Esc: close", classes="dialog-note", markup=False)

    def on_mount(self) -> None:
        """Typing searches at once."""
        self.query_one(Input).focus()

    def on_resize(self) -> None:
        """Folds what is said of the commands anew."""
        self.call_after_refresh(self._list)

    def on_input_changed(self) -> None:
        """Shows what has all the words."""
        self._list()
        self.query_one(OptionList).action_first()

    def _list(self) -> None:
        listed = self.query_one(OptionList)
        at = listed.highlighted
        listed.clear_options()
        listed.add_options(self._options(self.query_one(Input).value))
        listed.highlighted = at if at is not None and at < listed.option_count else None

    def on_input_submitted(self) -> None:
        """Carries out the command under the cursor."""
        self.query_one(OptionList).action_select()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Returns the command."""
        self.dismiss(BY_ID.get(event.option.id or ""))

    def action_down(self) -> None:
        """One command down."""
        self.query_one(OptionList).action_cursor_down()

    def action_up(self) -> None:
        """One command up."""
        self.query_one(OptionList).action_cursor_up()

    def _options(self, words: str) -> list[Option]:
        wanted = words.lower().split()
        options: list[Option] = []
        section = ""
        for command in COMMANDS:
            keys = self._keys.labels(command)
            text = f"{command.section} {command.id} {command.label} {command.help} {keys}".lower()
            if not all(word in text for word in wanted):
                continue
            if command.section != section:
                section = command.section
                options.append(Option(Content.styled(section, "bold $accent"), disabled=True))
            options.append(Option(self._line(command, keys), id=command.id))
        return options

    def _line(self, command: Command, keys: str) -> Content:
        reason = self._reasons[command.id]
        where = f" (in the {command.context})" if command.context != "any" else ""
        why = f" – {reason}" if reason else ""
        text = f"{command.help}{where}{why}"
        cells = max(self.query_one(OptionList).scrollable_content_region.width - 2, 20)
        indent = _KEYS_CELLS if cells >= _WIDE else _KEYS_CELLS_NARROW
        pieces = [text[start:end] for start, end in fold(text, 0, len(text), cells - indent)]
        first = pad(f"  {keys}", indent)
        if width(first) > indent:  # more keys than there is room for: they have a line of their own
            first += "\n" + " " * indent
        return Content.assemble(
            (first, "bold $primary" if not reason else "$muted"),
            (("\n" + " " * indent).join(pieces), "$muted" if reason else ""),
        )
