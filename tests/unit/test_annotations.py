"""The articles that we wrote: every annotated file keeps the format, every sample has what its place needs."""

from __future__ import annotations

import re
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tools import annotated_articles as form
from tools import check_annotations as check
from tuireader.document.clean import from_markdown
from tuireader.model import Kind, Mention
from tuireader.sources.local import read

ROOT = Path(__file__).resolve().parents[2]
ANNOTATED = sorted((ROOT / "fixtures" / "annotated").glob("*.txt"))
DEMO = sorted((ROOT / "fixtures" / "demo").glob("*.md"))


# ------------------------------------------------------------------------------------------------- the annotated files


@pytest.mark.parametrize("path", ANNOTATED, ids=lambda path: path.stem)
def test_an_annotated_file_keeps_the_format(path: Path) -> None:
    article = form.read_article(path)
    assert path.name.startswith(f"{article.language}-")
    assert 150 <= len(article.text.split()) <= 350
    assert article.text.split("\n")[0].strip() and article.text.split("\n")[1] == ""
    assert {"company", "person", "money", "quote"} <= {mark.kind for mark in article.marks}
    for mark in article.marks:
        assert article.text[mark.start : mark.end] == mark.text


def test_there_are_enough_articles_in_each_language() -> None:
    count = {language: sum(path.name.startswith(f"{language}-") for path in ANNOTATED) for language in form.LANGUAGES}
    wanted = {"en": 20, "it": 16, "de": 6, "fr": 6, "es": 5, "pt": 4, "nl": 3}
    assert all(count[language] >= number for language, number in wanted.items()), count


def test_no_text_lies_in_both_folders() -> None:
    titles = [form.read_article(path).text.split("\n")[0] for path in ANNOTATED]
    assert len(set(titles)) == len(titles)


# ------------------------------------------------------------------------------------------------------- the checker


def write(folder: Path, body: str, header: str = "language: en") -> Path:
    path = folder / "en-00-test.txt"
    path.write_text(f"{header}\n\n{body}\n", encoding="utf-8")
    return path


def test_marks_nest_and_leave_the_plain_text(tmp_path: Path) -> None:
    body = "[[quote:Ada Quill|“[[company:Acme]] owes me [[money:USD 1.5k|$1,500]].”]] [[person:Ada Quill|Quill]] left."
    article = form.read_article(write(tmp_path, body))
    assert article.text == "“Acme owes me $1,500.” Quill left."
    assert [(mark.kind, mark.text, mark.name) for mark in article.marks] == [
        ("quote", "“Acme owes me $1,500.”", "Ada Quill"),
        ("company", "Acme", "Acme"),
        ("money", "$1,500", "USD 1.5k"),
        ("person", "Quill", "Ada Quill"),
    ]
    assert article.line(0) == 3


@pytest.mark.parametrize(
    ("value", "currency", "low", "high", "approximate"),
    [
        ("EUR 0.45", "EUR", Decimal("0.45"), Decimal("0.45"), False),
        ("~USD 1.5bn", "USD", Decimal(1_500_000_000), Decimal(1_500_000_000), True),
        ("GBP 2m..3.5m", "GBP", Decimal(2_000_000), Decimal(3_500_000), False),
        ("~EUR", "EUR", None, None, True),
    ],
)
def test_a_sum_is_read(value: str, currency: str, low: Decimal | None, high: Decimal | None, approximate: bool) -> None:
    assert form.read_amount(value) == form.Amount(currency, low, high, approximate)


@pytest.mark.parametrize(
    ("body", "line", "problem"),
    [
        ("Title\n\nthe [[company:Acme|Acme Inc.", 5, "never closed"),
        ("[[firm:Acme]] rose", 3, "unknown kind"),
        ("cost [[money:1.5 EUR|€1.50]]", 3, "not a sum"),
        ("cost [[money:EUR 1,5|€1.50]]", 3, "not a number"),
        ("Title\nthe Acme]] rose", 4, "opens or closes nothing"),
        ("[[company:Acme| Acme]] rose", 3, "blank at the edge"),
        ("[[company:Acme|the [[person:Acme]]]] rose", 3, "overlaps"),
        ("[[company:Ford]] and [[person:Ford]]", 3, "both company and person"),
        ("[[quote:Nobody|“Yes”]] was heard", 3, "stands nowhere"),
    ],
)
def test_a_malformed_mark_is_named_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], body: str, line: int, problem: str
) -> None:
    path = write(tmp_path, body)
    with pytest.raises(form.AnnotationError, match=problem) as caught:
        form.read_article(path)
    assert caught.value.line == line
    assert check.main([str(path)]) == 1
    assert f"{path}:{line}: " in capsys.readouterr().err


def test_a_header_without_a_known_language_is_malformed(tmp_path: Path) -> None:
    with pytest.raises(form.AnnotationError, match="language"):
        form.read_article(write(tmp_path, "Title", header="language: xx"))


