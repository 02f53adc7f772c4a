"""When a feed may be asked again. Pure: values in, times out, so that every rule can be tested with a turned clock."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from hashlib import blake2b
from urllib.parse import urlsplit, urlunsplit

from tuireader.addresses import has_credentials
from tuireader.errors import FetchError
from tuireader.model import FeedInfo, FeedState, Fetched, NotModified

BARE_INTERVAL = timedelta(hours=24)  # between answers that cannot be made conditional and say nothing of their pace
LONGEST = timedelta(days=31)  # no server and no wrong clock keeps a feed silent for longer
VALIDATORS_AGE = timedelta(days=8)  # then once without conditions, for servers that say 304 for ever
BACK_OFF = timedelta(minutes=10)  # after 429 and 503 without Retry-After; doubles with each failure
ERROR_BACK_OFF = timedelta(hours=1)  # after other errors; doubles with each failure
LONGEST_BACK_OFF = timedelta(hours=24)
MOVE_PROBATION = timedelta(days=7)  # a permanent redirect is believed after this long

_MAX_AGE = re.compile(r"(?:^|[\s,])max-age\s*=\s*\"?(\d{1,12})", re.IGNORECASE)
_NO_CACHE = re.compile(r"(?:^|[\s,])no-(?:cache|store)(?:$|[\s,])", re.IGNORECASE)
_Header = Callable[[str], str | None]


def is_due(state: FeedState, now: datetime) -> bool:
    """Whether a feed may be asked at all now; a clock that jumped does not freeze it."""
    if state.gone:
        return False
    if state.next_check is None or state.next_check <= now:
        return True
    jumped_back = state.checked is not None and state.checked > now + timedelta(minutes=5)
    return jumped_back or state.next_check > now + LONGEST


def told_to_wait(state: FeedState, now: datetime) -> bool:
    """Whether the server itself asked for the waiting (429, 503, Retry-After), so that asking by hand waits too."""
    return bool(state.error and state.waiting and not is_due(state, now))


def conditional(state: FeedState, now: datetime) -> FeedState:
    """The state whose validators go into the next request: none once they are too old to be trusted."""
    since = state.validators_since
    if since is None or now - since >= VALIDATORS_AGE or since > now:
        return replace(state, etag=None, last_modified=None)
    return state


def after_answer(
    state: FeedState, answer: Fetched | NotModified, info: FeedInfo | None, interval: timedelta, now: datetime, url: str
) -> FeedState:
    """The state after an answer; ``info`` is the parsed feed's where there was a body that was parsed."""
    etag, last_modified = answer.header("etag"), answer.header("last-modified")
    if isinstance(answer, NotModified):
        # A 304 may leave out what did not change.
        state = replace(state, etag=etag or state.etag, last_modified=last_modified or state.last_modified)
    else:
        state = replace(
            state, etag=etag, last_modified=last_modified, validators_url=answer.final_url, validators_since=now
        )
    if info is not None:
        pace = max(timedelta(minutes=info.ttl or 0), timedelta(seconds=info.update_seconds or 0))
        state = replace(state, skip_hours=info.skip_hours, skip_days=info.skip_days, pace=int(pace.total_seconds()))
    state = replace(state, checked=now, succeeded=now, error=None, failures=0, waiting=False)
    state = _with_move(state, answer, now, url)
    own = timedelta(seconds=state.pace)
    fresh = freshness(answer.header)
    bare = not (state.etag or state.last_modified)
    floor = BARE_INTERVAL if bare and not own and fresh is None else timedelta()
    wait = max(interval, min(own, LONGEST_BACK_OFF), fresh or timedelta(), floor)
    return replace(state, next_check=_allowed(now + min(wait, LONGEST), state))


