"""Texts and what was found in them: full texts beside the feed's, mentions of a newer extraction."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime

from tuireader.library import mentions, search
from tuireader.library.encoding import NO_MENTIONS, pack_mentions, pack_structure, storable, to_micros, unpack_document
from tuireader.library.packing import Found, FoundMentions, found_in
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
    _show_found(connection, [(article_id, language, found_in(found))], changes)
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


def save_mentions(connection: sqlite3.Connection, found: Sequence[FoundMentions], version: int, *, full: bool) -> None:
    """Replace the mentions of the texts of articles, or of their full texts.

    Mentions of a text that has changed since it was read are left out; the article stays outdated and comes again.
    """
    table = "full_texts" if full else "documents"
    changes = search.Changes()
    shown = []
    for each in found:
        row = connection.execute(
            f"""SELECT text, EXISTS (SELECT 1 FROM full_texts AS better WHERE better.article_id = {table}.article_id)
            FROM {table} WHERE article_id = ?""",
            (each.article_id,),
        ).fetchone()
        if row is None or not _fits(row[0], each.mentions):
            continue
        if full:
            connection.execute(
                "UPDATE full_texts SET mentions = ?, extractor = ? WHERE article_id = ?",
                (pack_mentions(each.mentions), version, each.article_id),
            )
        else:
            connection.execute("UPDATE articles SET extractor = ? WHERE id = ?", (version, each.article_id))
            save_of_text(connection, each.article_id, pack_mentions(each.mentions))
        if full == bool(row[1]):
            shown.append((each.article_id, each.language, found_in(each.mentions)))
    _show_found(connection, shown, changes)
    changes.write(connection)


def save_of_text(connection: sqlite3.Connection, article_id: int, packed: str | bytes) -> None:
    """Put packed mentions of the feed's text in place of those that are there."""
    if packed == NO_MENTIONS:
        connection.execute("DELETE FROM mentions WHERE article_id = ?", (article_id,))
    else:
        connection.execute("INSERT OR REPLACE INTO mentions (article_id, mentions) VALUES (?, ?)", (article_id, packed))


def _fits(text: str, found: Sequence[Mention]) -> bool:
    return all(text[mention.start : mention.end] == storable(mention.text) for mention in found)


def _show_found(
    connection: sqlite3.Connection, shown: Sequence[tuple[int, str | None, Found]], changes: search.Changes
) -> None:
    facts = mentions.facts(connection, [(language, found) for _, language, found in shown])
    for (article_id, language, found), told in zip(shown, facts, strict=True):
        changes.drop_facts(connection, article_id)
        changes.add_facts(article_id, told)
        connection.execute(
            "UPDATE articles SET language = ?, companies = ?, amounts = ?, quotes = ?, facts = ? WHERE id = ?",
            (language, found.companies, found.amounts, found.quotes, told, article_id),
        )
        mentions.replace_sums(connection, article_id, found)
