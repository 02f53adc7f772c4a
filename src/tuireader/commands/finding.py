"""``search``, ``companies``, ``quotes``, ``money``: what the library knows, from the command line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from tuireader.commands import complain, tell
from tuireader.commands.feeds import write_text
from tuireader.commands.library import row_record
from tuireader.errors import TuireaderError
from tuireader.query.errors import QueryError
from tuireader.ui.figures import span

if TYPE_CHECKING:
    from tuireader.library.library import Library
    from tuireader.query.results import Entity, EntityKind, EntityPage, Hit, SaidAmount, SaidQuote

EXIT_USAGE = 2
_BARS = " ▁▂▃▄▅▆▇█"
_CHART_WEEKS = 52
ListFormat = Literal["csv", "jsonl", "markdown", "html"]
ARTICLE_COLUMNS = tuple("id published title feed author url language read bookmarked companies amounts quotes".split())
ENTITY_COLUMNS = ("kind", "name", "ticker", "articles")
QUOTE_COLUMNS = ("published", "speaker", "text", "title", "article_id")
AMOUNT_COLUMNS = ("published", "currency", "low", "high", "euros", "text", "title", "article_id")


@contextmanager
def pointing() -> Iterator[None]:
    """Say what is wrong with a query under the place where it is; exit 2."""
    try:
        yield
    except QueryError as error:
        for line in error.pointed():
            tell(f"  {line}", err=True)
        complain(str(error))
        raise click.exceptions.Exit(EXIT_USAGE) from None


def search(
    library: Library,
    query: str,
    *,
    limit: int,
    as_json: bool,
    wanted: ListFormat | None = None,
    output: Path | None = None,
) -> None:
    """Print the articles that a query finds, best first; exit 0 also when there are none.

    ``wanted`` writes them for others: "csv" and "jsonl" in one piece, "markdown" and "html" as files in a folder.
    """
    with pointing():
        found = library.find(query, limit=limit, typing=True)
    if wanted in {"markdown", "html"}:
        if output is None:
            raise click.UsageError(f"--as {wanted} writes one file for each article: name a folder with -o")
        _write_articles(library, [hit.row.id for hit in found.hits], output, wanted)
    elif wanted is not None:
        records = [row_record(hit.row) for hit in found.hits]
        write_text(as_table(records, ARTICLE_COLUMNS) if wanted == "csv" else as_lines(records), output)
    elif as_json:
        click.echo(json.dumps([hit_record(hit) for hit in found.hits], indent=2))
    else:
        for hit in found.hits:
            row = hit.row
            sign = "*" if row.bookmarked else " " if row.read else "N"
            tell(f"{row.id:>7} {sign} {_day(row.published)}  {row.title}  ({row.feed_title})")
            if hit.marks:
                tell(f"{'':>9} {hit.snippet}")
    if found.note:
        complain(found.note)


def _write_articles(library: Library, ids: Sequence[int], folder: Path, wanted: str) -> None:
    """One file for each article; names come from the titles and never leave the folder, what is there stays."""
    from tuireader.exporting import file_name, render

    suffix = ".md" if wanted == "markdown" else ".html"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise TuireaderError(f"{folder} cannot be made ({error.strerror or error})") from error
    written = 0
    for article_id in ids:
        article = library.article(article_id)
        if article is None:
            continue
        name = file_name(article.row.title, suffix)
        if (folder / name).exists():
            name = file_name(f"{article.row.title[:80]} {article_id}", suffix)
        write_text(render(article, wanted), folder / name)  # type: ignore[arg-type]
        written += 1
    tell(f"{written} files in {folder}")


def as_table(records: Sequence[Mapping[str, object]], columns: Sequence[str]) -> str:
    """Records as CSV that no spreadsheet takes for formulas."""
    from tuireader.spreadsheet import table

    return table(records, columns)


def as_lines(records: Sequence[Mapping[str, object]]) -> str:
    """Records as JSON Lines."""
    return "".join(f"{json.dumps(record)}\n" for record in records)


def hit_record(hit: Hit) -> dict[str, Any]:
    """An article that was found, with the place of the match."""
    return row_record(hit.row) | {"snippet": hit.snippet, "marks": [list(mark) for mark in hit.marks]}


def list_entities(
    library: Library, kind: EntityKind, *, trending: bool, limit: int, as_json: bool, as_csv: bool
) -> None:
    """Print the names that are said most, or those that are said more than before."""
    if trending:
        trends = library.trending(kinds=(kind,), limit=limit)
        if as_json:
            click.echo(json.dumps([asdict(trend) for trend in trends], indent=2))
            return
        for trend in trends:
            tell(f"{trend.recent:>7}  {_named(trend.entity)}  (about {trend.expected:.1f} expected)")
        return
    found = library.entities(kind=kind, limit=limit)
    if as_csv:
        tell(as_table([asdict(entity) for entity in found], ENTITY_COLUMNS), nl=False)
        return
    if as_json:
        click.echo(json.dumps([asdict(entity) for entity in found], indent=2))
        return
    for entity in found:
        tell(f"{entity.articles:>7}  {_named(entity)}")


def show_entity(library: Library, name: str, kind: EntityKind, *, as_json: bool) -> None:
    """Print the page of a name."""
    page = library.entity(name, kind)
    if page is None:
        raise TuireaderError(f"no {kind} of the library is called {name!r}; 'tuireader companies' lists them")
    if as_json:
        click.echo(json.dumps(page_record(page), indent=2))
        return
    tell(f"{_named(page.entity)}: {page.entity.articles:,} articles")
    if page.merged:
        tell(f"also {', '.join(page.merged)}")
    weeks = page.weeks[-_CHART_WEEKS:]
    if weeks:
        tell(f"{weeks[0][0]} {bars([count for _, count in weeks])} {weeks[-1][0]}  (articles a week)")
    _section("Beside it", [f"{entity.articles:>5}  {_named(entity)}" for entity in page.beside])
    _section("Amounts", [f"{span(said.low, said.high, said.currency):>14}  {said.text}" for said in page.amounts])
    _section("Quotes by", [_quote(said) for said in page.quotes_by])
    _section("Quotes about", [_quote(said) for said in page.quotes_about])
    _section("Articles", [f"{row.id:>7}  {_day(row.published)}  {row.title}  ({row.feed_title})" for row in page.rows])


def page_record(page: EntityPage) -> dict[str, Any]:
    """The page of a name; days and times in ISO 8601."""
    return {
        **asdict(page.entity),
        "merged": list(page.merged),
        "weeks": [{"monday": monday.isoformat(), "articles": count} for monday, count in page.weeks],
        "amounts": [amount_record(said) for said in page.amounts],
        "quotes_by": [quote_record(said) for said in page.quotes_by],
        "quotes_about": [quote_record(said) for said in page.quotes_about],
        "beside": [asdict(entity) for entity in page.beside],
        "newest": [row_record(row) for row in page.rows],
    }


def merge(library: Library, name: str, into: str, kind: EntityKind) -> None:
    """Count one name as another."""
    if not library.merge_entities(name, into, kind):
        raise TuireaderError(f"both must be names of the library as they are written there: {name!r}, {into!r}")
    tell(f"{name} counts as {into} from now on")


def split(library: Library, name: str, kind: EntityKind) -> None:
    """Let a name stand for itself again."""
    if not library.split_entity(name, kind):
        raise TuireaderError(f"{name!r} was not merged with another")
    tell(f"{name} stands for itself again")


def list_quotes(library: Library, speaker: str, *, limit: int, as_json: bool, as_csv: bool) -> None:
    """Print the newest quotes."""
    found = library.quotes(speaker, limit=limit)
    if as_csv:
        tell(as_table([quote_record(said) for said in found], QUOTE_COLUMNS), nl=False)
        return
    if as_json:
        click.echo(json.dumps([quote_record(said) for said in found], indent=2))
        return
    for said in found:
        tell(_quote(said))


def list_amounts(library: Library, days: int, *, limit: int, as_json: bool, as_csv: bool) -> None:
    """Print the largest amounts of the last days."""
    found = library.largest_amounts(days, limit=limit)
    if as_csv:
        tell(as_table([amount_record(said) for said in found], AMOUNT_COLUMNS), nl=False)
        return
    if as_json:
        click.echo(json.dumps([amount_record(said) for said in found], indent=2))
        return
    for said in found:
        tell(f"{span(said.low, said.high, said.currency):>14}  {_day(said.published)}  {said.title}")
        tell(f"{'':>14}  {said.text}")


def quote_record(said: SaidQuote) -> dict[str, Any]:
    """A quote with its article."""
    return asdict(said) | {"published": said.published.isoformat()}


def amount_record(said: SaidAmount) -> dict[str, Any]:
    """An amount with its sentence and its article; ``euros`` is rough."""
    return asdict(said) | {"published": said.published.isoformat()}


def bars(counts: Sequence[int]) -> str:
    """Counts as a line of bars; what is not nothing is seen."""
    highest = max(counts, default=0)
    steps = len(_BARS) - 1
    return "".join(_BARS[-(-count * steps // highest)] if highest else _BARS[0] for count in counts)


def _quote(said: SaidQuote) -> str:
    return f"{_day(said.published)}  {said.speaker or 'somebody'}: {said.text}  ({said.title})"


def _named(entity: Entity) -> str:
    return f"{entity.name} ({entity.ticker})" if entity.ticker else entity.name


def _section(title: str, lines: Sequence[str]) -> None:
    if lines:
        tell(f"\n{title}")
        for line in lines:
            tell(f"  {line}")


def _day(moment: datetime) -> str:
    return f"{moment.astimezone():%Y-%m-%d}"
