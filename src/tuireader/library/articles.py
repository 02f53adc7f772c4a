"""Articles as lists and the reader show them, and what the reader does to them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime

from tuireader.library import mentions, search
from tuireader.library.encoding import (
    from_micros,
    pack_mentions,
    pack_structure,
    storable,
    to_micros,
    unpack_document,
    unpack_entry,
    unpack_mentions,
)
from tuireader.library.packing import Found, found_in
from tuireader.model import ArticleRow, Document, Entry, Mention, StoredArticle

_YEARS = (1900, 9000)  # of dates that can be shown in every time zone

_ROW = """articles.id, articles.feed_id, coalesce(nullif(feeds.user_title, ''), nullif(feeds.title, ''), feeds.url),
    articles.title, articles.author, articles.url, articles.published, articles.first_seen, articles.language,
    articles.summary, articles.read, articles.bookmarked, articles.companies, articles.amounts, articles.quotes,
    articles.words, articles.missing"""


def _row(row: Sequence[object]) -> ArticleRow:
    (id_, feed_id, feed_title, title, author, url, published, first_seen, language, summary, *numbers) = row
    read, bookmarked, companies, amounts, quotes, words, missing = numbers
    return ArticleRow(
        id=id_,  # type: ignore[arg-type]
        feed_id=feed_id,  # type: ignore[arg-type]
        feed_title=feed_title,  # type: ignore[arg-type]
        title=title,  # type: ignore[arg-type]
        author=author,  # type: ignore[arg-type]
        url=url,  # type: ignore[arg-type]
        published=_shown(published, first_seen),  # type: ignore[arg-type]
        language=language,  # type: ignore[arg-type]
        summary=summary,  # type: ignore[arg-type]
        read=bool(read),
        bookmarked=bool(bookmarked),
        companies=companies,  # type: ignore[arg-type]
        amounts=amounts,  # type: ignore[arg-type]
        quotes=quotes,  # type: ignore[arg-type]
        words=words,  # type: ignore[arg-type]
        missing=bool(missing),
    )


def _shown(published: int | None, first_seen: int) -> datetime:
    if published is not None:
        moment = from_micros(published)
        if _YEARS[0] <= moment.year <= _YEARS[1]:
            return moment
    return from_micros(first_seen)


def rows(connection: sqlite3.Connection, ids: Iterable[int]) -> list[ArticleRow]:
    """What the list shows of these articles, in the order of the ids; vanished ones are left out."""
    wanted = list(ids)
    found = {
        row[0]: _row(row)
        for row in connection.execute(
            f"""SELECT {_ROW} FROM json_each(?) AS wanted
            CROSS JOIN articles ON articles.id = wanted.value JOIN feeds ON feeds.id = articles.feed_id
            WHERE articles.removed = 0""",
            (json.dumps(wanted),),
        )
    }
    return [found[article_id] for article_id in wanted if article_id in found]


def article(connection: sqlite3.Connection, article_id: int, *, full: bool) -> StoredArticle | None:
    """A whole article; with ``full``, its full text where one is stored, else the text of the feed."""
    row = connection.execute(
        f"""SELECT {_ROW}, articles.extractor, documents.text, documents.structure, documents.mentions, documents.entry,
            full_texts.article_id IS NOT NULL, coalesce(marks.position, 0), coalesce(marks.note, '')
        FROM articles JOIN feeds ON feeds.id = articles.feed_id
        JOIN documents ON documents.article_id = articles.id
        LEFT JOIN full_texts ON full_texts.article_id = articles.id
        LEFT JOIN marks ON marks.article_id = articles.id
        WHERE articles.id = ? AND articles.removed = 0""",
        (article_id,),
    ).fetchone()
    if row is None:
        return None
    extractor, text, structure, found, packed_entry, has_full_text, position, note = row[-8:]
    if full and has_full_text:
        text, structure, found, extractor = connection.execute(
            "SELECT text, structure, mentions, extractor FROM full_texts WHERE article_id = ?", (article_id,)
        ).fetchone()
    entry = unpack_entry(packed_entry)
    return StoredArticle(
        row=_row(row[:-8]),
        document=unpack_document(text, structure),
        mentions=unpack_mentions(text, found),
        extractor=extractor,
        position=position,
        note=note,
        tags=tags(connection, article_id),
        comments_url=entry.comments_url,
        enclosures=entry.enclosures,
        has_full_text=bool(has_full_text),
    )


def entry(connection: sqlite3.Connection, article_id: int) -> Entry | None:
    """The entry as its source gave it, with the raw markup."""
    row = connection.execute("SELECT entry FROM documents WHERE article_id = ?", (article_id,)).fetchone()
    return unpack_entry(row[0]) if row else None


# ------------------------------------------------------------------------------------------------ the reader's marks


def set_read(connection: sqlite3.Connection, ids: Iterable[int], read: bool) -> tuple[int, ...]:
    """Mark articles read or unread; the ids of those that were not."""
    changed = [
        row[0]
        for row in connection.execute(
            """SELECT articles.id FROM json_each(?) AS these CROSS JOIN articles ON articles.id = these.value
            WHERE articles.read <> ? AND articles.removed = 0""",
            (json.dumps(list(ids)), int(read)),
        )
    ]
    connection.execute(
        "UPDATE articles SET read = ? WHERE id IN (SELECT value FROM json_each(?))", (int(read), json.dumps(changed))
    )
    return tuple(changed)


def set_position(connection: sqlite3.Connection, article_id: int, offset: int) -> None:
    """Keep the code point at the top of the pane."""
    _set_mark(connection, "position", article_id, max(0, offset))


def set_note(connection: sqlite3.Connection, article_id: int, text: str) -> None:
    """Keep the reader's note; an empty one removes it."""
    _set_mark(connection, "note", article_id, storable(text))


