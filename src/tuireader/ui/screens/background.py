"""What goes on in the background: opening sources, refreshing, adding feeds."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual import work
from textual.message import Message
from textual.timer import Timer

from tuireader.addresses import without_credentials
from tuireader.errors import TuireaderError
from tuireader.model import ArticleFilter
from tuireader.ui import figures
from tuireader.ui.screens.finding import Finding
from tuireader.ui.services import Services

if TYPE_CHECKING:
    from tuireader.model import Feed
    from tuireader.refresh.announced import Found
    from tuireader.refresh.opening import Opened
    from tuireader.refresh.pipeline import Progress, RefreshReport

MINUTE = 60.0  # seconds
_PROGRESS_SECONDS = 0.2  # between two pictures of a progress: nobody reads faster, and each is a repaint
_SHOWN_PROBLEMS = 3
_TEASER = "{add} adds a feed, {import_feeds} imports OPML"


class Background(Finding):
    """Work that takes its time."""

    @dataclass
    class RefreshMoved(Message):
        """A refresh went on."""

        progress: Progress

        def can_replace(self, message: Message) -> bool:
            """Only the last of several is worth drawing."""
            return isinstance(message, Background.RefreshMoved)

    refreshing = False
    finding = False  # mentions, outside of a refresh
    opening = False  # what the command line names

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._waiting: set[int] = set()  # articles whose mentions are found again after what runs now
        self._unread_yet = False  # articles came in whose mentions are to be found after what runs now

    @property
    def busy(self) -> bool:
        """Whether something runs that can be stopped."""
        runs = (self.refreshing or self.finding or self.opening) and not self.cancelled.is_set()
        return runs or self.fetching is not None

    @property
    def service(self) -> Services:
        """The pipeline; commands that need it are not possible without it."""
        if self.services is None:
            raise TuireaderError("this session has no pipeline")
        return self.services

    # -------------------------------------------------------------------------------------------------------- beginning

    def begin(self) -> None:
        """Shows the library; then opens what the command line names, or the samples on an empty library."""
        self.set_feeds(self.library.feeds(), self.library.counts())
        for notice in self.library.notices:
            self.tell(notice)
        for problem in self.keys.problems:
            self.tell(problem, severity="warning")
        if self.services is not None and self.sources:
            self.opening = True
            self.status_line.show(busy="Opening …")
            self._open_sources(self.sources)
        elif self.services is not None and not self.counts.all and not self.feeds:
            self.status_line.show(busy="Loading the samples …")
            self._load_samples()
        self.show_list(self.wanted, "All")
        self.teach()
        if self.settings.refresh_on_start and not self.sources and self.services and not self.services.offline:
            self.do_refresh_all()
        elif self.services is not None and self.counts.all:
            self._finish_mentions(self.services)
        if self.settings.refresh_minutes and self.services and not self.services.offline:
            self.set_interval(MINUTE * self.settings.refresh_minutes, self.do_refresh_all)

    def teach(self) -> None:
        """Says how to begin, while nothing is subscribed to."""
        keys = {"add": self.keys.labels_of("add_feed"), "import_feeds": self.keys.labels_of("import_feeds")}
        self.hint = "" if self.subscribed else _TEASER.format(**keys)
        self.show_status()

    @work(thread=True, group="sources", exit_on_error=False)
    def _load_samples(self) -> None:
        try:
            self.service.load_samples()
        except TuireaderError as error:
            self.post_message(self.Done(partial(self.tell, str(error), severity="error")))
        self.post_message(self.Done(self._samples_loaded))

    def _samples_loaded(self) -> None:
        self.status_line.show(busy="")
        self.set_feeds(self.library.feeds(), self.library.counts())
        self.show_list(self.wanted, "All")
        self.teach()

    @work(thread=True, group="sources", exit_on_error=False)
    def _open_sources(self, sources: Sequence[str]) -> None:
        try:
            opened = self.service.open_sources(sources, self._opening, self.cancelled)
        except TuireaderError as error:
            self.post_message(self.Done(partial(self._sources_failed, str(error))))
            return
        self.post_message(self.Done(partial(self._sources_opened, opened)))

    def _opening(self, source: str, done: int, total: int) -> None:
        self.post_message(self.Done(partial(self._show_opening, source, done, total)))

    def _show_opening(self, source: str, done: int, total: int) -> None:
        name = without_credentials(source) if "://" in source else Path(source).name or source
        far = f" {figures.bar(done, total, self.glyphs)}" if total > 1 else " …"
        if self.opening and not self.cancelled.is_set():
            self.status_line.show(busy=f"Opening {name}{far}")

    def _sources_failed(self, text: str) -> None:
        self.opening = False
        self.status_line.show(busy="")
        self.tell(text, severity="error")

    def _sources_opened(self, opened: Opened) -> None:
        self.opening = False
        self.status_line.show(busy="")
        self.set_feeds(self.library.feeds(), self.library.counts())
        self._tell_problems(opened.problems)
        if opened.article_ids:
            ids = tuple(opened.article_ids)
            self.show_list(ArticleFilter(article_ids=ids), "Opened")
            self.listing.show(array("q", ids), keep=False)
            if len(ids) == 1:
                self.open_article(ids[0])
        self.teach()
        self.find_missing()
        if opened.offered:
            self._offer(opened)

    def _offer(self, opened: Opened) -> None:
        """Offers the feeds that a page announces: at once where it holds nothing to read, else by a key."""
        if not opened.article_ids:
            self._ask_for_feed(opened.offered)
            return
        count = f"{len(opened.offered)} feeds" if len(opened.offered) > 1 else "a feed"
        self._offered = opened.offered
        self.tell(f"This page announces {count}; {self.keys.labels_of('add_feed')} subscribes")

    def _tell_problems(self, problems: Sequence[str]) -> None:
        for problem in problems[:_SHOWN_PROBLEMS]:
            self.tell(problem, severity="error")
        if len(problems) > _SHOWN_PROBLEMS:
            self.tell(f"and {len(problems) - _SHOWN_PROBLEMS:,} more could not be opened", severity="error")

    # ------------------------------------------------------------------------------------------------------- refreshing

    def do_refresh(self) -> None:
        """Fetches one feed."""
        node = self.feed_tree.node if self.pane is self.feed_tree else None
        if node is not None and node.feed is not None:
            self.start_refresh((node.feed.id,), force=True)
            return
        row = self.listing.row(self.chosen_id) if self.chosen_id is not None else None
        if row is None:
            self.tell("Refresh: no feed is chosen", severity="warning")
        else:
            self.start_refresh((row.feed_id,), force=True)

    def do_refresh_all(self) -> None:
        """Fetches all feeds."""
        self.start_refresh(None, force=False)

    def do_cancel(self) -> None:
        """Stops what is running."""
        if self.refreshing or self.finding or self.opening:
            self.cancelled.set()
            self.status_line.show(busy="Stopping …")
        elif self.fetching is not None:
            self.fetching = None
            self.status_line.show(busy="")
            self.tell("The page is no longer waited for")
        else:
            self.tell("Nothing is running")

    @work(thread=True, group="mentions", exit_on_error=False)
    def _finish_mentions(self, services: Services) -> None:
        moved = False

        def show(progress: Progress) -> None:
            nonlocal moved
            moved = self.finding = True
            self.post_message(self.RefreshMoved(progress))

        try:
            services.finish_mentions(show, self.cancelled)
        except TuireaderError as error:
            self.post_message(self.Done(partial(self.tell, str(error), severity="error")))
        if moved or self.finding:
            self.post_message(self.Done(self._mentions_finished))

    def _mentions_finished(self) -> None:
        self.finding = False
        if not self.refreshing:
            self.status_line.show(busy="")
        self.articles.clear()
        self.reload()
        self.renew()
        self._find_waiting()

    def find_again(self, ids: tuple[int, ...]) -> None:
        """Finds the mentions of these outdated articles again: now, or once what runs with older verdicts is over."""
        if self.refreshing or self.finding:
            self._waiting |= set(ids)
        elif self.services is not None and ids:
            self.cancelled.clear()
            self.finding = True
            self._finish_mentions(self.services)

    def find_missing(self) -> None:
        """Finds the mentions of articles that came in without a refresh; a refresh that runs finds them itself."""
        if self.refreshing or self.finding:
            self._unread_yet = True
        elif self.services is not None:
            self.cancelled.clear()
            self.finding = True
            self._finish_mentions(self.services)

    def _find_waiting(self) -> None:
        ids, self._waiting = tuple(self._waiting), set()
        missing, self._unread_yet = self._unread_yet, False
        if self.cancelled.is_set():
            return
        if ids:
            self.write(partial(self.library.outdate, ids), lambda _: self.find_again(ids))
        elif missing:
            self.find_missing()

    def start_refresh(self, feed_ids: tuple[int, ...] | None, *, force: bool) -> None:
        """Fetches these feeds, or all, in the background; one refresh at a time."""
        if self.refreshing:
            self.tell("A refresh is running")
            return
        self.refreshing = True
        self.cancelled.clear()
        self.status_line.show(busy="Refreshing …")
        self._refresh(feed_ids, force)

    @work(thread=True, group="refresh", exit_on_error=False)
    def _refresh(self, feed_ids: tuple[int, ...] | None, force: bool) -> None:
        try:
            report = self.service.refresh(feed_ids, self._refresh_moved, self.cancelled, force=force)
        except TuireaderError as error:
            self.post_message(self.Done(partial(self._refresh_failed, str(error))))
            return
        self.post_message(self.Done(partial(self._refreshed, report)))

    def _refresh_moved(self, progress: Progress) -> None:
        self.post_message(self.RefreshMoved(progress))

    def on_background_refresh_moved(self, event: RefreshMoved) -> None:
        """Shows how far the refresh is, a few times a second; what is new comes into the list."""
        self._progress = event.progress
        if self._pacing is None:
            self._show_progress()

    _progress: Progress | None = None  # what is not shown yet
    _pacing: Timer | None = None

    def _show_progress(self) -> None:
        progress, self._progress, self._pacing = self._progress, None, None
        if progress is None or not (self.refreshing or self.finding):
            return
        self._pacing = self.set_timer(_PROGRESS_SECONDS, self._show_progress)
        if not self.cancelled.is_set():
            self.status_line.show(busy=figures.progress(progress, self.glyphs))
        if progress.new:
            self.reload_if_due()

    def work_failed(self, group: str, text: str) -> None:
        """Also lets another refresh begin."""
        if group == "refresh":
            self.refreshing = False
        elif group == "mentions":
            self.finding = False
        elif group == "sources":
            self.opening = False
        elif group == "pages":
            self.fetching = None
        super().work_failed(group, text)

    def _refresh_failed(self, text: str) -> None:
        self.refreshing = False
        self.status_line.show(busy="")
        self.tell(text, severity="error")

    def _refreshed(self, report: RefreshReport) -> None:
        self.refreshing = False
        self.status_line.show(busy="")
        self.articles.clear()
        self.reload()
        self.renew()
        self.tell_arrived()
        self._find_waiting()
        self._tell_report(report)

    def _tell_report(self, report: RefreshReport) -> None:
        """What a refresh brought and what went wrong, in one message: many would cover what came in."""
        done = "Refresh stopped" if report.cancelled else "Refreshed"
        lines = [f"{done}: {report.new:,} new article{'' if report.new == 1 else 's'}"]
        failed = report.failed
        if failed:
            count = f"{len(failed):,} feeds" if len(failed) > 1 else "1 feed"
            lines.append(f"{count} failed; {self.keys.labels_of('feed_health')} says what to do")
            lines += [f"{outcome.title}: {outcome.error}" for outcome in failed[:_SHOWN_PROBLEMS]]
            lines += [f"and {len(failed) - _SHOWN_PROBLEMS:,} more"] if len(failed) > _SHOWN_PROBLEMS else []
        self.tell("\n".join(lines), severity="warning" if failed else "information")

    # ----------------------------------------------------------------------------------------------------- adding feeds

    _offered: Sequence[Found] = ()  # what the page that was opened last announces

    def do_add_feed(self) -> None:
        """Asks for an address; behind a page that was opened, offers its feeds first."""
        self._ask_for_feed(self._offered)
        self._offered = ()

    def _ask_for_feed(self, offered: Sequence[Found]) -> None:
        from tuireader.ui.screens.add_feed import AddFeed

        folders = sorted({feed.folder for feed in self.feeds if feed.folder and feed.kind in {"web", "file", "folder"}})
        self.app.push_screen(AddFeed(self.service, folders, offered), self._subscribe_to)

    def _subscribe_to(self, chosen: Sequence[Found] | None) -> None:
        for found in chosen or ():
            title = found.subscription.title or found.subscription.shown_url
            self.status_line.show(busy=f"Adding {title} …")
            self._subscribe(found)

    @work(thread=True, group="sources", exit_on_error=False)
    def _subscribe(self, found: Found) -> None:
        try:
            feed = self.service.subscribe(found)
        except TuireaderError as error:
            self.post_message(self.Done(partial(self._sources_failed, str(error))))
            return
        self.post_message(self.Done(partial(self._subscribed, feed)))

    def _subscribed(self, feed: Feed) -> None:
        self.status_line.show(busy="")
        self.tell(f"Added {feed.title or feed.shown_url}")
        self.set_feeds(self.library.feeds(), self.library.counts())
        self.show_list(ArticleFilter(feed_ids=(feed.id,), sort=self.wanted.sort), feed.title or feed.shown_url)
        self.teach()
        if not feed.articles and feed.kind == "web" and not self.service.offline:
            self.start_refresh((feed.id,), force=True)
        else:
            self.find_missing()
