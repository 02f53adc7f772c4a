"""Builds the company table and the name lists that ship in src/tuireader/entities/data.

    python tools/build_companies.py --sources ../shared/eval/companies

Reads FinanceDatabase and the S&P 500 list from the folder of sources, pytickersymbols and the list of the SEC in
edgartools from their packages, and our own lists from tools/companies. The words that make a name ambiguous come from
our lists and from the packages babel, mnemonic, zxcvbn, xkcdpass and english-words, rarer names of people from Faker;
before a build for release:

    pip install babel pytickersymbols mnemonic zxcvbn xkcdpass english-words faker pyarrow
    pip install --no-deps edgartools

The same sources and packages give the same bytes.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import zlib
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tools import company_sources as sources  # noqa: E402
from tools.company_ambiguity import Vocabulary  # noqa: E402
from tools.company_forms import folded, without_group, without_legal_form  # noqa: E402
from tools.company_sources import INDEX, LARGE, MID, OWN, SMALL, Listed  # noqa: E402
from tools.name_lists import NameLists, read_name_lists  # noqa: E402

LISTS = ROOT / "tools" / "companies"
DATA = ROOT / "src" / "tuireader" / "entities" / "data"


_DESCRIPTIONS = re.compile(
    r"(?:\s+(?:Companies|International|Holdings?|Worldwide|Brands|Technolog(?:y|ies)|Systems|Pharmaceuticals?"
    r"|Laboratories|Labs|Financial|Services|Energy|Motors?|Platforms|Networks|Interactive|Entertainment|Therapeutics"
    r"|Group|Software|Communications|Resorts|Airways|Airlines|Stores|Bio(?:sciences?|therapeutics|pharma)?|Medical|Health"
    r"|Industries|Semiconductors?|Oncology|Robotics|Infrastructure|Materials|Properties|Markets|Corporation|Bancorp))+$"
)


@dataclass(slots=True)
class Merged:
    """A company out of all its rows; ``forms`` in the order in which they were claimed, with the rank of the claim."""

    first: Listed
    forms: dict[str, int] = field(default_factory=dict)
    legal: list[str] = field(default_factory=list)


class Merger:
    """Puts rows of the same company together, best source first."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.companies: list[Merged] = []
        self._by_name: dict[str, Merged] = {}
        self._by_ticker: dict[str, Merged] = {}

    def add(self, row: Listed) -> None:
        """Merges a row into a company that is known by name or ticker, or begins a new one."""
        name = row.name if row.everyday else without_legal_form(row.name)
        short = name if row.everyday else without_group(name)
        merged = (
            self._by_ticker.get(row.ticker)
            or self._named(row, name)
            or self._named(row, short)
            or self._described(row, name)
        )
        if merged is None or (row.everyday and merged.first.name != row.name):
            merged = self._begin(row, name, short)
        else:
            self._complete(merged.first, row)
        if not row.everyday and row.name != name:
            merged.legal.append(row.name)
        for form in dict.fromkeys([*([merged.first.name] if row.everyday else []), name, short, *row.aliases]):
            merged.forms.setdefault(form, row.rank)
            self._by_name.setdefault(folded(form), merged)
        if merged.first.ticker:
            self._by_ticker.setdefault(merged.first.ticker, merged)

    def _named(self, row: Listed, name: str) -> Merged | None:
        """The company of this name, unless another country makes it likely that it is another company."""
        merged = self._by_name.get(folded(name))
        if merged is None or not (merged.first.country and row.country) or merged.first.country == row.country:
            return merged
        return merged if merged.first.rank == OWN and not row.ticker and " " in name else None

    def _described(self, row: Listed, name: str) -> Merged | None:
        """Our own company that a list without its ticker calls by a longer name: "Piper Sandler Companies"."""
        if row.ticker or not (bare := _DESCRIPTIONS.sub("", name)) or bare == name:
            return None
        merged = self._by_name.get(folded(bare))
        if merged is None or merged.first.rank != OWN or merged.first.country != row.country:
            return None
        return merged

    def _begin(self, row: Listed, name: str, short: str) -> Merged:
        plain = short if self.vocabulary.ambiguity(short, row.rank) == 0 else name
        merged = Merged(Listed(plain, row.rank, row.ticker, row.country, row.sector, row.parent))
        self.companies.append(merged)
        return merged

    @staticmethod
    def _complete(known: Listed, row: Listed) -> None:
        same_country = not (known.country and row.country) or known.country == row.country
        if known.rank == OWN and not row.country and known.country not in {"", "US"}:
            same_country = False  # what our list gives no ticker is seldom the namesake on another continent
        if same_country and not known.parent:
            known.ticker = known.ticker or row.ticker
        if known.ticker.startswith("US:") and row.ticker.endswith(":" + known.ticker[3:]):
            known.ticker = row.ticker
        known.country = known.country or row.country
        known.sector = known.sector or row.sector


def variants(form: str) -> list[str]:
    """Other spellings of the same form: without diacritics, "and" for "&", a blank for a hyphen, plain capitals."""
    found = []
    if not form.isascii() and (plain := _without_diacritics(form)) != form:
        found.append(plain)
    if " & " in form:
        found.append(form.replace(" & ", " and "))
    elif " and " in form:
        found.append(form.replace(" and ", " & "))
    if "-" in form and all(len(part) > 3 and part[0].isupper() for part in form.split("-")):
        found.append(form.replace("-", " "))
    if form.isalpha() and len(form) > 4 and form != form.capitalize() and form[0].isupper():
        found.append(form.capitalize())
    return found


def _without_diacritics(form: str) -> str:
    import unicodedata

    return "".join(c for c in unicodedata.normalize("NFKD", form) if not unicodedata.combining(c))


