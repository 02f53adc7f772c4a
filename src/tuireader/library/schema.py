"""The tables of the library as numbered migrations; opening a file that may be new, old, foreign or broken."""

from __future__ import annotations

import errno
import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from tuireader.characters import clean_line
from tuireader.errors import LibraryError
from tuireader.files import make_private_folder
from tuireader.library.connections import connect, in_plain_words, is_damage

APPLICATION_ID = 0x74756972  # "tuir", at byte 68 of the file, so that `file` and we know it
OPEN_SECONDS = 30.0  # how long opening waits for another process that creates or migrates the same file


def _first(connection: sqlite3.Connection) -> None:
    """Feeds, articles, their texts and mentions, full-text search, bookmarks and the reader's marks."""
    for statement in (*_TABLES, *_INDEXES, *_TRIGGERS):
        connection.execute(statement)


_TABLES = (
    # removed: when the user removed the feed; its articles wait for undo until they are purged.
    """CREATE TABLE feeds (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        url TEXT NOT NULL,
        kind TEXT NOT NULL,
        title TEXT NOT NULL DEFAULT '',
        user_title TEXT NOT NULL DEFAULT '',
        folder TEXT NOT NULL DEFAULT '',
        site_url TEXT NOT NULL DEFAULT '',
        added INTEGER NOT NULL,
        full_text INTEGER NOT NULL DEFAULT 0,
        state TEXT NOT NULL DEFAULT '{}',
        removed INTEGER
    )""",
    # Counts of what is shown, kept by triggers: counting 250,000 articles at each start would be slow.
    """CREATE TABLE feed_counts (
        feed_id INTEGER PRIMARY KEY REFERENCES feeds (id) ON DELETE CASCADE,
        articles INTEGER NOT NULL DEFAULT 0,
        unread INTEGER NOT NULL DEFAULT 0,
        bookmarked INTEGER NOT NULL DEFAULT 0
    )""",
    # One row holds what a list shows; texts stand apart so that lists read little. An id is never used twice (undo).
    # folded: title and author without case and accents; facts: what mentions.py can be asked for.
    """CREATE TABLE articles (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        feed_id INTEGER NOT NULL REFERENCES feeds (id),
        key TEXT NOT NULL,
        second_key TEXT NOT NULL,
        content_hash TEXT NOT NULL,
        first_seen INTEGER NOT NULL,
        published INTEGER,
        sort_key INTEGER NOT NULL,
        read INTEGER NOT NULL DEFAULT 0,
        bookmarked INTEGER NOT NULL DEFAULT 0,
        removed INTEGER NOT NULL DEFAULT 0,
        missing INTEGER NOT NULL DEFAULT 0,
        extractor INTEGER NOT NULL DEFAULT 0,
        language TEXT,
        words INTEGER NOT NULL DEFAULT 0,
        companies INTEGER NOT NULL DEFAULT 0,
        amounts INTEGER NOT NULL DEFAULT 0,
        quotes INTEGER NOT NULL DEFAULT 0,
        title TEXT NOT NULL,
        author TEXT NOT NULL DEFAULT '',
        url TEXT NOT NULL DEFAULT '',
        summary TEXT NOT NULL DEFAULT '',
        folded TEXT NOT NULL,
        facts TEXT NOT NULL DEFAULT ''
    )""",
    # entry: what the source gave, with its markup, so that a better cleaner can run again without the network.
    """CREATE TABLE documents (
        article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
        text TEXT NOT NULL,
        structure NOT NULL,
        entry NOT NULL
    )""",
    # Apart from their text, which is long and stays when a better extraction replaces them.
    """CREATE TABLE mentions (
        article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
        mentions NOT NULL
    )""",
    # The page of the article, beside what the feed gave.
    """CREATE TABLE full_texts (
        article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
        text TEXT NOT NULL,
        structure NOT NULL,
        mentions NOT NULL,
        extractor INTEGER NOT NULL DEFAULT 0,
        fetched INTEGER NOT NULL
    )""",
    # What retention deleted while its feed may still carry it: known, so that it does not come back as new.
    """CREATE TABLE forgotten (
        feed_id INTEGER NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
        key TEXT NOT NULL,
        second_key TEXT NOT NULL,
        content_hash TEXT NOT NULL,
        PRIMARY KEY (feed_id, key)
    ) WITHOUT ROWID""",
    # What the reader did to an article; apart, because the position changes with every visit.
    """CREATE TABLE marks (
        article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
        position INTEGER NOT NULL DEFAULT 0,
        note TEXT NOT NULL DEFAULT ''
    )""",
    """CREATE TABLE tags (
        tag TEXT NOT NULL,
        article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
        PRIMARY KEY (tag, article_id)
    ) WITHOUT ROWID""",
    # digest: of the file as we wrote it; a file that differs was edited by the user.
    """CREATE TABLE bookmarks (
        article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
        file TEXT NOT NULL,
        digest TEXT NOT NULL,
        since INTEGER NOT NULL
    )""",
    # kind is that of a mention, or "speaker".
    """CREATE TABLE names (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        ticker TEXT,
        UNIQUE (kind, name)
    )""",
    # Amounts in the main unit; low and high are equal where it is no range.
    """CREATE TABLE amounts (
        article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
        start INTEGER NOT NULL,
        currency TEXT NOT NULL,
        low REAL NOT NULL,
        high REAL NOT NULL,
        PRIMARY KEY (article_id, start)
    ) WITHOUT ROWID""",
    """CREATE TABLE verdicts (
        name TEXT PRIMARY KEY,
        verdict TEXT NOT NULL,
        since INTEGER NOT NULL
    ) WITHOUT ROWID""",
    """CREATE VIEW searched AS
        SELECT articles.id AS id, articles.title AS title, coalesce(full_texts.text, documents.text) AS text
        FROM articles
        JOIN documents ON documents.article_id = articles.id
        LEFT JOIN full_texts ON full_texts.article_id = articles.id""",
    """CREATE VIRTUAL TABLE search USING fts5 (
        title, text, content = 'searched', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
    )""",
    # Merge rarely while feeds are saved; idle moments merge the rest (a quarter less time for a first refresh).
    "INSERT INTO search (search, rank) VALUES ('automerge', 16)",
    # From a fact to its articles. A table would write a page for each name of each article; an inverted index gathers.
    """CREATE VIRTUAL TABLE fact_index USING fts5 (
        facts, content = 'articles', content_rowid = 'id', tokenize = 'ascii', detail = none, columnsize = 0
    )""",
    "INSERT INTO fact_index (fact_index, rank) VALUES ('automerge', 16)",
)

