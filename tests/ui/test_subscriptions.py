"""Feed health, feed settings, import and full text, driven by keys with the real pipeline behind them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest
from textual.widgets import Input

from tests.feed_server import Answer, FeedServer, rss
from tests.ui.conftest import Open, Reading
from tests.ui.writing import NOW
from tuireader.model import ArticleFilter, Feed, FeedState
from tuireader.ui.screens.feed_health import FeedHealth, advice, next_check
from tuireader.ui.screens.feed_settings import FeedSettingsDialog
from tuireader.ui.screens.import_feeds import ImportFeeds, PathSuggester
from tuireader.wiring import Services

PAGE = (
    "<html><head><title>One</title></head><body><nav>Home</nav><article><h1>One</h1>"
    "<p>Northwind Foods Inc. will spend $40 million on a plant near the port, its board said on Monday.</p>"
    "<p>The work begins in the spring and gives two hundred people a place, most of them from the town itself.</p>"
    "<p>“We looked for such a place for years,” said Mary Kessler, who leads the company and grew up there.</p>"
    "<p>The mayor promised a road. The old mill beside it becomes a school for those who want to learn the trade.</p>"
    "</article></body></html>"
).encode()


def serve(reading: Reading) -> None:
    reading.main.services = Services(reading.main.library, reading.main.settings)


def text_of(reading: Reading) -> str:
    return " ".join(" ".join(reading.lines("#reader")).split())


async def open_health(reading: Reading) -> FeedHealth:
    await reading.press("H")
    screen = reading.app.screen
    assert isinstance(screen, FeedHealth)
    return screen


def shown(screen: FeedHealth) -> list[list[str]]:
    table = screen.table
    return [[str(cell) for cell in table.get_row_at(row)] for row in range(table.row_count)]


@pytest.mark.parametrize("size", [(80, 24), (140, 40)])
async def test_health_lists_trouble_first_and_says_what_to_do(open_reader: Open, size: tuple[int, int]) -> None:
    async with open_reader(size) as reading:
        library = reading.main.library
        bad, good = sorted(library.feeds(), key=lambda feed: feed.title, reverse=True)
        error = "there is nothing at this address (HTTP 404)"
        library.save_state(bad.id, FeedState(checked=NOW, error=error, failures=3, next_check=NOW + timedelta(hours=5)))
        library.save_state(good.id, FeedState(checked=NOW, succeeded=NOW - timedelta(hours=3)))
        reading.main.set_feeds(library.feeds(), library.counts())
        screen = await open_health(reading)
        rows = shown(screen)
        assert rows[0][0].startswith("! The Daily")
        assert rows[0][4:] == ["never", "in 5 h"]
        assert rows[1][4:] == ["3h", "now"]
        assert rows[0][3] not in {"…", "0"}
        detail = str(screen.query_one("#health-detail").render())
        assert error in detail
        assert "3 times" in detail
        assert "change it in the settings" in detail
        assert "1 in trouble" in str(screen.query_one("#health-title").render())
        await reading.press("j", "o")
        assert "by title" in str(screen.query_one("#health-title").render())
        assert [row[0] for row in shown(screen)] == sorted(
            (row[0] for row in rows), key=lambda title: title.strip("! ")
        )
        await reading.press("G", "enter")
        assert reading.focused == "articles"
        assert reading.main.wanted.feed_ids


async def test_settings_are_changed_from_health_and_taken_back(open_reader: Open) -> None:
    async with open_reader((120, 40)) as reading:
        library = reading.main.library
        screen = await open_health(reading)
        feed = screen.feed
        assert feed is not None
        await reading.press("s")
        assert isinstance(reading.app.screen, FeedSettingsDialog)
        await reading.press("home", *"My ", "tab", "end", *"/New", "tab", "tab", "space", "ctrl+s")
        changed = library.feed(feed.id)
        assert changed is not None
        assert changed.title == f"My {feed.title}"
        assert changed.folder == f"{feed.folder}/New".strip("/")
        assert changed.full_text
        assert isinstance(reading.app.screen, FeedHealth)
        assert shown(reading.app.screen)[reading.app.screen.table.cursor_row][0].removeprefix("! ").startswith("My ")
        await reading.press("escape", "U")
        back = library.feed(feed.id)
        assert back is not None
        assert (back.title, back.folder, back.full_text) == (feed.title, feed.folder, False)


async def test_settings_from_the_tree_refuse_what_is_no_address(open_reader: Open) -> None:
    async with open_reader((120, 40)) as reading:
        await reading.press("1", "G", "E")
        dialog = reading.app.screen
        assert isinstance(dialog, FeedSettingsDialog)
        await reading.press("tab", "tab", "home", "ctrl+k", *"nowhere", "enter")
        assert reading.app.screen is dialog
        assert "must begin with http" in str(dialog.query_one("#feed-note").render())
        await reading.press("escape")
        assert len(reading.app.screen_stack) == 1


async def test_removing_and_refreshing_from_health(open_reader: Open) -> None:
    with FeedServer() as server:
        async with open_reader((120, 40)) as reading:
            serve(reading)
            library = reading.main.library
            library.add_feed(server.play("/f", Answer(body=rss("One"))), title="A new feed")
            reading.main.set_feeds(library.feeds(), library.counts())
            await open_health(reading)
            await reading.press("g", "r")
            await reading.until(lambda: not reading.main.refreshing)
            await reading.settle()
            assert len(server.asked_for("/f")) == 1
            await reading.press("H", "g", "delete")
            assert "A new feed" not in {feed.title for feed in library.feeds()}
            await reading.press("U")
            assert "A new feed" in {feed.title for feed in library.feeds()}


async def test_import_shows_what_was_added_and_left_out(open_reader: Open, tmp_path: Path) -> None:
    (tmp_path / "subscriptions.txt").write_text(
        'https://a.example/feed "Markets"\n"exec:rm -rf /"\nhttps://b.example/\n'
    )
    async with open_reader((120, 40)) as reading:
        serve(reading)
        await reading.press("I")
        dialog = reading.app.screen
        assert isinstance(dialog, ImportFeeds)
        dialog.query_one(Input).value = str(tmp_path / "absent")
        await reading.press("enter")
        assert "cannot be read" in str(dialog.query_one("#said").render())
        dialog.query_one(Input).value = str(tmp_path / "subscriptions.txt")
        await reading.press("enter")
        assert "2 added, 0 were there, 1 left out" in str(dialog.query_one("#said").render())
        assert "exec:" in str(dialog.query_one("#import-lines").render())
        await reading.press("escape")
        assert {feed.url for feed in reading.main.feeds} >= {"https://a.example/feed", "https://b.example/"}
        reading.main.run_line("export_feeds")
        await reading.settle()
        field = reading.app.screen.query_one(Input)
        assert field.value == "subscriptions.opml"
        field.value = str(tmp_path / "out.opml")
        await reading.press("enter")
        listed = (tmp_path / "out.opml").read_text()
        assert 'xmlUrl="https://a.example/feed"' in listed and "Markets" in listed
        reading.main.run_line(f"export_feeds {tmp_path / 'out.opml'}")
        await reading.settle()
        assert any("Export: " in toast.message for toast in reading.app._notifications)


async def test_paths_are_completed(tmp_path: Path) -> None:
    (tmp_path / "feeds.opml").write_text("")
    (tmp_path / "folder").mkdir()
    suggest = PathSuggester().get_suggestion
    assert await suggest(f"{tmp_path}/fe") == f"{tmp_path}/feeds.opml"
    assert await suggest(f"{tmp_path}/fo") == f"{tmp_path}/folder/"
    assert await suggest(f"{tmp_path}/x") is None
    assert await suggest("/no/such/place/x") is None


async def test_a_page_that_takes_too_long_is_no_longer_waited_for(
    open_reader: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = Event()

    def wait(_: Services, __: int) -> None:
        slow.wait(20)

    monkeypatch.setattr(Services, "full_text", wait)
    async with open_reader((120, 40)) as reading:
        serve(reading)
        await reading.press("enter")
        reading._type("x")
        await reading.until(lambda: "Fetching the page" in reading.main.status_line.busy)
        reading._type("ctrl+x")
        await reading.until(lambda: not reading.main.busy)
        assert reading.main.status_line.busy == ""
        assert any("no longer waited for" in toast.message for toast in reading.app._notifications)
        slow.set()
        await reading.settle()
        assert not reading.main.full_text


async def test_the_full_text_is_fetched_and_the_feeds_text_is_one_key_away(open_reader: Open) -> None:
    with FeedServer() as server:
        page = server.play("/page", Answer(body=PAGE, headers={"content-type": "text/html"}))
        body = rss("One", "Two").replace(b"https://example.org/item/0", page.encode())
        body = body.replace(b"https://example.org/item/1", server.play("/gone", Answer(404)).encode())
        async with open_reader((140, 40)) as reading:
            serve(reading)
            library = reading.main.library
            feed = library.add_feed(server.play("/f", Answer(body=body)))
            reading.main.start_refresh((feed.id,), force=True)
            await reading.until(lambda: not reading.main.refreshing)
            await reading.settle()
            rows = {row.title: row.id for row in library.rows(library.ids(ArticleFilter(feed_ids=(feed.id,))))}
            assert set(rows) == {"One", "Two"}, [toast.message for toast in reading.app._notifications]
            reading.main.open_article(rows["One"])
            await reading.settle()
            await reading.press("x")
            await reading.until(lambda: reading.main.full_text)
            assert "plant near the port" in text_of(reading)
            assert any("Northwind Foods" in line for line in reading.lines("#sidebar"))
            await reading.press("x")
            assert "About One." in text_of(reading)
            await reading.press("x")
            assert "plant near the port" in text_of(reading)
            assert len(server.asked_for("/page")) == 1
            reading.main.open_article(rows["Two"])
            await reading.settle()
            await reading.press("x")
            told = [toast.message for toast in reading.app._notifications]
            assert any("nothing at this address" in text for text in told)


def test_every_cause_has_its_advice_and_every_feed_its_next_check() -> None:
    assert "config.toml" in advice("the server wants a user name and password; set them in config.toml under [[feeds]]")
    assert "again by itself" in advice("the connection broke (ReadError)")
    feed = Feed(1, "https://a.example/", "A")
    waiting = replace(feed, state=FeedState(next_check=NOW + timedelta(minutes=25)))
    assert [next_check(each, NOW) for each in (feed, waiting)] == ["now", "in 25 min"]
    assert next_check(replace(feed, state=FeedState(next_check=NOW + timedelta(days=3))), NOW) == "in 3 d"
    assert next_check(replace(feed, state=FeedState(gone=True)), NOW) == "never"
    assert next_check(replace(feed, kind="loose"), NOW) == "never"
