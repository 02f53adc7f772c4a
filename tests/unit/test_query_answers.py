"""What the library answers to queries: each field for itself, together with others, and by which index."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.prepared import NOON, Clock, company, document, money, prepared, quote
from tuireader.errors import LibraryError
from tuireader.library.library import Library
from tuireader.model import ArticleFilter, Mention, PreparedArticle
from tuireader.paths import places
from tuireader.query.errors import QueryError

TEXTS = {
    "steel": ("Rate cut helps Acme", "Acme Inc. buys a steelworks for $2bn. “A good day,” says Ann Roe."),
    "boats": ("Boats on the harbour", "The harbour builds boats for €900m. Nobody said anything about it."),
    "wind": ("Windkraft für Überall", "Die Café Nord AG kauft Windräder. Acme Records schweigt."),
    "yen": ("A quiet day", "It costs 500 million yen, about the rate of a small cut."),
}


def person(key: str, name: str) -> Mention:
    text = document(*TEXTS[key]).text
    start = text.index(name)
    return Mention("person", start, start + len(name), name, name=name)


def article(key: str, *mentions: Mention, days: int = 0, language: str = "en") -> PreparedArticle:
    return prepared(key, *TEXTS[key], mentions=mentions, language=language, published=NOON - timedelta(days=days))


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("answers")
    clock = Clock()
    made = Library.open(places(folder), now=clock)
    texts = {key: document(*parts) for key, parts in TEXTS.items()}
    steel, boats, wind, yen = (texts[key] for key in ("steel", "boats", "wind", "yen"))
    one = made.add_feed("https://one.example/feed", title="Harbour Daily", folder="News/Sea")
    two = made.add_feed("https://two.example/feed", title="Zweite", folder="Newspapers")
    made.save(
        one.id,
        [
            article(
                "steel",
                company(steel, "Acme Inc.", "NASDAQ:ACME"),
                money(steel, "$2bn", 2 * 10**9),
                quote(steel, "“A good day,”", "Ann Roe"),
                person("steel", "Ann Roe"),
            ),
            article("boats", money(boats, "€900m", 900 * 10**6, "EUR"), days=3),
        ],
    )
    made.save(
        two.id,
        [
            article("wind", company(wind, "Café Nord AG"), company(wind, "Acme Records"), days=40, language="de"),
            article("yen", money(yen, "500 million yen", 500 * 10**6, "JPY"), days=400),
        ],
    )
    ids = {key: made.known(feed)[key].id for key, feed in (("steel", 1), ("boats", 1), ("wind", 2), ("yen", 2))}
    made.set_read([ids["boats"], ids["yen"]], True)
    made.set_bookmarked(ids["boats"], True)
    made.set_tags(ids["wind"], ["Energy"])
    made.set_note(ids["yen"], "look again")
    yield made
    made.close()


def answers(library: Library, query: str, **more: object) -> set[str]:
    titles = {parts[0]: key for key, parts in TEXTS.items()}
    found = library.rows(library.ids(ArticleFilter(query=query, **more)))  # type: ignore[arg-type]
    keys = {titles[row.title] for row in found}
    if not more:
        assert {titles[hit.row.title] for hit in library.find(query).hits} == keys, query
    return keys


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", "steel boats wind yen"),
        ("rate cut", "steel yen"),
        ('"rate cut"', "steel"),
        ("-rate", "boats wind"),
        ("not rate -harbour", "wind"),
        ("steelworks or windrader", "steel wind"),
        ("STEEL*", "steel"),
        ("steel", ""),
        ("uberall", "wind"),
        ("rate (steelworks or quiet)", "steel yen"),
        ("rate -(steelworks or boats)", "yen"),
        ("title:rate", "steel"),
        ("-title:rate", "boats wind yen"),
        ('title:"boats on"', "boats"),
        ("feed:harbour", "steel boats"),
        ("-feed:harbour", "wind yen"),
        ("feed:2", "wind yen"),
        ("feed:two.example", "wind yen"),
        ("feed:nobody", ""),
        ("folder:news", "steel boats"),
        ("folder:News/Sea", "steel boats"),
        ("folder:sea", ""),
        ("folder:newspapers or title:boats", "wind yen boats"),
        ("lang:de", "wind"),
        ("-lang:de", "steel boats yen"),
        ("lang:fr", ""),
        ("is:unread", "steel wind"),
        ("is:read", "boats yen"),
        ("-is:unread", "boats yen"),
        ("is:bookmarked", "boats"),
        ("is:bookmarked is:unread", ""),
        ("is:bookmarked or is:unread", "boats steel wind"),
        ("is:watched", ""),
        ("is:muted", ""),
        ("has:money", "steel boats yen"),
        ("-has:money", "wind"),
        ("has:quote", "steel"),
        ("has:company", "steel wind"),
        ("has:person", "steel"),
        ("has:organisation", ""),
        ("has:note", "yen"),
        ("has:tag", "wind"),
        ("has:text", ""),
        ("has:money -has:quote", "boats yen"),
        ("company:acme", "steel"),
        ('company:"acme inc"', "steel"),
        ('company:"ACME INC."', "steel"),
        ("company:NASDAQ:ACME", "steel"),
        ("company:ACME", "steel"),
        ("company:records", "wind"),
        ('company:"cafe nord"', "wind"),
        ("company:nobody", ""),
        ("-company:acme", "boats wind yen"),
        ("company:acme or company:nord", "steel wind"),
        ("company:acme boats", ""),
        ('person:"ann roe"', "steel"),
        ("person:acme", ""),
        ("speaker:roe", "steel"),
        ("speaker:acme", ""),
        ("tag:energy", "wind"),
        ("-tag:energy", "steel boats yen"),
        ("tag:none", ""),
        ("newer:2d", "steel"),
        ("older:2d", "boats wind yen"),
        ("newer:99999y", "steel boats wind yen"),
        ("before:2026-02-01", "wind yen"),
        ("after:2026-02-27", "steel boats"),
        ("on:2026-02", "boats"),
        ("on:2025", "yen"),
        ("-on:2026", "yen"),
        ("money:>100m", "steel boats yen"),
        ("money:>1bn", "steel"),
        ("money:2bn", "steel"),
        ("money:<600m", "yen"),
        ("money:400m..1bn", "boats yen"),
        ("money:>900m", "steel"),
        ("money:>=900m", "steel boats"),
        ("money:eur", "boats"),
        ("money:>1bn eur", "steel"),
        ("money:>800m usd", "steel boats"),
        ("money:<10m usd", "yen"),
        ("money:>1tn jpy", ""),
        ("-money:>100m", "wind"),
        ("money:>1bn or tag:energy", "steel wind"),
        ("rate money:>1bn company:acme is:unread newer:2d folder:news lang:en", "steel"),
    ],
)
def test_each_field_alone_and_with_others(library: Library, query: str, expected: str) -> None:
    assert answers(library, query) == set(expected.split())


def test_a_query_narrows_other_filters(library: Library) -> None:
    assert answers(library, "rate", smart="unread") == {"steel"}
    assert answers(library, "rate", feed_ids=(2,)) == {"yen"}
    assert answers(library, "feed:harbour", feed_ids=(2,)) == set()
    assert answers(library, "rate", words="quiet") == {"yen"}
    assert answers(library, "has:money", title_words="boats") == {"boats"}
    for sort in ("oldest", "unread", "feed", "title"):
        assert answers(library, "rate or boats", sort=sort) == {"steel", "boats", "yen"}
    some = tuple(library.ids(ArticleFilter(sort="oldest")))
    assert list(library.ids(ArticleFilter(article_ids=some, query="rate"))) == [i for i in some if i in some[::3]]


def test_results_are_ranked_marked_and_say_what_was_converted(library: Library) -> None:
    found = library.find("rate")
    assert found.ranked and found.total == 2 and found.note == ""
    assert [hit.row.title for hit in found.hits] == ["Rate cut helps Acme", "A quiet day"]
    hit = found.hits[1]
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["rate"] and "\n" not in hit.snippet
    assert "rates of" in library.find("money:>1bn eur").note
    assert library.find("money:>1bn").note == ""
    assert [h.row.title for h in library.find("harb", typing=True).hits] == ["Boats on the harbour"]


def test_the_users_own_rates_count(library: Library) -> None:
    own = library.path.parent / "rates.toml"
    own.write_text('date = 2030-01-01\nsource = "mine"\n[per_euro]\nEUR = 1\nUSD = 100\n')
    assert answers(library, "money:>1bn eur") == set()
    assert "mine" in library.find("money:>1bn eur").note
    own.unlink()
    assert answers(library, "money:>1bn eur") == {"steel"}


def test_wrong_queries_are_errors_with_a_place(library: Library) -> None:
    for query in ("company:", "(rate", "is:nothing"):
        with pytest.raises(QueryError):
            library.ids(ArticleFilter(query=query))
    with pytest.raises(LibraryError):
        library.find("rate or is:muted")


PLANS = (
    "rate", "-rate", "title:rate", "feed:harbour", "folder:news", "lang:de", "is:unread", "is:read", "is:bookmarked",
    "is:watched", "is:muted", "has:money", "has:note", "has:tag", "has:text", "company:acme", "company:NASDAQ:ACME",
    "person:roe", "speaker:roe", "organisation:x", "tag:energy", "before:2026", "after:2026", "on:2026", "newer:7d",
    "older:7d", "money:>1bn", "money:>1bn eur", "money:eur", "rate or money:>1bn", "rate -(company:acme or tag:x)",
)  # fmt: skip


def test_every_kind_of_condition_uses_an_index(library: Library) -> None:
    """No statement of any query reads a table of articles, texts or names from end to end."""
    connection = sqlite3.connect(library.path)
    connection.execute("CREATE TEMP TABLE hits (id INTEGER PRIMARY KEY)")
    connection.execute("CREATE TEMP TABLE worth (into_code, code, value, PRIMARY KEY (into_code, code)) WITHOUT ROWID")
    small = ("feeds", "wanted", "json_each", "merges", "mine", "scored", "temp.hits", "hits", "tags", "full_texts")
    for query in PLANS:
        told: list[str] = []
        library.trace(told.append)
        library.ids(ArticleFilter(query=query), limit=100)
        library.find(query)
        library.trace(None)
        asked = [line for line in told if line.lstrip().startswith(("SELECT", "INSERT INTO temp.hits", "WITH"))]
        asked = [line for line in asked if "'main'." not in line]  # FTS5's own
        assert asked
        for statement in asked:
            for *_, step in connection.execute(f"EXPLAIN QUERY PLAN {statement}"):
                if step.startswith("SCAN") and "VIRTUAL TABLE" not in step and "CONSTANT" not in step:
                    name = step.removeprefix("SCAN ").split()[0]
                    assert name in small or "USING" in step or name.startswith("("), (query, statement, step)
                assert "BLOOM FILTER ON articles" not in step, (query, statement, step)
    connection.close()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(
            ["rate", "-cut", "(boats or steel)", "title:a", "feed:h", "lang:de", "-is:unread", "has:money", "or",
             "company:acme", "money:>1m usd", "money:5..6", "newer:1d", "tag:é\0", "\ud800", '"†"', "speaker:*x",
             "NEAR", "title:AND", "{x}", "^y", "a+b", "'; drop table articles; --", "%", "before:9999-12-31"]
        ),
        max_size=6,
    ).map(" ".join)
)  # fmt: skip
def test_any_query_is_answered_or_refused(library: Library, query: str) -> None:
    try:
        everything = set(library.ids(ArticleFilter(query=query)))
        found = {hit.row.id for hit in library.find(query).hits}
    except QueryError:
        return
    assert found == everything


def test_amounts_are_exact_at_the_edges(tmp_path: Path) -> None:
    with Library.open(places(tmp_path), now=Clock()) as library:
        feed = library.add_feed("https://a.example")
        for number, amount in enumerate(("999999999.99", "1000000000", "1000000000.01", "0", "-5000000000", "1e20")):
            text = document(f"T{number}", "for $x only")
            found = Mention("money", 8, 10, text.text[8:10], amount=Decimal(amount), currency="USD")
            library.save(feed.id, [prepared(f"k{number}", f"T{number}", "for $x only", mentions=(found,))])

        def titles(query: str) -> set[str]:
            return {row.title for row in library.rows(library.ids(ArticleFilter(query=query)))}

        assert titles("money:>1bn") == {"T2", "T5"} and titles("money:>=1bn") == {"T1", "T2", "T5"}
        assert titles("money:>1bn usd") == {"T2", "T5"} and titles("money:<1bn") == {"T0", "T3", "T4"}
        assert titles("money:0") == {"T3"} and titles("money:1bn") == {"T1"}
