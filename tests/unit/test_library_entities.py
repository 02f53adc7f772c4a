"""Pages of names, trends, amounts and quotes over the whole library."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.prepared import NOON, Clock, company, document, money, prepared, quote
from tuireader.library.library import Library
from tuireader.model import ArticleFilter, Mention, PreparedArticle
from tuireader.paths import places

STEEL = (
    "Steel",
    "Acme Inc. buys a works for $2bn. Later it rains; the mayor has €5m.",
    "“Acme Inc. is late,” says Ann Roe.",
)
BOATS = ("Boats", "Acme Group builds boats with Borea AG. “We like boats,” says Acme Group.")


def steel(key: str, days: float) -> PreparedArticle:
    text = document(*STEEL)
    said = quote(text, "“Acme Inc. is late,”", "Ann Roe")
    inside = text.text.index("Acme Inc. is late")
    found = (
        company(text, "Acme Inc.", "NYSE:ACM"),
        money(text, "$2bn", 2 * 10**9),
        money(text, "€5m", 5 * 10**6, "EUR"),
        Mention("company", inside, inside + 9, "Acme Inc.", name="Acme Inc."),
        said,
    )
    return prepared(key, *STEEL, mentions=found, published=NOON - timedelta(days=days))


def boats(key: str, days: float) -> PreparedArticle:
    text = document(*BOATS)
    found = (company(text, "Acme Group"), company(text, "Borea AG"), quote(text, "“We like boats,”", "Acme Group"))
    return prepared(key, *BOATS, mentions=found, published=NOON - timedelta(days=days))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def library(tmp_path: Path, clock: Clock) -> Iterator[Library]:
    with Library.open(places(tmp_path), now=clock) as made:
        feed = made.add_feed("https://a.example", title="A")
        made.save(feed.id, [steel(f"s{n}", n / 2) for n in range(6)] + [steel("old", 30)])
        made.save(feed.id, [boats(f"b{n}", 9 + 2 * n) for n in range(8)])
        yield made


def test_a_page_has_weeks_amounts_quotes_and_company(library: Library) -> None:
    page = library.entity("acme inc")
    assert page is not None
    assert (page.entity.name, page.entity.ticker, page.entity.articles) == ("Acme Inc.", "NYSE:ACM", 7)
    # NOON is that of a Monday.
    assert page.weeks[-1] == (date(2026, 3, 2), 2) and page.weeks[-2][1] == 4 and page.weeks[-3][1] == 0
    assert page.weeks[0] == (date(2026, 1, 26), 1) and len(page.weeks) == 6
    assert len(page.rows) == 7 and page.rows[0].title == "Steel"
    assert {said.text for said in page.amounts} == {"Acme Inc. buys a works for $2bn."}
    assert page.amounts[0].high == 2e9 and page.amounts[0].euros is not None
    assert {said.text for said in page.quotes_about} == {"“Acme Inc. is late,”"} and page.quotes_by == ()
    other = library.entity("Acme Group")
    assert other is not None and [each.name for each in other.beside] == ["Borea AG"]
    assert {said.text for said in other.quotes_by} == {"“We like boats,”"}
    assert library.entity("nobody") is None and library.entity("'") is None


def test_names_are_listed_by_how_often_they_are_said(library: Library) -> None:
    assert [(each.name, each.articles) for each in library.entities()] == [
        ("Acme Group", 8),
        ("Borea AG", 8),
        ("Acme Inc.", 7),
    ]
    assert [each.name for each in library.entities("acm")] == ["Acme Group", "Acme Inc."]
    assert [each.name for each in library.entities(kind="speaker")] == ["Acme Group", "Ann Roe"]
    assert library.entities("(") == [] and len(library.entities(limit=1)) == 1


def test_merged_names_are_one_until_they_are_split(library: Library) -> None:
    assert library.merge_entities("Acme Inc.", "Acme Group")
    page = library.entity("Acme Inc.")
    assert page is not None
    assert (page.entity.name, page.entity.articles, page.merged) == ("Acme Group", 15, ("Acme Inc.",))
    assert [each.articles for each in library.entities("acme")] == [15]
    assert len(library.ids(ArticleFilter(query='company:"Acme Inc."'))) == 15
    assert library.merge_entities("Acme Group", "Borea AG")
    assert [each.name for each in library.entities("borea")] == ["Borea AG"]
    assert len(library.ids(ArticleFilter(query="company:borea"))) == 15
    assert library.split_entity("Acme Group") and not library.split_entity("Acme Group")
    assert not library.merge_entities("Acme Inc.", "nobody") and not library.merge_entities("Borea AG", "Borea AG")


def test_what_trends_is_measured_against_its_own_past(library: Library, clock: Clock) -> None:
    found = library.trending()
    assert [trend.entity.name for trend in found] == ["Acme Inc."]
    assert found[0].recent == 6 and found[0].expected < 2 < found[0].score
    assert library.trending() == found  # from what was counted and kept
    feed = library.feeds()[0]
    library.save(feed.id, [boats(f"new{n}", 0.1) for n in range(40)])
    # So much more is published that the same six articles are nothing special.
    assert library.trending()[0].score < 1 < found[0].score
    assert [trend.entity.name for trend in library.trending(kinds=("speaker",))] == ["Ann Roe"]
    clock.forward(days=60)
    assert library.trending() == []


def test_the_largest_amounts_and_all_quotes(library: Library) -> None:
    amounts = library.largest_amounts()
    assert [(said.currency, said.high) for said in amounts] == [("USD", 2e9), ("EUR", 5e6)]
    assert amounts[0].text == "Acme Inc. buys a works for $2bn."
    assert {said.speaker for said in library.quotes()} == {"Ann Roe", "Acme Group"}
    assert {said.text for said in library.quotes("roe")} == {"“Acme Inc. is late,”"}
    assert len(library.quotes(limit=3)) == 3 and library.quotes("nobody") == []


def test_hidden_articles_do_not_count(library: Library) -> None:
    library.trending()
    ids = library.articles_with("Acme Inc.")
    assert len(library.set_muted(ids[:4], True)) == 4
    page = library.entity("Acme Inc.")
    assert page is not None and page.entity.articles == 3
    assert library.name_counts(["Acme Inc."]) == {"Acme Inc.": 3} and library.trending() == []
    library.remove_feed(library.feeds()[0].id)
    assert library.name_counts(["Acme Inc."]) == {"Acme Inc.": 0}
