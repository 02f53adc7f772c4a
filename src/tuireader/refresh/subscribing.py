"""From an address that a person typed to a subscription: the feed itself, or the feeds that the page announces."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from tuireader.errors import FetchError, ParseError, SourceError
from tuireader.model import Feed, FeedKind, FeedState, Fetched, ParsedFeed, Subscription
from tuireader.refresh.announced import Found, announced
from tuireader.refresh.opening import fetch_once, is_address
from tuireader.refresh.workers import apart
from tuireader.settings import Settings

if TYPE_CHECKING:
    from tuireader.library.library import Library

# Where feeds often lie on sites that do not announce them; asked one after the other, only on the user's word.
COMMON_PLACES = ("/feed", "/rss", "/feed.xml", "/rss.xml", "/atom.xml", "/index.xml", "/feed.json")


def find_feeds(address: str, settings: Settings) -> tuple[Found, ...]:
    """The feeds at an address, a file or a folder, best first. Raises SourceError where there are none."""
    if not is_address(address):
        path = Path(address).expanduser().absolute()
        if path.exists():
            return (Found(Subscription(url=str(path), title=path.name)),)
        if "." not in address.partition("/")[0] or " " in address or "://" in address:
            raise SourceError(address, "this is neither a file or folder nor an http or https address")
        address = f"https://{address}"
    answer = fetch_once(address, settings)
    if (found := _as_feed(answer)) is not None:
        return (found,)
    from tuireader.sources.discover import feeds_in

    if named := feeds_in(answer.body, answer.final_url):
        return announced(named, answer.final_url)
    for place in COMMON_PLACES:
        try:
            found = _as_feed(fetch_once(urljoin(answer.final_url, place), settings))
        except FetchError:
            continue
        if found is not None:
            return (found,)
    raise SourceError(address, "no feed was found on this page; look for a link named RSS or Feed on the site")


def look_into(offered: Found, settings: Settings) -> Found:
    """A feed that a page announces, with what it gives, asked as a refresh would ask it. Raises SourceError."""
    url = offered.subscription.url
    seen = _as_feed(fetch_once(url, settings, public_only=offered.public_only))
    if seen is None:
        raise SourceError(url, "this is not a feed")
    title = seen.subscription.title or offered.subscription.title
    return replace(seen, subscription=replace(seen.subscription, title=title), public_only=offered.public_only)


def _as_feed(answer: Fetched) -> Found | None:
    try:
        parsed = apart(answer.url, lambda workers: workers.feed(answer))
    except ParseError:
        return None
    url = answer.moved_to or answer.url
    if answer.url.startswith("https:") and not url.startswith("https:"):
        url = answer.url  # followed, but asked for by https each time
    return Found(Subscription(url=url, title=parsed.feed.title, site_url=parsed.feed.site_url), answer, parsed)


@dataclass(frozen=True, slots=True)
class Imported:
    """What a list of subscriptions brought: new feeds, how many were there, what was left out and why."""

    added: tuple[Feed, ...] = ()
    present: int = 0
    skipped: tuple[str, ...] = ()
    private: tuple[str, ...] = ()  # addresses in private networks, which are only taken over on the user's word


def read_list(path: Path) -> bytes:
    """The bytes of a list of subscriptions, of any file that ends or not. Raises SourceError."""
    from tuireader.sources import opml

    try:
        with path.open("rb") as file:
            return file.read(opml.MAX_BYTES)
    except OSError as error:
        raise SourceError(str(path), f"cannot be read ({error.strerror or error})") from error


def import_list(library: Library, path: Path, data: bytes, *, private: bool = False) -> Imported:
    """Subscribe to what an OPML or urls file lists; nothing is fetched. Raises SourceError where there is no feed.

    ``private`` says that feeds in private networks are wanted, too; a list of others may name what only this
    computer can reach.
    """
    from tuireader.sources import opml
    from tuireader.sources.private import names_private_host

    listed = opml.read(data)
    known = {feed.url for feed in library.feeds() if feed.kind in {"web", "file", "folder"}}
    wanted: list[tuple[Subscription, FeedKind]] = []
    skipped = list(listed.skipped)
    present = 0
    asked: list[str] = []
    for subscription in listed.subscriptions:
        if subscription.url in known:
            present += 1
            continue
        known.add(subscription.url)
        if not private and is_address(subscription.url) and names_private_host(subscription.url):
            asked.append(subscription.shown_url)
            continue
        try:
            wanted.append((subscription, _kind_of(subscription.url)))
        except SourceError as error:
            skipped.append(str(error))
    if not wanted and not present and not asked:
        why = f"; {skipped[0]}" if skipped else ""
        raise SourceError(str(path), f"there is no feed in this file; it should be OPML or a list of addresses{why}")
    # At once with the feeds: an import that is interrupted may not leave one that could lead into a private network.
    public_only = {each.url for each, kind in wanted if kind == "web" and not names_private_host(each.url)}
    added = tuple(library.add_feeds(wanted, public_only=public_only))
    return Imported(added, present, tuple(skipped), tuple(asked))


def _kind_of(url: str) -> FeedKind:
    if is_address(url):
        return "web"
    path = Path(url)
    if not path.exists():
        raise SourceError(url, "there is no such file or folder")
    return "folder" if path.is_dir() else "file"


def subscribe(library: Library, found: Found, settings: Settings) -> Feed:
    """Add one feed to the library, with the articles that were already fetched; or give the feed that is there."""
    subscription = found.subscription
    kind = _kind_of(subscription.url)
    # A feed that is there stays as the user has it.
    limited = found.public_only and library.feed_by_url(subscription.url) is None
    (feed,) = library.add_feeds([(subscription, kind)], public_only={subscription.url} if limited else ())
    if feed.state.public_only and not found.public_only:
        library.save_state(feed.id, replace(feed.state, public_only=False))  # now it is the user's own word
    if found.answer is not None and found.parsed is not None and not feed.articles:
        _save_first(library, feed, found.answer, found.parsed, settings)
    elif feed.kind != "web" and not feed.articles:
        _read_local(library, feed)
    return library.feed(feed.id) or feed


def _read_local(library: Library, feed: Feed) -> None:
    from tuireader.refresh.articles import prepare
    from tuireader.refresh.pipeline import utc_now
    from tuireader.sources import local

    parsed = local.read(Path(feed.url))
    state = replace(feed.state, checked=utc_now(), succeeded=utc_now())
    library.save(feed.id, prepare(parsed, with_mentions=False), info=parsed.feed, state=state)


def _save_first(library: Library, feed: Feed, answer: Fetched, parsed: ParsedFeed, settings: Settings) -> None:
    from tuireader.refresh.articles import prepare
    from tuireader.refresh.pipeline import body_digest, utc_now
    from tuireader.refresh.schedule import after_answer

    interval = timedelta(minutes=max(settings.interval_minutes, settings.for_feed(feed.url).interval_minutes))
    state = after_answer(FeedState(), answer, parsed.feed, interval, utc_now(), feed.url)
    state = replace(state, body_hash=body_digest(answer.body), moved_to=None, moved_since=None)
    library.save(feed.id, prepare(parsed, with_mentions=False), info=parsed.feed, state=state)
