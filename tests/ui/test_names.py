from __future__ import annotations

from tests.ui.conftest import Open
from tests.ui.writing import Writer


async def test_articles_with_a_company_and_back(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("j", "enter", "right_square_bracket", "C")
        assert reading.main.wanted_title == "Articles with Ostmar Mills"
        assert len(reading.main.listing) == 12
        await reading.press("escape")
        assert reading.main.wanted_title == "All"
        assert len(reading.main.listing) == 13


async def test_articles_with_a_speaker(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("enter", "4", "G", "C")
        assert reading.main.wanted_title == "Articles with Ida Brandt"
        assert len(reading.main.listing) == 1


async def test_a_rejected_name_is_no_longer_marked_until_undo(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("enter", "4", "j")
        item = reading.main.sidebar.item
        assert item is not None
        assert item.label == "Norbank"
        await reading.press("X")
        assert "Norbank" not in {mention.name for mention in reading.main.reader.mentions}
        assert not any("Norbank" in line for line in reading.lines("#sidebar"))
        await reading.press("U")
        assert "Norbank" in {mention.name for mention in reading.main.reader.mentions}


async def test_nothing_chosen_says_so(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("C", "X")
        said = [toast.message for toast in reading.app._notifications]
        assert sum("no company or person is chosen" in text for text in said) == 2


async def test_pipe_gives_the_text_to_a_program_without_a_shell(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("enter", "vertical_line", *"head -c 16", "enter")
        await reading.settle()
        assert any(toast.message == "Kestrel Robotics" for toast in reading.app._notifications)
        await reading.press("vertical_line", *"echo $HOME;ls", "enter")
        await reading.settle()
        assert any(toast.message == "$HOME;ls" for toast in reading.app._notifications)
        await reading.press("vertical_line", *"no-such-program", "enter")
        await reading.settle()
        assert any("no-such-program" in toast.message for toast in reading.app._notifications)


async def test_range_selection_marks_all_of_it(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("v", "j", "j")
        assert "3 selected" in reading.line("#status", 0)
        await reading.press("m")
        assert reading.main.library.counts().unread == 10
        assert reading.main.listing.selected == []
        await reading.press("v", "j", "escape")
        assert reading.main.listing.selected == []
        await reading.press("U")
        assert reading.main.library.counts().unread == 13


async def test_full_text_and_back(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("enter", "x")
        assert any("no full text" in toast.message for toast in reading.app._notifications)
        full = Writer("Kestrel Robotics buys a harbour").paragraph("All of it, from the page.").document
        first = reading.main.listing.ids[0]
        reading.main.library.save_full_text(first, full, "en", (), 1)
        reading.main.reread()
        await reading.settle()
        await reading.press("x")
        assert any("from the page" in line for line in reading.lines("#reader"))
        await reading.press("x")
        assert any("said on Thursday" in line for line in reading.lines("#reader"))


async def test_companies_are_counted_over_the_library(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("j", "enter")
        await reading.until(lambda: any("in 12 articles" in line for line in reading.lines("#sidebar")))
