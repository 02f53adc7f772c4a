"""A small library with articles written by hand, for tests of the interface: always the same, at fixed dates."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from tuireader.library.library import Library
from tuireader.model import (
    Block,
    Document,
    Entry,
    FeedInfo,
    Inline,
    Kind,
    Link,
    Mention,
    PreparedArticle,
)
from tuireader.paths import places

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


class Writer:
    """Writes a document block by block; places are found by the words that stand there."""

    def __init__(self, title: str = "") -> None:
        self.text = ""
        self.blocks: list[Block] = []
        self.inlines: list[Inline] = []
        self.links: list[Link] = []
        self.mentions: list[Mention] = []
        if title:
            self.block("title", title)

    def block(self, kind: Any, text: str, **fields: Any) -> Writer:
        if self.text:
            self.text += "\n\n"
        start = len(self.text)
        self.text += text
        self.blocks.append(Block(kind, start, len(self.text), **fields))
        return self

    def paragraph(self, text: str, **fields: Any) -> Writer:
        return self.block("paragraph", text, **fields)

    def table(self, rows: list[list[str]], header_rows: int = 1) -> Writer:
        if self.text:
            self.text += "\n\n"
        start = len(self.text)
        cells = []
        for row in rows:
            places_in_row = []
            for cell in row:
                if self.text and self.text[-1] not in "\n\t":
                    self.text += "\n"
                places_in_row.append((len(self.text), len(self.text) + len(cell)))
                self.text += cell
            cells.append(tuple(places_in_row))
        self.blocks.append(Block("table", start, len(self.text), cells=tuple(cells), header_rows=header_rows))
        return self

    def place(self, words: str, number: int = 0) -> tuple[int, int]:
        at = -1
        for _ in range(number + 1):
            at = self.text.index(words, at + 1)
        return at, at + len(words)

    def inline(self, kind: Any, words: str) -> Writer:
        self.inlines.append(Inline(kind, *self.place(words)))
        return self

    def link(self, words: str, url: str) -> Writer:
        self.links.append(Link(*self.place(words), url))
        return self

    def mention(self, kind: Kind, words: str, number: int = 0, **fields: Any) -> Writer:
        start, end = self.place(words, number)
        self.mentions.append(Mention(kind, start, end, words, **fields))
        return self

    def company(self, words: str, name: str | None = None, number: int = 0, **fields: Any) -> Writer:
        return self.mention("company", words, number, name=name or words, **fields)

    def money(self, words: str, amount: str | None, currency: str = "USD", **fields: Any) -> Writer:
        value = Decimal(amount) if amount else None
        return self.mention("money", words, amount=value, currency=currency, **fields)

    def quote(self, words: str, speaker: str | None) -> Writer:
        return self.mention("quote", words, speaker=speaker)

    @property
    def document(self) -> Document:
        links = tuple(sorted(self.links, key=lambda link: link.start))
        return Document(self.text, tuple(self.blocks), tuple(self.inlines), links, language="en")

    @property
    def found(self) -> tuple[Mention, ...]:
        return tuple(sorted(self.mentions, key=lambda m: (m.start, -m.end)))


def harbour() -> Writer:
    """An article with everything that the reader can show."""
    writer = Writer("Kestrel Robotics buys a harbour for $1.2 billion")
    writer.paragraph(
        "Kestrel Robotics said on Thursday that it will pay $1.2 billion for the container harbour of Port Amsel, the "
        "largest purchase in its history. Norbank lends about €300 million of it."
    )
    writer.paragraph(
        "“We do not want the cranes, we want the waiting,” said Ida Brandt, chief executive of Kestrel, in a hall that "
        "smelled of diesel. “Every ship that waits costs 40,000 dollars a day.”"
    )
    writer.block("heading", "What changes for the ships", level=2)
    writer.block("item", "Berths are given out by an auction every six hours.", marker="1.", depth=1)
    writer.block("item", "Pilots keep the last word; see the rules of the port.", marker="2.", depth=1)
    writer.block(
        "item",
        "A nested point that is long enough to be folded on any screen that is narrower than this text is long.",
        marker="•",
        depth=2,
    )
    writer.paragraph("The port authority was not asked, it was told.", quote=1)
    writer.table(
        [["Year", "Revenue", "Note"], ["2024", "$310m", "before the flood"], ["2025", "$402m", "with the new quay"]]
    )
    writer.block("code", "berth = auction(ships, hours=6)\n    if berth is None: wait()", language="python")
    writer.block("image", "The harbour at dusk", url="https://news.example/harbour.jpg")
    writer.block("rule", "")
    writer.paragraph("Norbank and Kestrel declined to say who pays for the lighthouse. 港の灯台 stays where it is. 🚢")
    writer.inline("strong", "largest purchase").inline("emphasis", "waiting")
    writer.link("rules of the port", "https://port.example/rules").link("lighthouse", "mailto:keeper@port.example")
    writer.company("Kestrel Robotics", number=0, ticker="NYSE:KSTL", why=("the table of companies has it",))
    writer.company("Kestrel Robotics", number=1, ticker="NYSE:KSTL")
    writer.company("Norbank").company("Kestrel", "Kestrel Robotics", number=2).company("Norbank", number=1)
    writer.company("Kestrel", "Kestrel Robotics", number=3)
    writer.money("$1.2 billion", "1200000000")
    writer.mention("money", "$1.2 billion", 1, amount=Decimal("1200000000"), currency="USD")
    writer.money("about €300 million", "300000000", "EUR", approximate=True)
    writer.money("40,000 dollars", "40000").money("$310m", "310000000").money("$402m", "402000000")
    writer.quote("“We do not want the cranes, we want the waiting,”", "Ida Brandt")
    writer.quote("“Every ship that waits costs 40,000 dollars a day.”", "Ida Brandt")
    writer.mention("person", "Ida Brandt", name="Ida Brandt", role="chief executive")
    return writer


def note(number: int) -> Writer:
    """One of many short articles."""
    writer = Writer(f"Note {number}: Ostmar Mills reports a quiet quarter")
    writer.paragraph(f"Ostmar Mills earned ${number} million in the quarter, as much as it wanted to.")
    writer.paragraph("Nothing else happened, and the mill is proud of it.")
    return (
        writer.company("Ostmar Mills").company("Ostmar Mills", number=1).money(f"${number} million", f"{number}000000")
    )


def prepared(key: str, writer: Writer, published: datetime, *, author: str = "") -> PreparedArticle:
    entry = Entry(
        guid=key,
        url=f"https://news.example/{key}",
        title=writer.document.title,
        author=author,
        published=published,
    )
    return PreparedArticle(key, key, key, entry, writer.document, "en", writer.found, 1)


def build(data: Path, notes: int = 12, *, empty: bool = False) -> Library:
    """A library with two feeds, one of them in a folder: the harbour article first, then the notes."""
    library = Library.open(places(data), now=lambda: NOW)
    if empty:
        return library
    daily = library.add_feed("https://news.example/feed", title="The Daily Quay", folder="Trade/Ports")
    mills = library.add_feed("https://mills.example/feed", title="Mills & Money")
    library.save(
        daily.id, [prepared("harbour", harbour(), NOW - timedelta(hours=2), author="Jo Wren")], info=FeedInfo()
    )
    articles = [prepared(f"note-{n}", note(n), NOW - timedelta(days=1, hours=n)) for n in range(1, notes + 1)]
    library.save(mills.id, articles)
    return library
