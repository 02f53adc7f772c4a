"""The annotated articles of fixtures/annotated: the format that fixtures/README.md describes, read and checked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import cast

from tuireader.model import Kind

LANGUAGES = ("en", "it", "de", "fr", "es", "pt", "nl")
HEADERS = {"language", "style"}
NAMED: tuple[Kind, ...] = ("company", "organisation", "person")
MARKS: dict[str, Kind] = {
    "company": "company",
    "org": "organisation",
    "person": "person",
    "money": "money",
    "quote": "quote",
}
OPEN = re.compile(r"\[\[(?P<mark>[^:|\[\]\n]{1,20}):(?P<name>[^|\[\]\n]{0,200})(?P<end>\||\]\])")
MONEY = re.compile(r"(?P<about>~?)(?P<currency>[A-Z]{3})(?: (?P<low>\S+?)(?:\.\.(?P<high>\S+))?)?")
SUFFIXES = {"": 1, "k": 10**3, "m": 10**6, "bn": 10**9, "tn": 10**12}
NUMBER = re.compile(r"(\d+(?:\.\d+)?)(k|m|bn|tn)?")


class AnnotationError(Exception):
    """An annotated file breaks the format; ``line`` counts from 1."""

    def __init__(self, path: Path, line: int, problem: str) -> None:
        super().__init__(f"{path}:{line}: {problem}")
        self.path, self.line, self.problem = path, line, problem


@dataclass(frozen=True, slots=True)
class Amount:
    """A marked sum: ``low`` equals ``high`` unless it is a range; both are None where the text names no number."""

    currency: str
    low: Decimal | None
    high: Decimal | None
    approximate: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """What a person marked; ``name`` is the canonical name, the speaker of a quote ("" unknown), or the sum as written.

    ``optional`` marks count neither when found nor when missed.
    """

    kind: Kind
    start: int
    end: int
    text: str
    name: str
    optional: bool
    amount: Amount | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """An annotated article without its marks; ``first_line`` is the line of the file at which the text begins."""

    path: Path
    language: str
    translated: bool
    text: str
    marks: tuple[Mark, ...]
    first_line: int

    def line(self, offset: int) -> int:
        """The line of the file in which this offset of the text stands."""
        return self.first_line + self.text.count("\n", 0, offset)


def read_amount(value: str) -> Amount:
    """``EUR 1.5bn``, ``~USD 40m``, ``GBP 2..3m``, ``~EUR`` (no number in the text); ValueError for anything else."""
    found = MONEY.fullmatch(value)
    if found is None:
        raise ValueError(f"not a sum: {value!r}")
    low, high = found["low"], found["high"]
    if low is None:
        return Amount(found["currency"], None, None, bool(found["about"]))
    first = _number(low)
    return Amount(found["currency"], first, first if high is None else _number(high), bool(found["about"]))


def _number(value: str) -> Decimal:
    found = NUMBER.fullmatch(value)
    if found is None:
        raise ValueError(f"not a number: {value!r}")
    return Decimal(found[1]) * SUFFIXES[found[2] or ""]


def read_marks(source: str) -> tuple[str, tuple[Mark, ...]]:
    """The text without its marks, and the marks by start; ValueError with the offset in ``source`` first."""
    text: list[str] = []
    length = 0
    marks: list[Mark] = []
    stack: list[tuple[int, str, str, int]] = []  # offset in the source, mark, name, offset in the text
    at = 0
    while at < len(source):
        found = OPEN.match(source, at) if source.startswith("[[", at) else None
        if found is not None:
            name = found["name"]
            if found["end"] == "]]":
                marks.append(_mark(at, found["mark"], name, length, name))
                text.append(name)
                length += len(name)
            else:
                stack.append((at, found["mark"], name, length))
            at = found.end()
        elif source.startswith("]]", at) and stack:
            opened, mark, name, start = stack.pop()
            marks.append(_mark(opened, mark, name, start, "".join(text)[start:]))
            at += 2
        elif source.startswith(("[[", "]]"), at):
            raise ValueError(at, "a bracket that opens or closes nothing")
        else:
            text.append(source[at])
            length += 1
            at += 1
    if stack:
        raise ValueError(stack[-1][0], "a mark that is never closed")
    return "".join(text), tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end)))


def _mark(at: int, mark: str, name: str, start: int, text: str) -> Mark:
    kind = MARKS.get(mark.removesuffix("?"))
    if kind is None:
        raise ValueError(at, f"unknown kind {mark!r}")
    if not text or text != text.strip():
        raise ValueError(at, f"blank at the edge of {text!r}")
    if not name or name != name.strip():
        raise ValueError(at, f"no proper name for {text!r}")
    amount = None
    if kind == "money":
        try:
            amount = read_amount(name)
        except (ValueError, InvalidOperation) as error:
            raise ValueError(at, str(error)) from error
    speaker = "" if kind == "quote" and name == "?" else name
    return Mark(kind, start, start + len(text), text, speaker, mark.endswith("?"), amount)


def read_article(path: Path) -> Article:
    """One annotated file; AnnotationError where it breaks the format."""
    try:
        source = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise AnnotationError(path, 1, "not UTF-8") from error
    head, _, body = source.partition("\n\n")
    headers = dict(line.partition(": ")[::2] for line in head.splitlines())
    if set(headers) - HEADERS or headers.get("language") not in LANGUAGES:
        raise AnnotationError(path, 1, f"the header needs a language of {', '.join(LANGUAGES)} and may have a style")
    first_line = head.count("\n") + 3
    try:
        text, marks = read_marks(body.rstrip("\n"))
    except ValueError as error:
        at, problem = cast(tuple[int, str], error.args)
        raise AnnotationError(path, first_line + body.count("\n", 0, at), problem) from error
    article = Article(path, headers["language"], headers.get("style") == "translated", text, marks, first_line)
    for mark, problem in inconsistencies(article):
        raise AnnotationError(path, article.line(mark.start), problem)
    return article


def inconsistencies(article: Article) -> Iterator[tuple[Mark, str]]:
    """Marks that contradict each other: overlaps in a kind, a name of two kinds, a speaker that nobody is."""
    last: dict[str, Mark] = {}
    kinds: dict[str, Kind] = {}
    for mark in article.marks:
        group = "named" if mark.kind in NAMED else mark.kind
        before = last.get(group)
        if before is not None and mark.start < before.end:
            yield mark, f"{mark.text!r} overlaps {before.text!r}"
        last[group] = mark
        if mark.kind in NAMED and kinds.setdefault(mark.name, mark.kind) != mark.kind:
            yield mark, f"{mark.name!r} is both {kinds[mark.name]} and {mark.kind}"
    for mark in article.marks:
        if mark.kind == "quote" and mark.name and mark.name not in kinds and mark.name not in article.text:
            yield mark, f"the speaker {mark.name!r} stands nowhere in the text"
