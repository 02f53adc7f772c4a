from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ui.writing import Writer, harbour
from tuireader.model import Document, Inline, Link, Mention
from tuireader.ui.cells import width
from tuireader.ui.glyphs import ASCII
from tuireader.ui.highlight import Highlights
from tuireader.ui.layout import Layout


def whole(document: Document, columns: int) -> Layout:
    layout = Layout(document, columns)
    layout.extend(offset=len(document.text))
    return layout


def lines(layout: Layout) -> list[str]:
    text = layout.document.text
    shown = []
    for line in layout.lines:
        row = ""
        for part in line.parts:
            row += " " * (part.x - width(row)) + (part.sign if part.start < 0 else text[part.start : part.end])
        shown.append(row)
    return shown


PIECES = st.lists(
    st.tuples(
        st.sampled_from(["heading", "paragraph", "item", "code", "image", "table"]),
        st.text(st.sampled_from("abc  “é漢🚢\u0301\n."), min_size=1, max_size=60),
        st.integers(0, 7),
        st.integers(0, 7),
    ),
    max_size=12,
)


def document_of(pieces: list[tuple[str, str, int, int]]) -> Document:
    writer = Writer("A title")
    for kind, text, depth, quote in pieces:
        if kind == "table":
            writer.table([[text, "b", "c"], ["1", text]])
        else:
            writer.block(kind, text, depth=depth, quote=quote, marker="12." if depth % 2 else "•", level=depth + 1)
    return writer.document


@settings(max_examples=100, deadline=None)
@given(PIECES, st.integers(10, 90))
def test_every_place_of_the_text_is_on_its_line(pieces: list[tuple[str, str, int, int]], columns: int) -> None:
    document = document_of(pieces)
    layout = whole(document, columns)
    for offset, char in enumerate(document.text):
        number = layout.line_of(offset)
        if char not in " \n\t" and any(block.start <= offset < block.end for block in document.blocks):
            assert any(part.start <= offset < part.end for part in layout.lines[number].parts)


@settings(max_examples=100, deadline=None)
@given(PIECES, st.integers(10, 90))
def test_only_code_and_tables_are_wider_than_the_column(pieces: list[tuple[str, str, int, int]], columns: int) -> None:
    document = document_of(pieces)
    layout = whole(document, columns)
    for line, text in zip(layout.lines, lines(layout), strict=True):
        wide_kind = line.block >= 0 and document.blocks[line.block].kind in {"code", "table"}
        assert wide_kind or width(text) <= layout.columns, text


def test_cells_lead_back_to_the_text() -> None:
    document = harbour().document
    layout = whole(document, 60)
    for number, line in enumerate(layout.lines):
        for part in line.parts:
            if part.start >= 0:
                assert layout.offset_at(number, part.x) == part.start
                piece = document.text[part.start : part.end]
                assert layout.offset_at(number, part.x + width(piece)) is None
    assert layout.offset_at(-1, 0) is None
    assert layout.offset_at(10_000, 0) is None


def test_a_long_text_is_laid_out_only_as_far_as_asked() -> None:
    writer = Writer("Long")
    for number in range(500):
        writer.paragraph(f"Paragraph {number} says little. " * 5)
    layout = Layout(writer.document, 60)
    layout.extend(lines=40)
    assert 40 <= len(layout.lines) < 60
    assert not layout.complete
    estimated = layout.height
    layout.extend(offset=len(writer.text))
    assert layout.complete
    assert abs(estimated - layout.height) < layout.height // 4


def test_lists_hang_and_nest() -> None:
    writer = Writer()
    writer.block("item", "first point that folds", marker="1.", depth=1)
    writer.block("item", "inner", marker="•", depth=2)
    writer.block("paragraph", "goes on", depth=1)
    writer.block("item", "second", marker="10.", depth=1, quote=1)
    assert lines(whole(writer.document, 16)) == [
        "1. first point",
        "   that folds",
        "   • inner",
        "",
        "   goes on",
        "",
        "▌ 10. second",
    ]


def test_ascii_signs_only() -> None:
    document = harbour().document
    layout = Layout(document, 60, glyphs=ASCII)
    layout.extend(offset=len(document.text))
    signs = "".join(part.sign for line in layout.lines for part in line.parts)
    assert signs.isascii()


def test_wide_tables_fold_their_cells() -> None:
    writer = Writer().table([["Name", "What they said"], ["Norbank", "a long answer that does not fit in one line"]])
    shown = lines(whole(writer.document, 30))
    assert shown[0].startswith("Name     What they said")
    assert all(width(line) <= 30 for line in shown)
    assert "Norbank  a long answer that" in shown[2]


def test_runs_cover_the_text_and_keep_the_innermost_mention() -> None:
    text = "He said “Norbank pays $5” today"
    document = Document(
        text, (), (Inline("strong", 0, 2), Inline("emphasis", 1, 7)), (Link(26, 31, "https://a.example"),)
    )
    mentions = (
        Mention("quote", 8, 25, text[8:25]),
        Mention("company", 9, 16, "Norbank"),
        Mention("money", 22, 24, "$5"),
    )
    runs = list(Highlights(document, mentions, {"quote", "company", "money"}).between(0, len(text)))
    assert "".join(text[run.start : run.end] for run in runs) == text
    by_start = {run.start: run for run in runs}
    assert by_start[1].roles == ("emphasis", "strong")
    assert (by_start[8].roles, by_start[8].mention) == (("quote",), 0)
    assert (by_start[9].roles, by_start[9].mention) == (("quote", "company"), 1)
    assert by_start[26].link == 0
    without = Highlights(document, mentions, {"money"})
    assert without.at(9).roles == ()
    assert without.at(22).mention == 2


SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=12)


@settings(max_examples=100, deadline=None)
@given(SPANS, st.integers(0, 60), st.integers(0, 60))
def test_runs_never_overlap_and_leave_nothing_out(spans: list[tuple[int, int]], start: int, end: int) -> None:
    text = "x" * 60
    document = Document(text, inlines=tuple(Inline("strong", *sorted(span)) for span in spans))
    mentions = [Mention("company", min(span), max(span), "x") for span in spans]
    runs = list(Highlights(document, mentions, {"company"}).between(*sorted((start, end))))
    assert [offset for run in runs for offset in range(run.start, run.end)] == list(range(*sorted((start, end))))
