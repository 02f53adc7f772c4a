"""What goes wrong around the program: full disks, closed folders, newer libraries, clocks that jump, two copies."""

from __future__ import annotations

import os
import resource
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.e2e.terminal import Terminal, program
from tests.feed_server import Answer, FeedServer, rss
from tuireader.library.library import Library
from tuireader.model import ArticleFilter
from tuireader.paths import places
from tuireader.refresh.pipeline import refresh
from tuireader.settings import Settings

FULL = "is full; nothing was saved. Free some space and try again."


def run(home: Path, *arguments: str, code: int = 0, most_bytes: int = 0) -> str:
    """What the program says; ``most_bytes`` is the size that its files may have."""

    def limit() -> None:
        if most_bytes:
            resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes))

    done = subprocess.run(
        [program(), "--data-dir", str(home), *arguments],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=limit,
    )
    assert done.returncode == code, (done.returncode, done.stdout, done.stderr)
    assert "Traceback" not in done.stderr
    return done.stdout + done.stderr


@contextmanager
def disk(folder: Path, kibibytes: int) -> Iterator[Path]:
    """A file system of its own; skips where none may be mounted."""
    folder.mkdir()
    options = ["-t", "tmpfs", "-o", f"size={kibibytes}k", "tmpfs"]
    if shutil.which("mount") is None or subprocess.run(["mount", *options, str(folder)], check=False).returncode:
        pytest.skip("no file system may be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    path = tmp_path / "small.xml"
    path.write_bytes(rss("Quay opens", "Mill closes"))
    return path


@pytest.fixture
def large(tmp_path: Path) -> Path:
    path = tmp_path / "large.xml"
    path.write_bytes(rss(*(f"Number {n} " + f"word{n} " * 150 for n in range(1500)), prefix="large"))
    return path


def fill(home: Path) -> None:
    """Leave not a byte free."""
    with (home / "filling").open("wb", buffering=0) as filling, pytest.raises(OSError, match="No space"):
        while True:
            filling.write(bytes(4096))


def kept(home: Path) -> list[str]:
    """The titles in a library that is sound."""
    with Library.open(places(home)) as library:
        assert library.check() == ()
        return sorted(row.title for row in library.rows(library.ids(ArticleFilter())))


def test_a_full_disk_loses_nothing_and_is_said(tmp_path: Path, small: Path, large: Path) -> None:
    with disk(tmp_path / "disk", 1024) as home:
        run(home, "add", str(small))
        assert FULL in run(home, "add", str(large), code=1)
        assert kept(home) == ["Mill closes", "Quay opens"]
        assert FULL in run(home, "refresh", code=3)
        fill(home)
        for command in (["import", str(small)], ["search", "quay"], ["refresh"]):
            assert "is full" in run(home, *command, code=1)
        (home / "filling").unlink()
        assert kept(home) == ["Mill closes", "Quay opens"]
        assert "Quay opens" in run(home, "search", "quay")


def test_the_interface_lives_on_a_full_disk(tmp_path: Path, small: Path) -> None:
    with disk(tmp_path / "disk", 2048) as home:
        run(home, "add", str(small))
        with Terminal([program(), "--data-dir", str(home)]) as terminal:
            terminal.wait_for("Quay opens")
            # The log of the library exists by now, but cannot grow.
            fill(home)
            terminal.press("b")
            terminal.wait_for("full|No space")
            (home / "filling").unlink()
            terminal.press("b")
            terminal.wait_for("[Bb]ookmark")
            terminal.settle(1.2)  # the message has been seen
            assert terminal.quit() == 0
        assert kept(home) == ["Mill closes", "Quay opens"]


def test_a_change_that_is_not_saved_at_the_end_is_said_behind_it(tmp_path: Path, small: Path) -> None:
    with disk(tmp_path / "disk", 2048) as home:
        run(home, "add", str(small))
        with Terminal([program(), "--data-dir", str(home)]) as terminal:
            terminal.wait_for("Quay opens")
            fill(home)
            terminal.press("b\x11")
            assert terminal.wait_for_end() == 1
            terminal.settle()
            left = terminal.raw.rpartition(b"\x1b[?1049l")[2]
            assert b"the last changes were not saved: " in left and b"No space left" in left
        assert kept(home) == ["Mill closes", "Quay opens"]


def test_a_limit_on_files_is_like_a_full_disk(tmp_path: Path, small: Path, large: Path) -> None:
    home = tmp_path / "home"
    run(home, "add", str(small))
    size = (home / "library.db").stat().st_size
    assert "library.db" in run(home, "add", str(large), code=1, most_bytes=size + 65536)
    assert kept(home) == ["Mill closes", "Quay opens"]
    run(home, "add", str(large))
    assert len(kept(home)) == 1502


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path, small: Path) -> None:
    with disk(tmp_path / "disk", 4096) as home:
        run(home, "add", str(small))
        subprocess.run(["mount", "-o", "remount,ro", str(home)], check=True)
        for command in (["feeds"], ["refresh"], ["check"]):
            assert f"{home / 'library.db'} cannot be opened for writing: Read-only" in run(home, *command, code=1)
        subprocess.run(["mount", "-o", "remount,rw", str(home)], check=True)
        assert kept(home) == ["Mill closes", "Quay opens"]


