"""What can be set for one feed in the interface."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FeedChange:
    """The values of the dialog, all of them; ``title`` "" gives the feed its own title back."""

    title: str
    folder: str
    url: str
    full_text: bool
