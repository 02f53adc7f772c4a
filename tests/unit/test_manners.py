"""How feeds are asked: each rule of good manners on a real server, with a clock that the test turns.

The ids are those of the rules (C1 to C35); what concerns single fetches is in test_fetch.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest

from tests.feed_server import Answer, Asked, FeedServer, rss
from tuireader.library.library import Library
from tuireader.model import ArticleFilter, Feed, FeedState, Fetched, Subscription
from tuireader.paths import places
from tuireader.refresh import schedule
from tuireader.refresh.announced import Found
from tuireader.refresh.pipeline import FeedOutcome, refresh
from tuireader.refresh.subscribing import _as_feed, find_feeds, subscribe
from tuireader.settings import FeedSettings, Settings

START = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)  # a Monday
HOUR = timedelta(hours=1)
_TEST_NAME = re.compile(r"def (test_c\d\w*)")
_RULE_ID = re.compile(r"_c(\d+)(?=_)")
JITTER = 1.1  # next checks are spread by up to a tenth


class Reader:
    """A library, a clock and one way to refresh: what a person does in a day, in no time."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.time = START
        self.settings = Settings()

    def add(self, url: str) -> Feed:
        return self.library.add_feed(url)

    def pass_time(self, hours: float) -> None:
        self.time += timedelta(hours=hours)

    def refresh(self, *, force: bool = False) -> list[FeedOutcome]:
        report = refresh(self.library, self.library.feeds(), self.settings, force=force, now=lambda: self.time)
        return list(report.outcomes)

    def refresh_one(self, *, force: bool = False) -> FeedOutcome:
        (outcome,) = self.refresh(force=force)
        return outcome

    def state(self, feed: Feed) -> FeedState:
        stored = self.library.feed(feed.id)
        assert stored is not None
        return stored.state

    def titles(self) -> list[str]:
        return sorted(row.title for row in self.library.rows(self.library.ids(ArticleFilter())))


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[Reader]:
    library = Library.open(places(tmp_path))
    yield Reader(library)
    library.close()


def conditions(asked: Asked) -> tuple[str | None, str | None]:
    return asked.headers.get("if-none-match"), asked.headers.get("if-modified-since")


def test_c1_the_first_fetch_is_one_and_unconditional(server: FeedServer, reader: Reader) -> None:
    address = server.play("/f", Answer(body=rss("One"), headers={"ETag": '"1"'}))
    (found,) = find_feeds(address, reader.settings)
    feed = subscribe(reader.library, found, reader.settings)
    assert feed.articles == 1
    reader.time = datetime.now(UTC)
    assert reader.refresh_one().skipped is not None
    assert len(server.asked) == 1
    assert conditions(server.asked[0]) == (None, None)


def test_c2_c3_c4_validators_are_returned_byte_for_byte(server: FeedServer, reader: Reader) -> None:
    headers = {"ETag": "W/\"odd 'one'\"", "Last-Modified": "Sun, 22 November 2026 25:61:00 CET"}
    reader.add(server.play("/f", Answer(body=rss("One"), headers=headers), Answer(304)))
    reader.refresh()
    reader.pass_time(2)
    assert reader.refresh_one().unchanged
    assert conditions(server.asked[1]) == (headers["ETag"], headers["Last-Modified"])


def test_c4_each_validator_is_stored_on_its_own(server: FeedServer, reader: Reader) -> None:
    reader.add(
        server.play(
            "/f",
            Answer(body=rss("One"), headers={"ETag": '"1"', "Last-Modified": "a"}),
            Answer(body=rss("One", "Two"), headers={"ETag": '"2"', "Last-Modified": "a"}),
            Answer(304),
        )
    )
    for _ in range(3):
        reader.refresh()
        reader.pass_time(2)
    assert conditions(server.asked[2]) == ('"2"', "a")


def test_c5_validators_change_with_an_unchanged_body_and_with_a_304(server: FeedServer, reader: Reader) -> None:
    """A21: each validator is kept verbatim after 200 and 304."""
    reader.add(
        server.play(
            "/f",
            Answer(body=rss("One"), headers={"ETag": '"1"'}),
            Answer(body=rss("One"), headers={"ETag": '"2"'}),
            Answer(304, headers={"ETag": '"3"'}),
            Answer(304),
        )
    )
    for _ in range(5):
        reader.refresh()
        reader.pass_time(2)
    assert [conditions(asked)[0] for asked in server.asked] == [None, '"1"', '"2"', '"3"', '"3"']


