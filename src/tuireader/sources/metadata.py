"""What an HTML page says of itself: title, author, date, address, language."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from tuireader.characters import clean_line
from tuireader.sources import dates

_PAGE_LIMIT = 4 << 20
_ARTICLE_TYPES = re.compile(r"Article|BlogPosting|Report|WebPage")


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """Clean single-line fields; "" and None where the page is silent."""

    title: str = ""
    author: str = ""
    published: datetime | None = None
    published_raw: str = ""
    url: str = ""
    language: str | None = None
    site: str = ""


def read_metadata(page: str) -> PageMetadata:
    """The metadata of a page: JSON-LD first, then meta elements, then what the page shows."""
    tree = LexborHTMLParser(page[:_PAGE_LIMIT].encode("utf-8", "ignore").decode())
    meta: dict[str, str] = {}
    for node in tree.css("meta[content]")[:200]:
        name = node.attributes.get("property") or node.attributes.get("name") or node.attributes.get("itemprop")
        if name:
            meta.setdefault(name.lower(), node.attributes.get("content") or "")
    linked = next(_linked(tree), {})
    raw_date = _first(linked.get("datePublished"), meta.get("article:published_time"), meta.get("date"), _time(tree))
    canonical = tree.css_first("link[rel=canonical]")
    return PageMetadata(
        title=_first(linked.get("headline"), meta.get("og:title"), _heading(tree), _shown(tree, "title")),
        author=_first(_names(linked.get("author")), meta.get("author"), meta.get("article:author")),
        published=dates.from_text(raw_date),
        published_raw=raw_date[:100],
        url=_first((canonical.attributes.get("href") if canonical is not None else ""), meta.get("og:url")),
        language=_language(tree, linked),
        site=_first(meta.get("og:site_name")),
    )


def _linked(tree: LexborHTMLParser) -> Iterator[dict[str, Any]]:
    for node in tree.css('script[type="application/ld+json"]')[:10]:
        try:
            value = json.loads(node.text()[:200_000])
        except (ValueError, RecursionError):
            continue
        graph = value.get("@graph") if isinstance(value, dict) else value
        for item in graph if isinstance(graph, list) else [value]:
            if isinstance(item, dict) and _ARTICLE_TYPES.search(str(item.get("@type"))):
                yield item


def _names(author: Any) -> str:
    listed = author if isinstance(author, list) else [author]
    names = [a.get("name") if isinstance(a, dict) else a for a in listed[:10]]
    return ", ".join(name for name in names if isinstance(name, str))


def _first(*values: Any) -> str:
    for value in values:
        if isinstance(value, str) and (line := clean_line(value)):
            return line
    return ""


def _shown(tree: LexborHTMLParser, selector: str) -> str:
    node = tree.css_first(selector)
    return node.text() if node is not None else ""


def _heading(tree: LexborHTMLParser) -> str:
    headings = tree.css("h1")
    return headings[0].text() if len(headings) == 1 else ""


def _time(tree: LexborHTMLParser) -> str:
    node = tree.css_first("time[datetime]")
    return (node.attributes.get("datetime") or "") if node is not None else ""


def _language(tree: LexborHTMLParser, linked: dict[str, Any]) -> str | None:
    root = tree.root
    claimed = (root.attributes.get("lang") if root is not None else "") or linked.get("inLanguage") or ""
    return claimed[:2].lower() if isinstance(claimed, str) and re.match(r"[A-Za-z]{2}\b", claimed) else None
