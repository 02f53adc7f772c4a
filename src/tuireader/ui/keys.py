"""Names of keys: Textual's, and as people write them."""

from __future__ import annotations

import re

_FUNCTION_KEY = re.compile(r"f[0-9]{1,2}")
_KEY_NAMES = {
    "right_square_bracket": "]",
    "left_square_bracket": "[",
    "right_curly_bracket": "}",
    "left_curly_bracket": "{",
    "question_mark": "?",
    "slash": "/",
    "exclamation_mark": "!",
    "number_sign": "#",
    "colon": ":",
    "semicolon": ";",
    "plus": "+",
    "minus": "-",
    "greater_than_sign": ">",
    "less_than_sign": "<",
    "equals_sign": "=",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "tab": "Tab",
    "home": "Home",
    "end": "End",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "delete": "Del",
    "shift+tab": "Shift+Tab",
    "vertical_line": "|",
}
_BY_SIGN = {sign.lower() if len(sign) > 1 else sign: key for key, sign in _KEY_NAMES.items()}


def key_label(key: str) -> str:
    """A key as people write it: "]", "PgDn", "Ctrl+P", "g g"."""
    if " " in key:
        return " ".join(map(key_label, key.split()))
    if key in _KEY_NAMES:
        return _KEY_NAMES[key]
    if "+" in key:
        return "+".join(part.capitalize() if len(part) > 1 else part for part in key.split("+"))
    return key.upper() if _FUNCTION_KEY.fullmatch(key) else key


def key_name(written: str) -> str:
    """The Textual name of a key as people write it: the reverse of :func:`key_label`; unknown names stay."""
    if len(parts := written.split()) > 1:
        return " ".join(map(key_name, parts))
    if written in _BY_SIGN:
        return _BY_SIGN[written]
    lowered = written.lower()
    return _BY_SIGN.get(lowered, lowered if len(written) > 1 else written)
