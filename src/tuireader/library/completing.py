"""What can stand behind a field of a query: feeds, folders, tags and names of this library."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from tuireader.library.encoding import folded, storable
from tuireader.library.entity_pages import known_entities


def values(connection: sqlite3.Connection, kind: str, begun: str, limit: int) -> list[str]:
    """The values of a kind that begin with what was typed, then those that hold it."""
    if kind in {"company", "person", "organisation", "speaker"}:
        return [entity.name for entity in known_entities(connection, begun, kind, limit)] if begun.strip() else []  # type: ignore[arg-type]
    if kind == "feed":
        rows = connection.execute(
            "SELECT coalesce(nullif(user_title, ''), nullif(title, ''), url) FROM feeds WHERE removed IS NULL"
        )
    elif kind == "folder":
        rows = connection.execute("SELECT DISTINCT folder FROM feeds WHERE removed IS NULL AND folder <> ''")
    elif kind == "tag":
        rows = connection.execute("SELECT DISTINCT tag FROM tags")
    else:
        return []
    return _fitting((row[0] for row in rows), folded(storable(begun)), limit)


def _fitting(known: Iterable[str], begun: str, limit: int) -> list[str]:
    found = [(not folded(value).startswith(begun), folded(value), value) for value in known if begun in folded(value)]
    return [value for _, _, value in sorted(found)[:limit]]
