"""The feeds of a page and the article of a page."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tuireader.sources.discover import feeds_in
from tuireader.sources.fulltext import FullText, NoFullText, extract_full_text

URL = "https://site.example/news/"
SENTENCE = "The harbour company said on Monday that it would pay four million pounds for the crane and the quay. "


def addresses(page: str) -> list[str]:
    return [found.url for found in feeds_in(page.encode(), URL)]


def test_link_elements() -> None:
    page = (
        '<head><link rel="alternate" type="application/rss+xml" title="Comments on x" href="/comments/feed">'
        '<link rel="ALTERNATE" type="application/atom+xml; charset=utf-8" title="News\x1b[31m" href="atom.xml">'
        '<link rel=alternate type="application/feed+json" href="https://cdn.example/feed.json">'
        '<link rel=alternate hreflang=de href="/de"><link rel=stylesheet href="/feed.css">'
        '<link rel=alternate type="application/rss+xml" href="/comments/feed"></head>'
    )
    found = feeds_in(page.encode(), URL)
    assert [(item.url, item.title) for item in found] == [
        ("https://site.example/news/atom.xml", "News"),
        ("https://cdn.example/feed.json", ""),
        ("https://site.example/comments/feed", "Comments on x"),
    ]
    assert {item.site_url for item in found} == {URL}


def test_links_in_the_text_where_no_element_says_it() -> None:
    page = (
        '<a href="/about">About</a> <a href="/rss">RSS</a> <a href="x/index.xml#top">no</a> <a href="/feed/">Feed</a>'
    )
    assert addresses(page) == ["https://site.example/rss", "https://site.example/feed/"]


def test_a_base_counts_and_other_schemes_do_not() -> None:
    page = (
        '<base href="https://other.example/a/"><link rel=alternate type="application/rss+xml" href="rss">'
        '<link rel=alternate type="application/rss+xml" href="javascript:alert(1)">'
        '<link rel=alternate type="application/rss+xml" href="file:///etc/passwd">'
        '<link rel=alternate type="application/rss+xml" href="http://[::1">'
    )
    assert addresses(page) == ["https://other.example/a/rss"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(["<link ", "rel=alternate ", "type=text/xml ", "href=", "//[", "x>", "<base href=", "\x00"])
    )
)
def test_any_page_gives_web_addresses(pieces: list[str]) -> None:
    assert all(address.startswith(("http://", "https://")) for address in addresses("".join(pieces)))


def test_the_article_of_a_page() -> None:
    page = (
        '<html lang="en"><head><title>Crane - Site</title><meta property="og:title" content="A crane">'
        '<meta property="article:published_time" content="2026-11-03T10:00:00Z"></head><body>'
        "<nav><a href=/>Home</a><a href=/b>Business</a></nav><article><h1>A crane</h1>"
        + f"<p>{SENTENCE * 3}</p>" * 5
        + "</article><footer>All rights reserved</footer></body></html>"
    )
    found = extract_full_text(page.encode(), URL)
    assert isinstance(found, FullText)
    assert (found.title, found.language) == ("A crane", "en")
    assert SENTENCE.strip() in found.html
    assert "Business" not in found.html
    assert found.published is not None and found.published.year == 2026


def test_walls_are_named() -> None:
    for words, name in [
        ("Subscribe to continue reading", "a wall for subscribers"),
        ("Articolo riservato agli abbonati", "a wall for subscribers"),
        ("Log in to read", "a login"),
        ("Please accept all cookies", "a consent form"),
        ("Just a moment...", "a check for bots"),
    ]:
        found = extract_full_text(f"<html><body><p>{words}</p></body></html>".encode(), URL)
        assert isinstance(found, NoFullText)
        assert name in found.reason


def test_pages_without_an_article() -> None:
    for page in (b"", b"\x00\xff", b"<html>", b"<p>short</p>", b"<div>" * 10_000):
        assert isinstance(extract_full_text(page, URL), NoFullText)
