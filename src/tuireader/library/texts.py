"""Texts and what was found in them: full texts beside the feed's, mentions of a newer extraction."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime

from tuireader.library import mentions, search
from tuireader.library.encoding import NO_MENTIONS, pack_mentions, pack_structure, storable, to_micros
from tuireader.library.packing import Found, FoundMentions, StoredText, found_in
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
    _show_found(connection, [(article_id, language, found_in(found, document, row[0]))], changes)
    changes.write(connection)
    return True


_ARTICLES = "articles INDEXED BY articles_extractor JOIN documents ON documents.article_id = articles.id"
_SHOWN = {False: "removed = 0 AND", True: ""}


def outdated(
    connection: sqlite3.Connection, version: int, limit: int, *, full: bool, after: StoredText | None
) -> list[StoredText]:
    """Texts whose mentions come from another version of the extraction; of the feed's texts the newest first."""
    table, columns = ("full_texts", "article_id, extractor") if full else (_ARTICLES, "articles.id, articles.extractor")
    number = columns.partition(",")[0]
    select = f"SELECT {columns}, text, structure FROM {table}"
    end = f"ORDER BY extractor DESC, {number} DESC LIMIT ?"
    rows: list[tuple[int, int, str, str | bytes]] = []
    if after is not None:  # two questions that an index answers; as one it would read all that lies before
        version = after.extractor
        rows = connection.execute(
            f"{select} WHERE {_SHOWN[full]} extractor = ? AND {number} < ? {end}", (version, after.article_id, limit)
        ).fetchall()
    if len(rows) < limit:
        rows += connection.execute(
            f"{select} WHERE {_SHOWN[full]} extractor < ? {end}", (version, limit - len(rows))
        ).fetchall()
    return [StoredText(*row) for row in rows]


def count_outdated(connection: sqlite3.Connection, version: int) -> int:
    """How many texts, full texts among them, have mentions of another version; the indexes count them."""
    (count,) = connection.execute(
        """SELECT (SELECT count(*) FROM articles INDEXED BY articles_extractor WHERE removed = 0 AND extractor < ?)
            + (SELECT count(*) FROM full_texts WHERE extractor < ?)""",
        (version, version),
    ).fetchone()
    return int(count)


def save_mentions(connection: sqlite3.Connection, texts: Sequence[FoundMentions], version: int, *, full: bool) -> None:
    """Replace the mentions of the texts of articles, or of their full texts.

    Mentions of a text that has changed since it was read are left out; the article stays outdated and comes again.
    """
    table = "full_texts" if full else "documents"
    changes = search.Changes()
    shown = []
    for each in texts:
        row = connection.execute(
            f"""SELECT text, EXISTS (SELECT 1 FROM full_texts AS better WHERE better.article_id = {table}.article_id)
            FROM {table} WHERE article_id = ?""",
            (each.article_id,),
        ).fetchone()
        if row is None or row[0] != each.text:
            continue
        language, packed, found = each.packed
        if full:
            connection.execute(
                "UPDATE full_texts SET mentions = ?, extractor = ? WHERE article_id = ?",
                (packed, version, each.article_id),
            )
        else:
            connection.execute("UPDATE articles SET extractor = ? WHERE id = ?", (version, each.article_id))
            save_of_text(connection, each.article_id, packed)
        if full == bool(row[1]):
            shown.append((each.article_id, language, found))
    _show_found(connection, shown, changes)
    changes.write(connection)


def save_of_text(connection: sqlite3.Connection, article_id: int, packed: str | bytes) -> None:
    """Put packed mentions of the feed's text in place of those that are there."""
    if packed == NO_MENTIONS:
        connection.execute("DELETE FROM mentions WHERE article_id = ?", (article_id,))
    else:
        connection.execute("INSERT OR REPLACE INTO mentions (article_id, mentions) VALUES (?, ?)", (article_id, packed))


def _show_found(
    connection: sqlite3.Connection, shown: Sequence[tuple[int, str | None, Found]], changes: search.Changes
) -> None:
    facts = mentions.facts(connection, [(language, found) for _, language, found in shown])
    for (article_id, language, found), told in zip(shown, facts, strict=True):
        changes.drop_facts(connection, article_id)
        changes.add_facts(article_id, told)
        connection.execute(
            """UPDATE articles SET language = ?, companies = ?, amounts = ?, quotes = ?, subjects = ?, facts = ?
            WHERE id = ?""",
            (language, found.companies, found.amounts, found.quotes, found.subjects, told, article_id),
        )
        mentions.replace_sums(connection, article_id, found)
