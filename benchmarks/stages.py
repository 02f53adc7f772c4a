"""Where the time of a first refresh goes: the processor time of each stage, one after the other in one process.

    python -m benchmarks.stages                 500 feeds of 50 articles
    python -m benchmarks.stages --feeds 50

The feeds are those of ``benchmarks.refresh``. In a refresh the stages run at the same time: HTTP and saving in one
process, parsing, cleaning and finding in as many others as there are cores.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.refresh import make_bodies, serving
from tuireader.document.clean import from_html
from tuireader.entities.extract import VERSION, extract
from tuireader.library.library import Library
from tuireader.library.packing import FeedSave, FoundMentions, pack_article, pack_found
from tuireader.model import FeedState, Fetched
from tuireader.paths import places
from tuireader.refresh.articles import find, prepare
from tuireader.refresh.writing import MOST_AT_ONCE
from tuireader.sources.fetch import Client, Request
from tuireader.sources.parse import parse


async def fetch_all(urls: list[str]) -> list[Fetched]:
    """Every feed, as a refresh asks for it."""
    async with Client() as client:
        answers = await asyncio.gather(*(client.fetch(Request(url)) for url in urls))
    return [answer for answer in answers if isinstance(answer, Fetched)]


def measure(bodies: list[bytes], folder: Path) -> dict[str, float]:
    """Seconds of processor time by stage."""
    spent: dict[str, float] = {}

    def timed(stage: str, work: Callable[[], Any]) -> Any:
        began = time.process_time()
        done = work()
        spent[stage] = time.process_time() - began
        return done

    with serving(bodies) as root:
        urls = [f"{root}/{number}" for number in range(len(bodies))]
        answers = timed("HTTP (with the server's part)", lambda: asyncio.run(fetch_all(urls)))
    parsed = timed("parse", lambda: [parse(each.body, each.final_url, each.content_type) for each in answers])
    entries = [entry for feed in parsed for entry in feed.entries]
    timed("clean", lambda: [from_html(entry.content or entry.summary, title=entry.title) for entry in entries])
    # Deciding what is new has the cleaning in it; what it takes beyond that is its own.
    prepared = timed("decide", lambda: [prepare(feed, with_mentions=False) for feed in parsed])
    spent["decide"] -= spent["clean"]
    packed = timed("pack", lambda: [[pack_article(article) for article in feed] for feed in prepared])
    with Library.open(places(folder)) as library:
        feeds = [library.add_feed(url) for url in urls]
        saves = [
            FeedSave(feed.id, articles, info=each.feed, state=FeedState())
            for feed, articles, each in zip(feeds, packed, parsed, strict=True)
        ]
        parts = [saves[i : i + MOST_AT_ONCE] for i in range(0, len(saves), MOST_AT_ONCE)]
        timed("save, with the index for searching", lambda: [library.save_many(part) for part in parts])
        waiting = library.outdated(VERSION, len(entries))
        extract(waiting[0].document())  # loads its tables
        found = timed("find", lambda: [find(text.document()) for text in waiting])
        documents = [text.document() for text in waiting]
        both = list(zip(documents, found, strict=True))
        columns = timed("pack mentions", lambda: [pack_found(each[1], each[0], document) for document, each in both])
        each = [FoundMentions(text.article_id, text.text, one) for text, one in zip(waiting, columns, strict=True)]
        batches = [each[i : i + 50] for i in range(0, len(each), 50)]

        def save_mentions() -> None:
            for batch in batches:
                library.save_many_mentions(batch, VERSION)

        timed("save mentions", save_mentions)
    return spent


def main() -> None:
    """Measure once and print the shares."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--feeds", type=int, default=500)
    parser.add_argument("--items", type=int, default=50)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        spent = measure(make_bodies(asked.feeds, asked.items), Path(folder))
    if asked.json:
        print(json.dumps({stage: round(seconds, 3) for stage, seconds in spent.items()}))
        return
    total = sum(spent.values())
    print(f"{asked.feeds} feeds, {asked.feeds * asked.items} articles: {total:.1f} s of processor time")
    for stage, seconds in spent.items():
        print(f"{stage:<36} {seconds:6.2f} s {100 * seconds / total:4.0f} %")


if __name__ == "__main__":
    main()
