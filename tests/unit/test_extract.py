from __future__ import annotations

import gc
import subprocess
import sys
import tracemalloc
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from tuireader.entities.extract import VERSION, extract
from tuireader.entities.lexicon import languages
from tuireader.model import KINDS, Block, Document, Inline, Mention

NAMES = {"company", "organisation", "person"}


def kinds(mentions: tuple[Mention, ...]) -> list[tuple[str, str]]:
    return [(mention.kind, mention.text) for mention in mentions]


def test_companies_and_money_stand_inside_quotes() -> None:
    text = "“We paid Microsoft $5 million for the whole thing,” Karen Doyle said."
    found = kinds(extract(Document(text=text)))
    assert found[0] == ("quote", "“We paid Microsoft $5 million for the whole thing,”")
    assert {("company", "Microsoft"), ("money", "$5 million"), ("person", "Karen Doyle")} <= set(found)


def test_the_quote_has_the_person_that_was_found() -> None:
    text = "Karen Doyle runs the mill. “We will not sell it to anyone,” Doyle said."
    quote = next(mention for mention in extract(Document(text=text)) if mention.kind == "quote")
    assert quote.speaker == "Karen Doyle"


def test_nothing_is_found_in_code() -> None:
    text = "Run this:\n\npay Microsoft $5 million\n\nIt costs $7 million."
    start, end = text.index("pay"), text.index("\n\nIt")
    paragraphs = (Block("paragraph", 0, start - 2), Block("paragraph", end + 2, len(text)))
    blocks = (paragraphs[0], Block("code", start, end), paragraphs[1])
    for document in (
        Document(text=text, blocks=blocks),
        Document(text=text, inlines=(Inline("code", start, end),)),
        Document(text=text, blocks=blocks, inlines=(Inline("code", start + 1, start + 3),)),
    ):
        assert [mention.amount for mention in extract(document) if mention.kind == "money"] == [Decimal(7_000_000)]
        assert not any(start <= mention.start < end for mention in extract(document))


def test_the_text_decides_the_language_where_nothing_is_claimed() -> None:
    text = "Das Unternehmen hat im letzten Jahr 6,4 Milliarden Euro verdient, wie der Vorstand am Montag mitteilte."
    (money,) = (mention for mention in extract(Document(text=text)) if mention.kind == "money")
    assert money.amount == Decimal(6_400_000_000)


def test_a_language_without_lexicon_is_no_obstacle() -> None:
    mentions = extract(Document(text="Bolaget betalade $5 million.", language="sv"))
    assert ("money", "$5 million") in kinds(mentions)


def test_an_empty_document_has_nothing() -> None:
    assert extract(Document(text="")) == ()
    assert VERSION >= 1


WORDS = [
    "5 million euros",
    "Microsoft",
    "Apple Inc.",
    "Karen Doyle",
    " said ",
    "the Bank of England",
    "50 Cent",
    "CEO ",
]
SIGNS = ["“", "”", '"', "«", "»", "$5", " ", ", ", ". ", "\n\n", "US$", "€", "1.234,56", "(", ")", "- ", "’s"]
ODD = ["İ", "\ud800", "\u00a0", "Banco “Sol” SA"]
PIECES = st.sampled_from([*WORDS, *SIGNS, *ODD])


@settings(deadline=None, max_examples=150)
@given(
    st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=50).map("".join)),
    st.sampled_from([None, "xx", *languages()]),
)
def test_any_text_gives_sorted_mentions_that_keep_apart(text: str, language: str | None) -> None:
    mentions = extract(Document(text=text, language=language))
    assert [mention.start for mention in mentions] == sorted(mention.start for mention in mentions)
    for mention in mentions:
        assert mention.kind in KINDS
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.text == text[mention.start : mention.end]
    for group in (NAMES | {"money"}, {"quote"}):
        last = 0
        for mention in mentions:
            if mention.kind in group:
                assert mention.start >= last
                last = mention.end
    assert mentions == extract(Document(text=text, language=language))


def test_thousands_of_articles_leave_nothing_behind() -> None:
    def read(numbers: range) -> None:
        for number in numbers:
            name = "Zan" + "".join(chr(ord("a") + int(digit)) for digit in str(number))
            text = f"Shares in {name} fell. {name} Inc. paid ${number} million. “We sell,” Karen {name} said.\n\n"
            extract(Document(text=text * 8))

    read(range(100, 160))  # fills what is remembered of words and languages
    gc.collect()
    tracemalloc.start()
    read(range(200, 260))
    gc.collect()
    first = tracemalloc.get_traced_memory()[0]
    read(range(300, 420))
    gc.collect()
    second = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    # New words are remembered up to a bound, so twice as many of them may cost twice as much, but documents nothing.
    assert second - first < 3 * first + 200_000
    assert second < 2_000_000


def test_nothing_is_loaded_before_the_first_extraction() -> None:
    code = (
        "import sys, tuireader.entities.extract, tuireader.entities.table as table\n"
        "assert table.load.cache_info().currsize == 0\n"
        "assert 'ahocorasick_rs' not in sys.modules and 'rapidfuzz.distance' not in sys.modules\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
