"""Measure how fast the finders read: KB of UTF-8 text a second for each and for all together, on one core.

    python benchmarks/extract.py
    python benchmarks/extract.py --megabytes 1 money quotes

The text is made of our own articles in seven languages (``fixtures/annotated``): each document is a dozen paragraphs of
one language in a random order that is always the same. Every finder is called once before the clock starts, so that
loading its tables is not in the figures. The best of three rounds counts: the machine may do other things.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from tools.annotated_articles import read_article  # noqa: E402
from tuireader.document.clean import from_text  # noqa: E402
from tuireader.model import Document  # noqa: E402

SEED = 4
PARAGRAPHS = 12
ROUNDS = 3

Finder = Callable[[Document, str], object]


def money() -> Finder:
    from tuireader.entities.money import find_money

    return find_money


def quotes() -> Finder:
    from tuireader.entities.quotes import find_quotes

    return lambda document, language: find_quotes(document, language, [])


def everything() -> Finder:
    from tuireader.entities.extract import extract

    return lambda document, _: extract(document)


# Each entry is a function that imports its finder and returns it; "all" is what the reader does with an article.
FINDERS: dict[str, Callable[[], Finder]] = {"money": money, "quotes": quotes, "all": everything}


def documents(size: int) -> Iterator[tuple[Document, str]]:
    """Documents with their languages, of at least ``size`` bytes of UTF-8 together."""
    paragraphs: dict[str, list[str]] = {}
    for path in sorted((ROOT / "fixtures" / "annotated").glob("*.txt")):
        article = read_article(path)
        lines = [line for line in article.text.split("\n") if line]
        paragraphs.setdefault(article.language, []).extend(lines)
    languages = sorted(paragraphs, key=lambda language: (-len(paragraphs[language]), language))
    weights = [len(paragraphs[language]) for language in languages]
    chance = random.Random(SEED)
    made = 0
    while made < size:
        language = chance.choices(languages, weights)[0]
        text = "\n\n".join(chance.choices(paragraphs[language], k=PARAGRAPHS))
        made += len(text.encode())
        yield from_text(text, language=language), language


def seconds(find: Finder, texts: list[tuple[Document, str]]) -> float:
    """The processor time for all documents, the best of some rounds."""
    for document, language in texts[:50]:
        find(document, language)
    best = float("inf")
    for _ in range(ROUNDS):
        started = time.process_time()
        for document, language in texts:
            find(document, language)
        best = min(best, time.process_time() - started)
    return best


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "finders", nargs="*", metavar="FINDER", help=f"of {', '.join(FINDERS)}; all of them if none is given"
    )
    parser.add_argument("--megabytes", type=float, default=5, metavar="N", help="how much text (default 5)")
    options = parser.parse_args()
    unknown = set(options.finders) - set(FINDERS)
    if unknown:
        parser.error(f"there is no finder {', '.join(sorted(unknown))}")
    texts = list(documents(int(options.megabytes * 1_000_000)))
    size = sum(len(document.text.encode()) for document, _ in texts) / 1000
    print(f"{len(texts)} documents, {size:.0f} KB")
    spent: dict[str, float] = {}
    for name in options.finders or FINDERS:
        spent[name] = seconds(FINDERS[name](), texts)
        print(f"{name:16} {size / spent[name]:8.0f} KB/s")
    if {"money", "quotes"} <= spent.keys():
        print(f"{'money + quotes':16} {size / (spent['money'] + spent['quotes']):8.0f} KB/s")


if __name__ == "__main__":
    main()
