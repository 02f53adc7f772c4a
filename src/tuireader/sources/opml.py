"""Subscriptions in and out: OPML of any reader, and the urls file of newsboat.

Only plain feeds come in: http, https and files. What would run a command or a filter is left out and said.
"""

from __future__ import annotations

import html
import re
import shlex
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from urllib.parse import quote, unquote, urlsplit
from xml.etree.ElementTree import Element, ElementTree, SubElement, indent
from xml.parsers import expat

from tuireader.characters import ADDRESS_LIMIT, clean_line, harmless, whole_line
from tuireader.model import Feed, Subscription

MAX_BYTES = 16 << 20
MAX_FEEDS = 10_000  # of one file: several times the longest list that a person keeps
MAX_LINE = 20_000  # characters of a line with an address and its tags; splitting takes quadratic time
MAX_SKIPPED = 500  # reasons that are told one by one
DEEPEST = 100  # folders inside one another
MAX_ADDRESS = ADDRESS_LIMIT
LONGEST_PATH = 4095  # bytes: what Linux takes
LONGEST_FILE = len("file://localhost") + 3 * LONGEST_PATH  # characters: each byte of such a path as %xx
_ADDRESS = ("xmlurl", "url")
_LOOSE_LIMIT = 4 << 20  # characters of a damaged file
_OUTLINE = re.compile(
    r"""<(?:(?P<close>/)outline|outline\b(?P<attributes>(?:[^"'<>]++|"[^"]{0,4000}+"|'[^']{0,4000}+'){0,100}+))\s{0,20}>""",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"""([\w:.-]{1,60})\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)')""")


@dataclass(frozen=True, slots=True)
class OpmlResult:
    """What a file of subscriptions held, without duplicates, and what was left out and why."""

    subscriptions: tuple[Subscription, ...]
    skipped: tuple[str, ...] = ()


def read(data: bytes) -> OpmlResult:
    """The subscriptions in some bytes; never raises, a broken file gives what it holds before the break."""
    data = data[:MAX_BYTES]
    if _looks_like_urls(data):
        return _read_urls(data.decode("utf-8", "replace"))
    reader = _OpmlReader()
    reader.read(data)
    return _result(reader.found, reader.skipped)


def _result(found: dict[str, Subscription], skipped: list[str]) -> OpmlResult:
    """What was found, with no more reasons than somebody reads."""
    more = len(skipped) - MAX_SKIPPED
    told = [*skipped[:MAX_SKIPPED], f"and {more:,} more"] if more > 0 else skipped
    if len(found) > MAX_FEEDS:
        told = [f"the file lists more than {MAX_FEEDS:,} feeds; the rest is left out", *told]
    return OpmlResult(tuple(islice(found.values(), MAX_FEEDS)), tuple(told))


class _OpmlReader:
    """Reads outlines as the XML goes by, so that what stands before a break is kept."""

    def __init__(self) -> None:
        self.found: dict[str, Subscription] = {}
        self.skipped: list[str] = []
        self._folders: list[str | None] = []  # of each open outline, None where it is no folder

    def read(self, data: bytes) -> None:
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.EntityDeclHandler = self._entity
        try:
            parser.Parse(data, True)
        except (expat.ExpatError, ValueError, LookupError) as error:
            strict = list(self.found.values())
            self.read_loosely(data)
            if len(self.found) <= len(strict):
                self.found = {item.url: item for item in strict}
                self.skipped.append(f"the file is damaged: {clean_line(str(error), 120)}")

    def read_loosely(self, data: bytes) -> None:
        """Read the outlines of a file that is no XML: bare ampersands and angles in titles are common."""
        self.found.clear()
        self.skipped.clear()
        self._folders.clear()
        for tag in _OUTLINE.finditer(data.decode("utf-8", "replace")[:_LOOSE_LIMIT]):
            if tag["close"]:
                self._end("outline")
                continue
            attributes = {m[1]: html.unescape(m[2] or m[3] or "") for m in _ATTRIBUTE.finditer(tag["attributes"])}
            self._start("outline", attributes)
            if tag["attributes"].rstrip().endswith("/"):
                self._end("outline")

    def _entity(self, *_: object) -> None:
        raise ValueError("the file declares entities, which subscriptions do not need")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name.rpartition(":")[2].lower() != "outline":
            return
        values = {key.rpartition(":")[2].lower(): value for key, value in attributes.items()}
        title = clean_line(values.get("text") or "") or clean_line(values.get("title") or "")
        address = next((values[key].strip() for key in _ADDRESS if values.get(key, "").strip()), "")
        is_feed = bool(values.get("xmlurl", "").strip()) or values.get("type", "").lower() in {"rss", "atom", "feed"}
        if is_feed and address:
            self._folders.append(None)
            self._add(address, title, values)
        else:
            self._folders.append(title.replace("/", "∕") if title and len(self._folders) < DEEPEST else None)

    def _end(self, name: str) -> None:
        if name.rpartition(":")[2].lower() == "outline" and self._folders:
            self._folders.pop()

    def _add(self, address: str, title: str, values: dict[str, str]) -> None:
        url = plain_feed(address)
        if not url:
            self.skipped.append(f"{clean_line(address, 120)}: only http, https and file feeds are taken over")
            return
        if url in self.found or len(self.found) > MAX_FEEDS:
            return
        site = whole_line(values.get("htmlurl", ""), MAX_ADDRESS)
        self.found[url] = Subscription(
            url=url,
            title=title,
            site_url=site if site.startswith(("http://", "https://")) else "",
            folder="/".join(folder for folder in self._folders if folder),
            tags=tuple(tag.strip(" /") for tag in clean_line(values.get("category", "")).split(",") if tag.strip(" /")),
        )


