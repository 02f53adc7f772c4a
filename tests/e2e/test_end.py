"""The end of the program, also where the interface cannot be taken down."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.e2e.terminal import Terminal
from tuireader.library.library import Library
from tuireader.model import ArticleFilter
from tuireader.paths import places

STUCK = """
import asyncio, sys
from tuireader.ui.app import ReaderApp

async def stuck(self):
    await asyncio.Event().wait()

ReaderApp._close_all = stuck
from tuireader.cli import main
sys.argv = ["tuireader", "--data-dir", sys.argv[1]]
main()
"""


def test_an_interface_that_does_not_come_down_ends_all_the_same(tmp_path: Path) -> None:
    with Terminal([sys.executable, "-c", STUCK, str(tmp_path)]) as terminal:
        terminal.wait_for("Harrow")
        terminal.settle()
        terminal.press("b\x11")
        assert terminal.wait_for_end() == 0
        terminal.settle()
        assert b"\x1b[?1049l" in terminal.raw  # the terminal is as it was before
        assert "Traceback" not in terminal.text
    with Library.open(places(tmp_path)) as library:
        assert library.check() == ()
        assert len(library.ids(ArticleFilter(smart="bookmarks"))) == 1
