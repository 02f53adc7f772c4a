"""``rules`` and ``watch``: what happens to articles when they arrive, from the command line."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from tuireader.commands import tell
from tuireader.commands.finding import pointing
from tuireader.commands.library import row_record
from tuireader.errors import TuireaderError
from tuireader.model import ArticleFilter

if TYPE_CHECKING:
    from tuireader.library.library import Library
    from tuireader.query.results import Rule, WatchHit, WatchKind

_SHOWN = 5  # articles that a dry run names


def list_rules(library: Library, *, dry_run: bool, as_json: bool) -> None:
    """Print the rules; with ``dry_run``, how many articles of the library each would match."""
    found = library.rules()
    counts = {rule.id: len(library.ids(ArticleFilter(query=rule.query))) for rule in found} if dry_run else {}
    if as_json:
        click.echo(json.dumps([_rule_record(rule, counts.get(rule.id)) for rule in found], indent=2))
        return
    if not found:
        tell("no rules yet; 'tuireader rules add NAME QUERY --do mute' makes one")
    for rule in found:
        rests = "" if rule.enabled else "  (rests)"
        matches = f"  matches {counts[rule.id]:,} of the library" if rule.id in counts else ""
        tell(f"{rule.name}: {rule.query} -> {', '.join(rule.actions)}{rests}  {rule.hits:,} so far{matches}")


def _rule_record(rule: Rule, matches: int | None) -> dict[str, Any]:
    record = asdict(rule)
    return record if matches is None else record | {"matches": matches}


def add_rule(library: Library, name: str, query: str, actions: Sequence[str], *, dry_run: bool, now: bool) -> None:
    """Enter a rule, or only say what it would match; with ``now`` it is also carried out on what is there."""
    with pointing():
        ids = library.ids(ArticleFilter(query=query)) if dry_run or now else None
        if dry_run and ids is not None:
            tell(f"{len(ids):,} articles of the library match; nothing was changed")
            for row in library.rows(ids[:_SHOWN]):
                tell(f"{row.id:>7}  {row.published.astimezone():%Y-%m-%d}  {row.title}  ({row.feed_title})")
            return
        rule = library.add_rule(name, query, actions)
    if ids is not None:
        library.run_rule(rule, list(ids))
    tell(f"{rule.name}: {rule.query} -> {', '.join(rule.actions)}")


def remove_rule(library: Library, name: str) -> None:
    """Forget the rule of this name."""
    rule = next((rule for rule in library.rules() if rule.name == name or str(rule.id) == name), None)
    if rule is None:
        raise TuireaderError(f"there is no rule {name!r}; 'tuireader rules' lists them")
    library.remove_rule(rule.id)


def list_watches(library: Library, *, as_json: bool) -> None:
    """Print the watch list."""
    found = library.watches()
    if as_json:
        click.echo(json.dumps([asdict(watch) for watch in found], indent=2))
        return
    if not found:
        tell("nothing is watched yet; 'tuireader watch add company NAME' begins")
    for watch in found:
        sign = "!" if watch.notify else " "
        tell(f"{watch.id:>4} {sign} {watch.kind:<12} {watch.value}  ({watch.articles:,} articles)")


def add_watch(library: Library, kind: WatchKind, value: str, *, notify: bool) -> None:
    """Put something on the watch list."""
    with pointing():
        watch = library.watch(kind, value, notify=notify)
    tell(f"{watch.kind} {watch.value}: {watch.articles:,} article{'' if watch.articles == 1 else 's'} so far")


def remove_watch(library: Library, name: str) -> None:
    """Take something off the watch list, by its number or as it was put on it."""
    watch = next((watch for watch in library.watches() if name in {str(watch.id), watch.value}), None)
    if watch is None:
        raise TuireaderError(f"{name!r} is not on the watch list; 'tuireader watch' prints it")
    library.unwatch(watch.id)


def print_hits(library: Library, ids: Sequence[int]) -> None:
    """One JSON object a line for everything on the watch list that stands in these articles."""
    for hit in library.watch_hits(ids):
        click.echo(json.dumps(hit_record(hit)))


def hit_record(hit: WatchHit) -> dict[str, Any]:
    """What is watched, and the article in which it stands."""
    return {"watch": {"kind": hit.watch.kind, "value": hit.watch.value}, "article": row_record(hit.row)}
