"""What is going on: companies that rise against their own past, the largest amounts of the week, the newest quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from tuireader.query.results import Entity, Trend
from tuireader.ui import figures
from tuireader.ui.screens.entries import Choice, Entries, Entry, Sheet, two_lines

if TYPE_CHECKING:
    from tuireader.library.library import Library

_DAYS = 7
_EACH = 10


class Trending(Entries):
    """The week at a glance."""

    hint = "Enter: open its page or the article · Esc: close"

    def __init__(self, library: Library, *, ascii_only: bool = False) -> None:
        self._library = library
        super().__init__(self._read, ascii_only=ascii_only)

    def _read(self) -> Sheet:
        library = self._library
        rising = tuple(_trend(each) for each in library.trending(_DAYS, limit=_EACH))
        people = tuple(_trend(each) for each in library.trending(_DAYS, ("person",), limit=_EACH // 2))
        amounts = tuple(
            Entry(
                two_lines(said.text, said.title, before=figures.span(said.low, said.high, said.currency)),
                Choice("article", said.article_id),
            )
            for said in library.largest_amounts(_DAYS, limit=_EACH)
        )
        most = tuple(_entity(each) for each in library.entities(limit=_EACH))
        quotes = tuple(
            Entry(two_lines(said.text, f"{said.speaker or '?'} in “{said.title}”"), Choice("article", said.article_id))
            for said in library.quotes(limit=_EACH)
        )
        return Sheet(
            "What is going on",
            note="" if rising or people else "No name is in the news more often this week than before.",
            sections=(
                ("Companies that rise, against their own past", rising),
                ("People that rise", people),
                ("Largest amounts of the week", amounts),
                ("Companies in most articles", most),
                ("Newest quotes", quotes),
            ),
        )


def _trend(trend: Trend) -> Entry:
    entity = trend.entity
    return Entry(
        Content.assemble(
            (f"{trend.recent:>5}  ", "bold"),
            entity.name,
            (f"   {trend.expected:.1f} expected", "$muted"),
        ),
        Choice("name", name=entity.name, kind=entity.kind),
    )


def _entity(entity: Entity) -> Entry:
    return Entry(
        Content.assemble((f"{entity.articles:>5}  ", "$muted"), entity.name),
        Choice("name", name=entity.name, kind=entity.kind),
    )
