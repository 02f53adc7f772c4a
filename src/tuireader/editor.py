"""A text in the user's editor."""

from __future__ import annotations

import shlex
import subprocess
import tempfile
from pathlib import Path

from tuireader.errors import TuireaderError


def edited(text: str, command: str) -> str:
    """The text as the user leaves it in the editor that ``command`` (program and arguments, never a shell) opens.

    Raises TuireaderError where there is no editor, or where it ends in an error.
    """
    try:
        words = shlex.split(command)
    except ValueError as error:
        raise TuireaderError(f"EDITOR cannot be read ({error})") from error
    if not words:
        raise TuireaderError("set EDITOR to the program that edits texts")
    try:
        with tempfile.TemporaryDirectory(prefix="tuireader-") as folder:  # of the user alone
            path = Path(folder) / "note.md"
            path.write_text(text, encoding="utf-8")
            code = _run([*words, str(path)])
            if code:
                raise TuireaderError(f"{words[0]} ended with {code}; the note stays as it was")
            return path.read_text(encoding="utf-8").strip()
    except UnicodeDecodeError as error:
        raise TuireaderError(f"what {words[0]} wrote is no UTF-8; the note stays as it was") from error
    except OSError as error:
        raise TuireaderError(f"the note cannot be given to {words[0]} ({error.strerror or error})") from error


def _run(words: list[str]) -> int:
    try:
        return subprocess.run(words, check=False).returncode
    except OSError as error:
        reason = error.strerror or error
        raise TuireaderError(
            f"{words[0]} cannot be started ({reason}); set EDITOR to the program that edits texts"
        ) from error
