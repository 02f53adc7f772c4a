"""An address becomes bytes: the only network code of tuireader.

One answer is bounded in total time, redirects, raw bytes and decoded bytes. One connection a host at a time; no
cookies, no referrer, no credentials to another host, validators only to the address that gave them.
"""

from __future__ import annotations

import asyncio
import base64
import socket
import ssl
import zlib
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Any, Self
from urllib.parse import unquote, urldefrag, urljoin, urlsplit, urlunsplit
from urllib.request import getproxies

import httpx2

from tuireader import __version__
from tuireader.addresses import without_credentials
from tuireader.characters import ADDRESS_LIMIT
from tuireader.errors import FetchError
from tuireader.model import Fetched, NotModified
from tuireader.sources.private import is_private_address, names_private_host

USER_AGENT = f"tuireader/{__version__} (feed reader for the terminal)"
ACCEPT = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
    "application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, text/html;q=0.5, */*;q=0.1"
)
MAX_BYTES = 16 * 1024 * 1024  # of the body, raw and decoded: forty times the largest ordinary feed
MAX_REDIRECTS = 10
MAX_ADDRESS = ADDRESS_LIMIT  # of an address that a server sends us to
_REDIRECTS = {301, 302, 303, 307, 308}
_PERMANENT = {301, 308}
_MAX_HEADER = 8_192  # characters of one header value that are kept
_PRIVATE_REDIRECT = "the server redirects into a private network; not followed"
_PRIVATE_ADDRESS = "the address leads into a private network, and it came from a list; 'tuireader add' takes it over"


@dataclass(frozen=True, slots=True)
class Request:
    """What to ask for. ``validators_url`` is the final address of the answer that gave etag and last_modified."""

    url: str
    etag: str | None = None
    last_modified: str | None = None
    validators_url: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    user: str = ""
    password: str = ""
    insecure_tls: bool = False
    accept: str = ACCEPT
    public_only: bool = False  # the address is not the user's own word: it may not lead into a private network
    refusal: str = _PRIVATE_ADDRESS  # what is said where it does


