"""What the command line proposes while a command and the words behind it are typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from textual.suggester import Suggester

from tuireader.ui.actions import COMMANDS

# Other names of commands that take words, as people type them.
ALIASES = {"width": "wider", "tag": "tags"}
# What can be said behind a command; "" says nothing of it.
TAKES = {
    "theme": "a theme",
    "wider": "cells",
    "width": "cells",
    "tags": "tags",
    "tag": "tags",
    "note": "words",
    "export": "a file (.md .html .json)",
    "pipe": "a program and its arguments",
    "open": "the number of a link",
    "filter": "words",
    "search": "a query",
}

Values = Callable[[str, str], Iterable[str]]


def completed(line: str, values: Values) -> str | None:
    """The line with the word at its end completed; ``values`` gives what can stand behind a command."""
    name, blank, rest = line.partition(" ")
    if not blank:
        names = [*(command.id for command in COMMANDS), *ALIASES]
        return next((known for known in names if name and known.startswith(name.lower().replace("-", "_"))), None)
    name = ALIASES.get(name, name)
    begun = rest.rpartition(" ")[2] if name == "tags" else rest.lstrip()
    before = line[: len(line) - len(begun)]
    found = next((value for value in values(name, begun) if value.startswith(begun) and value != begun), None)
    return before + found if found is not None else None


class LineSuggester(Suggester):
    """Completes the command line."""

    def __init__(self, values: Values) -> None:
        """``values`` gives what can stand behind a command, by its name and the word that is begun."""
        super().__init__(use_cache=False, case_sensitive=True)
        self._values = values

    async def get_suggestion(self, value: str) -> str | None:
        """The completed line."""
        return completed(value, self._values)
