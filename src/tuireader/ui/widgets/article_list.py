"""The article list: two lines an article, at a cost that does not grow with the number of articles.

It holds ids and the places where days begin. Rows come from the library for the lines in view and a margin around
them.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from tuireader.model import ArticleRow
from tuireader.ui import figures
from tuireader.ui.actions import Context
from tuireader.ui.cells import cut, fold
from tuireader.ui.glyphs import UNICODE, Glyphs
from tuireader.ui.rows import row_lines
from tuireader.ui.widgets.pane import Pane

LINES = 2  # of an article
_MARGIN = 30  # articles fetched beyond the lines in view, so that a few steps need no query
_KEPT_ROWS = 600


class ArticleList(Pane):
    """A list of articles with a cursor that stays on its article when the list changes."""

    context: ClassVar[Context] = "list"
    cursor: reactive[int] = reactive(0, init=False, repaint=False)

    @dataclass
    class Highlighted(Message):
        """The cursor came to stand on another article; None if the list is empty."""

        article_id: int | None

    @dataclass
    class Opened(Message):
        """The user wants to read an article."""

        article_id: int

    def __init__(
        self,
        fetch: Callable[[Sequence[int]], list[ArticleRow]],
        now: Callable[[], datetime],
        *,
        id: str | None = None,  # noqa: A002 - Textual's name
        glyphs: Glyphs = UNICODE,
    ) -> None:
        """``fetch`` gives the rows of some ids; ``now`` the time, aware, in the zone in which dates are shown."""
        super().__init__(id=id, glyphs=glyphs)
        self.empty_text = "No articles here"
        self._fetch = fetch
        self._now = now
        self._ids: array[int] = array("q")
        self._starts: list[int] = []  # the places where days begin
        self._days: list[date] = []
        self._headings: list[int] = []  # the lines of their headings
        self._rows: OrderedDict[int, ArticleRow] = OrderedDict()
        self._anchor: int | None = None  # where the selection began
        self._drawn: dict[tuple[int, str], tuple[Strip, ...]] = {}  # article, state of the cursor -> its lines

    def __len__(self) -> int:
        return len(self._ids)

    @property
    def ids(self) -> array[int]:
        """The ids of the listed articles, in order; not to be changed."""
        return self._ids

    @property
    def current(self) -> int | None:
        """The id of the article under the cursor."""
        return self._ids[self.cursor] if 0 <= self.cursor < len(self._ids) else None

    def show(self, ids: array[int], days: Sequence[tuple[int, date]] = (), *, keep: bool = True) -> None:
        """Lists these articles; with ``keep`` the cursor stays on its article, else it goes to the first.

        ``days`` are the places at which days begin; each has a heading.
        """
        before, at = self.current, self.cursor
        self._anchor = None
        top = self._line_of(self.cursor) - self.scroll_offset.y
        self._ids = ids
        self._starts, self._days = [place for place, _ in days], [day for _, day in days]
        self._headings = [place * LINES + number for number, place in enumerate(self._starts)]
        self.set_extent(0, len(ids) * LINES + len(days))
        place = 0
        if keep and before is not None:
            place = self._place_of(before, near=at)
            if place < 0:
                place = min(at, len(ids) - 1)
        self.set_reactive(ArticleList.cursor, max(place, 0))
        self.scroll_to(y=max(self._line_of(self.cursor) - top, 0) if keep else 0, animate=False, force=True)
        self._scroll_to_cursor()
        self.refresh()
        if self.current != before:
            self.post_message(self.Highlighted(self.current))

    def select(self, article_id: int) -> bool:
        """Puts the cursor on an article; false if it is not listed."""
        place = self._place_of(article_id, near=self.cursor)
        if place >= 0:
            self.cursor = place
        return place >= 0

    @property
    def selected(self) -> list[int]:
        """The ids from where the selection began to the cursor; none while nothing is selected."""
        if self._anchor is None or not len(self._ids):
            return []
        first, last = sorted((self._anchor, self.cursor))
        return list(self._ids[first : last + 1])

    def begin_selection(self) -> None:
        """Selects from here to where the cursor will be."""
        self._anchor = self.cursor
        self.refresh()

    def end_selection(self) -> bool:
        """Selects nothing; false if nothing was selected."""
        had, self._anchor = self._anchor is not None, None
        if had:
            self.refresh()
        return had

    def row(self, article_id: int) -> ArticleRow | None:
        """The row of an article, from memory or the library."""
        if article_id not in self._rows:
            self._keep(self._fetch([article_id]))
        return self._rows.get(article_id)

    def change(self, ids: Iterable[int], *, read: bool | None = None, bookmarked: bool | None = None) -> None:
        """Shows a changed state at once, before the library has it."""
        changed = set(ids)
        for article_id in changed & self._rows.keys():
            row = self._rows[article_id]
            read_now = row.read if read is None else read
            marked_now = row.bookmarked if bookmarked is None else bookmarked
            self._rows[article_id] = replace(row, read=read_now, bookmarked=marked_now)
        self._drawn = {key: strip for key, strip in self._drawn.items() if key[0] not in changed}
        self.refresh()

    def forget_rows(self) -> None:
        """Asks the library again for all that is shown."""
        self._rows.clear()
        self._redraw()

    def move(self, lines: int) -> None:
        """Moves the cursor by so many articles."""
        self.cursor = min(max(self.cursor + lines, 0), max(len(self._ids) - 1, 0))

    def page(self, pages: float) -> bool:
        """Moves the cursor by pages."""
        before = self.cursor
        step = max(int(self.rows // LINES * abs(pages)), 1)
        self.move(step if pages > 0 else -step)
        return self.cursor != before

    def edge(self, end: bool) -> None:
        """Moves the cursor to the first or the last article."""
        self.cursor = max(len(self._ids) - 1, 0) if end else 0

    def watch_cursor(self, before: int, after: int) -> None:
        """Repaints the two rows and says where the cursor is."""
        self._scroll_to_cursor()
        if self._anchor is not None:
            self.refresh()
        for place in (before, after):
            self.refresh_lines(self._line_of(place), LINES)
        self.post_message(self.Highlighted(self.current))

    def on_resize(self) -> None:
        """Keeps the cursor in view."""
        self._drawn.clear()
        self._scroll_to_cursor()

    def on_mount(self) -> None:
        """Lets the ages go on."""
        self.set_interval(60, self._redraw)

    def forget_drawn(self) -> None:
        """Forgets the drawn lines."""
        self._drawn.clear()

    def _redraw(self) -> None:
        self._drawn.clear()
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """One click moves the cursor and opens."""
        cell = self.cell_of(event)
        place, line = self._at(cell[1] + self.scroll_offset.y) if cell is not None else (-1, 0)
        if 0 <= place < len(self._ids) and line >= 0:
            self.cursor = place
            self.post_message(self.Opened(self._ids[place]))

    def render_lines(self, crop: Region) -> list[Strip]:
        """Fetches what is not known of the rows in view, then draws them."""
        top = self._at(self.scroll_offset.y)[0]
        shown = self._ids[max(top, 0) : top + self.rows // LINES + 2]
        if any(article_id not in self._rows for article_id in shown):
            first = max(top - _MARGIN, 0)
            wanted = self._ids[first : top + self.rows // LINES + _MARGIN]
            self._keep(self._fetch([item for item in wanted if item not in self._rows]))
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """A line of the list."""
        cells = self.cells
        place, line = self._at(y + self.scroll_offset.y)
        if line < 0:
            return self._heading(place, cells)
        if place >= len(self._ids):
            said = list(fold(self.empty_text, 0, len(self.empty_text), max(cells - 2, 8))) if not self._ids else []
            text = f" {self.empty_text[slice(*said[y - 1])]}" if 0 < y <= len(said) else ""
            return self.strip([(text, self.style_of("detail"))], cells)
        row = self._rows.get(self._ids[place])
        state = ""
        if place == self.cursor:
            state = "cursor" if self.has_focus else "cursor-blurred"
        elif self._anchor is not None and min(self._anchor, self.cursor) <= place <= max(self._anchor, self.cursor):
            state = "selected"
        key = (self._ids[place], state)
        strips = self._drawn.get(key)
        if strips is None:
            if len(self._drawn) > _KEPT_ROWS:
                self._drawn.clear()
            strips = self._drawn[key] = self._draw(row, state, cells)
        return strips[line]

    def _draw(self, row: ArticleRow | None, state: str, cells: int) -> tuple[Strip, ...]:
        under = (state,) if state else ()
        if row is None:  # removed a moment ago by another copy of the program
            return (self.strip([(" " * cells, self.style_of(*under))], cells),) * LINES
        mark = Segment(self.glyphs.cursor if under else " ", self.style_of(*under, "cursor-mark"))
        return tuple(
            Strip([mark, *(Segment(piece.text, self.style_of(*under, *piece.role.split())) for piece in pieces)], cells)
            for pieces in row_lines(row, cells - 1, self._now(), self.glyphs)
        )

    def _line_of(self, place: int) -> int:
        """The first line of an article."""
        return place * LINES + bisect_right(self._starts, place)

    def _at(self, line: int) -> tuple[int, int]:
        """The article at a line and which of its lines that is; -1 for the heading above it."""
        above = bisect_right(self._headings, line)
        if above and self._headings[above - 1] == line:
            return self._starts[above - 1], -1
        return divmod(line - above, LINES)

    def _heading(self, place: int, cells: int) -> Strip:
        day = self._days[bisect_right(self._starts, place) - 1]
        label = cut(f" {figures.day(day, self._now())} ", cells, self.glyphs.ellipsis)
        rule = self.glyphs.rule * max(cells - len(label) - 1, 0)
        return self.strip([(label, self.style_of("group")), (rule, self.style_of("rule"))], cells)

    def _place_of(self, article_id: int, near: int) -> int:
        """The place of an article, -1 if it is not listed; looks around ``near`` first."""
        first = max(near - _MARGIN, 0)
        for place in range(first, min(near + _MARGIN, len(self._ids))):
            if self._ids[place] == article_id:
                return place
        try:
            return self._ids.index(article_id)
        except ValueError:
            return -1

    def _keep(self, rows: list[ArticleRow]) -> None:
        for row in rows:
            self._rows[row.id] = row
        while len(self._rows) > _KEPT_ROWS:
            self._rows.popitem(last=False)

    def _scroll_to_cursor(self) -> None:
        line, height = self._line_of(self.cursor), self.rows
        top = line - 1 if line and self._at(line - 1)[1] < 0 else line
        y = self.scroll_offset.y
        if top < y:
            y = top
        elif line + LINES > y + height:
            y = line + LINES - height
        if y != self.scroll_offset.y:
            self.scroll_to(y=y, animate=False, force=True, immediate=True)
