"""The page of a company, a person or an organisation: when it was in the news, beside whom, with which amounts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content

from tuireader.errors import TuireaderError
from tuireader.query.results import EntityKind, EntityPage, SaidQuote
from tuireader.ui import figures
from tuireader.ui.screens.ask import Ask
from tuireader.ui.screens.entries import Choice, Entries, Entry, Sheet, two_lines

if TYPE_CHECKING:
    from tuireader.library.library import Library

_CHART_WEEKS = 52


class CompanyPage(Entries):
    """The page of one name; names beside it lead to their own pages, Esc leads back."""

    BINDINGS: ClassVar = [
        ("escape,q", "back", "Back"),
        ("w", "watch", "Watch"),
        ("C", "articles", "All articles"),
        ("M", "merge", "Merge"),
        ("S", "split", "Split"),
    ]
    hint = "Enter: open · C: all its articles · w: watch · M: same as another · S: split again · Esc: back"

    def __init__(
        self, library: Library, name: str, kind: EntityKind, now: Callable[[], datetime], *, ascii_only: bool = False
    ) -> None:
        self._library = library
        self._now = now
        self._trail: list[tuple[str, EntityKind]] = [(name, kind)]
        self._merged: tuple[str, ...] = ()
        super().__init__(self._read, ascii_only=ascii_only)

    @property
    def _shown(self) -> tuple[str, EntityKind]:
        return self._trail[-1]

    def _read(self) -> Sheet:
        name, kind = self._shown
        page = self._library.entity(name, kind)
        if page is None:
            raise TuireaderError(f"{name} stands in no article of the library")
        self._merged = page.merged
        return sheet_of(page, self._now())

    def go(self, choice: Choice) -> None:
        """Another name opens its page in this one's place."""
        if choice.what == "name":
            self._trail.append((choice.name, choice.kind))  # type: ignore[arg-type]
            self.load()
        else:
            self.dismiss(choice)

    def action_back(self) -> None:
        """To the page before, or away."""
        if len(self._trail) > 1:
            self._trail.pop()
            self.load()
        else:
            self.dismiss(None)

    def action_watch(self) -> None:
        """Puts the name on the watch list, or takes it off."""
        name, kind = self._shown
        self.change(partial(toggle_watch, self._library, name, kind, self._say))

    def _say(self, text: str) -> None:
        self.app.call_from_thread(self.tell, text)

    def action_articles(self) -> None:
        """All its articles in the list."""
        name, kind = self._shown
        quoted = name.replace('"', "")
        self.dismiss(Choice("query", query=f'{kind}:"{quoted}"', name=f"Articles with {name}"))

    def action_merge(self) -> None:
        """Asks for the name that this one counts as."""
        name, kind = self._shown

        def merge(other: str | None) -> None:
            if other:
                self.change(partial(self._merge, name, other, kind))

        self.app.push_screen(Ask(f"{name} is the same as:", partial(self._known, kind)), merge)

    def _known(self, kind: EntityKind, words: str) -> list[str]:
        return [entity.name for entity in self._library.entities(words, kind, limit=8)] if words.strip() else []

    def _merge(self, name: str, other: str, kind: EntityKind) -> None:
        if not self._library.merge_entities(name, other, kind):
            raise TuireaderError(f"{other} is no {kind} of the library")
        self._trail[-1] = (other, kind)
        self._say(f"{name} counts as {other} from now on")

    def action_split(self) -> None:
        """Lets the names that were merged into this one stand for themselves again."""
        kind = self._shown[1]
        if not self._merged:
            self.tell("Nothing was merged into this")
            return
        merged = self._merged

        def split() -> None:
            for each in merged:
                self._library.split_entity(each, kind)

        self.change(split, f"{', '.join(merged)}: on its own again")


def toggle_watch(library: Library, name: str, kind: EntityKind, say: Callable[[str], object]) -> None:
    """Puts a name on the watch list, or takes it off."""
    watched = "person" if kind == "speaker" else kind
    known = next((watch for watch in library.watches() if (watch.kind, watch.value) == (watched, name)), None)
    if known is not None:
        library.unwatch(known.id)
        say(f"{name} is no longer watched")
    else:
        made = library.watch(watched, name)
        say(f"{name} is watched: {made.articles:,} article{'' if made.articles == 1 else 's'} so far")


def sheet_of(page: EntityPage, now: datetime) -> Sheet:
    """What is shown of a page."""
    entity = page.entity
    weeks = page.weeks[-_CHART_WEEKS:]
    caption = ""
    if weeks:
        most = max(count for _, count in weeks)
        caption = f"{weeks[0][0]:%d %b %Y} to {weeks[-1][0]:%d %b %Y}, by week; at most {most:,} articles in one"
    also = f" · also {', '.join(page.merged)}" if page.merged else ""
    articles = "1 article" if entity.articles == 1 else f"{entity.articles:,} articles"
    return Sheet(
        title=entity.name + (f"  {entity.ticker}" if entity.ticker else ""),
        note=f"{entity.kind}, {articles}{also}",
        chart=tuple(count for _, count in weeks) if len(weeks) > 1 else (),
        caption=caption if len(weeks) > 1 else "",
        sections=(
            (
                "Beside it, in its newest articles",
                tuple(
                    Entry(
                        Content.assemble((f"{each.articles:>5}  ", "$muted"), each.name),
                        Choice("name", name=each.name, kind=each.kind),
                    )
                    for each in page.beside
                ),
            ),
            (
                "Amounts in one sentence with it",
                tuple(
                    Entry(
                        two_lines(said.text, said.title, before=figures.span(said.low, said.high, said.currency)),
                        Choice("article", said.article_id),
                    )
                    for said in page.amounts
                ),
            ),
            ("Quotes by it", tuple(_quote(said) for said in page.quotes_by)),
            ("Quotes about it", tuple(_quote(said) for said in page.quotes_about)),
            (
                "Newest articles",
                tuple(
                    Entry(
                        two_lines(row.title, f"{row.feed_title} · {figures.age(row.published, now)}"),
                        Choice("article", row.id),
                    )
                    for row in page.rows
                ),
            ),
        ),
    )


def _quote(said: SaidQuote) -> Entry:
    source = f"{said.speaker} in “{said.title}”" if said.speaker else said.title
    return Entry(two_lines(said.text, source), Choice("article", said.article_id))
