"""The dialog with what can be set for one feed."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Checkbox, Input, Label, Static

from tuireader.model import Feed
from tuireader.settings import FeedSettings
from tuireader.ui.screens.dialog import Dialog
from tuireader.ui.screens.feed_change import FeedChange


class FeedSettingsDialog(Dialog[FeedChange | None]):
    """Edits title, folder, address and full text of a feed; the result is None where nothing shall change."""

    BINDINGS = [("escape", "dismiss(None)", "Close"), ("ctrl+s", "save", "Save")]  # noqa: RUF012

    def __init__(self, feed: Feed, own: FeedSettings, interval_minutes: int) -> None:
        """``own`` is what ``config.toml`` says of the feed, ``interval_minutes`` what it says of all."""
        super().__init__(classes="feed-settings")
        self._feed = feed
        self._own = own
        self._interval = max(own.interval_minutes, interval_minutes)

    def compose(self) -> ComposeResult:
        """The fields."""
        feed = self._feed
        with Vertical(classes="dialog"):
            yield Static(Content(f"Settings of {feed.title or feed.shown_url}"), classes="dialog-title", markup=False)
            yield Label("Title (empty: as the feed says)", classes="field", markup=False)
            yield Input(feed.title, id="feed-title", compact=True)
            yield Label("Folder (nested by /)", classes="field", markup=False)
            yield Input(feed.folder, id="feed-folder", compact=True)
            yield Label("Address" if feed.kind == "web" else "Path", classes="field", markup=False)
            yield Input(feed.shown_url, id="feed-url", compact=True)
            yield Checkbox(Content(_page_label(feed.full_text)), feed.full_text, id="feed-full-text", compact=True)
            yield Static(self._note(), classes="dialog-note", id="feed-note", markup=False)
            yield Static("Tab: next field · Enter: save · Esc: close", classes="dialog-note", markup=False)

    def on_mount(self) -> None:
        """The title first."""
        self.query_one("#feed-title", Input).focus()

    def on_checkbox_changed(self, event: Checkbox.Changed) -> None:
        """Says the state in words: the mark of a box differs in colour alone."""
        event.checkbox.label = Content(_page_label(event.value))

    def on_input_submitted(self) -> None:
        """Enter saves."""
        self.action_save()

    def action_save(self) -> None:
        """Returns the values, if the address can be one."""
        title, folder, url = (
            self.query_one(f"#feed-{name}", Input).value.strip() for name in ("title", "folder", "url")
        )
        # The password of the address is not on the screen; an address that was left alone keeps it.
        url = self._feed.url if url == self._feed.shown_url else url
        if self._feed.kind == "web" and not url.startswith(("http://", "https://")):
            self.query_one("#feed-note", Static).update(Content("The address must begin with http:// or https://"))
            return
        change = FeedChange(
            "" if title == self._feed.shown_url else title,
            "/".join(part.strip() for part in folder.split("/") if part.strip()),
            url,
            self.query_one("#feed-full-text", Checkbox).value,
        )
        same = FeedChange(self._feed.title, self._feed.folder, self._feed.url, self._feed.full_text)
        self.dismiss(None if change == same else change)

    def _note(self) -> Content:
        lines = ["What is set here is kept in the library; undo takes it back."]
        lines += [f"Asked at most every {self._interval} minutes, and no sooner than its server allows."]
        if self._own.full_text:
            lines.append("config.toml also has full_text on for it.")
        if self._own.user:
            lines.append(f"It is asked as user {self._own.user} (config.toml).")
        lines.append("Interval, headers and passwords: [[feeds]] in config.toml.")
        return Content("\n".join(lines))


def _page_label(on: bool) -> str:
    return f"Fetch the page of every new article: {'yes' if on else 'no'}"
