"""Build ``src/tuireader/entities/data/currencies.tsv`` from the Unicode CLDR, as babel 2.18.0 brings it.

    pip install babel==2.18.0
    python tools/build_currencies.py

CLDR gives each currency one full name and its plurals in each language ("Swiss francs", "dollari statunitensi"). News
writes parts of it: "francs", "US dollars", "dollari". So each name is taken apart into its unit ("francs") and what
says of where it is ("Swiss"); a text's unit and place are put together again at run time, in any combination.

Lines of the table, columns by tabs:

    code    ISO 4217 code   region         the region whose currency it is (ISO 3166; the code where it is several),
                                           "historic" for those that are no longer paid with
    symbol  the symbol      codes          the currencies that use it, the most usual first
    unit    language        form  codes    a unit in this form, the most usual currency first
    place   language        form  regions  an adjective or a name of a region, folded and without ending
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

from babel import Locale
from babel.localedata import locale_identifiers

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from tuireader.entities.lexicon.shapes import words
from tuireader.entities.words import fold, stem

TABLE = Path(__file__).resolve().parent.parent / "src/tuireader/entities/data/currencies.tsv"
LANGUAGES = ("de", "en", "es", "fr", "it", "nl", "pt")

# Which currency a bare unit or symbol means: by share of the foreign exchange market, then the large currencies
# that the euro replaced, then all others by their code.
RANKING = """
    USD EUR JPY GBP CNY AUD CAD CHF HKD SGD SEK KRW NOK NZD INR MXN TWD ZAR BRL DKK PLN THB ILS IDR CZK AED TRY HUF
    CLP SAR PHP MYR COP RUB RON PEN ARS DEM FRF ITL ESP NLG BEF ATS FIM PTE IEP GRD KWD IRR EGP NGN KES VND UAH CUP
""".split()

# Codes of funds, metals, accounting units and tests: nobody pays with them.
NO_MONEY = re.compile(
    "XA[GU]|XB|XD|XE|XF[OU]|XP[DT]|XR|XS|XT|XU|XX|BOV|CH[EW]|CLF|CNX|COU|ECV|MXV|US[NS]|UY[IW]|LU[CL]|BE[CL]|ES[AB]"
)

# Where the unit stands in a full name.
UNIT_LAST = {"en", "de", "nl"}
# Words of a name that belong neither to the unit nor to the region.
FILLERS = {
    "en": "new old convertible hard financial gold silver redenominated fixed",
    "de": "neuer neue neues alter alte konvertible konvertibler neu",
    "nl": "nieuwe oude harde inwisselbare convertibele",
    "fr": "nouveau nouveaux nouvel nouvelle ancien ancienne convertible lourd",
    "it": "nuovo nuova nuovi nuove vecchio antico convertibile convertibili pesante",
    "es": "nuevo nueva nuevos nuevas antiguo antiguos fuerte convertible convertibles",
    "pt": "novo nova novos novas velho antigo conversível conversíveis forte",
}
# What the rule takes for a unit in names that have another form.
NO_UNITS = words(
    "super unidad unidades unité unités unidade unidades value volksbank herzegowina bceao ddr ecuador zimbabwean novo "
    "reajustado constante guineana coupon coupons cupon cupom kupon larit lati ley soberano soberanos"
)
# Small words between unit and region.
LINKS = words("de di des du da do dos das della delle dello degli dei del la of and et e y und d l")


# A sign, perhaps behind Latin letters: the others are words, or too short to be told from words.
SYMBOL = re.compile(r"[A-Za-z]{0,4}[\u00a4\u0e3f\u17db$£¥\u058f\u060b\u09f3\u20a0-\u20cf\uffe5\uffe6]")

# What CLDR adds to the names of Hong Kong and Macao, and remarks in brackets.
NAME_ADDITIONS = re.compile(
    r"\s*\(.*?\)|[ ,-]*(SAR van China|SAR China|Sonderverwaltungsregion China|R\.A\.S\. chinoise de |"
    r"RAE de la República Popular China|RAS di |RAE da China|SAR)"
)


def rank(code: str, active: set[str]) -> tuple[int, int, str]:
    """The sorting key of a currency: the most usual comes first."""
    return (RANKING.index(code) if code in RANKING else len(RANKING), code not in active, code)


def names_of(locale: Locale, code: str) -> list[str]:
    """All forms of a currency's full name in a language."""
    plurals: Any = locale._data["currency_names_plural"].get(code) or {}
    forms = [locale.currencies.get(code, ""), *(plurals[key] for key in plurals)]
    return [re.sub(r"\s*[(\[].*?[)\]]", "", form).strip() for form in forms if form]


def take_apart(name: str, language: str) -> tuple[str, str] | None:
    """The unit and the rest of a full name; None where it has a form that the rule does not know."""
    fillers = set(FILLERS[language].split())
    pieces = [word for word in re.split(r"[\s\-–]+", name.replace("’", "'")) if word and word.lower() not in fillers]
    if not pieces:
        return None
    unit = pieces.pop(-1 if language in UNIT_LAST else 0)
    if not re.fullmatch(r"[^\W\d_]{3,}", unit) or unit.lower() in NO_UNITS:
        return None
    return unit.lower(), " ".join(pieces)


def place_key(name: str) -> str:
    """An adjective or a name as the run time looks it up."""
    parts = [part for part in re.split(r"[\s\-'’.]+", name) if part and part.lower() not in LINKS]
    return " ".join(stem(fold(part)) for part in parts)


def region_of(code: str) -> str:
    """The region whose currency it is; the code itself for a currency of several regions."""
    return code if code.startswith("X") else code[:2]


def build() -> list[str]:
    """All lines of the table."""
    english = Locale("en")
    codes = sorted(code for code in map(str, english.currencies) if not NO_MONEY.match(code))
    active = {code for code in codes if "(" not in english.currencies[code]}
    units: dict[tuple[str, str], set[str]] = defaultdict(set)
    places: dict[tuple[str, str], set[str]] = defaultdict(set)
    symbols: dict[str, set[str]] = defaultdict(set)
    for language in LANGUAGES:
        locale = Locale(language)
        for code in codes:
            for name in names_of(locale, code):
                parts = take_apart(name, language)
                if parts is None:
                    continue
                units[language, parts[0]].add(code)
                if place_key(parts[1]):
                    places[language, place_key(parts[1])].add(region_of(code))
        for region in {region_of(code) for code in codes}:
            name = NAME_ADDITIONS.sub("", locale.territories.get(region, ""))
            if place_key(name):
                places[language, place_key(name)].add(region)
    for identifier in locale_identifiers():
        for code, symbol in Locale.parse(identifier).currency_symbols.items():
            if code in codes and not symbol.isalpha() and SYMBOL.fullmatch(symbol):
                symbols[symbol].add(code)

    def order(found: set[str]) -> str:
        return " ".join(sorted(found, key=lambda code: rank(code, active)))

    lines = [f"code\t{code}\t{region_of(code)}\t{'' if code in active else 'historic'}" for code in codes]
    lines += [f"symbol\t{symbol}\t{order(found)}" for symbol, found in sorted(symbols.items())]
    lines += [f"unit\t{language}\t{form}\t{order(found)}" for (language, form), found in sorted(units.items())]
    lines += [
        f"place\t{language}\t{form}\t{' '.join(sorted(found))}" for (language, form), found in sorted(places.items())
    ]
    return lines


if __name__ == "__main__":
    TABLE.parent.mkdir(exist_ok=True)
    TABLE.write_text("\n".join(build()) + "\n", encoding="utf-8")
