"""Types at random into the whole program, in a pseudo-terminal, for as long as asked.

    python -m benchmarks.monkey --seconds 600
    python -m benchmarks.monkey --seed 7 --round 12       one round again

A round begins with the samples in an empty folder; every other one fetches feeds from a slow server besides. Keys
come alone and in bursts, as over a slow line; between them the mouse clicks, text is pasted, the window changes.
A finding is an end that nobody asked for, an end with another code than 0 or none at all, or a key bar that does not
come back after Escape. Exit code 1 says that there are some.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.e2e.terminal import KEYS, Terminal
from tests.feed_server import Answer, FeedServer, rss
from tuireader.ui.actions import COMMANDS
from tuireader.ui.keys import key_label

ROUND = 400  # things done in a round
# Ends the program, or lends the terminal, which then shows what is typed amid what the program writes.
LEAVING = ("q", "\x11", "\x1a", "\x03", "\x05")
NAMED = {
    **KEYS,
    "backspace": "\x7f",
    "shift+tab": "\x1b[Z",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "delete": "\x1b[3~",
    "f1": "\x1bOP",
}
WORDS = (
    "acme",
    "money:>1bn",
    "nvidia or (",
    "“x”",
    "/tmp",
    "https://h.example/",
    "70",
    "[b]",
    "is:unread",
    "日本",
    "\u202e",
)


@dataclass
class Findings:
    """What was done, and what came of it."""

    rounds: int = 0
    done: int = 0
    problems: list[str] = field(default_factory=list)


def keys() -> list[str]:
    """What the keys of all commands send, with letters and the keys of dialogs."""
    sent = set(NAMED.values()) | set("abcdefghijklmnoprstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    for command in COMMANDS:
        for key in " ".join(command.keys).split():
            if key in NAMED:
                sent.add(NAMED[key])
            elif key.startswith("ctrl+") and len(key) == 6:
                sent.add(chr(ord(key[-1]) & 31))
            elif len(sign := key_label(key)) == 1:
                sent.add(sign)
    return sorted(sent - set(LEAVING))


def deeds(chance: random.Random, all_keys: list[str]) -> Iterator[tuple[str, object]]:
    """What is done in a round, one after the other."""
    for _ in range(ROUND):
        what = chance.random()
        if what < 0.45:
            yield "keys", chance.choice(all_keys)
        elif what < 0.75:
            yield "keys", "".join(chance.choice(all_keys) for _ in range(chance.choice((2, 2, 3, 5, 12))))
        elif what < 0.85:
            yield "keys", "\x1b"
        elif what < 0.92:
            row, column = chance.randint(1, 40), chance.randint(1, 120)
            button = chance.choice((0, 0, 0, 2, 64, 65))
            press = f"\x1b[<{button};{column};{row}M"
            yield "keys", press + (f"\x1b[<{button};{column};{row}m" if button < 64 else "") * chance.choice((1, 2))
        elif what < 0.96:
            yield "keys", f"\x1b[200~{chance.choice(WORDS)}\x1b[201~"
        elif what < 0.98:
            yield "size", (chance.choice((12, 40, 60, 84, 110, 200)), chance.choice((3, 12, 24, 50)))
        else:
            yield "wait", chance.choice((0.05, 0.3))


def one_round(seed: int, number: int, found: Findings) -> None:
    """A round of its own seed; what goes wrong is added."""
    chance = random.Random(f"{seed}/{number}")
    all_keys = keys()
    with tempfile.TemporaryDirectory(prefix="monkey-") as home, FeedServer() as server:
        # No program can be found, so that none is started by what happens to be typed.
        env = {"PATH": "/nonexistent", "HOME": home, "BROWSER": "none", "EDITOR": "none", "PYTHONFAULTHANDLER": "1"}
        os.chdir(home)
        program = str(Path(sys.executable).parent / "tuireader")
        if number % 2:
            _subscribe(program, Path(home), server)
        with Terminal([program, "--data-dir", f"{home}/data"], env=env) as terminal:
            terminal.wait_for("All")
            terminal.press("R" if number % 2 else "")
            for kind, value in deeds(chance, all_keys):
                found.done += 1
                if kind == "keys":
                    terminal.press(str(value))
                elif kind == "size" and isinstance(value, tuple):
                    terminal.resize(*value)
                alive = terminal._pump(float(str(value)) if kind == "wait" else chance.choice((0.0, 0.01, 0.05)))
                if not alive:
                    words = _last_words(terminal)
                    if code := terminal.wait_for_end():  # else a command that was typed said so
                        found.problems.append(f"round {number}: ended with {code}\n{words}")
                    return
            terminal.resize(120, 40)
            if not _comes_back(terminal):
                shown = terminal.text
                os.kill(terminal.pid, signal.SIGABRT)  # says where all threads are
                found.problems.append(f"round {number}: no way back by Escape\n{shown}\n{_last_words(terminal)}")
                return
            terminal.press("\x11")
            try:
                code = terminal.wait_for_end()
            except AssertionError:
                os.kill(terminal.pid, signal.SIGABRT)  # says where all threads are
                found.problems.append(f"round {number}: does not end\n{_last_words(terminal)}")
                return
            if code:
                found.problems.append(f"round {number}: ended with {code}\n{_last_words(terminal)}")
        os.chdir("/")


def _subscribe(program: str, home: Path, server: FeedServer) -> None:
    """Subscriptions to feeds that take their time."""
    urls = [
        server.play(f"/{n}", Answer(body=rss(*(f"Report {n}-{k}" for k in range(10)), prefix=str(n)), pause=0.3))
        for n in range(24)
    ]
    (home / "urls").write_text("\n".join(urls))
    subprocess.run(
        [program, "--data-dir", f"{home}/data", "-q", "import", f"{home}/urls"], check=True, capture_output=True
    )


def _comes_back(terminal: Terminal) -> bool:
    for _ in range(30):
        terminal.press("\x1b")
        end = time.monotonic() + 0.4
        while time.monotonic() < end:
            terminal._pump(0.1)
        if re.search(r"\? Help", terminal.text.splitlines()[-1]):
            return True
    return False


def _last_words(terminal: Terminal) -> str:
    """What stands behind the end of the interface."""
    end = time.monotonic() + 2
    while time.monotonic() < end and terminal._pump(0.1):
        pass
    left = bytes(terminal.raw).rpartition(b"\x1b[?1049l")[2][-8000:].decode(errors="replace")
    return re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", left)[-4000:]


def main() -> None:
    """Read the options, type, say what came of it."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--seconds", type=float, default=60.0)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--round", type=int, help="only this one")
    chosen = options.parse_args()
    found = Findings()
    deadline = time.monotonic() + chosen.seconds
    while chosen.round is not None or time.monotonic() < deadline:
        one_round(chosen.seed, chosen.round if chosen.round is not None else found.rounds, found)
        found.rounds += 1
        print(".", end="", flush=True)
        if chosen.round is not None:
            break
    print(f"{found.rounds:,} rounds  {found.done:,} deeds  {len(found.problems)} findings")
    for problem in found.problems:
        print(problem)
    sys.exit(1 if found.problems else 0)


if __name__ == "__main__":
    main()
