"""Hostile inputs for ``benchmarks.fuzz``: seeds from the fixtures, changed piece by piece along their structure."""

from __future__ import annotations

import os
import random
import re
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LARGEST = 65_536  # bytes of one case: what must be done with within a second
FOLDERS = {
    "feed": ("feeds", "hostile"),
    "json": ("feeds",),
    "html": ("feeds", "hostile"),
    "text": ("demo", "annotated", "money", "quotes"),
    "opml": ("opml",),
}
CORPORA = {
    "feed": ("feedparser", "gofeed", "feed-rs", "yarr", "defusedxml"),
    "json": ("gofeed", "feed-rs"),
    "html": ("feedparser", "gofeed"),
    "text": ("blns",),
    "opml": ("opml", "listparser"),
}
SUFFIXES = {
    "feed": (".xml", ".rss", ".atom"),
    "json": (".json",),
    "html": (".xml", ".html"),
    "text": (".md", ".txt", ".tsv", ".json"),
    "opml": (".opml", ".xml", ""),
}
PIECES = {
    "feed": re.compile(rb"<!\[CDATA\[.*?\]\]>|<[^<>]*>|&[^;&<]{1,20};|[^<&]{1,200}|.", re.DOTALL),
    "json": re.compile(rb'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^"{}\[\],:]+|.', re.DOTALL),
    "html": re.compile(rb"<[^<>]*>|&[^;&<]{1,20};|[^<&]{1,200}|.", re.DOTALL),
    "text": re.compile(rb"[A-Za-z0-9\x80-\xff]+|\s+|.", re.DOTALL),
    "opml": re.compile(rb'<[^<>]*>|[\w:]+="[^"]*"|[^<]{1,100}|.', re.DOTALL),
}
# What has broken readers: terminal sequences, bidirectional signs, surrogates, numbers, dates, addresses, depth.
# fmt: off
NASTY = [
    text.encode("utf-8", "surrogatepass")
    for text in (
        *("\x1b[31m", "\x1b]52;c;aGk=\x07", "\x9b2J", "\x00", "\x7f", "\u202e", "\u2066", "\u200b", "\ufeff", "\u2028"),
        *("\ud800", "\udfff", "\U0010ffff", "\u0301", "👩‍👩‍👧", "ﷺ", "İ", "ß", "½", "٣", "１", "\xa0", "\u3000"),
        *("9" * 400, "-1", "1e999", "NaN", "0x1F", "1" + "0" * 5000, "0001-01-01T00:00:00Z"),
        *("Mon, 31 Feb 2026 25:61:61 GMT", "2026-13-45", "javascript:alert(1)", "http://[::1", "//x", "file:///etc/x"),
        *("http://a\tb/", "https://u:p@h.example/", "]]>", "<![CDATA[", "<!--", "-->", "<?xml", "&#x1b;", "&#0;"),
        *("&amp;lt;b&amp;gt;", "&nosuch;", "<b", "</", "<a href=", "'\"", "\\", "\\u0000", "{{{{", "[[[[", "(((("),
        *("= = =", "* * *", "---\n", "+++\n", "| a | b |\n", "1. ", "> > > ", "\t", "\r", "\r\n", "\n\n\n", "--"),
        *("\x85", "9999-12-31T23:59:59-23:59", "&#xD800;", "````", "$(id)"),
        *("“", "”", "«", "»", "„", "‘", "— ", "said ", "$5 million ", "€1,5 Mrd. ", "Acme Inc. ", "between $1 and "),
    )
]
# fmt: on


