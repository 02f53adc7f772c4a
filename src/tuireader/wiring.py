"""What the interface may ask of the rest: the pipeline behind plain calls that block, for worker threads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from tuireader.errors import SourceError

if TYPE_CHECKING:
    from tuireader.library.library import Library
    from tuireader.model import Feed
    from tuireader.refresh.announced import Found
    from tuireader.refresh.opening import Opened, Opening
    from tuireader.refresh.pipeline import Progress, RefreshReport
    from tuireader.refresh.subscribing import Imported
    from tuireader.settings import Settings


class Services:
    """The calls that the interface makes in its workers. Heavy modules are imported by the call that needs them."""

    def __init__(
        self, library: Library, settings: Settings, *, offline: bool = False, piped: bytes | None = None
    ) -> None:
        self._library = library
        self._settings = settings
        self._piped = piped
        self.offline = offline

    def load_samples(self) -> tuple[int, ...]:
        """Put the sample articles into the library; their ids."""
        from tuireader.refresh.opening import load_samples

        return load_samples(self._library)

    def open_sources(self, sources: Sequence[str], progress: Opening, cancelled: Event) -> Opened:
        """Read files, folders, addresses or the piped text into the library."""
        from tuireader.refresh.opening import Opened, Read, is_address, keep, open_sources
        from tuireader.sources.local import read_stdin

        ids: tuple[int, ...] = ()
        problems: tuple[str, ...] = ()
        if "-" in sources and self._piped is not None:
            try:
                ids = tuple(keep(self._library, Read(read_stdin(self._piped), "-", "loose")))
            except SourceError as error:
                problems = (str(error),)
        named = [source for source in sources if source != "-"]
        if self.offline:
            problems += tuple(f"{s}: not fetched, since --offline was given" for s in named if is_address(s))
            named = [source for source in named if not is_address(source)]
        opened = open_sources(self._library, named, self._settings, progress, cancelled)
        return Opened(ids + opened.article_ids, problems + opened.problems, opened.offered)

    def find_feeds(self, address: str) -> tuple[Found, ...]:
        """The feeds at an address: itself if it is one, else those that the page announces. Raises SourceError."""
        from tuireader.refresh.subscribing import find_feeds

        return find_feeds(address, self._settings)

    def look_into(self, offered: Found) -> Found:
        """A feed that a page announces, with what it gives. Raises SourceError."""
        from tuireader.refresh.subscribing import look_into

        return look_into(offered, self._settings)

    def import_file(self, path: Path, *, private: bool = False) -> Imported:
        """Subscribe to what an OPML or urls file lists; nothing is fetched. Raises SourceError, LibraryError."""
        from tuireader.refresh.subscribing import import_list, read_list

        if path.exists() and not path.is_file():
            raise SourceError(str(path), "this is no file")  # a pipe would be waited for
        return import_list(self._library, path, read_list(path), private=private)

    def subscribe(self, found: Found) -> Feed:
        """Add a feed to the library. Raises SourceError, LibraryError."""
        from tuireader.refresh.subscribing import subscribe

        return subscribe(self._library, found, self._settings)

    def full_text(self, article_id: int) -> str | None:
        """Fetch the page of an article and keep its main content; why not, where there is none."""
        from tuireader.refresh.pages import fetch_full_text

        return fetch_full_text(self._library, article_id, self._settings).problem

    def finish_mentions(self, progress: Callable[[Progress], None], cancelled: Event) -> None:
        """Find the mentions that an interrupted refresh left out, or that an older version found."""
        from tuireader.entities.version import VERSION

        if any(self._library.outdated(VERSION, 1, full=full) for full in (False, True)):
            from tuireader.refresh.elsewhere import finish_mentions_elsewhere

            finish_mentions_elsewhere(self._library, self._settings, progress, cancelled)

    def refresh(
        self,
        feed_ids: Sequence[int] | None,
        progress: Callable[[Progress], None],
        cancelled: Event,
        *,
        force: bool = False,
    ) -> RefreshReport:
        """Refresh some feeds or all, and find the mentions of what is new. Raises TuireaderError."""
        from tuireader.refresh.elsewhere import refresh_elsewhere

        return refresh_elsewhere(
            self._library, self._settings, feed_ids, force=force, progress=progress, cancelled=cancelled
        )
