"""The table of limits in the threat model says what the program does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tuireader import characters, journal
from tuireader.commands import serve
from tuireader.document import addresses, build, clean, depth, markup
from tuireader.library import bookmarks, encoding, housekeeping
from tuireader.library import markdown as bookmark_files
from tuireader.query import parse as query
from tuireader.refresh import elsewhere, jobs, pages, pipeline, schedule, workers
from tuireader.settings import Settings
from tuireader.sources import discover, entries, fetch, jsonfeed, limits, local, opml
from tuireader.ui import notices

MIB = 1 << 20


def same(*values: int) -> int:
    """One limit that stands in several places."""
    (value,) = set(values)
    return value


def stated() -> dict[str, str]:
    web = fetch.MAX_ADDRESS, opml.MAX_ADDRESS, characters.ADDRESS_LIMIT, addresses._LONGEST
    address = same(*web, discover.MAX_ADDRESS, local.MAX_ADDRESS, bookmarks.LONGEST_ADDRESS)
    content = same(entries._CONTENT_LIMIT, jsonfeed._CONTENT_LIMIT, markup.MARKUP_LIMIT)
    return {
        "an answer, raw and decoded": f"{fetch.MAX_BYTES // MIB} MiB",
        "a whole fetch, redirects included": f"{Settings().timeout_seconds} s (`timeout_seconds`)",
        "connections": f"1 a host, {Settings().concurrency} in all (`concurrency`)",
        "redirects": f"{fetch.MAX_REDIRECTS}",
        "an address": f"{address:,} characters",
        "a header that is kept": f"{fetch._MAX_HEADER:,} characters",
        "silence that a server may ask for": f"{schedule.LONGEST.days} days",
        "a feed, a file, standard input": f"{same(limits.MAX_BYTES, local.MAX_BYTES) // MIB} MiB",
        "entries of a feed in one refresh": f"{limits.MAX_ENTRIES:,}",
        "a title or another single line": f"{characters.LINE_LIMIT} characters, in cells of the terminal",
        "a field that is no text": f"{limits.MAX_FIELD:,} characters",
        "names of authors, before parsing": f"{limits.MAX_AUTHOR} characters",
        "runs of blank lines, before parsing": f"{_blanks()} characters",
        "categories, enclosures of an article": f"{entries._MANY} of each",
        "the markup of an article": f"{content // MIB} Mi characters",
        "Markdown that is read as such": f"{clean._MARKDOWN_LIMIT:,} characters",
        "the text of an article": f"{build.TEXT_LIMIT // MIB} Mi characters",
        "nested elements": f"{depth.DEEPEST}",
        "one parse, one batch of extraction": f"{workers.JOB_SECONDS:g} s",
        "the memory of a worker": f"{jobs.JOB_BYTES >> 30} GiB",
        "the end of a refresh that is to stop": f"{elsewhere._GRACE_SECONDS:g} s",
        "pages of `serve` at once, a message from one, its terminal": (
            f"{serve._MOST_SESSIONS}, {serve._LONGEST_MESSAGE // MIB} MiB, {serve._LARGEST:,} cells either way"
        ),
        "a password command": f"{pipeline.PASSWORD_SECONDS:g} s",
        "pages fetched for one feed in one refresh": f"{pages.MOST_AT_ONCE}",
        "a page that is searched for feeds": f"{discover._LIMIT // MIB} MiB, {discover._MOST} feeds",
        "a list of subscriptions": (
            f"{opml.MAX_BYTES // MIB} MiB, {opml.MAX_FEEDS:,} feeds, {opml.DEEPEST} folders within each other"
        ),
        "a line of a list of addresses": f"{opml.MAX_LINE:,} characters",
        "a folder of documents": f"{local.MAX_FILES:,} files, {local.DEEPEST} levels",
        "a query": f"{query.LONGEST:,} characters, {query.DEEPEST} parentheses within each other",
        "a value of the library, unpacked": f"{encoding.LARGEST_PACKED // MIB} MiB",
        "a bookmark file that is read back": (
            f"{bookmarks.LARGEST_FILE // MIB} MiB, {bookmark_files.LONGEST_FRONT_MATTER:,} lines of front matter"
        ),
        "the name of a file that is written": f"{bookmarks.LONGEST_NAME} bytes",
        "a notification, a line of the log": f"{notices.LONGEST}, {journal.LONGEST:,} characters",
        "time that retention believes has passed since the last one": f"{housekeeping.LONGEST_STEP.days} days",
    }


def _blanks() -> int:
    """Blanks that stay of a run of them."""
    cut = limits._BLANKS.sub(rb"\1", b"\n" + b" " * 5000)
    return len(cut) - 1


def test_the_table_of_limits_is_true() -> None:
    text = (Path(__file__).parents[2] / "docs" / "threat-model.md").read_text("utf-8")
    table = text.partition("## Limits")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", table, re.M)[1:]
    assert {what: limit for what, limit, _ in rows} == stated()
    assert all(why.strip() for _, _, why in rows)


def test_no_address_is_cut_into_another() -> None:
    for size in (1980, 2000, 2001, 5000):
        address = f"https://a.example/{'x' * (size - 18)}"
        kept = address if size <= 2000 else ""
        assert entries.web_address(address, "https://a.example/") == kept
        assert entries.web_address(address.removeprefix("https://a.example"), "https://a.example/") == kept
        assert local._web_address(address) == kept
        assert opml.plain_feed(address) == kept
        assert addresses.safe_address(address) == kept
        page = f"<link rel=alternate type=application/rss+xml href={address}>".encode()
        assert [found.url for found in discover.feeds_in(page, "https://a.example/")] == ([kept] if kept else [])


@pytest.mark.parametrize("sign", ["a", "é", "漢", "漢a", "a "])
def test_an_address_is_whole_or_not_there(sign: str) -> None:
    limit = characters.ADDRESS_LIMIT
    line = (sign * limit)[:limit].rstrip()
    assert characters.whole_line(line, limit) == line
    for more in (2, 100, limit, 10 * limit):
        assert characters.whole_line((sign * (limit + more))[: limit + more] + "x", limit) == ""


def test_an_address_of_a_feed_is_measured_as_it_is_opened() -> None:
    start = "https://a.example/?"
    assert entries.web_address(start + "&amp;" * 1_900, "") == start + "&" * 1_900
    for address in (start + "&amp;" * 9_000, start + "漢" * 2_500, start + "a" * 3_000):
        assert entries.web_address(address, "") == ""
