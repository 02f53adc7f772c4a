"""Which panes are shown at which size of the terminal, and which one has the focus."""

from __future__ import annotations

from textual import events
from textual.geometry import Size
from textual.widgets import Static

from tuireader.ui.screens.base import MainBase
from tuireader.ui.widgets.pane import Pane
from tuireader.ui.widgets.status import focused_context

# Below this width the entities lie over the text instead of beside it.
SIDEBAR_FROM = 110
# Below this width only one pane is shown at a time.
PANES_FROM = 84
# Below this width the feed tree lies over the list instead of beside it.
FEEDS_FROM = 140
# Below this width an overlay takes all of it.
OVERLAY_FROM = 60
# Below this size there is only a line that says so.
SMALLEST = Size(36, 8)

_FEEDS_CELLS = 28
_SIDEBAR_CELLS = 34
_NARROWEST = 24  # cells of a pane
_TEXT_CELLS = 40  # that the others leave to the text


class PaneLayout(MainBase):
    """Shows, hides and focuses panes. ``styles.tcss`` turns the classes set here into places."""

    sidebar_on = True  # beside the text, where there is room
    overlay: Pane | None = None  # the pane that lies over others now
    feeds_on = False
    zen = False
    list_cells = 0  # chosen by the user, 0 for automatic
    sidebar_cells = 0  # likewise
    feeds_cells = 0

    @property
    def single(self) -> bool:
        """Whether one pane is shown at a time."""
        return self.size.width < PANES_FROM

    @property
    def sidebar_is_overlay(self) -> bool:
        """Whether the entities lie over the text when they are shown."""
        return self.size.width < SIDEBAR_FROM or self.zen

    @property
    def feeds_are_overlay(self) -> bool:
        """Whether the feed tree lies over the list when it is shown."""
        return self.size.width < FEEDS_FROM

    @property
    def sidebar_shown(self) -> bool:
        """Whether the entities are in view."""
        return self.overlay is self.sidebar if self.sidebar_is_overlay else self.sidebar_on

    @property
    def feeds_shown(self) -> bool:
        """Whether the feed tree is in view."""
        return self.overlay is self.feed_tree if self.feeds_are_overlay else self.feeds_on and not self.zen

    def show_sidebar(self, shown: bool) -> None:
        """Shows or hides the entities."""
        if self.sidebar_is_overlay:
            self.overlay = self.sidebar if shown else None
        else:
            self.sidebar_on = shown
        if not shown and self.focused is self.sidebar:
            self.focus_pane(self.reader if self.opened else self.listing)
        self.arrange_panes()

    def show_feeds(self, shown: bool) -> None:
        """Shows or hides the feed tree."""
        if self.feeds_are_overlay:
            self.overlay = self.feed_tree if shown else None
        else:
            self.feeds_on = shown
        if not shown and self.focused is self.feed_tree:
            self.focus_pane(self.listing)
        self.arrange_panes()

    def set_zen(self, zen: bool) -> None:
        """Only the text, or all panes again."""
        self.zen = zen
        self.overlay = None
        self.arrange_panes()

    def panes_in_order(self) -> list[Pane]:
        """The panes that can be reached, from left to right."""
        panes: list[Pane] = [self.listing, self.reader]
        if self.feeds_shown:
            panes.insert(0, self.feed_tree)
        if self.sidebar_shown:
            panes.append(self.sidebar)
        return panes

    def focus_pane(self, pane: Pane) -> None:
        """Brings a pane into view and gives it the focus."""
        if pane is not self.overlay and self.overlay is not None:
            self.overlay = None
        if pane is self.listing and self.zen:
            self.zen = False
        # A pane can take the focus only once it is displayed.
        self.arrange_panes(pane)
        # At once, not with a message: the next key may have been typed already.
        self.set_focus(pane, scroll_visible=False)
        self.key_bar.show(pane.context)

    def arrange_panes(self, focus: Pane | None = None) -> None:
        """Sets what is displayed for this size, this focus and these choices."""
        focus = focus or self.pane
        base = self.reader if focus in {self.reader, self.sidebar} else self.listing
        # Where there is no room for all, the entities take the place of the list, so that the text stays in view.
        beside = self.sidebar_is_overlay and self.sidebar_shown
        width = self.size.width
        tiny = width < SMALLEST.width or self.size.height < SMALLEST.height
        self.set_class(tiny, "-tiny")
        self.set_class(self.single, "-single")
        self.listing.display = not self.zen and not beside and (not self.single or base is self.listing)
        self.reader.display = self.zen or beside or not self.single or base is self.reader
        self.sidebar.display = self.sidebar_shown
        self.feed_tree.display = self.feeds_shown
        if self.feeds_shown:
            self.feed_tree.catch_up()
        self.sidebar.set_class(beside and width < OVERLAY_FROM, "-overlay")
        full = width < OVERLAY_FROM
        # Beside a list that has the whole window there is room for the tree.
        self.feed_tree.set_class(self.feeds_are_overlay and (full or not self.single), "-overlay")
        self.sidebar.styles.width = (
            width if full and self.sidebar_is_overlay else self._fitting(self.sidebar_cells or _SIDEBAR_CELLS)
        )
        feeds = width if full and self.feeds_are_overlay else self._fitting(self.feeds_cells or _FEEDS_CELLS)
        if self.single:
            self.listing.styles.width = "1fr"
        else:
            beside_feeds = self.feeds_shown and not self.feeds_are_overlay
            percent = 38 if width < SIDEBAR_FROM else 24 if beside_feeds else 30
            share = width * percent // 100
            wanted = self.list_cells or min(max(share, 32), 52 if width < 180 else 60)
            cells = max(min(wanted, width - self._beside() - _TEXT_CELLS), _NARROWEST)
            self.listing.styles.width = cells
            if self.feeds_are_overlay and self.listing.display and not full:
                feeds = cells  # the whole list and nothing else, so that no ends of its lines look out
        self.feed_tree.styles.width = feeds
        notice = self.query_one("#too-small", Static)
        notice.display = tiny
        if tiny:
            notice.update(f"{width}x{self.size.height} is too small: {SMALLEST.width}x{SMALLEST.height} is needed")

    def _beside(self) -> int:
        """The cells that the feed tree and the entities take away from list and text."""
        feeds = 0 if self.feeds_are_overlay or not self.feeds_shown else self._fitting(self.feeds_cells or _FEEDS_CELLS)
        shown = self.sidebar_shown and not self.sidebar_is_overlay
        return feeds + (self._fitting(self.sidebar_cells or _SIDEBAR_CELLS) if shown else 0)

    def _fitting(self, cells: int) -> int:
        """A width that leaves the text its room in a window of this size."""
        return min(max(cells, _NARROWEST), max(self.size.width // 4, _SIDEBAR_CELLS))

    def resize_pane(self, pane: Pane, cells: int) -> None:
        """Gives the list, the entities or the feed tree a width; the text keeps its room."""
        if pane is self.sidebar and pane.display:
            self.sidebar_cells = self._fitting(cells)
        elif pane is self.feed_tree and pane.display:
            self.feeds_cells = self._fitting(cells)
        elif pane is self.listing and not self.single and pane.display:
            self.list_cells = min(max(cells, _NARROWEST), self.size.width // 2)
        self.arrange_panes()

    def on_pane_dragged(self, event: Pane.Dragged) -> None:
        """The mouse pulls at the border between two panes."""
        if event.pane is self.reader:
            self.resize_pane(self.listing, event.column - self.listing.region.x)
        elif event.pane is self.sidebar:
            self.resize_pane(event.pane, self.size.width - event.column)
        else:
            self.resize_pane(event.pane, event.column + 1)

    def on_resize(self, event: events.Resize) -> None:
        """Folds and unfolds panes with the terminal."""
        if self.overlay is self.sidebar and not self.sidebar_is_overlay:
            self.overlay = None
        if self.overlay is self.feed_tree and not self.feeds_are_overlay:
            self.overlay, self.feeds_on = None, True
        self.arrange_panes()
        if isinstance(self.focused, Pane) and not self.focused.display:
            self.focus_pane(self.reader if self.opened else self.listing)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Shows the keys of the pane that got the focus."""
        self.key_bar.show(focused_context(self.focused))
