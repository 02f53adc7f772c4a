"""JSON Feed 1.0 and 1.1, which feedparser does not know."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from tuireader.characters import clean_line
from tuireader.errors import ParseError
from tuireader.model import Enclosure, Entry, FeedInfo, ParsedFeed
from tuireader.sources.dates import from_text
from tuireader.sources.entries import language_code, web_address
from tuireader.sources.limits import MAX_ENTRIES
from tuireader.sources.markup import plain_line

_CONTENT_LIMIT = 4 << 20  # characters of one entry


def looks_like_json(data: bytes) -> bool:
    """Whether the bytes begin as a JSON object does."""
    return data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{"


def parse_json(data: bytes, url: str) -> ParsedFeed:
    """The feed in some JSON. Raises ParseError where it is no JSON Feed."""
    try:
        feed = json.loads(data.decode("utf-8-sig", "replace"), parse_int=_integer)
    except (ValueError, RecursionError) as error:
        raise ParseError(url, f"this is no JSON that can be read ({type(error).__name__})") from error
    if not isinstance(feed, dict) or not isinstance(items := feed.get("items"), list):
        raise ParseError(url, "this JSON is no feed; a JSON Feed has a version and items")
    warnings: list[str] = []
    if len(items) > MAX_ENTRIES:
        warnings.append(f"the feed has {len(items):,} articles; the first {MAX_ENTRIES:,} are read")
    language = language_code(_text(feed, "language"))
    author = _authors(feed)
    entries = []
    for number, item in enumerate(items[:MAX_ENTRIES], 1):
        if isinstance(item, dict):
            entries.append(_entry(item, url, language, author))
        else:
            warnings.append(f"article {number} is not readable and was left out")
    version = _text(feed, "version").rpartition("/")[2]
    info = FeedInfo(
        title=plain_line(_text(feed, "title")),
        site_url=web_address(_text(feed, "home_page_url"), url),
        description=plain_line(_text(feed, "description")),
        language=language,
        author=author,
        self_url=web_address(_text(feed, "feed_url"), url),
        icon_url=web_address(_text(feed, "icon") or _text(feed, "favicon"), url),
        format=f"json{''.join(re.findall('[0-9]', version[:8]))}",
    )
    return ParsedFeed(info, tuple(entries), tuple(warnings))


def _integer(digits: str) -> int:
    # Python refuses integers of thousands of digits with an error that is no ValueError of JSON.
    return int(digits[:1000])


def _entry(item: dict[str, Any], url: str, language: str | None, feed_author: str) -> Entry:
    address = web_address(_text(item, "url"), url) or web_address(_text(item, "external_url"), url)
    html, text = _text(item, "content_html"), _text(item, "content_text")
    content = html or text or _text(item, "summary")
    published = _text(item, "date_published")
    attachments = item.get("attachments")
    tags = item.get("tags")
    return Entry(
        guid=clean_line(_text(item, "id"), 2000),
        url=address,
        title=plain_line(_text(item, "title")),
        author=_authors(item) or feed_author,
        published=from_text(published) or from_text(_text(item, "date_modified")),
        updated=from_text(_text(item, "date_modified")),
        published_raw=clean_line(published, 100),
        content=content[:_CONTENT_LIMIT],
        content_type="html" if html else "text",
        summary=_text(item, "summary")[:_CONTENT_LIMIT],
        language=language_code(_text(item, "language")) or language,
        categories=tuple(plain_line(tag, 100) for tag in tags[:50] if isinstance(tag, str))
        if isinstance(tags, list)
        else (),
        enclosures=tuple(_enclosures(attachments[:50], url)) if isinstance(attachments, list) else (),
        base_url=address or url,
    )


def _enclosures(attachments: list[Any], url: str) -> Iterator[Enclosure]:
    for attachment in attachments:
        if isinstance(attachment, dict) and (address := web_address(_text(attachment, "url"), url)):
            size = attachment.get("size_in_bytes")
            yield Enclosure(
                url=address,
                media_type=clean_line(_text(attachment, "mime_type"), 100),
                length=size if isinstance(size, int) and not isinstance(size, bool) and size >= 0 else None,
            )


def _authors(holder: dict[str, Any]) -> str:
    authors = holder.get("authors")
    listed = authors if isinstance(authors, list) and authors else [holder.get("author")]
    names = [plain_line(_text(author, "name"), 200) for author in listed[:10] if isinstance(author, dict)]
    return ", ".join(dict.fromkeys(name for name in names if name))


def _text(holder: dict[str, Any], key: str) -> str:
    value = holder.get(key)
    if isinstance(value, str):
        return value
    # Some feeds give numbers as ids.
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""
