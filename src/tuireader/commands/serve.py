"""The interface in a browser: each page that is opened runs the program once, behind an address that nobody can guess.

Whoever holds the address holds the keyboard, and with it the library. So the address holds a key; without it there is
nothing, whoever asks and whatever name they ask by.
"""

from __future__ import annotations

import asyncio
import html
import json
import secrets
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING, Any

import textual_serve
from aiohttp import WSMsgType, web
from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager

from tuireader.commands import complain, tell
from tuireader.errors import TuireaderError

if TYPE_CHECKING:
    from aiohttp.typedefs import Handler

_STATIC = Path(textual_serve.__file__).parent / "static"
_KEY_BYTES = 24
_SIZES = frozenset(str(size) for size in range(6, 49))  # of letters, in pixels; "?fontsize=" asks for one
_LARGEST = 1000  # cells of a terminal, either way
_LONGEST_MESSAGE = 4 * 1024 * 1024  # bytes from a browser: what is pasted comes as one
_MOST_SESSIONS = 8  # programs at once
_END_SECONDS = 6.0  # for a program to save and end, as elsewhere
_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>tuireader</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="static/css/xterm.css">
<link rel="stylesheet" href="page.css">
<script src="static/js/textual.js"></script>
</head>
<body>
<div class="textual-terminal" data-session-websocket-url="{address}" data-font-size="{size}"></div>
<p role="status">This session has ended. Load the page again to begin another.</p>
</body>
</html>
"""
_STYLE = """@font-face { font-family: "Roboto Mono"; src: url(static/fonts/RobotoMono-VariableFont_wght.ttf); }
html, body { margin: 0; height: 100%; background: #1a1d29; }
.textual-terminal { width: 100vw; height: 100vh; }
p { display: none; margin: 0; padding: 1rem; color: #d5d9e8; font: 1rem sans-serif; }
body.-closed p { display: block; position: fixed; inset: auto 0 0 0; background: #2b3045; text-align: center; }
"""


@dataclass(frozen=True, slots=True)
class Wanted:
    """How to serve: the words that start the program behind each page, and where it is to be had."""

    command: tuple[str, ...]
    host: str = "127.0.0.1"
    port: int = 8000  # 0 is any free one


class _Program(AppService):
    """One program behind one page; started as it is, without a shell."""

    def __init__(self, words: Sequence[str], websocket: web.WebSocketResponse) -> None:
        super().__init__(
            "tuireader",
            write_bytes=_unless_closed(websocket.send_bytes),
            write_str=_unless_closed(websocket.send_str),
            close=_unless_closed(websocket.close),
            download_manager=DownloadManager(),
        )
        self._words = words

    async def _open_app_process(self, width: int = 80, height: int = 24) -> Process:
        environment = self._build_environment(width=width, height=height)
        self._process = await asyncio.create_subprocess_exec(
            *self._words, stdin=PIPE, stdout=PIPE, stderr=PIPE, env=environment, start_new_session=True
        )
        self._stdin = self._process.stdin
        return self._process

    async def end(self) -> None:
        """Let the program save and end; one that does not is ended."""
        try:
            async with asyncio.timeout(_END_SECONDS):
                await self.stop()
        except TimeoutError:
            pass
        finally:
            if self._process is not None and self._process.returncode is None:
                with suppress(TimeoutError):
                    async with asyncio.timeout(_END_SECONDS):
                        await self._process.wait()
                with suppress(ProcessLookupError):
                    self._process.kill()


def _unless_closed(send: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[None]]:
    """Sends to a page; one that is closed meanwhile takes nothing more."""

    async def sent(*values: Any) -> None:
        with suppress(ConnectionError):
            await send(*values)

    return sent


class Pages:
    """What is served: a page, what it loads, and the connection that it opens."""

    def __init__(self, command: Sequence[str], key: str) -> None:
        self._command = command
        self._key = key
        self._running: dict[web.WebSocketResponse, _Program] = {}

    def application(self) -> web.Application:
        """The routes, all of them behind the key."""
        application = web.Application(middlewares=[_careful])
        application.add_routes(
            [
                web.get(f"/{self._key}/", self._page),
                web.get(f"/{self._key}/page.css", self._style),
                web.get(f"/{self._key}/ws", self._connection),
                web.static(f"/{self._key}/static", _STATIC),
            ]
        )
        application.on_shutdown.append(self._end_all)
        return application

    async def _page(self, request: web.Request) -> web.Response:
        address = request.url.with_scheme("ws").with_path(f"/{self._key}/ws")
        size = request.query.get("fontsize", "")
        text = _PAGE.format(address=html.escape(str(address.with_query(None))), size=size if size in _SIZES else "16")
        return web.Response(text=text, content_type="text/html")

    async def _style(self, _: web.Request) -> web.Response:
        return web.Response(text=_STYLE, content_type="text/css")

    async def _connection(self, request: web.Request) -> web.WebSocketResponse:
        """One program for as long as the page is open."""
        origin = request.headers.get("Origin")
        if origin is not None and origin != str(request.url.origin()):
            raise web.HTTPForbidden(text="another page asks")
        if len(self._running) >= _MOST_SESSIONS:
            raise web.HTTPServiceUnavailable(text="too many pages are open")
        websocket = web.WebSocketResponse(heartbeat=15, max_msg_size=_LONGEST_MESSAGE)
        program = self._running[websocket] = _Program(self._command, websocket)
        try:
            await websocket.prepare(request)
            await program.start(_cells(request.query.get("width"), 80), _cells(request.query.get("height"), 24))
            async for message in websocket:
                if message.type is WSMsgType.TEXT:
                    await _pass_on(message.data, websocket, program)
        finally:
            await asyncio.shield(program.end())
            del self._running[websocket]
        return websocket

    async def _end_all(self, _: web.Application) -> None:
        for websocket, program in list(self._running.items()):
            await program.end()
            await websocket.close()


async def _pass_on(data: str, websocket: web.WebSocketResponse, program: _Program) -> None:
    """Give the program what the page says; what cannot be understood is left out."""
    try:
        kind, *rest = json.loads(data)
        value = rest[0] if rest else None
    except (ValueError, TypeError, RecursionError):
        return
    if kind == "stdin" and isinstance(value, str):
        await program.send_bytes(value.encode("utf-8", "replace"))
    elif kind == "resize" and isinstance(value, dict):
        await program.set_terminal_size(_cells(value.get("width"), 80), _cells(value.get("height"), 24))
    elif kind == "ping":
        await websocket.send_json(["pong", str(value)[:40]])
    elif kind == "focus":
        await program.focus()
    elif kind == "blur":
        await program.blur()


def _cells(value: object, default: int) -> int:
    """A number of cells as a page gives it, or the default."""
    try:
        return min(_LARGEST, max(1, int(str(value))))
    except ValueError:
        return default


@web.middleware
async def _careful(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Keeps the page to itself: it loads from here alone, tells nobody where it is, and stands in no other page."""
    own = f"{request.url.host}:{request.url.port}" if request.url.host else "'self'"
    response = await handler(request)
    if not response.prepared:
        response.headers.update(
            {
                "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                f"img-src 'self' data:; font-src 'self'; connect-src 'self' ws://{own}; frame-ancestors 'none'; "
                "base-uri 'none'; form-action 'none'",
                "Referrer-Policy": "no-referrer",
                "Cross-Origin-Opener-Policy": "same-origin",
                "X-Content-Type-Options": "nosniff",
                "Cache-Control": "no-store",
            }
        )
    return response


def command_line(options: Sequence[str], sources: Sequence[str]) -> tuple[str, ...]:
    """The words that start the program as this one was started."""
    begin = (sys.executable, "-P", "-c", "from tuireader.cli import main; main()")
    return (*begin, "open", *options, "--", *sources)


def serve(wanted: Wanted) -> None:
    """Serve until the user ends it. Raises TuireaderError where the port cannot be had."""
    if not _is_here(wanted.host):
        complain("what is typed and read goes over the network as plain text; keep the address to yourself")
    asyncio.run(_serve(wanted))


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


async def _serve(wanted: Wanted) -> None:
    key = secrets.token_urlsafe(_KEY_BYTES)
    runner = web.AppRunner(Pages(wanted.command, key).application(), access_log=None, shutdown_timeout=_END_SECONDS)
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        loop.add_signal_handler(number, ended.set)
    await runner.setup()
    try:
        site = web.TCPSite(runner, wanted.host, wanted.port)
        try:
            await site.start()
        except OSError as error:
            where = f"{wanted.host}, port {wanted.port}"
            reason = error.strerror or error
            raise TuireaderError(f"{where} cannot be had ({reason}); choose another with --port") from error
        host, port = runner.addresses[0][:2]
        shown = f"[{host}]" if ":" in host else host
        tell(f"http://{shown}:{port}/{key}/")
        tell("Open this address in a browser; whoever has it can use your library. Ctrl+C ends it.")
        sys.stdout.flush()
        await ended.wait()
    finally:
        await runner.cleanup()
