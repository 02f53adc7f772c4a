"""What an article is mainly about, by where and how often its names stand. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from tuireader.model import Kind, Mention

# A name in the first part of an article counts as much as this many further mentions.
_EARLY_BONUS = 2
_EARLY_PART = 0.15
# Without a title to go by: what is mentioned so often, and this many times as often as the next of its kind.
_MAIN_MENTIONS = 3
_MAIN_LEAD = 2


def ordered_names(
    mentions: Sequence[Mention], kind: Kind, length: int, title: str
) -> tuple[list[tuple[str, list[int]]], set[str]]:
    """The names of a kind with the indexes of their mentions, most important first; and those it is mainly about.

    ``length`` is that of the text in characters, ``title`` the article's.
    """
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
    return ordered, in_title or _leading([(name, len(numbers)) for name, numbers in ordered])


def main_subjects(mentions: Sequence[Mention], length: int, title: str) -> tuple[str, ...]:
    """What an article is mainly about: companies first, then people and organisations, the most important first."""
    kinds: tuple[Kind, ...] = ("company", "person", "organisation")
    found = (ordered_names(mentions, kind, length, title) for kind in kinds)
    return tuple(chain.from_iterable((name for name, _ in ordered if name in mains) for ordered, mains in found))


def subject_forms(mentions: Sequence[Mention], length: int, title: str) -> tuple[str, ...]:
    """The same in the forms that the title has, for those that stand in it."""
    forms: dict[str, set[str]] = {}
    for mention in mentions:
        if mention.kind not in ("money", "quote"):
            forms.setdefault(mention.name or mention.text, set()).add(mention.text)
    return tuple(
        max((form for form in {name, *forms[name]} if _stands_in(title, form)), key=len, default=name)
        for name in main_subjects(mentions, length, title)
    )


def places_in(title: str, forms: Sequence[str]) -> list[tuple[int, int]]:
    """Where these forms stand in a title as whole words, in order and without overlap."""
    found = sorted((at, at + len(form)) for form in forms for at in _places(title, form))
    places: list[tuple[int, int]] = []
    for start, end in found:
        if not places or start >= places[-1][1]:
            places.append((start, end))
    return places


def _leading(ordered: list[tuple[str, int]]) -> set[str]:
    """The first, if it is mentioned often and far more often than any other."""
    if not ordered or ordered[0][1] < _MAIN_MENTIONS:
        return set()
    others = max((count for _, count in ordered[1:]), default=0)
    return {ordered[0][0]} if ordered[0][1] >= _MAIN_LEAD * others else set()


def _stands_in(title: str, form: str) -> bool:
    """Whether the form stands in the title as whole words."""
    return next(_places(title, form), None) is not None


def _places(title: str, form: str) -> Iterator[int]:
    at = title.find(form) if form else -1
    while at >= 0:
        around = title[at - 1 : at] + title[at + len(form) : at + len(form) + 1]
        if not any(char.isalnum() for char in around):
            yield at
        at = title.find(form, at + 1)
