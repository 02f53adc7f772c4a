"""Make a library of many articles to measure with: text with companies, amounts and quotes, read states, bookmarks.

    python benchmarks/make_library.py --articles 250000 /tmp/library-250000

The same arguments give the same library but for the times, which count back from now.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import accumulate
from pathlib import Path

from tuireader.entities.version import VERSION
from tuireader.library.library import Library
from tuireader.model import Block, Document, Entry, Feed, FeedInfo, FeedState, Link, Mention, PreparedArticle
from tuireader.paths import Places, places

SEED = 20
VOCABULARY = 30_000  # invented words besides the frequent ones
SENTENCES = 12_000
READINGS = 6_000  # contents that articles share, for making them takes longer than saving them
COMPANIES = 1_500
PEOPLE = 800
FOLDERS = ("", "World", "Technology", "Technology/Research", "Markets", "Markets/Europe", "Local", "Science", "Culture")
_FREQUENT = """
    the of and to in a is that for it as was with be by on not he his but at are this have from or had
    an they which one you were all her she there would their we him been has when who will no more if
    out so up said what its about than into them can only other time new some could these two may first
    then do any like my now over such our man me even most made after also did many off before must well
    back through years much where your way market company
"""
_SYLLABLES = """
    ba be bi bo bra ca ce co cra da de di do dre fa fe fi fo ga ge go gra ha he ho la le li lo ma me mi mo
    na ne ni no pa pe pi po pra qua ra re ri ro sa se si so sta ta te ti to tra u va ve vi vo wa we za zo
"""
FREQUENT = _FREQUENT.split()
SYLLABLES = _SYLLABLES.split()
LEGAL_FORMS = ("Inc.", "Ltd", "GmbH", "S.p.A.", "SA", "Group", "Holdings", "", "", "", "")
CURRENCIES = (("$", "USD"), ("€", "EUR"), ("£", "GBP"))
SCALES = ((" million", 10**6), (" billion", 10**9), ("", 1))


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its mentions, whose offsets count from its first character."""

    text: str
    mentions: tuple[Mention, ...]


