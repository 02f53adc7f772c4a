"""Commands that move: within a pane, between panes, between articles."""

from __future__ import annotations

from tuireader.ui.screens.layout import PaneLayout
from tuireader.ui.widgets.pane import Pane


class Moving(PaneLayout):
    """Moving within and between panes."""

    def do_down(self) -> None:
        """One line down."""
        self.pane.move(1)

    def do_up(self) -> None:
        """One line up."""
        self.pane.move(-1)

    def do_page_down(self) -> None:
        """One page down."""
        self.pane.page(1)

    def do_page_up(self) -> None:
        """One page up."""
        self.pane.page(-1)

    def do_half_down(self) -> None:
        """Half a page down."""
        self.pane.page(0.5)

    def do_half_up(self) -> None:
        """Half a page up."""
        self.pane.page(-0.5)

    def do_top(self) -> None:
        """To the first line."""
        self.pane.edge(end=False)

    def do_bottom(self) -> None:
        """To the last line."""
        self.pane.edge(end=True)

    def do_pane_left(self) -> None:
        """To the pane on the left."""
        panes = self.panes_in_order()
        place = panes.index(self.pane) if self.pane in panes else 0
        if place > 0:
            self.go_to_pane(panes[place - 1])

    def do_pane_right(self) -> None:
        """To the pane on the right; from the list, into the article."""
        if self.pane is self.listing:
            self.do_open()
            return
        panes = self.panes_in_order()
        place = panes.index(self.pane) if self.pane in panes else 0
        if place + 1 < len(panes):
            self.go_to_pane(panes[place + 1])

    def do_pane_next(self) -> None:
        """To the next pane, from the last to the first."""
        self._cycle(1)

    def do_pane_previous(self) -> None:
        """To the previous pane, from the first to the last."""
        self._cycle(-1)

    def _cycle(self, step: int) -> None:
        panes = self.panes_in_order()
        place = panes.index(self.pane) if self.pane in panes else 0
        self.go_to_pane(panes[(place + step) % len(panes)])

    def go_to_pane(self, pane: Pane) -> None:
        """Gives a pane the focus; the text only with an article in it."""
        if pane is self.reader and not self.opened:
            self.do_open()
            return
        self.focus_pane(pane)

    def do_pane_feeds(self) -> None:
        """Shows the feed tree and goes there; from there, hides it."""
        if self.feeds_shown and self.pane is self.feed_tree:
            self.show_feeds(False)
        else:
            self.show_feeds(True)
            self.focus_pane(self.feed_tree)

    def do_pane_list(self) -> None:
        """To the article list."""
        self.focus_pane(self.listing)

    def do_pane_reader(self) -> None:
        """To the text."""
        self.go_to_pane(self.reader)

    def do_pane_sidebar(self) -> None:
        """To the entities."""
        self.preview()
        self.show_sidebar(True)
        self.focus_pane(self.sidebar)

    def do_sidebar(self) -> None:
        """Shows or hides the entities; where they lie over the text, they take the focus with them."""
        if self.sidebar_shown:
            self.show_sidebar(False)
        else:
            self.show_sidebar(True)
            if self.sidebar_is_overlay:
                self.preview()
                self.focus_pane(self.sidebar)

    def do_list_wider(self) -> None:
        """A wider list, or the pane beside the text that has the focus."""
        self._widen(4)

    def do_list_narrower(self) -> None:
        """A narrower list, or the pane beside the text that has the focus."""
        self._widen(-4)

    def _widen(self, step: int) -> None:
        pane = self.pane if self.pane in {self.sidebar, self.feed_tree} else self.listing
        self.resize_pane(pane, pane.outer_size.width + step)

    def do_zen(self) -> None:
        """Only the text, or all panes again."""
        if not self.zen and self.article is None:
            self.tell("Zen: no article is open", severity="warning")
            return
        if not self.zen:
            self.go_to_pane(self.reader)
        self.set_zen(not self.zen)

    def preview(self) -> None:
        """Shows the article that is under the cursor, if the list has the focus."""
        raise NotImplementedError

    def do_open(self) -> None:
        """Opens what is under the cursor of the focused pane."""
        raise NotImplementedError
