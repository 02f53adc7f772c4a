"""The main screen: feed tree, article list, text, entities, status line, key bar."""

from __future__ import annotations

from dataclasses import replace

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from tuireader.ui.actions import BY_ID, Command
from tuireader.ui.index import QUOTE_VIEWS
from tuireader.ui.screens.command_line import CommandLine
from tuireader.ui.state import InterfaceState
from tuireader.ui.widgets.article_list import ArticleList
from tuireader.ui.widgets.entity_sidebar import EntitySidebar
from tuireader.ui.widgets.feed_tree import FeedTree
from tuireader.ui.widgets.pane import Pane
from tuireader.ui.widgets.prompt import Prompt
from tuireader.ui.widgets.reader import Reader
from tuireader.ui.widgets.status import KeyBar, StatusLine

# Keys that also work while words are typed.
_KEYS_WHILE_TYPING = {"escape", "up", "down", "pageup", "pagedown"}


class MainScreen(CommandLine):
    """Puts the panes together and gives every key to its command."""

    _keys_so_far = ""  # of a sequence that is not complete

    def compose(self) -> ComposeResult:
        """The panes; ``styles.tcss`` says where."""
        glyphs = self.glyphs
        with Horizontal(id="panes"):
            yield FeedTree(id="feeds", glyphs=glyphs)
            yield ArticleList(self.library.rows, self.now, id="articles", glyphs=glyphs)
            yield Reader(kinds=self.kinds, columns=self.settings.reader_width, id="reader", glyphs=glyphs)
            yield EntitySidebar(kinds=self.kinds, id="sidebar", glyphs=glyphs)
        yield Prompt(id="prompt")
        yield StatusLine(id="status", glyphs=glyphs)
        yield KeyBar(self.keys, self.reason, id="keys")
        yield Static("This window is too small", id="too-small", markup=False)

    def on_mount(self) -> None:
        """Shows the library."""
        self.prompt.close()
        self._restore()
        self.arrange_panes()
        self.begin()

    def _restore(self) -> None:
        """Takes up the choices of the last time."""
        self.sidebar_on, self.feeds_on = self.state.sidebar, self.state.feeds
        self.list_cells, self.by_day = self.state.list_cells, self.state.days
        self.sidebar_cells, self.feeds_cells = self.state.sidebar_cells, self.state.feeds_cells
        if self.state.columns and self.state.columns_setting == self.settings.reader_width:
            self.reader.set_columns(self.state.columns)
        self.sidebar.set_order("text" if self.state.money_order == "text" else "size")
        self.sidebar.set_quotes(next((view for view in QUOTE_VIEWS if view == self.state.quotes), "short"))
        self.folding = self.state.stories
        self.feed_tree.folded = set(filter(None, self.state.folded.split("\n")))

    def choices(self) -> InterfaceState:
        """The choices to keep for the next time."""
        columns, setting = self.reader.columns, self.settings.highlight
        return replace(
            self.state,
            sidebar=self.sidebar_on,
            feeds=self.feeds_on,
            list_cells=self.list_cells,
            sidebar_cells=self.sidebar_cells,
            feeds_cells=self.feeds_cells,
            columns=columns if columns != self.settings.reader_width else 0,
            columns_setting=self.settings.reader_width if columns != self.settings.reader_width else 0,
            sort=self.wanted.sort,
            days=self.by_day,
            money_order=self.sidebar.order,
            quotes=self.sidebar.quotes,
            kinds=" ".join(sorted(self.kinds)) if self.kinds != set(setting) else "",
            kinds_setting=" ".join(setting) if self.kinds != set(setting) else "",
            stories=self.folding,
            folded="\n".join(sorted(self.feed_tree.folded)),
        )

    def on_key(self, event: events.Key) -> None:
        """Finds the command of a key, or of a sequence of keys."""
        if not isinstance(self.focused, Pane) and self.focused is not None and event.key not in _KEYS_WHILE_TYPING:
            return
        if self.prompt.is_open and event.key in {"up", "down"} and self.prompt.recall(-1 if event.key == "up" else 1):
            event.stop()
            return
        if self.hints is not None:
            event.stop()
            event.prevent_default()
            self.type_hint(event.key)
            return
        key = f"{self._keys_so_far} {event.key}".strip()
        command = self.keys.command(self.pane.context, key)
        if command is None and self.keys.begins(key):
            self._keys_so_far = key
            event.stop()
            return
        if command is None and self._keys_so_far:
            command = self.keys.command(self.pane.context, event.key)
        self._keys_so_far = ""
        if command is not None:
            event.stop()
            event.prevent_default()
            before = self.listing.cursor, self.reader.scroll_offset.y
            self.forget_explained()
            self.run_command(command)
            # With the same repaint, before the messages of the panes come by.
            if (self.listing.cursor, self.reader.scroll_offset.y) != before:
                self.show_status()

    def action_copy_text(self) -> None:
        """Textual's own key for it does what the table says."""
        self.run_command(BY_ID["copy_text"])

    def on_key_bar_clicked(self, event: KeyBar.Clicked) -> None:
        """Carries out the command that was clicked on, once for two quick clicks where it opens a dialog."""
        if not self.is_current:
            return
        self.run_command(BY_ID[event.command_id])

    def on_prompt_accepted(self, event: Prompt.Accepted) -> None:
        """Ends the typing; the filter or search stays."""
        self.prompt.remember(event.words)
        self._close_prompt()
        if event.purpose == "command":
            self.run_line(event.words)
        elif event.purpose == "pipe":
            self.pipe(event.words)
        else:
            self.apply_prompt(event.purpose, event.words)

    def _close_prompt(self) -> None:
        in_text = self.opened and (self.single or self.prompt.purpose in {"find", "pipe"})
        self.prompt.close()
        if self.prompt.purpose == "command":
            self.leave_command_line()
            return
        self.focus_pane(self.reader if in_text else self.listing)

    def do_back(self) -> None:
        """One step back: the prompt, an overlay, a search, the pane."""
        if self.prompt.is_open:
            purpose = self.prompt.purpose
            self._close_prompt()
            if purpose not in {"command", "pipe"}:
                self.apply_prompt(purpose, "")
        elif self.selections:
            self.clear_selection()
        elif self.overlay is not None:
            self.overlay = None
            self.focus_pane(self.reader if self.opened and self.pane is not self.feed_tree else self.listing)
        elif self.clear_search():
            return
        elif self.reader.mention is not None and self.pane is self.reader:
            self.reader.focus_mention(None)
        elif self.zen:
            self.set_zen(False)
        elif self.pane is self.sidebar and self.opened:
            self.focus_pane(self.reader)
        elif self.pane is not self.listing:
            self.keep_position()
            self.focus_pane(self.listing)
        elif self.busy:
            self.do_cancel()

    def do_quit(self) -> None:
        """Goes back; from the list, ends the program."""
        if self.pane is self.listing and self.overlay is None and not self.zen:
            self.do_quit_now()
        else:
            self.do_back()

    def do_quit_now(self, code: int = 0) -> None:
        """Ends the program once all changes are in the library."""
        self.keep_position()
        self.state = self.choices()
        self.cancelled.set()
        self.app.exit(code)

    def do_help(self) -> None:
        """All keys."""
        from tuireader.ui.screens.help import Help

        self.app.push_screen(Help(self.keys, self.reason), self._help_closed)

    def _help_closed(self, command: Command | None) -> None:
        if command is not None:
            self.run_command(command)

    def do_palette(self) -> None:
        """A command by its words."""
        self.app.action_command_palette()

    def do_theme(self) -> None:
        """Chooses the colours."""
        self.app.action_change_theme()
