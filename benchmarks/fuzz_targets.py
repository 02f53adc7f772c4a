"""What ``benchmarks.fuzz`` tries: each target takes any bytes, and raises ``AssertionError`` for a broken promise."""

from __future__ import annotations

import random
import re
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.fuzz_inputs import LARGEST, NASTY, Seeds
from tuireader.characters import clean_line
from tuireader.document.clean import from_html, from_markdown, from_text, verbatim
from tuireader.entities.extract import extract
from tuireader.entities.lexicon import languages
from tuireader.errors import ParseError
from tuireader.library.encoding import storable
from tuireader.library.library import Library
from tuireader.library.markdown import bookmark_text, markdown, read_bookmark
from tuireader.model import KINDS, ArticleFilter, Document, Entry, FeedInfo, Inline, Link, ParsedFeed, Subscription
from tuireader.paths import places
from tuireader.query.errors import QueryError
from tuireader.query.fields import FIELDS
from tuireader.query.parse import parse as parse_query
from tuireader.query.tree import EVERYTHING, Not
from tuireader.refresh.articles import prepare
from tuireader.settings import Settings, load, show
from tuireader.sources import discover, frontmatter, jsonfeed, opml, parse
from tuireader.sources.fulltext import FullText, extract_full_text

URL = "https://h.example/feed"
FORBIDDEN = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_MARKUP_FIELDS = frozenset({"content", "summary"})
_TYPES = (None, "application/xml", "text/xml; charset=iso-8859-1", "text/html; charset=utf-8", "x; charset=utf-7")


@dataclass(frozen=True)
class Target:
    """A part of the program under trial; ``case`` makes an input, ``check`` tries it."""

    name: str
    seeds: Callable[[], Seeds]
    check: Callable[[bytes], object]

    def case(self, chance: random.Random) -> bytes:
        """One input."""
        return self.seeds().case(chance)


def text_of(data: bytes) -> str:
    """The bytes as text; lone surrogates get through, as they do from JSON."""
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data.decode("utf-8", "replace")


# ------------------------------------------------------------------------------------------------------------ promises


def check_feed(parsed: ParsedFeed) -> None:
    """Fields are clean lines and dates are aware; markup stays as it came."""
    assert len(parsed.entries) <= 2000
    values: tuple[FeedInfo | Entry, ...] = (parsed.feed, *parsed.entries)
    for value in values:
        for each in fields(value):
            held = getattr(value, each.name)
            for item in held if isinstance(held, tuple) else (held,):
                if isinstance(item, str) and each.name not in _MARKUP_FIELDS:
                    assert not FORBIDDEN.search(item) and "\n" not in item, (each.name, item)
                if isinstance(item, datetime):
                    assert item.tzinfo is not None, each.name
    for entry in parsed.entries:
        assert all(len(each) <= 2001 for each in (entry.url, entry.title, entry.author)), "a field is not cut"
        assert entry.url == "" or entry.url.split(":")[0].lower() in {"http", "https"}, entry.url
        for enclosure in entry.enclosures:
            assert enclosure.url.split(":")[0].lower() in {"http", "https"}, enclosure.url


def check_document(document: Document) -> None:
    """What ``Document`` says of itself."""
    text, size = document.text, len(document.text)
    assert not FORBIDDEN.search(text), repr(FORBIDDEN.search(text))
    reached = 0
    for number, block in enumerate(document.blocks):
        assert reached <= block.start <= block.end <= size, (number, block)
        assert block.kind != "title" or number == 0, "a title below the first block"
        for start, end in (cell for row in block.cells for cell in row):
            assert block.start <= start <= end <= block.end, (number, start, end)
        assert not FORBIDDEN.search(block.url + block.marker + block.language)
        reached = block.end
    spans: tuple[Inline | Link, ...] = (*document.inlines, *document.links)
    for span in spans:
        assert 0 <= span.start < span.end <= size, span
    for link in document.links:
        assert link.url.split(":")[0].lower() in {"http", "https", "mailto"}, link.url
        assert not FORBIDDEN.search(link.url) and "\n" not in link.url


