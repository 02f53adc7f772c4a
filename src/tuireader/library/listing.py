"""Which articles a list shows, in its order: a filter becomes one statement with a chosen index.

The index is named in the statement (INDEXED BY): the statistics of SQLite do not know how the order of a list and the
number of articles of a feed go together, and a wrong guess reads every article.
"""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tuireader.library import search
from tuireader.library.encoding import folded
from tuireader.library.feeds import LOCAL
from tuireader.model import ArticleFilter, Counts, SmartFolder, SortOrder

if TYPE_CHECKING:
    from tuireader.library.matching import Matching

FEW_HITS = 1500  # up to here it is cheaper to look each up than to walk along the index of the list
SOME_HITS = 20_000  # the same for a list that is read to its end
MANY_HITS = 40_000  # from here on the first page is found sooner by testing one article after the other
FEW_TO_TEST = 800  # articles; to test so many is quicker than to collect the hits of a frequent word
FIRST_PAGE = 500  # articles; longer lists are not tested one by one
FEW_IN_FEEDS = 3000  # up to here it is cheaper to sort the articles of some feeds than to look for them among all

_ORDERS: dict[SortOrder, str] = {
    "newest": "sort_key DESC, id DESC",
    "oldest": "sort_key, id",
    "unread": "read, sort_key DESC, id DESC",
    "feed": "sort_key DESC, id DESC",  # within each feed
    "title": "folded, id",
}


_BY_TIME = {"articles_newest", "articles_unread", "articles_muted"}
_PART = 1 << 16  # characters of a list of numbers that are read at once: some 9,000 ids, half a millisecond


class _Conditions:
    """The conditions of a statement with their parameters, in order."""

    def __init__(self) -> None:
        self.terms: list[str] = ["removed = 0"]
        self.values: list[object] = []

    def add(self, term: str, *values: object) -> None:
        self.terms.append(term)
        self.values.extend(values)

    def add_first(self, term: str, *values: object) -> None:
        """Add a condition that is cheaper to test than the others."""
        self.terms.insert(0, term)
        self.values[:0] = values

    def show_muted(self) -> None:
        """Ask for the articles that a rule has muted, in place of the others."""
        self.terms[0] = "removed = 2"

    @property
    def muted(self) -> bool:
        """Whether muted articles are asked for."""
        return "removed = 2" in self.terms

    @property
    def sql(self) -> str:
        return " AND ".join(self.terms)


def ids(
    connection: sqlite3.Connection,
    wanted: ArticleFilter,
    *,
    limit: int | None,
    today: int,
    matched: Matching | None = None,
) -> array[int]:
    """The ids of the articles that the filter lets through, in list order; ``today``: when the day began.

    ``matched`` is what the query of the filter asks.
    """
    feeds = _feeds(connection, wanted)
    conditions = _Conditions()
    asked = search.Asked()
    if matched is not None:
        asked = search.Asked(matched.words, matched.facts, collected=matched.collected)
        if matched.feeds is not None:
            feeds = [each for each in matched.feeds if feeds is None or each in feeds]
        wanted = _add_matched(conditions, wanted, matched)
    if feeds is not None and not feeds:
        return array("q")
    _add_smart(conditions, wanted.smart, today)
    if wanted.title_words:
        _add_title_words(connection, conditions, wanted.title_words)
    if wanted.fold_stories:
        conditions.add(
            """id NOT IN (SELECT article_id FROM stories CROSS JOIN articles AS first ON first.id = stories.lead_id
                WHERE first.removed = 0)"""
        )
    if wanted.words.strip():
        expression = search.match_expression(wanted.words)
        if expression is None:
            return array("q")
        asked = search.Asked(f"({expression}) AND ({asked.words})" if asked.words else expression, asked.facts)
    if wanted.article_ids is not None:
        return _these(connection, wanted.article_ids, conditions, feeds, asked, limit)
    if wanted.sort == "feed":
        return _by_feed(connection, wanted, conditions, feeds, asked, limit)
    return _select(connection, wanted, wanted.sort, conditions, feeds, asked, limit)[0]


def these(connection: sqlite3.Connection, article_ids: Sequence[int], matched: Matching) -> array[int]:
    """Those of the articles that a query lets through, in the order given."""
    if not article_ids:
        return array("q")
    conditions = _Conditions()
    _add_matched(conditions, ArticleFilter(), matched)
    asked = search.Asked(matched.words, matched.facts, (min(article_ids), max(article_ids)))
    return _these(connection, tuple(article_ids), conditions, matched.feeds, asked, None)


def counts(connection: sqlite3.Connection, today: int) -> Counts:
    """How many articles each smart folder holds: sums over feeds, and today's from the index."""
    row = connection.execute(
        """SELECT total(articles), total(unread), total(bookmarked),
            total(articles * (feeds.kind IN (SELECT value FROM json_each(?)) AND feeds.removed IS NULL))
        FROM feed_counts JOIN feeds ON feeds.id = feed_counts.feed_id""",
        (json.dumps(LOCAL),),
    ).fetchone()
    of_today = connection.execute(
        "SELECT count(*) FROM articles INDEXED BY articles_newest WHERE removed = 0 AND sort_key >= ?", (today,)
    ).fetchone()
    return Counts(all=int(row[0]), unread=int(row[1]), today=of_today[0], bookmarks=int(row[2]), local=int(row[3]))


