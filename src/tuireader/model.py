"""The frozen values that travel between the rooms.

Offsets are code points into ``Document.text``, end exclusive. Times are aware UTC. Amounts are in the main unit of
their currency.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Literal

from tuireader.addresses import without_credentials

# ---------------------------------------------------------------------------------------------------- sources: bytes in


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer with a body: ``url`` was asked for, ``final_url`` answered; header names are lower case."""

    url: str
    final_url: str
    status: int
    body: bytes
    headers: tuple[tuple[str, str], ...] = ()
    content_type: str | None = None
    moved_to: str | None = None  # the new address where every hop was permanent (301, 308)

    def header(self, name: str) -> str | None:
        """The first header of this lower-case name."""
        return next((value for key, value in self.headers if key == name), None)


@dataclass(frozen=True, slots=True)
class NotModified:
    """The server says that nothing changed (304); its headers can still bring new validators."""

    url: str
    headers: tuple[tuple[str, str], ...] = ()
    moved_to: str | None = None

    def header(self, name: str) -> str | None:
        """The first header of this lower-case name."""
        return next((value for key, value in self.headers if key == name), None)


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file that an entry brings along: a podcast episode, a picture. Never fetched unasked."""

    url: str
    media_type: str = ""
    length: int | None = None  # bytes, as the feed claims


MarkupType = Literal["html", "markdown", "text"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One article as its source gave it; every field but ``content`` and ``summary`` is clean single-line text."""

    guid: str = ""
    url: str = ""
    title: str = ""
    author: str = ""
    published: datetime | None = None
    updated: datetime | None = None
    published_raw: str = ""  # the date as written, kept for the curious and for better parsers to come
    content: str = ""  # markup
    content_type: MarkupType = "html"
    summary: str = ""  # markup, shown where there is no content
    language: str | None = None
    categories: tuple[str, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()
    comments_url: str = ""
    base_url: str = ""  # against which relative links resolve


@dataclass(frozen=True, slots=True)
class FeedInfo:
    """What a feed says of itself; clean single-line text."""

    title: str = ""
    site_url: str = ""
    description: str = ""
    language: str | None = None
    author: str = ""
    updated: datetime | None = None
    self_url: str = ""
    guid: str = ""
    icon_url: str = ""
    ttl: int | None = None  # minutes
    update_seconds: int | None = None  # from sy:updatePeriod and sy:updateFrequency
    skip_hours: frozenset[int] = frozenset()  # 0-23, UTC
    skip_days: frozenset[int] = frozenset()  # 0 is Monday
    format: str = ""  # "rss20", "atom10", "json11", ...; "" for documents


@dataclass(frozen=True, slots=True)
class ParsedFeed:
    """A feed, its entries in the order of the feed, and what had to be mended or left out."""

    feed: FeedInfo
    entries: tuple[Entry, ...]
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Subscription:
    """One line of an OPML or urls file: ``folder`` is nested by "/"."""

    url: str
    title: str = ""
    site_url: str = ""
    folder: str = ""
    tags: tuple[str, ...] = ()

    @property
    def shown_url(self) -> str:
        """The address as people may see it: without a password."""
        return without_credentials(self.url)


# ------------------------------------------------------------------------------------------------ document: clean text

BlockKind = Literal["title", "heading", "paragraph", "item", "code", "table", "image", "rule"]


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the text from ``start`` to ``end``; between two blocks the text has a blank line or nothing they own.

    ``quote`` and ``depth`` nest: a list item inside two quotations has ``quote=2``; a first-level item has ``depth=1``,
    and a paragraph that continues an item has the depth of that item. Code, tables and plain line breaks keep "\\n".
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0  # of a heading, 1 to 6
    depth: int = 0  # of the list that it stands in, 0 outside lists
    quote: int = 0  # block quotations around it
    marker: str = ""  # of an item: "•", "3."
    url: str = ""  # of an image; its text is the caption or the alternative text
    language: str = ""  # of a code block, as its source names it
    cells: tuple[tuple[tuple[int, int], ...], ...] = ()  # of a table: rows of (start, end) into the text
    header_rows: int = 0  # of a table


InlineKind = Literal["strong", "emphasis", "code", "strike", "underline", "superscript", "subscript"]


@dataclass(frozen=True, slots=True)
class Inline:
    """An emphasis within the text; inlines may overlap."""

    kind: InlineKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Link:
    """A link within the text; ``url`` is absolute http, https or mailto and holds no control character."""

    start: int
    end: int
    url: str


@dataclass(frozen=True, slots=True)
class Document:
    """Clean text with its structure.

    The text has no control character but "\\n", no bidirectional override, and no trailing blanks. Blocks are in order,
    inside the text and do not overlap. If the article has a title, the first block is that title.
    """

    text: str
    blocks: tuple[Block, ...] = ()
    inlines: tuple[Inline, ...] = ()
    links: tuple[Link, ...] = ()
    language: str | None = None  # ISO 639-1 as the source claims it; entities.language decides
    warnings: tuple[str, ...] = ()  # what was cut, in words for the reader

    @property
    def title(self) -> str:
        """The text of the title block, or ""."""
        first = self.blocks[0] if self.blocks else None
        return self.text[first.start : first.end] if first is not None and first.kind == "title" else ""


# ------------------------------------------------------------------------------------------- entities: what was found

Kind = Literal["company", "organisation", "person", "money", "quote"]
KINDS: tuple[Kind, ...] = ("company", "organisation", "person", "money", "quote")


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a text that means something; ``text`` is the slice itself."""

    kind: Kind
    start: int
    end: int
    text: str
    name: str | None = None  # companies, organisations, people: the canonical name
    ticker: str | None = None  # companies: "NASDAQ:MSFT"
    role: str | None = None  # people: the title or role as the text gives it ("CEO")
    amount: Decimal | None = None  # money: None for a range
    low: Decimal | None = None
    high: Decimal | None = None
    currency: str | None = None  # ISO 4217
    approximate: bool = False  # "about", "tens of"
    speaker: str | None = None  # quotes: who says it, the full name where the text has it
    speaker_start: int | None = None  # the words that stand for the speaker of this quote
    speaker_end: int | None = None
    why: tuple[str, ...] = ()  # what made us think so, strongest first


VerdictKind = Literal["company", "organisation", "person", "not a company", "never"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the reader says of a name, for good: what it is, that it is no company, or never to mark it."""

    name: str  # canonical, or as the text has it
    says: VerdictKind


# ---------------------------------------------------------------------------------------------- library: what is kept

FeedKind = Literal["web", "file", "folder", "sample", "loose"]


@dataclass(frozen=True, slots=True)
class FeedState:
    """How the last contacts with a feed's server went, and when the next may be."""

    etag: str | None = None  # verbatim
    last_modified: str | None = None  # verbatim
    validators_url: str | None = None  # the final address that gave the validators
    validators_since: datetime | None = None  # when the body was last fetched without conditions
    checked: datetime | None = None  # last answer of the server, also an error
    succeeded: datetime | None = None
    next_check: datetime | None = None
    error: str | None = None  # of the last contact, in plain words
    failures: int = 0  # in a row
    gone: bool = False  # 410: never asked again unless the user insists
    moved_to: str | None = None  # a permanent redirect on probation
    moved_since: datetime | None = None
    body_hash: str | None = None
    skip_hours: frozenset[int] = frozenset()
    skip_days: frozenset[int] = frozenset()
    pace: int = 0  # seconds between checks that the feed itself asks for (ttl, sy:updatePeriod)
    waiting: bool = False  # the server asked us to wait until next_check (429, 503)
    public_only: bool = False  # the address came from a list of others: it is not followed into a private network


@dataclass(frozen=True, slots=True)
class Feed:
    """A source of articles that the library knows.

    ``kind``: "web" is a subscription at an address; "file" and "folder" are local subscriptions; "sample" holds the
    articles that tuireader brings along; "loose" holds what was opened from the command line without subscribing.
    """

    id: int
    url: str  # the address, or the absolute path of a local source
    title: str
    kind: FeedKind = "web"
    folder: str = ""  # nested by "/"
    site_url: str = ""
    added: datetime | None = None
    full_text: bool = False  # fetch the page of each article at refresh
    state: FeedState = field(default_factory=FeedState)
    articles: int = 0
    unread: int = 0

    @property
    def shown_url(self) -> str:
        """The address as people may see it: without a password."""
        return without_credentials(self.url)


@dataclass(frozen=True, slots=True)
class PreparedArticle:
    """An entry with its document and mentions, ready to be saved.

    ``key`` identifies the article within its feed; ``second_key`` is the same without scheme and host, so that a feed
    that moves keeps its articles. ``content_hash`` decides between insert, update and skip.
    """

    key: str
    second_key: str
    content_hash: str
    entry: Entry
    document: Document
    language: str | None
    mentions: tuple[Mention, ...]
    extractor: int  # version of the extraction that gave the mentions; 0: not extracted yet


@dataclass(frozen=True, slots=True)
class SaveResult:
    """What one save did; ids of new articles in the order given."""

    inserted: tuple[int, ...] = ()
    updated: tuple[int, ...] = ()
    unchanged: int = 0


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """What the article list shows of an article: never the body."""

    id: int
    feed_id: int
    feed_title: str
    title: str
    author: str
    url: str
    published: datetime  # for people: as the source says, else first seen
    language: str | None
    summary: str  # the first words of the text, one line, at most 200 characters
    read: bool
    bookmarked: bool
    companies: int  # distinct companies
    amounts: int  # mentions of money
    quotes: int
    words: int  # of the text, for the reading time
    missing: bool = False  # its local file has vanished
    watched: bool = False  # something on the watch list stands in it
    sources: int = 0  # articles of other feeds that tell the same story
    tags: tuple[str, ...] = ()  # of the user, sorted
    noted: bool = False  # whether there is a note of the user
    subjects: tuple[str, ...] = ()  # what it is mainly about, the most important first


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """A whole article as the reader shows it."""

    row: ArticleRow
    document: Document
    mentions: tuple[Mention, ...]
    extractor: int
    position: int = 0  # code point at the top of the pane when it was last left
    note: str = ""
    tags: tuple[str, ...] = ()
    comments_url: str = ""
    enclosures: tuple[Enclosure, ...] = ()
    has_full_text: bool = False  # a fetched full text is stored beside the feed's text


SmartFolder = Literal["all", "unread", "today", "bookmarks", "local"]
SortOrder = Literal["newest", "oldest", "unread", "feed", "title"]


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """Which articles a list shows; all conditions hold together."""

    smart: SmartFolder = "all"
    feed_ids: tuple[int, ...] | None = None
    folder: str | None = None
    article_ids: tuple[int, ...] | None = None  # exactly these, in this order
    words: str = ""  # full text, every word as a prefix
    title_words: str = ""  # every word somewhere in title, feed title or author: filter as you type
    sort: SortOrder = "newest"
    query: str = ""  # in the query language (docs/query-language.md)
    fold_stories: bool = False  # leave out articles that tell what another one has told first


@dataclass(frozen=True, slots=True)
class Counts:
    """How many articles each smart folder holds; ``unread`` is of all."""

    all: int = 0
    unread: int = 0
    today: int = 0
    bookmarks: int = 0
    local: int = 0


@dataclass(frozen=True, slots=True)
class KnownArticle:
    """What decides whether an entry is new; ``id`` is 0 for an article that retention has forgotten on purpose."""

    id: int
    key: str
    content_hash: str


@dataclass(frozen=True, slots=True)
class RemovedFeed:
    """A feed that was removed and can come back with its articles; ``kept`` of them are bookmarked and stay visible."""

    feed: Feed
    removed: datetime
    articles: int = 0
    kept: int = 0
