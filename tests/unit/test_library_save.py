"""Saving: identity, updates, dates, and what survives them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.prepared import NOON, Clock, company, document, found, money, prepared, quote
from tuireader.library.library import Library
from tuireader.library.packing import FeedSave, pack_article
from tuireader.model import (
    ArticleFilter,
    Counts,
    Enclosure,
    Entry,
    Feed,
    FeedInfo,
    FeedState,
    KnownArticle,
    PreparedArticle,
    SaveResult,
)
from tuireader.paths import Places, places


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def where(tmp_path: Path) -> Places:
    return places(tmp_path / "home")


@pytest.fixture
def library(where: Places, clock: Clock) -> Iterator[Library]:
    with Library.open(where, now=clock) as opened:
        yield opened


@pytest.fixture
def feed(library: Library) -> Feed:
    return library.add_feed("https://a.example/feed")


def titles(library: Library, wanted: ArticleFilter | None = None) -> list[str]:
    return [row.title for row in library.rows(library.ids(wanted or ArticleFilter()))]


def test_an_article_comes_back_as_it_was_saved(library: Library, feed: Feed) -> None:
    text = document("Deal", "Acme said “fine” about €2 million.")
    mentions = (company(text, "Acme", "X:ACM"), quote(text, "“fine”", "Ann Roe"), money(text, "€2 million", 2_000_000))
    entry = Entry(
        guid="1",
        url="https://a.example/1",
        title="Deal",
        author="Ann",
        published=NOON - timedelta(hours=3),
        content="<p>Acme</p>",
        comments_url="https://a.example/1#c",
        enclosures=(Enclosure("https://a.example/1.mp3", "audio/mpeg", 12),),
    )
    article = PreparedArticle("1", "/1", "h", entry, text, "en", mentions, 3)
    (saved,) = library.save(feed.id, [article], info=FeedInfo(title="The A feed")).inserted
    stored = library.article(saved)
    assert stored is not None
    assert stored.document == text
    assert stored.mentions == mentions
    assert stored.extractor == 3
    assert stored.comments_url == entry.comments_url
    assert stored.enclosures == entry.enclosures
    assert not stored.has_full_text
    row = stored.row
    assert (row.feed_title, row.title, row.author, row.url) == ("The A feed", "Deal", "Ann", "https://a.example/1")
    assert (row.companies, row.amounts, row.quotes, row.words) == (1, 1, 1, 7)
    assert (row.read, row.bookmarked, row.missing, row.language) == (False, False, False, "en")
    assert row.published == NOON - timedelta(hours=3)
    assert row.summary == "Acme said “fine” about €2 million."
    assert library.rows([saved]) == [row]
    assert library.entry(saved) == entry
    assert library.article(saved + 1) is None


def test_content_hash_decides_between_insert_update_and_skip(library: Library, feed: Feed) -> None:
    first = library.save(feed.id, [prepared("1", "One"), prepared("2", "Two")])
    assert len(first.inserted) == 2
    again = library.save(feed.id, [prepared("1", "One"), prepared("2", "Two, corrected"), prepared("3", "Three")])
    assert again.unchanged == 1
    assert again.updated == (first.inserted[1],)
    assert len(again.inserted) == 1
    assert sorted(titles(library)) == ["One", "Three", "Two, corrected"]


def test_ids_of_new_articles_come_in_the_order_given(library: Library, feed: Feed) -> None:
    result = library.save(feed.id, [prepared(str(n), f"Title {n}") for n in range(20)])
    assert [row.title for row in library.rows(result.inserted)] == [f"Title {n}" for n in range(20)]


def test_packed_articles_are_saved_like_prepared_ones(library: Library, feed: Feed) -> None:
    article = prepared("1", "One", "Text with Acme.")
    saved = library.save(feed.id, [pack_article(article)])
    assert library.save(feed.id, [article]) == SaveResult(unchanged=1)
    stored = library.article(saved.inserted[0])
    assert stored is not None
    assert stored.document == article.document


def test_what_the_reader_did_survives_every_update(library: Library, feed: Feed) -> None:
    (saved,) = library.save(feed.id, [prepared("1", "One")]).inserted
    library.set_read([saved], True)
    library.set_bookmarked(saved, True)
    library.set_position(saved, 5)
    library.set_note(saved, "look again")
    library.set_tags(saved, ["work", "b", "work", " "])
    library.save(feed.id, [prepared("1", "One, changed", "New text.")])
    stored = library.article(saved)
    assert stored is not None
    assert stored.row.title == "One, changed"
    assert stored.row.read
    assert stored.row.bookmarked
    assert (stored.position, stored.note, stored.tags) == (5, "look again", ("b", "work"))
    assert library.tags() == {"work": 1, "b": 1}


def test_an_article_that_leaves_the_feed_stays(library: Library, feed: Feed) -> None:
    library.save(feed.id, [prepared("1", "Old")])
    library.save(feed.id, [prepared("2", "New")])
    assert sorted(titles(library)) == ["New", "Old"]


def test_a19_the_second_key_survives_https_and_a_move_of_host(library: Library, feed: Feed) -> None:
    here = prepared("http://a.example/1", "One", second_key="/1", content_hash="h")
    (saved,) = library.save(feed.id, [here]).inserted
    library.set_read([saved], True)
    secure = prepared("https://www.a.example/1", "One, changed", second_key="/1", content_hash="i")
    assert library.save(feed.id, [secure]).updated == (saved,)
    moved = prepared("https://b.example/1", "One, changed", second_key="/1", content_hash="j")
    assert library.save(feed.id, [moved]).updated == (saved,)
    assert library.save(feed.id, [moved]) == SaveResult(unchanged=1)
    assert library.rows([saved])[0].read
    assert library.known(feed.id)["/1"] == KnownArticle(saved, "https://b.example/1", "j")


def test_a19_articles_of_two_hosts_with_one_path_stay_apart(library: Library, feed: Feed) -> None:
    one = prepared("https://one.example/hello", "Hello from one", second_key="/hello")
    two = prepared("https://two.example/hello", "Hello from two", second_key="/hello")
    library.save(feed.id, [one])
    library.save(feed.id, [two])
    library.save(feed.id, [two, one])
    assert sorted(titles(library)) == ["Hello from one", "Hello from two"]


def test_a19_a_hundred_entries_with_one_guid_are_all_kept(library: Library, feed: Feed) -> None:
    batch = [prepared("same", f"Title {n}", url=f"https://a.example/{n}") for n in range(100)]
    assert len(library.save(feed.id, batch).inserted) == 100
    assert library.save(feed.id, batch) == SaveResult(unchanged=100)


def test_a19_plain_repetitions_within_one_feed_are_one_article(library: Library, feed: Feed) -> None:
    result = library.save(feed.id, [prepared("1", "One"), prepared("1", "One")])
    assert (len(result.inserted), result.unchanged) == (1, 1)


def test_a20_the_list_is_sorted_by_believable_dates_only(library: Library, feed: Feed, clock: Clock) -> None:
    library.save(feed.id, [prepared("ancient", "Ancient", published=datetime(1, 1, 1, tzinfo=UTC))])
    clock.forward(minutes=1)
    library.save(feed.id, [prepared("future", "Future", published=datetime(9999, 12, 31, 23, 59, tzinfo=UTC))])
    clock.forward(minutes=1)
    library.save(feed.id, [prepared("none", "None", published=None)])
    clock.forward(minutes=1)
    library.save(feed.id, [prepared("tomorrow", "Tomorrow", published=clock.now + timedelta(hours=20))])
    library.save(feed.id, [prepared("real", "Real", published=NOON - timedelta(days=1))])
    clock.forward(minutes=1)
    library.save(feed.id, [prepared("now", "Now", published=clock.now)])
    assert titles(library) == ["Now", "Tomorrow", "None", "Future", "Ancient", "Real"]
    shown = {row.title: row.published for row in library.rows(library.ids(ArticleFilter()))}
    assert shown["Ancient"] == NOON
    assert shown["Tomorrow"] > clock.now


def test_a_corrected_date_moves_the_article_but_never_after_it_was_seen(
    library: Library, feed: Feed, clock: Clock
) -> None:
    library.save(feed.id, [prepared("1", "One", published=NOON - timedelta(days=2))])
    library.save(feed.id, [prepared("2", "Two", published=NOON - timedelta(days=1))])
    clock.forward(days=3)
    library.save(feed.id, [prepared("1", "One", content_hash="x", published=clock.now)])
    assert titles(library) == ["One", "Two"]
    library.save(feed.id, [prepared("3", "Three", published=NOON + timedelta(hours=1))])
    assert titles(library) == ["Three", "One", "Two"]


def test_entries_without_dates_keep_the_order_of_the_feed(library: Library, feed: Feed) -> None:
    library.save(feed.id, [prepared(str(n), f"Title {n}", published=None) for n in range(5)])
    assert titles(library) == [f"Title {n}" for n in range(5)]


def test_info_and_state_are_saved_with_the_articles(library: Library, feed: Feed) -> None:
    state = FeedState(etag='W/"x"', checked=NOON, skip_hours=frozenset({1, 2}))
    library.save(feed.id, [], info=FeedInfo(title="Title", site_url="https://a.example"), state=state)
    kept = library.feed(feed.id)
    assert kept is not None
    assert (kept.title, kept.site_url, kept.state) == ("Title", "https://a.example", state)
    library.save(feed.id, [], info=FeedInfo())
    kept = library.feed(feed.id)
    assert kept is not None
    assert kept.title == "Title"


def test_a_failing_save_leaves_nothing_behind(library: Library, feed: Feed) -> None:
    broken = PreparedArticle("2", "", "h", Entry(title="x"), document("x"), object(), (), 1)  # type: ignore[arg-type]
    with pytest.raises(Exception, match=r".+"):
        library.save(feed.id, [prepared("1", "One"), broken], state=FeedState(etag="x"))
    assert library.counts() == Counts()
    assert library.feeds()[0].state == FeedState()
    assert library.save(feed.id, [prepared("1", "One")]).inserted
    assert library.check() == ()


def test_many_feeds_in_one_transaction_are_as_one_by_one(library: Library, feed: Feed) -> None:
    other = library.add_feed("https://b.example/feed")
    first, second = library.save_many(
        [
            FeedSave(feed.id, [prepared("1", "One", "alpha")], FeedInfo(title="A"), FeedState(etag="a")),
            FeedSave(other.id, [prepared("1", "Uno", "beta"), prepared("2", "Due", "gamma")]),
        ]
    )
    assert (len(first.inserted), len(second.inserted)) == (1, 2)
    again = library.save_many(
        [
            FeedSave(feed.id, [prepared("1", "One", "delta")]),
            FeedSave(feed.id, [prepared("1", "One", "epsilon")]),
        ]
    )
    assert [result.updated for result in again] == [first.inserted, first.inserted]
    assert [list(library.ids(ArticleFilter(words=w))) for w in ("alpha", "delta", "epsilon")] == [
        [],
        [],
        list(first.inserted),
    ]
    assert library.check() == ()


def test_saving_to_a_feed_that_is_gone_does_nothing(library: Library) -> None:
    assert library.save(77, [prepared("1")]) == SaveResult(unchanged=1)


def test_articles_that_arrive_for_a_removed_feed_stay_hidden(library: Library, feed: Feed) -> None:
    removed = library.remove_feed(feed.id)
    library.save(feed.id, [prepared("1", "Late")])
    assert titles(library) == []
    assert library.counts().all == 0
    library.restore_feed(removed)
    assert titles(library) == ["Late"]
    assert library.counts().all == 1


def test_lone_surrogates_and_nul_are_stored_without_moving_offsets(library: Library, feed: Feed) -> None:
    article = prepared("k\ud800", "Ti\udc00tle", "text \ud83d end \0 tail")
    (saved,) = library.save(feed.id, [article]).inserted
    assert library.save(feed.id, [article]) == SaveResult(unchanged=1)
    stored = library.article(saved)
    assert stored is not None
    assert len(stored.document.text) == len(article.document.text)
    assert stored.document.text.endswith("\0 tail")


def test_full_text_stands_beside_the_text_of_the_feed(library: Library, feed: Feed) -> None:
    short = document("One", "short teaser")
    article = PreparedArticle("1", "", "h", Entry(title="One"), short, "en", (), 1)
    (saved,) = library.save(feed.id, [article]).inserted
    long = document("One", "the whole page with Acme in it")
    assert library.save_full_text(saved, long, "en", (company(long, "Acme"),), 2)
    feed_text, full_text = library.article(saved), library.article(saved, full=True)
    assert feed_text is not None
    assert full_text is not None
    assert (feed_text.document, feed_text.mentions, feed_text.extractor) == (short, (), 1)
    assert (full_text.document, full_text.extractor, full_text.has_full_text) == (long, 2, True)
    assert full_text.row.companies == 1
    assert list(library.ids(ArticleFilter(words="whole page"))) == [saved]
    assert library.name_counts(["Acme"]) == {"Acme": 1}
    library.save(feed.id, [prepared("1", "One", "teaser changed")])
    assert library.name_counts(["Acme"]) == {"Acme": 1}
    assert list(library.ids(ArticleFilter(words="whole"))) == [saved]
    assert library.check() == ()
    assert not library.save_full_text(99, long, "en", (), 2)


def test_mentions_of_an_older_extraction_are_found_and_replaced(library: Library, feed: Feed) -> None:
    text = document("One", "Acme here")
    old = PreparedArticle("1", "", "h", Entry(title="One"), text, None, (), 0)
    (saved,) = library.save(feed.id, [old]).inserted
    library.save(feed.id, [prepared("2", "Two", extractor=2)])
    assert [(each.article_id, each.document()) for each in library.outdated(2, 10)] == [(saved, text)]
    library.save_many_mentions([found(saved, text, company(text, "Acme"), language="it")], 2)
    assert library.outdated(2, 10) == []
    assert library.name_counts(["Acme", "nobody"]) == {"Acme": 1, "nobody": 0}
    assert library.articles_with("Acme") == [saved]
    assert library.rows([saved])[0].language == "it"
    library.save_many_mentions([found(saved, text)], 3)
    assert library.name_counts(["Acme"]) == {"Acme": 0}
    stored = library.article(saved)
    assert stored is not None
    assert stored.mentions == ()
    library.save_full_text(saved, text, "it", (), 1)
    assert [each.document() for each in library.outdated(3, 10, full=True)] == [text]
    library.save_many_mentions([found(saved, text, company(text, "Acme"))], 3, full=True)
    assert library.outdated(3, 10, full=True) == []
    assert library.name_counts(["Acme"]) == {"Acme": 1}


def test_mentions_of_a_text_that_changed_meanwhile_are_refused(library: Library, feed: Feed) -> None:
    text = document("One", "then Acme")
    old = PreparedArticle("1", "", "h", Entry(title="One"), text, None, (), 0)
    (saved,) = library.save(feed.id, [old]).inserted
    changed = document("One", "now another text")
    library.save(feed.id, [PreparedArticle("1", "", "i", Entry(title="One"), changed, None, (), 0)])
    library.save_many_mentions([found(saved, text, company(text, "Acme"))], 2)
    assert [each.document() for each in library.outdated(2, 10)] == [changed]
    assert library.name_counts(["Acme"]) == {"Acme": 0}


def test_mentions_of_many_articles_are_saved_together(library: Library, feed: Feed) -> None:
    texts = [document(f"T{n}", f"Acme {n} and Bolt") for n in range(5)]
    saved = library.save(
        feed.id,
        [PreparedArticle(str(n), "", str(n), Entry(title=f"T{n}"), texts[n], None, (), 0) for n in range(5)],
    ).inserted
    library.save_many_mentions(
        [
            found(i, text, company(text, f"Acme {n}"), company(text, "Bolt"))
            for n, (i, text) in enumerate(zip(saved, texts, strict=True))
        ],
        2,
    )
    assert library.name_counts(["Acme 3", "Bolt"]) == {"Acme 3": 1, "Bolt": 5}
    assert [row.companies for row in library.rows(saved)] == [2] * 5
    assert library.outdated(2, 10) == []
    assert library.check() == ()


def test_rows_say_what_an_article_is_mainly_about_in_the_words_of_its_title(library: Library, feed: Feed) -> None:
    text = document("Acme shares fall", "Acme Inc. fell, and Bolt rose.")
    acme = replace(company(text, "Acme Inc."), name="Acme Corporation")
    given = replace(company(text, "Acme"), name="Acme Corporation")
    (saved,) = library.save(
        feed.id, [prepared("1", "Acme shares fall", "Acme Inc. fell, and Bolt rose.", extractor=0)]
    ).inserted
    assert library.rows([saved])[0].subjects == ()
    library.save_many_mentions([found(saved, text, given, acme, company(text, "Bolt"))], 2)
    assert library.rows([saved])[0].subjects == ("Acme",)


def test_outdated_texts_are_read_in_parts_each_once(library: Library, feed: Feed) -> None:
    versions = [0, 1, 0, 2, 1, 0, 0]
    saved = library.save(
        feed.id, [prepared(str(n), f"T{n}", extractor=version) for n, version in enumerate(versions)]
    ).inserted
    read: list[int] = []
    last = None
    while part := library.outdated(2, 2, after=last):
        read += [each.article_id for each in part]
        last = part[-1]
    assert read == [saved[n] for n in (4, 1, 6, 5, 2, 0)]


def test_speakers_are_counted_as_names(library: Library, feed: Feed) -> None:
    text = document("One", "“Yes”, she said")
    library.save(
        feed.id, [PreparedArticle("1", "", "h", Entry(title="One"), text, "en", (quote(text, "“Yes”", "Ann"),), 1)]
    )
    assert library.name_counts(["Ann"], "speaker") == {"Ann": 1}
    assert library.name_counts(["Ann"], "person") == {"Ann": 0}


def test_an_article_can_be_read_again_from_its_entry(library: Library, feed: Feed) -> None:
    (saved,) = library.save(feed.id, [prepared("1", "One", "badly cleaned")]).inserted
    library.set_read([saved], True)
    assert library.replace(saved, prepared("1", "One", "well cleaned"))
    assert not library.replace(99, prepared("1", "One"))
    assert list(library.ids(ArticleFilter(words="badly"))) == []
    assert list(library.ids(ArticleFilter(words="well"))) == [saved]
    assert library.rows([saved])[0].read


def test_vanished_local_files_say_so_until_they_are_back(library: Library) -> None:
    folder = library.add_feed("/home/me/notes", kind="folder")
    saved = library.save(folder.id, [prepared("a.md", "A"), prepared("b.md", "B")]).inserted
    library.set_missing(saved, True)
    assert [row.missing for row in library.rows(saved)] == [True, True]
    library.save(folder.id, [prepared("a.md", "A")])
    assert [row.missing for row in library.rows(saved)] == [False, True]


def test_verdicts_are_kept_and_taken_back_and_outdate_what_they_are_about(library: Library) -> None:
    feed = library.add_feed("https://a.example/feed")
    texts = (prepared("1", "Apple buys a farm"), prepared("2", "Pears"), prepared("3", "Figs"))
    first, second, third = library.save(feed.id, texts).inserted
    version = library.article(first).extractor  # type: ignore[union-attr]
    assert library.set_verdict('Apple "buys', "not a company", [third]) == (first, third)
    assert [library.article(each).extractor for each in (first, second, third)] == [0, version, 0]  # type: ignore[union-attr]
    assert library.set_verdict("\0", "never") == ()
    library.set_verdict("\0", None)
    library.set_verdict('Apple "buys', None)
    library.set_verdict("Apple", "not a company")
    library.set_verdict("Apple", "never")
    assert library.verdicts() == {"Apple": "never"}
    library.set_verdict("Apple", None)
    assert library.verdicts() == {}


def test_reading_states_change_only_what_was_different(library: Library, feed: Feed) -> None:
    saved = library.save(feed.id, [prepared(str(n)) for n in range(5)]).inserted
    assert library.set_read(saved[:2], True) == saved[:2]
    assert library.set_read([*saved, 999], True) == saved[2:]
    assert library.counts().unread == 0
    assert library.set_read(saved, False) == saved
    assert library.set_read([], True) == ()
    assert library.counts() == Counts(all=5, unread=5, today=5)


def test_very_many_articles_are_marked_in_pieces(
    library: Library, feed: Feed, where: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tuireader.library.library.MARKED_AT_ONCE", 7)
    saved = library.save(feed.id, [prepared(str(n)) for n in range(30)]).inserted
    assert library.set_read([*saved, *saved], True) == saved
    assert library.counts().unread == 0
    agree(where)


def test_marks_on_an_article_that_is_gone_do_nothing(library: Library) -> None:
    library.set_position(5, 1)
    library.set_note(5, "x")
    library.set_tags(5, ["x"])
    assert library.set_bookmarked(5, True) is None
    assert library.set_bookmarked(5, False) is None
    assert library.tags() == {}


def test_counts_agree_with_the_articles_after_everything(
    library: Library, feed: Feed, where: Places, clock: Clock
) -> None:
    saved = library.save(feed.id, [prepared(str(n)) for n in range(30)]).inserted
    other = library.add_feed("/x", kind="file")
    library.save(other.id, [prepared(str(n)) for n in range(4)])
    library.set_read(saved[:10], True)
    library.set_bookmarked(saved[0], True)
    library.set_bookmarked(saved[15], True)
    library.save(feed.id, [prepared("1", "changed")])
    removed = library.remove_feed(feed.id)
    agree(where)
    library.restore_feed(removed)
    agree(where)
    clock.forward(days=40)
    library.retention(30, None)
    agree(where)
    library.remove_feed(feed.id)
    clock.forward(days=8)
    library.optimise()
    agree(where)


def agree(where: Places) -> None:
    """Compare the kept counts with a count of the rows."""
    connection = sqlite3.connect(where.library)
    kept = connection.execute(
        "SELECT feed_id, articles, unread, bookmarked FROM feed_counts WHERE articles > 0 ORDER BY feed_id"
    ).fetchall()
    counted = connection.execute(
        """SELECT feed_id, count(*), sum(read = 0), sum(bookmarked) FROM articles WHERE removed = 0
        GROUP BY feed_id ORDER BY feed_id"""
    ).fetchall()
    connection.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    connection.execute("INSERT INTO fact_index (fact_index, rank) VALUES ('integrity-check', 1)")
    connection.close()
    assert kept == counted


def test_retention_forgets_old_articles_for_good_but_keeps_what_was_marked(
    library: Library, feed: Feed, clock: Clock
) -> None:
    batch = [prepared(str(n), f"Old {n}") for n in range(6)]
    saved = library.save(feed.id, batch).inserted
    library.set_bookmarked(saved[0], True)
    library.set_note(saved[1], "mine")
    library.set_tags(saved[2], ["mine"])
    clock.forward(days=31)
    library.save(feed.id, [prepared("new", "New", published=NOON - timedelta(days=900))])
    assert library.retention(30, None) == 3
    assert sorted(titles(library)) == ["New", "Old 0", "Old 1", "Old 2"]
    assert library.save(feed.id, batch) == SaveResult(unchanged=6)
    assert library.known(feed.id)["3"] == KnownArticle(0, "3", batch[3].content_hash)
    assert library.check() == ()


def test_retention_keeps_the_newest_of_each_feed(library: Library, feed: Feed) -> None:
    saved = library.save(
        feed.id, [prepared(str(n), f"T{n}", published=NOON - timedelta(days=n)) for n in range(10)]
    ).inserted
    library.set_bookmarked(saved[9], True)
    assert library.retention(None, 3) == 6
    assert titles(library) == ["T0", "T1", "T2", "T9"]
    assert library.retention(None, 3) == 0
