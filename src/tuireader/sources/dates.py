"""Dates of feeds and documents: aware UTC, or None where they cannot be believed."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from time import struct_time

_EARLIEST = datetime(1970, 1, 2, tzinfo=UTC)
_AHEAD = timedelta(days=1)  # what a wrong time zone explains
_ISO_TAIL = re.compile(r"(\.\d{6})\d+")
# The months in en, it, de, fr, es, pt, nl by their first letters, accents aside.
_MONTHS = {
    name: number
    for number, names in enumerate(
        "jan gen ene|feb fev|mar maa mrt|apr avr abr|mag mai may mei|giu jun juin|lug jul juil|ago aug aou|set sep"
        "|ott oct okt out|nov|dic dec dez".split("|"),
        1,
    )
    for name in names.split()
}
_MONTH_FIRST = re.compile(r"\b([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?, (\d{4})\b")
_NAMED = re.compile(
    r"(?<!\d)(\d{1,2})(?:\.|er|º| de)? ([^\W\d_]{3,12})\.?(?: de)? (\d{4})"
    r"(?:[^\d+-]{1,6}(\d{1,2}):(\d{2})(?::(\d{2}))?)?(?: ?([+-]\d{2}):?(\d{2}))?"
)


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
    return _from_named_month(text)


def _from_named_month(text: str) -> datetime | None:
    """A date whose month is a word of one of our languages; without a time zone it is taken for UTC."""
    found = _NAMED.search(_MONTH_FIRST.sub(r"\2 \1 \3", " ".join(text.split())))
    if found is None:
        return None
    letters = unicodedata.normalize("NFD", found[2].casefold())
    name = "".join(letter for letter in letters if letter.isalpha())
    month = _MONTHS.get(name[:4]) or _MONTHS.get(name[:3])
    if month is None:
        return None
    hour, minute, second = (int(part or 0) for part in found.group(4, 5, 6))
    offset = timedelta(hours=int(found[7] or 0), minutes=int((found[7] or "+")[0] + (found[8] or "0")))
    try:
        zone = timezone(offset)
        return believable(datetime(int(found[3]), month, int(found[1]), hour, minute, second, tzinfo=zone))
    except (ValueError, OverflowError):
        return None
