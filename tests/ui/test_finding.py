"""Search, pages of names, trends and the watch list, with keys."""

from __future__ import annotations

from typing import Any

from textual.widgets import Input, OptionList, Static

from tests.ui.conftest import Open, Reading
from tuireader.model import ArticleFilter
from tuireader.settings import NOTIFICATIONS
from tuireader.ui import notices
from tuireader.ui.screens.company import CompanyPage
from tuireader.ui.screens.entries import Entries
from tuireader.ui.screens.search import SearchScreen


def texts(reading: Reading) -> str:
    """All lines of the list of the screen on top."""
    listed = reading.app.screen.query_one(OptionList)
    return "\n".join(str(listed.get_option_at_index(n).prompt) for n in range(listed.option_count))


def note(reading: Reading) -> str:
    return str(reading.app.screen.query_one("#search-note", Static).render())


async def loaded(reading: Reading) -> None:
    screen: Any = reading.app.screen
    assert isinstance(screen, Entries)
    await reading.until(lambda: screen.sheet.title)
    await reading.settle()


async def test_search_shows_ranked_hits_as_you_type(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("slash", *"proud")
        assert isinstance(reading.app.screen, SearchScreen)
        await reading.until(lambda: "12 found, best first" in note(reading))
        assert "proud" in texts(reading)
        # What is wrong is said below the field, under the place, and what was found stays.
        await reading.press(*" is:unraed")
        await reading.until(lambda: "did you mean is:unread?" in note(reading))
        assert note(reading).splitlines()[0].startswith(" " * 9 + "^^^^^^")
        assert "proud" in texts(reading)
        await reading.press("enter")
        assert isinstance(reading.app.screen, SearchScreen)
        await reading.press(*["backspace"] * 6, *"un")
        await reading.until(lambda: "Tab: unread" in note(reading))
        await reading.press("tab")
        field = reading.app.screen.query_one(Input)
        assert field.value == "proud is:unread "
        await reading.until(lambda: "found, best first" in note(reading))
        await reading.press("down", "down", "enter")
        assert reading.main.opened and reading.main.article is not None
        assert reading.main.wanted.query == "proud is:unread"
        assert "search “proud is:unread”" in reading.line("#status", 0)
        # Back to the list, then to all articles.
        await reading.press("escape", "escape")
        assert len(reading.main.listing) == 13 and reading.main.wanted.query == ""


async def test_a_search_is_kept_as_a_folder_and_forgotten(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("slash", *"has:quote", "ctrl+s")
        titles = [node.title for node in reading.main.feed_tree.listed]
        assert "has:quote" in titles
        await reading.press("1")
        reading.main.feed_tree.move(titles.index("has:quote") - reading.main.feed_tree.cursor)
        await reading.settle()
        assert reading.main.wanted.query == "has:quote"
        reading.main.run_line("remove_search")
        await reading.settle()
        assert "has:quote" not in [node.title for node in reading.main.feed_tree.listed]
        reading.main.run_line("remove_search")  # nothing there: a word, no harm
        await reading.press("slash", "escape")
        # The language on one screen, from the palette's list and from the search.
        reading.main.run_line("query_help")
        await reading.settle()
        await loaded(reading)
        assert 'company:"Acme"' in texts(reading) and "unread, read, bookmarked" in texts(reading)
        await reading.press("g", "enter")
        assert reading.app.screen.query_one(Input).value == "harbour steel"
        await reading.press("f1")
        await loaded(reading)
        await reading.press("j", "enter")
        assert reading.app.screen.query_one(Input).value == 'harbour steel "rate cut"'
        await reading.press("escape")


async def test_the_filter_takes_queries_too(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("f", *"has:quote")
        await reading.until(lambda: 0 < len(reading.main.listing) < 13)
        assert "filter “has:quote”" in reading.line("#status", 0)
        await reading.press(*" is:")
        await reading.until(lambda: "needs a value" in reading.line("#status", 0))
        await reading.press("enter", "escape")
        assert len(reading.main.listing) == 13 and reading.main.wanted.query == ""


async def test_a_company_has_a_page_that_leads_on(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("enter", "4", "enter")
        await loaded(reading)
        screen: Any = reading.app.screen
        assert isinstance(screen, CompanyPage) and screen.sheet.title.startswith("Kestrel Robotics")
        assert "Newest articles" in texts(reading)
        # Another company beside it, its page, and back.
        names = [choice for choice in screen._leads if choice is not None and choice.what == "name"]
        assert names
        await reading.press("g", "enter")
        await reading.until(lambda: screen.sheet.title.startswith(names[0].name))
        await reading.press("escape")
        await reading.until(lambda: screen.sheet.title.startswith("Kestrel"))
        await reading.press("w")
        await reading.until(lambda: [watch.value for watch in reading.main.library.watches()] == ["Kestrel Robotics"])
        # Merged with another and split again.
        await reading.press("M", *names[0].name[:4].lower())
        await reading.until(lambda: reading.app.screen.query_one(OptionList).option_count > 0)
        await reading.press("down", "up", "enter")
        await reading.until(lambda: "also Kestrel Robotics" in screen.sheet.note)
        await reading.press("S")
        await reading.until(lambda: "also" not in screen.sheet.note)
        await reading.press("S", "C")
        assert "company:" in reading.main.wanted.query
        await reading.press("2", "escape", "W", "escape")


async def test_trends_lead_to_pages_and_articles(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("V")
        await loaded(reading)
        assert "Companies in most articles" in texts(reading) and "Largest amounts of the week" in texts(reading)
        await reading.press("G", "k", "j", "enter")
        assert reading.main.opened
        await reading.press("P")
        await reading.press("escape")


async def test_what_is_watched_is_marked_listed_and_changed(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("w")
        assert reading.main.library.watches() == ()
        await reading.press("enter", "right_square_bracket", "w", "2")
        assert [watch.kind for watch in reading.main.library.watches()] == ["company"]
        assert any("◆" in line for line in reading.lines("#articles"))
        assert "Watched" in [node.title for node in reading.main.feed_tree.listed]
        await reading.press("W")
        await loaded(reading)
        await reading.press("n")
        await reading.until(lambda: reading.main.library.watches()[0].notify)
        await reading.press("a", *"title:note", "enter")
        await reading.until(lambda: len(reading.main.library.watches()) == 2)
        await reading.press("a", *"is:", "enter")
        assert len(reading.main.library.watches()) == 2
        await reading.settle()
        await reading.press("G", "enter")
        await reading.settle()
        assert reading.main.wanted.query == "title:note" and len(reading.main.listing) == 12
        await reading.press("W")
        await loaded(reading)
        await reading.press("g", "d")
        await reading.until(lambda: len(reading.main.library.watches()) == 1)
        await reading.press("escape", "escape")


def test_notifications_hold_nothing_that_a_terminal_would_obey() -> None:
    wild = "a\x1b]0;title\x07b\x9b31m\n\u202ec;d" + "e" * 500
    for way in NOTIFICATIONS:
        written = notices.sequence(way, wild)
        if way.startswith("osc"):
            head, body, tail = written[:2], written[2:-1], written[-1]
            assert head == "\x1b]" and tail == "\x07" and body.isprintable() and len(body) < 240
        else:
            assert written == ""
    assert notices.sequence("osc777", "x;y") == "\x1b]777;notify;tuireader;x y\x07"


async def test_a_story_is_one_row_that_opens_into_its_sources(open_reader: Open) -> None:
    async with open_reader() as reading:
        library = reading.main.library
        first, other = reading.main.listing.ids[0], reading.main.listing.ids[1]
        with library._connections.writing() as connection:
            connection.execute("INSERT INTO stories (article_id, lead_id) VALUES (?, ?)", (other, first))
        reading.main.listing.forget_rows()
        reading.main.reload()
        await reading.settle()
        assert len(reading.main.listing) == 12 and "+1 source" in reading.lines("#articles")[1]
        await reading.press("g", "equals_sign")
        assert list(reading.main.listing.ids) == [first, other]
        await reading.press("escape")
        reading.main.run_line("fold_stories")
        await reading.settle()
        assert len(reading.main.listing) == 13
        await reading.press("G", "equals_sign")
        assert len(reading.main.listing) == 13


async def test_an_article_is_muted_found_and_brought_back(open_reader: Open) -> None:
    async with open_reader() as reading:
        reading.main.run_line("mute")
        await reading.settle()
        assert len(reading.main.listing) == 12
        titles = [node.title for node in reading.main.feed_tree.listed]
        await reading.press("1")
        reading.main.feed_tree.move(titles.index("Muted") - reading.main.feed_tree.cursor)
        await reading.settle()
        assert len(reading.main.listing) == 1
        await reading.press("2")
        reading.main.run_line("mute")
        await reading.settle()
        assert len(reading.main.listing) == 0 and reading.main.library.counts().all == 13
        await reading.press("U")
        assert len(reading.main.listing) == 1


async def test_rules_are_made_tried_run_and_forgotten(open_reader: Open) -> None:
    async with open_reader() as reading:
        library = reading.main.library
        reading.main.run_line("rules")
        await loaded(reading)
        await reading.press("a", *"has:quote", "enter", *"read, tag said", "enter")
        await reading.until(library.rules)
        await reading.settle()
        rule = library.rules()[0]
        assert (rule.query, rule.actions) == ("has:quote", ("read", "tag said"))
        matches = len(library.ids(ArticleFilter(query="has:quote")))
        await reading.until(lambda: f"0 so far, {matches} in lists match" in texts(reading))
        await reading.press("n")
        await reading.until(lambda: "rests" in texts(reading))
        await reading.press("n", "x")
        await reading.until(lambda: library.tags() == {"said": matches})
        await reading.press("a", *"is:", "enter", *"mute", "enter")
        assert len(library.rules()) == 1
        await reading.settle()
        await reading.press("g", "d")
        await reading.until(lambda: not library.rules())
        await reading.press("escape")
