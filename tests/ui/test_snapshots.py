"""Pictures of the program at fixed sizes; ``pytest --snapshot-update`` makes them anew after a look at the report."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.ui.conftest import Reading
from tests.ui.writing import NOW, build
from tuireader.settings import Settings
from tuireader.ui.app import ReaderApp

SIZES = [(80, 24), (120, 40), (200, 50)]

Compare = Callable[..., bool]


def picture(
    snap_compare: Compare, data: Path, size: tuple[int, int], *keys: str, settings: Settings | None = None
) -> bool:
    library = build(data)
    app = ReaderApp(library, settings=settings, now=lambda: NOW)
    app.animation_level = "none"

    async def type_keys(pilot: Pilot[int]) -> None:
        reading = Reading(app, pilot)
        await reading.until(lambda: reading.main.is_mounted and len(reading.main.listing) > 0)
        await reading.settle()
        await reading.press(*keys)
        app.clear_notifications()
        await reading.settle()

    try:
        return snap_compare(app, terminal_size=size, run_before=type_keys)
    finally:
        library.close()


@pytest.mark.parametrize("size", SIZES)
def test_list(snap_compare: Compare, tmp_path: Path, size: tuple[int, int]) -> None:
    assert picture(snap_compare, tmp_path, size, "j")


@pytest.mark.parametrize("size", SIZES)
def test_reader_at_a_mention(snap_compare: Compare, tmp_path: Path, size: tuple[int, int]) -> None:
    assert picture(snap_compare, tmp_path, size, "enter", "right_square_bracket", "right_square_bracket")


@pytest.mark.parametrize("size", SIZES)
def test_sidebar(snap_compare: Compare, tmp_path: Path, size: tuple[int, int]) -> None:
    assert picture(snap_compare, tmp_path, size, "enter", "b", "4", "j", "j")


@pytest.mark.parametrize("size", [(40, 12), (200, 50)])
def test_feeds(snap_compare: Compare, tmp_path: Path, size: tuple[int, int]) -> None:
    assert picture(snap_compare, tmp_path, size, "1", "G")


@pytest.mark.parametrize("size", [(40, 12), (120, 40)])
def test_help(snap_compare: Compare, tmp_path: Path, size: tuple[int, int]) -> None:
    assert picture(snap_compare, tmp_path, size, "question_mark")


def test_zen(snap_compare: Compare, tmp_path: Path) -> None:
    assert picture(snap_compare, tmp_path, (120, 40), "enter", "z", "semicolon")


def test_light(snap_compare: Compare, tmp_path: Path) -> None:
    assert picture(snap_compare, tmp_path, (120, 40), "enter", settings=Settings(theme="tuireader-light"))


def test_ascii(snap_compare: Compare, tmp_path: Path) -> None:
    assert picture(snap_compare, tmp_path, (120, 40), "enter", settings=Settings(ascii=True))


def test_too_small(snap_compare: Compare, tmp_path: Path) -> None:
    assert picture(snap_compare, tmp_path, (20, 5))
