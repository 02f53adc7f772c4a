"""The query language on one screen: what can be written, with an example of each."""

from __future__ import annotations

from textual.content import Content

from tuireader.query.fields import FIELDS
from tuireader.ui.cells import pad
from tuireader.ui.screens.entries import Choice, Entries, Entry, Sheet

_SIGNS = (
    ("harbour steel", "with both words, in title or text"),
    ('"rate cut"', "with these words next to each other"),
    ("harb*", "with a word that begins so"),
    ("-storm", "without the word; also before a field or a parenthesis"),
    ("ferry or train", "with one of them"),
    ("harbour (ferry or train)", "parentheses as usual"),
)
_VALUES = (
    ("money:>100m", "in its own currency; k m bn tn; < <= > >= or 100m..1bn"),
    ("money:>1bn eur", "in euros; other currencies are converted"),
    ("newer:7d", "h hours, d days, w weeks, m months, y years"),
    ("on:2026-03", "a day, month or year; today, yesterday"),
)
_EXAMPLE_CELLS = 28


class QueryHelp(Entries):
    """Lists the fields; one that is chosen is searched for."""

    hint = "Enter: search for it · Esc: close · all of it: docs/query-language.md"

    def __init__(self) -> None:
        super().__init__(_sheet)


def _sheet() -> Sheet:
    return Sheet(
        "The query language",
        "For the search, the filter, smart folders, rules and the watch list.",
        sections=(
            ("Words", tuple(_entry(example, text) for example, text in _SIGNS)),
            ("Fields", tuple(_entry(field.example, field.help, field.fixed) for field in FIELDS)),
            ("Amounts and times", tuple(_entry(example, text) for example, text in _VALUES)),
        ),
    )


def _entry(example: str, text: str, fixed: tuple[str, ...] = ()) -> Entry:
    values = f": {', '.join(fixed)}" if fixed else ""
    return Entry(
        Content.assemble((pad(f"  {example}", _EXAMPLE_CELLS), "bold $primary"), f"{text}{values}"),
        Choice("search", query=example),
    )
