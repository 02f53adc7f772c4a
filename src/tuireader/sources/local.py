"""Files, folders and standard input become articles."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from tuireader.characters import ADDRESS_LIMIT, clean_line, whole_line
from tuireader.errors import ParseError, SourceError
from tuireader.model import Entry, FeedInfo, MarkupType, ParsedFeed
from tuireader.sources import dates, frontmatter

MAX_BYTES = 16 << 20
MAX_ADDRESS = ADDRESS_LIMIT
MAX_FILES = 5_000  # of one folder
DEEPEST = 20  # folders inside one another
TEXT_KINDS = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
}
FEED_KINDS = {".xml", ".rss", ".atom", ".rdf", ".json"}
_KINDS_IN_WORDS = ".txt, .md, .html, and feeds as .xml, .rss, .atom, .rdf, .json"
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s{0,4}=\s{0,4}[\"']?\s{0,4}([A-Za-z0-9_-]{2,40})", re.IGNORECASE)
_MARKUP = re.compile(r"<(?:!doctype\s+html|html|head|body|article|p|div|h[1-6]|br|ul|table)[\s>/]", re.IGNORECASE)
_FIRST_TAG = re.compile(rb"<(?:[\w.-]{1,40}:)?([A-Za-z]+)[\s>/]")


def read(path: Path) -> ParsedFeed:
    """The articles of a document, a feed file, or a folder of them. Raises SourceError with the cause."""
    try:
        if path.is_dir():
            return _read_folder(path)
        if not path.exists():
            raise SourceError(_shown(path), "there is no such file or folder")
        if not path.is_file():
            raise SourceError(_shown(path), "this is neither a file nor a folder")
        return _read_file(path)
    except OSError as error:
        raise SourceError(_shown(path), f"cannot be read ({error.strerror or type(error).__name__})") from error


def read_stdin(data: bytes) -> ParsedFeed:
    """The articles in piped bytes, whose kind is told by their look."""
    if not data.strip():
        raise SourceError("standard input", "is empty")
    kept = data[:MAX_BYTES]
    parsed = _read_bytes(kept, "standard input", _kind_by_look(kept), guid="stdin", when=None)
    return _cut(parsed, "text") if len(data) > MAX_BYTES else parsed


def _read_folder(folder: Path) -> ParsedFeed:
    entries: list[Entry] = []
    warnings: list[str] = []
    for number, path in enumerate(_documents(folder)):
        if number == MAX_FILES:
            warnings.append(f"the folder holds more than {MAX_FILES:,} documents; the rest is left out")
            break
        try:
            entries += _read_file(path).entries
        except (SourceError, OSError) as error:
            cause = error.cause if isinstance(error, SourceError) else str(error.strerror)
            warnings.append(f"{_shown(path.relative_to(folder))}: {cause}")
    if not entries:
        found = f"; {warnings[0]}" if warnings else ""
        raise SourceError(_shown(folder), f"there is no article in this folder (read are {_KINDS_IN_WORDS}){found}")
    return ParsedFeed(FeedInfo(title=_shown(Path(folder.name or str(folder)))), tuple(entries), tuple(warnings))


def _documents(folder: Path) -> Iterator[Path]:
    """The readable files below a folder, sorted; hidden ones and links that lead out of it are passed over."""
    root = folder.resolve()
    for directory, folders, files in os.walk(root):
        here = Path(directory)
        deep = len(here.relative_to(root).parts) >= DEEPEST
        folders[:] = [] if deep else sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = here / name
            known = path.suffix.lower() in TEXT_KINDS or path.suffix.lower() in FEED_KINDS
            if known and not name.startswith(".") and _is_inside(path, root):
                yield path


def _is_inside(path: Path, root: Path) -> bool:
    """Whether this is a plain file of the folder; a pipe would be waited for, and a link may lead anywhere."""
    try:
        return path.is_file() and path.resolve().is_relative_to(root)
    except (OSError, RuntimeError):  # a link to itself
        return False


def _read_file(path: Path) -> ParsedFeed:
    size = path.stat().st_size
    with os.fdopen(_plain_file(path), "rb") as file:
        data = file.read(MAX_BYTES)
    if not data.strip():
        raise SourceError(_shown(path), "the file is empty")
    kind = TEXT_KINDS.get(path.suffix.lower()) or ("feed" if path.suffix.lower() in FEED_KINDS else _kind_by_look(data))
    when = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    parsed = _read_bytes(data, _shown(path), kind, guid=str(path.absolute()), when=when)
    return _cut(parsed, "file") if size > MAX_BYTES else parsed


def _cut(parsed: ParsedFeed, what: str) -> ParsedFeed:
    warning = f"the {what} is longer than {MAX_BYTES >> 20} MiB; the rest is left out"
    return ParsedFeed(parsed.feed, parsed.entries, (*parsed.warnings, warning))


def _plain_file(path: Path) -> int:
    """Open a file that may have become something else since it was looked at. Raises OSError."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(errno.EINVAL, "it is no plain file")
    return descriptor


