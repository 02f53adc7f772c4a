"""``check``, ``export --bookmarks``, ``export --state``: the library from the command line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tuireader.commands import complain, tell
from tuireader.commands.feeds import write_text
from tuireader.model import ArticleFilter, ArticleRow

if TYPE_CHECKING:
    from tuireader.library.library import Library
    from tuireader.settings import Problem, Settings


def row_record(row: ArticleRow) -> dict[str, Any]:
    """What a listing says of an article."""
    return {
        "id": row.id,
        "title": row.title,
        "url": row.url,
        "feed": row.feed_title,
        "author": row.author,
        "published": row.published.isoformat(),
        "language": row.language,
        "read": row.read,
        "bookmarked": row.bookmarked,
        "companies": row.companies,
        "amounts": row.amounts,
        "quotes": row.quotes,
    }


def export_articles(library: Library, target: Path | None, *, only_bookmarks: bool) -> None:
    """Write bookmarks, or the read and bookmark state of all articles, as JSON Lines."""
    kept = ArticleFilter(smart="bookmarks" if only_bookmarks else "all")
    write_text("".join(_lines(library, kept)), target)


def _lines(library: Library, kept: ArticleFilter) -> Iterator[str]:
    ids = library.ids(kept)
    for start in range(0, len(ids), 500):
        for row in library.rows(ids[start : start + 500]):
            yield json.dumps(row_record(row)) + "\n"


def check(settings: Settings, problems: tuple[Problem, ...], config: Path, library: Library, *, show: bool) -> None:
    """Say what is wrong with settings, library and feeds; exit 1 when something is."""
    if show:
        from tuireader.settings import show as settings_text

        tell(settings_text(settings), nl=False)
    wrong = [f"{config}: {problem}" for problem in problems]
    wrong += library.check()
    wrong += [f"{feed.title}: {feed.state.error}" for feed in library.feeds() if feed.state.error]
    for text in wrong:
        complain(text)
    if wrong:
        raise click.exceptions.Exit(1)
    if not show:
        tell(f"settings, library and {len(library.feeds())} feeds are in order")
