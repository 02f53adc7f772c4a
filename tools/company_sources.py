"""Reads the company lists that others publish and our own list into one kind of row."""

from __future__ import annotations

import csv
import gzip
import importlib.util
import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tools.company_forms import in_title_case, is_junk

# Rank of a source when two companies claim one form: our own facts, then indices, then capitalisation.
OWN, INDEX, MEGA, LARGE, MID, SMALL = range(6)
_SIZES = {"Mega Cap": MEGA, "Large Cap": LARGE, "Mid Cap": MID, "Small Cap": SMALL}


@dataclass(slots=True)
class Listed:
    """A company as one source gives it; ``name`` may be a legal name (``everyday`` is false then)."""

    name: str
    rank: int
    ticker: str = ""
    country: str = ""
    sector: str = ""
    parent: str = ""
    everyday: bool = False
    aliases: list[str] = field(default_factory=list)


# FinanceDatabase's exchange -> (prefix of our tickers, countries whose companies are at home there)
_HOME = {
    "SHH": ("SHA", "CN"), "SHZ": ("SHE", "CN"), "HKG": ("HKG", "HK CN BM KY MO"), "JPX": ("TYO", "JP"),
    "FKA": ("FSE", "JP"), "SAO": ("BVMF", "BR"), "MEX": ("BMV", "MX"), "LSE": ("LON", "GB JE GG IM IE"),
    "GER": ("ETR", "DE"), "NSE": ("NSE", "IN"), "BSE": ("BOM", "IN"), "TOR": ("TSE", "CA"), "VAN": ("CVE", "CA"),
    "CNQ": ("CNSX", "CA"), "ASX": ("ASX", "AU"), "TAI": ("TPE", "TW"), "TWO": ("TPEX", "TW"), "SET": ("BKK", "TH"),
    "KSC": ("KRX", "KR"), "KOE": ("KOSDAQ", "KR"), "PAR": ("EPA", "FR MC"), "STO": ("STO", "SE"),
    "NGM": ("NGM", "SE"), "KLS": ("KLSE", "MY"), "BUE": ("BCBA", "AR"), "SGO": ("SGO", "CL"), "MIL": ("BIT", "IT"),
    "EBS": ("SWX", "CH LI"), "SES": ("SGX", "SG"), "OSL": ("OSL", "NO"), "JKT": ("IDX", "ID"), "MCE": ("BME", "ES"),
    "SAU": ("TADAWUL", "SA"), "MCX": ("MCX", "RU"), "BRU": ("EBR", "BE"), "NZE": ("NZE", "NZ"), "IST": ("IST", "TR"),
    "AMS": ("AMS", "NL"), "HEL": ("HEL", "FI"), "JNB": ("JSE", "ZA"), "CPH": ("CPH", "DK"), "TLV": ("TLV", "IL"),
    "PRA": ("PRG", "CZ"), "ISE": ("ISE", "IE"), "ATH": ("ATH", "GR"), "LIS": ("ELI", "PT"), "BUD": ("BUD", "HU"),
    "TAL": ("TAL", "EE"), "VIE": ("VIE", "AT"), "ASE": ("NYSEAMERICAN", "US"), "NCM": ("NASDAQ", "US"),
}  # fmt: skip
_COUNTRIES = {
    "China": "CN", "United States": "US", "Japan": "JP", "India": "IN", "Germany": "DE", "Canada": "CA",
    "France": "FR", "United Kingdom": "GB", "Brazil": "BR", "South Korea": "KR", "Taiwan": "TW", "Australia": "AU",
    "Sweden": "SE", "Thailand": "TH", "Switzerland": "CH", "Italy": "IT", "Hong Kong": "HK", "Norway": "NO",
    "Netherlands": "NL", "Spain": "ES", "Finland": "FI", "Singapore": "SG", "Indonesia": "ID", "Belgium": "BE",
    "Denmark": "DK", "Austria": "AT", "Russia": "RU", "Russian Federation": "RU", "Mexico": "MX", "Luxembourg": "LU",
    "Ireland": "IE", "Saudi Arabia": "SA", "New Zealand": "NZ", "Turkey": "TR", "South Africa": "ZA", "Israel": "IL",
    "Chile": "CL", "Greece": "GR", "Bermuda": "BM", "Argentina": "AR", "Cayman Islands": "KY", "Cyprus": "CY",
    "Poland": "PL", "Portugal": "PT", "Czech Republic": "CZ", "Malaysia": "MY", "Jersey": "JE", "Malta": "MT",
    "Estonia": "EE", "Colombia": "CO", "Hungary": "HU", "Guernsey": "GG", "Monaco": "MC", "Peru": "PE",
    "Isle of Man": "IM", "Philippines": "PH", "Macau": "MO", "Lithuania": "LT", "Kazakhstan": "KZ", "Iceland": "IS",
    "Liechtenstein": "LI", "Mongolia": "MN", "Mauritius": "MU", "Uruguay": "UY", "Gabon": "GA", "Morocco": "MA",
    "Gibraltar": "GI", "Cambodia": "KH", "Latvia": "LV", "United Arab Emirates": "AE", "Georgia": "GE",
    "Jordan": "JO", "Vietnam": "VN", "Barbados": "BB", "British Virgin Islands": "VG", "Korea, Republic of": "KR",
}  # fmt: skip


