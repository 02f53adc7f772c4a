"""Saving: prepared articles of a feed are inserted, updated or left alone."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import NamedTuple

from tuireader.library import mentions, search
from tuireader.library.encoding import (
    folded_row,
    from_micros,
    pack_entry,
    pack_mentions,
    pack_structure,
    sort_moment,
    storable,
    to_micros,
)
from tuireader.model import Document, KnownArticle, PreparedArticle, SaveResult

SUMMARY = 200  # characters of the text that a list shows
LONGEST_LINE = 2000  # characters of a title or author; what is longer is no title


class _Stored(NamedTuple):
    id: int
    key: str
    content_hash: str
    url: str
    title: str
    first_seen: int
    missing: int
    removed: int


@dataclass(slots=True)
class _Run:
    """What one save has done so far."""

    feed_id: int
    now: datetime
    hidden: bool  # the feed was removed while its articles were on their way
    exact: frozenset[str]  # keys of all articles of this save
    claimed: set[int] = field(default_factory=set)  # stored articles that an article of this save has met
    keys: dict[str, tuple[str, str]] = field(default_factory=dict)  # key -> url and title that came with it first
    inserted: list[int] = field(default_factory=list)
    updated: list[int] = field(default_factory=list)
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
    connection: sqlite3.Connection, feed_id: int, articles: Sequence[PreparedArticle], *, now: datetime
) -> SaveResult:
    """Insert what is new, update what has changed, leave the rest; read states and marks stay."""
    row = connection.execute("SELECT removed IS NOT NULL FROM feeds WHERE id = ?", (feed_id,)).fetchone()
    if row is None:
        return SaveResult(unchanged=len(articles))
    run = _Run(feed_id, now, bool(row[0]), frozenset(storable(article.key) for article in articles))
    for position, article in enumerate(articles):
        _save_one(connection, run, article, position)
    return SaveResult(tuple(run.inserted), tuple(run.updated), run.unchanged)


def replace(connection: sqlite3.Connection, article_id: int, article: PreparedArticle) -> bool:
    """Store a new reading of an article that is there: cleaned or extracted again; whether it was there."""
    row = connection.execute("SELECT first_seen, removed FROM articles WHERE id = ?", (article_id,)).fetchone()
    if row is None:
        return False
    _write(connection, article_id, article, from_micros(row[0]), hidden=bool(row[1]))
    return True


def _save_one(connection: sqlite3.Connection, run: _Run, article: PreparedArticle, position: int) -> None:
    key = _distinct_key(run, article)
    if key is None:
        run.unchanged += 1
        return
    stored = _find(connection, run, key, article)
    if stored is None:
        if _is_forgotten(connection, run.feed_id, key, article.second_key):
            run.unchanged += 1
            return
        run.inserted.append(_insert(connection, run, key, article, position))
        run.claimed.add(run.inserted[-1])
        return
    run.claimed.add(stored.id)
    if stored.key != key:
        connection.execute(
            "UPDATE articles SET key = ?, second_key = ? WHERE id = ?", (key, storable(article.second_key), stored.id)
        )
    if stored.missing:
        connection.execute("UPDATE articles SET missing = 0 WHERE id = ?", (stored.id,))
    if stored.content_hash == article.content_hash:
        run.unchanged += 1
        return
    _write(connection, stored.id, article, from_micros(stored.first_seen), hidden=bool(stored.removed))
    run.updated.append(stored.id)


def _distinct_key(run: _Run, article: PreparedArticle) -> str | None:
    """The key, made distinct where different articles of one save share it; None for a plain repetition."""
    key = storable(article.key)
    described = (article.entry.url, article.entry.title)
    first = run.keys.setdefault(key, described)
    if first is described:
        return key
    if first == described:
        return None
    key = f"{key}\x1f{storable(article.entry.url if first[0] != article.entry.url else article.entry.title)}"
    return None if run.keys.setdefault(key, described) is not described else key


def _find(connection: sqlite3.Connection, run: _Run, key: str, article: PreparedArticle) -> _Stored | None:
    """The stored article with this key, else the one that is the same behind another scheme or host."""
    columns = "id, key, content_hash, url, title, first_seen, missing, removed"
    row = connection.execute(
        f"SELECT {columns} FROM articles WHERE feed_id = ? AND key = ?", (run.feed_id, key)
    ).fetchone()
    if row:
        return _Stored(*row)
    if not article.second_key:
        return None
    rows = connection.execute(
        f"SELECT {columns} FROM articles WHERE feed_id = ? AND second_key = ?",
        (run.feed_id, storable(article.second_key)),
    ).fetchall()
    candidates = [stored for row in rows if (stored := _Stored(*row)).id not in run.claimed]
    # An article whose own key is in this save is taken by that.
    candidates = [stored for stored in candidates if stored.key not in run.exact]
    for stored in candidates:
        if _without_scheme(stored.key) == _without_scheme(key):
            return stored
    # Two hosts can have the same path (a planet of many blogs): a host that moved still has the title or the content.
    for stored in candidates:
        if stored.content_hash == article.content_hash or stored.title == _line(article.entry.title):
            return stored
    return None


def _without_scheme(key: str) -> str:
    return key.replace("https://", "http://", 1).replace("http://www.", "http://", 1)


def _is_forgotten(connection: sqlite3.Connection, feed_id: int, key: str, second_key: str) -> bool:
    row = connection.execute(
        """SELECT 1 FROM forgotten WHERE feed_id = ?1 AND key = ?2
        UNION ALL SELECT 1 FROM forgotten WHERE feed_id = ?1 AND second_key = ?3 AND ?3 <> ''""",
        (feed_id, key, storable(second_key)),
    ).fetchone()
    return row is not None


def _insert(connection: sqlite3.Connection, run: _Run, key: str, article: PreparedArticle, position: int) -> int:
    entry, document = article.entry, article.document
    title, author, text = _line(entry.title), _line(entry.author), storable(document.text)
    # Entries without a date keep the order of the feed, whose first entry is the newest.
    moment = sort_moment(entry.published, run.now)
    if moment == run.now:
        moment -= timedelta(microseconds=position)
    companies, amounts, quotes = mentions.counts(article.mentions)
    cursor = connection.execute(
        """INSERT INTO articles (feed_id, key, second_key, content_hash, first_seen, published, sort_key, removed,
            extractor, language, words, companies, amounts, quotes, title, author, url, summary, folded)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        (
            run.feed_id,
            key,
            storable(article.second_key),
            storable(article.content_hash),
            to_micros(run.now),
            None if entry.published is None else to_micros(entry.published),
            to_micros(moment),
            int(run.hidden),
            article.extractor,
            article.language,
            len(text.split()),
            companies,
            amounts,
            quotes,
            title,
            author,
            storable(entry.url),
            summary(document),
            folded_row(title, author),
        ),
    )
    article_id = int(cursor.lastrowid or 0)
    connection.execute(
        "INSERT INTO documents (article_id, text, structure, mentions) VALUES (?, ?, ?, ?)",
        (article_id, text, pack_structure(document), pack_mentions(article.mentions)),
    )
    connection.execute("INSERT INTO entries (article_id, entry) VALUES (?, ?)", (article_id, pack_entry(entry)))
    search.add(connection, article_id, title, text)
    if not run.hidden:
        mentions.index(connection, article_id, article.mentions)
    return article_id


