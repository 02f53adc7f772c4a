"""The state of the main screen and what its parts share.

The parts are mixins, one for each group of commands; a command is a method ``do_<id>``.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from threading import Event
from typing import TYPE_CHECKING, ClassVar, Literal, TypeVar, get_args

from textual.message import Message
from textual.notifications import Notification
from textual.worker import Worker, WorkerState

from tuireader.addresses import is_openable
from tuireader.errors import TuireaderError, crash_report
from tuireader.journal import LOG
from tuireader.model import KINDS, ArticleFilter, Counts, Feed, Kind, SortOrder, StoredArticle
from tuireader.settings import Settings
from tuireader.ui.actions import REASONS, Command, Keymap, Need
from tuireader.ui.glyphs import Glyphs
from tuireader.ui.services import Services
from tuireader.ui.state import InterfaceState
from tuireader.ui.undo import UndoStack
from tuireader.ui.widgets.article_list import ArticleList
from tuireader.ui.widgets.entity_sidebar import EntitySidebar
from tuireader.ui.widgets.feed_tree import FeedTree
from tuireader.ui.widgets.pane import Pane, PaneScreen
from tuireader.ui.widgets.prompt import Prompt
from tuireader.ui.widgets.reader import Reader
from tuireader.ui.widgets.status import KeyBar, StatusLine

if TYPE_CHECKING:
    from tuireader.library.library import Library

Result = TypeVar("Result")
Severity = Literal["information", "warning", "error"]

_SEEN_SECONDS = 1.0  # for which a message has to stand before whoever leaves has seen it


class MainBase(PaneScreen):
    """State and access to the panes. Only the event loop changes the state; workers come back as messages."""

    AUTO_FOCUS: ClassVar[str | None] = "#articles"

    @dataclass
    class Done(Message):
        """Work in another thread is done; ``then`` runs on the loop."""

        then: Callable[[], object]

    def __init__(
        self,
        library: Library,
        *,
        settings: Settings,
        services: Services | None,
        sources: tuple[str, ...],
        keys: Keymap,
        glyphs: Glyphs,
        now: Callable[[], datetime],
        state: InterfaceState,
    ) -> None:
        super().__init__(id="main")
        self.library = library
        self.settings = settings
        self.services = services
        self.sources = sources
        self.keys = keys
        self.glyphs = glyphs
        self.now = now
        self.state = state
        kept = state.kinds.split() if state.kinds_setting == " ".join(settings.highlight) else settings.highlight
        self.kinds: frozenset[Kind] = frozenset(kind for kind in KINDS if kind in kept)
        self.wanted = ArticleFilter(sort=state.sort if state.sort in get_args(SortOrder) else "newest")  # type: ignore[arg-type]
        self.wanted_title = "All"
        self.feeds: tuple[Feed, ...] = ()
        self.counts = Counts()
        self.article: StoredArticle | None = None  # in the reader
        self.opened = False  # the user reads it; else it is shown because the cursor stands on it
        self.undo = UndoStack()
        self.cancelled = Event()
        self.articles: OrderedDict[int, StoredArticle] = OrderedDict()  # the last ones, so that going back is instant
        self.unsaved: list[str] = []  # why changes did not reach the library, as far as nobody has seen it yet
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="library-writer")

    # -------------------------------------------------------------------------------------------------------- the panes

    @property
    def listing(self) -> ArticleList:
        """The article list."""
        return self.query_one("#articles", ArticleList)

    @property
    def reader(self) -> Reader:
        """The text."""
        return self.query_one("#reader", Reader)

    @property
    def sidebar(self) -> EntitySidebar:
        """The entities of the article."""
        return self.query_one("#sidebar", EntitySidebar)

    @property
    def feed_tree(self) -> FeedTree:
        """The feeds."""
        return self.query_one("#feeds", FeedTree)

    @property
    def prompt(self) -> Prompt:
        """The line at the bottom where words are typed."""
        return self.query_one("#prompt", Prompt)

    @property
    def status_line(self) -> StatusLine:
        """What is going on."""
        return self.query_one("#status", StatusLine)

    @property
    def key_bar(self) -> KeyBar:
        """The keys of the focused pane."""
        return self.query_one("#keys", KeyBar)

    @property
    def pane(self) -> Pane:
        """The pane that moves when a moving key is typed."""
        if isinstance(self.focused, Pane):
            return self.focused
        in_text = self.prompt.is_open and self.prompt.purpose in {"find", "pipe"}
        return self.reader if in_text else self.listing

    # ------------------------------------------------------------------------------------------------ commands and work

    def run_command(self, command: Command) -> None:
        """Carries a command out, or says why it is not possible."""
        reason = self.reason(command)
        if reason is not None:
            self.tell(f"{command.label}: {reason}", severity="warning")
            return
        getattr(self, f"do_{command.id}")()

    def reason(self, command: Command) -> str | None:
        """Why a command is not possible now; None if it is."""
        return next((REASONS[need] for need in command.needs if not self._has(need)), None)

    def _has(self, need: Need) -> bool:
        if need == "article":
            return self.chosen_id is not None
        if need == "link":
            return bool(self.chosen_url)
        if need == "mentions":
            return self.article is not None and any(m.kind in self.kinds for m in self.article.mentions)
        if need == "full_text":
            online = self.services is not None and not self.services.offline
            stored = self.article is not None and self.article.has_full_text
            return stored or (online and self.article is not None and is_openable(self.article.row.url))
        if need == "selection":
            return bool(self.get_selected_text())
        if need == "import":
            return self.services is not None
        if need == "listed":
            return len(self.listing) > 0
        if need in {"refresh", "add"}:
            return self.services is not None and not self.services.offline
        return need != "undo" or len(self.undo) > 0

    @property
    def chosen_id(self) -> int | None:
        """The article that commands are about: the one in the text if that has the focus, else under the cursor."""
        if self.article is not None and self.focused in {self.reader, self.sidebar}:
            return self.article.row.id
        return self.listing.current

    @property
    def chosen_url(self) -> str:
        """The address of that article, "" if it has none."""
        if self.article is not None and self.chosen_id == self.article.row.id:
            return self.article.row.url
        row = self.listing.row(self.chosen_id) if self.chosen_id is not None else None
        return row.url if row is not None else ""

    def tell(self, text: str, *, severity: Severity = "information", title: str = "") -> None:
        """A short message in the corner, once; never markup."""
        self.take_back(lambda told: (told.message, told.title) == (text, title))
        self.notify(text, title=title, severity=severity, markup=False, timeout=4 if severity == "information" else 8)

    def take_back(self, meant: Callable[[Notification], bool]) -> None:
        """Takes messages out of the corner before their time."""
        for told in list(self.app._notifications):
            if meant(told):
                self.app._unnotify(told)

    def write(self, work: Callable[[], Result], then: Callable[[Result], object] | None = None) -> None:
        """Changes the library in the one thread that writes, in the order of the calls; ``then`` runs on the loop."""

        def task() -> None:
            try:
                result = work()
            except TuireaderError as error:
                self._tell_unsaved(str(error))
                return
            except Exception as error:  # the pool would swallow it
                LOG.error("%s", crash_report(error))
                self._tell_unsaved(f"Something went wrong, a change is not saved ({type(error).__name__}: {error})")
                return
            if then is not None:
                self.post_message(self.Done(lambda: then(result)))

        self._writer.submit(task)

    def _tell_unsaved(self, text: str) -> None:
        self.unsaved.append(text)
        self.post_message(self.Done(lambda: self._show_unsaved(text)))

    def _show_unsaved(self, text: str) -> None:
        self.tell(text, severity="error")
        self.set_timer(_SEEN_SECONDS, lambda: self.unsaved.remove(text))

    def finish_writing(self) -> None:
        """Waits until all changes are in the library, or are in ``unsaved``."""
        self._writer.shutdown(wait=True)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """A worker that failed in a way that nobody foresaw is reported, and the program goes on."""
        if event.state is WorkerState.ERROR:
            self.log.error(event.worker.error)
            self.work_failed(event.worker.group, f"{type(event.worker.error).__name__}: {event.worker.error}")

    def work_failed(self, group: str, text: str) -> None:
        """Says that some work failed, and that it is no longer going on."""
        self.status_line.show(busy="")
        self.tell(f"Something went wrong ({group}): {text}", severity="error")

    def on_main_base_done(self, message: Done) -> None:
        """The part of some work that belongs on the loop."""
        message.then()
