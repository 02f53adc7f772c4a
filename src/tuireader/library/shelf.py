"""What the library knows of its articles as a whole: searches, names, the watch list, rules. A part of ``Library``."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tuireader.library.connections import Connections
    from tuireader.library.matching import Where
    from tuireader.paths import Places
    from tuireader.query.results import (
        Arrived,
        Entity,
        EntityKind,
        EntityPage,
        Rule,
        SaidAmount,
        SaidQuote,
        SavedSearch,
        SearchResult,
        Trend,
        Watch,
        WatchHit,
        WatchKind,
    )


class Shelf:
    """The calls of the library that look over all articles; what they need is imported when they are made."""

    _places: Places
    _connections: Connections
    _now: Callable[[], datetime]
    _notify: list[tuple[int, str]]
    _full_text: list[int]

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

    def smart_searches(self) -> tuple[tuple[str, str], ...]:
        """Title and query of the smart folders that are searches: the watched, the muted where there are any, the kept.

        Read in one go for each look at the feeds.
        """
        with self._connections.reading() as connection:
            watched, muted = connection.execute(
                """SELECT EXISTS (SELECT 1 FROM watches),
                    EXISTS (SELECT 1 FROM articles INDEXED BY articles_muted WHERE removed = 2)"""
            ).fetchone()
            kept = connection.execute(
                "SELECT title, query FROM saved_searches ORDER BY title COLLATE NOCASE"
            ).fetchall()
        built_in = (("Watched", "is:watched"),) if watched else ()
        return (*built_in, *((title, query) for title, query in kept), *((("Muted", "is:muted"),) if muted else ()))

    def complete_value(self, values: str, begun: str, *, limit: int = 6) -> list[str]:
        """What can stand behind a field of the query language: names of ``values`` that begin so or hold this."""
        from tuireader.library import completing

        with self._connections.reading() as connection:
            return completing.values(connection, values, begun, limit)

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

    # ------------------------------------------------------------------------------------------------------ watch list

    def watch(self, kind: WatchKind, value: str, *, notify: bool = False) -> Watch:
        """Put a name, words or a query on the watch list and mark its articles. Raises ``QueryError``."""
        from tuireader.library import watching

        today = self._today()
        with self._connections.writing() as connection:
            return watching.add(connection, kind, value, notify, self._where(), today)

    def unwatch(self, watch_id: int) -> None:
        """Take something off the watch list."""
        from tuireader.library import watching

        with self._connections.writing() as connection:
            watching.remove(connection, watch_id)

    def watches(self) -> tuple[Watch, ...]:
        """The watch list."""
        from tuireader.library import watching

        with self._connections.reading() as connection:
            return watching.every(connection)

    def watch_hits(self, ids: Iterable[int]) -> list[WatchHit]:
        """What of the watch list stands in which of these articles."""
        from tuireader.library import articles, watching
        from tuireader.query.results import WatchHit

        wanted = list(ids)
        with self._connections.reading() as connection:
            known = {watch.id: watch for watch in watching.every(connection)}
            pairs = watching.hits(connection, wanted)
            rows = {row.id: row for row in articles.rows(connection, [article_id for article_id, _ in pairs])}
        return [WatchHit(known[watch_id], rows[each]) for each, watch_id in pairs if each in rows and watch_id in known]

    # ----------------------------------------------------------------------------------------------------------- rules

    def add_rule(self, name: str, query: str, actions: Sequence[str]) -> Rule:
        """Enter a rule, or change the one of this name; it holds for what comes. Raises ``QueryError``."""
        from tuireader.library import rules

        with self._connections.writing() as connection:
            return rules.add(connection, name, query, actions, self._where())

    def rules(self) -> tuple[Rule, ...]:
        """All rules, in the order in which they are carried out."""
        from tuireader.library import rules

        with self._connections.reading() as connection:
            return rules.every(connection)

    def remove_rule(self, rule_id: int) -> None:
        """Forget a rule; what it did stays."""
        from tuireader.library import rules

        with self._connections.writing() as connection:
            rules.remove(connection, rule_id)

    def enable_rule(self, rule_id: int, enabled: bool) -> None:
        """Let a rule rest, or work again."""
        from tuireader.library import rules

        with self._connections.writing() as connection:
            rules.enable(connection, rule_id, enabled)

    def run_rule(self, rule: Rule, ids: Sequence[int]) -> Arrived:
        """Carry a rule out on articles that are there already."""
        from tuireader.library import rules

        with self._connections.writing() as connection:
            return rules.apply(connection, [rule], ids, where=self._where(), bookmarks=self._places.bookmarks)

    def set_muted(self, ids: Iterable[int], muted: bool) -> tuple[int, ...]:
        """Take articles out of all lists but ``is:muted``, or bring them back; those that changed, for undo."""
        from tuireader.library import rules

        with self._connections.writing() as connection:
            return tuple(rules.set_muted(connection, list(ids), muted))

    def apply_rules(self, ids: Sequence[int], *, with_text: bool = True) -> None:
        """Carry the rules out on articles that came in, and mark what is watched; joins a transaction under way.

        Every save calls it. Rules that ask for mentions wait until an article has its own; without ``with_text`` only
        those are carried out.
        """
        with self._connections.writing() as connection:
            if not ids or not connection.execute(_ANYTHING_ASKED).fetchone()[0]:
                return
            if with_text:
                self._arrive(connection, ids, mentions=False)
            self._arrive(connection, _extracted(connection, ids), mentions=True)

    def _arrive(self, connection: sqlite3.Connection, ids: Sequence[int], *, mentions: bool) -> None:
        from tuireader.library import rules, watching

        where = self._where()
        wanted = rules.waiting_for(rules.every(connection), where, mentions=mentions)
        arrived = rules.apply(connection, wanted, ids, where=where, bookmarks=self._places.bookmarks)
        self._notify += arrived.notify
        self._full_text += arrived.full_text
        loud = {watch.id: watch.value for watch in watching.every(connection) if watch.notify}
        yesterday = where.now - timedelta(days=1)
        for article_id, watch_id in watching.mark(connection, ids, mentions=mentions, where=where):
            if watch_id in loud and watching.is_new(connection, article_id, yesterday):
                self._notify.append((article_id, loud[watch_id]))

    def take_arrived(self) -> Arrived:
        """What rules and the watch list asked for since the last call: notifications and full texts."""
        from tuireader.query.results import Arrived

        with self._connections.writing():
            arrived = Arrived(tuple(self._notify), tuple(self._full_text))
            self._notify, self._full_text = [], []
        return arrived

    def keep_arrived(self, arrived: Arrived) -> None:
        """Take over what articles asked for that another process has saved."""
        with self._connections.writing():
            self._notify += arrived.notify
            self._full_text += arrived.full_text

    # --------------------------------------------------------------------------------------------------------- stories

    def group_stories(self) -> int:
        """Find which articles of the last days tell the same story; how many follow another. Takes up to seconds."""
        from tuireader.library import stories
        from tuireader.library.encoding import to_micros

        with self._connections.reading() as connection:
            ids, followers = stories.group(connection, to_micros(self._now()))
        with self._connections.writing() as connection:
            stories.keep(connection, ids, followers)
        return len(followers)

    def story(self, article_id: int) -> list[int]:
        """The articles that tell the story of an article, the first one first; only itself if it stands alone."""
        from tuireader.library import stories

        with self._connections.reading() as connection:
            return stories.members(connection, article_id)


_ANYTHING_ASKED = "SELECT EXISTS (SELECT 1 FROM rules WHERE enabled = 1) OR EXISTS (SELECT 1 FROM watches)"


def _extracted(connection: sqlite3.Connection, ids: Sequence[int]) -> list[int]:
    """Those of the articles that have their mentions."""
    rows = connection.execute(
        """SELECT articles.id FROM json_each(?) AS wanted CROSS JOIN articles ON articles.id = wanted.value
        WHERE articles.extractor > 0""",
        (json.dumps(list(ids)),),
    )
    return [row[0] for row in rows]
