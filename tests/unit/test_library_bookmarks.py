"""Bookmarks: a Markdown file each, which people and other programs can read and which outlives the library."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.prepared import NOON, Clock, company, document, money, prepared, quote
from tuireader.errors import LibraryError
from tuireader.library import bookmarks
from tuireader.library.library import Library
from tuireader.library.markdown import BookmarkFile, bookmark_text, markdown, read_bookmark
from tuireader.model import (
    ArticleFilter,
    ArticleRow,
    Block,
    Document,
    Entry,
    Inline,
    Link,
    Mention,
    PreparedArticle,
    StoredArticle,
)
from tuireader.paths import Places, places


@pytest.fixture
def where(tmp_path: Path) -> Places:
    return places(tmp_path / "home")


@pytest.fixture
def library(where: Places) -> Iterator[Library]:
    with Library.open(where, now=Clock()) as opened:
        yield opened


def saved(library: Library, *articles: PreparedArticle, url: str = "https://a.example/feed") -> tuple[int, ...]:
    feed = library.add_feed(url, title="The A feed")
    return library.save(feed.id, articles or [prepared("1", "A title", "Some text.")]).inserted


def test_a_bookmark_is_a_private_file_that_anyone_can_read(library: Library, where: Places) -> None:
    text = document("Acme pays €2 million", "Acme said “we pay” on Monday.", "It is #1 for *some* [people].")
    found = (
        company(text, "Acme"),
        money(text, "€2 million", 2_000_000, "EUR"),
        quote(text, "“we pay”", "Ann Roe"),
        Mention("money", 0, 4, "some", low=Decimal(1), high=Decimal("2.5"), currency="USD", approximate=True),
    )
    entry = Entry(url="https://a.example/1", title=text.title, author='Ann "A" Roe', published=NOON)
    (article_id,) = saved(library, PreparedArticle("guid:1", "1", "h", entry, text, "en", found, 1))
    library.set_note(article_id, "two\nlines")
    library.set_tags(article_id, ["deals"])
    path = library.set_bookmarked(article_id, True)
    assert path == where.bookmarks / "2026-03-02-acme-pays-2-million.md"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(where.bookmarks.stat().st_mode) == 0o700
    assert path.read_text() == (
        """---
title: "Acme pays €2 million"
url: "https://a.example/1"
feed: "The A feed"
date: "2026-03-02T12:00:00+00:00"
author: "Ann \\"A\\" Roe"
language: "en"
companies:
  - "Acme"
amounts:
  - "2000000 EUR"
  - "about 1 to 2.5 USD"
quotes:
  - "“we pay” (Ann Roe)"
tags:
  - "deals"
note: "two\\nlines"
bookmarked: "2026-03-02T12:00:00+00:00"
feed_url: "https://a.example/feed"
feed_kind: "web"
key: "guid:1"
second_key: "1"
---

# Acme pays €2 million

Acme said “we pay” on Monday.

It is #1 for \\*some\\* \\[people\\].
"""
    )
    assert library.set_bookmarked(article_id, True) == path
    assert [row.id for row in library.rows(library.ids(ArticleFilter(smart="bookmarks")))] == [article_id]
    assert library.set_bookmarked(article_id, False) is None
    assert list(where.bookmarks.iterdir()) == []
    assert not library.rows([article_id])[0].bookmarked


def test_a_document_becomes_markdown_with_its_structure() -> None:
    text = ""
    blocks: list[Block] = []

    def add(kind: str, words: str, **values: object) -> int:
        nonlocal text
        text += "\n\n" if text else ""
        start = len(text)
        text += words
        blocks.append(Block(kind, start, len(text), **values))  # type: ignore[arg-type]
        return start

    add("heading", "A part", level=2)
    linked = add("paragraph", "Read this and that\n1. no list")
    add("item", "first", depth=1, marker="•")
    add("item", "second", depth=2, marker="3.")
    add("paragraph", "said so", quote=2)
    add("code", "if x:\n    ```", language="python")
    add("rule", "")
    add("image", "A picture", url="https://a.example/a (1).png")
    table = add("table", "a|b c")
    blocks[-1] = Block(
        "table", table, table + 5, cells=(((table, table + 3),), ((table + 4, table + 5), (table, table + 1)))
    )
    made = Document(
        text,
        tuple(blocks),
        (Inline("strong", linked, linked + 4), Inline("emphasis", linked + 2, linked + 9)),
        (Link(linked + 5, linked + 9, "https://a.example/)x"),),
    )
    assert markdown(made, title="Title") == (
        """# Title

## A part

