"""A feed that hangs, kills or fills the program that reads it costs only its own refresh; worker processes are real."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.feed_server import Answer, FeedServer, rss
from tuireader.library.library import Library
from tuireader.model import ArticleFilter
from tuireader.paths import places
from tuireader.refresh import workers
from tuireader.refresh.pipeline import refresh

# Faults that no known feed brings about any more are brought about in the worker process itself, by the feed's text.
FAULTS = """
import os, sys, time
if any("serve(" in part for part in sys.orig_argv):
    from tuireader.refresh import jobs
    parse = jobs._JOBS["parse"]
    def faulty(job):
        if b"hang-here" in job[0]:
            time.sleep(600)
        if b"die-here" in job[0]:
            os._exit(3)
        if b"fill-here" in job[0]:
            bytearray(jobs.JOB_BYTES)
        return parse(job)
    jobs._JOBS["parse"] = faulty
"""


def test_a_parse_that_hangs_dies_or_takes_all_memory_costs_one_feed(
    server: FeedServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sitecustomize.py").write_text(FAULTS)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path) + os.pathsep + os.environ.get("PYTHONPATH", ""))
    monkeypatch.setattr(workers, "JOB_SECONDS", 6.0)
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


def _titles(library: Library) -> list[str]:
    return sorted(row.title for row in library.rows(library.ids(ArticleFilter())))
