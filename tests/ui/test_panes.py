from __future__ import annotations

import pytest

from tests.ui.conftest import Open, Reading


def shown(reading: Reading) -> list[str]:
    main = reading.main
    panes = {"feeds": main.feed_tree, "list": main.listing, "reader": main.reader, "sidebar": main.sidebar}
    return [name for name, pane in panes.items() if pane.display]


async def test_wide_shows_three_panes_and_the_feeds_on_demand(open_reader: Open) -> None:
    async with open_reader((160, 40)) as reading:
        assert shown(reading) == ["list", "reader", "sidebar"]
        await reading.press("1")
        assert shown(reading) == ["feeds", "list", "reader", "sidebar"]
        assert reading.focused == "feeds"
        await reading.press("1")
        assert shown(reading) == ["list", "reader", "sidebar"]
        await reading.press("e")
        assert shown(reading) == ["list", "reader"]
        await reading.press("e")
        assert shown(reading) == ["list", "reader", "sidebar"]


async def test_medium_folds_the_sidebar_away(open_reader: Open) -> None:
    async with open_reader((100, 30)) as reading:
        assert shown(reading) == ["list", "reader"]
        await reading.press("e")
        assert shown(reading) == ["reader", "sidebar"]
        assert reading.focused == "sidebar"
        await reading.press("escape")
        assert shown(reading) == ["list", "reader"]
        assert reading.focused == "articles"


async def test_narrow_shows_one_pane_at_a_time(open_reader: Open) -> None:
    async with open_reader((80, 24)) as reading:
        assert shown(reading) == ["list"]
        await reading.press("enter")
        assert shown(reading) == ["reader"]
        await reading.press("e")
        assert shown(reading) == ["reader", "sidebar"]
        await reading.press("e")
        assert shown(reading) == ["reader"]
        await reading.press("h")
        assert shown(reading) == ["list"]


async def test_zen_shows_the_text_alone(open_reader: Open) -> None:
    async with open_reader((160, 40)) as reading:
        await reading.press("enter", "z")
        assert shown(reading) == ["reader"]
        await reading.press("z")
        assert shown(reading) == ["list", "reader", "sidebar"]
        await reading.press("z", "escape")
        assert shown(reading) == ["list", "reader", "sidebar"]


async def test_live_resize_folds_and_unfolds(open_reader: Open) -> None:
    async with open_reader((160, 40)) as reading:
        await reading.press("1", "2")
        for width, expected in (
            (100, ["list", "reader"]),
            (70, ["list"]),
            (40, ["list"]),
            (120, ["list", "reader", "sidebar"]),
            (160, ["feeds", "list", "reader", "sidebar"]),
        ):
            await reading.pilot.resize_terminal(width, 24)
            await reading.settle()
            assert shown(reading) == expected, width


async def test_focus_is_never_on_a_hidden_pane(open_reader: Open) -> None:
    async with open_reader((160, 40)) as reading:
        await reading.press("enter", "4")
        await reading.pilot.resize_terminal(80, 24)
        await reading.settle()
        focused = reading.main.focused
        assert focused is not None
        assert focused.display


async def test_tab_goes_around_the_panes(open_reader: Open) -> None:
    async with open_reader() as reading:
        seen = []
        for _ in range(3):
            await reading.press("tab")
            seen.append(reading.focused)
        assert seen == ["reader", "sidebar", "articles"]
        await reading.press("shift+tab")
        assert reading.focused == "sidebar"
        await reading.press("h", "h", "l", "right")
        assert reading.focused == "sidebar"
        await reading.press("left", "2", "3")
        assert reading.focused == "reader"


@pytest.mark.parametrize("size", [(20, 5), (10, 3), (36, 7)])
async def test_a_tiny_terminal_gets_one_clear_line(open_reader: Open, size: tuple[int, int]) -> None:
    async with open_reader(size) as reading:
        assert reading.main.query_one("#too-small").display
        await reading.press("j", "enter", "e", "z")
        await reading.pilot.resize_terminal(80, 24)
        await reading.settle()
        assert not reading.main.query_one("#too-small").display


