"""A bookmark as a Markdown file: written so that people and other programs can read it, and read back."""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal

from tuireader.library.encoding import storable
from tuireader.model import Block, Document, Mention, StoredArticle

LONGEST_FRONT_MATTER = 4000  # lines
_SPECIAL = re.compile(r"([\\`*_\[\]<>])")
_LINE_START = re.compile(r"^(\s*)(#|>|[-+](?=\s)|\d{1,9}(?=[.)]\s)|={3,}|-{3,}|~{3,}|\|)", re.MULTILINE)
_BLANK_LINES = re.compile(r"\n{3,}")
_STYLE = {"strong": "**", "emphasis": "*", "code": "`", "strike": "~~"}


@dataclass(frozen=True, slots=True)
class BookmarkFile:
    """What a bookmark file says; ``body`` is the Markdown below the front matter."""

    title: str = ""
    url: str = ""
    feed: str = ""
    feed_url: str = ""
    feed_kind: str = ""
    key: str = ""
    second_key: str = ""
    author: str = ""
    date: datetime | None = None
    bookmarked: datetime | None = None
    language: str | None = None
    note: str = ""
    tags: tuple[str, ...] = ()
    body: str = ""


# ---------------------------------------------------------------------------------------------------------- to a file


def bookmark_text(
    article: StoredArticle, *, feed_url: str, feed_kind: str, key: str, second_key: str, bookmarked: datetime
) -> str:
    """The whole file: front matter in the part of YAML that is also JSON, then the article as Markdown."""
    fields = [
        *facts(article),
        ("bookmarked", bookmarked.isoformat()),
        ("feed_url", feed_url),
        ("feed_kind", feed_kind),
        ("key", key),
        ("second_key", second_key),
    ]
    return storable(f"{front_matter(fields)}\n\n{markdown(article.document, title=article.row.title)}\n")


def facts(article: StoredArticle) -> list[tuple[str, object]]:
    """What is known of an article, by the names that its front matter has for it."""
    row = article.row
    return [
        ("title", row.title),
        ("url", row.url),
        ("feed", row.feed_title),
        ("date", row.published.isoformat()),
        ("author", row.author),
        ("language", row.language or ""),
        ("companies", _distinct(m.name or m.text for m in article.mentions if m.kind == "company")),
        ("people", _distinct(m.name or m.text for m in article.mentions if m.kind == "person")),
        ("amounts", _distinct(_amount(m) for m in article.mentions if m.kind == "money")),
        ("quotes", _distinct(_quote(m) for m in article.mentions if m.kind == "quote")),
        ("tags", list(article.tags)),
        ("note", article.note),
    ]


def front_matter(fields: Iterable[tuple[str, object]]) -> str:
    """Fields in the part of YAML that is also JSON; empty ones are left out."""
    lines = ["---"]
    for name, value in fields:
        if isinstance(value, list):
            if value:
                lines.append(f"{name}:")
                lines.extend(f"  - {_scalar(item)}" for item in value)
        elif value:
            lines.append(f"{name}: {_scalar(value)}")
    lines.append("---")
    return "\n".join(lines)


def _scalar(value: object) -> str:
    # DEL, C1 controls and the line separators of Unicode are no line of YAML.
    text = json.dumps(str(value), ensure_ascii=False)
    return re.sub("[\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]", lambda m: f"\\u{ord(m.group()):04x}", text)


def _distinct(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))


def _amount(mention: Mention) -> str:
    about = "about " if mention.approximate else ""
    currency = f" {mention.currency}" if mention.currency else ""
    if mention.low is not None and mention.high is not None and mention.amount is None:
        return f"{about}{_plain(mention.low)} to {_plain(mention.high)}{currency}"
    number = mention.amount if mention.amount is not None else mention.low
    return f"{about}{_plain(number)}{currency}" if number is not None else mention.text


def _plain(number: Decimal) -> str:
    return f"{number:f}" if number.is_finite() and abs(number.adjusted()) < 40 else str(number)