def check_mentions(document: Document) -> None:
    """Mentions are sorted, apart within their kind, and slices of the text; asking again gives the same."""
    mentions = extract(document)
    text, size = document.text, len(document.text)
    assert list(mentions) == sorted(mentions, key=lambda each: (each.start, -each.end)), "not sorted"
    reached = dict.fromkeys(["quote", "other"], 0)
    for each in mentions:
        assert each.kind in KINDS
        assert 0 <= each.start < each.end <= size and each.text == text[each.start : each.end], each
        group = "quote" if each.kind == "quote" else "other"
        assert each.start >= reached[group], f"overlap of {each}"
        reached[group] = each.end
        for amount in (each.amount, each.low, each.high):
            assert amount is None or amount.is_finite(), each
        assert each.low is None or each.high is None or each.low <= each.high, each
        if each.speaker_start is not None:
            assert each.speaker_end is not None and 0 <= each.speaker_start < each.speaker_end <= size, each
    assert mentions == extract(document), "a second reading differs"


# ------------------------------------------------------------------------------------------------------------- targets


def parse_bytes(data: bytes) -> ParsedFeed | str:
    """The feed, or what the error says."""
    try:
        return parse.parse(data, URL, _TYPES[len(data) % len(_TYPES)])
    except ParseError as error:
        assert not FORBIDDEN.search(str(error)) and "\n" not in str(error), repr(str(error))
        return str(error)


def _parse(data: bytes) -> None:
    parsed = parse_bytes(data)
    if isinstance(parsed, ParsedFeed):
        check_feed(parsed)


def _everyday(data: bytes) -> None:
    """The quick reading is feedparser's, or none."""
    quick = parse._everyday
    if b"<" not in data or jsonfeed.looks_like_json(data):
        return
    ours = parse_bytes(data)
    parse._everyday = lambda *_: None
    try:
        theirs = parse_bytes(data)
    finally:
        parse._everyday = quick
    assert ours == theirs, f"{_difference(ours, theirs)}"


def _difference(ours: Any, theirs: Any) -> str:
    if isinstance(ours, str) or isinstance(theirs, str):
        return f"{str(ours)[:200]} / {str(theirs)[:200]}"
    for one, other in zip((ours.feed, *ours.entries), (theirs.feed, *theirs.entries), strict=False):
        for each in fields(one):
            if getattr(one, each.name) != getattr(other, each.name):
                return f"{each.name}: {getattr(one, each.name)!r:.200} / {getattr(other, each.name)!r:.200}"
    return f"{len(ours.entries)} / {len(theirs.entries)} entries; {ours.warnings} / {theirs.warnings}"


def _json(data: bytes) -> None:
    try:
        check_feed(jsonfeed.parse_json(data, URL))
    except ParseError:
        return


def _html(data: bytes) -> None:
    text = text_of(data)
    document = from_html(text, base_url=URL, title=text[:60] if len(data) % 2 else "")
    check_document(document)
    markdown(document, title="A title")


def _markdown(data: bytes) -> None:
    text = text_of(data)
    document = from_markdown(text, base_url=URL, title=text[:60] if len(data) % 2 else "")
    check_document(document)
    check_document(from_markdown(markdown(document), base_url=URL))


def _text(data: bytes) -> None:
    text = text_of(data)
    check_document(from_text(text, title=text[:60] if len(data) % 2 else ""))


def _extract(data: bytes) -> None:
    text = text_of(data)
    language = (None, "xx", *languages())[len(text) % (2 + len(languages()))]
    check_mentions(from_text(text, language=language))
    check_mentions(verbatim(text[:20_000], language=language))


def _query(data: bytes) -> None:
    """Any text is a query or an error with a place; what is understood can be asked, and its negation is the rest."""
    text = text_of(data)[:1200]
    try:
        tree = parse_query(text, date(2026, 11, 2), typing=len(text) % 2 == 1).tree
    except QueryError as error:
        assert 0 <= error.position <= len(text) and error.length >= 1
        return
    library = _query_library()
    found = set(library.ids(ArticleFilter(query=text)))
    assert found <= set(range(1, QUERIED + 1))
    if tree == EVERYTHING or len(text) > 990:
        return
    try:
        within = parse_query(f"-({text})", date(2026, 11, 2)).tree
    except QueryError as error:
        assert "nested" in str(error) or "within each other" in str(error), str(error)
        return
    tree = parse_query(text, date(2026, 11, 2)).tree
    assert within == (tree.node if isinstance(tree, Not) else Not(tree))
    rest = set(library.ids(ArticleFilter(query=f"-({text})")))
    assert found | rest == set(range(1, QUERIED + 1)) and not found & rest, (sorted(found), sorted(rest))
    library.find(text, limit=5, typing=True)


