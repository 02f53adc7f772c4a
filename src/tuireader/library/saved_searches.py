"""Searches that are kept as smart folders."""

from __future__ import annotations

import sqlite3

from tuireader.characters import clean_line
from tuireader.library.encoding import storable
from tuireader.query.results import SavedSearch


def save(connection: sqlite3.Connection, title: str, query: str) -> SavedSearch:
    """Keep a search under a title; what was kept under it is replaced."""
    name = storable(clean_line(title)) or storable(query)
    connection.execute(
        """INSERT INTO saved_searches (title, query) VALUES (?, ?)
        ON CONFLICT (title) DO UPDATE SET query = excluded.query""",
        (name, storable(query)),
    )
    row = connection.execute("SELECT id, title, query FROM saved_searches WHERE title = ?", (name,)).fetchone()
    return SavedSearch(*row)


def every(connection: sqlite3.Connection) -> tuple[SavedSearch, ...]:
    """All of them, by title."""
    rows = connection.execute("SELECT id, title, query FROM saved_searches ORDER BY title COLLATE NOCASE")
    return tuple(SavedSearch(*row) for row in rows)


def remove(connection: sqlite3.Connection, search_id: int) -> None:
    """Forget one."""
    connection.execute("DELETE FROM saved_searches WHERE id = ?", (search_id,))
