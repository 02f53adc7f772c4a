"""Long texts through the user's pager."""

from __future__ import annotations

import io
import os
import shlex
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import BinaryIO, TextIO, cast

from tuireader.commands import complain


class _ToPager(io.TextIOWrapper):
    """Looks like the terminal that the pager writes to, so that colours are kept."""

    def isatty(self) -> bool:
        return True


@contextmanager
def paged() -> Iterator[TextIO]:
    """Where to print: standard output, or on a terminal the program that PAGER names (never a shell)."""
    words = _words(os.environ.get("PAGER", "")) if sys.stdout.isatty() else []
    if not words:
        yield sys.stdout
        return
    # What fits on the screen is not held back, and colours are shown: as git asks less to.
    env = {"LESS": "-FRX", **os.environ}
    try:
        pager = subprocess.Popen(words, stdin=subprocess.PIPE, env=env)
    except OSError as error:
        complain(f"PAGER: {error}")
        yield sys.stdout
        return
    pipe = cast(BinaryIO, pager.stdin)
    stream = _ToPager(pipe, encoding="utf-8", errors="replace", write_through=True)
    try:
        with suppress(BrokenPipeError):  # whoever leaves the pager has seen enough
            yield stream
    finally:
        with suppress(BrokenPipeError):
            stream.close()
        pager.wait()


def _words(command: str) -> list[str]:
    try:
        return shlex.split(command)
    except ValueError:
        complain("PAGER cannot be read; it is left out")
        return []
