"""What the interface asks of the rest of the program: calls that block and are made in worker threads only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from tuireader.model import Feed
    from tuireader.refresh.announced import Found
    from tuireader.refresh.opening import Opened, Opening
    from tuireader.refresh.pipeline import Progress, RefreshReport
    from tuireader.refresh.subscribing import Imported


class Services(Protocol):
    """The pipeline behind plain calls; ``offline`` says that nothing may be fetched."""

    offline: bool

    def load_samples(self) -> tuple[int, ...]:
        """Put the sample articles into the library; their ids."""
        ...

    def open_sources(self, sources: Sequence[str], progress: Opening, cancelled: Event) -> Opened:
        """Read files, folders and addresses into the library; ``progress`` hears source, done and total."""
        ...

    def find_feeds(self, address: str) -> tuple[Found, ...]:
        """The feeds at an address. Raises SourceError."""
        ...

    def look_into(self, offered: Found) -> Found:
        """A feed that a page announces, with what it gives. Raises SourceError."""
        ...

    def import_file(self, path: Path, *, private: bool = False) -> Imported:
        """Subscribe to what an OPML or urls file lists; feeds in private networks only with ``private``.

        Raises SourceError, LibraryError.
        """
        ...

    def full_text(self, article_id: int) -> str | None:
        """Fetch the page of an article and keep its main content; why not, where there is none."""
        ...

    def subscribe(self, found: Found) -> Feed:
        """Add a feed with its articles. Raises SourceError, LibraryError."""
        ...

    def finish_mentions(self, progress: Callable[[Progress], None], cancelled: Event) -> None:
        """Find the mentions that an interrupted refresh left out, or that an older version found."""
        ...

    def refresh(
        self,
        feed_ids: Sequence[int] | None,
        progress: Callable[[Progress], None],
        cancelled: Event,
        *,
        force: bool = False,
    ) -> RefreshReport:
        """Refresh some feeds, or all."""
        ...
