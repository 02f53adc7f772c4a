"""Articles as lists and the reader show them, and what the reader does to them."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime

from tuireader.errors import LibraryError
from tuireader.library.encoding import (
    NOT_OURS,
    SUBJECT_MARK,
    check_places,
    from_micros,
    storable,
    unpack_document,
    unpack_entry,
    unpack_mentions,
)
from tuireader.model import ArticleRow, Entry, StoredArticle

_BETWEEN_TAGS = "\x1f"  # no text holds it
_YEARS = (1900, 9000)  # of dates that can be shown in every time zone

_ROW = """articles.id, articles.feed_id, coalesce(nullif(feeds.user_title, ''), nullif(feeds.title, ''), feeds.url),
    articles.title, articles.author, articles.url, articles.published, articles.first_seen, articles.language,
    articles.summary, articles.read, articles.bookmarked, articles.companies, articles.amounts, articles.quotes,
    articles.subjects, articles.words, articles.missing,
    EXISTS (SELECT 1 FROM watch_hits WHERE watch_hits.article_id = articles.id),
    (SELECT count(*) FROM stories CROSS JOIN articles AS other ON other.id = stories.article_id
        WHERE stories.lead_id = articles.id AND other.removed = 0),
    (SELECT group_concat(tag, char(31)) FROM tags WHERE tags.article_id = articles.id),
    EXISTS (SELECT 1 FROM marks WHERE marks.article_id = articles.id AND marks.note <> '')"""


def _row(row: Sequence[object]) -> ArticleRow:
    (id_, feed_id, feed_title, title, author, url, published, first_seen, language, summary, *numbers) = row
    read, bookmarked, companies, amounts, quotes, subjects, words, missing, watched, sources, tagged, noted = numbers
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
        watched=bool(watched),
        sources=sources,  # type: ignore[arg-type]
        tags=tuple(sorted(tagged.split(_BETWEEN_TAGS))) if isinstance(tagged, str) else (),
        noted=bool(noted),
        subjects=tuple(filter(None, str(subjects).split(SUBJECT_MARK))),
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
            WHERE articles.removed <> 1""",
            (json.dumps(wanted),),
        )
    }
    return [found[article_id] for article_id in wanted if article_id in found]


def article(connection: sqlite3.Connection, article_id: int, *, full: bool) -> StoredArticle | None:
    """A whole article; with ``full``, its full text where one is stored, else the text of the feed."""
    row = connection.execute(
        f"""SELECT {_ROW}, articles.extractor, documents.text, documents.structure, coalesce(mentions.mentions, '[]'),
            documents.entry,
            full_texts.article_id IS NOT NULL, coalesce(marks.position, 0), coalesce(marks.note, '')
        FROM articles JOIN feeds ON feeds.id = articles.feed_id
        JOIN documents ON documents.article_id = articles.id
        LEFT JOIN mentions ON mentions.article_id = articles.id
        LEFT JOIN full_texts ON full_texts.article_id = articles.id
        LEFT JOIN marks ON marks.article_id = articles.id
        WHERE articles.id = ? AND articles.removed <> 1""",
        (article_id,),
    ).fetchone()
    if row is None:
        return None
    extractor, text, structure, found, packed_entry, has_full_text, position, note = row[-8:]
    if full and has_full_text:
        text, structure, found, extractor = connection.execute(
            "SELECT text, structure, mentions, extractor FROM full_texts WHERE article_id = ?", (article_id,)
        ).fetchone()
    try:
        entry, document = unpack_entry(packed_entry), unpack_document(text, structure)
        mentions = unpack_mentions(text, found)
        check_places(document, mentions)
    except NOT_OURS as error:
        raise LibraryError(f"article {article_id} of the library cannot be read ({type(error).__name__}).") from error
    return StoredArticle(
        row=_row(row[:-8]),
        document=document,
        mentions=mentions,
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


def set_read(connection: sqlite3.Connection, ids: Sequence[int], read: bool) -> list[int]:
    """Mark different articles read or unread; the ids of those that were not. With a story, its other reports."""
    told = json.dumps(ids)
    if read:
        # Who has read a story has read it in all feeds.
        others = connection.execute(
            "SELECT article_id FROM stories WHERE lead_id IN (SELECT value FROM json_each(?))", (told,)
        )
        told = json.dumps(list(dict.fromkeys([*ids, *(other[0] for other in others)])))
    changed = connection.execute(
        """SELECT articles.id, articles.feed_id FROM json_each(?) AS these
        CROSS JOIN articles ON articles.id = these.value WHERE articles.read <> ? AND articles.removed = 0""",
        (told, int(read)),
    ).fetchall()
    connection.execute(
        "UPDATE articles SET read = ? WHERE id IN (SELECT value FROM json_each(?))",
        (int(read), json.dumps([article_id for article_id, _ in changed])),
    )
    connection.executemany(
        "UPDATE feed_counts SET unread = unread + ? WHERE feed_id = ?",
        [(-count if read else count, feed_id) for feed_id, count in Counter(feed for _, feed in changed).items()],
    )
    return [article_id for article_id, _ in changed]


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


def words_by_feed(connection: sqlite3.Connection) -> dict[int, int]:
    """The words of all articles of each feed."""
    return dict(connection.execute("SELECT feed_id, sum(words) FROM articles WHERE removed = 0 GROUP BY feed_id"))
