"""Text of others is never read as markup: a look at every place in the source where the interface could do so."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "tuireader"
READERS = {"Static", "Label", "OptionList", "notify", "Console"}
LABELLED = {"Button", "Checkbox", "RadioButton"}  # they always read markup: their labels stand in the source
FORBIDDEN = {"from_markup", "border_title", "border_subtitle", "Markdown", "MarkdownViewer", "Pretty"}


def findings(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        where = f"line {getattr(node, 'lineno', 0)}"
        if isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            off = any(
                word.arg == "markup" and isinstance(word.value, ast.Constant) and word.value.value is False
                for word in node.keywords
            )
            if name in READERS and not off:
                yield f"{where}: {name} without markup=False"
            if name in LABELLED and not all(
                isinstance(each, ast.Constant) or _is_content(each) for each in node.args[:1]
            ):
                yield f"{where}: {name} with a label from elsewhere"
        elif isinstance(node, ast.Attribute | ast.Name):
            name = node.attr if isinstance(node, ast.Attribute) else node.id
            if name in FORBIDDEN:
                yield f"{where}: {name}"
        elif isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Attribute) and target.attr == "tooltip" and not _is_content(node.value):
                    yield f"{where}: a tooltip that is no Content"


def _is_content(value: ast.expr) -> bool:
    if isinstance(value, ast.IfExp):
        return _is_content(value.body) and _is_content(value.orelse)
    if isinstance(value, ast.Constant):
        return value.value is None
    return isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id == "Content"


@pytest.mark.parametrize("path", sorted((SOURCE / "ui").rglob("*.py")), ids=lambda path: path.stem)
def test_a14_nothing_is_shown_as_markup(path: Path) -> None:
    source = path.read_text("utf-8").replace(
        "Console().color_system", "colours"
    )  # asked for its colours, prints nothing
    assert list(findings(source)) == []


def test_a14_nothing_is_printed_as_markup() -> None:
    assert list(findings((SOURCE / "printer.py").read_text("utf-8"))) == []


@pytest.mark.parametrize(
    "source",
    [
        "Static(title)",
        "Label(title, markup=True)",
        "OptionList(*options, markup=wanted)",
        "self.notify(text)",
        "Console(file=out)",
        "Checkbox(title)",
        "widget.border_title = title",
        "widget.tooltip = title",
        "widget.tooltip = title if title else None",
        "Text.from_markup(title)",
        "Content.from_markup(title)",
    ],
)
def test_the_look_finds_what_it_looks_for(source: str) -> None:
    assert list(findings(source))
