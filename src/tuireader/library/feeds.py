"""Feeds: added, changed, removed and restored."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from tuireader.addresses import without_credentials
from tuireader.errors import LibraryError
from tuireader.library.encoding import folded, from_micros, pack_state, storable, to_micros, unpack_state
from tuireader.model import Feed, FeedInfo, FeedKind, FeedState, RemovedFeed

if TYPE_CHECKING:
    from tuireader.library.schema import Salvaged

SUBSCRIPTIONS: tuple[FeedKind, ...] = ("web", "file", "folder")
LOCAL: tuple[FeedKind, ...] = ("file", "folder", "loose")

_FEED = """
    SELECT feeds.id, url, coalesce(nullif(user_title, ''), nullif(title, ''), url), kind, folder, site_url, added,
        full_text, state, feed_counts.articles, feed_counts.unread
    FROM feeds JOIN feed_counts ON feed_counts.feed_id = feeds.id
"""


def _feed(row: tuple[int, str, str, FeedKind, str, str, int, int, str, int, int]) -> Feed:
    return Feed(
        id=row[0],
        url=row[1],
        title=row[2],
        kind=row[3],
        folder=row[4],
        site_url=row[5],
        added=from_micros(row[6]),
        full_text=bool(row[7]),
        state=unpack_state(row[8]),
        articles=row[9],
        unread=row[10],
    )


def feeds(connection: sqlite3.Connection) -> tuple[Feed, ...]:
    """All feeds, by folder and title as people sort them."""
    found = [_feed(row) for row in connection.execute(f"{_FEED} WHERE removed IS NULL")]
    found.sort(key=lambda feed: (folded(feed.folder), folded(feed.title), feed.id))
    return tuple(found)


def feed(connection: sqlite3.Connection, feed_id: int) -> Feed | None:
    """The feed of this id, unless it was removed."""
    row = connection.execute(f"{_FEED} WHERE feeds.id = ? AND removed IS NULL", (feed_id,)).fetchone()
    return _feed(row) if row else None


def feed_by_url(connection: sqlite3.Connection, url: str) -> Feed | None:
    """The feed at exactly this address or path."""
    row = connection.execute(f"{_FEED} WHERE url = ? AND removed IS NULL", (storable(url),)).fetchone()
    return _feed(row) if row else None


def existing(connection: sqlite3.Connection, feed_id: int) -> Feed:
    """The feed of this id. Raises LibraryError if there is none."""
    found = feed(connection, feed_id)
    if found is None:
        raise LibraryError(f"The library has no feed with the number {feed_id}.")
    return found


def add(
    connection: sqlite3.Connection, url: str, *, title: str, kind: FeedKind, folder: str, site_url: str, now: datetime
) -> Feed:
    """A new feed, the one that is there, or one that was removed and comes back with its articles."""
    url, title, folder, site_url = map(storable, (url, title, folder, site_url))
    row = connection.execute("SELECT id, removed FROM feeds WHERE url = ?", (url,)).fetchone()
    if row is None:
        # Where nobody gives a title the address stands for it, and that may hold a password.
        shown = without_credentials(url)
        cursor = connection.execute(
            "INSERT INTO feeds (url, kind, title, user_title, folder, site_url, added) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (url, kind, shown if shown != url else "", title, folder.strip("/"), site_url, to_micros(now)),
        )
        return existing(connection, int(cursor.lastrowid or 0))
    feed_id, removed = row
    if removed is not None:
        show_again(connection, feed_id)
        connection.execute(
            """UPDATE feeds SET kind = ?, user_title = CASE ? WHEN '' THEN user_title ELSE ? END,
                folder = ?, state = '{}'
            WHERE id = ?""",
            (kind, title, title, folder.strip("/"), feed_id),
        )
    elif kind in SUBSCRIPTIONS:
        # What was only opened, or came along, becomes a subscription.
        connection.execute(
            "UPDATE feeds SET kind = ?, folder = ? WHERE id = ? AND kind IN ('loose', 'sample')",
            (kind, folder.strip("/"), feed_id),
        )
    return existing(connection, feed_id)


def change(
    connection: sqlite3.Connection,
    feed_id: int,
    *,
    title: str | None,
    folder: str | None,
    url: str | None,
    full_text: bool | None,
) -> None:
    """Change what is given; an empty title gives the feed its own title back."""
    feed_now = existing(connection, feed_id)
    if title is not None:
        connection.execute("UPDATE feeds SET user_title = ? WHERE id = ?", (storable(title), feed_id))
    if folder is not None:
        connection.execute("UPDATE feeds SET folder = ? WHERE id = ?", (storable(folder).strip("/"), feed_id))
    if full_text is not None:
        connection.execute("UPDATE feeds SET full_text = ? WHERE id = ?", (int(full_text), feed_id))
    if url is not None and url != feed_now.url:
        _change_url(connection, feed_id, storable(url))


def _change_url(connection: sqlite3.Connection, feed_id: int, url: str) -> None:
    row = connection.execute("SELECT id, removed FROM feeds WHERE url = ?", (url,)).fetchone()
    if row is not None:
        if row[1] is None:
            raise LibraryError(f"Another feed has the address {url} already.")
        connection.execute("UPDATE feeds SET url = 'removed:' || id || ':' || url WHERE id = ?", (row[0],))
    connection.execute("UPDATE feeds SET url = ? WHERE id = ?", (url, feed_id))


def remove(connection: sqlite3.Connection, feed_id: int, now: datetime) -> RemovedFeed:
    """Hide a feed and its articles until they are purged; bookmarked articles stay visible."""
    gone = existing(connection, feed_id)
    connection.execute("UPDATE feeds SET removed = ? WHERE id = ?", (to_micros(now), feed_id))
    hidden = connection.execute(
        "UPDATE articles SET removed = 1 WHERE feed_id = ? AND removed = 0 AND bookmarked = 0", (feed_id,)
    ).rowcount
    connection.execute("DELETE FROM name_days")
    return RemovedFeed(feed=gone, removed=now, articles=hidden, kept=gone.articles - hidden)


def restore(connection: sqlite3.Connection, removed: RemovedFeed, now: datetime) -> Feed:
    """Bring a removed feed back; one that was purged meanwhile comes back without its articles."""
    gone = removed.feed
    row = connection.execute("SELECT removed FROM feeds WHERE id = ?", (gone.id,)).fetchone()
    if row is not None and row[0] is not None:
        # The address may have been given away meanwhile.
        taken = connection.execute("SELECT 1 FROM feeds WHERE url = ? AND id <> ?", (gone.url, gone.id)).fetchone()
        if taken is None:
            connection.execute("UPDATE feeds SET url = ? WHERE id = ?", (gone.url, gone.id))
        show_again(connection, gone.id)
        return existing(connection, gone.id)
    if row is not None:
        return existing(connection, gone.id)
    back = add(
        connection, gone.url, title=gone.title, kind=gone.kind, folder=gone.folder, site_url=gone.site_url, now=now
    )
    change(connection, back.id, title=None, folder=None, url=None, full_text=gone.full_text)
    return existing(connection, back.id)


def show_again(connection: sqlite3.Connection, feed_id: int) -> None:
    """Undo what ``remove`` hid."""
    connection.execute("UPDATE feeds SET removed = NULL WHERE id = ?", (feed_id,))
    connection.execute("UPDATE articles SET removed = 0 WHERE feed_id = ? AND removed = 1", (feed_id,))
    connection.execute("DELETE FROM name_days")


def save_state(connection: sqlite3.Connection, feed_id: int, state: FeedState) -> None:
    """Keep how the last contact went."""
    connection.execute("UPDATE feeds SET state = ? WHERE id = ?", (pack_state(state), feed_id))


def save_info(connection: sqlite3.Connection, feed_id: int, info: FeedInfo) -> None:
    """Keep what the feed says of itself; what it leaves empty stays."""
    title, site_url = storable(info.title), storable(info.site_url)
    connection.execute(
        """UPDATE feeds SET title = CASE ? WHEN '' THEN title ELSE ? END,
            site_url = CASE ? WHEN '' THEN site_url ELSE ? END
        WHERE id = ?""",
        (title, title, site_url, site_url, feed_id),
    )


def samples(connection: sqlite3.Connection) -> list[int]:
    """The feeds of kind "sample"."""
    return [row[0] for row in connection.execute("SELECT id FROM feeds WHERE kind = 'sample' AND removed IS NULL")]


def bring_back(connection: sqlite3.Connection, salvaged: Salvaged, now: datetime) -> None:
    """Add a feed of a broken library again, with what the reader said of it and whether a list named it."""
    kind = salvaged.kind
    if kind not in SUBSCRIPTIONS:
        return
    title, folder, site_url = salvaged.title, salvaged.folder, salvaged.site_url
    found = add(connection, salvaged.url, title=title, kind=kind, folder=folder, site_url=site_url, now=now)
    if '"public_only":true' in salvaged.state:
        save_state(connection, found.id, replace(found.state, public_only=True))
