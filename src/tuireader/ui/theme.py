"""Our two themes, and the colours of the entity kinds for every theme.

A kind never stands by its colour alone: ``styles.tcss`` gives each a second sign (underline, bold, italics).
"""

from __future__ import annotations

from functools import lru_cache

from textual.color import Color
from textual.theme import Theme

# WCAG 2.1 success criterion 1.4.3: normal text needs this contrast to its background.
MINIMUM_CONTRAST = 4.5
# The theme variables on which kinds are drawn: text, side panes, the row under the cursor.
GROUNDS = ("background", "surface", "panel")

DARK = Theme(
    name="tuireader-dark",
    primary="#7aa2f7",
    secondary="#9d7cd8",
    accent="#e0af68",
    warning="#e0af68",
    error="#f7768e",
    success="#9ece6a",
    foreground="#d5d9e8",
    background="#14161f",
    surface="#1a1d29",
    panel="#242838",
    dark=True,
    variables={
        "company": "#7dcfff",
        "money": "#9ece6a",
        "quote": "#e8b86d",
        "person": "#e08fc7",
        "organisation": "#b4a1f0",
        "muted": "#9096ab",
    },
)

LIGHT = Theme(
    name="tuireader-light",
    primary="#2e5aa8",
    secondary="#7847bd",
    accent="#8f5e15",
    warning="#8f5e15",
    error="#b3203f",
    success="#356b1f",
    foreground="#23262f",
    background="#fbfaf7",
    surface="#f2f0ea",
    panel="#e4e1d8",
    dark=False,
    variables={
        "company": "#005f87",
        "money": "#2c6415",
        "quote": "#8a4b08",
        "person": "#9c1d6d",
        "organisation": "#5b3fa8",
        "muted": "#5f6370",
    },
)

# What stands for ours on terminals of 16 colours, where nearest colours would all be grey.
FEW_COLOURS = {DARK.name: "ansi-dark", LIGHT.name: "ansi-light"}

# The kinds' hues; the lightness is fitted to the theme.
_HUES = {
    "company": "#4fb3e0",
    "money": "#7fc24a",
    "quote": "#e0a040",
    "person": "#d873b8",
    "organisation": "#9a86e8",
    "muted": "#8b90a0",
}

_ANSI = {
    "company": "ansi_cyan",
    "money": "ansi_green",
    "quote": "ansi_yellow",
    "person": "ansi_magenta",
    "organisation": "ansi_blue",
    "muted": "ansi_bright_black",
}


def contrast(one: Color, other: Color) -> float:
    """The contrast ratio of two opaque colours as WCAG 2.1 defines it: 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: Color) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.03928 else ((channel + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(channel / 255) for channel in (color.r, color.g, color.b))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def kind_colours(theme: Theme) -> dict[str, str]:
    """The variables ``company``, ``money``, ``quote``, ``person``, ``organisation`` and ``muted`` for any theme."""
    variables = theme.to_color_system().generate()
    return dict(_kind_colours(tuple(variables[name] for name in GROUNDS), theme.dark, theme.ansi))


@lru_cache(maxsize=64)
def _kind_colours(backgrounds: tuple[str, ...], dark: bool, ansi: bool) -> tuple[tuple[str, str], ...]:
    if ansi:
        return tuple(_ANSI.items())
    grounds = tuple(map(Color.parse, backgrounds))
    return tuple((kind, _fitted(Color.parse(hue), grounds, dark).hex) for kind, hue in _HUES.items())


def _fitted(hue: Color, grounds: tuple[Color, ...], dark: bool) -> Color:
    """The hue, moved towards white or black until it can be read on all grounds."""
    target = Color(255, 255, 255) if dark else Color(0, 0, 0)
    for step in range(21):
        colour = hue.blend(target, step / 20)
        if all(contrast(colour, ground) >= MINIMUM_CONTRAST for ground in grounds):
            return colour
    return target
