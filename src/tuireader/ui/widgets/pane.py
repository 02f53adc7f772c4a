"""What all panes have in common: they draw lines themselves, scroll by whole lines and move by commands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tuireader.ui.actions import Context
from tuireader.ui.glyphs import UNICODE, Glyphs

# Every role that a piece of a line can have; styles.tcss gives each its look.
ROLES = (
    *("company", "organisation", "person", "money", "quote", "speaker"),
    *("title", "meta", "heading", "subheading", "quotation", "bar", "marker", "rule", "image"),
    *("table-header", "table-rule", "strong", "emphasis", "code", "strike", "underline", "superscript", "subscript"),
    *("link", "hint", "current", "match", "current-match"),
    *("cursor", "cursor-blurred", "selected", "cursor-mark", "unread", "read", "unread-sign", "bookmark-sign"),
    *("age", "feed", "detail", "missing", "group", "group-off", "folder", "busy", "key", "key-off"),
)


class Pane(ScrollView, can_focus=True, inherit_bindings=False):
    """A line-API pane. Keys are bound at the screen, which calls the methods of the focused one."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"pane--{role}" for role in ROLES}
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
        """The pane's style with those of the component classes ``<widget>--<role>`` laid over it, in this order."""
        style = self._styles.get(roles)
        if style is None:
            style = self.rich_style
            for role in roles:
                if role:
                    style += self.get_component_rich_style(f"pane--{role}", partial=True)
            self._styles[roles] = style
        return style

    def notify_style_update(self) -> None:
        """Forgets the styles after a change of theme, focus or state."""
        super().notify_style_update()
        self._styles.clear()

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
