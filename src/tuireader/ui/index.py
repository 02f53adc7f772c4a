"""What the sidebar lists: the mentions of one article, grouped by what they are, each thing once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain
from typing import Literal

from tuireader.model import Kind, Mention
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

# An entity in the first part of an article counts as much as this many further mentions.
_EARLY_BONUS = 2
_EARLY_PART = 0.15
# Without a title to go by: what is mentioned so often, and this many times as often as the next of its kind.
_MAIN_MENTIONS = 3
_MAIN_LEAD = 2


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


def main_subjects(mentions: Sequence[Mention], length: int, title: str) -> tuple[str, ...]:
    """What an article is mainly about: companies first, then people and organisations, the most important first."""
    groups = (_named(mentions, kind, length, title) for kind in ("company", "person", "organisation"))
    return tuple(item.label for item in chain.from_iterable(groups) if item.main)


def _named(mentions: Sequence[Mention], kind: Kind, length: int, title: str) -> tuple[Item, ...]:
    by_name: dict[str, list[int]] = {}
    for number, mention in enumerate(mentions):
        if mention.kind == kind:
            by_name.setdefault(mention.name or mention.text, []).append(number)
    in_title = {
        name
        for name, numbers in by_name.items()
        if any(_stands_in(title, form) for form in {name, *(mentions[number].text for number in numbers)})
    }

    def weight(numbers: list[int]) -> int:
        early = mentions[numbers[0]].start < length * _EARLY_PART
        return len(numbers) + (_EARLY_BONUS if early else 0)

    ordered = sorted(by_name.items(), key=lambda item: (item[0] not in in_title, -weight(item[1]), item[1][0]))
    mains = in_title or _leading([(name, len(numbers)) for name, numbers in ordered])
    items = []
    for name, numbers in ordered:
        found = [mentions[number] for number in numbers]
        note = next((mention.ticker or mention.role for mention in found if mention.ticker or mention.role), None)
        items.append(Item(kind, name, _forms(name, found), tuple(numbers), note or "", main=name in mains))
    return tuple(items)


def _leading(ordered: list[tuple[str, int]]) -> set[str]:
    """The first, if it is mentioned often and far more often than any other."""
    if not ordered or ordered[0][1] < _MAIN_MENTIONS:
        return set()
    others = max((count for _, count in ordered[1:]), default=0)
    return {ordered[0][0]} if ordered[0][1] >= _MAIN_LEAD * others else set()


def _stands_in(title: str, form: str) -> bool:
    """Whether the form stands in the title as whole words."""
    at = title.find(form) if form else -1
    while at >= 0:
        around = title[at - 1 : at] + title[at + len(form) : at + len(form) + 1]
        if not any(char.isalnum() for char in around):
            return True
        at = title.find(form, at + 1)
    return False


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
