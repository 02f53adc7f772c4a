"""Dates of feeds and documents: aware UTC, or None where they cannot be believed."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from time import struct_time

_EARLIEST = datetime(1970, 1, 2, tzinfo=UTC)
_AHEAD = timedelta(days=1)  # what a wrong time zone explains
_ISO_TAIL = re.compile(r"(\.\d{6})\d+")


def believable(date: datetime | None, now: datetime | None = None) -> datetime | None:
    """The date in UTC if it lies between 1970 and a day from now."""
    if date is None:
        return None
    try:
        date = date.astimezone(UTC) if date.tzinfo else date.replace(tzinfo=UTC)
    except (OverflowError, ValueError):
        return None
    return date if _EARLIEST <= date <= (now or datetime.now(UTC)) + _AHEAD else None


def from_struct(value: struct_time | None) -> datetime | None:
    """What feedparser read, which is UTC already."""
    if value is None:
        return None
    try:
        return believable(datetime(*value[:6], tzinfo=UTC))
    except (ValueError, OverflowError, TypeError):
        return None


def from_text(text: str) -> datetime | None:
    """A date as documents write it: ISO 8601, RFC 822, or a plain year-month-day."""
    text = _ISO_TAIL.sub(r"\1", text.strip()[:60])
    if not text:
        return None
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return believable(read(text))
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    return None
