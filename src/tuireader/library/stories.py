"""The same story in several feeds: which reports speak of one event. Rather two rows for one event than one for two.

Reports are compared with the first of a story only, so that a chain of likenesses does not tie what is apart.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import parse_qsl, urlencode, urlsplit
from zlib import crc32

from tuireader.library.encoding import folded

WINDOW = 48 * 3_600_000_000  # microseconds between the reports of one event
MOST_COMPARED = 5_000  # newest articles; a library that gets more in two days keeps some events apart
COMPARED_WORDS = 300  # of a text
LEAD_WORDS = 70  # of title and text: what happened stands there
SHINGLE = 4  # words
SAME_TEXT = 0.6  # share of the shingles of the shorter text that both have
LEAST_SHINGLES = 15
SAME_LEAD = 0.36  # share of the words of the shorter lead that both have, where they also share an amount
SAME_LEAD_ALONE = 0.6  # the same without a common amount, but with a name or a number of the titles
SAME_LEAD_AND_TITLE = 0.42  # the same where most of the title is shared
SAME_TITLE = 2  # words of the titles that reports of one event share at least
MOST_OF_TITLE = 5
_WORD = re.compile(r"[^\W_]+")
_TRACKING = re.compile(r"utm_|fbclid|gclid|ref$|source$|cmp$|at_")
_LEAST_LETTERS = 4  # of a word that says something


@dataclass(frozen=True)
class Report:
    """What is compared of an article. ``moment`` in microseconds; ``names`` are ids, ``amounts`` (currency, value)."""

    id: int
    feed_id: int
    moment: int
    title: str
    text: str
    link: str = ""
    language: str | None = None
    names: frozenset[int] = frozenset()
    amounts: frozenset[tuple[str, float]] = frozenset()

    @cached_property
    def title_words(self) -> frozenset[str]:
        """The words of the title that say something; numbers do."""
        return _telling(self.title)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The numbers of the title."""
        return frozenset(word for word in self.title_words if word.isdecimal())

    @cached_property
    def lead(self) -> frozenset[str]:
        """The words of title and first sentences that say something."""
        return _telling(" ".join(f"{self.title} {self.text}".split()[:LEAD_WORDS]))

    @cached_property
    def shingles(self) -> frozenset[int]:
        """All runs of some words of the beginning of the text."""
        words = _WORD.findall(folded(self.text[: COMPARED_WORDS * 8]))[:COMPARED_WORDS]
        return frozenset(crc32(" ".join(words[n : n + SHINGLE]).encode()) for n in range(len(words) - SHINGLE + 1))


def _telling(text: str) -> frozenset[str]:
    # The first letters of a word stand for its forms: order, orders, ordered.
    return frozenset(
        word[:6] for word in _WORD.findall(folded(text)) if len(word) >= _LEAST_LETTERS or word.isdecimal()
    )


def plain_link(url: str) -> str:
    """An address without what differs between places that name the same page: scheme, www, tracking, fragment."""
    try:
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            return ""
        asked = [(key, value) for key, value in parse_qsl(parts.query) if not _TRACKING.match(key.lower())]
    except ValueError:
        return ""
    path = parts.path.rstrip("/")
    if not path and not asked:
        return ""  # the front page is no article
    host = parts.hostname.removeprefix("www.").removeprefix("m.").removeprefix("amp.")
    return f"{host}{path.removesuffix('/amp')}" + (f"?{urlencode(sorted(asked))}" if asked else "")


def is_same(one: Report, other: Report) -> bool:
    """Whether two reports speak of one event."""
    if one.link and one.link == other.link:
        return True
    if one.feed_id == other.feed_id or abs(one.moment - other.moment) > WINDOW:
        return False
    return _same_text(one, other) or _same_event(one, other)


def _same_text(one: Report, other: Report) -> bool:
    fewer = min(len(one.shingles), len(other.shingles))
    return fewer >= LEAST_SHINGLES and len(one.shingles & other.shingles) >= SAME_TEXT * fewer


def _same_event(one: Report, other: Report) -> bool:
    if one.language != other.language or len(one.title_words & other.title_words) < SAME_TITLE:
        return False
    # Two quarters, two earthquakes: the numbers of the titles say which.
    if one.numbers and other.numbers and not one.numbers & other.numbers:
        return False
    shared = len(one.lead & other.lead) / max(1, min(len(one.lead), len(other.lead)))
    if one.amounts & other.amounts and shared >= SAME_LEAD:
        return True
    if len(one.title_words & other.title_words) >= MOST_OF_TITLE and shared >= SAME_LEAD_AND_TITLE:
        return True
    return shared >= SAME_LEAD_ALONE and bool(one.names & other.names or one.numbers & other.numbers)


