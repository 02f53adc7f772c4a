"""Bookmarks: one Markdown file each, which outlives the library and is found again."""

from __future__ import annotations

import os
import re
import sqlite3
import stat
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from tuireader.addresses import without_credentials
from tuireader.characters import ADDRESS_LIMIT, clean_line, clean_text, whole_line
from tuireader.errors import LibraryError
from tuireader.files import make_private_folder, new_file, replace_file
from tuireader.library import articles, saving, search
from tuireader.library.encoding import folded, from_micros, storable, to_micros
from tuireader.library.markdown import BookmarkFile, bookmark_text, read_bookmark
from tuireader.model import Block, Document, Entry, PreparedArticle

LONGEST_NAME = 120  # bytes of a file name with its ending
LONGEST_ADDRESS = ADDRESS_LIMIT
LARGEST_FILE = 16 * 1024 * 1024  # bytes; a larger file is none of ours
MOST_NAMES = 1000  # tries to find a free name

ReadMarkdown = Callable[[str, str], Document]
"""Markdown and title -> document: how the body of a file that is found again becomes text."""


def set_bookmarked(connection: sqlite3.Connection, folder: Path, article_id: int, now: datetime) -> Path | None:
    """Write the file and keep the bookmark; None if there is no such article. Raises LibraryError."""
    name = _file_of(connection, article_id)
    path = folder / name if name else None
    if path is None:
        text = _text(connection, article_id, now)
        if text is None:
            return None
        path = _create(folder, _stem(connection, article_id), text)
        connection.execute(
            "INSERT OR REPLACE INTO bookmarks (article_id, file, digest, since) VALUES (?, ?, ?, ?)",
            (article_id, path.name, _digest(text.encode()), to_micros(now)),
        )
    elif not os.path.lexists(path):
        rewrite(connection, folder, article_id)
    connection.execute("UPDATE articles SET bookmarked = 1 WHERE id = ? AND bookmarked = 0", (article_id,))
    return path


def drop(connection: sqlite3.Connection, article_id: int) -> tuple[str, str] | None:
    """Forget the bookmark; its file name and digest, for ``remove_file`` once that is committed."""
    row = connection.execute("SELECT file, digest FROM bookmarks WHERE article_id = ?", (article_id,)).fetchone()
    connection.execute("DELETE FROM bookmarks WHERE article_id = ?", (article_id,))
    connection.execute("UPDATE articles SET bookmarked = 0 WHERE id = ? AND bookmarked = 1", (article_id,))
    return (row[0], row[1]) if row else None


def remove_file(folder: Path, name: str, digest: str) -> None:
    """Delete the file of a bookmark; one that the user has edited is kept as ``NAME.md.kept``."""
    path = folder / name
    if not _is_ours(name):
        return
    try:
        current = _read(path)
        if current is None:
            return
        if _digest(current) == digest:
            path.unlink()
        else:
            path.rename(path.with_name(f"{name}.kept"))
    except OSError as error:
        raise LibraryError(f"{path} cannot be removed: {error.strerror or error}.") from error


def rewrite(connection: sqlite3.Connection, folder: Path, article_id: int) -> None:
    """Bring the file of a bookmark up to date, unless the user has edited it. Raises LibraryError."""
    row = connection.execute("SELECT file, digest, since FROM bookmarks WHERE article_id = ?", (article_id,)).fetchone()
    if row is None or not _is_ours(row[0]):
        return
    name, digest, since = row
    text = _text(connection, article_id, from_micros(since))
    try:
        current = _read(folder / name)
        if text is None or (current is not None and _digest(current) != digest):
            return
        make_private_folder(folder)
        replace_file(folder / name, text.encode())
    except OSError as error:
        raise LibraryError(f"{folder / name} cannot be written: {error.strerror or error}.") from error
    connection.execute("UPDATE bookmarks SET digest = ? WHERE article_id = ?", (_digest(text.encode()), article_id))


def found_again(connection: sqlite3.Connection, folder: Path, read_markdown: ReadMarkdown | None, now: datetime) -> int:
    """Make bookmarked articles of the files in the folder; how many. Files that are none of ours are left alone."""
    count = 0
    changes = search.Changes()
    for path, content in _files(folder):
        read = read_bookmark(content.decode("utf-8", "replace"))
        if read is None:
            continue
        bookmark = _clean(read)
        feed_id = _feed_of(connection, bookmark, now)
        prepared = _prepared(bookmark, path.name, read_markdown)
        saving.save(connection, feed_id, [prepared], changes, now=bookmark.bookmarked or now)
        row = connection.execute(
            "SELECT id FROM articles WHERE feed_id = ? AND key = ?", (feed_id, storable(prepared.key))
        ).fetchone()
        if row is None:
            continue
        if _file_of(connection, row[0]) is None:
            connection.execute(
                "INSERT INTO bookmarks (article_id, file, digest, since) VALUES (?, ?, ?, ?)",
                (row[0], path.name, _digest(content), to_micros(bookmark.bookmarked or now)),
            )
            count += 1
        connection.execute("UPDATE articles SET bookmarked = 1, removed = 0, read = 1 WHERE id = ?", (row[0],))
        if bookmark.note:
            articles.set_note(connection, row[0], bookmark.note)
        if bookmark.tags:
            articles.set_tags(connection, row[0], bookmark.tags)
    changes.write(connection)
    return count


# ------------------------------------------------------------------------------------------------ from and to articles


def _file_of(connection: sqlite3.Connection, article_id: int) -> str | None:
    row = connection.execute("SELECT file FROM bookmarks WHERE article_id = ?", (article_id,)).fetchone()
    return row[0] if row else None


