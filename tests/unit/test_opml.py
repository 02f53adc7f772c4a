"""Subscriptions in and out: only plain feeds come in, and what is left out is said."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tuireader.characters import clean_line
from tuireader.model import Subscription
from tuireader.sources import opml

FIXTURES = Path(__file__).parents[2] / "fixtures/opml"


def test_nested_folders_duplicates_and_commands() -> None:
    result = opml.read((FIXTURES / "nested.opml").read_bytes())
    assert [(item.url, item.title, item.folder) for item in result.subscriptions] == [
        ("https://ledger.example/feed.xml", "Harbour & Ledger", "News/Ports ∕ Quays"),
        ("https://cables.example/rdf", "Cables", "News"),
        ("http://top.example/atom", "Top", ""),
        ("/home/me/a b.xml", "Here", ""),
    ]
    assert result.subscriptions[0].site_url == "https://ledger.example/"
    assert [line.partition(": only")[0] for line in result.skipped] == ["exec:rm -rf ~", "javascript:alert(1)"]


def test_a_damaged_file_gives_what_it_holds() -> None:
    result = opml.read((FIXTURES / "damaged.opml").read_bytes())
    assert [(item.url, item.title, item.folder) for item in result.subscriptions] == [
        ("https://bread.example/feed?a=1&b=2", "Bread & butter", ""),
        ("https://in.example/rss", "In it", "Folder"),
        ("https://after.example/rss", "After", ""),
    ]


def test_the_urls_file_of_newsboat() -> None:
    result = opml.read((FIXTURES / "urls").read_bytes())
    assert [(item.url, item.title, item.folder, item.tags) for item in result.subscriptions] == [
        ("https://ledger.example/feed.xml", "The Ledger", "Ports", ("daily",)),
        ("https://plain.example/rss", "", "", ()),
        ("https://hidden.example/rss", "", "ports", ()),
        ("/home/me/local.xml", "Local", "", ()),
    ]
    assert [line.partition(":")[0] for line in result.skipped] == ["exec", "filter", "query"]


@pytest.mark.parametrize(
    "attributes",
    [
        'type="rss" text="T" title="T" xmlUrl="https://a.example/f" htmlUrl="https://a.example/"',
        'text="T" title="T" type="rss" version="RSS" htmlUrl="https://a.example/" xmlUrl="https://a.example/f"',
        'text="T" xmlurl="https://a.example/f" htmlurl="https://a.example/" type="atom"',
        'text="T" type="rss" url="https://a.example/f" htmlUrl="https://a.example/"',
    ],
)
def test_the_spellings_of_other_readers(attributes: str) -> None:
    result = opml.read(f'<opml><body><outline text="F"><outline {attributes}/></outline></body></opml>'.encode())
    assert result.subscriptions == (
        Subscription(url="https://a.example/f", title="T", site_url="https://a.example/", folder="F"),
    )


@pytest.mark.parametrize(
    "address",
    [
        "exec:x",
        "filter:a:http://b",
        "query:x:y",
        "javascript:x",
        "data:,x",
        "ftp://a/f",
        "http://",
        "//a/b",
        "|cmd",
        "-x",
    ],
)
def test_only_plain_feeds(address: str) -> None:
    """A8, A16: a list brings addresses of feeds, never commands."""
    assert opml.plain_feed(address) == ""


def test_entities_are_not_expanded() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "https://a.example/">]><opml><body><outline xmlUrl="&a;"/></body></opml>'
    assert opml.read(bomb).subscriptions == ()


def test_no_address_is_cut_into_another() -> None:
    path = "/folder:///" + "x" * 4000
    plain = "https://a.example/" + "x" * 1900
    listed = f"{path}\nfile://{path}y\n{plain}\n{plain}{'x' * 100}\n"
    result = opml.read(listed.encode())
    assert [each.url for each in result.subscriptions] == [path, f"{path}y", plain]
    assert len(result.skipped) == 1
    again = opml.read(opml.write(result.subscriptions, "Feeds").encode())
    assert [each.url for each in again.subscriptions] == [path, f"{path}y", plain]


@pytest.mark.parametrize(
    "data",
    [
        b"<opml><body>" + b'<outline text="x">' * 50_000,
        b"<opml>" + b"<outline a " * 300_000,
        b"<opml><outline " + b'a="' * 300_000,
        b'<opml><outline "' + b'<outline ""' * 100_000,
        b"<opml>" + b"<outline '\"" * 100_000,
    ],
    ids=["deep", "open", "quotes", "starts in quotes", "both quotes"],
)
def test_no_damage_takes_long(data: bytes) -> None:
    assert opml.read(data).subscriptions == ()


def test_no_list_is_too_long() -> None:
    feeds = "\n".join(f"https://{n}.example/" for n in range(opml.MAX_FEEDS + 5))
    outlines = "".join(f'<outline xmlUrl="https://{n}.example/"/>' for n in range(opml.MAX_FEEDS + 5))
    for data in (feeds, f"<opml><body>{outlines}</body></opml>", f"<opml>{outlines}<outline xmlUrl=a&b>"):
        result = opml.read(data.encode())
        assert len(result.subscriptions) == opml.MAX_FEEDS
        assert "more than 10,000 feeds" in result.skipped[0]
    result = opml.read("\n".join(f"exec:{n}" for n in range(opml.MAX_SKIPPED + 7)).encode())
    assert len(result.skipped) == opml.MAX_SKIPPED + 1
    assert result.skipped[-1] == "and 7 more"


def test_a_line_without_an_end_is_left_out() -> None:
    result = opml.read(b'https://a.example/ "' + b"x " * (4 << 20) + b"\nhttps://b.example/ News")
    assert [each.url for each in result.subscriptions] == ["https://b.example/"]
    assert "longer than 20,000 characters" in result.skipped[0]


NAMES = st.text(min_size=1, max_size=12).map(clean_line).filter(lambda name: name and not name.isspace())
SUBSCRIPTIONS = st.lists(
    st.builds(
        Subscription,
        url=st.integers(0, 99).map(lambda number: f"https://a.example/{number}?x=1&y=2"),
        title=NAMES,
        folder=st.lists(NAMES.map(lambda name: name.replace("/", "∕")), max_size=3).map("/".join),
        site_url=st.sampled_from(["", "https://a.example/"]),
    ),
    max_size=8,
    unique_by=lambda item: item.url,
)


@settings(max_examples=80, deadline=None)
@given(SUBSCRIPTIONS)
def test_what_is_written_is_read_again(subscriptions: list[Subscription]) -> None:
    written = opml.write(subscriptions, "Mine")
    result = opml.read(written.encode())
    assert {(s.url, s.title, s.folder, s.site_url) for s in result.subscriptions} == {
        (s.url, s.title, s.folder, s.site_url) for s in subscriptions
    }
    assert result.skipped == ()


@settings(max_examples=80, deadline=None)
@given(
    st.one_of(
        st.binary(max_size=200),
        st.lists(
            st.sampled_from(
                ["<outline ", "xmlUrl=", '"http://a/"', "'", '"', ">", "/>", "</outline>", "&", "<opml>", "\x1b"]
            )
        ).map(lambda pieces: "".join(pieces).encode()),
    )
)
def test_any_bytes_give_plain_feeds(data: bytes) -> None:
    result = opml.read(data)
    for item in result.subscriptions:
        assert item.url.startswith(("http://", "https://", "/"))
        assert "\x1b" not in item.title + item.folder + item.url
    assert not any("\x1b" in line for line in result.skipped)


def test_no_file_name_steers_the_terminal_and_each_comes_back() -> None:
    read = opml.read((FIXTURES.parent / "hostile" / "control-characters-in-file-names.opml").read_bytes())
    assert [each.url for each in read.subscriptions] == [
        "/a%20b?c#d.xml",
        "/a.example//b.xml",
        "https://a.example/feed",
    ]
    assert len(read.skipped) == 2
    again = opml.read(opml.write(read.subscriptions, "Feeds").encode())
    assert [each.url for each in again.subscriptions] == [
        "/a%20b?c#d.xml",
        "/a.example//b.xml",
        "https://a.example/feed",
    ]
    assert [each.folder for each in opml.read(b"/a.xml / /x//z/ y").subscriptions] == ["x/z"]
    long = Subscription(url=f"/{'名' * 250}.xml")
    assert [each.url for each in opml.read(opml.write([long], "Feeds").encode()).subscriptions] == [long.url]


@pytest.mark.parametrize("name", ["می\u200cخواهم.xml", "क्\u200dष.xml", "two  blanks.xml"])
def test_names_of_files_come_back_with_their_joiners_and_blanks(name: str) -> None:
    written = opml.write([Subscription(url=f"/feeds/{name}")], "Feeds")
    assert [each.url for each in opml.read(written.encode()).subscriptions] == [f"/feeds/{name}"]


def test_the_longest_file_name_comes_back_and_a_longer_one_is_none() -> None:
    longest = "/" + "é" * 2047
    for line in (longest, f"file://{quote(longest)}", f"file://localhost{quote(longest)}"):
        (found,) = opml.read(line.encode()).subscriptions
        assert found.url == longest
        (back,) = opml.read(opml.write([found], "Feeds").encode()).subscriptions
        assert back.url == longest
    for line in (f"{longest}x", f"file://{quote(longest)}x"):
        read = opml.read(line.encode())
        assert not read.subscriptions and len(read.skipped) == 1


@pytest.mark.parametrize("sign", ["\x1b", "\n", "\u2028", "\u202e", "\x9b", "\u200b"])
def test_a12_names_of_files_with_signs_that_terminals_obey_are_left_out(sign: str) -> None:
    listed = f"<opml version='2.0'><body><outline type='rss' xmlUrl='file:///a{quote(sign)}.xml'/></body></opml>"
    read = opml.read(listed.encode())
    assert read.subscriptions == () and len(read.skipped) == 1
