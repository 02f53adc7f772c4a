"""Refresh many feeds from loopback, with tuireader and, where it is installed, newsboat, in turn on the same feeds.

    python benchmarks/refresh.py                       500 feeds of 50 articles, three rounds
    python benchmarks/refresh.py --feeds 50 --rounds 1 --json

Prints medians in seconds and their ratios. "saved" is until every article is stored and searchable, "entities" until
every mention is found as well. The second refresh asks every feed again and finds nothing new (304).
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from benchmarks.figures import compile_as_installed
from benchmarks.make_library import SEED, reading, sentences

WORDS_OF_AN_ITEM = 120


def feed(number: int, items: int, chance: random.Random, texts: list[str]) -> bytes:
    """One RSS feed."""
    entries = []
    for i in range(items):
        text = chance.choice(texts)
        title = " ".join(text.split()[:9])
        entries.append(
            f"<item><title>{title} {number}-{i}</title><link>http://127.0.0.1/{number}/{i}</link>"
            f"<guid isPermaLink='false'>{number}-{i}</guid><pubDate>Mon, 02 Nov 2026 {i % 24:02}:00:00 GMT</pubDate>"
            f"<description>&lt;p&gt;{text}&lt;/p&gt;</description></item>"
        )
    return (
        f"<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><title>Feed {number}</title>"
        f"<link>http://127.0.0.1/{number}</link><description>x</description>{''.join(entries)}</channel></rss>"
    ).encode()


def make_bodies(feeds: int, items: int) -> list[bytes]:
    """So many feeds of so many articles; the same numbers give the same feeds."""
    chance = random.Random(SEED)
    pool = sentences(chance)
    texts = []
    for _ in range(2_000):
        _, document, _ = reading(chance, pool)
        texts.append(" ".join(document.text.replace("<", "").replace("&", "").split()[:WORDS_OF_AN_ITEM]))
    return [feed(number, items, chance, texts) for number in range(feeds)]


@contextmanager
def serving(bodies: list[bytes]) -> Iterator[str]:
    """A server on loopback for these feeds, with ETags; gives the address before their numbers."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        # Headers and body in one go: otherwise every answer waits 40 ms for an acknowledgement.
        disable_nagle_algorithm = True
        wbufsize = 1 << 16

        def do_GET(self) -> None:
            body = bodies[int(self.path.strip("/"))]
            tag = f'"{len(body)}"'
            if self.headers.get("If-None-Match") == tag:
                self.send_response_only(304)
                self.send_header("ETag", tag)
                self.end_headers()
                return
            self.send_response_only(200)
            self.send_header("Content-Type", "application/rss+xml")
            self.send_header("Content-Length", str(len(body)))
            self.send_header("ETag", tag)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()


def tuireader(urls: list[str], folder: Path, articles: int) -> dict[str, float]:
    """Seconds of the first refresh until all is saved and until all is found, and of the second."""
    program = [str(Path(sys.executable).parent / "tuireader"), "--data-dir", str(folder)]
    lines = folder / "urls"
    lines.write_text("\n".join(urls) + "\n", encoding="utf-8")
    subprocess.run([*program, "import", str(lines)], check=True, stdout=subprocess.DEVNULL)
    started = time.perf_counter()
    running = subprocess.Popen([*program, "refresh"], stdout=subprocess.DEVNULL)
    saved = 0.0
    while running.poll() is None:
        # The last number is cheaper to read than all rows are to count, which would slow down what is measured.
        if not saved and _stored(folder, "max(id)") >= articles:
            saved = time.perf_counter() - started
        time.sleep(0.02)
    entities = time.perf_counter() - started
    if _stored(folder) < articles or running.returncode:
        raise SystemExit(f"tuireader saved {_stored(folder)} of {articles} articles, exit {running.returncode}")
    started = time.perf_counter()
    subprocess.run([*program, "refresh", "--force"], check=True, stdout=subprocess.DEVNULL)
    return {"saved": saved or entities, "entities": entities, "second": time.perf_counter() - started}


def _stored(folder: Path, what: str = "count(*)") -> int:
    with sqlite3.connect(f"file:{folder / 'library.db'}?mode=ro", uri=True) as connection:
        return int(connection.execute(f"SELECT {what} FROM articles").fetchone()[0] or 0)


def newsboat(urls: list[str], folder: Path) -> dict[str, float]:
    """Seconds of the first and of the second reload."""
    (folder / "urls").write_text("\n".join(urls) + "\n", encoding="utf-8")
    command = ["newsboat", "-u", str(folder / "urls"), "-c", str(folder / "cache.db"), "-x", "reload"]
    times = []
    for _ in range(2):
        started = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "HOME": str(folder)})
        times.append(time.perf_counter() - started)
    return {"first": times[0], "second": times[1]}


def main() -> None:
    """Run the rounds and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--feeds", type=int, default=500)
    parser.add_argument("--items", type=int, default=50)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    compile_as_installed()
    bodies = make_bodies(asked.feeds, asked.items)
    ours: list[dict[str, float]] = []
    theirs: list[dict[str, float]] = []
    with serving(bodies) as root, tempfile.TemporaryDirectory() as folder:
        urls = [f"{root}/{number}" for number in range(asked.feeds)]
        for number in range(asked.rounds):
            for name in ("ours", "theirs"):
                (Path(folder) / f"{name}{number}").mkdir()
            ours.append(tuireader(urls, Path(folder) / f"ours{number}", asked.feeds * asked.items))
            if shutil.which("newsboat"):
                theirs.append(newsboat(urls, Path(folder) / f"theirs{number}"))
    _print(asked, bodies, ours, theirs)


def _print(
    asked: argparse.Namespace, bodies: list[bytes], ours: list[dict[str, float]], theirs: list[dict[str, float]]
) -> None:
    def medians(runs: list[dict[str, float]]) -> dict[str, float]:
        return {key: round(statistics.median(one[key] for one in runs), 2) for key in runs[0]} if runs else {}

    our_medians, their_medians = medians(ours), medians(theirs)
    result = {
        "machine": f"{os.cpu_count()} cores, Python {platform.python_version()}",
        "work": f"{asked.feeds} feeds, {asked.feeds * asked.items} articles, {sum(map(len, bodies)) / 1e6:.1f} MB",
        "tuireader": our_medians,
        "newsboat": their_medians or None,
    }
    if asked.json:
        print(json.dumps(result, indent=2))
        return
    print(f"{result['work']}; {result['machine']}")
    rows = (
        ("first refresh, saved", "saved", "first", 0.5),
        ("with all entities", "entities", "first", 2.0),
        ("second", "second", "second", 0.1),
    )
    for title, key, other, target in rows:
        line = f"{title:<24} tuireader {our_medians[key]:>7.2f} s"
        if their_medians:
            peer = their_medians[other]
            line += f"   newsboat {peer:>7.2f} s   ratio {our_medians[key] / peer:.2f} (target {target})"
        print(line)


if __name__ == "__main__":
    main()
