"""Money and quotes are found in time proportional to the text, whatever it is: calls are counted, not seconds."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tuireader.entities.lexicon import languages
from tuireader.entities.money import find_money
from tuireader.entities.quotes import find_quotes
from tuireader.model import Document, Mention

Find = Callable[[str], list[Mention]]

SHORT = 3_000  # characters of the shorter text; the longer one has twice as many
GROWTH = 2.3  # how much more the longer one may take
START = 2_000  # calls that a text of any length may take

MONEY_PIECES = [
    *(
        "$",
        "1",
        "$1 ",
        "1 $ ",
        "$5-",
        "a$",
        "1.",
        "1,",
        "1 ",
        "0",
        "5 5 ",
        "c $ ",
        "€",
        "10¢ ",
        "½",
        "(",
        "($5) ",
        "-$5 ",
    ),
    *("two hundred ", "one dollar ", "million ", "million dollars ", "5 million, ", "tens of millions of ", "half a "),
    *("5 dollars and ", "between $1 and ", "from 1 to 2 million euros ", "$5 billion, 4 billion and ", "5\nmillion\n"),
    *("about ", "the a an of ", "US", "US-", "Canadian ", "Hong Kong ", "de la ", "kr ", "Rs ", "S/ 5", "euro 50 "),
]
QUOTE_PIECES = [
    *(
        '"',
        "'",
        "“",
        "”",
        "«",
        "»",
        "‘",
        "’",
        "„",
        "''",
        "``",
        ",,",
        "'a ",
        '" ',
        "“ ",
        "—",
        "— a ",
        "-",
        "\n",
        "\n\n“a.",
        "“a\n\n",
    ),
    *(
        "“a,” said ",
        ": “a” ",
        "\n— a, said ",
        "“A.” ",
        "Tom “a b c” said, ",
        "according to ",
        "said ",
        "he said “a” ",
        "a-",
        "A ",
    ),
    *(
        "“a” and ",
        "“a” — Tom\n",
        "Tom Archer said: ",
        ", said Tom Archer, ",
        ". ",
        "Mr. ",
        "A. ",
        "(",
        "he ",
        "of the ",
    ),
]


def money(language: str) -> Find:
    return lambda text: find_money(Document(text), language)


def quotes(language: str) -> Find:
    return lambda text: find_quotes(Document(text), language, [])


def calls(find: Find, text: str) -> int:
    """How many functions are called to read a text, those of the interpreter too."""
    count = 0

    def note(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        find(text)
    finally:
        sys.setprofile(before)
    return count


def assert_linear(find: Find, piece: str, end: str) -> None:
    short, long = (piece * (size // len(piece)) + end for size in (SHORT, 2 * SHORT))
    find(short)  # words are read in, and remembered, when they are first needed
    assert calls(find, long) <= GROWTH * calls(find, short) + START


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("piece", MONEY_PIECES, ids=repr)
def test_money_grows_with_the_text(piece: str, language: str) -> None:
    assert_linear(money(language), piece, "$")


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("piece", QUOTE_PIECES, ids=repr)
def test_quotes_grow_with_the_text(piece: str, language: str) -> None:
    assert_linear(quotes(language), piece, "”")


@settings(deadline=None, max_examples=25)
@given(
    st.lists(st.sampled_from([*MONEY_PIECES, *QUOTE_PIECES]), min_size=1, max_size=5).map("".join),
    st.sampled_from(languages()),
)
def test_mixtures_grow_with_the_text(piece: str, language: str) -> None:
    assert_linear(money(language), piece, "$")
    assert_linear(quotes(language), piece, "”")


# Time that is spent inside one call, as in a regular expression, is not counted: what grew with the square of the
# length would not come back from these.
@pytest.mark.parametrize(
    "piece", ["$", "1", "1,", "1 ", " ", "\n", "one hundred ", "$1 ", "5 dollars “and” ", "a", "ein"]
)
def test_a_megabyte_of_money_comes_back(piece: str) -> None:
    text = piece * (1_000_000 // len(piece)) + "$"
    for mention in find_money(Document(text), "de"):
        assert text[mention.start : mention.end] == mention.text


@pytest.mark.parametrize(
    "piece", ['"', "'", "“", "’", "—", " ", "\n", "a-", "A ", ". ", "\n— ", "“a b c” said ", "according to "]
)
def test_a_megabyte_of_quotes_comes_back(piece: str) -> None:
    text = piece * (1_000_000 // len(piece)) + "”"
    for mention in find_quotes(Document(text), "en", []):
        assert text[mention.start : mention.end] == mention.text
