"""Judges how often a company's form means something else: an ordinary word, a place, a person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tools.company_forms import folded
from tools.company_sources import INDEX, OWN, SMALL

_CONNECTING = frozenset(
    "of the and & de la le du des del della delle di da do dos das der die und et e y en van het for".split()
)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What a capitalised form can mean beside a company; ``words`` are lower case and folded."""

    words: frozenset[str]
    more_words: frozenset[str]  # less sure ones: they count against names from lists, not against our own
    given_names: frozenset[str]
    surnames: frozenset[str]
    others: frozenset[str]  # places, organisations, products, ordinary capitalised forms: as written
    overrides: Mapping[str, int]

    @classmethod
    def of(
        cls,
        words: Iterable[str],
        more_words: Iterable[str],
        given_names: Iterable[str],
        surnames: Iterable[str],
        others: Iterable[str],
        overrides: Mapping[str, int],
    ) -> Vocabulary:
        """Folds what has to be compared without case."""
        plain, more = (frozenset(map(folded, each)) for each in (words, more_words))
        return cls(plain, more - plain, frozenset(given_names), frozenset(surnames), frozenset(others), overrides)

    def _means_more(self, word: str, rank: int) -> bool:
        capitalised = word.capitalize() if word.isupper() and len(word) > 4 else word
        return (
            folded(word) in self.words
            or (rank != OWN and folded(word) in self.more_words)
            or capitalised in self.given_names
            or capitalised in self.surnames
            or capitalised in self.others
        )

    def ambiguity(self, form: str, rank: int) -> int:
        """0 never means anything else, 1 sometimes, 2 usually; our own entries are trusted one step further."""
        if form in self.overrides:
            return self.overrides[form]
        if form in self.others:
            return 1 if rank == OWN else 2
        parts = [part for part in re.split(r"[\s\-–/]+", form) if part]
        if len(parts) == 1 or (len(parts) == 2 and len(parts[1]) == 1):
            return self._of_word(parts[0], rank)
        return self._of_words(parts, rank)

    def of_spelling(self, form: str) -> int:
        """The same for a spelling that no source gives: without diacritics, a name can become a word."""
        if form in self.overrides:
            return self.overrides[form]
        return 1 if " " not in form and self._means_more(form, SMALL) else 0

    def _of_word(self, word: str, rank: int) -> int:
        if self._means_more(word, rank):
            return 1 if rank == OWN else 2
        letters = sum(c.isalpha() for c in word)
        if word.upper() == word or letters < 4:
            if rank == OWN:
                return 0 if len(word) > 2 else 1
            return 2 if len(word) < 4 else 1
        return 1 if rank == SMALL and letters < 5 else 0

    def _of_words(self, parts: list[str], rank: int) -> int:
        content = [part for part in parts if folded(part) not in _CONNECTING]
        if rank == OWN or not all(self._means_more(part, rank) or len(part) < 3 for part in content):
            return 0
        if len(content) == 2 and content[0] in self.given_names and content[1] in self.surnames:
            return 2
        if rank == INDEX:
            return 0 if len(content) > 1 else 1
        return 1 if len(content) > 1 else 2
