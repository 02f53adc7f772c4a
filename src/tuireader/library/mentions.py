"""Which names and amounts stand in which articles: the index over the whole library.

The facts of an article are a line of words: ``n17`` says that the name with the id 17 stands in it, ``m8usd`` that it
speaks of hundreds of millions (10 to the 8th) of dollars, ``hc hp ho hm hq`` that it has companies, people,
organisations, money, quotes, ``lde`` that it is in German.
"""

from __future__ import annotations

import json
import math
import sqlite3
from collections.abc import Iterable, Sequence

from tuireader.library import search
from tuireader.library.encoding import storable
from tuireader.library.listing import FEW_HITS
from tuireader.library.packing import Found

LARGEST_POWER = 18  # of ten; larger amounts are slips of a pen


_KIND_FACTS = {"company": "hc", "person": "hp", "organisation": "ho"}


def facts(connection: sqlite3.Connection, articles: Sequence[tuple[str | None, Found]]) -> list[str]:
    """The facts of each of these articles, given with their languages; new names are entered."""
    names = {(kind, name): ticker for _, found in articles for kind, name, ticker in found.names}
    ids = _name_ids(connection, names) if names else {}
    return [
        " ".join(
            [
                *(f"n{ids[kind, name]}" for kind, name, _ in found.names),
                *dict.fromkeys(_amount_fact(currency, high) for _, currency, _, high in found.sums),
                *kind_facts(language, {kind for kind, _, _ in found.names}, found.amounts, found.quotes),
            ]
        )
        for language, found in articles
    ]


def kind_facts(language: str | None, kinds: set[str], amounts: int, quotes: int) -> list[str]:
    """The facts that say what there is in an article, and its language."""
    told = [fact for kind, fact in _KIND_FACTS.items() if kind in kinds]
    told += ["hm"] if amounts else []
    told += ["hq"] if quotes else []
    if language and language.isascii() and language.isalnum():
        told.append(f"l{language.lower()}")
    return told


def _amount_fact(currency: str, amount: float) -> str:
    power = min(max(int(math.log10(abs(amount))), 0), LARGEST_POWER) if amount else 0
    return f"m{power}{currency.lower() if currency.isascii() and currency.isalnum() else ''}"


def _name_ids(connection: sqlite3.Connection, names: dict[tuple[str, str], str | None]) -> dict[tuple[str, str], int]:
    connection.executemany(
        """INSERT INTO names (kind, name, ticker) VALUES (?, ?, ?)
        ON CONFLICT (kind, name) DO UPDATE SET ticker = excluded.ticker
            WHERE excluded.ticker IS NOT NULL AND excluded.ticker IS NOT names.ticker""",
        [(kind, name, ticker) for (kind, name), ticker in names.items()],
    )
    rows = connection.execute(
        """SELECT names.kind, names.name, names.id FROM json_each(?) AS wanted
        CROSS JOIN names ON names.kind = json_extract(wanted.value, '$[0]')
            AND names.name = json_extract(wanted.value, '$[1]')""",
        (json.dumps(list(names)),),
    )
    return {(kind, name): name_id for kind, name, name_id in rows}


def save_sums(connection: sqlite3.Connection, articles: Iterable[tuple[int, Found]]) -> None:
    """Enter the amounts of articles that have none."""
    connection.executemany(
        "INSERT INTO amounts (article_id, start, currency, low, high) VALUES (?, ?, ?, ?, ?)",
        [(article_id, *amount) for article_id, found in articles for amount in found.sums],
    )


def replace_sums(connection: sqlite3.Connection, article_id: int, found: Found) -> None:
    """Enter the amounts of an article in place of those that it has."""
    connection.execute("DELETE FROM amounts WHERE article_id = ?", (article_id,))
    save_sums(connection, [(article_id, found)])


def name_counts(connection: sqlite3.Connection, names: Iterable[str], kind: str) -> dict[str, int]:
    """How many articles of the library mention each of these names."""
    counts = {}
    for name in names:
        fact = _fact(connection, name, kind)
        if fact is None:
            counts[name] = 0
            continue
        row = connection.execute(
            """SELECT count(*) - (SELECT count(*) FROM articles INDEXED BY articles_hidden
                WHERE removed > 0 AND id IN (SELECT rowid FROM fact_index WHERE fact_index MATCH ?1))
            FROM fact_index WHERE fact_index MATCH ?1""",
            (fact,),
        ).fetchone()
        counts[name] = row[0]
    return counts


def articles_with(connection: sqlite3.Connection, name: str, kind: str, limit: int) -> list[int]:
    """The newest articles that mention the name."""
    fact = _fact(connection, name, kind)
    if fact is None:
        return []
    index = "times" if search.collect(connection, search.Asked(facts=fact)) <= FEW_HITS else "newest"
    statement = f"""SELECT id FROM articles INDEXED BY articles_{index}
        WHERE removed = 0 AND id IN (SELECT id FROM temp.hits) ORDER BY sort_key DESC, id DESC LIMIT ?"""
    return [row[0] for row in connection.execute(statement, (limit,))]


def _fact(connection: sqlite3.Connection, name: str, kind: str) -> str | None:
    row = connection.execute("SELECT id FROM names WHERE kind = ? AND name = ?", (kind, storable(name))).fetchone()
    return f"n{row[0]}" if row else None
