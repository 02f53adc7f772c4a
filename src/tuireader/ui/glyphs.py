"""The signs that the interface draws with: all in common fonts, and a second set in plain ASCII."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Glyphs:
    """One sign for each purpose; all of the same width in both sets where the layout counts on it."""

    unread: str = "●"
    read: str = " "
    bookmark: str = "★"
    cursor: str = "▌"
    bar: str = "▌ "
    bullet: str = "•"
    rule: str = "─"
    image: str = "▨"
    separator: str = "·"
    times: str = "×"
    ellipsis: str = "…"
    expanded: str = "▾"
    folded: str = "▸"
    quotes: str = "“”"
    size: str = "▇"
    dash: str = "—"
    on: str = "■"
    off: str = "□"
    watched: str = "◆"
    focus: str = "▔"
    main: str = "»"  # what an article is mainly about
    note: str = "✎"


UNICODE = Glyphs()
ASCII = Glyphs(
    unread="*",
    bookmark="+",
    cursor=">",
    bar="| ",
    bullet="-",
    rule="-",
    image="#",
    separator="-",
    times="x",
    ellipsis="~",
    expanded="v",
    folded=">",
    quotes='""',
    size="#",
    dash="-",
    on="x",
    off="-",
    watched="!",
    focus="-",
    main="*",
    note="note",
)
