"""Start, keys and memory of the interface, from outside through a pseudo-terminal; newsboat's start beside ours.

    python -m benchmarks.interface                       2,500, 25,000 and 250,000 articles, three rounds
    python -m benchmarks.interface --sizes 25000 --rounds 1 --json

A start counts from the beginning of the process until the list shows its first article and how many there are. A key
counts from the moment it is written until the last byte of what it paints (nothing more for 25 ms); the status line
does not count, in which a refresh moves on by itself. Memory is what is resident of the process once idle. The keys of
the largest library are typed a second time while it fetches 500 feeds with 60,000 new articles from loopback and finds
their mentions.
"""

from __future__ import annotations

import argparse
import fcntl
import json
import multiprocessing
import os
import platform
import pty
import re
import select
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from benchmarks.figures import compile_as_installed
from benchmarks.refresh import make_bodies, serving

ROWS, COLUMNS = 40, 140
PATIENCE = 120.0  # seconds; a start that takes longer has failed
QUIET = 0.025  # seconds without output after which a repaint is over
KEYS = {"j": "j", "k": "k", "PgDn": "\x1b[6~", "G": "G", "g": "g", "Enter": "\r", "]": "]"}
READING = ("j", "k", "PgDn", "Enter", "]")  # a round of these opens another article each time
ENDS = ("G", "g")
BACK = "h"
FEEDS, ITEMS = 500, 120  # more than are read while the keys are typed
PROGRAM = (str(Path(sys.executable).parent / "tuireader"),)
STATUS = ROWS - 1  # the row of the status line, counted from 1; the keys stand below it
_PAINTED = re.compile(rb"\x1b\[(\d+);\d+H\x1b\[[\d;]*m")  # a place and a style; a place alone only parks the cursor
_SEQUENCE = re.compile(rb"\x1b\[[0-9;:?<>=$]*[ -/]*[@-~]|\x1b[\]P].*?(?:\x07|\x1b\\)|\x1b.", re.DOTALL)


