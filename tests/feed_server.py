"""A server on loopback that plays scripted answers and records what it was asked."""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self


@dataclass(frozen=True)
class Asked:
    """One request as it came in; header names are lower case."""

    method: str
    path: str
    headers: dict[str, str]


@dataclass(frozen=True)
class Answer:
    """One scripted answer; ``pause`` is in seconds, before the body."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    pause: float = 0.0
    drip: bool = False  # one byte at a time, for ever


def rss(*titles: str, extra: str = "", prefix: str = "item") -> bytes:
    """A small RSS feed with one item a title."""
    items = "".join(
        f"<item><title>{t}</title><link>https://example.org/{prefix}/{i}</link>"
        f"<guid isPermaLink='false'>{prefix}-{i}</guid>"
        f"<pubDate>Mon, 02 Nov 2026 08:0{i % 10}:00 GMT</pubDate><description>About {t}.</description></item>"
        for i, t in enumerate(titles)
    )
    return (
        f"<?xml version='1.0'?><rss version='2.0'><channel><title>A feed</title><link>https://example.org/</link>"
        f"<description>d</description>{extra}{items}</channel></rss>"
    ).encode()


class FeedServer:
    """Plays ``script``: for each path a list of answers (the last one repeats) or a function of the request."""

    def __init__(self, place: str = "127.0.0.1") -> None:
        self._place = place
        self.script: dict[str, list[Answer] | Callable[[Asked], Answer]] = {}
        self.asked: list[Asked] = []
        self.most_at_once = 0
        self._at_once = 0
        self._lock = threading.Lock()
        self._turns: defaultdict[str, int] = defaultdict(int)
        self._stopping = threading.Event()
        owner = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def do_GET(self) -> None:
                owner._serve(self)

            do_HEAD = do_GET

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        class Server(ThreadingHTTPServer):
            def handle_error(self, *_: object) -> None:
                """A client that went away is no news."""

        self._server = Server((place, 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopping.set()
        self._server.shutdown()
        self._server.server_close()

    def url(self, path: str, host: str = "") -> str:
        """The address of a path on this server; ``localhost`` is the same server under another host name."""
        return f"http://{host or self._place}:{self._server.server_port}{path}"

    def play(self, path: str, *answers: Answer) -> str:
        """Script a path and give its address."""
        self.script[path] = list(answers)
        self._turns[path] = 0
        return self.url(path)

    def asked_for(self, path: str) -> list[Asked]:
        """The requests for one path, in order."""
        return [asked for asked in self.asked if asked.path == path]

    def _serve(self, handler: BaseHTTPRequestHandler) -> None:
        asked = Asked(handler.command, handler.path, {k.lower(): v for k, v in handler.headers.items()})
        with self._lock:
            self.asked.append(asked)
            self._at_once += 1
            self.most_at_once = max(self.most_at_once, self._at_once)
            script = self.script.get(handler.path, [Answer(404, b"nothing here")])
            if callable(script):
                answer = script(asked)
            else:
                answer = script[min(self._turns[handler.path], len(script) - 1)]
                self._turns[handler.path] += 1
        try:
            self._answer(handler, answer)
        except (BrokenPipeError, ConnectionResetError):
            handler.close_connection = True
        finally:
            with self._lock:
                self._at_once -= 1

    def _answer(self, handler: BaseHTTPRequestHandler, answer: Answer) -> None:
        if answer.pause:
            self._stopping.wait(answer.pause)
        handler.send_response_only(answer.status)
        for name, value in answer.headers.items():
            handler.send_header(name, value)
        if answer.drip:
            handler.send_header("Connection", "close")
            handler.end_headers()
            while not self._stopping.is_set():
                handler.wfile.write(b"x")
                handler.wfile.flush()
                time.sleep(0.02)
            return
        if answer.status != 304:
            handler.send_header("Content-Length", str(len(answer.body)))
        handler.end_headers()
        if answer.status != 304 and handler.command != "HEAD":
            handler.wfile.write(answer.body)