class Client:
    """Fetches many addresses at a time; an asynchronous context manager, bound to one event loop."""

    def __init__(self, *, concurrency: int = 32, timeout: float = 30.0, max_bytes: int = MAX_BYTES) -> None:
        self._timeout = timeout
        self._max_bytes = max_bytes
        self._slots = asyncio.Semaphore(concurrency)
        self._hosts: dict[str, asyncio.Lock] = {}
        self._limits = httpx2.Limits(max_connections=concurrency, max_keepalive_connections=concurrency)
        self._clients: dict[bool, httpx2.AsyncClient] = {}
        self._stack = AsyncExitStack()
        self._proxies = frozenset(_proxies())

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._stack.aclose()

    async def fetch(self, request: Request) -> Fetched | NotModified:
        """The answer to one request. Raises FetchError with the cause in plain words, never a secret."""
        hop = _Hop.first(request)
        deadline: float | None = None
        for _ in range(MAX_REDIRECTS + 1):
            async with self._hosts.setdefault(hop.host, asyncio.Lock()), self._slots:
                now = asyncio.get_running_loop().time()
                # Waiting for a turn is ours, not the server's: the clock starts with the first request.
                deadline = now + self._timeout if deadline is None else deadline
                answer = await self._ask(request, hop, deadline - now)
            if not isinstance(answer, _Hop):
                return answer
            hop = answer
        raise FetchError(
            _shown(request.url), f"more than {MAX_REDIRECTS} redirects; the server sends us round in circles"
        )

    async def _ask(self, request: Request, hop: _Hop, seconds: float) -> Fetched | NotModified | _Hop:
        shown = _shown(request.url)
        try:
            async with asyncio.timeout(seconds):
                if hop.public_before:
                    await _refuse_private(hop, shown, hop.refusal(request), resolve=not self._proxies)
                return await self._exchange(request, hop)
        except TimeoutError as error:
            raise FetchError(shown, f"no complete answer within {self._timeout:g} seconds") from error
        except httpx2.TimeoutException as error:
            raise FetchError(shown, f"no answer within {self._timeout:g} seconds") from error
        except httpx2.ConnectError as error:
            raise FetchError(shown, _connect_cause(error, hop), reached=False) from error
        except (httpx2.InvalidURL, httpx2.UnsupportedProtocol, UnicodeError) as error:
            raise FetchError(shown, "this is no address that can be fetched", reached=False) from error
        except httpx2.HTTPError as error:
            raise FetchError(shown, f"the connection broke ({type(error).__name__})") from error

    async def _exchange(self, request: Request, hop: _Hop) -> Fetched | NotModified | _Hop:
        client = await self._client(request.insecure_tls)
        extensions: dict[str, Any] = {"timeout": httpx2.Timeout(self._timeout).as_dict()}
        if hop.public_before:
            extensions["trace"] = _RefusePrivatePeer(_shown(request.url), hop.refusal(request), self._proxies)
        headers = [(name.encode(), _on_the_wire(value)) for name, value in hop.headers(request).items()]
        outgoing = client.build_request("GET", hop.url, headers=headers, extensions=extensions)
        response = await client.send(outgoing, stream=True)
        try:
            if response.status_code in _REDIRECTS and response.headers.get("location"):
                # Behind a proxy the other end is the proxy; there the name has to tell.
                private = names_private_host(hop.url) if self._proxies else _peer_is_private(response)
                return hop.follow(request, response, public=not private)
            return await self._result(request, hop, response)
        finally:
            await response.aclose()

    async def _result(self, request: Request, hop: _Hop, response: httpx2.Response) -> Fetched | NotModified:
        status = response.status_code
        # Byte for byte, so that validators go back as they came.
        headers = tuple(
            (name.decode("latin-1").lower(), value[:_MAX_HEADER].decode("latin-1"))
            for name, value in response.headers.raw
        )
        moved_to = hop.url if hop.permanent and hop.count else None
        if status == 304 and hop.conditional(request):
            return NotModified(url=request.url, headers=headers, moved_to=moved_to)
        if status not in {200, 203, 226}:
            raise _refused(_shown(request.url), status, headers)
        chunks = [chunk async for chunk in self._decoded(response, _shown(request.url))]
        return Fetched(
            url=request.url,
            final_url=hop.url,
            status=status,
            body=b"".join(chunks),
            headers=headers,
            content_type=response.headers.get("content-type"),
            moved_to=moved_to,
        )

    async def _decoded(self, response: httpx2.Response, shown: str) -> AsyncIterator[bytes]:
        decoder = _decoder(response.headers.get("content-encoding", ""), shown)
        raw = size = 0
        async for chunk in response.aiter_raw():
            raw += len(chunk)
            pieces = decoder.feed(chunk, self._max_bytes - size + 1) if raw <= self._max_bytes else b""
            size += len(pieces)
            if raw > self._max_bytes or size > self._max_bytes:
                raise FetchError(shown, f"the answer is larger than {self._max_bytes // 1024 // 1024} MiB")
            yield pieces

    async def _client(self, insecure_tls: bool) -> httpx2.AsyncClient:
        if insecure_tls not in self._clients:
            client = httpx2.AsyncClient(
                verify=_insecure_context() if insecure_tls else True,
                follow_redirects=False,
                limits=self._limits,
                timeout=self._timeout,
                # A jar that takes no cookie from anybody.
                cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
            )
            self._clients[insecure_tls] = await self._stack.enter_async_context(client)
        return self._clients[insecure_tls]


