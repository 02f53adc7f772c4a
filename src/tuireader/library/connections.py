"""Connections to one SQLite file: one that writes, behind a lock, and a few that read; errors in plain words."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tuireader.errors import LibraryError

BUSY_SECONDS = 15.0  # how long a write waits for that of another process
IDLE_READERS = 4  # connections kept for the next reader; more are opened while more threads read at once
CACHE_KIB = 8192  # pages that a connection keeps in memory; the system caches the file anyway
ANALYSED_ROWS = 400  # of each index, for the statistics of the query planner
LOG_BYTES = 32 * 1024 * 1024  # to which the log is cut back after a larger transaction
LEAST_FREE = 64 * 1024  # bytes: the shared index of the log takes 32 KiB
DAMAGED = "{path} is damaged; start tuireader again to have it set aside and your bookmarks brought back."
CHECKPOINT_PAGES = 4000  # of the log, 16 MB: a first refresh writes the same index pages again and again


def connect(path: Path, *, busy_seconds: float = BUSY_SECONDS) -> sqlite3.Connection:
    """A connection without implicit transactions, usable by one thread at a time. Raises ``sqlite3.Error``."""
    connection = sqlite3.connect(
        path, timeout=busy_seconds, isolation_level=None, check_same_thread=False, cached_statements=256
    )
    try:
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA recursive_triggers = OFF")
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        connection.execute(f"PRAGMA wal_autocheckpoint = {CHECKPOINT_PAGES}").fetchall()
        connection.execute(f"PRAGMA journal_size_limit = {LOG_BYTES}").fetchall()
        # Deleted text may stay in the file until its page is used again, as with any other file.
        connection.execute("PRAGMA secure_delete = OFF").fetchall()
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def is_damage(error: sqlite3.Error) -> bool:
    """Whether the error says that the file itself is broken."""
    name = getattr(error, "sqlite_errorname", None) or ""
    return name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB"))


def in_plain_words(error: sqlite3.Error, path: Path) -> str:
    """One line that says what is wrong with the library and what to do."""
    name = getattr(error, "sqlite_errorname", None) or ""
    # Where not even the shared index of the log finds room, SQLite speaks of the disk and not of its space.
    if name.startswith("SQLITE_FULL") or (name.startswith(("SQLITE_IOERR", "SQLITE_CANTOPEN")) and _is_full(path)):
        return f"The disk that holds {path} is full; nothing was saved. Free some space and try again."
    if name.startswith(("SQLITE_READONLY", "SQLITE_PERM", "SQLITE_AUTH")):
        return f"{path} cannot be written; check the permissions of the file and of its folder."
    if name.startswith("SQLITE_CANTOPEN"):
        return f"{path} cannot be opened; check the permissions of the file and of its folder."
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return f"{path} is in use by another program that does not let go; try again."
    if is_damage(error):
        return DAMAGED.format(path=path)
    if name.startswith("SQLITE_IOERR"):
        return f"{path} cannot be read or written ({error}); check the disk."
    return f"{path}: {error}"


def _is_full(path: Path) -> bool:
    """Whether the disk has no room for the first pages of a log."""
    try:
        return shutil.disk_usage(path.parent).free < LEAST_FREE
    except OSError:
        return False


class Connections:
    """The connections of one open library. ``on_damage`` is called when an error says that the file is broken."""

    def __init__(self, path: Path, first: sqlite3.Connection, *, on_damage: Callable[[], None] | None = None) -> None:
        self.path = path
        self._on_damage = on_damage
        self._write_lock = threading.RLock()
        self._writer: sqlite3.Connection | None = None
        self._idle = [first]
        self._idle_lock = threading.Lock()
        self._closed = False
        self._trace: Callable[[str], object] | None = None

    def trace(self, told: Callable[[str], object] | None) -> None:
        """Tell ``told`` of every statement that new connections run; for tests that count."""
        self._trace = told
        with self._idle_lock:
            for connection in self._idle:
                connection.set_trace_callback(told)
        with self._write_lock:
            if self._writer is not None:
                self._writer.set_trace_callback(told)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """One consistent view of the library; other threads and processes can write meanwhile. Raises LibraryError."""
        with self._explained():
            connection = self._take()
            try:
                connection.execute("BEGIN")
                yield connection
            finally:
                self._give_back(connection)

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction that holds entirely or not at all. Raises LibraryError; re-entrant calls join the first."""
        with self._write_lock, self._explained():
            if self._closed:
                raise LibraryError("The library is closed.")
            if self._writer is None:
                self._writer = self._open()
            connection = self._writer
            if connection.in_transaction:
                yield connection
                return
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                # A full disk can have rolled back already.
                if connection.in_transaction:
                    with suppress(sqlite3.Error):
                        connection.execute("ROLLBACK")
                raise

    @contextmanager
    def outside_transactions(self) -> Iterator[sqlite3.Connection]:
        """The writing connection for statements that manage their own transactions (checkpoint, vacuum)."""
        with self._write_lock, self._explained():
            if self._closed:
                raise LibraryError("The library is closed.")
            if self._writer is None:
                self._writer = self._open()
            yield self._writer

    def close(self) -> None:
        """Close all connections; those in use close when their reader is done. A second call does nothing."""
        with self._idle_lock:
            self._closed = True
            idle, self._idle = self._idle, []
        for connection in idle:
            connection.close()
        with self._write_lock:
            writer, self._writer = self._writer, None
            if writer is not None:
                with suppress(sqlite3.Error):
                    writer.execute(f"PRAGMA analysis_limit = {ANALYSED_ROWS}").fetchall()
                    writer.execute("PRAGMA optimize")
                writer.close()

    def _open(self) -> sqlite3.Connection:
        connection = connect(self.path)
        if self._trace is not None:
            connection.set_trace_callback(self._trace)
        return connection

    def _take(self) -> sqlite3.Connection:
        with self._idle_lock:
            if self._closed:
                raise LibraryError("The library is closed.")
            if self._idle:
                return self._idle.pop()
        return self._open()

    def _give_back(self, connection: sqlite3.Connection) -> None:
        with suppress(sqlite3.Error):
            if connection.in_transaction:
                connection.execute("ROLLBACK")
        with self._idle_lock:
            if not self._closed and len(self._idle) < IDLE_READERS:
                self._idle.append(connection)
                return
        connection.close()

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            if is_damage(error) and self._on_damage is not None:
                self._on_damage()
            raise LibraryError(in_plain_words(error, self.path)) from error
