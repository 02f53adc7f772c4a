"""What a key costs, counted: arrangements of the screen, repaints, lines drawn, questions to the library."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from tests.ui.conftest import Open
from tuireader.library.library import Library
from tuireader.ui.screens.main import MainScreen
from tuireader.ui.widgets import article_list
from tuireader.ui.widgets.reader import Reader

ROWS_IN_VIEW = 19


@pytest.fixture
def costs(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often the costly steps are made."""
    counted: Counter[str] = Counter()

    def count(owner: Any, name: str) -> None:
        step = getattr(owner, name)

        def counting(*args: Any, **kwargs: Any) -> Any:
            counted[name] += 1
            return step(*args, **kwargs)

        monkeypatch.setattr(owner, name, counting)

    count(MainScreen, "_refresh_layout")
    count(MainScreen, "_compositor_refresh")
    count(article_list, "row_lines")
    count(Reader, "_pieces")
    count(Library, "rows")
    count(Library, "article")
    return counted


async def test_a_key_arranges_nothing_and_asks_little(open_reader: Open, costs: Counter[str]) -> None:
    async with open_reader((120, 40), notes=120) as reading:
        for key in ("j", "k", "j", "pagedown", "G", "g", "enter", "right_square_bracket", "escape"):
            costs.clear()
            await reading.press(key)
            assert costs["_refresh_layout"] == 0, key
            assert costs["rows"] <= 1, key
            # What comes into view, and the rows that the cursor leaves and reaches.
            assert costs["row_lines"] <= (2 * ROWS_IN_VIEW if key in {"pagedown", "G", "g"} else 3), key
        await reading.press("j", "k")
        costs.clear()
        await reading.press("j")
        assert costs["article"] == 0  # seen a moment ago
        assert costs["rows"] == 0


async def test_a_mention_draws_only_its_own_lines(open_reader: Open, costs: Counter[str]) -> None:
    async with open_reader((120, 40)) as reading:
        await reading.press("enter", "right_square_bracket")
        costs.clear()
        await reading.press("right_square_bracket")
        assert costs["_refresh_layout"] == 0
        assert costs["_pieces"] <= 4  # the lines of the mention before and of this one
