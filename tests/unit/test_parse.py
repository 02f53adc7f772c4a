"""Feed bytes become entries: our own fixtures, and what hostile or broken feeds may cost."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tuireader.document.clean import from_html, from_text
from tuireader.errors import ParseError
from tuireader.model import ParsedFeed
from tuireader.sources import dates, limits
from tuireader.sources.parse import parse

FIXTURES = Path(__file__).parents[2] / "fixtures"
URL = "https://feeds.example/feed"


def read(name: str, url: str = URL) -> ParsedFeed:
    return parse((FIXTURES / name).read_bytes(), url, None)


def rss(items: str, channel: str = "", head: str = "") -> bytes:
    space = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    return f'{head}<rss version="2.0" {space}><channel><title>T</title>{channel}{items}</channel></rss>'.encode()


# ------------------------------------------------------------------------------------------------------- our fixtures


def test_rss_says_of_itself() -> None:
    feed = read("feeds/rss20-plain.xml").feed
    assert (feed.title, feed.site_url, feed.language) == ("Harbour Ledger & Post", "https://ledger.example/", "en")
    assert (feed.ttl, feed.update_seconds, feed.format) == (90, 21_600, "rss20")
    assert feed.skip_hours == {0, 1, 2}
    assert feed.skip_days == {5, 6}
    assert feed.self_url == "https://ledger.example/feed.xml"


def test_an_rss_entry() -> None:
    entry = read("feeds/rss20-plain.xml", "https://ledger.example/feed.xml").entries[0]
    assert entry.title == "Tidewater buys a crane & a quay"
    assert (entry.url, entry.guid) == ("https://ledger.example/2026/crane", "ledger-17")
    assert entry.published == datetime(2026, 11, 3, 8, 30, tzinfo=UTC)
    assert entry.published_raw == "Tue, 03 Nov 2026 09:30:00 +0100"
    assert (entry.author, entry.categories) == ("Ada Quill", ("Ports", "Deals"))
    assert "£4m" in entry.content
    assert entry.summary == "The short version."
    assert entry.comments_url.endswith("#comments")
    assert [(e.url, e.media_type, e.length) for e in entry.enclosures] == [
        ("https://ledger.example/crane.mp3", "audio/mpeg", 1234)
    ]
    document = from_html(entry.content, base_url=entry.base_url)
    assert document.links[0].url == "https://ledger.example/more"


def test_a_permalink_stands_in_for_the_link() -> None:
    entry = read("feeds/rss20-plain.xml").entries[1]
    assert entry.url == entry.guid == "https://ledger.example/2026/line"
    assert entry.content == "No title, no link, only a line."


def test_dates_that_cannot_be_believed_are_kept_only_as_written() -> None:
    """A20: dates far away are kept only as written."""
    future, italian = read("feeds/rss20-plain.xml").entries[2:]
    assert future.published is None
    assert future.published_raw == "Fri, 31 Dec 9999 23:59:59 GMT"
    assert italian.published == datetime(2026, 11, 3, 9, tzinfo=UTC)
    assert italian.url == ""


def test_atom_with_xhtml_and_a_base() -> None:
    parsed = read("feeds/atom10-xhtml-and-base.xml", "https://mirror.example/x")
    first, second = parsed.entries
    assert (parsed.feed.title, parsed.feed.language, parsed.feed.format) == ("Werft & Hafen", "de", "atom10")
    assert first.title == "Ein neuer Kran"
    assert (first.url, first.guid) == ("https://werft.example/neu/kran", "tag:werft.example,2026:1")
    assert (first.author, first.language, first.summary) == ("Redaktion", "de", "Kurz.")
    assert first.updated == datetime(2026, 11, 2, 8, tzinfo=UTC)
    document = from_html(first.content, base_url=first.base_url)
    assert document.text == "Der Kran kostet 3 Mio. Euro."
    assert document.links[0].url == "https://werft.example/neu/preis"
    assert second.title == "Nur Text <5 Mio."
    assert second.author == "Jo Deich, Ina Kai"
    assert second.content_type == "text"
    assert from_text(second.content, title="x").text == "x\n\nErster Absatz mit 5 < 6.\n\nZweiter Absatz."


def test_rdf() -> None:
    (entry,) = read("feeds/rss10-rdf.xml").entries
    assert (entry.title, entry.url, entry.author) == ("A cable", "https://cables.example/1", "N. Berg")
    assert entry.published == datetime(2026, 10, 5, 7, tzinfo=UTC)


def test_json_feed() -> None:
    parsed = read("feeds/json11.json")
    first, second, odd = parsed.entries
    assert (parsed.feed.title, parsed.feed.format, parsed.feed.author) == ("Quay <notes>", "json11", "Mo Reed")
    assert (first.guid, first.title) == ("12345678901234567890", "A & B")
    assert first.published == datetime(2026, 11, 3, 8, tzinfo=UTC)
    assert first.enclosures[0].length == 9
    assert (second.content, second.content_type, second.author) == ("5 < 6\n\nnext", "text", "An Other")
    assert odd.title == ""
    assert parsed.warnings == ("article 3 is not readable and was left out",)


def test_a_json_feed_claims_a_language_or_none() -> None:
    """A12: what is no language is not kept, however short."""
    for claimed, language in (("de-AT", "de"), ("\x1b[2J", None), ("\x9bm", None), (17, None), (None, None)):
        feed = {"items": [{"id": "1", "content_text": "x", "language": claimed}], "language": claimed}
        parsed = parse(json.dumps(feed).encode(), "https://a.example/", None)
        assert (parsed.feed.language, parsed.entries[0].language) == (language, language)


def test_a_damaged_feed_gives_what_it_holds() -> None:
    parsed = read("feeds/rss20-damaged.xml")
    assert parsed.feed.title == "Damaged & open"
    assert parsed.entries[0].title == "One & only"
    assert parsed.entries[0].url == "https://d.example/1?a=1&b=2"
    assert "Bare markup & more" in from_html(parsed.entries[0].content).text
    assert "not well-formed" in parsed.warnings[0]


def test_terminal_sequences_end_here() -> None:
    """A12, A13, A14: what a terminal or the interface would obey ends at the parser."""
    parsed = read("hostile/terminal-sequences.xml")
    (entry,) = parsed.entries
    assert entry.title == "[@click=app.quit]Red[/] gnp.exe"
    assert (entry.url, entry.author, entry.categories) == ("", "Eve", ("x",))
    assert parsed.feed.title == "Terminal ›31mred"  # feedparser takes C1 for the characters of Windows
    assert from_html(entry.content).text == "ab"


def test_outside_entities_are_not_read_and_own_ones_work() -> None:
    """A1, A2: entities of the feed itself work, those outside are never opened."""
    (entry,) = read("hostile/outside-entity.xml").entries
    hostname = Path("/etc/hostname")
    assert "ours" in entry.title
    assert not hostname.exists() or hostname.read_text().strip() not in entry.title


def test_ids_do_not_depend_on_where_the_feed_lies() -> None:
    data = rss("<item><title>a</title><guid isPermaLink='false'>t3_x</guid></item>")
    assert [parse(data, url, None).entries[0].guid for url in ("https://a.example/", "https://b.example/")] == [
        "t3_x",
        "t3_x",
    ]


# ------------------------------------------------------------------------------------------------------- what it costs


@pytest.mark.parametrize(
    "data",
    [b"", b" \r\n\x00", b"<html><body>x", b"<!DOCTYPE html><p>", b"plain words", b"{}", b'{"items":1}', b"<a/>", b"{"],
)
def test_what_is_no_feed(data: bytes) -> None:
    with pytest.raises(ParseError):
        parse(data, URL, None)


def test_a_web_page_is_called_one() -> None:
    with pytest.raises(ParseError, match="this is a web page, not a feed"):
        parse(b"<!doctype html><html><head><title>x</title>", URL, "text/html")


def test_only_the_first_entries_are_read() -> None:
    """A9: a feed of very many entries."""
    parsed = parse(rss("<item><title>x</title></item>" * 5000), URL, None)
    assert len(parsed.entries) == limits.MAX_ENTRIES
    assert parsed.warnings == ("the feed has 5,000 articles; the first 2,000 are read",)


def test_long_names_of_authors_are_cut() -> None:
    for field in ("a" * 3_000_000, f"<![CDATA[{'a' * 3_000_000}]]>", "a<!-- -->" * 300_000):
        (entry,) = parse(rss(f"<item><title>x</title><author>{field}</author></item>"), URL, None).entries
        assert 0 < len(entry.author) <= 200


def test_entities_that_grow_are_left_out() -> None:
    """A1: an entity bomb stays small."""
    head = f'<!DOCTYPE rss [<!ENTITY a "{"b" * 100_000}">]>'
    parsed = parse(rss(f"<item><title>x</title><description>{'&a;' * 2000}</description></item>", head=head), URL, None)
    assert len(parsed.entries[0].content) < 1_000_000
    assert "would fill the memory" in parsed.warnings[0]
    for wide in ("utf-16-le", "utf-16-be", "utf-32-le"):
        with pytest.raises(ParseError):
            parse(rss("", head=head).decode().encode(wide), URL, None)


def test_many_categories_and_open_comments_cost_no_more_than_their_length() -> None:
    many = "".join(f"<category>{number}</category>" for number in range(100_000))
    assert 0 < len(parse(rss(f"<item><title>x</title>{many}</item>"), URL, None).entries[0].categories) <= 200
    with pytest.raises(ParseError):
        parse(b"<!--" * 200_000 + b"<rss>", URL, None)


def test_depth_costs_no_more_than_length() -> None:
    parsed = parse(rss(f"<item><title>x</title><description>{'<x>' * 50_000}</description></item>"), URL, None)
    assert parsed.entries[0].title == "x"


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.sampled_from(
                "<rss> <channel> <item> </item> <title> </title> <link> <feed> <entry> <content> <![CDATA[ ]]> & < > "
                "<!DOCTYPE [ ]> <?xml ?> <guid> <pubDate> 2026 <author> a@b.c <enclosure/> <category> <!-- -->".split()
            ),
            st.binary(max_size=8).map(lambda raw: raw.decode("latin-1")),
        ),
        max_size=30,
    ).map("".join)
)
def test_any_bytes_give_a_feed_or_a_parse_error(text: str) -> None:
    for data in (text.encode("utf-8", "ignore"), b'<rss version="2.0">' + text.encode("latin-1", "ignore")):
        try:
            parsed = parse(data, URL, None)
        except ParseError:
            continue
        for entry in parsed.entries:
            assert "\x1b" not in entry.title + entry.author + entry.url + entry.guid
            assert entry.url == "" or entry.url.lower().startswith(("http://", "https://"))


# -------------------------------------------------------------------------------------------------------------- dates


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2024-05-03", datetime(2024, 5, 3, tzinfo=UTC)),
        ("2024-05-03T10:00:00.123456789+02:00", datetime(2024, 5, 3, 8, 0, 0, 123456, tzinfo=UTC)),
        ("Thu, 25 Feb 2021 10:15:00 EST", datetime(2021, 2, 25, 15, 15, tzinfo=UTC)),
        ("mer, 16 nov 2022 00:38:15 +0100", datetime(2022, 11, 15, 23, 38, 15, tzinfo=UTC)),
        ("1er août 2024", datetime(2024, 8, 1, tzinfo=UTC)),
        ("3. März 2023, 14:05", datetime(2023, 3, 3, 14, 5, tzinfo=UTC)),
        ("12 de outubro de 2021", datetime(2021, 10, 12, tzinfo=UTC)),
        ("16 juin 2020", datetime(2020, 6, 16, tzinfo=UTC)),
        ("16 juil. 2020", datetime(2020, 7, 16, tzinfo=UTC)),
        ("4 mrt 2020", datetime(2020, 3, 4, tzinfo=UTC)),
        ("Sept. 5th, 2023 14:00", datetime(2023, 9, 5, 14, tzinfo=UTC)),
        ("9999-01-01", None),
        ("-0001-01-01", None),
        ("1969-12-31", None),
        ("31 feb 2020", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_dates_as_people_write_them(written: str, expected: datetime | None) -> None:
    assert dates.from_text(written) == expected


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=40), st.from_regex(r"\d{1,9}[ ./-](\d{1,9}|jan|mag)[ ./-]\d{1,9}", fullmatch=True)))
def test_no_date_raises(text: str) -> None:
    date = dates.from_text(text)
    assert date is None or (date.tzinfo is UTC and date.year >= 1970)


def test_runs_of_blank_lines_are_cut_before_a_parser_looks_for_the_end_of_each() -> None:
    feed = b"<rss version='2.0'><channel><title>Quay</title></channel></rss>"
    data, said = limits.within_limits(b"\n \t\r\n" * 20_000 + feed)
    assert data.endswith(feed)
    assert (len(data) < 400, said) == (True, ())
    assert limits.within_limits(b"\n" * 100 + feed)[0] == b"\n" * 100 + feed
