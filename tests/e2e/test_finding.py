"""Finding, as a person does it in a terminal."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

from tests.e2e.terminal import Terminal, program


def test_search_page_watch_list_and_folder(tmp_path: Path) -> None:
    env = {"TUIREADER_DATA_DIR": str(tmp_path / "home"), "HOME": str(tmp_path)}
    with Terminal([program()], env=env) as terminal:
        terminal.wait_for(r"Harrow Cells picks Port Talbot")
        terminal.press("/")
        terminal.wait_for(r"Search all articles")
        terminal.press(*"battery is:unr")
        terminal.wait_for(r"Tab: unread")
        terminal.press("tab")
        screen = terminal.wait_for(r"found, best first")
        assert "battery is:unread" in screen
        terminal.press("enter")
        terminal.wait_for(r"search “battery is:unread”")
        terminal.press("escape")
        terminal.wait_for(lambda screen: "search “" not in screen)
        # The page of the first company of an article, which is then watched.
        terminal.press("enter")
        terminal.wait_for(r"(?i)companies")
        terminal.press("]")
        terminal.press("P")
        terminal.wait_for(r"C: all its articles")
        terminal.press("w")
        terminal.wait_for(r"is watched")
        terminal.press("escape")
        terminal.wait_for(lambda screen: "C: all its articles" not in screen)
        terminal.press("W")
        terminal.wait_for(r"Watch list")
        terminal.press("escape")
        assert terminal.quit() == 0
    listed = subprocess.run(
        [program(), "watch", "--json"], env={**os.environ, **env}, capture_output=True, text=True, check=True
    )
    (watch,) = json.loads(listed.stdout)
    assert watch["articles"] >= 1
