"""Refresh: many feeds at once from their servers into the library, then the mentions of what is new."""

from __future__ import annotations

import asyncio
import hashlib
import subprocess
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event
from typing import Any

from tuireader.entities.verdicts import said_of_names
from tuireader.entities.version import VERSION
from tuireader.errors import FetchError, LibraryError, SourceError, TuireaderError
from tuireader.journal import LOG
from tuireader.library.library import Library
from tuireader.library.packing import FeedSave, FoundMentions, StoredText, pack_found
from tuireader.model import Document, Feed, FeedState, Fetched, NotModified, Verdict
from tuireader.refresh import schedule
from tuireader.refresh.jobs import WorkerLost
from tuireader.refresh.workers import Workers
from tuireader.refresh.writing import Writer
from tuireader.settings import Settings
from tuireader.sources.fetch import Client, Request

EXTRACT_BATCH = 50  # articles a worker gets at once: some hundred kilobytes, a fraction of a second
PASSWORD_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class FeedOutcome:
    """What one refresh did for one feed. ``skipped`` says why it was not asked."""

    feed_id: int
    title: str
    new: int = 0
    updated: int = 0
    unchanged: bool = False
    error: str | None = None
    skipped: str | None = None
    warnings: tuple[str, ...] = ()
    new_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a refresh is; ``stage`` is "feeds" or "mentions", the counts are of that stage."""

    stage: str
    done: int
    total: int
    current: str = ""
    new: int = 0
    failed: int = 0
    outcome: FeedOutcome | None = None  # of the feed that was just done


@dataclass(frozen=True, slots=True)
class RefreshReport:
    """The outcomes of a refresh, in the order of the feeds."""

    outcomes: tuple[FeedOutcome, ...] = ()
    cancelled: bool = False

    @property
    def new(self) -> int:
        """New articles over all feeds."""
        return sum(outcome.new for outcome in self.outcomes)

    @property
    def failed(self) -> tuple[FeedOutcome, ...]:
        """The feeds that could not be refreshed."""
        return tuple(outcome for outcome in self.outcomes if outcome.error)


def utc_now() -> datetime:
    """The time, aware, UTC."""
    return datetime.now(UTC)


def body_digest(body: bytes) -> str:
    """What tells whether an unconditional answer brought anything new."""
    return hashlib.blake2b(body, digest_size=16).hexdigest()


def _silent(_: Progress) -> None:
    """Tell nobody."""


def refresh(
    library: Library,
    feeds: Iterable[Feed],
    settings: Settings | None = None,
    *,
    force: bool = False,
    progress: Callable[[Progress], None] = _silent,
    cancelled: Event | None = None,
    now: Callable[[], datetime] = utc_now,
    gentle: bool = False,
) -> RefreshReport:
    """Refresh these feeds and find the mentions of what is new; blocks, so call it in a thread of its own.

    ``force`` asks also feeds that are not due, but never those whose server told us to wait. ``progress`` is called
    in this thread. ``cancelled`` ends it soon; what was saved stays. ``gentle`` yields to others on a busy machine.
    """
    run = _Refresh(library, settings or Settings(), force, progress, cancelled or Event(), now, gentle)
    return asyncio.run(run.run(tuple(feeds)))


def finish_mentions(
    library: Library, progress: Callable[[Progress], None] = _silent, cancelled: Event | None = None
) -> None:
    """Find the mentions that are still missing, or that an older version found; blocks, without the network."""
    run = _Refresh(library, Settings(), False, progress, cancelled or Event(), utc_now, True)
    asyncio.run(run.only_mentions())


@dataclass
class _Refresh:
    library: Library
    settings: Settings
    force: bool
    progress: Callable[[Progress], None]
    cancelled: Event
    now: Callable[[], datetime]
    gentle: bool
    outcomes: dict[int, FeedOutcome] = field(default_factory=dict)
    writer: Writer = field(init=False)

    async def run(self, feeds: tuple[Feed, ...]) -> RefreshReport:
        async with Workers(gentle=self.gentle) as workers:
            self.writer = Writer(self.library)
            async with Client(
                concurrency=self.settings.concurrency, timeout=float(self.settings.timeout_seconds)
            ) as client:
                await self._until_cancelled(self._feeds(feeds, client, workers))
            if not self.cancelled.is_set():
                await self._until_cancelled(find_mentions(self.library, workers, self.progress))
                await asyncio.to_thread(self._tidy)
        outcomes = tuple(self.outcomes[feed.id] for feed in feeds if feed.id in self.outcomes)
        return RefreshReport(outcomes, cancelled=self.cancelled.is_set())

    async def only_mentions(self) -> None:
        async with Workers(gentle=self.gentle) as workers:
            await self._until_cancelled(find_mentions(self.library, workers, self.progress))

    def _tidy(self) -> None:
        days, articles = self.settings.retention_days, self.settings.retention_articles
        if days or articles:
            self.library.retention(days or None, articles or None)
        self.library.optimise()

    async def _until_cancelled(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        try:
            while not task.done():
                await asyncio.wait({task}, timeout=0.1)
                if self.cancelled.is_set():
                    task.cancel()
        finally:
            # Interrupted: the work ends before the client and the workers that it uses are closed.
            if not task.done():
                task.cancel()
                await asyncio.wait({task})
        if not task.cancelled():
            task.result()

    async def _feeds(self, feeds: tuple[Feed, ...], client: Client, workers: Workers) -> None:
        self.progress(Progress("feeds", 0, len(feeds)))
        self.writer.expected = len(feeds)
        tasks = [asyncio.create_task(self._one(feed, client, workers)) for feed in feeds]
        new = failed = 0
        try:
            for done, finished in enumerate(asyncio.as_completed(tasks), 1):
                outcome = await finished
                self.writer.expected = len(feeds) - done
                self.outcomes[outcome.feed_id] = outcome
                _log(outcome)
                new += outcome.new
                failed += outcome.error is not None
                self.progress(Progress("feeds", done, len(feeds), outcome.title, new, failed, outcome))
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _one(self, feed: Feed, client: Client, workers: Workers) -> FeedOutcome:
        base = FeedOutcome(feed.id, feed.title)
        if feed.kind in {"sample", "loose"}:
            return replace(base, skipped="not a subscription")
        if feed.kind != "web":
            return await self._local(feed, workers, base)
        now = self.now()
        if feed.state.gone and not self.force:
            return replace(base, skipped="gone for good")
        if schedule.told_to_wait(feed.state, now):
            return replace(
                base, skipped=f"the server asked us to wait until {feed.state.next_check:%Y-%m-%d %H:%M} UTC"
            )
        if not self.force and not schedule.is_due(feed.state, now):
            return replace(base, skipped=f"not due before {feed.state.next_check:%Y-%m-%d %H:%M} UTC")
        try:
            return await self._fetch(feed, client, workers, base)
        except LibraryError as error:
            return replace(base, error=str(error))

    async def _fetch(self, feed: Feed, client: Client, workers: Workers, base: FeedOutcome) -> FeedOutcome:
        own = self.settings.for_feed(feed.url)
        interval = timedelta(minutes=max(self.settings.interval_minutes, own.interval_minutes))
        asked = schedule.conditional(feed.state, self.now())
        try:
            password = await asyncio.to_thread(_password, own.password_command) if own.password_command else ""
            request = Request(
                feed.url,
                etag=asked.etag,
                last_modified=asked.last_modified,
                validators_url=asked.validators_url,
                headers=own.headers,
                user=own.user,
                password=password,
                insecure_tls=own.insecure_tls,
                public_only=feed.state.public_only,
            )
            answer = await client.fetch(request)
        except FetchError as error:
            state = schedule.after_error(feed.state, error, self.now())
            await self.writer.save(FeedSave(feed.id, (), state=self._spread(feed, state)))
            return replace(base, error=error.cause)
        if isinstance(answer, NotModified):
            return await self._unchanged(feed, answer, interval, base)
        digest = body_digest(answer.body)
        if digest == feed.state.body_hash:
            return await self._unchanged(feed, answer, interval, base)
        return await self._save(feed, answer, digest, interval, client, workers, base)

    async def _unchanged(
        self, feed: Feed, answer: Fetched | NotModified, interval: timedelta, base: FeedOutcome
    ) -> FeedOutcome:
        state = schedule.after_answer(feed.state, answer, None, interval, self.now(), feed.url)
        await self.writer.save(FeedSave(feed.id, (), state=self._spread(feed, state)))
        await self._adopt(feed, state)
        return replace(base, unchanged=True)

    async def _save(
        self,
        feed: Feed,
        answer: Fetched,
        digest: str,
        interval: timedelta,
        client: Client,
        workers: Workers,
        base: FeedOutcome,
    ) -> FeedOutcome:
        known = await asyncio.to_thread(self._known, feed.id) if feed.articles else {}
        try:
            parsed, articles = await workers.parse((answer.body, answer.final_url, answer.content_type, known))
        except TuireaderError as error:
            cause = _cause(error, "the feed")
            state = schedule.after_failed_parse(feed.state, cause, interval, self.now())
            await self.writer.save(FeedSave(feed.id, (), state=self._spread(feed, state)))
            return replace(base, error=cause)
        state = schedule.after_answer(feed.state, answer, parsed.feed, interval, self.now(), feed.url)
        state = self._spread(feed, replace(state, body_hash=digest))
        saved = await self.writer.save(FeedSave(feed.id, articles, info=parsed.feed, state=state))
        await self._adopt(feed, state)
        if saved.inserted and (feed.full_text or self.settings.for_feed(feed.url).full_text):
            from tuireader.refresh.pages import keep_pages

            await keep_pages(self.library, client, workers, saved.inserted, self.settings)
        return replace(
            base,
            new=len(saved.inserted),
            updated=len(saved.updated),
            unchanged=not articles,
            warnings=parsed.warnings,
            new_ids=saved.inserted,
        )

    async def _local(self, feed: Feed, workers: Workers, base: FeedOutcome) -> FeedOutcome:
        try:
            known = await asyncio.to_thread(self._known, feed.id)
            parsed, articles, keys = await workers.local((Path(feed.url), known))
            state = replace(feed.state, checked=self.now(), succeeded=self.now(), error=None, failures=0)
            saved = await self.writer.save(FeedSave(feed.id, articles, info=parsed.feed, state=state))
            if feed.kind == "folder":
                await asyncio.to_thread(self._mark_vanished, feed.id, keys)
        except LibraryError as error:
            return replace(base, error=str(error))
        except TuireaderError as error:
            cause = _cause(error, f"this {feed.kind}")
            state = replace(feed.state, checked=self.now(), error=cause, failures=feed.state.failures + 1)
            await self.writer.save(FeedSave(feed.id, (), state=state))
            return replace(base, error=cause)
        return replace(
            base,
            new=len(saved.inserted),
            updated=len(saved.updated),
            unchanged=not articles,
            warnings=parsed.warnings,
            new_ids=saved.inserted,
        )

    def _mark_vanished(self, feed_id: int, keys: Iterable[str]) -> None:
        """Documents that are no longer in a folder stay in the library and say so; those that came back do not."""
        known = self.library.known(feed_id)
        present = {known[key].id for key in keys if key in known}
        stored = {article.id for article in known.values() if article.id}
        self.library.set_missing(stored - present, True)
        self.library.set_missing(present, False)

    def _known(self, feed_id: int) -> dict[str, str]:
        return {key: article.content_hash for key, article in self.library.known(feed_id).items()}

    def _spread(self, feed: Feed, state: FeedState) -> FeedState:
        if state.next_check is None or state.waiting:
            return state
        return replace(state, next_check=schedule.spread(self.now(), state.next_check, feed.id))

    async def _adopt(self, feed: Feed, state: FeedState) -> None:
        address = schedule.address_to_adopt(state, feed.url, self.now())
        if address is not None and await asyncio.to_thread(self.library.feed_by_url, address) is None:
            await asyncio.to_thread(lambda: self.library.change_feed(feed.id, url=address))


def _log(outcome: FeedOutcome) -> None:
    if outcome.skipped:
        LOG.info("feed %d %s: not asked, %s", outcome.feed_id, outcome.title, outcome.skipped)
    elif outcome.error:
        LOG.warning("feed %d %s: %s", outcome.feed_id, outcome.title, outcome.error)
    else:
        LOG.info(
            "feed %d %s: %d new, %d changed%s",
            outcome.feed_id,
            outcome.title,
            outcome.new,
            outcome.updated,
            "".join(f"; {warning}" for warning in outcome.warnings),
        )


def _cause(error: TuireaderError, what: str) -> str:
    """Why something gave no articles, in words for its line in feed health."""
    if isinstance(error, SourceError):
        return error.cause
    return f"{what} {error}" if isinstance(error, WorkerLost) else str(error)


async def find_mentions(library: Library, workers: Workers, progress: Callable[[Progress], None] = _silent) -> None:
    """Find the mentions of all articles that have none of this version yet, newest first, with all workers."""
    verdicts = said_of_names(await asyncio.to_thread(library.verdicts))
    total = await asyncio.to_thread(library.count_outdated, VERSION)
    running: set[asyncio.Task[int]] = set()
    done = 0
    try:
        async for part, full in _outdated(library):
            running.add(asyncio.create_task(_find_part(library, workers, part, verdicts, full=full)))
            # One part more than workers: none waits for the next to be read, or for the last to be saved.
            while len(running) > workers.count:
                finished, running = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
                done += sum(task.result() for task in finished)
                progress(Progress("mentions", done, max(total, done)))
        for task in asyncio.as_completed(running):
            done += await task
            progress(Progress("mentions", done, max(total, done)))
    finally:
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)


async def _outdated(library: Library) -> AsyncIterator[tuple[list[StoredText], bool]]:
    """The texts to look through in parts, each text once: what could not be saved would come again and again.

    After the texts of the feeds, with True, the full texts.
    """
    for full in (False, True):
        seen: set[int] = set()
        last: StoredText | None = None
        fresh = False
        while True:
            texts = await asyncio.to_thread(library.outdated, VERSION, EXTRACT_BATCH, full=full, after=last)
            if part := [text for text in texts if text.article_id not in seen]:
                seen.update(text.article_id for text in part)
                yield part, full
                fresh = True
            elif not texts and not fresh:
                break
            elif not texts:
                fresh = False  # from the start again, for what came meanwhile
            last = texts[-1] if texts else None


async def _find_part(
    library: Library, workers: Workers, part: list[StoredText], verdicts: tuple[Verdict, ...], *, full: bool
) -> int:
    """Find and save the mentions of some articles; one that breaks its worker is left without mentions."""
    try:
        found = await workers.find(part, verdicts)
    except WorkerLost:
        if len(part) > 1:
            return sum([await _find_part(library, workers, [text], verdicts, full=full) for text in part])
        found = [pack_found(None, (), Document(""))]
    batch = [FoundMentions(text.article_id, text.text, each) for text, each in zip(part, found, strict=True)]
    await asyncio.to_thread(library.save_many_mentions, batch, VERSION, full=full)
    return len(part)


def _password(command: tuple[str, ...]) -> str:
    """The first output line of the user's password command. Raises FetchError without its output."""
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,  # the terminal's keys are for the interface
            capture_output=True,
            timeout=PASSWORD_SECONDS,
            check=True,
            text=True,
        )
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError) as error:
        raise FetchError(command[0], f"the password command failed ({type(error).__name__})", reached=False) from error
    return done.stdout.split("\n", 1)[0]
