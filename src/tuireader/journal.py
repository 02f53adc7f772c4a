"""What happened, in the file that ``--log-file`` names; without it nothing is written anywhere.

Every record is one clean line without passwords: the words of feeds and servers stand in it.
"""

from __future__ import annotations

import logging
import os
import re
from pathlib import Path

from tuireader.characters import clean_line
from tuireader.errors import TuireaderError

LOG = logging.getLogger("tuireader")
LOG.addHandler(logging.NullHandler())  # without any, Python would write warnings over the screen
LONGEST = 2_000  # characters of one record
_CREDENTIALS = re.compile(r"(?<=://)[^\s/@'\"]{1,200}@")


class _OneLine(logging.Formatter):
    """Time, level, text."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as a line."""
        line = clean_line(_CREDENTIALS.sub("", record.getMessage()), LONGEST)
        return f"{self.formatTime(record)} {record.levelname.lower()} {line}"


class _File(logging.StreamHandler):  # type: ignore[type-arg]
    """Appends to a file that only its owner reads."""

    def __init__(self, path: Path) -> None:
        self.path = path.absolute()
        descriptor = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)
        super().__init__(os.fdopen(descriptor, "w", encoding="utf-8", errors="replace"))
        self.setFormatter(_OneLine())


def file_in_use() -> Path | None:
    """The file that is written to, for other processes of the program; None if there is none."""
    return next((handler.path for handler in LOG.handlers if isinstance(handler, _File)), None)


def write_to(path: Path) -> None:
    """Append what happens from now on to a file that only its owner reads. Raises TuireaderError."""
    try:
        handler = _File(path)
    except OSError as error:
        raise TuireaderError(f"{path} cannot be written ({error.strerror or error})") from error
    LOG.addHandler(handler)
    LOG.setLevel(logging.INFO)
    LOG.propagate = False
