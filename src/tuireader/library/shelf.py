"""What the library knows of its articles as a whole: searches, names, the watch list, rules. A part of ``Library``."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tuireader.library.connections import Connections
    from tuireader.library.matching import Where
    from tuireader.paths import Places
    from tuireader.query.results import (
        Entity,
        EntityKind,
        EntityPage,
        SaidAmount,
        SaidQuote,
        SavedSearch,
        SearchResult,
        Trend,
    )


class Shelf:
    """The calls of the library that look over all articles; what they need is imported when they are made."""

    _places: Places
    _connections: Connections
    _now: Callable[[], datetime]

    def _today(self) -> int:
        raise NotImplementedError

    def _where(self) -> Where:
        from tuireader.library.matching import Where

        return Where(self._now(), self._config)

    @property
    def _config(self) -> Path:
        return self._places.config

    # ---------------------------------------------------------------------------------------------------------- search

    def check_query(self, query: str, *, typing: bool = False) -> None:
        """Raise ``QueryError`` for a query that cannot be understood."""
        from tuireader.library.finding import understood

        understood(query, self._now().astimezone().date(), typing=typing)

    def find(self, query: str, *, limit: int = 50, typing: bool = False) -> SearchResult:
        """The first hits of a query; ``typing``: its last word may be unfinished. Raises ``QueryError``."""
        from tuireader.library import finding

        parsed = finding.understood(query, self._now().astimezone().date(), typing=typing)
        today, where = self._today(), self._where()
        with self._connections.reading() as connection:
            return finding.find(connection, parsed, where, limit=limit, today=today)

    def save_search(self, title: str, query: str) -> SavedSearch:
        """Keep a search as a smart folder; one of the same title is replaced. Raises ``QueryError``."""
        from tuireader.library import saved_searches

        self.check_query(query)
        with self._connections.writing() as connection:
            return saved_searches.save(connection, title, query)

    def saved_searches(self) -> tuple[SavedSearch, ...]:
        """The searches that were kept, by title."""
        from tuireader.library import saved_searches

        with self._connections.reading() as connection:
            return saved_searches.every(connection)

    def remove_search(self, search_id: int) -> None:
        """Forget a search that was kept."""
        from tuireader.library import saved_searches

        with self._connections.writing() as connection:
            saved_searches.remove(connection, search_id)

    # ----------------------------------------------------------------------------------------------------------- names

    def entity(self, name: str, kind: EntityKind = "company") -> EntityPage | None:
        """The page of a company, person, organisation or speaker; None where nothing is called so."""
        from tuireader.library import entity_pages
        from tuireader.library.matching import rates_of

        with self._connections.reading() as connection:
            found = entity_pages.find_entity(connection, name, kind)
            return entity_pages.page(connection, found, rates_of(self._config)) if found is not None else None

    def entities(self, words: str = "", kind: EntityKind = "company", *, limit: int = 50) -> list[Entity]:
        """The names with these words, the last of which may be unfinished; the most frequent first."""
        from tuireader.library import entity_pages

        with self._connections.reading() as connection:
            return entity_pages.known_entities(connection, words, kind, limit)

    def merge_entities(self, name: str, into: str, kind: EntityKind = "company") -> bool:
        """Count one name as another from now on; whether both are known."""
        from tuireader.library import entity_names

        with self._connections.writing() as connection:
            one = entity_names.exact(connection, name, kind)
            other = entity_names.exact(connection, into, kind)
            if one is None or other is None or one.id == other.id:
                return False
            entity_names.merge(connection, one.id, other.id)
            return True

    def split_entity(self, name: str, kind: EntityKind = "company") -> bool:
        """Let a name that was merged stand for itself again; whether it was merged."""
        from tuireader.library import entity_names

        with self._connections.writing() as connection:
            return entity_names.split(connection, name, kind)

    def trending(self, days: int = 7, kinds: tuple[EntityKind, ...] = ("company",), *, limit: int = 15) -> list[Trend]:
        """The names that are said more often in the last days than their past makes one expect."""
        from tuireader.library import trends
        from tuireader.library.encoding import to_micros

        today = to_micros(self._now()) // 86_400_000_000
        wanted = range(today - days - trends.PAST_DAYS + 1, today + 1)
        with self._connections.reading() as connection:
            counted, missing = trends.count_days(connection, wanted)
            found = trends.trending(connection, counted, today, days, kinds, limit)
        if missing:
            with self._connections.writing() as connection:
                # What changed since is counted again.
                now_counted, _ = trends.count_days(connection, wanted)
                trends.keep_days(connection, {day: now_counted[day] for day in missing})
        return found

    def largest_amounts(self, days: int = 7, *, limit: int = 20) -> list[SaidAmount]:
        """The largest amounts of the last days, compared in euros."""
        from tuireader.library import entity_pages
        from tuireader.library.encoding import to_micros
        from tuireader.library.matching import rates_of

        since = to_micros(self._now()) - days * 86_400_000_000
        with self._connections.reading() as connection:
            return entity_pages.largest_amounts(connection, since, limit, rates_of(self._config))

    def quotes(self, speaker: str = "", *, limit: int = 50) -> list[SaidQuote]:
        """The newest quotes of a speaker, or of anybody."""
        from tuireader.library import entity_pages

        with self._connections.reading() as connection:
            if not speaker.strip():
                return entity_pages.newest_quotes(connection, limit)
            found = entity_pages.find_entity(connection, speaker, "speaker")
            return entity_pages.quotes_by(connection, found, limit) if found is not None else []