@pytest.mark.parametrize("width", [40, 60, 83, 84, 109, 110, 139, 140, 250])
@pytest.mark.parametrize("height", [12, 30])
async def test_no_line_is_wider_than_its_pane(open_reader: Open, width: int, height: int) -> None:
    async with open_reader((width, height)) as reading:
        await reading.press("enter", "1", "2", "e")
        for name in ("#feeds", "#articles", "#reader", "#sidebar", "#status", "#keys"):
            pane = reading.main.query_one(name)
            if pane.display and pane.size.width:
                for number in range(pane.size.height):
                    assert pane.render_line(number).cell_length == pane.scrollable_content_region.width, name


async def test_borders_are_pulled_by_the_mouse_and_by_keys_and_remembered(open_reader: Open) -> None:
    async with open_reader((160, 40)) as reading:
        main, pilot = reading.main, reading.pilot

        async def pull(pane: str, at: int, to: int) -> None:
            await pilot.mouse_down(pane, offset=(at, 10))
            await pilot.hover(offset=(to, 12))
            await pilot.mouse_up(offset=(to, 12))
            await reading.settle()

        await reading.press("1")
        await pull("#reader", 0, 80)
        assert main.listing.region.right == 80
        await pull("#sidebar", 0, 120)
        assert main.sidebar.region.x == 120
        await pull("#feeds", main.feed_tree.outer_size.width - 1, 34)
        assert main.feed_tree.outer_size.width == 35
        await pilot.hover("#reader", offset=(5, 5))  # let go of: nothing moves any more
        await reading.settle()
        assert main.feed_tree.outer_size.width == 35
        await pull("#sidebar", 0, 2)  # the text keeps its room
        assert main.reader.size.width >= 38
        before = main.sidebar.outer_size.width
        await reading.press("4", "shift+left")
        assert main.sidebar.outer_size.width == before - 4
        chosen = main.choices()
        assert (chosen.feeds_cells, chosen.sidebar_cells) == (35, before - 4)
        for width in (109, 83, 60, 40, 160):
            await pilot.resize_terminal(width, 24)
            await reading.settle()
            assert all(len(line) <= width for line in reading.lines("#status"))
            assert main.reader.display or main.listing.display


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 40), (200, 50)])
async def test_the_way_to_all_keys_is_always_in_the_key_bar(open_reader: Open, size: tuple[int, int]) -> None:
    async with open_reader(size) as reading:
        for keys in ((), ("enter",), ("4",), ("1",)):
            await reading.press(*keys)
            assert reading.line("#keys", 0).endswith("? Help"), keys


async def test_the_tree_stands_beside_a_list_that_has_the_window(open_reader: Open) -> None:
    async with open_reader((80, 24)) as reading:
        await reading.press("1", "G")
        tree, listing = reading.main.feed_tree.region, reading.main.listing.region
        assert (tree.x, tree.right, listing.right) == (0, listing.x, 80)
        assert "Daily Quay" in reading.line("#articles", 1)
        await reading.press("enter")
        assert reading.main.listing.region.width == 80


async def test_a_window_that_becomes_wide_shows_the_article_under_the_cursor(open_reader: Open) -> None:
    async with open_reader((80, 24)) as reading:
        await reading.press("j")
        assert reading.main.article is None
        await reading.pilot.resize_terminal(120, 40)
        await reading.settle()
        assert reading.main.article is not None
        assert reading.main.article.row.id == reading.main.listing.current
        assert not reading.main.opened


async def test_a_new_size_never_shows_lines_of_the_old(open_reader: Open) -> None:
    async with open_reader((80, 24)) as reading:
        await reading.press("j")
        await reading.pilot.resize_terminal(40, 12)
        await reading.settle()
        assert reading.line("#articles", 0).endswith("2h")


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 40), (200, 50)])
@pytest.mark.parametrize(
    "keys", [("question_mark",), ("H",), ("W",), ("V",), ("slash", "m"), ("colon", *"rules", "enter")]
)
async def test_dialogs_keep_the_line_that_says_how_to_leave(
    open_reader: Open, size: tuple[int, int], keys: tuple[str, ...]
) -> None:
    async with open_reader(size) as reading:
        await reading.press(*keys)
        dialog = reading.app.screen.query_one(".dialog")
        last = dialog.children[-1]
        assert last.region.bottom <= dialog.content_region.bottom
        assert dialog.region.bottom <= size[1]
