"""Measure how fast the finders read: KB of UTF-8 text a second for each and for all together, on one core.

    python benchmarks/extract.py
    python benchmarks/extract.py --megabytes 1 money quotes

The text is made of the paragraphs of our own articles in seven languages (``fixtures/annotated``), in a random order
that is always the same. Those articles are full of sums and quotes; general news has a sum every 4 or 5 KB. A document
here has three paragraphs with sums or quotes and nine without, which gives a sum every 0.6 KB; with ``--dense`` all
twelve come as they are, with a sum every 0.3 KB. Every finder is called before the clock starts, so that loading its
tables is not in the figures. The best of five rounds counts: the machine may do other things.

    python benchmarks/extract.py --articles 5000

does what a refresh does, in a process of its own: it loads the tables, then finds everything in articles of two
kilobytes, each with names that no other has, and prints what a first article costs, what every other one does, and the
memory after 1,000 and after all. Without arguments both are printed.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import subprocess
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
ARTICLE = 2000  # bytes
ALL_ARTICLES = 5000
SETTLED = 1000  # articles after which the memory may not grow any more

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


def articles(count: int) -> Iterator[Document]:
    """Articles of about two kilobytes, each with a sentence of names that are in no other."""
    chance = random.Random(SEED)
    paragraphs = [document.text.split("\n\n") for document, _ in documents(200_000)]
    for _ in range(count):
        made, size = [], 0
        lines = chance.choice(paragraphs)
        while size < ARTICLE:
            made.append(chance.choice(lines))
            size += len(made[-1].encode())
        one, two, three = (invented(chance) for _ in range(3))
        made.append(f"{one} {two}, CEO of {three} Ltd, met {two} & {one} at {invented(chance)} in {invented(chance)}.")
        yield from_text("\n\n".join(made))


def invented(chance: random.Random) -> str:
    """A name of random letters."""
    return "".join(chance.choice("bdfgklmnprstv") + chance.choice("aeiou") for _ in range(4)).capitalize()


def resident() -> float:
    """Megabytes of this process in memory."""
    found = re.search(r"VmRSS:\s+(\d+) kB", Path("/proc/self/status").read_text())
    return int(found[1]) / 1024 if found else 0.0


def refreshed(count: int) -> dict[str, float]:
    """What articles cost one after the other from a fresh process on: milliseconds, microseconds and megabytes."""
    texts = articles(count)
    first = next(texts)
    started = time.process_time()
    find = everything()
    imported = time.process_time()
    find(first, "")
    found = {"import_ms": 1000 * (imported - started), "first_ms": 1000 * (time.process_time() - imported)}
    spent = 0.0
    for number, document in enumerate(texts, 2):
        started = time.process_time()
        find(document, "")
        spent += time.process_time() - started
        if number == min(SETTLED, count):
            found["megabytes_settled"] = resident()
    found |= {"article_us": 1_000_000 * spent / max(count - 1, 1), "megabytes": resident()}
    return {name: round(value, 1) for name, value in found.items()}


def told(found: dict[str, float], count: int) -> Iterator[str]:
    """The same in words."""
    yield f"imports {found['import_ms']:.0f} ms, tables and the first article {found['first_ms']:.0f} ms"
    yield f"{found['article_us']:.0f} µs for an article of {ARTICLE // 1000} KB"
    yield f"{found['megabytes_settled']:.0f} MB after {SETTLED:,} articles, {found['megabytes']:.0f} MB after {count:,}"


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


def afresh() -> dict[str, float]:
    """What ``refreshed`` finds in a process of its own."""
    command = [sys.executable, __file__, "--articles", str(ALL_ARTICLES), "--json"]
    measured: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return measured


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "finders", nargs="*", metavar="FINDER", help=f"of {', '.join(FINDERS)}; all of them if none is given"
    )
    parser.add_argument("--megabytes", type=float, default=5, metavar="N", help="how much text (default 5)")
    parser.add_argument("--dense", action="store_true", help="business articles as they are")
    parser.add_argument("--articles", type=int, default=0, metavar="N", help="one article after the other instead")
    parser.add_argument("--json", action="store_true", help="KB/s by finder, for machines")
    options = parser.parse_args()
    unknown = set(options.finders) - set(FINDERS)
    if unknown:
        parser.error(f"there is no finder {', '.join(sorted(unknown))}")
    if options.articles:
        found = refreshed(options.articles)
        print(json.dumps(found) if options.json else "\n".join(told(found, options.articles)))
        return
    texts = list(documents(int(options.megabytes * 1_000_000), options.dense))
    size = sum(len(document.text.encode()) for document, _ in texts) / 1000
    spent: dict[str, float] = {}
    if options.json:
        speeds = {name: round(size / seconds(FINDERS[name](), texts)) for name in options.finders or FINDERS}
        print(json.dumps(speeds if options.finders else speeds | afresh()))
        return
    print(f"{len(texts)} documents, {size:.0f} KB")
    for name in options.finders or FINDERS:
        spent[name] = seconds(FINDERS[name](), texts)
        print(f"{name:16} {size / spent[name]:8.0f} KB/s")
    if {"money", "quotes"} <= spent.keys():
        print(f"{'money + quotes':16} {size / (spent['money'] + spent['quotes']):8.0f} KB/s")
    if not options.finders:
        print("\n".join(told(afresh(), ALL_ARTICLES)))


if __name__ == "__main__":
    main()
