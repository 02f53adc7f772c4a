"""Kills tuireader at random moments of its writes and looks at what is left.

    python -m benchmarks.kills --times 1000 --seed 1

Each trial forks a child that works on a library in a loop and says through a pipe what it was told to be done; after a
random time it gets SIGKILL, every second time once a transaction is open. What it left must open without a notice, pass
``PRAGMA integrity_check``, and hold all that was acknowledged. The operations, in turn: the refresh of feeds from a
server on loopback, marks (read, bookmarks, notes, tags, removals with undo), the import of OPML, opening an older
library or none, and the extraction of outdated texts.

A refresh here parses and extracts within the child: its worker processes write nothing, and starting them takes longer
than all the rest. Exit code 1 says that something was lost.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import http.server
import itertools
import mmap
import os
import random
import shutil
import signal
import sqlite3
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from tuireader.entities.version import VERSION
from tuireader.library import schema
from tuireader.library.library import Library
from tuireader.library.packing import FoundMentions
from tuireader.model import ArticleFilter, Entry, FeedInfo, ParsedFeed
from tuireader.paths import Places, places
from tuireader.refresh import jobs, pipeline, subscribing
from tuireader.refresh.articles import prepare
from tuireader.settings import Settings

PATIENCE = 1.0  # seconds for a transaction to begin
RENEWED = 25  # trials after which an operation begins with a fresh library
STORED = 120  # articles of that library
Say = Callable[..., None]


@dataclass
class Told:
    """What children acknowledged since the library was fresh: words by what they are about."""

    words: dict[str, list[str]] = field(default_factory=dict)

    def add(self, line: str) -> None:
        """Take one line of a child; "forget" takes back what was told under these words."""
        what, *words = line.split(" ")
        if what == "forget":
            for each in words:
                self.words.pop(each, None)
            return
        self.words.setdefault(what, []).extend(words)

    def ids(self, what: str) -> set[int]:
        """The numbers that stand behind a word."""
        return {int(word) for word in self.words.get(what, ())}


@dataclass(frozen=True)
class Work:
    """An operation that children repeat, and what must hold afterwards; ``check`` raises ``AssertionError``."""

    name: str
    run: Callable[[Library, Say, random.Random, str], None]
    check: Callable[[Library, Told], None]
    longest: float = 0.25  # seconds until the kill


@dataclass
class Outcome:
    """The trials of one operation: how many, how many were killed within a transaction, and what went wrong."""

    trials: int = 0
    killed: int = 0
    inside: int = 0
    acknowledged: int = 0
    failures: list[str] = field(default_factory=list)


# ---------------------------------------------------------------------------------------------------------- operations


class Inside:
    """Does the jobs of ``Workers`` in threads of this process."""

    count = 2

    def __init__(self, *_: object, **__: object) -> None: ...

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None: ...

    async def parse(self, job: jobs.FeedJob) -> Any:
        """As ``Workers.parse``."""
        return await asyncio.to_thread(jobs._JOBS["parse"], job)

    async def find(self, texts: list[Any], verdicts: tuple[Any, ...] = ()) -> Any:
        """As ``Workers.find``."""
        return await asyncio.to_thread(jobs._JOBS["find"], (texts, verdicts))


def _refresh(library: Library, say: Say, chance: random.Random, run: str) -> None:
    vars(pipeline)["Workers"] = Inside
    for feed in library.feeds():
        if feed.url.startswith("https:"):
            library.change_feed(feed.id, url=f"http://127.0.0.1:{SERVER.port}/{feed.id}")

    def told(progress: pipeline.Progress) -> None:
        if progress.outcome is not None:
            say("articles", *progress.outcome.new_ids)
            say("asked", *([progress.outcome.feed_id] if not progress.outcome.error else ()))
            say("errors", *(str(progress.outcome.error).split(" ") if progress.outcome.error else ()))

    for _ in itertools.count():
        pipeline.refresh(library, library.feeds(), Settings(), force=True, progress=told)


def _check_refresh(library: Library, told: Told) -> None:
    assert not told.words.get("errors"), told.words["errors"]
    for feed in library.feeds():
        # What was saved and how the server answered hold together: it will not be asked for it again.
        assert not feed.state.body_hash or feed.articles, feed
    asked = {feed.id for feed in library.feeds() if feed.state.body_hash}
    assert told.ids("asked") <= asked


def _marks(library: Library, say: Say, chance: random.Random, run: str) -> None:
    ids = list(library.ids(ArticleFilter()))
    (feed, *_) = library.feeds()
    for turn in itertools.count():
        one, other = chance.choice(ids), chance.choice(ids)
        library.set_read([one, other], True)
        say("read", one, other)
        library.set_bookmarked(one, True)
        say("bookmarked", one)
        library.set_note(one, f"note of {run}")
        library.set_tags(one, ["kept"])
        say("noted", one)
        library.set_position(other, turn)
        if turn % 4 == 3:
            library.restore_feed(library.remove_feed(feed.id))
            library.optimise(0.01)


def _check_marks(library: Library, told: Told) -> None:
    for url in FEEDS:
        library.add_feed(url)  # it may have been killed between a removal and its undo
    bookmarks = set(library.ids(ArticleFilter(smart="bookmarks")))
    assert told.ids("bookmarked") <= bookmarks, "a bookmark is lost"
    folder = library.path.parent / "bookmarks"
    names = [each.name for each in folder.iterdir()] if folder.exists() else []
    assert len([name for name in names if name.endswith(".md")]) >= len(bookmarks), "a bookmark has no file"
    read = {row.id for row in library.rows(sorted(told.ids("read"))) if row.read}
    assert told.ids("read") <= read, "a read mark is lost"
    for article_id in told.ids("noted"):
        article = library.article(article_id)
        assert article is not None and article.note.startswith("note of "), "a note is lost"
    assert told.ids("noted") <= set(library.ids(ArticleFilter(query="tag:kept"))), "a tag is lost"


def _import(library: Library, say: Say, chance: random.Random, run: str) -> None:
    for turn in itertools.count():
        urls = [f"https://{run}-{turn}-{n}.example/feed" for n in range(chance.randint(5, 60))]
        opml = "".join(f'<outline text="Feed" xmlUrl="{url}"/>' for url in urls)
        subscribing.import_list(library, Path("list.opml"), f'<opml version="2.0"><body>{opml}</body></opml>'.encode())
        say("imported", *urls)


def _check_import(library: Library, told: Told) -> None:
    feeds = {feed.url: feed for feed in library.feeds()}
    assert set(told.words.get("imported", ())) <= feeds.keys(), "an imported feed is lost"
    parts: dict[str, set[str]] = {}
    for url, feed in feeds.items():
        if url not in FEEDS:
            assert feed.state.public_only, "an imported feed may lead into a private network"
            parts.setdefault(url.rsplit("-", 1)[0], set()).add(url)
    assert all(len(part) >= 5 for part in parts.values()), "half a list was imported"


def _extract(library: Library, say: Say, chance: random.Random, run: str) -> None:
    for _ in itertools.count():
        texts = library.outdated(VERSION, chance.randint(1, 12))
        if not texts:
            say("forget", "found")
            library.outdate(library.ids(ArticleFilter()))
            continue
        found = jobs._find((texts, ()))
        batch = [FoundMentions(text.article_id, text.text, each) for text, each in zip(texts, found, strict=True)]
        library.save_many_mentions(batch, VERSION)
        say("found", *(text.article_id for text in texts))


def _check_extract(library: Library, told: Told) -> None:
    outdated = {text.article_id for text in library.outdated(VERSION, STORED)}
    assert not told.ids("found") & outdated, "mentions are lost"
    for article_id in list(library.ids(ArticleFilter()))[:5]:
        article = library.article(article_id)
        assert article is not None
        if article_id not in outdated:
            assert {each.kind for each in article.mentions} >= {"company", "money"}, "mentions are incomplete"


def _nothing(*_: object) -> None: ...


WORKS = (
    Work("refresh", _refresh, _check_refresh, 1.0),
    Work("marks", _marks, _check_marks),
    Work("import", _import, _check_import),
    Work("migration", _nothing, _nothing),
    Work("extraction", _extract, _check_extract),
)

# ---------------------------------------------------------------------------------------------- libraries to begin with

FEEDS = [f"https://feed-{n}.example/feed" for n in range(4)]


def entries(first: int, count: int) -> ParsedFeed:
    """Articles with a company, an amount and a quote."""
    told = (
        "Microsoft paid $%d million for a mill, the owner said on Monday. “We could not be happier,” said Ada Quill of "
        "Siemens AG. " + "The harbour was quiet that day, and nobody asked why. " * 12
    )
    return ParsedFeed(
        FeedInfo(title="A feed"),
        tuple(Entry(guid=f"g{n}", title=f"Number {n}", content=told % n) for n in range(first, first + count)),
    )


def template(folder: Path) -> Places:
    """A library with a few feeds and articles."""
    where = places(folder / "current")
    with Library.open(where) as library:
        for number, url in enumerate(FEEDS):
            feed = library.add_feed(url)
            library.save(feed.id, prepare(entries(number * 1000, STORED // len(FEEDS))))
    return where


def _columns(connection: sqlite3.Connection, table: str) -> set[str]:
    return {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}


def made_older(where: Places, version: int) -> None:
    """Take back what later versions added."""
    kept = sqlite3.connect(":memory:")
    for migrate in schema.MIGRATIONS[:version]:
        migrate(kept)
    names = {name for (name,) in kept.execute("SELECT name FROM sqlite_master")}
    columns = {table: _columns(kept, table) for table in names}
    kept.close()
    library = sqlite3.connect(where.library)
    added = [(table, column) for table in names for column in _columns(library, table) - columns[table]]
    for kind in ("trigger", "index", "table"):
        for name, sql in library.execute("SELECT name, sql FROM sqlite_master WHERE type = ?", (kind,)).fetchall():
            gone = library.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (name,)).fetchone() is None
            if name not in names and sql and not gone:
                library.execute(f"DROP {kind} {name}")
        if kind == "index":  # those of columns that are gone, too
            for name, column in added:
                library.execute(f"ALTER TABLE {name} DROP COLUMN {column}")
    library.execute(f"PRAGMA user_version = {version}")
    library.commit()
    library.close()


# -------------------------------------------------------------------------------------------------------------- trials


class Server:
    """Feeds on loopback, in a process of its own; each answer has articles that the last one had not."""

    def __init__(self) -> None:
        self.port = 0
        self._pid = 0

    def start(self) -> None:
        """Fork it."""
        turn = itertools.count(1)

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                number = next(turn) * 3
                items = "".join(
                    f"<item><guid>{self.path}-{n}</guid><title>Number {n}</title><link>https://a.example/{n}</link>"
                    f"<description>{entries(n, 1).entries[0].content}</description></item>"
                    for n in range(number, number + 5)
                )
                body = f"<rss version='2.0'><channel><title>T</title>{items}</channel></rss>".encode()
                self.send_response(200)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None: ...

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        vars(server)["handle_error"] = _nothing
        self.port = server.server_address[1]
        self._pid = os.fork()
        if self._pid == 0:
            server.serve_forever()
            os._exit(0)
        server.server_close()

    def stop(self) -> None:
        """End it."""
        os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)


SERVER = Server()


@contextmanager
def child(work: Callable[[Say], None]) -> Iterator[tuple[int, int]]:
    """A forked process that runs ``work``; its number and the pipe in which it says what is done."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            os.close(reading)

            def say(*words: object) -> None:
                os.write(writing, (" ".join(map(str, words)) + "\n").encode())

            work(say)
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(1)
    os.close(writing)
    try:
        yield pid, reading
    finally:
        os.close(reading)


