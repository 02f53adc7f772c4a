"""What the library knows of a company, a person or an organisation: when and where, beside whom, with which amounts."""

from __future__ import annotations

import json
import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from tuireader.library import articles, search
from tuireader.library.encoding import from_micros, unpack_mentions
from tuireader.library.entity_names import Name, bare, exact, merged_into, names_like, with_merged
from tuireader.library.matching import tell_worth
from tuireader.library.packing import SPEAKER
from tuireader.model import Mention
from tuireader.query.rates import Rates
from tuireader.query.results import Entity, EntityKind, EntityPage, SaidAmount, SaidQuote

DAY = 86_400_000_000  # microseconds
NEWEST = 30  # articles that a page lists
READ_FOR_PAGE = 40  # newest articles whose mentions are read for amounts and quotes
READ_FOR_COMPANY = 400  # newest articles whose names are counted
MANY = 4000  # articles; from here on the newest are found sooner by walking along the list
MOST_WEEKS = 104
MOST_SAID = 20
MOST_BESIDE = 12
_THURSDAY = 3  # 1970 began on a Thursday; weeks begin on Mondays
_SENTENCE_SIDE = 240  # characters looked at on each side of an amount
# A small letter behind the dot says that it was one of an abbreviation.
_SENTENCE_END = re.compile(r"""[.!?…]["'”’»)]?\s(?=[^\W\da-zß-öø-ÿ_]|["“„«‘'])|\n""")


def find_entity(connection: sqlite3.Connection, words: str, kind: EntityKind) -> Name | None:
    """The name that words mean: as it is written, else without legal form, else the most frequent with these words."""
    name = exact(connection, words, kind)
    if name is not None:
        return name
    wanted = bare(words)
    like = names_like(connection, words, kind) or names_like(connection, wanted, kind, begins=True)
    same = [each for each in like if bare(each.name) == wanted] or like
    counted = [(_count(connection, [each.id]), each) for each in same[:200]]
    best = max(counted, key=lambda pair: pair[0], default=None)
    return exact(connection, best[1].name, best[1].kind) if best is not None else None


def known_entities(connection: sqlite3.Connection, words: str, kind: EntityKind, limit: int) -> list[Entity]:
    """The names with these words, the most frequent first; without words, the most frequent of all."""
    if words.strip():
        ids = [name.id for name in names_like(connection, words, kind, begins=True)]
        counts = Counter({each: _count(connection, [each]) for each in ids[:400]})
    else:
        counts = _counts_of_all(connection)
    return entities_of(connection, counts, (kind,), limit)


def _counts_of_all(connection: sqlite3.Connection) -> Counter[int]:
    connection.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.fact_words USING fts5vocab(main, fact_index, row)")
    rows = connection.execute("SELECT term, doc FROM temp.fact_words WHERE term >= 'n0' AND term < 'n:'")
    return Counter({int(term[1:]): count for term, count in rows})


def entities_of(connection: sqlite3.Connection, counts: Counter[int], kinds: Sequence[str], limit: int) -> list[Entity]:
    """The names with these ids and counts, of these kinds, the most frequent first; merged ones count as one."""
    found: list[Entity] = []
    shown = _merges(connection)
    together: Counter[int] = Counter()
    for name_id, count in counts.items():
        together[shown.get(name_id, name_id)] += count
    ordered = [each for each, _ in together.most_common()]
    for start in range(0, len(ordered), 500):
        for name in names_of(connection, ordered[start : start + 500]):
            if name.kind in kinds:
                found.append(Entity(name.kind, name.name, name.ticker, together[name.id]))  # type: ignore[arg-type]
                if len(found) == limit:
                    return found
    return found


def names_of(connection: sqlite3.Connection, ids: Iterable[int]) -> list[Name]:
    """The names with these ids, in their order."""
    rows = connection.execute(
        """SELECT names.id, names.kind, names.name, names.ticker FROM json_each(?) AS wanted
        CROSS JOIN names ON names.id = wanted.value ORDER BY wanted.key""",
        (json.dumps(list(ids)),),
    )
    return [Name(*row) for row in rows]


def _merges(connection: sqlite3.Connection) -> dict[int, int]:
    return dict(connection.execute("SELECT name_id, into_id FROM merges").fetchall())


def _asked(ids: Iterable[int]) -> search.Asked:
    return search.Asked(facts=" OR ".join(f"n{each}" for each in ids))


def _count(connection: sqlite3.Connection, ids: Sequence[int]) -> int:
    return search.count(connection, _asked(ids))


# --------------------------------------------------------------------------------------------------------------- a page


