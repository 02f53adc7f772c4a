"""Reading numbers in figures and in words, in any language that has a lexicon module.

A reader stands at a token and says which number begins there and where it ends; it never looks for numbers by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from tuireader.entities.number_stack import Stack
from tuireader.entities.number_words import LARGE, NumberWords
from tuireader.entities.tokens import END, HYPHENS, NUMBER, VULGAR_FRACTIONS, WORD, Token

_LARGEST = Decimal(10) ** 24  # more than all the money there is, in any currency

_VULGAR_FRACTIONS = {sign: Decimal(value) for sign, value in VULGAR_FRACTIONS.items()}


@dataclass(slots=True)
class Number:
    """A number as it was read; ``end`` is the index of the token behind it.

    Either ``value`` or ``low`` and ``high`` are set. ``mantissa`` is the value without its scale.
    """

    end: int
    value: Decimal | None
    low: Decimal | None = None
    high: Decimal | None = None
    mantissa: Decimal = Decimal(0)
    scale: int = 1
    approximate: bool = False
    figures: str = ""  # as written, if it begins with figures
    article: bool = False  # only "a", "un": 1 if need be

    @property
    def is_plain(self) -> bool:
        """Whether it is a whole number in figures without groups and without a scale: it could be a year or a count."""
        return self.scale == 1 and self.figures.isdigit()

    @property
    def is_year(self) -> bool:
        """Whether it looks like a year."""
        return self.is_plain and len(self.figures) == 4 and self.figures[:2] in ("18", "19", "20")


# ------------------------------------------------------------------------------------------------------------- figures

_GROUPED_BY_THREE = re.compile(r"[0-9]{1,3}(?:[^0-9][0-9]{3})+")
_GROUPED_INDIAN = re.compile(r"[0-9]{1,2}(?:[^0-9][0-9]{2}){1,4}[^0-9][0-9]{3}")
_SEPARATOR = re.compile(r"[^0-9]")


@lru_cache(maxsize=4096)
def read_figures(text: str, decimal_mark: str) -> Decimal | None:
    """The value of a number in figures; None if it is none ("1.2.3").

    Where one mark could be either ("1,234"), the language's decimal mark decides.
    """
    marks = _SEPARATOR.findall(text)
    if not marks:
        return Decimal(text)
    last = marks[-1]
    whole, fraction = text, ""
    distinct = set(marks)
    if len(distinct) == 2 and marks.count(last) == 1 and last in ".,":
        whole, _, fraction = text.rpartition(last)
    elif len(distinct) == 1 and len(marks) == 1 and last in ".,":
        before, _, after = text.partition(last)
        if len(after) != 3 or last == decimal_mark or before.lstrip("0") == "" or len(before) > 3:
            whole, fraction = before, after
    elif len(distinct) > 2:
        return None
    if not whole.isdigit() and not _GROUPED_BY_THREE.fullmatch(whole) and not _GROUPED_INDIAN.fullmatch(whole):
        return None
    return Decimal(_SEPARATOR.sub("", whole) + (f".{fraction}" if fraction else ""))


class NumberReader:
    """Reads the numbers of one run of tokens."""

    def __init__(self, tokens: list[Token], words: NumberWords) -> None:
        self._tokens = tokens
        self._words = words
        self.token: Callable[[int], Token] = tokens.__getitem__

    def read_until(self, index: int, stop: int) -> Number | None:
        """The number that begins at a token and ends before another."""
        kept = self._tokens[stop]
        self._tokens[stop] = END
        number = self.read(index)
        self._tokens[stop] = kept
        return number

    def read(self, index: int, decimal_mark: str | None = None) -> Number | None:
        """The number that begins at a token; ``decimal_mark`` where it is known to be another than the language's."""
        token = self.token(index)
        if token.kind == NUMBER:
            number = self._figures(index, decimal_mark or self._words.decimal_mark)
        elif token.kind == WORD:
            number = self._vague(index) or self._fraction(index) or self._round(index) or self._in_words(index)
        elif token.form in _VULGAR_FRACTIONS:
            number = self._scaled(Number(index + 1, _VULGAR_FRACTIONS[token.form], figures="0.5"))
        else:
            return None
        if number is None or (number.value or number.high or 0) > _LARGEST:
            return None
        return number

    # --------------------------------------------------------------------------------------------------------- figures

    def _figures(self, index: int, decimal_mark: str) -> Number | None:
        token = self._tokens[index]
        value = read_figures(token.text, decimal_mark)
        if value is None:
            return None
        end, figures = index + 1, token.text
        following = self.token(end)
        if following.form in _VULGAR_FRACTIONS and following.start <= token.end + 1:
            value, end, figures = value + _VULGAR_FRACTIONS[following.form], end + 1, figures + ".5"
        elif following.form in self._words.decimal_words and figures.isdigit():
            fraction = self._fraction_digits(end + 1)
            if fraction is not None:
                value, end, figures = Decimal(f"{figures}.{fraction[0]}"), fraction[1], f"{figures}.{fraction[0]}"
        number = self._scaled(Number(end, value, figures=figures))
        return self._with_smaller_part(self._with_half(number))

    def _fraction_digits(self, index: int) -> tuple[str, int] | None:
        """The digits behind "point", in figures or in words, and where they end."""
        if self.token(index).kind == NUMBER and self.token(index).text.isdigit():
            return self.token(index).text, index + 1
        digits = ""
        while self._words.ones.get(self.token(index).form, 10) < 10 and self.token(index).kind == WORD:
            digits += str(self._words.ones[self.token(index).form])
            index += 1
        return (digits, index) if digits else None

    def _scaled(self, number: Number) -> Number:
        """The number with the scales that follow: "5 [million]", "48 [mil millones]", "10[k]"."""
        assert number.value is not None  # noqa: S101 - only exact numbers are scaled
        number.mantissa = number.value
        index, scale = number.end, 1
        while scale < 10**24:
            found = self._scale_at(index, short=scale == 1)
            if found is None:
                break
            factor, index = found
            scale *= factor
        number.end, number.scale, number.value = index, scale, number.value * scale
        return number

    def _scale_at(self, index: int, *, short: bool) -> tuple[int, int] | None:
        """The scale word at an index, perhaps behind a hyphen, and where it ends."""
        token, before = self.token(index), self.token(index - 1)
        if token.form in HYPHENS and token.start == before.end == self.token(index + 1).start - 1:
            index += 1
            token = self.token(index)
        if token.kind != WORD or token.start > before.end + 2:
            return None
        scale = None if token.form in self._words.minor else self._words.scales.get(token.form)
        if scale is None and short:
            scale = self._words.short_scales.get(token.form)
        if scale is None:
            return None
        return scale, index + 1

    def _with_half(self, number: Number) -> Number:
        """The number with "and a half" behind its scale: "un miliardo e mezzo", "due milioni e mezzo"."""
        if number.value is None or number.scale == 1 or self.token(number.end).form not in self._words.joiners:
            return number
        index = number.end + 1
        if self.token(index).form in self._words.articles:
            index += 1
        fraction = self._words.fractions.get(self.token(index).form)
        if fraction is not None and fraction < 1:
            number.value += fraction * number.scale
            number.end = index + 1
        return number

    def _with_smaller_part(self, number: Number) -> Number:
        """The number with a smaller one behind its scale: "2 millones 500 mil"."""
        joined = number.scale >= LARGE and self.token(number.end).form in self._words.joiners
        token = self.token(number.end + joined)
        if number.scale < 1000 or token.kind != NUMBER or not token.text.isdigit() or number.value is None:
            return number
        smaller = self._scaled(Number(number.end + joined + 1, Decimal(token.text), figures=token.text))
        if smaller.value is None or len(token.text) > 3:
            return number
        if number.scale == 1000 and smaller.scale >= LARGE:  # "3 mil 200 millones"
            number.value = number.value * smaller.scale + smaller.value
            number.end, number.scale = smaller.end, number.scale * smaller.scale
        elif 1000 <= smaller.scale < number.scale and smaller.value < number.scale:
            number.value += smaller.value
            number.end = smaller.end
        return number

    # ----------------------------------------------------------------------------------------------------------- words

    def _in_words(self, index: int) -> Number | None:
        words = self._words
        form = self.token(index).form
        if words.scales.get(form) == 100 and self.token(index - 1).form in words.percent_words:
            return None
        article = form in words.articles
        first = index
        if article and not words.parts(form):
            following = words.parts(self.token(index + 1).form) if self.token(index + 1).kind == WORD else ()
            if not following or following[0][0] != "scale":
                return self._article(index)
            first = index + 1
        stack, end = self._stacked(first)
        if end == first:
            return None
        # Nobody counts with a lone "million" but in "the million"; "Million Dollar Baby" is a title.
        if end == index + 1 and stack.value >= LARGE and self.token(index - 1).kind != WORD:
            return None
        value = Decimal(stack.value)
        after = self.token(end)
        if after.form in words.decimal_words and value < 1000:
            fraction = self._fraction_digits(end + 1)
            if fraction is not None:
                number = self._scaled(Number(fraction[1], Decimal(f"{value}.{fraction[0]}")))
                return number
        half = self._half_before_scale(end)
        if half is not None and value < 1000:
            return self._scaled(Number(half[1], value + half[0]))
        number = Number(end, value, mantissa=value, article=article and end == index + 1)
        large = next((term for term in stack.terms if term >= 1000), 0)
        if large:
            number.scale = _scale_of(large)
            number.mantissa = value / number.scale
        return self._with_smaller_part(self._with_half(number))

    def _article(self, index: int) -> Number:
        return Number(index + 1, Decimal(1), mantissa=Decimal(1), article=True)

    def _half_before_scale(self, index: int) -> tuple[Decimal, int] | None:
        """ "and a half" in front of a scale, as in "two and a half million"."""
        if self.token(index).form not in self._words.joiners:
            return None
        index += 1
        if self.token(index).form in self._words.articles:
            index += 1
        fraction = self._words.fractions.get(self.token(index).form)
        if fraction is None or fraction >= 1 or self._scale_at(index + 1, short=False) is None:
            return None
        return fraction, index + 1

    def _stacked(self, index: int) -> tuple[Stack, int]:
        """The longest valid number in words from here on, and where it ends."""
        words = self._words
        stack, end = Stack(words.vigesimal), index
        best = stack.copy()
        position = index
        while True:
            step = self._next_word(index, position, best.terms)
            if step is None:
                break
            form, position = step
            parts = words.parts(form)
            if not parts or (form in words.minor and stack.terms and stack.terms[-1] > 9) or not stack.push(parts):
                break
            best, end = stack.copy(), position
        return best, end

    def _next_word(self, first: int, index: int, terms: list[int]) -> tuple[str, int] | None:
        """The next word of a number in words, past a hyphen, "and", or the "de" of "miles de millones"."""
        words = self._words
        token = self.token(index)
        if index > first and not words.parts(token.form):
            following = self.token(index + 1)
            hyphen = token.form in HYPHENS and token.start == self.token(index - 1).end
            doubled = token.form in words.links and following.form in words.scales and terms[-1:] >= [1000]
            if not (hyphen or doubled or token.form in words.joiners):
                return None
            index, token = index + 1, following
        return (token.form, index + 1) if token.kind == WORD else None

    def _vague(self, index: int) -> Number | None:
        """ "tens of billions", "several million", "millions"."""
        words = self._words
        form = self.token(index).form
        if form in words.articles and self.token(index + 1).form in words.some:
            index += 1
            form = self.token(index).form
        several = form in words.some and self._is_round(self.token(index + 1).form)
        if several:  # "quelques dizaines de millions", "qualche decina di milioni"
            index += 1
            form = self.token(index).form
        end = index + 1
        scale = 1
        while True:
            following = end + 1 if self.token(end).form in words.links else end
            found = self._scale_at(following, short=False) or self._vague_scale_at(following)
            if found is None:
                break
            scale, end = scale * found[0], found[1]
        if form in words.vague:
            low, high = words.vague[form]
        elif several:
            low, high = words.rounds[form] * 2, words.rounds[form] * 10
        elif form in words.some and scale > 1:
            low, high = 2, 10
        else:
            return None
        return Number(end, None, Decimal(low * scale), Decimal(high * scale), scale=scale * low, approximate=True)

    def _is_round(self, form: str) -> bool:
        """Whether a word is a round number below a thousand: "dizaines", "decina"."""
        return form in self._words.rounds or 0 < self._words.vague.get(form, (0, 0))[0] < 1000

    def _vague_scale_at(self, index: int) -> tuple[int, int] | None:
        """ "migliaia" as a scale, in "centinaia di migliaia"."""
        low, _ = self._words.vague.get(self.token(index).form, (0, 0))
        return (low, index + 1) if low >= 1000 else None

    def _fraction(self, index: int) -> Number | None:
        """ "half a billion", "mezzo miliardo", "three quarters of a million"."""
        words = self._words
        position = index
        if self.token(position).form in words.articles:
            position += 1
        numerator = words.ones.get(self.token(position).form, 1)
        if numerator > 1:
            position += 2 if self.token(position + 1).form in HYPHENS else 1
        fraction = words.fractions.get(self.token(position).form)
        if fraction is None:
            return None
        fraction *= numerator
        position += 1
        for skipped in (words.links, words.articles):
            if self.token(position).form in skipped:
                position += 1
        found = self._scale_at(position, short=False)
        if found is None:
            return None
        return self._scaled(Number(position, fraction))

    def _round(self, index: int) -> Number | None:
        """ "una decina di milioni", "a dozen"."""
        words = self._words
        position = index
        if self.token(position).form in words.articles:
            position += 1
        form = self.token(position).form
        value = words.rounds.get(form) or words.exact_rounds.get(form)
        if value is None:
            return None
        end = position + 1
        following = end + 1 if self.token(end).form in words.links else end
        found = self._scale_at(following, short=False)
        number = Number(following if found else end, Decimal(value), approximate=form in words.rounds)
        return self._scaled(number)


def _scale_of(term: int) -> int:
    """The largest power of a thousand in a term."""
    scale = 1000
    while term % (scale * 1000) == 0:
        scale *= 1000
    return scale
