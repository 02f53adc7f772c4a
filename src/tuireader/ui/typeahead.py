"""Keys one after the other: what is typed before a key has done its work waits, and then goes where that key led.

Textual hands each key at once to what has the focus. Of keys that come together, as over a slow line, the letters
behind a ``/`` would so still go to the list, and each be a command of its own.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from functools import partial

from textual import events
from textual.app import App, ReturnType
from textual.message import Message
from textual.screen import Screen
from textual.timer import Timer

_ROUNDS = 2  # a key can send a message of its own (Enter in a field), which the second one comes behind
_MOST_ROUNDS = 4  # where it opens or closes a dialog
_LONGEST_WAIT = 0.5  # seconds; a closing dialog may take the follower of its last key along


class TypeAhead(App[ReturnType]):
    """Lets the next key, or pasted text, go its way when a message that follows the one before has come through."""

    @dataclass
    class Done(Message):
        """Follows a key through all that it passes, up to the application."""

        number: int
        rounds: int
        screen: Screen[object]

    def __init__(self) -> None:
        super().__init__()
        self._typed: deque[events.Key | events.Paste] = deque()  # what waits
        self._key_number = 0
        self._under_way = False
        self._overdue: Timer | None = None

    async def on_event(self, event: events.Event) -> None:
        """Holds keys back while another is under way."""
        if not isinstance(event, events.Key | events.Paste) or event.is_forwarded:
            await super().on_event(event)
            return
        if self._under_way:
            self._typed.append(event)
            self._watch()
        else:
            await self._pass_on(event)

    async def _pass_on(self, event: events.Key | events.Paste) -> None:
        self._key_number += 1
        self._under_way = True
        target = self.focused or self.screen
        done = self.Done(self._key_number, 1, self.screen)
        await super().on_event(event)
        if not target.post_message(done):
            self.post_message(done)

    async def on_type_ahead_done(self, done: Done) -> None:
        """Follows the key once more, or lets the next one go."""
        if done.number != self._key_number:
            return
        screen = self.screen
        if done.rounds < (_ROUNDS if screen is done.screen else _MOST_ROUNDS):
            again = self.Done(done.number, done.rounds + 1, done.screen)
            if not (self.focused or screen).post_message(again):
                self.post_message(again)
            return
        await self._next()

    def _watch(self) -> None:
        """See to it that what waits does so for half a second at most."""
        if self._overdue is None:
            self._overdue = self.set_timer(_LONGEST_WAIT, partial(self._wait_no_longer, self._key_number))

    async def _wait_no_longer(self, number: int) -> None:
        self._overdue = None
        if self._under_way and number == self._key_number:
            await self._next()
        elif self._typed:
            self._watch()

    async def _next(self) -> None:
        self._under_way = False
        if self._typed:
            await self._pass_on(self._typed.popleft())
