"""The settings file: every key optional, every mistake named, the rest still read."""

from __future__ import annotations

import tomllib
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tuireader.settings import FeedSettings, Settings, load, show


def read(tmp_path: Path, text: str) -> tuple[Settings, list[str]]:
    file = tmp_path / "config.toml"
    file.write_text(text, encoding="utf-8")
    found, problems = load(file)
    return found, [str(problem) for problem in problems]


def test_no_file_is_the_defaults(tmp_path: Path) -> None:
    assert load(tmp_path / "absent.toml") == (Settings(), ())


def test_values_are_read(tmp_path: Path) -> None:
    found, problems = read(
        tmp_path,
        'theme = "nord"\nhighlight = ["money"]\n[keys]\nopen = "o"\nquit = ["q", "ctrl+q"]\n'
        '[[feeds]]\nurl = "https://example.org/f"\ninterval_minutes = 90\nheaders = {"X-Key" = "1"}\n'
        'password_command = ["pass", "show", "news"]\n',
    )
    assert problems == []
    assert (found.theme, found.highlight) == ("nord", ("money",))
    assert found.keys == {"open": ("o",), "quit": ("q", "ctrl+q")}
    own = found.for_feed("https://example.org/f")
    assert (own.interval_minutes, own.headers, own.password_command) == (90, {"X-Key": "1"}, ("pass", "show", "news"))
    assert found.for_feed("https://example.org/other") == FeedSettings(url="https://example.org/other")


@pytest.mark.parametrize(
    ("text", "line", "hint"),
    [
        ("\nreder_width = 90", 2, "did you mean reader_width"),
        ("theme = 3", 1, "a text in quotes"),
        ("ascii = 1", 1, "true or false"),
        ('reader_width = "wide"', 1, "a whole number"),
        ("retention_days = -1", 1, "must not be negative"),
        ('highlight = ["compny"]', 1, "known are company"),
        ("feeds = 3", 1, "[[feeds]]"),
        ("[[feeds]]\ninterval_minutes = 3", 1, "no url"),
        ("[keys]\nopen = 3", 2, "a key or a list of keys"),
        ('[[feeds]]\nurl = "u"\nful_text = true', 3, "did you mean full_text"),
    ],
)
def test_a_mistake_is_named_with_its_line_and_the_rest_is_read(tmp_path: Path, text: str, line: int, hint: str) -> None:
    found, problems = read(tmp_path, f"{text}\n")
    (problem,) = problems
    assert problem.startswith(f"line {line}: ")
    assert hint in problem
    assert found.concurrency == Settings().concurrency


def test_a_file_that_is_no_toml(tmp_path: Path) -> None:
    found, problems = read(tmp_path, "theme = \n")
    assert found == Settings()
    assert "not TOML" in problems[0]


def test_what_is_shown_names_every_key_and_can_be_used(tmp_path: Path) -> None:
    own = Settings(
        theme='a "quoted" one',
        keys={"open": ("o", "ctrl+o")},
        feeds=(FeedSettings(url="https://example.org/f", user="me", password_command=("pass",)),),
    )
    text = show(own)
    assert all(item.name in text for item in (*fields(Settings), *fields(FeedSettings)))
    found, problems = read(tmp_path, text)
    assert (found, problems) == (own, [])


@settings(deadline=None, max_examples=60)
@given(st.text())
def test_any_text_gives_settings(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    file = tmp_path_factory.mktemp("settings") / "config.toml"
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    found, problems = load(file)
    assert isinstance(found, Settings)
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        assert problems


def test_a_way_to_notify_that_does_not_exist_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text('notifications = "osc-9"\n')
    settings, problems = load(path)
    assert settings.notifications == "off" and "osc777" in str(problems[0])
    path.write_text('notifications = "osc9"\n')
    assert load(path)[0].notifications == "osc9"