def leading_words(companies: list[Merged]) -> Counter[str]:
    """How many companies begin with each word."""
    return Counter(merged.first.name.split()[0] for merged in companies if merged.first.name.split())


def claims(companies: list[Merged], vocabulary: Vocabulary) -> dict[str, list[tuple[int, int, int]]]:
    """Who claims each form: form -> (ambiguity, rank, company), before conflicts are settled."""
    found: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    leading = leading_words(companies)
    for number, merged in enumerate(companies):
        mine: dict[str, tuple[int, int, int]] = {}
        for form, rank in merged.forms.items():
            for each in (form, *variants(form)):
                level = vocabulary.ambiguity(form, rank)
                if each != form:
                    level = max(level, vocabulary.of_spelling(each))
                if len(each) > 1 and _worth_keeping(each, level, rank, form == merged.first.name):
                    mine.setdefault(each, (level, rank, number))
        first_word = merged.first.name.split()[0]
        described = _DESCRIPTIONS.sub("", merged.first.name) == first_word and merged.first.rank <= MID
        if (merged.first.rank == INDEX or described) and leading[first_word] == 1 and len(first_word) > 4:
            level = vocabulary.ambiguity(first_word, LARGE)
            if level == 0:
                mine.setdefault(first_word, (1, LARGE, number))
        if not mine or min(level for level, _, _ in mine.values()) == 2:
            mine.update(dict.fromkeys(merged.legal, (0, merged.first.rank, number)))
        for form, claim in mine.items():
            found[form].append(claim)
    return found


def _worth_keeping(form: str, level: int, rank: int, is_name: bool) -> bool:
    """Precision first: an ordinary word stands for a company only where the company is well known."""
    if level < 2 or rank == OWN:
        return True
    return rank < SMALL and is_name and len(form) > 2


def settle(found: dict[str, list[tuple[int, int, int]]]) -> list[tuple[str, int, int]]:
    """Form, company, ambiguity; our own entries win, other shared forms stay with a doubt, best first."""
    rows = []
    for form in sorted(found):
        ordered = sorted(found[form], key=lambda claim: (claim[1], claim[0], claim[2]))
        best = ordered[0][1]
        if best == OWN:
            ordered = [claim for claim in ordered if claim[1] == OWN]
        elif best <= LARGE:
            ordered = [claim for claim in ordered if claim[1] <= best + 1]
        if len(ordered) > 3 and best > INDEX:
            continue
        for level, _, number in ordered:
            rows.append((form, number, max(level, 1) if len(ordered) > 1 else level))
    return rows


def write_companies(companies: list[Merged], rows: list[tuple[str, int, int]], path: Path) -> None:
    """Writes the columns that NameTable reads; companies without a form are left out."""
    used = sorted({number for _, number, _ in rows})
    place = {number: row for row, number in enumerate(used)}
    listed = [companies[number].first for number in used]
    columns = {
        "companies": ["\t".join((c.name, c.ticker, c.country, c.sector, c.parent)) for c in listed],
        "forms": [form for form, _, _ in rows],
        "owners": [place[number] for _, number, _ in rows],
        "ambiguity": "".join(str(level) for _, _, level in rows),
    }
    _write(columns, path)


def write_names(lists: NameLists, companies: frozenset[str], path: Path) -> None:
    """Writes everything that is no company; ``companies`` are the forms of those that are."""
    _write(lists.columns(companies), path)


def _write(columns: object, path: Path) -> None:
    text = json.dumps(columns, ensure_ascii=False, separators=(",", ":"))
    path.write_bytes(zlib.compress(text.encode(), 9))


def read_companies(folder: Path | None) -> list[Listed]:
    """All rows of all sources, best source first; says which sources are missing."""
    rows = sources.own(LISTS)
    try:
        index = sources.ticker_symbols()
    except ImportError:
        print("pytickersymbols is not installed: built without its short names", file=sys.stderr)
        index = []
    try:
        rows += sources.sec()
    except ImportError:
        print("edgartools or pyarrow is not installed: built without the list of the SEC", file=sys.stderr)
    exchanges = {row.ticker.split(":")[1]: row.ticker for row in index if row.country == "US" and row.ticker}
    for name in ("sp500.csv", "financedatabase.tsv.gz"):
        if folder is None or not (folder / name).exists():
            print(f"{name} is not in the folder of sources: built without it", file=sys.stderr)
        elif name == "sp500.csv":
            rows += sources.sp500(folder / name, exchanges)
        else:
            rows += sources.finance_database(folder / name)
    return sorted([*rows, *index], key=lambda row: row.rank)


def main() -> int:
    """Builds both files and prints what went into them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sources", type=Path, help="folder with financedatabase.tsv.gz and sp500.csv")
    parser.add_argument("--out", type=Path, default=DATA)
    arguments = parser.parse_args()

    rows = read_companies(arguments.sources)
    lists = read_name_lists(LISTS)
    merger = Merger(lists.vocabulary())
    for row in rows:
        merger.add(row)
    settled = settle(claims(merger.companies, merger.vocabulary))
    write_companies(merger.companies, settled, arguments.out / "companies.bin")
    write_names(lists, frozenset(form for form, _, _ in settled), arguments.out / "names.bin")
    levels = Counter(level for _, _, level in settled)
    companies = len({number for _, number, _ in settled})
    print(f"{companies} companies, {len(settled)} forms, by ambiguity {dict(sorted(levels.items()))}")
    print(lists.summary())
    for name in ("companies.bin", "names.bin"):
        print(f"{name}: {(arguments.out / name).stat().st_size // 1024} KiB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
