"""A feed that hangs, kills or fills the program that reads it costs only its own refresh; worker processes are real."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.feed_server import Answer, FeedServer, rss
from tuireader.errors import SourceError
from tuireader.library.library import Library
from tuireader.model import ArticleFilter
from tuireader.paths import places
from tuireader.refresh import workers
from tuireader.refresh.opening import read_source
from tuireader.refresh.pipeline import refresh
from tuireader.refresh.subscribing import find_feeds
from tuireader.settings import Settings

# Faults that no known feed brings about any more are brought about in the worker process itself, by the feed's text.
FAULTS = """
import os, sys, time
if any("serve(" in part for part in sys.orig_argv):
    from tuireader.refresh import jobs
    def spoilt(read):
        def faulty(job):
            body = getattr(job, "body", None) or job[0]
            if b"hang-here" in body:
                time.sleep(600)
            if b"die-here" in body:
                os._exit(3)
            if b"fill-here" in body:
                bytearray(jobs.JOB_BYTES)
            return read(job)
        return faulty
    for name in ("parse", "feed", "answer"):
        jobs._JOBS[name] = spoilt(jobs._JOBS[name])
"""


@pytest.fixture
def faulty_workers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sitecustomize.py").write_text(FAULTS)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path) + os.pathsep + os.environ.get("PYTHONPATH", ""))
    monkeypatch.setattr(workers, "JOB_SECONDS", 6.0)


@pytest.mark.usefixtures("faulty_workers")
def test_a_parse_that_hangs_dies_or_takes_all_memory_costs_one_feed(server: FeedServer, tmp_path: Path) -> None:
    with Library.open(places(tmp_path / "data")) as library:
        bad = {
            name: library.add_feed(server.play(f"/{name}", Answer(body=rss(f"{name}-here")))).id
            for name in ("hang", "die", "fill")
        }
        for number in range(6):
            library.add_feed(server.play(f"/{number}", Answer(body=rss(f"Good {number}", prefix=str(number)))))
        refresh(library, library.feeds())
        assert _titles(library) == [f"Good {number}" for number in range(6)]
        errors = {feed.id: feed.state.error or "" for feed in library.feeds()}
        assert "took more than 6 seconds" in errors.pop(bad["hang"])
        assert "broke the program that read it" in errors.pop(bad["die"])
        assert "could not be read (MemoryError)" in errors.pop(bad["fill"])
        assert set(errors.values()) == {""}
        # Workers that took the place of the lost ones read what the same feeds say once they are well.
        for name in bad:
            server.play(f"/{name}", Answer(body=rss(f"{name} again", prefix=name)))
        refresh(library, library.feeds(), force=True)
        assert {f"{name} again" for name in bad} <= set(_titles(library))
        assert {feed.state.error or "" for feed in library.feeds()} == {""}


@pytest.mark.usefixtures("faulty_workers")
@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ("hang", "took more than 1 seconds to read"),
        ("die", "broke the program that read it"),
        ("fill", "could not be read .MemoryError"),
    ],
)
def test_an_address_that_is_opened_or_added_is_read_apart(
    server: FeedServer, monkeypatch: pytest.MonkeyPatch, fault: str, told: str
) -> None:
    monkeypatch.setattr(workers, "JOB_SECONDS", 1.0)
    url = server.play("/feed", Answer(body=rss(f"{fault}-here")))
    with pytest.raises(SourceError, match=told):
        read_source(url)
    with pytest.raises(SourceError, match=told):
        find_feeds(url, Settings())


def _titles(library: Library) -> list[str]:
    return sorted(row.title for row in library.rows(library.ids(ArticleFilter())))
