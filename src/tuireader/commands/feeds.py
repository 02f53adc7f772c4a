"""``refresh``, ``add``, ``import``, ``export``, ``feeds``: subscriptions from the command line."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tuireader.addresses import without_credentials
from tuireader.characters import clean_line
from tuireader.commands import complain, tell
from tuireader.errors import TuireaderError
from tuireader.files import export_text

if TYPE_CHECKING:
    from tuireader.library.library import Library
    from tuireader.model import Feed
    from tuireader.refresh.pipeline import FeedOutcome, Progress, RefreshReport
    from tuireader.settings import Settings

EXIT_SOME_FAILED = 3
_SHOWN = 20  # addresses that are asked about


def refresh_feeds(
    library: Library,
    names: Sequence[str],
    settings: Settings,
    *,
    as_json: bool,
    force: bool,
    quiet: bool,
    watch: bool = False,
) -> None:
    """Refresh all feeds or those named; exit 3 when some failed. ``watch``: print only hits of the watch list."""
    from tuireader.refresh.pipeline import refresh

    feeds = [feed for feed in library.feeds() if feed.kind in {"web", "file", "folder"}]
    if names:
        feeds = [feed for name in names for feed in _named(feeds, name)]
    elif not feeds:
        raise TuireaderError("there are no feeds yet; 'tuireader add URL' or 'tuireader import FILE.opml' brings some")
    show = _progress_line() if sys.stderr.isatty() and not quiet else (lambda _: None)
    # Who names a feed wants it now; its server's own wish to wait is still respected.
    report = refresh(library, feeds, settings, force=force or bool(names), progress=show)
    _after(library, settings)
    if watch:
        from tuireader.commands.arrivals import print_hits

        _print_report(report, quiet=True)
        print_hits(library, [article_id for outcome in report.outcomes for article_id in outcome.new_ids])
    elif as_json:
        click.echo(json.dumps(_report_record(report, {feed.id: feed for feed in feeds}), indent=2))
    else:
        _print_report(report, quiet=quiet)
    if report.failed:
        raise click.exceptions.Exit(EXIT_SOME_FAILED)


def _after(library: Library, settings: Settings) -> None:
    """What is left to do for what came in: the pages that rules ask for, and which reports are of one story."""
    from tuireader.refresh.pages import fetch_full_text

    for article_id in library.take_arrived().full_text:
        fetch_full_text(library, article_id, settings)
    library.group_stories()


def _named(feeds: Sequence[Feed], name: str) -> list[Feed]:
    """The feeds with this number or address, else with this in the title."""
    exact = [feed for feed in feeds if name in {str(feed.id), feed.url, feed.shown_url}]
    found = exact or [feed for feed in feeds if name.casefold() in feed.title.casefold()]
    if not found:
        shown = without_credentials(name)
        raise TuireaderError(
            f"no feed has the number, the address or the title {shown!r}; 'tuireader feeds' lists them"
        )
    return found


def _progress_line() -> Callable[[Progress], None]:
    def show(progress: Progress) -> None:
        what = (
            f"{progress.done}/{progress.total} feeds" if progress.stage == "feeds" else f"{progress.done} articles read"
        )
        line = clean_line(f"{what}  {progress.current}", 79)
        sys.stderr.write(f"\r\x1b[K{line}")
        if progress.stage == "feeds" and progress.done == progress.total:
            sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()

    return show


def _print_report(report: RefreshReport, *, quiet: bool) -> None:
    if sys.stderr.isatty() and not quiet:
        sys.stderr.write("\r\x1b[K")
    for outcome in report.failed:
        complain(f"{outcome.title}: {outcome.error}")
    if not quiet:
        asked = sum(1 for outcome in report.outcomes if outcome.skipped is None)
        waiting = len(report.outcomes) - asked
        line = f"{counted(report.new, 'new article')} from {counted(asked, 'feed')}"
        line += f"; {waiting} not due yet" if waiting else ""
        line += f"; {len(report.failed)} failed" if report.failed else ""
        tell(line)


def _report_record(report: RefreshReport, feeds: dict[int, Feed]) -> dict[str, Any]:
    def record(outcome: FeedOutcome) -> dict[str, Any]:
        return {
            "id": outcome.feed_id,
            "url": feeds[outcome.feed_id].shown_url,
            "title": outcome.title,
            "new": outcome.new,
            "updated": outcome.updated,
            "unchanged": outcome.unchanged,
            "error": outcome.error,
            "skipped": outcome.skipped,
            "warnings": list(outcome.warnings),
        }

    return {
        "new": report.new,
        "failed": len(report.failed),
        "cancelled": report.cancelled,
        "feeds": [record(outcome) for outcome in report.outcomes],
    }


def add_feed(
    library: Library, address: str, settings: Settings, *, title: str, folder: str, every: bool, as_json: bool
) -> None:
    """Subscribe to the feed at an address, a file or a folder; of several feeds the user says which."""
    from dataclasses import replace

    from tuireader.refresh.subscribing import find_feeds, subscribe

    found = find_feeds(address, settings)
    if len(found) > 1 and not every:
        lines = "\n".join(f"  {item.subscription.shown_url}  {item.subscription.title}" for item in found)
        raise TuireaderError(
            f"{without_credentials(address)} announces {len(found)} feeds; add one of them, or all with --all: " + lines
        )
    added = []
    for item in found:
        wanted = replace(item.subscription, title=title or item.subscription.title, folder=folder)
        added.append(subscribe(library, replace(item, subscription=wanted), settings))
    if as_json:
        click.echo(json.dumps([feed_record(feed) for feed in added], indent=2))
    else:
        for feed in added:
            tell(
                f"{feed.title}  {feed.shown_url}"
                + (f"  ({counted(feed.articles, 'article')})" if feed.articles else "")
            )


def import_feeds(library: Library, path: Path, *, as_json: bool, private: bool | None = None) -> None:
    """Subscribe to what an OPML or urls file lists; nothing is fetched. Exit 3 when some of it was left out.

    ``private`` says whether feeds in private networks are taken over; None asks, where there is somebody to ask.
    """
    from tuireader.refresh.opening import piped
    from tuireader.refresh.subscribing import import_list, read_list

    data = piped() if str(path) == "-" else read_list(path)
    asking = private is None and sys.stdin.isatty() and sys.stderr.isatty()
    result = import_list(library, path, data, private=not asking if private is None else private)
    skipped = list(result.skipped)
    added = result.added
    if result.private and asking and _wants_private(result.private):
        added += import_list(library, path, data, private=True).added
    elif result.private:
        skipped += [f"{address}: it lies in a private network; --private takes it over" for address in result.private]
    if as_json:
        record = {
            "added": [feed_record(feed) for feed in added],
            "present": result.present,
            "skipped": skipped,
        }
        click.echo(json.dumps(record, indent=2))
    else:
        for text in skipped:
            complain(text)
        tell(f"{counted(len(added), 'feed')} added, {result.present} there before, {len(skipped)} left out")
    if skipped:
        raise click.exceptions.Exit(EXIT_SOME_FAILED)


def _wants_private(addresses: Sequence[str]) -> bool:
    for address in addresses[:_SHOWN]:
        complain(f"in a private network: {address}")
    if len(addresses) > _SHOWN:
        complain(f"and {len(addresses) - _SHOWN} more")
    return click.confirm("Take over the feeds in private networks?", err=True)


def export_feeds(library: Library, target: Path | None) -> None:
    """Write the subscriptions as OPML, to a file or to standard output."""
    from tuireader.sources import opml

    feeds = [feed for feed in library.feeds() if feed.kind in {"web", "file", "folder"}]
    write_text(opml.write(feeds, "Subscriptions of tuireader"), target)
    if secret := sum(1 for feed in feeds if feed.url != feed.shown_url):
        complain(f"the passwords in the addresses of {counted(secret, 'feed')} were left out")


def write_text(text: str, target: Path | None) -> None:
    """Write to a file, whole or not at all, or to standard output."""
    if target is None:
        tell(text, nl=not text.endswith("\n"))
        return
    export_text(target, text)


def counted(number: int, thing: str) -> str:
    """A number of things in words: "1 feed", "2 feeds"."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


