"""Fetching from a real server on loopback: bounds, redirects, encodings, credentials, errors in plain words."""

from __future__ import annotations

import asyncio
import gzip
import socket
import ssl
import subprocess
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.feed_server import Answer, FeedServer
from tuireader import __version__
from tuireader.errors import FetchError
from tuireader.model import Fetched, NotModified
from tuireader.sources.fetch import Client, Request, retry_after


async def ask(request: Request | str, *, timeout: float = 10.0, max_bytes: int = 1 << 20) -> Fetched | NotModified:
    async with Client(timeout=timeout, max_bytes=max_bytes) as client:
        return await client.fetch(Request(request) if isinstance(request, str) else request)


async def body_of(request: Request | str) -> bytes:
    answer = await ask(request)
    assert isinstance(answer, Fetched)
    return answer.body


async def refusal(request: Request | str, **bounds: float) -> FetchError:
    with pytest.raises(FetchError) as caught:
        await ask(request, **bounds)  # type: ignore[arg-type]
    return caught.value


async def test_c24_c26_who_asks_and_for_what(server: FeedServer) -> None:
    await ask(server.play("/f", Answer(body=b"x")))
    (asked,) = server.asked
    assert asked.headers["user-agent"].startswith(f"tuireader/{__version__}")
    assert "application/rss+xml" in asked.headers["accept"]
    assert asked.headers["accept-encoding"] == "gzip, deflate"
    assert not {"cookie", "referer", "if-none-match", "if-modified-since"} & asked.headers.keys()


async def test_c27_no_cookie_comes_back(server: FeedServer) -> None:
    """A25: no cookies, no referrer."""
    address = server.play("/f", Answer(body=b"x", headers={"Set-Cookie": "id=1; Path=/"}))
    async with Client() as client:
        await client.fetch(Request(address))
        await client.fetch(Request(address))
    assert not server.asked[1].headers.keys() & {"cookie", "referer"}


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("gzip", gzip.compress(b"some text")),
        ("x-gzip", gzip.compress(b"some text")),
        ("gzip", gzip.compress(b"some ") + gzip.compress(b"text")),
        ("deflate", zlib.compress(b"some text")),
        ("deflate", zlib.compress(b"some text", wbits=-15)),
        ("identity", b"some text"),
    ],
    ids=["gzip", "x-gzip", "two members", "zlib", "bare deflate", "identity"],
)
async def test_c25_encodings(server: FeedServer, encoding: str, packed: bytes) -> None:
    address = server.play("/f", Answer(body=packed, headers={"Content-Encoding": encoding}))
    assert await body_of(address) == b"some text"


async def test_an_encoding_that_was_not_asked_for(server: FeedServer) -> None:
    address = server.play("/f", Answer(body=b"x", headers={"Content-Encoding": "br"}))
    assert "was not asked for" in (await refusal(address)).cause


async def test_damaged_compression(server: FeedServer) -> None:
    address = server.play("/f", Answer(body=b"no gzip at all", headers={"Content-Encoding": "gzip"}))
    assert "damaged" in (await refusal(address)).cause


async def test_a3_a_compressed_bomb_is_cut_before_it_unfolds(server: FeedServer) -> None:
    address = server.play("/bomb", Answer(body=bomb(256), headers={"Content-Encoding": "gzip"}))
    assert "larger than 1 MiB" in (await refusal(address)).cause


def bomb(mebibytes: int) -> bytes:
    packer = zlib.compressobj(wbits=31)
    return b"".join(packer.compress(bytes(1 << 20)) for _ in range(mebibytes)) + packer.flush()


