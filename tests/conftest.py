"""What several tests need."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.feed_server import FeedServer


@pytest.fixture
def server() -> Iterator[FeedServer]:
    """A scripted server on loopback."""
    with FeedServer() as running:
        yield running


@pytest.fixture
def shared() -> Path:
    """The folder with test input that is not part of the repository; the test is skipped where it is absent."""
    folder = Path(os.environ.get("TUIREADER_SHARED") or Path(__file__).parents[2] / "shared")
    if not folder.is_dir():
        pytest.skip("the shared test input is not here")
    return folder
