"""A11, A12, A13, A14 as properties: any text in every field of a feed leaves by no way as more than text."""

from __future__ import annotations

import json
import logging
import os
import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.segment import Segment
from rich.style import Style
from textual.app import App
from textual.color import Color

from tests.ui.writing import NOW
from tuireader.characters import clean_line, clean_text, harmless
from tuireader.entities.extract import extract
from tuireader.errors import ParseError
from tuireader.exporting import as_html, as_json, as_markdown, file_name
from tuireader.journal import _OneLine
from tuireader.model import ArticleRow, Feed, ParsedFeed, StoredArticle
from tuireader.refresh.articles import prepare
from tuireader.settings import NOTIFICATIONS
from tuireader.sources import opml
from tuireader.sources.parse import parse
from tuireader.spreadsheet import table
from tuireader.ui import notices
from tuireader.ui.printable import Printable

FORBIDDEN = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]")
_TEST = re.compile(r'^(?:async )?def (test_\w+)\([^"]*?\) -> None:\n(?:    """([^"]*)""")?', re.M)
PIECES = [
    *(
        "\x1b]52;c;",
        "\x1b]8;;",
        "\x1b\\",
        "\x07",
        "\x1b[",
        "31m",
        "\x9b",
        "\x9d",
        "\x90",
        "\x1bP",
        "\x1b",
        "\r",
        "\x00",
    ),
    *("\u202e", "\u2066", "\u200b", "\ufeff", "\u2060", "\ud800", "\x7f", "\x0e", "\u2028", "\x85"),
    *("[@click=app.quit]", "[/", "[bold]", "<b>", "&#27;", "&#x9b;", "&amp;#27;", "javascript:", "https://a.example/"),
    *("Acme Inc.", "$5 million", "“Yes,” said Ann Lee.", "=1+1", "\n", "\t", "..", "/", " "),
]
TEXTS = st.one_of(st.lists(st.sampled_from(PIECES), max_size=12).map("".join), st.text(max_size=40))


def leaves(way: str, text: str) -> None:
    found = FORBIDDEN.search(text)
    assert found is None, (way, text[max(0, found.start() - 40) : found.start() + 40])


@settings(max_examples=60, deadline=None)
@given(st.fixed_dictionaries(dict.fromkeys(("title", "body", "author", "link", "tag", "feed"), TEXTS)), st.booleans())
def test_a11_a12_a13_a14_any_text_in_any_field_leaves_as_text(texts: dict[str, str], as_json_feed: bool) -> None:
    try:
        parsed = parse(_feed(texts, as_json_feed), "https://example.org/feed", None)
    except ParseError as error:
        leaves("error", str(error))
        return
    for article in prepare(parsed, {}, with_mentions=False):
        entry, document = article.entry, article.document
        for name in ("title", "author", "url", "guid", "published_raw"):
            value = getattr(entry, name) or ""
            leaves(name, value)
            assert "\n" not in value
        for line in (*entry.categories, *(enclosure.url for enclosure in entry.enclosures)):
            leaves("list", line)
        row = ArticleRow(
            1, 1, parsed.feed.title, entry.title, entry.author, entry.url, NOW, "en", "", False, False, 0, 0, 0, 100
        )
        _ways_out(StoredArticle(row, document, extract(document), 1, tags=entry.categories, note=""), parsed)


def _feed(texts: dict[str, str], as_json_feed: bool) -> bytes:
    if as_json_feed:
        item = {
            "id": texts["link"],
            "url": texts["link"],
            "title": texts["title"],
            "content_html": texts["body"],
            "authors": [{"name": texts["author"]}],
            "tags": [texts["tag"]],
            "attachments": [{"url": texts["link"], "mime_type": texts["tag"]}],
            "date_published": texts["tag"],
        }
        feed = {"version": "https://jsonfeed.org/version/1.1", "title": texts["feed"], "items": [item]}
        return json.dumps(feed).encode()
    item_text = (
        f"<item><title>{texts['title']}</title><link>{texts['link']}</link><author>{texts['author']}</author>"
        f"<category>{texts['tag']}</category><pubDate>{texts['tag']}</pubDate>"
        f"<description>{texts['body']}</description></item>"
    )
    raw = f"<rss version='2.0'><channel><title>{texts['feed']}</title>{item_text}</channel></rss>"
    return raw.encode("utf-8", "surrogatepass")


def _ways_out(article: StoredArticle, parsed: ParsedFeed) -> None:
    leaves("text", article.document.text)
    leaves("markdown", as_markdown(article))
    leaves("html", as_html(article))
    leaves("json", as_json(article))
    name = file_name(article.row.title, ".md")
    assert re.fullmatch(r"[\w.-]+", name) and len(name.encode()) <= 120 and not name.startswith((".", "-"))
    title, site = parsed.feed.title, parsed.feed.site_url
    leaves("csv", table([{"title": article.row.title}], ("title",)).replace("\r\n", "\n"))
    leaves("opml", opml.write([Feed(1, "https://a.example/f", title, site_url=site)], title))


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_a12_a13_any_message_leaves_as_text(text: str) -> None:
    for way, cleaned in (("text", clean_text(text)), ("line", clean_line(text)), ("gate", harmless(text))):
        leaves(way, cleaned)
    assert clean_line(clean_line(text)) == clean_line(text)
    leaves("log", _OneLine().format(logging.LogRecord("x", 20, "", 1, "%s", (text,), None)))
    for sequence in (notices.sequence(way, text) for way in NOTIFICATIONS):
        leaves("notification", sequence.removeprefix("\x1b]").removesuffix("\x07"))
    drawn = Printable().apply([Segment(text, Style(link=text)), Segment("x")], Color(0, 0, 0))
    for segment in drawn:
        leaves("screen", segment.text + ((segment.style and segment.style.link) or ""))
        assert "\n" not in segment.text


def test_a16_a_notification_of_the_desktop_is_one_plain_argument(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A14: no markup of the desktop either."""
    told = tmp_path / "told"
    program = tmp_path / "notify-send"
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {told}.part; mv {told}.part {told}\n')
    program.chmod(0o700)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    notices.send(App(), "notify-send", "--help <a href='https://a.example'>$(id)</a>\n`id`\x1b[2J")
    while not told.exists():
        time.sleep(0.01)
    assert told.read_text().splitlines() == [
        "--app-name=tuireader",
        "--",
        "--help <a href='https://a.example'>$(id)</a> `id` [2J",
    ]


def test_every_case_of_the_threat_model_has_a_test_by_its_id() -> None:
    root = Path(__file__).parents[2]
    named: dict[int, set[str]] = {}
    for path in sorted((root / "tests").rglob("test_*.py")):
        for name, docstring in _TEST.findall(path.read_text("utf-8")):
            for number in (*re.findall(r"_a(\d+)(?=_)", name), *re.findall(r"\bA(\d+)(?=[,:])", docstring)):
                named.setdefault(int(number), set()).add(path.name)
    assert set(named) == set(range(1, 27))
    rows = dict(re.findall(r"^\| A(\d+) \|.*\|(.*)\|$", (root / "docs" / "threat-model.md").read_text("utf-8"), re.M))
    told = {int(number): set(re.findall(r"test_\w+\.py", files)) for number, files in rows.items()}
    assert told == named