def _text(connection: sqlite3.Connection, article_id: int, bookmarked: datetime) -> str | None:
    article = articles.article(connection, article_id, full=True)
    if article is None:
        return None
    row = connection.execute(
        """SELECT feeds.url, feeds.kind, articles.key, articles.second_key
        FROM articles JOIN feeds ON feeds.id = articles.feed_id WHERE articles.id = ?""",
        (article_id,),
    ).fetchone()
    return bookmark_text(
        article,
        feed_url=without_credentials(row[0]),  # a password is no business of a file to share
        feed_kind=row[1],
        key=row[2],
        second_key=row[3],
        bookmarked=bookmarked,
    )


def _clean(bookmark: BookmarkFile) -> BookmarkFile:
    """What a file says as lines that can be shown: anything may have written it. Keys are compared, never shown."""
    url = whole_line(bookmark.url, LONGEST_ADDRESS)
    return replace(
        bookmark,
        title=clean_line(bookmark.title) or "Untitled",
        url=url if url.startswith(("http://", "https://")) else "",
        feed=clean_line(bookmark.feed),
        author=clean_line(bookmark.author),
        language=clean_line(bookmark.language or "", 20) or None,
        note=clean_text(bookmark.note),
        tags=tuple(filter(None, map(clean_line, bookmark.tags))),
    )


def _feed_of(connection: sqlite3.Connection, bookmark: BookmarkFile, now: datetime) -> int:
    """The feed of a bookmark; one that the library does not know is entered as removed, so that it is never fetched."""
    url = bookmark.feed_url or "bookmarks:"
    row = connection.execute("SELECT id FROM feeds WHERE url = ?", (url,)).fetchone()
    if row:
        return int(row[0])
    kind = bookmark.feed_kind if bookmark.feed_kind in ("web", "file", "folder", "sample") else "loose"
    cursor = connection.execute(
        "INSERT INTO feeds (url, kind, title, added, removed) VALUES (?, ?, ?, ?, ?)",
        (url, kind, bookmark.feed or "Bookmarks", to_micros(now), to_micros(now)),
    )
    return int(cursor.lastrowid or 0)


def _prepared(bookmark: BookmarkFile, name: str, read_markdown: ReadMarkdown | None) -> PreparedArticle:
    body = re.sub(r"\A# [^\n]*\n*", "", bookmark.body)
    document = read_markdown(body, bookmark.title) if read_markdown is not None else _paragraphs(body, bookmark.title)
    return PreparedArticle(
        key=bookmark.key or bookmark.url or f"bookmark:{name}",
        second_key=bookmark.second_key,
        content_hash="",  # the feed's own text wins when it comes by
        entry=Entry(
            url=bookmark.url,
            title=bookmark.title,
            author=bookmark.author,
            published=bookmark.date,
            content=body,
            content_type="markdown",
            language=bookmark.language,
        ),
        document=document,
        language=bookmark.language,
        mentions=(),
        extractor=0,
    )


def _paragraphs(body: str, title: str) -> Document:
    """The body as it stands, in paragraphs, where nobody reads Markdown."""
    kept = "".join(c for c in body if c == "\n" or c.isprintable())
    parts = [part.strip() for part in re.split(r"\n\s*\n", kept) if part.strip()]
    blocks: list[Block] = []
    text = ""
    for kind, part in [("title", title), *(("paragraph", part) for part in parts)]:
        if part:
            text += "\n\n" if text else ""
            blocks.append(Block("title" if kind == "title" else "paragraph", len(text), len(text) + len(part)))
            text += part
    return Document(text, tuple(blocks))


# ---------------------------------------------------------------------------------------------------------- file names


def _stem(connection: sqlite3.Connection, article_id: int) -> str:
    title, sort_key = connection.execute("SELECT title, sort_key FROM articles WHERE id = ?", (article_id,)).fetchone()
    return f"{from_micros(sort_key):%Y-%m-%d}-{slug(title) or article_id}"


def slug(title: str) -> str:
    """A title as a piece of a file name: a-z, 0-9 and single hyphens, cut at a word where possible."""
    words = re.sub("[^a-z0-9]+", "-", folded(title[:400]).replace("ß", "ss")).strip("-")
    if len(words) <= LONGEST_NAME - 30:
        return words
    cut = words.rfind("-", 0, LONGEST_NAME - 30)
    return words[: cut if cut > 0 else LONGEST_NAME - 30]


def _is_ours(name: str) -> bool:
    return re.fullmatch(r"[^./\0][^/\0]*\.md", name) is not None


def _create(folder: Path, stem: str, text: str) -> Path:
    """Write a new file under a free name."""
    try:
        make_private_folder(folder)
        path = new_file(folder, _names(stem), text.encode())
    except OSError as error:
        raise LibraryError(f"The bookmark cannot be written to {folder}: {error.strerror or error}.") from error
    if path is None:
        raise LibraryError(f"The bookmark cannot be written to {folder}: too many files are called {stem}.")
    return path


def _names(stem: str) -> Iterator[str]:
    yield f"{stem}.md"
    for number in range(2, MOST_NAMES):
        yield f"{stem}-{number}.md"


def _read(path: Path) -> bytes | None:
    """The bytes of a plain file; None where there is none, or a link, or something else."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return None
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        return None
    with os.fdopen(descriptor, "rb") as file:
        return file.read(LARGEST_FILE + 1)


def _files(folder: Path) -> Iterator[tuple[Path, bytes]]:
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix == ".md" and _is_ours(path.name))
    except OSError:
        return
    for path in paths:
        content = _read(path)
        if content is not None and len(content) <= LARGEST_FILE:
            yield path, content


def _digest(content: bytes) -> str:
    from hashlib import sha256

    return sha256(content).hexdigest()
