"""The dialog that adds a feed: an address, what was found there, a choice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.suggester import SuggestFromList
from textual.widgets import Input, Label, OptionList, Static
from textual.widgets.option_list import Option

from tuireader.addresses import without_credentials
from tuireader.errors import TuireaderError

if TYPE_CHECKING:
    from tuireader.refresh.subscribing import Found

_PREVIEWED = 3


class AddFeed(ModalScreen[tuple["Found", ...] | None]):
    """Asks for an address and offers the feeds found there; the result is what to subscribe to."""

    BINDINGS = [("escape", "dismiss(None)", "Close")]  # noqa: RUF012

    def __init__(self, find: Callable[[str], tuple[Found, ...]], folders: Sequence[str] = ()) -> None:
        """``find`` blocks and raises TuireaderError; ``folders`` are those that feeds are in."""
        super().__init__(id="add-feed")
        self._find = find
        self._folders = folders
        self._found: tuple[Found, ...] = ()
        self._asked = 0

    def compose(self) -> ComposeResult:
        """A field for the address, a line for what happens, the feeds found."""
        with Vertical(classes="dialog"):
            yield Static("Add a feed", classes="dialog-title", markup=False)
            yield Input(placeholder="address of a feed or a site, or a folder", id="feed-address", compact=True)
            yield Static("Enter looks for feeds there", classes="dialog-note", id="said", markup=False)
            yield OptionList(markup=False)
            yield Label("Folder to put it in (Tab; nested by /; empty for none)", classes="field", markup=False)
            yield Input(id="into-folder", suggester=SuggestFromList(self._folders), compact=True)

    def on_mount(self) -> None:
        """No list before there is something in it."""
        self._offer(False)
        self.query_one("#feed-address", Input).focus()

    def _offer(self, offered: bool) -> None:
        for widget in self.query("OptionList, Label.field, #into-folder"):
            widget.display = offered

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Looks for feeds."""
        address = event.value.strip()
        if event.input.id == "into-folder":
            self._take(self.query_one(OptionList).highlighted or 0)
        elif address:
            self._asked += 1
            self._say(f"Looking at {without_credentials(address)} …")
            self._look(self._asked, address)

    @work(thread=True, exclusive=True, group="add-feed", exit_on_error=False)
    def _look(self, asked: int, address: str) -> None:
        try:
            found = self._find(address)
        except TuireaderError as error:
            self.app.call_from_thread(self._say, str(error))
            return
        self.app.call_from_thread(partial(self._show, asked, found))

    def _say(self, text: str) -> None:
        if self.is_mounted:
            self.query_one("#said", Static).update(Content(text))

    def _show(self, asked: int, found: tuple[Found, ...]) -> None:
        if asked != self._asked or not self.is_mounted:
            return
        self._found = found
        self._say("Enter adds the feed" if len(found) == 1 else f"{len(found)} feeds; Enter adds one")
        listed = self.query_one(OptionList)
        listed.clear_options()
        listed.add_options(Option(self._line(item)) for item in found)
        self._offer(True)
        listed.highlighted = 0
        listed.focus()

    def _line(self, found: Found) -> Content:
        subscription = found.subscription
        lines: list[tuple[str, str]] = [(subscription.title or subscription.shown_url, "bold")]
        lines.append((f"\n{subscription.shown_url}", "dim"))
        if found.parsed is not None:
            lines.append((f"\n{len(found.parsed.entries)} articles", ""))
            lines += [(f"\n  {entry.title}", "dim") for entry in found.parsed.entries[:_PREVIEWED] if entry.title]
        return Content.assemble(*lines)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Returns the chosen feed."""
        self._take(event.option_index)

    def _take(self, place: int) -> None:
        if place < len(self._found):
            found = self._found[place]
            typed = self.query_one("#into-folder", Input).value
            folder = "/".join(part.strip() for part in typed.split("/") if part.strip())
            subscription = replace(found.subscription, folder=folder or found.subscription.folder)
            self.dismiss((replace(found, subscription=subscription),))
