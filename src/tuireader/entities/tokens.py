"""The pieces that amounts of money are made of: numbers, words, signs."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from tuireader.entities.lexicon.international import MORE_SIGNS
from tuireader.entities.words import fold

_BLANKS = " \u00a0\u202f\u2009"
_SIGN_ENDS = "|".join(sorted((sign[1:] for sign in MORE_SIGNS if len(sign) > 1), key=len, reverse=True))  # "€uro"
_SIGNS = "$£¥€¢₠-\u20cf¤฿៛֏؋৲৳૱௹﷼￥￦"

# Digits in groups of three may be parted by one blank of the same kind; all bounds keep the search linear.
_NUMBER = (
    rf"[0-9]{{1,3}}([{_BLANKS}])[0-9]{{3}}(?:\4[0-9]{{3}}){{0,6}}(?![0-9])(?:[.,][0-9]{{1,9}}(?![0-9]))?"
    r"|[0-9]{1,30}(?:[.,'’][0-9]{1,30}){0,12}"
)
# Words first: they are most. One sign, the Tamil rupee, begins with a letter and ends with a mark.
_TOKEN = re.compile(
    r"([^\S\n]*+)(?:"
    r"((?:[A-Za-z]\.){1,3}[A-Za-z]\b\.?|[^\W\d_½¼¾]+ூ?)"
    rf"|({_NUMBER})"
    rf"|([{_SIGNS}](?:(?:{_SIGN_ENDS})(?![^\W\d_])|(?<=\$)\${{1,99}})?)"
    r"|(\n|\S))"
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

_MOST_WORDS = 8_000  # words whose meaning is remembered


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
    last = start
    for blanks, word, number, _, sign, other in _TOKEN.findall(text, start, end):
        first = last + len(blanks)
        if word:
            last = first + len(word)
            form, starts = lexemes[word]
            add(new(Token, (WORD, first, last, word, form, starts)))
        elif other:
            last = first + len(other)
            starts = STARTS_NUMBER if other in VULGAR_FRACTIONS else 0
            add(new(Token, (OTHER, first, last, other, other, starts)))
        elif number:
            last = first + len(number)
            add(new(Token, (NUMBER, first, last, number, number, STARTS_NUMBER)))
        else:
            last = first + len(sign)
            money = sign[:2] != "$$"  # which is no sign of money
            add(new(Token, (SIGN if money else OTHER, first, last, sign, sign, STARTS_UNIT if money else 0)))
    tokens += [END] * MARGIN
    return tokens


def split_words(phrase: str) -> tuple[str, ...]:
    """The folded words of a phrase, as they come as tokens."""
    return tuple(fold(word) for word in _SPLIT.findall(phrase))
