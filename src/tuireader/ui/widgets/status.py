"""The two lowest lines: what is going on, and the keys of the focused pane."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from tuireader.ui.actions import Command, Context, Keymap, in_bar
from tuireader.ui.cells import cut, width
from tuireader.ui.keys import key_label
from tuireader.ui.widgets.pane import Pane

_LAST = "help"  # of the key bar


class StatusLine(Pane, can_focus=False):
    """One line: what is listed and what is going on at the left, counts and the place in the text at the right."""

    left = ""
    right = ""
    busy = ""
    problem = False

    def show(self, left: str | None = None, right: str | None = None, *, busy: str | None = None) -> None:
        """Changes the parts that are given."""
        before = self.left, self.right, self.busy
        self.left = self.left if left is None else left
        self.right = self.right if right is None else right
        self.busy = self.busy if busy is None else busy
        if (self.left, self.right, self.busy) != before:
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """The line."""
        cells = self.size.width
        right = cut(self.right, cells * 2 // 3, self.glyphs.ellipsis)
        room = cells - width(right) - 3
        busy = f"{self.busy}  " if self.busy else ""
        left = cut(busy + self.left, max(room, 0), self.glyphs.ellipsis)
        busy_part = left[: len(busy)]
        gap = " " * max(cells - width(left) - width(right) - 2, 0)
        return self.strip(
            [
                (" ", self.style_of()),
                (busy_part, self.style_of("busy")),
                (left[len(busy_part) :], self.style_of()),
                (gap, self.style_of()),
                (f"{right} ", self.style_of("detail")),
            ],
            cells,
        )


class KeyBar(Pane, can_focus=False):
    """The most wanted keys of the focused pane; a click carries them out."""

    @dataclass
    class Clicked(Message):
        """The user clicked on a command."""

        command_id: str

    def __init__(self, keys: Keymap, reason: Callable[[Command], str | None], *, id: str | None = None) -> None:  # noqa: A002
        """``reason`` says why a command is not possible now, or None."""
        super().__init__(id=id)
        self._keys = keys
        self._reason = reason
        self._pane: Context = "list"
        self._places: list[tuple[int, int, str]] = []
        self._commands: tuple[tuple[Command, bool], ...] = ()  # and whether they are possible

    def show(self, pane: Context) -> None:
        """Shows the keys of a pane."""
        if pane != self._pane:
            self._pane = pane
            self.follow()

    def follow(self) -> None:
        """Looks again which commands are possible."""
        commands = tuple((command, self._reason(command) is None) for command in in_bar(self._pane))
        if commands != self._commands:
            self._commands = commands
            self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Carries out what was clicked on."""
        for start, end, command_id in self._places:
            if start <= event.x < end:
                self.post_message(self.Clicked(command_id))

    def render_line(self, y: int) -> Strip:
        """The line: as many commands as fit, and always the one that leads to all others."""
        cells = self.size.width
        self._places = []
        pieces = [(" ", self.style_of())]
        x = 1
        listed = [
            (command, possible, keys[0]) for command, possible in self._commands if (keys := self._keys.of(command))
        ]
        last = [_size(command, key) + 2 for command, _, key in listed if command.id == _LAST]
        for command, possible, named in sorted(listed, key=lambda each: each[0].id == _LAST):
            key = key_label(named)
            size = _size(command, named)
            if command.id != _LAST and x + size + sum(last) > cells:
                continue
            pieces += [
                (key, self.style_of("key" if possible else "key-off")),
                (f" {command.label}", self.style_of("" if possible else "detail")),
                ("  ", self.style_of()),
            ]
            self._places.append((x, x + size, command.id))
            x += size + 2
        return self.strip(pieces, cells)


def _size(command: Command, key: str) -> int:
    return width(key_label(key)) + 1 + width(command.label)


def focused_context(widget: Widget | None) -> Context:
    """The context of the pane that has the focus; the list's where none has."""
    return widget.context if isinstance(widget, Pane) else "list"
