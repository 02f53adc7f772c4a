"""Search results: the hits of a query, ranked, with a piece of the text around the match."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from tuireader.library import articles, listing, search
from tuireader.library.encoding import folded
from tuireader.library.matching import Matching, Where, matching, matching_words
from tuireader.model import ArticleFilter
from tuireader.query.parse import Query, parse
from tuireader.query.results import Hit, SearchResult
from tuireader.query.tree import And, Node, Text, searched_words

MOST_RANKED = 8_000  # hits; to rank more takes longer than people wait between two keys
FREQUENT = 15_000  # hits of a word that is taken as complete while it is typed
MOST_COUNTED = 40_000  # hits
MOST_COLLECTED = 20_000  # hits of a beginning that fits too much; of more, those that came in last
MOST_RANKED_BEGINNINGS = 3_000
SNIPPETS = 60  # hits that get a piece of their text
WORDS_BEFORE, WORDS_AFTER = 6, 14  # of a snippet, around the first match
LOOKED_THROUGH = 30_000  # characters of a text
TITLE_WEIGHT = 8.0  # a word in a title counts as much as so many in a text
_WORD = re.compile(r"[^\W_]+")


def understood(text: str, today: date, *, typing: bool = False) -> Query:
    """The query that a text is. Raises ``QueryError``."""
    return parse(text, today, typing=typing)


def find(connection: sqlite3.Connection, query: Query, where: Where, *, limit: int, today: int) -> SearchResult:
    """The first hits of a query: best first where there are words to rank by, else newest first."""
    matched = matching(connection, _settled(connection, query.tree), where)
    asked = search.Asked(matched.words, matched.facts)
    note = matched.rates.said if matched.converted and matched.rates is not None else ""
    total, most = -1, MOST_RANKED
    if asked.begins:
        # To find the beginnings of words is dear; so it is done once.
        total, most = search.collect(connection, asked, MOST_COLLECTED), MOST_RANKED_BEGINNINGS
        matched.collected = total
    elif asked.words is not None and asked.facts is not None:
        total = matched.collected = search.collect(connection, asked)
    elif asked:
        total = search.count(connection, asked, MOST_COUNTED)
    if matched.words is not None and total <= most:
        ids, total = _ranked(connection, asked, matched, limit)
        ranked = True
    else:
        newest = listing.ids(connection, ArticleFilter(), limit=limit, today=today, matched=matched)
        ids, ranked = list(newest), False
        if len(ids) < limit:
            total = len(ids)
        elif (
            total >= MOST_COLLECTED
            or matched.conditions
            or matched.unread
            or matched.bookmarked
            or matched.feeds is not None
            or total < 0
        ):
            total = -1
    rows = articles.rows(connection, ids)
    snippets = _snippets(connection, [row.id for row in rows[:SNIPPETS]], query)
    hits = tuple(Hit(row, *snippets.get(row.id, (row.summary, ()))) for row in rows)
    return SearchResult(hits, total, ranked, note)


def _settled(connection: sqlite3.Connection, tree: Node) -> Node:
    """The tree without beginnings of words where what was begun is a frequent word already."""
    if isinstance(tree, And):
        return And((*tree.nodes[:-1], _settled(connection, tree.nodes[-1]))) if tree.nodes else tree
    if isinstance(tree, Text) and tree.prefix:
        whole = replace(tree, prefix=False)
        asked = search.Asked(matching_words(whole))
        if search.count(connection, asked, FREQUENT) == FREQUENT:
            return whole
    return tree


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
    connection: sqlite3.Connection, ids: list[int], query: Query
) -> dict[int, tuple[str, tuple[tuple[int, int], ...]]]:
    needles = [
        (tuple(folded(word) for word in _WORD.findall(text.text)), text.prefix)
        for text in searched_words(query.tree)
        if not text.title
    ]
    needles = [(words, prefix) for words, prefix in needles if words]
    if not needles:
        return {}
    rows = connection.execute(
        """SELECT wanted.value, substr(coalesce(full_texts.text, documents.text), 1, ?) FROM json_each(?) AS wanted
        CROSS JOIN documents ON documents.article_id = wanted.value
        LEFT JOIN full_texts ON full_texts.article_id = wanted.value""",
        (LOOKED_THROUGH, json.dumps(ids)),
    )
    return {article_id: found for article_id, text in rows if (found := snippet(text, needles)) is not None}


def snippet(
    text: str, needles: Sequence[tuple[tuple[str, ...], bool]]
) -> tuple[str, tuple[tuple[int, int], ...]] | None:
    """The words around the first match on one line, and where the matches are in it; None without a match.

    A needle is the folded words that stand next to each other, and whether the last of them is only a beginning. FTS5
    has a function for this, but it asks for all matches of a frequent word again.
    """
    tokens: list[tuple[int, int]] = []
    words: list[str] = []
    first = last = -1
    for found in _WORD.finditer(text):
        tokens.append(found.span())
        words.append(folded(found.group()))
        if first < 0 and any(_ends_here(words, needle) for needle in needles):
            first = len(words) - 1
            last = first + WORDS_AFTER
        if len(words) - 1 == last:
            break
    if first < 0:
        return None
    begin = max(first - WORDS_BEFORE, 0)
    start, end = tokens[begin][0], tokens[-1][1]
    marks = []
    for place in range(begin, len(words)):
        for needle in needles:
            if _ends_here(words[begin : place + 1], needle):
                mark = (tokens[place - len(needle[0]) + 1][0] - start, tokens[place][1] - start)
                marks.append(mark)
    before, after = "…" if start else "", "…" if end < len(text) else ""
    line = "".join(" " if char.isspace() else char for char in text[start:end])
    merged = _apart(marks)
    return f"{before}{line}{after}", tuple((a + len(before), b + len(before)) for a, b in merged)


def _ends_here(words: Sequence[str], needle: tuple[tuple[str, ...], bool]) -> bool:
    """Whether the last of the words ends a match."""
    wanted, prefix = needle
    if len(words) < len(wanted) or tuple(words[len(words) - len(wanted) : -1]) != wanted[:-1]:
        return False
    return words[-1].startswith(wanted[-1]) if prefix else words[-1] == wanted[-1]


def _apart(marks: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Marks in order, those that overlap as one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(marks):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