def _write(
    connection: sqlite3.Connection, article_id: int, article: PreparedArticle, first_seen: datetime, *, hidden: bool
) -> None:
    """Give a stored article new content; what the reader did to it stays."""
    entry, document = article.entry, article.document
    title, author, text = _line(entry.title), _line(entry.author), storable(document.text)
    search.drop(connection, (article_id,))
    # An article without a date keeps the place that it has.
    moment = None if entry.published is None else to_micros(sort_moment(entry.published, first_seen))
    connection.execute(
        """UPDATE articles SET content_hash = ?, published = ?, sort_key = coalesce(?, sort_key), title = ?, author = ?,
            url = ?, summary = ?, folded = ?
        WHERE id = ?""",
        (
            storable(article.content_hash),
            None if entry.published is None else to_micros(entry.published),
            moment,
            title,
            author,
            storable(entry.url),
            summary(document),
            folded_row(title, author),
            article_id,
        ),
    )
    connection.execute(
        "UPDATE documents SET text = ?, structure = ?, mentions = ? WHERE article_id = ?",
        (text, pack_structure(document), pack_mentions(article.mentions), article_id),
    )
    connection.execute("UPDATE entries SET entry = ? WHERE article_id = ?", (pack_entry(entry), article_id))
    search.add_stored(connection, article_id)
    # The full text, where there is one, is what lists and the index speak of.
    if connection.execute("SELECT 1 FROM full_texts WHERE article_id = ?", (article_id,)).fetchone() is None:
        save_found(connection, article_id, article)
        if not hidden:
            mentions.forget(connection, article_id)
            mentions.index(connection, article_id, article.mentions)
    else:
        connection.execute("UPDATE articles SET extractor = ? WHERE id = ?", (article.extractor, article_id))


def save_found(connection: sqlite3.Connection, article_id: int, article: PreparedArticle) -> None:
    """Keep what was found in an article for the list to show."""
    connection.execute(
        """UPDATE articles SET extractor = ?, language = ?, words = ?, companies = ?, amounts = ?, quotes = ?
        WHERE id = ?""",
        (
            article.extractor,
            article.language,
            len(article.document.text.split()),
            *mentions.counts(article.mentions),
            article_id,
        ),
    )


def summary(document: Document) -> str:
    """The first words of a text after its title, on one line."""
    start = next((block.start for block in document.blocks if block.kind not in ("title", "image", "rule")), 0)
    if document.blocks and document.blocks[0].kind == "title" and start < document.blocks[0].end:
        start = document.blocks[0].end
    line = " ".join(document.text[start : start + 3 * SUMMARY].split())
    if len(line) <= SUMMARY:
        return storable(line)
    cut = line.rfind(" ", SUMMARY // 2, SUMMARY)
    return storable(line[: cut if cut > 0 else SUMMARY - 1]) + "…"


def _line(text: str) -> str:
    return storable(text[:LONGEST_LINE])
