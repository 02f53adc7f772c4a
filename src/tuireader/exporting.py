"""An article as a file for others: Markdown with highlights, one self-contained page of HTML, JSON. Pure.

Every text is escaped for where it goes; addresses of links are written only where they can be opened.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Collection, Iterator
from typing import Any, Literal

from tuireader.addresses import is_openable
from tuireader.library.bookmarks import slug
from tuireader.library.markdown import facts, front_matter, markdown
from tuireader.model import Block, Document, Kind, Mention, StoredArticle
from tuireader.records import block_record, mention_record

Format = Literal["markdown", "html", "json"]
SUFFIXES: dict[str, Format] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".json": "json",
}
NAMES: tuple[Kind, ...] = ("company", "money", "person")

_INLINE = {"strong": "strong", "emphasis": "em", "code": "code", "strike": "s", "underline": "u"}
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)  # names that Windows keeps for itself
_STYLE = """
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.1rem/1.6 Georgia, serif }
body { color: #222; background: #fff }
pre { overflow-x: auto; background: #f4f4f4; padding: .7rem }
table { border-collapse: collapse }
td, th { border: 1px solid #ccc; padding: .2rem .5rem }
blockquote { margin-left: 0; padding-left: 1rem; border-left: 3px solid #ccc }
mark { background: none; color: inherit }
.meta { color: #666 }
.company { border-bottom: 2px solid #06c }
.money { font-weight: bold; color: #070 }
.quote { font-style: italic }
.person { border-bottom: 1px dotted #90c }
.organisation { border-bottom: 1px solid #999 }
@media (prefers-color-scheme: dark) {
  body { color: #ddd; background: #1a1a1a }
  pre { background: #2a2a2a }
  .money { color: #8d8 }
}
"""


def render(article: StoredArticle, wanted: Format) -> str:
    """The article in a format."""
    return {"markdown": as_markdown, "html": as_html, "json": as_json}[wanted](article)


def file_name(title: str, suffix: str) -> str:
    """A name for the file that can stand in any folder: a-z, 0-9 and hyphens, at most 120 bytes with its suffix."""
    stem = slug(title) or "article"
    return f"{stem}-article{suffix}" if _RESERVED.fullmatch(stem) else f"{stem}{suffix}"


def as_markdown(article: StoredArticle, kinds: Collection[Kind] = NAMES) -> str:
    """Front matter and the text, with ==signs== around the mentions of these kinds."""
    marked = sorted((m.start, m.end) for m in article.mentions if m.kind in kinds)
    body = markdown(article.document, title=article.row.title, marked=marked)
    return f"{front_matter(facts(article))}\n\n{body}\n"


def as_json(article: StoredArticle) -> str:
    """One JSON object with the text, its blocks, links and mentions."""
    row, document = article.row, article.document
    record: dict[str, Any] = {
        "title": row.title,
        "url": row.url or None,
        "feed": row.feed_title,
        "author": row.author or None,
        "published": row.published.isoformat(),
        "language": row.language,
        "tags": list(article.tags),
        "note": article.note,
        "text": document.text,
        "blocks": [block_record(block) for block in document.blocks],
        "links": [{"start": link.start, "end": link.end, "url": link.url} for link in document.links],
        "mentions": [mention_record(mention) for mention in article.mentions],
    }
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def as_html(article: StoredArticle) -> str:
    """A page that needs nothing else: no script, no picture, no request; mentions are marked by their kind."""
    row = article.row
    title = html.escape(row.title)
    meta = " · ".join(part for part in (row.feed_title, row.author, f"{row.published:%Y-%m-%d %H:%M} UTC") if part)
    source = (
        f'<p class="meta"><a href="{html.escape(row.url)}">{html.escape(row.url)}</a></p>'
        if is_openable(row.url)
        else ""
    )
    blocks = "\n".join(_blocks(article.document, article.mentions))
    heading = "" if any(block.kind == "title" for block in article.document.blocks) else f"<h1>{title}</h1>\n"
    return (
        f'<!doctype html>\n<html lang="{html.escape(row.language or "")}">\n<head><meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{title}</title>\n<style>{_STYLE}</style></head>\n<body>\n{heading}"
        f'<p class="meta">{html.escape(meta)}</p>\n{source}\n{blocks}\n</body>\n</html>\n'
    )


def _blocks(document: Document, mentions: tuple[Mention, ...]) -> Iterator[str]:
    for block in document.blocks or (Block("paragraph", 0, len(document.text)),):
        text = _inline(document, mentions, block.start, block.end)
        if block.kind == "title":
            shown = f"<h1>{text}</h1>"
        elif block.kind == "heading":
            level = min(max(block.level, 1) + 1, 6)
            shown = f"<h{level}>{text}</h{level}>"
        elif block.kind == "code":
            shown = f"<pre><code>{html.escape(document.text[block.start : block.end])}</code></pre>"
        elif block.kind == "rule":
            shown = "<hr>"
        elif block.kind == "image":
            # The picture itself is not shown: a page that is opened later asks nobody for anything.
            link = f'<a href="{html.escape(block.url)}">{text}</a>' if is_openable(block.url) else text
            shown = f"<p><em>[{link}]</em></p>"
        elif block.kind == "table":
            shown = _table(document, mentions, block)
        elif block.kind == "item":
            margin = 1.5 * max(block.depth, 1)
            shown = f'<p style="margin:.2rem 0 .2rem {margin}rem">{html.escape(block.marker or "•")} {text}</p>'
        else:
            shown = f'<p style="margin-left:{1.5 * block.depth}rem">{text}</p>' if block.depth else f"<p>{text}</p>"
        yield "<blockquote>" * block.quote + shown + "</blockquote>" * block.quote


def _table(document: Document, mentions: tuple[Mention, ...], block: Block) -> str:
    if not block.cells:
        return f"<pre>{html.escape(document.text[block.start : block.end])}</pre>"
    rows = []
    for number, row in enumerate(block.cells):
        tag = "th" if number < block.header_rows else "td"
        cells = "".join(f"<{tag}>{_inline(document, mentions, start, end)}</{tag}>" for start, end in row)
        rows.append(f"<tr>{cells}</tr>")
    return f"<table>{''.join(rows)}</table>"


def _inline(document: Document, mentions: tuple[Mention, ...], start: int, end: int) -> str:
    """The text between two places with its tags; spans that cross others are cut at their borders, so that all nest."""
    spans = [
        (link.start, link.end, f'<a href="{html.escape(link.url)}">', "</a>")
        for link in document.links
        if is_openable(link.url)
    ]
    spans += [
        (m.start, m.end, f'<mark class="{m.kind}" title="{html.escape(_title(m))}">', "</mark>") for m in mentions
    ]
    spans += [
        (i.start, i.end, f"<{_INLINE[i.kind]}>", f"</{_INLINE[i.kind]}>") for i in document.inlines if i.kind in _INLINE
    ]
    inside = [
        (max(s, start), min(e, end), a, b)
        for s, e, a, b in spans
        if s < end and e > start and max(s, start) < min(e, end)
    ]
    places = sorted({start, end, *(place for span in inside for place in span[:2])})
    pieces: list[str] = []
    open_spans: list[tuple[int, int, str, str]] = []
    for at, following in zip(places, [*places[1:], end], strict=True):
        wanted = sorted(
            (span for span in inside if span[0] <= at < span[1]), key=lambda span: (span[0], -span[1], span[2])
        )
        same = next(
            (n for n, (a, b) in enumerate(zip(open_spans, wanted, strict=False)) if a != b),
            min(len(open_spans), len(wanted)),
        )
        pieces += [span[3] for span in reversed(open_spans[same:])]
        pieces += [span[2] for span in wanted[same:]]
        open_spans = wanted
        pieces.append(html.escape(document.text[at:following], quote=False).replace("\n", "<br>\n"))
    return "".join([*pieces, *(span[3] for span in reversed(open_spans))])


def _title(mention: Mention) -> str:
    if mention.kind == "quote":
        return mention.speaker or ""
    return " ".join(part for part in (mention.name or "", mention.ticker or "") if part)
