"""What goes between the processes of this program: a length, then a pickled value that may hold only plain values.

The other end reads what strangers write. Should one of the libraries there be taken over, what it sends is a value of
``model.py`` and its like or nothing: no name of a function is ever looked up.
"""

from __future__ import annotations

import io
import os
import pickle
import struct
from dataclasses import is_dataclass
from typing import IO, Any

LENGTH = struct.Struct("!Q")
_PLAIN = frozenset(
    {
        ("builtins", "frozenset"),
        ("builtins", "set"),
        ("array", "_array_reconstructor"),
        ("array", "array"),
        ("datetime", "date"),
        ("datetime", "datetime"),
        ("datetime", "timedelta"),
        ("datetime", "timezone"),
        ("decimal", "Decimal"),
        ("pathlib", "Path"),
        ("pathlib", "PosixPath"),
        ("pathlib", "WindowsPath"),
        ("pathlib._local", "PosixPath"),
        ("pathlib._local", "WindowsPath"),
    }
)


class _Reader(pickle.Unpickler):
    """Makes values and errors of this program, and the plain ones that they hold."""

    def find_class(self, module: str, name: str) -> Any:
        """The class of this name. Raises UnpicklingError for anything else."""
        if (module, name) in _PLAIN:
            return super().find_class(module, name)
        if module.startswith("tuireader.") and "." not in name:
            found = super().find_class(module, name)
            is_value = isinstance(found, type) and (is_dataclass(found) or issubclass(found, tuple | Exception))
            if is_value and found.__module__.startswith("tuireader."):
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is no value")


def packed(value: object) -> bytes:
    """The value as it goes through a pipe, behind its length."""
    data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    return LENGTH.pack(len(data)) + data


def unpacked(data: bytes) -> Any:
    """The value in the bytes that stood behind a length. Raises ConnectionError where they hold none."""
    try:
        return _Reader(io.BytesIO(data)).load()
    except Exception as error:
        raise ConnectionError("the other process sent what is no value") from error


def read(stream: IO[bytes]) -> Any:
    """The next value, or None at the end. Raises ConnectionError."""
    header = stream.read(LENGTH.size)
    if len(header) < LENGTH.size:
        return None
    (length,) = LENGTH.unpack(header)
    data = stream.read(length)
    return unpacked(data) if len(data) == length else None


def standard_streams() -> tuple[IO[bytes], IO[bytes]]:
    """Standard input and output for values alone; what a library prints goes nowhere."""
    reading, writing = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    os.close(nothing)
    return reading, writing
