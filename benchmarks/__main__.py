"""All benchmarks, one after the other, and one table of what they found with the targets beside it.

    python -m benchmarks                    half an hour on two cores
    python -m benchmarks --quick            one round each, without the largest library
    python -m benchmarks --json FILE        keeps the table, with machine and versions

Where newsboat is installed (``apt-get install newsboat``) it does the same work in the same run. Nothing else should
run on the machine meanwhile.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.figures import Figure, machine, table

SMALL, MIDDLE, LARGE = "2500", "25000", "250000"
LIST_KEYS = ("j", "k", "PgDn", "G", "g")
OPENING_KEYS = ("Enter", "]")


def run(part: str, *arguments: str) -> Any:
    """What a part found; it runs as a process of its own, so that none has what another has imported."""
    print(f"{part} …", file=sys.stderr, flush=True)
    command = [sys.executable, "-m", f"benchmarks.{part}", *arguments, "--json"]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)


def interface_rows(found: dict[str, Any]) -> Iterator[Figure]:
    """Start, memory and keys."""
    if "newsboat start" in found:
        ours, theirs = found[MIDDLE]["start"], found["newsboat start"]
        told = f"{ours:.2f} s, newsboat {theirs:.2f} s"
        yield Figure("start to first full screen, 25,000 articles, to newsboat's", ours / theirs, "x", 0.1, told=told)
    if LARGE in found:
        ours, small = found[LARGE]["start"], found[SMALL]["start"]
        told = f"{ours:.2f} s, {small:.2f} s"
        yield Figure("start with 250,000 articles, to that with 2,500", ours / small, "x", 1.2, told=told)
    for size, target in ((MIDDLE, 80), (LARGE, 90)):
        if size in found:
            yield Figure(f"memory at {int(size):,} articles", found[size]["memory"], "MB", target)
    largest = found[LARGE if LARGE in found else MIDDLE]
    for prefix, when in (("", ""), ("refreshing ", ", during a refresh")):
        for keys, target in ((LIST_KEYS, 30), (OPENING_KEYS, 50)):
            for key in keys:
                if prefix + key in largest:
                    yield Figure(f"key {key} to repaint, p95{when}", largest[prefix + key], "ms", target)
    yield Figure("tuireader --version, over bare Python", found["version"], "ms", 60)


def refresh_rows(found: dict[str, Any]) -> Iterator[Figure]:
    """Both refreshes, as ratios to newsboat's."""
    theirs = found["newsboat"]
    if theirs is None:
        return
    for what, key, other, target in (
        ("first refresh, 500 feeds and 25,000 articles, saved and searchable, to newsboat's", "saved", "first", 0.5),
        ("first refresh with all entities, to newsboat's", "entities", "first", 2.0),
        ("second refresh, to newsboat's", "second", "second", 0.1),
    ):
        ours, peer = found["tuireader"][key], theirs[other]
        yield Figure(what, ours / peer, "x", target, told=f"{ours:.2f} s, newsboat {peer:.2f} s")


def finding_rows(found: dict[str, float], articles: str) -> Iterator[Figure]:
    """The time that 95 of 100 calls stay under, for each kind of question."""
    for what, milliseconds in found.items():
        yield Figure(f"{what}, {int(articles):,} articles, p95", milliseconds, "ms", 50)


def extraction_rows(found: dict[str, Any]) -> Iterator[Figure]:
    """The speed of all kinds together."""
    yield Figure("extraction, all kinds, one core", found["all"] / 1000, "MB/s", 1.0, at_least=True)


def measured(quick: bool, folder: Path) -> Iterator[Figure]:
    """Every row of the table, part by part."""
    rounds = "1" if quick else "3"
    sizes: Sequence[str] = (SMALL, MIDDLE) if quick else (SMALL, MIDDLE, LARGE)
    yield from interface_rows(run("interface", "--rounds", rounds, "--sizes", *sizes))
    yield from refresh_rows(run("refresh", "--rounds", rounds))
    library = str(folder / "library")
    make = [sys.executable, "-m", "benchmarks.make_library", "--articles", sizes[-1], library]
    subprocess.run(make, check=True, stdout=subprocess.DEVNULL)
    yield from finding_rows(run("finding", library), sizes[-1])
    yield from extraction_rows(run("extract", "--megabytes", "1" if quick else "5"))


def main() -> None:
    """Run the parts and print the table; exit 1 where a target is not met."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--json", type=Path, metavar="FILE")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        figures = list(measured(asked.quick, Path(folder)))
    print("; ".join(f"{name} {value}" for name, value in machine().items()))
    print("\n".join(table(figures)))
    if asked.json is not None:
        kept = {"machine": machine(), "figures": [figure.record() for figure in figures]}
        asked.json.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")
    sys.exit(0 if all(figure.met for figure in figures) else 1)


if __name__ == "__main__":
    main()