_INDEXES = (
    # The feed of an address.
    "CREATE UNIQUE INDEX feeds_url ON feeds (url)",
    # The stored article of an entry, by either key.
    "CREATE UNIQUE INDEX articles_key ON articles (feed_id, key)",
    "CREATE INDEX articles_second_key ON articles (feed_id, second_key)",
    # Lists of everything, newest or oldest first; today; several feeds at once.
    "CREATE INDEX articles_newest ON articles (sort_key DESC, id DESC, feed_id) WHERE removed = 0",
    # Lists of what is unread; lists with the unread first.
    "CREATE INDEX articles_unread ON articles (read, sort_key DESC, id DESC, feed_id) WHERE removed = 0",
    # Lists of one feed or folder, unread or not; retention's newest of a feed.
    "CREATE INDEX articles_of_feed ON articles (feed_id, sort_key DESC, id DESC, read) WHERE removed = 0",
    # The list of bookmarks.
    """CREATE INDEX articles_bookmarked ON articles (sort_key DESC, id DESC, feed_id, read)
        WHERE bookmarked = 1 AND removed = 0""",
    # Lists by title; the filter by words in title, author and feed while typing.
    "CREATE INDEX articles_titles ON articles (folded, id, feed_id, sort_key, read) WHERE removed = 0",
    # What an older extractor has left, what came last first.
    "CREATE INDEX articles_extractor ON articles (extractor, id) WHERE removed = 0",
    "CREATE INDEX full_texts_extractor ON full_texts (extractor)",
    # Retention by age.
    "CREATE INDEX articles_first_seen ON articles (first_seen) WHERE bookmarked = 0",
    # What a removed feed leaves to restore.
    "CREATE INDEX articles_removed ON articles (feed_id) WHERE removed = 1",
    "CREATE INDEX forgotten_second_key ON forgotten (feed_id, second_key)",
    "CREATE INDEX tags_of_article ON tags (article_id)",
)

