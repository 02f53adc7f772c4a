"""What the article list shows, and what happens when its cursor moves."""

from __future__ import annotations

from array import array
from contextlib import suppress
from dataclasses import replace
from functools import partial
from time import monotonic

from textual import events, work
from textual.timer import Timer
from textual.worker import get_current_worker

from tuireader.errors import TuireaderError
from tuireader.library.days import Days
from tuireader.model import ArticleFilter, Counts, Feed, SortOrder, StoredArticle
from tuireader.salience import main_subjects
from tuireader.ui import figures
from tuireader.ui.empty import empty_text
from tuireader.ui.screens.moving import Moving
from tuireader.ui.widgets.article_list import ArticleList
from tuireader.ui.widgets.feed_tree import FeedTree
from tuireader.ui.widgets.prompt import Prompt
from tuireader.ui.widgets.text_pane import TextPane

# What the loop reads at once; the rest of a list comes from a worker.
FIRST_PAGE = 200
# A preview follows the cursor only once it rests.
_PREVIEW_SECONDS = 0.12
_TYPING_SECONDS = 0.12
# While articles come in: each time the list is read and painted anew, and a key may come in the middle of it.
_RELOAD_SECONDS = 2.0
# Counts follow once the screen shows what was asked for.
_COUNT_SECONDS = 0.2
_KEPT_ARTICLES = 12
# Below this width the line of status leaves out the number of unread articles.
_FIGURES_FROM = 60
_SUBJECTS = 4  # what an article is mainly about, named above its text
_SORTS: tuple[tuple[SortOrder, str], ...] = (
    ("newest", "newest first"),
    ("oldest", "oldest first"),
    ("unread", "unread first"),
    ("feed", "by feed"),
    ("title", "by title"),
)


