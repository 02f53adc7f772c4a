"""The list of choices in dialogs."""

from __future__ import annotations

from typing import Literal

from textual.events import Click
from textual.widgets import OptionList


class Options(OptionList):
    """A list that takes its keys also where the window has no room for a line of it, and no click on what is gone."""

    async def _on_click(self, event: Click) -> None:
        if (event.style.meta.get("option") or 0) >= self.option_count:  # painted before the list became shorter
            event.prevent_default()

    def _move_page(self, direction: Literal[-1, 1]) -> None:
        if self._lines:
            super()._move_page(direction)
