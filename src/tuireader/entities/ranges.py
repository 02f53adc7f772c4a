"""Reading all amounts of a run of tokens, with ranges and amounts that leave out what the other one says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache

from tuireader.entities.amounts import Amount, AmountReader
from tuireader.entities.currencies import currency_words
from tuireader.entities.hedges import DASHES, Surroundings, phrases_for
from tuireader.entities.number_words import LARGE, NumberWords, number_words
from tuireader.entities.numbers import Number, NumberReader
from tuireader.entities.tokens import (
    HYPHENS,
    MARGIN,
    NUMBER,
    SIGN,
    STARTS_NUMBER,
    STARTS_SIGN,
    STARTS_UNIT,
    WORD,
    Lexemes,
    Token,
    tokenise,
)
from tuireader.entities.units import UnitReader, may_start

_LEAST_SCALE = 1000  # of a word that goes with the number on the line above
_MOST_DECIMALS = 3  # of a number that a range may begin with: more is no amount of money but a rate


@cache
def lexemes(language: str | None) -> Lexemes:
    """What the words of a text in a language may begin."""
    numbers, currencies = number_words(language), currency_words(language)

    def judge(text: str, form: str) -> int:
        number = STARTS_NUMBER if numbers.starts(form) else 0
        return number | may_start(currencies, text, form)

    return Lexemes(judge)


def _joined_lines(tokens: list[Token], words: NumberWords) -> list[Token]:
    """The tokens without the line breaks inside an amount: behind a number before its scale, before its unit."""

    def is_scale(token: Token) -> bool:
        return token.kind == WORD and words.scales.get(token.form, 0) >= _LEAST_SCALE

    def is_inside(at: int) -> bool:
        last, following = tokens[at - 1], tokens[at + 1]
        if following.kind != WORD or following.start > tokens[at].end + 1 or last.end + 1 < tokens[at].start:
            return False
        linked = last.form in words.links and is_scale(tokens[at - 2])
        if last.kind != NUMBER and not is_scale(last) and not linked:
            return False
        if is_scale(following):
            return not linked
        if following.form in words.links:
            return is_scale(last) and bool(tokens[at + 2].starts & STARTS_UNIT)
        named = following.starts & STARTS_UNIT and tokens[at + 2].kind != NUMBER
        return bool(named) and (following.text.islower() or last.kind != NUMBER)

    return [token for at, token in enumerate(tokens) if token.form != "\n" or not is_inside(at)]


class MoneyReader:
    """Reads the amounts of one piece of text, from left to right."""

    def __init__(self, text: str, start: int, end: int, language: str | None) -> None:
        tokens = tokenise(text, start, end, lexemes(language))
        words, phrases = number_words(language), phrases_for(language)
        self.tokens = _joined_lines(tokens, words) if text.find("\n", start, end) >= 0 else tokens
        self._words = words
        self._numbers = NumberReader(self.tokens, words)
        units = UnitReader(self.tokens, currency_words(language), words)
        self._amounts = AmountReader(self.tokens, self._numbers, units, words, phrases)
        self._around = Surroundings(self.tokens, phrases)
        self.token: Callable[[int], Token] = self.tokens.__getitem__

    def all(self) -> Iterator[Amount]:
        """Every amount, in order, not overlapping."""
        index, last = MARGIN, len(self.tokens) - MARGIN
        reached = index
        before: Amount | None = None
        tokens = self.tokens
        while index < last:
            amounts = self._at(index, before) if tokens[index].starts else None
            # "20 pence a pound": the article of what directly follows an amount says "per".
            if not amounts or (amounts[0].number.article and index == reached > MARGIN):
                index += 1
                continue
            for amount in amounts:
                self._finish(amount, reached, before)
                reached, before = amount.end, amount
                yield amount
            index = reached

    def _at(self, index: int, before: Amount | None) -> list[Amount]:
        """The amounts that begin at a token: none, one, or the two of "rose from $3 to 5 billion"."""
        token, after = self.token(index), self.token(index + 1)
        if not after.starts and after.kind == WORD and token.form in self._words.articles:
            if after.form not in self._words.decimal_words:
                return []  # "a" and "un" in front of any word: most of what there is to look at
        elif token.starts == STARTS_SIGN and after.kind != SIGN and after.form not in HYPHENS:
            return []
        amount = self._amounts.read(index)
        if amount is not None:
            return self._with_range(amount)
        number = self._amounts.unused
        if number is None or number.value is None or number.article:
            return []
        return self._open_range(index, number) or self._inherited(index, number, before)

    def _inherited(self, index: int, number: Number, before: Amount | None) -> list[Amount]:
        """Millions that leave out the currency of the amount before: "6.4 billion euros, from 5.1 billion"."""
        if before is None or before.named.divisor != 1 or number.value is None:
            return []
        low = None
        found = self._second_end(number.end, index) if number.scale == 1 else None
        if found is not None and not found[2] and (second := self._numbers.read(found[0])) is not None:
            low, number = number.value * second.scale, second
        if number.scale < LARGE or number.value is None or (low is not None and low >= number.value):
            return []
        if not self._around.inherits(index, number.end, before.end):
            return []
        named = replace(before.named, factor=1)  # these millions are not those of "mdp"
        amount = Amount(index, number.end, number.value, None, None, named, number, before=True)
        if low is not None:
            amount = _range(amount, number.end, low, number.value)
        amount.why.append("currency of the amount before")
        return [amount]

    def _finish(self, amount: Amount, reached: int, before: Amount | None) -> None:
        """Take in the sign and the hedge around an amount; ``reached`` is where the amount before ended."""
        if amount.value is not None and amount.value > 0:
            after_loss = before is not None and before.is_loss
            if self._around.minus(amount.start, reached):
                amount.value = -amount.value
                amount.start -= 1
            elif self._around.loss(amount.start, amount.end, reached, after_loss):
                amount.value = -amount.value
                amount.start, amount.end = amount.start - 1, amount.end + 1
                amount.is_loss = True
                amount.why.append("a loss in brackets")
        amount.approximate = amount.number.approximate or self._around.hedged(amount.start, amount.end, reached)

    # ---------------------------------------------------------------------------------------------- between two ends

    def _second_end(self, index: int, start: int) -> tuple[int, bool, bool] | None:
        """Where the second end of a range begins; whether a dash is between; whether two amounts are meant."""
        token = self.token(index)
        if token.form in DASHES:
            left = token.start - self.token(index - 1).end
            right = self.token(index + 1).start - token.end
            if left > 1 or left != right or (left and token.form in "—~～"):
                return None
            return index + 1, True, False
        if token.kind != WORD:
            return None
        closings, opened_at = self._around.opening(start)
        if token.form not in closings and token.form not in self._around.phrases.range_words:
            return None
        following = index + 1
        for skipped in (self._around.phrases.hedges, self._around.phrases.fillers):
            if not self.token(following).starts & STARTS_NUMBER and self.token(following).form in skipped:
                following += 1
        changed = token.form in self._around.phrases.change_words or self._around.is_change(opened_at, start)
        return following, False, changed

    def _with_range(self, first: Amount) -> list[Amount]:
        """The amount, or the range that begins with it."""
        found = self._second_end(first.end, first.start) if first.value is not None else None
        if found is None:
            return [first]
        index, dashed, two = found
        second = self._amounts.read(index, second=True)
        if second is not None:
            return [first] if two else [self._joined(first, second) or first]
        number = self._numbers.read(index) if self.token(index).starts & STARTS_NUMBER else None
        if number is None or number.value is None or number.article or not first.before:
            return [first]
        if not self._may_end_range(number, dashed):
            return [first]
        low = self._with_scale_of(first, number)
        if two and number.scale > 1:
            first.value = low
            named = replace(first.named, factor=1)
            series = Amount(index, number.end, number.value, None, None, named, number, before=True)
            series.why.append("currency of the amount before")
            return [first, series]
        if two or low >= number.value:
            return [first]
        return [_range(first, number.end, low, number.value)]

    def _joined(self, first: Amount, second: Amount) -> Amount | None:
        """The range between two amounts, if they can be its ends."""
        if second.value is None or first.named.divisor != second.named.divisor:
            return None
        if not set(first.named.codes) & set(second.named.codes) and first.named.codes != second.named.codes:
            return None
        low = self._with_scale_of(first, second.number)
        return _range(first, second.end, low, second.value) if low < second.value else None

    def _with_scale_of(self, first: Amount, second: Number) -> Decimal:
        """The first end of a range; a scale that is only said once holds for both: "$10-15 billion"."""
        low = first.value or Decimal(0)
        if first.before and first.number.scale == 1 < second.scale and abs(first.number.mantissa) < second.mantissa:
            low *= second.scale
        return low

    def _may_end_range(self, number: Number, dashed: bool) -> bool:
        """Whether a number without currency may be the second end of a range."""
        after, last = self.token(number.end), self.token(number.end - 1)
        touches = after.start == last.end
        if after.form in ("%", "‰") or (touches and after.kind in (WORD, NUMBER)):
            return False
        if number.scale > 1 or dashed:
            return not (after.form in HYPHENS and touches and self.token(number.end + 1).kind == NUMBER)
        return after.kind != WORD or after.form in self._around.phrases.function_words

    def _open_range(self, index: int, number: Number) -> list[Amount]:
        """ "10-20 dollars", "between 5 and 10 million euros": the currency stands with the second end."""
        found = self._second_end(number.end, index)
        if found is None or number.value is None or _decimals(number.figures) > _MOST_DECIMALS:
            return []
        start, _, two = found
        second = self._amounts.read(start, second=True)
        if second is None or second.value is None or (second.before and not self._around.opening(index)[0]):
            return []
        if number.is_year and not second.number.is_year:
            return []
        low = number.value
        if number.scale == 1 and second.number.scale > 1 and (two or number.mantissa < second.number.mantissa):
            low *= second.number.scale if number.mantissa < 1000 else 1
        if low >= second.value and not two:
            return []
        if two:
            if number.scale == second.number.scale == 1:
                return []
            first = Amount(index, number.end, low, None, None, second.named, number, before=False)
            first.why.append("currency of the amount behind")
            return [first, second]
        whole = Amount(index, second.end, None, low, second.value, second.named, second.number, before=False)
        whole.why.append("range")
        return [whole]


def _range(first: Amount, end: int, low: Decimal, high: Decimal) -> Amount:
    first.end, first.value, first.low, first.high = end, None, low, high
    first.why.append("range")
    return first


def _decimals(figures: str) -> int:
    """How many figures stand behind the last mark."""
    tail = figures.replace(",", ".").rsplit(".", 1)
    return len(tail[1]) if len(tail) == 2 else 0
