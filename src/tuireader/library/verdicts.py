"""What the reader says of names: "not a company", never to be marked."""

from __future__ import annotations

import sqlite3
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


def verdicts(connection: sqlite3.Connection) -> dict[str, str]:
    """All verdicts by name."""
    return dict(connection.execute("SELECT name, verdict FROM verdicts").fetchall())
