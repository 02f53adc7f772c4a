"""The process that refreshes beside the interface: what happens when either is killed, stopped or out of space."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.e2e.terminal import PATIENCE, Terminal, program
from tests.e2e.test_faults import disk, fill
from tests.feed_server import Answer, FeedServer, rss
from tuireader.library.library import Library
from tuireader.model import ArticleFilter
from tuireader.paths import places

FEEDS, ITEMS = 16, 10
ENDS = "Refreshing|Finding"

pytestmark = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are found by /proc")


@pytest.fixture
def subscribed(tmp_path: Path) -> Iterator[Path]:
    """A data directory with feeds on a slow server."""
    with FeedServer() as server:
        yield subscribe(server, tmp_path / "data")


def subscribe(server: FeedServer, home: Path) -> Path:
    urls = []
    for number in range(FEEDS):
        body = rss(*(f"Report {number}-{k}" for k in range(ITEMS)), prefix=str(number))
        urls.append(server.play(f"/{number}", Answer(body=body, pause=0.2)))
    home.mkdir(exist_ok=True)
    (home / "urls").write_text("\n".join(urls))
    subprocess.run([program(), "--data-dir", str(home), "import", str(home / "urls")], check=True)
    return home


def below(pid: int) -> dict[int, str]:
    """The processes that this one and its children started, with their command lines."""
    parents: dict[int, int] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if fields[0] != "Z":
            parents[int(stat.parent.name)] = int(fields[1])
    found: dict[int, str] = {}
    wanted = {pid}
    while wanted:
        wanted = {child for child, parent in parents.items() if parent in wanted and child not in found}
        found |= {child: _command(child) for child in wanted}
    return found


def _command(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ")
    except OSError:
        return ""


def child_of(terminal: Terminal) -> int:
    """The process that refreshes."""
    (pid,) = (pid for pid, command in below(terminal.pid).items() if "elsewhere" in command)
    return pid


def wait_until(condition: Callable[[], bool], what: str) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, what
        time.sleep(0.05)


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def stored(home: Path) -> int:
    """How many articles are in a library that is sound; what came of a feed came whole."""
    with Library.open(places(home)) as library:
        assert (library.notices, library.check()) == ((), ())
        assert all(feed.articles in {0, ITEMS} for feed in library.feeds() if feed.kind == "web")
        return len(library.ids(ArticleFilter()))


def refreshing(home: Path) -> Terminal:
    terminal = Terminal([program(), "--data-dir", str(home)])
    terminal.wait_for("All")
    terminal.press("R")
    terminal.wait_for(r"Refreshing .*[1-9]\d*/16")
    terminal.wait_for(r"Report \d+-\d+")
    return terminal


def test_a_killed_refresh_is_said_and_can_be_started_again(subscribed: Path) -> None:
    with refreshing(subscribed) as terminal:
        started = below(terminal.pid)
        os.kill(child_of(terminal), signal.SIGKILL)
        terminal.wait_for(r"(?s)refresh ended before.*kept")
        wait_until(lambda: not below(terminal.pid), f"of {started} are left {below(terminal.pid)}")
        wait_until(lambda: not any(map(is_alive, started)), "workers outlive the refresh")
        terminal.press("R")
        terminal.wait_for(r"Refreshing .*/16")
        terminal.wait_for(lambda text: "Refreshing" not in text and "Finding" not in text)
        assert terminal.quit() == 0
    assert stored(subscribed) == FEEDS * ITEMS


@pytest.mark.parametrize("ending", [signal.SIGKILL, signal.SIGTERM, signal.SIGHUP, None])
def test_the_refresh_ends_with_its_interface(subscribed: Path, ending: signal.Signals | None) -> None:
    with refreshing(subscribed) as terminal:
        started = below(terminal.pid)
        assert any("elsewhere" in command for command in started.values())
        if ending is None:
            terminal.close()  # the window
        else:
            os.kill(terminal.pid, ending)
        code = terminal.wait_for_end() if ending is not None else None
        wait_until(lambda: not any(map(is_alive, [terminal.pid, *started])), "something goes on")
        if ending in {signal.SIGTERM, signal.SIGHUP}:
            assert code == 128 + ending
            terminal.settle()
            assert b"\x1b[?1049l" in terminal.raw  # the terminal is as it was before
    count = stored(subscribed)
    assert 0 < count < FEEDS * ITEMS
    with Terminal([program(), "--data-dir", str(subscribed)]) as terminal:
        terminal.wait_for(r"Report \d+-\d+")
        assert terminal.quit() == 0


def test_a_refresh_that_hangs_does_not_hold_the_interface(subscribed: Path) -> None:
    with refreshing(subscribed) as terminal:
        started = below(terminal.pid)
        os.kill(child_of(terminal), signal.SIGSTOP)
        terminal.press("?")
        terminal.wait_for("(?i)help|keys")
        terminal.press("\x11")
        assert terminal.wait_for_end() == 0
        wait_until(lambda: not any(map(is_alive, started)), "something goes on")
    assert stored(subscribed) % ITEMS == 0


def test_a_disk_that_fills_up_during_a_refresh_is_said(tmp_path: Path) -> None:
    with FeedServer() as server, disk(tmp_path / "disk", 2048) as home:
        subscribe(server, home)
        with Terminal([program(), "--data-dir", str(home)]) as terminal:
            terminal.wait_for("All")
            terminal.settle()
            fill(home)
            terminal.press("R")
            terminal.wait_for("is full|No space")
            (home / "filling").unlink()
            terminal.wait_for(lambda text: "Refreshing" not in text and "Finding" not in text)
            terminal.press("R")
            terminal.wait_for(r"Report \d+-\d+")
            assert terminal.quit() == 0
        assert stored(home) % ITEMS == 0
