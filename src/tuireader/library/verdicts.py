"""What the reader says of names: "not a company", never to be marked."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from datetime import datetime

from tuireader.library.encoding import storable, to_micros


def set_verdict(connection: sqlite3.Connection, name: str, verdict: str | None, now: datetime) -> None:
    """Keep a verdict on a name, or take it back with None."""
    if verdict is None:
        connection.execute("DELETE FROM verdicts WHERE name = ?", (storable(name),))
    else:
        connection.execute(
            "INSERT OR REPLACE INTO verdicts (name, verdict, since) VALUES (?, ?, ?)",
            (storable(name), storable(verdict), to_micros(now)),
        )


def found_again(connection: sqlite3.Connection, name: str, also: Iterable[int] = ()) -> tuple[int, ...]:
    """Have the mentions found again where a name is written or was found, and in these other articles; which they are.

    What stands there stays until then.
    """
    words = storable(name).replace("\0", " ").replace('"', " ")
    names = connection.execute(
        "SELECT id FROM names WHERE name = ? AND kind IN ('company', 'organisation', 'person')", (storable(name),)
    )
    asked = [("search", f'"{words}"'), *(("fact_index", f"n{row[0]}") for row in names)]
    found = {
        row[0]
        for index, expression in asked
        for row in connection.execute(f"SELECT rowid FROM {index} WHERE {index} MATCH ?", (expression,))
    }
    ids = tuple(sorted(found.union(also)))
    outdate(connection, ids)
    return ids


def outdate(connection: sqlite3.Connection, ids: Iterable[int]) -> None:
    """Have the mentions of these articles found again."""
    told = json.dumps(list(ids))
    for table, key in (("articles", "id"), ("full_texts", "article_id")):
        connection.execute(f"UPDATE {table} SET extractor = 0 WHERE {key} IN (SELECT value FROM json_each(?))", (told,))


def verdicts(connection: sqlite3.Connection) -> dict[str, str]:
    """All verdicts by name."""
    return dict(connection.execute("SELECT name, verdict FROM verdicts").fetchall())
