"""The pieces that amounts of money are made of: numbers, words, signs."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from tuireader.entities.words import fold

_BLANKS = " \u00a0\u202f\u2009"
_SIGNS = "$£¥€¢₠-\u20cf¤฿៛֏؋৲৳૱௹﷼￥￦"

# Digits in groups of three may be parted by one blank of the same kind; all bounds keep the search linear.
_NUMBER = (
    rf"[0-9]{{1,3}}([{_BLANKS}])[0-9]{{3}}(?:\3[0-9]{{3}}){{0,6}}(?![0-9])(?:[.,][0-9]{{1,9}}(?![0-9]))?"
    r"|[0-9]{1,30}(?:[.,'’][0-9]{1,30}){0,12}"
)
# Words first: they are most. One sign, the Tamil rupee, begins with a letter and ends with a mark.
_TOKEN = re.compile(
    r"((?:[A-Za-z]\.){1,3}[A-Za-z]\b\.?|[^\W\d_½¼¾]+ூ?)"
    rf"|({_NUMBER})"
    rf"|([{_SIGNS}](?:ur(?:os?)?(?![^\W\d_])|(?<=\$)\${{1,99}})?)"
    r"|(\n|\S)"
)
_SPLIT = re.compile(r"[^\W\d_]+")

VULGAR_FRACTIONS = {"½": "0.5", "¼": "0.25", "¾": "0.75"}

WORD, NUMBER, SIGN, OTHER = 1, 2, 4, 5
"""The kinds of tokens."""

STARTS_NUMBER, STARTS_UNIT, STARTS_SIGN = 1, 2, 4
"""What a token may begin; several may hold. The last one are letters that belong to a sign right behind: "US$"."""

HYPHENS = frozenset("-‑")
APOSTROPHES = frozenset("'’")

MARGIN = 12
"""How many empty tokens stand before the first and behind the last, so that looking around needs no bounds."""

_MOST_WORDS = 50_000  # words whose meaning is remembered


class Token(NamedTuple):
    """A piece of text with its place.

    ``form`` is the folded word, or the text itself for what is no word; ``starts`` says what may begin here.
    """

    kind: int
    start: int
    end: int
    text: str
    form: str
    starts: int


END = Token(OTHER, -10, -10, "", "", 0)
"""What stands beyond the first and the last token."""


class Lexemes(dict[str, tuple[str, int]]):
    """For each word as written its folded form and what it may begin; worked out when it is first met."""

    def __init__(self, judge: Callable[[str, str], int]) -> None:
        super().__init__()
        self._judge = judge

    def __missing__(self, text: str) -> tuple[str, int]:
        if len(self) > _MOST_WORDS:
            self.clear()
        form = fold(text.replace(".", ""))
        entry = self[text] = (form, self._judge(text, form))
        return entry


def tokenise(text: str, start: int, end: int, lexemes: Lexemes) -> list[Token]:
    """The tokens of ``text[start:end]`` with their places in the whole text, between two margins of ``END``.

    Blanks are left out, newlines are not.
    """
    tokens = [END] * MARGIN
    add, new = tokens.append, tuple.__new__  # tokens are what most of the time goes into
    for match in _TOKEN.finditer(text, start, end):
        kind = match.lastindex
        piece = match.group()
        first, last = match.span()
        if kind == WORD:
            form, starts = lexemes[piece]
            add(new(Token, (WORD, first, last, piece, form, starts)))
        elif kind == NUMBER:
            add(new(Token, (NUMBER, first, last, piece, piece, STARTS_NUMBER)))
        elif kind == SIGN and piece[:2] != "$$":  # which is no sign of money
            add(new(Token, (SIGN, first, last, piece, piece, STARTS_UNIT)))
        else:
            starts = STARTS_NUMBER if piece in VULGAR_FRACTIONS else 0
            add(new(Token, (OTHER, first, last, piece, piece, starts)))
    tokens += [END] * MARGIN
    return tokens


def split_words(phrase: str) -> tuple[str, ...]:
    """The folded words of a phrase, as they come as tokens."""
    return tuple(fold(word) for word in _SPLIT.findall(phrase))
