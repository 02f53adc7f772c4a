from __future__ import annotations

import pytest

from tests.ui.conftest import Open
from tuireader.model import ArticleFilter
from tuireader.ui.actions import keymap
from tuireader.ui.empty import empty_text


async def test_rows_show_sign_title_age_and_counts(open_reader: Open) -> None:
    async with open_reader((84, 24)) as reading:
        assert "●  Kestrel Robotics buys…" in reading.line("#articles", 0)
        assert reading.line("#articles", 0).endswith("2h")
        assert "2 co · 6 $ · 2 “”" in reading.line("#articles", 1)
        assert "Note 1: Ostmar" in reading.line("#articles", 2)


async def test_cursor_moves_by_article_and_page(open_reader: Open) -> None:
    async with open_reader((120, 16)) as reading:
        listing = reading.main.listing
        await reading.press("j", "down", "k")
        assert listing.cursor == 1
        await reading.press("G")
        assert listing.cursor == 12
        assert "Note 12" in reading.lines("#articles")[-2]
        await reading.press("g")
        assert (listing.cursor, listing.scroll_offset.y) == (0, 0)
        await reading.press("pagedown")
        assert listing.cursor == listing.rows // 2
        await reading.press("pageup", "ctrl+d")
        assert 0 < listing.cursor < listing.rows // 2


async def test_only_rows_around_the_view_are_fetched(open_reader: Open) -> None:
    async with open_reader((120, 16), notes=400) as reading:
        await reading.press("G")
        listing = reading.main.listing
        assert listing.cursor == 400
        assert len(listing) == 401
        assert len(listing._rows) < 150
        assert "Note 400" in reading.lines("#articles")[-2]


async def test_cursor_stays_on_its_article_when_new_ones_come(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("j", "j")
        listing, library = reading.main.listing, reading.main.library
        article, ids = listing.current, list(listing.ids)
        assert article is not None
        library.set_read([article], True)
        listing.show(type(listing.ids)("q", [*ids[:2][::-1], *ids[3:], ids[2]]))
        await reading.settle()
        assert listing.current == article
        assert listing.cursor == len(ids) - 1


async def test_click_opens_the_article(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.pilot.click("#articles", offset=(10, 5))
        await reading.settle()
        assert reading.main.listing.cursor == 2
        assert reading.focused == "reader"
        assert "Note 2" in reading.line("#reader", 0)


async def test_wheel_scrolls_without_moving_the_cursor(open_reader: Open) -> None:
    async with open_reader((120, 16)) as reading:
        listing = reading.main.listing
        listing.scroll_relative(y=4, animate=False)
        await reading.settle()
        assert listing.cursor == 0
        assert "Note 2" in reading.line("#articles", 0)


async def test_filter_narrows_as_you_type_and_escape_ends_it(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("f", *"harb")
        await reading.until(lambda: len(reading.main.listing) == 1)
        await reading.press("enter")
        assert reading.focused == "articles"
        assert "filter “harb”" in reading.line("#status", 0)
        await reading.press("escape")
        assert len(reading.main.listing) == 13


async def test_escape_while_typing_takes_the_filter_away(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("f", *"harb")
        await reading.until(lambda: len(reading.main.listing) == 1)
        await reading.press("escape")
        assert not reading.main.prompt.is_open
        assert len(reading.main.listing) == 13


async def test_search_finds_in_the_text_and_n_steps_through_matches(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("slash", *"proud", "enter")
        await reading.until(lambda: len(reading.main.listing) == 12)
        first = reading.main.listing.cursor
        await reading.press("n")
        assert reading.main.listing.cursor == first + 1
        await reading.press("N")
        assert reading.main.listing.cursor == first
        await reading.press("escape")
        assert len(reading.main.listing) == 13


async def test_sort_orders(open_reader: Open) -> None:
    async with open_reader() as reading:
        await reading.press("O")
        assert reading.main.wanted.sort == "oldest"
        assert "Note 12" in reading.line("#articles", 0)
        assert reading.main.listing.cursor == 12


async def test_an_empty_list_says_so(open_reader: Open) -> None:
    async with open_reader(empty=True) as reading:
        assert "No articles yet; a adds a feed, I" in reading.line("#articles", 1)
        assert "imports OPML" in reading.line("#articles", 2)
        assert "a adds a feed" in reading.line("#status", 0)
        await reading.press("j", "enter", "space", "n", "m", "b", "A", "G", "right_square_bracket")
        assert reading.main.article is None
        said = {toast.message for toast in reading.app._notifications}
        assert {"Open: the list is empty", "Read on: the list is empty"} <= said


@pytest.mark.parametrize(
    ("wanted", "subscribed", "said"),
    [
        (ArticleFilter(), False, "No articles yet; a adds a feed, I imports OPML"),
        (ArticleFilter(), True, "No articles yet; R fetches the feeds"),
        (ArticleFilter(smart="unread"), True, "All is read"),
        (ArticleFilter(smart="bookmarks"), True, "No bookmarks; b on an article sets one"),
        (ArticleFilter(feed_ids=(1,)), True, "No articles in this feed; r fetches it"),
        (ArticleFilter(folder="Trade"), True, "No articles in this folder; R fetches all feeds"),
        (ArticleFilter(title_words="x", smart="today"), True, "Nothing here fits the filter; Esc ends it"),
        (ArticleFilter(query="tag:x"), True, "Nothing found; Esc goes back"),
    ],
)
def test_an_empty_list_says_why_and_what_to_do(wanted: ArticleFilter, subscribed: bool, said: str) -> None:
    assert empty_text(wanted, keymap(), subscribed=subscribed) == said


async def test_days_have_headings_that_the_cursor_passes_over(open_reader: Open) -> None:
    async with open_reader((120, 16), notes=60) as reading:
        listing = reading.main.listing
        plain = listing.current
        await reading.press("D")
        assert reading.line("#articles", 0).startswith(" Today ")
        assert "Kestrel" in reading.line("#articles", 1)
        assert reading.line("#articles", 3).startswith(" Yesterday ")
        assert listing.current == plain
        await reading.press("j")
        assert "Note 1:" in reading.line("#articles", 4)
        assert reading.line("#articles", 4).startswith("▌")
        for key in ("pagedown", "pagedown", "G", "k", "k", "pageup", "g"):
            await reading.press(key)
            text = "\n".join(line for line in reading.lines("#articles") if line.startswith("▌"))
            row = listing.row(listing.current or 0)
            assert row is not None
            assert row.title[:8] in text
        assert reading.line("#articles", 0).startswith(" Today ")
        await reading.pilot.click("#articles", offset=(10, 1))  # a heading opens nothing
        await reading.settle()
        assert reading.focused == "articles"
        await reading.pilot.click("#articles", offset=(10, 5))
        await reading.settle()
        assert "Note 1:" in reading.line("#reader", 0)
        await reading.press("2", "O")
        assert listing._days[0] < listing._days[-1]
        assert reading.main.choices().days
        await reading.press("O")
        assert listing._headings == []
        await reading.press("D", "D")
        assert any("newest or the oldest" in toast.message for toast in reading.app._notifications)
