"""How number words add up and multiply: "two hundred thirty", "fünfundzwanzig", "quatre-vingt-dix"."""

from __future__ import annotations

from collections.abc import Iterator


class Stack:
    """The terms of a number in words while it is read: "two hundred thirty" is [200, 30]."""

    def __init__(self, vigesimal: bool) -> None:
        self.terms: list[int] = []
        self._vigesimal = vigesimal

    def copy(self) -> Stack:
        """A stack with the same terms."""
        other = Stack(self._vigesimal)
        other.terms = self.terms[:]
        return other

    @property
    def value(self) -> int:
        """The number as read so far."""
        return sum(self.terms)

    def push(self, parts: tuple[tuple[str, int], ...]) -> bool:
        """Add the parts of one word, each with its role; "fünfundzwanzig" names the ones first.

        False if they cannot stand here, and then the stack is no longer valid.
        """
        return all(self._add(role, value) for role, value in _in_order(parts))

    def _add(self, role: str, value: int) -> bool:
        if role == "scale":
            return self._multiply(value)
        if self._vigesimal and value == 20 and self.terms and self.terms[-1] == 4:
            self.terms[-1] = 80
            return True
        if self.terms and not self._has_room(self.terms[-1], value):
            return False
        self.terms.append(value)
        return True

    def _has_room(self, last: int, value: int) -> bool:
        if self._vigesimal and 10 <= value < 20 and last in (60, 80):
            return True
        room = 10 ** len(str(value))
        return value > 0 and last >= room and last % room == 0

    def _multiply(self, scale: int) -> bool:
        factor = 0
        while self.terms and self.terms[-1] <= scale:
            factor += self.terms.pop()
        product = (factor or 1) * scale
        if scale == 100 and factor > 99:
            return False
        if self.terms and not (factor and self.terms[-1] > product):
            return False
        self.terms.append(product)
        return True


def _in_order(parts: tuple[tuple[str, int], ...]) -> Iterator[tuple[str, int]]:
    index = 0
    while index < len(parts):
        if index + 2 < len(parts) and parts[index + 1][0] == "glue" and parts[index + 2][0] == "ten":
            yield parts[index + 2]
            yield parts[index]
            index += 3
            continue
        if parts[index][0] != "glue":
            yield parts[index]
        index += 1
