"""The last gate before the terminal: what is drawn holds only characters that a terminal shows."""

from __future__ import annotations

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from tuireader.characters import harmless


class Printable(LineFilter):
    """Takes from every drawn line what a terminal would obey; what comes in is clean, so that it rarely finds any."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same pieces, without what may not be written."""
        return segments if all(map(_is_clean, segments)) else [_cleaned(segment) for segment in segments]


# Lines, blocks and arrows that widgets draw, and typographic signs, as what comes nearest in ASCII, a cell for a cell.
_PLAIN = {
    **dict.fromkeys("─━═╌┄▔▁▂‾–—‒―−", "-"),
    **dict.fromkeys("│┃║▏▎▍▌▋▊▉▐▕╎┆", "|"),
    **dict.fromkeys("┌┐└┘├┤┬┴┼╭╮╯╰╔╗╚╝", "+"),
    **dict.fromkeys("█▇▆▅▄▃▀▓▒░■●▪", "#"),
    **dict.fromkeys("“”„‟«»", '"'),
    **dict.fromkeys("‘’‚‛‹›", "'"),
    **dict(zip("←→↑↓▲▼▸▾▶▹•·×…✓", "<>^v^v>v>>*-x~x", strict=True)),
}
_TO_PLAIN = str.maketrans(_PLAIN)


class Plain(LineFilter):
    """Draws with ASCII signs only: also what widgets of others draw, and the quotation marks and dashes of texts."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same pieces, each sign that is known in ASCII; letters stay as they are."""
        return [
            segment
            if segment.text.isascii()
            else Segment(segment.text.translate(_TO_PLAIN), segment.style, segment.control)
            for segment in segments
        ]


def _is_clean(segment: Segment) -> bool:
    style = segment.style
    return segment.text.isprintable() and (style is None or style.link is None or style.link.isprintable())


def _cleaned(segment: Segment) -> Segment:
    text, style, control = segment
    if style is not None and style.link is not None and not style.link.isprintable():
        style = style.update_link(None)
    return Segment(harmless(text).replace("\n", " "), style, control)
