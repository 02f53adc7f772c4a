"""From what people call a company or a person to the names in the index, and from names merged by the reader to one."""

from __future__ import annotations

import json
import sqlite3
from typing import NamedTuple

from tuireader.library.encoding import folded, storable

MOST_NAMES = 200  # that one word of a query stands for
_LEGAL_FORMS = frozenset(
    """ab ag bv co company corp corporation gmbh group gruppe gruppo groupe holding holdings inc incorporated kg kgaa
    limited llc llp ltd ltda nv oyj plc sa sab sarl sas se spa srl the ug""".split()
)


class Name(NamedTuple):
    """A name of the index."""

    id: int
    kind: str
    name: str
    ticker: str | None


def bare(name: str) -> str:
    """A name without case, accents, signs and legal form: ``The Acme Group, Inc.`` and ``acme`` are the same."""
    signs = "".join(c if c.isalnum() else "" if c in ".'’" else " " for c in folded(name))
    words = signs.split()
    return " ".join(word for word in words if word not in _LEGAL_FORMS) or " ".join(words)


def index_new(connection: sqlite3.Connection) -> None:
    """Make the names findable that have come since the last time. Names are only added, with growing ids."""
    row = connection.execute("SELECT value FROM progress WHERE name = 'names'").fetchone()
    done = row[0] if row else 0
    last = connection.execute("SELECT max(id) FROM names").fetchone()[0] or 0
    if last > done:
        connection.execute("INSERT INTO name_index (rowid, name) SELECT id, name FROM names WHERE id > ?", (done,))
        connection.execute("INSERT OR REPLACE INTO progress (name, value) VALUES ('names', ?)", (last,))


def names_like(connection: sqlite3.Connection, words: str, kind: str | None, *, begins: bool = False) -> list[Name]:
    """The names with these words next to each other; ``begins``: the last may be unfinished."""
    clean = storable(words).replace('"', " ").replace("\0", " ").strip()
    if not any(map(str.isalnum, clean)):
        return []
    rows = connection.execute(
        """SELECT names.id, names.kind, names.name, names.ticker FROM name_index
        CROSS JOIN names ON names.id = name_index.rowid
        WHERE name_index MATCH ? AND (?2 IS NULL OR names.kind = ?2) LIMIT ?""",
        (f'"{clean}"{" *" if begins else ""}', kind, 20 * MOST_NAMES),
    )
    return [Name(*row) for row in rows]


def name_ids(connection: sqlite3.Connection, words: str, kind: str) -> list[int]:
    """The ids that a name in a query stands for, with those merged into them.

    A ticker, the whole name as it is written, the whole name without its legal form, or every name with these words
    in it: the first of these that there is.
    """
    found = _by_ticker(connection, words, kind)
    if not found:
        wanted = bare(words)
        like = names_like(connection, words, kind) or names_like(connection, wanted, kind)
        written = folded(storable(words)).strip()
        found = (
            [name.id for name in like if folded(name.name) == written]
            or [name.id for name in like if bare(name.name) == wanted]
            or [name.id for name in like]
        )
    return with_merged(connection, found[:MOST_NAMES])


def _by_ticker(connection: sqlite3.Connection, words: str, kind: str) -> list[int]:
    if not words.isascii() or not words.isupper() or " " in words.strip():
        return []
    rows = connection.execute(
        "SELECT id FROM names WHERE ticker IS NOT NULL AND kind = ?1 AND (ticker = ?2 OR ticker LIKE '%:' || ?2)",
        (kind, words.strip()),
    )
    return [row[0] for row in rows]


def with_merged(connection: sqlite3.Connection, ids: list[int]) -> list[int]:
    """These names and all that the reader merged with any of them."""
    rows = connection.execute(
        """WITH mine AS (
            SELECT coalesce(merges.into_id, wanted.value) AS id FROM json_each(?1) AS wanted
            LEFT JOIN merges ON merges.name_id = wanted.value)
        SELECT id FROM mine UNION SELECT merges.name_id FROM mine JOIN merges ON merges.into_id = mine.id""",
        (json.dumps(ids),),
    )
    return [row[0] for row in rows]


def exact(connection: sqlite3.Connection, name: str, kind: str) -> Name | None:
    """The name as it is written, of this kind; one that was merged gives the one that it belongs to."""
    row = connection.execute(
        """SELECT shown.id, shown.kind, shown.name, shown.ticker FROM names
        LEFT JOIN merges ON merges.name_id = names.id
        JOIN names AS shown ON shown.id = coalesce(merges.into_id, names.id)
        WHERE names.kind = ? AND names.name = ?""",
        (kind, storable(name)),
    ).fetchone()
    return Name(*row) if row else None


def merge(connection: sqlite3.Connection, name_id: int, into_id: int) -> None:
    """Count a name, and all that was merged into it, as another."""
    if name_id == into_id:
        return
    connection.execute("UPDATE merges SET into_id = ?2 WHERE into_id = ?1", (name_id, into_id))
    connection.execute("DELETE FROM merges WHERE name_id = ?", (into_id,))
    connection.execute("INSERT OR REPLACE INTO merges (name_id, into_id) VALUES (?, ?)", (name_id, into_id))


def split(connection: sqlite3.Connection, name: str, kind: str) -> bool:
    """Let a name that was merged stand for itself again; whether it was merged."""
    done = connection.execute(
        "DELETE FROM merges WHERE name_id = (SELECT id FROM names WHERE kind = ? AND name = ?)", (kind, storable(name))
    )
    return done.rowcount > 0


def merged_into(connection: sqlite3.Connection, name_id: int) -> list[Name]:
    """The names that were merged into this one."""
    rows = connection.execute(
        """SELECT names.id, names.kind, names.name, names.ticker FROM merges
        JOIN names ON names.id = merges.name_id WHERE merges.into_id = ? ORDER BY names.name""",
        (name_id,),
    )
    return [Name(*row) for row in rows]