def page(connection: sqlite3.Connection, name: Name, rates: Rates) -> EntityPage:
    """All that is shown of a name."""
    ids = _group(connection, name)
    members = names_of(connection, ids)
    known_as = {each.name for each in members}
    search.collect(connection, _asked(ids))
    weeks = _weeks(connection)
    newest = _newest(connection, READ_FOR_COMPANY)
    said: list[SaidAmount] = []
    quotes_by: list[SaidQuote] = []
    about: list[SaidQuote] = []
    for article in _read(connection, newest[:READ_FOR_PAGE]):
        said += _amounts(article, known_as, rates)
        by, of = _quotes(article, known_as)
        quotes_by += by
        about += of
    return EntityPage(
        entity=Entity(name.kind, name.name, name.ticker, sum(count for _, count in weeks)),  # type: ignore[arg-type]
        merged=tuple(each.name for each in merged_into(connection, name.id)),
        weeks=_without_gaps(weeks),
        rows=tuple(articles.rows(connection, newest[:NEWEST])),
        amounts=tuple(sorted(said, key=lambda each: -(each.euros or 0))[:MOST_SAID]),
        quotes_by=tuple(quotes_by[:MOST_SAID]),
        quotes_about=tuple(about[:MOST_SAID]),
        beside=tuple(_beside(connection, newest, set(ids))),
    )


def _group(connection: sqlite3.Connection, name: Name) -> list[int]:
    """The name, those merged into it, and the same person as a speaker."""
    ids = with_merged(connection, [name.id])
    twin = {"person": SPEAKER, SPEAKER: "person"}.get(name.kind)
    if twin is not None:
        for each in names_of(connection, ids):
            other = exact(connection, each.name, twin)
            if other is not None:
                ids += [one for one in with_merged(connection, [other.id]) if one not in ids]
    return ids


