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


def write_to(path: Path) -> None:
    """Append what happens from now on to a file that only its owner reads. Raises TuireaderError."""
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise TuireaderError(f"{path} cannot be written ({error.strerror or error})") from error
    handler = logging.StreamHandler(os.fdopen(descriptor, "w", encoding="utf-8", errors="replace"))
    handler.setFormatter(_OneLine())
    LOG.addHandler(handler)
    LOG.setLevel(logging.INFO)
    LOG.propagate = False