def _feeds(connection: sqlite3.Connection, wanted: ArticleFilter) -> list[int] | None:
    """The feeds that the filter is limited to, or None for all."""
    if wanted.feed_ids is None and wanted.folder is None and wanted.smart != "local":
        return None
    chosen = []
    inside = f"{wanted.folder}/" if wanted.folder else ""
    for feed_id, kind, folder in connection.execute("SELECT id, kind, folder FROM feeds WHERE removed IS NULL"):
        if wanted.feed_ids is not None and feed_id not in wanted.feed_ids:
            continue
        if inside and not f"{folder}/".startswith(inside):
            continue
        if wanted.smart == "local" and kind not in LOCAL:
            continue
        chosen.append(feed_id)
    return chosen


def _add_matched(conditions: _Conditions, wanted: ArticleFilter, matched: Matching) -> ArticleFilter:
    """Add what a query asks of each row; the filter with what has an index of its own."""
    if matched.muted:
        conditions.show_muted()
    if matched.unread:
        wanted = replace(wanted, smart="unread") if wanted.smart == "all" else wanted
        conditions.add("articles.read = 0")
    if matched.bookmarked:
        wanted = replace(wanted, smart="bookmarks") if wanted.smart in {"all", "unread"} else wanted
        conditions.add("articles.bookmarked = 1")
    for sql, values in matched.conditions:
        conditions.add(sql, *values)
    return wanted


def _add_smart(conditions: _Conditions, smart: SmartFolder, today: int) -> None:
    if smart == "unread":
        conditions.add("read = 0")
    elif smart == "today":
        conditions.add("sort_key >= ?", today)
    elif smart == "bookmarks":
        conditions.add("bookmarked = 1")


def _add_title_words(connection: sqlite3.Connection, conditions: _Conditions, words: str) -> None:
    titles = [
        (feed_id, folded(title))
        for feed_id, title in connection.execute(
            "SELECT id, coalesce(nullif(user_title, ''), nullif(title, ''), url) FROM feeds"
        )
    ]
    for word in search.folded_words(words):
        of_feeds = [feed_id for feed_id, title in titles if word in title]
        if of_feeds:
            conditions.add(
                "(instr(folded, ?) OR feed_id IN (SELECT value FROM json_each(?)))", word, json.dumps(of_feeds)
            )
        else:
            conditions.add("instr(folded, ?)", word)


def _add_feeds(conditions: _Conditions, feeds: list[int] | None) -> None:
    if feeds is None:
        return
    if len(feeds) == 1:
        conditions.add("feed_id = ?", feeds[0])
    else:
        conditions.add("feed_id IN (SELECT value FROM json_each(?))", json.dumps(feeds))


def _index(connection: sqlite3.Connection, wanted: ArticleFilter, order: SortOrder, feeds: list[int] | None) -> str:
    """The index that reads least for this filter and order."""
    if wanted.smart == "bookmarks":
        return "articles_bookmarked"
    if feeds is not None and (len(feeds) == 1 or _articles_in(connection, feeds) <= FEW_IN_FEEDS):
        return "articles_of_feed"
    if order == "title" or search.folded_words(wanted.title_words):
        return "articles_titles"
    if order == "unread" or wanted.smart == "unread":
        return "articles_unread"
    return "articles_newest"


def _articles_in(connection: sqlite3.Connection, feeds: list[int]) -> int:
    row = connection.execute(
        "SELECT total(articles) FROM feed_counts WHERE feed_id IN (SELECT value FROM json_each(?))",
        (json.dumps(feeds),),
    ).fetchone()
    return int(row[0])


def _select(
    connection: sqlite3.Connection,
    wanted: ArticleFilter,
    order: SortOrder,
    conditions: _Conditions,
    feeds: list[int] | None,
    asked: search.Asked,
    limit: int | None,
    columns: Sequence[str] = ("id",),
) -> tuple[array[int], ...]:
    """The columns of the articles, each in list order."""
    _add_feeds(conditions, feeds)
    ordered = _ORDERS[order]
    index = "articles_muted" if conditions.muted else _index(connection, wanted, order, feeds)
    if asked:
        paged = limit is not None and limit <= FIRST_PAGE and not asked.begins and bool(index)
        dear = any("EXISTS" in term for term in conditions.terms)
        if paged and not dear and search.count(connection, asked, MANY_HITS) == MANY_HITS:
            if _is_quick(connection, index, conditions):
                for name, expression in (("search", asked.words), ("fact_index", asked.facts)):
                    if expression is not None:
                        conditions.add(
                            f"EXISTS (SELECT 1 FROM {name} WHERE {name} MATCH ? AND rowid = articles.id)", expression
                        )
            else:
                # Of the hits of a frequent word only those are put together that the list can have.
                members, values = asked.members()
                within = f"SELECT id FROM articles INDEXED BY {index} WHERE {conditions.sql}"
                conditions.add_first(
                    f"articles.id IN ({members} AND +rowid IN ({within}))", *values, *conditions.values
                )
        else:
            # Never as a join: SQLite would read all articles for a filter that keeps away those that are no hits.
            hits = search.collect(connection, asked)
            conditions.add_first("articles.id IN (SELECT id FROM temp.hits)")
            if hits <= (SOME_HITS if limit is None else FEW_HITS):
                has_all = order != "title" and not wanted.title_words and not conditions.muted
                index = "articles_times" if has_all else ""
    source = f"articles INDEXED BY {index}" if index else "articles NOT INDEXED"
    statement = f"SELECT {', '.join(columns)} FROM {source} WHERE {conditions.sql} ORDER BY {ordered} LIMIT ?"
    return in_one_go(connection, statement, (*conditions.values, -1 if limit is None else limit), columns)


