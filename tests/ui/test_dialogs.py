from __future__ import annotations

import pytest
from textual.command import CommandPalette

from tests.ui.conftest import Open, Reading
from tuireader.ui.screens.ask import Ask
from tuireader.ui.screens.help import Help

DIALOGS = ("question_mark", "u", "H", "W", "V", "number_sign", "ctrl+p")


def on_top(reading: Reading) -> object:
    return reading.app.screen


async def test_a_dialog_closes_once_and_nothing_below_it(open_reader: Open) -> None:
    async with open_reader() as reading:
        answers: list[object] = []
        below, above = Ask("Below"), Ask("Above")
        reading.app.push_screen(below, answers.append)
        reading.app.push_screen(above, answers.append)
        await reading.settle()
        below.dismiss("too early")
        above.dismiss("first")
        above.dismiss("second")
        await reading.settle()
        assert on_top(reading) is below
        assert answers == ["first"]
        below.dismiss("third")
        below.dismiss("fourth")
        await reading.settle()
        assert on_top(reading) is reading.main
        assert answers == ["first", "third"]


async def test_one_dialog_of_a_kind_may_come_while_another_goes(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("question_mark")
        first = on_top(reading)
        assert isinstance(first, Help)
        first.dismiss(None)
        reading.main.do_help()
        await reading.settle()
        second = on_top(reading)
        assert isinstance(second, Help) and second is not first


@pytest.mark.parametrize("key", DIALOGS)
async def test_dialogs_take_all_keys_where_there_is_hardly_a_window(open_reader: Open, key: str) -> None:
    async with open_reader(size=(12, 3)) as reading:
        await reading.press("enter", key)
        opened = on_top(reading)
        assert opened is not reading.main
        await reading.press("pagedown", "pageup", "end", "home", "down", "up", "tab", "pagedown")
        assert on_top(reading) is opened
        await reading.press("escape", "escape")
        assert reading.app.is_running


async def test_a_second_palette_is_not_opened(open_reader: Open) -> None:
    async with open_reader() as reading:
        reading.app.action_command_palette()
        reading.app.action_command_palette()
        await reading.settle()
        assert isinstance(on_top(reading), CommandPalette)
        await reading.press("escape")
        assert on_top(reading) is reading.main
