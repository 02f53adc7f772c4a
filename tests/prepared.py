"""Articles and documents made in a line, for tests of what keeps and shows them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from tuireader.library.packing import FoundMentions, pack_found
from tuireader.model import Block, Document, Entry, Mention, PreparedArticle

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


class Clock:
    """A clock that tests turn."""

    def __init__(self, now: datetime = NOON) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **by: float) -> None:
        self.now += timedelta(**by)


def document(title: str, *paragraphs: str, language: str | None = None) -> Document:
    """A document of a title and paragraphs."""
    text = title
    blocks = [Block("title", 0, len(title))] if title else []
    for paragraph in paragraphs:
        text += "\n\n" if text else ""
        blocks.append(Block("paragraph", len(text), len(text) + len(paragraph)))
        text += paragraph
    return Document(text, tuple(blocks), language=language)


def company(document: Document, name: str, ticker: str | None = None) -> Mention:
    """The first mention of a company in a document."""
    start = document.text.index(name)
    return Mention("company", start, start + len(name), name, name=name, ticker=ticker, why=("listed",))


def money(document: Document, text: str, amount: int, currency: str = "USD") -> Mention:
    """The first mention of an amount in a document."""
    start = document.text.index(text)
    return Mention("money", start, start + len(text), text, amount=Decimal(amount), currency=currency)


def quote(document: Document, text: str, speaker: str | None = None) -> Mention:
    """The first place of a quote in a document."""
    start = document.text.index(text)
    return Mention("quote", start, start + len(text), text, speaker=speaker)


def found(article_id: int, text: Document, *mentions: Mention, language: str | None = "en") -> FoundMentions:
    """What was found in the text of an article."""
    return FoundMentions(article_id, text.text, pack_found(language, mentions, text))


def prepared(
    key: str,
    title: str = "A title",
    *paragraphs: str,
    url: str = "",
    author: str = "",
    published: datetime | None = NOON,
    second_key: str = "",
    content_hash: str = "",
    mentions: tuple[Mention, ...] = (),
    extractor: int = 1,
    language: str | None = "en",
    content: str = "<p>as it came</p>",
) -> PreparedArticle:
    """An article whose content hash follows from its words unless one is given."""
    paragraphs = paragraphs or (f"What {key} says.",)
    return PreparedArticle(
        key=key,
        second_key=second_key,
        content_hash=content_hash or "|".join((title, *paragraphs)),
        entry=Entry(guid=key, url=url, title=title, author=author, published=published, content=content),
        document=document(title, *paragraphs),
        language=language,
        mentions=mentions,
        extractor=extractor,
    )
