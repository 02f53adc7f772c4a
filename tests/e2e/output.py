"""What may be written to a terminal: a strict reader of bytes that knows only the sequences of an allow-list."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

# Styles that the themes use; blinking (5, 6) and hidden text (8) are none of them.
_STYLES = (
    {0, 1, 2, 3, 4, 7, 9, 21, 22, 23, 24, 27, 29, 39, 49}
    | {*range(30, 38), *range(40, 48), *range(90, 98)}
    | {*range(100, 108)}
)
# Mouse (1000 to 1016), focus, the other screen, pasting, whole frames, size in band, the cursor, wrapping.
_MODES = {"7", "25", "1000", "1002", "1003", "1004", "1006", "1015", "1016", "1049", "2004", "2026", "2048"}
_CSI = re.compile(r"\x1b\[([0-?]*)([ -/]*)([@-~])")
_OSC = re.compile(r"\x1b\]([^\x07\x1b]*)(?:\x07|\x1b\\)")
_PLACES = re.compile(r"[0-9;]{0,9}")
_FORBIDDEN = re.compile(r"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff]")


def faults(written: bytes, *, interface: bool = True, ways: frozenset[str] = frozenset()) -> list[str]:
    """What in these bytes a terminal could obey and tuireader never means, each with its surroundings.

    ``interface`` allows the sequences of the full screen; without it only line ends pass. ``ways`` names the operating
    system commands that the test asked for: "8" (link), "9" and "777" (notification), "52" (clipboard), "0" (title).
    """
    try:
        text = written.decode("utf-8")
    except UnicodeDecodeError as error:
        return [f"no UTF-8: {written[max(0, error.start - 20) : error.end + 20]!r}"]
    return list(_faults(text, interface, ways))


def _faults(text: str, interface: bool, ways: frozenset[str]) -> Iterator[str]:
    at = 0
    for found in _FORBIDDEN.finditer(text):
        if found.start() < at:
            continue  # inside a sequence that was allowed
        here = found.start()
        end = _allowed(text, here, ways) if interface and text[here] == "\x1b" else None
        if end is None:
            yield repr(text[max(0, here - 30) : here + 40])
            end = here + 1
        at = end


def _allowed(text: str, at: int, ways: frozenset[str]) -> int | None:
    """Where the sequence that begins here ends, if it is one of ours."""
    if found := _CSI.match(text, at):
        return found.end() if _is_our_csi(*found.groups()) else None
    if found := _OSC.match(text, at):
        return found.end() if _is_our_osc(found.group(1), ways) else None
    return None


def _is_our_csi(parameters: str, between: str, final: str) -> bool:
    if final == "m" and not between:
        return _is_style(parameters)
    if final in "hl" and not between:
        return parameters[:1] == "?" and parameters[1:] in _MODES
    if final == "p":
        return between == "$" and parameters in {"?2026", "?2048"}
    if final == "u":  # how keys are told
        return not between and re.fullmatch(r"[<>=][0-9;]{0,4}", parameters) is not None
    return not between and final in "HJK" and _PLACES.fullmatch(parameters) is not None


def _is_style(parameters: str) -> bool:
    values = [int(value or 0) for value in parameters.split(";")] if re.fullmatch(r"[0-9;]*", parameters) else [-1]
    while values:
        first = values.pop(0)
        if first in {38, 48} and values[:1] == [2] and len(values) >= 4:
            del values[:4]
        elif first in {38, 48} and values[:1] == [5] and len(values) >= 2:
            del values[:2]
        elif first not in _STYLES:
            return False
    return True


def _is_our_osc(body: str, ways: frozenset[str]) -> bool:
    number, _, rest = body.partition(";")
    if number == "22":  # the look of the mouse pointer
        return re.fullmatch(r"[a-z-]{1,20}", rest) is not None
    if number not in ways or not rest.isprintable():
        return False
    if number == "8":
        address = rest.partition(";")[2]
        return not address or urlsplit(address).scheme in {"http", "https", "mailto"}
    if number == "52":
        try:
            copied = base64.b64decode(rest.removeprefix("c;"), validate=True).decode("utf-8")
        except (binascii.Error, UnicodeDecodeError):
            return False
        return _FORBIDDEN.search(copied) is None
    if number == "777":
        return rest.startswith("notify;tuireader;") and rest.count(";") == 2
    return number == "9" or (number in {"0", "2"} and "tuireader" in rest)