_TRIGGERS = (
    "CREATE TRIGGER feeds_counted AFTER INSERT ON feeds BEGIN INSERT INTO feed_counts (feed_id) VALUES (new.id); END",
    # Inserted articles, and those marked as read, come by the thousand and are counted where that is done: a trigger
    # would cost as much as the row itself.
    """CREATE TRIGGER articles_deleted AFTER DELETE ON articles WHEN old.removed = 0 BEGIN
        UPDATE feed_counts SET
            articles = articles - 1,
            unread = unread - (old.read = 0),
            bookmarked = bookmarked - old.bookmarked
        WHERE feed_id = old.feed_id;
    END""",
    """CREATE TRIGGER articles_changed AFTER UPDATE OF bookmarked, removed ON articles BEGIN
        UPDATE feed_counts SET
            articles = articles + (new.removed = 0) - (old.removed = 0),
            unread = unread + (new.removed = 0 AND new.read = 0) - (old.removed = 0 AND old.read = 0),
            bookmarked = bookmarked + (new.removed = 0 AND new.bookmarked) - (old.removed = 0 AND old.bookmarked)
        WHERE feed_id = new.feed_id;
    END""",
)

_FINDING_TABLES = (
    # How far work has come that is caught up with: the last name in name_index.
    "CREATE TABLE progress (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID",
    """CREATE VIRTUAL TABLE name_index USING fts5 (
        name, content = 'names', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', columnsize = 0
    )""",
    # Names that the reader counts as another.
    """CREATE TABLE merges (
        name_id INTEGER PRIMARY KEY REFERENCES names (id),
        into_id INTEGER NOT NULL REFERENCES names (id)
    )""",
    # What is said of which name on a day (UTC), as {"name id": articles}; a day that changes loses its row.
    "CREATE TABLE name_days (day INTEGER PRIMARY KEY, counts TEXT NOT NULL)",
    # kind: that of a name, "words" or "query"; notify: on the desktop.
    """CREATE TABLE watches (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        value TEXT NOT NULL,
        notify INTEGER NOT NULL DEFAULT 0,
        since INTEGER NOT NULL,
        UNIQUE (kind, value)
    )""",
    """CREATE TABLE watch_hits (
        article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
        watch_id INTEGER NOT NULL REFERENCES watches (id) ON DELETE CASCADE,
        PRIMARY KEY (article_id, watch_id)
    ) WITHOUT ROWID""",
    # actions: a JSON list, as in ["mute"] or ["tag energy"]; hits: articles so far.
    """CREATE TABLE rules (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL UNIQUE,
        query TEXT NOT NULL,
        actions TEXT NOT NULL,
        enabled INTEGER NOT NULL DEFAULT 1,
        hits INTEGER NOT NULL DEFAULT 0
    )""",
    # Which rule has had its way with which article: once, whatever the reader does afterwards.
    """CREATE TABLE rule_hits (
        article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
        rule_id INTEGER NOT NULL REFERENCES rules (id) ON DELETE CASCADE,
        PRIMARY KEY (article_id, rule_id)
    ) WITHOUT ROWID""",
    """CREATE TABLE saved_searches (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL UNIQUE,
        query TEXT NOT NULL
    )""",
)

_FINDING_INDEXES = (
    # Articles that a rule has muted (removed = 2); their feed counts do not hold them.
    "CREATE INDEX articles_muted ON articles (sort_key DESC, id DESC, feed_id, read) WHERE removed = 2",
    # What does not count: articles of removed feeds, and muted ones.
    "CREATE INDEX articles_hidden ON articles (id) WHERE removed > 0",
    # When the articles of a name were published, without reading their rows.
    "CREATE INDEX articles_times ON articles (id, sort_key, feed_id, read, bookmarked, removed) WHERE removed = 0",
    # With what its own condition asks, or SQLite reads the row of each article that it walks over.
    "DROP INDEX articles_newest",
    "CREATE INDEX articles_newest ON articles (sort_key DESC, id DESC, feed_id, read, removed) WHERE removed = 0",
    "CREATE INDEX marks_noted ON marks (article_id) WHERE note <> ''",
    "CREATE INDEX names_ticker ON names (kind, ticker) WHERE ticker IS NOT NULL",
    "CREATE INDEX watch_hits_of ON watch_hits (watch_id, article_id)",
    "CREATE INDEX rule_hits_of ON rule_hits (rule_id)",
    "CREATE INDEX merges_into ON merges (into_id)",
)


