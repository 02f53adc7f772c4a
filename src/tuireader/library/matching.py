"""A query as conditions of SQL: what the inverted indexes answer, and what is tested on the rows that they give.

Words go to ``search``, names and kinds of mentions to ``fact_index``; each of them is asked once, with all that the
query wants of it, and the rest becomes conditions on a row of ``articles``.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from tuireader.errors import LibraryError
from tuireader.library import search
from tuireader.library.encoding import folded, storable, to_micros
from tuireader.library.entity_names import name_ids
from tuireader.query.rates import Rates, load
from tuireader.query.tree import (
    And,
    Dated,
    Has,
    InFeed,
    InFolder,
    InLanguage,
    Is,
    Money,
    Named,
    Newer,
    Node,
    Not,
    Or,
    Tagged,
    Text,
)

FEW_CANDIDATES = 10_000  # articles; if more can have such an amount, each is looked at when the list comes to it
LARGE = Decimal(10) ** 10  # an amount that few articles speak of
_LARGEST_POWER = 18  # of ten, as in the facts
_LONGEST_SPAN = 200 * 365 * 86_400_000_000  # microseconds
_FACTS_OF = {"company": "hc", "person": "hp", "organisation": "ho", "money": "hm", "quote": "hq"}
_STATES = {"unread": "articles.read = 0", "read": "articles.read = 1", "bookmarked": "articles.bookmarked = 1"}
_SETS = {
    "note": "SELECT article_id FROM marks WHERE note <> ''",
    "tag": "SELECT article_id FROM tags",
    "text": "SELECT article_id FROM full_texts",
}

Condition = tuple[str, tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class Where:
    """Where and when a query is asked: what its words mean depends on both."""

    now: datetime
    config: Path | None = None  # the folder in which the user's own rates lie


@dataclass(slots=True)
class Matching:
    """What a query asks of which index. ``words`` and ``facts`` are FTS5 expressions; ``conditions`` are for a row."""

    words: str | None = None
    facts: str | None = None
    hint: str | None = None  # facts of all articles that can meet a condition; for use where those are few
    conditions: list[Condition] = field(default_factory=list)
    feeds: list[int] | None = None
    unread: bool = False
    bookmarked: bool = False
    muted: bool = False
    converted: bool = False  # amounts in other currencies were compared
    rates: Rates | None = None
    collected: int = -1  # how many articles that match words and facts have been put into ``hits`` already


def matching(connection: sqlite3.Connection, tree: Node, where: Where) -> Matching:
    """What a tree asks. Raises ``LibraryError`` where ``is:muted`` stands beside an alternative."""
    found = _Compiler(connection, where).matching(tree)
    if found.hint is not None and found.facts is None and found.words is None:
        asked = search.Asked(facts=found.hint)
        if search.count(connection, asked, FEW_CANDIDATES) < FEW_CANDIDATES:
            found.facts = found.hint
    return found


@lru_cache(maxsize=8)
def _rates(config: Path | None, changed: float) -> Rates:
    return load(config)


def rates_of(config: Path | None) -> Rates:
    """The rates in force; read again when the user's file changes."""
    changed = 0.0
    if config is not None:
        try:
            changed = (config / "rates.toml").stat().st_mtime
        except OSError:
            changed = 0.0
    return _rates(config, changed)


def tell_worth(connection: sqlite3.Connection, currency: str, worth: dict[str, float]) -> None:
    """Put rates into the temporary table ``worth``, where statements find them."""
    connection.execute(
        """CREATE TEMP TABLE IF NOT EXISTS worth (
            into_code TEXT, code TEXT, value REAL, PRIMARY KEY (into_code, code)) WITHOUT ROWID"""
    )
    connection.execute("DELETE FROM temp.worth WHERE into_code = ?", (currency,))
    connection.executemany(
        "INSERT INTO temp.worth VALUES (?, ?, ?)", [(currency, code, value) for code, value in worth.items()]
    )