def test_a_library_of_a_newer_version_is_left_alone(tmp_path: Path, small: Path) -> None:
    run(tmp_path, "add", str(small))
    connection = sqlite3.connect(tmp_path / "library.db")
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    before = (tmp_path / "library.db").read_bytes()
    for command in (["feeds"], ["refresh"], ["import", str(small)]):
        assert "newer tuireader" in run(tmp_path, *command, code=1)
    assert (tmp_path / "library.db").read_bytes() == before
    connection = sqlite3.connect(tmp_path / "library.db")
    connection.execute(f"PRAGMA user_version = {version}")
    connection.close()
    assert kept(tmp_path) == ["Mill closes", "Quay opens"]


def test_two_copies_refresh_at_once(tmp_path: Path) -> None:
    with FeedServer() as server:
        urls = [
            server.play(f"/{n}", Answer(body=rss(*(f"Report {n}-{k}" for k in range(12)), prefix=str(n)), pause=0.05))
            for n in range(6)
        ]
        (tmp_path / "urls").write_text("\n".join(urls))
        run(tmp_path, "import", str(tmp_path / "urls"))
        command = [program(), "--data-dir", str(tmp_path), "refresh"]
        copies = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(2)]
        said = [copy.communicate(timeout=120)[1] for copy in copies]
        assert [copy.returncode for copy in copies] == [0, 0], said
    assert kept(tmp_path) == sorted(f"Report {n}-{k}" for n in range(6) for k in range(12))


def test_a_clock_that_jumps_loses_nothing(tmp_path: Path) -> None:
    now = datetime(2026, 11, 2, 12, tzinfo=UTC)
    jumps = [now, now + timedelta(days=3650), now + timedelta(hours=1), datetime(1999, 1, 1, tzinfo=UTC), now]
    clock = [now]
    settings = Settings(retention_days=30)
    with FeedServer() as server, Library.open(places(tmp_path), now=lambda: clock[0]) as library:
        turns = [Answer(body=rss(*(f"Turn {n}-{k}" for k in range(3)), prefix=str(n))) for n in range(len(jumps))]
        feed = library.add_feed(server.play("/feed", *turns))
        for turn, clock[0] in enumerate(jumps):
            report = refresh(library, library.feeds(), settings, now=lambda: clock[0])
            assert [(each.new, each.error, each.skipped) for each in report.outcomes] == [(3, None, None)], turn
        assert library.feed(feed.id) is not None
        assert library.check() == ()
    assert kept(tmp_path) == sorted(f"Turn {n}-{k}" for n in range(len(jumps)) for k in range(3))


def test_the_superuser_is_not_needed_to_see_that_a_folder_is_closed(tmp_path: Path, small: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("the superuser may write everywhere; see the test with a file system of its own")
    run(tmp_path / "home", "add", str(small))
    (tmp_path / "home" / "library.db").chmod(0o400)
    assert "cannot be opened for writing" in run(tmp_path / "home", "feeds", code=1)
