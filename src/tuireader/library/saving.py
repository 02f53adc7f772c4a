"""Saving: packed articles of a feed are inserted, updated or left alone.

First everything is decided from one look at what is stored, then each table is written in one go.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from tuireader.library import mentions, search, texts
from tuireader.library.encoding import NO_MENTIONS, sort_micros, storable, to_micros
from tuireader.library.packing import LONGEST_LINE, PackedArticle, packed
from tuireader.model import KnownArticle, PreparedArticle, SaveResult


class _Stored(NamedTuple):
    id: int
    key: str
    second_key: str
    content_hash: str
    title: str
    first_seen: int
    missing: int
    removed: int


_STORED = ", ".join(f"articles.{column}" for column in _Stored._fields)


class _Given(NamedTuple):
    key: str
    second_key: str
    content_hash: str
    url: str
    title: str
    place: int  # in the feed
    article: PreparedArticle | PackedArticle


@dataclass(slots=True)
class _Plan:
    """What one save will do."""

    new: list[_Given] = field(default_factory=list)
    changed: list[tuple[_Stored, _Given]] = field(default_factory=list)
    renamed: list[tuple[str, str, int]] = field(default_factory=list)  # key, second key, id
    back: list[tuple[int]] = field(default_factory=list)  # ids whose local file is there again
    unchanged: int = 0


def known(connection: sqlite3.Connection, feed_id: int) -> dict[str, KnownArticle]:
    """The stored articles of a feed by key and by second key; a key wins over a second key."""
    by_second: dict[str, KnownArticle] = {}
    by_key: dict[str, KnownArticle] = {}
    rows = connection.execute(
        """SELECT 0, key, second_key, content_hash FROM forgotten WHERE feed_id = ?
        UNION ALL SELECT id, key, second_key, content_hash FROM articles WHERE feed_id = ?""",
        (feed_id, feed_id),
    )
    for article_id, key, second_key, content_hash in rows:
        article = KnownArticle(article_id, key, content_hash)
        by_key[key] = article
        if second_key:
            by_second[second_key] = article
    return by_second | by_key


def save(
    connection: sqlite3.Connection,
    feed_id: int,
    articles: Sequence[PreparedArticle | PackedArticle],
    changes: search.Changes,
    *,
    now: datetime,
) -> SaveResult:
    """Insert what is new, update what has changed, leave the rest; read states and marks stay.

    The caller writes the ``changes``, once for all feeds of its transaction.
    """
    row = connection.execute("SELECT removed IS NOT NULL FROM feeds WHERE id = ?", (feed_id,)).fetchone()
    if row is None:
        return SaveResult(unchanged=len(articles))
    plan = _plan(connection, feed_id, articles)
    connection.executemany("UPDATE articles SET key = ?, second_key = ? WHERE id = ?", plan.renamed)
    connection.executemany("UPDATE articles SET missing = 0 WHERE id = ?", plan.back)
    # A feed that was removed while its articles were on their way keeps them hidden.
    inserted = _insert(connection, feed_id, plan.new, changes, to_micros(now), hidden=bool(row[0]))
    for stored, given in plan.changed:
        _write(connection, stored.id, packed(given.article), changes, stored.first_seen)
    return SaveResult(tuple(inserted), tuple(stored.id for stored, _ in plan.changed), plan.unchanged)


def replace(connection: sqlite3.Connection, article_id: int, article: PreparedArticle | PackedArticle) -> bool:
    """Store a new reading of an article that is there: cleaned or extracted again; whether it was there."""
    row = connection.execute("SELECT first_seen FROM articles WHERE id = ?", (article_id,)).fetchone()
    if row is None:
        return False
    changes = search.Changes()
    _write(connection, article_id, packed(article), changes, row[0])
    changes.write(connection)
    return True


# ------------------------------------------------------------------------------------------------------------ deciding


def _plan(connection: sqlite3.Connection, feed_id: int, articles: Sequence[PreparedArticle | PackedArticle]) -> _Plan:
    plan = _Plan()
    wanted = _distinct(articles, plan)
    by_key = {row.key: row for row in _stored(connection, feed_id, "key", (given.key for given in wanted))}
    claimed = {row.id for row in by_key.values()}
    others = (given.second_key for given in wanted if given.key not in by_key and given.second_key)
    by_second: dict[str, list[_Stored]] = {}
    for row in _stored(connection, feed_id, "second_key", others):
        # An article whose own key is in this save is taken by that.
        if row.id not in claimed:
            by_second.setdefault(row.second_key, []).append(row)
    forgotten = _forgotten(connection, feed_id)
    for given in wanted:
        stored = by_key.get(given.key) or _elsewhere(by_second.get(given.second_key, []), given)
        if stored is not None:
            _plan_stored(plan, stored, given)
        elif given.key in forgotten or (given.second_key and given.second_key in forgotten):
            plan.unchanged += 1
        else:
            plan.new.append(given)
    return plan


def _plan_stored(plan: _Plan, stored: _Stored, given: _Given) -> None:
    if stored.key != given.key or stored.second_key != given.second_key:
        plan.renamed.append((given.key, given.second_key, stored.id))
    if stored.missing:
        plan.back.append((stored.id,))
    if stored.content_hash == given.content_hash:
        plan.unchanged += 1
    else:
        plan.changed.append((stored, given))


def _distinct(articles: Sequence[PreparedArticle | PackedArticle], plan: _Plan) -> list[_Given]:
    """Each article with its key, made distinct where different articles share one; plain repetitions are left out."""
    first: dict[str, tuple[str, str]] = {}  # key -> url and title that came with it
    distinct = []
    for place, article in enumerate(articles):
        key, second_key, content_hash, url, title = _names(article)
        if key in first and first[key] != (url, title):
            key = f"{key}\x1f{url if first[key][0] != url else title}"
        if key in first:
            plan.unchanged += 1
            continue
        first[key] = (url, title)
        distinct.append(_Given(key, second_key, content_hash, url, title, place, article))
    return distinct


def _names(article: PreparedArticle | PackedArticle) -> tuple[str, str, str, str, str]:
    """Both keys, content hash, address and title, as they are stored; a packed article holds them so."""
    if isinstance(article, PackedArticle):
        return article.key, article.second_key, article.content_hash, article.url, article.title
    url, title = storable(article.entry.url), storable(article.entry.title[:LONGEST_LINE])
    return storable(article.key), storable(article.second_key), storable(article.content_hash), url, title


def _stored(connection: sqlite3.Connection, feed_id: int, column: str, values: Iterable[str]) -> list[_Stored]:
    wanted = json.dumps(list(dict.fromkeys(values)))
    if wanted == "[]":
        return []
    rows = connection.execute(
        f"""SELECT {_STORED} FROM json_each(?) AS wanted
        CROSS JOIN articles ON articles.feed_id = ? AND articles.{column} = wanted.value""",
        (wanted, feed_id),
    )
    return [_Stored(*row) for row in rows]


def _forgotten(connection: sqlite3.Connection, feed_id: int) -> set[str]:
    """Keys and second keys that retention has forgotten."""
    rows = connection.execute("SELECT key, second_key FROM forgotten WHERE feed_id = ?", (feed_id,))
    return {key for row in rows for key in row if key}


def _elsewhere(candidates: list[_Stored], given: _Given) -> _Stored | None:
    """The stored article that is the same behind another scheme or host; it is taken out of the candidates.

    Two hosts can have the same path (a planet of many blogs): a host that moved still has the title or the content.
    """
    for stored in candidates:
        if (
            _without_scheme(stored.key) == _without_scheme(given.key)
            or stored.content_hash == given.content_hash
            or stored.title == given.title
        ):
            candidates.remove(stored)
            return stored
    return None


def _without_scheme(key: str) -> str:
    return key.replace("https://", "http://", 1).replace("http://www.", "http://", 1)


# ------------------------------------------------------------------------------------------------------------- writing


def _insert(
    connection: sqlite3.Connection,
    feed_id: int,
    new: Sequence[_Given],
    changes: search.Changes,
    now: int,
    *,
    hidden: bool,
) -> list[int]:
    if not new:
        return []
    row = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'articles'").fetchone()
    first = (row[0] if row else 0) + 1
    numbered = [(first + index, given.key, packed(given.article), given.place) for index, given in enumerate(new)]
    facts = mentions.facts(connection, [(article.language, article.found) for _, _, article, _ in numbered])
    connection.executemany(
        """INSERT INTO articles (id, feed_id, key, second_key, content_hash, first_seen, published, sort_key, removed,
            extractor, language, words, companies, amounts, quotes, subjects, title, author, url, summary, folded,
            facts)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        [
            (
                article_id,
                feed_id,
                key,
                article.second_key,
                article.content_hash,
                now,
                article.published,
                # Entries without a date keep the order of the feed, whose first entry is the newest.
                sort_micros(article.published, now) or now - place,
                int(hidden),
                article.extractor,
                article.language,
                article.words,
                article.found.companies,
                article.found.amounts,
                article.found.quotes,
                article.found.subjects,
                article.title,
                article.author,
                article.url,
                article.summary,
                article.folded,
                told,
            )
            for (article_id, key, article, place), told in zip(numbered, facts, strict=True)
        ],
    )
    if not hidden:
        connection.execute(
            "UPDATE feed_counts SET articles = articles + ?1, unread = unread + ?1 WHERE feed_id = ?2",
            (len(new), feed_id),
        )
    connection.executemany(
        "INSERT INTO documents (article_id, text, structure, entry) VALUES (?, ?, ?, ?)",
        [(article_id, a.text, a.structure, a.entry) for article_id, _, a, _ in numbered],
    )
    connection.executemany(
        "INSERT INTO mentions (article_id, mentions) VALUES (?, ?)",
        [(article_id, a.mentions) for article_id, _, a, _ in numbered if a.mentions != NO_MENTIONS],
    )
    mentions.save_sums(connection, ((article_id, article.found) for article_id, _, article, _ in numbered))
    for (article_id, _, article, _), told in zip(numbered, facts, strict=True):
        changes.add(article_id, article.title, article.text)
        changes.add_facts(article_id, told)
    return [article_id for article_id, _, _, _ in numbered]


