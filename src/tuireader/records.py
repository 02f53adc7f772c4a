"""Documents and mentions as JSON records: what ``scan --json`` and ``scan --jsonl`` print."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import fields
from decimal import Decimal
from typing import Any

from tuireader.document.clean import verbatim
from tuireader.entities.extract import read
from tuireader.model import Block, Document, Entry, Mention

_FIELDS: dict[str, tuple[str, ...]] = {
    "company": ("name", "ticker"),
    "organisation": ("name", "ticker"),
    "person": ("name", "ticker", "role"),
    "money": ("amount", "low", "high", "currency", "approximate"),
    "quote": ("speaker", "speaker_start", "speaker_end"),
}


def mention_record(mention: Mention) -> dict[str, Any]:
    """One mention with the fields of its kind; amounts are decimal strings."""
    record: dict[str, Any] = {
        "kind": mention.kind,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
    }
    for name in _FIELDS[mention.kind]:
        value = getattr(mention, name)
        record[name] = decimal_string(value) if isinstance(value, Decimal) else value
    record["why"] = list(mention.why)
    return record


def decimal_string(value: Decimal) -> str:
    """A number in plain digits, never in scientific notation."""
    return format(value, "f")


def block_record(block: Block) -> dict[str, Any]:
    """One block: kind, start, end, and what else it has."""
    record: dict[str, Any] = {"kind": block.kind, "start": block.start, "end": block.end}
    for item in fields(block)[3:]:
        if value := getattr(block, item.name):
            record[item.name] = value
    return record


def article_record(
    source: str, title: str, entry: Entry, document: Document, language: str | None, mentions: Iterable[Mention]
) -> dict[str, Any]:
    """One article with its text, blocks and mentions."""
    return {
        "source": source,
        "title": title,
        "url": entry.url or None,
        "author": entry.author or None,
        "published": entry.published.isoformat() if entry.published else None,
        "language": language,
        "text": document.text,
        "blocks": [block_record(block) for block in document.blocks],
        "links": [{"start": link.start, "end": link.end, "url": link.url} for link in document.links],
        "mentions": [mention_record(mention) for mention in mentions],
        "warnings": list(document.warnings),
    }


def batch(lines: Iterable[bytes]) -> Iterator[tuple[dict[str, Any], bool]]:
    """The answers to JSON Lines of ``{"id", "text", "language"}``, in order, each with whether the line could be read.

    Offsets are into the text exactly as given.
    """
    for line in lines:
        if not line.strip():
            continue
        identity: Any = None
        try:
            asked = json.loads(line)
            if not isinstance(asked, dict):
                raise TypeError("the line is no JSON object")
            identity = asked.get("id")
            text, language = asked["text"], asked.get("language")
            if not isinstance(text, str) or not (language is None or isinstance(language, str)):
                raise TypeError("text must be a string, language a string or null")
        except KeyError as error:
            yield {"id": identity, "error": f"the line has no {error}"}, False
            continue
        except (ValueError, TypeError, RecursionError) as error:
            yield {"id": identity, "error": f"the line cannot be read: {error}"}, False
            continue
        document = verbatim(text, language=language)
        mentions, found = read(document)
        records = [mention_record(mention) for mention in mentions]
        yield {"id": identity, "language": language or found, "entities": records}, True
