"""Figures with their targets beside them, as a table and as JSON."""

from __future__ import annotations

import compileall
import os
import platform
import re
import shutil
import sqlite3
import subprocess
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

import tuireader


@dataclass(frozen=True, slots=True)
class Figure:
    """One row: what was measured, its value with a unit, and the target, which it may not exceed or fall below.

    ``told`` says what a ratio was made of.
    """

    what: str
    value: float
    unit: str
    target: float
    at_least: bool = False
    told: str = ""

    @property
    def met(self) -> bool:
        """Whether the target is reached."""
        return self.value >= self.target if self.at_least else self.value <= self.target

    def record(self) -> dict[str, object]:
        """The row for JSON."""
        return {**asdict(self), "met": self.met}


def table(figures: Iterable[Figure]) -> list[str]:
    """The rows as lines: value, target, whether it is met, what was measured."""
    lines = [f"{'':8} {'measured':>12} {'target':>14}"]
    for one in figures:
        sign = "≥" if one.at_least else "≤"
        told = f"  ({one.told})" if one.told else ""
        value, target = f"{one.value:.3g} {one.unit}", f"{sign} {one.target:g} {one.unit}"
        lines.append(f"{'met' if one.met else 'NOT MET':8} {value:>12} {target:>14}  {one.what}{told}")
    return lines


def compile_as_installed() -> None:
    """Compile the package, as pip does when it installs one: from a checkout every start may compile it anew."""
    compileall.compile_dir(Path(tuireader.__file__).parent, quiet=1)


def machine() -> dict[str, str]:
    """What the figures were measured on, and with which versions."""
    found = {
        "processor": _processor(),
        "cores": str(os.cpu_count()),
        "system": platform.platform(),
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        **{name: version(name) for name in ("tuireader", "textual", "rich", "feedparser")},
    }
    if shutil.which("newsboat"):
        said = subprocess.run(["newsboat", "--version"], check=False, capture_output=True, text=True).stdout
        found["newsboat"] = said.partition("\n")[0].removeprefix("newsboat ").partition(" - ")[0]
    return found


def _processor() -> str:
    try:
        named = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text())
    except OSError:
        named = None
    return named[1] if named else platform.machine()