def _weeks(connection: sqlite3.Connection) -> list[tuple[int, int]]:
    rows = connection.execute(
        """SELECT sort_key FROM articles INDEXED BY articles_times
        WHERE removed = 0 AND id IN (SELECT id FROM temp.hits)"""
    )
    # A week at a time in microseconds: twice as fast as grouping in SQL.
    return sorted(Counter((moment + _THURSDAY * DAY) // (7 * DAY) for (moment,) in rows).items())


def _without_gaps(weeks: list[tuple[int, int]]) -> tuple[tuple[date, int], ...]:
    if not weeks:
        return ()
    counts = dict(weeks)
    last = weeks[-1][0]
    first = max(weeks[0][0], last - MOST_WEEKS + 1)
    monday = date(1970, 1, 1) - timedelta(days=_THURSDAY)
    return tuple((monday + timedelta(weeks=week), counts.get(week, 0)) for week in range(first, last + 1))


def _newest(connection: sqlite3.Connection, limit: int) -> list[int]:
    hits = connection.execute("SELECT count(*) FROM temp.hits").fetchone()[0]
    rows = connection.execute(
        f"""SELECT id FROM articles INDEXED BY articles_{"newest" if hits > MANY else "times"}
        WHERE removed = 0 AND id IN (SELECT id FROM temp.hits) ORDER BY sort_key DESC, id DESC LIMIT ?""",
        (limit,),
    )
    return [row[0] for row in rows]


def _beside(connection: sqlite3.Connection, ids: Sequence[int], own: set[int]) -> list[Entity]:
    counts: Counter[int] = Counter()
    rows = connection.execute(
        "SELECT facts FROM json_each(?) AS wanted CROSS JOIN articles ON articles.id = wanted.value",
        (json.dumps(list(ids)),),
    )
    for (facts,) in rows:
        counts.update(names_in(facts))
    for each in own:
        del counts[each]
    return entities_of(connection, counts, ("company", "person", "organisation"), MOST_BESIDE)


def names_in(facts: str) -> list[int]:
    """The ids of the names in the facts of an article."""
    return [int(word[1:]) for word in facts.split() if word[0] == "n"]


# -------------------------------------------------------------------------------------------------------- what was said


class _Read:
    """An article with its text and mentions."""

    __slots__ = ("id", "mentions", "published", "text", "title")

    def __init__(self, row: tuple[int, str, int, str, str | bytes]) -> None:
        self.id, self.title, moment, self.text, packed = row
        self.published = from_micros(moment)
        self.mentions = unpack_mentions(self.text, packed)


def _read(connection: sqlite3.Connection, ids: Sequence[int]) -> Iterator[_Read]:
    """The articles with these ids, in their order; their full text where there is one."""
    rows = connection.execute(
        """SELECT articles.id, articles.title, articles.sort_key, coalesce(full_texts.text, documents.text),
            CASE WHEN full_texts.text IS NULL THEN coalesce(mentions.mentions, '[]') ELSE full_texts.mentions END
        FROM json_each(?) AS wanted
        CROSS JOIN articles ON articles.id = wanted.value
        JOIN documents ON documents.article_id = articles.id
        LEFT JOIN mentions ON mentions.article_id = articles.id
        LEFT JOIN full_texts ON full_texts.article_id = articles.id
        ORDER BY wanted.key""",
        (json.dumps(list(ids)),),
    )
    for row in rows:
        yield _Read(row)


def _amounts(article: _Read, names: set[str], rates: Rates) -> list[SaidAmount]:
    """The amounts that stand in one sentence with one of the names."""
    places = [mention.start for mention in article.mentions if mention.name in names and mention.kind != "money"]
    found = []
    for mention in article.mentions:
        if mention.kind == "money":
            start, end = sentence(article.text, mention.start, mention.end)
            if any(start <= place < end for place in places):
                said = _said(article, mention, article.text[start:end], rates)
                if said is not None:
                    found.append(said)
    return found


def _said(article: _Read, mention: Mention, text: str, rates: Rates) -> SaidAmount | None:
    low = mention.low if mention.low is not None else mention.amount
    high = mention.high if mention.high is not None else mention.amount
    if low is None or high is None or not low.is_finite() or not high.is_finite():
        return None
    currency = mention.currency or ""
    worth = rates.into("EUR").get(currency)
    return SaidAmount(
        article.id,
        article.title,
        article.published,
        " ".join(text.split()),
        currency,
        float(low),
        float(high),
        float(high) * worth if worth is not None else None,
    )


def _quotes(article: _Read, names: set[str]) -> tuple[list[SaidQuote], list[SaidQuote]]:
    """Quotes by one of the names, and those of others that speak of it."""
    by, about = [], []
    places = [mention.start for mention in article.mentions if mention.name in names and mention.kind != "quote"]
    for mention in article.mentions:
        if mention.kind != "quote":
            continue
        said = SaidQuote(article.id, article.title, article.published, " ".join(mention.text.split()), mention.speaker)
        if mention.speaker in names:
            by.append(said)
        elif any(mention.start <= place < mention.end for place in places):
            about.append(said)
    return by, about


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around a place, roughly and not beyond a few lines: (start, end)."""
    first, last = max(0, start - _SENTENCE_SIDE), min(len(text), end + _SENTENCE_SIDE)
    before = [found.end() for found in _SENTENCE_END.finditer(text, first, start)]
    behind = _SENTENCE_END.search(text, end, last)
    return (before[-1] if before else first), (behind.end() if behind else last)


def quotes_by(connection: sqlite3.Connection, name: Name, limit: int) -> list[SaidQuote]:
    """The newest quotes of a speaker."""
    ids = _group(connection, name)
    names = {each.name for each in names_of(connection, ids)}
    search.collect(connection, _asked(ids))
    found: list[SaidQuote] = []
    newest = _newest(connection, 20 * limit)
    for start in range(0, len(newest), 50):
        for article in _read(connection, newest[start : start + 50]):
            found += _quotes(article, names)[0]
        if len(found) >= limit:
            break
    return found[:limit]


def newest_quotes(connection: sqlite3.Connection, limit: int) -> list[SaidQuote]:
    """The newest quotes of anybody."""
    rows = connection.execute(
        """SELECT id FROM articles INDEXED BY articles_newest WHERE removed = 0 AND quotes > 0
        ORDER BY sort_key DESC, id DESC LIMIT ?""",
        (limit,),
    )
    found: list[SaidQuote] = []
    for article in _read(connection, [row[0] for row in rows]):
        by, about = _quotes(article, {mention.speaker for mention in article.mentions if mention.speaker})
        found += by + about
        found += [
            SaidQuote(article.id, article.title, article.published, " ".join(mention.text.split()))
            for mention in article.mentions
            if mention.kind == "quote" and not mention.speaker
        ]
        if len(found) >= limit:
            break
    return found[:limit]


def largest_amounts(connection: sqlite3.Connection, since: int, limit: int, rates: Rates) -> list[SaidAmount]:
    """The largest amounts in articles listed since a moment, in euros for comparing; each amount of a text once."""
    tell_worth(connection, "EUR", rates.into("EUR"))
    ordered = connection.execute(
        """SELECT amounts.article_id, amounts.start, amounts.currency, amounts.high, articles.title
        FROM articles INDEXED BY articles_newest CROSS JOIN amounts ON amounts.article_id = articles.id
        CROSS JOIN temp.worth ON worth.into_code = 'EUR' AND worth.code = amounts.currency
        WHERE articles.removed = 0 AND articles.sort_key >= ? ORDER BY amounts.high * worth.value DESC LIMIT ?""",
        (since, 20 * limit),
    ).fetchall()
    found: list[SaidAmount] = []
    seen: set[tuple[str, float, str]] = set()
    for article_id, start, currency, high, title in ordered:
        # The same report in several feeds, and the same amount twice in one, are one.
        if (currency, high, title) in seen:
            continue
        seen.add((currency, high, title))
        for article in _read(connection, [article_id]):
            for mention in article.mentions:
                if mention.kind == "money" and mention.start == start:
                    around = article.text[slice(*sentence(article.text, mention.start, mention.end))]
                    said = _said(article, mention, around, rates)
                    if said is not None and (key := (said.currency, said.high, said.text)) not in seen:
                        seen.add(key)
                        found.append(said)
        if len(found) == limit:
            break
    return found
