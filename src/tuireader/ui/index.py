"""What the sidebar lists: the mentions of one article, grouped by what they are, each thing once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from tuireader.model import Kind, Mention
from tuireader.salience import ordered_names
from tuireader.ui import figures

GROUP_TITLES: dict[Kind, str] = {
    "company": "Companies",
    "money": "Money",
    "quote": "Quotes",
    "person": "People",
    "organisation": "Organisations",
}
MoneyOrder = Literal["size", "text"]
QuoteView = Literal["short", "whole", "speakers"]
QUOTE_VIEWS: tuple[QuoteView, ...] = ("short", "whole", "speakers")


@dataclass(frozen=True, slots=True)
class Item:
    """One thing of the sidebar; ``mentions`` are indexes into the article's mentions, in the order of the text."""

    kind: Kind
    label: str
    detail: str
    mentions: tuple[int, ...]
    note: str = ""  # the ticker of a company, the role of a person
    share: float = 0.0  # of money: its size beside the largest
    main: bool = False  # the article is mainly about it


@dataclass(frozen=True, slots=True)
class Group:
    """All things of one kind, and how many mentions they have together."""

    kind: Kind
    items: tuple[Item, ...]

    @property
    def title(self) -> str:
        """The heading of the group."""
        return GROUP_TITLES[self.kind]


def build(
    mentions: Sequence[Mention],
    length: int,
    order: MoneyOrder = "size",
    *,
    title: str = "",
    quotes: QuoteView = "short",
) -> tuple[Group, ...]:
    """The groups that have something, in fixed order; ``length`` is that of the text, ``title`` the article's."""
    groups = (
        Group("company", _named(mentions, "company", length, title)),
        Group("money", _money(mentions, order)),
        Group("quote", _speakers(mentions) if quotes == "speakers" else _quotes(mentions)),
        Group("person", _named(mentions, "person", length, title)),
        Group("organisation", _named(mentions, "organisation", length, title)),
    )
    return tuple(group for group in groups if group.items)


def _named(mentions: Sequence[Mention], kind: Kind, length: int, title: str) -> tuple[Item, ...]:
    ordered, mains = ordered_names(mentions, kind, length, title)
    items = []
    for name, numbers in ordered:
        found = [mentions[number] for number in numbers]
        note = next((mention.ticker or mention.role for mention in found if mention.ticker or mention.role), None)
        items.append(Item(kind, name, _forms(name, found), tuple(numbers), note or "", main=name in mains))
    return tuple(items)


def _forms(name: str, found: list[Mention]) -> str:
    forms = Counter(" ".join(mention.text.split()) for mention in found)
    del forms[name]
    return ", ".join(form for form, _ in forms.most_common(4))


def _money(mentions: Sequence[Mention], order: MoneyOrder) -> tuple[Item, ...]:
    same: dict[str, list[int]] = {}
    for number, mention in enumerate(mentions):
        if mention.kind == "money":
            same.setdefault(figures.money(mention), []).append(number)
    largest = max((abs(figures.money_size(mentions[found[0]])) for found in same.values()), default=Decimal(0))
    items = list(same.items())
    if order == "size":
        items.sort(key=lambda item: -figures.money_size(mentions[item[1][0]]))
    return tuple(
        Item(
            "money",
            label,
            _as_written(mentions[found[0]], label),
            tuple(found),
            share=_share(mentions[found[0]], largest),
        )
        for label, found in items
    )


def _share(mention: Mention, largest: Decimal) -> float:
    return float(abs(figures.money_size(mention)) / largest) if largest else 0.0


def _as_written(mention: Mention, label: str) -> str:
    """The words of the text, unless they say just what the label says."""
    written = " ".join(mention.text.split())
    plain = label.lstrip("~").replace(" ", "").replace(".0", "")
    return "" if written.replace(" ", "").replace(".0", "") == plain else written


def _quotes(mentions: Sequence[Mention]) -> tuple[Item, ...]:
    return tuple(
        Item("quote", mention.speaker or "", " ".join(mention.text.split()), (number,))
        for number, mention in enumerate(mentions)
        if mention.kind == "quote"
    )


def _speakers(mentions: Sequence[Mention]) -> tuple[Item, ...]:
    """Who is quoted, each once, those with the most quotes first."""
    by_speaker: dict[str, list[int]] = {}
    for number, mention in enumerate(mentions):
        if mention.kind == "quote":
            by_speaker.setdefault(mention.speaker or "", []).append(number)
    ordered = sorted(by_speaker.items(), key=lambda item: (-len(item[1]), item[1][0]))
    return tuple(Item("quote", speaker, "", tuple(numbers)) for speaker, numbers in ordered)