@dataclass(frozen=True, slots=True)
class _Hop:
    """One step of a chain of redirects."""

    url: str  # without credentials
    origin: tuple[str, str, int]  # of the first step: scheme, host, port
    credentials: tuple[str, str] | None
    count: int = 0
    permanent: bool = True  # all steps so far were permanent redirects
    public_before: bool = False  # an earlier step was public, or the first must be

    @classmethod
    def first(cls, request: Request) -> _Hop:
        shown = _shown(request.url)
        try:
            parts = urlsplit(request.url)
            port = parts.port
        except ValueError as error:
            raise FetchError(shown, "this is no address that can be fetched", reached=False) from error
        if parts.scheme not in {"http", "https"}:
            raise FetchError(shown, f"only http and https are fetched, not {parts.scheme or 'this'}", reached=False)
        if not parts.hostname:
            raise FetchError(shown, "the address names no host", reached=False)
        credentials = None
        if request.user:
            credentials = (request.user, request.password)
        elif parts.username:
            credentials = (unquote(parts.username), unquote(parts.password or ""))
        return cls(
            url=_bare(request.url),
            origin=(parts.scheme, parts.hostname, port or _PORTS[parts.scheme]),
            credentials=credentials,
            public_before=request.public_only,
        )

    @property
    def host(self) -> str:
        return urlsplit(self.url).netloc.lower()

    @property
    def same_host(self) -> bool:
        """Whether this is the server that the user named, or the same one by https: only it gets what is secret."""
        parts = urlsplit(self.url)
        here = (parts.scheme, parts.hostname, parts.port or _PORTS[parts.scheme])
        upgraded = ("https", self.origin[1], _PORTS["https"])
        return here == self.origin or (here == upgraded and self.origin[2] == _PORTS["http"])

    def conditional(self, request: Request) -> bool:
        has_validators = bool(request.etag or request.last_modified)
        return has_validators and _bare(request.validators_url or request.url) == self.url

    def headers(self, request: Request) -> dict[str, str]:
        headers = {"User-Agent": USER_AGENT, "Accept": request.accept, "Accept-Encoding": "gzip, deflate"}
        if self.same_host:
            headers.update(request.headers)
            if self.credentials:
                token = base64.b64encode(":".join(self.credentials).encode()).decode("ascii")
                headers["Authorization"] = f"Basic {token}"
        if self.conditional(request):
            if request.etag:
                headers["If-None-Match"] = request.etag
            if request.last_modified:
                headers["If-Modified-Since"] = request.last_modified
        return headers

    def refusal(self, request: Request) -> str:
        """Why a private address is not asked here."""
        return _PRIVATE_REDIRECT if self.count else request.refusal

    def follow(self, request: Request, response: httpx2.Response, *, public: bool) -> _Hop:
        shown = _shown(request.url)
        try:
            target = urlsplit(urljoin(self.url, response.headers["location"]))
            host = target.hostname
        except ValueError as error:
            raise FetchError(shown, _NO_TARGET) from error
        # It may be adopted as the feed's address, and is shown then.
        if not target.geturl().isprintable() or len(target.geturl()) > MAX_ADDRESS:
            raise FetchError(shown, _NO_TARGET)
        if target.scheme not in {"http", "https"} or not host:
            raise FetchError(shown, f"the server redirects to a {target.scheme or 'nameless'} address; not followed")
        secret = bool(self.credentials or request.headers)
        if secret and self.url.startswith("https:") and target.scheme == "http":
            raise FetchError(shown, "the server redirects from https to http; not followed, since it has your password")
        url = without_credentials(urlunsplit(target._replace(fragment="")))
        permanent = self.permanent and response.status_code in _PERMANENT
        return _Hop(url, self.origin, self.credentials, self.count + 1, permanent, self.public_before or public)


class _RefusePrivatePeer:
    """Breaks a connection to a private address before the request goes out, whatever the name service said before."""

    def __init__(self, shown: str, refusal: str, proxies: frozenset[tuple[str, int]]) -> None:
        self._shown = shown
        self._refusal = refusal
        self._proxies = proxies
        self._to_proxy = False

    async def __call__(self, event: str, info: Mapping[str, Any]) -> None:
        if event == "connection.connect_tcp.started":
            self._to_proxy = (info["host"], info["port"]) in self._proxies
        elif event == "connection.connect_tcp.complete" and not self._to_proxy:
            stream = info["return_value"]
            address = stream.get_extra_info("server_addr")
            if address and is_private_address(str(address[0])):
                await stream.aclose()
                raise FetchError(self._shown, self._refusal)


_NO_TARGET = "the server redirects to something that is no address"
_PORTS = {"http": 80, "https": 443}


def _proxies() -> Iterator[tuple[str, int]]:
    """Host and port of the proxies that the environment names."""
    for name, address in getproxies().items():
        if name in {"http", "https", "all"} and address:
            parts = urlsplit(address if "://" in address else f"http://{address}")
            yield parts.hostname or "", parts.port or _PORTS.get(parts.scheme, 1080)


async def _refuse_private(hop: _Hop, shown: str, refusal: str, *, resolve: bool) -> None:
    """Refuse a host in a private network by what its name says, and by what the name service says where we ask it."""
    if names_private_host(hop.url):
        raise FetchError(shown, refusal)
    if not resolve:
        return
    parts = urlsplit(hop.url)
    try:
        found = await asyncio.get_running_loop().getaddrinfo(parts.hostname, parts.port, type=socket.SOCK_STREAM)
    except OSError:
        return  # the request itself will say so
    if any(is_private_address(str(info[4][0])) for info in found):
        raise FetchError(shown, refusal)


def _peer_is_private(response: httpx2.Response) -> bool:
    stream = response.extensions.get("network_stream")
    address = stream.get_extra_info("server_addr") if stream is not None else None
    return address is not None and is_private_address(str(address[0]))


