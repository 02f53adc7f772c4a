# ruff: noqa: E501  (markup is written as it comes)
"""An article as Markdown, HTML and JSON: what was found is marked, and nothing of the text becomes markup."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from tests.ui.writing import NOW
from tuireader.document.clean import from_html
from tuireader.entities.extract import extract
from tuireader.errors import TuireaderError
from tuireader.exporting import as_html, as_json, as_markdown, file_name
from tuireader.files import export_text
from tuireader.model import ArticleRow, Document, StoredArticle

PAGE = """<h1>Northwind Foods Inc. buys a mill</h1>
<p>Northwind Foods Inc. paid <a href="https://a.example/x?a=1&amp;b=2">$40 million for <b>the mill</b></a> on Monday.</p>
<blockquote><p>“It is a good mill, and it was cheap,” said Mary Kessler, chief executive of Northwind Foods Inc.</p></blockquote>
<ul><li>One &lt;script&gt;alert(1)&lt;/script&gt;</li><li>Two ==three==</li></ul>
<pre>x = "$5 million" &lt; y</pre>
<table><tr><th>Year</th><th>Price</th></tr><tr><td>2025 | 26</td><td>€3 million</td></tr></table>
<p><img src="https://a.example/p.png" alt="The mill"></p>"""


def article(markup: str = PAGE, title: str = "") -> StoredArticle:
    document = from_html(markup, title=title)
    return stored(document, document.title or "A title")


def stored(document: Document, title: str) -> StoredArticle:
    row = ArticleRow(
        1, 1, "Trade & Mills", title, "Ada <Quill>", "https://a.example/1", NOW, "en", "", False, False, 0, 0, 0, 100
    )
    return StoredArticle(row, document, extract(document), 1, tags=("mills",), note="read again")


def test_markdown_has_front_matter_and_highlights() -> None:
    text = as_markdown(article())
    head, body = text.split("---\n", 2)[1:]
    assert 'companies:\n  - "Northwind Foods' in head
    assert '  - "mills"' in head
    assert "==Northwind Foods Inc.== paid [==$40 million== for the mill](https://a.example/x?a=1&b=2)" in body
    assert "==$5 million==" not in body
    assert "said ==Mary Kessler==" in body
    assert "| ==€3 million== |" in body
    assert "> “It is" in body


def test_html_is_one_safe_page_with_marks() -> None:
    """A18: nothing of a feed runs in an exported page."""
    page = as_html(article())
    tree = LexborHTMLParser(page)
    assert not tree.css("script, img, link, iframe")
    assert [node.text() for node in tree.css("mark.company")][:2] == ["Northwind Foods Inc."] * 2
    assert "$40 million" in {node.text() for node in tree.css("a mark.money")}
    assert [node.attributes["title"] for node in tree.css("mark.quote")] == ["Mary Kessler"]
    assert "<script>alert(1)</script>" in (tree.body.text() if tree.body else "")
    assert "Ada <Quill>" in (tree.body.text() if tree.body else "")
    assert [node.text() for node in tree.css("pre")] == ['x = "$5 million" < y']
    assert [node.text() for node in tree.css("th")] == ["Year", "Price"]
    assert "default-src 'none'" in page


def test_json_has_the_mentions_at_their_places() -> None:
    record = json.loads(as_json(article()))
    for mention in record["mentions"]:
        assert record["text"][mention["start"] : mention["end"]] == mention["text"]
    assert {mention["kind"] for mention in record["mentions"]} >= {"company", "money", "quote", "person"}
    assert record["tags"] == ["mills"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "<b>",
                "</b>",
                "<a href='https://x.example/'>",
                "</a>",
                "Acme Inc. ",
                "$5 million ",
                "“",
                "” said Ann Lee. ",
                "<p>",
                "&lt;i&gt;",
                "|",
                "==",
            ]
        ),
        max_size=25,
    )
)
def test_html_keeps_the_text_whatever_crosses_what(pieces: list[str]) -> None:
    one = article("".join(pieces), title="T")
    tree = LexborHTMLParser(as_html(one))
    shown = "".join((tree.body.text() if tree.body else "").split())
    for block in one.document.blocks:
        assert "".join(one.document.text[block.start : block.end].split()) in shown
    assert re.search("<mark", as_html(one)) is not None or not one.mentions
    assert as_markdown(one).startswith("---")


def test_file_names_cannot_leave_the_folder() -> None:
    """A17: names from an allow-list."""
    assert file_name("../../etc/passwd", ".md") == "etc-passwd.md"
    assert file_name("", ".md") == "article.md"
    assert file_name("CON", ".html") == "con-article.html"
    assert len(file_name("long " * 200, ".json").encode()) <= 120


def test_files_are_private_whole_and_not_overwritten(tmp_path: Path) -> None:
    target = tmp_path / "a.md"
    export_text(target, "one", replace=False)
    assert target.stat().st_mode & 0o077 == 0
    with pytest.raises(TuireaderError, match="is there already"):
        export_text(target, "two", replace=False)
    assert target.read_text() == "one"
    export_text(target, "two")
    assert target.read_text() == "two"
    with pytest.raises(TuireaderError, match="cannot be written"):
        export_text(tmp_path / "absent" / "b.md", "x")
    (tmp_path / "link.md").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(TuireaderError, match="is there already"):
        export_text(tmp_path / "link.md", "x", replace=False)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.md", "link.md"]


def test_an_export_to_a_device_leaves_the_device(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    export_text(pipe, "words")
    assert os.read(reading, 100) == b"words"
    os.close(reading)
    assert pipe.is_fifo()
