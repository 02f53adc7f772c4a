"""The values of fields: amounts with units and currencies, days, spans of time."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal

from tuireader.query.tree import Dated, Money

_UNITS = {
    "": 1,
    "k": 10**3,
    "thousand": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "mio": 10**6,
    "million": 10**6,
    "bn": 10**9,
    "b": 10**9,
    "mrd": 10**9,
    "billion": 10**9,
    "tn": 10**12,
    "t": 10**12,
    "trillion": 10**12,
}
_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY"}
_WORDS = {"dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "pounds": "GBP", "yen": "JPY"}
# The currencies that can be named in a query.
CURRENCIES = frozenset(
    """AED ARS AUD BDT BGN BHD BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR ISK JOD JPY KES KRW KWD
    KZT LKR MAD MXN MYR NGN NOK NZD OMR PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB TRY TWD UAH USD UYU VND
    ZAR""".split()
)
CURRENCY_WORDS = tuple(sorted({*CURRENCIES, *(word.upper() for word in _WORDS)}, key=len, reverse=True))
_COMPARISON = re.compile(r"(>=|<=|>|<|=)?")
_AMOUNT = re.compile(r"([$€£¥])?(\d{1,15}(?:[.,]\d{1,6})?)([a-z]{0,8})([$€£¥])?", re.IGNORECASE)
_BARE_CURRENCY = re.compile(r"[A-Za-z]{3,7}|[$€£¥]")
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_SPAN = re.compile(r"(\d{1,5})(h|d|w|m|y)", re.IGNORECASE)
_SPANS = {"h": 1 / 24, "d": 1, "w": 7, "m": 30, "y": 365}


class BadValue(ValueError):
    """A value that a field does not take; ``at`` counts from the first character of the value."""

    def __init__(self, cause: str, at: int = 0, length: int = 0) -> None:
        super().__init__(cause)
        self.at = at
        self.length = length


def currency(word: str) -> str | None:
    """The ISO 4217 code of a code, word or sign."""
    upper = word.upper()
    return upper if upper in CURRENCIES else _WORDS.get(word.lower()) or _SIGNS.get(word)


def money(written: str, named: str | None) -> Money:
    """The amounts that ``>1bn``, ``100m..1bn``, ``$5m`` or ``usd`` mean. Raises ``BadValue``."""
    if named is None and " " in written.strip():
        written, _, named = written.strip().rpartition(" ")
    code = None
    if named is not None:
        code = currency(named)
        if code is None:
            raise BadValue(f"there is no currency {named}", len(written) + 1, len(named))
    if _BARE_CURRENCY.fullmatch(written) and named is None:
        code = currency(written)
        if code is None:
            raise BadValue("money: takes an amount such as >100m, 1bn..2bn or 5m eur", 0, len(written))
        return Money(currency=code)
    if ".." in written:
        return _between(written, code)
    sign = _COMPARISON.match(written)
    comparison = (sign.group(1) if sign else None) or "="
    skipped = sign.end() if sign else 0
    amount, code = _amount(written[skipped:], skipped, code)
    if comparison == "=":
        return Money(amount, amount, currency=code)
    if comparison in {">", ">="}:
        return Money(low=amount, low_included=comparison == ">=", currency=code)
    return Money(high=amount, high_included=comparison == "<=", currency=code)


def _between(written: str, code: str | None) -> Money:
    first, _, second = written.partition("..")
    low, code = _amount(first, 0, code) if first else (None, code)
    high, code = _amount(second, len(first) + 2, code) if second else (None, code)
    if low is None and high is None:
        raise BadValue("a range takes an amount on one side at least, as in 100m..1bn", 0, len(written))
    if low is not None and high is not None and low > high:
        raise BadValue("the range ends before it begins", 0, len(written))
    return Money(low, high, currency=code)


def _amount(written: str, at: int, code: str | None) -> tuple[Decimal, str | None]:
    found = _AMOUNT.fullmatch(written)
    if found is None:
        raise BadValue("money: takes an amount such as >100m, 1bn..2bn or 5m eur", at, len(written))
    before, number, unit, behind = found.groups()
    word = unit.lower()
    if word not in _UNITS:
        # "5musd" is often typed without the blank.
        unit_word = next(
            (u for u in sorted(_UNITS, key=len, reverse=True) if word.startswith(u) and currency(word[len(u) :])), None
        )
        if unit_word is None:
            raise BadValue(f"{unit} is no unit of money; k, m, bn and tn are", at + found.start(3), len(unit))
        code = code or currency(word[len(unit_word) :])
        word = unit_word
    sign = before or behind
    if sign:
        code = code or _SIGNS[sign]
    return Decimal(number.replace(",", ".")) * _UNITS[word], code


def days(written: str, today: date) -> tuple[date, date]:
    """The first day of a day, month or year, and the first day after it. Raises ``BadValue``."""
    lower = written.lower()
    if lower in {"today", "yesterday"}:
        first = today if lower == "today" else today - timedelta(days=1)
        return first, first + timedelta(days=1)
    found = _DAY.fullmatch(written)
    if found is None:
        raise BadValue("a day is written 2026-03-01, 2026-03, 2026, today or yesterday", 0, len(written))
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        if day is not None and month is not None and year is not None:
            first = date(year, month, day)
            return first, first + timedelta(days=1)
        if month is not None and year is not None:
            first = date(year, month, 1)
            return first, (first + timedelta(days=31)).replace(day=1)
        first = date(year or 0, 1, 1)
        return first, date(first.year + 1, 1, 1)
    except (ValueError, OverflowError) as error:
        raise BadValue(f"there is no day {written}", 0, len(written)) from error


def dated(field: str, written: str, today: date) -> Dated:
    """The days that ``before:``, ``after:`` and ``on:`` mean."""
    first, behind = days(written, today)
    if field == "before":
        return Dated(until=first)
    return Dated(since=first) if field == "after" else Dated(first, behind)


def span(written: str) -> timedelta:
    """The time that ``12h``, ``7d``, ``2w``, ``3m`` or ``1y`` mean. Raises ``BadValue``."""
    found = _SPAN.fullmatch(written)
    if found is None:
        raise BadValue("a span of time is written 12h, 7d, 2w, 3m or 1y", 0, len(written))
    return timedelta(days=int(found.group(1)) * _SPANS[found.group(2).lower()])
