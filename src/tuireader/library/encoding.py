"""Values as they stand in the columns: times as microseconds, documents and mentions as compact JSON."""

from __future__ import annotations

import json
import re
import unicodedata
import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from tuireader.model import (
    Block,
    BlockKind,
    Document,
    Enclosure,
    Entry,
    FeedState,
    Inline,
    InlineKind,
    Kind,
    Link,
    Mention,
)

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
SUBJECT_MARK = "\x1f"  # between names; none holds it
PACK_FROM = 4096  # bytes; below, compression costs more time at each save than it saves on the disk
LARGEST_PACKED = 128 << 20  # bytes that a value may have unpacked: twice the largest entry with each character escaped
FOLDED_TITLE = 200  # characters of a title that the list can be filtered by
FOLDED_AUTHOR = 60

# What reading a value raises that this program did not write.
NOT_OURS = (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError, ArithmeticError, zlib.error)

_SURROGATES = "[\ud800-\udfff]"
_DAY = 86_400_000_000  # microseconds
_OPENING = " \"'“”«»„‘’‹›([{¿¡*_-–—•"

# ------------------------------------------------------------------------------------------------------ times and text


def to_micros(moment: datetime) -> int:
    """Microseconds since 1970; a naive time counts as UTC."""
    return ((moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - EPOCH) // MICROSECOND


def from_micros(micros: int) -> datetime:
    """The aware UTC time of these microseconds since 1970."""
    return EPOCH + timedelta(microseconds=micros)


def sort_micros(published: int | None, first_seen: int) -> int | None:
    """By which time a dated article is listed: never after it was first seen; None where the date is nonsense."""
    if published is None or not 0 <= published <= first_seen + _DAY:
        return None
    return min(published, first_seen)


def storable(text: str) -> str:
    """The text with lone surrogates replaced one for one, which UTF-8 cannot hold; offsets stay."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return re.sub(_SURROGATES, "\N{REPLACEMENT CHARACTER}", text)
    return text


def folded(text: str) -> str:
    """The text without case and accents, for comparing as people do."""
    if text.isascii():
        return text.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


def folded_row(title: str, author: str) -> str:
    """What titles are sorted by and lists are filtered by while typing."""
    return f"{folded(title[:FOLDED_TITLE]).lstrip(_OPENING)}\x1f{folded(author[:FOLDED_AUTHOR])}"


# ----------------------------------------------------------------------------------------------------------- documents

_BLOCK_CODES: dict[BlockKind, str] = {
    "title": "t",
    "heading": "h",
    "paragraph": "p",
    "item": "i",
    "code": "c",
    "table": "b",
    "image": "m",
    "rule": "r",
}
_BLOCK_KINDS: dict[str, BlockKind] = {code: kind for kind, code in _BLOCK_CODES.items()}
_INLINE_CODES: dict[InlineKind, str] = {
    "strong": "s",
    "emphasis": "e",
    "code": "c",
    "strike": "k",
    "underline": "u",
    "superscript": "p",
    "subscript": "b",
}
_INLINE_KINDS: dict[str, InlineKind] = {code: kind for kind, code in _INLINE_CODES.items()}


def _json_writer() -> Callable[[object], str]:
    """What writes a value as compact JSON; made once: json.dumps, and JSONEncoder too, make one for each value."""
    plain = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False)
    make = getattr(json.encoder, "c_make_encoder", None)
    if make is None:  # not every Python has it
        return plain.encode
    pieces = make(None, plain.default, json.encoder.encode_basestring, None, ":", ",", False, False, True)
    return lambda value: "".join(pieces(value, 0))


_to_json = _json_writer()


def pack(value: object) -> str | bytes:
    """The value as JSON, compressed where it is large."""
    text = storable(_to_json(value))
    if len(text) < PACK_FROM:
        return text
    return zlib.compress(text.encode(), 1)


def unpack(stored: str | bytes) -> Any:
    """The value that ``pack`` stored."""
    return json.loads(stored if isinstance(stored, str) else _inflated(stored))


def _inflated(stored: bytes) -> bytes:
    """The bytes that were compressed. Raises ValueError for more than any article has."""
    unpacker = zlib.decompressobj()
    data = unpacker.decompress(stored, LARGEST_PACKED)
    if unpacker.unconsumed_tail or not unpacker.eof:
        raise ValueError("this is larger than any article, or cut")
    return data


def pack_structure(document: Document) -> str | bytes:
    """All of a document but its text."""
    value: list[object] = [
        [_block(block) for block in document.blocks],
        [[_INLINE_CODES[inline.kind], inline.start, inline.end] for inline in document.inlines],
        [[link.start, link.end, link.url] for link in document.links],
        document.language,
        document.warnings,
    ]
    return pack(value)


def unpack_document(text: str, structure: str | bytes) -> Document:
    """The document of a text and its stored structure."""
    blocks, inlines, links, language, warnings = unpack(structure)
    return Document(
        text=text,
        blocks=tuple(_unpack_block(*block) for block in blocks),
        inlines=tuple(Inline(_INLINE_KINDS[kind], start, end) for kind, start, end in inlines),
        links=tuple(Link(start, end, url) for start, end, url in links),
        language=language,
        warnings=tuple(warnings),
    )


def check_places(document: Document, mentions: Iterable[Mention]) -> None:
    """Raise ValueError where something lies outside the text: anybody may have written the file."""
    size = len(document.text)
    places = [(block.start, block.end) for block in document.blocks]
    places += [(inline.start, inline.end) for inline in document.inlines]
    places += [(link.start, link.end) for link in document.links]
    places += [(mention.start, mention.end) for mention in mentions]
    places += [cell for block in document.blocks for row in block.cells for cell in row]
    if not all(0 <= start <= end <= size for start, end in places):
        raise ValueError("a place outside the text")


def _block(block: Block) -> list[object]:
    value: list[object] = [
        block.start,
        block.end,
        block.level,
        block.depth,
        block.quote,
        block.marker,
        block.url,
        block.language,
        block.cells,
        block.header_rows,
    ]
    while not value[-1] and len(value) > 2:
        value.pop()
    return [_BLOCK_CODES[block.kind], *value]


def _unpack_block(
    kind: str,
    start: int,
    end: int,
    level: int = 0,
    depth: int = 0,
    quote: int = 0,
    marker: str = "",
    url: str = "",
    language: str = "",
    cells: Sequence[Sequence[Sequence[int]]] = (),
    header_rows: int = 0,
) -> Block:
    table = tuple(tuple((cell[0], cell[1]) for cell in row) for row in cells)
    return Block(_BLOCK_KINDS[kind], start, end, level, depth, quote, marker, url, language, table, header_rows)


# ------------------------------------------------------------------------------------------------------------ mentions

_KIND_CODES: dict[Kind, str] = {"company": "c", "organisation": "o", "person": "p", "money": "m", "quote": "q"}
_KINDS: dict[str, Kind] = {code: kind for kind, code in _KIND_CODES.items()}


NO_MENTIONS = "[]"  # what mentions are packed into where there are none


def pack_mentions(mentions: Iterable[Mention]) -> str | bytes:
    """Mentions as JSON; their text is not stored, for it is a slice of the document."""
    values = [_mention(mention) for mention in mentions]
    return pack(values) if values else NO_MENTIONS


def unpack_mentions(text: str, stored: str | bytes) -> tuple[Mention, ...]:
    """The mentions that were stored beside this text."""
    return tuple(_unpack_mention(text, *value) for value in unpack(stored))


def _mention(mention: Mention) -> list[object]:
    value: list[object] = [
        mention.name,
        mention.why,
        mention.ticker,
        mention.role,
        _number(mention.amount),
        mention.currency,
        mention.approximate or None,
        _number(mention.low),
        _number(mention.high),
        mention.speaker,
        mention.speaker_start,
        mention.speaker_end,
    ]
    while value and (value[-1] is None or value[-1] == ()):
        value.pop()
    return [_KIND_CODES[mention.kind], mention.start, mention.end, *value]


def _unpack_mention(
    text: str,
    kind: str,
    start: int,
    end: int,
    name: str | None = None,
    why: Sequence[str] = (),
    ticker: str | None = None,
    role: str | None = None,
    amount: str | None = None,
    currency: str | None = None,
    approximate: bool | None = None,
    low: str | None = None,
    high: str | None = None,
    speaker: str | None = None,
    speaker_start: int | None = None,
    speaker_end: int | None = None,
) -> Mention:
    return Mention(
        kind=_KINDS[kind],
        start=start,
        end=end,
        text=text[start:end],
        name=name,
        ticker=ticker,
        role=role,
        amount=_decimal(amount),
        low=_decimal(low),
        high=_decimal(high),
        currency=currency,
        approximate=bool(approximate),
        speaker=speaker,
        speaker_start=speaker_start,
        speaker_end=speaker_end,
        why=tuple(why),
    )


def _number(number: Decimal | None) -> str | None:
    return None if number is None else str(number)


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


# --------------------------------------------------------------------------------------------------- entries and feeds


def pack_entry(entry: Entry) -> str | bytes:
    """An entry as its source gave it, so that cleaning can run again without the network."""
    return pack(_changed_fields(entry))


def unpack_entry(stored: str | bytes) -> Entry:
    """The entry that ``pack_entry`` stored."""
    values = _known_fields(Entry, unpack(stored))
    values["enclosures"] = tuple(Enclosure(*enclosure) for enclosure in values.get("enclosures", ()))
    values["categories"] = tuple(values.get("categories", ()))
    return Entry(**values)


def pack_state(state: FeedState) -> str:
    """A feed's state as JSON; only what differs from a new one."""
    return storable(_to_json(_changed_fields(state)))


def unpack_state(stored: str) -> FeedState:
    """The state that ``pack_state`` stored; fields of another version are left out."""
    if stored == "{}":
        return _NEW_STATE
    return FeedState(**_known_fields(FeedState, json.loads(stored)))


_NEW_STATE = FeedState()


def _changed_fields(value: Entry | FeedState) -> dict[str, object]:
    changed: dict[str, object] = {}
    for name, default in _DEFAULTS[type(value)]:
        content = getattr(value, name)
        if content != default:
            changed[name] = _plain(content)
    return changed


_DEFAULTS: dict[type, tuple[tuple[str, object], ...]] = {
    cls: tuple((field.name, field.default) for field in fields(cls)) for cls in (Entry, FeedState)
}
_NAMES = {cls: frozenset(name for name, _ in pairs) for cls, pairs in _DEFAULTS.items()}


def _plain(content: object) -> object:
    if isinstance(content, datetime):
        return {"t": to_micros(content)}
    if isinstance(content, frozenset):
        return {"s": sorted(content)}
    if isinstance(content, tuple):
        return [[e.url, e.media_type, e.length] if isinstance(e, Enclosure) else e for e in content]
    return content


def _known_fields(cls: type, stored: dict[str, Any]) -> dict[str, Any]:
    names = _NAMES[cls]
    values: dict[str, Any] = {}
    for name, content in stored.items():
        if name in names:
            if type(content) is dict:
                values[name] = from_micros(content["t"]) if "t" in content else frozenset(content["s"])
            else:
                values[name] = content
    return values
