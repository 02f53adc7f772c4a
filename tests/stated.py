"""What the shared corpora of other readers state about their own files, in one shape."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Facts = dict[str, Any]  # field name -> value; a field that is absent is not stated


@dataclass(frozen=True)
class Statement:
    """A file and what its corpus says of it."""

    path: Path
    feed: Facts = field(default_factory=dict)
    entries: tuple[Facts, ...] = ()
    whole: bool = True  # whether ``entries`` are all that the feed has


def gofeed(corpus: Path) -> Iterator[Statement]:
    """Each feed beside a ``.json`` of the same name (``_expected.json`` for JSON feeds)."""
    for answer in sorted(corpus.rglob("*.json")):
        stem = answer.name.removesuffix(".json")
        source = answer.with_suffix(".xml")
        if stem.endswith("_expected"):
            source = answer.with_name(stem.removesuffix("_expected") + ".json")
        if not source.exists() or source == answer:
            continue
        stated = json.loads(answer.read_bytes())
        if not isinstance(stated, dict):
            continue
        items = stated.get("entries") or stated.get("items") or []
        yield Statement(source, _gofeed(stated), tuple(_gofeed(item) for item in items))


def _gofeed(item: Facts) -> Facts:
    facts: Facts = {}
    copied = {"title": "title", "link": "url", "home_page_url": "url", "url": "url", "guid": "guid", "id": "guid"}
    for theirs, ours in copied.items():
        value = item.get(theirs)
        if theirs == "guid" and isinstance(value, dict):
            value = value.get("value")
        if isinstance(value, str) and value:
            facts[ours] = value
    for name in ("publishedParsed", "pubDateParsed", "date_published_parsed"):
        if item.get(name):
            facts["published"] = item[name]
    if item.get("updatedParsed"):
        facts["updated"] = item["updatedParsed"]
    for link in item.get("links") or []:
        if isinstance(link, dict) and link.get("rel") == "alternate" and "url" not in facts:
            facts["url"] = link.get("href", "")
    if "link" in item and not item["link"]:
        facts.pop("url", None)
    authors = [a for a in item.get("authors") or [item.get("author")] if a]
    names = [(a.get("name") or a.get("email") or "") if isinstance(a, dict) else a for a in authors]
    if names and all(names):
        facts["author"] = ", ".join(names)
    content = item.get("content")
    body = content.get("value") if isinstance(content, dict) else content
    body = (
        body or item.get("content_html") or item.get("content_text") or item.get("description") or item.get("summary")
    )
    if isinstance(body, str) and body:
        facts["text"] = body
    tags = [
        t if isinstance(t, str) else t.get("label") or t.get("term") or t.get("value")
        for t in item.get("categories") or []
    ]
    if tags and all(tags):
        facts["categories"] = tags
    enclosures = item.get("enclosures") or [item.get("enclosure")]
    if addresses := [e["url"] for e in enclosures if e and e.get("url")]:
        facts["enclosures"] = addresses
    if item.get("language"):
        facts["language"] = item["language"]
    return facts


def feed_rs(corpus: Path) -> Iterator[Statement]:
    """Each feed beside a ``.serde.json``; ids that the file does not hold are made up by that reader."""
    for answer in sorted(corpus.rglob("*.serde.json")):
        base = answer.with_name(answer.name.removesuffix(".serde.json"))
        source = next(p for p in (base.with_name(base.name + end) for end in (".xml", ".json")) if p.exists())
        stated = json.loads(answer.read_bytes())
        held = source.read_bytes()
        entries = tuple(_feed_rs(entry, held) for entry in stated["entries"])
        yield Statement(source, _feed_rs(stated, held), entries)


def _feed_rs(item: Facts, held: bytes) -> Facts:
    facts: Facts = {}
    if item.get("title"):
        facts["title"] = item["title"]["content"]
    if item["id"].encode() in held:
        facts["guid"] = item["id"]
    shown = [link["href"] for link in item["links"] if link["rel"] in (None, "alternate")]
    if shown:
        facts["url"] = shown[0]
    if item["published"]:
        facts["published"] = item["published"]
    if item["updated"] and item["updated"] != item["published"]:  # it repeats the one date that there is
        facts["updated"] = item["updated"]
    names = [author["name"] or author["email"] for author in item["authors"]]
    if names and all(names):
        facts["author"] = ", ".join(names)
    body = (item.get("content") or {}).get("body") or (item.get("summary") or {}).get("content")
    if body:
        facts["text"] = body
    if item["categories"]:
        facts["categories"] = [tag["label"] or tag["term"] for tag in item["categories"]]
    if item.get("language"):
        facts["language"] = item["language"]
    return facts


_YARR = re.compile(r"^@ feed\.(?:(Title|SiteURL)|Items\[(\d+)\]\.(\w+)) == (.+)$", re.MULTILINE)
_GO_DATE = re.compile(r"time\.Date\((\d+), (\d+), (\d+), (\d+), (\d+), (\d+), (\d+), time\.UTC\)")


def yarr(corpus: Path) -> Iterator[Statement]:
    """A comment at the head of each file, in the syntax of Go."""
    names = {"Title": "title", "SiteURL": "url", "GUID": "guid", "URL": "url", "Content": "text", "Date": "published"}
    for source in sorted([*corpus.rglob("*.xml"), *corpus.rglob("*.jsonc")]):
        feed: Facts = {}
        entries: dict[int, Facts] = {}
        for of_feed, number, of_item, raw in _YARR.findall(source.read_text("utf-8", "replace")):
            value = _go_value(raw.strip())
            if value is not None and (name := names.get(of_feed or of_item)):
                (feed if of_feed else entries.setdefault(int(number), {}))[name] = value
        numbered = tuple(entries.get(i, {}) for i in range(max(entries, default=-1) + 1))
        yield Statement(source, feed, numbered, whole=False)


def _go_value(raw: str) -> str | None:
    if date := _GO_DATE.fullmatch(raw):
        year, month, day, hour, minute, second, _ = (int(part) for part in date.groups())
        return f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z"
    if raw.startswith('"'):
        return str(json.loads(raw, strict=False))
    return raw[1:-1] if raw.startswith("`") else None
