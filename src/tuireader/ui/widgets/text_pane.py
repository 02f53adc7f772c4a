"""A document laid out in a centred column: scrolling, drawing, selecting text.

Only what is shown is laid out at once; the rest of a long text follows in small steps while nothing else happens.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import pairwise
from time import monotonic

from rich.segment import Segment
from rich.style import Style
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip

from tuireader.model import Kind, Link, Mention, StoredArticle
from tuireader.ui.cells import width
from tuireader.ui.glyphs import ASCII, UNICODE, Glyphs
from tuireader.ui.highlight import Highlights, Run
from tuireader.ui.layout import Layout, Line
from tuireader.ui.widgets.pane import Pane

_SIDE_MARGIN = 2
_STEP_LINES = 400  # laid out in one go while the user waits for nothing
_STEP_SECONDS = 0.01
_KEPT_LINES = 500
_SMALL = {
    "superscript": str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ"),
    "subscript": str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"),
}
_KEPT_ARTICLES = 8  # whose layout is kept, so that going back is instant


@dataclass(slots=True)
class _Shown:
    """An article as it is laid out for a width and for the kinds that are marked."""

    article: StoredArticle
    layout: Layout
    highlights: Highlights


class TextPane(Pane):
    """Shows one article. A place in the text is a code point of its document."""

    @dataclass
    class Scrolled(Message):
        """Another part of the text is in view."""

        def can_replace(self, message: Message) -> bool:
            """Only the last of several is worth hearing."""
            return isinstance(message, TextPane.Scrolled)

    def __init__(
        self,
        *,
        kinds: Collection[Kind],
        columns: int = 84,
        id: str | None = None,  # noqa: A002 - Textual's name
        glyphs: Glyphs = UNICODE,
    ) -> None:
        """``kinds`` are marked in the text; ``columns`` is the widest text column in cells."""
        super().__init__(id=id, glyphs=glyphs)
        self.article: StoredArticle | None = None
        self.kinds = frozenset(kinds)
        self.columns = columns
        self._meta: tuple[str, ...] = ()
        self._shown: _Shown | None = None
        self._cache: OrderedDict[tuple[int, int, int, frozenset[Kind]], _Shown] = OrderedDict()
        self._drawn: dict[tuple[int, int], Strip] = {}  # line, scrolled to the side -> as drawn, without a selection
        self._wanted: int | None = None  # the place to be on top once the size is known

    def show(self, article: StoredArticle | None, meta: tuple[str, ...] = (), *, offset: int | None = None) -> None:
        """Shows an article from its kept position, or from ``offset``; ``meta`` are the lines under its title."""
        self.article, self._meta = article, meta
        self._wanted = offset if offset is not None else (article.position if article is not None else 0)
        self._lay_out()

    def set_kinds(self, kinds: Collection[Kind]) -> None:
        """Marks these kinds in the text."""
        place = self.place
        self.kinds = frozenset(kinds)
        self._wanted = place
        self._lay_out()

    def set_columns(self, columns: int) -> None:
        """Makes the text column narrower or wider."""
        place = self.place
        self.columns = min(max(columns, 30), 200)
        self._wanted = place
        self._lay_out()

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """All mentions of the article, also of kinds that are not marked."""
        return self.article.mentions if self.article is not None else ()

    @property
    def links(self) -> tuple[Link, ...]:
        """The links of the article."""
        return self.article.document.links if self.article is not None else ()

    # --------------------------------------------------------------------------------------------------------- position

    @property
    def place(self) -> int:
        """The first place of the text in view; 0 at the very top."""
        if self._wanted is not None:
            return self._wanted
        if self._shown is None or self.scroll_offset.y == 0:
            return 0
        return self._shown.layout.offset_of(self.scroll_offset.y)

    @property
    def percentage(self) -> int:
        """How much of the text has been seen to the lower edge of the pane."""
        if self.max_scroll_y <= 0:
            return 100
        return min(round(100 * (self.scroll_offset.y + self.rows) / max(self.virtual_size.height, 1)), 100)

    @property
    def at_end(self) -> bool:
        """Whether the end of the text is in view."""
        return self._shown is None or (self._shown.layout.complete and self.scroll_offset.y >= self.max_scroll_y)

    def go_to(self, offset: int, *, margin: int | None = None) -> None:
        """Brings a place of the text into view; it moves only if the place is not comfortably in view already."""
        if self._shown is None:
            return
        line = self._shown.layout.line_of(offset)
        self._size_changed()
        rows, top = self.rows, self.scroll_offset.y
        room = rows // 5 if margin is None else margin
        if not top + min(room, 2) <= line < top + rows - min(room, 2):
            self._scroll(line - rows // 3)

    def refresh_place(self, start: int, end: int) -> None:
        """Draws the lines of a stretch of the text again."""
        if self._shown is not None:
            first, last = self._shown.layout.line_of(start), self._shown.layout.line_of(max(end - 1, start))
            for line, x in list(self._drawn):
                if first <= line <= last:
                    del self._drawn[line, x]
            self.refresh_lines(first, last - first + 1)

    def redraw(self) -> None:
        """Draws all lines again, because what is laid over the text has changed."""
        self.forget_drawn()
        self.refresh()

    def forget_drawn(self) -> None:
        """Forgets the drawn lines."""
        self._drawn.clear()

    def move(self, lines: int) -> None:
        """Scrolls by lines."""
        self._scroll(self.scroll_offset.y + lines)

    def page(self, pages: float) -> bool:
        """Scrolls by pages, with two lines in common."""
        before = self.scroll_offset.y
        step = max(int((self.rows - 2) * abs(pages)), 1)
        self._scroll(before + (step if pages > 0 else -step))
        return self.scroll_offset.y != before

    def edge(self, end: bool) -> None:
        """Scrolls to the beginning or the end."""
        if end and self._shown is not None:
            self._shown.layout.extend(offset=len(self._shown.article.document.text))
            self._size_changed()
        self._scroll(self.max_scroll_y if end else 0)

    def sideways(self, cells: int) -> bool:
        """Scrolls wide code and tables to the side; false if there was nowhere to go."""
        before = self.scroll_offset.x
        self.scroll_to(x=before + cells, animate=False, force=True, immediate=True)
        return self.scroll_offset.x != before

    # ---------------------------------------------------------------------------------------------------------- drawing

    @property
    def _column(self) -> int:
        return min(self.columns, max(self.cells + 1 - 2 * _SIDE_MARGIN, 8))  # the scroll bar is margin too

    @property
    def _left(self) -> int:
        return max((self.cells - self._column) // 2, 1)

    def on_resize(self) -> None:
        """Lays out anew when the column changes, with the same place on top."""
        self.forget_drawn()
        if self._shown is None or self._shown.layout.columns != max(self._column, 8):
            if self._wanted is None:
                self._wanted = self.place
            self._lay_out()

    def on_mount(self) -> None:
        """Makes the steps that finish long layouts."""
        self.set_interval(0.05, self._continue, name="layout")

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Lays out what comes into view and says that it moved."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self._ensure(round(new_value))
            self.post_message(self.Scrolled())

    def _lay_out(self) -> None:
        self.forget_drawn()
        if self.article is None or self.scrollable_content_region.width == 0:
            self._shown = None
            self.set_extent(0, 0)
            self.refresh()
            return
        row, column = self.article.row, self._column
        key = (row.id, self.article.extractor, column, self.kinds)
        shown = self._cache.get(key)
        if shown is None or shown.article.document is not self.article.document:
            layout = Layout(self.article.document, column, self._meta, self.glyphs)
            highlights = Highlights(self.article.document, self.article.mentions, self.kinds)
            shown = self._cache[key] = _Shown(self.article, layout, highlights)
            while len(self._cache) > _KEPT_ARTICLES:
                self._cache.popitem(last=False)
        self._shown = shown
        self._ensure(0)
        self._apply_wanted()
        self.refresh()

    def _apply_wanted(self) -> None:
        if self._wanted is None or self._shown is None:
            return
        offset, self._wanted = self._wanted, None
        line = self._shown.layout.line_of(offset) if offset > 0 else 0
        self._ensure(line)
        self._scroll(line)
        self.post_message(self.Scrolled())

    def _ensure(self, top: int) -> None:
        if self._shown is not None:
            self._shown.layout.extend(lines=top + 2 * self.rows)
            self._size_changed()

    def _size_changed(self) -> None:
        if self._shown is None:
            return
        layout = self._shown.layout
        wide = layout.widest + self._left + 1 if layout.widest > layout.columns else 0
        self.set_extent(wide, layout.height + 1)

    def _continue(self) -> None:
        """A step of laying out the rest."""
        if self._shown is None or self._shown.layout.complete:
            return
        layout, until = self._shown.layout, monotonic() + _STEP_SECONDS
        while not layout.complete and monotonic() < until:
            layout.extend(lines=len(layout.lines) + _STEP_LINES)
        self._size_changed()

    def _scroll(self, y: int) -> None:
        self._ensure(max(y, 0))
        self.scroll_to(y=max(y, 0), animate=False, force=True, immediate=True)

    def render_line(self, y: int) -> Strip:
        """A line of the pane."""
        cells = self.cells
        base = self.style_of()
        if self._shown is None:
            return self.strip([], cells)
        scroll_x, scroll_y = self.scroll_offset
        number = y + scroll_y
        selection = self.text_selection
        kept = self._drawn.get((number, scroll_x)) if selection is None else None
        if kept is not None:
            return kept
        lines = self._shown.layout.lines
        line = lines[number] if 0 <= number < len(lines) else Line(-1, ())
        pieces = [(" " * self._left, base), *self._pieces(line)]
        strip = self.strip(pieces, max(cells + scroll_x, self.virtual_size.width))
        if selection is not None and (span := selection.get_span(number)) is not None:
            start, end = span
            strip = self._with_selection(strip, start, strip.cell_length if end == -1 else end)
        strip = strip.crop_extend(scroll_x, scroll_x + cells, base).apply_offsets(scroll_x, number)
        if selection is None and number < len(lines):
            if len(self._drawn) >= _KEPT_LINES:
                self._drawn.clear()
            self._drawn[number, scroll_x] = strip
        return strip

    def _pieces(self, line: Line) -> Iterator[tuple[str, Style]]:
        if self._shown is None:
            return
        text = self._shown.article.document.text
        fill = self.style_of("code") if line.role == "code" else self.style_of()
        x = 0
        for part in line.parts:
            if part.x > x:
                yield " " * (part.x - x), fill
                x = part.x
            if part.start < 0:
                yield part.sign, self.style_of(part.role)
                x += width(part.sign)
                continue
            for start, end, style, replaced in self._styled(part.start, part.end, (line.role, part.role)):
                piece = replaced or text[start:end]
                yield piece, style
                x += width(piece)
        if line.role == "code":
            yield " " * max(self._shown.layout.columns - x, 1), fill

    def _styled(self, start: int, end: int, base: tuple[str, ...]) -> Iterator[tuple[int, int, Style, str]]:
        """Cuts a stretch of text where its style changes; the last is what stands in its place, for link hints."""
        if self._shown is None:
            return
        marks = self._marks(start, end)
        for run in self._shown.highlights.between(start, end):
            edges = sorted({run.start, run.end, *(e for mark in marks for e in mark[:2] if run.start < e < run.end)})
            for left, right in pairwise(edges):
                over = tuple(role for s, e, role in marks if s <= left < e)
                style = self.style_of(*base, *run.roles, *over)
                if run.link < 0:
                    yield left, right, style, self._small(run, left, right)
                    continue
                link, begin = self.links[run.link], left
                if (letters := self._hint(run.link)) and left == link.start:
                    shown = min(len(letters), right - left)
                    yield left, left + shown, self.style_of("hint"), letters
                    begin += shown
                if link.url.startswith(("http://", "https://")):
                    style += Style(link=link.url)
                if begin < right:
                    yield begin, right, style, self._small(run, begin, right)

    def _small(self, run: Run, start: int, end: int) -> str:
        """What stands for raised and lowered digits, each in one cell; "" for other text."""
        signs = next((_SMALL[role] for role in run.roles if role in _SMALL), None)
        if signs is None or self._shown is None or self.glyphs is ASCII:
            return ""
        return self._shown.article.document.text[start:end].translate(signs)

    def _marks(self, start: int, end: int) -> list[tuple[int, int, str]]:
        """What is laid over a stretch of the text: (start, end, role)."""
        return []

    def _hint(self, link: int) -> str:
        """The letters that stand over the beginning of a link."""
        return ""

    # --------------------------------------------------------------------------------------------------- text selection

    def _with_selection(self, strip: Strip, start: int, end: int) -> Strip:
        text = strip.text
        left, right = width(text[:start]), width(text[:end])
        style = Style.from_color(bgcolor=self.screen.get_component_rich_style("screen--selection").bgcolor)
        # Over the style that a piece has already: its background would hide the one of the selection.
        picked = [Segment(piece.text, (piece.style or Style()) + style) for piece in strip.crop(left, right)]
        return Strip.join([strip.crop(0, left), Strip(picked), strip.crop(right)])

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text as it is on the screen, without the margin."""
        if self._shown is None:
            return None
        text = self._shown.article.document.text
        lines: list[str] = []
        for line in self._shown.layout.lines:
            shown = " " * self._left
            for part in line.parts:
                shown += " " * (self._left + part.x - width(shown))
                shown += part.sign if part.start < 0 else text[part.start : part.end]
            lines.append(shown)
        picked = selection.extract("\n".join(lines))
        return "\n".join(line.strip() for line in picked.split("\n")), "\n"

    def _offset_at(self, x: int, y: int) -> int | None:
        if self._shown is None:
            return None
        line = y + self.scroll_offset.y
        return self._shown.layout.offset_at(line, x + self.scroll_offset.x - self._left)
