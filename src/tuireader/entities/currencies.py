"""Which currency a sign, a code or a name stands for.

The table is built by ``tools/build_currencies.py`` from CLDR; what CLDR does not have is in the lexicon modules.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path

from tuireader.entities.lexicon import COMMON, international, languages, lexicon
from tuireader.entities.lexicon.shapes import Numbers
from tuireader.entities.words import fold, stem

_TABLE = Path(__file__).parent / "data" / "currencies.tsv"
_DOLLAR = "USD"
_SAFE_LETTERS = 5  # of a stem that is no other word's as well; where it is shorter, of a word with a capital
_MOST_WORDS = 8_000  # that are remembered


@dataclass(frozen=True, slots=True)
class Unit:
    """What a word or sign counts: ``codes`` are the currencies that it may mean, the most usual first.

    Without codes the other amounts decide, or else ``usual``. ``divisor`` is 100 for cents, ``factor`` is 1000 for a
    grand. ``ordinary``: the word mostly means something else.
    """

    codes: tuple[str, ...]
    divisor: int = 1
    factor: int = 1
    ordinary: bool = False
    usual: str = ""


class _PlaceStems(dict[str, str]):
    """For each word its stem if the name of a place may begin with it, else ""; worked out when it is first met."""

    def __init__(self, starts: set[str]) -> None:
        super().__init__()
        self._starts = starts

    def __missing__(self, word: str) -> str:
        if len(self) > _MOST_WORDS:
            self.clear()
        first = stem(fold(word))
        safe = len(first) >= _SAFE_LETTERS or (len(word) >= _SAFE_LETTERS and not word.islower())
        known = first in self._starts and (safe or word.isupper())
        self[word] = first if known else ""
        return self[word]


@dataclass
class CurrencyWords:
    """All that names a currency in a text of one language."""

    units: dict[str, Unit] = field(default_factory=dict)  # by folded word
    forms: set[str] = field(default_factory=set)  # the same in small letters, with accents: to search the text for
    places: dict[str, frozenset[str]] = field(default_factory=dict)  # regions by the stems of an adjective or name
    place_starts: set[str] = field(default_factory=set)
    codes: dict[str, str] = field(default_factory=dict)  # code as written (also in small letters) -> ISO 4217
    signs: dict[str, Unit] = field(default_factory=dict)
    sign_letters: set[str] = field(default_factory=set)
    prefixes: dict[tuple[str, str], str] = field(default_factory=dict)  # (letters, sign) -> code
    abbreviations: dict[str, Unit] = field(default_factory=dict)  # case matters
    regions: dict[str, str] = field(default_factory=dict)  # code -> region
    active: set[str] = field(default_factory=set)
    local_signs: dict[str, list[str]] = field(default_factory=dict)  # sign -> codes of the language's own countries
    unit_links: set[str] = field(default_factory=set)  # between a unit and its country, in any language
    unit_adjectives: set[str] = field(default_factory=set)  # between a country and its unit
    scaled_code: re.Pattern[str] = re.compile("")  # a code, or a letter for it, with a scale right before it: "MEUR"
    scaled_letters: tuple[str, ...] = ()  # the latter: "ME", "MdsE"

    @cached_property
    def place_stems(self) -> dict[str, str]:
        """For each word, as it stands in a text, the stem with which the name of a place may begin, or ""."""
        return _PlaceStems(self.place_starts)

    def codes_in(self, unit: Unit, regions: frozenset[str]) -> tuple[str, ...]:
        """Those of the unit's currencies that belong to one of the regions; today's before historic ones."""
        found = [code for code in unit.codes if self.regions.get(code) in regions]
        return tuple(sorted(found, key=lambda code: code not in self.active))

    def place_at(self, words: list[str]) -> tuple[frozenset[str], int] | None:
        """The regions that the first words name, and how many words that takes; the longest name wins."""
        stems = [stem(word) for word in words[:3]]
        for count in range(len(stems), 0, -1):
            regions = self.places.get(" ".join(stems[:count]))
            if regions:
                return regions, count
        return None


@cache
def _rows() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(line.split("\t")) for line in _TABLE.read_text(encoding="utf-8").splitlines())


def _ordered(language: str | None) -> list[str]:
    """The languages in the order in which their words count for a text."""
    codes = [code for code in languages() if code not in (language, COMMON)]
    return [
        *([language] if language in languages() and language else []),
        *([COMMON] if language != COMMON else []),
        *codes,
    ]


_LEAST_LETTERS = 4


def _add_units(table: CurrencyWords, language: str, own: bool) -> None:
    """Add the units of a language. What is there already stays: the text's own language comes first."""
    numbers = lexicon(language).NUMBERS

    def usable(form: str) -> bool:
        return own or len(form) >= _LEAST_LETTERS or form in international.SHORT_WORDS

    listed = {row[2]: tuple(row[3].split()) for row in _rows() if row[0] == "unit" and row[1] == language}
    codes_of = {fold(form): codes for form, codes in listed.items() if usable(form)}
    table.forms.update(form for form in listed if usable(form))
    table.forms.update(codes_of)
    for sources, divisor, usual_factor in (
        (numbers.unit_words, 1, 1),
        (numbers.grand_words, 1, 1000),
        (numbers.minor_words, 100, 1),
    ):
        for written, entry in sources.items():
            form = fold(written)
            factor, meaning = _factor(entry, usual_factor)
            if usable(form):
                # A word of the lexicon settles the most usual meaning; CLDR's other currencies stay possible.
                named = tuple(meaning.split()) if not meaning.endswith("?") else ()
                others = tuple(other for other in codes_of.get(form, ()) if other not in named) if divisor == 1 else ()
                codes = named + others
                usual = meaning.rstrip("?").split(" ")[0]
                table.units.setdefault(form, Unit(codes, divisor, factor, form in numbers.ordinary_units, usual))
                table.forms.update((written, form))
    for form, codes in codes_of.items():
        table.units.setdefault(form, Unit(codes, ordinary=form in numbers.ordinary_units))


