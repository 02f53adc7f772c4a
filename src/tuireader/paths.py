"""Where tuireader keeps its things and where it finds what ships with it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from tuireader.errors import TuireaderError

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


def write_whole(target: Path, text: str, *, replace: bool = True) -> None:
    """Write a file that only its owner reads, whole or not at all. Raises TuireaderError.

    Without ``replace`` a file that is there stays and is an error.
    """
    partial = target.with_name(f".{target.name[:100]}.{os.urandom(6).hex()}")
    try:
        descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8", errors="replace") as file:
                file.write(text)
            if replace:
                partial.replace(target)
            else:
                _move_to_new(partial, target)
        finally:
            partial.unlink(missing_ok=True)
    except FileExistsError as error:
        raise TuireaderError(f"{target} is there already; choose another name") from error
    except OSError as error:
        raise TuireaderError(f"{target} cannot be written ({error.strerror or error})") from error


def _move_to_new(partial: Path, target: Path) -> None:
    try:
        # A link fails where a name is taken; a rename would overwrite.
        os.link(partial, target, follow_symlinks=False)
    except FileExistsError:
        raise
    except OSError:
        # No hard links on this file system.
        if os.path.lexists(target):
            raise FileExistsError(str(target)) from None
        partial.replace(target)