def _write(
    connection: sqlite3.Connection,
    article_id: int,
    article: PackedArticle,
    changes: search.Changes,
    first_seen: int,
) -> None:
    """Give a stored article new content; what the reader did to it stays."""
    changes.drop_text(connection, article_id)
    connection.execute(
        """UPDATE articles SET content_hash = ?, published = ?, sort_key = coalesce(?, sort_key), extractor = ?,
            title = ?, author = ?, url = ?, summary = ?, folded = ?
        WHERE id = ?""",
        (
            article.content_hash,
            article.published,
            # An article without a date keeps the place that it has.
            None if article.published is None else sort_micros(article.published, first_seen) or first_seen,
            article.extractor,
            article.title,
            article.author,
            article.url,
            article.summary,
            article.folded,
            article_id,
        ),
    )
    connection.execute(
        "UPDATE documents SET text = ?, structure = ?, entry = ? WHERE article_id = ?",
        (article.text, article.structure, article.entry, article_id),
    )
    texts.save_of_text(connection, article_id, article.mentions)
    # The full text, where there is one, is what lists and indexes speak of.
    full_text = connection.execute("SELECT text FROM full_texts WHERE article_id = ?", (article_id,)).fetchone()
    changes.add(article_id, article.title, full_text[0] if full_text else article.text)
    if full_text:
        return
    found = article.found
    (facts,) = mentions.facts(connection, [(article.language, found)])
    changes.drop_facts(connection, article_id)
    connection.execute(
        """UPDATE articles SET language = ?, words = ?, companies = ?, amounts = ?, quotes = ?, subjects = ?, facts = ?
        WHERE id = ?""",
        (
            article.language,
            article.words,
            found.companies,
            found.amounts,
            found.quotes,
            found.subjects,
            facts,
            article_id,
        ),
    )
    mentions.replace_sums(connection, article_id, found)
    changes.add_facts(article_id, facts)
