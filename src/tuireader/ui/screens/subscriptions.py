"""Commands about feeds as subscriptions: how they are, their settings, lists of them in and out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work

from tuireader.errors import TuireaderError
from tuireader.files import export_text
from tuireader.model import ArticleFilter, Feed
from tuireader.ui.screens.background import Background
from tuireader.ui.screens.feed_change import FeedChange
from tuireader.ui.undo import Change

if TYPE_CHECKING:
    from tuireader.ui.screens.feed_health import Choice


class Subscriptions(Background):
    """Feed health, feed settings, import."""

    def do_feed_health(self) -> None:
        """Lists the feeds with what is wrong with them."""
        self._show_health(self._named_feed())

    def _show_health(self, chosen: Feed | None) -> None:
        from tuireader.ui.screens.feed_health import FeedHealth

        screen = FeedHealth(
            self.feeds,
            self.library.feed_words,
            self.now(),
            chosen=chosen.id if chosen is not None else None,
            glyphs=self.glyphs,
        )
        self.app.push_screen(screen, self._health_chosen)

    def _health_chosen(self, choice: Choice | None) -> None:
        feed = next((feed for feed in self.feeds if choice is not None and feed.id == choice.feed_id), None)
        if choice is None or feed is None:
            return
        if choice.action == "refresh":
            self.start_refresh((feed.id,), force=True)
        elif choice.action == "remove":
            self.remove_feed(feed)
        elif choice.action == "settings":
            self._edit(feed, then=self._show_health)
        else:
            self.show_list(ArticleFilter(feed_ids=(feed.id,), sort=self.wanted.sort), feed.title or feed.shown_url)
            self.focus_pane(self.listing)

    def do_feed_settings(self) -> None:
        """Edits the feed under the cursor."""
        feed = self._named_feed()
        if feed is None or feed.kind in {"loose", "sample"}:
            self.tell("Feed settings: the cursor is on no feed", severity="warning")
        else:
            self._edit(feed)

    def _named_feed(self) -> Feed | None:
        """The feed under the cursor of the tree, else that of the article."""
        node = self.feed_tree.node if self.pane is self.feed_tree else None
        if node is not None:
            return node.feed
        row = self.listing.row(self.chosen_id) if self.chosen_id is not None else None
        return next((feed for feed in self.feeds if row is not None and feed.id == row.feed_id), None)

    def _edit(self, feed: Feed, then: Callable[[Feed], None] | None = None) -> None:
        from tuireader.ui.screens.feed_settings import FeedSettingsDialog

        own = self.settings.for_feed(feed.url)
        dialog = FeedSettingsDialog(feed, own, self.settings.interval_minutes)
        self.app.push_screen(dialog, partial(self._edited, feed, then))

    def _edited(self, feed: Feed, then: Callable[[Feed], None] | None, change: FeedChange | None) -> None:
        if change is not None:
            before = FeedChange(feed.title, feed.folder, feed.url, feed.full_text)
            self.write(partial(self._set, feed.id, before, change), partial(self._was_edited, feed, change))
        if then is not None:
            # After the change, which the same thread makes.
            self.write(self.library.feeds, lambda feeds: self._back_to(then, feeds, feed.id))

    def _set(self, feed_id: int, before: FeedChange, after: FeedChange) -> None:
        self.library.change_feed(
            feed_id,
            title=after.title if after.title != before.title else None,
            folder=after.folder,
            url=after.url if after.url != before.url else None,
            full_text=after.full_text,
        )

    def _was_edited(self, feed: Feed, change: FeedChange, _: None) -> None:
        label = f"Settings of {feed.title or feed.shown_url} changed"
        before = FeedChange(feed.title, feed.folder, feed.url, feed.full_text)
        self.undo.push(Change(label, partial(self._set, feed.id, change, before)))
        self.tell_change(label)
        self.reload()

    def _back_to(self, then: Callable[[Feed], None], feeds: tuple[Feed, ...], feed_id: int) -> None:
        self.set_feeds(feeds, self.counts)
        feed = next((feed for feed in feeds if feed.id == feed_id), None)
        if feed is not None:
            then(feed)

    def do_import_feeds(self) -> None:
        """Asks for a list of subscriptions."""
        from tuireader.ui.screens.import_feeds import ImportFeeds

        self.app.push_screen(ImportFeeds(self.service.import_file), self._imported)

    def _imported(self, added: bool | None) -> None:
        if not added:
            return
        self.set_feeds(self.library.feeds(), self.library.counts())
        self.show_list(self.wanted, self.wanted_title, keep=True)
        self.teach()
        self.tell(f"{self.keys.labels_of('refresh_all')} fetches the new feeds")

    def do_export_feeds(self) -> None:
        """Asks for the name of a file."""
        from tuireader.ui.screens.ask import Ask

        question = "Write the subscriptions to a file, as OPML"
        self.app.push_screen(Ask(question, value="subscriptions.opml"), self._export_asked)

    def _export_asked(self, name: str | None) -> None:
        if name:
            self.with_export_feeds(name)

    def with_export_feeds(self, name: str) -> None:
        """Writes the subscriptions to this file."""
        self._export_feeds(Path(name).expanduser())

    @work(thread=True, group="export", exit_on_error=False)
    def _export_feeds(self, path: Path) -> None:
        from tuireader.sources import opml

        feeds = [feed for feed in self.library.feeds() if feed.kind in {"web", "file", "folder"}]
        try:
            export_text(path, opml.write(feeds, "Subscriptions of tuireader"), replace=False)
        except TuireaderError as error:
            self.post_message(self.Done(partial(self.tell, f"Export: {error}", severity="error")))
            return
        secret = sum(1 for feed in feeds if feed.url != feed.shown_url)
        without = f", without the passwords in {secret} addresses" if secret else ""
        text = f"{len(feeds):,} feeds written to {path.absolute()}{without}"
        self.post_message(self.Done(partial(self.tell, text)))
