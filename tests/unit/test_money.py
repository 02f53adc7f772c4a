"""Money: the readable tables in fixtures/money, what holds for any text, and what structure does."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tuireader.entities.lexicon import languages
from tuireader.entities.money import find_money
from tuireader.model import Block, Document, Mention

FIXTURES = Path(__file__).parents[2] / "fixtures" / "money"


def tables() -> Iterator[tuple[str, str, str, str]]:
    """The lines of the tables: language, form, text and what is in it; "" is the form of lines above the first."""
    for path in sorted(FIXTURES.glob("*.tsv")):
        form = ""
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("#"):
                form = line.removeprefix("# form: ") if line.startswith("# form: ") else form
            elif line:
                text, expected = line.split("\t")
                yield path.stem, form, text.replace("⏎", "\n"), expected


CASES = [(language, text, expected) for language, _, text, expected in tables()]

# What exists in some languages only; the table of every other form must have a line in each of the seven.
SOME_LANGUAGES = {
    "lakh crore": {"en"},
    "slash sign": {"en", "es"},
    "hyphens": {"en", "de", "nl"},
}


def written(mention: Mention) -> str:
    """A mention as the tables write it."""
    value = f"{mention.low:f}..{mention.high:f}" if mention.amount is None else f"{mention.amount:f}"
    text = mention.text.replace("\n", "⏎")
    return f"{text} = {'~' if mention.approximate else ''}{value} {mention.currency or '?'}"


def found(text: str, language: str | None) -> list[str]:
    return [written(mention) for mention in find_money(Document(text), language)]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_table(language: str, text: str, expected: str) -> None:
    assert (" ; ".join(found(text, language)) or "-") == expected


def test_every_language_has_a_table() -> None:
    assert {language for language, _, _ in CASES} == set(languages())


def test_every_form_has_a_line_in_every_language() -> None:
    languages_of: dict[str, set[str]] = {}
    for language, form, _, _ in tables():
        languages_of.setdefault(form, set()).add(language)
    del languages_of[""]
    assert len(languages_of) > 40
    wrong = {
        form: found for form, found in languages_of.items() if not SOME_LANGUAGES.get(form, set(languages())) <= found
    }
    assert wrong == {}


@pytest.mark.parametrize(("language", "text", "expected"), [case for case in CASES if case[0] == "en"])
def test_english_is_read_where_the_language_is_not_known(language: str, text: str, expected: str) -> None:
    if expected != "-":
        assert [line.split(" = ")[0] for line in found(text, None)] == [
            part.split(" = ")[0] for part in expected.split(" ; ")
        ]


WORDS = (
    "$ € £ ¢ - – ( ) . , % 1 20 3.5 1,234 10.000 2019 million billion Milliarden miliardi di de of d ' mille cent "
    "cents euro euros dollars US HK won marks and e und y to a between from half mezzo Rs crore USD M€ ½ p c İ"
)
PIECES = st.sampled_from([*WORDS.split(), "\n", "\u00a0", "\ud800"])
TEXTS = st.one_of(
    st.text(max_size=200), st.lists(PIECES, max_size=40).map(" ".join), st.lists(PIECES, max_size=40).map("".join)
)


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.sampled_from([None, *languages(), "xx"]))
def test_any_text(text: str, language: str | None) -> None:
    mentions = find_money(Document(text), language)
    reached = 0
    for mention in mentions:
        assert reached <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert mention.kind == "money"
        assert (mention.amount is None) == (mention.low is not None) == (mention.high is not None)
        assert mention.why
        reached = mention.end


@settings(max_examples=100, deadline=None)
@given(st.lists(st.lists(PIECES.filter(lambda piece: piece != "\n"), max_size=15).map(" ".join), max_size=4))
def test_blocks_are_read_one_by_one(paragraphs: list[str]) -> None:
    text = "\n\n".join(paragraphs)
    blocks, start = [], 0
    for paragraph in paragraphs:
        blocks.append(Block("paragraph", start, start + len(paragraph)))
        start += len(paragraph) + 2
    whole = [
        (mention.start, mention.text, mention.amount) for mention in find_money(Document(text, tuple(blocks)), "en")
    ]
    apart = [
        (mention.start + block.start, mention.text, mention.amount)
        for block, paragraph in zip(blocks, paragraphs, strict=True)
        for mention in find_money(Document(paragraph), "en")
    ]
    assert whole == apart


def lines_of(language: str) -> st.SearchStrategy[tuple[str, list[str]]]:
    texts = [text for code, text, _ in CASES if code == language]
    return st.lists(st.sampled_from(texts), min_size=2, max_size=5).map(lambda lines: (language, lines))


@example(("fr", ["Le chiffre d'affaires atteint 6 941 ME.", "Il manque 500 crores de roupies."]))
@settings(max_examples=80, deadline=None)
@given(st.sampled_from(languages()).flatmap(lines_of))
def test_paragraphs_by_themselves_give_the_same_amounts(case: tuple[str, list[str]]) -> None:
    """The currency of a shared sign is the text's to settle; the amounts are the same."""
    language, paragraphs = case
    whole = find_money(Document("\n\n".join(paragraphs)), language)
    parts = [mention for part in paragraphs for mention in find_money(Document(part), language)]
    assert [(each.text, each.amount, each.low, each.high) for each in whole] == [
        (each.text, each.amount, each.low, each.high) for each in parts
    ]


