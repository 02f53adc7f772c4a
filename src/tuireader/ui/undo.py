"""What can be taken back, newest first."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

_KEPT = 100


@dataclass(frozen=True, slots=True)
class Change:
    """A change of state that happened; ``take_back`` runs in the thread that writes to the library."""

    label: str  # "3 articles marked read"
    take_back: Callable[[], object]
    then: Callable[[], object] | None = None  # once it is taken back, in the loop


class UndoStack:
    """The last changes of state."""

    def __init__(self) -> None:
        self._changes: deque[Change] = deque(maxlen=_KEPT)

    def __len__(self) -> int:
        return len(self._changes)

    def push(self, change: Change) -> None:
        """Remembers a change."""
        self._changes.append(change)

    def pop(self) -> Change | None:
        """The last change, which is then forgotten."""
        return self._changes.pop() if self._changes else None
