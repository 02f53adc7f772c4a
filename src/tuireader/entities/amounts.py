"""Reading one amount: a number and its currency, in any order, with the cents behind it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal

from tuireader.entities.hedges import DASHES, MINUS_SIGNS, Phrases
from tuireader.entities.lexicon.international import ONLY_BEFORE, WEIGHTS
from tuireader.entities.number_words import NumberWords
from tuireader.entities.numbers import Number, NumberReader
from tuireader.entities.tokens import APOSTROPHES, HYPHENS, NUMBER, SIGN, STARTS_NUMBER, WORD, Token
from tuireader.entities.units import Named, UnitReader

_PER_CENT = ("%", "‰")
_ENGLISH_GROUPS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")

_LINKED_FIGURES = 8  # "1.500.000 di euro": figures from a million on take the link that a scale takes


@dataclass(slots=True)
class Amount:
    """An amount as it was read, from token ``start`` to before token ``end``.

    Either ``value`` or ``low`` and ``high`` are set; ``before`` says that the currency stands in front of the number.
    """

    start: int
    end: int
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    named: Named
    number: Number
    before: bool
    approximate: bool = False
    is_loss: bool = False  # in brackets, and negative for that
    why: list[str] = field(default_factory=list)


class AmountReader:
    """Reads the amounts of one run of tokens; it stands at a token and never looks for them by itself."""

    def __init__(
        self, tokens: list[Token], numbers: NumberReader, units: UnitReader, words: NumberWords, phrases: Phrases
    ) -> None:
        self._numbers = numbers
        self._units = units
        self._words = words
        self._phrases = phrases
        self.unused: Number | None = None  # the number without a currency that the last call of read came upon
        self.token: Callable[[int], Token] = tokens.__getitem__

    def read(self, index: int, *, second: bool = False) -> Amount | None:
        """The amount that begins at a token; ``second`` says that it is the second end of a range."""
        self.unused = None
        starts = self.token(index).starts
        if starts & STARTS_NUMBER:
            amount = self._number_first(index, second)
            if amount is not None:
                return amount
        return self._unit_first(index) if starts & ~STARTS_NUMBER else None

    def _bare_number(self, index: int) -> Number | None:
        """The number at a token, unless it is part of something else: "B12", "GPT-4", "10:30"."""
        token = self.token(index)
        before = self.token(index - 1)
        if token.kind == NUMBER and before.end == token.start:
            farther = self.token(index - 2)
            if before.kind in (WORD, NUMBER) or before.form in ("#", "_"):
                return None
            if before.form in (":", "/", ".") and farther.kind == NUMBER and farther.end == before.start:
                return None
            if before.form in HYPHENS and farther.kind in (WORD, NUMBER) and farther.end == before.start:
                return None
        return self._numbers.read(index)

    def _number_first(self, index: int, second: bool) -> Amount | None:
        number = self._numbers.read(index) if second else self._bare_number(index)
        self.unused = number
        if number is None:
            return None
        named = self._unit_behind(number.end)
        if named is None:
            number, named = self._coins_not_hundreds(index, number)
        if named is None or not self._suits_behind(index, number, named):
            return None
        amount = Amount(index, named.end, number.value, number.low, number.high, named, number, before=False)
        self._scale_behind(amount)
        self._cents(amount)
        return amount

    def _coins_not_hundreds(self, index: int, number: Number) -> tuple[Number, Named | None]:
        """French "cents" at the end of a number as coins: "un cent", "cinq cents par action"."""
        last = number.end - 1
        if last <= index or self.token(last).form not in self._words.minor:
            return number, None
        shorter = self._numbers.read_until(index, last)
        named = self._units.read(last, behind=True)
        after = self.token(number.end)
        if shorter is None or named is None or after.form not in self._phrases.function_words:
            return number, None
        return shorter, named

    def _unit_behind(self, index: int) -> Named | None:
        """The currency that follows a number, perhaps behind a hyphen, a point, "of" or ",-"."""
        last = self.token(index - 1)
        token = self.token(index)
        if token.form in (",", ".") and token.start == last.end and self.token(index + 1).form in DASHES:
            index += 2
            while self.token(index).form in DASHES and self.token(index).start == self.token(index - 1).end:
                index += 1
            token = self.token(index)
        elif (
            token.form == "."
            and token.start == last.end
            and last.kind == WORD
            and last.form in self._words.short_scales
        ):
            index += 1
            token = self.token(index)
        if token.form in HYPHENS and token.start == self.token(index - 1).end == self.token(index + 1).start - 1:
            index += 1
            token = self.token(index)
        if token.form in self._words.links and (last.kind == WORD or len(last.text) > _LINKED_FIGURES):
            linked = index + 1
            if self.token(linked).form in APOSTROPHES:
                linked += 1
            named = self._units.read(linked, behind=True) if self._close(linked) else None
            if named is not None:
                return named
        return self._units.read(index, behind=True) if self._close(index) else None

    def _close(self, index: int) -> bool:
        """Whether at most one blank stands in front of a token."""
        return self.token(index).start <= self.token(index - 1).end + 1

    def _suits_behind(self, index: int, number: Number, named: Named) -> bool:
        """Whether a currency behind a number makes an amount of it."""
        token = self.token(named.start)
        figures = bool(number.figures)
        glued = token.start == self.token(named.start - 1).end
        if named.kind == "abbreviation":
            if token.text in ONLY_BEFORE and not glued:
                return False
            if not figures or (len(token.text) == 1 and not glued and number.scale == 1):
                return False
            if len(token.text) == 1 and named.divisor != 1:
                return False
        if not named.certain:
            if named.kind == "code":
                return figures and not self.token(named.end).text[:1].isupper() and not number.is_year
            if number.scale < 1000 and not (number.figures and _is_marked(number.figures)):
                return False
        if number.article and (named.kind != "name" or not self._stands_alone(named)):
            return False
        if self._goes_with_next(index, number, named):
            return False
        return not (named.kind == "name" and named.divisor == 1 and self._is_weight(index, number, named))

    def _stands_alone(self, named: Named) -> bool:
        """Whether "a dollar", "un euro" is an amount: not so in "a dollar bond", "un euro forte"."""
        after = self.token(named.end)
        if after.form in HYPHENS and after.start == self.token(named.end - 1).end:
            return False
        if after.kind != WORD or self._words.article_counts:
            return after.form not in APOSTROPHES or self._words.article_counts
        return after.form in self._phrases.function_words or after.form in self._words.joiners

    def _goes_with_next(self, index: int, number: Number, named: Named) -> bool:
        """Whether a currency between two numbers belongs to the one behind: "3 USD50 cards", "1 $ 10 bill"."""
        if named.kind not in ("sign", "code") or self.token(named.end).kind != NUMBER or not number.is_plain:
            return False
        left = self.token(named.start).start - self.token(named.start - 1).end
        right = self.token(named.end).start - self.token(named.end - 1).end
        if right > 1 or left != right:
            return right < left
        if named.kind == "code" or not self._phrases.sign_first or left == 0:
            return False
        behind = self._numbers.read(named.end)
        repeated = behind is not None and self.token(behind.end).text == self.token(named.start).text
        return (not repeated and index == 0) or (not repeated and self.token(named.start).text in "$£")

    def _is_weight(self, index: int, number: Number, named: Named) -> bool:
        """Whether pounds are a weight here: "10 pounds of flour", "weighs 200 pounds"."""
        if named.placed or not named.codes or named.codes[0] not in WEIGHTS:
            return False
        after = self.token(named.end).form
        if number.scale == 1 and after in self._words.links:
            return True
        cues = self._phrases.measure_cues
        return after in cues or any(self.token(index - back).form in cues for back in range(1, 6))

    def _unit_first(self, index: int) -> Amount | None:
        named = self._units.read(index, behind=False)
        if named is None:
            return None
        start = named.end
        sign = self.token(start)
        figures = self.token(start + 1)
        negative = sign.form in MINUS_SIGNS and figures.kind == NUMBER and figures.start == sign.end
        bracket = sign.form == "(" and figures.kind == NUMBER
        if negative or bracket:
            if not self._close(start):
                return None
            start += 1
        if self.token(start).kind not in (NUMBER, WORD) or not self._close(start):
            return None
        number = self._numbers.read_until(start, start + 1) if bracket else self._read_behind_sign(start)
        if number is None or number.article:
            return None
        if bracket:
            number = self._closed_bracket(number)
            if number is None:
                return None
        if not self._suits_before(index, number, named):
            return None
        amount = Amount(index, number.end, number.value, number.low, number.high, named, number, before=True)
        if (negative or bracket) and amount.value is not None:
            amount.value = -amount.value
            amount.is_loss = bracket
        self._repeated_unit(amount)
        self._cents(amount)
        return amount

    def _read_behind_sign(self, index: int) -> Number | None:
        """The number behind a currency; "$5,000" is written as in English in texts of any language."""
        sign, token = self.token(index - 1), self.token(index)
        english = sign.text in ("$", "£") and sign.end == token.start and _ENGLISH_GROUPS.fullmatch(token.text)
        return self._numbers.read(index, decimal_mark="." if english else None)

    def _closed_bracket(self, number: Number) -> Number | None:
        """A loss in brackets, "$(5.2) million": the number with the bracket and its scale."""
        if self.token(number.end).form != ")" or number.value is None:
            return None
        scale, end = 1, number.end + 1
        word = self.token(end)
        factor = self._words.scales.get(word.form) or self._words.short_scales.get(word.form)
        if word.kind == WORD and factor and factor >= 1000 and self._close(end):
            scale, end = factor, end + 1
        number.value, number.scale, number.end = number.value * scale, scale, end
        return number

    def _suits_before(self, index: int, number: Number, named: Named) -> bool:
        """Whether a currency in front of a number makes an amount of it."""
        after, last = self.token(number.end), self.token(number.end - 1)
        if after.form in _PER_CENT and after.start <= last.end + 1:
            return False
        if after.kind == WORD and after.start == last.end and number.figures and last.kind == NUMBER:
            return self._units.read(number.end, behind=True) is not None and named.kind == "sign"
        if named.kind == "sign":
            return bool(number.figures) or number.scale > 1 or number.value is None or not number.article
        if not number.figures:
            return False
        before = self.token(index - 1)
        if before.end == self.token(index).start and before.kind == NUMBER:
            return False
        marked = _is_marked(number.figures) or number.scale > 1
        if named.kind == "code":
            return named.certain or (marked and number.scale >= 1) or (number.mantissa >= 1000 and not number.is_year)
        following = self._unit_behind(number.end)
        if following is not None and following.codes[:1] != named.codes[:1]:
            # In "rmb 10 usd 20" what follows has a number of its own.
            return following.kind in ("sign", "code") and self.token(following.end).kind == NUMBER and marked
        if named.kind == "abbreviation":
            text = self.token(index).text
            if len(text) == 1:
                return text in ONLY_BEFORE and marked and self.token(index).end == self.token(named.end).start
            return named.certain or marked
        if before.kind == NUMBER and self._close(index):
            return False
        if named.divisor != 1:
            return len(self.token(index).form) > 2 and _is_marked(number.figures) and number.scale == 1
        if named.placed or number.scale > 1 or (_is_price(number.figures) and not number.is_year):
            return True
        return self._is_round_price(number) and len(named.codes) == 1 and named.certain

    def _is_round_price(self, number: Number) -> bool:
        """Whether a plain number behind a name is a price, "Euro 50", and not a norm, a tournament or a year."""
        after = self.token(number.end)
        if not number.is_plain or number.is_year or number.mantissa < 10 or after.form in HYPHENS:
            return False
        if 60 <= number.mantissa < 100 and number.mantissa % 4 == 0:  # "Euro 96"
            return False
        return after.kind not in (WORD, NUMBER) or after.form in self._phrases.function_words

    def _repeated_unit(self, amount: Amount) -> None:
        """Take in the same currency once more behind the number: "$ 10 dollars", "$10 USD", "$500 pesos"."""
        if amount.named.kind not in ("sign", "code"):
            return
        named = self._unit_behind(amount.end)
        if named is None or named.divisor != 1 or named.factor != 1:
            return
        shared = [code for code in named.codes if code in amount.named.codes]
        if not shared or not (named.certain or amount.named.placed):
            return
        if named.kind == "sign" and self.token(named.end).kind == NUMBER:
            return
        amount.end = named.end
        if len(shared) < len(amount.named.codes):
            amount.named.codes = tuple(shared)
            amount.named.placed = named.placed

    def _scale_behind(self, amount: Amount) -> None:
        """Take in a scale behind the currency: "75 USD million"."""
        if amount.number.scale != 1 or amount.named.kind not in ("sign", "code") or amount.value is None:
            return
        token = self.token(amount.end)
        scale = self._words.scales.get(token.form, 0) if token.kind == WORD else 0
        if scale >= 10**6 and self._close(amount.end):
            amount.value *= scale
            amount.number.scale = scale
            amount.end += 1

    def _cents(self, amount: Amount) -> None:
        """Take in cents behind whole units: "15 dollars and 50 cents", "5 euro 50", "$20 and 43c"."""
        named, value = amount.named, amount.value
        if named.divisor != 1 or named.factor != 1 or amount.number.scale != 1 or value is None or value % 1:
            return
        if amount.number.figures and not amount.number.figures[-1].isdigit():
            return
        index = amount.end
        joined = self.token(index).form in self._words.joiners
        if joined:
            index += 1
        token = self.token(index)
        if token.kind not in (NUMBER, WORD) or not self._close(index):
            return
        if token.start == self.token(index - 1).end:
            self._glued_cents(amount)
            return
        number = self._numbers.read(index)
        if number is None or number.value is None:
            return
        if number.article and number.end == index + 1 and not self._words.article_counts:
            return
        coin = self._coin(index, number)
        if coin is not None:
            number, coined = coin
            end = coined.end
        elif self._is_bare_cents(number, joined, named):
            end = number.end
        else:
            return
        if number.value is None or not 0 < number.value < 100 or number.scale != 1:
            return
        amount.value = value + number.value / 100 * (1 if value >= 0 else -1)
        amount.end = end
        amount.why.append("cents behind it")

    def _glued_cents(self, amount: Amount) -> None:
        """Take in cents behind a sign that stands for the decimal mark: "5€50"."""
        index, sign = amount.end, self.token(amount.end - 1)
        token, after = self.token(index), self.token(index + 1)
        whole = sign.kind == SIGN and self.token(index - 2).end == sign.start and amount.value is not None
        ends = after.start > token.end or after.kind not in (WORD, NUMBER, SIGN)
        if whole and ends and amount.value is not None and len(token.text) == 2 and token.text.isdigit():
            amount.value += Decimal(token.text) / 100 * (1 if amount.value >= 0 else -1)
            amount.end += 1
            amount.why.append("cents behind it")

    def _coin(self, index: int, number: Number) -> tuple[Number, Named] | None:
        """The number and its coin: "43 cents", "43c"."""
        end = number.end
        if self.token(end - 1).form in self._words.minor and end - 1 > index and self._unit_behind(end) is None:
            shorter = self._numbers.read_until(index, end - 1)
            coin = self._units.read(end - 1, behind=True)
            if shorter is not None and coin is not None and coin.divisor != 1:
                return shorter, coin
        coin = self._units.read(end, behind=True) if self._close(end) else None
        if coin is None or coin.divisor == 1:
            return None
        return number, coin

    def _is_bare_cents(self, number: Number, joined: bool, named: Named) -> bool:
        """Whether a number behind whole units can be nothing but cents."""
        if number.value is None or not 0 < number.value < 100 or number.value % 1 or number.scale != 1:
            return False
        if number.figures and (not number.figures.isdigit() or len(number.figures) > 2):
            return False
        if number.article and not joined:
            return False
        if joined and named.kind == "sign" and number.value < 10:
            return False  # "£7 and 8 people"
        after, last = self.token(number.end), self.token(number.end - 1)
        if after.start == last.end and (after.kind in (WORD, NUMBER, SIGN) or after.form in "%/:-+"):
            return False
        if after.kind in (NUMBER, SIGN) or after.form in _PER_CENT:
            return False
        if after.form in ("-", "–") and self.token(number.end + 1).kind == NUMBER:
            return False
        if after.kind != WORD:
            return True
        if self._unit_behind(number.end) is not None:
            return False
        # "15 dollars 50" needs no more; "15 dollars and 50" could go on with what is counted.
        if not joined and named.kind != "sign" and len(number.figures) == 2:
            return after.form not in self._phrases.counted
        return after.form in self._phrases.function_words


def _is_marked(figures: str) -> bool:
    """Whether a number is written as amounts are: with groups or decimals."""
    return not figures.isdigit()


def _is_price(figures: str) -> bool:
    """Whether a number has exactly two decimals or is grouped."""
    tail = figures.replace(",", ".").rsplit(".", 1)
    return (len(tail) == 2 and len(tail[1]) in (2, 3)) or any(blank in figures for blank in " \u00a0\u202f'’")
