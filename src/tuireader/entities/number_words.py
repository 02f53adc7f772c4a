"""The number words that hold for a text: those of its language, and what cannot be misread of the others."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cache

from tuireader.entities.lexicon import COMMON, languages, lexicon
from tuireader.entities.lexicon.shapes import Numbers
from tuireader.entities.words import fold

_LONGEST_WORD = 80  # letters of a number word that is glued together

LARGE = 10**6
"""Scales from here on are distinctive words, so that those of other languages may be read as well."""


@dataclass(frozen=True)
class NumberWords:
    """The number words that hold for a text: those of its language, and what cannot be misread of the others."""

    language: str
    decimal_mark: str
    ones: dict[str, int] = field(default_factory=dict)
    tens: dict[str, int] = field(default_factory=dict)
    scales: dict[str, int] = field(default_factory=dict)
    short_scales: dict[str, int] = field(default_factory=dict)
    joiners: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    links: set[str] = field(default_factory=set)
    decimal_words: set[str] = field(default_factory=set)
    fractions: dict[str, Decimal] = field(default_factory=dict)
    vague: dict[str, tuple[int, int]] = field(default_factory=dict)
    some: set[str] = field(default_factory=set)
    rounds: dict[str, int] = field(default_factory=dict)
    exact_rounds: dict[str, int] = field(default_factory=dict)
    glued: tuple[re.Pattern[str], re.Pattern[str]] | None = None
    glue: frozenset[str] = frozenset()
    vigesimal: bool = False
    apostrophe_plurals: frozenset[str] = frozenset()
    article_counts: bool = True
    country_behind: bool = True
    percent_words: frozenset[str] = frozenset()
    minor: frozenset[str] = frozenset()  # scales that are also a coin: French "cents"
    foreign: set[str] = field(default_factory=set)  # large scales of other languages

    def starts(self, form: str) -> bool:
        """Whether a number could begin with this word."""
        return (
            form in self.ones
            or form in self.tens
            or form in self.scales
            or form in self.articles
            or form in self.vague
            or form in self.fractions
            or form in self.some
            or form in self.rounds
            or form in self.exact_rounds
            or bool(self.parts(form))
        )

    def parts(self, word: str) -> tuple[tuple[str, int], ...]:
        """What a word means as a number: its parts, each with its role; () if it is none."""
        simple = self._simple(word)
        if simple is not None:
            return (simple,)
        if self.glued is None or not 5 <= len(word) <= _LONGEST_WORD:
            return ()
        return self._taken_apart(word)

    def _simple(self, word: str) -> tuple[str, int] | None:
        if word in self.ones:
            return "one", self.ones[word]
        if word in self.tens:
            return "ten", self.tens[word]
        if word in self.scales:
            return "scale", self.scales[word]
        return None

    def _taken_apart(self, word: str) -> tuple[tuple[str, int], ...]:
        assert self.glued is not None  # noqa: S101 - the caller has looked
        whole, piece = self.glued
        if not whole.fullmatch(word):
            return ()
        found: list[tuple[str, int]] = []
        for text in piece.findall(word):
            simple = self._simple(text)
            found.append(("glue", 0) if simple is None else simple)
        return tuple(found)


def _own(numbers: Numbers, language: str) -> NumberWords:
    words = NumberWords(
        language,
        numbers.decimal_mark,
        dict(numbers.ones),
        dict(numbers.tens),
        dict(numbers.scales),
        dict(numbers.short_scales),
        set(numbers.joiners),
        set(numbers.articles),
        set(numbers.links),
        set(numbers.decimal_words),
        {word: Decimal(value) for word, value in numbers.fractions.items()},
        dict(numbers.vague),
        set(numbers.some),
        dict(numbers.rounds),
        dict(numbers.exact_rounds),
        vigesimal=numbers.vigesimal,
        apostrophe_plurals=numbers.apostrophe_plurals,
        article_counts=numbers.article_counts,
        country_behind=numbers.country_behind,
        percent_words=numbers.percent_words,
        minor=frozenset(numbers.scales) & frozenset(numbers.minor_words),
    )
    if not numbers.glued:
        return words
    small = [word for word, value in words.scales.items() if value < LARGE]
    forms = sorted([*words.ones, *words.tens, *small, *numbers.glue], key=len, reverse=True)
    # The longest form first and never given back: a word is taken apart in one pass.
    one = "|".join(map(re.escape, forms))
    return replace(words, glued=(re.compile(f"(?:{one})++"), re.compile(one)), glue=frozenset(numbers.glue))


def _add_foreign(words: NumberWords, numbers: Numbers, taken: set[str], *, all_words: bool) -> None:
    """Add what a text of another language may use as well: large scales, and all plain numbers where asked for."""
    known = {
        *taken,
        *words.ones,
        *words.tens,
        *words.scales,
        *words.short_scales,
        *words.joiners,
        *words.articles,
        *words.links,
    }
    for target, source in (
        (words.scales, {word: value for word, value in numbers.scales.items() if all_words or value >= LARGE}),
        (words.ones, numbers.ones if all_words else {}),
        (words.tens, numbers.tens if all_words else {}),
        (words.short_scales, {word: value for word, value in numbers.short_scales.items() if len(word) > 1}),
    ):
        for word, value in source.items():
            if word not in known:
                target.setdefault(word, value)
    for word, bounds in numbers.vague.items():
        words.vague.setdefault(word, bounds)
    large = (word for word, value in numbers.scales.items() if value >= LARGE)
    words.foreign.update(word for word in large if word not in known)


@cache
def number_words(language: str | None) -> NumberWords:
    """The number words for a text in a language; English, and all that is clear, where the language is not known."""
    codes = languages()
    own = language if language in codes else COMMON
    words = _own(lexicon(own).NUMBERS, own)
    mine = lexicon(own)
    # A word that means something else in the text's own language is no number of another language: "cents", "six".
    taken = {
        *map(fold, mine.NUMBERS.minor_words),
        *map(fold, mine.NUMBERS.unit_words),
        *map(fold, mine.FUNCTION_WORDS.words),
    }
    for code in (COMMON, *(code for code in codes if code != COMMON)):
        if code != own:
            _add_foreign(words, lexicon(code).NUMBERS, taken, all_words=code == COMMON or language not in codes)
            if language not in codes:
                words.links.update(lexicon(code).NUMBERS.links)
    return words
