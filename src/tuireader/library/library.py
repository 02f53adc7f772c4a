"""The library: feeds, articles, mentions, bookmarks and the reader's marks, in one SQLite file."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tuireader.errors import LibraryError
from tuireader.library import articles, feeds, listing, schema
from tuireader.library.connections import DAMAGED, Connections
from tuireader.library.encoding import to_micros
from tuireader.library.shelf import Shelf
from tuireader.model import (
    ArticleFilter,
    ArticleRow,
    Counts,
    Document,
    Entry,
    Feed,
    FeedInfo,
    FeedKind,
    FeedState,
    KnownArticle,
    Mention,
    PreparedArticle,
    RemovedFeed,
    SaveResult,
    StoredArticle,
    Subscription,
)
from tuireader.paths import Places

# What opening, lists and the reader do not need is imported where it is used: it would delay the first screen.
if TYPE_CHECKING:
    from tuireader.library.bookmarks import ReadMarkdown
    from tuireader.library.days import Days
    from tuireader.library.packing import FeedSave, FoundMentions, PackedArticle, StoredText


MARKED_AT_ONCE = 2000  # articles marked as read in one transaction


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Library(Shelf):
    """Everything that is kept. Every method can be called from any thread and raises LibraryError with a clear line.

    Reading never waits for writing. A write is one short transaction: it holds entirely or not at all, also when the
    process is killed.
    """

    def __init__(self, places: Places, connections: Connections, now: Callable[[], datetime]) -> None:
        self._places = places
        self._connections = connections
        self._now = now
        self.notices: tuple[str, ...] = ()
        self._notify: list[tuple[int, str]] = []
        self._full_text: list[int] = []

    @property
    def places(self) -> Places:
        """Where it lies, for other processes that open it."""
        return self._places

    # ------------------------------------------------------------------------------------------------- opening, closing

    @classmethod
    def open(
        cls,
        places: Places,
        *,
        now: Callable[[], datetime] = _utc_now,
        read_markdown: ReadMarkdown | None = None,
        mend: bool = True,
    ) -> Library:
        """Open the library of these places; create or migrate it where needed.

        A broken file is set aside, and ``notices`` says so; without ``mend``, for a process that works beside another
        with the same file open, that is an error. ``read_markdown`` turns the body of a bookmark file that is found
        again into a document; without it the body stays as it is written.
        """
        path = places.library
        notices: list[str] = []
        salvaged: list[schema.Salvaged] = []
        marker = _damage_marker(path)
        try:
            if mend and marker.exists() and path.exists() and not schema.is_sound(path):
                raise schema.Damaged
            connection, created = schema.prepare(path)
        except schema.Damaged as error:
            if not mend:
                raise LibraryError(DAMAGED.format(path=path)) from error
            aside = schema.set_aside(path)
            salvaged = schema.salvaged_feeds(aside)
            notices.append(f"The library was damaged; it was set aside as {aside.name} and a new one was begun.")
            connection, created = schema.prepare(path)
        if mend:
            with suppress(OSError):
                marker.unlink(missing_ok=True)
        connections = Connections(path, connection, on_damage=lambda: _leave_marker(marker))
        library = cls(places, connections, now)
        try:
            if created:
                notices.extend(library._bring_back(salvaged, read_markdown))
        except BaseException:
            connections.close()
            raise
        library.notices = tuple(notices)
        return library

    def _bring_back(self, salvaged: Sequence[schema.Salvaged], read_markdown: ReadMarkdown | None) -> list[str]:
        notices = []
        from tuireader.library import bookmarks

        with self._connections.writing() as connection:
            for each in salvaged:
                feeds.bring_back(connection, each, self._now())
            count = bookmarks.found_again(connection, self._places.bookmarks, read_markdown, self._now())
        if salvaged:
            feeds_were = "1 feed was" if len(salvaged) == 1 else f"{len(salvaged)} feeds were"
            notices.append(f"{feeds_were} taken over from it; refresh to get the articles again.")
        if count:
            notices.append(f"{count} bookmark{'s' if count > 1 else ''} came back from {self._places.bookmarks}.")
        return notices

    def close(self) -> None:
        """Close the library; a second call does nothing."""
        self._connections.close()

    def __enter__(self) -> Library:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """The SQLite file."""
        return self._places.library

    def trace(self, told: Callable[[str], object] | None) -> None:
        """Tell ``told`` every SQL statement from now on; None ends it."""
        self._connections.trace(told)

    # ------------------------------------------------------------------------------------------------------------ feeds

    def feeds(self) -> tuple[Feed, ...]:
        """All feeds with their counts, by folder and title."""
        with self._connections.reading() as connection:
            return feeds.feeds(connection)

    def feed(self, feed_id: int) -> Feed | None:
        """The feed of this id."""
        with self._connections.reading() as connection:
            return feeds.feed(connection, feed_id)

    def feed_words(self) -> dict[int, int]:
        """How many words are stored of each feed, by its id; reads every row, so not for the event loop."""
        with self._connections.reading() as connection:
            return articles.words_by_feed(connection)

    def feed_by_url(self, url: str) -> Feed | None:
        """The feed at exactly this address or path."""
        with self._connections.reading() as connection:
            return feeds.feed_by_url(connection, url)

    def add_feed(
        self, url: str, *, title: str = "", kind: FeedKind = "web", folder: str = "", site_url: str = ""
    ) -> Feed:
        """Add a feed, or give the one that is there; one that was removed comes back with its articles.

        A ``title`` counts as the user's own and is never replaced by that of the feed. The first subscription ("web",
        "file", "folder") drops the samples that are not bookmarked.
        """
        from tuireader.library import housekeeping

        with self._connections.writing() as connection:
            added = feeds.add(
                connection, url, title=title, kind=kind, folder=folder, site_url=site_url, now=self._now()
            )
            if kind in feeds.SUBSCRIPTIONS:
                housekeeping.drop_samples(connection)
            return added

    def add_feeds(
        self, wanted: Sequence[tuple[Subscription, FeedKind]], *, public_only: Collection[str] = ()
    ) -> list[Feed]:
        """The same for many, in one transaction; ``public_only``: addresses that may not lead into private networks."""
        from tuireader.library import housekeeping

        with self._connections.writing() as connection:
            now = self._now()
            added = [
                feeds.add(
                    connection,
                    each.url,
                    title=each.title,
                    kind=kind,
                    folder=each.folder,
                    site_url=each.site_url,
                    now=now,
                )
                for each, kind in wanted
            ]
            for number, feed in enumerate(added):
                if feed.url in public_only:
                    state = replace(feed.state, public_only=True)
                    feeds.save_state(connection, feed.id, state)
                    added[number] = replace(feed, state=state)
            if any(kind in feeds.SUBSCRIPTIONS for _, kind in wanted):
                housekeeping.drop_samples(connection)
            return added

    def change_feed(
        self,
        feed_id: int,
        *,
        title: str | None = None,
        folder: str | None = None,
        url: str | None = None,
        full_text: bool | None = None,
    ) -> None:
        """Change what is given; the title "" gives the feed its own title back."""
        with self._connections.writing() as connection:
            feeds.change(connection, feed_id, title=title, folder=folder, url=url, full_text=full_text)

    def remove_feed(self, feed_id: int) -> RemovedFeed:
        """Remove a feed with its articles; bookmarked articles stay. ``restore_feed`` brings all back for some days."""
        with self._connections.writing() as connection:
            return feeds.remove(connection, feed_id, self._now())

    def restore_feed(self, removed: RemovedFeed) -> Feed:
        """Undo ``remove_feed``."""
        with self._connections.writing() as connection:
            return feeds.restore(connection, removed, self._now())

    def save_state(self, feed_id: int, state: FeedState) -> None:
        """Keep how the last contact with a feed's server went."""
        with self._connections.writing() as connection:
            feeds.save_state(connection, feed_id, state)

    def drop_samples(self) -> int:
        """Delete the samples that are not bookmarked; how many there were."""
        from tuireader.library import housekeeping

        with self._connections.writing() as connection:
            return housekeeping.drop_samples(connection)

    # --------------------------------------------------------------------------------------------------------- articles

    def known(self, feed_id: int) -> dict[str, KnownArticle]:
        """What is stored of a feed, by key and by second key."""
        from tuireader.library import saving

        with self._connections.reading() as connection:
            return saving.known(connection, feed_id)

    def save(
        self,
        feed_id: int,
        articles: Sequence[PreparedArticle | PackedArticle],
        *,
        info: FeedInfo | None = None,
        state: FeedState | None = None,
    ) -> SaveResult:
        """Insert, update or skip articles of one feed, with the feed's info and state, in one transaction.

        Read state, bookmark, position, note and tags survive every update. Articles that are not given stay.
        ``packing.pack_article`` can have packed them before, in another process.
        """
        from tuireader.library.packing import FeedSave

        return self.save_many([FeedSave(feed_id, articles, info, state)])[0]

    def save_many(self, saves: Sequence[FeedSave]) -> list[SaveResult]:
        """Save several feeds in one transaction: for many feeds at a time less than half the work of one by one."""
        from tuireader.library import saving, search

        results = []
        changes = search.Changes()
        with self._connections.writing() as connection:
            seen: set[int] = set()
            for each in saves:
                if each.feed_id in seen:
                    # What waits to be written would be out of date after a second look at the same articles.
                    changes.write(connection)
                seen.add(each.feed_id)
                results.append(saving.save(connection, each.feed_id, each.articles, changes, now=self._now()))
                if each.info is not None:
                    feeds.save_info(connection, each.feed_id, each.info)
                if each.state is not None:
                    feeds.save_state(connection, each.feed_id, each.state)
            changes.write(connection)
            self.apply_rules([each for result in results for each in (*result.inserted, *result.updated)])
        return results

    def replace(self, article_id: int, article: PreparedArticle | PackedArticle) -> bool:
        """Store a new reading (cleaned again from its ``entry``) of an article; whether it is there."""
        from tuireader.library import saving

        with self._connections.writing() as connection:
            return saving.replace(connection, article_id, article)

    def ids(self, wanted: ArticleFilter, *, limit: int | None = None) -> array[int]:
        """The ids of the articles that the filter lets through, in list order. Raises ``QueryError``."""
        today = self._today()
        if wanted.query.strip():
            return self._ids_of_query(wanted, limit, today)
        with self._connections.reading() as connection:
            return listing.ids(connection, wanted, limit=limit, today=today)

    def _ids_of_query(self, wanted: ArticleFilter, limit: int | None, today: int) -> array[int]:
        from tuireader.library.finding import understood
        from tuireader.library.matching import matching

        tree = understood(wanted.query, self._now().astimezone().date()).tree
        with self._connections.reading() as connection:
            matched = matching(connection, tree, self._where())
            return listing.ids(connection, wanted, limit=limit, today=today, matched=matched)

    def days(self, ids: array[int]) -> Days:
        """Where the days begin in a list of articles in the order of time: places with local dates."""
        from tuireader.library.days import day_starts

        with self._connections.reading() as connection:
            return day_starts(connection, ids)

    def rows(self, ids: Iterable[int]) -> list[ArticleRow]:
        """What the list shows of these articles, in the order of the ids; vanished ones are left out."""
        with self._connections.reading() as connection:
            return articles.rows(connection, ids)

    def article(self, article_id: int, *, full: bool = False) -> StoredArticle | None:
        """A whole article; with ``full``, on its full text where one is stored."""
        with self._connections.reading() as connection:
            return articles.article(connection, article_id, full=full)

    def entry(self, article_id: int) -> Entry | None:
        """The entry as its source gave it, with the raw markup."""
        with self._connections.reading() as connection:
            return articles.entry(connection, article_id)

    def counts(self) -> Counts:
        """How many articles each smart folder holds."""
        today = self._today()
        with self._connections.reading() as connection:
            return listing.counts(connection, today)

    def _today(self) -> int:
        """When the day began where the reader is."""
        return to_micros(self._now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0))

    # ----------------------------------------------------------------------------------------------- the reader's marks

    def set_read(self, ids: Iterable[int], read: bool) -> tuple[int, ...]:
        """Mark articles read or unread; the ids that changed, for undo.

        Very many are marked in several transactions, so that nobody else waits long.
        """
        wanted = list(dict.fromkeys(ids))
        changed: list[int] = []
        for start in range(0, len(wanted), MARKED_AT_ONCE):
            with self._connections.writing() as connection:
                changed += articles.set_read(connection, wanted[start : start + MARKED_AT_ONCE], read)
        return tuple(changed)

    def set_bookmarked(self, article_id: int, bookmarked: bool) -> Path | None:
        """Bookmark an article and write its file, or drop the bookmark and its file; the file that was written."""
        from tuireader.library import bookmarks

        folder = self._places.bookmarks
        with self._connections.writing() as connection:
            if bookmarked:
                return bookmarks.set_bookmarked(connection, folder, article_id, self._now())
            dropped = bookmarks.drop(connection, article_id)
        # Only once nothing can bring the bookmark back.
        if dropped is not None:
            bookmarks.remove_file(folder, *dropped)
        return None

    def set_position(self, article_id: int, offset: int) -> None:
        """Keep the code point at the top of the pane."""
        with self._connections.writing() as connection:
            articles.set_position(connection, article_id, offset)

    def set_note(self, article_id: int, text: str) -> None:
        """Keep the reader's note, also in the bookmark's file; an empty one removes it."""
        from tuireader.library import bookmarks

        with self._connections.writing() as connection:
            articles.set_note(connection, article_id, text)
            bookmarks.rewrite(connection, self._places.bookmarks, article_id)

    def set_tags(self, article_id: int, tags: Iterable[str]) -> None:
        """Replace the tags of an article, also in the bookmark's file."""
        from tuireader.library import bookmarks

        with self._connections.writing() as connection:
            articles.set_tags(connection, article_id, tags)
            bookmarks.rewrite(connection, self._places.bookmarks, article_id)

    def tags(self) -> dict[str, int]:
        """All tags with the number of their articles."""
        with self._connections.reading() as connection:
            return articles.all_tags(connection)

    def set_missing(self, ids: Iterable[int], missing: bool) -> None:
        """Say that the local files of these articles have vanished, or are there again."""
        with self._connections.writing() as connection:
            articles.set_missing(connection, ids, missing)

    def set_verdict(self, name: str, verdict: str | None, also: Iterable[int] = ()) -> tuple[int, ...]:
        """Keep what the reader says of a name ("not a company"); None takes it back.

        Returns the articles that are outdated from then on: those with the name, and ``also`` these.
        """
        from tuireader.library import verdicts

        with self._connections.writing() as connection:
            verdicts.set_verdict(connection, name, verdict, self._now())
            return verdicts.found_again(connection, name, also)

    def outdate(self, ids: Iterable[int]) -> None:
        """Have the mentions of these articles found again; what is there stays until then."""
        from tuireader.library import verdicts

        with self._connections.writing() as connection:
            verdicts.outdate(connection, ids)

    def verdicts(self) -> dict[str, str]:
        """What the reader said of which name."""
        from tuireader.library import verdicts

        with self._connections.reading() as connection:
            return verdicts.verdicts(connection)

    # ---------------------------------------------------------------------------------------- texts and their mentions

    def save_full_text(
        self, article_id: int, document: Document, language: str | None, mentions: Sequence[Mention], version: int
    ) -> bool:
        """Keep the page of an article beside the feed's text; whether the article is there."""
        from tuireader.library import texts

        with self._connections.writing() as connection:
            return texts.save_full_text(connection, article_id, document, language, mentions, version, self._now())

    def outdated(
        self, extractor_version: int, limit: int, *, full: bool = False, after: StoredText | None = None
    ) -> list[StoredText]:
        """Texts (with ``full``, full texts) whose mentions come from an earlier version; those behind ``after``."""
        from tuireader.library import texts

        with self._connections.reading() as connection:
            return texts.outdated(connection, extractor_version, limit, full=full, after=after)

    def count_outdated(self, extractor_version: int) -> int:
        """How many texts have mentions from an earlier version, or none yet."""
        from tuireader.library import texts

        with self._connections.reading() as connection:
            return texts.count_outdated(connection, extractor_version)

    def save_many_mentions(self, found: Sequence[FoundMentions], version: int, *, full: bool = False) -> None:
        """Replace the mentions of many texts in one transaction: much less work than one by one.

        Mentions of a text that has changed meanwhile are left out; the article stays outdated.
        """
        from tuireader.library import texts

        with self._connections.writing() as connection:
            texts.save_mentions(connection, found, version, full=full)
            self.apply_rules([each.article_id for each in found], with_text=False)

    def name_counts(self, names: Iterable[str], kind: str = "company") -> dict[str, int]:
        """How many articles mention each name; ``kind`` is that of a mention, or "speaker"."""
        from tuireader.library import mentions

        with self._connections.reading() as connection:
            return mentions.name_counts(connection, names, kind)

    def articles_with(self, name: str, kind: str = "company", *, limit: int = 200) -> list[int]:
        """The newest articles that mention the name."""
        from tuireader.library import mentions

        with self._connections.reading() as connection:
            return mentions.articles_with(connection, name, kind, limit)

    # ----------------------------------------------------------------------------------------------------- housekeeping

    def retention(self, max_age_days: int | None, max_per_feed: int | None) -> int:
        """Delete what is too old or too much, never what is bookmarked, tagged or noted; how many articles.

        Age counts from the day when an article was first seen. What is deleted is remembered by its key, so that a feed
        that still carries it does not bring it back.
        """
        from tuireader.library import housekeeping

        return housekeeping.retention(self._connections, self._now(), max_age_days, max_per_feed)

    def optimise(self, seconds: float = 2.0) -> bool:
        """Use an idle moment: delete removed feeds, merge the search index, give space back; whether all is done."""
        from tuireader.library import housekeeping

        return housekeeping.optimise(self._connections, self._now(), seconds)

    def check(self) -> tuple[str, ...]:
        """What is wrong with the file; empty if it is sound. Reads every page: seconds for a large library."""
        with self._connections.reading() as connection:
            found = [row[0] for row in connection.execute("PRAGMA integrity_check(20)")]
            if found == ["ok"]:
                found = [f"{row[0]}: a row refers to nothing" for row in connection.execute("PRAGMA foreign_key_check")]
        return tuple(found)


def _damage_marker(path: Path) -> Path:
    return path.with_name(f"{path.name}.damaged")


def _leave_marker(marker: Path) -> None:
    """Ask the next start to look at every page."""
    with suppress(OSError):
        marker.touch(mode=0o600)


__all__ = ["Library", "LibraryError"]
