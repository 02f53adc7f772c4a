from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.ui.conftest import Open
from tuireader.cli import cli
from tuireader.settings import Settings
from tuireader.ui.actions import BY_ID, COMMANDS, Command, key_table, keymap
from tuireader.ui.completion import completed
from tuireader.ui.keys import key_label, key_name
from tuireader.ui.screens.main import MainScreen


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_every_command_has_a_handler(command: Command) -> None:
    assert callable(getattr(MainScreen, f"do_{command.id}", None))


def test_every_handler_is_in_the_table() -> None:
    handlers = {name.removeprefix("do_") for name in dir(MainScreen) if name.startswith("do_")}
    assert handlers == set(BY_ID)


def test_no_key_is_taken_twice_where_it_would_be_ambiguous() -> None:
    seen: set[tuple[str, str]] = set()
    for command in COMMANDS:
        for key in command.keys:
            assert (command.context, key) not in seen
            seen.add((command.context, key))


def test_key_names_come_back_from_their_labels() -> None:
    for command in COMMANDS:
        for key in command.keys:
            assert key_name(key_label(key)) == key
    assert key_name("g g") == "g g"
    assert key_label("g right_square_bracket") == "g ]"


def test_own_keys_replace_and_clashes_are_named() -> None:
    keys = keymap({"bookmark": ("ctrl+b", "]"), "zen": ("]",), "fly": ("x",)})
    assert keys.of("bookmark") == ("ctrl+b", "right_square_bracket")
    assert keys.of("zen") == ()
    assert keys.of("page_up") == ("pageup",)
    text = "\n".join(keys.problems)
    assert "keys.fly: there is no such command" in text
    assert "] is already the key of bookmark" in text
    assert "] was the only key of next_mention" in text


def test_key_table_names_each_command() -> None:
    text = "\n".join(key_table())
    assert all(command.id in text for command in COMMANDS)


