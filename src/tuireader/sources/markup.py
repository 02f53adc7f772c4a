"""Small readings of HTML for fields that are no articles: titles, names, metadata."""

from __future__ import annotations

import html
import re

from selectolax.lexbor import LexborHTMLParser

from tuireader.characters import clean_line

_FIELD_LIMIT = 8_192  # characters of a field that are looked at
# Elements that stand in titles. Anything else in angles ("List<String>", "<stdio.h>") is what the title says.
_TAG = re.compile(
    r"</?(?:a|abbr|acronym|b|bdi|big|br|center|cite|code|del|div|em|font|h[1-6]|i|img|ins|kbd|li|mark|ol|p|pre|q|s|samp"
    r"|script|small|span|strike|strong|style|sub|sup|tt|u|ul|var|wbr)(?:\s[^<>]{0,2000})?/?>|<!--",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,10}[0-9]{0,2});")


def plain_line(markup: str, limit: int = 500) -> str:
    """One clean line of text from a field that may hold HTML, or HTML that was escaped once too often."""
    text = markup[:_FIELD_LIMIT]
    for _ in range(2 if "<" in text or "&" in text else 0):
        if _TAG.search(text):
            text = _without_tags(text)
        elif _ENTITY.search(text):
            text = _ENTITY.sub(lambda found: html.unescape(found[0]), text)
        else:
            break
    return clean_line(text, limit)


def _without_tags(text: str) -> str:
    body = LexborHTMLParser(text.encode("utf-8", "ignore").decode()).body
    if body is None:
        return ""
    body.strip_tags(["script", "style"], recursive=True)
    return body.text()
