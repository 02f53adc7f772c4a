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
    with tempfile.TemporaryDirectory(prefix="tuireader-") as folder:  # of the user alone
        path = Path(folder) / "note.md"
        path.write_text(text, encoding="utf-8")
        try:
            code = subprocess.run([*words, str(path)], check=False).returncode
            if code:
                raise TuireaderError(f"{words[0]} ended with {code}; the note stays as it was")
            return path.read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise TuireaderError(f"{words[0]}: {error}") from error
