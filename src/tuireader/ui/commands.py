"""The commands in the palette."""

from __future__ import annotations

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from tuireader.ui.actions import COMMANDS, Command
from tuireader.ui.screens.base import MainBase


class Commands(Provider):
    """Offers every command of the table; what is not possible now is listed dim with the reason."""

    async def discover(self) -> Hits:
        """All commands, before anything is typed."""
        for command in COMMANDS:
            if (found := self._entry(command)) is not None:
                text, help_text = found
                yield DiscoveryHit(text, partial(self._run, command), help=help_text)

    async def search(self, query: str) -> Hits:
        """The commands that match the words."""
        matcher = self.matcher(query)
        for command in COMMANDS:
            score = max(matcher.match(command.label), matcher.match(command.id))
            if score > 0 and (found := self._entry(command)) is not None:
                yield Hit(score, matcher.highlight(command.label), partial(self._run, command), help=found[1])

    def _entry(self, command: Command) -> tuple[Content, str] | None:
        if not isinstance(self.screen, MainBase):
            return None
        reason = self.screen.reason(command)
        keys = self.screen.keys.labels(command)
        help_text = " · ".join(part for part in (keys, command.help, reason) if part)
        return Content.styled(command.label, "dim" if reason else ""), help_text

    def _run(self, command: Command) -> None:
        if isinstance(self.screen, MainBase):
            self.screen.run_command(command)