def _quote(mention: Mention) -> str:
    said = " ".join(mention.text.split())
    return f"{said} ({mention.speaker})" if mention.speaker else said


Spans = Sequence[tuple[int, int]]  # places in the text


def markdown(document: Document, *, title: str = "", marked: Spans = ()) -> str:
    """A document as Markdown; the title as the first heading; ==signs== around what is marked, sorted by start."""
    parts: list[str] = []
    blocks = document.blocks or (Block("paragraph", 0, len(document.text)),)
    if title and blocks[0].kind != "title":
        parts.append(f"# {_escaped(title)}")
    styled = _styled(document)
    marks = [span[0] for span in marked]
    for block in blocks:
        near = marked[bisect_left(marks, block.start) : bisect_right(marks, block.end)]
        text = _block(styled, block, [span for span in near if span[1] <= block.end])
        if text:
            quote = "> " * block.quote
            parts.append("\n".join((quote + line).rstrip() for line in text.split("\n")) if quote else text)
    return _BLANK_LINES.sub("\n\n", "\n\n".join(parts)).strip("\n")


@dataclass(frozen=True, slots=True)
class _Styled:
    """A text with the signs of its links and emphases: where they begin, end, and what is written there; by start."""

    text: str
    spans: list[tuple[int, int, str, str]]
    starts: list[int]


def _styled(document: Document) -> _Styled:
    spans = [(link.start, link.end, "[", f"]({_target(link.url)})") for link in document.links]
    spans += [
        (inline.start, inline.end, _STYLE[inline.kind], _STYLE[inline.kind])
        for inline in document.inlines
        if inline.kind in _STYLE
    ]
    spans.sort(key=lambda span: (span[0], -span[1]))
    return _Styled(document.text, spans, [span[0] for span in spans])


def _block(document: _Styled, block: Block, marked: Spans) -> str:
    raw = document.text[block.start : block.end]
    match block.kind:
        case "title":
            return f"# {_escaped(' '.join(raw.split()))}"
        case "heading":
            return f"{'#' * min(max(block.level, 1), 6)} {_one_line(document, block, marked)}"
        case "code":
            return _code(raw, block.language)
        case "rule":
            return "* * *"
        case "image":
            label = _escaped(" ".join(raw.split()))
            return f"![{label}]({_target(block.url)})" if block.url else label
        case "table":
            return _table(document, block, marked)
        case "item":
            marker = block.marker if block.marker and block.marker[0].isalnum() else "-"
            return _indented(_inline(document, block.start, block.end, marked), f"{marker} ", max(block.depth, 1) - 1)
        case _:
            return _indented(_inline(document, block.start, block.end, marked), "", block.depth)


def _one_line(document: _Styled, block: Block, marked: Spans) -> str:
    return " ".join(_inline(document, block.start, block.end, marked).split())


def _indented(text: str, marker: str, depth: int) -> str:
    margin = "    " * min(depth, 20)
    following = margin + (" " * len(marker) if marker else "")
    # Two blanks at the end of a line are a line break.
    first, *rest = text.split("\n")
    return "  \n".join([f"{margin}{marker}{first}", *(f"{following}{line}" for line in rest)])


