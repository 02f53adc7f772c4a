"""What feedparser found becomes ``Entry`` and ``FeedInfo``.

feedparser's answers are read as plain dictionaries: its own look-ups know old names for fields, warn, and are slow.
"""

from __future__ import annotations

import contextlib
import html
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from urllib.parse import urljoin

from tuireader.characters import ADDRESS_LIMIT, clean_line
from tuireader.model import Enclosure, Entry, FeedInfo
from tuireader.sources import dates
from tuireader.sources.markup import plain_line

_RAW_ADDRESS = 8 * ADDRESS_LIMIT  # characters; what is cut there is too long also where each "&" is written "&amp;"
_CONTENT_LIMIT = 4 << 20  # characters of one entry's markup
_MANY = 50  # categories, enclosures of one entry
_MARKUP = re.compile(r"<[a-zA-Z/!]|&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,10}[0-9]{0,2});")
_ABSOLUTE = re.compile(r"https?://[\w.:-]{1,300}/[\w./%~+=&,-]{0,2000}(?:\?[\w./%~+=&,-]{1,2000})?")  # joining keeps it
_LINE_ENDS = re.compile(r"[\t\r\n]")
_NO_YEAR = re.compile(r"(?<![+:-])\b000\d\b")  # what programs write for no date; read as two digits it would be 2001
_EMAIL = re.compile(r"(?:mailto:)?[^\s()<>\"@,:]{1,80}@[^\s()<>\"@,]{1,80}")
_MEDIA = ("audio/", "video/")


def feed_info(feed: dict[str, Any], url: str, version: str) -> FeedInfo:
    """What the feed says of itself, but for what only its raw bytes tell."""
    ttl = _text(feed, "ttl").strip()
    return FeedInfo(
        title=plain_line(_text(feed, "title")),
        site_url=_shown_link(feed, url, version),
        description=plain_line(_text(feed, "subtitle") or _text(feed, "description")),
        language=language_code(_text(feed, "language")),
        author=_author(feed),
        updated=_date(feed, "updated") or _date(feed, "published"),
        self_url=next(_links(feed, "self", url), ""),
        guid=clean_line(_text(feed, "id"), ADDRESS_LIMIT),
        icon_url=web_address(_text(feed, "icon") or _text(dict.get(feed, "image") or {}, "href"), url),
        ttl=int(ttl) if ttl.isascii() and ttl.isdigit() and len(ttl) < 7 else None,
        format=version,
    )


def entry(raw: dict[str, Any], info: FeedInfo, url: str) -> Entry:
    """One article of the feed ``info``, which was found at ``url``."""
    link = _shown_link(raw, url, info.format)
    content, kind, base, language = _body(raw)
    summary = _text(raw, "summary") or _text(raw, "description")
    if not content:
        content, summary = summary, ""
        kind = str((dict.get(raw, "summary_detail") or {}).get("type") or "")
    raw_date = _text(raw, "published") or _text(raw, "updated") or _text(raw, "created")
    updated = _date(raw, "updated")
    return Entry(
        guid=clean_line(_text(raw, "id"), ADDRESS_LIMIT),
        url=link,
        title=plain_line(_text(raw, "title")),
        author=_author(raw) or info.author,
        published=_date(raw, "published") or _date(raw, "created") or updated,
        updated=updated,
        published_raw=clean_line(raw_date, 100),
        content=content[:_CONTENT_LIMIT],
        content_type="text" if kind == "text/plain" and not _MARKUP.search(content) else "html",
        summary=summary[:_CONTENT_LIMIT] if summary != content else "",
        language=language or info.language,
        categories=_categories(raw),
        enclosures=_enclosures(raw, url),
        comments_url=web_address(_text(raw, "comments"), url),
        base_url=web_address(base, url) or link or info.site_url or url,
    )


def language_code(claimed: str) -> str | None:
    """ISO 639-1 of what a feed claims ("de-CH", "en_us"), or None."""
    claimed = claimed.strip()
    return claimed[:2].lower() if re.fullmatch(r"[A-Za-z]{2,3}(?:[-_].{0,20})?", claimed) else None


def _body(raw: dict[str, Any]) -> tuple[str, str, str, str | None]:
    """The longest body that the entry has, with its type, base and language."""
    bodies = [body for body in dict.get(raw, "content", []) if isinstance(body.get("value"), str)]
    # A type that is no text (an enclosed picture, say) is no body.
    bodies = [
        body
        for body in bodies
        if "/" not in (kind := str(body.get("type") or "")) or any(word in kind for word in ("html", "text", "/xml"))
    ]
    if not bodies:
        return "", "", "", None
    best = max(bodies, key=lambda body: len(body["value"]))
    language = language_code(str(best.get("language") or ""))
    return best["value"], str(best.get("type") or ""), str(best.get("base") or ""), language


