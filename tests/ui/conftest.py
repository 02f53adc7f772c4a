from __future__ import annotations

import unicodedata
from asyncio import sleep
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from pathlib import Path
from time import monotonic

import pytest
from textual import events
from textual.keys import REPLACED_KEYS, _character_to_key, _get_unicode_name_from_key
from textual.pilot import Pilot
from textual.widgets import Input
from textual.worker import WorkerCancelled

from tests.ui.writing import NOW, build
from tuireader.settings import Settings
from tuireader.ui.app import ReaderApp
from tuireader.ui.screens import listing, search
from tuireader.ui.screens.main import MainScreen
from tuireader.ui.services import Services

Open = Callable[..., "AbstractAsyncContextManager[Reading]"]


class Reading:
    """A running program: what a test sees and does."""

    def __init__(self, app: ReaderApp, pilot: Pilot[int]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def main(self) -> MainScreen:
        return self.app.get_default_screen()

    @property
    def focused(self) -> str:
        """The id of the widget with the focus."""
        focused = self.main.focused
        return (focused.id or "") if focused is not None else ""

    async def press(self, *keys: str) -> None:
        """Types keys one after the other, and waits until nothing is going on."""
        for place, key in enumerate(keys, 1):
            # Letters of a word that is typed into a field follow each other as they do under the fingers.
            in_word = len(key) == 1 and isinstance(self.app.focused, Input)
            self._type(key)
            if not in_word or place == len(keys) or len(keys[place]) > 1:
                await self.settle()

    def _type(self, key: str) -> None:
        """Gives the program a key as the terminal does."""
        name = _character_to_key(key) if len(key) == 1 else key
        try:
            sign: str | None = unicodedata.lookup(_get_unicode_name_from_key(REPLACED_KEYS.get(name, name)))
        except KeyError:
            sign = key if len(key) == 1 else None
        driver = self.app._driver
        assert driver is not None
        driver.send_message(events.Key(name, sign))

    async def settle(self) -> None:
        """Waits until all messages, workers and writes are done."""
        for turn in range(20):
            await self.quiet()
            await self.until(self._nothing_due)
            with suppress(WorkerCancelled):  # by a later one of its kind
                await self.app.workers.wait_for_complete()
            done = self.main._writer.submit(lambda: None)
            await self.until(done.done)
            await self.quiet()
            # What was done may have begun something else.
            if turn and not len(self.app.workers) and self.main._message_queue.empty():
                break
        self.app.screen._on_timer_update()

    def _nothing_due(self) -> bool:
        main, search = self.main, getattr(self.app.screen, "_timer", None)
        return main._preview is main._typing is main._counting is main._naming is search is None

    async def quiet(self) -> None:
        """Waits until no widget has a message to hear, and what is to be laid out has been."""
        calm = 0
        while calm < 3:
            await sleep(0)
            screen = self.app.screen
            waiting = any(not pump._message_queue.empty() or pump._next_callbacks for pump in self.app._registry)
            if screen._layout_required or screen._callbacks:
                screen._on_timer_update()
                waiting = True
            calm = 0 if waiting else calm + 1

    async def until(self, holds: Callable[[], object]) -> None:
        """Waits until something holds; fails after ten seconds."""
        end = monotonic() + 10
        while not holds():
            assert monotonic() < end, "it never came to hold"
            await sleep(0.005)

    def line(self, widget: str, number: int) -> str:
        """The text of a line of a pane."""
        return self.main.query_one(widget).render_line(number).text.rstrip()

    def lines(self, widget: str) -> list[str]:
        """The text of a pane that is in view."""
        pane = self.main.query_one(widget)
        return [self.line(widget, number) for number in range(pane.size.height)]


@pytest.fixture(autouse=True)
def no_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    """What waits for the user to rest comes after a moment that a test does not feel."""
    for screen, name in (
        (listing, "_PREVIEW_SECONDS"),
        (listing, "_TYPING_SECONDS"),
        (listing, "_COUNT_SECONDS"),
        (search, "_TYPING_SECONDS"),
    ):
        monkeypatch.setattr(screen, name, 0.01)


@pytest.fixture
def open_reader(tmp_path: Path) -> Open:
    """Opens the program on the small library."""

    @asynccontextmanager
    async def opened(
        size: tuple[int, int] = (120, 40),
        *,
        settings: Settings | None = None,
        services: Services | None = None,
        sources: tuple[str, ...] = (),
        notes: int = 12,
        empty: bool = False,
    ) -> AsyncIterator[Reading]:
        library = build(tmp_path, notes, empty=empty)
        app = ReaderApp(library, settings=settings, services=services, sources=sources, now=lambda: NOW)
        async with app.run_test(size=size) as pilot:
            reading = Reading(app, pilot)
            if not empty:
                await reading.until(lambda: reading.main.is_mounted and len(reading.main.listing) > 0)
            await reading.settle()
            yield reading
        library.close()

    return opened