def list_feeds(library: Library, *, as_json: bool) -> None:
    """Print the feeds with their health."""
    feeds = library.feeds()
    if as_json:
        click.echo(json.dumps([feed_record(feed) for feed in feeds], indent=2))
        return
    if not feeds:
        tell("no feeds yet; 'tuireader add URL' or 'tuireader import FILE.opml' brings some")
    for feed in feeds:
        health = feed.state.error or (_when(feed.state.succeeded) if feed.state.succeeded else "not refreshed yet")
        place = f"{feed.folder}/" if feed.folder else ""
        tell(f"{feed.id:>5}  {feed.unread:>5}/{feed.articles:<6} {place}{feed.title}")
        tell(f"{'':20}{feed.shown_url}  {health}")


def feed_record(feed: Feed) -> dict[str, Any]:
    """One feed with its health, times in ISO 8601."""
    state = feed.state
    return {
        "id": feed.id,
        "url": feed.shown_url,
        "title": feed.title,
        "kind": feed.kind,
        "folder": feed.folder,
        "site_url": feed.site_url,
        "articles": feed.articles,
        "unread": feed.unread,
        "last_success": _iso(state.succeeded),
        "last_check": _iso(state.checked),
        "next_check": _iso(state.next_check),
        "error": state.error,
        "failures": state.failures,
        "gone": state.gone,
    }


def _iso(time: datetime | None) -> str | None:
    return time.isoformat() if time else None


def _when(time: datetime) -> str:
    return f"refreshed {time.astimezone():%Y-%m-%d %H:%M}"
