"""Pictures of search, the page of a company, what is going on and the watch list."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from tests.ui.test_snapshots import Compare, picture

SIZES = [(80, 24), (120, 40)]


@pytest.fixture(autouse=True)
def no_blinking(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cursor of the field is seen in every picture."""
    monkeypatch.setattr(Input, "_toggle_cursor", lambda self: None)


@pytest.mark.parametrize("size", SIZES)
def test_search(snap_compare: Compare, tmp_path: Path, size: tuple[int, int]) -> None:
    assert picture(snap_compare, tmp_path, size, "slash", *"proud or company:k", "down")


def test_a_mistake_in_a_search(snap_compare: Compare, tmp_path: Path) -> None:
    assert picture(snap_compare, tmp_path, (80, 24), "slash", *"proud is", "end", *":unraed")


@pytest.mark.parametrize("size", SIZES)
def test_page_of_a_company(snap_compare: Compare, tmp_path: Path, size: tuple[int, int]) -> None:
    assert picture(snap_compare, tmp_path, size, "enter", "right_square_bracket", "P")


def test_what_is_going_on(snap_compare: Compare, tmp_path: Path) -> None:
    assert picture(snap_compare, tmp_path, (120, 40), "V")


def test_watch_list(snap_compare: Compare, tmp_path: Path) -> None:
    keys = ("enter", "right_square_bracket", "w", "2", "W")
    assert picture(snap_compare, tmp_path, (120, 40), *keys)
