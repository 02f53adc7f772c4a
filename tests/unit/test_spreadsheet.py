"""Tables for others: nothing in them is a formula."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tuireader.spreadsheet import cell, table


@pytest.mark.parametrize("text", ["=1+1", "+x", "-x", "@SUM(A1)", " =1", "\t=1", "\r=1", "|cmd", "%x", "＝1"])
def test_formulas_become_text(text: str) -> None:
    """A18: no cell is a formula."""
    assert cell(text).startswith("'")


def test_plain_values_stay() -> None:
    values = (None, True, 5, -5, 1.5, "Acme", "a-b", ("x", "y"))
    assert [cell(value) for value in values] == ["", "yes", "5", "-5", "1.5", "Acme", "a-b", "x; y"]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=20), st.integers()), max_size=6))
def test_what_is_written_can_be_read_and_obeys_nobody(rows: list[tuple[str, int]]) -> None:
    written = table([{"a": text, "b": number} for text, number in rows], ("a", "b", "c"))
    read = list(csv.reader(io.StringIO(written, newline="")))
    assert read[0] == ["a", "b", "c"] and len(read) == len(rows) + 1
    for (text, number), line in zip(rows, read[1:], strict=True):
        assert line[1:] == [str(number), ""]
        assert not line[0].lstrip().startswith(("=", "+", "-", "@"))
        assert line[0].removeprefix("'") == "".join(c if c.isprintable() else " " for c in text) or text.startswith("'")
