"""Notifications on the desktop: by the terminal (OSC 9, OSC 777) or by notify-send; off unless the user chooses one."""

from __future__ import annotations

import shutil
import subprocess
from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.app import App

LONGEST = 200  # characters


def line_of(text: str) -> str:
    """What may stand in a notification: printable characters, and no sign that ends or parts a control sequence."""
    return "".join(c if c.isprintable() and c != ";" else " " for c in text)[:LONGEST].strip()


def sequence(way: str, text: str) -> str:
    """The control sequence that asks the terminal to notify; "" where it is not the terminal's work."""
    line = line_of(text)
    if way == "osc9":
        return f"\x1b]9;{line}\x07"
    if way == "osc777":
        return f"\x1b]777;notify;tuireader;{line}\x07"
    return ""


def send(app: App[int] | App[object], way: str, text: str) -> None:
    """Notify in the chosen way; one that fails is not worth a word."""
    if way == "notify-send":
        program = shutil.which("notify-send")
        if program is not None:
            with suppress(OSError):
                child = subprocess.Popen(
                    # As the summary, which is plain: desktops read the body as markup, with links and pictures.
                    [program, "--app-name=tuireader", "--", line_of(text)],
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    start_new_session=True,
                )
                Thread(target=child.wait, daemon=True).start()  # so that none is left behind
        return
    written = sequence(way, text)
    driver = app._driver
    if written and driver is not None:
        driver.write(written)
