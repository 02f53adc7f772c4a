"""Feeds that can be subscribed to, and who named their address: the user, or a page that announces them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from tuireader.model import Fetched, ParsedFeed, Subscription


@dataclass(frozen=True, slots=True)
class Found:
    """A feed that can be subscribed to. What was already fetched travels along, so that nothing is asked twice."""

    subscription: Subscription
    answer: Fetched | None = None
    parsed: ParsedFeed | None = None
    public_only: bool = False  # a page named the address, not the user: it may not lead into a private network


def announced(subscriptions: Iterable[Subscription], page: str) -> tuple[Found, ...]:
    """The feeds that the page at this address announces."""
    return tuple(Found(each, public_only=not _is_near(each.url, page)) for each in subscriptions)


def _is_near(url: str, page: str) -> bool:
    """Whether a page may name an address in a private network: on its own host, or where it lies in one itself."""
    from tuireader.sources.private import names_private_host

    return names_private_host(page) or urlsplit(url).hostname == urlsplit(page).hostname
