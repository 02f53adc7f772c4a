"""The company table and the other names: what is known, what is doubtful, and where forms stand in a text."""

from __future__ import annotations

import subprocess
import sys
from collections import defaultdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tuireader.entities.candidates import runs_of_capitals
from tuireader.entities.table import NameTable, fold, load


@pytest.fixture(scope="module")
def table() -> NameTable:
    return load()


@pytest.mark.parametrize(
    ("form", "name", "ticker"),
    [
        ("Microsoft", "Microsoft", "NASDAQ:MSFT"),
        ("MSFT", "Microsoft", "NASDAQ:MSFT"),
        ("OpenAI", "OpenAI", None),
        ("Facebook", "Meta", "NASDAQ:META"),
        ("Twitter", "X Corp", None),
        ("SoftBank Group", "SoftBank", "TYO:9984"),
        ("DeepMind", "Google DeepMind", None),
        ("Wall Street Journal", "The Wall Street Journal", None),
        ("VW", "Volkswagen", "ETR:VOW3"),
        ("Coca Cola", "Coca-Cola", "NYSE:KO"),
        ("BofA", "Bank of America", "NYSE:BAC"),
        ("Telecom Italia", "TIM", "BIT:TIT"),
        ("Unicredit", "UniCredit", "BIT:UCG"),
        ("Nestle", "Nestlé", "SWX:NESN"),
        ("Procter and Gamble", "Procter & Gamble", "NYSE:PG"),
        ("Petróleo Brasileiro", "Petrobras", "BVMF:PETR4"),
        ("Münchener Rück", "Munich Re", "ETR:MUV2"),
    ],
)
def test_forms_lead_to_the_everyday_name(table: NameTable, form: str, name: str, ticker: str | None) -> None:
    company = table.lookup(form)[0].company
    assert (company.name, company.ticker) == (name, ticker)


def test_companies_of_lists_come_with_their_home_listing(table: NameTable) -> None:
    assert table.lookup("Gerresheimer")[0].company.ticker == "ETR:GXI"
    assert table.lookup("Balfour Beatty")[0].company.country == "GB"


def test_deutsche_bank_is_not_deutsche_telekom(table: NameTable) -> None:
    assert table.lookup("Deutsche Bank")[0].company != table.lookup("Deutsche Telekom")[0].company
    assert table.lookup("Deutsche") == ()


@pytest.mark.parametrize(
    "form", ["OpenAI", "Microsoft", "Rheinmetall", "Volkswagen", "Goldman Sachs", "Intesa Sanpaolo"]
)
def test_names_that_are_nothing_else_are_unambiguous(table: NameTable, form: str) -> None:
    assert table.lookup(form)[0].ambiguity == 0


@pytest.mark.parametrize("form", ["Apple", "Amazon", "Visa", "Meta", "Shell", "Leonardo"])
def test_names_that_are_sometimes_words_are_doubtful(table: NameTable, form: str) -> None:
    assert table.lookup(form)[0].ambiguity == 1


@pytest.mark.parametrize("form", ["Target", "Orange", "Total", "Gap", "Focus", "Post", "National", "Union", "Express"])
def test_ordinary_words_are_never_plainly_companies(table: NameTable, form: str) -> None:
    assert all(alias.ambiguity >= 1 for alias in table.lookup(form))
    assert form == "Gap" or all(alias.ambiguity == 2 for alias in table.lookup(form))


def test_no_two_companies_share_a_plain_form(table: NameTable) -> None:
    plain = defaultdict(set)
    for alias in table.aliases():
        plain[alias.form].add((alias.company.name, alias.company.country, alias.ambiguity))
    assert [form for form, owners in plain.items() if len(owners) > 1 and any(o[2] == 0 for o in owners)] == []


def test_no_two_companies_share_a_ticker(table: NameTable) -> None:
    tickers = [company.ticker for company in table.companies() if company.ticker]
    assert len(tickers) == len(set(tickers))


def test_every_parent_is_in_the_table(table: NameTable) -> None:
    names = {company.name for company in table.companies()}
    assert {company.parent for company in table.companies() if company.parent} <= names


