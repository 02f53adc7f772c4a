"""Finding from the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tests.prepared import company, document, money, prepared, quote
from tuireader.cli import cli
from tuireader.commands.finding import bars
from tuireader.entities.version import VERSION
from tuireader.library.library import Library
from tuireader.paths import places

Run = Callable[..., Result]

STEEL = (
    "Acme picks a harbour",
    "Acme Inc. will pay $2bn for a steelworks. “We looked at the harbour first,” said Ann Roe. Borea AG lent €900m.",
)


@pytest.fixture
def run(tmp_path: Path) -> Run:
    text = document(*STEEL)
    found = (
        company(text, "Acme Inc."),
        money(text, "$2bn", 2 * 10**9),
        quote(text, "“We looked at the harbour first,”", "Ann Roe"),
        company(text, "Borea AG"),
        money(text, "€900m", 900 * 10**6, "EUR"),
    )
    with Library.open(places(tmp_path / "home")) as library:
        feed = library.add_feed("https://a.example", title="A")
        today = datetime.now(UTC)
        steel = prepared("steel", *STEEL, mentions=found, published=today, extractor=VERSION)
        hats = prepared("hats", "Hats", "Somebody wore a green hat to the steelworks.", published=today)
        library.save(feed.id, [steel, hats])

    def run(*arguments: str, code: int = 0) -> Result:
        result = CliRunner().invoke(cli, ["--data-dir", str(tmp_path / "home"), *arguments])
        assert result.exit_code == code, (result.output, result.exception)
        return result

    return run


def read(result: Result) -> Any:
    return json.loads(result.stdout)


def test_search_ranks_marks_and_points_at_mistakes(run: Run) -> None:
    found = read(run("search", "--json", "green", "steelw"))
    assert [hit["title"] for hit in found] == ["Hats"]
    start, end = found[0]["marks"][0]
    assert found[0]["snippet"][start:end] == "green"
    assert "Acme picks a harbour" in run("search", "money:>1bn").stdout
    assert "rates of" in run("search", "money:>800m eur").stderr
    wrong = run("search", "green", "is:unraed", code=2)
    assert "        ^^^^^^" in wrong.stderr and "did you mean is:unread?" in wrong.stderr
    assert run("search", "nothinglikeit").stdout == ""


def test_companies_quotes_and_money(run: Run) -> None:
    listed = read(run("companies", "--json"))
    assert {"Acme Inc.", "Borea AG"} <= {entity["name"] for entity in listed}
    page = read(run("companies", "acme", "--json"))
    assert (
        page["name"] == "Acme Inc." and page["articles"] == 1 and page["newest"][0]["title"] == "Acme picks a harbour"
    )
    assert [said["currency"] for said in page["amounts"]] == ["USD"] and page["weeks"][-1]["articles"] == 1
    shown = run("companies", "acme").stdout
    assert "Acme Inc.: 1 articles" in shown and "$2.0 bn" in shown and "Borea AG" in shown
    quotes = read(run("quotes", "--by", "roe", "--json"))
    assert [said["speaker"] for said in quotes] == ["Ann Roe"]
    assert "Ann Roe: “We looked" in run("quotes").stdout
    amounts = read(run("money", "--json"))
    assert [said["currency"] for said in amounts] == ["USD", "EUR"] and "$2.0 bn" in run("money").stdout
    run("companies", "--trending")
    run("companies", "nobody", code=1)
    run("companies", "--split", code=2)


def test_two_names_are_merged_and_split(run: Run) -> None:
    run("companies", "Borea AG", "--merge-into", "Acme Inc.")
    assert read(run("companies", "borea", "--json"))["name"] == "Acme Inc."
    assert "also Borea AG" in run("companies", "acme").stdout
    run("companies", "Borea AG", "--split")
    assert read(run("companies", "borea", "--json"))["name"] == "Borea AG"
    run("companies", "Borea AG", "--split", code=1)
    run("companies", "Borea AG", "--merge-into", "nobody", code=1)


def test_rules_are_tried_made_listed_and_forgotten(run: Run, tmp_path: Path) -> None:
    assert "no rules yet" in run("rules").stdout
    tried = run("rules", "add", "hats", "hat", "--do", "mute", "--dry-run").stdout
    assert tried.startswith("1 articles of the library match") and "Hats" in tried
    assert read(run("rules", "--json")) == []
    run("rules", "add", "hats", "hat", "--do", "mute", "--now")
    assert run("search", "hat").stdout == "" and "Hats" in run("search", "hat is:muted").stdout
    run("rules", "add", "steel", "steelworks", "--do", "tag metal", "--do", "read")
    listed = read(run("rules", "--dry-run", "--json"))
    assert [(rule["name"], rule["hits"], rule["matches"]) for rule in listed] == [("hats", 1, 0), ("steel", 0, 1)]
    assert "steel: steelworks -> tag metal, read  0 so far  matches 1" in run("rules", "--dry-run").stdout
    run("rules", "add", "x", "a", "--do", "explode", code=1)
    run("rules", "add", "x", "is:", "--do", "mute", code=2)
    run("rules", "remove", "hats")
    run("rules", "remove", "hats", code=1)


def test_the_watch_list_and_its_hits_of_a_refresh(run: Run, tmp_path: Path) -> None:
    assert "nothing is watched" in run("watch").stdout
    assert "1 article so far" in run("watch", "add", "company", "Acme", "Inc.").stdout
    run("watch", "add", "words", "purple hat", "--notify")
    run("watch", "add", "query", "(", code=2)
    listed = read(run("watch", "--json"))
    assert {(watch["kind"], watch["value"], watch["notify"]) for watch in listed} == {
        ("company", "Acme Inc.", False),
        ("words", "purple hat", True),
    }
    notes = tmp_path / "notes"
    notes.mkdir()
    (notes / "more.md").write_text("# More\n\nSomebody bought a purple hat.\n")
    (notes / "less.md").write_text("# Less\n\nNobody did.\n")
    with Library.open(places(tmp_path / "home")) as library:
        library.add_feed(str(notes), kind="folder")
    lines = [json.loads(line) for line in run("refresh", str(notes), "--watch").stdout.splitlines()]
    assert [(line["watch"]["value"], line["article"]["title"]) for line in lines] == [("purple hat", "More")]
    assert run("refresh", str(notes), "--watch").stdout == ""
    run("watch", "remove", "purple", "hat")
    run("watch", "remove", "purple", "hat", code=1)
    with Library.open(places(tmp_path / "home")) as library:
        assert [watch.articles for watch in library.watches()] == [1]


def test_bars_show_what_is_not_nothing() -> None:
    assert bars([0, 1, 50, 100]) == " ▁▄█" and bars([]) == "" and bars([0, 0]) == "  "


def test_what_is_found_is_written_for_others(run: Run, tmp_path: Path) -> None:
    table = run("search", "steelworks", "--as", "csv").stdout.splitlines()
    assert table[0].startswith("id,published,title") and len(table) == 3
    run("search", "steelworks", "--as", "jsonl", "-o", str(tmp_path / "found.jsonl"))
    lines = (tmp_path / "found.jsonl").read_text().splitlines()
    assert {json.loads(line)["title"] for line in lines} == {"Hats", "Acme picks a harbour"}
    folder = tmp_path / "out"
    assert "2 files" in run("search", "steelworks", "--as", "markdown", "-o", str(folder)).stdout
    run("search", "steelworks", "--as", "markdown", "-o", str(folder))
    assert sorted(path.suffix for path in folder.iterdir()) == [".md"] * 4
    assert any("==Acme Inc.==" in path.read_text() for path in folder.iterdir())
    run("search", "hat", "--as", "html", code=2)
    run("search", "hat", "-o", "x", code=2)
    assert "company,Acme Inc.,,1" in run("companies", "--csv").stdout
    assert "Ann Roe" in run("quotes", "--csv").stdout and ",USD,2000000000.0," in run("money", "--csv").stdout
