"""The feeds that a web page announces."""

from __future__ import annotations

import re
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser

from tuireader.characters import ADDRESS_LIMIT, clean_line, whole_line
from tuireader.model import Subscription

MAX_ADDRESS = ADDRESS_LIMIT
_LIMIT = 2 << 20  # bytes of a page that are looked at
_MOST = 50
_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml", "text/xml")
_FEED_WORDS = re.compile(r"(?:^|[/._-])(?:rss|atom|feeds?)(?:$|[/._?-])|\.(?:rss|atom|rdf)$", re.IGNORECASE)
_COMMENTS = re.compile(r"comment|kommentar|commenti|coment", re.IGNORECASE)


def feeds_in(page: bytes, url: str) -> tuple[Subscription, ...]:
    """The feeds of a page: its link elements, else links in the text that look like feeds; comment feeds last."""
    tree = LexborHTMLParser(page[:_LIMIT].decode("utf-8", "ignore"))
    base = tree.css_first("base[href]")
    root = _joined(url, base.attributes.get("href") if base is not None else "") or url
    found: dict[str, str] = {}
    for node in tree.css("link[href]")[:500]:
        relation = (node.attributes.get("rel") or "").lower().split()
        kind = (node.attributes.get("type") or "").lower().partition(";")[0].strip()
        if "feed" in relation or ("alternate" in relation and kind in _TYPES):
            _add(found, root, node.attributes.get("href"), node.attributes.get("title"))
    if not found:
        for node in tree.css("a[href]")[:2000]:
            href = node.attributes.get("href") or ""
            if _FEED_WORDS.search(href.partition("#")[0]):
                _add(found, root, href, node.text())
    listed = sorted(found.items(), key=lambda item: bool(_COMMENTS.search(f"{item[0]} {item[1]}")))
    return tuple(Subscription(url=address, title=title, site_url=url) for address, title in listed[:_MOST])


def _add(found: dict[str, str], root: str, href: str | None, title: str | None) -> None:
    if address := _joined(root, href):
        found.setdefault(address, clean_line(title or "", 200))


def _joined(root: str, href: str | None) -> str:
    line = whole_line(href or "", MAX_ADDRESS)
    if not line and (href or "").strip():  # too long
        return ""
    try:
        address = urljoin(root, line)
    except ValueError:
        return ""
    return address if address.startswith(("http://", "https://")) and len(address) <= MAX_ADDRESS else ""
