"""What all panes have in common: they draw lines themselves, scroll by whole lines and move by commands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import Reactive
from textual.screen import Screen
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

from tuireader.ui.actions import Context
from tuireader.ui.glyphs import UNICODE, Glyphs

# Every role that a piece of a line can have; styles.tcss gives each its look.
ROLES = (
    *("company", "organisation", "person", "money", "quote", "speaker"),
    *("title", "meta", "heading", "subheading", "quotation", "bar", "marker", "rule", "image"),
    *("table-header", "table-rule", "strong", "emphasis", "code", "strike", "underline", "superscript", "subscript"),
    *("link", "hint", "current", "match", "current-match"),
    *("cursor", "cursor-blurred", "selected", "cursor-mark", "unread", "read", "unread-sign", "bookmark-sign"),
    *("company-count", "money-count", "quote-count", "own-marks", "focus", "subject"),
    *("age", "feed", "detail", "missing", "group", "group-off", "folder", "busy", "key", "key-off"),
)


# Steps of the scroll bar's thumb in one cell.
_THUMB_STEPS = 8


class PaneScreen(Screen[None]):
    """Holds panes and the look of what they draw: at the panes it would be matched anew with each change of focus."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"pane--{role}" for role in ROLES}
    # The panes draw what the focus changes; the rest of the screen stays.
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    look = 0  # counts changes of style

    def notify_style_update(self) -> None:
        """Lets the panes forget their styles."""
        super().notify_style_update()
        self.look += 1


class Pane(ScrollView, can_focus=True, inherit_bindings=False):
    """A line-API pane. Keys are bound at the screen, which calls the methods of the focused one."""

    ALLOW_MAXIMIZE = False

    context: ClassVar[Context] = "any"
    _dragging = False

    @dataclass
    class Dragged(Message):
        """The mouse pulls the edge of a pane to a column of the screen."""

        pane: Pane
        column: int

    def __init__(self, *, id: str | None = None, glyphs: Glyphs = UNICODE) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.glyphs = glyphs
        self._styles: dict[tuple[str, ...], Style] = {}
        self._look: tuple[Style, int] | None = None  # for which the styles hold
        self._cells: int | None = None  # width of a line, while lines are drawn
        self._drawn_cells = 0  # the width for which drawn lines are kept

    def move(self, lines: int) -> None:
        """Moves the cursor or the text by so many lines."""
        raise NotImplementedError

    def page(self, pages: float) -> bool:
        """Moves by pages; false if there was nowhere to go."""
        raise NotImplementedError

    def edge(self, end: bool) -> None:
        """Moves to the first or last line."""
        raise NotImplementedError

    def style_of(self, *roles: str) -> Style:
        """The pane's style with those of the roles laid over it, in this order; styles.tcss says which they are."""
        style = self._styles.get(roles)
        if style is None:
            style = self.rich_style
            for role in roles:
                if role:
                    style += self.screen.get_component_rich_style(f"pane--{role}", partial=True)
            self._styles[roles] = style
        return style

    def forget_drawn(self) -> None:
        """Forgets the lines that are kept drawn, because styles or the width have changed."""

    def notify_style_update(self) -> None:
        """Looks whether the styles still hold before the next line is drawn."""
        super().notify_style_update()
        self._look = None

    @property
    def cells(self) -> int:
        """The width of a line."""
        return self.scrollable_content_region.width if self._cells is None else self._cells

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines in view; the first, over the content, shows where the focus is."""
        changes = self.screen.look if isinstance(self.screen, PaneScreen) else 0
        if self._look is None or self._look[1] != changes:
            self._look = (self.rich_style, changes)
            self._styles.clear()
            self.forget_drawn()
        self._cells = None
        self._cells = self.cells
        if self._cells != self._drawn_cells:  # a new size is painted before the pane hears of it
            self._drawn_cells = self._cells
            self.forget_drawn()
        try:
            strips = super().render_lines(crop)
        finally:
            self._cells = None
        if self.has_focus and crop.y == 0 and strips and self.gutter.top:
            line = self.strip([(self.glyphs.focus * crop.width, self.style_of("focus"))], crop.width)
            for line_filter in self.get_line_filters():
                line = line.apply_filter(line_filter, self.background_colors[1])
            strips[0] = line
        return strips

    def watch_has_focus(self, _has_focus: bool) -> None:
        """The focus changes no style, only what is drawn."""

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Moves the thumb of the scroll bar only by what can be seen."""
        if self.show_vertical_scrollbar:
            step = self.virtual_size.height / (self.rows * _THUMB_STEPS)
            at_end = step <= 1 or new_value >= self.max_scroll_y
            self.vertical_scrollbar.position = new_value if at_end else int(new_value / step) * step
        if round(old_value) != round(new_value):
            self.refresh(self.size.region)

    def set_extent(self, width: int, height: int) -> None:
        """Sets the size of what can be scrolled, in cells; the panes keep their places, so nothing is arranged anew."""
        size = Size(width, height)
        if size != self.virtual_size:
            self.set_reactive(Widget.virtual_size, size)
            self._scroll_update(size)

    def strip(self, pieces: Iterable[tuple[str, Style]], cells: int) -> Strip:
        """A line of exactly ``cells``."""
        strip = Strip([Segment(text, style) for text, style in pieces if text])
        return strip.crop_extend(0, cells, self.style_of())

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Takes hold of the edge that the pane can be pulled by."""
        grip = {"reader": 0, "sidebar": 0, "feeds": self.outer_size.width - 1}.get(self.context)
        if event.x == grip and event.button == 1:
            self._dragging = True
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Pulls the edge."""
        if self._dragging:
            self.screen.clear_selection()
            self.post_message(self.Dragged(self, event.screen_x))

    def on_mouse_up(self) -> None:
        """Lets go of the edge."""
        if self._dragging:
            self._dragging = False
            self.release_mouse()

    def cell_of(self, event: events.MouseEvent) -> tuple[int, int] | None:
        """The cell of the content that the mouse is over, without the border; None outside."""
        offset = event.get_content_offset(self)
        return (offset.x, offset.y) if offset is not None else None

    @property
    def rows(self) -> int:
        """Lines that are in view."""
        return max(self.scrollable_content_region.height, 1)
