"""The interface in a browser, with a real server, and a client that speaks as the page does."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest

from tests.e2e.terminal import PATIENCE, program
from tests.e2e.test_child import below, is_alive, wait_until
from tuireader.library.library import Library
from tuireader.model import ArticleFilter
from tuireader.paths import places

pytestmark = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are found by /proc")

MISSING = "pip install 'tuireader[web]'"


class Served:
    """A running server."""

    def __init__(self, home: Path, *sources: str, **env: str) -> None:
        self.home = home
        self._process = subprocess.Popen(
            [program(), "--data-dir", str(home), "serve", "--port", "0", *sources],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env={**os.environ, "TERM": "dumb", **env},
        )
        assert self._process.stdout is not None
        self.address = self._process.stdout.readline().strip()
        if MISSING in self.address:  # the wheel alone
            self.end()
            pytest.skip("the program is installed without what serving needs")
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/[\w-]{32}/", self.address), self.address

    @property
    def origin(self) -> str:
        return self.address.rsplit("/", 2)[0]

    @property
    def programs(self) -> dict[int, str]:
        """The processes behind the pages."""
        return {pid: line for pid, line in below(self._process.pid).items() if "tuireader.cli" in line}

    def end(self, number: signal.Signals = signal.SIGINT) -> int:
        self._process.send_signal(number)
        code = self._process.wait(PATIENCE)
        assert self._process.stdout is not None
        self._process.stdout.close()
        return code


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    server = Served(tmp_path / "data")
    try:
        yield server
    finally:
        server.end(signal.SIGKILL)


class Page:
    """What a page sends and gets."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self.painted = b""
        self.told: list[list[object]] = []
        self.closed = False

    async def send(self, text: str) -> None:
        await self._socket.send_str(text)

    async def press(self, keys: str) -> None:
        await self.send(json.dumps(["stdin", keys]))

    async def bookmark(self, home: Path) -> None:
        """Bookmark the first sample."""
        await self.until(b"Harrow")
        await self.press("b")
        async with asyncio.timeout(PATIENCE):
            while not list((home / "bookmarks").glob("*.md")):
                await asyncio.sleep(0.05)

    async def until(self, wanted: bytes = b"", told: str = "", *, closed: bool = False) -> None:
        """Take in what comes until the screen was given some bytes, something was told, or the page was closed."""

        def enough() -> bool:
            return (not closed or self.closed) and wanted in self.painted and (not told or told in str(self.told))

        async with asyncio.timeout(PATIENCE):
            while not enough():
                message = await self._socket.receive()
                if message.type is aiohttp.WSMsgType.BINARY:
                    self.painted += message.data
                elif message.type is aiohttp.WSMsgType.TEXT:
                    self.told.append(json.loads(message.data))
                else:
                    self.closed = True
                    assert enough(), self.painted[-2000:]


@asynccontextmanager
async def page(server: Served, **headers: str) -> AsyncIterator[Page]:
    async with aiohttp.ClientSession() as session:
        url = server.address.replace("http:", "ws:") + "ws?width=120&height=40"
        async with session.ws_connect(url, headers=headers, max_msg_size=0) as connection:
            yield Page(connection)


async def test_a_page_is_read_and_its_bookmark_kept(served: Served) -> None:
    async with page(served, Origin=served.origin) as opened:
        await opened.bookmark(served.home)
        (started,) = served.programs
    wait_until(lambda: not is_alive(started), "the program outlives its page")
    with Library.open(places(served.home)) as library:
        assert library.check() == ()
        assert len(library.ids(ArticleFilter(smart="bookmarks"))) == 1
    assert len(list((served.home / "bookmarks").glob("*.md"))) == 1


async def test_only_whoever_has_the_key_is_let_in(served: Served) -> None:
    key = served.address.rsplit("/", 2)[1]
    wrong = [served.origin + path for path in ("/", "/ws", "/static/js/textual.js", f"/{key[:-1]}/", f"/{key}/../")]
    async with aiohttp.ClientSession() as session:
        for url in wrong:
            async with session.get(url) as answer:
                assert answer.status == 404, url
        async with session.get(served.address) as answer:
            policy = answer.headers["Content-Security-Policy"]
            assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy
            assert answer.headers["Referrer-Policy"] == "no-referrer"
            assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"
            text = await answer.text()
            assert not re.findall(r"https?://", text) and f"/{key}/ws" in text
            for name in re.findall(r'(?:src|href)="([^":]+)"', text):
                async with session.get(served.address + name) as part:
                    assert part.status == 200, name
    with pytest.raises(aiohttp.WSServerHandshakeError, match="403"):
        async with page(served, Origin="https://elsewhere.example"):
            pass
    assert not served.programs


