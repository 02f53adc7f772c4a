"""Commands that change the state of articles and feeds, each with its undo."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from tuireader.model import Feed, RemovedFeed
from tuireader.ui.screens.reading import Reading
from tuireader.ui.undo import Change


class Changes(Reading):
    """Read state, bookmarks, removed feeds."""

    def mark_read(self, ids: list[int]) -> None:
        """Marks articles read because they are opened; a step of the undo, but without a word."""
        rows = [self.listing.row(article_id) for article_id in ids]
        if all(row is not None and row.read for row in rows):
            return
        self.set_read(ids, read=True, quiet=True)

    def set_read(self, ids: Sequence[int], *, read: bool, quiet: bool = False) -> None:
        """Marks articles read or unread: at once on the screen, then in the library."""
        self.listing.change(ids, read=read)
        self.write(
            partial(self.library.set_read, tuple(ids), read), lambda changed: self._read_changed(changed, read, quiet)
        )
        self.reload_counts()

    def _read_changed(self, changed: Sequence[int], read: bool, quiet: bool) -> None:
        if not changed:
            return
        number = f"{len(changed):,} articles" if len(changed) != 1 else "1 article"
        label = f"{number} marked {'read' if read else 'unread'}"
        self.undo.push(Change(label, partial(self.library.set_read, tuple(changed), not read)))
        if not quiet:
            self.tell_change(label)

    def tell_change(self, label: str) -> None:
        """Names a change and the key that takes it back."""
        self.tell(f"{label}; {self.keys.labels_of('undo')} takes it back")

    def do_toggle_read(self) -> None:
        """Marks the article read or unread."""
        chosen = self.listing.selected if self.pane is self.listing else []
        article_id = self.chosen_id
        row = self.listing.row(article_id) if article_id is not None else None
        if row is not None:
            self.listing.end_selection()
            self.set_read(chosen or [row.id], read=not row.read)

    def do_select(self) -> None:
        """Begins a range of articles at the cursor, or ends it."""
        if not self.listing.end_selection():
            self.listing.begin_selection()
            self.show_status()

    def do_mark_all(self) -> None:
        """Marks the whole list read."""
        self.set_read(self.listing.ids, read=True)

    def do_mark_above(self) -> None:
        """Marks the articles above the cursor read."""
        self.set_read(self.listing.ids[: self.listing.cursor], read=True)

    def do_mark_below(self) -> None:
        """Marks the articles below the cursor read."""
        self.set_read(self.listing.ids[self.listing.cursor + 1 :], read=True)

    def do_bookmark(self) -> None:
        """Sets or removes the bookmark."""
        article_id = self.chosen_id
        row = self.listing.row(article_id) if article_id is not None else None
        if row is None:
            return
        bookmarked = not row.bookmarked
        chosen = self.listing.selected if self.pane is self.listing else []
        ids = self._to_bookmark(chosen, bookmarked) if chosen else [row.id]
        self.listing.end_selection()
        self.listing.change(ids, bookmarked=bookmarked)
        label = "Bookmarked" if bookmarked else "Bookmark removed"
        if len(ids) > 1:
            label = f"{len(ids):,} articles: {label.lower()}"

        def changed(_: object) -> None:
            self.undo.push(Change(label, partial(self._set_bookmarks, ids, not bookmarked)))
            self.tell_change(label)

        self.write(partial(self._set_bookmarks, ids, bookmarked), changed)
        self.reload_counts()

    def _to_bookmark(self, ids: list[int], bookmarked: bool) -> list[int]:
        """Those of the articles for which that is a change."""
        return [row.id for row in self.library.rows(ids) if row.bookmarked != bookmarked]

    def _set_bookmarks(self, ids: list[int], bookmarked: bool) -> None:
        for article_id in ids:
            self.library.set_bookmarked(article_id, bookmarked)

    def do_remove_feed(self) -> None:
        """Removes the feed under the cursor of the tree."""
        node = self.feed_tree.node
        if node is None or node.feed is None:
            self.tell("Remove feed: the cursor is on no feed", severity="warning")
            return
        self.remove_feed(node.feed)

    def remove_feed(self, feed: Feed) -> None:
        """Removes a feed with its articles."""
        title = feed.title or feed.shown_url

        def removed(result: RemovedFeed) -> None:
            label = f"{title} removed"
            self.undo.push(Change(label, partial(self.library.restore_feed, result)))
            self.tell_change(label)
            self.reload()

        self.write(partial(self.library.remove_feed, feed.id), removed)

    def reread(self) -> None:
        """Reads the article in the text again."""
        raise NotImplementedError

    def do_undo(self) -> None:
        """Takes back the last change."""
        change = self.undo.pop()
        if change is None:
            return

        def taken_back(_: object) -> None:
            self.tell(f"Taken back: {change.label}")
            self.reread()
            self.listing.forget_rows()
            self.reload()
            if change.then is not None:
                change.then()

        self.write(change.take_back, taken_back)
