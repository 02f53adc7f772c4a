from __future__ import annotations

from dataclasses import replace

import pytest
from textual.geometry import Offset
from textual.selection import Selection

from tests.ui.conftest import Open
from tests.ui.writing import Writer
from tuireader.addresses import is_openable
from tuireader.ui.screens.reading import hint_letters


def watch_browser(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that the browser is asked to open, instead of a browser."""
    asked: list[str] = []

    def open_(url: str) -> bool:
        asked.append(url)
        return True

    monkeypatch.setattr("webbrowser.open", open_)
    return asked


async def test_preview_follows_the_cursor_without_marking_read(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.until(lambda: reading.main.article is not None)
        assert "Kestrel Robotics buys" in reading.line("#reader", 0)
        await reading.press("j")
        await reading.until(lambda: "Note 1" in reading.line("#reader", 0))
        assert reading.main.library.counts().unread == 13


async def test_opening_marks_read_and_takes_the_focus(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("enter")
        assert reading.focused == "reader"
        assert reading.main.library.counts().unread == 12
        assert "●" not in reading.line("#articles", 0)
        await reading.press("escape")
        assert reading.focused == "articles"


async def test_all_kinds_of_blocks_are_laid_out(open_reader: Open) -> None:
    async with open_reader((120, 60)) as reading:
        await reading.press("enter")
        text = "\n".join(line.strip() for line in reading.lines("#reader"))
        assert "The Daily Quay · Jo Wren · Fri 20 November" in text
        assert "1. Berths are given out" in text
        assert "▌ The port authority" in text
        assert "Year  Revenue  Note" in text
        assert "2024    $310m  before the flood" in text
        assert "if berth is None: wait()" in text
        assert "▨ The harbour at dusk" in text
        assert "─────" in text


async def test_space_pages_then_goes_to_the_next_unread(open_reader: Open) -> None:
    async with open_reader((120, 16)) as reading:
        await reading.press("space")
        assert reading.main.opened
        assert reading.focused == "articles"
        await reading.press("space")
        assert reading.main.reader.scroll_offset.y > 0
        while reading.main.listing.cursor == 0:
            await reading.press("space")
        assert reading.main.listing.cursor == 1
        assert "Note 1" in reading.line("#reader", 0)
        assert reading.main.library.counts().unread == 11


async def test_next_and_previous_unread_go_around(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("n", "n")
        assert reading.main.listing.cursor == 2
        await reading.press("p")
        assert reading.main.listing.cursor == 0
        await reading.press("p")
        assert reading.main.listing.cursor == 12


async def test_next_unread_says_when_there_is_none(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("A", "n")
        assert reading.main.listing.cursor == 0
        assert any("No more unread" in toast.message for toast in reading.app._notifications)


async def test_mentions_are_reached_in_order_and_by_kind(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("enter", "right_square_bracket")
        reader = reading.main.reader
        assert reader.mentions[reader.mention or 0].text == "Kestrel Robotics"
        await reading.press("right_square_bracket")
        assert reader.mention is not None
        assert reader.mentions[reader.mention].text == "$1.2 billion"
        await reading.press("right_curly_bracket", "right_curly_bracket")
        assert reader.mentions[reader.mention].text == "about €300 million"
        await reading.press("left_curly_bracket", "left_square_bracket")
        assert reader.mentions[reader.mention].kind == "company"
        item = reading.main.sidebar.item
        assert item is not None
        assert item.label == "Kestrel Robotics"


async def test_jump_brings_the_mention_into_view(open_reader: Open) -> None:
    async with open_reader((120, 14)) as reading:
        await reading.press("enter", "left_square_bracket")
        reader = reading.main.reader
        assert reader.mention is not None
        assert reader.mentions[reader.mention].start > 800
        assert any("Kestrel declined" in line for line in reading.lines("#reader"))


async def test_why_says_what_made_us_think_so(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("enter", "right_square_bracket", "i")
        said = [toast.message for toast in reading.app._notifications]
        assert "why: the table of companies has it" in said[-1]
        assert "NYSE:KSTL" in said[-1]
        assert "P its page · ! put it right" in said[-1]
        await reading.press("4", "j", "i")
        said = [toast.message for toast in reading.app._notifications]
        assert said[-1].startswith("Norbank")


async def test_position_is_kept_in_the_library(open_reader: Open) -> None:
    async with open_reader((120, 14)) as reading:
        await reading.press("enter", "pagedown", "pagedown")
        place = reading.main.reader.place
        assert place > 100
        await reading.press("escape", "j", "enter", "escape", "k", "enter")
        assert reading.main.reader.place == place
        first = reading.main.listing.ids[0]
        stored = reading.main.library.article(first)
        assert stored is not None
        assert stored.position == place


async def test_place_survives_a_resize(open_reader: Open) -> None:
    async with open_reader((120, 14)) as reading:
        await reading.press("enter", "pagedown", "pagedown")
        reader = reading.main.reader
        words = reader.article.document.text[reader.place :][:12] if reader.article else ""
        await reading.pilot.resize_terminal(60, 14)
        await reading.settle()
        assert words.strip() in " ".join(line.strip() for line in reading.lines("#reader")[:2])


async def test_find_in_the_article(open_reader: Open) -> None:
    async with open_reader((120, 16)) as reading:
        await reading.press("enter", "slash", *"ship", "enter")
        reader = reading.main.reader
        assert len(reader.matches) == 3
        assert reading.focused == "reader"
        assert "match 1 of 3" in reading.line("#status", 0)
        await reading.press("n")
        assert reader.match == 1
        await reading.press("N", "N")
        assert reader.match == 2
        await reading.press("escape")
        assert reader.matches == []


async def test_link_hints_open_only_web_links(open_reader: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = watch_browser(monkeypatch)
    async with open_reader((120, 60)) as reading:
        await reading.press("enter", "semicolon")
        assert set(reading.main.hints or ()) == {"a", "s"}
        await reading.press("a")
        assert asked == ["https://port.example/rules"]
        await reading.press("semicolon", "s")
        assert asked == ["https://port.example/rules"]
        assert any("Only http and https" in toast.message for toast in reading.app._notifications)
        await reading.press("semicolon", "escape")
        assert reading.main.hints is None


async def test_link_list(open_reader: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = watch_browser(monkeypatch)
    async with open_reader() as reading:
        await reading.press("enter", "u", "enter")
        assert asked == ["https://port.example/rules"]


async def test_browser_and_copy_link(open_reader: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = watch_browser(monkeypatch)
    async with open_reader() as reading:
        await reading.press("o", "y")
        assert asked == ["https://news.example/harbour"]
        assert reading.app.clipboard == "https://news.example/harbour"


async def test_the_clipboard_gets_text_alone(open_reader: Open) -> None:
    """A12: what is pasted into a terminal steers it no more than what is shown."""
    async with open_reader() as reading:
        reading.app.copy_to_clipboard("one\x1b]0;x\x07 \x9b5mtwo\x00\ud800\u202e\nthree")
        assert reading.app.clipboard == "one two\nthree"


async def test_column_width_and_sideways(open_reader: Open) -> None:
    async with open_reader((160, 40)) as reading:
        await reading.press("enter")
        before = reading.main.reader.columns
        await reading.press("minus", "minus", "plus")
        assert reading.main.reader.columns == before - 6


async def test_click_on_a_mention_selects_it(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("enter")
        left = reading.line("#reader", 0).index("Kestrel")
        await reading.pilot.click("#reader", offset=(left + 2, 1))
        await reading.settle()
        assert reading.main.reader.mention == 0


@pytest.mark.parametrize(
    ("url", "openable"),
    [
        ("https://a.example/x?y=1#z", True),
        ("http://a.example", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("https://", False),
        ("https://-oProxyCommand/", False),
        ("--version", False),
        ("https://a.example/ --x", False),
        ("https://a.example/\x1b[31m", False),
        ("https://[bad", False),
    ],
)
def test_only_plain_web_addresses_are_given_to_the_browser(url: str, openable: bool) -> None:
    """A15: other schemes and options are refused."""
    assert is_openable(url) is openable


def test_no_hint_begins_another() -> None:
    for count in (1, 9, 10, 100):
        hints = hint_letters(count)
        assert len(set(hints)) == count
        assert len({len(hint) for hint in hints}) == 1


async def test_selected_text_is_copied_as_it_is_seen(open_reader: Open) -> None:
    async with open_reader((120, 40)) as reading:
        await reading.press("enter")
        pane = reading.main.reader
        number, line = next((n, line) for n, line in enumerate(reading.lines("#reader")) if "said on" in line)
        selection = Selection.from_offsets(Offset(line.index("said"), number), Offset(5, number + 1))
        picked = pane.get_selection(selection)
        assert picked is not None
        assert picked[0].startswith("said on Thursday that it will\npay")


async def test_a_selection_is_seen_copied_by_a_key_and_ended(
    open_reader: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied: list[str] = []
    async with open_reader((120, 40)) as reading:
        monkeypatch.setattr(reading.app, "copy_to_clipboard", copied.append)
        await reading.press("enter", "ctrl+c")
        assert any("no text is selected" in toast.message for toast in reading.app._notifications)
        pane = reading.main.reader
        number, line = next((n, line) for n, line in enumerate(reading.lines("#reader")) if "said on" in line)
        at = line.index("said")
        plain = pane.render_line(number).crop(at, at + 4)
        await reading.pilot.mouse_down("#reader", offset=(at, number + 1))
        await reading.pilot.hover("#reader", offset=(at + 7, number + 1))
        await reading.pilot.mouse_up("#reader", offset=(at + 7, number + 1))
        await reading.settle()
        picked = pane.render_line(number).crop(at, at + 4)
        before, after = ({piece.style.bgcolor for piece in strip if piece.style} for strip in (plain, picked))
        assert picked.text == "said"
        assert before.isdisjoint(after)
        await reading.press("ctrl+c")
        assert copied == ["said on"]
        await reading.press("escape")
        assert not reading.main.get_selected_text()
        assert reading.focused == "reader"


async def test_small_digits_and_rows_of_several_lines_can_be_told_apart(open_reader: Open) -> None:
    writer = Writer("Steam").paragraph("Water is H2O, and a note1 says so.")
    writer.inline("subscript", "2").inline("superscript", "1")
    writer.table(
        [
            ["Name", "What"],
            ["one", "a cell with many words in it, so many that they are folded"],
            ["two", "another with many words"],
        ]
    )
    async with open_reader((44, 24)) as reading:
        article = reading.main.library.article(reading.main.listing.ids[0])
        assert article is not None
        await reading.press("enter")
        reading.main.show_article(replace(article, document=writer.document, mentions=()))
        await reading.settle()
        text = "\n".join(reading.lines("#reader"))
        assert "H₂O" in text
        assert "note¹" in text
        rows = [line.split()[0] if line.split() else "" for line in reading.lines("#reader")]
        assert rows[rows.index("two") - 1] == ""


async def test_an_article_without_text_says_what_to_do(open_reader: Open) -> None:
    async with open_reader((120, 40)) as reading:
        article = reading.main.library.article(reading.main.listing.ids[0])
        assert article is not None
        bare = Writer("Steam").document
        reading.main.show_article(replace(article, document=bare, mentions=()))
        await reading.settle()
        shown = " ".join(" ".join(reading.lines("#reader")).split())
        assert "x fetches the page, o opens it" in shown
        row = replace(article.row, url="")
        reading.main.show_article(replace(article, row=row, document=replace(bare), mentions=()))
        await reading.settle()
        assert any("There is no text." in line for line in reading.lines("#reader"))


async def test_the_same_words_are_told_once(open_reader: Open) -> None:
    async with open_reader((120, 40)) as reading:
        await reading.press("enter", *["greater_than_sign"] * 3)
        assert [toast.message for toast in reading.app._notifications] == ["All lines are in view, none is wider"]


async def test_what_the_mouse_is_over_says_what_it_is(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("enter")
        left = reading.line("#reader", 0).index("Kestrel")
        await reading.pilot.hover("#reader", offset=(left + 2, 1))
        await reading.settle()
        assert "the table of companies has it" in str(reading.main.reader.tooltip)
        await reading.pilot.hover("#reader", offset=(left + 2, 3))
        await reading.settle()
        assert reading.main.reader.tooltip is None


async def test_a_click_on_a_picture_opens_it(open_reader: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    async with open_reader((120, 60)) as reading:
        monkeypatch.setattr(reading.main, "open_link", opened.append)
        await reading.press("enter")
        row = next(n for n, line in enumerate(reading.lines("#reader")) if "The harbour at dusk" in line)
        left = reading.line("#reader", row).index("harbour")
        await reading.pilot.hover("#reader", offset=(left, row + 1))
        await reading.settle()
        assert str(reading.main.reader.tooltip) == "https://news.example/harbour.jpg"
        await reading.pilot.click("#reader", offset=(left, row + 1))
        await reading.settle()
        assert opened == ["https://news.example/harbour.jpg"]
