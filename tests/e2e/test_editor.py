"""The note in the user's editor, in a real terminal: it is lent, and comes back whatever the editor does."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.terminal import Terminal, program
from tuireader.library.library import Library
from tuireader.paths import places


def editor(folder: Path, script: str) -> str:
    path = folder / "editor"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return str(path)


def test_a_note_is_written_in_the_editor(tmp_path: Path) -> None:
    command = editor(tmp_path, 'echo "in the editor"; read line; echo "a note: $line" > "$1"')
    with Terminal([program(), "--data-dir", str(tmp_path / "data")], env={"EDITOR": command, "VISUAL": ""}) as terminal:
        terminal.wait_for("Harrow")
        terminal.wait_for("Coventry")
        terminal.press("\x05")
        terminal.wait_for("in the editor")
        terminal.press("typed there\r")
        terminal.wait_for("Note")
        assert terminal.quit() == 0
    with Library.open(places(tmp_path / "data")) as library:
        article = library.article(1)
        assert {article.note for article in map(library.article, range(1, 11)) if article is not None} >= {
            "a note: typed there"
        }, article


@pytest.mark.parametrize(
    ("script", "said"), [("exit 3", "ended with 3"), (r"printf '\377' > $1", "no UTF-8"), ("", "cannot be started")]
)
def test_the_terminal_comes_back_from_an_editor_that_fails(tmp_path: Path, script: str, said: str) -> None:
    command = editor(tmp_path, script) if script else str(tmp_path / "none")
    with Terminal([program(), "--data-dir", str(tmp_path / "data")], env={"EDITOR": command, "VISUAL": ""}) as terminal:
        terminal.wait_for("Coventry")
        terminal.press("\x05")
        terminal.wait_for(said)
        terminal.press("j")
        terminal.wait_for("2/10")
        assert terminal.quit() == 0
