"""Keys that come in one read, as over a slow line: each goes where the ones before it led."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.terminal import Terminal, program


def reading(home: Path) -> Terminal:
    terminal = Terminal([program(), "--data-dir", str(home), "--offline"])
    terminal.wait_for("Harrow")
    terminal.settle()
    return terminal


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("/nvidia", r"│ nvidia +│\n.*1 found"),
        ("fwasser", r"filter “wasser” .* 1/1"),
        (":50%\rb", r"1 Feeds(?s:.*)"),
        ("#one two\r", r"#one"),
        ("??", r"Keys and commands(?s:.*)│ \? "),
        ("WqWqWq?read", r"Keys and commands(?s:.*)│ read "),
        ("HqHq|", r"Pipe"),
        ("jjj", r"4/10"),
        ("jjjkk", r"2/10"),
        ("\x10quit", r"Goes back; from the article list, ends the program"),
    ],
)
def test_keys_of_one_read_are_carried_out_one_after_the_other(tmp_path: Path, typed: str, shown: str) -> None:
    with reading(tmp_path) as terminal:
        terminal.press(typed)
        terminal.wait_for(shown)


def test_what_is_pasted_comes_behind_the_key_before_it(tmp_path: Path) -> None:
    with reading(tmp_path) as terminal:
        terminal.press("/\x1b[200~harrow\x1b[201~")
        terminal.wait_for(r"│ harrow +│")


def test_the_end_comes_behind_what_was_typed_before_it(tmp_path: Path) -> None:
    with reading(tmp_path) as terminal:
        terminal.press("jb\x11")
        assert terminal.wait_for_end() == 0
    (kept,) = (tmp_path / "bookmarks").glob("*.md")
    assert "nvidia" in kept.name
