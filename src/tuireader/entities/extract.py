"""All that is found in a document: runs the finders and settles where their findings overlap."""

from __future__ import annotations

import gc
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from tuireader.entities.language import language_of
from tuireader.entities.lexicon import languages
from tuireader.entities.money import find_money
from tuireader.entities.names import find_names
from tuireader.entities.quotes import find_quotes
from tuireader.entities.version import VERSION
from tuireader.model import Document, Mention, Verdict

__all__ = ["VERSION", "extract", "read"]

Span = tuple[int, int]

_SURROGATE = re.compile(r"[\ud800-\udfff]")


def extract(document: Document, verdicts: Sequence[Verdict] = ()) -> tuple[Mention, ...]:
    """The mentions of a document, sorted by start; never raises, on any text.

    ``verdicts`` are what the reader has said of names. Companies, organisations and people never overlap each other,
    nor do they overlap money; all of them may stand inside a quote. Nothing is found in code.
    """
    return read(document, verdicts)[0]


def read(document: Document, verdicts: Sequence[Verdict] = ()) -> tuple[tuple[Mention, ...], str | None]:
    """The mentions as ``extract`` gives them and the language as ``language_of`` tells it, which is looked at once."""
    language = language_of(document)
    if not document.text:
        return (), language
    # Nothing here makes cycles, and looking for them among the many small objects takes a tenth of the time.
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _extract(document, language if language in languages() else None, verdicts), language
    finally:
        if collecting:
            gc.enable()


def _extract(document: Document, language: str | None, verdicts: Sequence[Verdict]) -> tuple[Mention, ...]:
    if not _is_encodable(document.text):
        return _without_surrogates(document, language, verdicts)
    code = _code(document)
    names = _apart(_outside(find_names(document, language, verdicts), code))
    money = _apart(_outside(find_money(document, language), code))
    if money:
        starts = [name.start for name in names]
        money = [mention for mention in money if not _holds(names, starts, mention)]
        names = _clear_of(money, names)
    quotes = _apart(find_quotes(document, language, names))
    if quotes:
        starts = [name.start for name in names]
        quotes = [quote for quote in quotes if not _holds(names, starts, quote)]
        names = _clear_of(quotes, names, may_hold=True)
    return tuple(sorted([*names, *money, *quotes], key=lambda mention: (mention.start, -mention.end)))


def _is_encodable(text: str) -> bool:
    """Whether a text holds no lone surrogates; to try is faster than to look for them."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _without_surrogates(document: Document, language: str | None, verdicts: Sequence[Verdict]) -> tuple[Mention, ...]:
    """The mentions of a text with lone surrogates, which cannot be encoded; each counts as an unknown character."""
    text = document.text
    found = _extract(replace(document, text=_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)), language, verdicts)
    return tuple(replace(mention, text=text[mention.start : mention.end]) for mention in found)


def _code(document: Document) -> list[Span]:
    spans = [(block.start, block.end) for block in document.blocks if block.kind == "code"]
    spans += [(inline.start, inline.end) for inline in document.inlines if inline.kind == "code"]
    return sorted(spans)


def _outside(mentions: list[Mention], spans: Sequence[Span]) -> list[Mention]:
    if not spans:
        return mentions
    starts = [start for start, _ in spans]
    reach, ends = 0, []  # inline code may lie within a block of code, so an end may come before an earlier one
    for _, end in spans:
        reach = max(reach, end)
        ends.append(reach)
    kept = []
    for mention in mentions:
        at = bisect_right(starts, mention.end - 1) - 1
        if at < 0 or ends[at] <= mention.start:
            kept.append(mention)
    return kept


def _apart(mentions: list[Mention]) -> list[Mention]:
    """The mentions in order without overlaps: of two that overlap the longer stays, of two as long the first."""
    reached = 0
    for mention in mentions:
        if mention.start < reached:
            break
        reached = mention.end
    else:
        return mentions
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda mention: (mention.start, -mention.end)):
        while kept and mention.start < kept[-1].end and mention.end - mention.start > kept[-1].end - kept[-1].start:
            kept.pop()
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _holds(apart: Sequence[Mention], starts: Sequence[int], inner: Mention) -> bool:
    """Whether one of the mentions holds another and more: a rapper named after money, a bank with marks in its name."""
    at = bisect_right(starts, inner.start) - 1
    if at < 0:
        return False
    outer = apart[at]
    return outer.end >= inner.end and outer.end - outer.start > inner.end - inner.start


def _clear_of(others: Sequence[Mention], names: list[Mention], *, may_hold: bool = False) -> list[Mention]:
    """The names that overlap none of the others, or with ``may_hold`` lie whole in one; both are in order and apart."""
    kept = []
    following = iter(others)
    other = next(following, None)
    for name in names:
        while other is not None and other.end <= name.start:
            other = next(following, None)
        if (
            other is None
            or other.start >= name.end
            or (may_hold and other.start <= name.start and name.end <= other.end)
        ):
            kept.append(name)
    return kept