def finance_database(path: Path) -> list[Listed]:
    """One row for each company of FinanceDatabase, with its home listing where it has one."""
    best: dict[str, tuple[int, Listed]] = {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            name, symbol, exchange, _market, where, _currency, sector, _industry, size, _site = line.rstrip("\n").split(
                "\t"
            )
            country = _COUNTRIES.get(where, "")
            prefix, homes = _HOME.get(exchange, ("", ""))
            at_home = bool(country) and country in homes.split()
            if is_junk(name) or (name == name.upper() and " " in name and not at_home):
                continue
            # Of two listings at home the better known exchange stands first in the table above.
            order = list(_HOME).index(exchange) if at_home else 99
            ticker = f"{prefix}:{symbol.rsplit('.', 1)[0]}" if at_home else ""
            row = Listed(in_title_case(name), _SIZES.get(size, SMALL), ticker, country, sector)
            if name not in best or order < best[name][0]:
                best[name] = (order, row)
    return [row for _, row in best.values()]


def sp500(path: Path, exchanges: dict[str, str]) -> list[Listed]:
    """The constituents of the S&P 500; ``exchanges`` gives the full ticker of a symbol where it is known."""
    with path.open(encoding="utf-8", newline="") as lines:
        return [
            Listed(
                row["Security"],
                INDEX,
                exchanges.get(row["Symbol"], f"US:{row['Symbol']}"),
                "US",
                row["GICS Sector"],
            )
            for row in csv.DictReader(lines)
        ]


def ticker_symbols() -> list[Listed]:
    """The constituents of the indices that pytickersymbols knows, under their short names."""
    from pytickersymbols import PyTickerSymbols

    rows = []
    for stock in PyTickerSymbols().get_all_stocks():
        tickers = [entry["google"] for entry in stock.get("symbols", []) if entry.get("google")]
        country = _COUNTRIES.get(stock.get("country") or "", "")
        ticker = _home_ticker(tickers, country)
        if not is_junk(stock["name"]):
            rows.append(Listed(stock["name"], INDEX, ticker, country))
    return rows


_PREFERRED = {
    "US": ("NASDAQ", "NYSE", "NYSEAMERICAN"), "DE": ("ETR", "FRA"), "FR": ("EPA",), "IT": ("BIT",), "ES": ("BME",),
    "GB": ("LON",), "NL": ("AMS",), "BE": ("EBR",), "CH": ("SWX", "VTX"), "SE": ("STO",), "FI": ("HEL",),
    "RU": ("MCX",), "JP": ("TYO",), "IE": ("ISE", "LON", "NYSE", "NASDAQ"), "LU": ("AMS", "EPA"), "PT": ("ELI",),
    "AT": ("VIE",), "DK": ("CPH",), "NO": ("OSL",), "CA": ("TSE",), "AU": ("ASX",),
}  # fmt: skip


def _home_ticker(tickers: list[str], country: str) -> str:
    """The ticker of the exchange of the country; a Frankfurt listing only for German companies."""
    for prefix in _PREFERRED.get(country, ("NASDAQ", "NYSE")):
        for ticker in tickers:
            if ticker.startswith(prefix + ":"):
                return ticker.replace("FRA:", "ETR:")
    return ""


# The list of the SEC is in order of value; its issuers are at home anywhere, so it says nothing of countries.
_SEC_EXCHANGES = {"Nasdaq": "NASDAQ", "NYSE": "NYSE"}
_SEC_LARGE, _SEC_MID = 700, 2500
_SEC_JUNK = re.compile(
    r"\b(?:Funds?|Trust|ETF|Acquisitions?|Municipal|Income|Preferred|Opportunit(?:y|ies) Corp|Portfolio|Warrants?|SPAC"
    r"|Bitcoin|Ethereum|Shares|Closed.End|Term|Merger|L\.?P\.?)\b"
)
_SHORT_WORDS = frozenset(
    "AIR ALL AND ART BAY BIG BIO BOX BUY CAN CAR CO CORP DAY DRY EAR EAT ECO ENERGY EYE FAR FIT FIX FOR FOX FUN GAS "
    "GOLD HOT ICE INC JET JOY KEY LAB LAW LOW LTD MAN NET NEW OF OIL OLD ONE OUT PET PRO RED RIO SEA SIX SKY SUN TEN "
    "THE TOP TOY TRI TWO US VAN WAY WEB".split()
)


def sec() -> list[Listed]:
    """The issuers on Nasdaq and NYSE, from the list of the SEC that edgartools carries; ImportError without it."""
    import pyarrow.parquet

    package = importlib.util.find_spec("edgar")
    if package is None or not package.submodule_search_locations:
        raise ImportError("edgartools")
    path = Path(package.submodule_search_locations[0]) / "reference" / "data" / "company_tickers.parquet"
    seen: set[str] = set()
    rows = []
    for entry in pyarrow.parquet.read_table(path).to_pylist():
        symbol, exchange = entry["ticker"], _SEC_EXCHANGES.get(entry["exchange"] or "")
        if exchange is None or entry["cik"] in seen or "-" in symbol:
            continue
        seen.add(entry["cik"])
        name = _sec_name(entry["name"])
        if is_junk(name) or _SEC_JUNK.search(name):
            continue
        place = len(seen)
        rank = LARGE if place <= _SEC_LARGE else MID if place <= _SEC_MID else SMALL
        rows.append(Listed(name, rank, f"{exchange}:{symbol}"))
    return rows


def _sec_name(name: str) -> str:
    """The name without the state behind it ("/DE/"), and not in capitals throughout."""
    name = re.sub(r"\s*[/\\][A-Z]{2,4}[/\\]?\s*$", "", name).strip()
    shouting = sum(c.isupper() for c in name) > 0.6 * sum(c.isalpha() for c in name)
    return " ".join(_sec_word(word, shouting) for word in name.split())


def _sec_word(word: str, shouting: bool) -> str:
    plain = word.rstrip(",.")
    if not plain.isalpha() or not plain.isupper():
        return word
    if plain in _SHORT_WORDS or not re.search("[AEIOUY]", plain):
        return word.capitalize() if shouting and plain in _SHORT_WORDS else word
    return word.capitalize() if len(plain) > (3 if shouting else 5) else word


def _facts(entry: object) -> dict[str, Any]:
    """A ticker, a list of a ticker and aliases, or a table."""
    if isinstance(entry, str):
        return {"ticker": entry}
    if isinstance(entry, list):
        return {"ticker": entry[0], "aliases": entry[1:]}
    if not isinstance(entry, dict):
        raise TypeError(f"neither ticker, list nor table: {entry!r}")
    return entry


def own(folder: Path) -> list[Listed]:
    """Our own facts: ``own*.toml``, tables of country, then sector, then company."""
    rows = []
    for path in sorted(folder.glob("own*.toml")):
        for country, sectors in tomllib.loads(path.read_text(encoding="utf-8")).items():
            for sector, companies in sectors.items():
                for name, entry in companies.items():
                    facts = _facts(entry)
                    unknown = facts.keys() - {"ticker", "aliases", "parent", "country"}
                    if unknown:
                        raise ValueError(f"{path.name}: {name}: unknown {', '.join(sorted(unknown))}")
                    where = facts.get("country", country if country != "XX" else "")
                    rows.append(
                        Listed(
                            name,
                            OWN,
                            facts.get("ticker", ""),
                            where,
                            sector,
                            facts.get("parent", ""),
                            everyday=True,
                            aliases=list(facts.get("aliases", [])),
                        )
                    )
    return rows
