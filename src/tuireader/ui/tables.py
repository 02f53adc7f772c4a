"""Tables as lines: columns as wide as their words where there is room, else folded within their cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tuireader.model import Block
from tuireader.ui.cells import fold, width
from tuireader.ui.glyphs import Glyphs

_GAP = 2
# A column is not made narrower than this: rather the table scrolls.
_NARROWEST = 8
# More columns or rows than a person reads are still shown, but not measured one by one for their width.
_MEASURED_ROWS = 200
_NUMBER = re.compile(r"[-+−–~]?[^\w\s]?\s?\d[\d.,'  ]*\s?[^\W\d_]{0,3}[%‰€$£]?\)?")


class Piece(NamedTuple):
    """A piece of a line of a table, with ``x`` counted from the table's left edge."""

    x: int
    start: int
    end: int
    sign: str = ""
    role: str = ""


def table_lines(text: str, block: Block, room: int, glyphs: Glyphs) -> Iterator[tuple[Piece, ...]]:
    """The lines of a table in ``room`` cells; wider only if its columns would get too narrow to read."""
    widths = _widths(text, block, room)
    right = _right_aligned(text, block, len(widths))
    tall = False  # rows of several lines keep apart from the next
    for number, row in enumerate(block.cells):
        role = "table-header" if number < block.header_rows else ""
        lines = list(_row_lines(text, row, widths, right, role))
        if number > block.header_rows and (tall or len(lines) > 1):
            yield ()
        tall = len(lines) > 1
        yield from lines
        if number + 1 == block.header_rows:
            yield tuple(
                Piece(x, -1, -1, glyphs.rule * size, "table-rule")
                for x, size in zip(_lefts(widths), widths, strict=True)
            )


def _lefts(widths: list[int]) -> list[int]:
    lefts, x = [], 0
    for size in widths:
        lefts.append(x)
        x += size + _GAP
    return lefts


def _row_lines(
    text: str, row: tuple[tuple[int, int], ...], widths: list[int], right: list[bool], role: str
) -> Iterator[tuple[Piece, ...]]:
    folded = [list(fold(text, start, end, widths[n])) for n, (start, end) in enumerate(row)]
    lefts = _lefts(widths)
    for line in range(max((len(cell) for cell in folded), default=0)):
        pieces = []
        for column, cell in enumerate(folded):
            if line < len(cell):
                start, end = cell[line]
                shift = max(widths[column] - width(text[start:end]), 0) if right[column] else 0
                pieces.append(Piece(lefts[column] + shift, start, end, "", role))
        yield tuple(pieces)


def _widths(text: str, block: Block, room: int) -> list[int]:
    columns = max((len(row) for row in block.cells), default=0)
    natural = [1] * columns
    for row in block.cells[:_MEASURED_ROWS]:
        for column, (start, end) in enumerate(row):
            widest = max((width(line) for line in text[start:end].split("\n")), default=0)
            natural[column] = max(natural[column], widest)
    spare = room - _GAP * max(columns - 1, 0)
    if sum(natural) <= spare:
        return natural
    return _narrowed(natural, spare)


def _narrowed(natural: list[int], spare: int) -> list[int]:
    """Takes from the widest columns until all fit or all are as narrow as they may be."""
    low, high = _NARROWEST, max(*natural, _NARROWEST)
    while low < high:
        limit = (low + high + 1) // 2
        if sum(min(size, limit) for size in natural) <= spare:
            low = limit
        else:
            high = limit - 1
    return [min(size, low) for size in natural]


def _right_aligned(text: str, block: Block, columns: int) -> list[bool]:
    body = block.cells[block.header_rows : _MEASURED_ROWS]
    result = []
    for column in range(columns):
        cells = [text[row[column][0] : row[column][1]].strip() for row in body if column < len(row)]
        filled = [cell for cell in cells if cell and cell not in {"-", "–", "—"}]
        result.append(bool(filled) and all(len(cell) <= 24 and _NUMBER.fullmatch(cell) for cell in filled))
    return result