class Terminal:
    """A program in a pseudo-terminal, without an emulator between it and the clock."""

    def __init__(self, command: Sequence[str], env: dict[str, str] | None = None) -> None:
        self.began = time.perf_counter()
        self.output = bytearray()
        self.pid, self._fd = pty.fork()
        if self.pid == 0:  # the child
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            values = {**os.environ, **(env or {}), "TERM": "xterm-256color", "LANG": "C.UTF-8"}
            os.execvpe(command[0], list(command), {k: v for k, v in values.items() if k not in {"COLUMNS", "LINES"}})

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        try:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        except (ProcessLookupError, ChildProcessError):
            pass
        os.close(self._fd)

    def read(self, seconds: float) -> bool:
        """Take what comes within so many seconds; whether something came."""
        ready, _, _ = select.select([self._fd], [], [], seconds)
        if not ready:
            return False
        data = os.read(self._fd, 1 << 16)
        self.output += data
        if b"\x1b[6n" in data:
            os.write(self._fd, b"\x1b[1;1R")
        return True

    def shows(self, wanted: str) -> float:
        """Seconds since the start until the wanted text (a regular expression) has been written."""
        pattern = re.compile(wanted)
        while time.perf_counter() - self.began < PATIENCE:
            if self.read(0.05) and pattern.search(_SEQUENCE.sub(b"", bytes(self.output)).decode("utf-8", "replace")):
                return time.perf_counter() - self.began
        raise SystemExit(f"{wanted!r} was never shown")

    def key(self, written: str) -> float:
        """Milliseconds from a key to the last byte of what it paints."""
        began = last = time.perf_counter()
        os.write(self._fd, written.encode())
        while (left := last + (1.0 if last == began else QUIET) - time.perf_counter()) > 0:
            before = len(self.output)
            if self.read(left) and self._paints(before):
                last = time.perf_counter()
        return (last - began) * 1000

    def _paints(self, start: int) -> bool:
        """Whether what was written from there on is more than the status line."""
        rows = {int(row) for row in _PAINTED.findall(self.output, start)}
        return rows != {STATUS}

    def settle(self, seconds: float) -> None:
        """Read for so long."""
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            self.read(0.1)

    def megabytes(self) -> float:
        """What is resident of the program."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        found = re.search(r"VmRSS:\s+(\d+) kB", status)
        return int(found[1]) / 1024 if found else 0.0


def p95(values: Sequence[float]) -> float:
    """The value that 95 of 100 do not exceed."""
    return statistics.quantiles(values, n=20)[-1] if len(values) > 1 else values[0]


def ours(folder: Path, articles: int, count: int) -> dict[str, float]:
    """Start in seconds, memory in megabytes, keys in milliseconds (95th percentile of ``count`` each)."""
    with Terminal([*PROGRAM, "--data-dir", str(folder), "--offline"]) as terminal:
        measured = {"start": terminal.shows(rf"1/{articles}\b")}
        terminal.settle(1.5)
        measured["memory"] = terminal.megabytes()
        return measured | {name: p95(times) for name, times in typed(terminal, count).items()}


def typed(terminal: Terminal, count: int) -> dict[str, list[float]]:
    """The times of each key in milliseconds: rounds of reading, then from end to end of the list."""
    times: dict[str, list[float]] = {name: [] for name in KEYS}
    for names in (READING, ENDS):
        for _ in range(count):
            for name in names:
                if name == "]":
                    terminal.settle(0.1)  # the article is there before anybody looks for what is in it
                times[name].append(terminal.key(KEYS[name]))
            if names is READING:
                terminal.key(BACK)
    # A key that changes nothing, as in an article without mentions, paints nothing.
    return {name: [one for one in found if one] for name, found in times.items()}


def refreshing(folder: Path, articles: int, count: int) -> dict[str, float]:
    """The time of each key while new articles come in and their mentions are found, and the memory meanwhile."""
    with elsewhere(FEEDS, ITEMS) as root:
        lines = folder / "urls"
        lines.write_text("".join(f"{root}/{number}\n" for number in range(FEEDS)), encoding="utf-8")
        told = [*PROGRAM, "--data-dir", str(folder), "import", str(lines)]
        subprocess.run(told, check=True, stdout=subprocess.DEVNULL)
        with Terminal([*PROGRAM, "--data-dir", str(folder)]) as terminal:
            terminal.shows(rf"1/{articles}\b")
            terminal.settle(1.5)
            terminal.key("R")
            # Two rounds, so that each key is typed both while feeds come in and while mentions are found.
            first, second = (typed(terminal, count // 2) for _ in range(2))
            memory = terminal.megabytes()
            painted = len(terminal.output)
            terminal.settle(2.0)
            if not re.search(rb"\d+/\d+|[Mm]entions|done", bytes(terminal.output[painted:])):
                raise SystemExit("the refresh was over before all keys were typed")
    return {"refreshing memory": memory} | {f"refreshing {name}": p95(first[name] + second[name]) for name in KEYS}


@contextmanager
def elsewhere(feeds: int, items: int) -> Iterator[str]:
    """The feeds, from a process that gives way to what is measured as if it ran on another machine."""
    here, there = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=_serve, args=(feeds, items, there), daemon=True)
    process.start()
    try:
        yield here.recv()
    finally:
        process.terminate()
        process.join()


def _serve(feeds: int, items: int, caller: Connection) -> None:
    os.setsid()
    os.nice(19)
    with suppress(OSError):  # Linux shares the processor among sessions first
        Path("/proc/self/autogroup").write_text("19")
    sys.stderr = Path(os.devnull).open("w")  # noqa: SIM115 - the program is ended in the middle of answers
    with serving(make_bodies(feeds, items)) as root:
        caller.send(root)
        signal.pause()


def theirs(folder: Path) -> float:
    """Seconds until newsboat shows its feeds, whose articles are in its cache."""
    command = ["newsboat", "-u", str(folder / "urls"), "-c", str(folder / "cache.db")]
    with Terminal(command, env={"HOME": str(folder)}) as terminal:
        return terminal.shows(r"Feed \d+")


def fill_newsboat(folder: Path, feeds: int, items: int) -> None:
    """Let newsboat fetch as many articles from a server on loopback."""
    bodies = make_bodies(feeds, items)
    with serving(bodies) as root:
        (folder / "urls").write_text("".join(f"{root}/{number}\n" for number in range(feeds)))
        command = ["newsboat", "-u", str(folder / "urls"), "-c", str(folder / "cache.db"), "-x", "reload"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "HOME": str(folder)})


def modules(rounds: int) -> dict[str, float]:
    """Milliseconds that ``--version`` takes over bare Python, the least of some rounds."""

    def least(command: list[str]) -> float:
        times = []
        for _ in range(rounds * 3):
            began = time.perf_counter()
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            times.append((time.perf_counter() - began) * 1000)
        return min(times)

    bare = least([sys.executable, "-c", "pass"])
    return {"version": least([str(Path(sys.executable).parent / "tuireader"), "--version"]) - bare}


def main() -> None:
    """Run the rounds and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[2_500, 25_000, 250_000])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--count", type=int, default=50, help="how often each key is typed")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    compile_as_installed()
    result: dict[str, Any] = {"machine": f"{os.cpu_count()} cores, Python {platform.python_version()}"}
    with tempfile.TemporaryDirectory() as folder:
        for size in asked.sizes:
            place = Path(folder) / str(size)
            make = [sys.executable, "-m", "benchmarks.make_library", "--articles", str(size), str(place)]
            subprocess.run(make, check=True, stdout=subprocess.DEVNULL)
            runs = [ours(place, size, asked.count) for _ in range(asked.rounds)]
            result[str(size)] = {name: round(statistics.median(run[name] for run in runs), 2) for name in runs[0]}
            if size == max(asked.sizes):
                found = refreshing(place, size, asked.count)
                result[str(size)] |= {name: round(value, 2) for name, value in found.items()}
        if 25_000 in asked.sizes and shutil.which("newsboat"):
            place = Path(folder) / "newsboat"
            place.mkdir()
            fill_newsboat(place, 500, 50)
            result["newsboat start"] = round(statistics.median(theirs(place) for _ in range(asked.rounds)), 2)
    result |= {name: round(value, 1) for name, value in modules(asked.rounds).items()}
    print(json.dumps(result, indent=2) if asked.json else "\n".join(table(result)))


