"""Feed bytes become a ``ParsedFeed``; the only importer of feedparser.

feedparser's own sanitising is switched off, since ``document.clean`` does that duty, and so is its resolving of links.
"""

from __future__ import annotations

import contextlib
import io
import re
from datetime import datetime
from typing import Any
from urllib.parse import urljoin

import feedparser

from tuireader.characters import clean_line
from tuireader.errors import ParseError
from tuireader.model import Enclosure, Entry, FeedInfo, ParsedFeed
from tuireader.sources import dates
from tuireader.sources.jsonfeed import looks_like_json, parse_json
from tuireader.sources.limits import MAX_BYTES, MAX_ENTRIES, hides_entities, within_limits
from tuireader.sources.markup import plain_line

# A driver that reads DTDs would open files and addresses that a feed names.
feedparser.api.PREFERRED_XML_PARSERS = []

_read_author = feedparser.mixin._FeedParserMixin._sync_author_detail


def _read_short_author(parser: Any, key: str = "author") -> None:
    context = parser._get_context()
    if len(context.get(key) or "") > _AUTHOR_LIMIT:
        context[key] = context[key][:_AUTHOR_LIMIT]
    _read_author(parser, key)


feedparser.mixin._FeedParserMixin._sync_author_detail = _read_short_author

_CONTENT_LIMIT = 4 << 20  # characters of one entry's markup
_AUTHOR_LIMIT = 2_000  # characters over which feedparser's pattern for addresses takes quadratic time
_HOURS = re.compile(rb"<skipHours\b[^>]{0,200}>(.{0,4000}?)</skipHours", re.DOTALL | re.IGNORECASE)
_DAYS = re.compile(rb"<skipDays\b[^>]{0,200}>(.{0,2000}?)</skipDays", re.DOTALL | re.IGNORECASE)
_HOUR = re.compile(rb"<hour>\s{0,20}(\d{1,2})\s{0,20}<", re.IGNORECASE)
_DAY = re.compile(rb"<day>\s{0,20}([A-Za-z]{3})[a-z]{0,6}\s{0,20}<", re.IGNORECASE)
_WEEK = (b"mon", b"tue", b"wed", b"thu", b"fri", b"sat", b"sun")
_PERIODS = {"hourly": 3600, "daily": 86400, "weekly": 604800, "monthly": 2592000, "yearly": 31536000}
_PAGE = re.compile(rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
_STARTS_AS_XML = re.compile(rb"\s{0,100}<[!?A-Za-z]")
_FEED = re.compile(rb"<(?:[\w.-]{1,40}:)?(?:rss|feed|rdf|channel|entry)[\s>]", re.IGNORECASE)


def parse(data: bytes, url: str, content_type: str | None) -> ParsedFeed:
    """The feed in some bytes: RSS, RDF, Atom, CDF or JSON Feed. Raises ParseError; a bad entry is only a warning."""
    if not data.strip(b"\x00\t\r\n "):
        raise ParseError(url, "the answer is empty")
    if looks_like_json(data):
        return parse_json(data[:MAX_BYTES], url)
    if _is_page(data):
        raise ParseError(url, "this is a web page, not a feed")
    if hides_entities(data):
        raise ParseError(url, "this feed declares entities in a way that is not read")
    data, cut = within_limits(data)
    if _STARTS_AS_XML.match(data) and not _FEED.search(data):
        raise ParseError(url, "this is not a feed")
    warnings = [*cut]
    found = _feedparser(data, url, content_type)
    if not found.get("version") and not found.entries and not _FEED.search(data):
        raise ParseError(url, "this is not a feed")
    if found.get("bozo"):
        warnings.append(f"the feed is not well-formed ({_reason(found)}); what could be read is here")
    info = _info(found.feed, data, str(found.get("version") or ""), url)
    entries = []
    for number, raw in enumerate(found.entries[:MAX_ENTRIES], 1):
        try:
            entries.append(_entry(raw, info, url))
        except (ValueError, TypeError, AttributeError, KeyError, IndexError) as error:
            warnings.append(f"article {number} is not readable ({type(error).__name__}) and was left out")
    return ParsedFeed(info, tuple(entries), tuple(warnings))


def _feedparser(data: bytes, url: str, content_type: str | None) -> Any:
    # Without a place of the feed, so that relative ids stay as they are and survive a move; addresses resolve here.
    headers = {"content-type": clean_line(content_type, 200)} if content_type else {}
    try:
        # Bytes in a stream, never a string: feedparser would try to open a string as a file or an address.
        return feedparser.parse(
            io.BytesIO(data),
            response_headers=headers,
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except Exception as error:
        # Its loose parser can fail in many ways on input that no parser likes.
        raise ParseError(url, f"this feed cannot be read ({type(error).__name__})") from error


def _is_page(data: bytes) -> bool:
    head = data[:4096]
    page = _PAGE.search(head)
    feed = _FEED.search(head)
    return page is not None and (feed is None or page.start() < feed.start())


def _reason(found: Any) -> str:
    error = found.get("bozo_exception")
    text = getattr(error, "getMessage", lambda: str(error))() or type(error).__name__
    return clean_line(str(text), 120)


def _info(feed: Any, data: bytes, version: str, url: str) -> FeedInfo:
    head = data[:65_536]
    hours = _HOURS.search(head)
    days = _DAYS.search(head)
    ttl = str(feed.get("ttl") or "").strip()
    return FeedInfo(
        title=plain_line(_text(feed, "title")),
        site_url=_address(_text(feed, "link"), url) or _link(feed, "alternate", url),
        description=plain_line(_text(feed, "subtitle") or _text(feed, "description")),
        language=_language(_text(feed, "language")),
        author=plain_line(_text(feed, "author"), 200),
        updated=_date(feed, "updated") or _date(feed, "published"),
        self_url=_link(feed, "self", url),
        guid=clean_line(_text(feed, "id"), 2000),
        icon_url=_address(_text(feed, "icon") or _text(feed.get("image") or {}, "href"), url),
        ttl=int(ttl) if ttl.isascii() and ttl.isdigit() and len(ttl) < 7 else None,
        update_seconds=_update_seconds(feed),
        skip_hours=frozenset(int(h) % 24 for h in _HOUR.findall(hours.group(1)) if int(h) <= 24)
        if hours
        else frozenset(),
        skip_days=frozenset(_WEEK.index(d.lower()) for d in _DAY.findall(days.group(1)) if d.lower() in _WEEK)
        if days
        else frozenset(),
        format=version,
    )


def _update_seconds(feed: Any) -> int | None:
    period = _PERIODS.get(_text(feed, "sy_updateperiod").strip().lower())
    frequency = _text(feed, "sy_updatefrequency").strip()
    if period is None:
        return None
    times = int(frequency) if frequency.isascii() and frequency.isdigit() and len(frequency) < 6 else 1
    return period // max(times, 1)


def _entry(raw: Any, info: FeedInfo, url: str) -> Entry:
    link = _address(_text(raw, "link"), url) or _link(raw, "alternate", url)
    content, base, language = _content(raw)
    summary = _text(raw, "summary") or _text(raw, "description")
    content_type = "html"
    if not content:
        content, summary = summary, ""
        if (raw.get("summary_detail") or {}).get("type") == "text/plain" and "<" not in content:
            content_type = "text"
    raw_date = _text(raw, "published") or _text(raw, "updated") or _text(raw, "created")
    updated = _date(raw, "updated")
    return Entry(
        guid=clean_line(_text(raw, "id"), 2000),
        url=link,
        title=_title(raw),
        author=_author(raw) or info.author,
        published=_date(raw, "published") or _date(raw, "created") or updated or dates.from_text(raw_date),
        updated=updated,
        published_raw=clean_line(raw_date, 100),
        content=content[:_CONTENT_LIMIT],
        content_type="text" if content_type == "text" else "html",
        summary=summary[:_CONTENT_LIMIT] if summary != content else "",
        language=language or info.language,
        categories=tuple(
            dict.fromkeys(plain_line(str(tag.get("term") or ""), 100) for tag in raw.get("tags", [])[:50])
        ),
        enclosures=_enclosures(raw, url),
        comments_url=_address(_text(raw, "comments"), url),
        base_url=_address(base, url) or link or info.site_url or url,
    )


def _title(raw: Any) -> str:
    title = _text(raw, "title")
    detail = raw.get("title_detail") or {}
    if detail.get("type") == "text/plain" and not re.search(r"&(?:#\d|[a-zA-Z]{2,8};)|</?[a-zA-Z]", title):
        return clean_line(title)
    return plain_line(title)


def _content(raw: Any) -> tuple[str, str, str | None]:
    """The longest body that the entry has, with its base and language."""
    bodies = [body for body in raw.get("content", []) if isinstance(body.get("value"), str)]
    # A type that is no text (an enclosed picture, say) is no body.
    bodies = [
        body
        for body in bodies
        if "/" not in (kind := str(body.get("type") or "")) or "html" in kind or "text" in kind or "xml" in kind
    ]
    if not bodies:
        return "", "", None
    best = max(bodies, key=lambda body: len(body["value"]))
    text = best["value"]
    if best.get("type") == "text/plain" and "<" not in text:
        import html

        paragraphs = [part for part in html.escape(text, quote=False).split("\n\n") if part.strip()]
        text = "".join(f"<p>{part}</p>" for part in paragraphs)
    return text, str(best.get("base") or ""), _language(str(best.get("language") or ""))


def _author(raw: Any) -> str:
    names = [
        plain_line(str(author.get("name") or author.get("email") or ""), 200)
        for author in raw.get("authors", [])[:10]
        if author
    ]
    return ", ".join(dict.fromkeys(name for name in names if name)) or plain_line(_text(raw, "author"), 200)


def _enclosures(raw: Any, url: str) -> tuple[Enclosure, ...]:
    found = []
    for enclosure in raw.get("enclosures", [])[:50]:
        address = _address(str(enclosure.get("href") or enclosure.get("url") or ""), url)
        length = str(enclosure.get("length") or "").strip()
        if address:
            found.append(
                Enclosure(
                    url=address,
                    media_type=clean_line(str(enclosure.get("type") or ""), 100),
                    length=int(length) if length.isascii() and length.isdigit() and len(length) < 16 else None,
                )
            )
    return tuple(found)


def _link(holder: Any, relation: str, url: str) -> str:
    for link in holder.get("links", []):
        if link.get("rel") == relation and link.get("href"):
            return _address(str(link["href"]), url)
    return ""


def _address(address: str, base: str) -> str:
    """The absolute http or https address; "" for anything else, so that no other scheme is ever stored."""
    address = clean_line(address, 2000)
    if not address:
        return ""
    with contextlib.suppress(ValueError):
        if base.startswith(("http://", "https://")):
            address = urljoin(base, address)
    return address if address.lower().startswith(("http://", "https://")) else ""


def _text(holder: Any, key: str) -> str:
    value = holder.get(key)
    return value if isinstance(value, str) else ""


def _date(holder: Any, key: str) -> datetime | None:
    return dates.from_struct(holder.get(f"{key}_parsed"))


def _language(claimed: str) -> str | None:
    claimed = claimed.strip()
    return claimed[:2].lower() if re.fullmatch(r"[A-Za-z]{2,3}(?:[-_].{0,20})?", claimed) else None
