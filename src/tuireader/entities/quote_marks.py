"""Quotation marks: which of them open, which close, and which are apostrophes, inches or strays.

One pass with a stack. A mark's own shape says less than its neighbours do, because the same shape opens in one language
and closes in another, and machine translation mixes them all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from tuireader.entities.speech_words import ELISION, Vocabulary

_MOST_MARKS = 20_000  # of one document; more is no article, and time shall stay bounded
LONGEST = 6000  # characters in a quote: more than any real one, so that a stray mark cannot swallow an article

# Apostrophes inside words are the most frequent of these shapes and are passed over by the expression itself.
# One set of characters comes first because the search for a set is fast, whatever follows.
_MARK = re.compile(
    r"[“”„‟«»‹›\"‚'’‘`,](?:"
    r"(?<=[“”„‟«»‹›\"‚])"
    r"|(?<=,),(?=\w)|(?<=')'|(?<=`)`"
    r"|(?<=['’‘`])(?:(?<!\w.)(?!['’‘`])|(?!\w)))"
)
_DASH = re.compile(r"^[ \t]*([—–―]|-(?=[ \t]?[A-ZÀ-Þ¿¡]))[ \t\u00a0]*(?=\S)", re.MULTILINE)
_LINE_STARTS = ("—", "–", "―", "-", " ", "\t")  # of lines that the one above can match
_LATER_STARTS = tuple(f"\n{start}" for start in _LINE_STARTS)

# Which shapes can close what another one opened; the usual one first.
_CLOSERS = {
    "“": '”“"',
    "„": '“”‟"',
    "”": "”“",
    "‟": "”",
    "«": "»«",
    "»": "«»",
    "‹": "›",
    "›": "‹›",
    "‚": "‘’'",
    "‘": "’'‘",
    "’": "’‘",
    '"': '"”“',
    "'": "'’",
    "''": ("''", '"', "”"),
    "``": ("''", '"', "”", "``"),
    "`": "'`’",
    ",,": ("''", "“", "”", '"', "``", "‘‘"),
}
_SENTENCE_END = frozenset(".!?…,;:—–-")
_LINE_START = re.compile(r"(?:\A|\n)[ \t\u00a0]*\Z")
_ALWAYS_OPEN = frozenset(["„", "‚", "‟", "``", ",,"])
_LOOSE = frozenset('"“”')  # stand between blanks in texts from machines
_SINGLE = frozenset("'’‘`‚‹›")
_BEFORE_OPENING = frozenset(" \n\t\u00a0\u202f([{—–-/:;,.¿¡…" + "“”„«»‹›\"'‘’‚")
_BLANK = frozenset(" \n\t\u00a0\u202f\u2009")


@dataclass(frozen=True, slots=True)
class Marked:
    """Words between two marks; ``start`` and ``end`` include the marks, ``inner_start`` and ``inner_end`` do not."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    single: bool = False  # single marks: apostrophes look like them
    dash: bool = False  # a line of dialogue


@dataclass(slots=True)
class _Mark:
    shape: str
    start: int
    end: int
    opens: bool
    closes: bool
    first: bool  # of its line
    resumed: int = 0  # where a later paragraph opened this quote again


def _read(text: str, found: re.Match[str], words: Vocabulary) -> _Mark | None:
    """Judge one mark by its shape and its neighbours; None where it is no quotation mark."""
    shape, start, end = found[0], found.start(), found.end()
    left = text[start - 1] if start else "\n"
    right = text[end] if end < len(text) else "\n"
    opens = left in _BEFORE_OPENING and right not in _BLANK
    closes = left not in _BLANK
    if shape in "«»‹›":  # French sets blanks inside, German turns them around
        opens = opens or (shape in "«‹" and left in _BEFORE_OPENING)
        closes = closes or (shape in "»›" and not (right.isalnum() and left in _BLANK))
    elif shape in _ALWAYS_OPEN:
        opens, closes = True, shape in ("‟", "``") and closes
    elif shape in _LOOSE and left in _BLANK and right in _BLANK:
        opens = closes = True
    elif shape in "'’‘`" and opens:
        opens = _opens_single(text, shape, end, words)
    if left.isalnum() and right.isalnum() and shape not in ("„", "«", "»"):
        return None
    if not (opens or closes):
        return None
    return _Mark(shape, start, end, opens, closes, _LINE_START.search(text, max(0, start - 8), start) is not None)


def _opens_single(text: str, shape: str, end: int, words: Vocabulary) -> bool:
    """Whether a single mark after a blank opens a quotation: not before '90s, 'em and their like."""
    if shape == "‘":
        return True
    tail = re.match(r"\w+", text[end : end + 12])
    if tail is None:
        return not text[end : end + 1].isspace()
    return not (tail[0][0].isdigit() or words.flags.get(tail[0].lower(), 0) & ELISION)


