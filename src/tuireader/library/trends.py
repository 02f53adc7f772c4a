"""Which names are said more often than before, against their own past.

What is said on a day is counted once and kept (``name_days``); a change of an article of that day throws it away.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Sequence

from tuireader.library.entity_pages import DAY, entities_of, names_in
from tuireader.query.results import Entity, Trend

PAST_DAYS = 28
LEAST_RECENT = 3  # articles; fewer are chance
CANDIDATES = 400
_TOTAL = "all"  # beside the names, the number of articles of the day


def count_days(connection: sqlite3.Connection, days: Sequence[int]) -> tuple[dict[int, dict[str, int]], list[int]]:
    """What is said on these days (since 1970, UTC), and which of them were not kept yet."""
    kept = {
        day: json.loads(counts)
        for day, counts in connection.execute(
            "SELECT day, counts FROM name_days WHERE day BETWEEN ? AND ?", (min(days), max(days))
        )
    }
    missing = [day for day in days if day not in kept]
    for day in missing:
        counts: Counter[str] = Counter()
        rows = connection.execute(
            """SELECT facts FROM articles INDEXED BY articles_newest
            WHERE removed = 0 AND sort_key >= ? AND sort_key < ?""",
            (day * DAY, (day + 1) * DAY),
        )
        for (facts,) in rows:
            counts[_TOTAL] += 1
            counts.update(str(each) for each in names_in(facts))
        kept[day] = dict(counts)
    return kept, missing


def keep_days(connection: sqlite3.Connection, counted: dict[int, dict[str, int]]) -> None:
    """Keep what was counted; days long past are dropped."""
    if counted:
        connection.executemany(
            "INSERT OR REPLACE INTO name_days (day, counts) VALUES (?, ?)",
            [(day, json.dumps(counts, separators=(",", ":"))) for day, counts in counted.items()],
        )
        connection.execute("DELETE FROM name_days WHERE day < ?", (max(counted) - 2 * PAST_DAYS,))


def forget_days(connection: sqlite3.Connection, ids: Sequence[int], days: set[int]) -> None:
    """Throw away what was counted of the days of these articles, and of these days."""
    if connection.execute("SELECT EXISTS (SELECT 1 FROM name_days)").fetchone()[0]:
        changed = {
            row[0]
            for row in connection.execute(
                f"""SELECT DISTINCT articles.sort_key / {DAY} FROM json_each(?) AS wanted
                CROSS JOIN articles ON articles.id = wanted.value""",
                (json.dumps(list(ids)),),
            )
        }
        connection.executemany("DELETE FROM name_days WHERE day = ?", [(day,) for day in days | changed])


def trending(
    connection: sqlite3.Connection,
    counted: dict[int, dict[str, int]],
    today: int,
    days: int,
    kinds: Sequence[str],
    limit: int,
) -> list[Trend]:
    """The names of these kinds that rose most in the last ``days``.

    What the past makes one expect is in proportion to how much was published; the score is how many standard
    deviations of a Poisson count lie between.
    """
    recent: Counter[str] = Counter()
    past: Counter[str] = Counter()
    for day, counts in counted.items():
        (recent if day > today - days else past).update(counts)
    share = recent[_TOTAL] / past[_TOTAL] if past[_TOTAL] else 0.0
    scores: dict[int, tuple[float, int, float]] = {}
    for name, count in recent.items():
        if name != _TOTAL and count >= LEAST_RECENT:
            expected = past[name] * share
            score = (count - expected) / (expected + 1.0) ** 0.5
            if score > 0:
                scores[int(name)] = (score, count, expected)
    best = sorted(scores, key=lambda each: -scores[each][0])[:CANDIDATES]
    # By rank, so that the order stays whatever the counts are.
    ranks = Counter({each: len(best) - place for place, each in enumerate(best)})
    by_name = _by_name(connection, best)
    found = []
    for entity in entities_of(connection, ranks, kinds, limit):
        score, count, expected = scores[by_name[entity.kind, entity.name]]
        found.append(Trend(Entity(entity.kind, entity.name, entity.ticker, count), count, expected, score))
    return sorted(found, key=lambda each: -each.score)


def _by_name(connection: sqlite3.Connection, ids: Sequence[int]) -> dict[tuple[str, str], int]:
    """From the shown name to the one of these ids that scored best."""
    rows = connection.execute(
        """SELECT shown.kind, shown.name, wanted.value FROM json_each(?) AS wanted
        LEFT JOIN merges ON merges.name_id = wanted.value
        CROSS JOIN names AS shown ON shown.id = coalesce(merges.into_id, wanted.value) ORDER BY wanted.key DESC""",
        (json.dumps(list(ids)),),
    )
    return {(kind, name): name_id for kind, name, name_id in rows}