class _Decoder:
    """Decodes a body piece by piece, never more than asked for."""

    def __init__(self, shown: str, encoding: str) -> None:
        self._shown = shown
        self._encoding = encoding
        self._zlib = zlib.decompressobj(zlib.MAX_WBITS | 16 if encoding == "gzip" else zlib.MAX_WBITS)
        self._started = False

    def feed(self, chunk: bytes, room: int) -> bytes:
        """The next decoded bytes, at most ``room`` of them."""
        if not self._encoding:
            return chunk
        decoded = self._decompress(chunk, room)
        # A gzip file may have several members, one after the other.
        while self._encoding == "gzip" and self._zlib.unused_data.startswith(b"\x1f\x8b") and len(decoded) < room:
            rest = self._zlib.unused_data
            self._zlib = zlib.decompressobj(zlib.MAX_WBITS | 16)
            decoded += self._decompress(rest, room - len(decoded))
        return decoded

    def _decompress(self, chunk: bytes, room: int) -> bytes:
        try:
            decoded = self._zlib.decompress(chunk, max(room, 1))
        except zlib.error as error:
            if self._encoding == "gzip" or self._started:
                raise FetchError(self._shown, "the compressed answer is damaged") from error
            self._encoding = "raw deflate"  # some servers leave the zlib wrapper out
            self._started = True
            self._zlib = zlib.decompressobj(-zlib.MAX_WBITS)
            return self._decompress(chunk, room)
        self._started = True
        return decoded


def _decoder(encoding: str, shown: str) -> _Decoder:
    name = encoding.strip().lower().removeprefix("x-")
    if name in {"", "identity"}:
        return _Decoder(shown, "")
    if name in {"gzip", "deflate"}:
        return _Decoder(shown, name)
    raise FetchError(shown, f"the answer is compressed as {name[:20]!r}, which was not asked for")


def _refused(shown: str, status: int, headers: tuple[tuple[str, str], ...]) -> FetchError:
    values = dict(reversed(headers))
    cause = _CAUSES.get(status) or ("the server failed" if status >= 500 else "the server refused")
    if values.get("cf-mitigated"):
        cause = "the site wants a person in a browser (bot check)"
    return FetchError(
        shown,
        f"{cause} (HTTP {status})",
        status=status,
        retry_after=retry_after(values.get("retry-after")),
        headers=headers,
    )


_CAUSES = {
    304: "the server says that nothing changed, but was not asked that",
    401: "the server wants a user name and password; set them in config.toml under [[feeds]]",
    403: "the server does not let us read this",
    404: "there is nothing at this address",
    410: "the feed is gone for good",
    429: "the server asks us to come less often",
    503: "the server is not ready",
}


def retry_after(value: str | None, now: float | None = None) -> float | None:
    """Seconds to wait by a Retry-After header, which gives seconds or an HTTP date; ``now`` in seconds since 1970."""
    if not value:
        return None
    value = value.strip()
    if value.isascii() and value.isdigit():
        return float(value[:10])
    try:
        date = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError):
        return None
    import time

    return max(0.0, date.timestamp() - (time.time() if now is None else now))


def _connect_cause(error: httpx2.ConnectError, hop: _Hop) -> str:
    host = urlsplit(hop.url).hostname
    causes: list[BaseException] = []
    cause: BaseException | None = error
    while cause is not None and cause not in causes:
        causes.append(cause)
        cause = cause.__cause__ or cause.__context__
    if any(isinstance(c, socket.gaierror) for c in causes):
        return f"there is no host named {host}, or the network is down"
    for c in causes:
        if isinstance(c, ssl.SSLCertVerificationError):
            return f"the certificate of {host} does not verify: {c.verify_message}"
        if isinstance(c, ssl.SSLError):
            return f"no secure connection to {host}"
        if isinstance(c, ConnectionRefusedError):
            return f"{host} does not answer there (connection refused)"
    return f"no connection to {host}"


def _insecure_context() -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def _on_the_wire(value: str) -> bytes:
    """The bytes of a header value: as the server gave them, or of what the user wrote."""
    try:
        return value.encode("latin-1")
    except UnicodeEncodeError:
        return value.encode("utf-8", "replace")


def _bare(url: str) -> str:
    """The address without credentials and fragment, as it goes over the wire."""
    return without_credentials(urldefrag(url).url)


def _shown(url: str) -> str:
    """The address as messages show it: without credentials and control characters."""
    return "".join(c for c in without_credentials(url) if c.isprintable())[:300]
