"""How long finding takes on a large library: search, filter, pages of names, trends; the 95th percentile of each.

    python benchmarks/make_library.py --articles 250000 /tmp/library-250000
    python benchmarks/finding.py /tmp/library-250000

The library is opened as the program opens it, each call is made as the interface makes it. The queries are drawn from
the library itself, frequent words and rare ones; each kind is asked some times to warm up and then measured.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from tuireader.library.library import Library
from tuireader.model import ArticleFilter
from tuireader.paths import places

SEED = 7
FIRST_PAGE = 200  # rows that the interface reads at once
TARGET = 50.0  # milliseconds


def words_of(library: Library, chance: random.Random, count: int) -> list[str]:
    """Words of titles and texts as they come, so that frequent ones come often."""
    ids = library.ids(ArticleFilter())
    found: list[str] = []
    while len(found) < count:
        article = library.article(chance.choice(ids))
        if article is not None:
            words = [word.strip(".,“”").lower() for word in article.document.text.split()]
            found += chance.sample([word for word in words if word.isalpha() and len(word) > 2], 3)
    return found[:count]


def queries(library: Library, chance: random.Random, count: int) -> dict[str, list[str]]:
    """Queries of each kind."""
    words = words_of(library, chance, 4 * count)
    names = [entity.name for entity in library.entities(limit=600)]
    one = iter(words)
    return {
        "search, one word": [next(one) for _ in range(count)],
        "search, two words": [f"{next(one)} {next(one)}" for _ in range(count)],
        "search, while typing": [next(one)[: chance.randint(3, 6)] for _ in range(count)],
        "search, company and amount": [
            f'company:"{chance.choice(names)}" money:>{chance.choice((1, 50, 300))}m eur' for _ in range(count)
        ],
        "filter, unread or bookmarked with a word": [
            f"{chance.choice(('is:unread', 'is:bookmarked'))} {word}" for word in words[:count]
        ],
        "filter, folder and days": [
            f"folder:{chance.choice(('Markets', 'Science', 'World'))} newer:{chance.randint(2, 60)}d {word}"
            for word in words[count : 2 * count]
        ],
        "filter, money": [f"money:>{chance.choice((1, 20, 500))}bn" for _ in range(count)],
    }


def search(library: Library, query: str) -> object:
    """What the search screen asks."""
    return library.find(query, limit=60, typing=True)


def first_rows(library: Library, query: str) -> object:
    """What the list asks for its first screen."""
    return library.rows(library.ids(ArticleFilter(query=query), limit=FIRST_PAGE)[:40])


def measured(call: Callable[[], object]) -> float:
    """How long a call takes, in milliseconds."""
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * 1000


def p95(times: list[float]) -> float:
    """The value that 95 of 100 do not exceed."""
    return sorted(times)[min(len(times) - 1, round(0.95 * len(times)))]


def report(name: str, times: list[float]) -> str:
    """One line: median, 95th percentile, the slowest, and whether the target is met."""
    verdict = "ok" if p95(times) <= TARGET else "over"
    return f"{name:<42} {statistics.median(times):8.1f} {p95(times):8.1f} {max(times):8.1f}  {verdict}"


def measure(library: Library, count: int) -> Iterator[tuple[str, list[float]]]:
    """What is asked, and the milliseconds that each time took."""
    chance = random.Random(SEED)
    for name, asked in queries(library, chance, count).items():
        ask = search if name.startswith("search") else first_rows
        calls = [partial(ask, library, query) for query in asked]
        for call in calls[:5]:
            call()
        yield name, [measured(call) for call in calls]
    names = [entity.name for entity in library.entities(limit=600)]
    pages = chance.sample(names, min(count, len(names)))
    library.entity(pages[0])
    yield "page of a company", [measured(partial(library.entity, name)) for name in pages]
    library.trending()
    yield "trending companies", [measured(library.trending) for _ in range(count)]
    library.largest_amounts()
    yield "largest amounts of the week", [measured(library.largest_amounts) for _ in range(count)]


def main() -> None:
    """Measure the library that the command line names."""
    parser = argparse.ArgumentParser(description="Measure finding on a large library.")
    parser.add_argument("data_dir", type=Path)
    parser.add_argument("--count", type=int, default=60, help="queries of each kind")
    parser.add_argument("--json", action="store_true", help="only the 95th percentiles, for machines")
    chosen = parser.parse_args()
    with Library.open(places(chosen.data_dir)) as library:
        library.optimise(60)
        if chosen.json:
            print(json.dumps({name: round(p95(times), 1) for name, times in measure(library, chosen.count)}))
            return
        print(f"{library.counts().all:,} articles; milliseconds: median, 95th percentile, slowest")
        for name, times in measure(library, chosen.count):
            print(report(name, times), flush=True)


if __name__ == "__main__":
    main()