def table(result: dict[str, Any]) -> list[str]:
    """The figures with their targets beside them."""
    lines = [result["machine"], f"tuireader --version over bare Python: {result['version']:.0f} ms (target 60)"]
    for size in (key for key in result if key.isdigit()):
        one = result[size]
        lines.append(f"{int(size):,} articles: start {one['start']:.2f} s, memory {one['memory']:.0f} MB")
        if "refreshing memory" in one:
            lines.append(f"  memory during a refresh: {one['refreshing memory']:.0f} MB")
        for prefix, when in (("", ""), ("refreshing ", " during a refresh")):
            keys = ", ".join(f"{name} {one[prefix + name]:.0f}" for name in KEYS if prefix + name in one)
            if keys:
                lines.append(f"  keys{when}, p95 in ms: {keys} (targets: 30, Enter and ] 50)")
    if "newsboat start" in result:
        ratio = result["25000"]["start"] / result["newsboat start"]
        lines.append(f"start at 25,000: newsboat {result['newsboat start']:.2f} s, ratio {ratio:.2f} (target 0.1)")
    if "2500" in result and "250000" in result:
        ratio = result["250000"]["start"] / result["2500"]["start"]
        lines.append(f"start at 250,000 to start at 2,500: {ratio:.2f} (target 1.2)")
    if "25000" in result:
        lines.append("memory targets: 80 MB at 25,000, 90 MB at 250,000")
    return lines


if __name__ == "__main__":
    main()
