from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from time import monotonic

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from tests.ui.writing import NOW, build
from tuireader.settings import Settings
from tuireader.ui.app import ReaderApp
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
            await self.pilot.press(key)
            if not in_word or place == len(keys) or len(keys[place]) > 1:
                await self.settle()

    async def settle(self) -> None:
        """Waits until all messages, workers and writes are done."""
        for turn in range(20):
            await self.pilot.pause()
            await self.app.workers.wait_for_complete()
            done = self.main._writer.submit(lambda: None)
            await self.until(done.done)
            await self.pilot.pause()
            # What was done may have begun something else.
            if turn and not len(self.app.workers) and self.main._message_queue.empty():
                return

    async def until(self, holds: Callable[[], object]) -> None:
        """Waits until something holds; fails after ten seconds."""
        end = monotonic() + 10
        while not holds():
            assert monotonic() < end, "it never came to hold"
            await self.pilot.pause(0.01)

    def line(self, widget: str, number: int) -> str:
        """The text of a line of a pane."""
        return self.main.query_one(widget).render_line(number).text.rstrip()

    def lines(self, widget: str) -> list[str]:
        """The text of a pane that is in view."""
        pane = self.main.query_one(widget)
        return [self.line(widget, number) for number in range(pane.size.height)]


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
