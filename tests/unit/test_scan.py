"""``tuireader scan`` as a process: text, JSON, the batch contract, and what cannot be read."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.feed_server import Answer, FeedServer, rss
from tuireader.records import decimal_string

PROGRAM = str(Path(sys.executable).parent / "tuireader")
ARTICLE = """Northwind Foods buys a rival

Northwind Foods Inc. will pay $1.2 billion for Harrow Bakeries Ltd. “This doubles our reach,” said Ann Hollis, chief
executive of Northwind Foods Inc. The lenders put up 300 million euros.
"""


def scan(*arguments: str, data: str | bytes = "", code: int = 0, **env: str) -> tuple[str, str]:
    done = subprocess.run(
        [PROGRAM, "scan", *arguments],
        input=data.encode() if isinstance(data, str) else data,
        capture_output=True,
        check=False,
        env={**os.environ, **env},
    )
    out, err = done.stdout.decode(), done.stderr.decode()
    assert done.returncode == code, err
    assert "Traceback" not in err
    return out, err


def records(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


@pytest.fixture
def article(tmp_path: Path) -> str:
    file = tmp_path / "northwind.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    return str(file)


def test_json_is_one_object_with_text_blocks_and_mentions(article: str) -> None:
    (record,) = records(scan("--json", article)[0])
    assert {"source", "title", "language", "text", "blocks", "mentions"} <= record.keys()
    assert (record["title"], record["language"]) == ("Northwind Foods buys a rival", "en")
    text = record["text"]
    for mention in record["mentions"]:
        assert text[mention["start"] : mention["end"]] == mention["text"]
    first = record["blocks"][0]
    assert text[first["start"] : first["end"]] == record["title"]
    amounts = [(m["amount"], m["currency"]) for m in record["mentions"] if m["kind"] == "money"]
    assert amounts == [("1200000000", "USD"), ("300000000", "EUR")]
    (quote,) = [m for m in record["mentions"] if m["kind"] == "quote"]
    assert (quote["text"], quote["speaker"]) == ("“This doubles our reach,”", "Ann Hollis")


def test_plain_text_in_a_pipe_has_no_escape_sequence(article: str) -> None:
    out, _ = scan(article)
    assert "\x1b" not in out
    assert "USD 1,200,000,000  ($1.2 billion)" in out
    assert "Quotes (1)" in out


def test_plain_on_a_terminal_has_neither_colour_nor_folded_lines(article: str) -> None:
    master, terminal = pty.openpty()
    try:
        for options, coloured in ((["--plain"], False), ([], True)):
            command = [PROGRAM, "scan", *options, article]
            environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "40"}
            environment.pop("NO_COLOR", None)
            subprocess.run(command, stdout=terminal, env=environment, check=True, timeout=60)
            out = os.read(master, 65536)
            assert (b"\x1b[" in out) is coloured
            longest = max(len(line) for line in out.decode().split("\r\n"))
            assert coloured or longest > 40
    finally:
        os.close(master)
        os.close(terminal)


def test_marks_for_readers_without_colour(article: str) -> None:
    out, _ = scan("--marks", article)
    assert "[money: $1.2 billion]" in out


def test_a_person_is_listed_once_with_the_role_that_one_place_gives(tmp_path: Path) -> None:
    text = "Karen Doyle spoke. Chief executive Karen Doyle, she said, is Doyle to everyone. Karen Doyle laughed.\n"
    (tmp_path / "a.txt").write_text(text)
    out, _ = scan("--plain", str(tmp_path / "a.txt"))
    (line,) = [line for line in out.splitlines() if line.startswith("  Karen Doyle")]
    assert line == "  Karen Doyle (Chief executive)  ×4"


def test_standard_input_and_a_feed_that_gives_several_articles(article: str) -> None:
    assert records(scan("--json", "-", data=ARTICLE)[0])[0]["source"] == "-"
    assert records(scan("--json", data=ARTICLE)[0])[0]["title"] == "Northwind Foods buys a rival"
    assert [r["title"] for r in records(scan("--json", "-", data=rss("One", "Two"))[0])] == ["One", "Two"]


def test_an_address(server: FeedServer) -> None:
    address = server.play("/f", Answer(body=rss("One")))
    (record,) = records(scan("--json", address)[0])
    assert record["title"] == "One"
    _, err = scan("--offline", "--json", address, code=1)
    assert "--offline" in err
    assert len(server.asked) == 1


def test_the_batch_contract_keeps_offsets_and_order() -> None:
    odd = "A\r\nprice of \t$5 million\x0b, said  Acme Inc.\r\n"
    lines = [
        json.dumps({"id": "a", "text": odd, "language": "en"}),
        json.dumps({"id": "b", "text": "", "language": None}),
        "{not json",
        json.dumps({"id": "d", "language": None}),
        json.dumps({"id": "e", "text": "Costa 3 milioni di euro.", "language": None}),
    ]
    out, _ = scan("--jsonl", data="\n".join(lines) + "\n", code=1)
    answers = records(out)
    assert [answer["id"] for answer in answers] == ["a", "b", None, "d", "e"]
    (money,) = [m for m in answers[0]["entities"] if m["kind"] == "money"]
    assert odd[money["start"] : money["end"]] == money["text"] == "$5 million"
    assert answers[1]["entities"] == []
    assert all("error" in answers[i] for i in (2, 3))
    assert [(m["amount"], m["currency"]) for m in answers[4]["entities"]] == [("3000000", "EUR")]


@pytest.mark.parametrize(
    ("name", "content", "cause"),
    [
        ("absent.txt", None, "no such file"),
        ("empty.txt", b" \n", "empty"),
        ("binary.txt", bytes(range(256)) * 40, "binary"),
        ("notes.xml", b"<notes><note>no feed</note></notes>", "not a feed"),
        ("data.json", b'{"a": 1}', "no feed"),
        ("folder", None, "no article in this folder"),
    ],
)
def test_what_cannot_be_read_is_one_line_and_the_rest_goes_on(
    tmp_path: Path, article: str, name: str, content: bytes | None, cause: str
) -> None:
    bad = tmp_path / name
    if name == "folder":
        bad.mkdir()
    elif content is not None:
        bad.write_bytes(content)
    out, err = scan("--json", str(bad), article, code=1)
    assert [record["title"] for record in records(out)] == ["Northwind Foods buys a rival"]
    (line,) = err.splitlines()
    assert name in line
    assert cause in line


def test_invalid_utf8_and_ten_megabytes_are_read(tmp_path: Path) -> None:
    latin = tmp_path / "latin.txt"
    latin.write_bytes("Die Kosten: 5 Millionen Euro für Köln.\n".encode("latin-1"))
    (record,) = records(scan("--json", str(latin))[0])
    assert "Köln" in record["text"]
    large = tmp_path / "large.txt"
    large.write_text("The plant cost $5 million, said Acme Inc. of Ohio.\n\n" * 200_000, encoding="utf-8")
    (record,) = records(scan("--json", str(large))[0])
    assert len(record["text"]) <= 1 << 20
    assert record["warnings"]


def test_a_program_that_never_stops_is_read_up_to_the_limit(tmp_path: Path) -> None:
    with subprocess.Popen(["yes", "words"], stdout=subprocess.PIPE) as endless:
        done = subprocess.run([PROGRAM, "scan", "-"], stdin=endless.stdout, capture_output=True, check=True)
        endless.kill()
    assert b"the text is longer than 16 MiB; the rest is left out" in done.stderr
    command = [PROGRAM, "--data-dir", str(tmp_path), "import", "/dev/zero"]
    done = subprocess.run(command, capture_output=True, check=False)
    assert (done.returncode, done.stderr.count(b"\n")) == (1, 1)
    assert b"there is no feed in this file" in done.stderr


def test_usage_errors() -> None:
    assert "--jsonl reads standard input" in scan("--jsonl", "x", code=2)[1]
    assert scan("--no-such-option", code=2)[1]


def test_decimals_are_plain_digits() -> None:
    assert [decimal_string(Decimal(d)) for d in ("1E+9", "0.50", "1E-7")] == ["1000000000", "0.50", "0.0000001"]


def test_the_founding_article(shared: Path) -> None:
    """What a person reads in it: six companies, three amounts, one quote."""
    (source,) = (shared / "seed").glob("*.txt")
    (record,) = records(scan("--json", str(source))[0])
    mentions = record["mentions"]
    companies = {m["name"] for m in mentions if m["kind"] == "company"}
    assert companies == {"OpenAI", "Microsoft", "The Wall Street Journal", "Google DeepMind", "SoftBank", "Oracle"}
    forms = {m["text"] for m in mentions if m.get("name") == "OpenAI"}
    assert len(forms) == 3
    money = [(m["amount"], m["low"], m["currency"], m["approximate"]) for m in mentions if m["kind"] == "money"]
    assert money == [
        ("1000000000", None, "USD", False),
        (None, "10000000000", "USD", True),
        ("500000000000", None, "USD", False),
    ]
    (quote,) = [m for m in mentions if m["kind"] == "quote"]
    assert quote["speaker"] == "Satya Nadella"
    assert record["language"] == "it"