def _read_bytes(data: bytes, shown: str, kind: str, *, guid: str, when: datetime | None) -> ParsedFeed:
    if kind == "feed":
        from tuireader.sources.parse import parse

        try:
            return parse(data, shown, None)
        except ParseError:
            if not _MARKUP.search(data[:4096].decode("latin-1")):
                raise
            kind = "html"
            if not data.lstrip()[:15].lower().startswith((b"<!doctype html", b"<html")):
                raise
    text = _decoded(data, shown)
    entry = _document(text, "markdown" if kind == "markdown" else "html" if kind == "html" else "text", guid, when)
    return ParsedFeed(FeedInfo(title=entry.title or clean_line(Path(shown).stem)), (entry,))


def _document(text: str, kind: MarkupType, guid: str, when: datetime | None) -> Entry:
    if kind == "markdown":
        head = frontmatter.split(text)
        raw_date = head.text("date", "published", "created")
        return Entry(
            guid=guid,
            url=_web_address(head.text("url", "link", "source", "canonical")),
            title=clean_line(head.text("title")),
            author=clean_line(head.text("author", "authors", "by")),
            published=dates.from_text(raw_date) or when,
            published_raw=clean_line(raw_date, 100),
            content=head.body,
            content_type="markdown",
            language=_language(head.text("language", "lang")),
            categories=tuple(clean_line(tag, 100) for tag in head.listed("tags", "categories", "keywords")),
        )
    if kind == "html":
        from tuireader.sources.metadata import read_metadata

        page = read_metadata(text)
        return Entry(
            guid=guid,
            url=_web_address(page.url),
            title=page.title,
            author=page.author,
            published=page.published or when,
            published_raw=page.published_raw,
            content=text,
            content_type="html",
            language=page.language,
        )
    return Entry(guid=guid, published=when, content=text, content_type="text")


def _web_address(address: str) -> str:
    address = whole_line(address, MAX_ADDRESS)
    return address if address.lower().startswith(("http://", "https://")) else ""


def _language(claimed: str) -> str | None:
    return claimed[:2].lower() if re.fullmatch(r"[A-Za-z]{2}(?:[-_]\w{1,10})?", claimed) else None


def _kind_by_look(data: bytes) -> str:
    first = _FIRST_TAG.search(data[:8192])
    if (data.lstrip()[:1] == b"{" and b'"items"' in data) or (
        first and first[1].lower() in {b"rss", b"feed", b"rdf", b"channel"}
    ):
        return "feed"
    head = data[:8192].decode("utf-8", "replace")
    if _MARKUP.search(head):
        return "html"
    if head.startswith(("---\n", "+++\n")) or re.search(
        r"^#{1,4} \S|^\[[^\]\n]{1,80}\]\([^)\n]{1,400}\)", head, re.MULTILINE
    ):
        return "markdown"
    return "text"


def _decoded(data: bytes, shown: str) -> str:
    """The text by byte order mark, UTF-8, the page's own claim, else Windows' western code page."""
    for mark, name in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(name, "replace")
    if _is_binary(data):
        raise SourceError(shown, f"this is a binary file, no text (read are {_KINDS_IN_WORDS})")
    claimed = _CHARSET.search(data[:4096])
    for name in ("utf-8", claimed[1].decode("ascii") if claimed else "", "cp1252"):
        try:
            return data.decode(name) if name else data.decode("utf-8")
        except (UnicodeError, LookupError):  # a page may claim "undefined", which decodes nothing
            continue
    return data.decode("utf-8", "replace")


def _is_binary(data: bytes) -> bool:
    head = data[:8192]
    controls = sum(head.count(bytes([code])) for code in (0, 1, 2, 3, 4, 5, 6, 14, 15, 16, 17, 18))
    return controls > max(len(head) // 100, 2)


def _shown(path: Path) -> str:
    return clean_line(str(path).encode("utf-8", "replace").decode(), 300)