def _is_quick(connection: sqlite3.Connection, index: str, conditions: _Conditions) -> bool:
    """Whether a frequent word is found soon by testing one article after the other: all are in the list, or few."""
    others = set(conditions.terms) - {"removed = 0", "removed = 2", "read = 0", "articles.read = 0"}
    if not others and index in _BY_TIME:
        return True
    if not index:
        return False
    few = connection.execute(
        f"SELECT count(*) FROM (SELECT 1 FROM articles INDEXED BY {index} WHERE {conditions.sql} LIMIT ?)",
        (*conditions.values, FEW_TO_TEST),
    ).fetchone()
    return bool(few[0] < FEW_TO_TEST)


def _these(
    connection: sqlite3.Connection,
    article_ids: tuple[int, ...],
    conditions: _Conditions,
    feeds: list[int] | None,
    asked: search.Asked,
    limit: int | None,
) -> array[int]:
    _add_feeds(conditions, feeds)
    if asked:
        search.collect(connection, asked)
        conditions.add("articles.id IN temp.hits")
    statement = f"""SELECT articles.id FROM json_each(?) AS these CROSS JOIN articles ON articles.id = these.value
        WHERE {conditions.sql} ORDER BY these.key LIMIT ?"""
    values = (json.dumps(article_ids), *conditions.values, -1 if limit is None else limit)
    return in_one_go(connection, statement, values)[0]


def _by_feed(
    connection: sqlite3.Connection,
    wanted: ArticleFilter,
    conditions: _Conditions,
    feeds: list[int] | None,
    asked: search.Asked,
    limit: int | None,
) -> array[int]:
    """Feeds in the order of their titles, each newest first."""
    ranked = sorted(
        (folded(title), feed_id)
        for feed_id, title in connection.execute(
            """SELECT feeds.id, coalesce(nullif(user_title, ''), nullif(title, ''), url)
            FROM feeds JOIN feed_counts ON feed_counts.feed_id = feeds.id WHERE feed_counts.articles > 0"""
        )
        if feeds is None or feed_id in feeds
    )
    found: array[int] = array("q")
    if asked or wanted.title_words or wanted.smart == "bookmarks" or conditions.muted:
        columns = _select(connection, wanted, "feed", conditions, feeds, asked, None, ("id", "feed_id"))
        of_feed: dict[int, list[int]] = {}
        for article_id, feed_id in zip(*columns, strict=True):
            of_feed.setdefault(feed_id, []).append(article_id)
        for _, feed_id in ranked:
            found.extend(of_feed.get(feed_id, ()))
        return found if limit is None else found[:limit]
    statement = f"""SELECT id FROM articles INDEXED BY articles_of_feed WHERE {conditions.sql} AND feed_id = ?
        ORDER BY {_ORDERS["feed"]} LIMIT ?"""
    for _, feed_id in ranked:
        left = -1 if limit is None else limit - len(found)
        if left == 0:
            break
        found.extend(in_one_go(connection, statement, (*conditions.values, feed_id, left))[0])
    return found


def in_one_go(
    connection: sqlite3.Connection, statement: str, values: Sequence[object], columns: Sequence[str] = ("id",)
) -> tuple[array[int], ...]:
    """Columns of numbers that a statement with an order and a limit gives, each as one array.

    They come as one row: between two rows the interpreter is free to go on elsewhere, and where the interface is
    busy, a list of 250,000 rows waits for it so often that it takes half a minute.
    """
    gathered = ", ".join(f"json_group_array({column})" for column in columns)
    row = connection.execute(f"SELECT {gathered} FROM ({statement})", values).fetchone()
    return tuple(_numbers(column) for column in row)


def _numbers(listed: str) -> array[int]:
    """A JSON array of numbers, read in parts, so that the interpreter can go on elsewhere in between."""
    found: array[int] = array("q")
    place, end = 1, len(listed) - 1
    while place < end:
        following = listed.find(",", place + _PART, end)
        cut = end if following < 0 else following
        found.fromlist(json.loads(f"[{listed[place:cut]}]"))
        place = cut + 1
    return found