def test_c6_validators_that_are_gone_are_not_sent(server: FeedServer, reader: Reader) -> None:
    reader.add(
        server.play("/f", Answer(body=rss("One"), headers={"ETag": '"1"'}), Answer(body=rss("Two")), Answer(304))
    )
    for hours in (2, 48, 0):
        reader.refresh()
        reader.pass_time(hours)
    assert conditions(server.asked[2]) == (None, None)


def test_c7_a_304_keeps_everything(server: FeedServer, reader: Reader) -> None:
    feed = reader.add(server.play("/f", Answer(body=rss("One", "Two"), headers={"ETag": '"1"'}), Answer(304)))
    assert reader.refresh_one().new == 2
    reader.pass_time(2)
    outcome = reader.refresh_one()
    assert (outcome.new, outcome.updated, outcome.unchanged) == (0, 0, True)
    assert reader.titles() == ["One", "Two"]
    assert reader.state(feed).succeeded == reader.time


def test_c8_a_refresh_by_hand_is_conditional(server: FeedServer, reader: Reader) -> None:
    reader.add(server.play("/f", Answer(body=rss("One"), headers={"ETag": '"1"'}), Answer(304)))
    reader.refresh()
    reader.refresh(force=True)
    assert conditions(server.asked[1])[0] == '"1"'


def test_c9_validators_are_dropped_after_eight_days(server: FeedServer, reader: Reader) -> None:
    """A21: a server that always says 304 is asked in full once in eight days."""
    reader.add(server.play("/f", Answer(body=rss("One"), headers={"ETag": '"1"'}), Answer(304)))
    for _ in range(11):
        reader.refresh()
        reader.pass_time(24)
    unconditional = [i for i, asked in enumerate(server.asked) if conditions(asked) == (None, None)]
    assert unconditional[:2] == [0, 8]


def test_c10_an_hour_between_conditional_requests_also_after_a_restart(
    server: FeedServer, reader: Reader, tmp_path: Path
) -> None:
    reader.add(server.play("/f", Answer(body=rss("One"), headers={"ETag": '"1"'}), Answer(304)))
    reader.refresh()
    reader.pass_time(0.9)
    assert reader.refresh_one().skipped is not None
    with_same_data = Reader(Library.open(places(tmp_path)))
    with_same_data.time = reader.time
    assert with_same_data.refresh_one().skipped is not None
    with_same_data.library.close()
    reader.pass_time(JITTER - 0.9)
    assert reader.refresh_one().unchanged
    assert len(server.asked) == 2


def test_c10_a_day_between_answers_that_cannot_be_conditional(server: FeedServer, reader: Reader) -> None:
    reader.add(server.play("/f", Answer(body=rss("One"))))
    reader.refresh()
    reader.pass_time(23)
    assert reader.refresh_one().skipped is not None
    reader.pass_time(4)
    assert reader.refresh_one().unchanged


@pytest.mark.parametrize("status", [200, 304, 429])
def test_c11_max_age_is_not_before(server: FeedServer, reader: Reader, status: int) -> None:
    fresh = {"Cache-Control": "public, max-age=36000", "ETag": '"1"'}
    answers = [Answer(body=rss("One"), headers={"ETag": '"1"'})] if status != 200 else []
    reader.add(server.play("/f", *answers, Answer(status, rss("One"), headers=fresh)))
    reader.refresh()
    if answers:
        reader.pass_time(2)
        reader.refresh()
    count = len(server.asked)
    reader.pass_time(9.9)
    assert reader.refresh_one().skipped is not None
    reader.pass_time(1.2)
    reader.refresh()
    assert len(server.asked) == count + 1


def test_c12_no_cache_wins_over_max_age(server: FeedServer, reader: Reader) -> None:
    headers = {"Cache-Control": "no-cache, max-age=315360000", "ETag": '"1"'}
    reader.add(server.play("/f", Answer(body=rss("One"), headers=headers), Answer(304)))
    reader.refresh()
    reader.pass_time(JITTER)
    assert reader.refresh_one().unchanged