def _opml(data: bytes) -> None:
    read = opml.read(data)
    for each in read.subscriptions:
        # The name of a file may hold what an address may not, such as two blanks.
        assert each.url.startswith("/") or opml.plain_feed(each.url) == each.url, each.url
        check_lines(each)
    assert all(not FORBIDDEN.search(text) and "\n" not in text for text in read.skipped)
    plain = [each for each in read.subscriptions if each.url == each.shown_url]
    again = opml.read(opml.write(plain, "Feeds").encode())
    wanted = sorted((each.url, each.title or clean_line(each.url), each.site_url, each.folder) for each in plain)
    assert sorted((each.url, each.title, each.site_url, each.folder) for each in again.subscriptions) == wanted
    assert again.skipped == ()


def check_lines(item: Subscription) -> None:
    """Every text of a subscription is one clean line."""
    for value in (item.url, item.title, item.site_url, item.folder, *item.tags):
        assert not FORBIDDEN.search(value) and "\n" not in value, repr(value)


def _settings(data: bytes) -> None:
    path = _folder() / "config.toml"
    path.write_bytes(data)
    settings, problems = load(path)
    for problem in problems:
        assert "\n" not in str(problem), str(problem)
    assert all(isinstance(getattr(settings, each.name), type(each.default)) for each in _PLAIN)
    # What is secret is not shown, so tables of feeds do not come back whole.
    shown = show(replace(settings, feeds=()))
    path.write_text(shown, encoding="utf-8")
    assert load(path) == (replace(settings, feeds=()), ()), shown
    path.write_text(show(settings), encoding="utf-8")
    assert not [each for each in load(path)[1] if "is not TOML" in each.text], "what is shown is no TOML"


_PLAIN = [each for each in fields(Settings) if isinstance(each.default, int | str)]


def _discover(data: bytes) -> None:
    for found in discover.feeds_in(data, URL):
        assert found.url.startswith(("http://", "https://"))
        check_lines(found)


def _fulltext(data: bytes) -> None:
    page = extract_full_text(data, URL)
    if isinstance(page, FullText):
        for value in (page.title, page.author):
            assert not FORBIDDEN.search(value) and "\n" not in value, repr(value)
        check_document(from_html(page.html, base_url=URL))


def _bookmark(data: bytes) -> None:
    text = text_of(data)
    frontmatter.split(text)
    read = read_bookmark(text)
    if read is not None:
        assert read.date is None or read.date.tzinfo is not None
    title, author = clean_line(text[:300]), clean_line(text[300:400])
    _library_of([Entry(guid="g", title=title, author=author, content=text, content_type="text")])


def _store(data: bytes) -> None:
    """What is parsed, prepared and saved comes out of the library as it went in."""
    parsed = parse_bytes(data)
    if isinstance(parsed, ParsedFeed):
        _library_of(parsed.entries[:20])


def _library_of(entries: Iterable[Entry]) -> None:
    articles = prepare(ParsedFeed(replace(_INFO), tuple(entries)), with_mentions=False)
    library = _stored_library()
    feed = library.add_feed(f"https://f.example/{random.getrandbits(60)}")
    ids = library.save(feed.id, articles).inserted
    assert len(ids) == len(articles) == len({each.key for each in articles})
    assert library.save(feed.id, articles).inserted == ()
    for article_id, article in zip(ids, articles, strict=True):
        stored = library.article(article_id)
        assert stored is not None and stored.document == replace(article.document, language=stored.document.language)
        # No encoding holds lone surrogates, which JSON can bring.
        content, summary = storable(article.entry.content), storable(article.entry.summary)
        assert library.entry(article_id) == replace(article.entry, content=content, summary=summary)
        assert stored.row.title == clean_line(article.entry.title, 4000), (stored.row.title, article.entry.title)
        written = bookmark_text(
            stored, feed_url=feed.url, feed_kind="web", key=article.key, second_key="", bookmarked=_INFO_TIME
        )
        back = read_bookmark(written)
        assert back is not None or not (article.entry.title or article.entry.url), "the bookmark file is not read"
        if back is not None:
            assert (back.title, back.url, back.key) == (stored.row.title, stored.row.url, article.key)


_INFO_TIME = datetime(2026, 11, 2, tzinfo=UTC)
_INFO = FeedInfo(title="F")
QUERIED = 12  # articles that queries are asked of
_turns = 0


@cache
def _folder() -> Path:
    holder = tempfile.TemporaryDirectory(prefix="fuzz-")
    _kept.append(holder)
    return Path(holder.name)


_kept: list[tempfile.TemporaryDirectory[str]] = []


