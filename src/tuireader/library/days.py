"""Where the days begin in a list of articles that is in the order of time."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Callable
from datetime import date

from tuireader.library.encoding import from_micros

Days = tuple[tuple[int, date], ...]


def day_starts(connection: sqlite3.Connection, ids: array[int]) -> Days:
    """The place in ``ids`` at which each day begins where the reader is, with the day.

    Days are looked for in steps that double, then by halving, so that few articles are read however long the list is.
    """
    found: list[tuple[int, date]] = []
    known: dict[int, date | None] = {}

    def day_at(place: int) -> date | None:
        if place not in known:
            row = connection.execute("SELECT sort_key FROM articles WHERE id = ?", (ids[place],)).fetchone()
            known[place] = from_micros(row[0]).astimezone().date() if row else None
        return known[place]

    place = 0
    while place < len(ids):
        day = day_at(place)
        if day is None:  # removed a moment ago
            place += 1
            continue
        found.append((place, day))
        place = _end_of(day_at, place, len(ids))
    return tuple(found)


def _end_of(day_at: Callable[[int], date | None], first: int, end: int) -> int:
    """The place after the last article of the day of the one at ``first``."""
    day = day_at(first)

    def inside(place: int) -> bool:
        return day_at(place) in {day, None}

    last, step = first, 1
    while last + step < end and inside(last + step):
        last, step = last + step, step * 2
    beyond = min(last + step, end)
    while beyond - last > 1:
        middle = (last + beyond) // 2
        if inside(middle):
            last = middle
        else:
            beyond = middle
    return beyond