def _author(holder: dict[str, Any]) -> str:
    """The names of those who wrote it, without their addresses."""
    authors = [author for author in dict.get(holder, "authors", [])[:10] if author]
    if len(authors) > 1:
        names = [_name(str(author.get("name") or author.get("email") or "")) for author in authors]
        named = [name for name in names if name and "@" not in name] or [name for name in names if name]
        return ", ".join(dict.fromkeys(named))
    return _name(_text(holder, "author"))


def _name(written: str) -> str:
    """The name in "someone@example.org (A. Name)" and its like; the address where there is no name."""
    name = plain_line(written, 200)
    if "@" not in name:
        return name
    left = _EMAIL.sub("", name).strip(" ,;:-")
    left = left.replace("()", "").replace("<>", "").strip()
    if left.startswith("(") and left.endswith(")"):
        left = left[1:-1].strip()
    return left or name.removeprefix("mailto:")


def _categories(raw: dict[str, Any]) -> tuple[str, ...]:
    tags = dict.get(raw, "tags", [])[:_MANY]
    lines = (plain_line(str(tag.get("label") or tag.get("term") or ""), 100) for tag in tags)
    return tuple(dict.fromkeys(line for line in lines if line))


def _enclosures(raw: dict[str, Any], url: str) -> tuple[Enclosure, ...]:
    """The files that come along, and the sound and films of Media RSS."""
    found: dict[str, Enclosure] = {}
    links = [link for link in dict.get(raw, "links", []) if link.get("rel") == "enclosure"]
    media = [item for item in dict.get(raw, "media_content", []) if str(item.get("type") or "").startswith(_MEDIA)]
    for item in [*links[:_MANY], *media[:_MANY]]:
        address = web_address(str(dict.get(item, "href") or dict.get(item, "url") or ""), url)
        length = str(dict.get(item, "length") or dict.get(item, "filesize") or "").strip()
        if address and address not in found:
            found[address] = Enclosure(
                url=address,
                media_type=clean_line(str(dict.get(item, "type") or ""), 100),
                length=int(length) if length.isascii() and length.isdigit() and len(length) < 16 else None,
            )
    return tuple(found.values())


def _shown_link(holder: dict[str, Any], url: str, version: str) -> str:
    """The page that a reader opens: where the feed's own counter leads, an alternate link, else a guid that is one."""
    link = _text(holder, "link")
    # A guid says that it is an address unless told otherwise; one that is none ("17") leads nowhere.
    is_bare_guid = link == _text(holder, "id") and not link.startswith(("http://", "https://"))
    chosen = "" if is_bare_guid else web_address(link, url)
    alternates = list(_links(holder, "alternate", url))
    # In RSS, what comes after the item's own link is the same item elsewhere (its Atom entry, say).
    listed = [chosen, *alternates] if version.startswith("atom") else [*alternates, chosen]
    candidates = [web_address(_text(holder, "feedburner_origlink"), url), *listed]
    return next((address for address in candidates if address), "")


def _links(holder: dict[str, Any], relation: str, url: str) -> Iterator[str]:
    """The addresses of this relation, those of pages before those of other types."""
    links = [link for link in dict.get(holder, "links", [])[:200] if dict.get(link, "rel") == relation]
    links.sort(key=lambda link: "html" not in str(dict.get(link, "type") or "html"))
    for link in links:
        if address := web_address(str(dict.get(link, "href") or ""), url):
            yield address


def web_address(address: str, base: str) -> str:
    """The absolute http or https address; "" for anything else, so that no other scheme is ever stored."""
    if not address:
        return ""
    # As browsers do: without line ends and tabs, which may part the letters of a scheme.
    address = clean_line(_LINE_ENDS.sub("", address[:_RAW_ADDRESS]), _RAW_ADDRESS)
    if "&amp;" in address:
        address = html.unescape(address)
    if not address or len(address) > ADDRESS_LIMIT:  # cut, it would lead elsewhere
        return ""
    with contextlib.suppress(ValueError):
        if _ABSOLUTE.fullmatch(address) is None and base.startswith(("http://", "https://")):
            address = urljoin(base, address)
    is_web = address.lower().startswith(("http://", "https://"))
    return address if is_web and len(address) <= ADDRESS_LIMIT else ""


def _text(holder: dict[str, Any], key: str) -> str:
    value = dict.get(holder, key)
    return value if isinstance(value, str) else ""


def _date(holder: dict[str, Any], key: str) -> datetime | None:
    if _NO_YEAR.search(_text(holder, key)):
        return None
    parsed = dates.from_struct(dict.get(holder, f"{key}_parsed"))
    return parsed or dates.from_text(_text(holder, key))
