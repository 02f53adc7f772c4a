"""The tree of a query. Every leaf is one condition on an article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

NameKind = Literal["company", "person", "organisation", "speaker"]
State = Literal["unread", "read", "bookmarked", "watched", "muted"]
Having = Literal["company", "person", "organisation", "money", "quote", "note", "tag", "text"]
Comparison = Literal["is", ">", ">=", "<", "<="]


@dataclass(frozen=True, slots=True)
class Text:
    """Words that stand together in this order, in the text or only in the title; ``prefix``: the last one begins so."""

    text: str
    title: bool = False
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class InFeed:
    """From a feed with this number, or with this in its title or address."""

    name: str


@dataclass(frozen=True, slots=True)
class InFolder:
    """From a feed in this folder or below it."""

    path: str


@dataclass(frozen=True, slots=True)
class InLanguage:
    """In a language, by its two-letter code in lower case."""

    code: str


@dataclass(frozen=True, slots=True)
class Is:
    """In a state that the reader, a rule or the watch list gave it."""

    state: State


@dataclass(frozen=True, slots=True)
class Has:
    """With at least one mention of a kind, a note, a tag or a fetched full text."""

    what: Having


@dataclass(frozen=True, slots=True)
class Named:
    """Mentions a name, or quotes a speaker."""

    kind: NameKind
    name: str


@dataclass(frozen=True, slots=True)
class Tagged:
    """Has a tag."""

    tag: str


@dataclass(frozen=True, slots=True)
class Money:
    """Speaks of an amount between ``low`` and ``high``, each inclusive or not; None is no limit.

    Without a currency amounts count in their own; with one, those in others are converted.
    """

    low: Decimal | None = None
    high: Decimal | None = None
    low_included: bool = True
    high_included: bool = True
    currency: str | None = None  # ISO 4217


@dataclass(frozen=True, slots=True)
class Dated:
    """Published on or after ``since`` and before ``until``, days where the reader is."""

    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Newer:
    """Published within the last ``span``; not ``within``: before that."""

    span: timedelta
    within: bool = True


@dataclass(frozen=True, slots=True)
class Not:
    """The condition does not hold."""

    node: Node


@dataclass(frozen=True, slots=True)
class And:
    """All conditions hold; without any, everything does."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """At least one condition holds."""

    nodes: tuple[Node, ...]


Leaf = Text | InFeed | InFolder | InLanguage | Is | Has | Named | Tagged | Money | Dated | Newer
Node = Leaf | Not | And | Or
EVERYTHING = And(())


def leaves(node: Node) -> Iterator[Leaf]:
    """All conditions of a tree, from left to right."""
    if isinstance(node, Not):
        yield from leaves(node.node)
    elif isinstance(node, And | Or):
        for each in node.nodes:
            yield from leaves(each)
    else:
        yield node


def searched_words(node: Node) -> tuple[Text, ...]:
    """The words that the query looks for, without those that must not occur: what a snippet marks."""
    if isinstance(node, Text):
        return (node,)
    if isinstance(node, And | Or):
        return tuple(text for each in node.nodes for text in searched_words(each))
    return ()


def needs_mentions(node: Node) -> bool:
    """Whether an answer takes the mentions of an article, which follow its text a moment later."""
    # The language, too, is told from the text when the mentions are.
    return any(
        isinstance(leaf, Named | Money | InLanguage) or (isinstance(leaf, Has) and leaf.what in _MENTIONED)
        for leaf in leaves(node)
    )


_MENTIONED = frozenset({"company", "person", "organisation", "money", "quote"})
