from __future__ import annotations

from array import array
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tuireader.library.days import day_starts
from tuireader.library.library import Library
from tuireader.model import ArticleFilter, Document, Entry, PreparedArticle
from tuireader.paths import places

NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)


def article(key: str, published: datetime) -> PreparedArticle:
    return PreparedArticle(key, key, key, Entry(guid=key, title=key, published=published), Document("x"), None, (), 0)


@settings(max_examples=12, deadline=None)
@given(st.lists(st.integers(0, 30 * 24), min_size=1, max_size=60))
def test_each_day_begins_where_the_date_changes(tmp_path_factory, hours: list[int]) -> None:  # type: ignore[no-untyped-def]
    folder: Path = tmp_path_factory.mktemp("days")
    with Library.open(places(folder), now=lambda: NOON) as library:
        feed = library.add_feed("https://a.example/feed")
        times = {f"k{n}": NOON - timedelta(hours=hour) for n, hour in enumerate(hours)}
        library.save(feed.id, [article(key, time) for key, time in times.items()])
        for order in ("newest", "oldest"):
            ids = library.ids(ArticleFilter(sort=order))
            dates = [row.published.astimezone().date() for row in library.rows(ids)]
            wanted = [(n, day) for n, day in enumerate(dates) if n == 0 or dates[n - 1] != day]
            assert list(library.days(ids)) == wanted


def test_few_articles_are_read_of_a_long_list_and_gone_ones_belong_to_their_neighbours(tmp_path: Path) -> None:
    with Library.open(places(tmp_path), now=lambda: NOON) as library:
        feed = library.add_feed("https://a.example/feed")
        library.save(feed.id, [article(f"k{n}", NOON - timedelta(minutes=n)) for n in range(2000)])
        ids = library.ids(ArticleFilter())
        with library._connections.reading() as connection:
            asked: list[str] = []
            connection.set_trace_callback(asked.append)
            assert len(day_starts(connection, ids)) == 2
            connection.set_trace_callback(None)
        assert len(asked) < 60
        with_gone = array("q", [999_999, *ids[:2], 999_998, *ids[2:4]])
        assert [place for place, _ in library.days(with_gone)] == [1]
        assert library.days(array("q")) == ()
