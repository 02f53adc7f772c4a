"""Rules: what happens to articles that match a query, once, when they arrive."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from tuireader.characters import clean_line
from tuireader.errors import LibraryError
from tuireader.library import articles, listing
from tuireader.library.encoding import storable
from tuireader.library.matching import Where, matching
from tuireader.query.errors import QueryError
from tuireader.query.parse import parse
from tuireader.query.results import Arrived, Rule
from tuireader.query.tree import needs_mentions

ACTIONS = ("mute", "read", "bookmark", "notify", "full_text")


def add(connection: sqlite3.Connection, name: str, query: str, actions: Sequence[str], where: Where) -> Rule:
    """Enter a rule, or change the one of this name. Raises ``QueryError``, ``LibraryError``."""
    parsed = parse(query, where.now.astimezone().date())
    if not parsed:
        raise LibraryError("a rule without a query would hold for every article; name what it is for")
    matching(connection, parsed.tree, where)
    clean = [checked(action) for action in actions]
    if not clean:
        raise LibraryError(f"a rule needs something to do: {', '.join(ACTIONS)} or tag NAME")
    title = storable(clean_line(name)) or storable(clean_line(query))
    connection.execute(
        """INSERT INTO rules (name, query, actions) VALUES (?, ?, ?)
        ON CONFLICT (name) DO UPDATE SET query = excluded.query, actions = excluded.actions""",
        (title, storable(query), json.dumps(clean)),
    )
    return next(rule for rule in every(connection) if rule.name == title)


def checked(action: str) -> str:
    """The action as it is kept. Raises ``LibraryError`` for one that does not exist."""
    clean = storable(clean_line(action))
    if clean in ACTIONS or (clean.startswith("tag ") and clean[4:].strip()):
        return clean
    raise LibraryError(f"there is no action {clean!r}; there are {', '.join(ACTIONS)} and tag NAME")


def every(connection: sqlite3.Connection) -> tuple[Rule, ...]:
    """All rules in the order in which they were made, which is that in which they are carried out."""
    rows = connection.execute("SELECT id, name, query, actions, enabled, hits FROM rules ORDER BY id")
    return tuple(
        Rule(id_, name, query, tuple(json.loads(actions)), bool(enabled), count)
        for id_, name, query, actions, enabled, count in rows
    )


def remove(connection: sqlite3.Connection, rule_id: int) -> None:
    """Forget a rule; what it did stays."""
    connection.execute("DELETE FROM rules WHERE id = ?", (rule_id,))


def enable(connection: sqlite3.Connection, rule_id: int, enabled: bool) -> None:
    """Let a rule rest, or work again."""
    connection.execute("UPDATE rules SET enabled = ? WHERE id = ?", (int(enabled), rule_id))


def apply(
    connection: sqlite3.Connection,
    rules: Sequence[Rule],
    ids: Sequence[int],
    *,
    where: Where,
    bookmarks: Path,
) -> Arrived:
    """Carry these rules out on those of the articles that match and that they have not had before."""
    notify: list[tuple[int, str]] = []
    full_text: list[int] = []
    for rule in rules:
        tree = parse(rule.query, where.now.astimezone().date()).tree
        found = listing.these(connection, ids, matching(connection, tree, where))
        had = {
            row[0]
            for row in connection.execute(
                """SELECT wanted.value FROM json_each(?) AS wanted CROSS JOIN rule_hits
                ON rule_hits.article_id = wanted.value AND rule_hits.rule_id = ?""",
                (json.dumps(list(found)), rule.id),
            )
        }
        new = [each for each in found if each not in had]
        if not new:
            continue
        connection.executemany(
            "INSERT INTO rule_hits (article_id, rule_id) VALUES (?, ?)", [(each, rule.id) for each in new]
        )
        connection.execute("UPDATE rules SET hits = hits + ? WHERE id = ?", (len(new), rule.id))
        # To mute comes last: what is hidden is no longer marked as read or bookmarked.
        for action in sorted(rule.actions, key=lambda each: each == "mute"):
            _carry_out(connection, action, new, where, bookmarks)
        if "notify" in rule.actions:
            notify += [(each, rule.name) for each in new]
        if "full_text" in rule.actions:
            full_text += new
    return Arrived(tuple(notify), tuple(full_text))


def waiting_for(rules: Sequence[Rule], where: Where, *, mentions: bool) -> list[Rule]:
    """The rules in force that can be answered now: from the text alone, or once the mentions are there."""
    today = where.now.astimezone().date()
    found = []
    for rule in rules:
        # A rule that another version wrote must not keep articles from being saved.
        with suppress(QueryError):
            if rule.enabled and needs_mentions(parse(rule.query, today).tree) == mentions:
                found.append(rule)
    return found


def _carry_out(connection: sqlite3.Connection, action: str, ids: Sequence[int], where: Where, folder: Path) -> None:
    if action == "mute":
        set_muted(connection, ids, True)
    elif action == "read":
        articles.set_read(connection, ids, True)
    elif action == "bookmark":
        from tuireader.library import bookmarks

        for each in ids:
            bookmarks.set_bookmarked(connection, folder, each, where.now)
    elif action.startswith("tag "):
        connection.executemany(
            "INSERT OR IGNORE INTO tags (tag, article_id) VALUES (?, ?)", [(action[4:].strip(), each) for each in ids]
        )


def set_muted(connection: sqlite3.Connection, ids: Sequence[int], muted: bool) -> list[int]:
    """Take articles out of all lists but that of the muted, or bring them back; those that changed.

    Bookmarked articles are never muted.
    """
    before, after = (0, 2) if muted else (2, 0)
    changed = [
        row[0]
        for row in connection.execute(
            """SELECT articles.id FROM json_each(?) AS wanted CROSS JOIN articles ON articles.id = wanted.value
            WHERE articles.removed = ? AND (articles.bookmarked = 0 OR ? = 0)""",
            (json.dumps(list(ids)), before, after),
        )
    ]
    connection.executemany("UPDATE articles SET removed = ? WHERE id = ?", [(after, each) for each in changed])
    connection.execute("DELETE FROM name_days")
    return changed