def plain_feed(address: str) -> str:
    """The address of a plain feed, file addresses as paths; "" for anything else."""
    limit = LONGEST_FILE if address.lstrip()[:5].lower().startswith(("file:", "/")) else MAX_ADDRESS
    address = whole_line(address, limit)
    if address.startswith("feed:"):
        rest = address.removeprefix("feed:")
        address = rest if rest.startswith(("http://", "https://")) else f"http://{rest.lstrip('/')}"
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    scheme = parts.scheme.lower()
    if scheme in {"http", "https"} and parts.hostname and " " not in address:
        return address
    if scheme == "file" and parts.netloc in {"", "localhost"} and parts.path.startswith("/"):
        path = f"/{unquote(parts.path).lstrip('/')}"
        # As with a path that is written plainly: joiners stay, which names in Persian or Hindi need.
        return path if harmless(path) == path and len(path.splitlines()) == 1 and _is_path(path) else ""
    return address if _is_path(address) and not address.startswith("//") else ""


def _is_path(text: str) -> bool:
    """Whether a file can be named so, and its address, with ``%xx``, be read again."""
    return text.startswith("/") and len(text.encode("utf-8", "surrogatepass")) <= LONGEST_PATH


def _looks_like_urls(data: bytes) -> bool:
    head = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    return head not in {b"<", b""} and b"\x00" not in data[:1000]


def _read_urls(text: str) -> OpmlResult:
    """newsboat's file: an address and its tags on each line, ``"~Title"`` among them; ``!`` hides."""
    found: dict[str, Subscription] = {}
    skipped: list[str] = []
    for line in text.splitlines():
        stripped = line.strip()
        if not stripped or stripped.startswith("#") or len(found) > MAX_FEEDS:
            continue
        if len(stripped) > MAX_LINE:
            skipped.append(f"{clean_line(stripped, 120)}: the line is longer than {MAX_LINE:,} characters")
            continue
        try:
            address, *tags = shlex.split(stripped, comments=True)
        except ValueError:
            address, *tags = stripped.split()
        url = plain_feed(address)
        if not url:
            skipped.append(f"{clean_line(address, 120)}: only http, https and file feeds are taken over")
            continue
        title = next((tag[1:] for tag in tags if tag.startswith("~")), "")
        named = (_folder_name(clean_line(tag)) for tag in tags if not tag.startswith(("~", "!")))
        folders = tuple(tag for tag in named if tag)
        found.setdefault(
            url, Subscription(url=url, title=clean_line(title), folder=folders[0] if folders else "", tags=folders[1:])
        )
    return _result(found, skipped)


def _folder_name(tag: str) -> str:
    """A tag as the path of a folder: no empty names, no deeper than folders go."""
    return "/".join([name.strip() for name in tag.split("/") if name.strip()][:DEEPEST])


def write(feeds: Sequence[Feed] | Sequence[Subscription], title: str) -> str:
    """The feeds as OPML 2.0 with their folders and titles."""
    root = Element("opml", version="2.0")
    head = SubElement(root, "head")
    SubElement(head, "title").text = title
    body = SubElement(root, "body")
    folders: dict[str, Element] = {"": body}
    for feed in feeds:
        parent = _folder(feed.folder, folders)
        # A list of subscriptions is made to be given away: no password leaves in it.
        address = f"file://{quote(feed.url)}" if feed.url.startswith("/") else feed.shown_url
        name = feed.title or feed.shown_url
        attributes = {"type": "rss", "text": name, "title": name, "xmlUrl": address}
        if feed.site_url:
            attributes["htmlUrl"] = feed.site_url
        SubElement(parent, "outline", attributes)
    indent(root)
    from io import BytesIO

    out = BytesIO()
    ElementTree(root).write(out, encoding="utf-8", xml_declaration=True)
    return out.getvalue().decode() + "\n"


def _folder(path: str, folders: dict[str, Element]) -> Element:
    if path not in folders:
        parent, _, name = path.rpartition("/")
        folders[path] = SubElement(_folder(parent, folders), "outline", text=name, title=name)
    return folders[path]
