"""The test files of other readers go through sources and document, and what they state agrees with ours.

The corpora are no part of the repository; the tests are skipped where they are absent.
"""

from __future__ import annotations

import ast
import json
import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest

from tests import stated
from tuireader.characters import clean_line
from tuireader.document import clean
from tuireader.errors import ParseError
from tuireader.model import Document, Entry, FeedInfo, ParsedFeed
from tuireader.sources import opml
from tuireader.sources.markup import plain_line
from tuireader.sources.parse import parse

BASE = "https://base.example/feed"  # where the files are said to be from, for those with relative addresses
FORBIDDEN = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

# Where we differ from a corpus on purpose: part of the path, field, why.
DIFFERENCES = {
    "yarr": [
        (
            ".xml",
            "entry.guid",
            "that reader makes a guid where the feed has none; ours are made when articles are saved",
        ),
    ],
    "feed-rs": [
        ("atom_example_3", "entry.url", "the page itself rather than the address of FeedBurner's counter"),
        ("rss_2.0_rps", "entry.url", "the page itself rather than the address of FeedBurner's counter"),
        ("rss_0.91_encoding_1", "entry.url", "the host as it is written; only the case differs"),
        ("jsonfeed_elastic", "entry.author", "an old `author` beside new `authors` is for old readers"),
        ("rss_1.0_spec_2", ".author", "the name without the mail address"),
        ("ilgiornale", "entry.author", "the name rather than the word author"),
        ("relurl_1", "entry.author", "the name rather than the word author"),
        ("atom_entry_1", "entry.text", "a plain text that begins with a number is a list, whose mark is no text"),
        ("rss_2.0_bbc", "feed.author", "the editor rather than what iTunes shows"),
        ("nightvale", "feed.author", "another of several names"),
        ("spiegel", "feed.author", "all names that the feed gives"),
        ("rss_2.0_bbc", "entry.text", "the longer of two texts"),
        ("rss_2.0_ch9", "entry.text", "the text after its tags are read"),
        ("rss_2.0_example_3", "entry.categories", "all, where that reader keeps one"),
    ],
    "gofeed": [
        ("dublincore_item_multiple", "entry.author", "both names"),
        ("naked_markup", "entry.", "elements inside a field that is text"),
        ("content_base64", "entry.text", "a file of bytes is no article"),
        ("issue_275_extensions_and_source", "entry.text", "a film or JSON is no article"),
        ("title_xhtml_", "feed.title", "the element is never closed"),
        ("issue_320", "feed.title", "an entity without semicolon in a damaged feed"),
        ("_links", ".url", "the first of several pages"),
        ("atom_link_alternate", "feed.url", "the prefix is not declared"),
        ("uri_at_protocol", "entry.url", "a link whose attribute is another address"),
        ("rss_channel_language", "feed.language", "the element is never closed"),
        ("version_rdf_090", "feed", "a feed without anything"),
        ("json1", "feed.updated", "the feed does not say it"),
        ("webMaster", "feed.author", "who minds the server is no author"),
    ],
}
LEAST_FACTS = {"yarr": 60, "feed-rs": 700, "gofeed": 350}


@pytest.fixture
def corpora(shared: Path) -> Path:
    folder = shared / "corpora"
    if not folder.is_dir():
        pytest.skip("the corpora are not here")
    return folder


@pytest.mark.parametrize("name", sorted(DIFFERENCES))
def test_what_a_corpus_states_agrees_with_ours(name: str, corpora: Path) -> None:
    facts = 0
    wrong: list[str] = []
    for statement in getattr(stated, name.replace("-", "_"))(corpora / name):
        for field, same, detail in _compare(statement):
            facts += 1
            if not same and not _is_deliberate(name, statement.path.name, field):
                wrong.append(f"{statement.path.relative_to(corpora)}: {field}: {detail}")
    assert not wrong, "\n".join(wrong)
    assert facts >= LEAST_FACTS[name]


def test_every_file_goes_through_sources_and_document(corpora: Path) -> None:
    """A11: wrong encodings and damaged files among them."""
    for name in ("feedparser", "gofeed", "feed-rs", "yarr", "listparser", "defusedxml", "opml"):
        for path in sorted((corpora / name).rglob("*")):
            if path.suffix in {".xml", ".json", ".opml", ".jsonc"}:
                data = path.read_bytes()
                opml.read(data)
                try:
                    parsed = parse(data, "https://example.org/feed", None)
                except ParseError:
                    continue
                _check_safe(parsed)


def test_bombs_and_external_entities_open_nothing(corpora: Path) -> None:
    """A1, A2: no file and no connection is opened, nothing grows."""
    data = [path.read_bytes() for path in sorted((corpora / "defusedxml").rglob("*.x*"))]
    parse(b"<rss><channel><title>warm</title></channel></rss>", "", None)
    opened: list[str] = []
    watching = True

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        if watching and (event in {"socket.connect", "socket.getaddrinfo", "urllib.Request"} or event == "open"):
            opened.append(f"{event} {arguments[:1]}")

    sys.addaudithook(watch)  # hooks cannot be removed, only told to rest
    try:
        for one in data:
            for wrapped in (one, one.replace(b"<root>", b"<rss><channel><item><title>").replace(b"</root>", b"")):
                opml.read(wrapped)
                try:
                    _check_safe(parse(wrapped, "https://example.org/feed", None))
                except ParseError:
                    continue
    finally:
        watching = False
    assert [name for name in opened if ".py" not in name] == []