# ------------------------------------------------------------------------------------------------------------ grouping


def grouped(reports: Sequence[Report]) -> dict[int, int]:
    """For each report that tells what an earlier one has told, the id of that first one."""
    leads: list[Report] = []
    by_key: dict[object, list[int]] = defaultdict(list)
    followers: dict[int, int] = {}
    for report in sorted(reports, key=lambda each: (each.moment, each.id)):
        counted: dict[int, int] = defaultdict(int)
        for key in _keys(report):
            for place in by_key[key]:
                counted[place] += 1
        found = next((leads[place] for place in sorted(counted) if is_same(leads[place], report)), None)
        if found is not None:
            followers[report.id] = found.id
            continue
        for key in _keys(report):
            by_key[key].append(len(leads))
        leads.append(report)
    return followers


def _keys(report: Report) -> Iterable[object]:
    """What two reports of one event have in common at least: the link, a pair of title words, or a piece of text."""
    if report.link:
        yield report.link
    words = sorted(report.title_words)
    for number, first in enumerate(words):
        for second in words[number + 1 :]:
            yield (first, second)
    yield from sorted(report.shingles)[:8]


def group(connection: sqlite3.Connection, now: int) -> tuple[list[int], dict[int, int]]:
    """The articles of the last days, and which of them follows which earlier one."""
    # Twice as far back, so that the first report of each event is among them.
    reports = _reports(connection, now - 2 * WINDOW)
    recent = {report.id for report in reports if report.moment >= now - WINDOW}
    followers = {each: lead for each, lead in grouped(reports).items() if each in recent}
    return sorted(recent), followers


def keep(connection: sqlite3.Connection, ids: Sequence[int], followers: dict[int, int]) -> None:
    """Keep which articles follow which; what was kept of these articles is replaced."""
    connection.execute(
        "DELETE FROM stories WHERE article_id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),)
    )
    # An article can have been deleted since it was read; a first report can have followed one of the days before.
    connection.executemany(
        """INSERT OR REPLACE INTO stories (article_id, lead_id)
        SELECT one.id, coalesce(stories.lead_id, other.id) FROM articles AS one CROSS JOIN articles AS other
        LEFT JOIN stories ON stories.article_id = other.id WHERE one.id = ? AND other.id = ?""",
        sorted(followers.items()),
    )


def _reports(connection: sqlite3.Connection, since: int) -> list[Report]:
    rows = connection.execute(
        """SELECT articles.id, articles.feed_id, articles.sort_key, articles.title, substr(documents.text, 1, ?),
            articles.url, articles.language, articles.facts
        FROM articles INDEXED BY articles_newest JOIN documents ON documents.article_id = articles.id
        WHERE articles.removed = 0 AND articles.sort_key >= ?
        ORDER BY articles.sort_key DESC, articles.id DESC LIMIT ?""",
        (COMPARED_WORDS * 10, since, MOST_COMPARED),
    ).fetchall()
    amounts: dict[int, set[tuple[str, float]]] = defaultdict(set)
    for article_id, currency, high in connection.execute(
        """SELECT article_id, currency, high FROM json_each(?) AS wanted
        CROSS JOIN amounts ON amounts.article_id = wanted.value""",
        (json.dumps([row[0] for row in rows]),),
    ):
        amounts[article_id].add((currency, high))
    return [
        Report(
            id_,
            feed_id,
            moment,
            title,
            text.removeprefix(title),
            plain_link(url),
            language,
            frozenset(int(word[1:]) for word in facts.split() if word[0] == "n"),
            frozenset(amounts[id_]),
        )
        for id_, feed_id, moment, title, text, url, language, facts in rows
    ]


def members(connection: sqlite3.Connection, article_id: int) -> list[int]:
    """The articles of the story that an article belongs to, the first one first; only itself if it stands alone."""
    row = connection.execute("SELECT lead_id FROM stories WHERE article_id = ?", (article_id,)).fetchone()
    lead = row[0] if row else article_id
    others = connection.execute(
        """SELECT article_id FROM stories CROSS JOIN articles ON articles.id = stories.article_id
        WHERE lead_id = ? AND articles.removed = 0 ORDER BY articles.sort_key, articles.id""",
        (lead,),
    )
    return [lead, *(other[0] for other in others)]
