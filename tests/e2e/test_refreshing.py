"""A refresh while somebody reads: the terminal changes its size, keys are typed ahead, the program is ended."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.e2e.terminal import Terminal, program
from tests.feed_server import Answer, FeedServer, rss
from tuireader.library.library import Library
from tuireader.model import ArticleFilter
from tuireader.paths import places

FEEDS, ITEMS = 24, 25


@pytest.fixture
def subscribed(tmp_path: Path) -> Iterator[Path]:
    """A data directory with feeds on a slow server."""
    with FeedServer() as server:
        urls = []
        for number in range(FEEDS):
            body = rss(*(f"Report {number}-{k}" for k in range(ITEMS)), prefix=str(number))
            urls.append(server.play(f"/{number}", Answer(body=body, pause=0.1)))
        (tmp_path / "urls").write_text("\n".join(urls))
        subprocess.run([program(), "--data-dir", str(tmp_path), "import", str(tmp_path / "urls")], check=True)
        yield tmp_path


def _fits(columns: int, text: str) -> bool:
    return all(len(line) <= columns for line in text.split("\n"))


def stored(folder: Path) -> int:
    with Library.open(places(folder)) as library:
        assert library.check() == ()
        return len(library.ids(ArticleFilter()))


def test_reading_and_resizing_go_on_while_feeds_come_in(subscribed: Path) -> None:
    with Terminal([program(), "--data-dir", str(subscribed)]) as terminal:
        terminal.wait_for("Unread|List|All")
        terminal.press("R")
        terminal.wait_for(r"Refreshing .*\d+/24")
        for columns, rows in ((80, 24), (40, 12), (200, 50), (120, 40)):
            terminal.resize(columns, rows)
            terminal.wait_for(partial(_fits, columns))
            terminal.press("j")
        terminal.wait_for(r"Report \d+-\d+")
        terminal.wait_for(lambda text: "Refreshing" not in text and "Finding" not in text)
        assert terminal.quit() == 0
    assert stored(subscribed) == FEEDS * ITEMS


def test_quitting_during_a_refresh_is_quick_and_keeps_what_came_in(subscribed: Path) -> None:
    with Terminal([program(), "--data-dir", str(subscribed)]) as terminal:
        terminal.wait_for("All")
        terminal.press("R")
        terminal.wait_for(r"Report \d+-\d+")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
    assert stored(subscribed) % ITEMS == 0


def test_keys_that_are_typed_ahead_are_not_lost(tmp_path: Path) -> None:
    with Terminal([program(), "--data-dir", str(tmp_path)]) as terminal:
        terminal.wait_for("Sample articles")
        terminal.press("enter")
        terminal.wait_for(r"(?i)companies")
        terminal.press("qqq")
        assert terminal.wait_for_end() == 0
