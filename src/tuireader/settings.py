"""The user's settings: one frozen value, read from ``config.toml``; the file and every key in it are optional.

A wrong key or value is a problem in words, with its line and the nearest right key; the default stands in for it.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, Field, dataclass, field, fields, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any, get_origin, get_type_hints

from tuireader.addresses import without_credentials
from tuireader.model import KINDS

HIDDEN = "(not shown)"
_SECRET = ("url", "user", "headers", "password_command")
NOTIFICATIONS = ("off", "osc9", "osc777", "notify-send")


def _key(default: Any, doc: str) -> Any:
    return field(default=default, metadata={"doc": doc})


@dataclass(frozen=True, slots=True)
class FeedSettings:
    """What one ``[[feeds]]`` table changes for the feed at ``url``."""

    url: str = _key("", "the address of the feed, as subscribed")
    interval_minutes: int = _key(0, "ask no more often than this; 0: as for all feeds")
    full_text: bool = _key(False, "fetch the page of every new article at refresh")
    headers: Mapping[str, str] = field(
        default_factory=dict, metadata={"doc": "more request headers, sent to this feed's host only"}
    )
    user: str = _key("", "user name for the feed's server")
    password_command: tuple[str, ...] = _key((), "program and arguments whose first output line is the password")
    insecure_tls: bool = _key(False, "accept a certificate that does not verify")


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings; the texts beside the defaults are what ``tuireader check --show`` prints."""

    theme: str = _key("tuireader-dark", "colour theme; the palette lists them")
    reader_width: int = _key(84, "widest text column, in cells")
    highlight: tuple[str, ...] = _key(
        ("company", "money", "quote", "person"), f"kinds marked in the text, of {', '.join(KINDS)}"
    )
    ascii: bool = _key(False, "draw with ASCII signs only")
    refresh_minutes: int = _key(
        0, "refresh by itself every so many minutes while the interface runs; 0: only when asked"
    )
    refresh_on_start: bool = _key(False, "refresh when the interface starts")
    interval_minutes: int = _key(60, "ask a server no more often than this for one feed")
    concurrency: int = _key(32, "feeds fetched at the same time; one at a time for each host")
    timeout_seconds: int = _key(30, "give up on one fetch after this long in all")
    retention_days: int = _key(0, "forget read articles older than this; bookmarks stay; 0: keep all")
    retention_articles: int = _key(0, "keep at most this many articles of one feed; bookmarks stay; 0: keep all")
    notifications: str = _key(
        "off", "how rules and the watch list notify: off, osc9 or osc777 (by the terminal), notify-send"
    )
    keys: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict, metadata={"doc": 'own keys by command, as in  top = ["g g", "home"]'}
    )
    feeds: tuple[FeedSettings, ...] = _key((), "settings of single feeds: one [[feeds]] table each")

    def for_feed(self, url: str) -> FeedSettings:
        """The settings of the feed at this address; defaults where it has none."""
        return next((feed for feed in self.feeds if feed.url == url), FeedSettings(url=url))


@dataclass(frozen=True, slots=True)
class Problem:
    """A key or value of the file that was left out; ``line`` counts from 1, 0 where it is not known."""

    line: int
    text: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.text}" if self.line else self.text


def load(path: Path) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings in ``path`` and what is wrong with them; never raises, a missing file is the defaults."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return Settings(), ()
    except (OSError, UnicodeDecodeError) as error:
        return Settings(), (Problem(0, f"{path} cannot be read ({error}); the defaults are used"),)
    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        return Settings(), (Problem(0, f"{path} is not TOML: {error}; the defaults are used"),)
    reader = _Reader(text)
    values = reader.values(Settings, table, "")
    return replace(Settings(), **values), tuple(reader.problems)


def show(settings: Settings) -> str:
    """Every key with its meaning and its value, as a TOML file that can be edited and used."""
    lines: list[str] = []
    for item in fields(Settings):
        if item.name in {"keys", "feeds"}:
            continue
        lines += [f"# {item.metadata['doc']} (default: {_toml(_default(item))})"]
        lines += [f"{item.name} = {_toml(getattr(settings, item.name))}", ""]
    lines += ["[keys]", f"# {_doc(Settings, 'keys')}"]
    lines += [f"{name} = {_toml(keys)}" for name, keys in settings.keys.items()]
    lines += ["", f"# {_doc(Settings, 'feeds')}"]
    for item in fields(FeedSettings):
        lines.append(f"#   {item.name}: {item.metadata['doc']} (default: {_toml(_default(item))})")
    for feed in settings.feeds:
        lines += ["[[feeds]]", *(f"{item.name} = {_toml(_shown(feed, item.name))}" for item in fields(FeedSettings))]
    return "\n".join(lines) + "\n"


