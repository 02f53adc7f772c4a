from __future__ import annotations

import sys
from contextlib import nullcontext
from pathlib import Path

import pytest

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
    """A16: what looks like a command to a shell is a plain argument."""
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
        assert any("from the page" in line for line in reading.lines("#reader"))
        assert any("full text" in line for line in reading.lines("#reader"))
        await reading.press("x")
        assert any("said on Thursday" in line for line in reading.lines("#reader"))
        assert not any("full text" in line for line in reading.lines("#reader"))
        await reading.press("x")
        assert any("from the page" in line for line in reading.lines("#reader"))


async def test_companies_are_counted_over_the_library(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("j", "enter")
        await reading.until(lambda: any("in 12 articles" in line for line in reading.lines("#sidebar")))


async def test_a_verdict_counts_at_once_and_is_taken_back(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("enter", "4", "j")
        item = reading.main.sidebar.item
        assert item is not None
        assert item.label == "Norbank"
        await reading.press("exclamation_mark", "t")
        assert reading.main.library.verdicts() == {"Norbank": "person"}
        kinds = {mention.kind for mention in reading.main.reader.mentions if mention.name == "Norbank"}
        assert kinds == {"person"}
        await reading.press("U")
        assert reading.main.library.verdicts() == {}
        assert {m.kind for m in reading.main.reader.mentions if m.name == "Norbank"} == {"company"}
        await reading.press("exclamation_mark", "j", "j", "j", "enter")
        assert reading.main.library.verdicts() == {"Norbank": "not a company"}
        assert "Norbank" not in {mention.name for mention in reading.main.reader.mentions}


async def test_a_note_is_edited_in_the_editor(open_reader: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    adds = f"'{sys.executable}' -c 'import sys; open(sys.argv[-1], \"a\").write(\"call Ida\")'"
    monkeypatch.delenv("VISUAL", raising=False)
    async with open_reader() as reading:
        await reading.press("enter", "ctrl+e")
        assert any("cannot be lent" in toast.message for toast in reading.app._notifications)
        monkeypatch.setattr(reading.app, "suspend", nullcontext)
        monkeypatch.setenv("EDITOR", "")
        await reading.press("ctrl+e")
        assert any("set EDITOR" in toast.message for toast in reading.app._notifications)
        monkeypatch.setenv("EDITOR", adds)
        await reading.press("ctrl+e")
        assert reading.main.article is not None
        assert reading.main.article.note == "call Ida"
        await reading.press("U")
        assert reading.main.article.note == ""


async def test_tags_and_notes_are_kept_shown_and_taken_back(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("enter", "number_sign", *"chips, money", "enter")
        assert reading.main.article is not None
        assert reading.main.article.tags == ("chips", "money")
        assert any("#chips #money" in line for line in reading.lines("#reader"))
        await reading.press("M", *"call Ida", "enter")
        assert any("Note: call Ida" in line for line in reading.lines("#reader"))
        assert "✎ #" in reading.line("#articles", 1)
        await reading.press("U", "U")
        assert not reading.main.article.tags
        assert not any("Note:" in line for line in reading.lines("#reader"))


async def test_export_writes_a_file_and_never_over_another(
    open_reader: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with open_reader() as reading:
        await reading.press("enter", "E", "enter")
        (written,) = tmp_path.glob("*.md")
        assert written.read_text().startswith("---\ntitle: ")
        await reading.press("E", "enter")
        assert any("is there already" in toast.message for toast in reading.app._notifications)
        await reading.press("colon", *"export page.html", "enter", "colon", *"export page.doc", "enter")
        assert any("must end in" in toast.message for toast in reading.app._notifications)
        assert "<mark" in (tmp_path / "page.html").read_text()


async def test_commands_take_words_behind_their_names(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("enter", "colon", *"tags a b", "enter")
        assert reading.main.article is not None
        assert reading.main.article.tags == ("a", "b")
        await reading.press("colon", *"wider 50", "enter", "colon", *"theme nord", "enter")
        assert reading.main.reader.columns == 50
        assert reading.app.theme == "nord"
        await reading.press("colon", *"theme none", "enter")
        assert any("There is no theme none" in toast.message for toast in reading.app._notifications)


async def test_the_picture_in_view_is_opened(open_reader: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    async with open_reader() as reading:
        monkeypatch.setattr(reading.main, "open_link", opened.append)
        await reading.press("enter", "G", "ctrl+o")
        article = reading.main.article
        assert article is not None
        pictures = [block.url for block in article.document.blocks if block.kind == "image" and block.url]
        told = any("none is in view" in toast.message for toast in reading.app._notifications)
        assert opened == pictures[-1:]
        assert told != bool(opened)
