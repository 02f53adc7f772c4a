"""Servers that speak HTTP badly or mean harm by it: each answer is one clear error or a feed, and none holds us up."""

from __future__ import annotations

import itertools
import socket
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.feed_server import rss
from tuireader.errors import FetchError
from tuireader.library.library import Library
from tuireader.model import Fetched
from tuireader.paths import places
from tuireader.refresh.pipeline import refresh
from tuireader.refresh.schedule import LONGEST
from tuireader.settings import Settings
from tuireader.sources.fetch import Client, Request

Serve = Callable[[Iterable[bytes]], str]


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Starts a server that answers each request with these bytes, as they are; gives its address."""
    listening: list[socket.socket] = []

    def answer(connection: socket.socket, pieces: Iterable[bytes]) -> None:
        with connection, suppress(OSError):
            connection.recv(65536)
            for piece in pieces:
                connection.sendall(piece)

    def accept(server: socket.socket, pieces: Iterable[bytes]) -> None:
        with suppress(OSError):
            while True:
                connection, _ = server.accept()
                threading.Thread(target=answer, args=(connection, pieces), daemon=True).start()

    def start(pieces: Iterable[bytes]) -> str:
        server = socket.create_server(("127.0.0.1", 0))
        listening.append(server)
        threading.Thread(target=accept, args=(server, pieces), daemon=True).start()
        return f"http://127.0.0.1:{server.getsockname()[1]}/"

    yield start
    for server in listening:
        server.shutdown(socket.SHUT_RDWR)
        server.close()


OK = b"HTTP/1.1 200 OK\r\n"
BODY = rss("One")
DAMAGED = {
    "nothing": [b""],
    "noise": [bytes(range(256)) * 20],
    "wrong chunks": [OK + b"Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\nxx"],
    "negative length": [OK + b"Content-Length: -5\r\n\r\nxx"],
    "length beyond numbers": [OK + b"Content-Length: 99999999999999999999\r\n\r\nxx"],
    "half a body": [OK + b"Content-Length: 500\r\n\r\nxx"],
    "two lengths": [OK + b"Content-Length: 5\r\nContent-Length: 7\r\n\r\nxxxxx"],
    "a header that steers": [OK + b"X: \x1b[2J\x00\r\n\r\n"],
}


@pytest.mark.parametrize("name", sorted(DAMAGED))
def test_what_is_no_http_is_one_clear_line(name: str, serve: Serve, tmp_path: Path) -> None:
    with Library.open(places(tmp_path)) as library:
        library.add_feed(serve(DAMAGED[name]))
        (outcome,) = refresh(library, library.feeds()).outcomes
        assert str(outcome.error).startswith(("the connection broke", "the answer"))
        assert str(outcome.error).isprintable()


@pytest.mark.parametrize(
    "pieces",
    [
        itertools.repeat(b"HTTP/1.1 100 Continue\r\n\r\n"),
        itertools.chain([OK], itertools.repeat(b"X: " + b"y" * 1000 + b"\r\n")),
        itertools.chain([OK + b"Transfer-Encoding: chunked\r\n\r\n"], itertools.repeat(b"1\r\nx\r\n")),
    ],
    ids=["continue", "headers", "chunks"],
)
def test_a4_an_answer_without_an_end_ends(pieces: Iterable[bytes], serve: Serve, tmp_path: Path) -> None:
    with Library.open(places(tmp_path)) as library:
        library.add_feed(serve(pieces))
        (outcome,) = refresh(library, library.feeds(), Settings(timeout_seconds=1)).outcomes
        assert outcome.error is not None


def test_times_and_validators_beyond_all_measure(serve: Serve, tmp_path: Path) -> None:
    """A21, A20: no header overflows a date, and none keeps a feed silent for longer than a month."""
    far = (
        b"Retry-After: 99999999999999999999999\r\nCache-Control: max-age=99999999999999999999\r\n"
        b"Expires: Fri, 31 Dec 9999 23:59:59 -2359\r\nDate: Mon, 01 Jan 0001 00:00:00 -0000\r\n"
        b"ETag: \x80\x9b5m" + b"\xff" * 9000 + b"\r\nLast-Modified: \x9b2J\r\nContent-Length: %d\r\n\r\n"
    )
    with Library.open(places(tmp_path)) as library:
        for status in (b"200 OK", b"429 No", b"503 \x9b5m"):
            library.add_feed(serve([b"HTTP/1.1 " + status + b"\r\n" + far % len(BODY) + BODY]))
        report = refresh(library, library.feeds())
        assert [outcome.error is None for outcome in report.outcomes].count(True) == 1
        for feed in library.feeds():
            state = feed.state
            assert state.next_check is not None and state.checked is not None
            assert state.next_check - state.checked <= LONGEST * 1.1
        refresh(library, library.feeds(), force=True)
        assert library.check() == ()


async def test_one_client_outlives_them_all(serve: Serve) -> None:
    async with Client(timeout=1.0) as client:
        for name in sorted(DAMAGED):
            with pytest.raises(FetchError):
                await client.fetch(Request(serve(DAMAGED[name])))
        answer = await client.fetch(Request(serve([OK + b"Content-Length: %d\r\n\r\n" % len(BODY) + BODY])))
        assert isinstance(answer, Fetched) and answer.body == BODY