class _Compiler:
    def __init__(self, connection: sqlite3.Connection, where: Where) -> None:
        self._connection = connection
        self._where = where
        self._result = Matching()

    def matching(self, tree: Node) -> Matching:
        result = self._result
        words: list[str] = []
        not_words: list[str] = []
        facts: list[str] = []
        not_facts: list[str] = []
        for node in _conjuncts(tree):
            if self._taken(node):
                continue
            inner, wanted = (node.node, False) if isinstance(node, Not) else (node, True)
            if (expression := _pure(inner, matching_words)) is not None:
                (words if wanted else not_words).append(expression)
            elif (expression := _pure(inner, self._fact)) is not None:
                (facts if wanted else not_facts).append(expression)
            else:
                if wanted and isinstance(inner, Money) and (inner.currency or (inner.low or 0) >= LARGE):
                    result.hint = self._money_facts(inner)
                result.conditions.append(self._condition(node))
        result.words = self._side("search", words, not_words)
        result.facts = self._side("fact_index", facts, not_facts)
        return result

    def _side(self, index: str, wanted: list[str], unwanted: list[str]) -> str | None:
        if not wanted:
            for expression in unwanted:
                sql, values = _member(index, expression)
                self._result.conditions.append((f"NOT {sql}", values))
            return None
        both = " AND ".join(f"({expression})" for expression in wanted)
        if unwanted:
            return f"({both}) NOT ({' OR '.join(f'({expression})' for expression in unwanted)})"
        return both

    def _taken(self, node: Node) -> bool:
        """Whether the order of a list has an index for the condition."""
        result = self._result
        if isinstance(node, Is) and node.state in {"unread", "bookmarked", "muted"}:
            setattr(result, node.state, True)
        elif isinstance(node, InFeed | InFolder):
            chosen = self._feeds(node)
            result.feeds = chosen if result.feeds is None else [each for each in result.feeds if each in chosen]
        else:
            return False
        return True

    # ---------------------------------------------------------------------------------------------- conditions of a row

    def _condition(self, node: Node) -> Condition:
        if isinstance(node, Not):
            sql, values = self._condition(node.node)
            return f"NOT {sql}", values
        if isinstance(node, And | Or):
            parts = [self._condition(each) for each in node.nodes]
            if not parts:
                return "1", ()
            joint = " AND " if isinstance(node, And) else " OR "
            return f"({joint.join(sql for sql, _ in parts)})", tuple(value for _, values in parts for value in values)
        if isinstance(node, Text):
            return _member("search", matching_words(node) or '""')
        if isinstance(node, Money):
            return self._money(node)
        if (fact := self._fact(node)) is not None:
            return _member("fact_index", fact)
        return self._plain(node)

    def _plain(self, node: Node) -> Condition:
        if isinstance(node, InFeed | InFolder):
            return "articles.feed_id IN (SELECT value FROM json_each(?))", (json.dumps(self._feeds(node)),)
        if isinstance(node, Dated):
            return self._dated(node)
        if isinstance(node, Newer):
            span = min(int(node.span.total_seconds() * 1_000_000), _LONGEST_SPAN)
            sign = ">=" if node.within else "<"
            return f"articles.sort_key {sign} ?", (to_micros(self._where.now) - span,)
        if isinstance(node, Tagged):
            return "articles.id IN (SELECT article_id FROM tags WHERE tag IN (SELECT value FROM json_each(?)))", (
                json.dumps(self._tags(node.tag)),
            )
        if isinstance(node, Has):
            return f"articles.id IN ({_SETS[node.what]})", ()
        if isinstance(node, Is):
            if node.state == "muted":
                raise LibraryError("is:muted cannot stand after - or beside or; write it beside the other words")
            if node.state == "watched":
                return "articles.id IN (SELECT article_id FROM watch_hits)", ()
            return _STATES[node.state], ()
        raise AssertionError(node)

    def _dated(self, node: Dated) -> Condition:
        parts = []
        values: list[object] = []
        for sign, day in ((">=", node.since), ("<", node.until)):
            if day is not None:
                parts.append(f"articles.sort_key {sign} ?")
                values.append(_midnight(day))
        return f"({' AND '.join(parts)})", tuple(values)

    def _feeds(self, node: InFeed | InFolder) -> list[int]:
        rows = self._connection.execute(
            """SELECT id, coalesce(nullif(user_title, ''), title) || ' ' || url, folder FROM feeds
            WHERE removed IS NULL"""
        )
        if isinstance(node, InFolder):
            path = f"{folded(storable(node.path))}/"
            return [feed_id for feed_id, _, folder in rows if f"{folded(folder)}/".startswith(path)]
        name = folded(storable(node.name))
        found = [(feed_id, folded(title)) for feed_id, title, _ in rows]
        if node.name.isdecimal() and any(str(feed_id) == node.name for feed_id, _ in found):
            return [int(node.name)]
        return [feed_id for feed_id, title in found if name in title]

    def _tags(self, tag: str) -> list[str]:
        wanted = folded(storable(tag))
        rows = self._connection.execute("SELECT DISTINCT tag FROM tags")
        return [each for (each,) in rows if folded(each) == wanted]

    # ------------------------------------------------------------------------------------------------------------ facts

    def _fact(self, node: Node) -> str | None:
        if isinstance(node, Named):
            return " OR ".join(f"n{each}" for each in name_ids(self._connection, node.name, node.kind)) or "none"
        if isinstance(node, Has) and node.what in _FACTS_OF:
            return _FACTS_OF[node.what]
        if isinstance(node, InLanguage):
            return f"l{node.code}"
        return None

    def _money_facts(self, node: Money) -> str:
        """The facts of all articles that can hold such an amount, by its power of ten."""
        if node.currency is None:
            return " OR ".join(f"m{power}*" for power in _powers(node.low, 1.0)) if node.low is not None else "hm"
        facts = []
        for code, worth in self._worth(node).items():
            facts += [f"m{power}{code.lower()}" for power in _powers(node.low, worth)]
        return " OR ".join(facts) or "none"

    def _worth(self, node: Money) -> dict[str, float]:
        if node.currency is None or (node.low is None and node.high is None):
            return {node.currency or "": 1.0}
        self._result.rates = rates_of(self._where.config)
        self._result.converted = True
        return self._result.rates.into(node.currency)

    def _money(self, node: Money) -> Condition:
        parts = ["amounts.article_id = articles.id"]
        values: list[object] = []
        source, amount = "amounts", ("amounts.low", "amounts.high")
        if node.currency is not None:
            source = "amounts CROSS JOIN temp.worth ON worth.into_code = ? AND worth.code = amounts.currency"
            values.append(node.currency)
            tell_worth(self._connection, node.currency, self._worth(node))
            amount = ("amounts.low * worth.value", "amounts.high * worth.value")
        # A range counts where a part of it is within the limits; the allowance is for what conversion rounds.
        if node.low is not None:
            parts.append(f"{amount[1]} {'>=' if node.low_included else '>'} ?")
            values.append(float(node.low) * (1 - 1e-12 if node.low_included else 1))
        if node.high is not None:
            parts.append(f"{amount[0]} {'<=' if node.high_included else '<'} ?")
            values.append(float(node.high) * (1 + 1e-12 if node.high_included else 1))
        return f"EXISTS (SELECT 1 FROM {source} WHERE {' AND '.join(parts)})", tuple(values)