def _second(connection: sqlite3.Connection) -> None:
    """What finding needs: kinds and languages as facts, findable names, watch list, rules, saved searches."""
    for statement in (*_FINDING_TABLES, *_FINDING_INDEXES):
        connection.execute(statement)
    _tell_kinds(connection)
    from tuireader.library.entity_names import index_new

    index_new(connection)


def _tell_kinds(connection: sqlite3.Connection) -> None:
    """Add to the facts of stored articles which kinds they have and their language."""
    from tuireader.library.mentions import kind_facts

    kinds = {f"n{name_id}": kind for name_id, kind in connection.execute("SELECT id, kind FROM names")}
    last = 0
    while True:
        rows = connection.execute(
            "SELECT id, facts, language, amounts, quotes FROM articles WHERE id > ? ORDER BY id LIMIT 2000", (last,)
        ).fetchall()
        if not rows:
            break
        last = rows[-1][0]
        told = []
        for article_id, facts, language, amounts, quotes in rows:
            words = facts.split()
            found = {kinds[word] for word in words if word in kinds}
            told.append((" ".join([*words, *kind_facts(language, found, amounts, quotes)]), article_id))
        connection.executemany("UPDATE articles SET facts = ? WHERE id = ?", told)
    if last:
        connection.execute("INSERT INTO fact_index (fact_index) VALUES ('rebuild')")


def _third(connection: sqlite3.Connection) -> None:
    """Which articles tell what another one has told first."""
    connection.execute(
        """CREATE TABLE stories (
            article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
            lead_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE
        )"""
    )
    connection.execute("CREATE INDEX stories_lead ON stories (lead_id)")


def _fourth(connection: sqlite3.Connection) -> None:
    """What articles are mainly about, for lists; filled as their mentions are found again."""
    connection.execute("ALTER TABLE articles ADD COLUMN subjects TEXT NOT NULL DEFAULT ''")


MIGRATIONS: tuple[Callable[[sqlite3.Connection], None], ...] = (_first, _second, _third, _fourth)
VERSION = len(MIGRATIONS)


class Damaged(Exception):
    """The file is no SQLite database or its pages contradict each other."""


def prepare(path: Path) -> tuple[sqlite3.Connection, bool]:
    """Create or migrate the library at ``path``; an open connection to it, and whether it was created.

    Raises ``Damaged`` for a broken file and ``LibraryError`` for a file that is not ours, of a newer version, or in a
    place where we cannot write.
    """
    _make_private_file(path)
    deadline = time.monotonic() + OPEN_SECONDS
    while True:
        try:
            return _prepare(path)
        except sqlite3.Error as error:
            if is_damage(error):
                raise Damaged(str(error)) from error
            # The switch to the write-ahead log does not wait for another process that does the same.
            busy = (getattr(error, "sqlite_errorname", "") or "").startswith(("SQLITE_BUSY", "SQLITE_LOCKED"))
            if not busy or time.monotonic() > deadline:
                raise LibraryError(in_plain_words(error, path)) from error
            time.sleep(0.02)


def _prepare(path: Path) -> tuple[sqlite3.Connection, bool]:
    connection = connect(path)
    try:
        version = _version(connection, path)
        _refuse_foreign(connection, path)
        created = False
        if version != VERSION:
            if version == 0:
                connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
            else:
                _back_up(connection, path, version)
            connection.execute("PRAGMA journal_mode = WAL")
            created = _migrate(connection, path)
    except BaseException:
        connection.close()
        raise
    # To close it here would be to copy the log of a killed process into the file before the first screen.
    return connection, created


