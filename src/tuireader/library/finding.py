"""Search results: the hits of a query, ranked, with a piece of the text around the match."""

from __future__ import annotations

import json
import sqlite3
from datetime import date

from tuireader.library import articles, listing, search
from tuireader.library.matching import Matching, Where, matching
from tuireader.model import ArticleFilter
from tuireader.query.parse import Query, parse
from tuireader.query.results import Hit, SearchResult
from tuireader.query.tree import searched_words

MOST_RANKED = 8_000  # hits; to rank more takes longer than people wait between two keys
MOST_COUNTED = 40_000  # hits
SNIPPETS = 60  # hits that get a piece of their text
SNIPPET_WORDS = 18
TITLE_WEIGHT = 8.0  # a word in a title counts as much as so many in a text
_OPEN, _CLOSE = "\x02", "\x03"


def understood(text: str, today: date, *, typing: bool = False) -> Query:
    """The query that a text is. Raises ``QueryError``."""
    return parse(text, today, typing=typing)


def find(connection: sqlite3.Connection, query: Query, where: Where, *, limit: int, today: int) -> SearchResult:
    """The first hits of a query: best first where there are words to rank by, else newest first."""
    matched = matching(connection, query.tree, where)
    asked = search.Asked(matched.words, matched.facts)
    note = matched.rates.said if matched.converted and matched.rates is not None else ""
    total = search.count(connection, asked, MOST_COUNTED) if asked else -1
    if matched.words is not None and total <= MOST_RANKED:
        ids, total = _ranked(connection, asked, matched, limit)
        ranked = True
    else:
        newest = listing.ids(connection, ArticleFilter(), limit=limit, today=today, matched=matched)
        ids, ranked = list(newest), False
        if len(ids) < limit:
            total = len(ids)
        elif (
            total == MOST_COUNTED
            or matched.conditions
            or matched.unread
            or matched.bookmarked
            or matched.feeds is not None
            or total < 0
        ):
            total = -1
    rows = articles.rows(connection, ids)
    snippets = _snippets(connection, matched.words, [row.id for row in rows[:SNIPPETS]], query)
    hits = tuple(Hit(row, *snippets.get(row.id, (row.summary, ()))) for row in rows)
    return SearchResult(hits, total, ranked, note)


def _ranked(
    connection: sqlite3.Connection, asked: search.Asked, matched: Matching, limit: int
) -> tuple[list[int], int]:
    terms = ["articles.removed = 2" if matched.muted else "articles.removed = 0"]
    values: list[object] = []
    if matched.unread:
        terms.append("articles.read = 0")
    if matched.bookmarked:
        terms.append("articles.bookmarked = 1")
    if matched.feeds is not None:
        terms.append("articles.feed_id IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(matched.feeds))
    for sql, more in matched.conditions:
        terms.append(sql)
        values += more
    facts = ""
    first: list[object] = [asked.words]
    if asked.facts is not None:
        facts = "AND +rowid IN (SELECT rowid FROM fact_index WHERE fact_index MATCH ?)"
        first.append(asked.facts)
    narrow = "" if matched.muted else "INDEXED BY articles_times"
    found = connection.execute(
        f"""SELECT articles.id FROM (
            SELECT rowid AS id, bm25(search, {TITLE_WEIGHT}, 1.0) AS score FROM search WHERE search MATCH ? {facts}
        ) AS scored CROSS JOIN articles {narrow} ON articles.id = scored.id
        WHERE {" AND ".join(terms)} ORDER BY scored.score, articles.sort_key DESC""",
        (*first, *values),
    ).fetchall()
    return [row[0] for row in found[:limit]], len(found)


def _snippets(
    connection: sqlite3.Connection, words: str | None, ids: list[int], query: Query
) -> dict[int, tuple[str, tuple[tuple[int, int], ...]]]:
    # Negated words would make the index look for what must not be there.
    if words is None or not searched_words(query.tree):
        return {}
    # In one go: to ask for the beginnings of words anew for each article would be dear.
    rows = connection.execute(
        f"""SELECT rowid, snippet(search, 1, '{_OPEN}', '{_CLOSE}', '…', {SNIPPET_WORDS}) FROM search
        WHERE search MATCH ? AND +rowid IN (SELECT value FROM json_each(?))""",
        (words, json.dumps(ids)),
    )
    return {article_id: _marked(text) for article_id, text in rows}


def _marked(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A snippet on one line, and where its matches are."""
    plain = ""
    marks = []
    start = 0
    for part in " ".join(text.split(" ")).replace("\n", " ").split(_OPEN):
        hit, closed, rest = part.partition(_CLOSE)
        if closed:
            start = len(plain)
            marks.append((start, start + len(hit)))
            plain += hit + rest
        else:
            plain += part
    return plain, tuple(marks)
