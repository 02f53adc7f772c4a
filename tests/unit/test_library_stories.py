"""The same story in several feeds, measured on reports written for it."""

from __future__ import annotations

import itertools
import tomllib
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.prepared import NOON, Clock, document, money, prepared
from tuireader.document.clean import from_text
from tuireader.entities.extract import extract
from tuireader.entities.language import language_of
from tuireader.library import stories
from tuireader.library.library import Library
from tuireader.library.stories import Report, grouped, is_same, plain_link
from tuireader.model import ArticleFilter, Mention
from tuireader.paths import places

FIXTURE = Path(__file__).parents[2] / "fixtures" / "stories" / "reports.toml"


def reports() -> tuple[list[Report], dict[int, str]]:
    made: list[Report] = []
    events: dict[int, str] = {}
    names: dict[str, int] = {}
    for number, written in enumerate(tomllib.loads(FIXTURE.read_text(encoding="utf-8"))["report"]):
        text = from_text(written["text"], title=written["title"])
        found = extract(text)
        report = Report(
            number,
            number,
            int(written["hours"] * 3.6e9),
            written["title"],
            written["text"],
            "",
            language_of(text),
            frozenset(names.setdefault(each.name, len(names)) for each in found if each.name),
            frozenset(amount for each in found if (amount := _amount(each)) is not None),
        )
        made.append(report)
        events[number] = written["event"]
    return made, events


def _amount(mention: Mention) -> tuple[str, float] | None:
    value = mention.high if mention.high is not None else mention.amount
    return (mention.currency or "", float(value)) if mention.kind == "money" and value is not None else None


def test_pairs_are_found_and_what_only_looks_alike_is_not() -> None:
    made, events = reports()
    said = {
        (one.id, other.id): (is_same(one, other), events[one.id] == events[other.id])
        for one, other in itertools.combinations(made, 2)
    }
    right = sum(found and true for found, true in said.values())
    wrong = [(made[a].title, made[b].title) for (a, b), (found, true) in said.items() if found and not true]
    assert right / (right + len(wrong)) >= 0.95, wrong
    assert right / sum(true for _, true in said.values()) >= 0.8
    followers = grouped(made)
    assert len(followers) >= 14
    assert all(events[each] == events[lead] for each, lead in followers.items())
    assert not set(followers.values()) & set(followers)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://www.a.example/x/?utm_source=rss", "http://a.example/x#top"),
        ("https://m.a.example/x/amp", "https://a.example/x"),
        ("https://a.example/x?b=2&a=1&fbclid=9", "https://a.example/x?a=1&b=2"),
    ],
)
def test_one_page_has_one_link(one: str, other: str) -> None:
    assert plain_link(one) == plain_link(other) != ""


def test_pages_that_differ_have_different_links() -> None:
    assert plain_link("https://a.example/x?id=1") != plain_link("https://a.example/x?id=2")
    for none in ("https://a.example/", "", "mailto:x@y", "http://[", "javascript:x", "https:///x"):
        assert plain_link(none) == ""


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=30), st.text(max_size=80), st.integers(0, 3)), max_size=12))
def test_any_texts_are_grouped_without_chains(texts: list[tuple[str, str, int]]) -> None:
    made = [Report(n, feed, n, title, text) for n, (title, text, feed) in enumerate(texts)]
    followers = grouped(made)
    assert not set(followers.values()) & set(followers)
    assert all(made[each].feed_id != made[lead].feed_id for each, lead in followers.items())


def test_a_story_is_one_row_and_read_as_one(tmp_path: Path) -> None:
    clock = Clock()
    with Library.open(places(tmp_path), now=clock) as library:
        ids: list[int] = []
        for number, (title, text) in enumerate(
            (
                ("Borea wins order for six ferries from Calder", "Calder has ordered six ferries for €900m in Kiel."),
                (
                    "Calder orders six ferries worth €900m from Borea",
                    "Six ferries for €900m are built in Kiel for Calder.",
                ),
                ("A quiet day", "Nothing happened."),
            )
        ):
            feed = library.add_feed(f"https://{number}.example")
            found = (money(document(title, text), "€900m", 900 * 10**6, "EUR"),) if "€900m" in text else ()
            when = NOON - timedelta(hours=5 - number)
            ids += library.save(feed.id, [prepared("k", title, text, mentions=found, published=when)]).inserted
        assert library.group_stories() == 1
        assert list(library.ids(ArticleFilter(fold_stories=True))) == [ids[2], ids[0]]
        assert list(library.ids(ArticleFilter(fold_stories=True, query="ferries"))) == [ids[0]]
        assert list(library.ids(ArticleFilter())) == [ids[2], ids[1], ids[0]]
        assert [row.sources for row in library.rows(ids)] == [1, 0, 0]
        assert library.story(ids[1]) == library.story(ids[0]) == ids[:2] and library.story(ids[2]) == [ids[2]]
        assert set(library.set_read([ids[0]], True)) == {ids[0], ids[1]}
        assert library.set_read([ids[0]], False) == (ids[0],)
        # Days later the story stays what it was.
        clock.forward(hours=stories.WINDOW / 3.6e9 + 10)
        assert library.group_stories() == 0 and library.story(ids[0]) == ids[:2]
        removed = library.remove_feed(2)
        assert library.story(ids[0]) == [ids[0]] and library.rows(ids)[0].sources == 0
        library.restore_feed(removed)
        library.remove_feed(1)
        assert ids[1] in library.ids(ArticleFilter(fold_stories=True))
        assert library.check() == ()
