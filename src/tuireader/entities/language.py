"""Which language a text is written in, by its function words and letters.

Every lexicon module gives its ``FUNCTION_WORDS``; the words of its other sections count a little less, so that short
texts have an answer as well. A word that several languages share counts for little, so a text in a language that has no
module stays without an answer instead of getting that of its nearest relative.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from tuireader.entities.lexicon import languages, lexicon
from tuireader.entities.lexicon.shapes import FunctionWords
from tuireader.model import Document

_WORD = re.compile(r"[^\W\d_]+")
# The same for texts with no letter beyond the Latin ones, as nearly all are: a plain set is searched for much faster.
_LATIN_WORD = re.compile(f"[{''.join(filter(_WORD.fullmatch, map(chr, range(0x370))))}]+")
_BEYOND_LATIN = re.compile("[\u0370-\u1fff\u2070-\u209f\u20d0-\U0010ffff]")
_SAMPLE = 600  # characters from the start and as many from the middle: more does not change the answer
_LEAST_WORDS = 4
_LEAST_SHARE = 0.14  # of the words: texts in the seven languages have 0.15 to 0.4, their relatives less than 0.1
_LEAST_HITS = 1.2  # one distinctive word may be a name or a loan
_MARGIN = 1.3  # the best over the second best
_SHORT_WORDS = 12  # below that many words the best must be
_SHORT_MARGIN = 1.8  # so far ahead
_CLEAR_WORDS = 20  # from here on the text overrules what its source claims
_CLEAR_MARGIN = 3.5  # and is so far ahead of the claimed language: neighbours share many words
_LETTER_WEIGHT = 0.5
_CONTENT_WEIGHT = 0.6  # of words that are not small words: fewer texts have them, and more languages lend them
_CONTENT = (
    "verbs stance nouns determiners auxiliaries finite adverbs prepositions conjunctions relatives roles institutions"
)


Weights = tuple[tuple[str, float], ...]
"""Languages, and what a word counts for them."""


@cache
def _weights() -> tuple[dict[str, int], list[Weights]]:
    """For each word the place of its weights in a list of the hundred that there are: each is added up once."""
    holders: dict[str, dict[str, float]] = {}
    for code in languages():
        for word in _content(code):
            holders.setdefault(word, {})[code] = _CONTENT_WEIGHT
        for word in _section(code).words:
            holders.setdefault(word, {})[code] = 1
    places: dict[Weights, int] = {}
    words = {
        word: places.setdefault(tuple((code, weight / len(codes) ** 2) for code, weight in codes.items()), len(places))
        for word, codes in holders.items()
    }
    return words, list(places)


def _content(code: str) -> set[str]:
    """Other words of a language that its lexicon has for other purposes: what is said, by whom, how many, how much."""
    speech = lexicon(code).SPEECH
    found: set[str] = set().union(*(getattr(speech, name) for name in _CONTENT.split()))
    numbers = lexicon(code).NUMBERS
    found.update(numbers.ones, numbers.tens, numbers.scales, numbers.vague)
    return {word for word in found if len(word) > 1}


def _section(code: str) -> FunctionWords:
    section = lexicon(code).FUNCTION_WORDS
    assert isinstance(section, FunctionWords)  # noqa: S101 - a broken lexicon module is a programming error
    return section


@cache
def _letters() -> tuple[tuple[str, str], ...]:
    return tuple((letter, code) for code in languages() for letter in _section(code).letters)


@dataclass(frozen=True, slots=True)
class _Verdict:
    """What a text looks like: its language or None, how many words that rests on, and the points of each language."""

    found: str | None
    words: int
    scores: dict[str, float]


def _judge(text: str) -> _Verdict:
    """Weigh the words of a text, of a long one those of its start and middle."""
    if len(text) > 2 * _SAMPLE:
        middle = len(text) // 2
        text = text[:_SAMPLE] + " " + text[middle : middle + _SAMPLE]
    text = text.lower()
    words = (_WORD if _BEYOND_LATIN.search(text) else _LATIN_WORD).findall(text)
    total = len(words)
    scores = dict.fromkeys(languages(), 0.0)
    if total < _LEAST_WORDS:
        return _Verdict(None, total, scores)
    places, weights = _weights()
    times = [0] * len(weights)
    # A word that fills the page, as in a list or a spoof, says no more than one that comes up now and then.
    most = 1 + total // 10
    for word, count in Counter(filter(places.__contains__, words)).items():
        times[places[word]] += count if count < most else most
    for place, count in enumerate(times):
        if count:
            for code, weight in weights[place]:
                scores[code] += weight * count
    for letter, code in _letters():
        if letter in text:
            scores[code] += _LETTER_WEIGHT * min(text.count(letter), total // 10)
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    best, score = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    margin = _MARGIN if total >= _SHORT_WORDS else _SHORT_MARGIN
    clear = score >= _LEAST_HITS and score >= _LEAST_SHARE * total and score >= margin * second
    return _Verdict(best if clear else None, total, scores)


def detect(text: str) -> str | None:
    """The ISO 639-1 code of the text's language, or None where the text is too short, mixed, or in another language."""
    return _judge(text).found


def language_of(document: Document) -> str | None:
    """The language of a document: what its source claims, unless its text clearly says otherwise.

    A claimed language that has no lexicon module is kept as it is where the text does not contradict it.
    """
    claimed = (document.language or "").replace("_", "-").split("-")[0].strip().lower()
    verdict = _judge(document.text)
    if verdict.found and not claimed:
        return verdict.found
    if verdict.found and verdict.words >= _CLEAR_WORDS:
        contradicted = verdict.scores[verdict.found] >= _CLEAR_MARGIN * verdict.scores.get(claimed, 0.0)
        return verdict.found if contradicted else claimed
    return claimed if len(claimed) in (2, 3) and claimed.isalpha() and claimed.isascii() else None