class _Reader:
    """Reads tables into the values of a settings dataclass and collects the problems."""

    def __init__(self, text: str) -> None:
        self.lines = text.splitlines()
        self.problems: list[Problem] = []

    def values(self, shape: type, table: Mapping[str, Any], where: str) -> dict[str, Any]:
        hints = get_type_hints(shape)
        found: dict[str, Any] = {}
        for key, value in table.items():
            if key not in hints:
                near = get_close_matches(key, hints, n=1, cutoff=0.5)
                hint = f"; did you mean {near[0]}?" if near else f"; known are {', '.join(hints)}"
                self._problem(key, f"{where}{key} is no setting{hint}")
                continue
            read = self._value(hints[key], value, key)
            if read is not None:
                found[key] = read
        return found

    def _value(self, kind: Any, value: Any, key: str) -> Any:
        if key == "feeds":
            return self._feeds(value)
        if key == "keys":
            return self._keys(value)
        if key == "highlight" and isinstance(value, list) and (wrong := [v for v in value if v not in KINDS]):
            self._problem(key, f"{wrong[0]!r} is no kind; known are {', '.join(KINDS)}")
            return None
        if key == "notifications" and isinstance(value, str) and value not in NOTIFICATIONS:
            self._problem(key, f"{value!r} is no way to notify; there are {', '.join(NOTIFICATIONS)}")
            return None
        if get_origin(kind) is tuple and isinstance(value, list) and all(isinstance(v, str) for v in value):
            return tuple(value)
        if get_origin(kind) not in {None, tuple} and isinstance(value, dict):
            return {str(k): str(v) for k, v in value.items()}
        if isinstance(kind, type) and type(value) is kind:
            if isinstance(value, int) and value < 0:
                self._problem(key, f"{key} = {value} must not be negative")
                return None
            return value
        wanted = "a list of texts" if get_origin(kind) is tuple else getattr(kind, "__name__", "a table")
        shown = HIDDEN if key in _SECRET else repr(value)
        self._problem(key, f"{key} = {shown} is not {_WANTED.get(wanted, wanted)}")
        return None

    def _feeds(self, value: Any) -> tuple[FeedSettings, ...] | None:
        if not isinstance(value, list) or not all(isinstance(v, dict) for v in value):
            self._problem("feeds", "feeds must be [[feeds]] tables")
            return None
        read = [FeedSettings(**self.values(FeedSettings, table, "feeds.")) for table in value]
        if any(not feed.url for feed in read):
            self._problem("feeds", "a [[feeds]] table has no url; it is left out")
        return tuple(feed for feed in read if feed.url)

    def _keys(self, value: Any) -> dict[str, tuple[str, ...]] | None:
        if not isinstance(value, dict):
            self._problem("keys", "keys must be a table")
            return None
        read: dict[str, tuple[str, ...]] = {}
        for command, keys in value.items():
            listed = [keys] if isinstance(keys, str) else keys
            if isinstance(listed, list) and all(isinstance(key, str) for key in listed):
                read[command] = tuple(listed)
            else:
                self._problem(command, f"keys.{command} must be a key or a list of keys")
        return read

    def _problem(self, key: str, text: str) -> None:
        line = next((n for n, line in enumerate(self.lines, 1) if line.lstrip(" [").startswith(key)), 0)
        self.problems.append(Problem(line, text))


_WANTED = {"str": "a text in quotes", "int": "a whole number", "bool": "true or false"}


def _doc(shape: type, name: str) -> str:
    return next(str(item.metadata["doc"]) for item in fields(shape) if item.name == name)


def _shown(feed: FeedSettings, name: str) -> Any:
    """A value without what is secret in it: what is printed ends up in reports of faults."""
    if name == "url":
        return without_credentials(feed.url)
    if name == "headers":
        return dict.fromkeys(feed.headers, HIDDEN)
    if name == "password_command" and feed.password_command:
        return (feed.password_command[0], *(HIDDEN for _ in feed.password_command[1:]))
    return getattr(feed, name)


def _default(item: Field[Any]) -> Any:
    if item.default is not MISSING:
        return item.default
    return item.default_factory() if item.default_factory is not MISSING else None


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_toml(str(k))} = {_toml(v)}" for k, v in value.items()) + "}"
    if isinstance(value, tuple):
        return "[" + ", ".join(_toml(v) for v in value) + "]"
    if isinstance(value, str):
        # What JSON escapes TOML escapes in the same way, and DEL besides.
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return str(value)