class Listing(Moving):
    """Fills the list and follows its cursor."""

    _preview: Timer | None = None
    _typing: Timer | None = None
    _list_number = 0  # of the last list asked for; answers to earlier questions are dropped
    _open_number = 0  # likewise of articles
    _reload_took = 0.0

    # --------------------------------------------------------------------------------------------------------- the list

    def show_list(self, wanted: ArticleFilter, title: str, *, keep: bool = False) -> None:
        """Lists what a filter lets through: its first page at once, the rest from a worker."""
        self.wanted, self.wanted_title = wanted, title
        self.listing.empty_text = empty_text(wanted, self.keys, subscribed=self.subscribed)
        self._list_number += 1
        if wanted.words or wanted.title_words or wanted.query:
            self._load_ids(self._list_number, wanted, keep)
        else:
            first = self.library.ids(self.folded(wanted), limit=FIRST_PAGE)
            self.listing.show(first, self.days_of(wanted, first), keep=keep)
            if len(first) == FIRST_PAGE:
                self._load_ids(self._list_number, wanted, keep=True)
        self.show_status()

    by_day = False  # whether the list has a heading for each day

    def days_of(self, wanted: ArticleFilter, ids: array[int]) -> Days:
        """Where the days begin, for headings; none where they are not wanted or the order is another."""
        in_time = wanted.sort in {"newest", "oldest"} and wanted.article_ids is None
        return self.library.days(ids) if self.by_day and in_time else ()

    def do_group_days(self) -> None:
        """Headings for days, or none."""
        self.by_day = not self.by_day
        self.reload()
        if self.by_day and self.wanted.sort not in {"newest", "oldest"}:
            self.tell("Days are shown once the newest or the oldest come first", severity="warning")

    folding = True  # whether a story is one row

    def folded(self, wanted: ArticleFilter) -> ArticleFilter:
        """The filter with each story as one row; not where the first report of a story may not be in the list."""
        narrowed = wanted.query or wanted.words or wanted.title_words or wanted.folder or wanted.feed_ids is not None
        if not self.folding or narrowed or wanted.article_ids is not None or wanted.smart in {"bookmarks", "local"}:
            return wanted
        return replace(wanted, fold_stories=True)

    def reload(self) -> None:
        """Reads feeds, counts and the list again; the cursor stays on its article."""
        self._list_number += 1
        self._reload(self._list_number, self.wanted)

    def reload_if_due(self) -> None:
        """Reads again while articles come in: the less often the longer it takes."""
        now = monotonic()
        if now >= self._next_reload:
            self._next_reload = now + max(_RELOAD_SECONDS, 10 * self._reload_took)
            self.reload()

    _next_reload = 0.0

    @work(thread=True, exclusive=True, group="list", exit_on_error=False)
    def _load_ids(self, number: int, wanted: ArticleFilter, keep: bool) -> None:
        try:
            ids = self.library.ids(self.folded(wanted))
            days = self.days_of(wanted, ids)
        except TuireaderError as error:
            self.post_message(self.Done(partial(self.tell, str(error), severity="error")))
            return
        if not get_current_worker().is_cancelled:
            self.post_message(self.Done(partial(self._set_ids, number, ids, days, keep)))

    @work(thread=True, exclusive=True, group="list", exit_on_error=False)
    def _reload(self, number: int, wanted: ArticleFilter) -> None:
        began = monotonic()
        try:
            feeds, counts, ids = self.library.feeds(), self.library.counts(), self.library.ids(self.folded(wanted))
            days = self.days_of(wanted, ids)
        except TuireaderError as error:
            self.post_message(self.Done(partial(self.tell, str(error), severity="error")))
            return
        if not get_current_worker().is_cancelled:
            took = monotonic() - began
            self.post_message(self.Done(partial(self._set_all, number, feeds, counts, ids, days, took)))

    def _set_ids(self, number: int, ids: array[int], days: Days, keep: bool) -> None:
        if number == self._list_number:
            self.listing.show(ids, days, keep=keep)
            self.show_status()

    def _set_all(
        self, number: int, feeds: tuple[Feed, ...], counts: Counts, ids: array[int], days: Days, seconds: float
    ) -> None:
        self._reload_took = seconds
        self.set_feeds(feeds, counts)
        if number == self._list_number:
            self.listing.forget_rows()
            self.listing.show(ids, days)
        self.show_status()

    @property
    def subscribed(self) -> bool:
        """Whether there are feeds, folders or files that the user has added."""
        return any(feed.kind not in {"sample", "loose"} for feed in self.feeds)

    def set_feeds(self, feeds: tuple[Feed, ...], counts: Counts) -> None:
        """Shows feeds and counts."""
        self.feeds, self.counts = feeds, counts
        kept = self.library.smart_searches()
        self.feed_tree.show([feed for feed in feeds if feed.kind != "loose" or feed.articles], counts, kept)

    def reload_counts(self) -> None:
        """Reads the feeds and counts again, after all changes so far, once for several that follow each other."""
        if self._counting is None:
            self._counting = self.set_timer(_COUNT_SECONDS, self._count_again)

    _counting: Timer | None = None

    def _count_again(self) -> None:
        self._counting = None
        self.write(lambda: (self.library.feeds(), self.library.counts()), lambda read: self._set_counts(*read))

    def _set_counts(self, feeds: tuple[Feed, ...], counts: Counts) -> None:
        self.set_feeds(feeds, counts)
        self.show_status()

    def on_feed_tree_chosen(self, event: FeedTree.Chosen) -> None:
        """Lists the articles of the chosen node."""
        node = event.node
        self._unfiltered = None
        if replace(node.filter, sort=self.wanted.sort) != self.wanted:
            self.show_list(replace(node.filter, sort=self.wanted.sort), node.title)
        if event.focus_list:
            self.focus_pane(self.listing)

    def do_sort(self) -> None:
        """The next sort order."""
        orders = [order for order, _ in _SORTS]
        following = orders[(orders.index(self.wanted.sort) + 1) % len(orders)]
        self.show_list(replace(self.wanted, sort=following), self.wanted_title, keep=True)
        self.tell(f"Sorted {dict(_SORTS)[following]}")

    # ------------------------------------------------------------------------------------------------ filter and search

    def do_filter(self) -> None:
        """Filters as you type."""
        self.focus_pane(self.listing)
        self.prompt.open("filter", self.wanted.title_words)

    def do_search(self) -> None:
        """Searches all articles, or finds in the article when the text has the focus."""
        if self.pane is self.reader:
            self.prompt.open("find")
        else:
            self.prompt.open("search", self.wanted.words)

    def on_prompt_typed(self, event: Prompt.Typed) -> None:
        """Follows the typing after a moment's rest."""
        if self._typing is not None:
            self._typing.stop()
        if event.purpose not in {"command", "pipe"}:
            self._typing = self.set_timer(_TYPING_SECONDS, partial(self.apply_prompt, event.purpose, event.words))

    def apply_prompt(self, purpose: str, words: str) -> None:
        """Filters, searches or finds by what was typed."""
        if self._typing is not None:
            self._typing.stop()
            self._typing = None
        if purpose == "filter":
            self._filter(words)
        elif purpose == "search" and words != self.wanted.words:
            self.show_list(replace(self.wanted, words=words), self.wanted_title)
        elif purpose == "find":
            found = self.reader.find(words)
            self.show_status("no match" if words and not found else None)

    _unfiltered: str | None = None  # the query of the list before a filter in the query language

    def _filter(self, words: str) -> None:
        """Narrows the list: by words of title, feed and author, or by a query where there is a field or a sign."""
        base = self.wanted.query if self._unfiltered is None else self._unfiltered
        asks = any(sign in words for sign in ':"()') or any(word.startswith("-") for word in words.split())
        if asks:
            try:
                self.library.check_query(words)
            except TuireaderError as error:
                self.show_status(str(error))
                return
        query = (f"({base}) ({words})" if base.strip() else words) if asks else base
        self._unfiltered = base if asks else None
        wanted = replace(self.wanted, title_words="" if asks else words, query=query)
        if wanted != self.wanted:
            self.show_list(wanted, self.wanted_title, keep=True)

    def clear_search(self) -> bool:
        """Ends the find in the article, or the filter, or the search; false if none was on."""
        if self.listing.end_selection():
            pass
        elif self.pane is self.reader and self.reader.matches:
            self.reader.find("")
        elif self.wanted.title_words or self._unfiltered is not None:
            self._filter("")
        elif self.wanted.words:
            self.show_list(replace(self.wanted, words=""), self.wanted_title, keep=True)
        else:
            return False
        self.show_status()
        return True

    # --------------------------------------------------------------------------------------------- following the cursor

    def on_article_list_highlighted(self, event: ArticleList.Highlighted) -> None:
        """Shows the article under the cursor once the cursor rests, where there is a pane for it."""
        self.show_status()
        self._stop_preview()
        if event.article_id is None:
            if not self.opened:
                self.show_article(None)
        elif not self.single and (self.article is None or self.article.row.id != event.article_id):
            self._preview = self.set_timer(_PREVIEW_SECONDS, partial(self._preview_due, event.article_id))

    def preview(self) -> None:
        """Shows the article under the cursor of the list now."""
        current = self.listing.current
        shown = self.article.row.id if self.article is not None else None
        if self.pane is self.listing and current is not None and current != shown:
            self.load_article(current, opened=False)

    def on_resize(self, event: events.Resize) -> None:
        """A window that has become wide enough for the text shows it at once."""
        if not self.single:
            self.preview()

    def _stop_preview(self) -> None:
        if self._preview is not None:
            self._preview.stop()
            self._preview = None

    def _preview_due(self, article_id: int) -> None:
        # A timer that has run out can still be on its way when the article is opened.
        self._preview = None
        if article_id != self._opened_last:
            self.load_article(article_id, opened=False)

    def load_article(self, article_id: int, *, opened: bool) -> None:
        """Shows an article; ``opened``: the user reads it, so it counts as read."""
        self._stop_preview()
        self._opened_last = article_id if opened else None
        self._open_number += 1
        if self.article is not None and self.article.row.id == article_id:
            self._article_ready(self._open_number, self.article, article_id, opened)
        elif (kept := self.articles.get(article_id)) is not None:
            self._article_ready(self._open_number, kept, article_id, opened)
        else:
            self._fetch_article(self._open_number, article_id, opened)

    @work(thread=True, exclusive=True, group="article", exit_on_error=False)
    def _fetch_article(self, number: int, article_id: int, opened: bool) -> None:
        try:
            article = self.prepared(self.library.article(article_id, full=True))
        except TuireaderError as error:
            self.post_message(self.Done(partial(self.tell, str(error), severity="error")))
            return
        if not get_current_worker().is_cancelled:
            self.post_message(self.Done(partial(self._article_ready, number, article, article_id, opened)))

    def prepared(self, article: StoredArticle | None) -> StoredArticle | None:
        """An article as it is shown; runs in a worker."""
        return article

    def _article_ready(self, number: int, article: StoredArticle | None, article_id: int, opened: bool) -> None:
        if number != self._open_number:
            return
        if article is None:
            self.tell("This article is no longer in the library", severity="warning")
            self.reload()
            return
        self._keep_article(article)
        if self.article is not article:
            self.show_article(article)
        if opened:
            self.opened = True
            self.mark_read([article_id])
            if self.pane in {self.listing, self.feed_tree} and self._enter:
                self.focus_pane(self.reader)
        self.show_status()
        self._look_ahead(article_id)

    def _keep_article(self, article: StoredArticle) -> None:
        self.articles[article.row.id] = article
        self.articles.move_to_end(article.row.id)
        while len(self.articles) > _KEPT_ARTICLES:
            self.articles.popitem(last=False)

    def _look_ahead(self, article_id: int) -> None:
        """Reads the articles beside this one, so that they are there when the cursor moves on."""
        at, ids = self.listing.cursor, self.listing.ids
        if self.listing.current == article_id:
            beside = [ids[place] for place in (at - 1, at + 1) if 0 <= place < len(ids)]
            if missing := [other for other in beside if other not in self.articles]:
                self._fetch_ahead(missing)

    @work(thread=True, exclusive=True, group="ahead", exit_on_error=False)
    def _fetch_ahead(self, ids: list[int]) -> None:
        with suppress(TuireaderError):  # told once the article is asked for
            found = [self.prepared(self.library.article(article_id, full=True)) for article_id in ids]
            if not get_current_worker().is_cancelled:
                self.post_message(self.Done(partial(self._keep_ahead, self._open_number, found)))

    def _keep_ahead(self, number: int, found: list[StoredArticle | None]) -> None:
        if number != self._open_number:
            return
        for article in found:
            if article is not None and article.row.id not in self.articles:
                self._keep_article(article)

    _opened_last: int | None = None  # the article that was opened last, if nothing was looked at since
    _enter = False  # whether the article that is being opened takes the focus

    def open_article(self, article_id: int, *, enter: bool = True) -> None:
        """Opens an article; with ``enter`` the text takes the focus."""
        self._enter = enter or self.single
        self.load_article(article_id, opened=True)

    def show_article(self, article: StoredArticle | None, *, full: bool | None = None) -> None:
        """Shows an article in the text and in the sidebar; ``full`` says that it is the full text, which is usual."""
        self.keep_position()
        self.opened = False
        self.article = article
        self.full_text = article is not None and article.has_full_text if full is None else full
        self.reader.show(article, self._meta(article) if article is not None else ())
        self.sidebar.show(article)
        if article is not None:
            names = {mention.name for mention in article.mentions if mention.kind == "company" and mention.name}
            if self._naming is not None:
                self._naming.stop()
            self._naming = self.set_timer(
                _COUNT_SECONDS, partial(self._naming_due, article.row.id, tuple(sorted(names)))
            )

    _naming: Timer | None = None

    def _naming_due(self, article_id: int, names: tuple[str, ...]) -> None:
        self._naming = None
        self._count_names(article_id, names)

    full_text = False  # whether the full text is shown instead of the feed's text

    @work(thread=True, exclusive=True, group="counts", exit_on_error=False)
    def _count_names(self, article_id: int, names: tuple[str, ...]) -> None:
        counts = self.library.name_counts(names) if names else {}
        if not get_current_worker().is_cancelled:
            self.post_message(self.Done(partial(self._set_name_counts, article_id, counts)))

    def _set_name_counts(self, article_id: int, counts: dict[str, int]) -> None:
        if self.article is not None and self.article.row.id == article_id:
            self.sidebar.set_counts(counts)

    def _meta(self, article: StoredArticle) -> tuple[str, ...]:
        row, separator = article.row, f" {self.glyphs.separator} "
        local = row.published.astimezone(self.now().tzinfo)
        parts = (
            row.feed_title,
            row.author,
            f"{local:%a} {local.day} {local:%B %Y %H:%M}",
            figures.reading_time(row.words),
            "full text" if self.full_text else "",
        )
        subjects = main_subjects(article.mentions, len(article.document.text), row.title)[:_SUBJECTS]
        about = f"Mainly about {', '.join(subjects)}" if subjects else ""
        tags = " ".join(f"#{tag}" for tag in article.tags)
        marks = [line for line in (about, tags, f"Note: {article.note}" if article.note else "") if line]
        return (
            separator.join(part for part in parts if part),
            *marks,
            *article.document.warnings,
            *self._no_text(article),
        )

    def _no_text(self, article: StoredArticle) -> tuple[str, ...]:
        """What to do about an article that is a title and nothing else."""
        document = article.document
        if any(block.kind != "title" for block in document.blocks):
            return ()
        if not article.row.url.startswith("http"):
            return ("", "There is no text.")
        fetch, browse = self.keys.labels_of("full_text"), self.keys.labels_of("browser")
        return ("", f"The feed gives no text; {fetch} fetches the page, {browse} opens it in the browser.")

    def keep_position(self) -> None:
        """Remembers the place in the text."""
        article, place = self.article, self.reader.place
        if article is not None and self.opened and place != article.position:
            article_id = article.row.id
            self.articles[article_id] = replace(article, position=place)
            self.write(lambda: self.library.set_position(article_id, place))

    def mark_read(self, ids: list[int]) -> None:
        """Marks articles read because they are opened."""
        raise NotImplementedError

    # ------------------------------------------------------------------------------------------------------ status line

    def on_text_pane_scrolled(self, event: TextPane.Scrolled) -> None:
        """Shows the place in the text."""
        self.show_status()

    def show_status(self, note: str | None = None) -> None:
        """Shows what is listed, what is searched for, and where the cursor and the text are."""
        separator = f" {self.glyphs.separator} "
        parts = [self.wanted_title]
        if self.wanted.words:
            parts.append(f"search “{self.wanted.words}”")
        if self.wanted.query and self.wanted.query != self.wanted_title:
            parts.append(
                f"search “{self.wanted.query}”" if self._unfiltered is None else f"filter “{self.wanted.query}”"
            )
        if self.wanted.title_words:
            parts.append(f"filter “{self.wanted.title_words}”")
        if self.reader.matches:
            parts.append(f"match {(self.reader.match or 0) + 1} of {len(self.reader.matches)}")
        if len(selected := self.listing.selected) > 1:
            parts.append(f"{len(selected)} selected")
        if self.pane is self.feed_tree and (node := self.feed_tree.node) is not None and node.trouble:
            parts.append(f"! {node.trouble}")
        if self.pane is self.reader and self.reader.max_scroll_x:
            parts.append(f"{self.keys.labels_of('scroll_right')} scrolls wide lines")
        if note:  # of what is being typed, it is all that matters now
            parts = [note] if self.prompt.is_open else [*parts, note]
        narrow = self.size.width < _FIGURES_FROM
        if self.hint and not (note and self.prompt.is_open):
            parts = [self.hint] if narrow and parts == [self.wanted_title] else [*parts, self.hint]
        place = f"{self.listing.cursor + 1}/{len(self.listing)}" if len(self.listing) else "0"
        right = [place] if narrow else [f"{figures.count(self.counts.unread)} unread", place]
        if self.article is not None and self.reader.display:
            right.append(f"{self.reader.percentage}%")
        self.status_line.show(separator.join(parts), separator.join(right))
        self.key_bar.follow()

    hint = ""  # what a new user should know