def _stored_library() -> Library:
    """A library that is begun anew now and then, so that saving stays quick."""
    global _turns  # noqa: PLW0603
    _turns += 1
    if _turns % 300 == 0:
        _begun().close()
        _begun.cache_clear()
    return _begun()


@cache
def _begun() -> Library:
    return Library.open(places(_folder() / f"store-{_turns}"))


@cache
def _query_library() -> Library:
    library = Library.open(places(_folder() / "queried"))
    feed = library.add_feed(URL, folder="World/News")
    stories = sorted((Path(__file__).parents[1] / "fixtures" / "demo").glob("*.md"))[:QUERIED]
    texts = [each.read_text(encoding="utf-8") for each in stories]
    texts += [f"Number {n}: “We sell,” said Ada Quill of Acme Inc. for ${n} million." for n in range(QUERIED)]
    entries = [
        Entry(guid=str(n), title=f"Story {n}", content=text, content_type="markdown", published=_INFO_TIME)
        for n, text in enumerate(texts[:QUERIED])
    ]
    library.save(feed.id, prepare(ParsedFeed(_INFO, tuple(entries))))
    library.set_read([1, 2], True)
    library.set_tags(3, ["money"])
    return library


# --------------------------------------------------------------------------------------------------------------- table

_CONFIG = [
    show(Settings()).encode(),
    b'theme = "x"\nhighlight = ["company", "money"]\n[keys]\nopen_link = ["o", "ctrl+o"]\n[[feeds]]\nurl = "https://a.example"\n'
    b'headers = {A = "b"}\npassword_command = ["pass", "show"]\ninterval_minutes = 5\n',
]
_QUERIES = [
    *(field.example.encode() for field in FIELDS),
    b'company:Acme money:>1bn USD or ("some words" -not)',
    b"title:begin* -(is:unread has:quote) newer:3d lang:de",
    *(each[:60] for each in NASTY),
]
_BOOKMARKS = [
    b'---\ntitle: "A title"\nurl: "https://a.example/1"\nfeed: "F"\ndate: "2026-01-02T03:04:05+00:00"\ntags:\n  - "a"\n'
    b'key: "k"\nnote: "n"\n---\n\n# A title\n\nText **bold**.\n',
    b"+++\ntitle = 'x'\ntags = ['a']\n+++\ntext",
]
_JSON = [
    b'{"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [{"id": 1, "url": "https://a.example/1", '
    b'"content_html": "<p>x</p>", "date_published": "2026-01-02T03:04:05Z", "tags": ["a"], "authors": [{"name": "A"}], '
    b'"attachments": [{"url": "https://a.example/1.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 3}]}]}'
]
_PAGE = b"".join(
    b"<p>Sentence %d of an article that is long enough to be found on its page, and <a href='/'>a link</a>.</p>" % n
    for n in range(12)
)
_PAGES = [
    b"<html lang=en><head><title>T</title><link rel=alternate type='application/rss+xml' href='/f' title='Feed'>"
    b"<meta property='og:title' content='A title'><meta name=author content='Ada Quill'></head><body><article>"
    + b"<h1>T</h1>"
    + _PAGE
    + b"<table><tr><th>a<td>b</table><ul><li>one<ol><li>two</ol></ul><pre>code\n x</pre><blockquote>q</blockquote>"
    b"</article><a href='/feed.xml'>RSS</a></body></html>",
]


def _seeds(kind: str, *extra: bytes) -> Callable[[], Seeds]:
    return cache(lambda: Seeds(kind, extra))


TARGETS = {
    target.name: target
    for target in (
        Target("parse", _seeds("feed"), _parse),
        Target("everyday", _seeds("feed"), _everyday),
        Target("json", _seeds("json", *_JSON), _json),
        Target("html", _seeds("html", *_PAGES), _html),
        Target("markdown", _seeds("text", *_BOOKMARKS), _markdown),
        Target("text", _seeds("text"), _text),
        Target("extract", _seeds("text"), _extract),
        Target("query", _seeds("query", *_QUERIES), _query),
        Target("opml", _seeds("opml"), _opml),
        Target("settings", _seeds("config", *_CONFIG), _settings),
        Target("discover", _seeds("html", *_PAGES), _discover),
        Target("fulltext", _seeds("html", *_PAGES * 20), _fulltext),
        Target("bookmark", _seeds("text", *_BOOKMARKS), _bookmark),
        Target("store", _seeds("feed"), _store),
    )
}

__all__ = ["LARGEST", "TARGETS", "Target"]
