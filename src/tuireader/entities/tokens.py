"""The pieces that amounts of money are made of: numbers, words, signs."""

from __future__ import annotations

import re

from tuireader.entities.words import fold

_BLANKS = " \u00a0\u202f\u2009"
SIGNS = "$£¥€¢₠-\u20cf¤฿៛֏؋৳￥￦௹元円"

# Digits in groups of three may be parted by one blank of the same kind; all bounds keep the search linear.
_NUMBER = (
    rf"[0-9]{{1,3}}(?:(?P<blank>[{_BLANKS}])[0-9]{{3}})(?:(?P=blank)[0-9]{{3}}){{0,6}}(?![0-9])(?:[.,][0-9]{{1,9}}(?![0-9]))?"
    r"|[0-9]{1,30}(?:[.,'’][0-9]{1,30}){0,12}"
)
_TOKEN = re.compile(
    rf"(?P<number>{_NUMBER})"
    rf"|(?P<sign>€ur(?:os?)?(?![^\W\d_])|[Uu]\$[DdSs](?![^\W\d_])|ரூ|[{SIGNS}])"
    r"|(?P<word>(?:[A-Za-z]\.){1,3}[A-Za-z]\b\.?|[^\W\d_]+)"
    r"|(?P<other>\n|\S)"
)

NUMBER, WORD, SIGN, OTHER = "number", "word", "sign", "other"


class Token:
    """A piece of text; ``form`` is the folded word, or the text itself for what is no word."""

    __slots__ = ("end", "form", "kind", "start", "text")

    def __init__(self, kind: str, start: int, text: str) -> None:
        self.kind = kind
        self.start = start
        self.end = start + len(text)
        self.text = text
        self.form = fold(text.replace(".", "")) if kind == WORD else text


END = Token(OTHER, -1, "")
"""What stands beyond the first and the last token."""


def tokenise(text: str, start: int, end: int) -> list[Token]:
    """The tokens of ``text[start:end]`` with their places in the whole text; blanks are left out, newlines are not."""
    return [
        Token(match.lastgroup or OTHER, match.start(), match.group()) for match in _TOKEN.finditer(text, start, end)
    ]


_SPLIT = re.compile(r"[^\W\d_]+")


def split_words(phrase: str) -> tuple[str, ...]:
    """The folded words of a phrase, as they come as tokens."""
    return tuple(fold(word) for word in _SPLIT.findall(phrase))
