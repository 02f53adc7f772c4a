from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from tests.ui.writing import NOW, harbour
from tuireader.model import ArticleRow, Mention
from tuireader.ui import figures, index
from tuireader.ui.cells import width
from tuireader.ui.glyphs import ASCII, UNICODE
from tuireader.ui.rows import row_lines


@pytest.mark.parametrize(
    ("value", "currency", "shown"),
    [
        ("1000000000", "USD", "$1.0 bn"),
        ("500000000000", "USD", "$500 bn"),
        ("2350000000", "EUR", "€2.35 bn"),
        ("999999999", "USD", "$1.0 bn"),
        ("12500000", "SEK", "SEK 12.5 m"),
        ("40000", "GBP", "£40,000"),
        ("12.5", "EUR", "€12.50"),
        ("100", None, "100"),
        ("-3000000", "USD", "-$3.0 m"),
        ("0", "USD", "$0"),
        ("7000000000000000", "USD", "$7,000 tn"),
    ],
)
def test_amounts(value: str, currency: str | None, shown: str) -> None:
    assert figures.amount(Decimal(value), currency) == shown


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"amount": Decimal("1e9"), "approximate": True}, "~$1.0 bn"),
        ({"low": Decimal("1e6"), "high": Decimal("2e6")}, "$1.0 m – $2.0 m"),
        ({"low": Decimal("1e10"), "approximate": True}, "~≥ $10.0 bn"),
        ({"high": Decimal("5e6")}, "≤ $5.0 m"),
        ({}, "some money"),
    ],
)
def test_money(fields: dict[str, object], shown: str) -> None:
    mention = Mention("money", 0, 10, "some money", currency="USD", **fields)  # type: ignore[arg-type]
    assert figures.money(mention) == shown


def test_ages_and_counts() -> None:
    ages = [
        (timedelta(seconds=5), "now"),
        (timedelta(minutes=9), "9m"),
        (timedelta(hours=5), "5h"),
        (timedelta(days=3), "3d"),
    ]
    for back, shown in ages:
        assert figures.age(NOW - back, NOW) == shown
    assert figures.age(NOW - timedelta(days=30), NOW) == "21 Oct"
    assert figures.age(NOW - timedelta(days=400), NOW) == "16 Oct 2025"
    assert figures.age(NOW + timedelta(days=1), NOW) == "2026-11-21"
    assert [figures.count(n) for n in (7, 1000, 1500, 25_400, 1_200_000)] == ["7", "1k", "1.5k", "25k", "1.2M"]
    assert figures.reading_time(10) == "<1 min"
    assert figures.reading_time(1150) == "5 min"


def test_index_puts_first_what_the_article_is_about() -> None:
    writer = harbour()
    groups = index.build(writer.found, len(writer.text))
    assert [group.kind for group in groups] == ["company", "money", "quote", "person"]
    assert [item.label for item in groups[0].items] == ["Kestrel Robotics", "Norbank"]
    assert groups[0].items[0].detail == "Kestrel"
    assert groups[0].items[0].note == "NYSE:KSTL"
    shares = {item.label: item.share for item in groups[1].items}
    assert shares["$1.2 bn"] == 1
    assert 0.25 < shares["~€300 m"] < 0.35
    assert 0.3 < shares["$402 m"] < 0.4


@pytest.mark.parametrize("cells", range(8, 120, 7))
@pytest.mark.parametrize("missing", [False, True])
def test_rows_fill_their_width_exactly(cells: int, missing: bool) -> None:
    row = ArticleRow(
        1,
        1,
        "港の新聞 The Daily Quay",
        "Kestrel 🚢 buys a harbour",
        "",
        "",
        NOW,
        "en",
        "",
        False,
        True,
        12,
        7,
        3,
        900,
        missing,
    )
    for glyphs in (UNICODE, ASCII):
        for line in row_lines(row, cells, NOW, glyphs):
            assert sum(width(piece.text) for piece in line) == cells
        first, second = row_lines(replace(row, subjects=("Kestrel", "Mira Solberg"), missing=False), cells, NOW, glyphs)
        assert sum(width(piece.text) for piece in first) == sum(width(piece.text) for piece in second) == cells
        marked = [piece.text for piece in (*first, *second) if piece.role.endswith("subject")]
        assert "Kestrel".startswith(marked[0].rstrip("….~"))
        assert marked[1:] == (["Mira Solberg"] if cells > 60 else [])
