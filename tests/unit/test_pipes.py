"""Between the processes of the program go plain values, whatever the other end has become."""

from __future__ import annotations

import datetime
import io
import os
import pickle
import subprocess
from array import array
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from tests.prepared import company, document
from tuireader import files
from tuireader.errors import FetchError, ParseError, SourceError
from tuireader.library.connections import Connections
from tuireader.library.packing import Found, FoundMentions, PackedMentions
from tuireader.model import Enclosure, Entry, FeedInfo, FeedState, ParsedFeed
from tuireader.refresh import pipes
from tuireader.refresh.jobs import WorkerLost
from tuireader.refresh.workers import Workers
from tuireader.settings import FeedSettings, Settings

NOW = datetime.datetime(2026, 11, 2, 8, tzinfo=datetime.UTC)
TEXT = document("Deal", "Acme said so.")
ENTRY = Entry(
    guid="1", published=NOW, categories=("a",), enclosures=(Enclosure("https://a.example/1", "audio/mpeg", 3),)
)


@pytest.mark.parametrize(
    "value",
    [
        ("parse", (b"<rss/>", "https://a.example/", None, {"key": "hash"})),
        ParsedFeed(FeedInfo(title="T", skip_hours=frozenset({1}), updated=NOW), (ENTRY,), ("cut",)),
        (TEXT, "en", (company(TEXT, "Acme", "X:ACM"),), Decimal("1.5"), NOW.date(), array("q", [1, 2])),
        [FoundMentions(1, "text", PackedMentions("en", "[]", Found()))],
        FeedState(checked=NOW, skip_days=frozenset({2})),
        (Path("/tmp/x"), Settings(keys={"open": ("o",)}, feeds=(FeedSettings(url="https://a.example/"),))),
    ],
    ids=["job", "feed", "document", "found", "state", "settings"],
)
def test_values_come_back_as_they_were(value: object) -> None:
    stream = io.BytesIO(pipes.packed(value) + pipes.packed(7))
    assert pipes.read(stream) == value
    assert pipes.read(stream) == 7
    assert pipes.read(stream) is None


def test_errors_come_back_with_what_they_say() -> None:
    error = FetchError("https://a.example/", "no", status=429, retry_after=3.0, headers=(("a", "b"),))
    for one in (error, ParseError("a", "b"), SourceError("a", "b"), WorkerLost("slow")):
        back = pipes.unpacked(pipes.packed(one)[pipes.LENGTH.size :])
        assert (type(back), str(back), back.__dict__) == (type(one), str(one), one.__dict__)


class Does:
    """Pickles as a call."""

    def __init__(self, call: Callable[..., object], *arguments: object) -> None:
        self._does = call, arguments

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        return self._does


@pytest.mark.parametrize(
    "call",
    [os.system, os.open, eval, getattr, subprocess.Popen, files.replace_file, Connections, io.open, __import__],
    ids=lambda call: call.__name__,
)
def test_no_call_comes_through(call: Callable[..., object]) -> None:
    for value in (Does(call, "x"), [ENTRY, {"a": Does(call, "x")}]):
        with pytest.raises(ConnectionError, match="no value"):
            pipes.unpacked(pipes.packed(value)[pipes.LENGTH.size :])


@pytest.mark.parametrize(
    "data", [b"", b"\x80", b"not a pickle", pickle.dumps(os.stat_result), b"\x80\x04\x8c\x02os\x8c\x06system\x93."]
)
def test_what_is_no_value_is_an_error_of_the_connection(data: bytes) -> None:
    with pytest.raises(ConnectionError):
        pipes.unpacked(data)


def test_a_broken_stream_ends() -> None:
    whole = pipes.packed(ENTRY)
    for size in range(len(whole)):
        assert pipes.read(io.BytesIO(whole[:size])) is None


# A worker whose libraries print what a feed says, and one that was taken over.
FAULTS = """
import os, sys
if any("serve(" in part for part in sys.orig_argv):
    from tuireader.refresh import jobs
    parse = jobs._JOBS["parse"]
    class Call:
        def __reduce__(self):
            return os.mkdir, (os.environ["MADE"],)
    def faulty(job):
        if b"print-here" in job[0]:
            os.write(1, bytes(8) + job[0])
            print(job[0].decode(), flush=True)
            assert sys.stdin.read() == ""
        if b"taken-over" in job[0]:
            return Call()
        return parse(job)
    jobs._JOBS["parse"] = faulty
"""


async def test_a_worker_sends_values_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sitecustomize.py").write_text(FAULTS)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path) + os.pathsep + os.environ.get("PYTHONPATH", ""))
    monkeypatch.setenv("MADE", str(tmp_path / "made"))
    feed = b"<rss><channel><title>%s</title><item><title>One</title></item></channel></rss>"
    async with Workers(1) as workers:
        parsed, articles = await workers.parse((feed % b"print-here", "https://a.example/", None, {}))
        assert (parsed.feed.title, len(articles)) == ("print-here", 1)
        with pytest.raises(WorkerLost, match="broke the program that read it"):
            await workers.parse((feed % b"taken-over", "https://a.example/", None, {}))
        assert not (tmp_path / "made").exists()
        parsed, _ = await workers.parse((feed % b"well again", "https://a.example/", None, {}))
        assert parsed.feed.title == "well again"
