"""The query language: what each field means, what is wrong with a query and where."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tuireader.query import complete, rates
from tuireader.query.errors import QueryError
from tuireader.query.fields import FIELDS
from tuireader.query.parse import parse
from tuireader.query.tree import (
    EVERYTHING,
    And,
    Dated,
    Has,
    InFeed,
    InFolder,
    InLanguage,
    Is,
    Money,
    Named,
    Newer,
    Node,
    Not,
    Or,
    Tagged,
    Text,
    needs_mentions,
    searched_words,
)

TODAY = date(2026, 11, 23)
BN = Decimal(10**9)
A, B, C = Text("a"), Text("b"), Text("c")


def tree(query: str, *, typing: bool = False) -> Node:
    return parse(query, TODAY, typing=typing).tree


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", EVERYTHING),
        ("   ", EVERYTHING),
        ("a", A),
        ("a b", And((A, B))),
        ("a - b & c", And((A, EVERYTHING, B, EVERYTHING, C))),
        ("a or b", Or((A, B))),
        ("a OR b c", Or((A, And((B, C))))),
        ("a | b", Or((A, B))),
        ("(a or b) c", And((Or((A, B)), C))),
        ("-a", Not(A)),
        ("not a", Not(A)),
        ("not(a b)", Not(And((A, B)))),
        ("a -(b or c)", And((A, Not(Or((B, C)))))),
        ("--a", A),
        ("or", Text("or")),
        ("notable orange", And((Text("notable"), Text("orange")))),
        ("well-known", Text("well-known")),
        ("10:30", Text("10:30")),
        ('"rate cut"', Text("rate cut")),
        ('-"rate cut"', Not(Text("rate cut"))),
        ("fact*", Text("fact", prefix=True)),
        ("title:rate", Text("rate", title=True)),
        ('TITLE:"rate cut"', Text("rate cut", title=True)),
        ("feed:harbour", InFeed("harbour")),
        ("feed:12", InFeed("12")),
        ('folder:"My News/Local/"', InFolder("My News/Local")),
        ("lang:DE", InLanguage("de")),
        ("is:unread", Is("unread")),
        ("is:Bookmarked", Is("bookmarked")),
        ("-is:read", Not(Is("read"))),
        ("has:money", Has("money")),
        ("has:note", Has("note")),
        ('company:"Acme & Sons"', Named("company", "Acme & Sons")),
        ("company:NASDAQ:ACME", Named("company", "NASDAQ:ACME")),
        ("person:roe", Named("person", "roe")),
        ("org:senate", Named("organisation", "senate")),
        ('speaker:"Ann Roe"', Named("speaker", "Ann Roe")),
        ("tag:energy", Tagged("energy")),
        ("before:2026-03-01", Dated(until=date(2026, 3, 1))),
        ("after:2026-02", Dated(since=date(2026, 2, 1))),
        ("on:2026", Dated(date(2026, 1, 1), date(2027, 1, 1))),
        ("on:2026-12", Dated(date(2026, 12, 1), date(2027, 1, 1))),
        ("on:yesterday", Dated(date(2026, 11, 22), TODAY)),
        ("after:today", Dated(since=TODAY)),
        ("newer:7d", Newer(timedelta(days=7))),
        ("newer:12H", Newer(timedelta(hours=12))),
        ("older:1y", Newer(timedelta(days=365), within=False)),
        ("money:>100m", Money(low=100 * Decimal(10**6), low_included=False)),
        ("money:>=1.5bn", Money(low=BN * 3 / 2)),
        ("money:<=1,5bn", Money(high=BN * 3 / 2)),
        ("money:<2k", Money(high=Decimal(2000), high_included=False)),
        ("money:5", Money(Decimal(5), Decimal(5))),
        ("money:100m..1bn", Money(BN / 10, BN)),
        ("money:1bn..", Money(low=BN)),
        ("money:>1bn eur", Money(low=BN, low_included=False, currency="EUR")),
        ('money:">1bn eur"', Money(low=BN, low_included=False, currency="EUR")),
        ("money:>1bn eur a", And((Money(low=BN, low_included=False, currency="EUR"), A))),
        ("money:>1bn a", And((Money(low=BN, low_included=False), A))),
        ("money:>1bn euros", Money(low=BN, low_included=False, currency="EUR")),
        ("money:$5m", Money(Decimal(5000000), Decimal(5000000), currency="USD")),
        ("money:>5m€", Money(low=Decimal(5000000), low_included=False, currency="EUR")),
        ("money:>5musd", Money(low=Decimal(5000000), low_included=False, currency="USD")),
        ("money:gbp", Money(currency="GBP")),
    ],
)
def test_what_a_query_means(query: str, expected: Node) -> None:
    assert tree(query) == expected


@pytest.mark.parametrize(
    ("query", "position", "length", "suggestion"),
    [
        ("compnay:acme", 0, 8, "company:"),
        ("a langauge:de", 2, 9, "language:"),
        ("zzz:x", 0, 4, ""),
        ("http://example.org", 0, 5, ""),
        ("a is:unraed", 5, 6, "is:unread"),
        ("has:qoute", 4, 5, "has:quote"),
        ("lang:german", 5, 6, ""),
        ("company:", 8, 1, ""),
        ("company: acme", 8, 1, ""),
        ('title:""', 6, 2, ""),
        ("money:", 6, 1, ""),
        ("money:>lots", 7, 4, ""),
        ("money:>5q", 8, 1, ""),
        ("money:5..x", 9, 1, ""),
        ("money:9..5", 6, 4, ""),
        ("money:..", 6, 2, ""),
        ("before:2026-13", 7, 7, ""),
        ("after:soon", 6, 4, ""),
        ("on:2026-02-30", 3, 10, ""),
        ("newer:week", 6, 4, ""),
        ("a or", 4, 1, ""),
        ("()", 1, 1, ""),
        ("a )", 2, 1, ""),
        ("a (b", 2, 1, ""),
        ('a "b', 2, 1, ""),
        ("***", 0, 3, ""),
        ('""', 0, 2, ""),
        ("(" * 60 + "a" + ")" * 60, 12, 1, ""),
        ("a" * 1100, 1000, 100, ""),
    ],
)
def test_what_is_wrong_and_where(query: str, position: int, length: int, suggestion: str) -> None:
    with pytest.raises(QueryError) as caught:
        tree(query)
    error = caught.value
    assert (error.position, error.length, error.suggestion) == (position, length, suggestion)
    line, carets = error.pointed()
    assert carets.index("^") == position and len(carets) == position + length
    assert line == query and f"character {position + 1}" in str(error)


def test_the_last_word_may_be_unfinished_while_it_is_typed() -> None:
    assert tree("cut rate", typing=True) == And((Text("cut"), Text("rate", prefix=True)))
    assert tree("cut rate ", typing=True) == And((Text("cut"), Text("rate")))
    assert tree("cut", typing=True) == Text("cut")
    assert tree("title:rate", typing=True) == Text("rate", title=True, prefix=True)
    assert tree("cut rate") == And((Text("cut"), Text("rate")))


def test_what_a_snippet_marks_and_what_waits_for_mentions() -> None:
    assert searched_words(tree("a (b or -c) -d feed:x")) == (A, B)
    assert needs_mentions(tree("a or company:x")) and needs_mentions(tree("-has:money"))
    assert not needs_mentions(tree("a feed:x has:note"))


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(
        st.text(max_size=60),
        st.lists(
            st.sampled_from(
                ['"', "(", ")", "-", " ", "or", "not ", "a", "*", "money:", ">", "1bn", "..", "eur", "is:", "unread"]
                + [f"{field.name}:" for field in FIELDS]
                + ["2026-02-30", "9999-12-31", "99999y", "\0", "é", "\ud800", "٣"]
            ),
            max_size=14,
        ).map("".join),
    ),
    st.booleans(),
)
def test_any_text_is_a_query_or_an_error_with_a_place(text: str, typing: bool) -> None:
    try:
        parse(text, TODAY, typing=typing)
    except QueryError as error:
        assert 0 <= error.position <= len(text) and error.length >= 1
        assert error.cause


def test_a_long_chain_of_signs_is_refused_not_a_crash() -> None:
    with pytest.raises(QueryError):
        tree("-" * 999 + "a")
    assert isinstance(tree("a or " * 150 + "a"), Or)


def test_every_field_has_an_example_that_can_be_used() -> None:
    for field in FIELDS:
        assert tree(field.example) != EVERYTHING, field.name
        assert field.help and field.example.startswith(f"{field.name}:")


@pytest.mark.parametrize(
    ("query", "field", "begun", "fixed"),
    [
        ("a comp", None, "comp", ("company:",)),
        ("-is:un", "is", "un", ("unread",)),
        ("is:", "is", "", ("unread", "read", "bookmarked", "watched", "muted")),
        ('company:"Ac', "company", "Ac", ()),
        ("(feed:har", "feed", "har", ()),
    ],
)
def test_what_can_be_completed(query: str, field: str | None, begun: str, fixed: tuple[str, ...]) -> None:
    place = complete.place_of(query, len(query))
    assert place is not None
    assert (place.field.name if place.field else None, place.begun, place.fixed()) == (field, begun, fixed)


def test_completion_writes_a_query_that_can_be_read() -> None:
    query = "a company:Ac is:unread"
    place = complete.place_of(query, 12)
    assert place is not None
    assert complete.completed(query, 12, place, "Acme (Holdings)") == ('a company:"Acme (Holdings)" is:unread', 28)
    assert complete.place_of('"a phrase ', 10) is None and complete.place_of("a ", 2) is None


def test_the_rates_that_ship_and_the_users_own(tmp_path: Path) -> None:
    shipped = rates.load(tmp_path)
    assert shipped.into("EUR")["USD"] == pytest.approx(1 / shipped.per_euro["USD"])
    assert shipped.into("XXX") == {"XXX": 1.0} and shipped.date in shipped.said
    own = tmp_path / "rates.toml"
    own.write_text('date = 2030-01-02\nsource = "mine\\u001b"\n[per_euro]\nusd = 2\neur = 1\n')
    read = rates.load(tmp_path)
    assert read.into("EUR") == {"USD": 0.5, "EUR": 1.0} and (read.date, read.source) == ("2030-01-02", "mine")
    for wrong in ("nothing", "[per_euro]\n", "[per_euro]\nusd = -1\n", "[per_euro]\nusd = nan\n", "per_euro = 3\n"):
        own.write_text(wrong)
        again = rates.load(tmp_path)
        assert again.per_euro == shipped.per_euro and str(own) in again.problem