@settings(deadline=None, max_examples=200)
@given(st.text(alphabet="[]:|?~. aEUR1\n", max_size=60))
def test_any_text_is_read_or_refused(source: str) -> None:
    try:
        text, marks = form.read_marks(source)
    except ValueError as error:
        assert 0 <= error.args[0] <= len(source)
    else:
        assert all(text[mark.start : mark.end] == mark.text for mark in marks)


def found(text: str, words: str, kind: Kind, **facts: Any) -> Mention:
    start = text.index(words)
    return Mention(kind, start, start + len(words), words, **facts)


def test_right_wrong_and_optional_answers_are_told_apart(tmp_path: Path) -> None:
    body = (
        "[[company:Acme]] bought [[company:Bell]] for [[money:EUR 2m|€2m]] and [[company?:Cola]] for "
        "[[money:EUR 3m..4m|€3m to 4m]], [[quote:Ada Quill|“so there”]] said [[person:Ada Quill]] of "
        "[[company:Acme|Acme Inc.]]"
    )
    article = form.read_article(write(tmp_path, body))
    mentions = [
        found(article.text, "Acme", "company", name="Acme"),
        found(article.text, "Bell", "person", name="Bell"),
        found(article.text, "€2m", "money", amount=Decimal(2), currency="EUR"),
        found(article.text, "Cola", "company", name="Cola"),
        found(article.text, "€3m to 4m", "money", low=Decimal(3_000_000), high=Decimal(4_000_000), currency="EUR"),
        found(article.text, "“so there”", "quote", speaker="Quill"),
        found(article.text, "Ada Quill", "person", name="Ada Quill"),
        found(article.text, "Acme Inc.", "company", name="Acme Incorporated"),
    ]
    result = check.compare(article, mentions)
    counts = {kind: (tally.marked, tally.found, tally.false) for kind, tally in result.tallies.items()}
    assert counts == {"company": (3, 2, 0), "money": (2, 1, 1), "quote": (1, 1, 0), "person": (1, 1, 1)}
    assert (result.tallies["company"].own, result.tallies["company"].own_of) == (1, 2)
    assert result.tallies["quote"].own == 1
    lines = list(check.places(article, result))
    assert "en-00-test.txt:3: missed company 'Bell' (Bell)" in lines
    assert "en-00-test.txt:3: false money '€2m' (EUR 2)" in lines


def test_articles_and_genitives_do_not_make_another_name(tmp_path: Path) -> None:
    article = form.read_article(write(tmp_path, "[[company:Acme]] fell. The [[org:Fed]]'s view"))
    mentions = [found(article.text, "Acme", "company"), found(article.text, "The Fed's", "organisation")]
    result = check.compare(article, mentions)
    assert not result.misses and not result.false_alarms
    first_row = check.table([(article, result)]).splitlines()[1]
    assert first_row.split() == ["en", "company", "1", "1", "0", "100.0", "100.0", "0.0"]


# ---------------------------------------------------------------------------------------------------------- the demo


def front_matter(path: Path) -> tuple[dict[str, str], str]:
    start, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
    assert start == ""
    return dict(line.split(": ", 1) for line in head.splitlines()), body


@pytest.mark.parametrize("path", DEMO, ids=lambda path: path.stem)
def test_a_sample_says_what_and_when_it_is(path: Path) -> None:
    head, body = front_matter(path)
    assert set(head) == {"title", "date", "author", "url", "language", "tags"}
    assert datetime.fromisoformat(head["date"]).utcoffset() is not None
    assert re.fullmatch(r"https://(?:[a-z]+\.)?example\.(?:com|org)/[\w./-]+", head["url"])
    assert 350 <= len(body.split()) <= 800


@pytest.mark.parametrize("path", DEMO, ids=lambda path: path.stem)
def test_a_sample_is_read_as_one_article(path: Path) -> None:
    head, _ = front_matter(path)
    (entry,) = read(path).entries
    assert entry.title == head["title"].strip('"')
    assert (entry.url, entry.language, entry.author) == (head["url"], head["language"], head["author"])
    assert entry.published == datetime.fromisoformat(head["date"])
    assert set(entry.categories) == set(head["tags"].strip("[]").split(", "))
    document = from_markdown(entry.content, title=entry.title, base_url=entry.url)
    kinds = {block.kind for block in document.blocks}
    assert {"title", "heading", "paragraph", "item"} <= kinds and not document.warnings
    assert any(block.quote for block in document.blocks) or "code" in kinds


def test_the_samples_show_all_that_the_reader_lays_out() -> None:
    languages = {front_matter(path)[0]["language"] for path in DEMO}
    assert len(DEMO) >= 9 and {"en", "it", "de", "fr", "es"} <= languages
    text = "\n".join(front_matter(path)[1] for path in DEMO)
    for sign in (
        r"^## ",
        r"^### ",
        r"^[-*] ",
        r"^ {2,4}- ",
        r"^1\. ",
        r"^\|.+\|$",
        r"^> ",
        r"^```",
        r"^---$",
        r"!\[",
        r"\]\(mailto:",
    ):
        assert re.search(sign, text, re.MULTILINE), sign
