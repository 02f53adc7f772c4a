"""The fields of the query language: the one table from which errors, completion, help and the manual come."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

ValueKind = Literal["feed", "folder", "tag", "company", "person", "organisation", "speaker", "fixed", "free"]


@dataclass(frozen=True, slots=True)
class Field:
    """A field: what it asks, an example, and from where its values come."""

    name: str
    help: str
    example: str
    values: ValueKind = "free"
    fixed: tuple[str, ...] = ()


FIELDS: tuple[Field, ...] = (
    Field("title", "words in the title only", 'title:"rate cut"'),
    Field("feed", "from a feed: part of its title or address, or its number", "feed:harbour", "feed"),
    Field("folder", "from the feeds of a folder and those below it", "folder:Markets/Europe", "folder"),
    Field("lang", "in a language", "lang:de", "fixed", ("en", "it", "de", "fr", "es", "pt", "nl")),
    Field(
        "is",
        "in a state",
        "is:unread",
        "fixed",
        ("unread", "read", "bookmarked", "watched", "muted"),
    ),
    Field(
        "has",
        "with something in it",
        "has:quote",
        "fixed",
        ("money", "quote", "company", "person", "organisation", "note", "tag", "text"),
    ),
    Field("company", "mentions a company, by its name or ticker", 'company:"Acme"', "company"),
    Field("person", "mentions a person", 'person:"Ann Roe"', "person"),
    Field("organisation", "mentions another organisation", "organisation:senate", "organisation"),
    Field("speaker", "quotes somebody", 'speaker:"Ann Roe"', "speaker"),
    Field("money", "speaks of an amount, also in a currency", "money:>1bn eur"),
    Field("tag", "has a tag", "tag:energy", "tag"),
    Field("before", "published before a day, month or year", "before:2026-03-01"),
    Field("after", "published on that day or later", "after:2026-02"),
    Field("on", "published on that day, or in that month or year", "on:yesterday"),
    Field("newer", "published within the last hours, days, weeks, months or years", "newer:7d"),
    Field("older", "published before that", "older:3m"),
)
BY_NAME = {field.name: field for field in FIELDS}
OTHER_NAMES = {"org": "organisation", "organization": "organisation", "language": "lang", "people": "person"}


def field_named(name: str) -> Field | None:
    """The field of a name, in any case."""
    lower = name.lower()
    return BY_NAME.get(OTHER_NAMES.get(lower, lower))


def nearest(word: str, known: tuple[str, ...]) -> str:
    """The known word that is most like this one, or ""."""
    lower = word.lower()
    found = get_close_matches(lower, known, n=1, cutoff=0.6)
    return found[0] if found else next((each for each in known if lower and each.startswith(lower)), "")