async def test_a_link_goes_to_the_browser_that_shows_the_page(tmp_path: Path) -> None:
    article = tmp_path / "note.html"
    article.write_text("<h1>A quiet note</h1><p>See <a href='https://there.example/1'>there</a>.</p>", encoding="utf-8")
    trap = tmp_path / "browser"
    trap.write_text(f"#!/bin/sh\ntouch {tmp_path}/trapped\n")
    trap.chmod(0o755)
    server = Served(tmp_path / "data", str(article), BROWSER=str(trap))
    try:
        async with page(server) as opened:
            await opened.until(b"there")
            await opened.press(";")
            await opened.press("a")
            await opened.until(told="open_url")
            assert opened.told[-1] == ["open_url", {"url": "https://there.example/1", "new_tab": True}]
        assert not (tmp_path / "trapped").exists()
    finally:
        server.end(signal.SIGKILL)


async def test_no_program_is_run_from_a_page(served: Served, tmp_path: Path) -> None:
    async with page(served) as opened:
        await opened.until(b"Coventry laboratory")  # the text is there
        await opened.press(f"|touch {tmp_path}/trapped\r")
        await opened.until(b"Pipe: from a browser")
    assert not (tmp_path / "trapped").exists()


async def test_what_a_page_sends_amiss_is_left_out(served: Served) -> None:
    async with page(served) as opened:
        await opened.until(b"a adds a feed")
        for amiss in (
            *("", "x", "[]", "{}", "3", '["stdin"]', '["stdin", 3]', '["resize", 3]', '["resize", {"width": "x"}]'),
            *('["resize", {"width": 1e99, "height": -4}]', '["quit"]', "[" * 5000, '["stdin", "\\ud800"]'),
        ):
            await opened.send(amiss)
        await opened.send('["resize", {"width": 100, "height": 30}]')
        await opened.send('["ping", "7"]')
        await opened.until(told="pong")
        await opened.press("?")
        await opened.until(b"Keys and commands")
        await opened.press("\x11")
        await opened.until(closed=True)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
async def test_the_programs_end_with_the_server(tmp_path: Path, number: signal.Signals) -> None:
    server = Served(tmp_path / "data")
    async with page(server) as opened:
        await opened.bookmark(server.home)
        started = server.programs
        assert started
        code = await asyncio.to_thread(server.end, number)
        assert code == (-number if number == signal.SIGKILL else 0)
    wait_until(lambda: not any(map(is_alive, started)), "a program outlives the server")
    with Library.open(places(server.home)) as library:
        assert library.check() == ()
        assert len(library.ids(ArticleFilter(smart="bookmarks"))) == 1


def test_what_cannot_be_served_is_said(tmp_path: Path) -> None:
    def said(*arguments: str) -> tuple[int, str]:
        done = subprocess.run(
            [program(), "--data-dir", str(tmp_path), "serve", *arguments], capture_output=True, text=True, check=False
        )
        return done.returncode, done.stderr

    assert said("-")[0] == 2
    assert said("--port", "70000")[0] == 2
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        code, text = said("--port", str(taken.getsockname()[1]))
    if MISSING in text:
        pytest.skip("the program is installed without what serving needs")
    assert code == 1 and "choose another with --port" in text and "Traceback" not in text
    code, text = said("--host", "no.such.host.invalid")
    assert code == 1 and "Traceback" not in text


def test_without_the_package_it_is_named(tmp_path: Path) -> None:
    script = (
        "import sys; sys.modules['aiohttp'] = None; "
        f"sys.argv = ['tuireader', '--data-dir', {str(tmp_path)!r}, 'serve']; from tuireader.cli import main; main()"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert MISSING in done.stderr and "Traceback" not in done.stderr
