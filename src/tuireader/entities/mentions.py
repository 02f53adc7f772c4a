"""Mentions of names, made in a quarter of the time that the constructor takes.

A frozen class sets each field by a call, and names are most of what is found in a text: this was a twentieth of the
whole work. Here the fields are filled while the object is not frozen yet.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from tuireader.model import Kind, Mention


class _Open:
    """A mention that is being filled: the same slots, so that it can become one."""

    __slots__ = tuple(field.name for field in fields(Mention))


def name_mention(
    kind: Kind, start: int, end: int, text: str, name: str, ticker: str | None, role: str | None, why: tuple[str, ...]
) -> Mention:
    """What ``Mention`` makes of the same values; ``text`` is the slice from ``start`` to ``end``."""
    made: Any = _Open()
    made.kind, made.start, made.end, made.text = kind, start, end, text
    made.name, made.ticker, made.role, made.why = name, ticker, role, why
    made.amount = made.low = made.high = made.currency = None
    made.approximate = False
    made.speaker = made.speaker_start = made.speaker_end = None
    made.__class__ = Mention
    mention: Mention = made
    return mention
