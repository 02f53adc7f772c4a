"""What the user names (a file, a folder, an address, standard input) becomes articles."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from tuireader.addresses import without_credentials
from tuireader.entities.verdicts import said_of_names
from tuireader.errors import ParseError, SourceError
from tuireader.model import Entry, FeedInfo, FeedKind, Fetched, ParsedFeed, Subscription
from tuireader.paths import shipped
from tuireader.refresh.announced import Found, announced
from tuireader.refresh.articles import identify, preparing
from tuireader.refresh.workers import apart
from tuireader.settings import Settings
from tuireader.sources import local

if TYPE_CHECKING:
    from tuireader.library.library import Library

SAMPLES_URL = "sample:"
# Of more articles the mentions are found later, by all workers: first of all they can be read.
AT_ONCE = 20
_SAVED_TOGETHER = 50
_TOLD_WARNINGS = 3

# The source, and how many of its articles are there, of how many.
Opening = Callable[[str, int, int], None]


def _silent(_source: str, _done: int, _total: int) -> None:
    """Nobody asks how far it is."""


@dataclass(frozen=True, slots=True)
class Read:
    """What a source gave: its articles, and the feeds that it announces if it is a web page."""

    parsed: ParsedFeed
    url: str  # the address that answered, or the absolute path
    kind: FeedKind
    offered: tuple[Subscription, ...] = ()


@dataclass(frozen=True, slots=True)
class Opened:
    """What opening some sources gave: article ids in their order, and a message for each source that gave none."""

    article_ids: tuple[int, ...] = ()
    problems: tuple[str, ...] = ()
    offered: tuple[Found, ...] = ()


def piped() -> bytes:
    """Standard input, and no more of it than is read and a byte that says so: some programs never stop."""
    return sys.stdin.buffer.read(local.MAX_BYTES + 1)


def is_address(argument: str) -> bool:
    """Whether an argument names something on the web rather than a file."""
    return argument.lower().startswith(("http://", "https://"))


def read_source(argument: str, settings: Settings | None = None) -> Read:
    """The articles of a file, a folder, an address or standard input (``-``). Raises SourceError."""
    if argument == "-":
        return Read(local.read_stdin(piped()), "-", "loose")
    if is_address(argument):
        return read_address(argument, settings)
    if "://" in argument and not Path(argument).exists():
        raise SourceError(argument, f"only http and https are fetched, not {argument.partition('://')[0]}")
    path = Path(argument).expanduser().absolute()
    return Read(local.read(path), str(path), "loose")


def read_address(url: str, settings: Settings | None = None) -> Read:
    """The feed at an address; of a web page its main content as one article, with the feeds that it announces."""
    answer = fetch_once(url, settings or Settings())
    return apart(url, lambda workers: workers.answer(answer))


def read_answer(answer: Fetched) -> Read:
    """The articles of what an address gave; of a page its main content. Raises ParseError. Workers run it."""
    from tuireader.sources.parse import parse

    try:
        return Read(parse(answer.body, answer.final_url, answer.content_type), answer.url, "loose")
    except ParseError as error:
        return _read_page(answer, error)


def fetch_once(url: str, settings: Settings, *, public_only: bool = False) -> Fetched:
    """One unconditional answer; ``public_only`` as in a ``Request``. Raises FetchError."""
    from tuireader.sources.fetch import Client, Request

    own = settings.for_feed(url)

    async def ask() -> Fetched:
        async with Client(timeout=float(settings.timeout_seconds)) as client:
            request = Request(url, headers=own.headers, insecure_tls=own.insecure_tls, public_only=public_only)
            answer = await client.fetch(request)
        if not isinstance(answer, Fetched):
            raise SourceError(url, "the server gave no text")
        return answer

    return asyncio.run(ask())


def _read_page(answer: Fetched, error: ParseError) -> Read:
    from tuireader.sources.discover import feeds_in
    from tuireader.sources.fulltext import FullText, extract_full_text

    offered = feeds_in(answer.body, answer.final_url)
    page = extract_full_text(answer.body, answer.final_url)
    if not isinstance(page, FullText):
        if not offered:
            raise error
        return Read(ParsedFeed(FeedInfo(), ()), answer.final_url, "loose", offered)
    entry = Entry(
        guid=answer.final_url,
        url=answer.final_url,
        title=page.title,
        author=page.author,
        published=page.published,
        content=page.html,
        base_url=answer.final_url,
        language=page.language,
    )
    info = FeedInfo(title=urlsplit(answer.final_url).hostname or "")
    return Read(ParsedFeed(info, (entry,)), answer.final_url, "loose", offered)


def open_sources(
    library: Library,
    arguments: Iterable[str],
    settings: Settings | None = None,
    progress: Opening = _silent,
    cancelled: Event | None = None,
) -> Opened:
    """Read sources into the library without subscribing to them; one that fails is a problem, the rest goes on.

    Once ``cancelled`` is set nothing more is read; what came in stays.
    """
    cancelled = cancelled or Event()
    ids: list[int] = []
    problems: list[str] = []
    offered: list[Found] = []
    for argument in arguments:
        if cancelled.is_set():
            break
        progress(argument, 0, 0)
        try:
            read = read_source(argument, settings)
        except SourceError as error:
            problems.append(str(error))
            continue
        offered += announced(read.offered, read.url)
        if not read.parsed.entries and not read.offered:
            problems.append(f"{without_credentials(argument)}: the feed has no articles")
        problems += _left_out(read.parsed.warnings) if read.parsed.entries and read.kind == "loose" else ()
        ids += keep(library, read, progress=partial(progress, argument), cancelled=cancelled)
    return Opened(tuple(dict.fromkeys(ids)), tuple(problems), tuple(offered))


def load_samples(library: Library) -> tuple[int, ...]:
    """Put the sample articles into the library; their ids."""
    parsed = local.read(shipped("fixtures/demo"))
    # Their key is their name, wherever this program is installed: a bookmarked sample stays the same article.
    entries = tuple(replace(entry, guid=f"{SAMPLES_URL}{Path(entry.guid).name}") for entry in parsed.entries)
    parsed = replace(parsed, entries=entries)
    return tuple(keep(library, Read(parsed, SAMPLES_URL, "sample"), title="Sample articles"))


def keep(
    library: Library,
    read: Read,
    *,
    title: str = "",
    progress: Callable[[int, int], None] = lambda _done, _total: None,
    cancelled: Event | None = None,
) -> list[int]:
    """Save what was read under the feed of that address, made if need be; the ids of all its articles.

    Many are saved in parts, without their mentions.
    """
    feed = library.feed_by_url(read.url) or library.add_feed(
        read.url, title=title or read.parsed.feed.title, kind=read.kind, site_url=read.parsed.feed.site_url
    )
    known = {key: article.content_hash for key, article in library.known(feed.id).items()}
    total = len(read.parsed.entries)
    prepared = preparing(read.parsed, known, with_mentions=total <= AT_ONCE, verdicts=said_of_names(library.verdicts()))
    done = 0
    while part := list(islice(prepared, _SAVED_TOGETHER)):
        library.save(feed.id, part, info=read.parsed.feed)
        done += len(part)
        progress(done, total)
        if cancelled is not None and cancelled.is_set():
            break
    stored = library.known(feed.id)
    found = [stored.get(item.key) or stored.get(item.second_key) for item in identify(read.parsed.entries, known)]
    return [article.id for article in found if article is not None and article.id]


def _left_out(warnings: tuple[str, ...]) -> list[str]:
    """What was left out of a folder or a file, in a few lines."""
    more = len(warnings) - _TOLD_WARNINGS
    return [*warnings[:_TOLD_WARNINGS], *([f"and {more:,} more were left out"] if more > 0 else [])]
