from __future__ import annotations

from tests.ui.conftest import Open


async def test_smart_folders_folders_and_feeds_with_unread_counts(open_reader: Open) -> None:
    async with open_reader((160, 40)) as reading:
        await reading.press("1")
        lines = [line.split() for line in reading.lines("#feeds")]
        assert lines[0][-2:] == ["▌All", "13"]
        assert lines[1][-2:] == ["Unread", "13"]
        assert ["Mills", "&", "Money", "12"] in lines
        assert ["▾", "Trade", "1"] in lines
        assert ["The", "Daily", "Quay", "1"] in lines


async def test_moving_in_the_tree_changes_the_list(open_reader: Open) -> None:
    async with open_reader((160, 40)) as reading:
        await reading.press("enter", "1", "j")
        assert len(reading.main.listing) == 12
        assert reading.line("#status", 0).split()[0] == "Unread"
        await reading.press("G", "enter")
        assert len(reading.main.listing) == 1
        assert reading.focused == "articles"


async def test_folders_fold(open_reader: Open) -> None:
    async with open_reader((160, 40)) as reading:
        await reading.press("1", "G", "k", "enter")
        assert not any("Daily" in line for line in reading.lines("#feeds"))
        assert any("▸ Ports" in line for line in reading.lines("#feeds"))
        await reading.press("enter")
        assert any("Daily" in line for line in reading.lines("#feeds"))


async def test_removed_feed_comes_back_by_undo(open_reader: Open) -> None:
    async with open_reader((160, 40)) as reading:
        await reading.press("1", "G", "delete")
        await reading.until(lambda: len(reading.main.library.feeds()) == 1)
        await reading.press("U")
        await reading.until(lambda: len(reading.main.library.feeds()) == 2)
        assert reading.main.library.counts().all == 13


async def test_the_tree_lies_over_the_list_where_it_is_narrow(open_reader: Open) -> None:
    async with open_reader((80, 24)) as reading:
        await reading.press("1")
        assert reading.main.feed_tree.display
        await reading.press("j", "enter")
        assert not reading.main.feed_tree.display
        assert reading.focused == "articles"
