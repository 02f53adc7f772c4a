"""Housekeeping: retention, the end of removed feeds and samples, and the care of the file in idle moments."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Sequence
from datetime import datetime, timedelta

from tuireader.library import feeds, search
from tuireader.library.connections import ANALYSED_ROWS, Connections
from tuireader.library.encoding import from_micros, to_micros

UNDO_DAYS = 7  # how long a removed feed waits before its articles are deleted
LONGEST_STEP = timedelta(days=7)  # by which time is believed to have passed between two retentions
CHUNK = 500  # articles deleted in one transaction, so that another writer waits only briefly
VACUUM_PAGES = 2000  # free pages given back to the file system in one step


def retention(connections: Connections, now: datetime, max_age_days: int | None, max_per_feed: int | None) -> int:
    """Delete what is too old or too much, never what is bookmarked, tagged or noted; how many articles."""
    count = 0
    if max_age_days is not None:
        age = timedelta(days=max_age_days)
        limit = _believed(connections, now) - age
        while True:
            with connections.writing() as connection:
                old = _older_than(connection, limit, now - age, CHUNK)
                _forget(connection, old)
            count += len(old)
            if len(old) < CHUNK:
                break
    if max_per_feed is not None:
        with connections.reading() as connection:
            full = [
                feed.id for feed in feeds.feeds(connection) if feed.articles > max_per_feed and feed.kind != "sample"
            ]
        for feed_id in full:
            with connections.reading() as connection:
                old = _beyond(connection, feed_id, max_per_feed)
            for start in range(0, len(old), CHUNK):
                with connections.writing() as connection:
                    _forget(connection, old[start : start + CHUNK])
            count += len(old)
    return count


def _believed(connections: Connections, now: datetime) -> datetime:
    """The time, for what deletes: it goes on by at most a week from one retention to the next.

    A clock that jumps ahead would delete everything at once. After a real absence it takes a few refreshes.
    """
    with connections.writing() as connection:
        row = connection.execute("SELECT value FROM progress WHERE name = 'retention'").fetchone()
        last = row[0] if row else to_micros(now)
        believed = min(to_micros(now), last + LONGEST_STEP // timedelta(microseconds=1))
        connection.execute(
            "INSERT OR REPLACE INTO progress (name, value) VALUES ('retention', ?)", (max(last, believed),)
        )
    return from_micros(believed)


def drop_samples(connection: sqlite3.Connection) -> int:
    """Delete the samples that are not bookmarked; how many."""
    count = 0
    for (feed_id,) in connection.execute("SELECT id FROM feeds WHERE kind = 'sample'").fetchall():
        doomed = [
            row[0]
            for row in connection.execute("SELECT id FROM articles WHERE feed_id = ? AND bookmarked = 0", (feed_id,))
        ]
        _delete(connection, doomed)
        connection.execute(
            "DELETE FROM feeds WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM articles WHERE feed_id = ?1)", (feed_id,)
        )
        count += len(doomed)
    return count


def optimise(connections: Connections, now: datetime, seconds: float) -> bool:
    """Delete removed feeds, merge the search index, give space back, for this long; whether all is done."""
    deadline = time.monotonic() + seconds
    while _purge(connections, now) or _merge(connections):
        if time.monotonic() > deadline:
            return False
    with connections.outside_transactions() as connection:
        connection.execute(f"PRAGMA analysis_limit = {ANALYSED_ROWS}").fetchall()
        connection.execute("PRAGMA optimize")
        connection.execute(f"PRAGMA incremental_vacuum({VACUUM_PAGES})").fetchall()
        connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        return bool(connection.execute("PRAGMA freelist_count").fetchone()[0] == 0)


def _merge(connections: Connections) -> bool:
    with connections.writing() as connection:
        return search.merge(connection)


def _purge(connections: Connections, now: datetime) -> bool:
    """Delete a piece of the feeds whose removal is final; whether there may be more."""
    final = to_micros(now - timedelta(days=UNDO_DAYS))
    with connections.writing() as connection:
        doomed = [
            row[0]
            for row in connection.execute(
                """SELECT articles.id FROM feeds CROSS JOIN articles ON articles.feed_id = feeds.id
                WHERE feeds.removed <= ? AND articles.bookmarked = 0 LIMIT ?""",
                (final, CHUNK),
            )
        ]
        _delete(connection, doomed)
        if not doomed:
            # A feed with bookmarked articles stays: their list rows show its title.
            connection.execute(
                """DELETE FROM feeds WHERE removed <= ?
                AND NOT EXISTS (SELECT 1 FROM articles WHERE articles.feed_id = feeds.id)""",
                (final,),
            )
    return bool(doomed)


def _delete(connection: sqlite3.Connection, ids: Sequence[int]) -> None:
    """Delete articles with all that belongs to them."""
    changes = search.Changes()
    for article_id in ids:
        changes.drop(connection, article_id)
    connection.executemany("DELETE FROM articles WHERE id = ?", [(article_id,) for article_id in ids])
    changes.write(connection)


def _forget(connection: sqlite3.Connection, ids: Sequence[int]) -> None:
    """Delete articles, but remember their keys: their feed may still carry them."""
    connection.executemany(
        """INSERT OR REPLACE INTO forgotten (feed_id, key, second_key, content_hash)
        SELECT feed_id, key, second_key, content_hash FROM articles WHERE id = ?""",
        [(article_id,) for article_id in ids],
    )
    _delete(connection, ids)


_KEPT = """bookmarked = 1
    OR EXISTS (SELECT 1 FROM marks WHERE marks.article_id = articles.id AND marks.note <> '')
    OR EXISTS (SELECT 1 FROM tags WHERE tags.article_id = articles.id)"""


def _older_than(connection: sqlite3.Connection, moment: datetime, recent: datetime, limit: int) -> list[int]:
    """Articles of subscriptions first seen before the moment that the reader has not marked as worth keeping.

    Those published since ``recent`` stay: they were first seen by a clock that was wrong.
    """
    found = connection.execute(
        f"""SELECT articles.id FROM articles INDEXED BY articles_first_seen JOIN feeds ON feeds.id = articles.feed_id
        WHERE bookmarked = 0 AND first_seen < ? AND ifnull(published, 0) < ?
            AND feeds.kind <> 'sample' AND NOT ({_KEPT}) LIMIT ?""",
        (to_micros(moment), to_micros(recent), limit),
    )
    return [row[0] for row in found]


def _beyond(connection: sqlite3.Connection, feed_id: int, newest: int) -> list[int]:
    """Articles of a feed after its newest ones, without those that the reader has marked as worth keeping."""
    found = connection.execute(
        f"""SELECT id FROM (
            SELECT id FROM articles INDEXED BY articles_of_feed
            WHERE removed = 0 AND feed_id = ? ORDER BY sort_key DESC, id DESC LIMIT -1 OFFSET ?
        ) AS old WHERE NOT EXISTS (SELECT 1 FROM articles WHERE articles.id = old.id AND ({_KEPT}))""",
        (feed_id, newest),
    )
    return [row[0] for row in found]
