from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tuireader.document.clean import verbatim
from tuireader.entities.extract import extract
from tuireader.entities.lexicon import languages
from tuireader.entities.quotes import find_quotes
from tuireader.model import Block, Document, Inline, Mention

ROOT = Path(__file__).parents[2]
TABLES = ROOT / "fixtures" / "quotes"
SHARED = Path(os.environ.get("TUIREADER_SHARED", ROOT.parent / "shared"))

Expected = list[tuple[str, str | None]]


def rows() -> Iterator[tuple[str, str, str, str, str]]:
    """The lines of the tables: language, form, text, quote and speaker; "" is the form of lines above the first."""
    for table in sorted(TABLES.glob("*.tsv")):
        form = ""
        for line in table.read_text(encoding="utf-8").splitlines():
            if line.startswith("#"):
                form = line.removeprefix("# form: ") if line.startswith("# form: ") else form
            elif line:
                text, quote, speaker = line.replace("⏎", "\n").split("\t")
                yield table.stem, form, text, quote, speaker


def cases() -> list[tuple[str, str, Expected]]:
    """The texts of the tables as (language, text, quotes with their speakers)."""
    found: list[tuple[str, str, Expected]] = []
    for language, _, text, quote, speaker in rows():
        if text:
            found.append((language, text, []))
        if quote != "-":
            found[-1][2].append((quote, None if speaker == "-" else speaker))
    return found


def found_in(text: str, language: str = "en") -> Expected:
    return [(quote.text, quote.speaker) for quote in find_quotes(Document(text=text), language, [])]


@pytest.mark.parametrize(("language", "text", "expected"), cases(), ids=lambda value: str(value)[:50])
def test_tables(language: str, text: str, expected: Expected) -> None:
    mentions = extract(Document(text=text, language=language))
    assert [(mention.text, mention.speaker) for mention in mentions if mention.kind == "quote"] == expected


def test_there_is_a_table_for_each_language() -> None:
    assert {table.stem for table in TABLES.glob("*.tsv")} == set(languages())


def test_every_form_has_a_line_in_every_language() -> None:
    languages_of: dict[str, set[str]] = {}
    for language, form, *_ in rows():
        languages_of.setdefault(form, set()).add(language)
    del languages_of[""]
    assert len(languages_of) > 25
    assert {form: found for form, found in languages_of.items() if found != set(languages())} == {}


def person(text: str, name: str) -> Mention:
    start = text.index(name)
    return Mention("person", start, start + len(name), name, name=name)


def test_the_words_of_the_speaker_are_pointed_at() -> None:
    text = "“We will not sell,” said a spokesman for the mill."
    (quote,) = find_quotes(Document(text=text), "en", [])
    assert (quote.speaker_start, quote.speaker_end) == (text.index("a spokesman"), len(text) - 1)
    assert quote.why


def test_a_pronoun_is_pointed_at_but_named_in_full() -> None:
    text = "Karen Doyle opened the meeting. “We will not sell the mill,” she said."
    (quote,) = find_quotes(Document(text=text), "en", [person(text, "Karen Doyle")])
    assert (quote.speaker, text[quote.speaker_start : quote.speaker_end]) == ("Karen Doyle", "she")


def test_he_is_not_a_woman() -> None:
    text = "Tom Archer listened. “We will not sell,” Mary Stone said. “We will not buy either,” he said."
    names = [person(text, "Tom Archer"), person(text, "Mary Stone")]
    quotes = find_quotes(Document(text=text), "en", names)
    assert [quote.speaker for quote in quotes] == ["Mary Stone", "Tom Archer"]


def test_a_surname_gets_its_given_names_from_the_text_before() -> None:
    text = "Ruben Vance left in May. In June Vance called the sale “a mistake that cost us years”."
    assert found_in(text) == [("“a mistake that cost us years”", "Ruben Vance")]


def test_who_is_of_a_company_speaks_and_not_the_company() -> None:
    text = "Nokia's Pekka Laine warned that “the region risks falling behind.”"
    assert found_in(text) == [("“the region risks falling behind.”", "Pekka Laine")]


def test_a_colon_makes_any_verb_one_of_speech() -> None:
    text = "Her rival, Jon Berg, disagrees: “It works fine.”"
    (quote,) = find_quotes(Document(text=text), "en", [person(text, "Jon Berg")])
    assert quote.speaker == "Jon Berg"


def test_names_with_small_words_inside() -> None:
    assert found_in("‘Wij blijven hier nog jaren’, zei Karin van den Berg.", "nl")[0][1] == "Karin van den Berg"


def test_nothing_is_said_in_code() -> None:
    text = 'Look:\n\nprint("We will not sell the mill," said Tom)\n\nThat is all.'
    start, end = text.index("print"), text.index("\n\nThat")
    assert find_quotes(Document(text=text, blocks=(Block("code", start, end),)), "en", []) == []
    inline = Document(text=text, inlines=(Inline("code", start, end),))
    assert find_quotes(inline, "en", []) == []


@pytest.mark.parametrize(
    ("language", "text", "speakers"),
    [
        ("de", "“We will not sell the mill,” Karen Doyle said. “It is ours,” she added.", ["Karen Doyle"] * 2),
        ("it", "« Le moulin n'est pas à vendre », a déclaré Claire Dosne.", ["Claire Dosne"]),
        ("en", "„Die Mühle steht nicht zum Verkauf“, sagte Karin Dorn.", ["Karin Dorn"]),
    ],
)
def test_a_paragraph_in_another_language_has_its_own_words(language: str, text: str, speakers: list[str]) -> None:
    document = Document(text=f"2019.\n\n{text}\n\n2020.")
    assert [quote.speaker for quote in find_quotes(document, language, [])] == speakers