@pytest.mark.parametrize(
    ("headers", "fresh"),
    [
        ({"expires": "Mon, 23 Nov 2026 18:00:00 GMT", "date": "Mon, 23 Nov 2026 12:00:00 GMT"}, 6 * HOUR),
        ({"expires": "0"}, None),
        ({"expires": "-1"}, None),
        ({"expires": "Mon, 23 Nov 2026 11:00:00 GMT", "date": "Mon, 23 Nov 2026 12:00:00 GMT"}, None),
        ({"cache-control": "max-age=60", "expires": "Mon, 23 Nov 2026 18:00:00 GMT"}, timedelta(minutes=1)),
        ({"cache-control": "s-maxage=60"}, None),
        ({"cache-control": "max-age=504576000"}, schedule.LONGEST),
        ({}, None),
    ],
)
def test_c13_expires_counts_where_there_is_no_max_age(headers: dict[str, str], fresh: timedelta | None) -> None:
    assert schedule.freshness(headers.get) == fresh


def test_c14_ttl_is_a_minimum(server: FeedServer, reader: Reader) -> None:
    reader.add(server.play("/f", Answer(body=rss("One", extra="<ttl>180</ttl>"), headers={"ETag": '"1"'}), Answer(304)))
    reader.refresh()
    reader.pass_time(2.9)
    assert reader.refresh_one().skipped is not None
    reader.pass_time(0.5)
    assert reader.refresh_one().unchanged


def test_c15_hours_and_days_to_skip(server: FeedServer, reader: Reader) -> None:
    hours = "".join(f"<hour>{hour}</hour>" for hour in range(13, 24))
    extra = f"<skipHours>{hours}</skipHours><skipDays><day>Tuesday</day><day>Wednesday</day></skipDays>"
    feed = reader.add(server.play("/f", Answer(body=rss("One", extra=extra), headers={"ETag": '"1"'}), Answer(304)))
    reader.refresh()
    state = reader.state(feed)
    assert state.skip_hours == frozenset(range(13, 24))
    assert state.skip_days == {1, 2}
    assert state.next_check is not None
    thursday = START.replace(day=26, hour=0)
    assert thursday <= state.next_check < thursday + timedelta(days=1)


def test_c15_the_update_period_is_a_hint(server: FeedServer, reader: Reader) -> None:
    body = rss("One", extra="<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>")
    body = body.replace(b"<rss ", b"<rss xmlns:sy='http://purl.org/rss/1.0/modules/syndication/' ")
    reader.add(server.play("/f", Answer(body=body, headers={"ETag": '"1"'}), Answer(304)))
    reader.refresh()
    reader.pass_time(5.9)
    assert reader.refresh_one().skipped is not None
    reader.pass_time(0.8)
    assert reader.refresh_one().unchanged


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("as_date", [False, True])
def test_c16_retry_after_holds_also_for_a_refresh_by_hand(
    server: FeedServer, reader: Reader, status: int, as_date: bool
) -> None:
    # A date is by the server's own clock.
    wait = format_datetime(datetime.now(UTC) + 2 * HOUR, usegmt=True) if as_date else "7200"
    reader.add(server.play("/f", Answer(status, headers={"Retry-After": wait}), Answer(body=rss("One"))))
    assert reader.refresh_one().error is not None
    reader.pass_time(1.9)
    waiting = reader.refresh_one(force=True)
    assert waiting.skipped is not None
    assert "asked us to wait" in waiting.skipped
    assert len(server.asked) == 1
    reader.pass_time(0.2)
    assert reader.refresh_one(force=True).new == 1
    assert reader.state(reader.library.feeds()[0]).waiting is False


def test_c17_429_without_a_time_backs_off_further_each_time(server: FeedServer, reader: Reader) -> None:
    feed = reader.add(server.play("/f", Answer(429)))
    waits = []
    for _ in range(4):
        reader.refresh()
        next_check = reader.state(feed).next_check
        assert next_check is not None
        waits.append(next_check - reader.time)
        reader.time = next_check
    assert waits == [timedelta(minutes=10 * 2**i) for i in range(4)]


