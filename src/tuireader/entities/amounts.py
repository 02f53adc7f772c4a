"""Putting numbers and currencies together: amounts, cents behind them, ranges, hedges, signs."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache

from tuireader.entities.currencies import ONLY_BEFORE, currency_words
from tuireader.entities.lexicon import languages, lexicon
from tuireader.entities.lexicon.shapes import Numbers
from tuireader.entities.numbers import Number, NumberReader, number_words
from tuireader.entities.tokens import END, NUMBER, OTHER, SIGN, WORD, Token, split_words
from tuireader.entities.units import Named, UnitReader

_ENGLISH = "en"
_HYPHENS = frozenset("-‑")
_DASHES = frozenset("-‑–—")
_MINUS = frozenset("-−‐–")
_APOSTROPHES = frozenset("'’")
_HEDGE_SIGNS = frozenset("~≈<>≤≥±")
_PER_CENT = frozenset("% ‰".split())
_LOOK_BACK = 6  # words of a hedge and what may stand between it and its amount
_CHANGE_REACH = 9  # tokens between a verb of change and its "from"


@dataclass(slots=True)
class Amount:
    """An amount as it was read, from token ``start`` to before token ``end``."""

    start: int
    end: int
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    named: Named
    number: Number
    before: bool  # the currency stands in front of the number
    approximate: bool = False
    why: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Phrases:
    """The phrases around amounts that hold for a text."""

    hedges: dict[str, tuple[tuple[str, ...], ...]]  # by their last word
    hedges_behind: dict[str, tuple[tuple[str, ...], ...]]  # by their first word
    openings: dict[str, frozenset[str]]
    range_words: frozenset[str]
    change_stems: tuple[str, ...]
    minus_words: frozenset[str]
    measure_cues: frozenset[str]
    function_words: frozenset[str]
    sign_first: bool  # a sign between two numbers goes with the one behind it


def _by_word(phrases: tuple[str, ...], place: int) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        words = split_words(phrase)
        found.setdefault(words[place], []).append(words)
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
        small.update(split_words(" ".join(lexicon(code).FUNCTION_WORDS.words)))
    return Phrases(
        _by_word(tuple(hedge for section in sections for hedge in section.hedges), -1),
        _by_word(tuple(hedge for section in sections for hedge in section.hedges_behind), 0),
        openings,
        frozenset(word for section in sections for word in section.range_words),
        tuple(stem for section in sections for stem in section.change_stems),
        frozenset(word for section in sections for word in section.minus_words),
        frozenset(word for section in sections for word in section.measure_cues),
        frozenset(small),
        all(code not in ("fr", "de") for code in codes[:1]),
    )


class AmountReader:
    """Reads the amounts of one run of tokens, from left to right."""

    def __init__(self, tokens: list[Token], language: str | None) -> None:
        self._tokens = tokens
        self._phrases = phrases_for(language)
        self._currencies = currency_words(language)
        self._numbers = NumberReader(tokens, number_words(language))
        self._units = UnitReader(tokens, self._currencies, number_words(language))
        self._words = number_words(language)

    def token(self, index: int) -> Token:
        """The token at an index, or ``END`` outside."""
        return self._tokens[index] if 0 <= index < len(self._tokens) else END

    def all(self) -> list[Amount]:
        """Every amount, in order, not overlapping."""
        found: list[Amount] = []
        index, reached = 0, 0
        while index < len(self._tokens):
            amounts = self._at(index)
            if amounts:
                for amount in amounts:
                    self._finish(amount, reached)
                    found.append(amount)
                    reached = amount.end
                index = reached
            else:
                index += 1
        return found

    def _at(self, index: int) -> list[Amount]:
        """The amounts that begin at a token: none, one, or the two of "rose from $3 to 5 billion"."""
        starts_number = self._numbers.starts(index)
        if not starts_number and not self._units.starts(index):
            return []
        amount = self._single(index, starts_number)
        if amount is not None:
            return self._with_range(amount)
        if starts_number:
            number = self._number(index)
            if number is not None and number.value is not None and not number.article:
                return self._open_range(index, number)
        return []

    # ------------------------------------------------------------------------------------------------- one amount

    def _single(self, index: int, starts_number: bool = True) -> Amount | None:
        if starts_number:
            amount = self._number_first(index)
            if amount is not None:
                return amount
        return self._unit_first(index)

    def _number(self, index: int) -> Number | None:
        """The number at a token, unless it is part of something else: "B12", "GPT-4", "10:30"."""
        token, before = self._tokens[index], self.token(index - 1)
        if token.kind == NUMBER and before.end == token.start:
            if before.kind in (WORD, NUMBER) or before.form in (":", "#", "/", "_", "."):
                return None
            second = self.token(index - 2)
            if before.form in _HYPHENS and second.end == before.start and second.kind in (WORD, NUMBER):
                return None
        return self._numbers.read(index)

    def _number_first(self, index: int) -> Amount | None:
        number = self._number(index)
        if number is None:
            return None
        named = self._unit_behind(number.end)
        if named is None and self.token(number.end - 1).form in self._words.minor and number.end - 1 > index:
            shorter = self._numbers.read_until(index, number.end - 1)
            named = self._unit_behind(number.end - 1) if shorter is not None else None
            if shorter is None or named is None or named.divisor == 1:
                return None
            number = shorter
        if named is None or not self._suits_behind(index, number, named):
            return None
        amount = Amount(index, named.end, number.value, number.low, number.high, named, number, before=False)
        self._scale_behind(amount)
        self._cents(amount)
        return amount

    def _unit_behind(self, index: int) -> Named | None:
        """The currency that follows a number, perhaps behind a hyphen, a point, "of" or ",-"."""
        last = self.token(index - 1)
        token = self.token(index)
        if token.form in (",", ".") and token.start == last.end and self.token(index + 1).form in _DASHES:
            index += 2
            while self.token(index).form in _DASHES and self.token(index).start == self.token(index - 1).end:
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
        if token.form in _HYPHENS and token.start == self.token(index - 1).end == self.token(index + 1).start - 1:
            index += 1
            token = self.token(index)
        if token.form in self._words.links and last.kind == WORD:
            linked = index + 1
            if self.token(linked).form in _APOSTROPHES:
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
            if token.text in ONLY_BEFORE and not (glued or token.text == "Rs" or token.text == "RM"):
                return False
            if not figures or (len(token.text) == 1 and not glued and number.scale == 1):
                return False
            if token.text in ("c", "p") and named.divisor != 1:
                return False
        if not named.certain:
            if named.kind == "code":
                return figures and not self.token(named.end).text[:1].isupper() and not number.is_year
            if number.scale < 1000 and not (number.figures and _is_marked(number.figures)):
                return False
        if number.article and not self._stands_alone(named):
            return False
        if self._goes_with_next(index, number, named):
            return False
        return not (named.kind == "name" and named.divisor == 1 and self._is_weight(index, named))

    def _stands_alone(self, named: Named) -> bool:
        """Whether "a dollar", "un euro" is an amount: not so in "a dollar bond", "un euro forte"."""
        if named.kind != "name":
            return True
        after = self.token(named.end)
        if after.form in _HYPHENS and after.start == self.token(named.end - 1).end:
            return False
        if after.kind != WORD:
            return self._words.language != _ENGLISH or after.form not in ("'", "’")
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

    def _is_weight(self, index: int, named: Named) -> bool:
        """Whether pounds are a weight here."""
        if named.placed or not {"GBP", "ITL"} & set(named.codes[:1]):
            return False
        cues = self._phrases.measure_cues
        around = [self.token(index - back).form for back in range(1, 6)] + [self.token(named.end).form]
        return any(form in cues or (len(form) > 3 and form[:5] in cues) for form in around)

    def _unit_first(self, index: int) -> Amount | None:
        named = self._units.read(index, behind=False)
        if named is None:
            return None
        start = named.end
        sign = self.token(start)
        negative = (
            sign.form in _MINUS and self.token(start + 1).kind == NUMBER and self.token(start + 1).start == sign.end
        )
        bracket = sign.form == "(" and self.token(start + 1).kind == NUMBER
        if negative or bracket:
            if not self._close(start):
                return None
            start += 1
        if self.token(start).kind not in (NUMBER, WORD) or not self._close(start):
            return None
        number = self._numbers.read_until(start, start + 1) if bracket else self._numbers.read(start)
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
        self._repeated_unit(amount)
        self._cents(amount)
        return amount

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
            return False
        if named.kind == "abbreviation":
            text = self.token(index).text
            if len(text) == 1:
                return text in ONLY_BEFORE and marked and self.token(index).end == self.token(named.end).start
            return text not in ("le", "l.e", "l.e.") or marked
        if before.kind == NUMBER and self._close(index):
            return False
        if named.divisor != 1:
            return len(self.token(index).form) > 2 and _is_marked(number.figures) and number.scale == 1
        return named.placed or number.scale > 1 or (_is_price(number.figures) and not number.is_year)

    def _repeated_unit(self, amount: Amount) -> None:
        """Take in the same currency once more behind the number: "$ 10 dollars", "$10 USD", "$500 pesos"."""
        if amount.named.kind not in ("sign", "code"):
            return
        named = self._unit_behind(amount.end)
        if named is None or named.divisor != 1 or named.factor != 1:
            return
        shared = [code for code in named.codes if code in amount.named.codes]
        if not shared or (not named.certain and not amount.named.codes[0] == "BRL"):
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

    # ------------------------------------------------------------------------------------------------------- cents

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
        if token.kind not in (NUMBER, WORD) or not self._close(index) or token.start == self.token(index - 1).end:
            return
        number = self._numbers.read(index)
        if number is None or number.value is None or (number.article and number.end == index + 1 and token.text == "a"):
            return
        coin = self._coin(index, number)
        if coin is not None:
            number, coined = coin
            if number.value is None or not 0 < number.value < 100 or number.scale != 1:
                return
            end = coined.end
        elif self._is_bare_cents(number, joined):
            end = number.end
        else:
            return
        cents = number.value / 100
        amount.value = value + cents if value >= 0 else value - cents
        amount.end = end
        amount.why.append("cents behind it")

    def _coin(self, index: int, number: Number) -> tuple[Number, Named] | None:
        """The number and its coin: "43 cents", "43c"."""
        end = number.end
        if self.token(end - 1).form in self._words.minor and end - 1 > index:
            shorter = self._numbers.read_until(index, end - 1)
            coin = self._units.read(end - 1, behind=True)
            if shorter is not None and coin is not None and coin.divisor != 1:
                return shorter, coin
        coin = self._units.read(end, behind=True) if self._close(end) else None
        if coin is None or coin.divisor == 1:
            return None
        return number, coin

    def _is_bare_cents(self, number: Number, joined: bool) -> bool:
        """Whether a number behind whole units can be nothing but cents."""
        if number.value is None or not 0 < number.value < 100 or number.value % 1 or number.scale != 1:
            return False
        if number.figures and (not number.figures.isdigit() or len(number.figures) > 2):
            return False
        if not number.figures and not joined and number.article:
            return False
        after, last = self.token(number.end), self.token(number.end - 1)
        if after.start == last.end and (after.kind in (WORD, NUMBER, SIGN) or after.form in "%/:-+"):
            return False
        if after.kind in (NUMBER, SIGN) or after.form in _PER_CENT:
            return False
        if after.form in ("-", "–") and self.token(number.end + 1).kind == NUMBER:
            return False
        if after.kind == WORD:
            return after.form in self._phrases.function_words and self._unit_behind(number.end) is None
        return True

    # ------------------------------------------------------------------------------------------------------ ranges

    def _opening(self, index: int) -> tuple[frozenset[str], int]:
        """What may stand between the ends of a range that begins here ("between" ... "and"), and where that is said."""
        for back in range(1, 4):
            token = self.token(index - back)
            if token.kind != WORD and token.form not in _APOSTROPHES:
                break
            closings = self._phrases.openings.get(token.form)
            if closings is not None:
                return closings, index - back
        return frozenset(), index

    def _is_change(self, index: int) -> bool:
        """Whether a verb of change stands in front: "rose from $3 million to $5 million" are two amounts."""
        stems = self._phrases.change_stems
        for back in range(1, _CHANGE_REACH):
            token = self.token(index - back)
            if token.kind == OTHER and token.form in ".;:!?\n":
                break
            if token.kind == WORD and token.form.startswith(stems):
                return True
        return False

    def _second_end(self, index: int, start: int) -> tuple[int, bool, bool] | None:
        """Where the second end of a range begins; whether a dash is between; whether two amounts are meant."""
        token = self.token(index)
        closings, opened_at = self._opening(start)
        if token.form in _DASHES:
            left = token.start - self.token(index - 1).end
            right = self.token(index + 1).start - token.end
            if left > 1 or right > 1 or left != right or (token.form == "—" and left):
                return None
            return index + 1, True, False
        if token.kind != WORD:
            return None
        opened = token.form in closings
        if not opened and token.form not in self._phrases.range_words:
            return None
        following = index + 1
        if not self._numbers.starts_safely(following) and self.token(following).form in self._phrases.hedges:
            following += 1
        if self.token(following).form in _ARTICLES and not self._numbers.starts_safely(following):
            following += 1
        return following, False, self._is_change(opened_at)

    def _with_range(self, first: Amount) -> list[Amount]:
        """The amount, or the range that begins with it."""
        if first.value is None:
            return [first]
        found = self._second_end(first.end, first.start)
        if found is None:
            return [first]
        index, dashed, two = found
        if index >= len(self._tokens):
            return [first]
        second = self._single(index, self._numbers.starts(index))
        if second is not None:
            if second.value is None or not self._same_currency(first, second):
                return [first]
            low, high = self._ends(first, second.value, second.number)
            if two or low is None or high is None or low >= high:
                return [first]
            return [self._range(first, second.end, low, high)]
        number = self._numbers.read(index) if self._numbers.starts_safely(index) else None
        if number is None or number.value is None or number.article or not first.before:
            return [first]
        if not self._may_end_range(number, dashed):
            return [first]
        scaled = first.value
        low, high = self._ends(first, number.value, number)
        if low is None or high is None:
            return [first]
        if two:
            if number.scale == 1:
                return [first]
            first.value = low
            series = Amount(index, number.end, number.value, None, None, first.named, number, before=True)
            series.why.append("currency of the amount before")
            return [first, series]
        if low >= high:
            first.value = scaled
            return [first]
        return [self._range(first, number.end, low, high)]

    def _may_end_range(self, number: Number, dashed: bool) -> bool:
        """Whether a number without currency may be the second end of a range."""
        after, last = self.token(number.end), self.token(number.end - 1)
        if after.form in _PER_CENT or (after.start == last.end and after.kind in (WORD, NUMBER)):
            return False
        if number.scale > 1 or dashed:
            return not (
                after.form in _HYPHENS and after.start == last.end and self.token(number.end + 1).kind == NUMBER
            )
        return after.kind != WORD or after.form in self._phrases.function_words

    def _same_currency(self, first: Amount, second: Amount) -> bool:
        if first.named.divisor != second.named.divisor:
            return False
        return first.named.codes == second.named.codes or bool(set(first.named.codes) & set(second.named.codes))

    def _ends(self, first: Amount, high: Decimal, second: Number) -> tuple[Decimal | None, Decimal | None]:
        """The ends of a range; a scale that is only said once holds for both: "$10-15 billion"."""
        low = first.value
        if low is None:
            return None, None
        if (
            first.number.scale == 1
            and second.scale > 1
            and first.before
            and abs(first.number.mantissa) < second.mantissa
        ):
            low *= second.scale
        return low, high

    def _range(self, first: Amount, end: int, low: Decimal, high: Decimal) -> Amount:
        first.end, first.value, first.low, first.high = end, None, low, high
        first.why.append("range")
        return first

    def _open_range(self, index: int, number: Number) -> list[Amount]:
        """ "10-20 dollars", "between 5 and 10 million euros": the currency stands with the second end."""
        found = self._second_end(number.end, index)
        if found is None or number.value is None or (number.is_year and self._second_is_large(found[0])):
            return []
        start, dashed, two = found
        if start >= len(self._tokens) or not (self._numbers.starts(start) or self._units.starts(start)):
            return []
        second = self._single(start, self._numbers.starts(start))
        if second is None or second.value is None or (second.before and not self._opening(index)[0]):
            return []
        if dashed and second.start != start:
            return []
        low, high = number.value, second.value
        if number.scale == 1 and second.number.scale > 1 and number.mantissa < second.number.mantissa:
            low *= second.number.scale
        if low >= high:
            return []
        if two:
            if number.scale == 1 and second.number.scale == 1:
                return []
            first = Amount(index, number.end, low, None, None, second.named, number, before=False)
            first.why.append("currency of the amount behind")
            return [first, second]
        whole = Amount(index, second.end, None, low, high, second.named, second.number, before=False)
        whole.why.append("range")
        return [whole]

    def _second_is_large(self, index: int) -> bool:
        number = self._numbers.read(index) if self._numbers.starts_safely(index) else None
        return number is None or not number.is_year

    # ------------------------------------------------------------------------------------------- signs and hedges

    def _finish(self, amount: Amount, reached: int) -> None:
        """Sign and hedge in front of an amount, hedge behind it; ``reached`` is where the amount before ended."""
        if amount.number.approximate:
            amount.approximate = True
        self._minus(amount, reached)
        if self._is_hedged(amount.start, reached) or self._is_hedged_behind(amount.end):
            amount.approximate = True

    def _minus(self, amount: Amount, reached: int) -> None:
        sign = self.token(amount.start - 1)
        if amount.start - 1 < reached or amount.value is None or amount.value < 0:
            return
        if sign.form in _MINUS and sign.end == self._tokens[amount.start].start:
            before = self.token(amount.start - 2)
            if before is not END and before.end == sign.start and before.form not in "([":
                return
        elif (
            sign.form not in self._phrases.minus_words
            or self.token(amount.start - 2).kind == NUMBER
            or not self._close(amount.start)
        ):
            return
        amount.value = -amount.value
        amount.start -= 1

    def _is_hedged(self, start: int, reached: int) -> bool:
        words: list[str] = []
        index = start - 1
        if self.token(index).form in _HEDGE_SIGNS:
            return True
        while index >= reached and len(words) < _LOOK_BACK:
            token = self.token(index)
            if token.kind == WORD:
                words.insert(0, token.form)
            elif (
                token.form not in _APOSTROPHES
                and token.form not in _HYPHENS
                and not (token.form == "." and words == [])
            ):
                break
            index -= 1
        while words:
            for hedge in self._phrases.hedges.get(words[-1], ()):
                if tuple(words[-len(hedge) :]) == hedge:
                    return True
            # An article or a preposition may stand between: "rund um die", "oltre i 5 milioni".
            if words[-1] not in _ARTICLES:
                return False
            words.pop()
        return False

    def _is_hedged_behind(self, end: int) -> bool:
        if self.token(end).form == "+" and self.token(end).start == self.token(end - 1).end:
            return True
        for hedge in self._phrases.hedges_behind.get(self.token(end).form, ()):
            if all(self.token(end + place).form == word for place, word in enumerate(hedge)):
                return True
        return False


_ARTICLES = frozenset("a an the i gli le les los las die der den dem de os as uns um ai dei".split())


def _is_marked(figures: str) -> bool:
    """Whether a number is written as amounts are: with groups or decimals."""
    return not figures.isdigit()


def _is_price(figures: str) -> bool:
    """Whether a number has exactly two decimals or is grouped."""
    tail = figures.replace(",", ".").rsplit(".", 1)
    return (len(tail) == 2 and len(tail[1]) in (2, 3)) or any(blank in figures for blank in " \u00a0\u202f'’")
