"""The entity sidebar: what the article speaks of, grouped by kind; its cursor and the text follow each other."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from textual import events
from textual.message import Message
from textual.strip import Strip

from tuireader.model import Kind, StoredArticle
from tuireader.ui import index
from tuireader.ui.actions import Context
from tuireader.ui.cells import cut, fold, pad, width
from tuireader.ui.glyphs import UNICODE, Glyphs
from tuireader.ui.index import Group, Item, MoneyOrder, QuoteView
from tuireader.ui.widgets.pane import Pane

_QUOTE_LINES = 2
_BAR_CELLS = 5


class _Row(NamedTuple):
    """A line of the sidebar: pieces of text with their roles; ``item`` counts the things, -1 for headings."""

    item: int
    pieces: tuple[tuple[str, str], ...]
    kind: Kind | None = None  # of a heading


class EntitySidebar(Pane):
    """Lists the things that an article mentions."""

    context: ClassVar[Context] = "sidebar"

    @dataclass
    class Chosen(Message):
        """The cursor stands on a thing; ``mention`` is the one of its mentions to show."""

        mention: int
        focus_text: bool  # the user wants to go there

    @dataclass
    class KindClicked(Message):
        """The user clicked on the heading of a kind."""

        kind: Kind

    def __init__(self, *, kinds: Collection[Kind], id: str | None = None, glyphs: Glyphs = UNICODE) -> None:  # noqa: A002
        """``kinds`` are marked in the text; the others are listed dim."""
        super().__init__(id=id, glyphs=glyphs)
        self.kinds = frozenset(kinds)
        self.order: MoneyOrder = "size"
        self.cursor = 0
        self.quotes: QuoteView = "short"
        self._article: StoredArticle | None = None
        self._groups: tuple[Group, ...] = ()
        self._items: list[Item] = []
        self._rows: list[_Row] = []
        self._mention: int | None = None
        self._in_library: Mapping[str, int] = {}

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """In how many articles of the library each company is mentioned."""
        self._in_library = counts
        self._build()

    @property
    def item(self) -> Item | None:
        """The thing under the cursor."""
        return self._items[self.cursor] if 0 <= self.cursor < len(self._items) else None

    @property
    def items(self) -> tuple[Item, ...]:
        """All things listed, in order."""
        return tuple(self._items)

    def show(self, article: StoredArticle | None) -> None:
        """Lists what an article mentions."""
        same = article is not None and self._article is not None and article.row.id == self._article.row.id
        self._article = article
        if not same:
            self._mention = None
            self._in_library = {}
            self.cursor = 0
        self._build()
        if not same:
            self.scroll_to(y=0, animate=False, force=True, immediate=True)

    def set_kinds(self, kinds: Collection[Kind]) -> None:
        """Says which kinds are marked in the text."""
        self.kinds = frozenset(kinds)
        self._build()

    def set_order(self, order: MoneyOrder) -> None:
        """Lists amounts by size, or as they come in the text."""
        self.order = order
        self._build()

    def set_quotes(self, quotes: QuoteView) -> None:
        """Lists the first lines of quotes, whole quotes, or only who is quoted; the cursor stays at its thing."""
        item = self.item
        self.quotes = quotes
        self._build()
        if item is not None:
            near = (n for n, other in enumerate(self._items) if set(item.mentions) & set(other.mentions))
            self.cursor = next(near, self.cursor)
        self._scroll_to_cursor()

    def light(self, mention: int | None) -> None:
        """Lights the thing that a mention belongs to; the cursor goes there."""
        self._mention = mention
        if mention is not None:
            place = next((n for n, item in enumerate(self._items) if mention in item.mentions), None)
            if place is not None and place != self.cursor:
                self._refresh_item(self.cursor)
                self.cursor = place
                self._scroll_to_cursor()
                self._refresh_item(place)

    def move(self, lines: int) -> None:
        """Moves the cursor by so many things; the text follows."""
        self._go(self.cursor + lines)

    def page(self, pages: float) -> bool:
        """Moves the cursor by pages."""
        before = self.cursor
        step = max(int(self.rows * abs(pages) // 2), 1)
        self._go(self.cursor + (step if pages > 0 else -step))
        return self.cursor != before

    def edge(self, end: bool) -> None:
        """Moves the cursor to the first or last thing."""
        self._go(len(self._items) - 1 if end else 0)

    def choose(self) -> None:
        """Goes to the mention in the text; a second time to the next mention of the same thing."""
        self._announce(focus_text=True)

    def on_click(self, event: events.Click) -> None:
        """A click on a thing goes to its next mention, one on a heading marks or unmarks the kind."""
        cell = self.cell_of(event)
        place = cell[1] + self.scroll_offset.y if cell is not None else -1
        if 0 <= place < len(self._rows):
            row = self._rows[place]
            if row.kind is not None:
                self.post_message(self.KindClicked(row.kind))
            elif row.item >= 0:
                self.cursor = row.item
                self.refresh()
                self._announce(focus_text=False)

    def on_resize(self) -> None:
        """Folds the texts anew."""
        self._build()
        self.scroll_to(y=0, animate=False, force=True, immediate=True)
        self._scroll_to_cursor()

    def render_line(self, y: int) -> Strip:
        """A line of the sidebar."""
        cells = self.cells
        place = y + self.scroll_offset.y
        if place >= len(self._rows):
            text = self._nothing() if y == 1 and not self._rows else ""
            return self.strip([(cut(text, cells, self.glyphs.ellipsis), self.style_of("detail"))], cells)
        row = self._rows[place]
        under: tuple[str, ...] = ()
        if row.item == self.cursor and row.item >= 0:
            under = ("cursor",) if self.has_focus else ("cursor-blurred",)
        mark = self.glyphs.cursor if under else " "
        pieces = [(text, self.style_of(*under, *role.split())) for text, role in row.pieces]
        filled = " " * max(cells - 1 - sum(width(text) for text, _ in pieces), 0)
        return self.strip(
            [(mark, self.style_of(*under, "cursor-mark")), *pieces, (filled, self.style_of(*under))], cells
        )

    def _nothing(self) -> str:
        if self._article is None:
            return " No article"
        return " Nothing found in this text" if self._article.extractor else " Not looked through yet"

    def _build(self) -> None:
        article = self._article
        self._groups = ()
        if article is not None:
            self._groups = index.build(
                article.mentions,
                len(article.document.text),
                self.order,
                title=article.row.title,
                quotes=self.quotes,
            )
        self._items = [item for group in self._groups for item in group.items]
        # One cell more than there is beside the cursor's mark: each line ends in a blank, and the scroll bar is one.
        self._rows = list(self._layout(max(self.scrollable_content_region.width, 10)))
        self.cursor = min(self.cursor, max(len(self._items) - 1, 0))
        self.set_extent(0, len(self._rows))
        self.refresh()

    def _layout(self, cells: int) -> Iterator[_Row]:
        number = 0
        for group in self._groups:
            if number:
                yield _Row(-1, ())
            marked = group.kind in self.kinds
            sign = self.glyphs.on if marked else self.glyphs.off
            count = str(sum(len(item.mentions) for item in group.items) if group.kind == "quote" else len(group.items))
            room = cells - len(count) - 1
            title = pad(cut(f"{sign} {group.title}", room, self.glyphs.ellipsis), room)
            yield _Row(
                -1, ((title, f"group {group.kind}" if marked else "group-off"), (f"{count} ", "detail")), group.kind
            )
            speaker: str | None = None
            for item in group.items:
                again = item.kind == "quote" and item.label == speaker
                speaker = item.label
                for pieces in self._item_lines(item, cells, marked, again=again):
                    yield _Row(number, pieces)
                number += 1

    def _item_lines(
        self, item: Item, cells: int, marked: bool, *, again: bool
    ) -> Iterator[tuple[tuple[str, str], ...]]:
        role = item.kind if marked else "detail"
        times = f" {self.glyphs.times}{len(item.mentions)}" if len(item.mentions) > 1 else ""
        if item.kind == "quote":
            yield from self._quote_lines(item, cells, role, again)
            return
        if item.kind == "money":
            filled = max(round(item.share * _BAR_CELLS), 1)
            bar = (self.glyphs.size * filled).ljust(_BAR_CELLS)
            room = cells - _BAR_CELLS - 2 - len(times)
            label = cut(item.label, room, self.glyphs.ellipsis)
            detail = cut(f"  {item.detail}", room - width(label) - 1, self.glyphs.ellipsis)
            gap = " " * max(room - width(label) - width(detail), 0)
            yield (
                *((" ", role), (label, role), (times, "detail")),
                *((detail, "detail"), (gap, ""), (f"{bar} ", "detail")),
            )
            return
        label = cut(item.label, cells - 2 - len(times), self.glyphs.ellipsis)
        others = self._in_library.get(item.label, 0) if item.kind == "company" else 0
        known = f"in {others:,} articles" if others > 1 else ""
        note = f" {self.glyphs.separator} ".join(part for part in (item.note, known) if part)
        note = cut(f"  {note}", cells - 2 - width(label) - len(times), self.glyphs.ellipsis) if note else ""
        sign = self.glyphs.main if item.main else " "
        yield ((sign, "speaker"), (label, role), (times, "detail"), (note, "detail"))
        if item.detail:
            yield (("   ", "detail"), (cut(item.detail, cells - 4, self.glyphs.ellipsis), "detail"))

    def _quote_lines(self, item: Item, cells: int, role: str, again: bool) -> Iterator[tuple[tuple[str, str], ...]]:
        if not again:
            times = f" {self.glyphs.times}{len(item.mentions)}" if len(item.mentions) > 1 else ""
            speaker = cut(item.label or "(no speaker)", cells - 2 - len(times), self.glyphs.ellipsis)
            yield ((" ", "speaker"), (speaker, "speaker"), (times, "detail"))
        if not item.detail:
            return
        lines = list(fold(item.detail, 0, len(item.detail), cells - 4))
        shown = len(lines) if self.quotes == "whole" else _QUOTE_LINES
        for number, (start, end) in enumerate(lines[:shown]):
            text = item.detail[start:end]
            if number == shown - 1 and len(lines) > shown:
                text = cut(text, cells - 5, "").rstrip() + self.glyphs.ellipsis
            yield (("   ", role), (text, role))

    def _go(self, place: int) -> None:
        place = min(max(place, 0), max(len(self._items) - 1, 0))
        if not self._items or place == self.cursor:
            return
        self.cursor = place
        self._scroll_to_cursor()
        self.refresh()
        self._announce(focus_text=False)

    def _announce(self, *, focus_text: bool) -> None:
        item = self.item
        if item is None:
            return
        mention = item.mentions[0]
        if self._mention in item.mentions:
            following = item.mentions.index(self._mention) + (0 if focus_text and not self.has_focus else 1)
            mention = item.mentions[following % len(item.mentions)]
        self._mention = mention
        self.post_message(self.Chosen(mention, focus_text))

    def _refresh_item(self, item: int) -> None:
        for place, row in enumerate(self._rows):
            if row.item == item:
                self.refresh_lines(place)

    def _scroll_to_cursor(self) -> None:
        places = [n for n, row in enumerate(self._rows) if row.item == self.cursor]
        if not places:
            return
        first = 0 if self.cursor == 0 else places[0]
        y, height = self.scroll_offset.y, self.rows
        if first < y:
            y = first
        elif places[-1] >= y + height:
            y = places[-1] - height + 1
        self.scroll_to(y=y, animate=False, force=True, immediate=True)
