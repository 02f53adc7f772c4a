"""Each feed under ``fixtures/feeds`` that has a ``.expected.json`` beside it reads as that says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tuireader.document import clean
from tuireader.model import Entry, ParsedFeed
from tuireader.sources.parse import parse

FEEDS = Path(__file__).parents[2] / "fixtures" / "feeds"
EXPECTED = sorted(FEEDS.glob("*.expected.json"))
URL = "https://base.example/feed"


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda path: path.name.removesuffix(".expected.json"))
def test_a_feed_reads_as_expected(expected: Path) -> None:
    stem = expected.name.removesuffix(".expected.json")
    source = next(path for path in FEEDS.glob(f"{stem}.*") if path != expected)
    assert shown(parse(source.read_bytes(), URL, None)) == json.loads(expected.read_text("utf-8"))


def test_there_are_expectations() -> None:
    assert len(EXPECTED) >= 9


def shown(parsed: ParsedFeed) -> dict[str, Any]:
    """The fields that a feed states, those that it does not left out."""
    feed = parsed.feed
    facts = {
        "format": feed.format,
        "title": feed.title,
        "site_url": feed.site_url,
        "self_url": feed.self_url,
        "language": feed.language,
        "author": feed.author,
        "well_formed": not any("not well-formed" in warning for warning in parsed.warnings),
    }
    stated = {name: value for name, value in facts.items() if value not in ("", None)}
    return {**stated, "entries": [_entry(entry) for entry in parsed.entries]}


def _entry(entry: Entry) -> dict[str, Any]:
    read = clean.from_text if entry.content_type == "text" else clean.from_html
    facts = {
        "guid": entry.guid,
        "url": entry.url,
        "title": entry.title,
        "author": entry.author,
        "published": entry.published.isoformat() if entry.published else "",
        "updated": entry.updated.isoformat() if entry.updated else "",
        "published_raw": entry.published_raw,
        "categories": list(entry.categories),
        "enclosures": [f"{item.url} {item.media_type} {item.length}" for item in entry.enclosures],
        "text": read(entry.content or entry.summary, base_url=entry.base_url).text,
    }
    return {name: value for name, value in facts.items() if value not in ("", [])}