def test_the_command_prints_the_keys_in_force(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text('[keys]\nbookmark = ["B"]\nzen = ["B"]\n', encoding="utf-8")
    done = CliRunner().invoke(cli, ["--data-dir", str(tmp_path), "keys"])
    assert done.exit_code == 0
    assert any(line.split()[:2] == ["B", "bookmark"] for line in done.stdout.splitlines())
    assert "B is already the key of bookmark" in done.stderr
    assert "F1" in done.stdout


async def test_own_keys_and_sequences_work(open_reader: Open) -> None:
    settings = Settings(keys={"bottom": ("g e",), "top": ("g g",), "bookmark": ("B",)})
    async with open_reader(settings=settings) as reading:
        await reading.press("g", "e")
        assert reading.main.listing.cursor == 12
        await reading.press("G", "b")
        assert reading.main.listing.cursor == 12
        assert reading.main.library.counts().bookmarks == 0
        await reading.press("g", "g", "B")
        assert reading.main.listing.cursor == 0
        assert reading.main.library.counts().bookmarks == 1
        await reading.press("g", "j")
        assert reading.main.listing.cursor == 1


async def test_help_lists_searches_and_carries_out(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("question_mark")
        assert reading.app.screen.has_class("help")
        await reading.press(*"bookmark", "enter")
        assert reading.app.screen is reading.main
        await reading.settle()
        assert reading.main.library.counts().bookmarks == 1
        await reading.press("f1", "escape")
        assert reading.app.screen is reading.main


async def test_command_line_completes_and_names_what_is_wrong(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("colon", *"bott", "enter")
        assert reading.main.listing.cursor == 12
        await reading.press("colon", *"mark")
        assert "mark_all mark_above mark_below" in reading.line("#status", 0)
        await reading.press("enter")
        await reading.press("colon", *"fly", "enter")
        said = "\n".join(toast.message for toast in reading.app._notifications)
        assert "mark: could be mark_all, mark_above, mark_below" in said
        assert "fly: no such command" in said


async def test_words_behind_commands_are_completed_and_the_text_keeps_the_focus(
    open_reader: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    async with open_reader() as reading:
        monkeypatch.setattr(reading.main, "open_link", opened.append)
        await reading.press("enter", "colon", *"theme tuireader-l")
        assert "theme (a theme)" not in reading.line("#status", 0)
        await reading.press("tab", "enter")
        assert reading.app.theme == "tuireader-light"
        assert reading.focused == "reader"
        await reading.press("colon", *"wid", "tab")
        assert reading.main.prompt.words == "wider"
        await reading.press("escape", "colon", *"width 60", "enter")
        assert reading.main.reader.columns == 60
        await reading.press(
            "colon", *"open 1", "enter", "colon", *"open 9", "enter", "colon", *"quit now please", "enter"
        )
        assert opened == ["https://port.example/rules"]
        said = "\n".join(toast.message for toast in reading.app._notifications)
        assert "There is no link 9; this article has 2" in said
        assert "quit: takes no words" in said
        await reading.press("colon", *"refresh_all")
        assert "not now, fetching is not available" in reading.line("#status", 0)
        await reading.press("escape", "4", "colon", *"theme")
        assert "theme (a theme): Chooses the colours." in reading.line("#status", 0)
        await reading.press("escape")
        assert reading.focused == "sidebar"


async def test_lines_come_back_and_places_are_gone_to(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("colon", *"7")
        assert "to row 7" in reading.line("#status", 0)
        await reading.press("enter")
        assert reading.main.listing.cursor == 6
        await reading.press("colon", *"100%", "enter", "colon", *"999", "enter")
        assert reading.main.listing.cursor == 12
        await reading.press("colon", "up")
        assert reading.main.prompt.words == "999"
        await reading.press("up", "up", "up")
        assert reading.main.prompt.words == "7"
        await reading.press("down", "enter")
        assert reading.main.listing.cursor == 12
        await reading.press("colon", "up", "down")
        assert reading.main.prompt.words == ""
        await reading.press("escape")


async def test_a_share_of_the_text_is_gone_to(open_reader: Open) -> None:
    async with open_reader((120, 12)) as reading:
        await reading.press("enter", "colon", *"100%", "enter")
        assert reading.main.reader.at_end
        await reading.press("colon", *"50%", "enter")
        assert reading.focused == "reader"
        at = reading.main.reader.scroll_offset.y
        assert abs(at - reading.main.reader.max_scroll_y / 2) <= 1
        await reading.press("colon", *"0%", "enter")
        assert reading.main.reader.scroll_offset.y == 0


async def test_the_arrows_move_the_text_while_words_are_found_in_it(open_reader: Open) -> None:
    async with open_reader((120, 12)) as reading:
        await reading.press("enter", "slash", "down", "down", "up")
        assert reading.main.reader.scroll_offset.y == 1
        assert reading.main.listing.cursor == 0


def test_lines_are_completed_by_names_then_by_values() -> None:
    def values(command: str, begun: str) -> list[str]:
        return {"tags": ["chips", "chains"], "theme": ["nord"]}.get(command, [])

    assert completed("", values) is None
    assert completed("boo", values) == "bookmark"
    assert completed("mark-a", values) == "mark_all"
    assert completed("theme n", values) == "theme nord"
    assert completed("tag money ch", values) == "tag money chips"
    assert completed("theme nord", values) is None
    assert completed("fly n", values) is None


async def test_disabled_commands_give_the_reason(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("R", "r", "a")
        said = [toast.message for toast in reading.app._notifications]
        assert "Refresh all: fetching is not available in this session" in said
        assert "Add a feed: adding feeds is not available in this session" in said


async def test_palette_runs_commands(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("ctrl+p")
        await reading.press(*"all read")
        await reading.pilot.pause(0.3)
        await reading.press("enter", "enter")
        await reading.until(lambda: reading.main.library.counts().unread == 0)


async def test_key_bar_follows_the_focus_and_can_be_clicked(open_reader: Open) -> None:
    async with open_reader() as reading:
        assert "Filter" in reading.line("#keys", 0)
        await reading.press("enter")
        assert "Browser" in reading.line("#keys", 0)
        at = reading.line("#keys", 0).index("Bookmark")
        await reading.pilot.click("#keys", offset=(at, 0))
        await reading.settle()
        assert reading.main.library.counts().bookmarks == 1


async def test_theme_can_be_chosen(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("colon", *"theme", "enter")
        assert reading.app.screen is not reading.main
        await reading.press("escape")
        for name in ("tuireader-light", "textual-ansi", "nord"):
            if name in reading.app.available_themes:
                reading.app.theme = name
                await reading.settle()
                assert "Kestrel" in reading.line("#articles", 0)


async def test_quit_goes_back_first_and_then_ends(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("enter", "q")
        assert reading.focused == "articles"
        await reading.pilot.press("q")
        assert reading.app._exit


async def test_quit_at_once(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("enter", "slash")
        await reading.pilot.press("ctrl+q")
        assert reading.app._exit


async def test_scrolling_by_key_in_the_text(open_reader: Open) -> None:
    async with open_reader((120, 14)) as reading:
        await reading.press("enter", "j", "ctrl+f", "ctrl+d", "ctrl+u", "ctrl+b")
        assert reading.main.reader.scroll_offset.y == 1
        await reading.press("greater_than_sign", "less_than_sign", "end")
        assert reading.main.reader.at_end
        await reading.press("home")
        assert reading.main.reader.scroll_offset.y == 0
        await reading.press("ctrl+x")
        assert any("Nothing is running" in toast.message for toast in reading.app._notifications)
