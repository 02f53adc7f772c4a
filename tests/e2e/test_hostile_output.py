"""A11, A12, A13, A14: whatever stands in any field, the program writes no sequence but those of its allow-list."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.e2e.hostile import corpora, feed_of, rss_of, through
from tests.e2e.output import faults
from tests.e2e.terminal import Terminal, program

STRINGS = [
    "\x1b[5;8mblink and hide",  # A12: styles that we never use
    "\x1b]0;title\x07\x1b]2;title\x1b\\taken over",
    "\x1b]52;c;Z290Y2hh\x07clipboard",
    "\x1b]8;;javascript:alert(1)\x1b\\link\x1b]8;;\x1b\\",
    "\x1b]777;notify;a;b\x07\x1b]9;note\x07told",
    "\x1bP+q544e\x1b\\device \x1b_Gf=100\x1b\\graphics \x1b^pm\x1b\\",
    "\x9b5m\x9d0;c1\x9c\x90q\x9c C1 \x84\x85\x8d",
    "&#27;]0;entity&#7; &#x9b;6n &amp;#27;[6n",
    "unfinished \x1b]0;" + "x" * 600,
    "\x1b[6n\x1b[c\x1b[21t\x1bc\x1b#8\x0e\x0fasked and reset",
    "nul \x00 bell \x07 back \x08 tab \t feed \x0b\x0c\r carriage \x7f",  # A11
    "surrogate \udc9b \ud800 noncharacter \uffff \ufffe",
    "caf\u00c3\u00a9 \ufffd wrong charset",
    "user\u202egnp.exe \u2066isolate\u2069 \u200bzero\u2060width\ufeff \u2028line\u2029end",  # A13
    "[@click=app.quit]quit[/] [bold]bold[/bold] [/] [0] x [/",  # A14
    "$(touch x) `touch x` ; rm -rf ~ | ' \" -- ../../../etc/passwd",
    "=cmd|'/C calc'!A0",
    "العربية \u200c\u200d עברית 👩‍👩‍👧 \u0301" + "\u0300" * 50,
]


def test_a11_a12_a13_a14_every_field_and_every_way_out(tmp_path: Path) -> None:
    feeds = {
        "one.json": feed_of(STRINGS),
        "two.xml": rss_of(STRINGS),
        "three [bold] \x9b5m.json": feed_of(STRINGS[::-1]),
    }
    strangers = Path(os.environ.get("TUIREADER_SHARED") or Path(__file__).parents[3] / "shared") / "corpora"
    if strangers.is_dir():  # all of them: python -m tests.e2e.hostile
        feeds |= corpora(strangers, step=40)
    figures = through(feeds, STRINGS, tmp_path)
    assert figures.findings == []
    assert figures.articles >= 2 * len(STRINGS)
    assert figures.bytes_read > 100_000


def test_a16_an_address_reaches_the_browser_as_one_argument(tmp_path: Path) -> None:
    opened = tmp_path / "opened"
    browser = tmp_path / "browser"
    browser.write_text('#!/bin/sh\nprintf "%s\\n" "$#" "$@" > "$OPENED.part"; mv "$OPENED.part" "$OPENED"\n')
    browser.chmod(0o700)
    address = "https://example.org/$(touch${IFS}x)`id`;|'&--help%s"
    items = [{"id": "1", "url": address, "title": "Shell", "content_text": "One."}]
    feed = tmp_path / "feed.json"
    feed.write_text(json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Links", "items": items}))
    env = {"BROWSER": str(browser), "OPENED": str(opened)}
    with Terminal([program(), "--data-dir", str(tmp_path / "data"), str(feed)], env=env) as terminal:
        terminal.wait_for("Shell")
        terminal.settle()
        terminal.press("o")
        terminal.wait_for(lambda _: opened.exists())
        terminal.press("\x11")
        assert terminal.wait_for_end() == 0
    assert opened.read_text().splitlines() == ["1", address]


@pytest.mark.parametrize("text", [*STRINGS[:7], STRINGS[9], STRINGS[10], STRINGS[13], "\x1b]22;a b\x07", "\x1b[5m"])
def test_the_reader_of_sequences_finds_what_is_not_ours(text: str) -> None:
    assert (
        faults(b"\x1b[1;1H" + text.encode("utf-8", "replace") + b"\x1b[0m", ways=frozenset({"8", "52"}))
        or "]52" in text
    )


def test_the_reader_of_sequences_passes_ours() -> None:
    ours = b"\x1b[?1049h\x1b[2;3H\x1b[1;38;2;1;2;3;48;5;7mx\x1b[0m\x1b]8;id=1;https://example.org/\x1b\\y\x1b]8;;\x1b\\\r\n"
    assert faults(ours, ways=frozenset({"8"})) == []
    assert len(faults(ours, interface=False)) >= 4
