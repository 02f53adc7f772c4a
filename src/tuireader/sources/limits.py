"""What is cut from the bytes of a feed before a parser sees them, so that no feed costs more than its size.

feedparser reads every entry whatever their number, takes quadratic time over long names of authors and runs of blank
lines, and multiplies entities that a feed declares.
"""

from __future__ import annotations

import re
from collections import Counter

MAX_BYTES = 16 << 20
MAX_ENTRIES = 2_000
MAX_AUTHOR = 300  # characters; feedparser's pattern for authors takes quadratic time
MAX_FIELD = 4_000  # characters of any other field that is no text
MAX_TAGS = 200  # of one article
_BLANKS = re.compile(rb"(\n[ \t\r\n]{200})[ \t\r\n]+")
_NAME = rb"(?:[\w.-]{1,40}:)?"
_ENTRY = re.compile(rb"<(" + _NAME + rb"(?:item|entry))[\s/>]", re.IGNORECASE)
_LONG_FIELD = re.compile(
    rb"(<" + _NAME + rb"(?:author|creator|managingEditor|webMaster|owner|contributor|name|email|"
    rb"pubDate|date|published|updated|issued|modified|created|expirationDate)\b[^<>]{0,400}>)([^<]{2000})[^<]*"
)
_ENTITY = re.compile(rb"""<!ENTITY\s{1,20}([\w.-]{1,100})\s{1,20}(?:"([^"]*)"|'([^']*)')\s{0,20}>""")
_ANY_ENTITY = re.compile(rb"<!ENTITY\b[^>]*>")
_REFERENCE = re.compile(rb"&([\w.-]{1,100});")
_WIDE_ENTITY = re.compile(rb"<\x00{1,3}!\x00{1,3}E\x00{1,3}N\x00{1,3}T", re.IGNORECASE)


def within_limits(data: bytes) -> tuple[bytes, tuple[str, ...]]:
    """The bytes of a feed that are read, and what was cut, in words for the reader."""
    said = []
    if len(data) > MAX_BYTES:
        data = data[:MAX_BYTES]
        said.append("the feed is longer than 16 MiB; the rest is left out")
    if _grows(data):
        data = _ANY_ENTITY.sub(b"", data)
        said.append("the feed declares entities that would fill the memory; they are left out")
    data, total = _first_entries(data)
    if total > MAX_ENTRIES:
        said.append(f"the feed has {total:,} articles; the first {MAX_ENTRIES:,} are read")
    return _LONG_FIELD.sub(rb"\1\2", _BLANKS.sub(rb"\1", data)), tuple(said)


def hides_entities(data: bytes) -> bool:
    """Whether the bytes declare entities in UTF-16 or UTF-32, where nothing here counts them; no real feed does."""
    return b"\x00" in data[:4096] and _WIDE_ENTITY.search(data) is not None


def _grows(data: bytes) -> bool:
    """Whether the entities that the bytes declare make more text of them than a feed may have."""
    if b"<!ENTITY" not in data:
        return False
    sizes = {name: len(double or single) for name, double, single in _ENTITY.findall(data)}
    used = Counter(_REFERENCE.findall(data))
    return sum(sizes[name] * count for name, count in used.items() if name in sizes) > MAX_BYTES


def _first_entries(data: bytes) -> tuple[bytes, int]:
    """The bytes with the first ``MAX_ENTRIES`` entries, and how many entries there were."""
    total, cut, name = 0, 0, b""
    for found in _ENTRY.finditer(data):
        total += 1
        if total == MAX_ENTRIES + 1:
            cut, name = found.start(), found[1]
    if total <= MAX_ENTRIES:
        return data, total
    last = data.rfind(b"</" + name)
    end = data.find(b">", last) + 1 if last > cut else 0
    return data[:cut] + (data[end:] if end else b""), total
