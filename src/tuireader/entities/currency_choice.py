"""Which of several currencies a shared name or sign means in one text: "$", "kr", "pesos", "Rs".

What the text names elsewhere comes first, then the countries in it, then the most usual meaning.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tuireader.entities.currencies import CurrencyWords
from tuireader.entities.units import Named
from tuireader.entities.words import fold, stem

_MOST_CANDIDATES = 12  # currencies of one name that a text is searched for
_WORD = re.compile(r"[^\W\d_]+")
_EVIDENCE = 20_000  # characters of a text that are searched for countries
_WORLD = ("USD", "GBP")  # whose bare sign or name stays theirs in a text about another country: news gives both
_SHORT, _OFTEN = 1000, 3  # characters of a text that may name its country but once; names in a longer one
_USUAL = "its most usual meaning"


class CurrencyChoice:
    """Decides for the amounts of one text; ``named`` are the currencies of all of them."""

    def __init__(self, text: str, words: CurrencyWords, named: Sequence[Named]) -> None:
        self._text = text
        self._words = words
        self._counts: Counter[str] | None = None
        self._known = {each.codes[0] for each in named if len(each.codes) == 1}
        # "dólares" beside "$" are the dollars of the United States where the press writes its own money with the sign.
        self._apart = self._known | {each.codes[0] for each in named if each.codes and each.kind == "name"}
        self._made: dict[tuple[tuple[str, ...], str, str], tuple[str, str]] = {}

    def of(self, named: Named, written: str) -> tuple[str, str]:
        """The code of a currency that may be one of several, and why; ``written`` is what the text has for it."""
        if len(named.codes) == 1:
            return named.codes[0], ""
        key = named.codes, named.kind, written if written in self._words.local_signs else ""
        if key not in self._made:
            candidates = [code for code in named.codes if code in self._words.active][:_MOST_CANDIDATES]
            self._made[key] = self._choose(candidates or [named.codes[0]], named, self._words.local_signs.get(key[2]))
        return self._made[key]

    def _choose(self, candidates: list[str], named: Named, local: list[str] | None) -> tuple[str, str]:
        usual = candidates[0]
        if len(candidates) == 1:
            return usual, _USUAL
        others = [code for code in named.codes if code in self._known and code != usual]
        if usual not in _WORLD or (named.kind == "name" and usual != _WORLD[0]):
            told = self._known if named.kind == "name" else self._apart  # "5 yuan or ¥30"
            known = [code for code in named.codes if code in told]
            return (known[0], "named so elsewhere in the text") if len(known) == 1 else self._by_country(candidates)
        if named.kind == "name":
            named_so = len(others) == 1 and usual not in self._known
            return (others[0], "named so elsewhere in the text") if named_so else (usual, _USUAL)
        if usual in self._known or (local and usual in self._apart):
            code, reason = self._by_country(local or candidates[1:])
            if reason == _USUAL or not (local or self._is_about(code, usual)):
                return usual, _USUAL
            return code, f"{usual} is named apart and {reason}"
        return self._by_country([usual, *local]) if local else (usual, _USUAL)

    def _by_country(self, candidates: list[str]) -> tuple[str, str]:
        """The one whose country the text has most often; the first where it has none."""
        counts = self._countries()
        best = max(candidates, key=lambda code: counts[self._words.regions.get(code, "")])  # the first of the highest
        return best, "its country is in the text" if counts[self._words.regions.get(best, "")] else _USUAL

    def _is_about(self, code: str, usual: str) -> bool:
        """Whether a text is about the country of a currency: one name in passing makes no long text so."""
        counts, regions = self._countries(), self._words.regions
        named = counts[regions.get(code, "")]
        return named >= counts[regions.get(usual, "")] and (named >= _OFTEN or len(self._text) < _SHORT)

    def _countries(self) -> Counter[str]:
        """How often the beginning of the text names each country."""
        if self._counts is None:
            self._counts = Counter()
            places, starts = self._words.places, self._words.place_stems
            before = ""  # the stem of the last word, if a place may begin with it
            for word in _WORD.findall(self._text, 0, _EVIDENCE):
                if before:
                    regions = places.get(f"{before} {stem(fold(word))}") or places.get(before, frozenset())
                    if len(regions) == 1:
                        self._counts.update(regions)
                before = starts[word]
            if len(last := places.get(before, frozenset())) == 1:
                self._counts.update(last)
        return self._counts
