"""What can be completed where the cursor stands in a query."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tuireader.query.fields import FIELDS, Field, ValueKind, field_named

_UNFINISHED = re.compile(r'(?:^|(?<=[\s(]))-?(?:([a-z_]+):("?)([^"()]*)|([a-z_]*))$', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Place:
    """The unfinished word before the cursor, from ``start``; ``field`` is None while the field itself is typed."""

    start: int
    begun: str
    field: Field | None = None

    @property
    def values(self) -> ValueKind:
        """From where values come that can stand here."""
        return self.field.values if self.field is not None else "fixed"

    def fixed(self) -> tuple[str, ...]:
        """The fields, or the fixed values of the field, that begin so."""
        if self.field is None:
            return tuple(f"{field.name}:" for field in FIELDS if field.name.startswith(self.begun.lower()))
        return tuple(value for value in self.field.fixed if value.startswith(self.begun.lower()))


def place_of(query: str, cursor: int) -> Place | None:
    """What is being typed at the cursor, None where nothing can be completed."""
    before = query[:cursor]
    if before.count('"') % 2 and not re.search(r':"[^"]*$', before):
        return None
    found = _UNFINISHED.search(before)
    if found is None:
        return None
    name, quote, value, word = found.groups()
    if name is None:
        return Place(found.start(4), word) if word else None
    field = field_named(name)
    if field is None or (not quote and " " in value):
        return None
    return Place(found.start(2), value, field)


def completed(query: str, cursor: int, place: Place, value: str) -> tuple[str, int]:
    """The query with the value in place of what was typed, and where the cursor is then."""
    if place.field is None:
        written = value
    else:
        clean = value.replace('"', "")
        written = f'"{clean}" ' if re.search(r"[\s()]", clean) else f"{clean} "
    line = query[: place.start] + written + query[cursor:].lstrip()
    return line, place.start + len(written)
