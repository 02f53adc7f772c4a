"""The dialog that adds a feed: an address, what was found there, a choice."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.suggester import SuggestFromList
from textual.widgets import Input, Label, OptionList, Static
from textual.widgets.option_list import Option

from tuireader.addresses import is_openable, without_credentials
from tuireader.errors import TuireaderError
from tuireader.ui.screens.dialog import Dialog
from tuireader.ui.widgets.options import Options

if TYPE_CHECKING:
    from tuireader.refresh.announced import Found
    from tuireader.ui.services import Services

_PREVIEWED = 3


class AddFeed(Dialog[tuple["Found", ...] | None]):
    """Asks for an address and offers the feeds found there; the result is what to subscribe to."""

    BINDINGS = [("escape", "dismiss(None)", "Close")]  # noqa: RUF012

    def __init__(
        self,
        services: Services,
        folders: Sequence[str] = (),
        offered: Sequence[Found] = (),
    ) -> None:
        """``folders`` are those that feeds are in.

        ``offered`` are feeds that are known already, because a page that was opened announces them.
        """
        super().__init__(classes="add-feed")
        self._services = services
        self._folders = folders
        self._offered = offered
        self._found: list[Found] = []
        self._looked_at: set[str] = set()  # announced feeds that were asked for a preview
        self._asked = 0

    def compose(self) -> ComposeResult:
        """A field for the address, a line for what happens, the feeds found."""
        with Vertical(classes="dialog"):
            yield Static("Add a feed", classes="dialog-title", markup=False)
            yield Input(placeholder="address of a feed or a site, or a folder", id="feed-address", compact=True)
            yield Static("Enter looks for feeds there · Esc: close", classes="dialog-note", id="said", markup=False)
            yield Options(markup=False)
            yield Label("Folder to put it in (nested by /; empty for none)", classes="field", markup=False)
            yield Input(id="into-folder", suggester=SuggestFromList(self._folders), compact=True)

    def on_mount(self) -> None:
        """No list before there is something in it."""
        self._offer(False)
        self.query_one("#feed-address", Input).focus()
        if self._offered:
            self.call_after_refresh(self._show, self._asked, tuple(self._offered))

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
            found = self._services.find_feeds(address)
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
        self._found = list(found)
        count = "Enter adds the feed" if len(found) == 1 else f"{len(found)} feeds; Enter adds one"
        self._say(f"{count} · Tab: folder · Esc: close")
        listed = self.query_one(OptionList)
        listed.clear_options()
        listed.add_options(Option(self._line(item)) for item in found)
        self._offer(True)
        listed.highlighted = 0
        listed.focus()

    def _line(self, found: Found) -> Content:
        subscription = found.subscription
        lines: list[tuple[str, str]] = [(subscription.title or subscription.shown_url, "bold")]
        lines.append((f"\n{subscription.shown_url}", "$muted"))
        if found.parsed is not None:
            count = len(found.parsed.entries)
            lines.append((f"\n{count:,} article{'' if count == 1 else 's'}", ""))
            lines += [(f"\n  {entry.title}", "$muted") for entry in found.parsed.entries[:_PREVIEWED] if entry.title]
        return Content.assemble(*lines)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Looks into an announced feed once the cursor comes to it."""
        found = self._found[event.option_index] if event.option_index < len(self._found) else None
        if found is None or found.parsed is not None:
            return
        url = found.subscription.url
        if is_openable(url) and url not in self._looked_at:
            self._looked_at.add(url)
            self._look_into(event.option_index, found)

    @work(thread=True, group="add-feed-preview", exit_on_error=False)
    def _look_into(self, place: int, announced: Found) -> None:
        with suppress(TuireaderError):  # told by the refresh, if it is added all the same
            seen = self._services.look_into(announced)
            self.app.call_from_thread(self._preview, place, announced, seen)

    def _preview(self, place: int, announced: Found, seen: Found) -> None:
        if self.is_mounted and place < len(self._found) and self._found[place] is announced:
            self._found[place] = seen
            self.query_one(OptionList).replace_option_prompt_at_index(place, self._line(seen))

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
