from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tuireader.ui.cells import cut, fold, index_at, is_single, pad, width

# What cleaned text can hold, with plenty of what is hard: wide, combining, joined characters, long words.
TEXTS = st.text(
    st.one_of(
        st.sampled_from("ab  \u00a0…“é漢字かな한글\u0301\u200d\ufe0f👩🚢🇮🇹\u200b-"),
        st.characters(exclude_categories=("Cs", "Cc")),
    ),
    max_size=120,
)


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.integers(2, 40))
def test_folded_lines_fit_and_lose_only_blanks(text: str, cells: int) -> None:
    lines = list(fold(text, 0, len(text), cells))
    for start, end in lines:
        assert cell_len(text[start:end]) <= cells
    at = 0
    for start, end in lines:
        assert text[at:start].strip(" ") == ""
        assert start <= end
        at = end
    assert text[at:].strip(" ") == ""


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.integers(0, 40))
def test_cut_text_fits_and_padded_text_fills(text: str, cells: int) -> None:
    assert cell_len(cut(text, cells)) <= cells
    assert width(pad(cut(text, cells), cells)) == cells
    assert cell_len(text[: index_at(text, cells)]) <= cells


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_single_cell_texts_are_measured_as_the_terminal_does(text: str) -> None:
    assert width(text) == cell_len(text)
    if is_single(text):
        assert cell_len(text) == len(text)


@pytest.mark.parametrize(
    ("text", "cells", "lines"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("one  two", 4, ["one", "two"]),
        ("unbreakable", 4, ["unbr", "eaka", "ble"]),
        ("a\n\nb", 9, ["a", "", "b"]),
        ("港の灯台は", 4, ["港の", "灯台", "は"]),
        ("port 港の灯台", 9, ["port 港の", "灯台"]),
        ("five\u00a0million euros", 12, ["five\u00a0million", "euros"]),
        ("", 5, [""]),
    ],
)
def test_folding(text: str, cells: int, lines: list[str]) -> None:
    assert [text[start:end] for start, end in fold(text, 0, len(text), cells)] == lines
