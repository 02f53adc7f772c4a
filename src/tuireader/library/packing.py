"""Articles as they are written to the library. Packing is pure, so that the processes that extract can do it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tuireader.library.encoding import (
    SUBJECT_MARK,
    folded_row,
    pack_entry,
    pack_mentions,
    pack_structure,
    storable,
    to_micros,
    unpack_document,
)
from tuireader.model import Document, FeedInfo, FeedState, Mention, PreparedArticle
from tuireader.salience import subject_forms

SUMMARY = 200  # characters of the text that a list shows
LONGEST_LINE = 2000  # characters of a title or author; what is longer is no title
_SUBJECTS, _SUBJECT = 3, 60  # names that a list shows, characters of each
SPEAKER = "speaker"  # the kind under which the speakers of quotes are indexed
_LARGEST = 1e300  # amounts above it are slips of a pen; REAL holds them, comparisons with them mean nothing


class Found(NamedTuple):
    """What the index over the whole library keeps of the mentions of one article."""

    names: tuple[tuple[str, str, str | None], ...] = ()  # kind, name, ticker
    sums: tuple[tuple[int, str, float, float], ...] = ()  # start, currency, low, high
    companies: int = 0  # distinct ones
    amounts: int = 0
    quotes: int = 0
    subjects: str = ""  # what the article is mainly about, parted by SUBJECT_MARK


_NOTHING = Found()  # one for all articles without mentions: between processes it is sent once


class PackedArticle(NamedTuple):
    """A ``PreparedArticle`` in the shape of its columns; smaller and much cheaper to send between processes."""

    key: str
    second_key: str
    content_hash: str
    url: str
    title: str
    author: str
    published: int | None  # microseconds
    language: str | None
    extractor: int
    words: int
    summary: str
    folded: str
    text: str
    structure: str | bytes
    mentions: str | bytes
    entry: str | bytes
    found: Found


@dataclass(frozen=True, slots=True)
class FeedSave:
    """What is to be saved of one feed."""

    feed_id: int
    articles: Sequence[PreparedArticle | PackedArticle]
    info: FeedInfo | None = None
    state: FeedState | None = None


class StoredText(NamedTuple):
    """The text of an article as it lies in the library."""

    article_id: int
    extractor: int  # the version that its mentions come from, 0 without
    text: str
    structure: str | bytes

    def document(self) -> Document:
        """The document that it was stored from."""
        return unpack_document(self.text, self.structure)


class PackedMentions(NamedTuple):
    """What was found in a text, in the shape of its columns."""

    language: str | None
    mentions: str | bytes
    found: Found


class FoundMentions(NamedTuple):
    """What was found in the text of an article; the text tells whether it has changed meanwhile."""

    article_id: int
    text: str
    packed: PackedMentions


def pack_article(article: PreparedArticle) -> PackedArticle:
    """The article in the shape of its columns."""
    entry, document = article.entry, article.document
    title, author, text = storable(entry.title[:LONGEST_LINE]), storable(entry.author[:LONGEST_LINE]), document.text
    text = storable(text)
    return PackedArticle(
        key=storable(article.key),
        second_key=storable(article.second_key),
        content_hash=storable(article.content_hash),
        url=storable(entry.url),
        title=title,
        author=author,
        published=None if entry.published is None else to_micros(entry.published),
        language=article.language,
        extractor=article.extractor,
        words=len(text.split()),
        summary=summary(document),
        folded=folded_row(title, author),
        text=text,
        structure=pack_structure(document),
        mentions=pack_mentions(article.mentions),
        entry=pack_entry(entry),
        found=found_in(article.mentions, document, title),
    )


def pack_found(language: str | None, mentions: Sequence[Mention], document: Document) -> PackedMentions:
    """What was found in a document in the shape of its columns."""
    return PackedMentions(language, pack_mentions(mentions), found_in(mentions, document, document.title))


def packed(article: PreparedArticle | PackedArticle) -> PackedArticle:
    """The article, packed if it is not yet."""
    return article if isinstance(article, PackedArticle) else pack_article(article)


def summary(document: Document) -> str:
    """The first words of a text after its title, on one line."""
    start = 0
    for block in document.blocks:
        if block.kind not in ("title", "image", "rule"):
            start = block.start
            break
        start = block.end
    line = " ".join(document.text[start : start + SUMMARY + SUMMARY // 4].split())
    if len(line) <= SUMMARY:  # many blanks, or the end
        line = " ".join(document.text[start : start + 3 * SUMMARY].split())
    if len(line) <= SUMMARY:
        return storable(line)
    cut = line.rfind(" ", SUMMARY // 2, SUMMARY)
    return storable(line[: cut if cut > 0 else SUMMARY - 1]) + "…"


def found_in(mentions: Sequence[Mention], document: Document, title: str) -> Found:
    """What the index keeps of the mentions of a document, and what the list shows of them."""
    if not mentions:
        return _NOTHING
    names: dict[tuple[str, str], str | None] = {}
    sums: dict[int, tuple[str, float, float]] = {}
    companies: set[str] = set()
    amounts = quotes = 0
    for mention in mentions:
        if mention.kind == "money":
            amounts += 1
            amount = _sum(mention)
            if amount is not None:
                sums[mention.start] = amount
        elif mention.kind == "quote":
            quotes += 1
            if mention.speaker:
                names[SPEAKER, storable(mention.speaker)] = None
        else:
            if mention.kind == "company":
                companies.add(mention.name or mention.text)
            if mention.name:
                key = (mention.kind, storable(mention.name))
                names[key] = storable(mention.ticker) if mention.ticker else names.get(key)
    return Found(
        names=tuple((kind, name, ticker) for (kind, name), ticker in names.items()),
        sums=tuple((start, *amount) for start, amount in sums.items()),
        companies=len(companies),
        amounts=amounts,
        quotes=quotes,
        subjects=SUBJECT_MARK.join(
            storable(name[:_SUBJECT]) for name in subject_forms(mentions, len(document.text), title)[:_SUBJECTS]
        ),
    )


def _sum(mention: Mention) -> tuple[str, float, float] | None:
    low = mention.low if mention.low is not None else mention.amount
    high = mention.high if mention.high is not None else mention.amount
    if low is None or high is None or not low.is_finite() or not high.is_finite():
        return None
    smallest, largest = float(low), float(high)
    if abs(smallest) > _LARGEST or abs(largest) > _LARGEST:
        return None
    return storable(mention.currency or ""), smallest, largest
