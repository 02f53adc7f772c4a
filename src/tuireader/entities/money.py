"""Amounts of money in a document: where they stand, how much, in which currency."""

from __future__ import annotations

import re
from decimal import Decimal

from tuireader.model import Document, Mention

_SCALES = {
    "miliardo": 10**9,
    "miliardi": 10**9,
    "milioni": 10**6,
    "milione": 10**6,
    "million": 10**6,
    "millions": 10**6,
    "billion": 10**9,
    "billions": 10**9,
}
_CURRENCIES = {"$": "USD", "€": "EUR", "£": "GBP", "dollari": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR"}
_SCALE = "|".join(_SCALES)
_NUMBER = r"\d{1,15}(?:[.,]\d{1,9})?"
_AMOUNT = re.compile(
    rf"(?P<symbol>[$€£]) ?(?P<n1>{_NUMBER})(?: (?P<s1>{_SCALE})\b)?"
    rf"|\b(?P<n2>{_NUMBER}|decine|tens)(?: (?:di|of))?(?: (?P<s2>{_SCALE}))?(?: (?:di|of))? (?P<name>dollari|dollars|euros?)\b"
)


def find_money(document: Document, language: str | None) -> list[Mention]:
    """The amounts of money in a document, sorted, not overlapping; never raises."""
    return [_mention(match) for match in _AMOUNT.finditer(document.text)]


def _mention(match: re.Match[str]) -> Mention:
    number = match["n1"] or match["n2"]
    scale = _SCALES.get(match["s1"] or match["s2"] or "", 1)
    currency = _CURRENCIES[match["symbol"] or match["name"]]
    vague = not number[0].isdigit()
    value = Decimal(10 * scale) if vague else Decimal(number.replace(",", ".")) * scale
    return Mention(
        "money",
        match.start(),
        match.end(),
        match.group(),
        amount=None if vague else value,
        low=value if vague else None,
        high=value * 10 if vague else None,
        currency=currency,
        approximate=vague,
    )
