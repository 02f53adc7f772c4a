"""A quick reading of everyday feeds: well-formed RSS 2.0 and Atom 1.0 in UTF-8 that hold nothing unusual.

Most feeds are of this kind, and feedparser takes most of the time of a refresh. What is found has the shape that
feedparser gives it, field by field; where a feed holds anything that this module does not know to read in the same way
(inline XHTML, other vocabularies, entities, dates of odd forms), it declines, and feedparser reads the feed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any
from xml.parsers import expat

from tuireader.sources.limits import MAX_AUTHOR, MAX_FIELD, MAX_TAGS

Raw = dict[str, Any]  # of an entry or a feed, with feedparser's names

_ATOM = "http://www.w3.org/2005/Atom"
_CONTENT = "http://purl.org/rss/1.0/modules/content/"
_DC = "http://purl.org/dc/elements/1.1/"
_MEDIA = "http://search.yahoo.com/mrss/"
_SY = "http://purl.org/rss/1.0/modules/syndication/"
_XML = "http://www.w3.org/XML/1998/namespace"
_UNICODE = frozenset({"", "utf-8"})

_DECLARATION = re.compile(rb"\A(?:\xef\xbb\xbf)?\s{0,10}<\?xml\s[^>]{0,200}?encoding\s?=\s?[\"']([\w.-]{1,40})[\"']")
_C1 = re.compile(r"[\x80-\x9f]")
_STRANGE_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,40}:///")
_REFERENCE = re.compile(r"&([A-Za-z0-9_]{1,50});")
_RFC_822 = re.compile(
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) "
    r"(\d\d):(\d\d):(\d\d) (GMT|UT|UTC|Z|[+-]\d{4}|E[SD]T|C[SD]T|M[SD]T|P[SD]T)"
)
_RFC_3339 = re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d{1,9})?(Z|[+-]\d\d:\d\d)")
_MONTHS = {name: n for n, name in enumerate("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), 1)}
_ZONES = {"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7}
_HTML_TYPES = frozenset({"html", "xhtml", "text/html", "application/xhtml+xml"})
_TYPES = {"": "", "text": "text/plain", "plain": "text/plain", "text/plain": "text/plain"}
_TYPES |= {"html": "text/html", "text/html": "text/html"}

# What each element is, where it stands. "skip": its text is used nowhere.
_ITEM = {
    "title": "title",
    "link": "rss_link",
    "guid": "id",
    "description": "description",
    f"{_CONTENT} encoded": "encoded",
    "pubDate": "published",
    "author": "author",
    f"{_DC} creator": "author",
    f"{_DC} date": "updated",
    "category": "category",
    "comments": "comments",
    "enclosure": "enclosure",
    "source": "skip",
    f"{_MEDIA} content": "media",
    f"{_MEDIA} thumbnail": "skip",
    f"{_ATOM} link": "link",
}
_CHANNEL = {
    "title": "title",
    "link": "rss_link",
    "description": "subtitle",
    "language": "language",
    "pubDate": "published",
    "lastBuildDate": "updated",
    "managingEditor": "author",
    "ttl": "ttl",
    f"{_SY} updatePeriod": "sy_updateperiod",
    f"{_SY} updateFrequency": "sy_updatefrequency",
    f"{_ATOM} link": "link",
    "category": "skip",
    "generator": "skip",
    "copyright": "skip",
    "webMaster": "skip",
    "cloud": "skip",
    "skipHours": "box",
    "skipDays": "box",
    "image": "box",
    "item": "entry",
}
_IMAGE = {"url": "image_url", "title": "skip", "link": "skip", "width": "skip", "height": "skip", "description": "skip"}
_ENTRY = {
    f"{_ATOM} {name}": kind
    for name, kind in {
        "title": "title",
        "link": "link",
        "id": "id",
        "summary": "summary",
        "content": "content",
        "published": "published",
        "updated": "updated",
        "category": "category",
        "rights": "skip",
        "author": "person",
    }.items()
} | {f"{_MEDIA} thumbnail": "skip"}
_FEED = {
    f"{_ATOM} {name}": kind
    for name, kind in {
        "title": "title",
        "subtitle": "subtitle",
        "link": "link",
        "id": "id",
        "published": "published",
        "updated": "updated",
        "icon": "icon",
        "logo": "skip",
        "generator": "skip",
        "rights": "skip",
        "category": "skip",
        "author": "person",
        "entry": "entry",
    }.items()
}
_PERSON = {f"{_ATOM} name": "name", f"{_ATOM} uri": "skip", f"{_ATOM} email": "email"}
_MANY = frozenset(
    {"name", "email", "link", "author", "category", "enclosure", "media", "skip", "person", "box", "entry"}
)
_ADDRESSES = frozenset({"comments", "icon"})
_STEERING = frozenset({"base", "lang", "mode", "src"})  # attributes that change how the rest is read
_MARKUP = frozenset({"title", "subtitle", "description", "encoded", "summary", "content"})
# Names by which an element that has no handler would still be found in feedparser's answer.
_USED = frozenset(
    "id link links title summary description content published updated created author authors tags media_content "
    "comments feedburner_origlink ttl subtitle language icon image published_parsed updated_parsed summary_detail "
    "created_parsed sy_updateperiod sy_updatefrequency".split()
)


class _DeclinedError(Exception):
    """Something that feedparser shall read."""


# Declarations, and comments that feedparser takes for more than comments.
_DECLINED = (b"<!DOCTYPE", b"<!ENTITY", b"<!--<!")


def read(data: bytes, charset: str, prefixes: Mapping[str, str], handled: Container[str]) -> Raw | None:
    """What feedparser would find in a feed, as plain dictionaries (version, feed, entries); None where it declines.

    ``charset`` is what the server says. ``prefixes`` are feedparser's prefixes by namespace in lower case, ``handled``
    the names ("dc_creator") of the elements that it has handlers for; others change nothing.
    """
    if charset not in _UNICODE or b"\x00" in data[:64] or any(mark in data for mark in _DECLINED):
        return None
    declared = _DECLARATION.match(data[:400])
    if declared is not None and declared[1].lower() != b"utf-8":
        return None
    reader = _Reader(prefixes, handled)
    try:
        reader.parser.Parse(data, True)
    except (_DeclinedError, expat.ExpatError, ValueError):
        return None
    if not reader.version:
        return None
    return {"version": reader.version, "feed": reader.feed, "entries": reader.entries}


class _Reader:
    """The state of one reading; expat calls the handlers."""

    def __init__(self, prefixes: Mapping[str, str], handled: Container[str]) -> None:
        self.version = ""
        self.feed: Raw = {}
        self.entries: list[Raw] = []
        self._prefixes = prefixes
        self._handled = handled
        self._foreign: dict[str, str] = {}  # prefixes of namespaces that feedparser does not know
        self._passed: dict[str, bool] = {}
        self._language: str | None = None
        self._context = self.feed
        self._seen: set[str] = set()
        self._tables: list[dict[str, str]] = []  # of the elements that are open, what may stand in them
        self._field = ""  # the element whose text is read, and its attributes
        self._attributes: dict[str, str] = {}
        self._pieces: list[str] = []
        self._has_content = False
        self._guid_is_link = False
        self._person: Raw | None = None
        parser = expat.ParserCreate("utf-8", " ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._pieces.append
        parser.StartNamespaceDeclHandler = self._namespace
        self.parser = parser

    def _namespace(self, prefix: str | None, uri: str | None) -> None:
        if uri is None or uri.lower() in self._prefixes:
            return
        # feedparser goes by the prefix where it does not know the namespace, and takes what stands behind a blank in it
        # for the name of the element.
        if not prefix or uri.split() != [uri] or self._foreign.setdefault(uri, prefix.lower()) != prefix.lower():
            raise _DeclinedError

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if self._field:
            raise _DeclinedError  # an element inside a text
        if not self._tables:
            self._root(name, attributes)
            return
        table = self._tables[-1]
        if table is _RSS:
            if name != "channel" or attributes or self.feed:
                raise _DeclinedError
            self._tables.append(_CHANNEL)
            return
        kind = table.get(name)
        if kind is None:
            if table is _PERSON or table is _IMAGE or not self._passes(name):
                raise _DeclinedError
            kind = "skip"
        if attributes:
            self._check(attributes)
        self._attributes = attributes
        if kind == "entry":
            self._begin_entry(attributes)
        elif kind == "box":
            self._tables.append(_IMAGE if name == "image" else {})
            if name == "image":
                if "image" in self.feed:
                    raise _DeclinedError
                self.feed["image"] = {}
        elif kind == "person":
            self._person = {}
            self._context.setdefault("authors", []).append(self._person)
            self._tables.append(_PERSON)
        else:
            self._begin_field(kind, attributes)

    def _begin_field(self, kind: str, attributes: dict[str, str]) -> None:
        if kind not in _MANY:
            if kind in self._seen:
                raise _DeclinedError  # which of two counts is feedparser's to say
            self._seen.add(kind)
        if kind in _MARKUP and attributes and not attributes.keys() <= {"type"}:
            raise _DeclinedError
        self._field = kind
        self._pieces.clear()

    def _root(self, name: str, attributes: dict[str, str]) -> None:
        if name == "rss" and attributes.get("version", "").startswith("2."):
            if attributes.keys() != {"version"}:
                raise _DeclinedError
            self.version = "rss20"
            self._tables.append(_RSS)
        elif name == f"{_ATOM} feed" and attributes.keys() <= {f"{_XML} lang"}:
            self.version = "atom10"
            self._tables.append(_FEED)
            if language := attributes.get(f"{_XML} lang"):
                self._language = language.replace("_", "-")
                self.feed["language"] = self._language
        else:
            raise _DeclinedError

    def _begin_entry(self, attributes: dict[str, str]) -> None:
        if attributes or self._context is not self.feed:
            raise _DeclinedError
        self._context = {}
        self.entries.append(self._context)
        self._outer_seen, self._seen = self._seen, set()
        self._has_content = False
        self._tables.append(_ITEM if self.version == "rss20" else _ENTRY)

    def _end(self, name: str) -> None:
        if self._field:
            field, self._field = self._field, ""
            if field != "skip":
                self._finish(field, "".join(self._pieces).strip())
            return
        table = self._tables.pop()
        if table is _ITEM or table is _ENTRY:
            self._context = self.feed
            self._seen = self._outer_seen
        elif table is _PERSON:
            self._finish_person()

    def _finish(self, field: str, text: str) -> None:
        if field in _MARKUP:
            self._finish_markup(field, text)
        elif finish := _FINISH.get(field):
            finish(self, text)
        else:
            if len(text) > MAX_FIELD or self._attributes:
                raise _DeclinedError
            self._context[field] = _address(text) if field in _ADDRESSES else _mended(text)

    # -------------------------------------------------------------------------------------------------- single fields

    def _finish_markup(self, field: str, text: str) -> None:
        context = self._context
        default = "text/html" if field in {"description", "encoded"} else "text/plain"
        if field == "subtitle" and self.version == "rss20":
            default = "text/html"
        kind = _TYPES.get(self._attributes.get("type", default).lower())
        if kind is None:
            raise _DeclinedError
        text = _mended(text)
        if self.version == "rss20" and "type" in self._attributes:
            raise _DeclinedError
        if field in {"encoded", "content"}:
            self._has_content = True
            body = {"type": kind, "language": self._language, "base": "", "value": text}
            context.setdefault("content", []).append(body)
            context.setdefault("summary", text)
        elif field in {"description", "summary"}:
            if "summary" in context and not self._has_content:
                raise _DeclinedError
            context["summary"] = text
            context["summary_detail"] = {"type": kind}
        else:
            context[field] = text

    def _finish_rss_link(self, text: str) -> None:
        if self._attributes or len(text) > MAX_FIELD:
            raise _DeclinedError
        text = _address(text)
        in_entry = self._context is not self.feed
        if in_entry:
            text = text.replace("&amp;", "&")
        text = _REFERENCE.sub(r"&\1", text)
        self._context["link"] = text
        link = {"rel": "alternate", "type": "text/html"}
        if text or not in_entry:
            link["href"] = text
        self._context.setdefault("links", []).append(link)

    def _finish_link(self, text: str) -> None:
        link = dict(self._attributes)
        if text or "href" not in link or "url" in link or "uri" in link or not link["href"]:
            raise _DeclinedError
        link["rel"] = relation = link.get("rel", "alternate").lower()
        link["type"] = kind = link.get("type", "application/atom+xml" if relation == "self" else "text/html").lower()
        link["href"] = _address(link["href"])
        self._context.setdefault("links", []).append(link)
        if relation == "alternate" and kind in _HTML_TYPES:
            self._context["link"] = link["href"]

    def _finish_id(self, text: str) -> None:
        if len(text) > MAX_FIELD:
            raise _DeclinedError
        is_link = True
        for name, value in self._attributes.items():
            if name.lower() == "ispermalink":
                is_link = value == "true"
        text = _mended(_address(text) if is_link else text)
        self._context["id"] = text
        if is_link:
            self._context.setdefault("link", text)

    def _finish_date(self, field: str, text: str) -> None:
        if len(text) > MAX_FIELD:
            raise _DeclinedError
        self._context[field] = text
        self._context[f"{field}_parsed"] = _date(text)

    def _finish_author(self, text: str) -> None:
        if "@" in text or len(text) > MAX_AUTHOR:
            raise _DeclinedError  # a name and an address in one
        text = _mended(text)
        self._context.setdefault("authors", []).append({"name": text} if text else {})
        self._context["author"] = text

    def _finish_person(self) -> None:
        person, self._person = self._person or {}, None
        name, email = person.get("name"), person.get("email")
        if not name:
            raise _DeclinedError
        self._context["author"] = f"{name} ({email})" if email else name

    def _finish_name(self, field: str, text: str) -> None:
        if self._person is None or field in self._person or len(text) > MAX_AUTHOR:
            raise _DeclinedError
        self._person[field] = text

    def _finish_category(self, text: str) -> None:
        if len(text) > MAX_FIELD:
            raise _DeclinedError
        tags = self._context.setdefault("tags", [])
        attributes = self._attributes
        term, label = attributes.get("term"), attributes.get("label")
        self._add_tag(tags, term, attributes.get("scheme", attributes.get("domain")), label)
        text = _mended(text)
        if text and tags and not tags[-1]["term"]:
            tags[-1]["term"] = text
        elif text:
            self._add_tag(tags, text, None, None)

    def _add_tag(self, tags: list[Raw], term: str | None, scheme: str | None, label: str | None) -> None:
        if len(tags) >= MAX_TAGS:
            raise _DeclinedError
        tag = {"term": term, "scheme": scheme, "label": label}
        if (term or scheme or label) and tag not in tags:
            tags.append(tag)

    def _finish_enclosure(self, text: str) -> None:
        link = dict(self._attributes)
        if text or "uri" in link or ("url" in link and "href" in link):
            raise _DeclinedError
        if href := link.get("url", link.get("href")):
            link.pop("url", None)
            link["href"] = href
        if "type" in link:
            link["type"] = link["type"].lower()
        link["rel"] = "enclosure"
        self._context.setdefault("links", []).append(link)

    def _finish_media(self, text: str) -> None:
        media = dict(self._attributes)
        if "type" in media:
            media["type"] = media["type"].lower()
        self._context.setdefault("media_content", []).append(media)

    def _finish_image_url(self, text: str) -> None:
        self.feed["image"]["href"] = _address(text)

    # ---------------------------------------------------------------------------------------------- what is not known

    def _check(self, attributes: dict[str, str]) -> None:
        for name in attributes:
            if " " in name or name in _STEERING or not (name.islower() or name == "isPermaLink"):
                raise _DeclinedError

    def _passes(self, name: str) -> bool:
        """Whether an element outside the tables changes nothing of what is used."""
        passes = self._passed.get(name)
        if passes is None:
            namespace, _, local = name.rpartition(" ")
            prefix = self._prefixes.get(namespace.lower()) or self._foreign.get(namespace)
            key = f"{prefix}_{local.lower()}" if prefix else local.lower()
            passes = key not in self._handled and key not in _USED
            self._passed[name] = passes
        return passes


_RSS: dict[str, str] = {}
_FINISH: dict[str, Callable[[_Reader, str], None]] = {
    "rss_link": _Reader._finish_rss_link,
    "link": _Reader._finish_link,
    "id": _Reader._finish_id,
    "published": lambda reader, text: reader._finish_date("published", text),
    "updated": lambda reader, text: reader._finish_date("updated", text),
    "author": _Reader._finish_author,
    "name": lambda reader, text: reader._finish_name("name", text),
    "email": lambda reader, text: reader._finish_name("email", text),
    "category": _Reader._finish_category,
    "enclosure": _Reader._finish_enclosure,
    "media": _Reader._finish_media,
    "image_url": _Reader._finish_image_url,
}


def _mended(text: str) -> str:
    """The text as feedparser mends it: UTF-8 that was taken for Latin-1 and encoded again."""
    if text.isascii():
        return text
    with suppress(UnicodeError):
        text = text.encode("iso-8859-1").decode("utf-8")
    if _C1.search(text):
        raise _DeclinedError  # letters of Windows
    return text


def _address(text: str) -> str:
    if _STRANGE_ADDRESS.match(text):
        raise _DeclinedError
    return _mended(text)


def _date(text: str) -> tuple[int, ...] | None:
    """Year, month, day, hour, minute, second in UTC."""
    if not text:
        return None
    if found := _RFC_822.fullmatch(text):
        day, year, hour, minute, second = (int(part) for part in found.group(1, 3, 4, 5, 6))
        month, zone = _MONTHS[found[2]], found[7]
    elif found := _RFC_3339.fullmatch(text):
        year, month, day, hour, minute, second = (int(part) for part in found.group(1, 2, 3, 4, 5, 6))
        zone = found[7]
    else:
        raise _DeclinedError
    if zone in {"GMT", "UT", "UTC", "Z", "+0000", "+00:00"}:
        return (year, month, day, hour, minute, second)
    if zone in _ZONES:
        offset = timedelta(hours=_ZONES[zone])
    else:
        digits = zone.replace(":", "")
        offset = timedelta(hours=int(digits[1:3]), minutes=int(digits[3:]))
        offset = -offset if digits[0] == "-" else offset
    try:
        return (datetime(year, month, day, hour, minute, second, tzinfo=UTC) - offset).timetuple()[:6]
    except (ValueError, OverflowError) as error:
        raise _DeclinedError from error
