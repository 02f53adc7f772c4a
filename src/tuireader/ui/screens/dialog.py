"""What dialogs have in common: they close once, and only while they are on top.

A second Enter or click, on its way before the first has closed a dialog, would close what lies below.
"""

from __future__ import annotations

from textual.await_complete import AwaitComplete
from textual.command import CommandList, CommandPalette
from textual.events import Click
from textual.screen import ModalScreen, ScreenResultType


class Dialog(ModalScreen[ScreenResultType]):
    """A dialog."""

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Close with a result, which is given on once."""
        return super().dismiss(result) if self.is_active else AwaitComplete()


class Palette(CommandPalette):
    """All commands by their words."""

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Close, once."""
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def _on_click(self, event: Click) -> None:  # type: ignore[override]
        if not self.region.contains(event.screen_x, event.screen_y):  # the window is smaller by now
            event.prevent_default()

    def _action_command_list(self, action: str) -> None:
        if self.query_one(CommandList)._lines:  # none are laid out where the window has no room for any
            super()._action_command_list(action)