def _is_measure(text: str, marks: Sequence[_Mark], index: int) -> bool:
    """Whether a closing straight mark after a digit is an inch mark, or one after an s an apostrophe.

    It is if the next mark of that shape closes too: one of the two must be the other thing.
    """
    mark = marks[index]
    left = text[mark.start - 1] if mark.start else ""
    if not ((left.isdigit() and mark.shape == '"') or (left in "sSxXzZ" and mark.shape in "'’")):
        return False
    if not text[mark.end : mark.end + 2].strip()[:1].isalpha():
        return False
    following = marks[index + 1] if index + 1 < len(marks) else None
    return (
        following is not None
        and following.shape == mark.shape
        and following.closes
        and not following.opens
        and "\n" not in text[mark.end : min(following.start, mark.end + LONGEST)]
    )


def marked_spans(text: str, words: Vocabulary, hidden: Sequence[tuple[int, int]] = ()) -> list[Marked]:
    """All spans between marks that belong together, outermost only, in order. Linear in the length of the text.

    ``hidden`` are spans, in order, whose marks do not count (code).
    """
    found = islice(_MARK.finditer(text), _MOST_MARKS)
    marks = _outside([mark for one in found if (mark := _read(text, one, words)) is not None], hidden)
    spans: list[Marked] = []
    stack: list[_Mark] = []
    last_end = 0
    for index, mark in enumerate(marks):
        if stack and "\n\n" in text[max(last_end, mark.start - LONGEST) : mark.start]:
            if _goes_on(text, stack[0], mark):
                del stack[1:]
                stack[0].resumed = last_end = mark.end
                continue
            stack.clear()
        last_end = mark.end
        _step(text, marks, index, stack, spans)
    return _outermost(spans)


def _goes_on(text: str, opened: _Mark, mark: _Mark) -> bool:
    """Whether a paragraph that opens with the mark still open from the one before goes on with that quote."""
    if not mark.first or not mark.opens or mark.shape != opened.shape or mark.start - opened.start > LONGEST:
        return False
    before, _, between = text[opened.resumed or opened.end : mark.start].partition("\n\n")
    return not between.strip() and before.rstrip()[-1:] in _SENTENCE_END


def _step(text: str, marks: Sequence[_Mark], index: int, stack: list[_Mark], spans: list[Marked]) -> None:
    """Open or close with one mark."""
    mark = marks[index]
    if mark.closes and stack and not _is_measure(text, marks, index):
        for depth in range(len(stack) - 1, max(-1, len(stack) - 5), -1):
            opened = stack[depth]
            if mark.shape not in _CLOSERS[opened.shape] or mark.start - opened.start > LONGEST:
                continue
            if mark.opens and not _prefers_to_close(text, opened, mark):
                break
            del stack[depth:]
            if mark.start > opened.end:
                spans.append(Marked(opened.start, mark.end, opened.end, mark.start, opened.shape in _SINGLE))
            return
    if mark.opens:
        if mark.first and stack and mark.shape == stack[-1].shape:
            stack.clear()  # a line that opens anew: the mark before was never closed
        stack.append(mark)


def _prefers_to_close(text: str, opened: _Mark, mark: _Mark) -> bool:
    """Whether a mark that could do both closes: its left neighbour is no blank, or the shapes are a usual pair."""
    left, right = text[mark.start - 1], text[mark.end : mark.end + 1]
    if left in _BLANK:
        return mark.shape != opened.shape or right in _BLANK or not right
    return not (right.isalnum() and left in "([{—–-/:" and mark.shape == opened.shape)


def _outside(marks: list[_Mark], hidden: Sequence[tuple[int, int]]) -> list[_Mark]:
    if not hidden:
        return marks
    kept, spans = [], iter(hidden)
    span = next(spans, None)
    for mark in marks:
        while span is not None and span[1] <= mark.start:
            span = next(spans, None)
        if span is None or mark.start < span[0]:
            kept.append(mark)
    return kept


def _outermost(spans: list[Marked]) -> list[Marked]:
    spans.sort(key=lambda span: (span.start, -span.end))
    kept: list[Marked] = []
    for span in spans:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def dialogue_lines(text: str) -> list[tuple[int, int, int]]:
    """Lines that open with a dash: (start of the dash, start of the words, end of the line)."""
    lines: list[tuple[int, int, int]] = []
    if not (text.startswith(_LINE_STARTS) or any(start in text for start in _LATER_STARTS)):
        return lines  # which is told faster than by looking at every line
    for found in islice(_DASH.finditer(text), _MOST_MARKS):
        end = text.find("\n", found.end())
        lines.append((found.start(1), found.end(), len(text) if end < 0 else end))
    return lines
