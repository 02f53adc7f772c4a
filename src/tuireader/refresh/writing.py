"""One writer for many feeds: what is ready at the same time is saved in one transaction."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from tuireader.library.packing import FeedSave
from tuireader.model import SaveResult

if TYPE_CHECKING:
    from tuireader.library.library import Library

MOST_AT_ONCE = 20  # feeds in one transaction: a second copy of the program never waits long for its turn
GATHERING_SECONDS = 0.15  # while more feeds are on their way; each transaction has its price, whatever it holds


class Writer:
    """Saves feeds in the order given; bound to one event loop."""

    def __init__(self, library: Library) -> None:
        self.expected = 0  # saves that are still to come, as far as the caller knows
        self._library = library
        self._waiting: list[tuple[FeedSave, asyncio.Future[SaveResult]]] = []
        self._task: asyncio.Task[None] | None = None

    async def save(self, feed: FeedSave) -> SaveResult:
        """What saving one feed did, once it is in the library. Raises LibraryError."""
        done: asyncio.Future[SaveResult] = asyncio.get_running_loop().create_future()
        self._waiting.append((feed, done))
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._write())
        return await done

    async def _write(self) -> None:
        while self._waiting:
            if len(self._waiting) < min(MOST_AT_ONCE, self.expected):
                await asyncio.sleep(GATHERING_SECONDS)
            batch, self._waiting = self._waiting[:MOST_AT_ONCE], self._waiting[MOST_AT_ONCE:]
            try:
                results = await asyncio.to_thread(self._library.save_many, [feed for feed, _ in batch])
            except Exception as error:
                for _, done in batch:
                    if not done.done():
                        done.set_exception(error)
                continue
            for (_, done), result in zip(batch, results, strict=True):
                if not done.done():
                    done.set_result(result)
