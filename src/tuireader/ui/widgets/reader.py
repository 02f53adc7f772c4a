"""The text of an article: its mentions, its links, what is found in it, the mouse over it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.content import Content
from textual.message import Message

from tuireader.model import Kind, StoredArticle
from tuireader.ui.actions import Context
from tuireader.ui.figures import describe
from tuireader.ui.glyphs import UNICODE, Glyphs
from tuireader.ui.widgets.text_pane import TextPane


class Reader(TextPane):
    """Shows one article with its mentions, links and matches."""

    context: ClassVar[Context] = "reader"

    @dataclass
    class MentionChanged(Message):
        """Another mention is the current one; None for none."""

        index: int | None

    @dataclass
    class MentionClicked(Message):
        """The user clicked on a mention."""

        index: int

    @dataclass
    class LinkClicked(Message):
        """The user clicked on a link."""

        url: str

    def __init__(
        self,
        *,
        kinds: Collection[Kind],
        columns: int = 84,
        id: str | None = None,  # noqa: A002 - Textual's name
        glyphs: Glyphs = UNICODE,
    ) -> None:
        """``kinds`` are marked in the text; ``columns`` is the widest text column in cells."""
        super().__init__(kinds=kinds, columns=columns, id=id, glyphs=glyphs)
        self.mention: int | None = None
        self.matches: list[tuple[int, int]] = []
        self.match: int | None = None
        self._hints: dict[int, str] = {}  # link index -> letters
        self._hover = ""

    def show(self, article: StoredArticle | None, meta: tuple[str, ...] = (), *, offset: int | None = None) -> None:
        """Shows an article; another one has no current mention yet."""
        if article is None or self.article is None or article.row.id != self.article.row.id:
            self.mention = None
            self.matches, self.match = [], None
            self._hints = {}
        elif self.mention is not None and article.mentions != self.article.mentions:
            self.mention = None
        super().show(article, meta, offset=offset)

    def set_kinds(self, kinds: Collection[Kind]) -> None:
        """Marks these kinds in the text; a mention of another kind is no longer the current one."""
        if self.mention is not None and self.mentions[self.mention].kind not in kinds:
            self._set_mention(None)
        super().set_kinds(kinds)

    # --------------------------------------------------------------------------------------------------------- mentions

    def focus_mention(self, index: int | None, *, announce: bool = True) -> None:
        """Makes a mention the current one and brings it into view."""
        if index is not None:
            if not 0 <= index < len(self.mentions):
                return
            self.go_to(self.mentions[index].start)
        self._set_mention(index, announce=announce)

    def step_mention(self, step: int, *, same_kind: bool) -> bool:
        """Goes to the next (1) or previous (-1) marked mention, of the current one's kind if asked; around the ends."""
        current = self.mentions[self.mention] if self.mention is not None else None
        found = [
            number
            for number, mention in enumerate(self.mentions)
            if mention.kind in self.kinds and (current is None or not same_kind or mention.kind == current.kind)
        ]
        if not found:
            return False
        if self.mention is None:
            at = self.place
            ahead = [number for number in found if self.mentions[number].start >= at]
            behind = [number for number in found if self.mentions[number].start < at]
            self.focus_mention((ahead or found)[0] if step > 0 else (behind or found)[-1])
        else:
            place = found.index(self.mention) if self.mention in found else -1
            self.focus_mention(found[(place + step) % len(found)])
        return True

    def _set_mention(self, index: int | None, *, announce: bool = True) -> None:
        if index != self.mention:
            before, self.mention = self.mention, index
            for changed in (before, index):
                if changed is not None and changed < len(self.mentions):
                    mention = self.mentions[changed]
                    self.refresh_place(mention.start, mention.end)
            if announce:
                self.post_message(self.MentionChanged(index))

    # ------------------------------------------------------------------------------------------------ finding and hints

    def find(self, words: str) -> int:
        """Marks all places with these words, upper or lower case alike, and goes to the first from here; how many."""
        self.matches, self.match = [], None
        if words and self.article is not None:
            text = self.article.document.text
            self.matches = list(_places(text, words))
            if self.matches:
                here = self.place
                ahead = [n for n, (start, _) in enumerate(self.matches) if start >= here]
                self.match = ahead[0] if ahead else 0
                self.go_to(self.matches[self.match][0])
        self.redraw()
        return len(self.matches)

    def step_match(self, step: int) -> None:
        """Goes to the next (1) or previous (-1) match; around the ends."""
        if self.matches:
            self.match = ((self.match or 0) + step) % len(self.matches) if self.match is not None else 0
            self.go_to(self.matches[self.match][0])
            self.redraw()

    def links_in_view(self) -> list[int]:
        """The indexes of the links that are in view, in the order of the text."""
        if self._shown is None:
            return []
        found: dict[int, None] = {}
        top = self.scroll_offset.y
        for line in self._shown.layout.lines[max(top, 0) : top + self.rows]:
            for part in line.parts:
                for run in self._shown.highlights.between(part.start, part.end) if part.start >= 0 else ():
                    if run.link >= 0:
                        found[run.link] = None
        return list(found)

    def picture_in_view(self) -> str | None:
        """The address of the first picture whose placeholder is in view."""
        if self._shown is None or self.article is None:
            return None
        top = self.scroll_offset.y
        lines = self._shown.layout.lines[max(top, 0) : top + self.rows]
        places = [place for line in lines for part in line.parts if part.start >= 0 for place in (part.start, part.end)]
        if not places:
            return None
        first, last = min(places), max(places)
        pictures = (block for block in self.article.document.blocks if block.kind == "image" and block.url)
        return next((block.url for block in pictures if block.start <= last and first <= block.end), None)

    def _picture_at(self, offset: int) -> str:
        """The address of the picture whose placeholder is at a place of the text, "" for none."""
        blocks = self.article.document.blocks if self.article is not None else ()
        at = bisect_right(blocks, offset, key=lambda block: block.start) - 1
        return blocks[at].url or "" if at >= 0 and blocks[at].kind == "image" and offset <= blocks[at].end else ""

    def set_hints(self, hints: dict[int, str]) -> None:
        """Shows letters over the beginnings of links; none ends it."""
        self._hints = hints
        self.redraw()

    # ------------------------------------------------------------------------------------------------------------ mouse

    def on_click(self, event: events.Click) -> None:
        """A click on a mention makes it current, one on a link or a picture opens it."""
        cell = self.cell_of(event)
        offset = self._offset_at(*cell) if cell is not None else None
        if offset is None or self._shown is None or self.text_selection is not None:
            return
        run = self._shown.highlights.at(offset)
        if run.mention >= 0:
            self._set_mention(run.mention)
            self.post_message(self.MentionClicked(run.mention))
        elif url := self.links[run.link].url if run.link >= 0 else self._picture_at(offset):
            self.post_message(self.LinkClicked(url))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """What is under the mouse says what it is."""
        cell = self.cell_of(event)
        offset = self._offset_at(*cell) if cell is not None else None
        text = ""
        if offset is not None and self._shown is not None:
            run = self._shown.highlights.at(offset)
            if run.mention >= 0:
                text = describe(self.mentions[run.mention])
            else:
                text = self.links[run.link].url if run.link >= 0 else self._picture_at(offset)
        if text != self._hover:
            self._hover = text
            self.tooltip = Content(text) if text else None

    def on_leave(self) -> None:
        """Nothing is under the mouse any more."""
        self._hover = ""
        self.tooltip = None

    # ---------------------------------------------------------------------------------------------------------- drawing

    def _marks(self, start: int, end: int) -> list[tuple[int, int, str]]:
        first = bisect_right(self.matches, start, key=lambda match: match[1])
        last = bisect_left(self.matches, end, key=lambda match: match[0])
        marks = [
            (*self.matches[number], "current-match" if number == self.match else "match")
            for number in range(first, last)
        ]
        if self.mention is not None:
            mention = self.mentions[self.mention]
            if mention.start < end and mention.end > start:
                marks.append((mention.start, mention.end, "current"))
        return marks

    def _hint(self, link: int) -> str:
        return self._hints.get(link, "")


def _places(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Where the words stand; characters that change their number when folded are compared as they are."""
    folded = text.lower()
    wanted = words.lower()
    if len(folded) != len(text):
        folded, wanted = text, words
    at = folded.find(wanted)
    while at >= 0:
        yield at, at + len(wanted)
        at = folded.find(wanted, at + len(wanted))