def test_without_a_language_all_lexicons_are_asked() -> None:
    text = "„Wir verkaufen die Mühle nicht“, sagte Karin Dorn."
    (quote,) = find_quotes(Document(text=text), None, [])
    assert quote.speaker == "Karin Dorn"
    assert find_quotes(Document(text=text), "xx", [])[0].speaker == "Karin Dorn"


def test_the_founding_article() -> None:
    articles = sorted((SHARED / "seed").glob("*.txt"))
    if not articles:
        pytest.skip("the founding article is not here")
    mentions = extract(Document(text=articles[0].read_text(encoding="utf-8")))
    quotes = [(mention.text, mention.speaker) for mention in mentions if mention.kind == "quote"]
    assert quotes == [("“hacking di benchmark senza senso”", "Satya Nadella")]


# ------------------------------------------------------------------------------------------------------ properties

MARKS = [
    "“a” — Tom\n",
    "— Tom Archer",
    "a”, ",
    "“b",
    *"“”„«»‹›‘’‚\"'`,.:;!?…—–-()[]5",
    "''",
    "``",
    ",,",
    "\n",
    "\n\n",
    " ",
    "\u00a0",
    "\u200b",
    "’90s",
]
WORDS = [
    " said ",
    "Tom Archer",
    "he",
    "the minister",
    " sagte ",
    "We will not sell",
    "ha detto ",
    "according to ",
    "l’anno",
]
ODD = ["so-called ", "—dijo ", "İ", "ß", "ﬁ", "𝒜", "\ud800", "e\u0301"]
PIECES = st.sampled_from([*MARKS, *WORDS, *ODD])
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=60).map("".join))
LANGUAGES = st.sampled_from([None, *languages()])


@settings(deadline=None, max_examples=150)
@given(TEXTS, LANGUAGES)
def test_any_text_gives_sorted_spans_inside_it(text: str, language: str | None) -> None:
    last = 0
    for quote in find_quotes(Document(text=text), language, []):
        assert last <= quote.start < quote.end <= len(text)
        assert quote.text == text[quote.start : quote.end]
        if quote.speaker_start is not None and quote.speaker_end is not None:
            assert 0 <= quote.speaker_start < quote.speaker_end <= len(text)
        last = quote.end


# Paragraphs that are whole in themselves: no quote of theirs goes on in another.
PARAGRAPHS = {
    language: [text for code, text, _ in cases() if code == language and "\n" not in text] for language in languages()
}


def paragraphs_of(language: str) -> st.SearchStrategy[tuple[str, list[str]]]:
    return st.lists(st.sampled_from(PARAGRAPHS[language]), min_size=2, max_size=5).map(lambda texts: (language, texts))


@settings(deadline=None, max_examples=80)
@given(st.sampled_from(languages()).flatmap(paragraphs_of))
def test_paragraphs_by_themselves_give_the_same_quotes(case: tuple[str, list[str]]) -> None:
    """The same but for speakers whom a paragraph before names: the only ones that a paragraph alone may lack."""
    language, paragraphs = case
    whole = find_quotes(Document(text="\n\n".join(paragraphs)), language, [])
    parts = [quote for part in paragraphs for quote in find_quotes(Document(text=part), language, [])]
    assert [quote.text for quote in whole] == [quote.text for quote in parts]
    for together, alone in zip(whole, parts, strict=True):
        if alone.speaker is not None:
            assert together.speaker is not None
            assert together.speaker.endswith(alone.speaker)


def test_a_noun_between_that_and_was_is_no_verb_of_speech() -> None:
    document = verbatim("Warren Estrada told investors that demand was “fine in the front, empty in the back”.")
    quote = next(mention for mention in extract(document) if mention.kind == "quote")
    assert quote.speaker == "Warren Estrada"


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        (
            "en",
            "“We sell,” said Ada Quill, an analyst at Fenwick Partners, adding that it “is not cheap at all”.",
            "Ada Quill",
        ),
        ("en", "It is sound, said Tom Reed, who runs the Acme fund, noting that it “had room to grow”.", "Tom Reed"),
        (
            "it",
            "«Si vende», ha detto Ada Quinto, analista di Banca Acme, aggiungendo che «il prezzo è giusto».",
            "Ada Quinto",
        ),
        (
            "fr",
            "« On vend », a déclaré Ada Quint, analyste chez Acme, ajoutant que « le prix est juste ».",
            "Ada Quint",
        ),
        (
            "es",
            "«Se vende», dijo Ada Quinto, analista de Acme, añadiendo que «el precio es justo y bueno».",
            "Ada Quinto",
        ),
        (
            "pt",
            "“Vende-se”, disse Ada Quinto, analista da Acme, acrescentando que “o preço é justo e bom”.",
            "Ada Quinto",
        ),
    ],
)
def test_a_verb_without_a_subject_of_its_own_goes_with_the_one_before(language: str, text: str, speaker: str) -> None:
    assert {mention.speaker for mention in extract(verbatim(text, language=language)) if mention.kind == "quote"} == {
        speaker
    }
