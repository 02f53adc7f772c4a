"""Which currency a sign, a code or a name stands for.

The table is built by ``tools/build_currencies.py`` from CLDR; words that CLDR does not have are in the lexicon modules.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from tuireader.entities.lexicon import languages, lexicon
from tuireader.entities.lexicon.shapes import words
from tuireader.entities.words import fold, stem

_TABLE = Path(__file__).parent / "data" / "currencies.tsv"
_ENGLISH = "en"
_DOLLAR = "USD"

BITCOIN = ("BTC", "ETH")
"""Money without an ISO 4217 code."""

# Codes that are also written in small letters: the others are words or parts of words too often.
_SMALL_CODES = words(
    "usd eur gbp jpy chf cad aud nzd cny inr brl mxn ars clp sek nok dkk pln czk huf rub krw hkd sgd zar ils twd thb "
    "myr idr aed"
)

# Codes that are not of ISO 4217 but written in the same way.
_OTHER_CODES = {"rmb": "CNY", "Rmb": "CNY", "RMB": "CNY", "BTC": "BTC", "XBT": "BTC", "ETH": "ETH", "btc": "BTC"}

# Codes that are also English words, names or abbreviations of other things. They count only where the number cannot
# be meant otherwise.
DOUBTFUL_CODES = words(
    "ALL AMD ANG ARS ATS BAM BOB BOP COP CSD CUP CVE DEM DOP ERN ESP GEL GIP GNF GNS HRD ISK KES LAK LEI LSL LUF MAD "
    "MDL MOP MRO MUR MVP NAD NIO OMR PEI PEN PES PHP PTE RON ROL SAR SCR SDG SDD SDP SIT SKK SOS SRD SRG STD STN SUR "
    "SVC TMT TOP TRY TPE TTD UAK VEB VED VES WST YER YUM ZAL TMM MGA MAF MCF MLF FIM AWG ARL ARM ARA KGS KHR"
)

# Letters in front of a sign, beside those of CLDR: how news writes them.
_SIGN_PREFIXES = {
    "$": "us USD usd USD u USD a AUD au AUD c CAD ca CAD can CAD cdn CAD hk HKD nz NZD s SGD sg SGD nt TWD r BRL "
    "br BRL "
    "mx MXN mex MXN ar ARS arg ARS col COP co COP cl CLP clp CLP rd DOP j JMD ja JMD tt TTD ec XCD bz BZD fj FJD "
    "b BND bds BBD g GYD gy GYD n NAD z ZWL uy UYU mop MOP",
    "£": "gb GBP uk GBP e EGP eg EGP ir IEP l LBP le EGP gbp GBP",
    "¥": "cn CNY rmb CNY jp JPY cny CNY jpy JPY",
}
# Signs that CLDR lacks or has only as a variant, or that mean one currency only unless the text says otherwise.
_MORE_SIGNS = {
    "£": "GBP",
    "₣": "FRF",
    "₤": "GBP ITL TRY",
    "₨": "INR PKR LKR",
    "₯": "GRD",
    "₳": "ARA",
    "₵": "GHS",
    "৲": "BDT",
    "૱": "INR",
    "௹": "INR",
    "﷼": "IRR SAR YER OMR",
    "₿": "BTC",
    "€ur": "EUR",
    "€uro": "EUR",
    "€uros": "EUR",
}

# Signs that are letters: they are read as words.
LETTER_SIGNS = {"ƒ": "NLG AWG ANG", "元": "CNY", "圆": "CNY", "円": "JPY", "ரூ": "LKR INR"}

# Letters that may stand apart from their sign ("hk $ 10"): the others would be taken from the sentence.
LOOSE_PREFIXES = words("us usd hk nz nt ca cad can aud au nzd hkd sgd mex mxn c")

# Abbreviations and names with the same meaning in all languages; "+" marks those that stand in front of the number.
_ABBREVIATIONS = {
    "Rs": "INR",
    "Re": "INR",
    "RM": "MYR",
    "Rp": "IDR",
    "kr": "SEK",
    "Kr": "SEK",
    "kč": "CZK",
    "Kč": "CZK",
    "zł": "PLN",
    "Ft": "HUF",
    "Fr": "CHF",
    "sFr": "CHF",
    "SFr": "CHF",
    "FCFA": "XOF",
    "CFA": "XOF",
    "Dh": "MAD",
    "Dhs": "AED",
    "DKr": "DKK",
    "SKr": "SEK",
    "NKr": "NOK",
    "LE": "EGP",
    "TL": "TRY",
    "Tk": "BDT",
    "Ksh": "KES",
    "KSh": "KES",
    "NIS": "ILS",
    "RMB": "CNY",
    "DM": "DEM",
    "R": "ZAR",
}
# Abbreviations that only stand in front of their number, and behind it.
ONLY_BEFORE = frozenset({"R", "Rp", "Rs", "RM"})


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


@dataclass(frozen=True, slots=True)
class CurrencyWords:
    """All that names a currency in a text of one language."""

    units: dict[str, Unit] = field(default_factory=dict)  # by folded word
    forms: set[str] = field(default_factory=set)  # the same in small letters, with accents: to search the text for
    places: dict[str, frozenset[str]] = field(default_factory=dict)  # regions by the stems of an adjective or name
    place_starts: set[str] = field(default_factory=set)
    codes: dict[str, str] = field(default_factory=dict)  # code as written (also in small letters) -> ISO 4217
    signs: dict[str, Unit] = field(default_factory=dict)
    sign_letters: set[str] = field(default_factory=set)
    forms_of_regions: dict[str, list[str]] = field(default_factory=dict)  # what names only this region
    prefixes: dict[tuple[str, str], str] = field(default_factory=dict)  # (letters, sign) -> code
    abbreviations: dict[str, Unit] = field(default_factory=dict)  # case matters
    regions: dict[str, str] = field(default_factory=dict)  # code -> region
    active: set[str] = field(default_factory=set)

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
    codes = [code for code in languages() if code not in (language, _ENGLISH)]
    return [
        *([language] if language in languages() and language else []),
        *([_ENGLISH] if language != _ENGLISH else []),
        *codes,
    ]


# Short words that mean the same in all languages; other short words are read in their own language only.
_SHORT_WORDS = words("yen won usd eur rmb btc eth dlr gbp")
_LEAST_LETTERS = 4


def _add_units(table: CurrencyWords, language: str, own: bool) -> None:
    """Add the units of a language. What is there already stays: the text's own language comes first."""
    numbers = lexicon(language).NUMBERS

    def usable(form: str) -> bool:
        return own or len(form) >= _LEAST_LETTERS or form in _SHORT_WORDS

    listed = {row[2]: tuple(row[3].split()) for row in _rows() if row[0] == "unit" and row[1] == language}
    codes_of = {fold(form): codes for form, codes in listed.items() if usable(form)}
    table.forms.update(form for form in listed if usable(form))
    table.forms.update(codes_of)
    for sources, divisor, factor in (
        (numbers.unit_words, 1, 1),
        (numbers.grand_words, 1, 1000),
        (numbers.minor_words, 100, 1),
    ):
        for written, code in sources.items():
            form = fold(written)
            if usable(form):
                # A word of the lexicon settles the most usual meaning; CLDR's other currencies stay possible.
                others = tuple(other for other in codes_of.get(form, ()) if other != code) if divisor == 1 else ()
                codes = ((code,) if code and not code.endswith("?") else ()) + others
                usual = code.rstrip("?")
                table.units.setdefault(form, Unit(codes, divisor, factor, form in numbers.ordinary_units, usual))
                table.forms.update((written, form))
    for form, codes in codes_of.items():
        table.units.setdefault(form, Unit(codes, ordinary=form in numbers.ordinary_units))


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
    for small in _SMALL_CODES:
        table.codes.update({small: small.upper(), small.title(): small.upper()})
    table.codes.update(_OTHER_CODES)
    table.signs.update({sign: Unit(tuple(codes.split())) for sign, codes in _MORE_SIGNS.items()})
    table.signs["¢"] = Unit((), 100, usual=_DOLLAR)
    for sign, prefixes in _SIGN_PREFIXES.items():
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
    for form, regions in sorted(table.places.items()):
        if len(regions) == 1 and len(form) > _LEAST_LETTERS:
            forms = table.forms_of_regions.setdefault(next(iter(regions)), [])
            # What begins with a shorter form is found with it.
            if not (forms and form.startswith(forms[-1])):
                forms.append(form)
    _add_codes_and_signs(table)
    table.abbreviations.update({form: Unit((code,)) for form, code in _ABBREVIATIONS.items()})
    table.units.update({sign: Unit(tuple(codes.split())) for sign, codes in LETTER_SIGNS.items()})
    for form, code in lexicon(order[0]).NUMBERS.short_units.items():
        codes = tuple(code.lstrip("/").split())
        table.abbreviations[form] = Unit(codes, 100 if code.startswith("/") else 1)
    return table
