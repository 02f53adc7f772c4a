"""The page of an article: fetched on request or by a feed's setting, its main content kept beside the feed's text."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tuireader.entities.verdicts import said_of_names
from tuireader.entities.version import VERSION
from tuireader.errors import FetchError
from tuireader.model import Feed, Fetched
from tuireader.refresh.jobs import WorkerLost
from tuireader.refresh.opening import is_address
from tuireader.refresh.workers import Workers
from tuireader.settings import Settings
from tuireader.sources.fetch import Client, Request
from tuireader.sources.private import names_private_host

if TYPE_CHECKING:
    from tuireader.library.library import Library

MOST_AT_ONCE = 30  # pages of one feed in one refresh; a feed that brings more is read in the next one
PRIVATE_PAGE = "the page lies in a private network; open it in the browser if you trust the feed"
PAGE_ACCEPT = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1"


@dataclass(frozen=True, slots=True)
class PageOutcome:
    """Whether the page of an article was kept; ``problem`` says why not, in plain words."""

    article_id: int
    problem: str | None = None


def fetch_full_text(library: Library, article_id: int, settings: Settings) -> PageOutcome:
    """Fetch the page of one article and keep its main content; blocks."""

    async def one() -> PageOutcome:
        async with Client(timeout=float(settings.timeout_seconds)) as client, Workers(1) as workers:
            return await keep_page(library, client, workers, article_id, settings)

    return asyncio.run(one())


async def keep_pages(
    library: Library, client: Client, workers: Workers, ids: Iterable[int], settings: Settings
) -> list[PageOutcome]:
    """The same for the newest of several articles, side by side."""
    wanted = list(ids)[:MOST_AT_ONCE]
    return await asyncio.gather(*(keep_page(library, client, workers, article_id, settings) for article_id in wanted))


async def keep_page(
    library: Library, client: Client, workers: Workers, article_id: int, settings: Settings
) -> PageOutcome:
    """Fetch the page of one article; clean it and find in it, in a process of its own; save it."""
    rows = await asyncio.to_thread(library.rows, [article_id])
    if not rows:
        return PageOutcome(article_id, "the article is no longer in the library")
    url = rows[0].url
    if not is_address(url):
        return PageOutcome(article_id, "the article has no page on the web")
    feed = await asyncio.to_thread(library.feed, rows[0].feed_id)
    public_only = not _is_of_private_network(feed)
    try:
        answer = await client.fetch(Request(url, accept=PAGE_ACCEPT, public_only=public_only, refusal=PRIVATE_PAGE))
    except FetchError as error:
        return PageOutcome(article_id, error.cause)
    if not isinstance(answer, Fetched):
        return PageOutcome(article_id, "the server gave no page")
    verdicts = said_of_names(await asyncio.to_thread(library.verdicts))
    try:
        page = await workers.page((answer.body, answer.final_url, rows[0].title, verdicts))
    except WorkerLost as error:
        return PageOutcome(article_id, f"the page {error}")
    if isinstance(page, str):
        return PageOutcome(article_id, page)
    kept = await asyncio.to_thread(library.save_full_text, article_id, *page, VERSION)
    return PageOutcome(article_id, None if kept else "the article is no longer in the library")


def _is_of_private_network(feed: Feed | None) -> bool:
    """Whether the articles of a feed may lead into private networks: where it lies in one by the user's own word.

    Only its name counts: what a public name stands for is up to whoever owns it.
    """
    return feed is not None and not feed.state.public_only and is_address(feed.url) and names_private_host(feed.url)
