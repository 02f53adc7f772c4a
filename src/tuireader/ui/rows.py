"""An article as two lines of the list: pieces of text, each with the role that gives its style. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from tuireader.model import ArticleRow
from tuireader.salience import places_in
from tuireader.ui import figures
from tuireader.ui.cells import cut, pad, width
from tuireader.ui.glyphs import Glyphs

# The reading time gives way when the feed's title has less room than this.
_FEED_CELLS = 16
_OWN_CELLS = 24  # of the user's tags


class Piece(NamedTuple):
    """A stretch of text and the name of the component class that styles it."""

    text: str
    role: str


def row_lines(row: ArticleRow, cells: int, now: datetime, glyphs: Glyphs) -> tuple[list[Piece], list[Piece]]:
    """The two lines of an article, each exactly ``cells`` wide."""
    age = figures.age(row.published, now)
    state = "read" if row.read else "unread"
    sign = glyphs.read if row.read else glyphs.unread
    star = glyphs.bookmark if row.bookmarked else " "
    mark = glyphs.watched if row.watched else " "
    room = max(cells - 5 - len(age), 4)
    title = row.title or row.summary or row.url or "(no title)"
    first = [
        Piece(f"{sign}", "unread-sign"),
        Piece(star, "bookmark-sign"),
        Piece(mark, "bookmark-sign" if row.watched else state),
        *_title(title, pad(cut(title, room, glyphs.ellipsis), room), row.subjects, state),
        Piece(f" {age} ", "age"),
    ]
    return _fitted(first, cells), _fitted(_second(row, cells, glyphs), cells)


def _title(title: str, shown: str, subjects: Sequence[str], state: str) -> list[Piece]:
    """The title as far as it is shown, with what the article is mainly about marked in it."""
    pieces, at = [], 0
    for start, end in places_in(title, subjects):
        pieces += [Piece(shown[at:start], state), Piece(shown[start:end], f"{state} subject")]
        at = min(end, len(shown))
    return [*pieces, Piece(shown[at:], state)]


def _second(row: ArticleRow, cells: int, glyphs: Glyphs) -> list[Piece]:
    opening, closing = glyphs.quotes[0], glyphs.quotes[-1]
    counts = [
        Piece(text, role)
        for text, role in (
            (f"{row.companies} co" if row.companies else "", "company-count"),
            (f"{row.amounts} $" if row.amounts else "", "money-count"),
            (f"{row.quotes} {opening}{closing}" if row.quotes else "", "quote-count"),
        )
        if text
    ]
    time = figures.reading_time(row.words)
    tail = [Piece("file is gone", "missing") if row.missing else Piece(time, "detail"), *counts]
    if row.sources:
        tail.insert(1, Piece(f"+{row.sources} source{'' if row.sources == 1 else 's'}", "feed"))
    if row.tags or row.noted:
        own = " ".join([*([glyphs.note] if row.noted else []), *(f"#{tag}" for tag in row.tags)])
        tail.insert(1, Piece(cut(own, _OWN_CELLS, glyphs.ellipsis), "own-marks"))
    separator = f" {glyphs.separator} "
    taken = sum(width(piece.text) + len(separator) for piece in tail)
    if not row.missing and cells - 4 - taken < min(width(row.feed_title), _FEED_CELLS):
        taken -= width(tail.pop(0).text) + len(separator)
    while tail and cells - 4 - taken < 5:
        taken -= width(tail.pop().text) + len(separator)
    spare = cells - 4 - taken - min(width(row.feed_title), _FEED_CELLS) - len(separator)
    if tail and (subjects := _unsaid(row, spare)):
        tail.insert(0, Piece(subjects, "subject"))
        taken += width(subjects) + len(separator)
    feed = cut(row.feed_title, max(cells - 4 - taken, 0), glyphs.ellipsis)
    pieces = [Piece("   ", "detail"), Piece(feed, "feed")]
    for piece in tail:
        pieces += [Piece(separator, "detail"), piece]
    return pieces


def _unsaid(row: ArticleRow, cells: int) -> str:
    """What the article is mainly about and its title does not name, as far as there is room."""
    shown = ""
    for name in row.subjects:
        longer = f"{shown}, {name}" if shown else name
        if places_in(row.title, [name]) or width(longer) > cells:
            continue
        shown = longer
    return shown


def _fitted(pieces: Sequence[Piece], cells: int) -> list[Piece]:
    fitted: list[Piece] = []
    for piece in pieces:
        text = cut(piece.text, cells, "")
        if text:
            fitted.append(Piece(text, piece.role))
        cells -= width(text)
        if text != piece.text:
            break
    if cells > 0:
        fitted.append(Piece(" " * cells, "detail"))
    return fitted
