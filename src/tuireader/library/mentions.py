"""Which names and amounts stand in which articles: the index over the whole library."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence

from tuireader.library.encoding import storable, unpack_mentions
from tuireader.model import Mention

SPEAKER = "speaker"  # the kind under which the speakers of quotes are indexed
_LARGEST = 1e300  # amounts above it are slips of a pen; REAL holds them, comparisons with them mean nothing


def index(connection: sqlite3.Connection, article_id: int, mentions: Sequence[Mention]) -> None:
    """Enter the mentions of an article that has none in the index."""
    if not mentions:
        return
    names = Counter[tuple[str, str]]()
    tickers: dict[tuple[str, str], str] = {}
    amounts: dict[int, tuple[str, float, float]] = {}
    for mention in mentions:
        if mention.kind == "money":
            amount = _amount(mention)
            if amount is not None:
                amounts[mention.start] = amount
        elif mention.kind == "quote":
            if mention.speaker:
                names[SPEAKER, mention.speaker] += 1
        elif mention.name:
            names[mention.kind, mention.name] += 1
            if mention.ticker:
                tickers[mention.kind, mention.name] = mention.ticker
    rows = [(_name_id(connection, *key, tickers.get(key)), article_id, count) for key, count in names.items()]
    connection.executemany("INSERT OR REPLACE INTO occurrences (name_id, article_id, mentions) VALUES (?, ?, ?)", rows)
    connection.executemany(
        "INSERT OR REPLACE INTO amounts (article_id, start, currency, low, high) VALUES (?, ?, ?, ?, ?)",
        [(article_id, start, *amount) for start, amount in amounts.items()],
    )


def forget(connection: sqlite3.Connection, article_id: int) -> None:
    """Take an article out of the index."""
    connection.execute("DELETE FROM occurrences WHERE article_id = ?", (article_id,))
    connection.execute("DELETE FROM amounts WHERE article_id = ?", (article_id,))


def forget_feed(connection: sqlite3.Connection, feed_id: int) -> None:
    """Take the articles of a feed that are not bookmarked out of the index."""
    chosen = "SELECT id FROM articles WHERE feed_id = ? AND removed = 0 AND bookmarked = 0"
    connection.execute(f"DELETE FROM occurrences WHERE article_id IN ({chosen})", (feed_id,))
    connection.execute(f"DELETE FROM amounts WHERE article_id IN ({chosen})", (feed_id,))


def index_again(connection: sqlite3.Connection, article_id: int) -> None:
    """Enter an article from its stored mentions: those of the full text where there is one."""
    forget(connection, article_id)
    row = connection.execute(
        """SELECT coalesce(full_texts.text, documents.text), coalesce(full_texts.mentions, documents.mentions)
        FROM documents LEFT JOIN full_texts USING (article_id) WHERE documents.article_id = ?""",
        (article_id,),
    ).fetchone()
    if row:
        index(connection, article_id, unpack_mentions(row[0], row[1]))


def counts(mentions: Sequence[Mention]) -> tuple[int, int, int]:
    """Distinct companies, mentions of money, quotes: what the list shows."""
    companies = {mention.name or mention.text for mention in mentions if mention.kind == "company"}
    amounts = sum(mention.kind == "money" for mention in mentions)
    quotes = sum(mention.kind == "quote" for mention in mentions)
    return len(companies), amounts, quotes


def name_counts(connection: sqlite3.Connection, names: Iterable[str], kind: str) -> dict[str, int]:
    """How many articles of the library mention each of these names."""
    rows = connection.execute(
        """SELECT wanted.value, (
            SELECT count(*) FROM names JOIN occurrences ON occurrences.name_id = names.id
            WHERE names.kind = ? AND names.name = wanted.value
        ) FROM json_each(?) AS wanted""",
        (kind, json.dumps([storable(name) for name in names])),
    )
    return dict(rows.fetchall())


def articles_with(connection: sqlite3.Connection, name: str, kind: str, limit: int) -> list[int]:
    """The newest articles that mention the name."""
    rows = connection.execute(
        """SELECT articles.id FROM names
        JOIN occurrences ON occurrences.name_id = names.id
        JOIN articles ON articles.id = occurrences.article_id
        WHERE names.kind = ? AND names.name = ? AND articles.removed = 0
        ORDER BY articles.sort_key DESC, articles.id DESC LIMIT ?""",
        (kind, storable(name), limit),
    )
    return [row[0] for row in rows]


def _name_id(connection: sqlite3.Connection, kind: str, name: str, ticker: str | None) -> int:
    name = storable(name)
    row = connection.execute("SELECT id, ticker FROM names WHERE kind = ? AND name = ?", (kind, name)).fetchone()
    if row is None:
        cursor = connection.execute("INSERT INTO names (kind, name, ticker) VALUES (?, ?, ?)", (kind, name, ticker))
        return int(cursor.lastrowid or 0)
    if ticker and ticker != row[1]:
        connection.execute("UPDATE names SET ticker = ? WHERE id = ?", (ticker, row[0]))
    return int(row[0])


def _amount(mention: Mention) -> tuple[str, float, float] | None:
    low = mention.low if mention.low is not None else mention.amount
    high = mention.high if mention.high is not None else mention.amount
    if low is None or high is None or not low.is_finite() or not high.is_finite():
        return None
    smallest, largest = float(low), float(high)
    if abs(smallest) > _LARGEST or abs(largest) > _LARGEST:
        return None
    return mention.currency or "", smallest, largest
