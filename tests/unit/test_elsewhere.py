"""A refresh in a process of its own: what comes back from it, how it is stopped, and what happens when it breaks."""

from __future__ import annotations

import logging
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Timer
from typing import Any

import pytest

from tests.feed_server import Answer, FeedServer, rss
from tuireader import journal
from tuireader.entities.version import VERSION
from tuireader.errors import TuireaderError
from tuireader.library.library import Library
from tuireader.model import ArticleFilter
from tuireader.paths import places
from tuireader.refresh import elsewhere
from tuireader.refresh.elsewhere import finish_mentions_elsewhere, refresh_elsewhere
from tuireader.refresh.pipeline import Progress
from tuireader.settings import Settings

# What no known feed brings about is brought about in the child itself.
FAULTY = """
import sys
if any("elsewhere import serve" in part for part in sys.orig_argv):
    import os, time
    from tuireader.refresh import elsewhere
    def faulty(*_):
        {fault}
    elsewhere._do = faulty
"""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(places(tmp_path / "data")) as opened:
        yield opened


@pytest.fixture
def children(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """The processes that were started."""
    started: list[subprocess.Popen[bytes]] = []
    start = subprocess.Popen

    def recorded(*args: Any, **kwargs: Any) -> subprocess.Popen[bytes]:
        started.append(start(*args, **kwargs))
        return started[-1]

    monkeypatch.setattr(subprocess, "Popen", recorded)
    return started


def break_children(monkeypatch: pytest.MonkeyPatch, folder: Path, fault: str) -> None:
    (folder / "sitecustomize.py").write_text(FAULTY.format(fault=fault))
    monkeypatch.setenv("PYTHONPATH", str(folder) + os.pathsep + os.environ.get("PYTHONPATH", ""))


def refresh_all(library: Library, cancelled: Event | None = None) -> tuple[Any, list[Progress]]:
    seen: list[Progress] = []
    report = refresh_elsewhere(library, Settings(), None, progress=seen.append, cancelled=cancelled or Event())
    return report, seen


def test_articles_outcomes_and_what_rules_ask_for_come_back(server: FeedServer, library: Library) -> None:
    good = library.add_feed(server.play("/good", Answer(body=rss("A mine", "A mill"))))
    bad = library.add_feed(server.url("/missing"))
    library.add_rule("mines", "title:mine", ["notify"])
    report, seen = refresh_all(library)
    assert [(outcome.feed_id, outcome.new) for outcome in report.outcomes] == [(good.id, 2), (bad.id, 0)]
    assert "404" in (report.failed[0].error or "")
    assert [row.title for row in library.rows(library.ids(ArticleFilter()))] == ["A mill", "A mine"]
    assert not library.outdated(VERSION, 1)  # the mentions are found as well
    assert [reason for _, reason in library.take_arrived().notify] == ["mines"]
    assert seen[0] == Progress("feeds", 0, 2)
    assert seen[-1].stage == "mentions"


def test_only_the_named_feeds_are_asked(server: FeedServer, library: Library) -> None:
    first = library.add_feed(server.play("/1", Answer(body=rss("One"))))
    library.add_feed(server.play("/2", Answer(body=rss("Two", prefix="2"))))
    refresh_elsewhere(library, Settings(), [first.id], progress=lambda _: None, cancelled=Event())
    assert [asked.path for asked in server.asked] == ["/1"]


def test_missing_mentions_are_found_without_the_network(server: FeedServer, library: Library) -> None:
    library.add_feed(server.play("/feed", Answer(body=rss("Acme Corp. pays $5 million"))))
    refresh_all(library)
    ids = library.ids(ArticleFilter())
    library.outdate(ids)
    assert library.outdated(VERSION, 1)
    finish_mentions_elsewhere(library, Settings(), lambda _: None, Event())
    assert not library.outdated(VERSION, 1)
    assert len(server.asked) == 1


def test_it_stops_when_it_is_told_to(
    server: FeedServer, library: Library, children: list[subprocess.Popen[bytes]]
) -> None:
    library.add_feed(server.play("/slow", Answer(body=rss("Late"), pause=60)))
    cancelled = Event()
    seen: list[Progress] = []

    def stop_at_once(progress: Progress) -> None:
        seen.append(progress)
        cancelled.set()

    report = refresh_elsewhere(library, Settings(), None, progress=stop_at_once, cancelled=cancelled)
    assert report.cancelled and seen
    assert [child.returncode for child in children] == [0]


def test_one_that_does_not_stop_is_ended(
    library: Library, children: list[subprocess.Popen[bytes]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    break_children(monkeypatch, tmp_path, "time.sleep(600)")
    monkeypatch.setattr(elsewhere, "_GRACE_SECONDS", 0.2)
    cancelled = Event()
    Timer(0.3, cancelled.set).start()
    report, _ = refresh_all(library, cancelled)
    assert report.cancelled
    assert [child.returncode for child in children] == [-9]


def test_one_that_dies_is_told_of(library: Library, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    break_children(monkeypatch, tmp_path, "os._exit(3)")
    with pytest.raises(TuireaderError, match="ended before it was done; what was saved is kept"):
        refresh_all(library)


def test_a_fault_is_named_and_written_down(library: Library, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    break_children(monkeypatch, tmp_path, "{}['nowhere']")
    journal.write_to(tmp_path / "log")
    try:
        with pytest.raises(TuireaderError, match=r"broke off \(KeyError\)"):
            refresh_all(library)
    finally:
        handler = journal.LOG.handlers.pop()
        assert isinstance(handler, logging.StreamHandler)
        handler.stream.close()
    assert "KeyError: 'nowhere'" in (tmp_path / "log").read_text()


def test_what_is_wrong_with_the_library_is_said_in_its_words(
    library: Library, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    break_children(
        monkeypatch,
        tmp_path,
        "from tuireader.errors import LibraryError; raise LibraryError('The disk is full; free some space.')",
    )
    with pytest.raises(TuireaderError, match="The disk is full; free some space"):
        refresh_all(library)
