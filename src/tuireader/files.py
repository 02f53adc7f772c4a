"""Files and folders that only their owner reads; a file is written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from tuireader.errors import TuireaderError


def make_private_folder(folder: Path) -> None:
    """Create the folder, and those above that are missing, for the user alone. Raises ``OSError``."""
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)


def replace_file(target: Path, content: bytes) -> None:
    """Write a file, in place of the one that may be there. Raises ``OSError``."""
    partial = _write_partial(target.parent, content)
    try:
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
    _sync(target.parent)


def new_file(folder: Path, names: Iterable[str], content: bytes) -> Path | None:
    """Write a file under the first of the names that is free; None if none is. Raises ``OSError``."""
    partial = _write_partial(folder, content)
    try:
        for name in names:
            if _take_name(partial, folder / name):
                _sync(folder)
                return folder / name
    finally:
        partial.unlink(missing_ok=True)
    return None


def export_text(target: Path, text: str, *, replace: bool = True) -> None:
    """Write a file where the user wants it. Raises ``TuireaderError`` that says what to do.

    Without ``replace`` a file that is there stays and is an error.
    """
    content = text.encode("utf-8", "replace")
    try:
        if target.exists() and not target.is_file():
            # A pipe or a device is written to; a file in its place would take it away from everybody.
            target.write_bytes(content)
        elif replace:
            replace_file(target, content)
        elif new_file(target.parent, [target.name], content) is None:
            raise TuireaderError(f"{target} is there already; choose another name")
    except OSError as error:
        raise TuireaderError(f"{target} cannot be written ({error.strerror or error})") from error


def _write_partial(folder: Path, content: bytes) -> Path:
    path = folder / f".{os.urandom(8).hex()}.part"
    descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise
    return path


def _take_name(partial: Path, target: Path) -> bool:
    """Give a written file its name; whether that was free."""
    try:
        # A link fails where a name is taken, also by a symbolic link; a rename would overwrite.
        os.link(partial, target, follow_symlinks=False)
    except FileExistsError:
        return False
    except OSError:
        # No hard links on this file system.
        if os.path.lexists(target):
            return False
        partial.replace(target)
    return True


def _sync(folder: Path) -> None:
    """Make the new name last through a power cut, where the file system can."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        with suppress(OSError):
            os.fsync(descriptor)
    finally:
        os.close(descriptor)
