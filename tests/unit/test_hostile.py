"""What once was too much: every file under ``fixtures/hostile``, and a few cases of each fuzz target."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from benchmarks.fuzz import fuzz
from benchmarks.fuzz_targets import TARGETS
from tuireader.document import depth
from tuireader.document.clean import from_html

HOSTILE = Path(__file__).parents[2] / "fixtures" / "hostile"
READ_BY = {
    ".xml": ("parse", "everyday", "store", "opml"),
    ".json": ("parse", "json", "store"),
    ".html": ("html", "discover", "fulltext"),
    ".md": ("markdown", "bookmark", "extract"),
    ".txt": ("text", "extract", "query"),
    ".opml": ("opml",),
    ".urls": ("opml",),
    ".toml": ("settings", "bookmark"),
}
CASES = 12  # of each target; more with ``python -m benchmarks.fuzz``


@pytest.mark.parametrize("path", sorted(HOSTILE.iterdir()), ids=lambda path: path.name)
def test_a_hostile_file_breaks_no_promise(path: Path) -> None:
    for name in READ_BY[path.suffix]:
        TARGETS[name].check(path.read_bytes())


@pytest.mark.parametrize("name", sorted(TARGETS))
def test_a_few_changed_inputs_break_no_promise(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TUIREADER_SHARED", str(tmp_path))  # the same cases everywhere: from the fixtures alone
    found = fuzz(TARGETS[name], 600, 1, most=CASES)
    wrong = {what: (found.details[what], found.inputs[what]) for what in found.inputs if what != "slow"}
    assert not wrong
    assert found.cases == CASES


@pytest.mark.parametrize("path", sorted(HOSTILE.glob("*.html")), ids=lambda path: path.name)
def test_text_below_the_deepest_element_stays(path: Path) -> None:
    document = from_html(path.read_text("utf-8"))
    assert document.text.startswith("First words.")
    assert document.text.endswith("Last words.")
    assert len(document.inlines) <= len(document.blocks)


UNITS = [
    *("<div>", "<div></em>", "<div title='<'>", '<div title="</div>">', "<div><!-- </div> -->", "<b><div></b>"),
    *(
        "<div><table></div>",
        "<div><script></div></script>",
        "<svg><title></svg>",
        "<div><style></div></style>",
        "<ul><li>",
    ),
    *("<div><textarea></div></textarea>", "<a><b><i></a>", "<div></ div>", "<div><?x</div>", "<font><p></font>"),
]


@pytest.mark.parametrize("unit", UNITS)
def test_no_markup_gets_deeper_than_the_limit(unit: str) -> None:
    tree = LexborHTMLParser(depth.flattened("<p>one" + unit * 3000 + "two"))
    # Elements whose end may be left out are not counted: between two counted ones stand a few.
    assert deepest(tree) <= depth.DEEPEST * 3


def test_ordinary_markup_stays_as_it_is() -> None:
    article = "<div class='a>b'><p>One <b>two</b><br>three<ul><li>four<li><a href='/x'>five</a></ul><img src=x></div>\n"
    broken = "<p><b>One <i>two</b> three</i></p><script>if (a < b) document.write('<div>')</script><!-- <div> -->"
    assert depth.flattened(article * 3000) == article * 3000
    assert depth.flattened(broken * 150) == broken * 150


def deepest(tree: LexborHTMLParser) -> int:
    """How many elements stand inside one another, at most."""
    node: LexborNode | None = tree.root
    level = most = 0
    while node is not None:
        most = max(most, level)
        if node.child is not None:
            node, level = node.child, level + 1
            continue
        while node is not None and node.next is None:
            node, level = node.parent, level - 1
        node = node.next if node is not None else None
    return most
