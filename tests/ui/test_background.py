from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from textual.widgets import OptionList

from tests.feed_server import Answer, FeedServer, rss
from tests.ui.conftest import Open, Reading
from tests.ui.writing import NOW
from tuireader.entities.version import VERSION
from tuireader.library.library import Library
from tuireader.model import Entry, FeedInfo, ParsedFeed
from tuireader.paths import places
from tuireader.refresh import opening
from tuireader.refresh.articles import prepare
from tuireader.refresh.pipeline import Progress, RefreshReport
from tuireader.settings import Settings
from tuireader.ui import figures
from tuireader.ui.app import ReaderApp
from tuireader.ui.glyphs import ASCII, UNICODE
from tuireader.ui.screens import background
from tuireader.ui.screens.add_feed import AddFeed
from tuireader.wiring import Services


class Program:
    """The whole program on an empty library, with the real pipeline behind it."""

    def __init__(self, folder: Path, sources: tuple[str, ...] = (), *, offline: bool = False) -> None:
        self.library = Library.open(places(folder / "data"), now=lambda: NOW)
        settings = Settings()
        services = Services(self.library, settings, offline=offline)
        self.app = ReaderApp(self.library, settings=settings, services=services, sources=sources, now=lambda: NOW)


async def test_an_empty_library_opens_on_the_samples(tmp_path: Path) -> None:
    program = Program(tmp_path, offline=True)
    async with program.app.run_test(size=(120, 40)) as pilot:
        main = program.app.get_default_screen()
        await Reading(program.app, pilot).until(lambda: len(main.listing) >= 8 and not main.status_line.busy)
        assert "a adds a feed" in main.status_line.render_line(0).text
        assert main.status_line.busy == ""
    program.library.close()


async def test_a_named_file_is_opened_and_a_missing_one_is_reported(tmp_path: Path) -> None:
    article = tmp_path / "note.txt"
    article.write_text("A quiet note\n\nNothing cost $5 million today.\n", encoding="utf-8")
    program = Program(tmp_path, (str(article), str(tmp_path / "gone.txt")), offline=True)
    async with program.app.run_test(size=(120, 40)) as pilot:
        main = program.app.get_default_screen()
        await Reading(program.app, pilot).until(lambda: main.opened)
        assert main.article is not None
        assert "$5 million" in main.article.document.text
        assert any("gone.txt" in toast.message for toast in program.app._notifications)
    program.library.close()


async def test_a_feed_is_added_refreshed_and_its_failure_told(tmp_path: Path) -> None:
    with FeedServer() as server:
        url = server.play(
            "/feed", Answer(body=rss("One", "Two", "Three"), headers={"content-type": "application/rss+xml"})
        )
        program = Program(tmp_path, offline=False)
        async with program.app.run_test(size=(120, 40)) as pilot:
            reading, main = Reading(program.app, pilot), program.app.get_default_screen()
            await reading.until(lambda: len(main.listing) >= 8)
            await reading.press("a", *url, "enter", "tab", *"Trade/ News", "enter")
            await reading.until(lambda: len(main.listing) == 3)
            await reading.settle()
            assert [feed.folder for feed in main.feeds if feed.kind == "web"] == ["Trade/News"]
            await reading.press("R")
            await reading.until(lambda: not main.refreshing)
            assert any("Refreshed" in toast.message for toast in program.app._notifications)
        program.library.close()


PAGE = (
    "<html><head><title>Harbour</title>"
    "<link rel=alternate type=application/rss+xml title='Harbour news' href='/feed'>"
    "<link rel=alternate type=application/rss+xml title='Comments' href='/comments'></head><body>{}</body></html>"
)
STORY = "".join(
    f"<p>Northwind Foods Inc. will spend ${number} million on a plant near the port, its board said on Monday.</p>"
    for number in range(40, 52)
)


@pytest.fixture
def site() -> Iterator[FeedServer]:
    """A site that announces two feeds, one page without and one with something to read."""
    with FeedServer() as server:
        feed = rss("Northwind Foods Inc. pays $40 million", "Two")
        server.play("/feed", Answer(body=feed, headers={"content-type": "application/rss+xml"}))
        server.play("/comments", Answer(body=rss("First!"), headers={"content-type": "application/rss+xml"}))
        headers = {"content-type": "text/html"}
        server.play("/", Answer(body=PAGE.format("<nav>Home</nav>").encode(), headers=headers))
        server.play("/story", Answer(body=PAGE.format(f"<article>{STORY}</article>").encode(), headers=headers))
        yield server


