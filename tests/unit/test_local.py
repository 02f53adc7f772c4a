"""Files, folders and standard input become articles, or one clear line says why not."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tuireader.document.clean import from_html
from tuireader.errors import SourceError
from tuireader.sources import local
from tuireader.sources.frontmatter import split

RSS = b'<rss version="2.0"><channel><title>F</title><item><title>One</title></item></channel></rss>'


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


# ---------------------------------------------------------------------------------------------------------- documents


def test_markdown_with_a_head(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.md",
        '---\ntitle: "Acme \\"buys\\""\ndate: 2026-11-03T10:00:00+01:00\nurl: https://a.example/1\nauthor: Ada\n'
        "language: en-GB\ntags:\n  - deals\n  - 'ports'\n# no more\n---\n\n# Acme\n\nText.\n",
    )
    (entry,) = local.read(path).entries
    assert (entry.title, entry.author, entry.url) == ('Acme "buys"', "Ada", "https://a.example/1")
    assert entry.published == datetime(2026, 11, 3, 9, tzinfo=UTC)
    assert (entry.language, entry.categories, entry.content_type) == ("en", ("deals", "ports"), "markdown")
    assert entry.content.strip().startswith("# Acme")
    assert entry.guid == str(path)


def test_a_toml_head_and_a_list_in_brackets() -> None:
    head = split('+++\ntitle = "T"\ndate = 2026-11-03\ntags = ["a", "b"]\n[extra]\nx = 1\n+++\nBody')
    assert (head.text("title"), head.text("date"), head.listed("tags")) == ("T", "2026-11-03", ("a", "b"))
    assert head.body == "Body"
    assert split("---\ntags: [a, 'b c']\n---\n").listed("tags") == ("a", "b c")


def test_a_rule_at_the_top_is_no_head() -> None:
    text = "---\nSome prose: it goes on, and on.\nMore prose\n---\nText"
    assert split(text).body == text


def test_a_file_without_a_date_has_the_time_of_its_last_change(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", "A title\n\nText.")
    os.utime(path, (1_700_000_000, 1_700_000_000))
    (entry,) = local.read(path).entries
    assert entry.published == datetime.fromtimestamp(1_700_000_000, UTC)
    assert entry.content_type == "text"


def test_a_page_says_what_it_is(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.html",
        '<!doctype html><html lang="it"><head><meta charset="utf-8"><title>Site - Acme</title>'
        '<meta property="og:title" content="Acme compra"><link rel="canonical" href="https://a.example/1">'
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Acme compra un molo",'
        '"datePublished":"2026-11-03T10:00:00Z","author":[{"name":"Ada"},{"name":"Bo"}]}</script></head>'
        '<body><p>Testo <a href="x.html">qui</a>.</p></body></html>',
    )
    (entry,) = local.read(path).entries
    assert (entry.title, entry.author, entry.url) == ("Acme compra un molo", "Ada, Bo", "https://a.example/1")
    assert (entry.language, entry.published) == ("it", datetime(2026, 11, 3, 10, tzinfo=UTC))
    document = from_html(entry.content, base_url=entry.base_url)
    assert not any(link.url.startswith("file") for link in document.links)


def test_a_page_may_name_itself_only_by_time_and_heading(tmp_path: Path) -> None:
    path = write(tmp_path / "a.htm", "<h1>One heading</h1><time datetime='2026-11-03'>x</time><p>Text")
    (entry,) = local.read(path).entries
    assert (entry.title, entry.published) == ("One heading", datetime(2026, 11, 3, tzinfo=UTC))


@pytest.mark.parametrize("suffix", [".xml", ".rss", ".atom", ".rdf"])
def test_feed_files(tmp_path: Path, suffix: str) -> None:
    parsed = local.read(write(tmp_path / f"f{suffix}", RSS))
    assert [entry.title for entry in parsed.entries] == ["One"]
    assert parsed.feed.title == "F"
    assert parsed.warnings == ()


def test_a_json_feed_file(tmp_path: Path) -> None:
    data = '{"version":"https://jsonfeed.org/version/1","title":"J","items":[{"id":"1","content_text":"x"}]}'
    assert local.read(write(tmp_path / "f.json", data)).entries[0].guid == "1"


# ---------------------------------------------------------------------------------------------------------- encodings


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(tmp_path: Path, name: str) -> None:
    path = write(tmp_path / "a.txt", "Il prezzo è di 5 € – “così”.".encode(name))
    assert local.read(path).entries[0].content.removeprefix("\ufeff") == "Il prezzo è di 5 € – “così”."


def test_a_page_names_its_encoding(tmp_path: Path) -> None:
    page = '<html><head><meta charset="windows-1251"></head><body><p>Привет</p>'.encode("cp1251")
    assert "Привет" in local.read(write(tmp_path / "a.html", page)).entries[0].content


def test_invalid_utf8_is_read_all_the_same(tmp_path: Path) -> None:
    content = local.read(write(tmp_path / "a.txt", b"ok \xff\xfe\x81 ok")).entries[0].content
    assert content.startswith("ok ") and content.endswith(" ok")


# ------------------------------------------------------------------------------------------------------------ folders


def test_a_folder_is_read_in_order_and_what_fails_is_said(tmp_path: Path) -> None:
    write(tmp_path / "b.md", "# B\n\nText")
    write(tmp_path / "a.txt", "A\n\nText")
    write(tmp_path / "deep" / "er" / "c.html", "<h1>C</h1><p>Text")
    write(tmp_path / "feed.xml", RSS)
    write(tmp_path / ".hidden.txt", "hidden")
    write(tmp_path / ".git" / "x.txt", "hidden")
    write(tmp_path / "picture.png", b"\x89PNG")
    write(tmp_path / "empty.txt", "")
    write(tmp_path / "binary.txt", bytes(range(256)) * 10)
    parsed = local.read(tmp_path)
    assert [entry.title or Path(entry.guid).name for entry in parsed.entries] == ["a.txt", "b.md", "One", "C"]
    assert sorted(warning.partition(":")[0] for warning in parsed.warnings) == ["binary.txt", "empty.txt"]
    assert parsed.feed.title == tmp_path.name


def test_links_out_of_a_folder_and_loops_are_not_followed(tmp_path: Path) -> None:
    """A8: only files that the user named are read."""
    secret = write(tmp_path / "secret" / "s.txt", "secret")
    folder = tmp_path / "articles"
    write(folder / "a.txt", "A\n\nText")
    (folder / "out.txt").symlink_to(secret)
    (folder / "loop").symlink_to(folder)
    (folder / "outside").symlink_to(secret.parent)
    (folder / "itself.txt").symlink_to("itself.txt")
    os.mkfifo(folder / "pipe.md")  # opening it would wait for a writer
    (folder / "to-pipe.md").symlink_to("pipe.md")
    assert [Path(entry.guid).name for entry in local.read(folder).entries] == ["a.txt"]


def test_a_folder_without_articles(tmp_path: Path) -> None:
    write(tmp_path / "x.png", "x")
    with pytest.raises(SourceError, match=r"no article in this folder .*\.md"):
        local.read(tmp_path)


# ------------------------------------------------------------------------------------------------------------ problems


@pytest.mark.parametrize(
    ("content", "cause"),
    [(b"", "empty"), (b" \n\t ", "empty"), (b"\x7fELF\x02\x01\x01" + bytes(600), "binary")],
)
def test_what_holds_no_text(tmp_path: Path, content: bytes, cause: str) -> None:
    with pytest.raises(SourceError, match=cause):
        local.read(write(tmp_path / "a.txt", content))


@pytest.mark.parametrize("claimed", ["undefined", "idna", "punycode", "hex", "zlib", "unicode_escape", "no-such"])
def test_an_encoding_that_decodes_nothing_is_passed_over(tmp_path: Path, claimed: str) -> None:
    page = f"<html><meta charset={claimed}><p>".encode() + b"caf\xe9 " * 20
    (entry,) = local.read(write(tmp_path / "page.html", page)).entries
    assert "café" in entry.content


def test_a_file_that_becomes_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    with pytest.raises(OSError, match="no plain file"):
        local._read_file(tmp_path / "pipe.md")


def test_a_missing_file_and_no_file(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file"):
        local.read(tmp_path / "no.txt")
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    with pytest.raises(SourceError, match="neither a file nor a folder"):
        local.read(pipe)


def test_names_of_files_obey_no_terminal(tmp_path: Path) -> None:
    path = tmp_path / "\x1b]0;owned\x07.txt"
    with pytest.raises(SourceError) as error:
        local.read(path)
    assert "\x1b" not in str(error.value)


def test_a_long_file_is_cut_and_says_so(tmp_path: Path) -> None:
    parsed = local.read(write(tmp_path / "a.txt", b"word " * (4 << 20)))
    assert len(parsed.entries[0].content) == local.MAX_BYTES
    assert "longer than 16 MiB" in parsed.warnings[0]


# --------------------------------------------------------------------------------------------------------------- stdin


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (RSS, "html"),
        (
            b"\n<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'><entry><title>x</title></entry></feed>",
            "html",
        ),
        (b"<!DOCTYPE html><p>Text", "html"),
        (b"<p>Only a piece", "html"),
        (b"# Title\n\nText", "markdown"),
        (b"---\ntitle: T\n---\nText", "markdown"),
        (b"Plain text, 5 < 6.", "text"),
        (b"{ braces are text too }", "text"),
        ("Però".encode("cp1252"), "text"),
    ],
)
def test_the_look_of_piped_bytes_tells_their_kind(data: bytes, kind: str) -> None:
    parsed = local.read_stdin(data)
    assert parsed.entries[0].content_type == kind


def test_empty_standard_input() -> None:
    with pytest.raises(SourceError, match="standard input: is empty"):
        local.read_stdin(b" \n")


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.binary(max_size=200), st.text(max_size=200).map(lambda text: text.encode("utf-8", "ignore"))))
def test_any_bytes_give_articles_or_a_source_error(data: bytes) -> None:
    try:
        parsed = local.read_stdin(data)
    except SourceError as error:
        assert "\x1b" not in str(error)
    else:
        assert all("\x1b" not in entry.title for entry in parsed.entries)