def sentences(chance: random.Random) -> list[Sentence]:
    """Sentences over a vocabulary in which, as in a language, few words are frequent and most are rare."""
    rare = sorted({_word(chance) for _ in range(VOCABULARY)})
    weights = list(accumulate(1.0 / (rank + 20) for rank in range(len(rare))))
    companies = [" ".join((_name(chance), chance.choice(LEGAL_FORMS))).strip() for _ in range(COMPANIES)]
    people = [f"{_name(chance)} {_name(chance)}" for _ in range(PEOPLE)]
    few_are_known = list(accumulate(1.0 / (rank + 3) for rank in range(COMPANIES)))
    made = []
    for _ in range(SENTENCES):
        length = chance.randint(8, 24)
        words = [chance.choice(FREQUENT) if chance.random() < 0.55 else "" for _ in range(length)]
        filled = iter(chance.choices(rare, cum_weights=weights, k=length))
        words = [word or next(filled) for word in words]
        parts: list[str | Mention] = [" ".join(words[: length // 2]).capitalize()]
        if chance.random() < 0.3:
            name = chance.choices(companies, cum_weights=few_are_known)[0]
            parts.append(Mention("company", 0, 0, name, name=name, why=("in the list of companies",)))
        if chance.random() < 0.15:
            parts.append(_money(chance))
        parts.append(" ".join(words[length // 2 :]))
        if chance.random() < 0.1:
            said = " ".join(chance.choices(rare, cum_weights=weights, k=8))
            parts.append(Mention("quote", 0, 0, f"“{said}”", speaker=chance.choice(people), why=("quotation marks",)))
        made.append(_joined(parts))
    return made


def _joined(parts: Sequence[str | Mention]) -> Sentence:
    text = ""
    found = []
    for part in parts:
        text += " " if text else ""
        if isinstance(part, Mention):
            found.append(_moved(part, len(text), len(text) + len(part.text)))
            text += part.text
        else:
            text += part
    return Sentence(f"{text}.", tuple(found))


def _moved(mention: Mention, start: int, end: int) -> Mention:
    return Mention(
        kind=mention.kind,
        start=start,
        end=end,
        text=mention.text,
        name=mention.name,
        amount=mention.amount,
        currency=mention.currency,
        speaker=mention.speaker,
        why=mention.why,
    )


def _money(chance: random.Random) -> Mention:
    sign, currency = chance.choice(CURRENCIES)
    words, factor = chance.choice(SCALES)
    number = chance.randint(2, 900)
    return Mention("money", 0, 0, f"{sign}{number}{words}", amount=Decimal(number * factor), currency=currency)


def _word(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=chance.randint(2, 5)))


def _name(chance: random.Random) -> str:
    return _word(chance).capitalize()


def reading(chance: random.Random, pool: Sequence[Sentence]) -> tuple[Entry, Document, tuple[Mention, ...]]:
    """The content of one article: a title and three to twelve paragraphs, with their mentions."""
    heading = chance.choice(pool)
    title = heading.text[:90].rstrip(". ")
    text = title
    blocks = [Block("title", 0, len(title))]
    mentions = [mention for mention in heading.mentions if mention.end <= len(title)]
    markup = []
    for _ in range(chance.randint(2, 9)):
        text += "\n\n"
        start = len(text)
        for sentence in chance.choices(pool, k=chance.randint(1, 4)):
            if len(text) > start:
                text += " "
            offset = len(text)
            mentions.extend(_moved(m, m.start + offset, m.end + offset) for m in sentence.mentions)
            text += sentence.text
        blocks.append(Block("paragraph", start, len(text)))
        markup.append(f"<p>{text[start:]}</p>")
    links = (Link(blocks[1].start, blocks[1].start + 5, "https://example.org/source"),)
    document = Document(text, tuple(blocks), links=links, language="en")
    return Entry(title=title, content="\n".join(markup), language="en"), document, tuple(mentions)


def article(
    chance: random.Random,
    readings: Sequence[tuple[Entry, Document, tuple[Mention, ...]]],
    feed: int,
    number: int,
    now: datetime,
) -> PreparedArticle:
    """One article, most of them dated within the last two years."""
    entry, document, mentions = chance.choice(readings)
    url = f"https://feed{feed}.example/articles/{number}-{entry.title[:30].replace(' ', '-').lower()}"
    published = now - timedelta(days=chance.expovariate(1 / 200))
    return PreparedArticle(
        key=url,
        second_key=url.partition("example")[2],
        content_hash=f"{feed:08}{number:08}",
        entry=replace(entry, guid=url, url=url, author=_author(feed, number), published=published),
        document=document,
        language="en",
        mentions=mentions,
        extractor=VERSION,
    )


def _author(feed: int, number: int) -> str:
    return f"{SYLLABLES[feed % 50].capitalize()}la {SYLLABLES[number % 50].capitalize()}rri"


def make(where: Places, articles: int, feeds: int, *, unread: float = 0.3) -> Iterator[tuple[Feed, int]]:
    """Fill a new library; after each feed, the feed and the number of articles so far."""
    chance = random.Random(SEED)
    now = datetime.now(UTC)
    pool = sentences(chance)
    readings = [reading(chance, pool) for _ in range(min(READINGS, articles))]
    library = Library.open(where)
    done = 0
    try:
        for index in range(feeds):
            feed = library.add_feed(f"https://feed{index}.example/feed.xml", folder=FOLDERS[index % len(FOLDERS)])
            count = articles * (index + 1) // feeds - articles * index // feeds
            prepared = [article(chance, readings, index, number, now) for number in range(count)]
            state = FeedState(etag=f'"{index}"', checked=now, succeeded=now, next_check=now + timedelta(hours=1))
            name = f"{_name(chance)} {_name(chance)}"
            saved = library.save(feed.id, prepared, info=FeedInfo(title=name), state=state)
            library.set_read([i for i in saved.inserted if chance.random() > unread], True)
            if saved.inserted and index % 10 == 0:
                library.set_bookmarked(saved.inserted[0], True)
            done += count
            yield feed, done
    finally:
        library.close()


def main() -> None:
    """Make the library that the command line asks for, and say how long it took and how large it is."""
    parser = argparse.ArgumentParser(description="Make a library to measure with.")
    parser.add_argument("data_dir", type=Path, help="an empty or new directory")
    parser.add_argument("--articles", type=int, default=25_000)
    parser.add_argument("--feeds", type=int, default=500)
    parser.add_argument("--unread", type=float, default=0.3, help="share of the articles")
    chosen = parser.parse_args()
    where = places(chosen.data_dir)
    if where.library.exists():
        sys.exit(f"{where.library} is there already")
    start = time.perf_counter()
    for _, done in make(where, chosen.articles, chosen.feeds, unread=chosen.unread):
        if sys.stderr.isatty():
            print(f"\r{done:,} articles, {time.perf_counter() - start:.0f} s ", end="", flush=True, file=sys.stderr)
    size = where.library.stat().st_size
    print(f"{chosen.articles:,} articles in {time.perf_counter() - start:.1f} s")
    print(f"{where.library}: {size / 2**20:.0f} MiB, {size / max(1, chosen.articles):.0f} bytes an article")


if __name__ == "__main__":
    main()