def test_naughty_strings_become_safe_text(corpora: Path) -> None:
    strings = json.loads((corpora / "blns" / "blns.json").read_bytes())
    for text in [*strings, "".join(strings)]:
        line = clean_line(text)
        assert not FORBIDDEN.search(line) and "\n" not in line
        for read in (clean.from_html, clean.from_markdown, clean.from_text):
            _check_document(read(text, title=text, base_url="https://example.org/"))


def test_stated_subscription_lists_agree(corpora: Path) -> None:
    pattern = re.compile(r"Eval: (len\()?result\['feeds'\]\)?(?:\[(\d+)\]\['(url|title)'\])? == (.+)")
    wrong = []
    for path in sorted((corpora / "listparser" / "tests" / "files" / "opml").glob("*.xml")):
        if path.stem == "outline_type-source":
            continue  # it has the address of a feed, which is enough for us
        subscriptions = opml.read(path.read_bytes()).subscriptions
        for counted, number, name, raw in pattern.findall(path.read_text("utf-8")):
            expected = ast.literal_eval(raw.strip())
            if counted:
                ours: object = len(subscriptions)
            else:
                ours = getattr(subscriptions[int(number)], name) if int(number) < len(subscriptions) else None
            if ours != expected:
                wrong.append(f"{path.name}: {name or 'count'}: {ours!r}, stated {expected!r}")
    assert not wrong, "\n".join(wrong)


def test_subscription_lists_come_back_from_export(corpora: Path) -> None:
    files = sorted((corpora / "opml").rglob("*.opml"))
    assert len(files) == 118
    for path in files:
        first = opml.read(path.read_bytes())
        assert first.subscriptions, path
        again = opml.read(opml.write(first.subscriptions, path.stem).encode())
        places = [(item.url, item.folder, item.site_url) for item in first.subscriptions]
        # Folders stand together in a file, so that the order may change but nothing else.
        assert sorted((item.url, item.folder, item.site_url) for item in again.subscriptions) == sorted(places), path
        assert not again.skipped


def _compare(statement: stated.Statement) -> Iterator[tuple[str, bool, str]]:
    data = statement.path.read_bytes()
    if statement.path.suffix == ".jsonc":
        data = data[data.index(b"*/") + 2 :]
    try:
        parsed = parse(data, BASE, None)
    except ParseError as error:
        yield "feed", False, str(error)
        return
    if statement.whole:
        ours, theirs = len(parsed.entries), len(statement.entries)
        yield "entry.count", ours == theirs, f"{ours}, stated {theirs}"
    for name, value in statement.feed.items():
        if name in {"title", "url", "guid", "updated", "author", "language"}:
            yield _fact("feed", name, value, _of_feed(parsed.feed, name))
    for entry, facts in zip(parsed.entries, statement.entries, strict=False):
        for name, value in facts.items():
            yield _fact("entry", name, value, _of_entry(entry, name))


def _of_feed(feed: FeedInfo, name: str) -> Any:
    return feed.site_url if name == "url" else getattr(feed, name)


def _of_entry(entry: Entry, name: str) -> Any:
    if name == "text":
        return _words(entry.content or entry.summary, entry.content_type)
    if name == "enclosures":
        return [enclosure.url for enclosure in entry.enclosures]
    return list(entry.categories) if name == "categories" else getattr(entry, name)


def _fact(kind: str, name: str, value: Any, ours: Any) -> tuple[str, bool, str]:
    if name in {"published", "updated"}:
        value = datetime.fromisoformat(value).astimezone(UTC).replace(microsecond=0)
        ours = ours.replace(microsecond=0) if ours else None
    elif name == "text":
        value = _words(value, "html")
    elif name in {"title", "author"}:
        value = plain_line(value)
    elif name == "url":
        value, ours = (urljoin(BASE, value) if value else "").rstrip("/"), ours.rstrip("/")
    elif name == "enclosures":
        value = [urljoin(BASE, address) for address in value]
    elif name == "language":
        value = value[:2].lower()
    elif name == "categories":
        value = list(dict.fromkeys(plain_line(tag) for tag in value))
    return f"{kind}.{name}", ours == value, f"{str(ours)[:120]!r}, stated {str(value)[:120]!r}"


def _words(markup: str, kind: str) -> str:
    read = clean.from_text if kind == "text" else clean.from_html
    return " ".join(read(markup).text.split())


def _is_deliberate(corpus: str, file: str, field: str) -> bool:
    return any(part in file and name in field for part, name, _ in DIFFERENCES[corpus])


def _check_safe(parsed: ParsedFeed) -> None:
    for entry in parsed.entries:
        for line in (entry.title, entry.author, entry.url, entry.guid, *entry.categories):
            assert not FORBIDDEN.search(line) and "\n" not in line
        read = clean.from_text if entry.content_type == "text" else clean.from_html
        _check_document(read(entry.content or entry.summary, base_url=entry.base_url, title=entry.title))


def _check_document(document: Document) -> None:
    assert not FORBIDDEN.search(document.text)
    end = 0
    for block in document.blocks:
        assert end <= block.start <= block.end <= len(document.text)
        end = block.end
    assert all(link.url.lower().startswith(("http://", "https://", "mailto:")) for link in document.links)