def test_a3_a_compressed_bomb_does_not_fill_the_memory(server: FeedServer) -> None:
    address = server.play("/bomb", Answer(body=bomb(256), headers={"Content-Encoding": "gzip"}))
    server.play("/small", Answer(body=b"x"))
    asks = (
        "import asyncio, resource\n"
        "from tuireader.errors import FetchError\n"
        "from tuireader.sources.fetch import Client, Request\n"
        "async def ask(address):\n"
        "    async with Client() as client:\n"
        "        await client.fetch(Request(address))\n"
        f"asyncio.run(ask({server.url('/small')!r}))\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "try:\n"
        f"    asyncio.run(ask({address!r}))\n"
        "except FetchError as error:\n"
        "    print(error.cause)\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)\n"
    )
    done = subprocess.run([sys.executable, "-c", asks], check=True, capture_output=True, text=True)
    cause, grown = done.stdout.splitlines()
    assert "larger than 16 MiB" in cause
    assert int(grown) < 64 << 10  # KiB


async def test_a_large_body(server: FeedServer) -> None:
    assert "larger" in (await refusal(server.play("/big", Answer(body=bytes(2 << 20))))).cause


async def test_a4_an_endless_body_ends_at_the_deadline(server: FeedServer) -> None:
    error = await refusal(server.play("/drip", Answer(drip=True)), timeout=0.5)
    assert "0.5 seconds" in error.cause


async def test_a4_a_slow_server_holds_up_no_other(server: FeedServer) -> None:
    slow = server.play("/slow", Answer(drip=True))
    server.play("/fast", Answer(body=b"here"))
    async with Client(timeout=1.0) as client:
        waiting = asyncio.create_task(client.fetch(Request(slow)))
        answer = await client.fetch(Request(server.url("/fast", host="localhost")))
        assert isinstance(answer, Fetched)
        assert not waiting.done()
        with pytest.raises(FetchError):
            await waiting


async def test_permanent_and_temporary_redirects(server: FeedServer) -> None:
    end = server.play("/end", Answer(body=b"here"))
    for statuses, adopted in (((301,), True), ((308, 301), True), ((302,), False), ((301, 307), False)):
        for i, status in enumerate(statuses):
            target = "/end" if i == len(statuses) - 1 else f"/hop{i + 1}"
            server.play(f"/hop{i}", Answer(status, headers={"Location": target}))
        answer = await ask(server.url("/hop0"))
        assert isinstance(answer, Fetched)
        assert answer.final_url == end
        assert answer.moved_to == (end if adopted else None)


async def test_a5_redirects_in_circles(server: FeedServer) -> None:
    address = server.play("/loop", Answer(302, headers={"Location": "/loop"}))
    assert "circles" in (await refusal(address)).cause
    assert len(server.asked) == 11


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "javascript:alert(1)", "data:text/plain,x", "ftp://example.org/"]
)
async def test_a6_redirects_to_other_schemes(server: FeedServer, target: str) -> None:
    address = server.play("/f", Answer(302, headers={"Location": target}))
    assert target.partition(":")[0] in (await refusal(address)).cause


async def test_c2_c3_validators_go_back_byte_for_byte_and_only_to_their_address(server: FeedServer) -> None:
    server.play("/old", Answer(301, headers={"Location": "/f"}))
    address = server.play("/f", Answer(304))
    odd = Request(server.url("/old"), etag='W/"a b\'c"', last_modified="yesterday, about noon", validators_url=address)
    assert isinstance(await ask(odd), NotModified)
    first, second = server.asked
    assert not {"if-none-match", "if-modified-since"} & first.headers.keys()
    assert second.headers["if-none-match"] == 'W/"a b\'c"'
    assert second.headers["if-modified-since"] == "yesterday, about noon"


async def test_c34_validators_do_not_follow_to_another_host(server: FeedServer) -> None:
    server.play("/f", Answer(302, headers={"Location": server.url("/g", host="localhost")}))
    server.play("/g", Answer(body=b"x"))
    await ask(Request(server.url("/f"), etag='"1"', validators_url=server.url("/f")))
    assert "if-none-match" in server.asked[0].headers
    assert "if-none-match" not in server.asked[1].headers


async def test_a_304_nobody_asked_for(server: FeedServer) -> None:
    assert (await refusal(server.play("/f", Answer(304)))).status == 304


