"""Markup without the tags that are nested too deep: the HTML parser's time grows with the square of the depth.

The tags are followed as the parser would, without building anything. Where the two could disagree, an element counts
as still open: that costs a long and broken page some of its structure, while the other way would cost minutes.
"""

from __future__ import annotations

import re

DEEPEST = 400  # elements inside one another

_MARK = re.compile(r"<(?:(/?)([A-Za-z][^\s/>]*)|(!--)|[!?]|/)")
# What follows a name up to the end of the tag, as browsers read it: a quoted value may hold angles.
_TAG_REST = re.compile(r"""(?:[^"'>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+|["'])*+>""")
_COMMENT_REST = re.compile(r"-?>|.*?--!?>", re.DOTALL)
# Elements without an end or whose end may be left out: they say nothing about how deep the next one stands.
_OPTIONAL = frozenset("p li dt dd tr td th thead tbody tfoot option".split())
_EMPTY = frozenset("area base br col embed hr img input link meta param source track wbr html head body".split())
_RAW = frozenset("script style textarea title xmp iframe noembed noframes".split())
_FORMATTING = frozenset("a b big code em font i nobr s small strike strong tt u".split())
# Their end closes what is still open in them, unless a border stands between.
_CLOSING = frozenset(
    "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header hgroup "
    "main menu nav ol pre listing search section summary ul table h1 h2 h3 h4 h5 h6".split()
)
_BORDERS = frozenset("table caption object applet marquee template select button svg math noscript".split())
_DRAWING = frozenset("svg g defs symbol clippath mask lineargradient radialgradient pattern marker".split())
_LOOK_BACK = 40  # open elements between an end and its beginning; more are no slip of a pen


def flattened(markup: str) -> str:
    """The markup without the tags that are nested too deep; their text stays."""
    return _Follower(markup).kept() if markup.count("<") > DEEPEST * 2 else markup


class _Follower:
    """Follows the tags of some markup with a stack of what is open."""

    def __init__(self, markup: str) -> None:
        self._markup = markup
        self._open: list[tuple[str, set[str]]] = []  # names, each with what of _OPTIONAL was begun in it
        self._at_root: set[str] = set()
        self._foreign = 0  # svg and math that are open
        self._blind_until = 0  # before this place ends may be only text
        self._unsure = False  # whether beginnings there may be none

    def kept(self) -> str:
        """The markup without what is too deep."""
        markup, pieces, at, looked = self._markup, [], 0, 0
        while (mark := _MARK.search(markup, looked)) is not None:
            blind = mark.start() < self._blind_until
            if blind and not (self._foreign or self._unsure):
                looked = self._blind_until
                continue
            rest = self._rest(mark)
            if rest is None and not blind:
                break  # what has no end swallows all that follows
            end = rest or mark.end()
            looked = mark.end() if blind else end
            if mark[2] and self._is_too_deep(mark, end):
                pieces += [markup[at : mark.start()], " "]
                at = looked = end
        return "".join([*pieces, markup[at:]]) if pieces else markup

    def _rest(self, mark: re.Match[str]) -> int | None:
        """Where the tag, comment or instruction ends."""
        if mark[2]:
            found = _TAG_REST.match(self._markup, mark.end())
        elif mark.start() < self._blind_until:
            return mark.end()
        elif mark[3]:
            found = _COMMENT_REST.match(self._markup, mark.end())
        else:
            end = self._markup.find(">", mark.end())
            return end + 1 if end >= 0 else None
        return found.end() if found is not None else None

    def _is_too_deep(self, mark: re.Match[str], end: int) -> bool:
        name = mark[2].lower()
        if name in _EMPTY:
            return False
        if mark[1]:
            return self._ends(name) if mark.start() >= self._blind_until else False
        if name in _RAW:
            if mark.start() >= self._blind_until:
                self._go_blind(name, end)
            return False
        if name in _OPTIONAL:
            self._begun().add(name)
            return False
        if self._foreign and self._markup[end - 2] == "/" and self._draws():
            return False
        self._open.append((name, set()))
        self._foreign += name in {"svg", "math"}
        return len(self._open) > DEEPEST

    def _go_blind(self, name: str, start: int) -> None:
        """The content of a raw element is text; what could be the end of one in a script may be text, too."""
        end = re.compile(f"</{name}", re.IGNORECASE).search(self._markup, start)
        until = end.start() if end is not None else len(self._markup)
        content = self._markup[start:until].lower()
        if name == "script" and "<!--" in content and "<script" in content:
            until, self._unsure = len(self._markup), True
        self._blind_until = max(self._blind_until, until)

    def _begun(self) -> set[str]:
        return self._open[-1][1] if self._open else self._at_root

    def _draws(self) -> bool:
        """Whether a tag that ends itself is at a place of a drawing where that counts."""
        for name, _ in self._open[: -_LOOK_BACK - 1 : -1]:
            if name not in _DRAWING:
                return False
            if name == "svg":
                return True
        return False

    def _ends(self, name: str) -> bool:
        """Close what this end closes; whether that was too deep."""
        if name in _OPTIONAL:
            self._begun().discard(name)
            return False
        place = self._place_of(name)
        if place is None:
            return False
        inside = self._open[place + 1 :]
        if name in _CLOSING:
            gone = slice(place, None)
        elif name in _FORMATTING and all(each in _FORMATTING for each, _ in inside):
            gone = slice(place, place + 1)
        elif not inside and not self._open[place][1]:
            gone = slice(place, None)
        else:
            return False
        self._foreign -= sum(each in {"svg", "math"} for each, _ in self._open[gone])
        del self._open[gone]
        return place >= DEEPEST

    def _place_of(self, name: str) -> int | None:
        last = len(self._open) - 1
        for place in range(last, max(last - _LOOK_BACK, -1), -1):
            each = self._open[place][0]
            if each == name:
                return place
            if each in _BORDERS:
                return None
        return None
