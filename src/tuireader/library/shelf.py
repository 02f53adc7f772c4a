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
    from tuireader.query.results import SavedSearch, SearchResult


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