def test_c18_a_permanent_redirect_is_adopted_after_a_week(server: FeedServer, reader: Reader) -> None:
    server.play("/new", Answer(body=rss("One"), headers={"ETag": '"1"'}))
    feed = reader.add(server.play("/old", Answer(301, headers={"Location": "/new"})))
    reader.refresh()
    (row,) = reader.library.rows(reader.library.ids(ArticleFilter()))
    reader.library.set_bookmarked(row.id, True)
    for _ in range(7):
        stored = reader.library.feed(feed.id)
        assert stored is not None
        assert stored.url == server.url("/old")
        reader.pass_time(24)
        reader.refresh()
    stored = reader.library.feed(feed.id)
    assert stored is not None
    assert stored.url == server.url("/new")
    (kept,) = reader.library.rows(reader.library.ids(ArticleFilter()))
    assert (kept.id, kept.bookmarked) == (row.id, True)


def test_c18_https_on_the_same_host_is_adopted_at_once() -> None:
    state = FeedState(moved_to="https://example.org/f", moved_since=START)
    assert schedule.address_to_adopt(state, "http://example.org/f", START) == "https://example.org/f"
    assert schedule.address_to_adopt(state, "http://example.org/other", START) is None


def test_c18_c33_no_address_loses_its_https() -> None:
    for typed, moved, kept in (("https", "http", "https"), ("http", "https", "https"), ("http", "http", "http")):
        answer = Fetched(
            url=f"{typed}://example.org/f",
            final_url=f"{moved}://example.org/f",
            status=200,
            body=rss("One"),
            headers=(),
            content_type=None,
            moved_to=f"{moved}://example.org/f",
        )
        found = _as_feed(answer)
        assert found is not None
        assert found.subscription.url == f"{kept}://example.org/f"
    state = FeedState(moved_to="http://example.org/f", moved_since=START)
    later = START + timedelta(days=60)
    assert schedule.address_to_adopt(state, "https://example.org/f", later) is None
    assert schedule.address_to_adopt(state, "http://example.net/f", later) == "http://example.org/f"


@pytest.mark.parametrize("status", [302, 303, 307])
def test_c19_a_temporary_redirect_keeps_the_address(server: FeedServer, reader: Reader, status: int) -> None:
    server.play("/new", Answer(body=rss("One"), headers={"ETag": '"1"'}))
    feed = reader.add(server.play("/old", Answer(status, headers={"Location": "/new"})))
    for _ in range(9):
        reader.refresh()
        reader.pass_time(24)
    stored = reader.library.feed(feed.id)
    assert stored is not None
    assert (stored.url, stored.articles, stored.state.moved_to) == (server.url("/old"), 1, None)


def test_c20_a_chain_with_one_temporary_step_is_not_adopted(server: FeedServer, reader: Reader) -> None:
    server.play("/end", Answer(body=rss("One")))
    server.play("/middle", Answer(302, headers={"Location": "/end"}))
    feed = reader.add(server.play("/old", Answer(301, headers={"Location": "/middle"})))
    reader.refresh()
    assert reader.state(feed).moved_to is None


def test_c21_gone_is_gone(server: FeedServer, reader: Reader) -> None:
    feed = reader.add(server.play("/f", Answer(body=rss("One"), headers={"ETag": '"1"'}), Answer(410)))
    reader.refresh()
    reader.pass_time(2)
    assert "gone" in str(reader.refresh_one().error)
    reader.pass_time(1000)
    assert reader.refresh_one().skipped == "gone for good"
    assert len(server.asked) == 2
    assert reader.state(feed).gone
    assert reader.titles() == ["One"]


@pytest.mark.parametrize("status", [401, 403, 404, 500, 502])
def test_c22_errors_back_off_to_a_day(server: FeedServer, reader: Reader, status: int) -> None:
    feed = reader.add(server.play("/f", Answer(status)))
    waits = []
    for _ in range(7):
        reader.refresh()
        next_check = reader.state(feed).next_check
        assert next_check is not None
        waits.append((next_check - reader.time) / HOUR)
        reader.time = next_check
    assert all(limit <= wait <= limit * JITTER for wait, limit in zip(waits, (1, 2, 4, 8, 16, 24, 24), strict=True))


def test_c23_a_network_that_is_down_does_not_count_as_checked(reader: Reader) -> None:
    feed = reader.add("http://127.0.0.1:1/feed")
    assert "refused" in str(reader.refresh_one().error)
    state = reader.state(feed)
    assert (state.checked, state.next_check, state.failures) == (None, None, 0)
    assert state.error is not None
    assert reader.refresh_one().skipped is None


