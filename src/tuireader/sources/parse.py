"""Feed bytes become a ``ParsedFeed``; the only importer of feedparser.

feedparser's own sanitising is switched off, since ``document.clean`` does that duty, and so is its resolving of links.
"""

from __future__ import annotations

import codecs
import io
import re
from dataclasses import replace
from functools import cache
from typing import Any

import feedparser

from tuireader.characters import clean_line
from tuireader.errors import ParseError
from tuireader.model import FeedInfo, ParsedFeed
from tuireader.sources import entries, everyday
from tuireader.sources.jsonfeed import looks_like_json, parse_json
from tuireader.sources.limits import (
    MAX_AUTHOR,
    MAX_BYTES,
    MAX_ENTRIES,
    MAX_FIELD,
    MAX_TAGS,
    hides_entities,
    within_limits,
)

_HEAD = 65_536  # bytes in which a feed must say that it is one, and what it says of itself stands
_LONG_FIELDS = frozenset("content description summary subtitle title info tagline body fullitem rights".split())
_AUTHORS = frozenset("author name email contributor publisher webmaster managingeditor owner".split())
_HOURS = re.compile(rb"<skipHours\b[^>]{0,200}>(.{0,4000}?)</skipHours", re.DOTALL | re.IGNORECASE)
_DAYS = re.compile(rb"<skipDays\b[^>]{0,200}>(.{0,2000}?)</skipDays", re.DOTALL | re.IGNORECASE)
_HOUR = re.compile(rb"<hour>\s{0,20}(\d{1,2})\s{0,20}<", re.IGNORECASE)
_DAY = re.compile(rb"<day>\s{0,20}([A-Za-z]{3})[a-z]{0,6}\s{0,20}<", re.IGNORECASE)
_WEEK = (b"mon", b"tue", b"wed", b"thu", b"fri", b"sat", b"sun")
_PERIODS = {"hourly": 3600, "daily": 86400, "weekly": 604800, "monthly": 2592000, "yearly": 31536000}
_PAGE = re.compile(rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
_FEED = re.compile(rb"<(?:[\w.-]{1,40}:)?(?:rss|feed|rdf|channel|entry)[\s>/]", re.IGNORECASE)
_OPENED = re.compile(rb"<([\w:.-]{1,60})(?:\s[^<>]{0,400})?>\s{0,50}\Z")
_CHARSET = re.compile(r"charset\s{0,4}=\s{0,4}[\"']?([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_WESTERN = frozenset(["iso8859-1", "cp1252", "ascii", "iso8859-15"])


class _Bounded:
    """Cuts every field that is no text before feedparser's patterns see it."""

    elementstack: list[list[Any]]

    def pop(self, element: str, strip_whitespace: int = 1) -> Any:
        """The text of the element that ends."""
        if self.elementstack and element not in _LONG_FIELDS and self.elementstack[-1][0] == element:
            pieces = self.elementstack[-1][2]
            limit = MAX_AUTHOR if element.rpartition("_")[2] in _AUTHORS else MAX_FIELD
            if sum(map(len, pieces)) > limit:
                text = "".join(p.decode("utf-8", "replace") if isinstance(p, bytes) else p for p in pieces)
                self.elementstack[-1][2] = [text[:limit]]
        return super().pop(element, strip_whitespace)  # type: ignore[misc]

    def _add_tag(self, term: Any, scheme: Any, label: Any) -> None:
        """One more category; each is compared with all before it."""
        if len(self._get_context().get("tags", ())) < MAX_TAGS:  # type: ignore[attr-defined]
            super()._add_tag(term, scheme, label)  # type: ignore[misc]


# A driver that reads DTDs would open files and addresses that a feed names.
feedparser.api.PREFERRED_XML_PARSERS = []
feedparser.api.StrictFeedParser = type("StrictFeedParser", (_Bounded, feedparser.api.StrictFeedParser), {})
feedparser.api.LooseFeedParser = type("LooseFeedParser", (_Bounded, feedparser.api.LooseFeedParser), {})


def parse(data: bytes, url: str, content_type: str | None) -> ParsedFeed:
    """The feed in some bytes: RSS, RDF, Atom, CDF or JSON Feed. Raises ParseError; a bad entry is only a warning."""
    if not data.strip(b"\x00\t\r\n "):
        raise ParseError(url, "the answer is empty")
    if looks_like_json(data):
        return parse_json(data[:MAX_BYTES], url)
    _refuse_others(data, url)
    data, cut = within_limits(data)
    warnings = [*cut]
    found = _everyday(data, content_type) or _feedparser(data, url, content_type)
    raw_entries = dict.get(found, "entries") or []
    if not dict.get(found, "version") and not raw_entries and not dict.get(found, "feed"):
        raise ParseError(url, "this is not a feed")
    if dict.get(found, "bozo"):
        warnings.append(f"the feed is not well-formed ({_reason(found)}); what could be read is here")
    if len(raw_entries) > MAX_ENTRIES and not cut:  # bytes that are no ASCII are not cut before
        warnings.append(f"the feed has {len(raw_entries):,} articles; the first {MAX_ENTRIES:,} are read")
    info = _info(dict.get(found, "feed") or {}, data, str(dict.get(found, "version") or ""), url)
    read = []
    for number, raw in enumerate(raw_entries[:MAX_ENTRIES], 1):
        try:
            read.append(entries.entry(raw, info, url))
        except (ValueError, TypeError, AttributeError, KeyError, IndexError) as error:
            warnings.append(f"article {number} is not readable ({type(error).__name__}) and was left out")
    return ParsedFeed(info, tuple(read), tuple(warnings))


def _everyday(data: bytes, content_type: str | None) -> everyday.Raw | None:
    """The feed as feedparser would read it, where it is of the usual kind; a tenth of feedparser's time."""
    return everyday.read(_from_feed_on(data), _charset(data, content_type or ""), _prefixes(), _handled())


@cache
def _prefixes() -> dict[str, str]:
    return {namespace.lower(): prefix for namespace, prefix in feedparser.api.StrictFeedParser.namespaces.items()}


@cache
def _handled() -> frozenset[str]:
    names = dir(feedparser.api.StrictFeedParser)
    return frozenset(
        name.partition("_")[2].partition("_")[2] for name in names if name.startswith(("_start_", "_end_"))
    )


def _refuse_others(data: bytes, url: str) -> None:
    """Say at once what is no feed: a web page, or nothing known."""
    # Without the zeros, UTF-16 and UTF-32 look like ASCII.
    head = _without_comments(data[:_HEAD].replace(b"\x00", b""))
    feed = _FEED.search(head)
    page = _PAGE.search(head)
    if page is not None and (feed is None or page.start() < feed.start()):
        raise ParseError(url, "this is a web page, not a feed")
    # Without any angle it may be in an encoding that only feedparser knows.
    if feed is None and b"<" in head and not _FEED.search(data):
        raise ParseError(url, "this is not a feed")
    if hides_entities(data):
        raise ParseError(url, "this feed declares entities in a way that is not read")


def _without_comments(head: bytes) -> bytes:
    kept, at = [], 0
    while (start := head.find(b"<!--", at)) >= 0 and (end := head.find(b"-->", start)) >= 0:
        kept.append(head[at:start])
        at = end + 3
    return b"".join([*kept, head[at:]])


def _feedparser(data: bytes, url: str, content_type: str | None) -> Any:
    # Without the place of the feed, so that relative ids stay as they are and survive a move; addresses resolve here.
    headers = {}
    if charset := _charset(data, content_type or ""):
        headers["content-type"] = f"application/xml; charset={charset}"
    if b"<!ENTITY" in data:
        data = data.replace(b"<!ENTITY", b"\n<!ENTITY")  # feedparser knows them only at the beginning of lines
    try:
        # Bytes in a stream, never a string: feedparser would try to open a string as a file or an address.
        return feedparser.parse(
            io.BytesIO(_with_end(_from_feed_on(data))),
            response_headers=headers,
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except Exception as error:
        # Its loose parser can fail in many ways on input that no parser likes.
        raise ParseError(url, f"this feed cannot be read ({type(error).__name__})") from error


def _charset(data: bytes, content_type: str) -> str:
    """The encoding that the server names; "" where the bytes know better."""
    found = _CHARSET.search(content_type[:400])
    try:
        name = codecs.lookup(found[1]).name if found else ""
    except LookupError:
        return ""
    if name in _WESTERN:
        # Servers name these for any text; bytes that are UTF-8 by chance do not exist.
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            return name
        return ""
    return name


def _from_feed_on(data: bytes) -> bytes:
    """The bytes without what programs print before the feed: blank lines, warnings."""
    if (
        data[:1] == b"<"
        or data[:2] in {b"\xff\xfe", b"\xfe\xff"}
        or b"\x00" in data[:64]
        or data[:3] == codecs.BOM_UTF8
    ):
        return data
    starts = [at for mark in (b"<?xml", b"<rss", b"<feed", b"<rdf") if (at := data.find(mark, 0, _HEAD)) >= 0]
    return data[min(starts) :] if starts else data


def _with_end(data: bytes) -> bytes:
    """The bytes with an end to the last text, where the feed was cut off within it."""
    start = data.rfind(b"<![CDATA[")
    if start < 0 or data.find(b"]]>", start) >= 0:
        return data
    if data.rfind(b"<!--", 0, start) > data.rfind(b"-->", 0, start) and data.find(b"-->", start) >= 0:
        return data  # it stands in a comment
    element = _OPENED.search(data[max(start - 500, 0) : start])
    return data + b"]]>" + (b"</" + element[1] + b">" if element else b"")


def _reason(found: Any) -> str:
    error = dict.get(found, "bozo_exception")
    text = getattr(error, "getMessage", lambda: str(error))() or type(error).__name__
    return clean_line(str(text), 120)


def _info(feed: dict[str, Any], data: bytes, version: str, url: str) -> FeedInfo:
    """feedparser keeps only the last of several hours and days, so these are read from the bytes."""
    head = data[:_HEAD]
    hours = _HOURS.search(head)
    days = _DAYS.search(head)
    return replace(
        entries.feed_info(feed, url, version),
        update_seconds=_update_seconds(feed),
        skip_hours=frozenset(int(hour) % 24 for hour in _HOUR.findall(hours[1]) if int(hour) <= 24)
        if hours
        else frozenset(),
        skip_days=frozenset(_WEEK.index(day.lower()) for day in _DAY.findall(days[1]) if day.lower() in _WEEK)
        if days
        else frozenset(),
    )


def _update_seconds(feed: dict[str, Any]) -> int | None:
    period = _PERIODS.get(str(dict.get(feed, "sy_updateperiod") or "").strip().lower())
    frequency = str(dict.get(feed, "sy_updatefrequency") or "").strip()
    if period is None:
        return None
    times = int(frequency) if frequency.isascii() and frequency.isdigit() and len(frequency) < 6 else 1
    return period // max(times, 1)
