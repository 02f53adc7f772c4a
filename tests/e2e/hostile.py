"""Strangers' files through the whole program in a pty: no crash, no stray byte for the terminal, no lost article.

    python -m tests.e2e.hostile ../shared/corpora

Serves every feed below the folder, and feeds that hold each naughty string in each field, on loopback; imports,
refreshes, walks through all articles, searches and exports, and reads every byte that was written; documents named by
the strings go the same way. Exit code 1 says that something was found.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote
from xml.sax.saxutils import quoteattr

from tests.e2e.output import faults
from tests.e2e.terminal import Terminal, program
from tests.feed_server import Answer, FeedServer
from tuireader.errors import ParseError
from tuireader.library.library import Library
from tuireader.model import ArticleFilter
from tuireader.paths import places
from tuireader.refresh.articles import prepare
from tuireader.sources.parse import parse

BATCH = 40  # strings of one feed
KEYS = 25  # that are typed before the screen is awaited
LINKS = frozenset({"8", "22", "52"})
WAYS_OUT = (
    ("search", "a", "--limit", "3000"),
    ("search", "a", "--limit", "3000", "--json"),
    ("export", "--opml"),
    ("export", "--state"),
    ("export", "--bookmarks"),
    ("feeds",),
    ("companies",),
    ("quotes",),
    ("money",),
)


@dataclass
class Figures:
    """What was tried and what was found."""

    files: int = 0
    articles: int = 0
    bytes_read: int = 0
    findings: list[str] = field(default_factory=list)

    def read(self, where: str, written: bytes, *, interface: bool) -> None:
        """Look at bytes that the program wrote."""
        self.bytes_read += len(written)
        self.findings += [f"{where}: {fault}" for fault in faults(written, interface=interface, ways=LINKS)]


def feed_of(texts: Sequence[str]) -> bytes:
    """A JSON feed with each text as title, body, author, category, id, link and name of a file."""
    items = [
        {
            "id": f"{at} {text}",
            "url": f"https://example.org/{at}/{text}",
            "title": text,
            "content_html" if at % 2 else "content_text": f"First {at}. {text}\n\nLast {at}.",
            "summary": text,
            "authors": [{"name": text, "url": text}],
            "tags": [text, "plain"],
            "attachments": [{"url": f"https://example.org/{text}", "mime_type": text, "title": text}],
            "date_published": text if at % 5 == 0 else "2026-11-02T08:00:00Z",
        }
        for at, text in enumerate(texts)
    ]
    first = texts[0]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": first, "description": first, "items": items}
    return json.dumps(feed | {"home_page_url": first, "authors": [{"name": first}], "language": first}).encode()


def rss_of(texts: Sequence[str]) -> bytes:
    """The same as RSS that no XML parser takes, so that the raw bytes get as far as they can."""
    items = "".join(
        f"<item><title>{text}</title><link>https://example.org/{at}/{text}</link><guid>{at} {text}</guid>"
        f"<author>{text}</author><category>{text}</category><description>{text}</description></item>"
        for at, text in enumerate(texts)
    )
    raw = f"<rss version='2.0'><channel><title>{texts[0]}</title>{items}</channel></rss>"
    return raw.encode("utf-8", "replace")


def stored_at_least(body: bytes, url: str) -> int:
    """How many articles the library must have of a feed."""
    try:
        return len({article.key for article in prepare(parse(body, url, None), {}, with_mentions=False)})
    except ParseError:
        return 0


def through(feeds: Mapping[str, bytes], titles: Sequence[str], folder: Path) -> Figures:
    """Import, refresh, read and export these feeds with the real program; ``titles`` name the subscriptions."""
    figures = Figures(files=len(feeds))
    data = folder / "data"
    with FeedServer() as server:
        urls = {name: server.play(f"/{quote(name)}", Answer(body=body)) for name, body in feeds.items()}
        outlines = [
            f"<outline type='rss' xmlUrl={quoteattr(url)} text={quoteattr(_xml(titles[at % len(titles)]))}/>"
            for at, url in enumerate(urls.values())
        ]
        documents, named = documents_of(titles, folder / "documents")
        outlines.append(
            f"<outline type='rss' xmlUrl={quoteattr('file://' + quote(bytes(documents)))} text='Documents'/>"
        )
        listed = folder / "list.opml"
        listed.write_text(f"<opml><body>{''.join(outlines)}</body></opml>", "utf-8", "replace")
        log = folder / "log"
        for arguments in (("import", "--private", str(listed)), ("--log-file", str(log), "refresh")):
            with Terminal([program(), "--data-dir", str(data), *arguments]) as terminal:
                code = _ended(terminal)
                figures.read(arguments[0], bytes(terminal.raw), interface=True)
            if code not in {0, 3}:  # 3: some feeds cannot be read
                figures.findings.append(f"{arguments}: exit code {code}")
        figures.read("log", log.read_bytes(), interface=False)
        figures.findings += _lost(data, feeds, urls, {str(documents): named})
    figures.files += named
    figures.articles = _count(data)
    _scan(documents, named, figures)
    _walk(data, figures)
    _pipe(data, figures)
    _export(data, folder / "exported", figures)
    return figures


def documents_of(texts: Sequence[str], folder: Path) -> tuple[Path, int]:
    """A folder of documents whose names are these texts, and how many there are."""
    folder.mkdir()
    for text in texts:
        name = text.encode("utf-8", "replace").replace(b"/", b"|").replace(b"\0", b"0").lstrip(b".")[:240] or b"none"
        with open(bytes(folder) + b"/" + name + b".txt", "w", encoding="utf-8", errors="replace") as file:
            # Among enough words that control characters alone do not make it a binary file.
            file.write(f"First.\n\n{text}\n\n{'Some words of a text. ' * 200}\n\nLast.\n")
    with open(bytes(folder) + b"/caf\xe9 \x9b5m \xff.md", "wb") as file:
        file.write(b"# No UTF-8\n\nWords.\n")
    return folder, len(os.listdir(folder))


def _xml(text: str) -> str:
    return "".join(c for c in text if c.isprintable()) or "x"


def _ended(terminal: Terminal) -> int:
    """The exit code, however long it takes while something is written."""
    for _ in range(60):
        try:
            return terminal.wait_for_end()
        except AssertionError:
            continue
    raise AssertionError("the program does not end")


def _count(data: Path) -> int:
    with Library.open(places(data)) as library:
        return len(library.ids(ArticleFilter()))


def _lost(data: Path, feeds: Mapping[str, bytes], urls: Mapping[str, str], folders: Mapping[str, int]) -> list[str]:
    lost = []
    with Library.open(places(data)) as library:
        stored = {feed.url: feed.articles for feed in library.feeds()}
        if library.check():
            lost.append("the library is damaged")
    for name, url in urls.items():
        wanted = stored_at_least(feeds[name], url)
        if stored.get(url, -1) < wanted:
            lost.append(f"{name}: {stored.get(url)} of {wanted} articles")
    for path, wanted in folders.items():
        if stored.get(path) != wanted:
            lost.append(f"{path}: {stored.get(path)} of {wanted} documents")
    return lost


def _scan(documents: Path, named: int, figures: Figures) -> None:
    """Documents by their names straight to a terminal, as text and as JSON."""
    for arguments in (("scan",), ("scan", "--marks"), ("scan", "--json")):
        with Terminal([program(), *arguments, str(documents)]) as terminal:
            code = _ended(terminal)
            written = bytes(terminal.raw)
        if "--json" in arguments:
            lines = written.replace(b"\r\n", b"\n")
            figures.read("scan --json", lines, interface=False)
            if lines.count(b"\n") != named:
                figures.findings.append(f"scan --json: {lines.count(10)} of {named} documents")
        else:
            figures.read(" ".join(arguments), written, interface=True)
        if code != 0:
            figures.findings.append(f"{arguments}: exit code {code}")


def _export(data: Path, target: Path, figures: Figures) -> None:
    """Files that are named by titles stay in their folder, and hold text alone."""
    for kind in ("markdown", "html"):
        arguments = ("search", "a or first or last", "--limit", "3000", "--as", kind, "-o", str(target / kind))
        done = subprocess.run([program(), "--data-dir", str(data), *arguments], capture_output=True, check=False)
        figures.read("search -o", done.stdout + done.stderr, interface=False)
        if done.returncode:
            figures.findings.append(f"search -o: exit code {done.returncode}: {done.stderr[-300:]!r}")
    for path in sorted(target.rglob("*")):
        if path.is_dir():
            continue
        figures.read(f"exported {path.name}", path.read_bytes(), interface=False)
        if re.fullmatch(r"[a-z0-9-]{1,110}\.(?:md|html)", path.name) is None or path.stat().st_mode & 0o077:
            figures.findings.append(f"exported as {path.name!r}, {path.stat().st_mode:o}")
    inside = {"data", "documents", "exported", "list.opml", "log"}
    if strays := {path.name for path in target.parent.iterdir()} - inside:
        figures.findings.append(f"left behind: {strays}")


def _walk(data: Path, figures: Figures) -> None:
    """Through all articles, the sidebar, the dialogs; a bookmark, a copied address."""
    with Terminal([program(), "--offline", "--data-dir", str(data)]) as terminal:
        terminal.wait_for(r"unread · ")
        for key in ("y", "b", "u", "?", "H", "a", "I", "#", "E", "V", "W", "/"):
            terminal.press(key)
            terminal.settle()
            terminal.press("escape")
            terminal.settle()
        terminal.press("g")
        for _ in range(figures.articles // KEYS + 1):
            terminal.press(*"j" * KEYS)
            terminal.settle()
        terminal.press("b", "enter")
        terminal.settle()
        terminal.press("]", "y", "\x11")
        if (code := terminal.wait_for_end()) != 0:
            figures.findings.append(f"the interface ended with {code}:\n{terminal.text}")
        figures.read("interface", bytes(terminal.raw), interface=True)


def _pipe(data: Path, figures: Figures) -> None:
    """What goes into pipes and files has no sequence at all."""
    with Library.open(places(data)) as library:
        numbers = [str(number) for number in library.ids(ArticleFilter())]
    shown = [("show", "--plain", *numbers[at : at + 500]) for at in range(0, len(numbers), 500)]
    formats = [("show", "--as", kind, *numbers[:300]) for kind in ("markdown", "html", "json")]
    tables = [("search", "a", "--as", "csv"), ("search", "a", "--as", "jsonl")]
    for arguments in (*WAYS_OUT, *shown, *formats, *tables):
        done = subprocess.run([program(), "--data-dir", str(data), *arguments], capture_output=True, check=False)
        where = " ".join(arguments[:3])
        figures.read(where, done.stdout.replace(b"\r\n", b"\n"), interface=False)
        figures.read(where, done.stderr, interface=False)
        if done.returncode not in {0, 1} or b"Traceback" in done.stderr:
            figures.findings.append(f"{where}: exit code {done.returncode}: {done.stderr[-300:]!r}")


def corpora(root: Path, step: int = 1) -> dict[str, bytes]:
    """Every ``step``-th feed below a folder, and every naughty string in feeds of its own, by name."""
    found = (path for path in sorted(root.rglob("*")) if path.suffix in {".xml", ".json", ".jsonc", ".opml"})
    feeds = {str(path.relative_to(root)): path.read_bytes() for path in list(found)[::step]}
    strings = json.loads((root / "blns" / "blns.json").read_bytes())[::step]
    for at in range(0, len(strings), BATCH):
        feeds[f"naughty-{at}.json"] = feed_of(strings[at : at + BATCH])
        feeds[f"naughty-{at}.xml"] = rss_of(strings[at : at + BATCH])
    return feeds


def main() -> None:
    """Take all files of a folder through the program and print the figures."""
    root = Path(sys.argv[1])
    feeds = corpora(root)
    strings = json.loads((root / "blns" / "blns.json").read_bytes())
    os.nice(19)
    with tempfile.TemporaryDirectory() as folder:
        figures = through(feeds, [text for text in strings if text.strip()], Path(folder))
    print(f"{figures.files} files, {figures.articles} articles, {figures.bytes_read:,} bytes of output read")
    print(f"{len(figures.findings)} findings", *figures.findings[:60], sep="\n")
    sys.exit(bool(figures.findings))


if __name__ == "__main__":
    main()
