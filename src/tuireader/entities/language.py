"""Which language a text is written in, by its function words and letters.

Every lexicon module gives its ``FUNCTION_WORDS``. A word that several languages share counts for little, so a text in a
language that has no module stays without an answer instead of getting that of its nearest relative.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from tuireader.entities.lexicon import languages, lexicon
from tuireader.entities.lexicon.shapes import FunctionWords
from tuireader.model import Document

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 600  # characters from the start and as many from the middle: more does not change the answer
_LEAST_WORDS = 4
_LEAST_SHARE = 0.14  # of the words: texts in the seven languages have 0.15 to 0.4, their relatives less than 0.1
_LEAST_HITS = 1.6  # one distinctive word may be a name or a loan
_MARGIN = 1.3  # the best over the second best
_CLEAR_WORDS = 20  # from here on the text overrules what its source claims
_LETTER_WEIGHT = 0.5


@cache
def _weights() -> dict[str, tuple[tuple[str, float], ...]]:
    """For each function word the languages that have it and what it counts for them."""
    sections = {code: _section(code) for code in languages()}
    holders: dict[str, list[str]] = {}
    for code, section in sections.items():
        for word in section.words:
            holders.setdefault(word, []).append(code)
    return {word: tuple((code, 1 / len(codes) ** 2) for code in codes) for word, codes in holders.items()}


def _section(code: str) -> FunctionWords:
    section = lexicon(code).FUNCTION_WORDS
    assert isinstance(section, FunctionWords)  # noqa: S101 - a broken lexicon module is a programming error
    return section


@cache
def _letters() -> tuple[tuple[str, str], ...]:
    return tuple((letter, code) for code in languages() for letter in _section(code).letters)


def _judge(text: str) -> tuple[str | None, int]:
    """The language, and on how many words that rests."""
    if len(text) > 2 * _SAMPLE:
        middle = len(text) // 2
        text = text[:_SAMPLE] + " " + text[middle : middle + _SAMPLE]
    text = text.lower()
    counts = Counter(_WORD.findall(text))
    total = counts.total()
    if total < _LEAST_WORDS:
        return None, total
    scores = dict.fromkeys(languages(), 0.0)
    weights = _weights()
    for word in counts.keys() & weights.keys():
        for code, weight in weights[word]:
            # A word that fills the page, as in a list or a spoof, says no more than one that comes up now and then.
            scores[code] += weight * min(counts[word], 1 + total // 10)
    for letter, code in _letters():
        if letter in text:
            scores[code] += _LETTER_WEIGHT * min(text.count(letter), total // 10)
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    best, score = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    if score < _LEAST_HITS or score < _LEAST_SHARE * total or score < _MARGIN * second:
        return None, total
    return best, total


def detect(text: str) -> str | None:
    """The ISO 639-1 code of the text's language, or None where the text is too short, mixed, or in another language."""
    return _judge(text)[0]


def language_of(document: Document) -> str | None:
    """The language of a document: what its source claims, unless its text clearly says otherwise.

    A claimed language that has no lexicon module is kept as it is where the text does not contradict it.
    """
    claimed = (document.language or "").replace("_", "-").split("-")[0].strip().lower()
    found, words = _judge(document.text)
    if found and (not claimed or words >= _CLEAR_WORDS):
        return found
    return claimed if len(claimed) in (2, 3) and claimed.isalpha() and claimed.isascii() else None
