"""All that is found in a document: runs the finders and settles where their findings overlap."""

from __future__ import annotations

import gc
import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tuireader.entities.language import language_of
from tuireader.entities.lexicon import languages
from tuireader.entities.money import find_money
from tuireader.entities.names import find_names
from tuireader.entities.quotes import find_quotes
from tuireader.entities.version import VERSION
from tuireader.model import Document, Mention, Verdict

__all__ = ["VERSION", "extract"]

Span = tuple[int, int]

_SURROGATE = re.compile(r"[\ud800-\udfff]")


def extract(document: Document, verdicts: Sequence[Verdict] = ()) -> tuple[Mention, ...]:
    """The mentions of a document, sorted by start; never raises, on any text.

    ``verdicts`` are what the reader has said of names. Companies, organisations and people never overlap each other,
    nor do they overlap money; all of them may stand inside a quote. Nothing is found in code.
    """
    if not document.text:
        return ()
    # Nothing here makes cycles, and looking for them among the many small objects takes a tenth of the time.
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _extract(document, verdicts)
    finally:
        if collecting:
            gc.enable()


def _extract(document: Document, verdicts: Sequence[Verdict]) -> tuple[Mention, ...]:
    if _SURROGATE.search(document.text):
        return _without_surrogates(document, verdicts)
    claimed = language_of(document)
    language = claimed if claimed in languages() else None
    code = _code(document)
    names = _apart(_outside(find_names(document, language, verdicts), code))
    money = _apart(_outside(find_money(document, language), code))
    money = [mention for mention in money if not _holds(names, mention)]
    names = [mention for mention in names if not _touches(money, mention.start, mention.end)]
    quotes = [mention for mention in _apart(find_quotes(document, language, names)) if not _holds(names, mention)]
    names = [mention for mention in names if not _crosses(quotes, mention)]
    return tuple(sorted([*names, *money, *quotes], key=lambda mention: (mention.start, -mention.end)))


def _without_surrogates(document: Document, verdicts: Sequence[Verdict]) -> tuple[Mention, ...]:
    """The mentions of a text with lone surrogates, which cannot be encoded; each counts as an unknown character."""
    text = document.text
    found = _extract(replace(document, text=_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)), verdicts)
    return tuple(replace(mention, text=text[mention.start : mention.end]) for mention in found)


def _code(document: Document) -> list[Span]:
    spans = [(block.start, block.end) for block in document.blocks if block.kind == "code"]
    spans += [(inline.start, inline.end) for inline in document.inlines if inline.kind == "code"]
    return sorted(spans)


def _outside(mentions: Iterable[Mention], spans: Sequence[Span]) -> list[Mention]:
    if not spans:
        return list(mentions)
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


def _apart(mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions in order without overlaps: of two that overlap the longer stays, of two as long the first."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda mention: (mention.start, -mention.end)):
        while kept and mention.start < kept[-1].end and mention.end - mention.start > kept[-1].end - kept[-1].start:
            kept.pop()
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _touches(sorted_apart: Sequence[Mention], start: int, end: int) -> bool:
    """Whether one of the mentions overlaps a stretch."""
    at = bisect_right(sorted_apart, end - 1, key=lambda mention: mention.start) - 1
    return at >= 0 and sorted_apart[at].end > start


def _holds(sorted_apart: Sequence[Mention], inner: Mention) -> bool:
    """Whether one of the mentions holds another and more: a rapper named after money, a bank with marks in its name."""
    at = bisect_right(sorted_apart, inner.start, key=lambda mention: mention.start) - 1
    if at < 0:
        return False
    outer = sorted_apart[at]
    return outer.end >= inner.end and outer.end - outer.start > inner.end - inner.start


def _crosses(quotes: Sequence[Mention], name: Mention) -> bool:
    """Whether a name lies partly in a quote and partly outside."""
    at = bisect_right(quotes, name.end - 1, key=lambda quote: quote.start) - 1
    if at < 0 or quotes[at].end <= name.start:
        return False
    return not (quotes[at].start <= name.start and name.end <= quotes[at].end)