**Read** [this](https://a.example/%29x) and that\x20\x20
\\1. no list

- first

    3. second

> > said so

````python
if x:
    ```
````

* * *

![A picture](https://a.example/a%20%281%29.png)

| a\\|b |  |
| --- | --- |
| c | a |"""
    )


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "con"),
        ("Éléphant — über Straße", "elephant-uber-strasse"),
        ("日本語", ""),
        ("a\0b/c\\d:e", "a-b-c-d-e"),
        ("-rf *", "rf"),
        ("x" * 500, "x" * 90),
        ("word " * 100, "-".join(["word"] * 18)),
    ],
)
def test_a17_file_names_hold_only_allowed_characters(title: str, slug: str) -> None:
    assert bookmarks.slug(title) == slug


def test_a17_names_that_collide_get_a_number_and_stay_in_the_folder(library: Library, where: Places) -> None:
    ids = saved(library, *(prepared(str(n), "../Same/.. title" * 20) for n in range(4)), prepared("x", "日本"))
    paths = [library.set_bookmarked(article_id, True) for article_id in ids]
    names = [path.name for path in paths if path]
    assert len(set(names)) == 5
    assert names[1].endswith("-2.md")
    assert names[4] == f"2026-03-02-{ids[4]}.md"
    assert all(len(name.encode()) <= 120 for name in names)
    assert {path.name for path in where.bookmarks.iterdir()} == set(names)


def test_a17_links_are_not_followed(library: Library, where: Places, tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_text("precious")
    where.bookmarks.mkdir(parents=True)
    (where.bookmarks / "2026-03-02-a-title.md").symlink_to(victim)
    (article_id,) = saved(library)
    path = library.set_bookmarked(article_id, True)
    assert path is not None
    assert path.name == "2026-03-02-a-title-2.md"
    path.unlink()
    path.symlink_to(victim)
    library.set_note(article_id, "new")
    assert victim.read_text() == "precious"
    assert not path.is_symlink()
    path.unlink()
    path.symlink_to(victim)
    library.set_bookmarked(article_id, False)
    assert path.is_symlink()
    assert victim.read_text() == "precious"


def test_what_the_user_wrote_into_a_file_is_never_lost(library: Library) -> None:
    (article_id,) = saved(library)
    path = library.set_bookmarked(article_id, True)
    assert path is not None
    path.write_text(path.read_text() + "\nMy thoughts.\n")
    library.set_note(article_id, "noted")
    assert "noted" not in path.read_text()
    library.set_bookmarked(article_id, False)
    assert not path.exists()
    assert "My thoughts." in path.with_name(path.name + ".kept").read_text()


def test_a_file_that_the_user_deleted_does_not_stand_in_the_way(library: Library) -> None:
    (article_id,) = saved(library)
    path = library.set_bookmarked(article_id, True)
    assert path is not None
    path.unlink()
    assert library.set_bookmarked(article_id, True) == path
    assert path.exists()
    path.unlink()
    library.set_bookmarked(article_id, False)
    path = library.set_bookmarked(article_id, True)
    assert path is not None
    assert path.exists()


def test_a_bookmark_that_cannot_be_written_is_none(library: Library, where: Places) -> None:
    (article_id,) = saved(library)
    where.bookmarks.write_text("a file where the folder should be")
    with pytest.raises(LibraryError, match="cannot be written"):
        library.set_bookmarked(article_id, True)
    assert not library.rows([article_id])[0].bookmarked
    assert library.counts().bookmarks == 0


def test_bookmarks_come_back_when_the_library_is_lost(library: Library, where: Places) -> None:
    first, second = saved(
        library,
        prepared("guid:1", "First", "Text *of* it.", url="https://a.example/1", author="Ann", second_key="1"),
        prepared("guid:2", "Second", "Other text."),
    )
    local = saved(library, prepared("n.md", "Note", "Mine."), url="/home/me/n.md")
    library.set_note(first, "a note")
    library.set_tags(first, ["x", "y"])
    for article_id in (first, second, *local):
        library.set_bookmarked(article_id, True)
    library.close()
    where.library.unlink()
    (where.bookmarks / "other.md").write_text("# Not ours\n")
    (where.bookmarks / "broken.md").write_bytes(b'---\ntitle: "\xff\xfe\n')
    (where.bookmarks / "pipe.md").symlink_to("/dev/zero")

    with Library.open(where, now=Clock(NOON + timedelta(days=9))) as again:
        assert again.notices == (f"3 bookmarks came back from {where.bookmarks}.",)
        assert again.feeds() == ()
        rows = again.rows(again.ids(ArticleFilter(smart="bookmarks", sort="title")))
        assert [row.title for row in rows] == ["First", "Note", "Second"]
        row = rows[0]
        assert (row.url, row.author, row.language, row.published) == ("https://a.example/1", "Ann", "en", NOON)
        assert row.feed_title == "The A feed"
        assert (row.read, row.bookmarked) == (True, True)
        article = again.article(row.id)
        assert article is not None
        assert article.document.title == "First"
        assert article.document.text == "First\n\nText \\*of\\* it."
        assert (article.note, article.tags, article.extractor) == ("a note", ("x", "y"), 0)
        feed = again.add_feed("https://a.example/feed")
        assert again.save(feed.id, [prepared("guid:1", "First", "Text *of* it.", second_key="1")]).updated == (row.id,)
        path = again.set_bookmarked(row.id, True)
        assert path is not None
        again.set_bookmarked(row.id, False)
        assert not path.exists()
    with Library.open(where) as once_more:
        assert once_more.notices == ()


def test_a_given_reader_of_markdown_makes_the_documents(library: Library, where: Places) -> None:
    (article_id,) = saved(library, prepared("1", "One *star*", "The text."))
    library.set_bookmarked(article_id, True)
    library.close()
    where.library.unlink()
    asked: list[tuple[str, str]] = []

    def read(body: str, title: str) -> Document:
        asked.append((body, title))
        return document(title, "as read")

    with Library.open(where, read_markdown=read) as again:
        assert asked == [("The text.", "One *star*")]
        assert list(again.ids(ArticleFilter(words="as read"))) == [1]


def test_passwords_in_addresses_do_not_reach_the_file(library: Library) -> None:
    (article_id,) = saved(library, url="https://me:secret@a.example/feed")
    path = library.set_bookmarked(article_id, True)
    assert path is not None
    assert 'feed_url: "https://a.example/feed"' in path.read_text()
    assert "secret" not in path.read_text()


LINE = st.text(max_size=40)


@settings(max_examples=100, deadline=None)
@given(
    title=LINE.filter(bool),
    author=LINE,
    note=LINE,
    key=LINE,
    tags=st.lists(LINE, max_size=3).map(tuple),
    name=LINE,
    paragraph=st.text(max_size=80),
    date=st.datetimes(min_value=datetime(1900, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
)
def test_any_front_matter_comes_back(
    title: str,
    author: str,
    note: str,
    key: str,
    tags: tuple[str, ...],
    name: str,
    paragraph: str,
    date: datetime,
) -> None:
    row = ArticleRow(1, 1, "Feed", title, author, "", date, "en", "", False, True, 0, 0, 0, 0)
    article = StoredArticle(
        row, document("", paragraph), (Mention("company", 0, 1, "x", name=name),), 1, note=note, tags=tags
    )
    text = bookmark_text(article, feed_url="u", feed_kind="web", key=key, second_key="s", bookmarked=NOON)
    assert text.encode()
    back = read_bookmark(text)
    assert back is not None

    def whole(value: str) -> str:
        return "".join("\N{REPLACEMENT CHARACTER}" if "\ud800" <= c <= "\udfff" else c for c in value)

    assert (back.title, back.author, back.note, back.key) == tuple(map(whole, (title, author, note, key)))
    assert back.tags == tuple(map(whole, tags))
    assert (back.date, back.bookmarked, back.second_key) == (date, NOON, "s")


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200) | st.text(st.sampled_from('-\n: "[]titleurlag\\{}'), max_size=80).map("---\n".__add__))
def test_any_file_is_read_without_an_error(text: str) -> None:
    assert isinstance(read_bookmark(text), BookmarkFile | None)


@settings(max_examples=150, deadline=None)
@given(
    st.text(max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=5),
    st.sampled_from(["paragraph", "item", "heading", "code", "table", "image", "title", "rule"]),
)
def test_any_document_becomes_markdown(text: str, spans: list[tuple[int, int]], kind: str) -> None:
    made = Document(
        text,
        (Block(kind, 0, len(text), depth=len(spans), quote=len(spans) % 3),),  # type: ignore[arg-type]
        tuple(Inline("strong", start, end) for start, end in spans[:2]),
        tuple(Link(start, end, "https://x.example") for start, end in spans[2:]),
    )
    assert isinstance(markdown(made), str)


def test_files_that_are_no_text_of_ours_are_left_alone(where: Places) -> None:
    where.bookmarks.mkdir(parents=True)
    (where.bookmarks / "folder.md").mkdir()
    os.mkfifo(where.bookmarks / "fifo.md")
    (where.bookmarks / ".hidden.md").write_text('---\ntitle: "x"\n---\n')
    (where.bookmarks / "empty.md").write_text("")
    with Library.open(where) as library:
        assert library.counts().all == 0
        assert library.notices == ()
