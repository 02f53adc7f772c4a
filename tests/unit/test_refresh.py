"""The pipeline with real servers, real SQLite and real worker processes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.feed_server import Answer, FeedServer, rss
from tuireader.errors import ParseError, SourceError
from tuireader.library.encoding import pack_structure
from tuireader.library.library import Library
from tuireader.library.packing import StoredText
from tuireader.model import ArticleFilter, Document, Entry, FeedInfo, ParsedFeed
from tuireader.paths import places
from tuireader.refresh.articles import identify, prepare
from tuireader.refresh.jobs import FeedJob, FeedResult, WorkerLost
from tuireader.refresh.opening import load_samples, open_sources
from tuireader.refresh.pages import fetch_full_text
from tuireader.refresh.pipeline import Progress, refresh
from tuireader.refresh.subscribing import find_feeds, look_into, subscribe
from tuireader.refresh.workers import Workers
from tuireader.settings import FeedSettings, Settings

PROGRAM = str(Path(sys.executable).parent / "tuireader")
PARAGRAPH = (
    "The board of Northwind Foods Inc. said that it would spend $40 million on a plant, and that the work was to begin "
    "in the spring of next year. “This is the largest plant that we ever built,” said Mary Kessler, who leads it. "
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(places(tmp_path / "data")) as opened:
        yield opened


def titles(library: Library) -> list[str]:
    return sorted(row.title for row in library.rows(library.ids(ArticleFilter())))


def test_what_is_new_is_saved_searchable_and_has_its_mentions(server: FeedServer, library: Library) -> None:
    body = rss("One", "Two").replace(b"About One.", PARAGRAPH.encode())
    library.add_feed(server.play("/f", Answer(body=body)))
    steps: list[Progress] = []
    report = refresh(library, library.feeds(), progress=steps.append)
    assert (report.new, report.failed, report.cancelled) == (2, (), False)
    (found,) = library.ids(ArticleFilter(words="plant"))
    article = library.article(found)
    assert article is not None
    assert {(m.kind, m.text) for m in article.mentions} >= {
        ("company", "Northwind Foods Inc."),
        ("money", "$40 million"),
    }
    assert [step.stage for step in steps if step.done] == ["feeds", "mentions"]
    assert not library.outdated(article.extractor, 10)


def test_one_feed_that_fails_does_not_stop_the_others(server: FeedServer, library: Library) -> None:
    library.add_feed(server.play("/good", Answer(body=rss("One"))))
    library.add_feed(server.play("/bad", Answer(500)))
    library.add_feed(server.play("/page", Answer(body=b"<html><body>hello</body></html>")))
    report = refresh(library, library.feeds())
    assert sorted(outcome.error or "" for outcome in report.outcomes) == [
        "",
        "the server failed (HTTP 500)",
        "this is a web page, not a feed",
    ]
    assert titles(library) == ["One"]


def test_only_what_changed_is_parsed_and_written(
    server: FeedServer, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    parsed: list[str] = []
    parse = Workers.parse

    async def counted(workers: Workers, job: FeedJob) -> FeedResult:
        parsed.append(job[1].rpartition("/")[2])
        return await parse(workers, job)

    monkeypatch.setattr(Workers, "parse", counted)
    library.add_feed(server.play("/tagged", Answer(body=rss("One"), headers={"ETag": '"1"'}), Answer(304)))
    library.add_feed(server.play("/same", Answer(body=rss("Two"))))
    library.add_feed(server.play("/changed", Answer(body=rss("Three")), Answer(body=rss("Three", "Four"))))
    refresh(library, library.feeds())
    assert sorted(parsed) == ["changed", "same", "tagged"]
    parsed.clear()
    told: list[str] = []
    library.trace(told.append)
    refresh(library, library.feeds(), force=True)
    library.trace(None)
    assert parsed == ["changed"]
    assert sum("INTO articles " in line for line in told) == 1
    assert titles(library) == ["Four", "One", "Three", "Two"]


def test_states_survive_updates_and_what_left_the_feed_stays(server: FeedServer, library: Library) -> None:
    address = server.play("/f", Answer(body=rss("One", "Two")), Answer(body=rss("One, corrected")))
    feed = library.add_feed(address)
    refresh(library, library.feeds())
    one = next(row.id for row in library.rows(library.ids(ArticleFilter())) if row.title == "One")
    library.set_read([one], True)
    library.set_bookmarked(one, True)
    library.set_position(one, 3)
    report = refresh(library, library.feeds(), force=True)
    assert (report.outcomes[0].new, report.outcomes[0].updated) == (0, 1)
    assert titles(library) == ["One, corrected", "Two"]
    article = library.article(one)
    assert article is not None
    assert (article.row.read, article.row.bookmarked, article.position) == (True, True, 3)
    assert library.feed(feed.id) is not None


def test_cancelling_ends_soon_and_keeps_what_was_saved(server: FeedServer, library: Library) -> None:
    library.add_feed(server.play("/good", Answer(body=rss("One"))))
    server.play("/slow", Answer(drip=True))
    library.add_feed(server.url("/slow", host="localhost"))
    stop = threading.Event()

    def stop_after_the_first(progress: Progress) -> None:
        if progress.done:
            stop.set()

    report = refresh(library, library.feeds(), progress=stop_after_the_first, cancelled=stop)
    assert report.cancelled
    assert titles(library) == ["One"]


def test_a_folder_that_is_subscribed_shows_what_is_new_and_what_vanished(tmp_path: Path, library: Library) -> None:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "a.md").write_text("---\ntitle: First\n---\nAcme Inc. paid $3m.\n")
    library.add_feed(str(folder), kind="folder")
    refresh(library, library.feeds())
    (folder / "b.txt").write_text("Second\n\nSome text.\n")
    (folder / "a.md").unlink()
    refresh(library, library.feeds())
    rows = {row.title: row.missing for row in library.rows(library.ids(ArticleFilter()))}
    assert rows == {"First": True, "Second": False}
    (folder / "a.md").write_text("---\ntitle: First\n---\nAcme Inc. paid $3m.\n")
    refresh(library, library.feeds())
    assert not any(row.missing for row in library.rows(library.ids(ArticleFilter())))


def test_sources_are_opened_without_subscribing(server: FeedServer, tmp_path: Path, library: Library) -> None:
    article = tmp_path / "a.txt"
    article.write_text("A title\n\nAcme Inc. paid $3m.\n")
    feed = server.play("/f", Answer(body=rss("One", "Two")))
    page = server.play("/p", Answer(body=PAGE, headers={"Content-Type": "text/html"}))
    opened = open_sources(library, [str(article), feed, page, str(tmp_path / "absent.txt")])
    assert len(opened.article_ids) == 4
    assert [problem.rpartition(": ")[2] for problem in opened.problems] == ["there is no such file or folder"]
    assert [offered.subscription.url for offered in opened.offered] == [server.url("/feed.xml")]
    assert {f.kind for f in library.feeds()} == {"loose"}
    again = open_sources(library, [feed])
    assert again.article_ids == opened.article_ids[1:3]


PAGE = (
    "<!doctype html><html lang='en'><head><title>A plant in Ohio</title>"
    "<link rel='alternate' type='application/rss+xml' href='/feed.xml'></head><body><article><h1>A plant in Ohio</h1>"
    + "".join(f"<p>In part {i} of the report: {PARAGRAPH}</p>" for i in range(4))
    + "</article></body></html>"
).encode()


def test_the_page_of_an_article_is_kept_beside_the_feeds_text(server: FeedServer, library: Library) -> None:
    page = server.play("/page", Answer(body=PAGE, headers={"Content-Type": "text/html"}))
    wall = server.play("/wall", Answer(body=b"<html><body><p>Subscribe to continue reading.</p></body></html>"))
    body = rss("One", "Two").replace(b"https://example.org/item/0", page.encode())
    body = body.replace(b"https://example.org/item/1", wall.encode())
    library.add_feed(server.play("/f", Answer(body=body)))
    refresh(library, library.feeds())
    ids = {row.title: row.id for row in library.rows(library.ids(ArticleFilter()))}
    assert fetch_full_text(library, ids["One"], Settings()).problem is None
    full, short = library.article(ids["One"], full=True), library.article(ids["One"])
    assert full is not None
    assert short is not None
    assert "About One." in short.document.text
    assert short.has_full_text
    assert full.document.text.count("Northwind Foods Inc.") == 4
    assert any(mention.kind == "money" for mention in full.mentions)
    assert "subscribers" in str(fetch_full_text(library, ids["Two"], Settings()).problem)


@pytest.fixture
def inside(monkeypatch: pytest.MonkeyPatch) -> Iterator[FeedServer]:
    """A server at 127.0.0.2, the only place that counts as a private network."""
    from tuireader.refresh import pages
    from tuireader.sources import fetch, private

    for module in (fetch, private, pages):
        monkeypatch.setattr(module, "names_private_host", lambda url: "127.0.0.2" in url)
    monkeypatch.setattr(fetch, "is_private_address", lambda address: address == "127.0.0.2")
    try:
        running = FeedServer("127.0.0.2")
    except OSError:
        pytest.skip("127.0.0.2 is not here")
    with running:
        yield running


def test_a7_articles_lead_into_no_private_network(server: FeedServer, inside: FeedServer, library: Library) -> None:
    page = inside.play("/admin", Answer(body=PAGE))
    body = rss("One").replace(b"https://example.org/item/0", page.encode())
    feed = library.add_feed(server.play("/f", Answer(body=body)))
    library.change_feed(feed.id, full_text=True)
    refresh(library, library.feeds())
    (one,) = library.ids(ArticleFilter())
    assert "private network" in str(fetch_full_text(library, one, Settings()).problem)
    assert inside.asked == []
    library.remove_feed(feed.id)
    library.add_feed(inside.play("/f", Answer(body=body)))  # this one lies there itself, as the user knows
    refresh(library, library.feeds())
    (one,) = library.ids(ArticleFilter())
    assert fetch_full_text(library, one, Settings()).problem is None


def test_a7_pages_announce_no_feed_in_a_private_network(
    server: FeedServer, inside: FeedServer, library: Library
) -> None:
    hidden = inside.play("/feed", Answer(body=rss("Hidden")))
    page = f"<html><head><link rel=alternate type=application/rss+xml href={hidden}></head><p>x</html>".encode()
    (found,) = find_feeds(server.play("/page", Answer(body=page)), Settings())
    feed = subscribe(library, found, Settings())
    (outcome,) = refresh(library, library.feeds()).outcomes
    assert "leads into a private network" in str(outcome.error)
    assert inside.asked == []
    library.remove_feed(feed.id)
    (found,) = find_feeds(inside.play("/page", Answer(body=page)), Settings())  # typed by the user, and near
    (same,) = find_feeds(hidden, Settings())
    assert (found.public_only, same.public_only) == (False, False)
    known = subscribe(library, same, Settings())
    (found,) = find_feeds(server.url("/page"), Settings())
    assert not subscribe(library, found, Settings()).state.public_only  # it was the user's own before
    assert known.articles == 1
    library.save_state(known.id, replace(known.state, public_only=True))
    assert not subscribe(library, same, Settings()).state.public_only  # typed once more, it is the user's word


def test_a7_a_look_into_what_a_page_announces_leads_into_no_private_network(
    server: FeedServer, inside: FeedServer, library: Library
) -> None:
    hidden = inside.play("/feed", Answer(body=rss("Hidden")))
    own = server.play("/own", Answer(body=rss("Own")))
    links = "".join(f"<link rel=alternate type=application/rss+xml href={url}>" for url in (hidden, own))
    opened = open_sources(library, [server.play("/page", Answer(body=f"<head>{links}</head><p>x".encode()))])
    far, near = opened.offered
    assert (far.public_only, near.public_only) == (True, False)
    with pytest.raises(SourceError, match="private network"):
        look_into(far, Settings())
    assert inside.asked == []
    seen = look_into(near, Settings())
    assert seen.parsed is not None and [entry.title for entry in seen.parsed.entries] == ["Own"]
    feed = subscribe(library, far, Settings())
    assert feed.state.public_only


def test_a_feed_can_ask_for_the_pages_at_refresh(server: FeedServer, library: Library) -> None:
    page = server.play("/page", Answer(body=PAGE, headers={"Content-Type": "text/html"}))
    address = server.play("/f", Answer(body=rss("One").replace(b"https://example.org/item/0", page.encode())))
    library.add_feed(address)
    refresh(library, library.feeds(), Settings(feeds=(FeedSettings(url=address, full_text=True),)))
    (one,) = library.ids(ArticleFilter())
    article = library.article(one)
    assert article is not None
    assert article.has_full_text


def test_the_samples_are_read_with_their_mentions(library: Library) -> None:
    ids = load_samples(library)
    rows = library.rows(ids)
    assert len(rows) >= 8
    assert {row.language for row in rows} == {"en", "it", "de", "fr", "es"}
    assert all(row.companies and row.amounts and row.quotes for row in rows)
    assert load_samples(library) == ids


# ------------------------------------------------------------------------------------------------------------ identity


def parsed(*entries: Entry) -> ParsedFeed:
    return ParsedFeed(FeedInfo(), entries)


def test_the_key_is_the_guid_else_the_link_else_title_and_date() -> None:
    entries = (
        Entry(guid="g", url="https://a.example/1"),
        Entry(url="https://a.example/2"),
        Entry(title="T", published_raw="Monday"),
        Entry(title="T", published_raw="Tuesday"),
    )
    keys = [item.key for item in identify(entries, ())]
    assert keys[:2] == ["g", "https://a.example/2"]
    assert len(set(keys)) == 4


def test_entries_with_one_guid_stay_separate() -> None:
    entries = tuple(Entry(guid="g", url=f"https://a.example/{i % 50}", title=str(i)) for i in range(100))
    first = [item.key for item in identify(entries, ())]
    assert len(set(first)) == 100
    # The same entry alone keeps the key that it had among the others.
    assert [item.key for item in identify(entries[7:8], set(first))] == first[7:8]


def test_the_second_key_survives_another_scheme_and_host() -> None:
    old, new = Entry(guid="http://a.example/x?id=1"), Entry(guid="https://b.example/x?id=1")
    (before,), (after,) = identify((old,), ()), identify((new,), ())
    assert before.key != after.key
    assert before.second_key == after.second_key
    (stored,) = prepare(parsed(old))
    assert prepare(parsed(old), {stored.key: stored.content_hash}) == []


def test_an_article_without_a_title_is_called_by_its_first_words() -> None:
    (article,) = prepare(parsed(Entry(guid="g", content=f"<p>{PARAGRAPH * 3}</p>")))
    assert article.entry.title.startswith("The board of Northwind Foods")
    assert len(article.entry.title) <= 101
    assert article.document.title == ""


# ------------------------------------------------------------------------------------------------------------- workers


def stored(text: str) -> StoredText:
    return StoredText(1, 0, text, pack_structure(Document(text)))


async def test_workers_parse_and_find() -> None:
    async with Workers(1) as workers:
        feed, articles = await workers.parse((rss("One", "Two"), "http://a.example/f", None, {}))
        assert (feed.feed.title, [article.key for article in articles]) == ("A feed", ["item-0", "item-1"])
        (found,) = await workers.find([stored(PARAGRAPH * 3)])
        assert found.language == "en"
        assert (found.found.companies, found.found.amounts, found.found.quotes) == (1, 3, 3)


async def test_a_bad_feed_is_an_error_and_the_worker_lives() -> None:
    async with Workers(1) as workers:
        with pytest.raises(ParseError, match="web page"):
            await workers.parse((b"<html><body>x</body></html>", "http://a.example/f", None, {}))
        _, articles = await workers.parse((rss("One"), "http://a.example/f", None, {}))
        assert len(articles) == 1


async def test_a_worker_that_dies_or_hangs_is_replaced() -> None:
    async with Workers(1, seconds=20) as workers:
        await workers.find([stored("x")])
        (worker,) = workers._all
        os.kill(worker._process.pid, signal.SIGKILL)
        with pytest.raises(WorkerLost, match="broke"):
            await workers.find([stored("x")])
        assert len(await workers.find([stored("x")])) == 1
        (worker,) = workers._all
        os.kill(worker._process.pid, signal.SIGSTOP)
        workers._seconds = 0.3
        with pytest.raises(WorkerLost, match="more than"):
            await workers.find([stored("x")])
        workers._seconds = 20
        assert len(await workers.find([stored("x")])) == 1


# -------------------------------------------------------------------------------------------------------- command line


def run(folder: Path, *arguments: str, code: int = 0) -> str:
    done = subprocess.run([PROGRAM, "--data-dir", str(folder), *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout


def test_a_day_on_the_command_line(server: FeedServer, tmp_path: Path) -> None:
    good = server.play("/good", Answer(body=rss("Acme opens a plant", "Two"), headers={"ETag": '"1"'}), Answer(304))
    bad = server.play("/bad", Answer(404))
    server.play("/site", Answer(body=PAGE.replace(b"/feed.xml", b"/good")))
    assert good in run(tmp_path, "add", server.url("/site"))
    urls = tmp_path / "urls"
    urls.write_text(f'{good}\n{bad} "Tech" "~A title"\n"exec:rm -rf /"\n')
    imported = json.loads(run(tmp_path, "import", "--json", str(urls), code=3))
    assert [feed["url"] for feed in imported["added"]] == [bad]
    assert imported["present"] == 1
    assert len(imported["skipped"]) == 1
    report = json.loads(run(tmp_path, "refresh", "--json", code=3))
    assert {feed["url"]: feed["new"] for feed in report["feeds"]} == {good: 2, bad: 0}
    (hit,) = json.loads(run(tmp_path, "search", "--json", "plant"))
    assert hit["title"] == "Acme opens a plant"
    feeds = {feed["url"]: feed for feed in json.loads(run(tmp_path, "feeds", "--json"))}
    assert feeds[bad]["folder"] == "Tech"
    assert "nothing at this address" in feeds[bad]["error"]
    assert "nothing at this address" not in run(tmp_path, "check", code=1)
    exported = run(tmp_path, "export")
    assert exported.count("<outline") == 3
    out = tmp_path / "out.opml"
    run(tmp_path, "export", "-o", str(out))
    assert out.read_text() == exported
    assert json.loads(run(tmp_path / "other", "-i", "--json", str(out)))["added"]
    assert run(tmp_path / "other", "-q", "-e") == exported
    assert "not due" in run(tmp_path, "refresh")
    assert len(server.asked_for("/good")) == 1


def test_a_folder_is_read_when_it_is_added(tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "one.txt").write_text("A note\n\nNothing cost $5 million today.\n")
    assert "(1 article)" in run(tmp_path, "add", str(tmp_path / "notes"))
    (hit,) = json.loads(run(tmp_path, "search", "--json", "note"))
    assert hit["title"] == "A note"


def test_wrong_use_is_said(tmp_path: Path) -> None:
    run(tmp_path, "refresh", code=1)
    run(tmp_path, "add", "no such thing", code=1)
    run(tmp_path, "import", str(tmp_path / "absent.opml"), code=1)
    run(tmp_path, "--offline", "refresh", code=1)
    run(tmp_path, "search", code=2)
    assert str(tmp_path) in run(tmp_path, "dirs")


def test_killing_a_refresh_loses_nothing_that_was_saved(server: FeedServer, tmp_path: Path) -> None:
    rounds = int(os.environ.get("TUIREADER_KILLS", "3"))
    for number in range(rounds):
        for i in range(6):
            titles_of_round = [f"{number}-{i}-{k}" for k in range(20)]
            server.play(f"/{number}/{i}", Answer(body=rss(*titles_of_round, prefix=f"{number}-{i}"), pause=0.02 * i))
        urls = tmp_path / "urls"
        urls.write_text("".join(f"{server.url(f'/{number}/{i}')}\n" for i in range(6)))
        run(tmp_path, "import", str(urls))
        running = subprocess.Popen([PROGRAM, "--data-dir", str(tmp_path), "refresh"], stdout=subprocess.DEVNULL)
        with pytest.raises(subprocess.TimeoutExpired):
            running.wait(0.6 + 0.1 * number)
        running.kill()
        running.wait()
        with Library.open(places(tmp_path)) as library:
            assert library.check() == ()
            counts = {feed.url: feed.articles for feed in library.feeds()}
            assert set(counts.values()) <= {0, 20}  # a feed is saved whole or not at all
    assert '"failed": 0' in run(tmp_path, "refresh", "--json", "--force")
    with Library.open(places(tmp_path)) as library:
        assert len(library.ids(ArticleFilter())) == rounds * 120


def begin(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [PROGRAM, "--data-dir", str(folder), *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def test_two_copies_refresh_at_once(server: FeedServer, tmp_path: Path) -> None:
    addresses = [
        server.play(f"/{i}", Answer(body=rss(*(f"{i}-{k}" for k in range(30)), prefix=str(i)), pause=0.02))
        for i in range(12)
    ]
    (tmp_path / "urls").write_text("\n".join(addresses))
    run(tmp_path, "import", str(tmp_path / "urls"))
    both = [begin(tmp_path, "refresh", "--json", "--force") for _ in range(2)]
    reports = [json.loads(one.communicate(timeout=60)[0]) for one in both]
    assert [one.returncode for one in both] == [0, 0]
    assert [report["failed"] for report in reports] == [0, 0]
    with Library.open(places(tmp_path)) as library:
        assert library.check() == ()
        assert len(library.ids(ArticleFilter())) == 360  # nothing twice
        assert len(titles(library)) == len(set(titles(library)))
        assert not library.outdated(1, 1)


def test_interrupting_a_refresh_ends_it_soon_and_keeps_what_was_saved(server: FeedServer, tmp_path: Path) -> None:
    quick = server.play("/quick", Answer(body=rss("One", "Two")))
    slow = server.play("/slow", Answer(drip=True)).replace("127.0.0.1", "localhost")
    (tmp_path / "urls").write_text(f"{quick}\n{slow}\n")
    run(tmp_path, "import", str(tmp_path / "urls"))
    running = begin(tmp_path, "refresh")
    with Library.open(places(tmp_path)) as library:
        wait_until(lambda: len(library.ids(ArticleFilter())) == 2 and server.asked_for("/slow"))
        running.send_signal(signal.SIGINT)
        _, said = running.communicate(timeout=20)
        assert running.returncode == 130
        assert "interrupted" in said
        assert "Traceback" not in said
        assert titles(library) == ["One", "Two"]
        assert library.check() == ()


def test_passwords_in_addresses_are_used_and_never_shown(server: FeedServer, tmp_path: Path) -> None:
    """A23: no secret in errors, lists and exports."""
    server.play("/f", Answer(body=rss("One").replace(b"A feed", b"")))
    server.play("/bad", Answer(401))
    secret, bad = (server.url(path).replace("http://", "http://me:hunter2@") for path in ("/f", "/bad"))
    (tmp_path / "urls").write_text(f"{secret}\n{bad}\n")
    shown = [run(tmp_path, "import", str(tmp_path / "urls"))]
    refreshing = begin(tmp_path, "refresh", "--json")
    shown += refreshing.communicate(timeout=60)
    assert refreshing.returncode == 3
    assert all(asked.headers["authorization"].startswith("Basic ") for asked in server.asked)
    shown += [run(tmp_path, "feeds"), run(tmp_path, "feeds", "--json"), run(tmp_path, "export")]
    exporting = begin(tmp_path, "export", "-o", str(tmp_path / "out.opml"))
    shown += [exporting.communicate(timeout=60)[1], (tmp_path / "out.opml").read_text()]
    assert "passwords in the addresses of 2 feeds were left out" in shown[-2]
    shown.append(run(tmp_path, "search", "--json", "One"))
    assert server.url("/f") in shown[2] + shown[4]
    assert not [text for text in shown if "hunter2" in text]


def test_bookmarks_come_back_with_their_headings_and_links(server: FeedServer, tmp_path: Path) -> None:
    text = (
        "&lt;h2&gt;The plant&lt;/h2&gt;&lt;p&gt;It &lt;a href='https://x.example/p'&gt;opens&lt;/a&gt; soon.&lt;/p&gt;"
    )
    run(tmp_path, "add", server.play("/f", Answer(body=rss("One").replace(b"About One.", text.encode()))))
    with Library.open(places(tmp_path)) as library:
        (article_id,) = library.ids(ArticleFilter())
        library.set_bookmarked(article_id, True)
    for file in tmp_path.glob("library.db*"):
        file.write_bytes(b"this is no database" * 300)
    said = begin(tmp_path, "search", "--json", "plant").communicate(timeout=60)
    (hit,) = json.loads(said[0])
    assert hit["title"] == "One"
    assert "set aside" in said[1]
    with Library.open(places(tmp_path)) as library:
        (article_id,) = library.ids(ArticleFilter(smart="bookmarks"))
        article = library.article(article_id)
        assert article is not None
        assert [block.kind for block in article.document.blocks] == ["title", "heading", "paragraph"]
        assert [link.url for link in article.document.links] == ["https://x.example/p"]


def test_what_the_reader_said_of_names_counts_for_what_comes_in(server: FeedServer, library: Library) -> None:
    library.set_verdict("Northwind Foods", "never")
    library.set_verdict("Mary Kessler", "company")
    library.add_feed(server.play("/f", Answer(body=rss("One").replace(b"About One.", PARAGRAPH.encode()))))
    refresh(library, library.feeds())
    (found,) = library.ids(ArticleFilter())
    article = library.article(found)
    assert article is not None
    kinds = {mention.text: mention.kind for mention in article.mentions}
    assert not any("Northwind" in text and kind != "quote" for text, kind in kinds.items())
    assert kinds["Mary Kessler"] == "company"


def test_articles_are_shown_by_number_in_each_format(server: FeedServer, tmp_path: Path) -> None:
    run(tmp_path, "add", server.play("/f", Answer(body=rss("One").replace(b"About One.", PARAGRAPH.encode()))))
    run(tmp_path, "refresh")
    (hit,) = json.loads(run(tmp_path, "search", "--json", "plant"))
    number = str(hit["id"])
    assert "[money: $40 million]" in run(tmp_path, "show", "--plain", "--marks", number)
    assert "==$40 million==" in run(tmp_path, "show", "--as", "markdown", number)
    assert json.loads(run(tmp_path, "show", "--as", "json", number))["title"] == "One"
    run(tmp_path, "show", "--as", "html", "-o", str(tmp_path / "one.html"), number)
    assert '<mark class="money"' in (tmp_path / "one.html").read_text()
    run(tmp_path, "show", "999", code=1)
    run(tmp_path, "show", "-o", str(tmp_path / "x.md"), number, code=2)


def wait_until(met: Callable[[], Any], seconds: float = 20.0) -> None:
    """Wait for another process to come so far."""
    end = time.monotonic() + seconds
    while not met():
        assert time.monotonic() < end, "it never came so far"
        time.sleep(0.02)
