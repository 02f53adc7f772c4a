"""A pool of processes for the pure and heavy stages: parse, clean, extract.

Each worker is a child with two pipes that does the jobs of ``jobs.py``. A job that takes too long or kills its worker
fails alone; the worker is replaced.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, Self, TypeVar

from tuireader.errors import SourceError
from tuireader.library.packing import StoredText
from tuireader.model import Fetched, ParsedFeed, Verdict
from tuireader.refresh import pipes
from tuireader.refresh.jobs import (
    FeedJob,
    FeedResult,
    FoundResult,
    LocalJob,
    LocalResult,
    PageJob,
    PageResult,
    WorkerLost,
)

if TYPE_CHECKING:
    from tuireader.refresh.opening import Read

Result = TypeVar("Result")

JOB_SECONDS = 30.0  # of one parse or one batch of extraction, forty times what the largest ordinary feed takes
_BEHIND = 6  # niceness: behind the process that fetches and saves, which all wait for in the end
_GENTLE = 10  # so that the interface gets its turn at once, on a machine that is busy with a refresh


class Workers:
    """Some worker processes; an asynchronous context manager, bound to one event loop."""

    def __init__(self, count: int | None = None, *, seconds: float | None = None, gentle: bool = False) -> None:
        """``gentle`` lets the processes yield to others, as to an interface that somebody is typing into."""
        self._gentle = gentle
        self.count = count or max(1, min(8, os.cpu_count() or 1))
        self._seconds = JOB_SECONDS if seconds is None else seconds
        self._free: asyncio.LifoQueue[_Worker | None] = asyncio.LifoQueue()
        self._all: set[_Worker] = set()

    async def __aenter__(self) -> Self:
        for _ in range(self.count):
            self._free.put_nowait(None)  # started when first needed
        return self

    async def __aexit__(self, *_: object) -> None:
        await asyncio.gather(*(worker.stop() for worker in self._all))

    async def parse(self, job: FeedJob) -> FeedResult:
        """Parse and clean one feed body; the mentions are left for later. Raises ParseError or WorkerLost."""
        result: FeedResult = await self._run("parse", job)
        return result

    async def feed(self, answer: Fetched) -> ParsedFeed:
        """The feed in an answer, as it is. Raises ParseError or WorkerLost."""
        parsed: ParsedFeed = await self._run("feed", answer)
        return parsed

    async def answer(self, answer: Fetched) -> Read:
        """The articles in an answer, be it a feed or a page. Raises SourceError or WorkerLost."""
        read: Read = await self._run("answer", answer)
        return read

    async def local(self, job: LocalJob) -> LocalResult:
        """Read and clean a file or a folder; the mentions are left for later. Raises SourceError or WorkerLost."""
        result: LocalResult = await self._run("local", job)
        return result

    async def page(self, job: PageJob) -> PageResult:
        """The main content of a page with its mentions, or why there is none. Raises WorkerLost."""
        result: PageResult = await self._run("page", job)
        return result

    async def find(self, texts: list[StoredText], verdicts: tuple[Verdict, ...] = ()) -> FoundResult:
        """What is found in each of these texts, packed. Raises WorkerLost."""
        result: FoundResult = await self._run("find", (texts, verdicts))
        return result

    async def _run(self, name: str, job: Any) -> Any:
        worker = await self._free.get()
        try:
            if worker is None:
                worker = await _Worker.start(gentle=self._gentle)
                self._all.add(worker)
            async with asyncio.timeout(self._seconds):
                result = await worker.ask(name, job)
        except (TimeoutError, asyncio.IncompleteReadError, ConnectionError, OSError) as error:
            await self._discard(worker)
            worker = None
            slow = isinstance(error, TimeoutError)
            cause = f"took more than {self._seconds:g} seconds to read" if slow else "broke the program that read it"
            raise WorkerLost(cause) from error
        except BaseException:
            await self._discard(worker)
            worker = None  # cancelled in the middle: the pipe holds half a job
            raise
        finally:
            self._free.put_nowait(worker)
        if isinstance(result, Exception):
            raise result
        return result

    async def _discard(self, worker: _Worker | None) -> None:
        if worker is not None:
            self._all.discard(worker)
            await worker.stop()


def apart(source: str, ask: Callable[[Workers], Awaitable[Result]]) -> Result:
    """What one worker, started for it, makes of what came from ``source``; blocks.

    For what a person waits for: a reading that hangs holds neither the program nor its interpreter. Raises SourceError.
    """

    async def run() -> Result:
        async with Workers(1) as workers:
            return await ask(workers)

    try:
        return asyncio.run(run())
    except WorkerLost as error:
        raise SourceError(source, f"the answer {error}") from error


class _Worker:
    """One child process."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    @classmethod
    async def start(cls, *, gentle: bool) -> _Worker:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-P",  # what lies in the current folder is not imported
            "-c",
            f"from tuireader.refresh.jobs import serve; serve({_GENTLE if gentle else _BEHIND})",
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            # Keys typed at the terminal (ctrl+c) are for the interface. A group and no session of its own: Linux shares
            # the processor among sessions first, and between them niceness counts for nothing.
            process_group=0,
        )
        return cls(process)

    async def ask(self, name: str, job: Any) -> Any:
        stdin, stdout = self._process.stdin, self._process.stdout
        if stdin is None or stdout is None:
            raise ConnectionError("the worker has no pipes")
        stdin.write(pipes.packed((name, job)))
        await stdin.drain()
        (length,) = pipes.LENGTH.unpack(await stdout.readexactly(pipes.LENGTH.size))
        return pipes.unpacked(await stdout.readexactly(length))

    async def stop(self) -> None:
        if self._process.returncode is None:
            try:
                self._process.kill()
            except ProcessLookupError:
                return
            await self._process.wait()