def _migrate(connection: sqlite3.Connection, path: Path) -> bool:
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another process may have done it while we waited.
        version = _version(connection, path)
        for number, migrate in enumerate(MIGRATIONS[version:], start=version + 1):
            migrate(connection)
            connection.execute(f"PRAGMA user_version = {number}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    return version == 0


def _version(connection: sqlite3.Connection, path: Path) -> int:
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    application = int(connection.execute("PRAGMA application_id").fetchone()[0])
    if application != APPLICATION_ID:
        tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if application or version or tables:
            raise LibraryError(f"{path} is a database of another program; choose another directory with --data-dir.")
    if version > VERSION:
        raise LibraryError(
            f"{path} was written by a newer tuireader (library version {version}, this one knows {VERSION}); "
            "update tuireader, or choose another directory with --data-dir."
        )
    return version


_OWN = frozenset(" ".join(each.split()) for each in (*_TABLES, *_TRIGGERS) if each.startswith("CREATE"))


def _refuse_foreign(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a library with triggers or views that we did not make: SQLite would run them with our own statements."""
    found = connection.execute("SELECT type, name, sql FROM sqlite_master WHERE type IN ('trigger', 'view')")
    for kind, name, sql in found.fetchall():
        if " ".join(str(sql).split()) not in _OWN:
            raise LibraryError(
                f"{path} holds a {kind} ({clean_line(str(name), 40)}) that tuireader did not make, so that it is not "
                "opened; choose another directory with --data-dir."
            )


def _make_private_file(path: Path) -> None:
    try:
        make_private_folder(path.parent)
        if not path.exists():
            os.close(os.open(path, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600))
        elif not os.access(path, os.W_OK):
            # Not by opening it: where this process has the library open already, closing it here would let go of
            # SQLite's locks, and another process could take the log away.
            code = errno.EROFS if os.statvfs(path).f_flag & os.ST_RDONLY else errno.EACCES
            raise OSError(code, os.strerror(code))
    except OSError as error:
        raise LibraryError(f"{path} cannot be opened for writing: {error.strerror or error}.") from error


def _back_up(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """Copy the library before a migration touches it: ``library.db.backup-v3``."""
    target = path.with_name(f"{path.name}.backup-v{version}")
    partial = target.with_name(f"{target.name}.part")
    try:
        partial.unlink(missing_ok=True)
        os.close(os.open(partial, os.O_CREAT | os.O_EXCL | os.O_RDWR | os.O_CLOEXEC, 0o600))
        copy = sqlite3.connect(partial)
        try:
            connection.backup(copy)
        finally:
            copy.close()
        partial.replace(target)
    except OSError as error:
        raise LibraryError(
            f"{path} needs an update, but no backup copy can be written: {error.strerror or error}."
        ) from error


def set_aside(path: Path) -> Path:
    """Rename a broken library, with its log, to ``library.db.corrupt-<time>``; the new path."""
    stamp = time.strftime("%Y%m%d-%H%M%S")
    target = path.with_name(f"{path.name}.corrupt-{stamp}")
    number = 1
    while target.exists():
        number += 1
        target = path.with_name(f"{path.name}.corrupt-{stamp}-{number}")
    try:
        path.rename(target)
        for suffix in ("-wal", "-shm"):
            with suppress(FileNotFoundError):
                path.with_name(path.name + suffix).rename(target.with_name(target.name + suffix))
    except OSError as error:
        raise LibraryError(f"{path} is damaged and cannot be set aside: {error.strerror or error}.") from error
    return target


class Salvaged(NamedTuple):
    """A feed of a broken library."""

    url: str
    kind: str
    title: str
    folder: str
    site_url: str
    state: str


def salvaged_feeds(path: Path) -> list[Salvaged]:
    """The feeds that a broken library still gives; never raises."""
    try:
        connection = connect(path, busy_seconds=0.1)
    except sqlite3.Error:
        return []
    feeds: list[Salvaged] = []
    try:
        # Row by row: what was read before the damage counts.
        with suppress(sqlite3.Error, UnicodeDecodeError):
            feeds.extend(
                Salvaged(*row)
                for row in connection.execute(
                    "SELECT url, kind, user_title, folder, site_url, state FROM feeds WHERE removed IS NULL ORDER BY id"
                )
                if all(isinstance(value, str) for value in row)
            )
    finally:
        connection.close()
    return feeds


def is_sound(path: Path) -> bool:
    """Whether a quick look at every page finds no damage; slow on a large library."""
    try:
        connection = connect(path, busy_seconds=1.0)
    except sqlite3.Error:
        return False
    try:
        return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
    except sqlite3.Error as error:
        return not is_damage(error)
    finally:
        connection.close()
