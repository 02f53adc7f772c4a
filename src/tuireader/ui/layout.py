"""A document laid out in lines of a given width, as far as it has been asked for.

Every line knows which code points of the text stand where, so that a place in the text can be found on the screen and
the other way round.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from tuireader.model import Block, Document
from tuireader.ui.cells import cut, fold, index_at, width
from tuireader.ui.glyphs import UNICODE, Glyphs
from tuireader.ui.tables import table_lines

# Nesting beyond this is drawn at this depth, so that hostile markup leaves room for the words.
_DEEPEST = 5


class Part(NamedTuple):
    """A piece of a line at cell ``x``: text from ``start`` to ``end``, or a sign that is no text (``start`` is -1)."""

    x: int
    start: int
    end: int
    sign: str = ""
    role: str = ""


class Line(NamedTuple):
    """A line on the screen: its block (-1 for lines that are not of the document), its pieces, the role it all has."""

    block: int
    parts: tuple[Part, ...]
    role: str = ""


@dataclass(frozen=True, slots=True)
class _Frame:
    """What stands to the left of each line of a block."""

    quote: int
    indent: int


class Layout:
    """Lays out the blocks of a document one after the other; asking for more lines or a later place goes on."""

    def __init__(self, document: Document, columns: int, meta: tuple[str, ...] = (), glyphs: Glyphs = UNICODE) -> None:
        self.document = document
        self.columns = max(columns, 8)
        self.lines: list[Line] = []
        self.widest = 0  # cells of the widest line that must not be folded: code, a table
        self._meta = meta
        self._glyphs = glyphs
        self._first_lines: list[int] = []  # of each block that has been laid out
        self._items: dict[int, int] = {}  # depth of the list -> where its text stands
        self._next = 0
        if not document.title:
            self._add_meta()

    @property
    def complete(self) -> bool:
        """Whether all blocks have been laid out."""
        return self._next >= len(self.document.blocks)

    @property
    def height(self) -> int:
        """Lines so far; for what is not laid out yet, the lines that it would take at the same density."""
        if self.complete or not self._next:
            return len(self.lines)
        done = self.document.blocks[self._next - 1].end
        return max(len(self.lines), round(len(self.lines) * len(self.document.text) / max(done, 1)))

    def extend(self, *, lines: int = 0, offset: int = -1) -> None:
        """Goes on until there are this many lines, or until the place ``offset`` is laid out."""
        blocks = self.document.blocks
        while self._next < len(blocks) and (len(self.lines) < lines or blocks[self._next].start <= offset):
            self._add(self._next)
            self._next += 1

    def line_of(self, offset: int) -> int:
        """The line that shows this place of the text; the nearest one if the place is between two."""
        self.extend(offset=offset)
        if not self._first_lines:
            return 0
        starts = self.document.blocks
        block = bisect_right(starts, offset, hi=len(self._first_lines), key=lambda item: item.start) - 1
        if block < 0:
            return 0
        first = self._first_lines[block]
        last = self._first_lines[block + 1] if block + 1 < len(self._first_lines) else len(self.lines)
        nearest = first
        for number in range(first, last):
            for part in self.lines[number].parts:
                if 0 <= part.start <= offset:
                    nearest = number
                    if offset < part.end:
                        return number
        return nearest

    def offset_at(self, line: int, x: int) -> int | None:
        """The place of the text at a cell, or None where there is no text."""
        if not 0 <= line < len(self.lines):
            return None
        text = self.document.text
        for part in self.lines[line].parts:
            if part.start >= 0 and part.x <= x:
                piece = text[part.start : part.end]
                if x < part.x + width(piece):
                    return part.start + index_at(piece, x - part.x)
        return None

    def offset_of(self, line: int) -> int:
        """The first place of the text at or after a line; the end of the text if there is none."""
        self.extend(lines=line + 1)
        for number in range(max(line, 0), len(self.lines)):
            starts = [part.start for part in self.lines[number].parts if part.start >= 0]
            if starts:
                return min(starts)
        return len(self.document.text)

    def _add_meta(self) -> None:
        for text in self._meta:
            for start, end in fold(text, 0, len(text), self.columns):
                self.lines.append(Line(-1, (Part(0, -1, -1, text[start:end], "meta"),)))
        if self._meta:
            self.lines.append(Line(-1, ()))

    def _add(self, number: int) -> None:
        block = self.document.blocks[number]
        previous = self.document.blocks[number - 1] if number else None
        frame = self._frame(block)
        if previous is not None and not _tight(previous, block) and previous.kind != "title":
            bars = min(self._quotes(previous), self._quotes(block))
            self.lines.append(Line(number, self._bars(bars)))
        self._first_lines.append(len(self.lines))
        self.lines.extend(self._block_lines(number, block, frame))
        if block.kind == "title":
            if not self._meta:
                self.lines.append(Line(-1, ()))
            self._add_meta()

    def _frame(self, block: Block) -> _Frame:
        quote = self._quotes(block)
        left = quote * len(self._glyphs.bar)
        if not block.depth:
            self._items.clear()
            return _Frame(quote, min(left, self.columns // 3))
        depth = min(block.depth, _DEEPEST)
        outer = self._items.get(depth - 1, left + (depth - 1) * 2)
        if block.kind == "item":
            self._items = {deep: at for deep, at in self._items.items() if deep < depth}
            self._items[depth] = outer + max(width(self._marker(block)) + 1, 2)
            return _Frame(quote, min(outer, self.columns // 3))
        return _Frame(quote, min(self._items.get(depth, outer), self.columns // 3))

    def _quotes(self, block: Block) -> int:
        """How many bars a block gets: never so many that they take more than a third of the column."""
        return min(block.quote, _DEEPEST, self.columns // 3 // len(self._glyphs.bar))

    def _marker(self, block: Block) -> str:
        return self._glyphs.bullet if block.marker in {"", "•"} else cut(block.marker, min(6, self.columns // 3), "")

    def _bars(self, quote: int) -> tuple[Part, ...]:
        bar = self._glyphs.bar
        return tuple(Part(n * len(bar), -1, -1, bar, "bar") for n in range(quote))

    def _block_lines(self, number: int, block: Block, frame: _Frame) -> Iterator[Line]:
        bars = self._bars(frame.quote)
        if block.kind == "rule":
            yield Line(
                number, (*bars, Part(frame.indent, -1, -1, self._glyphs.rule * (self.columns - frame.indent), "rule"))
            )
        elif block.kind == "code":
            yield from self._code_lines(number, block, frame, bars)
        elif block.kind == "table" and block.cells:
            room = self.columns - frame.indent
            for pieces in table_lines(self.document.text, block, room, self._glyphs):
                parts = tuple(Part(frame.indent + p.x, p.start, p.end, p.sign, p.role) for p in pieces)
                self._widen(parts)
                yield Line(number, (*bars, *parts))
        else:
            yield from self._text_lines(number, block, frame, bars)

    def _text_lines(self, number: int, block: Block, frame: _Frame, bars: tuple[Part, ...]) -> Iterator[Line]:
        indent = frame.indent
        first: tuple[Part, ...] = ()
        if block.kind == "item":
            first = (Part(indent, -1, -1, self._marker(block), "marker"),)
            indent = min(self._items.get(min(block.depth, _DEEPEST), indent + 2), 2 * self.columns // 3 + 1)
        elif block.kind == "image":
            first = (Part(indent, -1, -1, self._glyphs.image, "image"),)
            indent += 2
        role: str = block.kind if block.kind in {"title", "heading", "image"} else "quotation" if block.quote else ""
        if block.kind == "heading":
            role = "heading" if block.level <= 2 else "subheading"
        for start, end in fold(self.document.text, block.start, block.end, self.columns - indent):
            yield Line(number, (*bars, *first, Part(indent, start, end)), role)
            first = ()

    def _code_lines(self, number: int, block: Block, frame: _Frame, bars: tuple[Part, ...]) -> Iterator[Line]:
        start = block.start
        while start <= block.end:
            newline = self.document.text.find("\n", start, block.end)
            end = block.end if newline < 0 else newline
            parts = (Part(frame.indent + 1, start, end),)
            self._widen(parts)
            yield Line(number, (*bars, *parts), "code")
            start = end + 1

    def _widen(self, parts: tuple[Part, ...]) -> None:
        text = self.document.text
        for part in parts:
            content = part.sign if part.start < 0 else text[part.start : part.end]
            self.widest = max(self.widest, part.x + width(content))


def _tight(previous: Block, block: Block) -> bool:
    return previous.kind == "item" == block.kind and previous.quote == block.quote
