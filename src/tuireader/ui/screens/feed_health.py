"""How the feeds are: when each was last fetched, what went wrong and what to do, how much of it is stored."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import DataTable, Static

from tuireader.model import Feed
from tuireader.ui import figures
from tuireader.ui.cells import cut
from tuireader.ui.glyphs import UNICODE, Glyphs
from tuireader.ui.screens.dialog import Dialog

Action = Literal["refresh", "settings", "remove", "articles"]
Order = Literal["trouble", "title", "success", "next", "articles", "words"]

_ORDERS: tuple[tuple[Order, str], ...] = (
    ("trouble", "trouble first"),
    ("title", "by title"),
    ("success", "longest without success first"),
    ("next", "by next check"),
    ("articles", "most articles first"),
    ("words", "most text first"),
)
_NUMBER, _TIME = 8, 10  # cells of a column
_PADDING = 2  # beside each column
_ALL_FROM = 62  # cells of the table; below, only what says how a feed is
_OTHERS = 11  # lines of the dialog that the table leaves to what is told of the feed, with the keys
_OTHERS_SHORT = 7  # in a window of few lines
_SHORT = 20
_KEYS = "Enter: articles · s: settings · r: refresh · Del: remove · o: order · Esc: close"
_KEYS_SHORT = "Enter s r Del o · Esc: close"

# What helps, by words of the cause; the first that fits.
_ADVICE = (
    ("user name and password", "Put user and password_command for this address under [[feeds]] in config.toml."),
    ("gone for good", "It is not asked any more. Its articles stay; remove it when you do not need them."),
    ("nothing at this address", "Look on the site for its new address and change it in the settings of the feed (s)."),
    ("web page, not a feed", "The site may announce its feed elsewhere: add the site's address (a) to find it."),
    ("not a feed", "Look on the site for its feed, and change the address in the settings of the feed (s)."),
    ("certificate", "If you trust the server anyway, set insecure_tls for this address in config.toml."),
    ("less often", "Nothing to do: it is asked again after the time that the server wants."),
    ("bot check", "The site lets only browsers in. Ask its owner to let feed readers read the feed."),
    ("no host named", "Check the address and the network."),
    ("no such file", "The file or folder has moved; change its path in the settings of the feed (s), or remove it."),
    ("", "It is tried again by itself, less and less often; r tries now."),
)


@dataclass(frozen=True, slots=True)
class Choice:
    """What the user wants done with a feed."""

    action: Action
    feed_id: int


def advice(cause: str) -> str:
    """What to do about the cause of a failure."""
    return next(text for words, text in _ADVICE if words in cause)


def next_check(feed: Feed, now: datetime) -> str:
    """When a feed may be asked again: "now", "in 25 min", "in 3 h", "in 2 d"; "never" for what is gone."""
    state = feed.state
    if feed.kind in {"sample", "loose"}:
        return "never"
    if state.gone:
        return "never"
    if state.next_check is None or state.next_check <= now:
        return "now"
    wait = state.next_check - now
    if wait < timedelta(hours=1):
        return f"in {max(int(wait.total_seconds() // 60), 1)} min"
    return f"in {int(wait.total_seconds() // 3600)} h" if wait < timedelta(days=2) else f"in {wait.days} d"


class FeedHealth(Dialog[Choice | None]):
    """Lists the feeds with their health; the result is what to do with one of them."""

    BINDINGS = [  # noqa: RUF012
        ("escape,q", "dismiss(None)", "Close"),
        ("j", "move(1)", "Down"),
        ("k", "move(-1)", "Up"),
        ("g,home", "edge(False)", "Top"),
        ("G,end", "edge(True)", "Bottom"),
        ("r", "choose('refresh')", "Refresh"),
        ("s", "choose('settings')", "Settings"),
        ("delete", "choose('remove')", "Remove"),
        ("o", "order", "Order"),
    ]

    def __init__(
        self,
        feeds: Sequence[Feed],
        count_words: Callable[[], Mapping[int, int]],
        now: datetime,
        *,
        chosen: int | None = None,
        glyphs: Glyphs = UNICODE,
    ) -> None:
        """``count_words`` blocks; ``chosen`` is the feed under the cursor at first."""
        super().__init__(classes="feed-health")
        self._feeds = [feed for feed in feeds if feed.kind not in {"loose", "sample"} or feed.articles]
        self._count_words = count_words
        self._now = now
        self._words: Mapping[int, int] = {}
        self._order: Order = "trouble"
        self._chosen = chosen
        self._glyphs = glyphs

    def compose(self) -> ComposeResult:
        """The table, and beneath it all about the feed under the cursor."""
        with Vertical(classes="dialog wide"):
            yield Static(self._heading(), classes="dialog-title", id="health-title", markup=False)
            yield DataTable(cursor_type="row", zebra_stripes=False, show_header=True)
            yield Static("", id="health-detail", markup=False)
            yield Static(_KEYS, id="health-keys", classes="dialog-note", markup=False)

    def on_mount(self) -> None:
        """Fills the table; the words come when they are counted."""
        self._build()
        self.table.focus()
        self.run_worker(self._count, thread=True, group="health", exit_on_error=False)

    @property
    def table(self) -> DataTable[Text]:
        """The table."""
        return self.query_one(DataTable)

    @property
    def feed(self) -> Feed | None:
        """The feed under the cursor."""
        at = self.table.cursor_row
        return self._feeds[at] if 0 <= at < len(self._feeds) else None

    def action_move(self, step: int) -> None:
        """One feed up or down."""
        self.table.move_cursor(row=min(max(self.table.cursor_row + step, 0), max(len(self._feeds) - 1, 0)))

    def action_edge(self, end: bool) -> None:
        """To the first or the last feed."""
        self.table.move_cursor(row=len(self._feeds) - 1 if end else 0)

    def action_order(self) -> None:
        """The next order."""
        orders = [order for order, _ in _ORDERS]
        self._order = orders[(orders.index(self._order) + 1) % len(orders)]
        self._build()

    def action_choose(self, action: Action) -> None:
        """Ends the screen with what is to be done."""
        if self.feed is not None:
            self.dismiss(Choice(action, self.feed.id))

    def on_data_table_row_selected(self) -> None:
        """Enter goes to the articles."""
        self.action_choose("articles")

    def on_data_table_row_highlighted(self) -> None:
        """Tells all about the feed under the cursor."""
        feed = self.feed
        self._chosen = feed.id if feed is not None else None
        self.query_one("#health-detail", Static).update(self._detail(feed) if feed is not None else Content(""))

    def on_resize(self, _: events.Resize) -> None:
        """The first column takes what room there is; what is told of the feed keeps its lines."""
        short = self.size.height < _SHORT
        self.table.styles.max_height = max(
            self.size.height - _OTHERS_SHORT if short else self.size.height * 9 // 10 - _OTHERS, 4
        )
        self.query_one("#health-keys", Static).update(Content(_KEYS_SHORT if short else _KEYS))
        self.call_after_refresh(self._build)

    def _count(self) -> None:
        words = self._count_words()
        self.app.call_from_thread(self._counted, words)

    def _counted(self, words: Mapping[int, int]) -> None:
        self._words = words
        if self.is_mounted:
            self._build()

    def _heading(self) -> str:
        failing = sum(1 for feed in self._feeds if feed.state.error)
        trouble = f", {failing} in trouble" if failing else ", all well" if self._feeds else ""
        count = "1 feed" if len(self._feeds) == 1 else f"{len(self._feeds):,} feeds"
        order = f" · {dict(_ORDERS)[self._order]}" if self.size.height >= _SHORT else ""
        return f"Feeds: {count}{trouble}{order}"

    def _build(self) -> None:
        self._feeds.sort(key=self._sort_key)
        self.query_one("#health-title", Static).update(Content(self._heading()))
        table = self.table
        chosen = self._chosen
        table.clear(columns=True)
        cells = table.scrollable_content_region.width
        shown = range(6) if cells >= _ALL_FROM else (0, 1, 5)
        columns = [
            ("Feed", 0),
            ("Unread", _NUMBER),
            ("Articles", _NUMBER),
            ("Words", _NUMBER),
            ("Success", _TIME),
            ("Next check", _TIME),
        ]
        taken = sum(columns[place][1] + _PADDING for place in shown[1:])
        room = max(cells - taken - _PADDING, 8)
        for place in shown:
            label, width = columns[place]
            table.add_column(Text(label), width=width or room)
        for feed in self._feeds:
            row = self._cells(feed, room)
            table.add_row(*(row[place] for place in shown))
        place = next((n for n, feed in enumerate(self._feeds) if feed.id == chosen), 0)
        table.move_cursor(row=place, animate=False)

    def _cells(self, feed: Feed, room: int) -> list[Text]:
        state = feed.state
        title = ("! " if state.error else "") + (feed.title or feed.shown_url)
        style = "" if not state.error else "bold"
        words = self._words.get(feed.id)
        return [
            Text(cut(title, room, self._glyphs.ellipsis), style=style),
            Text(figures.count(feed.unread), justify="right"),
            Text(figures.count(feed.articles), justify="right"),
            Text(figures.count(words) if words is not None else "…" if not self._words else "0", justify="right"),
            Text(figures.age(state.succeeded, self._now) if state.succeeded else "never"),
            Text(next_check(feed, self._now)),
        ]

    def _sort_key(self, feed: Feed) -> tuple[object, ...]:
        state, title = feed.state, (feed.title or feed.url).casefold()
        if self._order == "trouble":
            return (not state.error, title)
        if self._order == "success":
            return (state.succeeded.timestamp() if state.succeeded else 0.0, title)
        if self._order == "next":
            return (state.next_check.timestamp() if state.next_check else 0.0, title)
        if self._order == "articles":
            return (-feed.articles, title)
        if self._order == "words":
            return (-self._words.get(feed.id, 0), title)
        return (title,)

    def _detail(self, feed: Feed) -> Content:
        state = feed.state
        address = "articles that come with tuireader" if feed.kind == "sample" else feed.shown_url
        lines: list[tuple[str, str]] = []
        if state.error:
            times = f", {state.failures} times" if state.failures > 1 else ""
            lines += [(f"{state.error}{times}\n", "bold"), (f"{advice(state.error)}\n", "")]
        folder = f", in {feed.folder}" if feed.folder else ""
        lines.append((f"{address}{folder}", "$muted"))
        if state.checked is not None:
            lines.append((f"\nlast asked {state.checked.astimezone(self._now.tzinfo):%Y-%m-%d %H:%M}", "$muted"))
        return Content.assemble(*lines)
