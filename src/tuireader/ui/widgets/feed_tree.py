"""The feed tree: smart folders, then folders and feeds, with the number of unread articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.message import Message
from textual.strip import Strip

from tuireader.model import ArticleFilter, Counts, Feed, SmartFolder
from tuireader.ui import figures
from tuireader.ui.actions import Context
from tuireader.ui.cells import cut, pad
from tuireader.ui.glyphs import UNICODE, Glyphs
from tuireader.ui.widgets.pane import Pane

SMART_TITLES: dict[SmartFolder, str] = {
    "all": "All",
    "unread": "Unread",
    "today": "Today",
    "bookmarks": "Bookmarks",
    "local": "Local files",
}


@dataclass(frozen=True, slots=True)
class Node:
    """A line of the tree and what the list shows when it is chosen. ``feed`` is None for folders."""

    title: str
    filter: ArticleFilter
    depth: int = 0
    count: int = 0
    feed: Feed | None = None
    folder: str | None = None
    trouble: str = ""


class FeedTree(Pane):
    """Chooses what the article list shows."""

    context: ClassVar[Context] = "feeds"

    @dataclass
    class Chosen(Message):
        """The user wants to see the articles of a node."""

        node: Node
        focus_list: bool

    def __init__(self, *, id: str | None = None, glyphs: Glyphs = UNICODE) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, glyphs=glyphs)
        self.cursor = 0
        self.folded: set[str] = set()
        self._listed: list[Node] = []
        self._feeds: Sequence[Feed] = ()
        self._counts: Counts | None = None
        self._stale = False  # whether the nodes are those of an earlier state
        self._searches: Sequence[tuple[str, str]] = ()

    @property
    def node(self) -> Node | None:
        """The node under the cursor."""
        self.catch_up()
        return self._listed[self.cursor] if 0 <= self.cursor < len(self._listed) else None

    @property
    def listed(self) -> tuple[Node, ...]:
        """All nodes in view or not, from top to bottom; those in folded folders are left out."""
        self.catch_up()
        return tuple(self._listed)

    def show(self, feeds: Sequence[Feed], counts: Counts, searches: Sequence[tuple[str, str]] = ()) -> None:
        """Shows these feeds and kept searches (title, query); the cursor stays on its node."""
        if (feeds, counts, searches) != (self._feeds, self._counts, self._searches):
            self._feeds, self._counts, self._searches = feeds, counts, searches
            self._stale = True
            if self.display:
                self.catch_up()

    def catch_up(self) -> None:
        """Lists what has come while the tree was hidden."""
        if self._stale:
            self._stale = False
            self._build()

    def move(self, lines: int) -> None:
        """Moves the cursor; the list follows."""
        self._go(self.cursor + lines)

    def page(self, pages: float) -> bool:
        """Moves the cursor by pages."""
        before = self.cursor
        self._go(self.cursor + int(self.rows * pages))
        return self.cursor != before

    def edge(self, end: bool) -> None:
        """Moves the cursor to the first or last node."""
        self._go(len(self.listed) - 1 if end else 0)

    def choose(self) -> None:
        """Goes to the articles of a node; on a folder, folds or unfolds it."""
        node = self.node
        if node is None:
            return
        if node.folder is not None:
            self.folded ^= {node.folder}
            self._build()
        self.post_message(self.Chosen(node, focus_list=node.folder is None))

    def on_click(self, event: events.Click) -> None:
        """A click chooses."""
        cell = self.cell_of(event)
        place = cell[1] + self.scroll_offset.y if cell is not None else -1
        if 0 <= place < len(self._listed):
            self.cursor = place
            self.refresh()
            self.choose()

    def render_line(self, y: int) -> Strip:
        """A line of the tree."""
        cells = self.cells
        place = y + self.scroll_offset.y
        if place >= len(self._listed):
            return self.strip([], cells)
        node = self._listed[place]
        under: tuple[str, ...] = ()
        if place == self.cursor:
            under = ("cursor",) if self.has_focus else ("cursor-blurred",)
        sign = ""
        if node.folder is not None:
            sign = f"{self.glyphs.folded if node.folder in self.folded else self.glyphs.expanded} "
        count = figures.count(node.count) if node.count else ""
        trouble = "! " if node.trouble else ""
        room = max(cells - 2 - len(count) - len(trouble), 1)
        label = pad(cut(" " * node.depth * 2 + sign + node.title, room, self.glyphs.ellipsis), room)
        mark = self.glyphs.cursor if under else " "
        role = "unread" if node.count else "read"
        return self.strip(
            [
                (mark, self.style_of(*under, "cursor-mark")),
                (label, self.style_of(*under, "folder" if node.feed is None else role)),
                (trouble, self.style_of(*under, "missing")),
                (f"{count} ", self.style_of(*under, "detail")),
            ],
            cells,
        )

    def _build(self) -> None:
        if self._counts is None:
            return
        before = self.node
        self._listed = [
            Node(title, ArticleFilter(smart=smart), count=getattr(self._counts, smart if smart != "all" else "all"))
            for smart, title in SMART_TITLES.items()
        ]
        self._listed += [Node(title, ArticleFilter(query=query)) for title, query in self._searches]
        self._add_feeds()
        if before is not None:
            same = (n for n, node in enumerate(self._listed) if node.filter == before.filter)
            self.cursor = next(same, min(self.cursor, len(self._listed) - 1))
        self.set_extent(0, len(self._listed))
        self.refresh()

    def _add_feeds(self) -> None:
        seen: set[str] = set()
        unread: dict[str, int] = {}
        for feed in self._feeds:
            for folder in _with_parents(feed.folder):
                unread[folder] = unread.get(folder, 0) + feed.unread
        for feed in sorted(self._feeds, key=lambda item: (item.folder.casefold(), item.title.casefold())):
            parents = _with_parents(feed.folder)
            for folder in parents:
                if folder not in seen and not self._inside_folded(folder):
                    name, depth = folder.rpartition("/")[2], folder.count("/")
                    self._listed.append(Node(name, ArticleFilter(folder=folder), depth, unread[folder], folder=folder))
                seen.add(folder)
            if not any(folder in self.folded for folder in parents):
                wanted = ArticleFilter(feed_ids=(feed.id,))
                title = feed.title or feed.shown_url
                trouble = feed.state.error or ""
                self._listed.append(Node(title, wanted, len(parents), feed.unread, feed, trouble=trouble))

    def _inside_folded(self, folder: str) -> bool:
        return any(parent in self.folded for parent in _with_parents(folder)[:-1])

    def _go(self, place: int) -> None:
        place = min(max(place, 0), max(len(self._listed) - 1, 0))
        if place == self.cursor or not self._listed:
            return
        self.cursor = place
        y, height = self.scroll_offset.y, self.rows
        if place < y or place >= y + height:
            self.scroll_to(y=place if place < y else place - height + 1, animate=False, force=True, immediate=True)
        self.refresh()
        self.post_message(self.Chosen(self._listed[place], focus_list=False))


def _with_parents(folder: str) -> list[str]:
    parts = folder.split("/") if folder else []
    return ["/".join(parts[: n + 1]) for n in range(len(parts))]
