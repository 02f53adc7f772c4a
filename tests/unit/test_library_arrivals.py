"""Rules and the watch list: what happens to articles when they arrive."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.prepared import NOON, Clock, company, document, found, money, prepared
from tuireader.errors import LibraryError
from tuireader.library.library import Library
from tuireader.model import ArticleFilter, PreparedArticle
from tuireader.paths import places
from tuireader.query.errors import QueryError

WORKS = ("Works", "Acme Inc. buys a steelworks for $2bn.")
GOSSIP = ("Gossip of the day", "Somebody wore a hat.")


def works(key: str, *, extractor: int = 0, days: float = 0) -> PreparedArticle:
    text = document(*WORKS)
    mentions = (company(text, "Acme Inc."), money(text, "$2bn", 2 * 10**9)) if extractor else ()
    published = NOON - timedelta(days=days)
    return prepared(key, *WORKS, mentions=mentions, extractor=extractor, published=published)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(places(tmp_path), now=Clock()) as made:
        made.add_feed("https://a.example", title="A")
        yield made


def titles(library: Library, query: str = "") -> list[str]:
    return [row.title for row in library.rows(library.ids(ArticleFilter(query=query)))]


def extract(library: Library, article_id: int) -> None:
    made = works("x", extractor=1)
    library.save_many_mentions([found(article_id, made.document, *made.mentions)], 1)


def test_rules_of_the_text_act_at_once(library: Library) -> None:
    library.add_rule("no gossip", "title:gossip", ["mute"])
    library.add_rule("steel", "steelworks", ["read", "tag metal", "bookmark", "notify", "full_text"])
    saved = library.save(1, [prepared("g", *GOSSIP), works("w")])
    gossip, steel = saved.inserted
    assert titles(library) == ["Works"] and titles(library, "is:muted") == ["Gossip of the day"]
    assert titles(library, "hat") == [] and titles(library, "hat is:muted") == ["Gossip of the day"]
    assert [hit.row.id for hit in library.find("hat is:muted").hits] == [gossip]
    stored = library.article(steel)
    assert stored is not None and stored.row.read and stored.row.bookmarked and stored.tags == ("metal",)
    assert len(list((library.path.parent / "bookmarks").iterdir())) == 1
    assert library.counts().all == 1 and library.counts().unread == 0
    arrived = library.take_arrived()
    assert arrived.notify == ((steel, "steel"),) and arrived.full_text == (steel,)
    assert library.take_arrived().notify == ()
    assert [(rule.name, rule.hits) for rule in library.rules()] == [("no gossip", 1), ("steel", 1)]
    muted = library.article(gossip)
    assert muted is not None and muted.row.title == "Gossip of the day"


def test_muted_articles_come_back_and_bookmarked_ones_stay(library: Library) -> None:
    (gossip, other) = library.save(1, [prepared("g", *GOSSIP), works("w")]).inserted
    library.set_bookmarked(other, True)
    assert library.set_muted([gossip, other], True) == (gossip,)
    assert library.counts().all == 1 and titles(library) == ["Works"]
    assert library.set_muted([gossip], False) == (gossip,) and library.counts().all == 2
    library.set_muted([gossip], True)
    removed = library.remove_feed(1)
    library.restore_feed(removed)
    assert titles(library, "is:muted") == ["Gossip of the day"] and library.counts().all == 1
    assert library.check() == ()


def test_rules_of_mentions_wait_for_them_and_act_once(library: Library) -> None:
    library.add_rule("acme", "company:acme money:>1bn", ["tag big"])
    (first,) = library.save(1, [works("w")]).inserted
    assert library.tags() == {}
    extract(library, first)
    assert library.tags() == {"big": 1}
    library.set_tags(first, [])
    extract(library, first)
    assert library.tags() == {}  # the reader took it off; the rule has had its turn
    library.save(1, [works("ready", extractor=1)])
    assert library.tags() == {"big": 1} and library.rules()[0].hits == 2


def test_a_rule_can_rest_be_changed_be_tried_and_be_run_on_what_is_there(library: Library) -> None:
    (first,) = library.save(1, [works("w")]).inserted
    rule = library.add_rule("steel", "steelworks", ["tag metal"])
    assert library.tags() == {} and library.find(rule.query).total == 1
    library.enable_rule(rule.id, False)
    library.save(1, [works("v")])
    assert library.tags() == {}
    library.enable_rule(rule.id, True)
    library.run_rule(rule, list(library.ids(ArticleFilter(query=rule.query))))
    assert library.tags() == {"metal": 2}
    assert library.add_rule("steel", "hat", ["read"]).id == rule.id
    library.remove_rule(rule.id)
    assert library.rules() == () and library.article(first) is not None


def test_wrong_rules_are_refused_and_broken_ones_stop_nothing(library: Library) -> None:
    for query, actions in (("", ["mute"]), ("a", []), ("a", ["explode"]), ("a", ["tag "]), ("a or is:muted", ["read"])):
        with pytest.raises(LibraryError):
            library.add_rule("x", query, actions)
    with pytest.raises(QueryError):
        library.add_rule("x", "is:nonsense", ["mute"])
    library.add_rule("x", "hat", ["mute"])
    library.watch("query", "hat")
    other = sqlite3.connect(library.path)
    other.execute("UPDATE rules SET query = 'future:thing'")
    other.execute("UPDATE watches SET value = 'future:thing'")
    other.commit()
    other.close()
    assert len(library.save(1, [prepared("g", *GOSSIP)]).inserted) == 1
    assert titles(library) == ["Gossip of the day"]


def test_what_is_watched_is_marked_then_and_now(library: Library) -> None:
    (old,) = library.save(1, [works("old", extractor=1, days=3)]).inserted
    watch = library.watch("company", "Acme Inc.", notify=True)
    library.watch("words", "hat wore")
    library.watch("query", "title:works money:>1bn")
    assert watch.articles == 1 and titles(library, "is:watched") == ["Works"]
    assert library.take_arrived().notify == ()  # what was there before is no news
    gossip, fresh = library.save(1, [prepared("g", *GOSSIP), works("new")]).inserted
    assert [row.watched for row in library.rows([old, gossip, fresh])] == [True, True, False]
    extract(library, fresh)
    assert [row.watched for row in library.rows([fresh])] == [True]
    assert library.take_arrived().notify == ((fresh, "Acme Inc."),)
    assert {(hit.watch.value, hit.row.id) for hit in library.watch_hits([fresh, gossip])} == {
        ("Acme Inc.", fresh),
        ("title:works money:>1bn", fresh),
        ("hat wore", gossip),
    }
    library.save_many_mentions([found(fresh, works("x").document)], 2)
    assert [row.watched for row in library.rows([fresh])] == [False]
    library.unwatch(watch.id)
    assert {each.kind for each in library.watches()} == {"words", "query"}
    with pytest.raises(QueryError):
        library.watch("query", "is:")
    with pytest.raises(LibraryError):
        library.watch("words", " !! ")


def test_searches_are_kept_by_title(library: Library) -> None:
    one = library.save_search("Steel", "steelworks")
    assert library.save_search("Steel", "steelworks money:>1bn").id == one.id
    assert [(each.title, each.query) for each in library.saved_searches()] == [("Steel", "steelworks money:>1bn")]
    with pytest.raises(QueryError):
        library.save_search("x", "(")
    library.remove_search(one.id)
    assert library.saved_searches() == ()
