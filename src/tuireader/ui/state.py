"""What the interface remembers from one start to the next: small choices made by key, not settings."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from tuireader.files import replace_file

FILE_NAME = "interface.json"


@dataclass(frozen=True, slots=True)
class InterfaceState:
    """The choices; the defaults hold until the user chooses otherwise."""

    theme: str = ""  # chosen in the interface
    theme_setting: str = ""  # the setting at that time: once it changes, it holds again
    sidebar: bool = True
    feeds: bool = False
    list_cells: int = 0  # width of the list, 0 for automatic
    sidebar_cells: int = 0  # likewise
    feeds_cells: int = 0
    columns: int = 0  # width of the text, 0 for the setting
    columns_setting: int = 0
    sort: str = "newest"
    days: bool = False  # the list has a heading for each day
    money_order: str = "size"
    quotes: str = "short"
    kinds: str = ""  # marked in the text, with blanks between them
    kinds_setting: str = ""  # the setting at that time, as for the theme
    stories: bool = True  # one row for each story
    folded: str = ""  # folders of the feed tree, a line each


def load(folder: Path) -> InterfaceState:
    """The state kept in a folder; what cannot be read or is of the wrong type is the default."""
    try:
        read = json.loads((folder / FILE_NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return InterfaceState()
    if not isinstance(read, dict):
        return InterfaceState()
    default = InterfaceState()
    known: dict[str, Any] = {
        item.name: read[item.name]
        for item in fields(InterfaceState)
        if type(read.get(item.name)) is type(getattr(default, item.name))
    }
    return InterfaceState(**known)


def save(state: InterfaceState, folder: Path) -> None:
    """Keeps the state; a folder that cannot be written is not worth a word."""
    with suppress(OSError):
        replace_file(folder / FILE_NAME, json.dumps(asdict(state), indent=1).encode())