def _set_mark(connection: sqlite3.Connection, column: str, article_id: int, value: object) -> None:
    connection.execute(
        f"""INSERT INTO marks (article_id, {column}) SELECT id, ? FROM articles WHERE id = ?
        ON CONFLICT (article_id) DO UPDATE SET {column} = excluded.{column}""",
        (value, article_id),
    )


def set_tags(connection: sqlite3.Connection, article_id: int, wanted: Iterable[str]) -> None:
    """Replace the tags of an article; blanks and repetitions are left out."""
    connection.execute("DELETE FROM tags WHERE article_id = ?", (article_id,))
    connection.executemany(
        "INSERT OR IGNORE INTO tags (tag, article_id) SELECT ?, id FROM articles WHERE id = ?",
        [(storable(tag.strip()), article_id) for tag in wanted if tag.strip()],
    )


def tags(connection: sqlite3.Connection, article_id: int) -> tuple[str, ...]:
    """The tags of an article, sorted."""
    found = connection.execute("SELECT tag FROM tags WHERE article_id = ? ORDER BY tag", (article_id,))
    return tuple(row[0] for row in found)


def all_tags(connection: sqlite3.Connection) -> dict[str, int]:
    """All tags with the number of their articles."""
    return dict(connection.execute("SELECT tag, count(*) FROM tags GROUP BY tag").fetchall())


def set_missing(connection: sqlite3.Connection, ids: Iterable[int], missing: bool) -> None:
    """Say that the local files of these articles have vanished, or are there again."""
    connection.execute(
        "UPDATE articles SET missing = ?1 WHERE id IN (SELECT value FROM json_each(?2)) AND missing <> ?1",
        (int(missing), json.dumps(list(ids))),
    )


# ------------------------------------------------------------------------------------------- texts and what is in them


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


# -------------------------------------------------------------------------------------------------------- what may go


def delete(connection: sqlite3.Connection, ids: Sequence[int]) -> None:
    """Delete articles with all that belongs to them."""
    changes = search.Changes()
    for article_id in ids:
        changes.drop(connection, article_id)
    connection.executemany("DELETE FROM articles WHERE id = ?", [(article_id,) for article_id in ids])
    changes.write(connection)


def forget(connection: sqlite3.Connection, ids: Sequence[int]) -> None:
    """Delete articles, but remember their keys: their feed may still carry them."""
    connection.executemany(
        """INSERT OR REPLACE INTO forgotten (feed_id, key, second_key, content_hash)
        SELECT feed_id, key, second_key, content_hash FROM articles WHERE id = ?""",
        [(article_id,) for article_id in ids],
    )
    delete(connection, ids)


_KEPT = """bookmarked = 1
    OR EXISTS (SELECT 1 FROM marks WHERE marks.article_id = articles.id AND marks.note <> '')
    OR EXISTS (SELECT 1 FROM tags WHERE tags.article_id = articles.id)"""


def older_than(connection: sqlite3.Connection, moment: datetime, limit: int) -> list[int]:
    """Articles of subscriptions first seen before the moment that the reader has not marked as worth keeping."""
    found = connection.execute(
        f"""SELECT articles.id FROM articles INDEXED BY articles_first_seen JOIN feeds ON feeds.id = articles.feed_id
        WHERE bookmarked = 0 AND first_seen < ? AND feeds.kind <> 'sample' AND NOT ({_KEPT}) LIMIT ?""",
        (to_micros(moment), limit),
    )
    return [row[0] for row in found]


def beyond(connection: sqlite3.Connection, feed_id: int, newest: int) -> list[int]:
    """Articles of a feed after its newest ones, without those that the reader has marked as worth keeping."""
    found = connection.execute(
        f"""SELECT id FROM (
            SELECT id FROM articles INDEXED BY articles_of_feed
            WHERE removed = 0 AND feed_id = ? ORDER BY sort_key DESC, id DESC LIMIT -1 OFFSET ?
        ) AS old WHERE NOT EXISTS (SELECT 1 FROM articles WHERE articles.id = old.id AND ({_KEPT}))""",
        (feed_id, newest),
    )
    return [row[0] for row in found]
