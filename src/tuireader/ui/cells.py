"""Text measured in terminal cells: folding, cutting and padding without splitting a character that is seen as one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.cells import cell_len, split_graphemes

# Characters that surely take one cell each: Latin, Greek and Cyrillic letters, general punctuation, currency signs.
_SINGLE = re.compile(
    "[\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20c0]*"
)
# Between these characters a line may break without a blank.
_FREE_BREAK = re.compile("[\u1100-\u115f\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]")


def is_single(text: str) -> bool:
    """Whether each character of the text surely takes exactly one cell."""
    return _SINGLE.fullmatch(text) is not None


def width(text: str) -> int:
    """The cells that a text without line breaks takes."""
    return len(text) if is_single(text) else cell_len(text)


def cut(text: str, cells: int, ellipsis: str = "…") -> str:
    """The text if it fits, else its beginning with an ellipsis; never wider than ``cells``."""
    if width(text) <= cells:
        return text
    room = cells - cell_len(ellipsis)
    if room < 0:
        return ""
    return text[: index_at(text, room)].rstrip() + ellipsis


def pad(text: str, cells: int) -> str:
    """The text with blanks up to ``cells``; unchanged if it is wider."""
    return text + " " * (cells - width(text))


def index_at(text: str, cells: int) -> int:
    """How many leading code points fit into ``cells``; never splits what is seen as one character."""
    if is_single(text[: cells + 1]):
        return min(cells, len(text))
    used = 0
    for start, _end, size in split_graphemes(text[: cells * 8 + 64])[0]:
        used += size
        if used > cells:
            return start
    return min(len(text), cells * 8 + 64)


def fold(text: str, start: int, end: int, cells: int) -> Iterator[tuple[int, int]]:
    """Breaks ``text[start:end]`` into lines of at most ``cells``.

    Yields (start, end) into ``text`` without the blanks at a break; every other character is in exactly one line.
    Words wider than a line are cut. Line breaks in the text break the line; an empty line yields an empty range.
    """
    while True:
        newline = text.find("\n", start, end)
        stop = end if newline < 0 else newline
        single = is_single(text[start:stop])
        yield from _fold_single(text, start, stop, cells) if single else _fold(text, start, stop, cells)
        if newline < 0:
            return
        start = newline + 1


def _fold_single(text: str, start: int, end: int, cells: int) -> Iterator[tuple[int, int]]:
    room = max(cells, 1)
    while end - start > room:
        blank = text.rfind(" ", start, start + room + 1)
        if blank <= start:
            yield start, start + room
            start += room
        else:
            stop = blank
            while stop > start and text[stop - 1] == " ":
                stop -= 1
            if stop > start:
                yield start, stop
            start = blank + 1
            while start < end and text[start] == " ":
                start += 1
    yield start, end


def _fold(text: str, start: int, end: int, cells: int) -> Iterator[tuple[int, int]]:
    room = max(cells, 2)  # a wide character must fit
    line = start  # where the current line begins
    used = 0
    break_end = break_next = -1  # the line could end here, and the next begin there
    used_at_break = 0
    previous_free = False
    for left, right, size in split_graphemes(text[start:end])[0]:
        at, after = start + left, start + right
        if text[at:after] == " ":
            if used <= room and at > line:
                break_end, break_next, used_at_break = at, after, used + size
            elif at == line and line > start:
                line = after
                continue
            used += size
            previous_free = False
            continue
        free = _FREE_BREAK.match(text[at]) is not None
        if (free or previous_free) and at > line and used <= room:
            break_end, break_next, used_at_break = at, at, used
        previous_free = free
        while used + size > room and at > line:
            if break_next > line:
                yield line, _without_blanks(text, line, break_end)
                line, used = break_next, used - used_at_break
            else:
                yield line, at
                line, used = at, 0
            break_end = break_next = -1
        used += size
    yield line, _without_blanks(text, line, end)


def _without_blanks(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] == " ":
        end -= 1
    return end
