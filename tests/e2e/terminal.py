"""A terminal for the tests: runs a program in a pty and knows what its screen shows."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte

PATIENCE = 30.0  # seconds; only a hung program needs them
KEYS = {
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
    "space": " ",
    "down": "\x1b[B",
    "up": "\x1b[A",
    "ctrl+c": "\x03",
    "ctrl+p": "\x10",
    "ctrl+z": "\x1a",
}
# What the emulator does not know; real terminals ignore or obey it without showing anything.
_UNKNOWN = re.compile(
    rb"\x1b\[[<>=][^a-zA-Z]*[a-zA-Z]|\x1b\[\?[0-9;]*\$p|\x1bP.*?\x1b\\|\x1b\[[0-9;]*(?: q|t)|\x1b\[\?[0-9;]*u", re.S
)


class Terminal:
    """One program in a pty of a given size; a context manager that ends it."""

    def __init__(
        self, command: Sequence[str], *, columns: int = 120, rows: int = 40, env: Mapping[str, str] | None = None
    ) -> None:
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self.raw = bytearray()
        self._pid, self._fd = pty.fork()
        if self._pid == 0:  # pragma: no cover  the child
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            values = {
                **os.environ,
                **(env or {}),
                "TERM": "xterm-256color",
                "COLORTERM": "truecolor",
                "LANG": "C.UTF-8",
            }
            # These would speak louder than the size of the terminal; test runners set them.
            values = {name: value for name, value in values.items() if name not in {"COLUMNS", "LINES"}}
            os.execvpe(command[0], list(command), values)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        try:
            os.kill(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)
        except (ProcessLookupError, ChildProcessError):
            pass
        os.close(self._fd)

    @property
    def pid(self) -> int:
        """The process of the program."""
        return self._pid

    def close(self) -> None:
        """Close the terminal, as a window is closed."""
        os.close(self._fd)
        self._fd = os.open(os.devnull, os.O_RDONLY)

    @property
    def text(self) -> str:
        """What the screen shows, without trailing blanks."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def press(self, *keys: str) -> None:
        """Type keys, by name or as they are."""
        for key in keys:
            os.write(self._fd, KEYS.get(key, key).encode())

    def resize(self, columns: int, rows: int) -> None:
        """Change the size, as a window does."""
        self._screen.resize(rows, columns)
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        os.kill(self._pid, signal.SIGWINCH)

    def wait_for(self, wanted: str | Callable[[str], bool]) -> str:
        """The screen once it shows what is wanted (a regular expression, or a condition on its text)."""
        condition = wanted if callable(wanted) else lambda text: re.search(wanted, text) is not None
        end = time.monotonic() + PATIENCE
        while not condition(self.text):
            if time.monotonic() > end or not self._pump(0.2):
                raise AssertionError(f"the screen never showed {wanted!r}:\n{self.text}")
        return self.text

    def wait_for_end(self) -> int:
        """The exit code, once the program has ended."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            alive = self._pump(0.2)
            pid, status = os.waitpid(self._pid, os.WNOHANG)
            if pid:
                return os.waitstatus_to_exitcode(status)
            if not alive:
                return os.waitstatus_to_exitcode(os.waitpid(self._pid, 0)[1])
        raise AssertionError(f"the program does not end:\n{self.text}")

    def settle(self, calm: float = 0.15) -> None:
        """Take in what is written until nothing has come for ``calm`` seconds."""
        before = -1
        while len(self.raw) != before:
            before = len(self.raw)
            self._pump(calm)

    def quit(self) -> int:
        """Press q, which goes back step by step, until the program ends; its exit code."""
        for _ in range(5):
            self.press("q")
            calm = time.monotonic() + 0.7
            while time.monotonic() < calm:
                if not self._pump(0.1):
                    return self.wait_for_end()
        return self.wait_for_end()

    def _pump(self, seconds: float) -> bool:
        """Take in what the program wrote; false when it has closed its terminal."""
        ready, _, _ = select.select([self._fd], [], [], seconds)
        if not ready:
            return True
        try:
            data = os.read(self._fd, 1 << 16)
        except OSError:
            return False
        if not data:
            return False
        self.raw += data
        if b"\x1b[6n" in data:
            os.write(self._fd, b"\x1b[1;1R")
        if b"\x1b[c" in data:
            os.write(self._fd, b"\x1b[?62;c")
        self._stream.feed(_UNKNOWN.sub(b"", data))
        return True


def program() -> str:
    """The tuireader under test: the one that TUIREADER_PROGRAM names, else that of this environment."""
    import sys

    return os.environ.get("TUIREADER_PROGRAM") or str(Path(sys.executable).parent / "tuireader")
