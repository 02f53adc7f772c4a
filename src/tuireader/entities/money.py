"""Amounts of money in a document: where they stand, how much, in which currency.

Only the neighbourhood of what could name a currency is read: fast searches find those places (names and signs, codes
in capitals, abbreviations beside figures), and the text around them is taken apart into tokens once.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import chain
from typing import Any
from unicodedata import normalize

from tuireader.entities.amounts import Amount
from tuireader.entities.currencies import BITCOIN, LETTER_SIGNS, CurrencyWords, currency_words
from tuireader.entities.lexicon import languages
from tuireader.entities.ranges import MoneyReader
from tuireader.model import Document, Mention

# How far from a currency its amount may begin and end: a number in words, with a second one for a range.
_REACH_BEFORE = {True: 100, False: 60}  # a name, a sign
_REACH_BEHIND = {True: 40, False: 60}
_LONGEST_WORD = 40  # a piece is widened to the next blank, but not further than this

_DOLLAR = "USD"
_ONE = Decimal(1)
_MOST_CANDIDATES = 12  # currencies of one name that a text is searched for
_MOST_PLACES = 30_000  # where one document may name a currency; more is no article, and time shall stay bounded
_EVIDENCE = 20_000  # characters of a text that are searched for countries

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


# --------------------------------------------------------------------------------------------- where to look at all

_CAPITALS = re.compile(r"[A-Z]{3,6}(?![A-Za-z])")
_BLANK = "[ \u00a0\u202f]"


@dataclass(frozen=True)
class _Search:
    """What finds the places where a currency may be named."""

    names: Any  # an AhoCorasick automaton over small letters
    behind: re.Pattern[str]  # abbreviations behind figures
    before: re.Pattern[str]  # abbreviations in front of figures
    joinable: frozenset[str]  # names that may be the end of a longer word: "Kanadadollar"


@cache
def _search(language: str | None) -> _Search:
    from ahocorasick_rs import AhoCorasick, MatchKind

    words = currency_words(language)
    forms = {form.lower() for form in words.forms if len(form) > 2} | set(words.signs) | LETTER_SIGNS.keys()
    forms |= {code.lower() for code in words.codes if not code.isupper()}
    letters = "|".join(sorted((re.escape(form) for form in words.abbreviations), key=len, reverse=True))
    return _Search(
        AhoCorasick(sorted(forms), matchkind=MatchKind.LeftmostLongest),
        # No assertion at the front: it would keep the search from skipping to the next figure or letter.
        re.compile(rf"[0-9]{_BLANK}?(?:{letters}|(?:K|M|Md|Mds)E)(?![^\W_])"),
        re.compile(rf"(?:{letters})\.?{_BLANK}?[0-9]"),
        frozenset(form for form, unit in words.units.items() if len(unit.codes) > 1 and not unit.ordinary),
    )


def _places(text: str, language: str | None) -> list[Span]:
    """Where a currency may be named, in order."""
    search, words = _search(language), currency_words(language)
    lowered = text.lower()
    if len(lowered) != len(text):  # a capital whose small letter is two characters
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    places: list[Span] = []
    for _, start, end in search.names.find_matches_as_indexes(lowered):
        if lowered[end - 1].isalpha() and lowered[start:end] not in LETTER_SIGNS:
            if lowered[end : end + 1].isalpha():
                continue
            if start and lowered[start - 1].isalpha() and lowered[start:end] not in search.joinable:
                continue
        places.append((start, end))
    places.extend(match.span() for match in _CAPITALS.finditer(text) if match.group()[-3:] in words.codes)
    places.extend(match.span() for match in search.behind.finditer(text))
    for match in search.before.finditer(text):
        start = match.start()
        if not (start and text[start - 1].isalnum()):
            places.append(match.span())
    places.sort()
    return places[:_MOST_PLACES]


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
            first, last = places[position]
            position += 1
            named = text[first].isalpha()
            if end >= 0 and first - _REACH_BEFORE[named] > end:
                yield _widened(text, start, end, low, high)
                end = -1
            if end < 0:
                start = max(low, first - _REACH_BEFORE[named])
            end = max(end, min(high, last + _REACH_BEHIND[named]))
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


# ------------------------------------------------------------------------------------------ from amounts to mentions


@dataclass(slots=True)
class _Draft:
    """An amount with its place in the text; the currency may still be open between several."""

    start: int
    end: int
    amount: Amount
    name: str  # how the text names the currency


def _read(text: str, start: int, end: int, language: str | None) -> Iterator[_Draft]:
    reader = MoneyReader(text, start, end, language)
    tokens = reader.tokens
    for amount in reader.all():
        named = amount.named
        yield _Draft(
            tokens[amount.start].start,
            tokens[amount.end - 1].end,
            amount,
            text[tokens[named.start].start : tokens[named.end - 1].end],
        )


def _settle(drafts: list[_Draft], text: str, words: CurrencyWords) -> list[Mention]:
    """The mentions, each with the currency that the text as a whole makes most likely."""
    named = [draft.amount.named for draft in drafts]
    known = {each.codes[0] for each in named if len(each.codes) == 1}
    judged = {codes: _most_likely(codes, known, text, words) for codes in {each.codes for each in named} if codes}
    settled = [(draft.start, judged[draft.amount.named.codes][0]) for draft in drafts if draft.amount.named.codes]
    mentions: list[Mention] = []
    for draft in drafts:
        if mentions and draft.start < mentions[-1].end:
            continue
        one = draft.amount.named
        if one.codes:
            code, reason = judged[one.codes]
        elif settled:
            code, reason = _nearest(settled, draft.start), "currency of the nearest amount"
        else:
            code, reason = one.usual, "its most usual meaning" if one.usual else ""
        mentions.append(_mention(draft, text, code or None, reason))
    return mentions


def _without_accents(text: str) -> str:
    return text if text.isascii() else normalize("NFD", text).encode("ascii", "ignore").decode()


def _nearest(settled: list[tuple[int, str]], start: int) -> str:
    """The currency of the amount nearest to a place, the earlier one if two are as near."""
    place = bisect_left(settled, (start, ""))
    return min(settled[max(0, place - 1) : place + 1], key=lambda each: abs(each[0] - start))[1]


def _most_likely(codes: tuple[str, ...], known: set[str], text: str, words: CurrencyWords) -> tuple[str, str]:
    """The currency of a shared name or sign: one that the text names elsewhere, one of a country in it, or the usual.

    A bare dollar sign stays the United States' in a text about Canada: such texts give both.
    """
    if len(codes) == 1:
        return codes[0], ""
    if codes[0] == _DOLLAR:
        return _DOLLAR, "its most usual meaning"
    named = [code for code in codes if code in known]
    if len(named) == 1:
        return named[0], "named so elsewhere in the text"
    evidence = _without_accents(text[:_EVIDENCE].lower())
    best, most = codes[0], 0
    for code in codes[:_MOST_CANDIDATES]:
        hits = sum(evidence.count(form) for form in words.forms_of_regions.get(words.regions.get(code, ""), ()))
        if hits > most:
            best, most = code, hits
    return best, "its country is in the text" if most else "its most usual meaning"


def _plain(value: Decimal | None, factor: Decimal | None) -> Decimal | None:
    """The value in the main unit, without needless zeros and without an exponent."""
    if value is None:
        return None
    if factor is not None:
        value *= factor
    if value.as_tuple().exponent == 0:
        return value
    short = value.normalize()
    return short.quantize(_ONE) if short.as_tuple().exponent > 0 else short  # type: ignore[operator]


def _mention(draft: _Draft, text: str, code: str | None, reason: str) -> Mention:
    amount = draft.amount
    named = amount.named
    factor = None if named.factor == named.divisor == 1 else Decimal(named.factor) / named.divisor
    why = [f"{named.kind}: {draft.name} ({reason})" if reason else f"{named.kind}: {draft.name}"]
    if amount.number.scale > 1:
        why.append(f"scale: {amount.number.scale:,}")
    return Mention(
        "money",
        draft.start,
        draft.end,
        text[draft.start : draft.end],
        amount=_plain(amount.value, factor),
        low=_plain(amount.low, factor),
        high=_plain(amount.high, factor),
        currency=None if code in BITCOIN else code,
        approximate=amount.approximate,
        why=tuple(why + amount.why),
    )
