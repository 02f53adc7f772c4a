"""Feeds: added, changed, removed, restored; samples; what is left in the end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.prepared import NOON, Clock, company, document, prepared
from tuireader.errors import LibraryError
from tuireader.library.library import Library
from tuireader.model import ArticleFilter, Counts, Entry, FeedInfo, FeedState, PreparedArticle
from tuireader.paths import places


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def library(tmp_path: Path, clock: Clock) -> Iterator[Library]:
    with Library.open(places(tmp_path / "home"), now=clock) as opened:
        yield opened


def test_a_feed_is_added_once(library: Library) -> None:
    first = library.add_feed("https://a.example/feed", title="Mine", folder="/News/", site_url="https://a.example")
    assert library.add_feed("https://a.example/feed", title="Other") == first
    assert (first.title, first.folder, first.site_url, first.kind) == ("Mine", "News", "https://a.example", "web")
    assert first.added == NOON
    assert first.state == FeedState()
    assert library.feed(first.id) == first
    assert library.feed_by_url("https://a.example/feed") == first
    assert library.feed(99) is None
    assert library.feed_by_url("https://b.example") is None


def test_the_users_title_wins_and_can_be_given_back(library: Library) -> None:
    feed = library.add_feed("https://a.example/feed")
    assert feed.title == "https://a.example/feed"
    library.save(feed.id, [], info=FeedInfo(title="Its own"))
    library.change_feed(feed.id, title="Mine", folder="A/B", full_text=True)
    library.save(feed.id, [], info=FeedInfo(title="Its new own"))
    changed = library.feed(feed.id)
    assert changed is not None
    assert (changed.title, changed.folder, changed.full_text) == ("Mine", "A/B", True)
    library.change_feed(feed.id, title="")
    assert [feed.title for feed in library.feeds()] == ["Its new own"]


def test_feeds_are_sorted_as_people_sort(library: Library) -> None:
    for title, folder in (("b", "Z"), ("Äa", ""), ("a", ""), ("C", "z"), ("b", "")):
        library.add_feed(f"https://{title}{folder}.example", title=title, folder=folder)
    assert [(feed.folder, feed.title) for feed in library.feeds()] == [
        ("", "a"),
        ("", "Äa"),
        ("", "b"),
        ("Z", "b"),
        ("z", "C"),
    ]


def test_a_feed_moves_to_a_new_address_but_not_onto_another(library: Library) -> None:
    feed = library.add_feed("http://a.example")
    library.save(feed.id, [prepared("1")])
    taken = library.add_feed("https://b.example")
    library.change_feed(feed.id, url="https://a.example")
    assert library.feed_by_url("https://a.example") is not None
    with pytest.raises(LibraryError, match="already"):
        library.change_feed(feed.id, url="https://b.example")
    library.remove_feed(taken.id)
    library.change_feed(feed.id, url="https://b.example")
    moved = library.feed_by_url("https://b.example")
    assert moved is not None
    assert (moved.id, moved.articles) == (feed.id, 1)


def test_what_is_not_there_cannot_be_changed(library: Library) -> None:
    for call in (lambda: library.change_feed(5, title="x"), lambda: library.remove_feed(5)):
        with pytest.raises(LibraryError, match="no feed"):
            call()
    library.save_state(5, FeedState(etag="x"))


def test_removal_hides_everything_but_bookmarks_and_undo_brings_all_back(library: Library) -> None:
    feed = library.add_feed("https://a.example/feed", title="A", folder="F")
    text = document("One", "Acme grows")
    article = PreparedArticle("0", "", "h", Entry(title="One"), text, "en", (company(text, "Acme"),), 1)
    saved = library.save(feed.id, [article, *(prepared(str(n)) for n in range(1, 6))]).inserted
    library.set_read(saved[:2], True)
    library.set_bookmarked(saved[5], True)
    library.set_note(saved[1], "a note")
    before = (library.feeds(), library.counts(), list(library.ids(ArticleFilter())), library.article(saved[1]))

    removed = library.remove_feed(feed.id)
    assert (removed.feed.id, removed.articles, removed.kept) == (feed.id, 5, 1)
    assert library.feeds() == ()
    assert library.feed_by_url(feed.url) is None
    assert list(library.ids(ArticleFilter())) == [saved[5]]
    assert list(library.ids(ArticleFilter(words="Acme"))) == []
    assert library.counts() == Counts(all=1, unread=1, today=1, bookmarks=1)
    assert library.rows(saved) == library.rows([saved[5]])
    assert library.rows([saved[5]])[0].feed_title == "A"
    assert library.article(saved[0]) is None
    assert library.name_counts(["Acme"]) == {"Acme": 0}
    assert library.articles_with("Acme") == []

    assert library.restore_feed(removed).id == feed.id
    assert (library.feeds(), library.counts(), list(library.ids(ArticleFilter())), library.article(saved[1])) == before
    assert library.name_counts(["Acme"]) == {"Acme": 1}
    assert library.restore_feed(removed).id == feed.id


def test_adding_a_removed_feed_brings_its_articles_back(library: Library) -> None:
    feed = library.add_feed("https://a.example/feed", title="Mine")
    saved = library.save(feed.id, [prepared("1")], state=FeedState(etag="x")).inserted
    library.set_read(saved, True)
    library.remove_feed(feed.id)
    back = library.add_feed("https://a.example/feed", folder="New")
    assert (back.id, back.title, back.folder, back.articles, back.unread) == (feed.id, "Mine", "New", 1, 0)
    assert back.state == FeedState()


def test_a_removal_becomes_final_when_nobody_undoes_it(library: Library, clock: Clock) -> None:
    feed = library.add_feed("https://a.example/feed")
    saved = library.save(feed.id, [prepared(str(n)) for n in range(3)]).inserted
    library.set_bookmarked(saved[0], True)
    removed = library.remove_feed(feed.id)
    clock.forward(days=6)
    library.optimise()
    assert library.restore_feed(removed).articles == 3
    removed = library.remove_feed(feed.id)
    clock.forward(days=8)
    assert library.optimise()
    assert library.restore_feed(removed).articles == 1
    assert library.counts().bookmarks == 1
    library.remove_feed(feed.id)
    library.set_bookmarked(saved[0], False)
    clock.forward(days=8)
    library.optimise()
    assert library.counts() == Counts()
    assert library.check() == ()


def test_a_feed_without_bookmarks_is_gone_in_the_end_and_undo_still_subscribes(library: Library, clock: Clock) -> None:
    feed = library.add_feed("https://a.example/feed", title="A", folder="F")
    library.change_feed(feed.id, full_text=True)
    library.save(feed.id, [prepared("1")])
    removed = library.remove_feed(feed.id)
    clock.forward(days=8)
    library.optimise()
    back = library.restore_feed(removed)
    assert (back.title, back.folder, back.full_text, back.articles) == ("A", "F", True, 0)


def test_the_first_subscription_drops_the_samples_but_not_bookmarked_ones(library: Library) -> None:
    samples = library.add_feed("sample:", title="Samples", kind="sample")
    saved = library.save(samples.id, [prepared(str(n)) for n in range(4)]).inserted
    library.set_bookmarked(saved[2], True)
    loose = library.add_feed("loose:", kind="loose")
    library.save(loose.id, [prepared("x")])
    assert library.counts().all == 5
    library.add_feed("https://a.example")
    assert [row.id for row in library.rows(saved)] == [saved[2]]
    assert library.counts() == Counts(all=2, unread=2, today=2, bookmarks=1, local=1)
    library.set_bookmarked(saved[2], False)
    assert library.drop_samples() == 1
    assert {feed.kind for feed in library.feeds()} == {"loose", "web"}
    assert library.drop_samples() == 0


def test_what_was_opened_loosely_can_be_subscribed(library: Library) -> None:
    loose = library.add_feed("/home/me/feed.xml", kind="loose")
    assert library.add_feed("/home/me/feed.xml", kind="file", folder="F").kind == "file"
    assert library.add_feed("/home/me/feed.xml", kind="loose").id == loose.id
    assert [(feed.kind, feed.folder) for feed in library.feeds()] == [("file", "F")]
