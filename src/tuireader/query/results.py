"""What finding gives: search results, pages of companies and people, trends, watches and rules."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from tuireader.model import ArticleRow

EntityKind = Literal["company", "person", "organisation", "speaker"]
WatchKind = Literal["company", "person", "organisation", "words", "query"]


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that a search found; ``marks`` are (start, end) of the matches in ``snippet``."""

    row: ArticleRow
    snippet: str
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The first hits of a search.

    ``ranked``: best first, else newest first, for the words are too frequent to rank. ``total`` is -1 where there are
    more hits than were counted.
    """

    hits: tuple[Hit, ...] = ()
    total: int = 0
    ranked: bool = False
    note: str = ""  # that amounts were converted, with which rates


@dataclass(frozen=True, slots=True)
class Entity:
    """A company, person or organisation of the library, and in how many articles it stands."""

    kind: EntityKind
    name: str
    ticker: str | None = None
    articles: int = 0


@dataclass(frozen=True, slots=True)
class SaidAmount:
    """An amount as an article says it."""

    article_id: int
    title: str
    published: datetime
    text: str  # the sentence around it, on one line
    currency: str
    low: float
    high: float
    euros: float | None = None  # the upper end, roughly, for comparing


@dataclass(frozen=True, slots=True)
class SaidQuote:
    """Direct speech in an article."""

    article_id: int
    title: str
    published: datetime
    text: str
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class EntityPage:
    """What the library knows of one name. ``weeks``: (Monday, articles) without gaps, oldest first."""

    entity: Entity
    merged: tuple[str, ...] = ()
    weeks: tuple[tuple[date, int], ...] = ()
    rows: tuple[ArticleRow, ...] = ()  # the newest
    amounts: tuple[SaidAmount, ...] = ()
    quotes_by: tuple[SaidQuote, ...] = ()
    quotes_about: tuple[SaidQuote, ...] = ()
    beside: tuple[Entity, ...] = ()  # with whom it occurs in its newest articles, most often first


@dataclass(frozen=True, slots=True)
class Trend:
    """A name that is said more often than before: ``recent`` articles where its past would make one expect fewer."""

    entity: Entity
    recent: int
    expected: float
    score: float


@dataclass(frozen=True, slots=True)
class Watch:
    """Something on the watch list."""

    id: int
    kind: WatchKind
    value: str
    notify: bool = False
    articles: int = 0


@dataclass(frozen=True, slots=True)
class WatchHit:
    """An article in which something that is watched stands."""

    watch: Watch
    row: ArticleRow


@dataclass(frozen=True, slots=True)
class Rule:
    """What happens to articles that match a query when they arrive.

    ``actions``: "mute", "read", "bookmark", "notify", "full_text" or "tag NAME". ``hits``: articles so far.
    """

    id: int
    name: str
    query: str
    actions: tuple[str, ...]
    enabled: bool = True
    hits: int = 0


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that is kept as a smart folder."""

    id: int
    title: str
    query: str


@dataclass(frozen=True, slots=True)
class Arrived:
    """What rules and the watch list say of articles that came in."""

    notify: tuple[tuple[int, str], ...] = ()  # article and the rule or watch that asks for it
    full_text: tuple[int, ...] = ()  # articles whose page is to be fetched
