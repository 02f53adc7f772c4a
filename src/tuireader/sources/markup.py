"""Small readings of HTML for fields that are no articles: titles, names, metadata."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from tuireader.characters import clean_line

_FIELD_LIMIT = 8_192  # characters of a field that are looked at


def plain_line(markup: str, limit: int = 500) -> str:
    """One clean line of text from a field that may hold HTML or escaped HTML."""
    text = markup[:_FIELD_LIMIT]
    if "<" in text or "&" in text:
        body = LexborHTMLParser(text.encode("utf-8", "ignore").decode()).body
        text = body.text() if body is not None else ""
    return clean_line(text, limit)
