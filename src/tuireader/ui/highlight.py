"""What each stretch of a text is: emphasis, link, mention. Pure: a document and its mentions in, runs out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from tuireader.model import Document, Kind, Mention


class Run(NamedTuple):
    """A stretch of text in which the same things hold.

    ``roles`` are names of component classes, the innermost last; ``mention`` is the index of the innermost mention,
    ``link`` that of the link, -1 for none.
    """

    start: int
    end: int
    roles: tuple[str, ...]
    mention: int = -1
    link: int = -1


class _Span(NamedTuple):
    start: int
    end: int
    rank: int  # what is drawn above what: emphasis, links, quotes, other mentions
    role: str
    mention: int = -1
    link: int = -1


_RANKS = {"quote": 2}


class Highlights:
    """The runs of a document, sorted and without overlap; text between them has no role."""

    def __init__(self, document: Document, mentions: Sequence[Mention], kinds: Collection[Kind]) -> None:
        self.runs = list(_runs(_spans(document, mentions, kinds), len(document.text)))
        self._starts = [run.start for run in self.runs]

    def between(self, start: int, end: int) -> Iterator[Run]:
        """All of the text from ``start`` to ``end``, cut into runs."""
        number = max(bisect_right(self._starts, start) - 1, 0)
        at = start
        while at < end and number < len(self.runs):
            run = self.runs[number]
            number += 1
            if run.end <= at:
                continue
            if run.start >= end:
                break
            if run.start > at:
                yield Run(at, run.start, ())
            stop = min(run.end, end)
            yield run._replace(start=max(run.start, at), end=stop)
            at = stop
        if at < end:
            yield Run(at, end, ())

    def at(self, offset: int) -> Run:
        """The run at a place of the text."""
        return next(self.between(offset, offset + 1))


def _spans(document: Document, mentions: Sequence[Mention], kinds: Collection[Kind]) -> list[_Span]:
    spans = [_Span(item.start, item.end, 0, item.kind) for item in document.inlines]
    spans += [_Span(item.start, item.end, 1, "link", link=n) for n, item in enumerate(document.links)]
    spans += [
        _Span(item.start, item.end, _RANKS.get(item.kind, 3), item.kind, mention=n)
        for n, item in enumerate(mentions)
        if item.kind in kinds
    ]
    return [span for span in spans if span.start < span.end]


def _runs(spans: list[_Span], length: int) -> Iterator[Run]:
    edges: dict[int, tuple[list[int], list[int]]] = {}
    for number, span in enumerate(spans):
        edges.setdefault(max(span.start, 0), ([], []))[0].append(number)
        edges.setdefault(min(span.end, length), ([], []))[1].append(number)
    active: set[int] = set()
    at = 0
    for place in sorted(edges):
        if active and at < place:
            inside = sorted((spans[n] for n in active), key=lambda span: (span.rank, -span.end + span.start))
            yield Run(
                at,
                place,
                tuple(dict.fromkeys(span.role for span in inside)),
                next((span.mention for span in reversed(inside) if span.mention >= 0), -1),
                next((span.link for span in reversed(inside) if span.link >= 0), -1),
            )
        begins, ends = edges[place]
        active.difference_update(ends)
        active.update(begins)
        at = place