async def test_a23_credentials_stay_with_their_host_and_out_of_messages(server: FeedServer) -> None:
    server.play("/f", Answer(302, headers={"Location": server.url("/g", host="localhost")}))
    server.play("/g", Answer(401))
    secret = server.url("/f").replace("http://", "http://me:hunter2@")
    error = await refusal(secret)
    assert server.asked[0].headers["authorization"].startswith("Basic ")
    assert "authorization" not in server.asked[1].headers
    assert "hunter2" not in str(error)
    assert "hunter2" not in error.source
    assert "user name and password" in error.cause


async def test_own_headers_stay_with_their_host(server: FeedServer) -> None:
    server.play("/f", Answer(302, headers={"Location": server.url("/g", host="localhost")}))
    server.play("/g", Answer(body=b"x"))
    await ask(Request(server.url("/f"), headers={"X-Token": "t"}))
    assert [asked.headers.get("x-token") for asked in server.asked] == ["t", None]


async def test_c28_one_request_a_host_at_a_time(server: FeedServer) -> None:
    addresses = [server.play(f"/{i}", Answer(body=b"x", pause=0.02)) for i in range(8)]
    async with Client() as client:
        await asyncio.gather(*(client.fetch(Request(address)) for address in addresses))
    assert server.most_at_once == 1
    assert len(server.asked) == 8


async def test_c28_no_more_requests_at_once_than_agreed(server: FeedServer, monkeypatch: pytest.MonkeyPatch) -> None:
    resolve = socket.getaddrinfo
    here = "127.0.0.1"
    monkeypatch.setattr(socket, "getaddrinfo", lambda _, port, *more, **named: resolve(here, port, *more, **named))
    server.play("/f", Answer(body=b"x", pause=0.1))
    async with Client(concurrency=3) as client:
        hosts = [server.url("/f", host=f"host{number}.example") for number in range(12)]
        await asyncio.gather(*(client.fetch(Request(address)) for address in hosts))
    assert server.most_at_once == 3
    assert len(server.asked) == 12


async def test_waiting_for_a_turn_does_not_use_up_the_deadline(server: FeedServer) -> None:
    addresses = [server.play(f"/{i}", Answer(body=b"x", pause=0.2)) for i in range(5)]
    async with Client(timeout=0.6) as client:
        answers = await asyncio.gather(*(client.fetch(Request(address)) for address in addresses))
    assert len(answers) == 5


@pytest.mark.parametrize(
    ("address", "cause"),
    [
        ("http://127.0.0.1:1/", "connection refused"),
        ("http://no-such-host.invalid/", "no host named"),
        ("file:///etc/passwd", "only http and https"),
        ("http://", "names no host"),
        ("http://[::1", "no address"),
    ],
)
async def test_addresses_that_reach_nothing(address: str, cause: str) -> None:
    error = await refusal(address)
    assert cause in error.cause
    assert not error.reached


async def test_errors_keep_what_the_server_said(server: FeedServer) -> None:
    error = await refusal(server.play("/f", Answer(429, headers={"Retry-After": "120", "Cache-Control": "max-age=60"})))
    assert (error.status, error.retry_after, error.reached) == (429, 120.0, True)
    assert ("cache-control", "max-age=60") in error.headers


async def test_a_challenge_for_browsers(server: FeedServer) -> None:
    error = await refusal(server.play("/f", Answer(403, headers={"cf-mitigated": "challenge"})))
    assert "bot check" in error.cause


async def test_c32_226_is_an_answer_like_200(server: FeedServer) -> None:
    assert await body_of(server.play("/f", Answer(226, b"part"))) == b"part"


