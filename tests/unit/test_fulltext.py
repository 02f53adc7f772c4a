"""The article in a page, or why there is none."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tuireader.document.clean import from_html
from tuireader.sources.fulltext import FullText, NoFullText, extract_full_text

URL = "https://harbour.example/crane"
SENTENCES = (
    "The harbour company said on Monday that it would buy a second crane for the northern quay.",
    "Talks with the maker, a family firm from the next valley, had taken the better part of a year.",
    "Neither side gave a price, but people close to the talks spoke of four million pounds.",
    "The council has to agree, which its mayor called a matter of days rather than of weeks.",
    "Dockers welcomed the news; their union had asked for the machine since the old one failed in March.",
)
PAGE = f"""<!doctype html><html lang="en"><head><title>Crane | Harbour Post</title>
<meta property="og:title" content="A second crane"><meta name="author" content="Ada Quill">
<meta property="article:published_time" content="2026-11-03T08:30:00+00:00"></head>
<body><nav><ul><li><a href="/">Home</a><li><a href="/about">About us</a></ul></nav>
<article><h1>A second crane</h1>{"".join(f"<p>{sentence}</p>" for sentence in SENTENCES)}</article>
<footer>All rights reserved</footer></body></html>"""


def test_the_article_of_a_page() -> None:
    found = extract_full_text(PAGE.encode(), URL)
    assert isinstance(found, FullText)
    assert (found.title, found.author, found.language) == ("A second crane", "Ada Quill", "en")
    assert found.published == datetime(2026, 11, 3, 8, 30, tzinfo=UTC)
    text = from_html(found.html, base_url=URL).text
    assert all(sentence in text for sentence in SENTENCES)
    assert "About us" not in text and "All rights" not in text


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("<p>Subscribe to continue reading</p>", "a wall for subscribers"),
        ("<p>Jetzt weiterlesen mit Abo</p>", "a wall for subscribers"),
        ("<p>Contenuto riservato agli abbonati</p>", "a wall for subscribers"),
        ("<p>Article réservé aux abonnés</p>", "a wall for subscribers"),
        ("<p>Contenido exclusivo para suscriptores</p>", "a wall for subscribers"),
        ("<p>Conteúdo exclusivo para assinantes</p>", "a wall for subscribers"),
        ("<p>Dit artikel is alleen voor abonnees</p>", "a wall for subscribers"),
        ("<p>Log in to continue</p>", "a login"),
        ("<p>Please accept our cookies</p>", "a consent form"),
        ("<p>Just a moment...</p>", "a check for bots"),
        ('<div id="root"></div><script>app()</script>', "drawn by scripts"),
        ("<noscript>You need to enable JavaScript to run this app.</noscript>", "drawn by scripts"),
        ("<p>Short.</p>", "no article text"),
    ],
)
def test_a_page_without_article_says_why(body: str, reason: str) -> None:
    found = extract_full_text(f"<html><body>{body}</body></html>".encode(), URL)
    assert isinstance(found, NoFullText)
    assert reason in found.reason


@pytest.mark.parametrize("page", [b"", b"\x00\xff" * 200, b"<" * 5_000, b"%PDF-1.4", b"<html>" * 500])
def test_what_is_no_page_is_no_error(page: bytes) -> None:
    assert isinstance(extract_full_text(page, URL), NoFullText)


def test_a_page_in_another_encoding() -> None:
    page = PAGE.replace("northern", "nördlichen").replace("<head>", '<head><meta charset="iso-8859-1">')
    found = extract_full_text(page.encode("latin-1"), URL)
    assert isinstance(found, FullText)
    assert "nördlichen" in from_html(found.html).text