def after_error(state: FeedState, error: FetchError, now: datetime) -> FeedState:
    """The state after a failure. Where no server was reached nothing is known, and the next refresh tries again."""
    if not error.reached:
        return replace(state, error=error.cause, waiting=False)
    failures = state.failures + 1
    state = replace(state, checked=now, error=error.cause, failures=failures, gone=error.status == 410, waiting=False)
    if state.gone:
        return replace(state, next_check=None)
    wait = min(ERROR_BACK_OFF * 2 ** min(failures - 1, 10), LONGEST_BACK_OFF)
    if error.status in {429, 503}:
        asked = error.retry_after
        wait = min(BACK_OFF * 2 ** min(failures - 1, 10), LONGEST_BACK_OFF)
        if asked is not None:
            wait = min(timedelta(seconds=asked), LONGEST)
        headers = dict(reversed(error.headers))
        wait = max(wait, min(freshness(headers.get) or timedelta(), LONGEST))
        state = replace(state, waiting=True)
    return replace(state, next_check=now + wait)


def after_failed_parse(state: FeedState, cause: str, interval: timedelta, now: datetime) -> FeedState:
    """The state after an answer that was no feed: validators are forgotten, so that the next answer has a body."""
    failures = state.failures + 1
    wait = max(interval, min(ERROR_BACK_OFF * 2 ** min(failures - 1, 10), LONGEST_BACK_OFF))
    return replace(
        state,
        etag=None,
        last_modified=None,
        body_hash=None,
        checked=now,
        error=cause,
        failures=failures,
        waiting=False,
        next_check=now + wait,
    )


def freshness(header: _Header) -> timedelta | None:
    """How long an answer says that it stays fresh: max-age, else Expires less Date; None where it says nothing."""
    control = header("cache-control") or ""
    if _NO_CACHE.search(control):
        return None
    if found := _MAX_AGE.search(control):
        return min(timedelta(seconds=int(found.group(1))), LONGEST)
    expires, date = _http_date(header("expires")), _http_date(header("date"))
    if expires is None:
        return None
    fresh = expires - (date or datetime.now(UTC))
    return min(fresh, LONGEST) if fresh > timedelta() else None


def spread(now: datetime, next_check: datetime, feed_id: int) -> datetime:
    """The time of the next check moved by up to a tenth, the same for the same feed, so that feeds do not storm."""
    share = int.from_bytes(blake2b(str(feed_id).encode(), digest_size=2).digest()) / 0xFFFF
    return next_check + (next_check - now) * 0.1 * share


def _http_date(value: str | None) -> datetime | None:
    if not value:
        return None
    try:
        date = parsedate_to_datetime(value)
        return date.astimezone(UTC) if date.tzinfo else date.replace(tzinfo=UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _with_move(state: FeedState, answer: Fetched | NotModified, now: datetime, url: str) -> FeedState:
    """The state with the permanent redirect that the answer came by, and since when it has been the same."""
    if answer.moved_to is None or answer.moved_to == url:
        return replace(state, moved_to=None, moved_since=None)
    since = state.moved_since if state.moved_to == answer.moved_to else now
    return replace(state, moved_to=answer.moved_to, moved_since=since)


def address_to_adopt(state: FeedState, url: str, now: datetime) -> str | None:
    """The new address of a feed whose permanent redirect proved stable; http to https on one host at once."""
    if state.moved_to is None or state.moved_since is None or state.error:
        return None
    old, new = urlsplit(url), urlsplit(state.moved_to)
    if has_credentials(url) and old.hostname != new.hostname:
        return None  # the new host must not get the password, and without it the feed would be lost
    if old.scheme == "https" and new.scheme != "https":
        return None  # followed as long as the server sends us there, but asked for by https each time
    user = old.netloc.rpartition("@")[0]
    moved_to = urlunsplit(new._replace(netloc=f"{user}@{new.netloc}")) if user else state.moved_to
    same_place = (old.hostname, old.path, old.query) == (new.hostname, new.path, new.query)
    if (old.scheme, new.scheme) == ("http", "https") and same_place:
        return moved_to
    return moved_to if now - state.moved_since >= MOVE_PROBATION else None


def _allowed(when: datetime, state: FeedState) -> datetime:
    """The first time from ``when`` on that the feed does not ask to be left alone (skipHours, skipDays, in UTC)."""
    if len(state.skip_hours) >= 24 or len(state.skip_days) >= 7:
        return when
    for _ in range(24 * 7):
        if when.hour not in state.skip_hours and when.weekday() not in state.skip_days:
            return when
        when = (when + timedelta(hours=1)).replace(minute=0, second=0, microsecond=0)
    return when