async def test_c33_the_other_address_family_is_tried(server: FeedServer, monkeypatch: pytest.MonkeyPatch) -> None:
    resolve = socket.getaddrinfo
    answers: list[str] = []

    def both_families(host: str | bytes | None, port: str | int | None, *more: Any, **named: Any) -> Any:
        if host not in {"two.example", b"two.example"}:
            return resolve(host, port, *more, **named)
        answers.append("asked")
        kind = (socket.SOCK_STREAM, socket.IPPROTO_TCP, "")
        number = int(port or 0)
        return [(socket.AF_INET6, *kind, ("::1", number, 0, 0)), (socket.AF_INET, *kind, ("127.0.0.1", number))]

    monkeypatch.setattr(socket, "getaddrinfo", both_families)  # the server listens on 127.0.0.1 only
    server.play("/f", Answer(body=b"x"))
    assert await body_of(server.url("/f", host="two.example")) == b"x"
    assert answers


def test_a7_which_addresses_and_names_are_private() -> None:
    from tuireader.sources.private import is_private_address, names_private_host

    private = (
        "127.0.0.1",
        "10.1.2.3",
        "192.168.0.1",
        "169.254.169.254",
        "::1",
        "fe80::1%eth0",
        "::ffff:10.0.0.1",
        "100.64.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "::ffff:0:10.0.0.1",
        "::10.0.0.1",
        "64:ff9b:1::a00:1",
        "fec0::1",
        "fd00::1",
        "0.0.0.0",
        "224.0.0.1",
    )
    assert all(is_private_address(address) for address in private)
    public = ("93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "::ffff:93.184.215.14", "64:ff9b::5db8:d70e")
    assert not any(is_private_address(address) for address in public)
    assert all(map(names_private_host, PRIVATE_NAMES))
    assert not any(map(names_private_host, ("https://example.org/", "http://93.184.215.14/", "http://[2606:2800::1]/")))


PRIVATE_NAMES = (
    *("http://localhost/", "http://LOCALHOST./", "http://a.localhost/", "http://printer.local/", "http://router/"),
    *("http://127.1/", "http://0x7f000001/", "http://2130706433/", "http://0177.0.0.1/", "http://0/"),
    *("http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://user:word@10.0.0.1/", "http://metadata.google.internal/"),
)
OTHER = "127.0.0.2"  # stands for a private network in these tests, and 127.0.0.1 for the public one


@pytest.fixture
def networks(server: FeedServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[FeedServer, FeedServer]]:
    """A server that counts as public, and one that counts as private, at 127.0.0.2."""
    from tuireader.sources import fetch

    names = {"here.example": ["127.0.0.1"], "inside.example": [OTHER], "both.example": ["127.0.0.1", OTHER]}
    names["turns.example"] = ["127.0.0.1"]
    resolve = socket.getaddrinfo

    def resolved(host: Any, port: Any, *more: Any, **named: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        found = [resolve(each, port, *more, **named) for each in names.get(name, [name])]
        if name == "turns.example":
            names[name] = [OTHER]  # what the check was told is no longer so
        return [one for each in found for one in each]

    monkeypatch.setattr(socket, "getaddrinfo", resolved)
    monkeypatch.setattr(fetch, "is_private_address", lambda address: address in {OTHER, f"::ffff:{OTHER}"})
    monkeypatch.setattr(fetch, "names_private_host", lambda url: OTHER in url)
    monkeypatch.setattr(fetch, "getproxies", dict)
    try:
        inside = FeedServer(OTHER)
    except OSError:
        pytest.skip("127.0.0.2 is not here")
    with inside:
        inside.play("/secret", Answer(body=b"secret"))
        yield server, inside


@pytest.mark.parametrize("host", [OTHER, "inside.example", "both.example", "turns.example", f"me:x@{OTHER}"])
async def test_a7_no_public_server_redirects_into_a_private_network(
    networks: tuple[FeedServer, FeedServer], host: str
) -> None:
    public, private = networks
    target = private.url("/secret", host=host)
    public.play("/hop", Answer(302, headers={"Location": target}))
    for address in (public.play("/f", Answer(301, headers={"Location": target})), public.url("/f")):
        assert "redirects into a private network" in (await refusal(address)).cause
    public.play("/f", Answer(301, headers={"Location": "/hop"}))
    assert "redirects into a private network" in (await refusal(public.url("/f"))).cause
    assert private.asked == []


@pytest.mark.parametrize("host", [OTHER, "inside.example", "both.example", "turns.example"])
async def test_a7_what_a_list_or_an_article_names_is_public(networks: tuple[FeedServer, FeedServer], host: str) -> None:
    _, private = networks
    address = private.url("/secret", host=host)
    assert "came from a list" in (await refusal(Request(address, public_only=True))).cause
    assert (await refusal(Request(address, public_only=True, refusal="not there"))).cause == "not there"
    assert private.asked == []


async def test_a7_the_user_may_name_any_network_and_private_servers_may_redirect(
    networks: tuple[FeedServer, FeedServer],
) -> None:
    public, private = networks
    private.play("/old", Answer(301, headers={"Location": "/secret"}))
    assert await body_of(private.url("/old")) == b"secret"
    public.play("/f", Answer(body=b"news"))
    private.play("/out", Answer(302, headers={"Location": public.url("/f", host="here.example")}))
    assert await body_of(Request(private.url("/out"))) == b"news"


async def test_a7_behind_a_proxy_names_tell_and_what_goes_past_it_is_looked_at(
    networks: tuple[FeedServer, FeedServer], monkeypatch: pytest.MonkeyPatch
) -> None:
    from tuireader.sources import fetch

    public, private = networks
    proxy = FeedServer(OTHER)  # a proxy lies in a private network itself, and is asked all the same
    proxy.script = {public.url("/f"): [Answer(302, headers={"Location": private.url("/secret")})]}
    proxy.script[public.url("/g")] = [Answer(302, headers={"Location": private.url("/x", host="inside.example")})]
    proxy.script[public.url("/h")] = [Answer(body=b"news")]
    with proxy:
        monkeypatch.setattr(fetch, "getproxies", lambda: {"http": proxy.url("")})
        monkeypatch.setenv("http_proxy", proxy.url(""))
        monkeypatch.setenv("no_proxy", "inside.example")
        assert await body_of(Request(public.url("/h"), public_only=True)) == b"news"
        for path in ("/f", "/g"):
            assert "redirects into a private network" in (await refusal(public.url(path))).cause
        assert private.asked == []
        assert {asked.path for asked in proxy.asked} == {public.url(path) for path in "/h /f /g".split()}


@pytest.mark.parametrize("target", ["/\xe2\x80\xae", "/\xc2\x9b5m", f"/{'x' * 3000}", "http://[::1"])
async def test_a_redirect_to_what_is_no_address(server: FeedServer, target: str) -> None:
    error = await refusal(server.play("/f", Answer(301, headers={"Location": target})))
    assert "something that is no address" in error.cause
    assert len(server.asked) == 1


async def test_a22_a_certificate_that_does_not_verify_is_named_and_only_the_user_can_pass_it(
    server: FeedServer, tmp_path: Path
) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    made = f"openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 -keyout {key} -out {certificate}"
    try:
        subprocess.run(made.split(), check=True, capture_output=True)
    except FileNotFoundError:
        pytest.skip("openssl makes the certificate and is not here")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server._server.socket = context.wrap_socket(server._server.socket, server_side=True)
    address = server.play("/f", Answer(body=b"x")).replace("http:", "https:")
    error = await refusal(address)
    assert "the certificate of 127.0.0.1 does not verify" in error.cause
    assert server.asked == []  # nothing was asked, and not by http instead
    assert isinstance(await ask(Request(address, insecure_tls=True)), Fetched)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120.0),
        (" 7 ", 7.0),
        ("Thu, 01 Jan 1970 00:02:00 GMT", 120.0),
        ("Thu, 01 Jan 1970 00:00:00 GMT", 0.0),
        ("soon", None),
        ("-5", None),
        ("", None),
        (None, None),
    ],
)
def test_retry_after(value: str | None, seconds: float | None) -> None:
    assert retry_after(value, now=0.0) == seconds
