"""Measure how fast the finders read: KB of UTF-8 text a second for each and for all together, on one core.

    python benchmarks/extract.py
    python benchmarks/extract.py --megabytes 1 money quotes

The text is made of the paragraphs of our own articles in seven languages (``fixtures/annotated``), in a random order
that is always the same. Those articles are full of sums and quotes; general news has a sum every 4 or 5 KB. A document
here has three paragraphs with sums or quotes and nine without, which gives a sum every 0.6 KB; with ``--dense`` all
twelve come as they are, with a sum every 0.3 KB. Every finder is called before the clock starts, so that loading its
tables is not in the figures. The best of five rounds counts: the machine may do other things.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from tools.annotated_articles import Article, read_article  # noqa: E402
from tuireader.document.clean import from_text  # noqa: E402
from tuireader.model import Document  # noqa: E402

SEED = 4
RICH, PLAIN = 3, 9  # paragraphs of a document with sums or quotes, and without
ROUNDS = 5

Finder = Callable[[Document, str], object]


def money() -> Finder:
    from tuireader.entities.money import find_money

    return find_money


def quotes() -> Finder:
    from tuireader.entities.quotes import find_quotes

    return lambda document, language: find_quotes(document, language, [])


def names() -> Finder:
    from tuireader.entities.names import find_names

    return find_names


def language() -> Finder:
    from tuireader.entities.language import language_of

    return lambda document, _: language_of(document)


def everything() -> Finder:
    from tuireader.entities.extract import extract

    return lambda document, _: extract(document)


# Each entry is a function that imports its finder and returns it; "all" is what the reader does with an article.
FINDERS: dict[str, Callable[[], Finder]] = {
    "money": money,
    "quotes": quotes,
    "names": names,
    "language": language,
    "all": everything,
}


def paragraphs_of(article: Article) -> Iterator[tuple[str, bool]]:
    """The paragraphs of an article, each with whether a sum or a quote is marked in it."""
    start = 0
    for line in article.text.split("\n"):
        end = start + len(line)
        if line:
            marks = (mark for mark in article.marks if start <= mark.start < end)
            yield line, any(mark.kind in ("money", "quote") for mark in marks)
        start = end + 1


def documents(size: int, dense: bool = False) -> Iterator[tuple[Document, str]]:
    """Documents with their languages, of at least ``size`` bytes of UTF-8 together."""
    rich: dict[str, list[str]] = {}
    plain: dict[str, list[str]] = {}
    for path in sorted((ROOT / "fixtures" / "annotated").glob("*.txt")):
        article = read_article(path)
        for line, has_marks in paragraphs_of(article):
            (rich if has_marks else plain).setdefault(article.language, []).append(line)
    languages = sorted(rich)
    weights = [len(rich[language]) for language in languages]
    chance = random.Random(SEED)
    made = 0
    while made < size:
        language = chance.choices(languages, weights)[0]
        if dense:
            lines = chance.choices(rich[language] + plain[language], k=RICH + PLAIN)
        else:
            lines = chance.choices(rich[language], k=RICH) + chance.choices(plain[language], k=PLAIN)
            chance.shuffle(lines)
        text = "\n\n".join(lines)
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
    parser.add_argument("--dense", action="store_true", help="business articles as they are")
    parser.add_argument("--json", action="store_true", help="KB/s by finder, for machines")
    options = parser.parse_args()
    unknown = set(options.finders) - set(FINDERS)
    if unknown:
        parser.error(f"there is no finder {', '.join(sorted(unknown))}")
    texts = list(documents(int(options.megabytes * 1_000_000), options.dense))
    size = sum(len(document.text.encode()) for document, _ in texts) / 1000
    spent: dict[str, float] = {}
    if options.json:
        print(json.dumps({name: round(size / seconds(FINDERS[name](), texts)) for name in options.finders or FINDERS}))
        return
    print(f"{len(texts)} documents, {size:.0f} KB")
    for name in options.finders or FINDERS:
        spent[name] = seconds(FINDERS[name](), texts)
        print(f"{name:16} {size / spent[name]:8.0f} KB/s")
    if {"money", "quotes"} <= spent.keys():
        print(f"{'money + quotes':16} {size / (spent['money'] + spent['quotes']):8.0f} KB/s")


if __name__ == "__main__":
    main()
