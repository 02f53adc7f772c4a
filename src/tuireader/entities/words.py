"""How words are compared: without case, accents and endings."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from unicodedata import combining, normalize

_ENDING_LETTERS = "aeiounsrm"
_LONGEST_ENDING = 2
_SHORTEST_STEM = 3


@lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """The word without case and accents: "Dólares" and "dolares" become the same."""
    folded = word.casefold()
    if folded.isascii():
        return folded
    return "".join(c for c in normalize("NFKD", folded) if not combining(c))


def either_case(words: Iterable[str]) -> str:
    """The inside of a pattern for one of several words, each as it stands within a sentence and at its start."""
    return "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in sorted(words))


def stem(word: str) -> str:
    """A folded word without the endings of gender, number and case of the European languages.

    It is rough on purpose: "svizzero", "svizzeri" and "suizos", "suizo" each become one; different words may, too.
    """
    end = len(word)
    while end > _SHORTEST_STEM and len(word) - end < _LONGEST_ENDING and word[end - 1] in _ENDING_LETTERS:
        end -= 1
    return word[:end]
