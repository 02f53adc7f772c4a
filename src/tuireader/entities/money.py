"""Amounts of money in a document: where they stand, how much, in which currency.

Only the neighbourhood of what could name a currency is read: three fast searches find those places (names and signs, codes
in capitals, abbreviations behind figures), and the text around them is taken apart into tokens once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import chain
from typing import Any

from tuireader.entities.amounts import Amount, AmountReader
from tuireader.entities.currencies import BITCOIN, CurrencyWords, currency_words
from tuireader.entities.lexicon import languages
from tuireader.entities.tokens import tokenise
from tuireader.model import Document, Mention

# How far from a currency its amount may begin and end: a number in words, with a second one for a range.
_REACH_BEFORE = 120
_REACH_BEHIND = 80
_LONGEST_WORD = 40  # a piece is widened to the next blank, but not further than this

Span = tuple[int, int]


def find_money(document: Document, language: str | None) -> list[Mention]:
    """The amounts of money in a document, sorted and not overlapping, each within one block; never raises.

    Code is left out. ``language`` is the document's (ISO 639-1) or None; English is read in any document.
    """
    language = language if language in languages() else None
    text = document.text
    places = _places(text, language)
    if not places:
        return []
    drafts = [draft for start, end in _pieces(document, places) for draft in _read(text, start, end, language)]
    return _settle(drafts, text, currency_words(language))


# ----------------------------------------------------------------------------------------------- where to look at all


@dataclass(frozen=True)
class _Search:
    """What finds the places where a currency may be named."""

    names: Any  # an AhoCorasick automaton over small letters
    codes: re.Pattern[str]
    abbreviations: re.Pattern[str]


_CAPITALS = re.compile(r"[A-Z]{3,6}(?![A-Za-z])")


@cache
def _search(language: str | None) -> _Search:
    from ahocorasick_rs import AhoCorasick, MatchKind

    words = currency_words(language)
    forms = {form.lower() for form in words.forms if len(form) > 2} | set(words.signs) | {"rs", "rp", "rm"}
    forms |= {code.lower() for code in words.codes if code.islower()}
    short = sorted((re.escape(form) for form in words.abbreviations if form.isascii()), key=len, reverse=True)
    return _Search(
        AhoCorasick(sorted(forms), matchkind=MatchKind.LeftmostLongest),
        _CAPITALS,
        re.compile(
            rf"[0-9](?:[ \u00a0\u202f]?(?:{'|'.join(short)})|[ \u00a0\u202f]?(?:K|M|Md|Mds)E)(?![A-Za-z0-9])|(?<![A-Za-z0-9])(?:{'|'.join(short)})\.? ?[0-9]"
        ),
    )


def _places(text: str, language: str | None) -> list[Span]:
    """Where a currency may be named, in order."""
    search, words = _search(language), currency_words(language)
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    places: list[Span] = []
    size = len(text)
    for _, start, end in search.names.find_matches_as_indexes(lowered):
        if end < size and lowered[end].isalpha() and lowered[end - 1].isalpha():
            continue
        places.append((start, end))
    for match in _CAPITALS.finditer(text):
        if match.group()[-3:] in words.codes:
            places.append(match.span())
    places.extend(match.span() for match in search.abbreviations.finditer(text))
    places.sort()
    return places


def _bounds(document: Document) -> Iterator[Span]:
    """The stretches of the text that no amount may leave: blocks, cells of tables."""
    if not document.blocks:
        yield 0, len(document.text)
    for block in document.blocks:
        if block.cells:
            yield from chain.from_iterable(block.cells)
        elif block.kind != "code":
            yield block.start, block.end


def _pieces(document: Document, places: list[Span]) -> Iterator[Span]:
    """The stretches of the text to be read: the neighbourhoods of the places, joined where they meet."""
    text, position = document.text, 0
    for low, high in _bounds(document):
        while position < len(places) and places[position][0] < low:
            position += 1
        start = end = -1
        while position < len(places) and places[position][1] <= high:
            place = places[position]
            position += 1
            if place[0] - _REACH_BEFORE > end:
                if end >= 0:
                    yield _widened(text, start, end, low, high)
                start = max(low, place[0] - _REACH_BEFORE)
            end = min(high, place[1] + _REACH_BEHIND)
        if end >= 0:
            yield _widened(text, start, end, low, high)


def _widened(text: str, start: int, end: int, low: int, high: int) -> Span:
    """A piece whose ends do not cut a word or number in two."""
    if start > low:
        blank = text.rfind(" ", max(low, start - _LONGEST_WORD), start)
        start = blank + 1 if blank >= 0 else start
    if end < high:
        blank = text.find(" ", end, min(high, end + _LONGEST_WORD))
        end = blank if blank >= 0 else end
    return start, end


# -------------------------------------------------------------------------------------------------- from amounts to mentions


@dataclass(slots=True)
class _Draft:
    """An amount with its place in the text; the currency may still be open between several."""

    start: int
    end: int
    amount: Amount
    name: str  # how the text names the currency


def _read(text: str, start: int, end: int, language: str | None) -> Iterator[_Draft]:
    tokens = tokenise(text, start, end)
    for amount in AmountReader(tokens, language).all():
        named = amount.named
        yield _Draft(
            tokens[amount.start].start,
            tokens[amount.end - 1].end,
            amount,
            text[tokens[named.start].start : tokens[named.end - 1].end],
        )


def _settle(drafts: list[_Draft], text: str, words: CurrencyWords) -> list[Mention]:
    """The mentions, each with the currency that the text as a whole makes most likely."""
    certain = [draft.amount.named.codes[0] for draft in drafts if len(draft.amount.named.codes) == 1]
    lowered = ""
    mentions: list[Mention] = []
    reached = 0
    for draft in drafts:
        if draft.start < reached:
            continue
        reached = draft.end
        codes = draft.amount.named.codes
        if len(codes) > 1 and codes[0] != "USD":
            lowered = lowered or text.lower()
            code, reason = _most_likely(codes, certain, lowered, words)
        elif codes:
            code, reason = codes[0], "" if len(codes) == 1 else "its most usual meaning"
        else:
            code, reason = _of_coins(certain), "currency of the other amounts"
        mentions.append(_mention(draft, text, code, reason))
    return mentions


def _most_likely(codes: tuple[str, ...], certain: list[str], lowered: str, words: CurrencyWords) -> tuple[str, str]:
    """The currency of a shared name or sign: one that the text names elsewhere, one of a country in it, or the usual."""
    named = [code for code in codes if code in certain]
    if len(named) == 1:
        return named[0], "named so elsewhere in the text"
    best, most = codes[0], 0
    for code in codes[:12]:
        region = words.regions.get(code, "")
        hits = sum(lowered.count(form) for form in _place_forms(words, region))
        if hits > most:
            best, most = code, hits
    return best, "its country is in the text" if most else "its most usual meaning"


def _place_forms(words: CurrencyWords, region: str) -> list[str]:
    return [form for form, regions in words.places.items() if regions == {region} and len(form) > 4]


def _of_coins(certain: list[str]) -> str | None:
    """The currency of cents that do not say of what."""
    return max(set(certain), key=certain.count) if certain else None


def _plain(value: Decimal | None) -> Decimal | None:
    """The value without needless zeros and without an exponent."""
    if value is None:
        return None
    short = value.normalize()
    return short.quantize(Decimal(1)) if short.as_tuple().exponent > 0 else short  # type: ignore[operator]


def _mention(draft: _Draft, text: str, code: str | None, reason: str) -> Mention:
    amount = draft.amount
    named = amount.named
    factor = Decimal(named.factor) / named.divisor
    value, low, high = (None if part is None else part * factor for part in (amount.value, amount.low, amount.high))
    why = [f"{named.kind}: {draft.name}" + (f" ({reason})" if reason else "")]
    if amount.number.scale > 1:
        why.append(f"scale: {amount.number.scale:,}")
    return Mention(
        "money",
        draft.start,
        draft.end,
        text[draft.start : draft.end],
        amount=_plain(value),
        low=_plain(low),
        high=_plain(high),
        currency=None if code in BITCOIN else code,
        approximate=amount.approximate,
        why=tuple(why + amount.why),
    )
