"""Lists: every filter and order against a plain reading of the same articles; what the statements cost."""

from __future__ import annotations

import itertools
import random
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.prepared import NOON, Clock, prepared
from tuireader.library import search
from tuireader.library.encoding import folded
from tuireader.library.library import Library
from tuireader.model import ArticleFilter, Counts, SmartFolder, SortOrder
from tuireader.paths import places

SMART: tuple[SmartFolder, ...] = ("all", "unread", "today", "bookmarks", "local")
SORTS: tuple[SortOrder, ...] = ("newest", "oldest", "unread", "feed", "title")
WORDS = ("apple", "banana", "Cherry", "déjà", "Über", "fig")


@dataclass
class Made:
    """What the library was given, as plainly as possible."""

    id: int
    feed_id: int
    feed_title: str
    folder: str
    local: bool
    title: str
    author: str
    text: str
    moment: datetime
    read: bool
    bookmarked: bool


@dataclass
class Filled:
    library: Library
    made: list[Made]
    folder: Path


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Filled]:
    chance = random.Random(4)
    folder = tmp_path_factory.mktemp("lists")
    clock = Clock()
    library = Library.open(places(folder), now=clock)
    made: list[Made] = []
    feeds = [
        ("https://z.example", "Zebra", "", "web"),
        ("https://b.example", "bear (Über)", "News", "web"),
        ("https://a.example", "Ant", "News/Local", "web"),
        ("https://n.example", "Newt", "Newspapers", "web"),
        ("/home/notes", "Notes", "News", "folder"),
    ]
    for url, title, in_folder, kind in feeds:
        feed = library.add_feed(url, title=title, folder=in_folder, kind=kind)  # type: ignore[arg-type]
        batch = []
        for number in range(24):
            words = chance.choices(WORDS, k=3)
            batch.append(
                prepared(
                    f"{url}/{number}",
                    " ".join(words),
                    " ".join(chance.choices(WORDS, k=5)),
                    author=chance.choice(["Ann Roe", "Bob", ""]),
                    published=NOON - timedelta(hours=number * 5 + chance.randint(0, 4)),
                )
            )
        ids = library.save(feed.id, batch).inserted
        read = set(library.set_read([i for i in ids if chance.random() < 0.5], True))
        marked = {i for i in ids if chance.random() < 0.2}
        for article_id in marked:
            library.set_bookmarked(article_id, True)
        for article_id, article in zip(ids, batch, strict=True):
            assert article.entry.published
            made.append(
                Made(
                    article_id,
                    feed.id,
                    title,
                    in_folder,
                    kind == "folder",
                    article.entry.title,
                    article.entry.author,
                    article.document.text,
                    article.entry.published,
                    article_id in read,
                    article_id in marked,
                )
            )
    yield Filled(library, made, folder)
    library.close()


def expected(made: list[Made], wanted: ArticleFilter) -> list[int]:
    """The filter, read plainly."""
    midnight = NOON.astimezone().replace(hour=0, minute=0)

    def passes(article: Made) -> bool:
        smart = {
            "all": True,
            "unread": not article.read,
            "today": article.moment >= midnight,
            "bookmarks": article.bookmarked,
            "local": article.local,
        }[wanted.smart]
        listed = wanted.feed_ids is None or article.feed_id in wanted.feed_ids
        inside = wanted.folder is None or f"{article.folder}/".startswith(f"{wanted.folder}/")
        words = wanted.words.split()
        text = folded(f"{article.title} {article.text}").split()
        found = all(folded(word) in text for word in words[:-1]) and (
            not words or any(word.startswith(folded(words[-1])) for word in text)
        )
        line = folded(f"{article.title}\n{article.author}\n{article.feed_title}")
        titled = all(folded(word) in line for word in wanted.title_words.split())
        return smart and listed and inside and found and titled

    newest = sorted(filter(passes, made), key=lambda a: (a.moment, a.id), reverse=True)
    if wanted.article_ids is not None:
        passed = {article.id for article in newest}
        return [i for i in wanted.article_ids if i in passed]
    match wanted.sort:
        case "newest":
            return [a.id for a in newest]
        case "oldest":
            return [a.id for a in reversed(newest)]
        case "unread":
            return [a.id for a in sorted(newest, key=lambda a: a.read)]
        case "feed":
            return [a.id for a in sorted(newest, key=lambda a: folded(a.feed_title))]
        case "title":
            return [a.id for a in sorted(newest, key=lambda a: (folded(f"{a.title}\x1f{a.author}"), a.id))]


WHERE: tuple[dict[str, object], ...] = (
    {},
    {"feed_ids": (2,)},
    {"feed_ids": (1, 3, 99)},
    {"folder": "News"},
    {"feed_ids": ()},
)
WHICH: tuple[dict[str, object], ...] = (
    {},
    {"words": "apple"},
    {"words": "banana uber"},
    {"words": "che"},
    {"title_words": "FIG ann"},
    {"title_words": "über"},
    {"words": "deja", "title_words": "notes"},
    {"article_ids": (30, 7, 7_000, 29)},
)


def filters() -> Iterator[ArticleFilter]:
    for smart, sort, where, which in itertools.product(SMART, SORTS, WHERE, WHICH):
        yield ArticleFilter(smart=smart, sort=sort, **where, **which)  # type: ignore[arg-type]


