"""HTML into a document: the tree is walked without recursion, so that no nesting is too deep."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tuireader.characters import clean_line, clean_text
from tuireader.document.addresses import safe_address
from tuireader.document.build import Builder, Context
from tuireader.document.depth import flattened
from tuireader.model import Document, InlineKind

MARKUP_LIMIT = 4 << 20  # characters of markup that are looked at

_INLINE: Final[dict[str, InlineKind]] = {
    "b": "strong", "strong": "strong", "mark": "strong", "i": "emphasis", "em": "emphasis", "cite": "emphasis",
    "var": "emphasis", "dfn": "emphasis", "code": "code", "kbd": "code", "samp": "code", "tt": "code", "s": "strike",
    "strike": "strike", "del": "strike", "u": "underline", "ins": "underline", "sup": "superscript", "sub": "subscript",
}  # fmt: skip
_BLOCKS = frozenset(
    "p div section article header footer main aside figure address fieldset dl dt details summary center form body "
    "html hgroup caption figcaption legend nav menu".split()
)
_SKIPPED = frozenset(
    "script style template noscript iframe object embed svg math head title button select textarea input option "
    "canvas audio video map dialog".split()
)
_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_PUSHED = frozenset(["li", "dd", "blockquote", *_HEADINGS])
_HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_PERMALINKS = frozenset(["§", "¶", "#", "🔗", "\uf0c1"])  # what headings of manuals show for a link to themselves
_CODE_LANGUAGE = re.compile(r"(?:^|\s)(?:language|lang|brush:)-?\s*([A-Za-z0-9+#-]{1,20})")
_COUNTERS = re.compile(
    r"https?://(?:feeds\.feedburner\.com/~|feedproxy\.google\.com/~|(?:pixel|stats|b|ad)\.(?:wp|wordpress|doubleclick)\."
    r"|[\w.-]{1,60}\.feedsportal\.com/|www\.google-analytics\.com/)",
    re.IGNORECASE,
)


def build_from_html(markup: str, builder: Builder, base: str, language: str | None) -> Document:
    """The document of some HTML, a page or a fragment."""
    if len(markup) > MARKUP_LIMIT:
        markup = markup[:MARKUP_LIMIT]
        builder.warnings.append("the markup is longer than 4 MiB; the rest is left out")
    if "<" not in markup and "&" not in markup:
        builder.add_text(clean_text(markup))
        return builder.document(language)
    tree = LexborHTMLParser(flattened(markup.encode("utf-8", "ignore").decode("utf-8")))
    root = _content_root(tree, markup)
    if root is not None:
        _Walk(builder, base).walk(root)
    return builder.document(language or _language(tree))


def _content_root(tree: LexborHTMLParser, markup: str) -> LexborNode | None:
    """The element that holds the article of a whole page; the body of a fragment."""
    if "<body" in markup[:200_000].lower():
        for selector in ("main", "article"):
            found = tree.css(selector)
            if len(found) == 1:
                return found[0]
    return tree.body


def _language(tree: LexborHTMLParser) -> str | None:
    root = tree.root
    claimed = (root.attributes.get("lang") or "") if root is not None else ""
    return claimed[:2].lower() if re.fullmatch(r"[A-Za-z]{2}(?:[-_].*)?", claimed) else None


class _Walk:
    """One walk over the tree; what must be undone when an element ends is kept on a stack."""

    def __init__(self, builder: Builder, base: str) -> None:
        self._builder = builder
        self._base = base
        self._lists: list[tuple[bool, int, int]] = []  # ordered, next number, step
        self._figures: list[list[tuple[str, str]]] = []  # pictures of a figure that wait for its caption
        self._contexts: list[tuple[Context, int]] = []  # what was around, and how many blocks stood before
        self._pre = 0

    def walk(self, root: LexborNode) -> None:
        """Visit all below ``root``."""
        for node, leaving in _visits(root):
            tag = node.tag or ""
            if tag == "-text":
                self._text(node.text_content or "")
            elif leaving:
                self._leave(tag)
            else:
                self._enter(tag, node)
        self._builder.end_table()
        self._builder.end_block()

    def _text(self, text: str) -> None:
        if self._pre:
            self._builder.add_verbatim(clean_text(text, keep_tabs=True))
        else:
            self._builder.add_text(clean_text(text))

    def _enter(self, tag: str, node: LexborNode) -> None:
        builder = self._builder
        if tag in _INLINE and not (tag in {"code", "samp", "tt"} and self._pre):
            builder.open_inline(_INLINE[tag])
        elif tag == "a":
            builder.open_inline(None, safe_address(node.attributes.get("href") or "", self._base))
        elif tag == "br":
            self._text("\n") if self._pre else builder.add_break()
        elif tag == "img":
            self._image(node)
        elif tag == "q":
            builder.add_text("“")
        elif tag == "hr":
            builder.add_rule()
        elif tag == "figure":
            builder.end_block()
            self._figures.append([])
        elif builder.in_table:
            self._enter_in_table(tag, node)
        else:
            self._enter_block(tag, node)
        if tag == "code" and self._pre and not builder.context.language:
            builder.context.language = _code_language(node)

    def _enter_in_table(self, tag: str, node: LexborNode) -> None:
        if tag == "tr":
            self._builder.start_row(header=_is_header_row(node))
        elif tag in {"td", "th"}:
            self._builder.start_cell()
        elif tag in _BLOCKS or tag in _HEADINGS or tag == "li":
            self._builder.add_text(" ")

    def _enter_block(self, tag: str, node: LexborNode) -> None:
        builder = self._builder
        if tag in {"ul", "ol", "menu", "dir"}:
            builder.end_block()
            self._after_first_of_item()
            self._lists.append(_list_start(tag, node))
        elif tag == "li":
            self._push(depth=max(len(self._lists), 1), kind="item", marker=self._marker(node))
        elif tag == "dd":
            self._push(depth=len(self._lists) + 1)
        elif tag == "blockquote":
            self._push(quote=min(builder.context.quote + 1, 20), kind="paragraph", marker="")
        elif tag in _HEADINGS:
            self._push(kind="heading", level=_HEADINGS[tag], marker="")
        elif tag in {"pre", "listing", "xmp"}:
            self._push(kind="code", marker="", language=_code_language(node))
            self._pre += 1
        elif tag == "table":
            builder.end_block()
            if _is_data_table(node):
                builder.start_table()
        elif tag == "figcaption" and self._figures and self._figures[-1]:
            _, url = self._figures[-1].pop(0)
            self._push(kind="image", url=url, marker="")
        elif tag in _BLOCKS or tag in {"tr", "td", "th", "tbody", "thead"}:
            builder.end_block()
            self._after_first_of_item()

    def _leave(self, tag: str) -> None:
        builder = self._builder
        if tag in _INLINE and not (tag in {"code", "samp", "tt"} and self._pre):
            builder.close_inline(_INLINE[tag])
        elif tag == "a":
            builder.close_inline(None)
        elif tag == "q":
            builder.add_text("”")
        elif tag == "figure":
            builder.end_block()
            for alt, url in self._figures.pop() if self._figures else []:
                builder.add_image(alt, url)
        elif tag == "table":
            builder.end_table()
            builder.end_block()
        elif builder.in_table:
            if tag in {"td", "th"}:
                builder.end_cell()
            elif tag in _BLOCKS or tag in _HEADINGS or tag == "li":
                builder.add_text(" ")
        else:
            self._leave_block(tag)

    def _leave_block(self, tag: str) -> None:
        if tag in {"ul", "ol", "menu", "dir"}:
            self._builder.end_block()
            if self._lists:
                self._lists.pop()
        elif tag in {"pre", "listing", "xmp"}:
            self._pre = max(self._pre - 1, 0)
            self._pop()
        elif tag in _PUSHED or (tag == "figcaption" and self._builder.context.kind == "image"):
            self._pop()
        elif tag in _BLOCKS or tag in {"tr", "td", "th", "tbody", "thead"}:
            self._builder.end_block()
            self._after_first_of_item()

    def _push(self, **changes: object) -> None:
        self._builder.end_block()
        self._contexts.append((self._builder.context, self._builder.written))
        self._builder.context = replace(self._builder.context, **changes)  # type: ignore[arg-type]

    def _pop(self) -> None:
        self._builder.end_block()
        if self._contexts:
            self._builder.context, _ = self._contexts.pop()
        self._after_first_of_item()

    def _after_first_of_item(self) -> None:
        """Only the first block of an item bears its marker; what follows in the item is indented like it."""
        context = self._builder.context
        if context.kind == "item" and self._contexts and self._builder.written > self._contexts[-1][1]:
            self._builder.context = replace(context, kind="paragraph", marker="")

    def _marker(self, node: LexborNode) -> str:
        if not self._lists or not self._lists[-1][0]:
            return "•"
        _, number, step = self._lists[-1]
        value = (node.attributes.get("value") or "").strip()
        if value.isascii() and value.isdigit():
            number = int(value[:6])
        self._lists[-1] = (True, number + step, step)
        return f"{number}."

    def _image(self, node: LexborNode) -> None:
        attributes = node.attributes
        sizes = [str(attributes.get(name) or "").strip() for name in ("width", "height")]
        if any(size in {"0", "1", "2", "0px", "1px"} for size in sizes):
            return  # a pixel that counts readers
        alt = clean_line(attributes.get("alt") or attributes.get("title") or "", 300)
        if 0 < len(alt) <= 4 and not alt.isascii():
            self._builder.add_text(alt)  # an emoji drawn as a picture
            return
        url = safe_address(attributes.get("src") or attributes.get("data-src") or "", self._base)
        if not url or _COUNTERS.match(url):
            return
        caption = alt or clean_line(PurePosixPath(unquote(urlsplit(url).path)).name, 80) or "image"
        if self._figures:
            self._figures[-1].append((caption, url))
        else:
            self._builder.add_image(caption, url)


def _visits(root: LexborNode) -> Iterator[tuple[LexborNode, bool]]:
    """Every node below ``root`` on entering and, for elements, on leaving; hidden ones are passed over."""
    node: LexborNode | None = root.child
    depth = 0
    while node is not None:
        tag = node.tag or ""
        if tag == "-text":
            yield node, False
        elif tag and tag[0] != "-" and tag not in _SKIPPED and not _is_hidden(node):
            yield node, False
            if (child := node.child) is not None:
                node = child
                depth += 1
                continue
            yield node, True
        while node is not None:
            if (following := node.next) is not None:
                node = following
                break
            if depth == 0:
                return
            node = node.parent
            depth -= 1
            if node is not None:
                yield node, True


def _is_hidden(node: LexborNode) -> bool:
    attributes = node.attributes
    if not attributes:
        return False
    if node.tag == "a" and (attributes.get("href") or "").startswith("#") and node.text().strip() in _PERMALINKS:
        return True
    return "hidden" in attributes or bool(_HIDING_STYLE.search((attributes.get("style") or "")[:2000]))


def _list_start(tag: str, node: LexborNode) -> tuple[bool, int, int]:
    if tag != "ol":
        return False, 1, 1
    start = (node.attributes.get("start") or "").strip()
    number = int(start[:6]) if start.isascii() and start.isdigit() else 1
    return True, number, -1 if "reversed" in node.attributes and number > 1 else 1


def _code_language(node: LexborNode) -> str:
    found = _CODE_LANGUAGE.search((node.attributes.get("class") or "")[:200])
    return found.group(1).lower() if found else ""


def _is_data_table(table: LexborNode) -> bool:
    """Whether a table is one: at least two columns and two rows, and no table or list of blocks inside it."""
    if table.css_first("table table, table ul, table ol, table blockquote, table pre") is not None:
        return False
    rows = table.css("tr")
    widest = max((len(row.css("td, th")) for row in rows[:50]), default=0)
    return widest >= 2 and len(rows) >= 2


def _is_header_row(row: LexborNode) -> bool:
    cells = row.css("td, th")
    return bool(cells) and all(cell.tag == "th" for cell in cells)
