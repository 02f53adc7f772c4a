"""A screen of headed lists whose entries lead somewhere: the base of the pages of names, trends and watches."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, Literal

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Sparkline, Static
from textual.widgets.option_list import Option
from textual.worker import get_current_worker

from tuireader.errors import TuireaderError
from tuireader.ui.screens.dialog import Dialog
from tuireader.ui.widgets.options import Options


@dataclass(frozen=True, slots=True)
class Choice:
    """Where an entry leads: to an article, the page of a name, the list of a query, or a search that begins with it."""

    what: Literal["article", "name", "query", "search"]
    id: int = 0
    name: str = ""
    kind: str = ""  # of the name
    query: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a list, or two; without ``leads`` it cannot be chosen."""

    content: Content
    leads: Choice | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a screen shows: a title, a line below it, a chart with its caption, and lists with their headings."""

    title: str
    note: str = ""
    chart: tuple[int, ...] = ()
    caption: str = ""
    sections: tuple[tuple[str, tuple[Entry, ...]], ...] = ()


class Entries(Dialog[Choice | None]):
    """Shows a sheet that a worker reads; the result is the entry that was chosen."""

    BINDINGS: ClassVar = [
        ("escape,q", "dismiss(None)", "Close"),
        ("j", "cursor(1)", "Down"),
        ("k", "cursor(-1)", "Up"),
        ("g", "edge(False)", "Top"),
        ("G", "edge(True)", "Bottom"),
    ]
    hint = "Enter: open · Esc: close"

    def __init__(self, read: Callable[[], Sheet], *, ascii_only: bool = False, classes: str = "") -> None:
        """``read`` runs in a worker."""
        super().__init__(classes=f"entries {classes}".strip())
        self.read = read
        self.sheet = Sheet("")
        self._ascii = ascii_only
        self._leads: list[Choice | None] = []

    def compose(self) -> ComposeResult:
        """A title, the chart and the lists."""
        with Vertical(classes="dialog"):
            yield Static(classes="dialog-title", markup=False)
            yield Static("Reading …", id="entries-note", classes="dialog-note", markup=False)
            chart = Sparkline([], summary_function=max)
            chart.display = False
            yield chart
            yield Static(id="entries-caption", classes="dialog-note", markup=False)
            yield Options(markup=False)
            yield Static(self.hint, classes="dialog-note", markup=False)

    def on_mount(self) -> None:
        """Reads the sheet."""
        self.load()

    @work(thread=True, exclusive=True, exit_on_error=False)
    def load(self) -> None:
        """Reads the sheet again."""
        try:
            sheet = self.read()
        except TuireaderError as error:
            sheet = Sheet("", str(error))
        if not get_current_worker().is_cancelled:
            self.app.call_from_thread(self.show, sheet)

    def show(self, sheet: Sheet) -> None:
        """Shows a sheet; the cursor stays at its place."""
        if not self.is_attached:
            return
        self.sheet = sheet
        self.query_one(".dialog-title", Static).update(Content(sheet.title))
        note = self.query_one("#entries-note", Static)
        note.update(Content(sheet.note))
        note.display = bool(sheet.note)
        chart = self.query_one(Sparkline)
        chart.display = bool(sheet.chart) and not self._ascii
        chart.data = list(sheet.chart)
        caption = self.query_one("#entries-caption", Static)
        caption.update(Content(sheet.caption))
        caption.display = bool(sheet.caption)
        listed = self.query_one(OptionList)
        before = listed.highlighted
        listed.clear_options()
        self._leads = []
        options: list[Option] = []
        for heading, entries in sheet.sections:
            if entries:
                options.append(Option(Content.styled(heading, "bold $accent"), disabled=True))
                self._leads.append(None)
            for entry in entries:
                options.append(Option(entry.content, disabled=entry.leads is None))
                self._leads.append(entry.leads)
        listed.add_options(options)
        if before is not None and before < len(options):
            listed.highlighted = before
        else:
            listed.action_first()
        listed.focus()

    @property
    def chosen(self) -> Choice | None:
        """Where the entry under the cursor leads."""
        at = self.query_one(OptionList).highlighted
        return self._leads[at] if at is not None and at < len(self._leads) else None

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Goes where the entry leads."""
        event.stop()
        choice = self._leads[event.option_index]
        if choice is not None:
            self.go(choice)

    def go(self, choice: Choice) -> None:
        """Hands the choice to the main screen."""
        self.dismiss(choice)

    def action_cursor(self, step: int) -> None:
        """One entry up or down."""
        listed = self.query_one(OptionList)
        (listed.action_cursor_down if step > 0 else listed.action_cursor_up)()

    def action_edge(self, end: bool) -> None:
        """To the first or the last entry."""
        listed = self.query_one(OptionList)
        (listed.action_last if end else listed.action_first)()

    def tell(self, text: str) -> None:
        """A short message; never markup."""
        self.notify(text, markup=False, timeout=4)

    def change(self, work_done: Callable[[], object], said: str = "") -> None:
        """Changes the library in a worker, then reads the sheet again."""
        self._change(work_done, said)

    @work(thread=True, exit_on_error=False)
    def _change(self, work_done: Callable[[], object], said: str) -> None:
        try:
            work_done()
        except TuireaderError as error:
            self.app.call_from_thread(self.tell, str(error))
            return
        if said:
            self.app.call_from_thread(self.tell, said)
        self.app.call_from_thread(self.load)


def two_lines(first: str, second: str, *, before: str = "") -> Content:
    """An entry of two lines: what it is, and below it, dim, from where."""
    head = Content.assemble((f"{before}  ", "bold") if before else "", first)
    return Content.assemble(head, "\n    ", (second, "$muted")) if second else head
