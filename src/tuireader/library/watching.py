"""The watch list: names, words and queries whose articles are marked when they arrive."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from datetime import date, datetime

from tuireader.characters import clean_line
from tuireader.errors import LibraryError
from tuireader.library import listing
from tuireader.library.encoding import storable, to_micros
from tuireader.library.matching import Where, matching
from tuireader.model import ArticleFilter
from tuireader.query.errors import QueryError
from tuireader.query.parse import parse
from tuireader.query.results import Watch, WatchKind
from tuireader.query.tree import And, Named, Node, Text, needs_mentions

MOST_FOUND_AGAIN = 20_000  # articles of the past that a new watch marks


def tree_of(kind: WatchKind, value: str, today: date) -> Node:
    """What a watch looks for. Raises ``QueryError`` for a query that cannot be understood."""
    if kind == "query":
        return parse(value, today).tree
    if kind == "words":
        words = [word for word in value.split() if any(map(str.isalnum, word))]
        return And(tuple(Text(word) for word in words))
    return Named(kind, value)


def add(connection: sqlite3.Connection, kind: WatchKind, value: str, notify: bool, where: Where, today: int) -> Watch:
    """Put something on the watch list, and mark the articles that are there; what is there already is changed."""
    clean = storable(clean_line(value))
    tree = tree_of(kind, clean, where.now.astimezone().date())
    if tree == And(()):
        raise LibraryError("there is nothing to watch for in this")
    connection.execute(
        """INSERT INTO watches (kind, value, notify, since) VALUES (?, ?, ?, ?)
        ON CONFLICT (kind, value) DO UPDATE SET notify = excluded.notify""",
        (kind, clean, int(notify), to_micros(where.now)),
    )
    row = connection.execute("SELECT id FROM watches WHERE kind = ? AND value = ?", (kind, clean)).fetchone()
    found = listing.ids(
        connection,
        ArticleFilter(),
        limit=MOST_FOUND_AGAIN,
        today=today,
        matched=matching(connection, tree, where),
    )
    connection.executemany(
        "INSERT OR IGNORE INTO watch_hits (article_id, watch_id) VALUES (?, ?)", [(each, row[0]) for each in found]
    )
    return next(each for each in every(connection) if each.id == row[0])


def remove(connection: sqlite3.Connection, watch_id: int) -> None:
    """Take something off the watch list, with its marks."""
    connection.execute("DELETE FROM watches WHERE id = ?", (watch_id,))


def every(connection: sqlite3.Connection) -> tuple[Watch, ...]:
    """The watch list, with the number of articles of each."""
    rows = connection.execute(
        """SELECT id, kind, value, notify, (SELECT count(*) FROM watch_hits WHERE watch_id = watches.id)
        FROM watches ORDER BY kind, value COLLATE NOCASE"""
    )
    return tuple(Watch(id_, kind, value, bool(notify), count) for id_, kind, value, notify, count in rows)


def mark(connection: sqlite3.Connection, ids: Sequence[int], *, mentions: bool, where: Where) -> list[tuple[int, int]]:
    """Mark articles that have come in or changed; the new (article, watch) pairs.

    ``mentions``: they have theirs; else only what their text says can be told.
    """
    found: list[tuple[int, int]] = []
    for watch_id, kind, value in connection.execute("SELECT id, kind, value FROM watches").fetchall():
        try:
            tree = tree_of(kind, value, where.now.astimezone().date())
        except QueryError:
            # What another version wrote must not keep articles from being saved.
            continue
        if needs_mentions(tree) != mentions:
            continue
        before = {
            row[0]
            for row in connection.execute(
                """SELECT wanted.value FROM json_each(?) AS wanted CROSS JOIN watch_hits
                ON watch_hits.article_id = wanted.value AND watch_hits.watch_id = ?""",
                (json.dumps(list(ids)), watch_id),
            )
        }
        now = set(listing.these(connection, ids, matching(connection, tree, where)))
        connection.executemany(
            "DELETE FROM watch_hits WHERE article_id = ? AND watch_id = ?", [(each, watch_id) for each in before - now]
        )
        new = sorted(now - before)
        connection.executemany(
            "INSERT INTO watch_hits (article_id, watch_id) VALUES (?, ?)", [(each, watch_id) for each in new]
        )
        found += [(each, watch_id) for each in new]
    return found


def hits(connection: sqlite3.Connection, ids: Sequence[int]) -> list[tuple[int, int]]:
    """The (article, watch) pairs of these articles, in their order."""
    rows = connection.execute(
        """SELECT watch_hits.article_id, watch_hits.watch_id FROM json_each(?) AS wanted
        CROSS JOIN watch_hits ON watch_hits.article_id = wanted.value ORDER BY wanted.key, watch_hits.watch_id""",
        (json.dumps(list(ids)),),
    )
    return [(article_id, watch_id) for article_id, watch_id in rows]


def is_new(connection: sqlite3.Connection, article_id: int, since: datetime) -> bool:
    """Whether an article was first seen after a moment: news, and not an old one that was read again."""
    row = connection.execute("SELECT first_seen FROM articles WHERE id = ?", (article_id,)).fetchone()
    return row is not None and row[0] >= to_micros(since)
