from __future__ import annotations

import pytest

from tests.ui.conftest import Open
from tests.ui.writing import Writer
from tuireader.salience import main_subjects
from tuireader.ui import index


async def test_groups_are_counted_and_normalised(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("enter")
        lines = reading.lines("#sidebar")
        text = "\n".join(lines)
        assert lines[0].split() == ["■", "Companies", "2"]
        assert "Kestrel Robotics ×4  NYSE:KSTL" in text
        assert "$1.2 bn ×2" in text
        assert "~€300 m" in text
        assert text.count("Ida Brandt") == 2
        assert "chief executive" in text


async def test_moving_scrolls_the_text_and_enter_goes_there(open_reader: Open) -> None:
    async with open_reader((120, 20)) as reading:
        await reading.press("enter", "4")
        assert reading.focused == "sidebar"
        await reading.press("j", "j", "j")
        reader = reading.main.reader
        assert reader.mention is not None
        assert reader.mentions[reader.mention].text == "$402m"
        assert any("$402m" in line for line in reading.lines("#reader"))
        await reading.press("enter")
        assert reading.focused == "reader"


async def test_choosing_again_goes_to_the_next_mention(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("enter", "right_square_bracket", "4")
        first = reading.main.reader.mention
        # What a click does; Enter on a company opens its page.
        reading.main.sidebar.choose()
        await reading.settle()
        reading.main.sidebar.choose()
        await reading.settle()
        reader = reading.main.reader
        assert reader.mention is not None
        assert reader.mention != first
        assert reader.mentions[reader.mention].name == "Kestrel Robotics"


async def test_toggles_take_a_kind_out_of_the_text(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("enter", "4", "c")
        assert "company" not in reading.main.kinds
        assert reading.lines("#sidebar")[0].split() == ["□", "Companies", "2"]
        await reading.press("3", "g", "right_square_bracket")
        reader = reading.main.reader
        assert reader.mentions[reader.mention or 0].kind == "money"
        await reading.press("4", "c", "m", "q", "t", "v")
        assert reading.main.kinds == {"company", "organisation"}


async def test_click_on_a_heading_toggles_and_on_a_thing_goes_there(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("enter")
        await reading.pilot.click("#sidebar", offset=(4, 1))
        await reading.settle()
        assert "company" not in reading.main.kinds
        await reading.pilot.click("#sidebar", offset=(4, 4))
        await reading.settle()
        reader = reading.main.reader
        assert reader.mention is not None
        assert reader.mentions[reader.mention].name == "Norbank"


async def test_amounts_by_size_or_in_order(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("enter", "4")

        def labels() -> list[str]:
            return [item.label for item in reading.main.sidebar.items if item.kind == "money"]

        assert labels() == ["$1.2 bn", "$402 m", "~€300 m", "$310 m", "$40,000"]
        await reading.press("S")
        assert labels() == ["$1.2 bn", "~€300 m", "$40,000", "$310 m", "$402 m"]


async def test_what_the_article_is_mainly_about_comes_first_and_is_marked(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("enter")
        lines = reading.lines("#sidebar")
        assert any("»Kestrel Robotics" in line for line in lines)
        assert not any("»Norbank" in line for line in lines)
        assert any("Mainly about Kestrel Robotics" in line for line in reading.lines("#reader"))


async def test_quotes_fold_to_who_is_quoted_and_the_mention_is_copied(open_reader: Open) -> None:
    async with open_reader((120, 60)) as reading:
        await reading.press("enter", "4", *"jjjjjjj")
        item = reading.main.sidebar.item
        assert item is not None
        assert item.kind == "quote"
        await reading.press("Y")
        assert reading.app.clipboard == "“We do not want the cranes, we want the waiting,” — Ida Brandt"
        await reading.press("f")
        assert any("we want the waiting,”" in line for line in reading.lines("#sidebar"))
        await reading.press("f")
        folded = reading.lines("#sidebar")
        assert any("Ida Brandt ×2" in line for line in folded)
        assert not any("waiting" in line for line in folded)
        item = reading.main.sidebar.item
        assert item is not None
        assert len(item.mentions) == 2
        await reading.press("k", "Y")
        assert "$40,000" in reading.app.clipboard
        await reading.press("g", "Y")
        assert reading.app.clipboard == "Kestrel Robotics"


@pytest.mark.parametrize(
    ("title", "main"),
    [
        ("Norbank buys a mill", {"Norbank"}),
        ("Norbankers meet", {"Ostmar Mills"}),
        ("Norbank and Ostmar Mills agree", {"Norbank", "Ostmar Mills"}),
        ("", {"Ostmar Mills"}),
    ],
)
def test_the_title_decides_else_what_is_named_most(title: str, main: set[str]) -> None:
    writer = Writer().paragraph("Ostmar Mills, Ostmar Mills, Ostmar Mills and Norbank.")
    for number in range(3):
        writer.company("Ostmar Mills", number=number)
    writer.company("Norbank")
    groups = index.build(writer.found, len(writer.text), title=title)
    assert {item.label for item in groups[0].items if item.main} == main
    assert groups[0].items[0].label in main
    assert set(main_subjects(writer.found, len(writer.text), title)) == main
    two = Writer().paragraph("Ostmar Mills and Norbank.").company("Ostmar Mills").company("Norbank")
    assert main_subjects(two.found, len(two.text), "") == ()
