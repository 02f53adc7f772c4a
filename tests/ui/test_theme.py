from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES
from textual.widgets import OptionList

from tests.ui.conftest import Open
from tuireader.library.library import Library
from tuireader.paths import places
from tuireader.settings import Settings
from tuireader.ui import theme
from tuireader.ui.app import ReaderApp
from tuireader.ui.widgets.pane import ROLES

THEMES = {**BUILTIN_THEMES, "tuireader-dark": theme.DARK, "tuireader-light": theme.LIGHT}
KINDS = ("company", "money", "quote", "person", "organisation", "muted")


def test_contrast_is_that_of_the_standard() -> None:
    assert theme.contrast(Color.parse("white"), Color.parse("black")) == pytest.approx(21)
    assert theme.contrast(Color.parse("#777777"), Color.parse("white")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", THEMES)
def test_kinds_can_be_read_in_every_theme(name: str) -> None:
    chosen = THEMES[name]
    colours = {**theme.kind_colours(chosen), **chosen.variables}
    if chosen.ansi:
        assert {colours[kind] for kind in KINDS} >= {"ansi_cyan", "ansi_green", "ansi_yellow"}
        return
    grounds = chosen.to_color_system().generate()
    for kind in KINDS:
        for ground in theme.GROUNDS:
            ratio = theme.contrast(Color.parse(colours[kind]), Color.parse(grounds[ground]))
            assert ratio >= theme.MINIMUM_CONTRAST, (kind, ground)


@pytest.mark.parametrize(
    ("few_colours", "chosen", "taken"),
    [
        (False, "tuireader-dark", "tuireader-dark"),
        (True, "tuireader-dark", "ansi-dark"),
        (True, "tuireader-light", "ansi-light"),
        (True, "nord", "nord"),
    ],
)
def test_sixteen_colours_keep_the_kinds_apart(tmp_path: Path, few_colours: bool, chosen: str, taken: str) -> None:
    with Library.open(places(tmp_path)) as library:
        app = ReaderApp(library, settings=Settings(theme=chosen), few_colours=few_colours)
        assert app.theme == taken
        colours = theme.kind_colours(app.current_theme)
        assert len({colours[kind] for kind in KINDS}) == len(KINDS)


async def test_kinds_differ_by_more_than_colour(open_reader: Open) -> None:
    async with open_reader() as reading:
        signs = {}
        for kind in ("company", "money", "quote", "person", "organisation"):
            style = reading.main.reader.style_of(kind)
            signs[kind] = (style.bold, style.italic, style.underline, style.underline2)
        assert len(set(signs.values())) == 5


async def test_every_role_is_styled(open_reader: Open) -> None:
    async with open_reader() as reading:
        for role in ROLES:
            reading.main.reader.style_of(role)


@pytest.mark.parametrize(
    "keys", [("j",), ("question_mark",), ("1", "G"), ("H",), ("enter", "4", "P"), ("slash", *"mill")]
)
async def test_ascii_draws_no_other_signs(open_reader: Open, keys: tuple[str, ...]) -> None:
    async with open_reader((100, 30), settings=Settings(ascii=True)) as reading:
        await reading.press(*keys)
        drawn = html.unescape(" ".join(re.findall(r">([^<>]+)</text>", reading.app.export_screenshot(title=""))))
        signs = {sign for sign in drawn if not sign.isascii() and not sign.isalnum()} - {"\xa0", "€", "£"}
        assert signs == set()


async def test_what_is_told_of_a_mention_goes_with_the_next_key(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("enter", "right_square_bracket", "i")
        assert [toast.title for toast in reading.app._notifications] == ["company"]
        await reading.press("i")
        assert [toast.title for toast in reading.app._notifications] == ["company"]
        await reading.press("j")
        assert not list(reading.app._notifications)


@pytest.mark.parametrize("name", ["tuireader-dark", "tuireader-light"])
async def test_the_row_under_the_cursor_of_a_dialog_can_be_read(open_reader: Open, name: str) -> None:
    async with open_reader(settings=Settings(theme=name)) as reading:
        await reading.press("question_mark", "down")
        row = reading.app.screen.query_one(OptionList).get_visual_style("option-list--option-highlighted")
        assert row.background is not None
        assert row.foreground is not None
        for colour in (row.foreground, Color.parse(reading.app.theme_variables["muted"])):
            assert theme.contrast(colour, row.background) >= theme.MINIMUM_CONTRAST


async def test_the_row_under_the_cursor_of_a_dialog_is_seen_in_sixteen_colours(open_reader: Open) -> None:
    async with open_reader(settings=Settings(theme="ansi-dark")) as reading:
        await reading.press("question_mark", "down")
        listed = reading.app.screen.query_one(OptionList)
        row, other = (listed.get_visual_style(f"option-list--option{end}") for end in ("-highlighted", ""))
        assert row.background != other.background