class Seeds:
    """The files of a kind that mutation starts from; those of the shared corpora where they are at hand."""

    def __init__(self, kind: str, extra: Sequence[bytes] = ()) -> None:
        self.kind = kind
        folders = [ROOT / "fixtures" / name for name in FOLDERS.get(kind, ())]
        shared = Path(os.environ.get("TUIREADER_SHARED") or ROOT.parent / "shared") / "corpora"
        folders += [shared / name for name in CORPORA.get(kind, ())]
        self.files = [*extra]
        for folder in folders:
            for path in sorted(folder.rglob("*")):
                if path.is_file() and (path.suffix in SUFFIXES[kind]) and 0 < path.stat().st_size <= LARGEST:
                    self.files.append(path.read_bytes())
        self.files = self.files or [b""]

    def case(self, chance: random.Random) -> bytes:
        """One input: a seed with a few changes."""
        data = chance.choice(self.files)
        for _ in range(chance.choice((0, 1, 1, 2, 3, 5, 8))):
            data = self.changed(data, chance)[:LARGEST]
        return data

    def changed(self, data: bytes, chance: random.Random) -> bytes:
        """The input with one change."""
        if chance.random() < 0.2 or not data:
            return chance.choice(_BYTE_CHANGES)(data, chance)
        pieces = PIECES.get(self.kind, PIECES["text"]).findall(data)
        return b"".join(chance.choice(_PIECE_CHANGES)(pieces, chance, self))


# --------------------------------------------------------------------------------------------------- changes of bytes


def _insert(data: bytes, chance: random.Random) -> bytes:
    at = chance.randint(0, len(data))
    return data[:at] + chance.choice(NASTY) + data[at:]


def _flip(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data or b"\0")
    for _ in range(chance.randint(1, 6)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randint(0, len(data))]


def _recode(data: bytes, chance: random.Random) -> bytes:
    text = data.decode("utf-8", "replace")
    return text.encode(chance.choice(["utf-16", "utf-16-be", "utf-32", "latin-1", "cp1252", "utf-7"]), "replace")


_BYTE_CHANGES: list[Callable[[bytes, random.Random], bytes]] = [_insert, _insert, _flip, _cut, _recode]

# -------------------------------------------------------------------------------------------------- changes of pieces

Pieces = list[bytes]


def _place(pieces: Pieces, chance: random.Random) -> tuple[int, int]:
    start = chance.randrange(len(pieces))
    return start, min(len(pieces), start + chance.choice((1, 1, 2, 5, 20)))


def _dropped(pieces: Pieces, chance: random.Random, _: Seeds) -> Pieces:
    start, end = _place(pieces, chance)
    return pieces[:start] + pieces[end:]


def _repeated(pieces: Pieces, chance: random.Random, _: Seeds) -> Pieces:
    start, end = _place(pieces, chance)
    times = chance.choice((2, 3, 10, 100, 2000))
    size = sum(map(len, pieces[start:end])) or 1
    return pieces[:start] + pieces[start:end] * min(times, LARGEST // size + 1) + pieces[end:]


def _moved(pieces: Pieces, chance: random.Random, _: Seeds) -> Pieces:
    start, end = _place(pieces, chance)
    rest = pieces[:start] + pieces[end:]
    at = chance.randint(0, len(rest))
    return rest[:at] + pieces[start:end] + rest[at:]


def _spliced(pieces: Pieces, chance: random.Random, seeds: Seeds) -> Pieces:
    other = PIECES.get(seeds.kind, PIECES["text"]).findall(chance.choice(seeds.files)) or [b""]
    start, end = _place(other, chance)
    at = chance.randint(0, len(pieces))
    return pieces[:at] + other[start:end] + pieces[at:]


def _replaced(pieces: Pieces, chance: random.Random, _: Seeds) -> Pieces:
    start, end = _place(pieces, chance)
    return [*pieces[:start], chance.choice(NASTY) * chance.choice((1, 1, 3, 500)), *pieces[end:]]


def _within(pieces: Pieces, chance: random.Random, _: Seeds) -> Pieces:
    start = chance.randrange(len(pieces))
    return [*pieces[:start], _insert(pieces[start], chance), *pieces[start + 1 :]]


_PIECE_CHANGES: list[Callable[[Pieces, random.Random, Seeds], Pieces]] = [
    _dropped,
    _repeated,
    _moved,
    _spliced,
    _spliced,
    _replaced,
    _within,
    _within,
]
