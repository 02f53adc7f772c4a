"""Full-text search over titles and texts, and words typed by people as safe conditions."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from tuireader.library.encoding import folded, storable

LONGEST_QUERY = 400  # characters; what is beyond is not looked at
MOST_WORDS = 32
SHORTEST_PREFIX = 3  # letters; fewer begin too many words to be of use
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
    if not typed[-1:].isspace() and sum(map(str.isalnum, found[-1])) >= SHORTEST_PREFIX:
        quoted[-1] += "*"
    return " ".join(quoted)


def folded_words(words: str) -> list[str]:
    """Words that must each occur somewhere, without case and accents."""
    return [folded(word) for word in storable(words[:LONGEST_QUERY]).replace("\0", " ").split()][:MOST_WORDS]


class Changes:
    """What is to change in the two inverted indexes, written in one go after all other tables.

    FTS5 collects new words in memory, but writes them out before each statement that needs a savepoint; articles and
    index by turns would give each article a segment of its own and merge them all at once (three times the time).
    """

    def __init__(self) -> None:
        self.old: list[tuple[int, str, str]] = []
        self.new: list[tuple[int, str, str]] = []
        self.old_facts: list[tuple[int, str]] = []
        self.new_facts: list[tuple[int, str]] = []
        self.days: set[int] = set()  # since 1970, whose counts of names no longer hold

    def drop(self, connection: sqlite3.Connection, article_id: int) -> None:
        """Take an article out; call it before anything changes, for an index must be given the words that it holds."""
        self.drop_text(connection, article_id)
        self.drop_facts(connection, article_id)

    def drop_text(self, connection: sqlite3.Connection, article_id: int) -> None:
        """Take only the text of an article out, before it changes."""
        self.old.extend(connection.execute("SELECT id, title, text FROM searched WHERE id = ?", (article_id,)))

    def drop_facts(self, connection: sqlite3.Connection, article_id: int) -> None:
        """Take only the facts of an article out, before they change."""
        for found_id, facts, day in connection.execute(
            "SELECT id, facts, sort_key / 86400000000 FROM articles WHERE id = ?", (article_id,)
        ):
            self.old_facts.append((found_id, facts))
            self.days.add(day)

    def add(self, article_id: int, title: str, text: str) -> None:
        """Make the text of an article findable."""
        self.new.append((article_id, title, text))

    def add_facts(self, article_id: int, facts: str) -> None:
        """Make the facts of an article findable."""
        self.new_facts.append((article_id, facts))

    def write(self, connection: sqlite3.Connection) -> None:
        """Bring the indexes up to date."""
        connection.executemany("INSERT INTO search (search, rowid, title, text) VALUES ('delete', ?, ?, ?)", self.old)
        connection.executemany("INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)", self.new)
        connection.executemany(
            "INSERT INTO fact_index (fact_index, rowid, facts) VALUES ('delete', ?, ?)", self.old_facts
        )
        connection.executemany("INSERT INTO fact_index (rowid, facts) VALUES (?, ?)", self.new_facts)
        if self.new_facts:
            # What opening and lists do not need is imported where it is used: it would delay the first screen.
            from tuireader.library.entity_names import index_new

            index_new(connection)
        if self.new_facts or self.days:
            from tuireader.library.trends import forget_days

            forget_days(connection, [article_id for article_id, _ in self.new_facts], self.days)
        self.days = set()
        self.old, self.new, self.old_facts, self.new_facts = [], [], [], []


class Asked(NamedTuple):
    """What the inverted indexes are asked, as FTS5 expressions; an article must answer both."""

    words: str | None = None
    facts: str | None = None
    between: tuple[int, int] | None = None  # only articles with ids from the first to the second
    collected: int = -1  # how many have been put into ``hits`` already

    def __bool__(self) -> bool:
        """Whether there is anything to ask."""
        return self.words is not None or self.facts is not None

    @property
    def begins(self) -> bool:
        """Whether beginnings of words are asked for: to test one article is then as dear as to find them all."""
        return "*" in (self.words or "") or "*" in (self.facts or "")

    def members(self) -> tuple[str, tuple[str | int, ...]]:
        """A SELECT of the ids of the articles that match, with its values."""
        limits, ends = (" AND rowid BETWEEN ? AND ?", self.between) if self.between is not None else ("", ())
        if self.words is None or self.facts is None:
            index = "search" if self.words is not None else "fact_index"
            asked = self.words or self.facts or '""'
            return f"SELECT rowid FROM {index} WHERE {index} MATCH ?{limits}", (asked, *ends)
        # The sign keeps SQLite from asking the first index once for each article of the second.
        return (
            f"""SELECT rowid FROM search WHERE search MATCH ?{limits}
                AND +rowid IN (SELECT rowid FROM fact_index WHERE fact_index MATCH ?{limits})""",
            (self.words, *ends, self.facts, *ends),
        )


def collect(connection: sqlite3.Connection, asked: Asked, most: int = -1) -> int:
    """Put the ids of the articles that match into the temporary table ``hits``; how many there are.

    To evaluate the beginning of a frequent word is the dearest part of a search; so it is done once, and the number of
    hits decides how to go on. With ``most``, of more hits only those that came in last.
    """
    if asked.collected >= 0:
        return asked.collected
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS hits (id INTEGER PRIMARY KEY)")
    connection.execute("DELETE FROM temp.hits")
    members, values = asked.members()
    order = "rowid" if most < 0 else "rowid DESC LIMIT ?"
    limit = () if most < 0 else (most,)
    return connection.execute(f"INSERT INTO temp.hits (id) {members} ORDER BY {order}", (*values, *limit)).rowcount


def count(connection: sqlite3.Connection, asked: Asked, most: int = -1) -> int:
    """How many articles match, hidden ones included; counting ends at ``most``."""
    members, values = asked.members()
    return int(connection.execute(f"SELECT count(*) FROM ({members} LIMIT ?)", (*values, most)).fetchone()[0])


def merge(connection: sqlite3.Connection) -> bool:
    """Merge a piece of the indexes into larger ones; whether there was something to merge."""
    before = connection.total_changes
    connection.execute("INSERT INTO search (search, rank) VALUES ('merge', ?)", (MERGE_PAGES,))
    connection.execute("INSERT INTO fact_index (fact_index, rank) VALUES ('merge', ?)", (MERGE_PAGES,))
    connection.execute("INSERT INTO name_index (name_index, rank) VALUES ('merge', ?)", (MERGE_PAGES,))
    # FTS5 counts one change for each of the statements themselves.
    return connection.total_changes - before > 3
