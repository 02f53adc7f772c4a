"""The command line: commands by name, some with words behind them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tuireader.ui.actions import BY_ID, Command
from tuireader.ui.completion import ALIASES, TAKES, LineSuggester
from tuireader.ui.screens.own_marks import OwnMarks
from tuireader.ui.widgets.pane import Pane
from tuireader.ui.widgets.prompt import Prompt

_WIDTHS = ("66", "72", "84", "100")
_PLACE = re.compile(r"([0-9]{1,7})(%?)")


class CommandLine(OwnMarks):
    """Carries out what is typed behind the colon."""

    _typed_in: Pane | None = None  # the pane that had the focus before

    def do_command_line(self) -> None:
        """A command by its name."""
        self._typed_in = self.pane
        self.prompt.open("command", suggester=LineSuggester(self._values))

    def leave_command_line(self) -> None:
        """Gives the focus back to the pane where the colon was typed."""
        pane = self._typed_in or self.listing
        self.focus_pane(pane if pane is not self.reader or self.opened else self.listing)
        self.show_status()

    def on_prompt_typed(self, event: Prompt.Typed) -> None:
        """Says what the command does that is being typed, and why it is not possible now."""
        super().on_prompt_typed(event)
        if event.purpose == "command":
            self.show_status(self._about(event.words))

    def _about(self, line: str) -> str:
        if (place := _PLACE.fullmatch(line.strip())) is not None:
            return f"to {place[1]} percent" if place[2] else f"to row {place[1]}"
        first, blank, _ = line.strip().partition(" ")
        command = self._named(first)
        if command is None and first and not blank:
            return " ".join(command.id for command in self._beginning(first))
        if command is None or not first:
            return ""
        takes = f" ({takes})" if (takes := TAKES.get(command.id)) and not blank else ""
        reason = self.reason(command)
        return f"{command.id}{takes}: {f'not now, {reason}' if reason else command.help}"

    def _named(self, name: str) -> Command | None:
        """The command of this name, or of the only name that begins so."""
        begins = self._beginning(name)
        exact = BY_ID.get(ALIASES.get(name, name.lower()).replace("-", "_"))
        return exact or (begins[0] if len(begins) == 1 else None)

    def _beginning(self, name: str) -> list[Command]:
        """The commands whose names begin so."""
        begin = ALIASES.get(name, name.lower()).replace("-", "_")
        return [command for command in BY_ID.values() if command.id.startswith(begin)]

    def run_line(self, line: str) -> None:
        """Carries out a command by its name, or by the beginning of its name; some take words behind it."""
        first, _, rest = line.strip().partition(" ")
        if (place := _PLACE.fullmatch(line.strip())) is not None:
            self._jump(int(place[1]), share=bool(place[2]))
            return
        named = self._named(first) if first else None
        with_words = getattr(self, f"with_{named.id}", None) if named is not None and rest.strip() else None
        if with_words is not None:
            with_words(rest.strip())
            return
        name = line.strip().replace("-", "_").replace(" ", "_")
        if not name:
            return
        found = self._named(name)
        if found is not None:
            self.run_command(found)
            return
        near = ", ".join(command.id for command in self._beginning(name))
        problem = f"could be {near}" if near else "takes no words" if named is not None else "no such command"
        self.tell(f"{first if near == '' and named else name}: {problem}", severity="warning")

    def _jump(self, number: int, *, share: bool) -> None:
        """To a row of the list by its number, or so many percent down the list or the text."""
        if self.pane is self.reader and share:
            self.reader.edge(end=True)
            self.reader.move(-self.reader.max_scroll_y * (100 - min(number, 100)) // 100)
            return
        rows = len(self.listing)
        place = rows * min(number, 100) // 100 if share else number
        self.listing.cursor = min(max(place, 1), max(rows, 1)) - 1
        self.focus_pane(self.listing)

    def _values(self, command: str, begun: str) -> Iterable[str]:
        if command == "theme":
            return sorted(self.app.available_themes)
        if command == "wider":
            return _WIDTHS
        if command == "tags":
            return self.library.complete_value("tag", begun) if begun else ()
        if command == "export" and self.article is not None:
            from tuireader.exporting import SUFFIXES, file_name

            return tuple(file_name(self.article.row.title, suffix) for suffix in SUFFIXES)
        return ()

    # ------------------------------------------------------------------------------------------- words behind a command

    def with_theme(self, name: str) -> None:
        """Takes a theme by its name."""
        if name in self.app.available_themes:
            self.app.theme = name
        else:
            known = ", ".join(sorted(self.app.available_themes))
            self.tell(f"There is no theme {name}; known are {known}", severity="warning")

    def with_wider(self, number: str) -> None:
        """Makes the text column so many cells wide."""
        if _is_number(number):
            self.reader.set_columns(int(number))
        else:
            self.tell(f"{number} is no number of cells", severity="warning")

    def with_open(self, number: str) -> None:
        """Opens the link with this number in the list of links."""
        links = self.reader.links
        if _is_number(number) and 1 <= int(number) <= len(links):
            self.open_link(links[int(number) - 1].url)
        else:
            self.tell(f"There is no link {number}; this article has {len(links)}", severity="warning")

    def with_tags(self, words: str) -> None:
        """Gives the article these tags."""
        self.set_tags(words)

    def with_note(self, words: str) -> None:
        """Gives the article this note."""
        self.set_note(words)

    def with_export(self, name: str) -> None:
        """Writes the article to this file."""
        self.export_article(name)

    def with_pipe(self, words: str) -> None:
        """Gives the text to this program."""
        self.pipe(words)

    def with_filter(self, words: str) -> None:
        """Narrows the list."""
        self.apply_prompt("filter", words)

    def with_search(self, words: str) -> None:
        """Searches all articles."""
        self.apply_prompt("search", words)


def _is_number(words: str) -> bool:
    return words.isascii() and words.isdigit() and len(words) < 5
