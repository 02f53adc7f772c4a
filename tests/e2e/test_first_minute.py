"""The program as a person meets it: installed, in a terminal, from an empty home directory."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path

import pytest

from tests.e2e.terminal import Terminal, program

ARTICLE = """Northwind Foods buys a rival

Northwind Foods Inc. will pay $1.2 billion for Harrow Bakeries Ltd. "This doubles our reach," said Ann Hollis, chief
executive of Northwind Foods Inc.

The lenders put up 300 million euros.
"""


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """An environment with an empty home directory."""
    return {
        "HOME": str(tmp_path),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "XDG_STATE_HOME": str(tmp_path / "state"),
        "TUIREADER_DATA_DIR": "",
    }


def bookmark_files(home: dict[str, str]) -> list[Path]:
    return sorted((Path(home["XDG_DATA_HOME"]) / "tuireader" / "bookmarks").glob("*.md"))


def test_read_jump_bookmark_quit_and_find_it_again(home: dict[str, str]) -> None:
    with Terminal([program()], env=home) as terminal:
        terminal.wait_for(r"Harrow Cells picks Port Talbot")
        terminal.wait_for(r"a adds a feed, I imports OPML")
        terminal.press("j")
        terminal.press("k")
        terminal.press("enter")
        terminal.wait_for(r"(?i)companies")
        terminal.press("]")
        terminal.press("b")
        terminal.wait_for(lambda _: bool(bookmark_files(home)))
        assert terminal.quit() == 0
    (bookmark,) = bookmark_files(home)
    title = re.search(r"^title: (.+)$", bookmark.read_text(encoding="utf-8"), re.M)
    assert title is not None
    with Terminal([program()], env=home) as again:
        again.wait_for("★")
        assert again.quit() == 0
    done = subprocess.run(
        [program(), "export", "--bookmarks"], env={**os.environ, **home}, capture_output=True, text=True, check=True
    )
    (kept,) = [json.loads(line) for line in done.stdout.splitlines()]
    assert kept["bookmarked"]
    assert kept["title"] in title.group(1)


def test_a_file_from_the_command_line(home: dict[str, str], tmp_path: Path) -> None:
    article = tmp_path / "northwind.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    with Terminal([program(), str(article)], env=home) as terminal:
        terminal.wait_for("Northwind Foods buys a rival")
        terminal.press("enter")
        terminal.wait_for(r"\$1\.2 bn")
        terminal.wait_for(r"€300 m")
        assert terminal.quit() == 0


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (200, 50), (40, 12), (20, 5)])
def test_terminals_of_all_sizes(home: dict[str, str], columns: int, rows: int) -> None:
    with Terminal([program()], columns=columns, rows=rows, env=home) as terminal:
        terminal.wait_for(lambda text: len(text.split()) > 3)
        terminal.resize(120, 40)
        terminal.wait_for("Harrow Cells picks Port Talbot")
        terminal.resize(columns, rows)
        assert terminal.quit() == 0


@pytest.mark.parametrize(
    ("name", "content", "cause"),
    [
        ("absent.txt", None, "no such file"),
        ("binary.txt", bytes(range(256)) * 8, "binary"),
        ("empty.txt", b"", "empty"),
        ("notes.xml", b"<notes><note>no feed</note></notes>", "not a feed"),
    ],
)
def test_bad_input_is_said_and_the_rest_goes_on(
    home: dict[str, str], tmp_path: Path, name: str, content: bytes | None, cause: str
) -> None:
    bad = tmp_path / name
    if content is not None:
        bad.write_bytes(content)
    good = tmp_path / "northwind.txt"
    good.write_text(ARTICLE, encoding="utf-8")
    with Terminal([program(), str(bad), str(good)], env=home) as terminal:
        terminal.wait_for("Northwind Foods buys a rival")
        terminal.wait_for(f"(?i){cause}")
        assert terminal.quit() == 0


def test_no_terminal_is_one_clear_line(home: dict[str, str]) -> None:
    done = subprocess.run(
        [program()], env={**os.environ, **home}, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert "needs a terminal" in line


def test_piped_text_is_read_and_the_keyboard_still_works(home: dict[str, str], tmp_path: Path) -> None:
    article = tmp_path / "northwind.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    with Terminal(["sh", "-c", f"'{program()}' - < '{article}'"], env=home) as terminal:
        terminal.wait_for("Northwind Foods buys a rival")
        assert terminal.quit() == 0


def test_no_control_sequence_of_an_article_reaches_the_terminal(home: dict[str, str], tmp_path: Path) -> None:
    hostile = tmp_path / "hostile.txt"
    hostile.write_text("\x1b]52;c;AAAA\x07[bold]Title[/bold] \x1b[31mred\x9b32m\n\nBody \x1b]8;;http://x\x07 end.\n")
    with Terminal([program(), str(hostile)], env=home) as terminal:
        terminal.wait_for(r"\[bold\]Title\[/bold\]")
        terminal.quit()
        assert b"]52;" not in terminal.raw
        assert b"\x9b32m" not in terminal.raw
        assert b"\x1b[31mred" not in terminal.raw