def _factor(entry: str, usual: int) -> tuple[int, str]:
    """How many of a currency a word stands for, and the currency: "10^6 USD" of "mdd"."""
    power, _, rest = entry.partition(" ")
    if not power.startswith("10^"):
        return usual, entry
    return 10 ** int(power[3:]), rest


def _add_places(table: CurrencyWords, language: str) -> None:
    for row in _rows():
        if row[0] == "place" and row[1] == language:
            table.places.setdefault(row[2], frozenset(row[3].split()))
    for form, region in lexicon(language).NUMBERS.demonyms.items():
        table.places[stem(fold(form))] = frozenset({region})


def _add_codes_and_signs(table: CurrencyWords) -> None:
    for row in _rows():
        if row[0] == "code":
            table.regions[row[1]] = row[2]
            table.codes[row[1]] = row[1]
            if row[3] != "historic":
                table.active.add(row[1])
        elif row[0] == "symbol":
            letters, sign, codes = row[1][:-1], row[1][-1], tuple(row[2].split())
            if letters:
                table.prefixes[letters.lower(), sign] = codes[0]
            else:
                table.signs[sign] = Unit(codes)
    for small in international.SMALL_CODES:
        table.codes.update({small: small.upper(), small.title(): small.upper()})
    table.codes.update(international.OTHER_CODES)
    table.signs.update({sign: Unit(tuple(codes.split())) for sign, codes in international.MORE_SIGNS.items()})
    table.signs["¢"] = Unit((), 100, usual=_DOLLAR)
    for sign, prefixes in international.SIGN_PREFIXES.items():
        pairs = prefixes.split()
        table.prefixes.update({(letters, sign): code for letters, code in zip(pairs[::2], pairs[1::2], strict=True)})
    table.prefixes.update({(code.lower(), "$"): code for code in table.signs["$"].codes})
    table.sign_letters.update(letters for letters, _ in table.prefixes)


@cache
def currency_words(language: str | None) -> CurrencyWords:
    """The currency words for a text in a language: its own, then English, then those of all others."""
    table = CurrencyWords()
    order = _ordered(language)
    for code in order:
        _add_units(table, code, own=code == order[0])
    for code in reversed(order):
        _add_places(table, code)
    table.place_starts.update(key.split(" ")[0] for key in table.places)
    _add_codes_and_signs(table)
    table.abbreviations.update(
        {form: Unit(tuple(codes.split())) for form, codes in international.ABBREVIATIONS.items()}
    )
    table.units.update({sign: Unit(tuple(codes.split())) for sign, codes in international.LETTER_SIGNS.items()})
    numbers = lexicon(order[0]).NUMBERS
    for form, code in numbers.short_units.items():
        codes = tuple(code.lstrip("/").split())
        table.abbreviations[form] = Unit(
            codes, 100 if code.startswith("/") else 1, ordinary=form in numbers.ordinary_units
        )
    _add_grammar(table, numbers)
    return table


def _add_grammar(table: CurrencyWords, own: Numbers) -> None:
    """Add what may stand between the words of a name, and how scales are written right before codes."""
    table.local_signs = {sign: codes.split() for sign, codes in own.local_signs.items()}
    scales: set[str] = set()
    for code in languages():
        numbers = lexicon(code).NUMBERS
        table.unit_links.update(numbers.unit_links)
        table.unit_adjectives.update(numbers.unit_adjectives)
        scales.update(numbers.scale_letters)
    letters = [form for form in own.short_units if len(form) == 1 and form.isupper()]
    table.scaled_letters = tuple(scale + letter for scale in sorted(own.scale_letters) for letter in letters)
    longest_first = "|".join(sorted(scales, key=lambda scale: (-len(scale), scale)))
    table.scaled_code = re.compile(f"({longest_first})([A-Z]{{3}}|[{''.join(letters) or '-'}])")
