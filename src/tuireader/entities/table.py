"""What tuireader knows of names before it reads a text: companies, organisations, people, places, products.

The files in ``data/`` are built by ``tools/build_companies.py``; NOTICE names their sources. Nothing is read before the
first call of ``load``, and rows become objects only when they are asked for.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Any, Literal
from unicodedata import combining, normalize

from tuireader.entities.known_forms import FormSearch, Span
from tuireader.entities.lexicon import spoken_in

_DATA = Path(__file__).parent / "data"

# Letters that have no decomposition but are commonly written without their stroke or ligature.
_FOLDED_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "’": "'"}
)

_MOST_ROWS = 5_000


@dataclass(frozen=True, slots=True)
class Company:
    """A company by its everyday name."""

    name: str
    ticker: str | None  # of its home listing, "NASDAQ:MSFT"
    country: str  # of its seat, ISO 3166 alpha-2, or ""
    sector: str  # "Financials", "Media", ..., or ""
    parent: str | None  # the everyday name of the company that owns it


@dataclass(frozen=True, slots=True)
class Alias:
    """A form that stands for a company.

    ``ambiguity``: 0 is never an ordinary word or another name (OpenAI), 1 sometimes (Apple), 2 usually (Target).
    """

    form: str
    company: Company
    ambiguity: int


OrganisationKind = Literal[
    "government", "central bank", "international", "party", "university", "court", "union", "agency", "club", "other"
]


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation that is no company; ``country`` is ISO 3166 alpha-2 or ""."""

    name: str
    kind: OrganisationKind
    country: str


PlaceKind = Literal["country", "city", "region", "demonym"]


@dataclass(frozen=True, slots=True)
class Place:
    """A place or the name of its people; ``name`` is the form itself, ``country`` is ISO 3166 alpha-2 or ""."""

    name: str
    kind: PlaceKind
    country: str


@dataclass(frozen=True, slots=True)
class Product:
    """A product or a brand that looks like a company; ``maker`` is the everyday name of a company, or None."""

    name: str
    maker: str | None


def fold(form: str) -> str:
    """The form without case and diacritics, its typographic apostrophes straight."""
    folded = form.casefold().translate(_FOLDED_LETTERS)
    if folded.isascii():
        return folded
    return "".join(c for c in normalize("NFKD", folded) if not combining(c))


def unaccented(form: str) -> str:
    """The form without diacritics, its case kept."""
    return "".join(c for c in normalize("NFKD", form) if not combining(c))


def _read(name: str) -> Any:
    return json.loads(zlib.decompress((_DATA / name).read_bytes()))


