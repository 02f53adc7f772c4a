from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tuireader.commands.paging import paged
from tuireader.document.clean import from_text
from tuireader.editor import edited
from tuireader.errors import TuireaderError
from tuireader.printer import Printer

ARTICLE = from_text("A quiet note\n\nNothing happened today.\n")
KEEPS = "import sys, pathlib; pathlib.Path({!r}).write_bytes(sys.stdin.buffer.read())"


def program(*words: str) -> str:
    return " ".join(f"'{word}'" for word in (sys.executable, *words))


def test_without_a_terminal_nothing_goes_through_the_pager(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGER", "no-such-program")
    with paged() as out:
        assert out is sys.stdout


def test_on_a_terminal_the_pager_gets_the_text_with_its_colours(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    seen = tmp_path / "seen"
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("PAGER", program("-c", KEEPS.format(str(seen)).replace("'", '"')))
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    with paged() as out:
        Printer(out).article("note", ARTICLE, ())
    assert "Nothing happened today." in seen.read_text(encoding="utf-8")
    assert "\x1b[" in seen.read_text(encoding="utf-8")


@pytest.mark.parametrize("pager", ["true", "no-such-program", "'"])
def test_a_pager_that_ends_early_or_is_not_there_does_no_harm(
    monkeypatch: pytest.MonkeyPatch, pager: str, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("PAGER", pager)
    with paged() as out:
        for _ in range(5_000):
            out.write("a line that the pager does not read\n")
    said = capsys.readouterr()
    assert ("PAGER" in said.err) is (pager != "true")
    assert ("a line" in said.out) is (pager != "true")


def test_a_text_is_edited_in_the_users_program(tmp_path: Path) -> None:
    adds = "import sys; open(sys.argv[-1], 'a', encoding='utf-8').write(' — and more')".replace("'", '"')
    assert edited("call Ida", program("-c", adds)) == "call Ida — and more"


@pytest.mark.parametrize(
    ("command", "cause"),
    [("", "set EDITOR"), ("'", "cannot be read"), ("no-such-program", "no-such-program"), ("false", "ended with 1")],
)
def test_an_editor_that_fails_is_named(command: str, cause: str) -> None:
    with pytest.raises(TuireaderError, match=cause):
        edited("call Ida", command)