def _powers(low: Decimal | None, worth: float) -> range:
    """The powers of ten that an amount has which is within the limits after conversion.

    A fact goes by the upper end of a range, so an upper limit says nothing of it.
    """
    return range(_power(float(low) / worth * (1 - 1e-9)) if low is not None else 0, _LARGEST_POWER + 1)


def _power(amount: float) -> int:
    return min(len(f"{amount:.0f}") - 1, _LARGEST_POWER) if amount >= 1 else 0


def _conjuncts(tree: Node) -> tuple[Node, ...]:
    if isinstance(tree, And):
        return tuple(each for node in tree.nodes for each in _conjuncts(node))
    return (tree,)


def _member(index: str, expression: str) -> Condition:
    return f"articles.id IN (SELECT rowid FROM {index} WHERE {index} MATCH ?)", (expression,)


def _pure(node: Node, leaf: Callable[[Node], str | None]) -> str | None:
    """The expression of a tree that one index answers alone; None if it does not."""
    if isinstance(node, Not):
        return None
    if isinstance(node, Or):
        parts = [_pure(each, leaf) for each in node.nodes]
        if not parts or any(part is None for part in parts):
            return None
        return " OR ".join(f"({part})" for part in parts)
    if isinstance(node, And):
        wanted = [_pure(each, leaf) for each in node.nodes if not isinstance(each, Not)]
        unwanted = [_pure(each.node, leaf) for each in node.nodes if isinstance(each, Not)]
        if not wanted or any(part is None for part in (*wanted, *unwanted)):
            return None
        both = " AND ".join(f"({part})" for part in wanted)
        return f"({both}) NOT ({' OR '.join(f'({part})' for part in unwanted)})" if unwanted else both
    return leaf(node)


def matching_words(node: Node) -> str | None:
    """The FTS5 expression of words, None for other conditions."""
    if not isinstance(node, Text):
        return None
    clean = storable(node.text).replace('"', " ").replace("\0", " ")
    return f'{"title : " if node.title else ""}"{clean}"{" *" if node.prefix else ""}'


def _midnight(day: date) -> int:
    """When a day begins where the reader is."""
    try:
        return to_micros(datetime.combine(day, time()).astimezone())
    except (OverflowError, ValueError, OSError):
        return to_micros(datetime.combine(day, time()))
