"""A pool of processes for the pure and heavy stages: parse, clean, extract.

Each worker is a child with two pipes. A job that takes too long or kills its worker fails alone; the worker is
replaced. What goes through the pipes is pickled; both ends are this program, no outside bytes are ever unpickled.
"""

from __future__ import annotations

import asyncio
import os
import pickle
import struct
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

from tuireader.errors import ParseError, SourceError, TuireaderError
from tuireader.library.packing import PackedArticle, PackedMentions, StoredText
from tuireader.model import Document, Mention, ParsedFeed, Verdict

JOB_SECONDS = 30.0  # of one parse or one batch of extraction, forty times what the largest ordinary feed takes
JOB_BYTES = 2 << 30  # of memory for one worker, four times what the largest feed that is read takes
_LENGTH = struct.Struct("!Q")
_NICENESS = 10  # so that the interface gets its turn at once, on a machine that is busy with a refresh

FeedJob = tuple[bytes, str, str | None, dict[str, str]]  # body, address, content type, known keys with hashes
FeedResult = tuple[ParsedFeed, list[PackedArticle]]  # the feed without its entries
LocalJob = tuple[Path, dict[str, str]]  # the file or folder, known keys with hashes
LocalResult = tuple[ParsedFeed, list[PackedArticle], tuple[str, ...]]  # and the keys of all that was read
PageJob = tuple[bytes, str, str, tuple[Verdict, ...]]  # body, address, title of the article, what the reader said
PageResult = tuple[Document, str | None, tuple[Mention, ...]] | str  # with the language; or why there is no text
FoundResult = list[PackedMentions]


class WorkerLost(TuireaderError):
    """A job took too long or its process died; the job is given up, the pool goes on."""


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
            f"from tuireader.refresh.workers import serve; serve({_NICENESS if gentle else 0})",
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
        data = pickle.dumps((name, job), pickle.HIGHEST_PROTOCOL)
        stdin.write(_LENGTH.pack(len(data)))
        stdin.write(data)
        await stdin.drain()
        (length,) = _LENGTH.unpack(await stdout.readexactly(_LENGTH.size))
        return pickle.loads(await stdout.readexactly(length))  # noqa: S301  written by our own child

    async def stop(self) -> None:
        if self._process.returncode is None:
            try:
                self._process.kill()
            except ProcessLookupError:
                return
            await self._process.wait()


def _parse(job: FeedJob) -> FeedResult:
    from dataclasses import replace

    from tuireader.library.packing import pack_article
    from tuireader.refresh.articles import prepare
    from tuireader.sources.parse import parse

    body, url, content_type, known = job
    try:
        parsed = parse(body, url, content_type)
    except ParseError as error:
        raise ParseError(url, f"{error.cause}{_announced(body, url)}") from error
    articles = prepare(parsed, known, with_mentions=False)
    # The columns are much smaller to send than the values, and packing them is work for here.
    return replace(parsed, entries=()), [pack_article(article) for article in articles]


def _announced(body: bytes, url: str) -> str:
    """Where the feed may be now, if a page came instead of it."""
    from tuireader.sources.discover import feeds_in

    found = feeds_in(body, url)
    return f"; the page announces {found[0].shown_url}" if found else ""


def _local(job: LocalJob) -> LocalResult:
    from dataclasses import replace

    from tuireader.library.packing import pack_article
    from tuireader.refresh.articles import identify, prepare
    from tuireader.sources.local import read

    path, known = job
    parsed = read(path)
    articles = [pack_article(article) for article in prepare(parsed, known, with_mentions=False)]
    return replace(parsed, entries=()), articles, tuple(item.key for item in identify(parsed.entries, known))


def _page(job: PageJob) -> PageResult:
    from tuireader.document.clean import from_html
    from tuireader.refresh.articles import find
    from tuireader.sources.fulltext import FullText, extract_full_text

    body, url, title, verdicts = job
    page = extract_full_text(body, url)
    if not isinstance(page, FullText):
        return page.reason
    document = from_html(page.html, base_url=url, title=title, language=page.language)
    mentions, language = find(document, verdicts)
    return document, language, mentions


def _find(job: tuple[list[StoredText], tuple[Verdict, ...]]) -> FoundResult:
    from tuireader.library.packing import pack_found
    from tuireader.refresh.articles import find

    texts, verdicts = job
    # As with articles: the columns are smaller to send, and packing them is work for here.
    packed = []
    for text in texts:
        document = text.document()
        mentions, language = find(document, verdicts)
        packed.append(pack_found(language, mentions, document))
    return packed


_JOBS: dict[str, Callable[[Any], Any]] = {"parse": _parse, "local": _local, "page": _page, "find": _find}


def _limit_memory() -> None:
    """Let a job that eats memory fail by itself, before the system ends some other program for it."""
    try:
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_AS)
        if most == resource.RLIM_INFINITY or most > JOB_BYTES:
            resource.setrlimit(resource.RLIMIT_AS, (JOB_BYTES, most))
    except (ImportError, OSError, ValueError):
        return  # not every system can


def serve(niceness: int = 0) -> None:
    """Do the jobs that come in on standard input until it closes."""
    if hasattr(os, "nice"):
        os.nice(niceness)
    _limit_memory()
    stdin, stdout = sys.stdin.buffer, sys.stdout.buffer
    while header := stdin.read(_LENGTH.size):
        name, job = pickle.loads(stdin.read(_LENGTH.unpack(header)[0]))  # noqa: S301  written by our own parent
        try:
            result = _JOBS[name](job)
        except SourceError as error:
            result = error
        except Exception as error:
            result = WorkerLost(f"could not be read ({type(error).__name__})")
        data = pickle.dumps(result, pickle.HIGHEST_PROTOCOL)
        stdout.write(_LENGTH.pack(len(data)))
        stdout.write(data)
        stdout.flush()
