"""Plain text into a document: paragraphs, and what people mark with nothing but characters."""

from __future__ import annotations

import re

from tuireader.characters import clean_text
from tuireader.document.build import Builder, Context
from tuireader.model import Document

_ITEM = re.compile(r"(?P<indent> {0,12})(?:(?P<bullet>[-*•–])|(?P<number>\d{1,3})[.)]) +(?P<text>\S.*)")
_UNDERLINE = re.compile(r"(?:={3,}|-{3,}|~{3,})\s*")
_RULE = re.compile(r"\s*(?:[-*_=~] ?){3,}\s*")
_TITLE_LENGTH = 120  # characters; longer first lines are paragraphs
_ENDS = frozenset(".!?:;…”’»\"'")
_WRAPPED = range(45, 131)  # characters of a line that its writer wrapped by hand


def build_from_text(text: str, builder: Builder, language: str | None) -> Document:
    """The document of a plain text; a short first line that stands alone is its title where none was given."""
    chunks = _chunks(clean_text(text, keep_tabs=True))
    if not builder.title and chunks and _is_title(chunks):
        builder.context = Context(kind="title")
        builder.add_text(chunks.pop(0)[0])
        builder.end_block()
    elif builder.title and chunks and _same(chunks[0], builder.title):
        chunks.pop(0)
    for lines in chunks:
        builder.context = Context()
        _add(lines, builder)
    builder.context = Context()
    return builder.document(language)


def _chunks(text: str) -> list[list[str]]:
    """The runs of lines that blank lines part."""
    chunks: list[list[str]] = [[]]
    for line in text.split("\n"):
        if line.strip():
            chunks[-1].append(line.rstrip())
        elif chunks[-1]:
            chunks.append([])
    return [chunk for chunk in chunks if chunk]


def _is_title(chunks: list[list[str]]) -> bool:
    line = chunks[0][0].strip()
    alone = len(chunks[0]) == 1 and len(chunks) > 1
    return alone and len(line) <= _TITLE_LENGTH and line[-1] not in ".;:," and not _ITEM.fullmatch(line)


def _same(lines: list[str], title: str) -> bool:
    return len(lines) == 1 and " ".join(lines[0].split()).casefold() == " ".join(title.split()).casefold()


def _add(lines: list[str], builder: Builder) -> None:
    if len(lines) == 2 and _UNDERLINE.fullmatch(lines[1]) and len(lines[0]) <= _TITLE_LENGTH:
        _add_block(builder, Context(kind="heading", level=2), lines[0])
    elif len(lines) == 1 and _RULE.fullmatch(lines[0]):
        builder.add_rule()
    elif all(line.lstrip().startswith(">") for line in lines):
        _add_block(builder, Context(quote=1), " ".join(line.lstrip().lstrip("> ") for line in lines))
    elif _ITEM.fullmatch(lines[0]):
        _add_items(lines, builder)
    elif _is_wrapped(lines):
        _add_block(builder, Context(), " ".join(lines))
    else:
        for line in lines:
            _add_block(builder, Context(), line)


def _add_items(lines: list[str], builder: Builder) -> None:
    items: list[tuple[Context, list[str]]] = []
    for line in lines:
        if found := _ITEM.fullmatch(line):
            marker = f"{found['number']}." if found["number"] else "•"
            depth = 1 + min(len(found["indent"]) // 2, 6)
            items.append((Context(kind="item", depth=depth, marker=marker), [found["text"]]))
        else:
            items[-1][1].append(line)
    for context, texts in items:
        _add_block(builder, context, " ".join(texts))


def _add_block(builder: Builder, context: Context, text: str) -> None:
    builder.context = context
    builder.add_text(text)
    builder.end_block()


def _is_wrapped(lines: list[str]) -> bool:
    """Whether the lines are one paragraph that was wrapped by hand: all but the last about equally long."""
    if len(lines) < 2:
        return False
    lengths = [len(line) for line in lines[:-1]]
    within = sum(line.rstrip()[-1] not in _ENDS for line in lines[:-1])
    even = all(length in _WRAPPED for length in lengths) and max(lengths) - min(lengths) <= 30
    # Lines that each end a sentence are paragraphs of one line, however even they are.
    return even and within * 2 >= len(lengths)
