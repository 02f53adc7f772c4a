"""What is wrong with a query, and where."""

from __future__ import annotations

from tuireader.errors import TuireaderError


class QueryError(TuireaderError):
    """A query that cannot be understood.

    ``position`` counts code points from 0 and lies within the query or just behind it; ``length`` is at least 1;
    ``suggestion`` is what may have been meant, "" if nothing is near.
    """

    def __init__(self, query: str, position: int, cause: str, *, length: int = 1, suggestion: str = "") -> None:
        self.query = query
        self.position = min(max(position, 0), len(query))
        self.length = max(1, min(length, len(query) - self.position))
        self.cause = cause
        self.suggestion = suggestion
        hint = f"; did you mean {suggestion}?" if suggestion else ""
        super().__init__(f"{cause}{hint} (at character {self.position + 1})")

    def __reduce__(self) -> tuple[object, ...]:
        """Travel whole between threads and processes."""
        return _rebuilt, (self.query, self.position, self.cause, self.length, self.suggestion)

    def pointed(self) -> tuple[str, str]:
        """The query on one line and carets under the place, for a terminal with one cell a character."""
        line = "".join(c if c.isprintable() else " " for c in self.query)
        return line, " " * self.position + "^" * self.length


def _rebuilt(query: str, position: int, cause: str, length: int, suggestion: str) -> QueryError:
    return QueryError(query, position, cause, length=length, suggestion=suggestion)
