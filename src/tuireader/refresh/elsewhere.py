"""A refresh in a process of its own, so that the interface stays small and outlives a refresh that breaks.

What a refresh of 25,000 articles leaves in the memory of a Python process, 60 MB, goes with the child. It opens the
library as a second copy of the program would.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from typing import IO

from tuireader.errors import TuireaderError, crash_report
from tuireader.journal import LOG, file_in_use, write_to
from tuireader.library.library import Library
from tuireader.paths import Places
from tuireader.query.results import Arrived
from tuireader.refresh import pipes
from tuireader.refresh.pipeline import Progress, RefreshReport, finish_mentions, refresh
from tuireader.settings import Settings

_NICENESS = 5  # behind the keys, before its own workers
_POLL_SECONDS = 0.1
_GRACE_SECONDS = 5.0  # to end a transaction and to say so; then the child is killed


@dataclass(frozen=True, slots=True)
class Job:
    """What the child shall do: refresh feeds (None: all), or, without ``feeds``, only find missing mentions."""

    places: Places
    settings: Settings
    feed_ids: tuple[int, ...] | None = None
    feeds: bool = True
    force: bool = False
    log_file: Path | None = None


@dataclass(frozen=True, slots=True)
class _Done:
    report: RefreshReport
    arrived: Arrived


def refresh_elsewhere(
    library: Library,
    settings: Settings,
    feed_ids: Sequence[int] | None,
    *,
    force: bool = False,
    progress: Callable[[Progress], None],
    cancelled: Event,
) -> RefreshReport:
    """Refresh some feeds or all as ``pipeline.refresh`` does; blocks. Raises TuireaderError.

    What rules and the watch list ask for is taken over into ``library``.
    """
    chosen = tuple(feed_ids) if feed_ids is not None else None
    job = Job(library.places, settings, chosen, force=force, log_file=file_in_use())
    return _run(library, job, progress, cancelled)


def finish_mentions_elsewhere(
    library: Library, settings: Settings, progress: Callable[[Progress], None], cancelled: Event
) -> None:
    """Find the missing mentions as ``pipeline.finish_mentions`` does; blocks. Raises TuireaderError."""
    job = Job(library.places, settings, feeds=False, log_file=file_in_use())
    _run(library, job, progress, cancelled)


def _run(library: Library, job: Job, progress: Callable[[Progress], None], cancelled: Event) -> RefreshReport:
    child = subprocess.Popen(
        [sys.executable, "-P", "-c", "from tuireader.refresh.elsewhere import serve; serve()"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        # Keys typed at the terminal (ctrl+c) are for the interface. A group and no session of its own: between
        # sessions niceness counts for nothing.
        process_group=0,
    )
    stdin, stdout = child.stdin, child.stdout
    if stdin is None or stdout is None:
        raise TuireaderError("the refresh could not be started: it has no pipes")
    over = Event()
    try:
        _send(stdin, job)
        Thread(target=_stop_when_cancelled, args=(child, stdin, cancelled, over), daemon=True).start()
        while (said := pipes.read(stdout)) is not None:
            if isinstance(said, Progress):
                progress(said)
            elif isinstance(said, _Done):
                library.keep_arrived(said.arrived)
                return said.report
            elif isinstance(said, TuireaderError):
                raise said
    except OSError as error:
        raise TuireaderError(f"the refresh broke off ({error.strerror or error}); what was saved is kept") from error
    finally:
        over.set()
        _end(child, stdin, stdout)
    if cancelled.is_set():
        return RefreshReport(cancelled=True)  # it did not stop by itself and was ended
    raise TuireaderError("the refresh ended before it was done; what was saved is kept, start it again")


def _stop_when_cancelled(child: subprocess.Popen[bytes], stdin: IO[bytes], cancelled: Event, over: Event) -> None:
    """Tell the child to stop once the reader wants it; end it if it does not."""
    while not cancelled.wait(_POLL_SECONDS):
        if over.is_set():
            return
    _close(stdin)  # the child reads that as the word to stop; also where this program is gone
    if not over.wait(_GRACE_SECONDS):
        child.kill()


def _end(child: subprocess.Popen[bytes], *streams: IO[bytes]) -> None:
    for pipe in streams:
        _close(pipe)
    try:
        child.wait(_GRACE_SECONDS)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()


def _close(pipe: IO[bytes]) -> None:
    with suppress(OSError):  # the child is gone
        pipe.close()


def _send(stream: IO[bytes], value: object) -> None:
    stream.write(pipes.packed(value))
    stream.flush()


def serve() -> None:
    """Do the job that comes in on standard input; tell on standard output how it goes."""
    if hasattr(os, "nice"):
        os.nice(_NICENESS)
    stdin, stdout = pipes.standard_streams()
    job = pipes.read(stdin)
    if not isinstance(job, Job):
        return
    cancelled = Event()
    Thread(target=_cancel_at_the_end, args=(stdin, cancelled), daemon=True).start()
    try:
        if job.log_file is not None:
            write_to(job.log_file)
        _send(stdout, _do(job, lambda progress: _send(stdout, progress), cancelled))
    except TuireaderError as error:
        _send(stdout, error)
    except BrokenPipeError:
        LOG.info("the interface is gone; the refresh stops")
    except Exception as error:  # nobody sees what this process prints
        LOG.error("%s", crash_report(error))
        _send(stdout, TuireaderError(f"the refresh broke off ({type(error).__name__}); what was saved is kept"))


def _cancel_at_the_end(stdin: IO[bytes], cancelled: Event) -> None:
    stdin.read()
    cancelled.set()


def _do(job: Job, progress: Callable[[Progress], None], cancelled: Event) -> _Done:
    with Library.open(job.places, mend=False) as library:
        if job.feeds:
            feeds = [feed for feed in library.feeds() if job.feed_ids is None or feed.id in job.feed_ids]
            report = refresh(
                library, feeds, job.settings, force=job.force, progress=progress, cancelled=cancelled, gentle=True
            )
        else:
            report = RefreshReport()
            finish_mentions(library, progress, cancelled)
        return _Done(report, library.take_arrived())