async def test_a_page_that_holds_nothing_to_read_offers_its_feeds_with_a_look_into_them(
    tmp_path: Path, site: FeedServer
) -> None:
    program = Program(tmp_path, (site.url("/"),))
    async with program.app.run_test(size=(120, 40)) as pilot:
        reading, main = Reading(program.app, pilot), program.app.get_default_screen()
        await reading.until(lambda: isinstance(program.app.screen, AddFeed))
        dialog = program.app.screen
        assert isinstance(dialog, AddFeed)
        await reading.until(lambda: dialog._found and dialog._found[0].parsed is not None)
        listed = dialog.query_one(OptionList)
        assert "pays $40 million" in str(listed.get_option_at_index(0).prompt)
        assert "Comments" in str(listed.get_option_at_index(1).prompt)
        await reading.press("enter")
        await reading.until(lambda: len(main.listing) == 2)
        # What came in with the dialog is looked through at once, not only with the next refresh.
        ids = list(main.listing.ids)
        await reading.until(lambda: any(row.companies for row in program.library.rows(ids)))
        assert len(site.asked_for("/feed")) == 1
    program.library.close()


async def test_an_article_that_announces_feeds_is_read_and_offers_them_by_a_key(
    tmp_path: Path, site: FeedServer
) -> None:
    program = Program(tmp_path, (site.url("/story"),))
    async with program.app.run_test(size=(120, 40)) as pilot:
        reading, main = Reading(program.app, pilot), program.app.get_default_screen()
        await reading.until(lambda: main.opened)
        await reading.settle()
        assert any("announces 2 feeds; a subscribes" in toast.message for toast in program.app._notifications)
        await reading.press("a")
        dialog = program.app.screen
        assert isinstance(dialog, AddFeed)
        assert [found.subscription.url for found in dialog._found] == [site.url("/feed"), site.url("/comments")]
        await reading.press("escape", "a")
        assert dialog.app.screen is not dialog
        assert not program.app.screen.query_one(OptionList).display
    program.library.close()


async def test_a_feed_that_was_only_announced_is_fetched_once_it_is_added(tmp_path: Path, site: FeedServer) -> None:
    site.play("/feed", Answer(status=500), Answer(body=rss("One"), headers={"content-type": "application/rss+xml"}))
    program = Program(tmp_path, (site.url("/"),))
    async with program.app.run_test(size=(120, 40)) as pilot:
        reading, main = Reading(program.app, pilot), program.app.get_default_screen()
        await reading.until(lambda: isinstance(program.app.screen, AddFeed))
        await reading.until(lambda: len(site.asked_for("/feed")) == 1)
        await reading.press("enter")
        await reading.until(lambda: len(main.listing) == 1 and not main.refreshing)
        assert len(site.asked_for("/feed")) == 2
    program.library.close()


async def test_the_article_in_the_text_gets_the_mentions_that_are_found_meanwhile(tmp_path: Path) -> None:
    library = Library.open(places(tmp_path / "data"))
    entry = Entry(guid="1", title="A plant", content="<p>Northwind Foods Inc. pays $40 million for a plant.</p>")
    feed = library.add_feed("https://a.example/feed")
    library.save(feed.id, prepare(ParsedFeed(FeedInfo(title="A"), (entry,)), with_mentions=False))
    app = ReaderApp(library)
    async with app.run_test(size=(120, 40)) as pilot:
        reading, main = Reading(app, pilot), app.get_default_screen()
        await reading.until(lambda: len(main.listing) == 1)
        await reading.press("enter")
        assert "Not looked through yet" in reading.line("#sidebar", 1)
        main.services = Services(library, Settings(), offline=True)
        main.find_missing()
        await reading.until(lambda: main.reader.mentions)
        await reading.settle()
        assert main.opened
        assert reading.focused == "reader"
        assert any("Northwind Foods" in line for line in reading.lines("#sidebar"))
    library.close()


async def test_a_folder_of_many_comes_in_parts_and_can_be_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "_SAVED_TOGETHER", 5)
    folder = tmp_path / "letters"
    folder.mkdir()
    for number in range(30):
        text = f"Letter {number}\n\nNorthwind Foods Inc. pays ${number} million.\n"
        (folder / f"{number:02}.txt").write_text(text, encoding="utf-8")
    (folder / "picture.txt").write_bytes(bytes(range(256)) * 8)
    program = Program(tmp_path, (str(folder),), offline=True)
    told: list[tuple[str, int, int]] = []
    show = background.Background._show_opening

    def listen(self: background.Background, source: str, done: int, total: int) -> None:
        told.append((source, done, total))
        show(self, source, done, total)

    monkeypatch.setattr(background.Background, "_show_opening", listen)
    async with program.app.run_test(size=(120, 40)) as pilot:
        reading, main = Reading(program.app, pilot), program.app.get_default_screen()
        await reading.until(lambda: len(main.listing) == 30 and not main.opening and not main.finding)
        rows = program.library.rows(list(main.listing.ids))
        assert all(row.companies for row in rows)
        assert any("picture.txt" in toast.message for toast in program.app._notifications)
        assert told == [(str(folder), done, 30 if done else 0) for done in range(0, 31, 5)]
        stopped = Event()
        services = main.service

        def stop(_source: str, done: int, _total: int) -> None:
            if done == 10:
                stopped.set()

        (folder / "31.txt").write_text("x", encoding="utf-8")
        for path in folder.glob("*.txt"):
            path.rename(path.with_name(f"again-{path.name}"))
        opened = services.open_sources((str(folder),), stop, stopped)
        assert len(opened.article_ids) == 10
    program.library.close()