def killed_after(
    seconds: float, work: Callable[[Say], None], told: Told, *, until: Callable[[], object] = lambda: True
) -> tuple[bool, int]:
    """Run ``work`` in a child and kill it, then or when ``until`` says so; whether it still ran, and its lines."""
    with child(work) as (pid, reading):
        with os.fdopen(os.dup(reading), "rb") as lines:
            lines.readline()  # it is ready, or dead
            time.sleep(seconds)
            deadline = time.monotonic() + PATIENCE
            while not until() and time.monotonic() < deadline:
                time.sleep(0.0002)
            os.kill(pid, signal.SIGKILL)
            said = lines.read().decode().split("\n")[:-1]
        _, status = os.waitpid(pid, 0)
    for line in said:
        told.add(line)
    return os.WIFSIGNALED(status), len(said)


class Trials:
    """The libraries of each operation and what was acknowledged about them."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._folder = folder
        self._chance = random.Random(seed)
        self.template = template(folder)
        self._inside = mmap.mmap(-1, 1)  # shared with the children: 1 while a transaction is open
        self._told: dict[str, Told] = {}
        self._took = 0.02  # seconds of a migration, as far as is known
        self.outcomes = {work.name: Outcome() for work in WORKS}

    def run(self, number: int) -> None:
        """One trial: the operations take turns."""
        work = WORKS[number % len(WORKS)]
        outcome = self.outcomes[work.name]
        where = places(self._folder / work.name)
        if work.name == "migration":
            self._migrate(where, outcome, number)
        else:
            if outcome.trials % RENEWED == 0:
                self._told[work.name] = Told()
                self._fresh(where)
            self._kill(work, where, outcome, number)
        outcome.trials += 1

    def _fresh(self, where: Places) -> None:
        shutil.rmtree(where.data, ignore_errors=True)
        shutil.copytree(self.template.data, where.data)

    def _kill(self, work: Work, where: Places, outcome: Outcome, number: int) -> None:
        seed = self._chance.random()

        def inside(statement: str) -> None:
            self._inside[0] = statement.startswith("BEGIN IMMEDIATE") or (
                self._inside[0] and not statement.startswith(("COMMIT", "ROLLBACK", "BEGIN"))
            )

        def repeat(say: Say) -> None:
            library = Library.open(where)
            library.trace(inside)
            say("ready")
            work.run(library, say, random.Random(seed), f"r{number}")

        told = self._told[work.name]
        self._inside[0] = 0
        until = (lambda: self._inside[0]) if self._chance.random() < 0.5 else lambda: True
        died, lines = killed_after(self._chance.uniform(0.0, work.longest), repeat, told, until=until)
        outcome.killed += died
        outcome.inside += self._inside[0]
        outcome.acknowledged += lines
        self._look(where, outcome, number, lambda library: work.check(library, told))
        if not died:
            outcome.failures.append(f"trial {number}: the child failed by itself")

    def _migrate(self, where: Places, outcome: Outcome, number: int) -> None:
        version = self._chance.randrange(schema.VERSION)
        self._fresh(where)
        if version:
            made_older(where, version)
        else:
            shutil.rmtree(where.data)

        def open_it(say: Say) -> None:
            say("ready")
            began = time.monotonic()
            with Library.open(where):
                say("opened", int((time.monotonic() - began) * 1_000_000))
            signal.pause()

        told = Told()
        died, _ = killed_after(self._chance.uniform(0.0, self._took * 1.5), open_it, told)
        opened = told.ids("opened")
        if opened:
            self._took = 0.8 * self._took + 0.2 * min(opened) / 1e6
        else:
            self._took = min(self._took * 1.05, 1.0)
        outcome.killed += died
        outcome.inside += not opened
        outcome.acknowledged += bool(opened)

        def check(library: Library) -> None:
            assert library.counts().all == (STORED if version else 0), "articles are lost"
            assert len(library.feeds()) == (len(FEEDS) if version else 0), "feeds are lost"
            backup = where.library.with_name(f"{where.library.name}.backup-v{version}")
            assert not version or backup.exists(), "there is no copy of before"

        self._look(where, outcome, number, check)

    def _look(self, where: Places, outcome: Outcome, number: int, check: Callable[[Library], None]) -> None:
        try:
            with Library.open(where) as library:
                assert library.notices == (), library.notices
                assert library.check() == (), library.check()
                check(library)
                ids = set(library.ids(ArticleFilter()))
                assert self._told.get(where.data.name, Told()).ids("articles") <= ids, "an article is lost"
                counts = library.counts()
                assert counts.all == len(ids) and counts.unread == len(library.ids(ArticleFilter(smart="unread")))
                found = {hit.row.id for hit in library.find("mill", limit=5).hits}
                assert found <= ids and (found or not ids), "the search index does not know the articles"
        except Exception as error:
            where_from = traceback.extract_tb(error.__traceback__)[-1]
            outcome.failures.append(f"trial {number}: {type(error).__name__}: {error} ({where_from.name})")
            self._told[where.data.name] = Told()
            self._fresh(where)


def trials(times: int, seed: int, folder: Path) -> dict[str, Outcome]:
    """Run so many trials; what came of them, by operation."""
    SERVER.start()
    try:
        run = Trials(folder, seed)
        with Library.open(run.template) as library:
            jobs._find((library.outdated(VERSION + 1, 1), ()))  # what it loads is there for all children
        gc.freeze()
        for number in range(times):
            run.run(number)
    finally:
        SERVER.stop()
    return run.outcomes


def main() -> None:
    """Read the options, run, print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--times", type=int, default=100)
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="kills-") as folder:
        outcomes = trials(chosen.times, chosen.seed, Path(folder))
    print(f"{'operation':<12}{'trials':>8}{'killed':>8}{'in a transaction':>18}{'acknowledged':>14}{'failures':>10}")
    for name, each in outcomes.items():
        row = f"{each.trials:>8,}{each.killed:>8,}{each.inside:>18,}{each.acknowledged:>14,}{len(each.failures):>10,}"
        print(f"{name:<12}{row}")
    failures = Counter(failure for each in outcomes.values() for failure in each.failures)
    for failure in list(failures)[:20]:
        print(failure)
    print(f"{time.monotonic() - began:,.0f} s, seed {chosen.seed}")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
