"""What stands around amounts and changes what they say: hedges, signs, verbs of change, words that open a range."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from tuireader.entities.lexicon import languages, lexicon
from tuireader.entities.lexicon.shapes import Numbers
from tuireader.entities.tokens import APOSTROPHES, END, HYPHENS, NUMBER, OTHER, WORD, Token, split_words

DASHES = frozenset("-‑–—~～")
MINUS_SIGNS = frozenset("-−‐–")
_HEDGE_SIGNS = frozenset("~≈<>≤≥±")
_LOOK_BACK = 6  # words of a hedge and what may stand between it and its amount
_CHANGE_REACH = 9  # tokens between a verb of change and its "from"
_CHANGE_CLOSE = 4  # the same where there is no "from"
_LOSS_REACH = 8  # tokens between a word of loss and the bracket around its amount
_SERIES_REACH = 25  # tokens between an amount and the one that leaves out its currency


@dataclass(frozen=True)
class Phrases:
    """The phrases around amounts that hold for a text."""

    hedges: dict[str, tuple[tuple[str, ...], ...]]  # by their last word
    hedges_behind: dict[str, tuple[tuple[str, ...], ...]]  # by their first word
    openings: dict[str, frozenset[str]]  # "between": {"and"}
    range_words: frozenset[str]
    fillers: frozenset[str]  # between a hedge or the "to" of a range and its amount
    change_stems: tuple[str, ...]
    change_words: frozenset[str]
    compared: frozenset[str]  # right before an amount that leaves out its currency
    minus_words: frozenset[str]
    losses: frozenset[str]
    links: frozenset[str]
    joiners: frozenset[str]
    measure_cues: frozenset[str]
    counted: frozenset[str]
    function_words: frozenset[str]
    sign_first: bool  # a sign between two numbers goes with the one behind it


def _by_word(phrases: tuple[str, ...], place: int) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        parts = split_words(phrase)
        found.setdefault(parts[place], []).append(parts)
    return {word: tuple(sorted(lists, key=len, reverse=True)) for word, lists in found.items()}


@cache
def phrases_for(language: str | None) -> Phrases:
    """The phrases of a language; those of all where it is not known."""
    codes = [language] if language in languages() and language else list(languages())
    sections: list[Numbers] = [lexicon(code).NUMBERS for code in codes]
    openings: dict[str, frozenset[str]] = {}
    for section in sections:
        for word, closings in section.range_pairs.items():
            openings[word] = openings.get(word, frozenset()) | closings
    small: set[str] = set()
    for code in codes:
        small.update(split_words(" ".join(lexicon(code).FUNCTION_WORDS.words)), lexicon(code).NUMBERS.articles)
    return Phrases(
        _by_word(tuple(hedge for section in sections for hedge in section.hedges), -1),
        _by_word(tuple(hedge for section in sections for hedge in section.hedges_behind), 0),
        openings,
        frozenset(word for section in sections for word in section.range_words),
        frozenset(word for section in sections for word in section.fillers),
        tuple(stem for section in sections for stem in section.change_stems),
        frozenset(word for section in sections for word in section.change_words),
        frozenset(word for section in sections for word in section.compared),
        frozenset(word for section in sections for word in section.minus_words),
        frozenset(word for section in sections for word in section.losses),
        frozenset(word for section in sections for word in section.links),
        frozenset(word for section in sections for word in section.joiners),
        frozenset(word for section in sections for word in section.measure_cues),
        frozenset(word for section in sections for word in section.counted),
        frozenset(small),
        all(section.sign_first for section in sections[:1]),
    )


class Surroundings:
    """Looks around the amounts in one run of tokens."""

    def __init__(self, tokens: list[Token], phrases: Phrases) -> None:
        self.phrases = phrases
        self._token: Callable[[int], Token] = tokens.__getitem__

    def minus(self, start: int, reached: int) -> bool:
        """Whether a minus stands right in front of token ``start``, and not before token ``reached``."""
        first, sign = self._token(start), self._token(start - 1)
        if start - 1 < reached:
            return False
        if sign.form in MINUS_SIGNS and sign.end == first.start:
            before = self._token(start - 2)
            return before.end != sign.start or before.form in ("(", "[", "")
        before = self._token(start - 2)
        if sign.form not in self.phrases.minus_words or before.kind == NUMBER or before.form == ",":
            return False  # "26 milhões, menos 3 milhões do que antes"
        return first.start <= sign.end + 1 and not self._hedged_before(start, reached)  # "plus ou moins 3 euros"

    def loss(self, start: int, end: int, reached: int, after_loss: bool) -> bool:
        """Whether brackets around an amount make it negative: alone in its cell, or near a word of loss.

        ``after_loss``: the amount before was such a loss. An amount in brackets right behind another says the same in
        another currency.
        """
        if self._token(start - 1).form != "(" or self._token(end).form != ")":
            return False
        if self._token(start - 2) is END:
            return self._token(end + 1) is END
        if start - 1 <= reached:
            return False
        for index in range(start - 2, max(start - 2 - _LOSS_REACH, reached - 1), -1):
            token = self._token(index)
            if token.kind == OTHER and token.form in ".;!?\n":
                return False
            if token.form in self.phrases.losses:
                return True
            if index == reached and after_loss:
                return True
        return False

    def inherits(self, index: int, end: int, reached: int) -> bool:
        """Whether a number from token ``index`` to before ``end`` can go on from the amount that ended at ``reached``.

        A word that compares stands before it, or nothing but "and"; and no word behind it that says what is counted.
        """
        token = self._token
        if index - reached > _SERIES_REACH:
            return False
        after = token(end)
        if after.kind == NUMBER or (after.kind == WORD and self._is_counted(after)):
            return False
        for between in range(reached, index):
            if token(between).form in ";!?\n" or (token(between).form == "." and token(between + 1).text[:1].isupper()):
                return False
        for before in range(index - 1, reached - 1, -1):
            if token(before).form in self.phrases.compared:
                return True
            if token(before).form not in self.phrases.fillers and token(before).form not in self.phrases.hedges:
                break
        return all(token(at).form in self.phrases.joiners or token(at).form == "," for at in range(reached, index))

    def _is_counted(self, word: Token) -> bool:
        """Whether a word behind a number is what it counts, or leads to it: "5 billion people", "of them"."""
        return word.form not in self.phrases.function_words or word.form in self.phrases.links

    def hedged(self, start: int, end: int, reached: int) -> bool:
        """Whether the amount from token ``start`` to before ``end`` is hedged: "about", "more than", "or so", "+"."""
        return self._hedged_before(start, reached) or self._hedged_behind(end)

    def _hedged_before(self, start: int, reached: int) -> bool:
        if self._token(start - 1).form in _HEDGE_SIGNS:
            return True
        nearest = self._token(start - 1)
        if nearest.kind == WORD and not (nearest.form in self.phrases.hedges or nearest.form in self.phrases.fillers):
            return False  # most amounts
        found: list[str] = []
        index = start - 1
        while index >= reached and len(found) < _LOOK_BACK:
            token = self._token(index)
            if token.kind == WORD:
                # A capital in the middle of a sentence is a name: Uber is not "über".
                capital = token.text[0].isupper() and self._token(index - 1).kind == WORD
                found.append("" if capital else token.form)
            elif token.form not in APOSTROPHES and token.form not in HYPHENS and not (token.form == "." and not found):
                break
            index -= 1
        found.reverse()
        while found:
            for hedge in self.phrases.hedges.get(found[-1], ()):
                if tuple(found[-len(hedge) :]) == hedge:
                    return True
            # An article or a preposition may stand between: "rund um die", "oltre i 5 milioni".
            if found.pop() not in self.phrases.fillers:
                return False
        return False

    def _hedged_behind(self, end: int) -> bool:
        after = self._token(end)
        if after.form == "+":
            return after.start == self._token(end - 1).end
        return any(
            all(self._token(end + place).form == word for place, word in enumerate(hedge))
            for hedge in self.phrases.hedges_behind.get(after.form, ())
        )

    def opening(self, start: int) -> tuple[frozenset[str], int]:
        """What may stand between the ends of a range that begins here ("between" ... "and"), and where it opens."""
        for back in range(1, 4):
            token = self._token(start - back)
            if token.kind != WORD and token.form not in APOSTROPHES:
                break
            closings = self.phrases.openings.get(token.form)
            if closings is not None:
                return closings, start - back
        return frozenset(), start

    def is_change(self, opened: int, start: int) -> bool:
        """Whether a verb of change stands in front of two amounts: "rose from $3 million to $5 million".

        ``opened`` is where the "from" stands, or ``start``, where the first amount begins, if there is none; then the
        verb must be close: "fell $2 to $50", but not "raised its forecast to $2 to $3".
        """
        for back in range(1, _CHANGE_REACH if opened < start else _CHANGE_CLOSE):
            token = self._token(opened - back)
            if token.kind == OTHER and token.form in ".;:!?\n":
                return False
            if token.kind == WORD and token.form.startswith(self.phrases.change_stems):
                return True
            if opened == start and token.form in self.phrases.range_words:
                return False
        return False
