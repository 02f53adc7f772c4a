"""The errors that tuireader raises on purpose; each says what is wrong and what to do.

    TuireaderError
    ├── SourceError      a file, folder or address that gives no articles
    │   ├── FetchError   the network or the server said no
    │   └── ParseError   the bytes are no feed
    ├── LibraryError     the library cannot be opened, read or written
    └── SettingsError    config.toml cannot be read

Expected outcomes (not modified, no full text) are values, not errors.
"""

from __future__ import annotations

import re

from tuireader.addresses import without_credentials
from tuireader.characters import clean_line, harmless

_CREDENTIALS = re.compile(r"(?<=://)[^\s/@'\"]{1,200}@")


class TuireaderError(Exception):
    """Base of all errors whose text is meant for the user: one line, without control characters."""


class SourceError(TuireaderError):
    """A source gave no articles. ``source`` is the path or address as the user knows it."""

    def __init__(self, source: str, cause: str) -> None:
        # Messages end up in logs and on screens, and both parts may be of the words of a server.
        self.source = clean_line(without_credentials(source))
        self.cause = clean_line(cause)
        super().__init__(f"{self.source}: {self.cause}")

    def __reduce__(self) -> tuple[object, ...]:
        """Travel whole from the worker processes."""
        return type(self), (self.source, self.cause), self.__dict__


class FetchError(SourceError):
    """An address could not be fetched.

    ``status`` is the HTTP status and ``headers`` the answer's headers where there was an answer; ``retry_after`` is in
    seconds; ``reached`` is false when no server was reached, so that nothing is known of the feed.
    """

    def __init__(
        self,
        source: str,
        cause: str,
        *,
        status: int | None = None,
        retry_after: float | None = None,
        headers: tuple[tuple[str, str], ...] = (),
        reached: bool = True,
    ) -> None:
        super().__init__(source, cause)
        self.status = status
        self.retry_after = retry_after
        self.headers = headers
        self.reached = reached


class ParseError(SourceError):
    """The bytes of a source are no feed and no document that tuireader reads."""


class LibraryError(TuireaderError):
    """The library cannot be opened, read or written."""


class SettingsError(TuireaderError):
    """The settings file cannot be read; the text names the line and the nearest right key."""


def crash_report(error: BaseException) -> str:
    """What happened, for a report of a fault: lines of the program, no values of variables, no password."""
    from traceback import format_exception

    return _CREDENTIALS.sub("", harmless("".join(format_exception(error))))
