"""What is stored comes back exactly: documents, mentions, entries, states."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tuireader.library import encoding
from tuireader.library.encoding import (
    folded,
    from_micros,
    pack_entry,
    pack_mentions,
    pack_state,
    pack_structure,
    sort_micros,
    storable,
    to_micros,
    unpack_document,
    unpack_entry,
    unpack_mentions,
    unpack_state,
)
from tuireader.library.packing import SUMMARY, found_in, summary
from tuireader.model import (
    KINDS,
    Block,
    Document,
    Enclosure,
    Entry,
    FeedState,
    Inline,
    Link,
    Mention,
)

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
OFFSET = st.integers(0, 10**7)
TIMES = st.datetimes(timezones=st.just(UTC))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
)
BLOCKS = st.builds(
    Block,
    st.sampled_from(["title", "heading", "paragraph", "item", "code", "table", "image", "rule"]),
    OFFSET,
    OFFSET,
    level=st.integers(0, 6),
    depth=st.integers(0, 5),
    quote=st.integers(0, 5),
    marker=TEXT,
    url=TEXT,
    language=TEXT,
    cells=st.lists(st.lists(st.tuples(OFFSET, OFFSET), max_size=3).map(tuple), max_size=3).map(tuple),
    header_rows=st.integers(0, 2),
)
INLINES = st.builds(
    Inline,
    st.sampled_from(["strong", "emphasis", "code", "strike", "underline", "superscript", "subscript"]),
    OFFSET,
    OFFSET,
)
DOCUMENTS = st.builds(
    Document,
    TEXT,
    st.lists(BLOCKS, max_size=8).map(tuple),
    st.lists(INLINES, max_size=4).map(tuple),
    st.lists(st.builds(Link, OFFSET, OFFSET, TEXT), max_size=4).map(tuple),
    st.none() | TEXT,
    st.lists(TEXT, max_size=2).map(tuple),
)
AMOUNTS = st.none() | st.decimals(allow_nan=False, allow_infinity=False)


@st.composite
def texts_with_mentions(draw: st.DrawFn) -> tuple[str, tuple[Mention, ...]]:
    text = draw(TEXT)
    made = []
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, len(text)))
        made.append(
            Mention(
                draw(st.sampled_from(KINDS)),
                start,
                end,
                text[start:end],
                name=draw(st.none() | TEXT),
                ticker=draw(st.none() | TEXT),
                role=draw(st.none() | TEXT),
                amount=draw(AMOUNTS),
                low=draw(AMOUNTS),
                high=draw(AMOUNTS),
                currency=draw(st.none() | TEXT),
                approximate=draw(st.booleans()),
                speaker=draw(st.none() | TEXT),
                speaker_start=draw(st.none() | OFFSET),
                speaker_end=draw(st.none() | OFFSET),
                why=tuple(draw(st.lists(TEXT, max_size=2))),
            )
        )
    return text, tuple(made)


@settings(max_examples=60, deadline=None)
@given(DOCUMENTS)
def test_a_document_comes_back_exactly(document: Document) -> None:
    assert unpack_document(document.text, pack_structure(document)) == document


@settings(max_examples=60, deadline=None)
@given(texts_with_mentions())
def test_mentions_come_back_exactly(case: tuple[str, tuple[Mention, ...]]) -> None:
    text, mentions = case
    assert unpack_mentions(text, pack_mentions(mentions)) == mentions
    assert found_in(mentions, Document(text), "").quotes == sum(mention.kind == "quote" for mention in mentions)


@settings(max_examples=40, deadline=None)
@given(
    st.builds(
        Entry,
        guid=TEXT,
        title=TEXT,
        published=st.none() | TIMES,
        content=st.text(max_size=40) | st.just("long " * 2000),
        categories=st.lists(TEXT, max_size=3).map(tuple),
        enclosures=st.lists(st.builds(Enclosure, TEXT, TEXT, st.none() | OFFSET), max_size=2).map(tuple),
    )
)
def test_an_entry_comes_back_but_for_lone_surrogates(entry: Entry) -> None:
    back = unpack_entry(pack_entry(entry))
    assert back.content == storable(entry.content)
    assert (back.guid, back.title, back.published) == (entry.guid, entry.title, entry.published)
    assert (back.categories, back.enclosures) == (entry.categories, entry.enclosures)


@settings(max_examples=40, deadline=None)
@given(
    st.builds(
        FeedState,
        etag=st.none() | TEXT,
        last_modified=st.none() | TEXT,
        validators_since=st.none() | TIMES,
        next_check=st.none() | TIMES,
        failures=st.integers(0, 99),
        gone=st.booleans(),
        skip_hours=st.frozensets(st.integers(0, 23), max_size=4),
        skip_days=st.frozensets(st.integers(0, 6), max_size=4),
    )
)
def test_a_state_comes_back_exactly(state: FeedState) -> None:
    assert unpack_state(pack_state(state)) == state


def test_a_state_of_another_version_loses_only_what_is_unknown() -> None:
    assert unpack_state('{"etag":"x","of_tomorrow":7}') == FeedState(etag="x")


@settings(max_examples=60, deadline=None)
@given(TIMES)
def test_times_keep_their_microseconds(moment: datetime) -> None:
    assert from_micros(to_micros(moment)) == moment


def test_other_time_zones_and_naive_times_are_the_same_moment() -> None:
    there = datetime(2026, 1, 1, 14, tzinfo=timezone(timedelta(hours=2)))
    assert from_micros(to_micros(there)) == datetime(2026, 1, 1, 12, tzinfo=UTC)
    assert to_micros(datetime(2026, 1, 1, 12)) == to_micros(there)  # noqa: DTZ001


def test_a20_nonsense_dates_give_no_place_in_the_list() -> None:
    seen = to_micros(datetime(2026, 3, 2, tzinfo=UTC))
    day = 86_400_000_000
    assert sort_micros(None, seen) is None
    assert sort_micros(to_micros(datetime(1, 1, 1, tzinfo=UTC)), seen) is None
    assert sort_micros(-1, seen) is None
    assert sort_micros(to_micros(datetime(9999, 12, 31, tzinfo=UTC)), seen) is None
    assert sort_micros(seen + day + 1, seen) is None
    assert sort_micros(seen + day, seen) == seen
    assert sort_micros(seen - day, seen) == seen - day


@settings(max_examples=60, deadline=None)
@given(st.text())
def test_storable_text_keeps_its_length_and_can_be_written(text: str) -> None:
    assert len(storable(text)) == len(text)
    storable(text).encode()


def test_folding_takes_case_and_accents_away() -> None:
    assert folded("Über Café ÅNGSTRÖM") == "uber cafe angstrom"
    assert folded("Straße") == "strasse"
    assert folded("PLAIN") == "plain"


def test_a_summary_leaves_the_title_out_and_ends_at_a_word() -> None:
    long = " ".join(["word"] * 100)
    document = Document(f"Title\n\n{long}", (Block("title", 0, 5), Block("paragraph", 7, 7 + len(long))))
    line = summary(document)
    assert line.startswith("word word")
    assert line.endswith("word…")
    assert len(line) <= SUMMARY
    assert summary(Document("")) == ""
    assert summary(Document("No blocks\nat all")) == "No blocks at all"
    assert summary(Document("Only a title", (Block("title", 0, 12),))) == ""


def test_amounts_that_cannot_be_compared_are_left_out_of_the_index() -> None:
    def mention(start: int, **values: object) -> Mention:
        return Mention("money", start, start + 1, "x", **values)  # type: ignore[arg-type]

    found = found_in(
        (
            mention(0, amount=Decimal("1e400"), currency="USD"),
            mention(1, currency="USD"),
            mention(2, low=Decimal(2), high=Decimal(3), currency="EUR"),
            mention(3, amount=Decimal("NaN")),
        ),
        Document("xxxx"),
        "",
    )
    assert found.sums == ((2, "EUR", 2.0, 3.0),)
    assert found.amounts == 4


@given(JSON)
def test_values_are_written_as_compact_json(value: object) -> None:
    written = encoding._to_json(value)
    assert written == json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def test_without_the_fast_writer_the_same_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    value = {"a": [1, None, 'é\n"'], "b": {"t": -5}}
    written = encoding._to_json(value)
    monkeypatch.setattr(json.encoder, "c_make_encoder", None)
    assert encoding._json_writer()(value) == written
