"""An article with its highlights as text: coloured on a terminal, plain in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from decimal import Decimal
from typing import TextIO

from rich.console import Console
from rich.text import Text

from tuireader.characters import clean_line, harmless
from tuireader.model import Block, Document, Mention

# Colour alone never tells a kind: each has a second sign.
STYLES = {
    "company": "bold cyan underline",
    "organisation": "blue underline",
    "person": "magenta",
    "money": "bold green",
    "quote": "italic yellow",
}
HEADINGS = {
    "company": "Companies",
    "organisation": "Organisations",
    "person": "People",
    "money": "Money",
    "quote": "Quotes",
}
PROSE_WIDTH = 88


class Printer:
    """Prints articles to one stream; ``marks`` writes mentions as ``[company: OpenAI]`` for readers without colour."""

    def __init__(
        self, stream: TextIO | None = None, *, marks: bool = False, summary: bool = True, plain: bool = False
    ) -> None:
        """``plain`` prints as into a pipe: no colour, no wrapping, also on a terminal."""
        self._stream = stream or sys.stdout
        self._plain = plain or not self._stream.isatty()
        self._marks = marks
        self._summary = summary
        self._console = Console(file=self._stream, highlight=False, markup=False, emoji=False, soft_wrap=self._plain)

    def article(self, source: str, document: Document, mentions: Sequence[Mention]) -> None:
        """Print one article: its text, block by block, then what was found in it."""
        blocks = document.blocks or (Block("paragraph", 0, len(document.text)),)
        for number, block in enumerate(blocks):
            self._block(block, document, mentions)
            in_list = block.kind == "item" and blocks[number + 1 : number + 2] and blocks[number + 1].kind == "item"
            if not in_list:
                self._line(Text())
        for warning in document.warnings:
            self._line(Text(f"({clean_line(warning)})", style="dim"))
        if self._summary:
            self._found(mentions)

    def _block(self, block: Block, document: Document, mentions: Sequence[Mention]) -> None:
        if block.kind == "rule":
            self._line(Text("* * *", style="dim"), indent=2)
            return
        text = _marked(block, document, mentions) if self._marks else _styled(block, document, mentions)
        if block.kind in {"title", "heading"}:
            text.stylize("bold")
        prefix = "| " * block.quote + "  " * max(0, block.depth - 1)
        if block.kind == "item":
            prefix += f"{block.marker or '-'} "
        elif block.depth:
            prefix += "  "
        if block.kind == "image":
            text = Text("[image: ").append_text(text).append("]")
        self._line(text, prefix=prefix, keep=block.kind in {"code", "table"})

    def _line(self, text: Text, *, prefix: str = "", indent: int = 0, keep: bool = False) -> None:
        if self._plain:
            for plain in harmless(text.plain).split("\n"):
                self._stream.write(f"{' ' * indent}{prefix}{plain}\n" if plain or prefix else "\n")
                prefix = " " * len(prefix) if "|" not in prefix else prefix
            return
        width = min(self._console.width, PROSE_WIDTH) - len(prefix) - indent
        if (shown := harmless(text.plain)) != text.plain:
            text = Text(shown)  # what comes in is clean; where it is not, the colours are worth less than the terminal
        lines = text.split("\n") if keep else text.wrap(self._console, max(width, 10))
        for line in lines:
            self._console.print(Text.assemble((" " * indent + prefix, "dim"), line), soft_wrap=True)
            prefix = prefix if "|" in prefix else " " * len(prefix)

    def _found(self, mentions: Sequence[Mention]) -> None:
        for kind, heading in HEADINGS.items():
            same: dict[str, list[Mention]] = {}
            for mention in mentions:
                if mention.kind == kind:
                    same.setdefault(mention.name or describe(mention), []).append(mention)
            if not same:
                continue
            self._line(Text(f"{heading} ({len(same)})", style="bold"))
            for found in same.values():
                # One line for a name, with the ticker or the role that any of its places gives.
                line = describe(next((mention for mention in found if mention.ticker or mention.role), found[0]))
                self._line(Text(f"  {line}" + (f"  ×{len(found)}" if len(found) > 1 else ""), style=STYLES[kind]))


def describe(mention: Mention) -> str:
    """One line that says what a mention means: its name, its amount, its speaker."""
    if mention.kind == "money":
        return amount_line(mention)
    if mention.kind == "quote":
        return f"{clean_line(mention.text)}  -- {mention.speaker or 'unknown'}"
    extra = mention.ticker or mention.role
    return f"{mention.name or clean_line(mention.text)}" + (f" ({extra})" if extra else "")


def amount_line(mention: Mention) -> str:
    """A normalised amount with the words of the text: ``USD 1,000,000,000  ($ 1 miliardo)``."""
    if mention.amount is not None:
        value = _grouped(mention.amount)
    else:
        low = _grouped(mention.low) if mention.low is not None else "?"
        high = _grouped(mention.high) if mention.high is not None else "?"
        value = f"{low} to {high}"
    sign = "~" if mention.approximate else ""
    return f"{mention.currency or '?'} {sign}{value}  ({clean_line(mention.text)})"


def _grouped(value: Decimal) -> str:
    return format(value, ",f")


def _styled(block: Block, document: Document, mentions: Sequence[Mention]) -> Text:
    text = Text(document.text[block.start : block.end])
    for mention in mentions:
        if mention.start < block.end and mention.end > block.start:
            text.stylize(STYLES[mention.kind], mention.start - block.start, mention.end - block.start)
    return text


def _marked(block: Block, document: Document, mentions: Sequence[Mention]) -> Text:
    inside = [m for m in mentions if m.start >= block.start and m.end <= block.end]
    edges = sorted(
        [(m.end, 0, m.start, "]") for m in inside]
        + [(m.start, 1, -m.end, f"[{m.kind}{f' {m.name}' if m.name and m.name != m.text else ''}: ") for m in inside]
    )
    pieces, at = [], block.start
    for position, _, _, sign in edges:
        pieces += [document.text[at:position], sign]
        at = position
    return Text("".join([*pieces, document.text[at : block.end]]))