def test_looking_up_without_case_and_diacritics(table: NameTable) -> None:
    assert table.folded("MICROSOFT")[0].company.name == "Microsoft"
    assert table.folded("loreal") == ()
    assert table.folded("l’oreal")[0].company.name == "L'Oréal"
    assert table.folded("Openai")[0].company.name == "OpenAI"
    assert fold("Ørsted") == "orsted"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("L'Oréal", ["L'Oréal"]),
        ("Chez L’Oréal, on", ["L'Oréal"]),
        ("AT&T and Yahoo! met 1&1.", ["AT&T", "Yahoo!", "1&1"]),
        ("Microsoft's offer", ["Microsoft"]),
        ("i conti dell'Eni e dell’Enel", ["Eni", "Enel"]),
        ("Microsofts Chef", []),
        ("Venice", []),
        ("Siemens-Chef", ["Siemens"]),
        ("The Bank of America building", ["Bank of America"]),
        ("Enel Xavier", ["Enel"]),
        ("Enel X", ["Enel X"]),
        ("xOpenAI OpenAI2 _OpenAI OpenAI_", []),
        ("(OpenAI)", ["OpenAI"]),
    ],
)
def test_forms_are_found_at_word_boundaries(table: NameTable, text: str, found: list[str]) -> None:
    assert [form for _, _, form in table.find(text)] == found


def test_german_genitives_leave_their_ending_out(table: NameTable) -> None:
    assert table.find("Microsofts Chef", genitive=True) == [(0, 9, "Microsoft")]


def test_offsets_are_code_points(table: NameTable) -> None:
    assert table.find("😀 é OpenAI") == [(4, 10, "OpenAI")]


def test_longer_names_of_other_kinds_hide_companies(table: NameTable) -> None:
    assert [form for _, _, form in table.find_all("the Bank of England and Bank of China")] == [
        "Bank of England",
        "Bank of China",
    ]
    assert table.find("the Bank of England") == []


@given(st.lists(st.sampled_from(["OpenAI", "Eni", "Bank", "of", "America", "’", "-", " ", "x", "é", "😀", "\n", "'s"])))
@settings(deadline=None, max_examples=200)
def test_spans_are_ordered_apart_and_say_what_they_cover(parts: list[str]) -> None:
    text, end = "".join(parts), 0
    for start, stop, form in load().find_all(text):
        assert end <= start < stop
        assert text[start:stop].replace("’", "'") == form
        end = stop


@given(st.lists(st.sampled_from([*"OEBas3/@#'-. ", "Eni", "OpenAI", "Bank of America", "Reuters", "eBay", "X" * 41])))
@settings(deadline=None, max_examples=200)
def test_runs_of_capitals_hold_all_known_names(parts: list[str]) -> None:
    text = "".join(parts)
    _, stretches = runs_of_capitals(text)
    assert load().find_all(text, genitive=True, stretches=stretches) == load().find_all(text, genitive=True)


def test_organisations_have_forms_in_the_languages(table: NameTable) -> None:
    for form in ("ECB", "Bce", "EZB", "Banco Central Europeo", "Europese Centrale Bank"):
        organisation = table.organisation(form)
        assert organisation is not None
        assert (organisation.name, organisation.kind) == ("European Central Bank", "central bank")
    assert table.organisation("OpenAI") is None


def test_people_places_products_and_plain_capitals_are_known(table: NameTable) -> None:
    assert all(map(table.is_given_name, ("Satya", "Jürgen", "François", "João", "Íñigo", "Maarten", "Giuseppe")))
    assert all(map(table.is_surname, ("Rossi", "Nadella", "Müller", "García")))
    place, demonym = table.place("Mailand"), table.place("Italiener")
    assert place is not None
    assert demonym is not None
    assert (place.kind, place.country, demonym.kind) == ("city", "IT", "demonym")
    product = table.product("ChatGPT")
    assert product is not None
    assert product.maker == "OpenAI"
    assert all(map(table.is_ordinary, ("Monday", "Lunedì", "CEO", "IPO")))
    assert table.is_word("abandon")


def test_nothing_is_read_before_it_is_asked_for() -> None:
    code = (
        "import sys; from tuireader.entities import table; "
        "assert table.load.cache_info().currsize == 0 and 'ahocorasick_rs' not in sys.modules; "
        "names = table.load(); names.lookup('Eni'); assert 'ahocorasick_rs' not in sys.modules; "
        "assert '_names' not in vars(names)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_lone_surrogates_are_no_obstacle(table: NameTable) -> None:
    assert table.find("\ud800 Microsoft \udfff") == [(2, 11, "Microsoft")]


def test_organisations_are_no_companies_and_follow_the_language(table: NameTable) -> None:
    for form in ("Piazza Affari", "Real Madrid"):
        assert table.lookup(form) == ()
        assert table.organisation(form) is not None
    portuguese, french = table.organisation("PS", "pt"), table.organisation("PS", "fr")
    assert portuguese is not None and french is not None
    assert (portuguese.country, french.country) == ("PT", "FR")
