"""The dialog that imports a list of subscriptions, and says what became of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.suggester import Suggester
from textual.widgets import Input, Static

from tuireader.errors import TuireaderError
from tuireader.ui.screens.dialog import Dialog

if TYPE_CHECKING:
    from tuireader.refresh.subscribing import Imported

_SHOWN = 200  # reasons; who needs more reads the output of the command
_MOST_ENTRIES = 5_000  # of a folder that are looked at for a suggestion


class PathSuggester(Suggester):
    """Completes the path of a file or folder."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """The first path, in order of names, that begins with what was typed."""
        folder, slash, start = value.rpartition("/")
        place = Path(f"{folder}/" if slash else ".").expanduser()
        try:
            names = sorted(
                entry.name + ("/" if entry.is_dir() else "")
                for _, entry in zip(range(_MOST_ENTRIES), place.iterdir(), strict=False)
                if entry.name.startswith(start) and (start or not entry.name.startswith("."))
            )
        except OSError:
            return None
        return f"{folder}{slash}{names[0]}" if names and start else None


class ImportFeeds(Dialog[bool]):
    """Asks for a file, imports it, shows the result; true where feeds were added."""

    BINDINGS = [("escape", "close", "Close")]  # noqa: RUF012

    def __init__(self, import_file: Callable[..., Imported]) -> None:
        """``import_file`` takes a path and ``private``, blocks and raises TuireaderError."""
        super().__init__(classes="import-feeds")
        self._import_file = import_file
        self._added = False
        self._asked: Path | None = None  # a list with feeds in private networks, about which the user was asked
        self._importing = False
        self._closing = False

    def compose(self) -> ComposeResult:
        """A field for the path, a line for what happens, the result."""
        with Vertical(classes="dialog"):
            yield Static("Import feeds", classes="dialog-title", markup=False)
            yield Input(placeholder="an OPML file, or newsboat's urls", suggester=PathSuggester(), compact=True)
            yield Static(
                "Enter imports; nothing is fetched yet · →: complete", classes="dialog-note", id="said", markup=False
            )
            with VerticalScroll(id="import-result"):
                yield Static("", id="import-lines", markup=False)

    def on_mount(self) -> None:
        """No result yet."""
        self.query_one("#import-result").display = False
        self.query_one(Input).focus()

    def action_close(self) -> None:
        """Ends the dialog; not in the middle of an import, which is one step that cannot be left half done."""
        if self._importing:
            self._closing = True
            self._say("Importing …, then this closes")
        else:
            self.dismiss(self._added)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Imports the file."""
        if event.value.strip() and not self._importing:
            self._importing = True
            self._say("Importing …")
            path = Path(event.value.strip()).expanduser()
            self._import(path, private=path == self._asked)

    @work(thread=True, exclusive=True, group="import", exit_on_error=False)
    def _import(self, path: Path, *, private: bool) -> None:
        try:
            result = self._import_file(path, private=private)
        except TuireaderError as error:
            self.app.call_from_thread(self._failed, str(error))
            return
        self.app.call_from_thread(self._show, path, result)

    def _say(self, text: str) -> None:
        if self.is_mounted:
            self.query_one("#said", Static).update(Content(text))

    def _failed(self, text: str) -> None:
        self._importing = self._closing = False
        self._say(text)

    def _show(self, path: Path, result: Imported) -> None:
        self._importing = False
        self._asked = path if result.private else None
        self._added = self._added or bool(result.added)
        if not self.is_mounted:
            return
        added, skipped = len(result.added), len(result.skipped)
        if self._closing:
            self.dismiss(self._added)
            return
        done = f"{added:,} added, {result.present:,} were there, {skipped:,} left out"
        asked = f"{len(result.private):,} in private networks; Enter adds them, too" if result.private else ""
        self._say(" · ".join(part for part in (done, asked, "Esc: close") if part))
        lines = [*result.skipped[:_SHOWN], *([f"and {skipped - _SHOWN:,} more"] if skipped > _SHOWN else [])]
        lines = ["Left out:", *lines] if lines else []
        lines += ["In private networks:", *result.private[:_SHOWN]] if result.private else []
        self.query_one("#import-lines", Static).update(Content("\n".join(lines)))
        self.query_one("#import-result").display = bool(lines)
