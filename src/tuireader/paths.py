"""Where tuireader keeps its things and where it finds what ships with it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True)
class Places:
    """The directories of one user; none of them needs to exist yet."""

    config: Path
    data: Path
    cache: Path
    log: Path

    @property
    def library(self) -> Path:
        """The SQLite file that holds articles, mentions and states."""
        return self.data / "library.db"

    @property
    def bookmarks(self) -> Path:
        """The folder with one Markdown file for each bookmark."""
        return self.data / "bookmarks"

    @property
    def config_file(self) -> Path:
        """The user's settings; optional."""
        return self.config / "config.toml"


def places(data_dir: Path | None = None) -> Places:
    """The user's directories: under ``data_dir`` or ``TUIREADER_DATA_DIR`` if given, else as the platform has it."""
    chosen = data_dir or (Path(env) if (env := os.environ.get("TUIREADER_DATA_DIR")) else None)
    if chosen is not None:
        root = chosen.expanduser().absolute()
        return Places(config=root, data=root, cache=root / "cache", log=root / "log")
    from platformdirs import PlatformDirs

    dirs = PlatformDirs("tuireader", appauthor=False)
    return Places(
        config=dirs.user_config_path, data=dirs.user_data_path, cache=dirs.user_cache_path, log=dirs.user_log_path
    )


def shipped(name: str) -> Path:
    """What lies at the top of the repository and inside the wheel: ``styles.tcss``, ``fixtures/demo``."""
    inside = _PACKAGE / name
    return inside if inside.exists() else _PACKAGE.parents[1] / name
