from __future__ import annotations

from tests.ui.conftest import Open


async def test_read_and_unread_with_undo(open_reader: Open) -> None:
    async with open_reader() as reading:
        library = reading.main.library
        await reading.press("m")
        assert library.counts().unread == 12
        assert "12 unread" in reading.line("#status", 0)
        assert any("1 article marked read; U takes it back" in toast.message for toast in reading.app._notifications)
        await reading.press("m")
        assert library.counts().unread == 13
        await reading.press("U")
        assert library.counts().unread == 12
        await reading.press("ctrl+z")
        assert library.counts().unread == 13
        await reading.press("U")
        assert any("nothing to undo" in toast.message for toast in reading.app._notifications)


async def test_all_read_with_undo(open_reader: Open) -> None:
    async with open_reader() as reading:
        library = reading.main.library
        await reading.press("m", "A")
        assert library.counts().unread == 0
        assert not any("●" in line for line in reading.lines("#articles"))
        await reading.press("U")
        assert library.counts().unread == 12
        assert reading.line("#articles", 2).strip().startswith("●")


async def test_above_and_below(open_reader: Open) -> None:
    async with open_reader() as reading:
        library = reading.main.library
        await reading.press("j", "j")
        await reading.press("colon", *"mark_above", "enter")
        assert library.counts().unread == 11
        await reading.press("colon", *"mark-below", "enter")
        assert library.counts().unread == 1


async def test_bookmark_is_a_file_and_can_be_undone(open_reader: Open) -> None:
    async with open_reader() as reading:
        library = reading.main.library
        await reading.press("b")
        assert library.counts().bookmarks == 1
        assert "★" in reading.line("#articles", 0)
        folder = library.path.parent / "bookmarks"
        assert len(list(folder.glob("*.md"))) == 1
        await reading.press("U")
        assert library.counts().bookmarks == 0
        assert list(folder.glob("*.md")) == []
        await reading.press("s", "b")
        assert library.counts().bookmarks == 0
        # A range at once; one of it has its bookmark already and keeps it when the change is taken back.
        await reading.press("j", "b", "k", "v", "j", "j", "b")
        assert library.counts().bookmarks == 3
        assert any("2 articles: bookmarked" in toast.message for toast in reading.app._notifications)
        await reading.press("U")
        assert library.counts().bookmarks == 1
        # With nothing else to go back from, Esc stops what is running.
        reading.main.refreshing = True
        await reading.press("v", "escape")
        assert not reading.main.cancelled.is_set()
        await reading.press("escape")
        assert reading.main.cancelled.is_set()
        reading.main.refreshing = False