def test_every_filter_in_every_order_gives_what_it_says(filled: Filled) -> None:
    for wanted in filters():
        whole = expected(filled.made, wanted)
        assert list(filled.library.ids(wanted)) == whole, wanted
        assert list(filled.library.ids(wanted, limit=7)) == whole[:7], wanted


def test_many_hits_are_found_by_walking_the_list(filled: Filled, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tuireader.library.listing.FEW_HITS", 0)
    monkeypatch.setattr("tuireader.library.listing.FEW_IN_FEEDS", 0)
    for wanted in filters():
        assert list(filled.library.ids(wanted, limit=7)) == expected(filled.made, wanted)[:7], wanted


def test_counts_say_what_the_smart_folders_hold(filled: Filled) -> None:
    sizes = [len(expected(filled.made, ArticleFilter(smart=smart))) for smart in SMART]
    assert filled.library.counts() == Counts(*sizes)


def statements(filled: Filled, call: object) -> list[str]:
    """What the library asked SQLite for, without what FTS5 and triggers did on their own."""
    told: list[str] = []
    filled.library.trace(told.append)
    try:
        call()  # type: ignore[operator]
    finally:
        filled.library.trace(None)
    return [line for line in told if not line.startswith("--") and line.strip() not in ("BEGIN", "ROLLBACK", "COMMIT")]


def test_no_list_reads_the_table_from_end_to_end(filled: Filled) -> None:
    connection = sqlite3.connect(filled.folder / "library.db")
    connection.execute("CREATE TEMP TABLE hits (id INTEGER PRIMARY KEY)")
    for wanted in filters():
        for statement in statements(filled, lambda wanted=wanted: filled.library.ids(wanted, limit=200)):
            if not statement.lstrip().startswith("SELECT"):
                continue
            for *_, step in connection.execute(f"EXPLAIN QUERY PLAN {statement}"):
                if step.startswith("SCAN articles"):
                    assert "USING" in step, (wanted, statement, step)
                if not wanted.words and not wanted.title_words and wanted.article_ids is None:
                    sorts = "TEMP B-TREE" in step and "ORDER BY" in step
                    # Several feeds at once, and the unread of a feed first, are few enough to be sorted.
                    few = wanted.feed_ids is not None or wanted.folder is not None or wanted.smart in ("local", "today")
                    assert not sorts or few or wanted.smart == "bookmarks", (wanted, statement, step)
    connection.close()


def test_rows_and_articles_are_found_by_their_ids(filled: Filled) -> None:
    connection = sqlite3.connect(filled.folder / "library.db")
    for call in (lambda: filled.library.rows([3, 1, 2]), lambda: filled.library.article(3)):
        for statement in statements(filled, call):
            steps = [row[-1] for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}")]
            assert not any(
                step.startswith("SCAN") and "json_each" not in step and "wanted" not in step for step in steps
            )
    connection.close()


def test_the_first_screen_asks_few_questions(filled: Filled) -> None:
    library = filled.library
    assert len(statements(filled, library.feeds)) == 1
    assert len(statements(filled, library.counts)) == 2
    assert len(statements(filled, lambda: library.ids(ArticleFilter(), limit=200))) == 1
    assert len(statements(filled, lambda: library.rows(range(1, 60)))) == 1
    assert len(statements(filled, lambda: library.article(5))) == 2


def test_rows_come_in_the_order_asked_for_and_without_vanished_ones(filled: Filled) -> None:
    assert [row.id for row in filled.library.rows([9, 10_000, 2, 9, 5])] == [9, 2, 9, 5]
    assert filled.library.rows([]) == []


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60) | st.text(st.sampled_from("ab\" *:^-+(){}'\\%_NEAROT\0\ud800"), max_size=30))
def test_a26_any_words_give_a_list(filled: Filled, words: str) -> None:
    for wanted in (ArticleFilter(words=words), ArticleFilter(title_words=words), ArticleFilter(folder=words)):
        filled.library.ids(wanted, limit=5)
    filled.library.name_counts([words])
    filled.library.feed_by_url(words)


@pytest.mark.parametrize(
    ("words", "expression"),
    [
        ("apple", '"apple"*'),
        ("apple ", '"apple"'),
        ("ap", '"ap"'),
        ("NEAR the* -x col:y", '"NEAR" "the*" "-x" "col:y"*'),
        ('say "hi" OR', '"say" "hi" "OR"'),
        ("it's", '"it\'s"*'),
        ("  ", None),
        ('"*" -', None),
        ("東京都", '"東京都"*'),
    ],
)
def test_a26_words_become_quoted_strings(words: str, expression: str | None) -> None:
    assert search.match_expression(words) == expression


def test_a26_percent_and_underscore_are_plain_characters(tmp_path: Path) -> None:
    with Library.open(places(tmp_path)) as library:
        feed = library.add_feed("https://a.example")
        library.save(feed.id, [prepared("1", "100% sure"), prepared("2", "1000 sure"), prepared("3", "snake_case")])
        found = library.rows(library.ids(ArticleFilter(title_words="100%")))
        assert [row.title for row in found] == ["100% sure"]
        found = library.rows(library.ids(ArticleFilter(title_words="e_c")))
        assert [row.title for row in found] == ["snake_case"]
