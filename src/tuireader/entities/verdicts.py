"""What the reader has said of names, applied to what was found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import get_args

from tuireader.model import Kind, Mention, Verdict, VerdictKind

_KINDS: dict[str, Kind] = {"company": "company", "organisation": "organisation", "person": "person"}
_SAYS: tuple[VerdictKind, ...] = get_args(VerdictKind)
_WHY = "you said so"


def said_of_names(stored: Mapping[str, str]) -> tuple[Verdict, ...]:
    """The verdicts that are kept by name; what another version wrote is left out."""
    return tuple(Verdict(name, says) for name, written in stored.items() for says in _SAYS if says == written)


def judged(text: str, mentions: Iterable[Mention], verdicts: Sequence[Verdict]) -> list[Mention]:
    """The names as the reader wants them, sorted and apart: some gone, some of another kind, some added.

    A verdict counts for every form that the document ties to its name; case does not matter for that. A name that the
    reader calls a company (organisation, person) is also found where nothing else made us think of a name, as written.
    """
    if not verdicts:
        return list(mentions)
    said = {verdict.name.casefold(): verdict for verdict in verdicts}
    kept = []
    for mention in mentions:
        verdict = said.get((mention.name or "").casefold()) or said.get(mention.text.casefold())
        if verdict is None:
            kept.append(mention)
        elif (kind := _KINDS.get(verdict.says)) is not None:
            ticker = mention.ticker if kind == "company" else None
            kept.append(replace(mention, kind=kind, ticker=ticker, why=(_WHY, *mention.why)))
        elif verdict.says == "not a company" and mention.kind != "company":
            kept.append(mention)
    wanted = {verdict.name: _KINDS[verdict.says] for verdict in verdicts if verdict.says in _KINDS and verdict.name}
    return _with_added(text, kept, wanted) if wanted else kept


def _with_added(text: str, mentions: list[Mention], wanted: dict[str, Kind]) -> list[Mention]:
    added = [
        Mention(wanted[found[0]], found.start(), found.end(), found[0], found[0], why=(_WHY,))
        for found in _anywhere(tuple(wanted)).finditer(text)
    ]
    # A name within one that the reader gave goes; one that reaches beyond it stays instead.
    merged = sorted([*mentions, *added], key=lambda mention: (mention.start, -mention.end, mention.why[:1] != (_WHY,)))
    apart: list[Mention] = []
    for mention in merged:
        if not apart or mention.start >= apart[-1].end:
            apart.append(mention)
    return apart


@lru_cache(maxsize=8)
def _anywhere(names: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