@pytest.mark.parametrize("key", ["R", "a"])
async def test_offline_nothing_is_fetched(tmp_path: Path, key: str) -> None:
    program = Program(tmp_path, offline=True)
    async with program.app.run_test(size=(120, 40)) as pilot:
        await Reading(program.app, pilot).press(key)
        assert any("not available" in toast.message for toast in program.app._notifications)
    program.library.close()


class CountingServices(Services):
    """Counts the refreshes that were asked for."""

    asked: list[tuple[Sequence[int] | None, bool]]

    def refresh(
        self,
        feed_ids: Sequence[int] | None,
        progress: Callable[[Progress], None],
        cancelled: Event,
        *,
        force: bool = False,
    ) -> RefreshReport:
        self.asked.append((feed_ids, force))
        return super().refresh(feed_ids, progress, cancelled, force=force)


async def test_refreshes_at_the_start_and_by_the_clock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(background, "MINUTE", 0.05)
    with FeedServer() as server:
        library = Library.open(places(tmp_path / "data"))
        library.add_feed(server.play("/feed", Answer(body=rss("One", "Two"))))
        settings = Settings(refresh_on_start=True, refresh_minutes=1)
        services = CountingServices(library, settings)
        services.asked = []
        app = ReaderApp(library, settings=settings, services=services)
        async with app.run_test(size=(120, 40)) as pilot:
            for _ in range(300):
                await pilot.pause(0.02)
                if len(services.asked) >= 3 and len(app.get_default_screen().listing) == 2:
                    break
            assert len(app.get_default_screen().listing) == 2
            assert len(services.asked) >= 3
            assert set(services.asked) == {(None, False)}
            await app.workers.wait_for_complete()
        # Not due for an hour, so the later rounds ask nobody.
        assert len(server.asked) == 1
        library.close()


async def test_mentions_that_a_killed_refresh_left_out_are_found_at_the_start(tmp_path: Path) -> None:
    library = Library.open(places(tmp_path / "data"))
    entry = Entry(guid="1", title="A plant", content="<p>Northwind Foods Inc. pays $40 million for a plant.</p>")
    feed = library.add_feed("https://a.example/feed")
    library.save(feed.id, prepare(ParsedFeed(FeedInfo(title="A"), (entry,)), with_mentions=False))
    app = ReaderApp(library, services=Services(library, Settings(), offline=True))
    async with app.run_test(size=(120, 40)) as pilot:
        for _ in range(300):
            await pilot.pause(0.02)
            if not library.outdated(VERSION, 1):
                break
        await app.workers.wait_for_complete()
        await pilot.pause(0.1)
        main = app.get_default_screen()
        assert main.status_line.busy == ""
        row = main.listing.row(main.listing.ids[0])
        assert row is not None
        assert (row.companies, row.amounts) == (1, 1)

        # What the reader says of a name counts for what is stored, too, and can be taken back.
        said = ((partial(main._judge, "Northwind Foods", "never"), 0), (main.do_undo, 1))
        for say, companies in said:
            say()
            for _ in range(300):
                await pilot.pause(0.02)
                if not main.finding and (found := main.listing.row(row.id)) and found.companies == companies:
                    break
            assert library.rows([row.id])[0].companies == companies
            assert found is not None
            assert found.companies == companies
    library.close()


def test_progress_says_how_far_it_is() -> None:
    moved = Progress("feeds", 120, 500, "Harbour News", new=30, failed=2)
    assert figures.progress(moved, UNICODE) == "Refreshing ■■□□□□□□□□ 120/500 · 30 new · 2 failed · Harbour News"
    assert figures.progress(Progress("feeds", 0, 0), ASCII) == "Refreshing ---------- 0/0"
    assert figures.progress(Progress("mentions", 1500, 0), UNICODE) == "Finding mentions 1,500 articles done"
    assert figures.progress(Progress("mentions", 1500, 3000), ASCII) == "Finding mentions xxxxx----- 1,500/3,000"


async def test_a_worker_that_fails_is_reported_and_the_program_goes_on(open_reader: Open) -> None:
    async with open_reader() as reading:
        reading.main.library.close()
        await reading.pilot.press("G")
        await reading.pilot.press("j", "enter")
        await reading.pilot.pause(0.3)
        assert reading.app.is_running


async def test_the_progress_of_many_feeds_is_painted_a_few_times_only(
    open_reader: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(background, "_PROGRESS_SECONDS", 30.0)
    async with open_reader((120, 40)) as reading:
        main = reading.main
        shown: list[str | None] = []
        monkeypatch.setattr(main.status_line, "show", lambda *_, busy=None: shown.append(busy))
        main.refreshing = True
        for done in range(40):
            main.post_message(background.Background.RefreshMoved(Progress("feeds", done, 40)))
            await reading.pilot.pause()
        assert len([busy for busy in shown if busy]) == 1
        main._show_progress()  # as the timer does
        assert len([busy for busy in shown if busy]) == 2
        assert "39/40" in (shown[-1] or "")
        main.refreshing = False
