"""Amounts of money in a document: where they stand, how much, in which currency.

Only the neighbourhood of what could name a currency is read: one fast search finds those places (names, signs, codes,
abbreviations beside figures), and the text around them is taken apart into tokens once.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import chain
from string import digits
from typing import Any

from tuireader.entities.amounts import Amount
from tuireader.entities.currencies import CurrencyWords, currency_words
from tuireader.entities.currency_choice import CurrencyChoice
from tuireader.entities.language import detect
from tuireader.entities.lexicon import languages
from tuireader.entities.lexicon.international import BITCOIN, LETTER_SIGNS, SLASHED
from tuireader.entities.number_words import LARGE, number_words
from tuireader.entities.ranges import MoneyReader
from tuireader.model import Document, Mention

# How far from a currency its amount may begin and end: a number in words, with a second one for a range.
_REACH_BEFORE = {True: 100, False: 60}  # a name without figures close before it, or anything else
_REACH_BEHIND = {True: 40, False: 60}  # a name, a sign
_PARAGRAPH = 300  # characters before and behind, to tell the language by
_NEAR = 20  # how close those figures are
_LONGEST_WORD = 40  # a piece is widened to the next blank, but not further than this

_ONE = Decimal(1)
_MOST_PLACES = 20_000  # where one document may name a currency; more is no article, and time shall stay bounded

_FIGURE = re.compile("[0-9]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")  # cannot be encoded for the search

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

_BLANKS = ("", " ", "\u00a0", "\u202f")


@dataclass(frozen=True)
class _Search:
    """What finds the places where a currency may be named: all of ``forms`` in one pass."""

    forms: list[str]
    automaton: Any  # an AhoCorasick automaton over the forms
    joinable: frozenset[str]  # names that may be the end of a longer word: "Kanadadollar"


@cache
def _search(language: str | None) -> _Search:
    from ahocorasick_rs import AhoCorasick

    words = currency_words(language)
    names = {form for form in words.forms if len(form) > 2}
    forms = {cased for form in names for cased in (form.lower(), form.capitalize(), form.upper())}
    forms |= {*words.signs, *LETTER_SIGNS, *words.codes}
    scales = _scale_forms(language)
    # Abbreviations are too short to be looked for without the figure or the scale beside them.
    for short in (*words.abbreviations, *words.scaled_letters):
        forms.update(f"{figure}{blank}{short}" for figure in digits for blank in _BLANKS)
        forms.update(f"{short}{point}{blank}{figure}" for figure in digits for blank in _BLANKS for point in ("", "."))
        forms.update(f"{scale}{point} {short}" for scale in scales for point in ("", "."))
    forms |= {
        f"{letter}/{point}{blank}{figure}"
        for letter in SLASHED
        for figure in digits
        for blank in _BLANKS
        for point in ("", ".")
    }
    ordered = sorted(forms)
    joinable = frozenset(form for form, unit in words.units.items() if len(unit.codes) > 1 and not unit.ordinary)
    return _Search(ordered, AhoCorasick(ordered), joinable)


def _scale_forms(language: str | None) -> set[str]:
    """The words for millions and more, as they stand in front of an abbreviation: "500 Mio. Fr."."""
    words = number_words(language)
    large = {form for scales in (words.scales, words.short_scales) for form, value in scales.items() if value >= LARGE}
    return {cased for form in large if len(form) > 1 for cased in (form, form.capitalize())}


def _places(text: str, language: str | None) -> list[Span]:
    """Where a currency may be named, in order."""
    search = _search(language)
    places: list[Span] = []
    try:
        matches = search.automaton.find_matches_as_indexes(text, overlapping=True)
    except UnicodeEncodeError:
        matches = search.automaton.find_matches_as_indexes(_SURROGATE.sub(" ", text), overlapping=True)
    for pattern, start, end in matches:
        last = text[end - 1]
        if last.isalpha() and end < len(text) and text[end].isalpha() and last not in LETTER_SIGNS:
            continue
        if start and text[start - 1].isalpha() and text[start].isalpha():
            form = search.forms[pattern]
            if form.lower() not in search.joinable and form not in LETTER_SIGNS and not _scales_code(text, start):
                continue
        places.append((start, end))
        if len(places) == _MOST_PLACES:
            break
    places.sort()
    return places


def _scales_code(text: str, start: int) -> bool:
    """Whether the letters in front of a code are a scale: "MEUR", "TEUR"."""
    return text[start - 1].isupper() and not text[max(0, start - 2) : start - 1].isalpha()


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
            words = named and _FIGURE.search(text, max(low, first - _NEAR), last) is None
            reach = _REACH_BEFORE[words]
            if end >= 0 and first - reach > end:
                yield _widened(text, start, end, low, high)
                end = -1
            if end < 0:
                start = max(low, first - reach)
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
    amounts = list(reader.all())
    if language and any(_is_foreign(reader, amount, language) for amount in amounts):
        other = detect(_paragraph(text, start, end))
        if other and other != language:
            again = MoneyReader(text, start, end, other)
            # A few words can be taken for another language; a reading that loses an amount says that they were.
            if len(found := list(again.all())) >= len(amounts):
                reader, amounts = again, found
    tokens = reader.tokens
    for amount in amounts:
        named = amount.named
        yield _Draft(
            tokens[amount.start].start,
            tokens[amount.end - 1].end,
            amount,
            text[tokens[named.start].start : tokens[named.end - 1].end],
        )


def _is_foreign(reader: MoneyReader, amount: Amount, language: str) -> bool:
    """Whether the scale of an amount is a word of another language."""
    if amount.number.scale < LARGE:
        return False
    forms = (token.form for token in reader.tokens[amount.start : amount.end])
    return not number_words(language).foreign.isdisjoint(forms)


def _paragraph(text: str, start: int, end: int) -> str:
    """The line that holds a piece, or the part of it around the piece."""
    first = text.rfind("\n", max(0, start - _PARAGRAPH), start) + 1 or max(0, start - _PARAGRAPH)
    last = text.find("\n", end, end + _PARAGRAPH)
    return text[first : last if last >= 0 else end + _PARAGRAPH]


def _settle(drafts: list[_Draft], text: str, words: CurrencyWords) -> list[Mention]:
    """The mentions, each with the currency that the text as a whole makes most likely."""
    choice = CurrencyChoice(text, words, [draft.amount.named for draft in drafts])
    settled = [  # pence do not make pounds of the cents beside them
        (draft.start, choice.of(draft.amount.named, draft.name)[0])
        for draft in drafts
        if draft.amount.named.codes and draft.amount.named.divisor == 1
    ]
    mentions: list[Mention] = []
    for draft in drafts:
        if mentions and draft.start < mentions[-1].end:
            continue
        one = draft.amount.named
        if one.codes:
            code, reason = choice.of(one, draft.name)
        elif settled:
            code, reason = _nearest(settled, draft.start), "currency of the nearest amount"
        else:
            code, reason = one.usual, "its most usual meaning" if one.usual else ""
        mentions.append(_mention(draft, text, code or None, reason))
    return mentions


def _nearest(settled: list[tuple[int, str]], start: int) -> str:
    """The currency of the amount nearest to a place, the earlier one if two are as near."""
    place = bisect_left(settled, (start, ""))
    return min(settled[max(0, place - 1) : place + 1], key=lambda each: abs(each[0] - start))[1]


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
