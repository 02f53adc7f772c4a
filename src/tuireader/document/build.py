"""Building a document block by block: text, spans and offsets kept in step."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from tuireader.model import Block, BlockKind, Document, Inline, InlineKind, Link

TEXT_LIMIT = 1 << 20  # code points: twenty times the longest ordinary article
_BLANKS = re.compile(r"[ \n]+")

_SIGNATURE_LENGTH = 500  # characters
# What WordPress adds to the entries of a feed, in the languages that we read.
_SIGNATURE = re.compile(
    r"(?:The post|Der Beitrag|L['’]articolo|L['’]article|Cet article|La entrada|O post|Het bericht)\b.{1,350}"
    r"(?:appeared first on|erschien zuerst auf|proviene da|est apparu en premier sur|se public[óo] primero en"
    r"|apareceu primeiro em|verscheen eerst op)\b.{1,150}",
    re.DOTALL,
)


@dataclass(slots=True)
class _Open:
    """An emphasis or a link that has begun; ``start`` is set with its first character in the current block."""

    inline: InlineKind | None
    url: str
    start: int | None = None


@dataclass(slots=True)
class Context:
    """Where the next block stands."""

    kind: BlockKind = "paragraph"
    level: int = 0
    depth: int = 0
    quote: int = 0
    marker: str = ""
    url: str = ""
    language: str = ""


@dataclass(slots=True)
class Builder:
    """Collects text into blocks that two newlines part; runs of blanks become one, as a browser shows them."""

    title: str = ""
    context: Context = field(default_factory=Context)
    warnings: list[str] = field(default_factory=list)
    full: bool = False
    _parts: list[str] = field(default_factory=list)
    _length: int = 0
    _blocks: list[Block] = field(default_factory=list)
    _inlines: list[Inline] = field(default_factory=list)
    _links: list[Link] = field(default_factory=list)
    _open: list[_Open] = field(default_factory=list)
    _nested: Counter[InlineKind] = field(default_factory=Counter)  # how many of a kind are open
    _start: int | None = None  # of the block in work
    _blank: str = ""  # a blank or newline that waits for the next word
    _cells: list[list[tuple[int, int]]] | None = None
    _cell_start: int | None = None
    _header_rows: int = 0

    def __post_init__(self) -> None:
        if self.title:
            self.context = Context(kind="title")
            self.add_text(self.title)
            self.end_block()
            self.context = Context()

    def add_text(self, text: str) -> None:
        """Add running text; blanks and newlines collapse."""
        if self.full or not text:
            return
        words = _BLANKS.sub(" ", text) if "\n" in text or "  " in text else text
        if words[0] == " ":
            self._want_blank(" ")
            words = words[1:]
        if not words or ((self._start is None or self._blank == "\n") and not words.strip()):
            return  # nothing, or the no-break blank with which editors fill empty paragraphs and lines
        trailing = words[-1] == " "
        self._write(words[:-1] if trailing else words)
        if trailing:
            self._want_blank(" ")

    def add_verbatim(self, text: str) -> None:
        """Add text whose blanks and newlines count, as in code."""
        if text and not self.full:
            self._write(text)

    def add_break(self) -> None:
        """End the line; a second time in running text, the paragraph."""
        if self._start is None:
            return
        if self._cells is not None:
            self._blank = " "
        elif self._blank == "\n" and self.context.kind == "paragraph":
            self.end_block()
        else:
            self._blank = "\n"

    def open_inline(self, inline: InlineKind | None, url: str = "") -> None:
        """Begin an emphasis, or a link where ``inline`` is None; a link with an empty address marks nothing."""
        if inline is not None:
            # One inside another of its kind adds nothing; hundreds would be recorded again in every block.
            self._nested[inline] += 1
            if self._nested[inline] > 1:
                return
        self._open.append(_Open(inline, url))

    def close_inline(self, inline: InlineKind | None) -> None:
        """End the innermost emphasis of this kind, or the innermost link."""
        if inline is not None and self._nested[inline]:
            self._nested[inline] -= 1
            if self._nested[inline]:
                return
        for i in range(len(self._open) - 1, -1, -1):
            if self._open[i].inline == inline:
                self._record(self._open.pop(i), self._length)
                return

    def start_table(self) -> None:
        """From here on rows and cells are one block."""
        self.end_block()
        self._cells = []

    def start_row(self, *, header: bool) -> None:
        """Begin a row of the table; header rows count only at its top."""
        if self._cells is None:
            return
        if header and len(self._cells) == self._header_rows:
            self._header_rows += 1
        self._cells.append([])

    def start_cell(self) -> None:
        """Begin a cell of the row."""
        if self._cells is None:
            return
        if not self._cells:
            self._cells.append([])
        self._blank = ""
        if self._start is not None:
            self._put(" | " if self._cells[-1] else "\n")
        else:
            self._begin()
        self._cell_start = self._length

    def end_cell(self) -> None:
        """End the cell."""
        if self._cells and self._cell_start is not None:
            self._cells[-1].append((self._cell_start, self._length))
        self._blank = ""
        self._cell_start = None

    def end_table(self) -> None:
        """End the table; its block knows its cells."""
        if self._cells is None:
            return
        rows = tuple(tuple(row) for row in self._cells if row)
        header = min(self._header_rows, len(rows))
        saved, self.context = self.context, replace(self.context, kind="table", marker="")
        self._cells = None
        self.end_block(cells=rows, header_rows=header)
        self.context, self._header_rows = saved, 0

    @property
    def in_table(self) -> bool:
        """Whether text goes into the cells of a table now."""
        return self._cells is not None

    def end_block(self, *, cells: tuple[tuple[tuple[int, int], ...], ...] = (), header_rows: int = 0) -> None:
        """End the block in work, if there is one; open emphases and links go on in the next."""
        self._blank = ""
        if self._start is None or self._cells is not None:
            return
        for item in self._open:
            self._record(item, self._length)
        context = self.context
        block = Block(
            kind=context.kind,
            start=self._start,
            end=self._length,
            level=context.level,
            depth=context.depth,
            quote=context.quote,
            marker=context.marker,
            url=context.url,
            language=context.language,
            cells=cells,
            header_rows=header_rows,
        )
        self._start = None
        if block.kind == "heading" and self._repeats_title(block):
            self._drop(block)
        else:
            self._blocks.append(block)

    def add_rule(self) -> None:
        """A line across; a block without text."""
        self.end_block()
        if not self.in_table and not self.full:
            self._blocks.append(Block("rule", self._length, self._length, quote=self.context.quote))

    def add_image(self, text: str, url: str) -> None:
        """A picture with its caption, as a block of its own."""
        if self.in_table:
            return
        self.end_block()
        saved, self.context = self.context, replace(self.context, kind="image", url=url, marker="", level=0)
        self.add_text(text)
        self.end_block()
        self.context = saved

    def document(self, language: str | None) -> Document:
        """The finished document; a first heading of the first level is its title where none was given."""
        self.end_table()
        self.end_block()
        self._drop_signature()
        blocks = self._blocks
        if blocks and blocks[0].kind == "heading" and blocks[0].level == 1 and not self.title:
            blocks[0] = replace(blocks[0], kind="title", level=0, depth=0, quote=0)
        return Document(
            text="".join(self._parts),
            blocks=tuple(blocks),
            inlines=tuple(sorted(self._inlines, key=lambda inline: (inline.start, inline.end))),
            links=tuple(sorted(self._links, key=lambda link: (link.start, link.end))),
            language=language,
            warnings=tuple(self.warnings),
        )

    @property
    def written(self) -> int:
        """How many blocks have ended."""
        return len(self._blocks)

    def _want_blank(self, blank: str) -> None:
        if self._start is not None and not self._blank and self._length != self._cell_start:
            self._blank = blank

    def _write(self, words: str) -> None:
        if self._start is None:
            self._begin()
        elif self._blank:
            self._put(self._blank)
        self._blank = ""
        for item in self._open:
            if item.start is None:
                item.start = self._length
        room = TEXT_LIMIT - self._length
        if len(words) > room:
            words, self.full = words[: max(room, 0)].rstrip(), True
            self.warnings.append(f"the text is longer than {TEXT_LIMIT:,} characters; the rest is left out")
        self._put(words)

    def _begin(self) -> None:
        if self._length:
            self._put("\n\n")
        self._start = self._length

    def _put(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def _record(self, item: _Open, end: int) -> None:
        if item.start is not None and end > item.start:
            if item.inline is not None:
                self._inlines.append(Inline(item.inline, item.start, end))
            elif item.url:
                self._links.append(Link(item.start, end, item.url))
        item.start = None

    def _repeats_title(self, block: Block) -> bool:
        only_title = len(self._blocks) == 1 and self._blocks[0].kind == "title"
        if not only_title:
            return False
        text = "".join(self._parts)[block.start : block.end]
        return " ".join(text.split()).casefold() == " ".join(self.title.split()).casefold()

    def _drop_signature(self) -> None:
        """Take back a last paragraph that only says where the article is from."""
        last = self._blocks[-1] if len(self._blocks) > 1 else None
        if last is None or last.kind != "paragraph" or last.end - last.start > _SIGNATURE_LENGTH:
            return
        if _SIGNATURE.fullmatch("".join(self._parts)[last.start : last.end]):
            self._blocks.pop()
            self._drop(last)

    def _drop(self, block: Block) -> None:
        """Take the block that was just written back, with its spans and the newlines before it."""
        text = "".join(self._parts)[: max(block.start - 2, 0)]
        self._parts, self._length = [text], len(text)
        self._inlines = [inline for inline in self._inlines if inline.end <= len(text)]
        self._links = [link for link in self._links if link.end <= len(text)]
