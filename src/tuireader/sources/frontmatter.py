"""The head of a Markdown file: ``---`` with simple keys, or ``+++`` with TOML."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass

_FENCE = re.compile(r"\A(?P<fence>---|\+\+\+)[ \t]*\n(?P<head>.*?)\n(?P=fence)[ \t]*(?:\n|\Z)", re.DOTALL)
_KEY = re.compile(r"([A-Za-z][\w -]{0,40}?)\s{0,10}:(?:\s+(.*))?")
_HEAD_LIMIT = 20_000  # characters; a longer head is text that happens to begin with a rule


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the head says; keys are lower case, values texts or lists of texts."""

    values: dict[str, str | list[str]]
    body: str

    def text(self, *names: str) -> str:
        """The first of these keys that has a value; a list is joined by commas."""
        for name in names:
            if value := self.values.get(name):
                return value if isinstance(value, str) else ", ".join(value)
        return ""

    def listed(self, *names: str) -> tuple[str, ...]:
        """The first of these keys that has a value, as a list; a text is split at commas."""
        for name in names:
            if value := self.values.get(name):
                parts = value.split(",") if isinstance(value, str) else value
                return tuple(part.strip() for part in parts if part.strip())
        return ()


def split(text: str) -> FrontMatter:
    """The head and the body of a Markdown text; without a head, all of it is body."""
    text = text.removeprefix("\ufeff")
    found = _FENCE.match(text[:_HEAD_LIMIT])
    if found is None:
        return FrontMatter({}, text)
    values = _toml(found["head"]) if found["fence"] == "+++" else _simple(found["head"])
    return FrontMatter(values, text[found.end() :]) if values else FrontMatter({}, text)


def _toml(head: str) -> dict[str, str | list[str]]:
    try:
        table = tomllib.loads(head)
    except (ValueError, RecursionError):
        return {}
    return {
        key.lower(): [str(item) for item in value] if isinstance(value, list) else str(value)
        for key, value in table.items()
        if not isinstance(value, dict)
    }


def _simple(head: str) -> dict[str, str | list[str]]:
    """The part of YAML that heads use: ``key: value``, ``key: [a, b]`` and lists of ``- item`` lines."""
    values: dict[str, str | list[str]] = {}
    key = ""
    for line in head.split("\n"):
        stripped = line.strip()
        if not stripped or stripped.startswith("#"):
            continue
        if stripped.startswith("- ") and key:
            held = values.get(key)
            values[key] = [*(held if isinstance(held, list) else []), _scalar(stripped[2:])]
        elif (found := _KEY.fullmatch(line.rstrip())) is not None:
            key = found[1].strip().lower()
            values[key] = _value(found[2] or "")
        elif line[:1] not in {" ", "\t"}:
            return {}  # no head after all: a rule, then text
    return values


def _value(text: str) -> str | list[str]:
    text = text.strip()
    if text.startswith("[") and text.endswith("]"):
        return [_scalar(part) for part in text[1:-1].split(",") if part.strip()]
    return _scalar(text)


def _scalar(text: str) -> str:
    text = text.strip()
    if len(text) >= 2 and text[0] == text[-1] == '"':
        return text[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    if len(text) >= 2 and text[0] == text[-1] == "'":
        return text[1:-1].replace("''", "'")
    return text
