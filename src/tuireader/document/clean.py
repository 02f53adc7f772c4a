"""HTML, Markdown or plain text becomes a ``Document``; the only place where text is changed.

The functions never raise: the worst case is a document without text.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tuireader.characters import clean_line
from tuireader.document.build import Builder
from tuireader.model import Block, Document

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

__all__ = ["clean_line", "from_html", "from_markdown", "from_text", "verbatim"]


def from_html(markup: str, *, base_url: str = "", title: str = "", language: str | None = None) -> Document:
    """The document of a page or a fragment of HTML; relative links resolve against ``base_url``."""
    from tuireader.document.markup import build_from_html

    return build_from_html(markup, Builder(clean_line(title)), base_url, language)


def from_markdown(markup: str, *, base_url: str = "", title: str = "", language: str | None = None) -> Document:
    """The document of CommonMark with tables and strike-through."""
    if len(markup) > _MARKDOWN_LIMIT:
        return from_text(markup, base_url=base_url, title=title, language=language)
    return from_html(_markdown().render(markup), base_url=base_url, title=title, language=language)


def from_text(markup: str, *, base_url: str = "", title: str = "", language: str | None = None) -> Document:
    """The document of plain text; ``base_url`` is taken so that all three are called alike."""
    from tuireader.document.plain import build_from_text

    return build_from_text(markup, Builder(clean_line(title)), language)


def verbatim(text: str, *, language: str | None = None) -> Document:
    """A document of exactly this text, for answers whose offsets count in it; a paragraph for each line."""
    blocks = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block("paragraph", start, start + len(line)))
        start += len(line) + 1
    return Document(text=text, blocks=tuple(blocks), language=language)


_MARKDOWN_LIMIT = 400_000  # characters; what is larger was not written by hand, and its parser is slow


@cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable(["table", "strikethrough"])
