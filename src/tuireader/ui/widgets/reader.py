"""The text of an article: laid out in a centred column, with its mentions marked.

Only what is shown is laid out at once; the rest of a long text follows in small steps while nothing else happens.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import pairwise
from time import monotonic
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip

from tuireader.model import Kind, Link, Mention, StoredArticle
from tuireader.ui.actions import Context
from tuireader.ui.cells import width
from tuireader.ui.figures import describe
from tuireader.ui.glyphs import UNICODE, Glyphs
from tuireader.ui.highlight import Highlights
from tuireader.ui.layout import Layout, Line
from tuireader.ui.widgets.pane import Pane

_SIDE_MARGIN = 2
_STEP_LINES = 400  # laid out in one go while the user waits for nothing
_STEP_SECONDS = 0.01
_KEPT_ARTICLES = 8  # whose layout is kept, so that going back is instant


@dataclass(slots=True)
class _Shown:
    """An article as it is laid out for a width and for the kinds that are marked."""

    article: StoredArticle
    layout: Layout
    highlights: Highlights


class Reader(Pane):
    """Shows one article. A place in the text is a code point of its document."""

    context: ClassVar[Context] = "reader"

    @dataclass
    class MentionChanged(Message):
        """Another mention is the current one; None for none."""

        index: int | None

    @dataclass
    class MentionClicked(Message):
        """The user clicked on a mention."""

        index: int

    @dataclass
    class LinkClicked(Message):
        """The user clicked on a link."""

        url: str

    @dataclass
    class Scrolled(Message):
        """Another part of the text is in view."""

        def can_replace(self, message: Message) -> bool:
            """Only the last of several is worth hearing."""
            return isinstance(message, Reader.Scrolled)

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
        self.mention: int | None = None
        self.matches: list[tuple[int, int]] = []
        self.match: int | None = None
        self.empty_text = ""
        self._meta: tuple[str, ...] = ()
        self._shown: _Shown | None = None
        self._cache: OrderedDict[tuple[int, int, int, frozenset[Kind]], _Shown] = OrderedDict()
        self._wanted: int | None = None  # the place to be on top once the size is known
        self._hints: dict[int, str] = {}  # link index -> letters
        self._hover = ""

    # ---------------------------------------------------------------------------------------------------- what is shown

    def show(self, article: StoredArticle | None, meta: tuple[str, ...] = (), *, offset: int | None = None) -> None:
        """Shows an article from its kept position, or from ``offset``; ``meta`` are the lines under its title."""
        same = article is not None and self.article is not None and article.row.id == self.article.row.id
        self.article, self._meta = article, meta
        if not same:
            self.mention = None
            self.matches, self.match = [], None
            self._hints = {}
        self._wanted = offset if offset is not None else (article.position if article is not None else 0)
        self._lay_out()

    def set_kinds(self, kinds: Collection[Kind]) -> None:
        """Marks these kinds in the text."""
        place = self.place
        self.kinds = frozenset(kinds)
        if self.mention is not None and self.mentions[self.mention].kind not in self.kinds:
            self._set_mention(None)
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

    def sideways(self, cells: int) -> None:
        """Scrolls wide code and tables to the side."""
        self.scroll_to(x=self.scroll_offset.x + cells, animate=False, force=True, immediate=True)

    # --------------------------------------------------------------------------------------------------------- mentions

    def focus_mention(self, index: int | None, *, announce: bool = True) -> None:
        """Makes a mention the current one and brings it into view."""
        if index is not None:
            if not 0 <= index < len(self.mentions):
                return
            self.go_to(self.mentions[index].start)
        self._set_mention(index, announce=announce)

    def step_mention(self, step: int, *, same_kind: bool) -> bool:
        """Goes to the next (1) or previous (-1) marked mention, of the current one's kind if asked; around the ends."""
        current = self.mentions[self.mention] if self.mention is not None else None
        found = [
            number
            for number, mention in enumerate(self.mentions)
            if mention.kind in self.kinds and (current is None or not same_kind or mention.kind == current.kind)
        ]
        if not found:
            return False
        if self.mention is None:
            at = self.place
            ahead = [number for number in found if self.mentions[number].start >= at]
            behind = [number for number in found if self.mentions[number].start < at]
            self.focus_mention((ahead or found)[0] if step > 0 else (behind or found)[-1])
        else:
            place = found.index(self.mention) if self.mention in found else -1
            self.focus_mention(found[(place + step) % len(found)])
        return True

    def _set_mention(self, index: int | None, *, announce: bool = True) -> None:
        if index != self.mention:
            self.mention = index
            self.refresh()
            if announce:
                self.post_message(self.MentionChanged(index))

    # ------------------------------------------------------------------------------------------------ finding and hints

    def find(self, words: str) -> int:
        """Marks all places with these words, upper or lower case alike, and goes to the first from here; how many."""
        self.matches, self.match = [], None
        if words and self.article is not None:
            text = self.article.document.text
            self.matches = list(_places(text, words))
            if self.matches:
                here = self.place
                ahead = [n for n, (start, _) in enumerate(self.matches) if start >= here]
                self.match = ahead[0] if ahead else 0
                self.go_to(self.matches[self.match][0])
        self.refresh()
        return len(self.matches)

    def step_match(self, step: int) -> None:
        """Goes to the next (1) or previous (-1) match; around the ends."""
        if self.matches:
            self.match = ((self.match or 0) + step) % len(self.matches) if self.match is not None else 0
            self.go_to(self.matches[self.match][0])
            self.refresh()

    def links_in_view(self) -> list[int]:
        """The indexes of the links that are in view, in the order of the text."""
        if self._shown is None:
            return []
        found: dict[int, None] = {}
        top = self.scroll_offset.y
        for line in self._shown.layout.lines[max(top, 0) : top + self.rows]:
            for part in line.parts:
                for run in self._shown.highlights.between(part.start, part.end) if part.start >= 0 else ():
                    if run.link >= 0:
                        found[run.link] = None
        return list(found)

    def set_hints(self, hints: dict[int, str]) -> None:
        """Shows letters over the beginnings of links; none ends it."""
        self._hints = hints
        self.refresh()

    # ------------------------------------------------------------------------------------------------------------ mouse

    def on_click(self, event: events.Click) -> None:
        """A click on a mention makes it current, one on a link opens it."""
        cell = self.cell_of(event)
        offset = self._offset_at(*cell) if cell is not None else None
        if offset is None or self._shown is None or self.text_selection is not None:
            return
        run = self._shown.highlights.at(offset)
        if run.mention >= 0:
            self._set_mention(run.mention)
            self.post_message(self.MentionClicked(run.mention))
        elif run.link >= 0:
            self.post_message(self.LinkClicked(self.links[run.link].url))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """What is under the mouse says what it is."""
        cell = self.cell_of(event)
        offset = self._offset_at(*cell) if cell is not None else None
        text = ""
        if offset is not None and self._shown is not None:
            run = self._shown.highlights.at(offset)
            if run.mention >= 0:
                text = describe(self.mentions[run.mention])
            elif run.link >= 0:
                text = self.links[run.link].url
        if text != self._hover:
            self._hover = text
            self.tooltip = Content(text) if text else None

    def on_leave(self) -> None:
        """Nothing is under the mouse any more."""
        self._hover = ""
        self.tooltip = None

    def _offset_at(self, x: int, y: int) -> int | None:
        if self._shown is None:
            return None
        line = y + self.scroll_offset.y
        return self._shown.layout.offset_at(line, x + self.scroll_offset.x - self._left)

    # ---------------------------------------------------------------------------------------------------------- drawing

    @property
    def _column(self) -> int:
        return min(self.columns, max(self.scrollable_content_region.width - 2 * _SIDE_MARGIN, 8))

    @property
    def _left(self) -> int:
        return max((self.scrollable_content_region.width - self._column) // 2, 1)

    def on_resize(self) -> None:
        """Lays out anew when the column changes, with the same place on top."""
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
        if self.article is None or self.scrollable_content_region.width == 0:
            self._shown = None
            self.virtual_size = Size(0, 0)
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
        size = Size(wide, layout.height + 1)
        if size != self.virtual_size:
            self.virtual_size = size

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
        cells = self.scrollable_content_region.width
        base = self.style_of()
        if self._shown is None:
            text = f" {self.empty_text}" if y == 1 else ""
            return self.strip([(text, self.style_of("meta"))], cells)
        scroll_x, scroll_y = self.scroll_offset
        number = y + scroll_y
        lines = self._shown.layout.lines
        line = lines[number] if 0 <= number < len(lines) else Line(-1, ())
        pieces = [(" " * self._left, base), *self._pieces(line)]
        strip = self.strip(pieces, max(cells + scroll_x, self.virtual_size.width))
        if (selection := self.text_selection) is not None and (span := selection.get_span(y + scroll_y)) is not None:
            start, end = span
            strip = self._with_selection(strip, start, strip.cell_length if end == -1 else end)
        return strip.crop_extend(scroll_x, scroll_x + cells, base).apply_offsets(scroll_x, y + scroll_y)

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
                    yield left, right, style, ""
                    continue
                link, begin = self.links[run.link], left
                if (letters := self._hints.get(run.link)) and left == link.start:
                    shown = min(len(letters), right - left)
                    yield left, left + shown, self.style_of("hint"), letters
                    begin += shown
                if link.url.startswith(("http://", "https://")):
                    style += Style(link=link.url)
                if begin < right:
                    yield begin, right, style, ""

    def _marks(self, start: int, end: int) -> list[tuple[int, int, str]]:
        first = bisect_right(self.matches, start, key=lambda match: match[1])
        last = bisect_left(self.matches, end, key=lambda match: match[0])
        marks = [
            (*self.matches[number], "current-match" if number == self.match else "match")
            for number in range(first, last)
        ]
        if self.mention is not None:
            mention = self.mentions[self.mention]
            if mention.start < end and mention.end > start:
                marks.append((mention.start, mention.end, "current"))
        return marks

    # --------------------------------------------------------------------------------------------------- text selection

    def _with_selection(self, strip: Strip, start: int, end: int) -> Strip:
        text = strip.text
        left, right = width(text[:start]), width(text[:end])
        style = Style.from_color(bgcolor=self.screen.get_component_rich_style("screen--selection").bgcolor)
        return Strip.join(
            [
                strip.crop(0, left),
                strip.crop(left, right).apply_style(style),
                strip.crop(right),
            ]
        )

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


def _places(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Where the words stand; characters that change their number when folded are compared as they are."""
    folded = text.lower()
    wanted = words.lower()
    if len(folded) != len(text):
        folded, wanted = text, words
    at = folded.find(wanted)
    while at >= 0:
        yield at, at + len(wanted)
        at = folded.find(wanted, at + len(wanted))