def test_c29_one_address_is_one_feed(server: FeedServer, reader: Reader) -> None:
    address = server.play("/f", Answer(body=rss("One")))
    reader.library.add_feed(address, folder="Technology")
    reader.library.add_feed(address, folder="Markets")
    reader.refresh()
    assert len(server.asked) == 1


def test_c30_feeds_are_not_all_due_at_the_same_moment(server: FeedServer, reader: Reader) -> None:
    feeds = [reader.add(server.play(f"/{i}", Answer(body=rss("One"), headers={"ETag": '"1"'}))) for i in range(12)]
    reader.refresh()
    times = {reader.state(feed).next_check for feed in feeds}
    assert len(times) > 6
    assert all(time is not None and HOUR <= time - START <= HOUR * JITTER for time in times)


def test_c31_nothing_but_the_feed_is_fetched(server: FeedServer, reader: Reader) -> None:
    """A25: no picture, no page, no icon."""
    body = rss("One").replace(
        b"About One.",
        f"&lt;img src='{server.url('/pixel.png')}'&gt; &lt;a href='{server.url('/page')}'&gt;x&lt;/a&gt;".encode(),
    )
    reader.add(server.play("/f", Answer(body=body)))
    reader.refresh()
    assert [(asked.method, asked.path) for asked in server.asked] == [("GET", "/f")]


def test_c34_validators_belong_to_the_address_that_gave_them(server: FeedServer, reader: Reader) -> None:
    server.play("/a", Answer(body=rss("One"), headers={"ETag": '"a"'}))
    server.play("/b", Answer(body=rss("One", "Two"), headers={"ETag": '"b"'}))
    reader.add(server.play("/f", Answer(302, headers={"Location": "/a"}), Answer(302, headers={"Location": "/b"})))
    reader.refresh()
    reader.pass_time(2)
    assert reader.refresh_one().new == 1
    assert all(conditions(asked) == (None, None) for asked in server.asked)


def test_c35_a_clock_that_jumps_does_not_freeze_a_feed(server: FeedServer, reader: Reader) -> None:
    feed = reader.add(server.play("/f", Answer(body=rss("One"), headers={"ETag": '"1"'}), Answer(304)))
    reader.time = START + timedelta(days=3650)
    reader.refresh()
    reader.time = START
    assert reader.refresh_one().skipped is None
    far = replace(reader.state(feed), checked=START, next_check=START + timedelta(days=400))
    assert schedule.is_due(far, START)


def test_what_is_no_feed_keeps_the_articles_and_says_so(server: FeedServer, reader: Reader) -> None:
    """A24: a page in place of a feed."""
    page = b"<!doctype html><html><head><link rel=alternate type=application/atom+xml href=/new></head>Log in</html>"
    feed = reader.add(server.play("/f", Answer(body=rss("One"), headers={"ETag": '"1"'}), Answer(body=page)))
    reader.refresh()
    reader.pass_time(2)
    error = str(reader.refresh_one().error)
    assert "web page" in error
    assert f"the page announces {server.url('/new')}" in error
    assert reader.titles() == ["One"]
    assert reader.state(feed).etag is None


def test_a_longer_interval_for_one_feed(server: FeedServer, reader: Reader) -> None:
    address = server.play("/f", Answer(body=rss("One"), headers={"ETag": '"1"'}), Answer(304))
    reader.settings = Settings(feeds=(FeedSettings(url=address, interval_minutes=600),))
    reader.add(address)
    reader.refresh()
    reader.pass_time(9)
    assert reader.refresh_one().skipped is not None


def test_subscribing_to_what_was_not_fetched_fetches_nothing(server: FeedServer, reader: Reader) -> None:
    address = server.play("/f", Answer(body=rss("One")))
    subscribe(reader.library, Found(Subscription(address, "A title")), reader.settings)
    assert server.asked == []
    assert reader.refresh_one().new == 1


def test_every_rule_has_a_test_by_its_id() -> None:
    here = Path(__file__).parent
    names = [
        name for file in ("test_manners.py", "test_fetch.py") for name in _TEST_NAME.findall((here / file).read_text())
    ]
    covered = {int(number) for name in names for number in _RULE_ID.findall(name)}
    assert covered >= set(range(1, 36))
