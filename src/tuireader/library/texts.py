"""Texts and what was found in them: full texts beside the feed's, mentions of a newer extraction."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime

from tuireader.library import mentions, search
from tuireader.library.encoding import pack_mentions, pack_structure, storable, to_micros, unpack_document
from tuireader.library.packing import Found, found_in
from tuireader.model import Document, Mention


def save_full_text(
    connection: sqlite3.Connection,
    article_id: int,
    document: Document,
    language: str | None,
    found: Sequence[Mention],
    version: int,
    now: datetime,
) -> bool:
    """Keep the page of an article beside the feed's text; lists, search and index speak of it from now on."""
    row = connection.execute("SELECT title FROM articles WHERE id = ?", (article_id,)).fetchone()
    if row is None:
        return False
    text = storable(document.text)
    changes = search.Changes()
    changes.drop_text(connection, article_id)
    changes.add(article_id, row[0], text)
    connection.execute(
        """INSERT OR REPLACE INTO full_texts (article_id, text, structure, mentions, extractor, fetched)
        VALUES (?, ?, ?, ?, ?, ?)""",
        (article_id, text, pack_structure(document), pack_mentions(found), version, to_micros(now)),
    )
    connection.execute("UPDATE articles SET words = ? WHERE id = ?", (len(text.split()), article_id))
    _show_found(connection, article_id, language, found_in(found), changes)
    changes.write(connection)
    return True


def outdated(connection: sqlite3.Connection, version: int, limit: int, *, full: bool) -> list[tuple[int, Document]]:
    """Documents whose mentions come from another version of the extraction; of the feed's texts the newest first."""
    if full:
        statement = """SELECT article_id, text, structure FROM full_texts
            WHERE extractor < ?1 ORDER BY extractor DESC LIMIT ?2"""
    else:
        statement = """SELECT articles.id, documents.text, documents.structure
            FROM articles INDEXED BY articles_extractor JOIN documents ON documents.article_id = articles.id
            WHERE articles.removed = 0 AND articles.extractor < ?1
            ORDER BY articles.extractor DESC, articles.id DESC LIMIT ?2"""
    found = connection.execute(statement, (version, limit))
    return [(article_id, unpack_document(text, structure)) for article_id, text, structure in found]


def save_mentions(
    connection: sqlite3.Connection,
    article_id: int,
    language: str | None,
    found: Sequence[Mention],
    version: int,
    *,
    full: bool,
) -> None:
    """Replace the mentions of an article's text, or of its full text."""
    table = "full_texts" if full else "documents"
    connection.execute(f"UPDATE {table} SET mentions = ? WHERE article_id = ?", (pack_mentions(found), article_id))
    if full:
        connection.execute("UPDATE full_texts SET extractor = ? WHERE article_id = ?", (version, article_id))
    else:
        connection.execute("UPDATE articles SET extractor = ? WHERE id = ?", (version, article_id))
    has_full_text = connection.execute("SELECT 1 FROM full_texts WHERE article_id = ?", (article_id,)).fetchone()
    if full == bool(has_full_text):
        changes = search.Changes()
        _show_found(connection, article_id, language, found_in(found), changes)
        changes.write(connection)


def _show_found(
    connection: sqlite3.Connection, article_id: int, language: str | None, found: Found, changes: search.Changes
) -> None:
    (facts,) = mentions.facts(connection, [found])
    changes.drop_facts(connection, article_id)
    changes.add_facts(article_id, facts)
    connection.execute(
        "UPDATE articles SET language = ?, companies = ?, amounts = ?, quotes = ?, facts = ? WHERE id = ?",
        (language, found.companies, found.amounts, found.quotes, facts, article_id),
    )
    mentions.replace_sums(connection, article_id, found)
