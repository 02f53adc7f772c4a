"""Each command of the table, typed by its key or by its name: what it is for must be seen to change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Event
from typing import NamedTuple

import pytest
from textual.geometry import Offset
from textual.selection import Selection

from tests.ui.conftest import Open, Reading
from tuireader.refresh.pipeline import Progress, RefreshReport
from tuireader.settings import Settings
from tuireader.ui.actions import BY_ID, COMMANDS, Command
from tuireader.ui.screens.main import MainScreen
from tuireader.wiring import Services

SMALL, WIDE = (120, 14), (160, 40)


class Proof(NamedTuple):
    """What changes with a command: a look at the program, the keys typed before, the size of the window."""

    look: Callable[[Reading], object]
    before: str = ""
    size: tuple[int, int] = WIDE


def cursor(reading: Reading) -> object:
    return reading.main.listing.cursor


def scrolled(reading: Reading) -> object:
    return reading.main.reader.scroll_offset


def focus(reading: Reading) -> object:
    return reading.focused


def screen(reading: Reading) -> object:
    return type(reading.app.screen).__name__


def told(reading: Reading) -> object:
    return [toast.message for toast in reading.app._notifications]


def states(reading: Reading) -> object:
    return [(row.read, row.bookmarked) for row in reading.main.library.rows(list(reading.main.listing.ids))]


def listed(reading: Reading) -> object:
    return reading.main.wanted_title, list(reading.main.listing.ids)


def mention(reading: Reading) -> object:
    return reading.main.reader.mention


def marked(reading: Reading) -> object:
    return reading.main.reader.kinds


def prompt(reading: Reading) -> object:
    return reading.main.prompt.is_open and reading.main.prompt.purpose


def asked(reading: Reading) -> object:
    """What was given to the world outside: the browser, the clipboard, the pipeline."""
    return list(OUTSIDE)


OUTSIDE: list[str] = []

PROOFS: dict[str, Proof] = {
    "down": Proof(cursor),
    "up": Proof(cursor, "j"),
    "page_down": Proof(cursor, size=SMALL),
    "page_up": Proof(cursor, "G", SMALL),
    "half_down": Proof(cursor, size=SMALL),
    "half_up": Proof(cursor, "G", SMALL),
    "top": Proof(cursor, "G"),
    "bottom": Proof(cursor),
    "pane_left": Proof(focus, "enter"),
    "pane_right": Proof(focus),
    "pane_next": Proof(focus),
    "pane_previous": Proof(focus),
    "pane_feeds": Proof(focus),
    "pane_list": Proof(focus, "enter"),
    "pane_reader": Proof(focus),
    "pane_sidebar": Proof(focus),
    "open": Proof(focus),
    "back": Proof(focus, "enter"),
    "space": Proof(scrolled, "enter", SMALL),
    "next": Proof(cursor, "j"),
    "previous": Proof(cursor, "j"),
    "toggle_read": Proof(states),
    "mark_all": Proof(states),
    "mark_above": Proof(states, "j"),
    "mark_below": Proof(states),
    "bookmark": Proof(states),
    "undo": Proof(states, "b"),
    "sort": Proof(lambda reading: reading.main.wanted.sort),
    "group_days": Proof(lambda reading: reading.line("#articles", 0)),
    "select": Proof(lambda reading: reading.main.listing.selected),
    "tags": Proof(screen),
    "note": Proof(screen),
    "edit_note": Proof(told),
    "export": Proof(screen),
    "full_text": Proof(asked, "enter"),
    "pipe": Proof(prompt, "enter"),
    "browser": Proof(asked),
    "copy_link": Proof(asked),
    "copy_text": Proof(asked, "enter"),
    "copy_mention": Proof(asked, "enter right_square_bracket"),
    "hints": Proof(lambda reading: reading.main.hints, "enter"),
    "links": Proof(screen, "enter"),
    "image": Proof(asked, "enter"),
    "zen": Proof(lambda reading: reading.main.listing.display, "enter"),
    "wider": Proof(lambda reading: reading.main.reader.columns),
    "narrower": Proof(lambda reading: reading.main.reader.columns),
    "list_wider": Proof(lambda reading: reading.main.listing.size.width, size=(200, 40)),
    "list_narrower": Proof(lambda reading: reading.main.listing.size.width, size=(200, 40)),
    "scroll_right": Proof(told, "enter"),
    "scroll_left": Proof(told, "enter"),
    "sidebar": Proof(lambda reading: reading.main.sidebar.display),
    "next_mention": Proof(mention, "enter"),
    "previous_mention": Proof(mention, "enter"),
    "next_same": Proof(mention, "enter right_square_bracket"),
    "previous_same": Proof(mention, "enter right_square_bracket"),
    "why": Proof(told, "enter right_square_bracket"),
    "money_order": Proof(lambda reading: [item.label for item in reading.main.sidebar.items]),
    "fold_quotes": Proof(lambda reading: reading.main.sidebar.quotes, "4"),
    "toggle_company": Proof(marked, "4"),
    "toggle_money": Proof(marked, "4"),
    "toggle_quote": Proof(marked, "4"),
    "toggle_person": Proof(marked, "4"),
    "toggle_organisation": Proof(marked, "4"),
    "articles_with": Proof(listed, "j enter right_square_bracket"),
    "judge": Proof(screen, "enter right_square_bracket"),
    "reject": Proof(lambda reading: reading.main.library.verdicts(), "enter right_square_bracket"),
    "filter": Proof(prompt),
    "search": Proof(screen),
    "name_page": Proof(screen, "enter right_square_bracket"),
    "trending": Proof(screen),
    "watch": Proof(lambda reading: len(reading.main.library.watches()), "enter right_square_bracket"),
    "sources": Proof(told),
    "fold_stories": Proof(lambda reading: reading.main.folding),
    "query_help": Proof(screen),
    "rules": Proof(screen),
    "mute": Proof(listed),
    "watch_list": Proof(screen),
    "remove_search": Proof(told, "1"),
    "refresh": Proof(asked),
    "refresh_all": Proof(asked),
    "cancel": Proof(told),
    "add_feed": Proof(screen),
    "remove_feed": Proof(lambda reading: len(reading.main.library.feeds()), "1 G"),
    "import_feeds": Proof(screen),
    "export_feeds": Proof(screen),
    "feed_health": Proof(screen),
    "feed_settings": Proof(screen, "1 G"),
    "help": Proof(screen),
    "command_line": Proof(prompt),
    "palette": Proof(screen),
    "theme": Proof(screen),
    "quit": Proof(lambda reading: reading.app._exit),
    "quit_now": Proof(lambda reading: reading.app._exit, "enter"),
}


def test_each_command_has_a_proof() -> None:
    assert set(PROOFS) == set(BY_ID)


class Outside(Services):
    """Notes what is asked of the pipeline."""

    def refresh(
        self,
        feed_ids: Sequence[int] | None,
        progress: Callable[[Progress], None],
        cancelled: Event,
        *,
        force: bool = False,
    ) -> RefreshReport:
        OUTSIDE.append("refresh")
        return super().refresh((), progress, cancelled, force=force)

    def full_text(self, article_id: int) -> str | None:
        OUTSIDE.append(f"full text of {article_id}")
        return "not here"


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
async def test_a_command_does_what_it_is_for(
    open_reader: Open, monkeypatch: pytest.MonkeyPatch, command: Command
) -> None:
    OUTSIDE.clear()
    proof = PROOFS[command.id]
    monkeypatch.setattr(MainScreen, "open_link", lambda _, url: OUTSIDE.append(url))
    async with open_reader(proof.size) as reading:
        reading.main.services = Outside(reading.main.library, Settings())
        monkeypatch.setattr(reading.app, "copy_to_clipboard", OUTSIDE.append)
        await reading.press(*proof.before.split())
        if command.id == "copy_text":
            reader = reading.main.reader
            reading.main.selections = {reader: Selection.from_offsets(Offset(4, 0), Offset(9, 0))}
        if command.id == "image":
            reading.main.reader.edge(end=True)
        await reading.settle()
        before = proof.look(reading)
        await type_it(reading, command)
        assert proof.look(reading) != before


async def type_it(reading: Reading, command: Command) -> None:
    ends = command.id in {"quit", "quit_now"}
    keys = command.keys[:1] or ("colon", *command.id, "enter")
    if ends:
        await reading.pilot.press(*keys)
    else:
        await reading.press(*keys)
