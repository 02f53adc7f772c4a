"""Which characters may stand in a text: the one place where control characters of the outside end."""

from __future__ import annotations

import re
from itertools import accumulate

# C0 but newline, DEL and C1 (a terminal obeys them), lone surrogates (no encoding holds them), bidirectional
# overrides and isolates (they make text read as it is not), soft hyphens and invisible joiners of words (they hide
# inside names and amounts). Zero-width joiner and non-joiner stay: Persian, Indic scripts and emoji need them.
_FORBIDDEN = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]")
_FORBIDDEN_IN_LINE = re.compile(r"[\x00-\x1f\x7f-\x9f\xad\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]")
_LINE_ENDS = re.compile(r"\r\n?|\u2028|\u2029|\x0b|\x0c|\x85")
_BLANKS = re.compile(r"[ \t]+")

# Terminal sequences with their parameters: CSI, and OSC, DCS, APC, PM, SOS up to their end or 512 characters.
# Without the parameters, what is left of a coloured title is the title and not "[31m".
_SEQUENCES = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]{0,64}[ -/]{0,8}[@-~]"
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c\n]{0,512}(?:\x07|\x1b\\|\x9c)"
)

LINE_LIMIT = 500  # characters of a title or a name: ten times an ordinary one
ADDRESS_LIMIT = 2_000  # characters of an address, about what browsers take


def clean_text(text: str, *, keep_tabs: bool = False) -> str:
    """The text without forbidden characters; every line end is a newline, a tab four blanks or one."""
    if text.isprintable():
        return _FORBIDDEN.sub("", text) if not text.isascii() else text
    text = _LINE_ENDS.sub("\n", text)
    if "\t" in text:
        text = text.expandtabs(4) if keep_tabs else text.replace("\t", " ")
    if "\x1b" in text or not text.isascii():
        text = _SEQUENCES.sub("", text)
    return _FORBIDDEN.sub("", text)


def harmless(text: str) -> str:
    """The text as it may be written to a terminal: newlines stay, each other character that it would obey goes.

    What comes in is clean already; this is for the way out, where nothing may be missed.
    """
    return text if text.isprintable() else _FORBIDDEN.sub("", _SEQUENCES.sub("", text))


def clean_line(text: str, limit: int = LINE_LIMIT) -> str:
    """One safe line: no control character, no line end, no run of blanks, cut at ``limit`` with an ellipsis.

    The limit is in characters, and in cells of the terminal for those that take two.
    """
    if not isinstance(text, str):
        return ""
    if len(text) <= limit and text.isprintable() and (len(text) * 2 <= limit or text.isascii()):
        # The blank is the only white space that is printable, and nothing forbidden is.
        return text.strip() if "  " not in text else _BLANKS.sub(" ", text).strip()
    # Cut first, so that a title of a megabyte costs nothing; blanks and sequences may take half of it.
    text = _LINE_ENDS.sub(" ", text[: limit * 4].replace("\n", " ").replace("\t", " "))
    text = _FORBIDDEN_IN_LINE.sub("", _SEQUENCES.sub("", text))
    text = _BLANKS.sub(" ", text).strip()
    return _cut(text, limit)


def whole_line(text: str, limit: int) -> str:
    """One safe line of at most so many characters; "" where it would have to be cut, as an address never may be."""
    line = clean_line(text, 4 * limit)  # in cells: what is cut there is too long in any script
    return line if len(line) <= limit else ""


def _cut(text: str, limit: int) -> str:
    if len(text) * 2 <= limit or (len(text) <= limit and text.isascii()):
        return text
    from unicodedata import east_asian_width

    wide = [east_asian_width(char) in "WF" for char in text[: limit + 1]]
    if len(text) + sum(wide) <= limit:
        return text
    ends = accumulate(1 + each for each in wide)
    return text[: sum(1 for end in ends if end < limit)].rstrip() + "…"