def _code(raw: str, language: str) -> str:
    longest = max((len(run) for run in re.findall("`+", raw)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{re.sub('[^A-Za-z0-9+#.-]', '', language)}\n{raw}\n{fence}"


def _table(document: _Styled, block: Block, marked: Spans) -> str:
    if not block.cells:
        return _code(document.text[block.start : block.end], "")
    width = max(len(row) for row in block.cells)
    lines: list[str] = []
    for number, row in enumerate(block.cells):
        cells = [" ".join(_inline(document, start, end, marked).split()).replace("|", "\\|") for start, end in row]
        lines.append("| " + " | ".join(cells + [""] * (width - len(cells))) + " |")
        if number == 0:
            lines.append("|" + " --- |" * width)
    return "\n".join(lines)


def _inline(document: _Styled, start: int, end: int, marked: Spans = ()) -> str:
    """The text with its links, its simple emphases and what is marked; what overlaps without nesting is left out."""
    kept: list[tuple[int, int, str, str]] = []
    taken = start
    for span in document.spans[bisect_left(document.starts, start) : bisect_right(document.starts, end)]:
        first, last = span[:2]
        if first >= taken and first < last <= end and not document.text[first:last].isspace():
            kept.append(span)
            taken = last
    raw = {span[:2] for span in kept if span[2] == "`"}
    for first, last in marked:
        around = [span for span in kept if span[0] < last and first < span[1]]
        nests = all((f <= first and last <= t) or (first <= f and t <= last) for f, t, _, _ in around)
        if start <= first < last <= end and nests and not any(span[:2] in raw or span[2] == "==" for span in around):
            kept.append((first, last, "==", "=="))
    return _with_marks(document.text, start, end, kept, raw)


def _with_marks(
    text: str, start: int, end: int, spans: list[tuple[int, int, str, str]], raw: set[tuple[int, int]]
) -> str:
    """The text between two places with the opening and closing of properly nested spans."""
    opening: dict[int, str] = {}
    closing: dict[int, str] = {}
    for first, last, before, after in sorted(spans, key=lambda span: (span[0], -span[1])):
        opening[first] = opening.get(first, "") + before
        closing[last] = after + closing.get(last, "")
    pieces: list[str] = []
    at = start
    for place in [*sorted({*opening, *closing}), end]:
        piece = text[at:place]
        pieces.append(piece if (at, place) in raw else _escaped(piece))
        at = place
        # What closes here stands before what opens here.
        pieces += [closing.pop(place, ""), opening.pop(place, "")]
    return "".join(pieces)


def _escaped(text: str) -> str:
    return _LINE_START.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", text))


def _target(url: str) -> str:
    return "".join(f"%{ord(c):02X}" if c in '()<> \\"\n\r\t' else c for c in url)


# -------------------------------------------------------------------------------------------------------- from a file

_FIELD = re.compile(r"([a-z_]{1,20}):(?: (.*))?")
_TEXTS = ("title", "url", "feed", "feed_url", "feed_kind", "key", "second_key", "author", "language", "note")


def read_bookmark(text: str) -> BookmarkFile | None:
    """The bookmark in the text of a file, or None if it is no file of ours. Never raises."""
    lines = text.replace("\r\n", "\n").split("\n")
    if not lines or lines[0].strip() != "---":
        return None
    values: dict[str, str] = {}
    lists: dict[str, list[str]] = {}
    name = ""
    for number, line in enumerate(lines[1:LONGEST_FRONT_MATTER], start=1):
        if line.rstrip() == "---":
            return _bookmark(values, lists, "\n".join(lines[number + 1 :]).strip("\n"))
        if line.startswith("  - ") and name:
            lists.setdefault(name, []).append(_unquoted(line[4:]))
        elif found := _FIELD.fullmatch(line):
            name = found[1]
            values[name] = _unquoted(found[2] or "")
        else:
            name = ""
    return None


def _bookmark(values: dict[str, str], lists: dict[str, list[str]], body: str) -> BookmarkFile | None:
    if not (values.get("title") or values.get("url")):
        return None
    return BookmarkFile(
        **{name: values.get(name, "") for name in _TEXTS if name != "language"},
        language=values.get("language") or None,
        date=_moment(values.get("date", "")),
        bookmarked=_moment(values.get("bookmarked", "")),
        tags=tuple(lists.get("tags", ())),
        body=body,
    )


def _unquoted(text: str) -> str:
    text = text.strip()
    if text.startswith('"'):
        try:
            value = json.loads(text)
        except (ValueError, RecursionError):
            return text.strip('"')
        return storable(value) if isinstance(value, str) else ""
    return storable(text.strip("'"))


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    try:
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except OverflowError:
        return None