class NameTable:
    """Known names with fast look-ups; get the shared one from ``load``."""

    def __init__(self, companies: dict[str, Any]) -> None:
        """Takes the columns that ``tools/build_companies.py`` wrote; ``forms`` is sorted."""
        self._rows: list[str] = companies["companies"]
        self._forms: list[str] = companies["forms"]
        self._owners: list[int] = companies["owners"]
        self._ambiguity: str = companies["ambiguity"]
        self._made: dict[int, Company] = {}
        self._looked_up: dict[str, tuple[Alias, ...]] = {}
        # One form may stand several times in a row: the dictionary keeps the first place of each.
        self._first = dict(zip(reversed(self._forms), range(len(self._forms) - 1, -1, -1), strict=True))

    # ------------------------------------------------------------------------------------------------------ companies

    def lookup(self, form: str) -> tuple[Alias, ...]:
        """The companies that this exact form stands for, best first; () if none is known."""
        found = self._looked_up.get(form)
        if found is None:
            place = self._first.get(form)
            if place is None:
                return ()
            found = self._looked_up[form] = self._aliases_at(place)
        return found

    def is_company(self, form: str) -> bool:
        """Whether this exact form stands for a company; cheaper than looking it up."""
        return form in self._first

    def folded(self, form: str) -> tuple[Alias, ...]:
        """The same without regard to case and diacritics, best first."""
        places = self._folded.get(fold(form), ())
        found = [alias for place in places for alias in self._aliases_at(place)]
        return tuple(sorted(found, key=lambda alias: (alias.form != form, alias.ambiguity)))

    def companies(self) -> Iterator[Company]:
        """Every company."""
        return (self._company(row) for row in range(len(self._rows)))

    def aliases(self) -> Iterator[Alias]:
        """Every form of every company, sorted by form."""
        return (self._alias(place) for place in range(len(self._forms)))

    def _aliases_at(self, place: int) -> tuple[Alias, ...]:
        form, end = self._forms[place], place + 1
        while end < len(self._forms) and self._forms[end] == form:
            end += 1
        return tuple(self._alias(each) for each in range(place, end))

    def _alias(self, place: int) -> Alias:
        return Alias(self._forms[place], self._company(self._owners[place]), int(self._ambiguity[place]))

    def _company(self, row: int) -> Company:
        company = self._made.get(row)
        if company is None:
            name, ticker, country, sector, parent = self._rows[row].split("\t")
            company = self._made[row] = Company(name, ticker or None, country, sector, parent or None)
        return company

    @cached_property
    def _folded(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for form, place in self._first.items():
            places.setdefault(fold(form), []).append(place)
        return places

    # ------------------------------------------------------------------------------------------------- other names

    def organisation(self, form: str, language: str | None = None) -> Organisation | None:
        """The organisation that this exact form stands for, best in a text of this language."""
        rows = self._organisations.get(form)
        if rows is None:
            return None
        if len(rows) == 1:
            return _organisation(rows[0])
        found = [_organisation(row) for row in rows]
        return next((each for each in found if language in spoken_in(each.country)), found[0])

    def is_organisation(self, form: str) -> bool:
        """Whether this exact form stands for an organisation that is no company."""
        return form in self._organisations

    def place(self, form: str) -> Place | None:
        """The place, or the people, of this exact form in any of the languages."""
        row = self._places.get(form)
        if row is None:
            return None
        kind, country = row.split("\t")
        return Place(form, kind, country)  # type: ignore[arg-type]

    def is_place(self, form: str) -> bool:
        """Whether this exact form is a place or the name of its people."""
        return form in self._places

    def product(self, form: str) -> Product | None:
        """The product of this exact form."""
        maker = self._products.get(form)
        return None if maker is None else Product(form, maker or None)

    def is_product(self, form: str) -> bool:
        """Whether this exact form is a product."""
        return form in self._products

    def is_given_name(self, word: str) -> bool:
        """Whether this capitalised word is a given name; some are also places or ordinary words."""
        return word in self._given_names

    def is_surname(self, word: str) -> bool:
        """Whether this capitalised word is a frequent surname; some are also places or ordinary words."""
        return word in self._surnames

    def is_ordinary(self, form: str) -> bool:
        """Whether this form is capitalised though it is no name: weekdays, months, CEO, IPO, AI and the like."""
        return form in self._ordinary

    def is_word(self, word: str) -> bool:
        """Whether this lower-case word is an ordinary word of one of the languages; rare words are not known."""
        return word in self._words

    @cached_property
    def _names(self) -> dict[str, Any]:
        names: dict[str, Any] = _read("names.bin")
        return names

    @cached_property
    def _organisations(self) -> dict[str, list[str]]:
        rows: dict[str, list[str]] = {}
        for row in self._names["organisations"]:
            for form in row.split("\t")[3:]:
                rows.setdefault(form, []).append(row)
        return rows

    @cached_property
    def _places(self) -> dict[str, str]:
        return {form: row for row, forms in self._names["places"].items() for form in forms}

    @cached_property
    def _products(self) -> dict[str, str]:
        return {form: maker for maker, forms in self._names["products"].items() for form in forms}

    @cached_property
    def _given_names(self) -> frozenset[str]:
        return frozenset(self._names["given"].split())

    @cached_property
    def _surnames(self) -> frozenset[str]:
        return frozenset(self._names["surnames"].split())

    @cached_property
    def _ordinary(self) -> frozenset[str]:
        return frozenset(self._names["ordinary"])

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(self._names["words"].split())

    # ------------------------------------------------------------------------------------------------------ in a text

    def find(self, text: str, *, genitive: bool = False) -> list[Span]:
        """Where forms of companies stand in a text, leftmost and longest, at word boundaries.

        A longer name of another kind hides what is inside it: no "England" in "Bank of England". With ``genitive``
        the German "Microsofts" counts as "Microsoft"; the span leaves the ending out.
        """
        return [span for span in self.find_all(text, genitive=genitive) if span[2] in self._first]

    def find_all(
        self, text: str, *, genitive: bool = False, stretches: Iterable[tuple[int, str]] | None = None
    ) -> list[Span]:
        """The same for companies, organisations and places of several words together; look the form up to know.

        ``stretches`` are pieces of the text, each with its start, in which every capital is that stands at the start of
        a word; a text has fewer of them than of words with a capital, which are looked at otherwise.
        """
        return self._search.find_all(text, genitive=genitive, stretches=stretches)

    @cached_property
    def _search(self) -> FormSearch:
        return FormSearch([*self._first, *self._organisations, *(form for form in self._places if " " in form)])


@lru_cache(maxsize=_MOST_ROWS)
def _organisation(row: str) -> Organisation:
    return Organisation(*row.split("\t")[:3])  # type: ignore[arg-type]


@cache
def load() -> NameTable:
    """The table that ships with tuireader, read once."""
    return NameTable(_read("companies.bin"))