def test_a_document_without_money() -> None:
    assert find_money(Document(""), None) == []
    assert find_money(Document("Nothing to see here."), "en") == []


def test_code_is_left_out() -> None:
    text = "It costs $5.\n\nprice = $7\n\nNo, $6."
    blocks = (Block("paragraph", 0, 12), Block("code", 14, 24), Block("paragraph", 26, len(text)))
    assert [mention.text for mention in find_money(Document(text, blocks), "en")] == ["$5", "$6"]


def test_an_amount_stays_in_its_cell() -> None:
    text = "5 | dollars | $7"
    cells = (((0, 1), (4, 11), (14, 16)),)
    table = Block("table", 0, len(text), cells=cells)
    assert [mention.text for mention in find_money(Document(text, (table,)), "en")] == ["$7"]


def test_an_amount_does_not_go_on_in_the_next_line() -> None:
    assert found("He has 5\n$7 is gone", "en") == ["$7 = 7 USD"]


def test_a_shared_sign_takes_the_currency_of_the_text() -> None:
    text = "Pesos are weak. It cost 500 pesos, said a court in {}."
    assert find_money(Document(text.format("Argentina")), "en")[0].currency == "ARS"
    assert find_money(Document(text.format("Chile")), "en")[0].currency == "CLP"
    first = find_money(Document(text.format("Mexico, the Mexican capital")), "en")[0]
    assert first.currency == "MXN"
    assert "country" in first.why[0]


def test_a_sign_of_the_language_is_that_of_its_own_countries() -> None:
    bare, _ = find_money(Document("En México cuesta $500 y en Canadá 3 dólares."), "es")
    assert (bare.currency, bare.why) == ("MXN", ("sign: $ (USD is named apart and its country is in the text)",))
    assert find_money(Document("En Canadá cuesta $500."), "es")[0].currency == "USD"


def test_a_paragraph_in_another_language_has_its_own_words() -> None:
    text = (
        "The mill was sold.\n\nEs fehlen der Stadt drei Milliarden Euro und 1,85 Billionen Euro.\n\nIt cost $3 million."
    )
    assert found(text, "en") == [
        "drei Milliarden Euro = 3000000000 EUR",
        "1,85 Billionen Euro = 1850000000000 EUR",
        "$3 million = 3000000 USD",
    ]


def test_pounds_are_those_of_the_country_but_the_sign_is_sterling() -> None:
    names, sign = find_money(Document("In Egypt it cost 500 pounds, or £7 from London to Cairo in Egypt."), "en")
    assert (names.currency, sign.currency) == ("EGP", "GBP")


def test_coins_take_the_currency_of_the_other_amounts() -> None:
    coins, _ = find_money(Document("It fell 5 cents to 20 Canadian dollars."), "en")
    assert (coins.amount, coins.currency) == (Decimal("0.05"), "CAD")


def test_why_says_what_decided() -> None:
    assert find_money(Document("$5 million"), "en")[0].why == ("sign: $ (its most usual meaning)", "scale: 1,000,000")


def test_amounts_have_no_exponent() -> None:
    assert str(find_money(Document("5 billion euros"), "en")[0].amount) == "5000000000"


@pytest.mark.parametrize(("language", "amount"), [("de", 10**12), ("en", 10**9), ("fr", 10**12)])
def test_a_billion_depends_on_the_language(language: str, amount: int) -> None:
    assert find_money(Document("1 Billion Euro"), language)[0].amount == amount


def test_a_country_in_passing_changes_no_dollars() -> None:
    passing = "The fund of Singapore joined. It paid USD 120 million. The rest, $2 billion, comes from the founders. "
    filler = "The chips move light instead of electrons, and the halls where they stand grow every year. " * 12
    for text, currency in ((passing + filler, "USD"), (passing * 3 + filler, "SGD"), (passing, "SGD")):
        amounts = find_money(Document(text), "en")
        assert amounts[1].currency == currency
