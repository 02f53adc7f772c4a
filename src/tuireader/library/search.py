"""Full-text search over titles and texts, and words typed by people as safe conditions."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from tuireader.library.encoding import folded, storable

LONGEST_QUERY = 400  # characters; what is beyond is not looked at
MOST_WORDS = 32
MERGE_PAGES = 256  # of the index in one step, so that another writer waits only briefly


def match_expression(words: str) -> str | None:
    """The FTS5 expression for words that must all occur, the last one as the beginning of a word.

    Every word becomes a quoted string, so that operators and punctuation of FTS5 are plain text. None where nothing is
    left to look for. A blank at the end says that the last word is complete.
    """
    typed = storable(words[:LONGEST_QUERY]).replace("\0", " ")
    found = [word for word in typed.replace('"', " ").split() if any(map(str.isalnum, word))][:MOST_WORDS]
    if not found:
        return None
    quoted = [f'"{word}"' for word in found]
    # One letter begins too many words to be of use.
    if not typed[-1:].isspace() and sum(map(str.isalnum, found[-1])) > 1:
        quoted[-1] += "*"
    return " ".join(quoted)


def folded_words(words: str) -> list[str]:
    """Words that must each occur somewhere, without case and accents."""
    return [folded(word) for word in storable(words[:LONGEST_QUERY]).replace("\0", " ").split()][:MOST_WORDS]


def add(connection: sqlite3.Connection, article_id: int, title: str, text: str) -> None:
    """Make an article findable that is not yet."""
    connection.execute("INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)", (article_id, title, text))


def add_stored(connection: sqlite3.Connection, article_id: int) -> None:
    """Make an article findable by what is stored of it now."""
    connection.execute(
        "INSERT INTO search (rowid, title, text) SELECT id, title, text FROM searched WHERE id = ?", (article_id,)
    )


def drop(connection: sqlite3.Connection, article_ids: Sequence[int]) -> None:
    """Take articles out; call it before their title or text changes, for the index needs the words that it holds."""
    connection.executemany(
        """INSERT INTO search (search, rowid, title, text)
        SELECT 'delete', id, title, text FROM searched WHERE id = ?""",
        [(article_id,) for article_id in article_ids],
    )


def hits(connection: sqlite3.Connection, expression: str, limit: int) -> int:
    """How many articles match, counted up to the limit."""
    row = connection.execute(
        "SELECT count(*) FROM (SELECT rowid FROM search WHERE search MATCH ? LIMIT ?)", (expression, limit)
    ).fetchone()
    return int(row[0])


def merge(connection: sqlite3.Connection) -> bool:
    """Merge a piece of the index into larger ones; whether there was something to merge."""
    before = connection.total_changes
    connection.execute("INSERT INTO search (search, rank) VALUES ('merge', ?)", (MERGE_PAGES,))
    # FTS5 counts one change for the statement itself.
    return connection.total_changes - before >= 2
