"""Reading the name of a currency that begins at a token."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from tuireader.entities.currencies import CurrencyWords, Unit
from tuireader.entities.lexicon.international import BEHIND_SIGN, DOUBTFUL_CODES, LOOSE_PREFIXES, SLASHED
from tuireader.entities.number_words import NumberWords
from tuireader.entities.tokens import APOSTROPHES, HYPHENS, NUMBER, SIGN, STARTS_SIGN, STARTS_UNIT, WORD, Token
from tuireader.entities.words import fold, stem

_STEM = 3  # letters of the shortest stem
_SHORTEST_GLUED, _LONGEST_GLUED = 7, 24

NameKind = Literal["sign", "code", "name", "abbreviation"]


@dataclass(slots=True)
class Named:
    """A currency as a text names it, from token ``start`` to before token ``end``.

    ``certain``: nothing else can be meant, so that any number beside it will do. ``placed``: the text says whose.
    ``usual`` is the currency of a coin where nothing in the text decides.
    """

    start: int
    end: int
    codes: tuple[str, ...]
    kind: NameKind
    divisor: int = 1
    factor: int = 1
    certain: bool = True
    placed: bool = False
    usual: str = ""


def may_start(words: CurrencyWords, text: str, form: str) -> int:
    """What of a currency could begin with this word: ``STARTS_UNIT``, ``STARTS_SIGN``, both or 0."""
    starts = STARTS_SIGN if form in words.sign_letters else 0
    if (
        form in words.units
        or text in words.codes
        or text in words.abbreviations
        or text in SLASHED
        or stem(form) in words.place_starts
        or (1 < len(text) < 7 and words.scaled_code.fullmatch(text) is not None)
        or (_SHORTEST_GLUED <= len(form) <= _LONGEST_GLUED and _take_apart(words, form) is not None)
    ):
        starts |= STARTS_UNIT
    return starts


class UnitReader:
    """Reads the currencies of one run of tokens."""

    def __init__(self, tokens: list[Token], words: CurrencyWords, numbers: NumberWords) -> None:
        self._tokens = tokens
        self._words = words
        self._numbers = numbers
        self.token: Callable[[int], Token] = tokens.__getitem__

    def read(self, index: int, *, behind: bool) -> Named | None:
        """The currency that begins at a token; ``behind`` says that its number stands before it."""
        token = self.token(index)
        starts = token.starts
        if token.kind == SIGN:
            return self._sign(index, behind)
        if starts & STARTS_SIGN and (self.token(index + 1).kind == SIGN or self.token(index + 1).form in HYPHENS):
            named = self._lettered_sign(index)
            if named is not None:
                return named
        if not starts & STARTS_UNIT:
            return None
        return (
            self._code(index)
            or self._abbreviation(index, behind)
            or self._slashed(index, behind)
            or self._name(index)
            or self._placed_name(index)
            or (self._glued_name(index) if behind else None)
        )

    # ----------------------------------------------------------------------------------------------------------- signs

    def _sign(self, index: int, behind: bool) -> Named | None:
        token = self._tokens[index]
        unit = self._words.signs.get(token.text)
        if unit is None or (not unit.codes and unit.divisor == 1):
            return None
        named = Named(index, index + 1, unit.codes, "sign", unit.divisor, usual=unit.usual)
        after = self.token(index + 1)
        if after.kind == WORD:
            code = self._words.prefixes.get((after.form, token.text))
            gap = after.start - token.end
            loose = after.form in LOOSE_PREFIXES
            if code and ((gap == 0 and (after.text.isupper() or loose)) or (behind and gap == 1 and loose)):
                named.end, named.codes, named.placed = index + 2, (code,), True
        return named

    def _lettered_sign(self, index: int) -> Named | None:
        token, at = self._tokens[index], index + 1
        if self.token(at).form in HYPHENS and self.token(at).start == token.end == self.token(at + 1).start - 1:
            at += 1  # "US-$"
        sign = self.token(at)
        if sign.kind != SIGN or sign.start > self.token(at - 1).end + 1:
            return None
        code = self._words.prefixes.get((token.form, sign.text))
        loose = token.form in LOOSE_PREFIXES
        if code is None or not (
            loose or (sign.start == self.token(at - 1).end and (len(token.text) > 1 or token.text.isupper()))
        ):
            return None
        # "U$D" and "U$S" have a letter on either side.
        after = self.token(at + 1)
        both = after.start == sign.end and after.form in BEHIND_SIGN.get((token.form, sign.text), ())
        return Named(index, at + 1 + both, (code,), "sign", placed=True)

    # ----------------------------------------------------------------------------------------------------------- codes

    def _code(self, index: int) -> Named | None:
        token = self._tokens[index]
        code = self._words.codes.get(token.text)
        if code is not None:
            return Named(index, index + 1, (code,), "code", certain=code not in DOUBTFUL_CODES, placed=True)
        match = self._words.scaled_code.fullmatch(token.text)
        if match is None:
            return None
        scale = self._numbers.short_scales.get(fold(match[1]))
        unit = self._words.abbreviations.get(match[2])
        code = self._words.codes.get(match[2]) or (unit.codes[0] if unit and unit.codes else None)
        if scale is None or code is None or code in DOUBTFUL_CODES:
            return None
        return Named(index, index + 1, (code,), "code", factor=scale, placed=True)

    def _abbreviation(self, index: int, behind: bool) -> Named | None:
        token = self._tokens[index]
        unit = self._words.abbreviations.get(token.text)
        if unit is None:
            return None
        end = index + 1
        point = self.token(end)
        if not behind and point.form == "." and point.start == token.end and self.token(end + 1).kind == NUMBER:
            end += 1
        certain = len(token.text) > 1 and (behind or not unit.ordinary)
        return Named(index, end, unit.codes, "abbreviation", unit.divisor, certain=certain)

    def _slashed(self, index: int, behind: bool) -> Named | None:
        """A letter that a slash makes a sign: "S/ 500", "S/.20"."""
        token, slash = self._tokens[index], self.token(index + 1)
        code = SLASHED.get(token.text)
        if code is None or behind or slash.form != "/" or slash.start != token.end:
            return None
        end = index + 2
        if self.token(end).form == "." and self.token(end).start == slash.end:
            end += 1
        return Named(index, end, (code,), "sign", placed=True) if self.token(end).kind == NUMBER else None

    # ----------------------------------------------------------------------------------------------------------- names

    def _name(self, index: int) -> Named | None:
        token = self._tokens[index]
        unit = self._words.units.get(token.form)
        if unit is None:
            return None
        named = Named(index, index + 1, unit.codes, "name", unit.divisor, unit.factor, certain=not unit.ordinary)
        named.usual = unit.usual
        if self._numbers.apostrophe_plurals and self.token(index + 1).form in APOSTROPHES:
            ending = self.token(index + 2)
            if ending.form in self._numbers.apostrophe_plurals and ending.start == token.end + 1:
                named.end += 2
        self._second_unit(named, token)
        self._place_behind(named, unit)
        return named

    def _second_unit(self, named: Named, first: Token) -> None:
        """Take in a second word for the same: "lire sterline", "yuan renminbi"."""
        token = self.token(named.end)
        second = self._words.units.get(token.form)
        if second is None or token.form == first.form or second.divisor != named.divisor or not second.codes:
            return
        sterling = self._words.codes_in(second, self._words.places.get(stem(token.form), frozenset()))
        if sterling or (second.codes[0] in named.codes and not second.ordinary):
            named.end += 1
            named.codes, named.certain, named.placed = (second.codes[0],), True, True

    def _place_behind(self, named: Named, unit: Unit) -> None:
        """Take in whose currency it is: "dollari statunitensi", "dólares de Hong Kong", "dollars US"."""
        index = named.end
        linked = False
        while index < named.end + _MOST_LINKS and self.token(index).form in self._words.unit_links:
            index, linked = index + 1, True
            if self.token(index).form in APOSTROPHES:
                index += 1
        token = self.token(index)
        if token.kind != WORD or _stem(token.form) not in self._words.place_starts:
            return
        if token.start > self.token(named.end - 1).end + 6:
            return
        words, ends = self._words_from(index)
        first = token.text
        # An adjective has a small letter; a capital belongs to the next name, unless it is "US", "Usa" or the like.
        if not linked and not first.islower() and len(first) > _LONGEST_SHORT_REGION:
            return
        if not linked and not self._numbers.country_behind and first.islower():
            return
        found = self._words.place_at(words)
        if found is None:
            return
        codes = self._words.codes_in(unit, found[0])
        if codes:
            named.codes, named.end, named.certain, named.placed = codes[:1], ends[found[1] - 1], True, True

    def _words_from(self, index: int) -> tuple[list[str], list[int]]:
        """Up to three words that follow one another, perhaps hyphened, and the index behind each."""
        words: list[str] = []
        ends: list[int] = []
        while len(words) < 3:
            token = self.token(index)
            if words and token.form in HYPHENS and token.start == self.token(index - 1).end:
                index += 1
                token = self.token(index)
            if token.kind != WORD:
                break
            if token.form not in self._words.unit_links or not words:
                words.append(token.form)
                ends.append(index + 1)
            index += 1
        return words, ends

    def _placed_name(self, index: int) -> Named | None:
        """ "US dollars", "Hongkong-Dollar", "finnische Mark"."""
        first = self._tokens[index]
        if stem(first.form) not in self._words.place_starts:
            return None
        words, ends = self._words_from(index)
        found = self._words.place_at(words)
        if found is None or (found[1] == 1 and len(first.form) == _STEM and first.text.islower()):
            return None  # a small word is no beginning of a country: "151.20 per dollar"
        position = ends[found[1] - 1]
        if self.token(position).form in HYPHENS and self.token(position).start == self.token(position - 1).end:
            position += 1
        if self.token(position).form in self._words.unit_adjectives:
            position += 1
        token = self.token(position)
        unit = self._words.units.get(token.form) if token.kind == WORD else None
        if unit is None:
            code = self._words.codes.get(token.text)
            unit = Unit((code,)) if code else None
        if unit is None:
            return None
        codes = self._words.codes_in(unit, found[0])
        named = Named(
            index, position + 1, codes[:1] or unit.codes, "name", unit.divisor, unit.factor, bool(codes), bool(codes)
        )
        return named

    def _glued_name(self, index: int) -> Named | None:
        """ "Kanadadollar": region and unit in one word."""
        form = self._tokens[index].form
        if not _SHORTEST_GLUED <= len(form) <= _LONGEST_GLUED:
            return None
        found = _take_apart(self._words, form)
        if found is None:
            return None
        codes, unit = found
        return Named(index, index + 1, codes, "name", unit.divisor, unit.factor, placed=True)


_LONGEST_SHORT_REGION = 3
_MOST_LINKS = 6  # tokens of "de la" and their like
_stem = lru_cache(maxsize=8192)(stem)


def _take_apart(words: CurrencyWords, form: str) -> tuple[tuple[str, ...], Unit] | None:
    for cut in range(3, len(form) - 2):
        unit = words.units.get(form[cut:])
        if unit is None or unit.ordinary:
            continue
        regions = words.places.get(stem(form[:cut]))
        codes = words.codes_in(unit, regions) if regions else ()
        if codes:
            return codes[:1], unit
    return None
