from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.ui.conftest import Open, Reading
from tests.ui.writing import NOW, build
from tuireader.library.library import Library
from tuireader.paths import places
from tuireader.settings import Settings
from tuireader.ui.app import ReaderApp
from tuireader.ui.state import FILE_NAME, InterfaceState, load, save


def test_state_comes_back(tmp_path: Path) -> None:
    state = InterfaceState(theme="nord", sidebar=False, list_cells=44, sort="title")
    save(state, tmp_path)
    assert load(tmp_path) == state
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]


@pytest.mark.parametrize("text", ["", "[]", "{", "[" * 100_000, '{"theme": 3, "sidebar": "no", "unknown": 1}', "\x00"])
def test_broken_state_is_the_default(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE_NAME).write_text(text)
    assert load(tmp_path) == InterfaceState()


def test_a_folder_that_is_not_there_is_no_error(tmp_path: Path) -> None:
    save(InterfaceState(), tmp_path / "gone")
    assert load(tmp_path / "gone") == InterfaceState()


async def test_choices_are_kept_for_the_next_start(tmp_path: Path) -> None:
    for start in range(2):
        library = build(tmp_path) if start == 0 else Library.open(places(tmp_path), now=lambda: NOW)
        app = ReaderApp(library, now=lambda: NOW)
        async with app.run_test(size=(160, 40)) as pilot:
            await pilot.pause()
            main = app.get_default_screen()
            if start == 0:
                app.theme = "nord"
                for key in ("1", "2", "e", "O", "shift+right", "plus"):
                    await pilot.press(key)
                    await pilot.pause()
                width = main.listing.size.width
            else:
                assert app.theme == "nord"
                assert main.feed_tree.display
                assert not main.sidebar.display
                assert main.wanted.sort == "oldest"
                assert main.listing.size.width == width
                assert main.reader.columns == 90
                await pilot.press("shift+left")
            await pilot.press("ctrl+q")
        library.close()
    kept = json.loads((tmp_path / FILE_NAME).read_text())
    assert kept["list_cells"] == width - 4


async def test_what_is_marked_folded_and_listed_is_kept(tmp_path: Path) -> None:
    for start in range(2):
        library = build(tmp_path) if start == 0 else Library.open(places(tmp_path), now=lambda: NOW)
        app = ReaderApp(library, now=lambda: NOW)
        async with app.run_test(size=(160, 40)) as pilot:
            reading, main = Reading(app, pilot), app.get_default_screen()
            await reading.settle()
            if start == 0:
                await reading.press("4", "c", "f", "colon", *"fold_stories", "enter")
                main.feed_tree.folded = {"Trade", "Trade/Ports"}
            else:
                assert main.kinds == main.reader.kinds == main.sidebar.kinds == {"money", "quote", "person"}
                assert main.sidebar.quotes == "whole"
                assert not main.folding
                assert [node.title for node in main.feed_tree.listed][-2:] == ["Mills & Money", "Trade"]
            await pilot.press("ctrl+q")
        library.close()
    setting = ("company", "quote")
    with Library.open(places(tmp_path)) as library:
        changed = ReaderApp(library, settings=Settings(highlight=setting))
        assert changed.get_default_screen().kinds == set(setting)


async def test_a_changed_setting_wins_over_an_older_choice(tmp_path: Path) -> None:
    save(InterfaceState(theme="nord", theme_setting="tuireader-dark"), tmp_path)
    with build(tmp_path) as library:
        assert ReaderApp(library).theme == "nord"
        assert ReaderApp(library, settings=Settings(theme="tuireader-light")).theme == "tuireader-light"
        assert ReaderApp(library, settings=Settings(theme="no such theme")).theme == "tuireader-dark"


async def test_position_is_kept_when_the_program_ends(open_reader: Open) -> None:
    async with open_reader((120, 14)) as reading:
        await reading.press("enter", "pagedown")
        place = reading.main.reader.place
        first = reading.main.listing.ids[0]
        library = reading.main.library
        await reading.pilot.press("ctrl+q")
        reading.main._writer.submit(lambda: None).result()
        stored = library.article(first)
        assert stored is not None
        assert stored.position == place > 0
