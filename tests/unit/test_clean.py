"""Markup becomes clean text: what each element turns into, and what must hold for any input."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tuireader.characters import clean_line, clean_text
from tuireader.document.clean import from_html, from_markdown, from_text, verbatim
from tuireader.model import Document

FORBIDDEN = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def check(document: Document) -> None:
    """What holds for every document."""
    text = document.text
    assert not FORBIDDEN.search(text)
    end = 0
    for block in document.blocks:
        assert end <= block.start <= block.end <= len(text)
        end = block.end
        for row in block.cells:
            for start, stop in row:
                assert block.start <= start <= stop <= block.end
        if block.url:
            assert urlsplit(block.url).scheme.lower() in {"http", "https"}
        assert not FORBIDDEN.search(block.url + block.marker + block.language)
    for inline in document.inlines:
        assert 0 <= inline.start < inline.end <= len(text)
    for link in document.links:
        assert 0 <= link.start < link.end <= len(text)
        assert urlsplit(link.url).scheme.lower() in {"http", "https", "mailto"}
        assert not re.search(r"[\x00-\x20\x7f-\x9f]", link.url)


def shown(document: Document) -> list[tuple[str, str]]:
    """Kind and text of each block."""
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


def texts(document: Document) -> list[str]:
    return [text for _, text in shown(document)]


# ------------------------------------------------------------------------------------------------------ HTML, by case


def test_paragraphs_headings_and_emphasis() -> None:
    document = from_html("<h2>Results</h2><p>Profit <b>rose <i>fast</i></b>.\n  Again.</p>", title="Acme")
    assert shown(document) == [("title", "Acme"), ("heading", "Results"), ("paragraph", "Profit rose fast. Again.")]
    assert {(i.kind, document.text[i.start : i.end]) for i in document.inlines} == {
        ("strong", "rose fast"),
        ("emphasis", "fast"),
    }
    assert document.title == "Acme"
    assert document.blocks[1].level == 2


def test_a_first_heading_that_repeats_the_title_is_dropped() -> None:
    assert texts(from_html("<h1>Acme  buys</h1><p>Text.</p>", title="Acme buys")) == ["Acme buys", "Text."]


def test_a_first_level_heading_is_the_title_where_none_was_given() -> None:
    document = from_html("<h1>Acme buys</h1><p>Text.</p>")
    assert document.title == "Acme buys"


def test_lists_nest_and_count() -> None:
    document = from_html('<ol start="3"><li>three<ul><li>inner</li></ul></li><li>four<p>more</p></li></ol>')
    assert [(b.kind, b.depth, b.marker) for b in document.blocks] == [
        ("item", 1, "3."),
        ("item", 2, "•"),
        ("item", 1, "4."),
        ("paragraph", 1, ""),
    ]


def test_the_first_paragraph_of_each_item_bears_its_marker() -> None:
    document = from_html("<ul><li><p>a</p></li><li><div></div><p>b</p><p>c</p></li></ul>")
    assert [block.marker for block in document.blocks] == ["•", "•", ""]


def test_quotations_nest() -> None:
    document = from_html("<blockquote><p>a</p><blockquote><ul><li>b</li></ul></blockquote></blockquote><p>c</p>")
    assert [(block.quote, block.kind) for block in document.blocks] == [(1, "paragraph"), (2, "item"), (0, "paragraph")]


def test_code_keeps_its_blanks_and_names_its_language() -> None:
    document = from_html('<pre><code class="language-Python">if x:\n\ty = 1\n</code></pre>')
    block = document.blocks[0]
    assert (block.kind, block.language) == ("code", "python")
    assert document.text[block.start : block.end].startswith("if x:\n    y = 1")


def test_a_table_knows_its_cells() -> None:
    document = from_html("<table><tr><th>Year<th>Profit<tr><td>2024<td>$5 <b>m</b><tr><td>2025<td></table>")
    block = document.blocks[0]
    assert (block.kind, block.header_rows) == ("table", 1)
    cells = [[document.text[start:end] for start, end in row] for row in block.cells]
    assert cells == [["Year", "Profit"], ["2024", "$5 m"], ["2025", ""]]


def test_a_table_for_layout_becomes_blocks() -> None:
    document = from_html("<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>")
    assert shown(document) == [("paragraph", "One."), ("paragraph", "Two.")]


def test_images_become_captions_and_counting_pixels_nothing() -> None:
    markup = (
        '<p>a</p><img src="/pic.jpg" alt="A ship"><img src="https://t.example/p.gif" width="1" height="1">'
        '<figure><img src="b.png" alt="x"><figcaption>The works</figcaption></figure>'
    )
    document = from_html(markup, base_url="https://example.org/news/1")
    images = [(document.text[b.start : b.end], b.url) for b in document.blocks if b.kind == "image"]
    assert images == [("A ship", "https://example.org/pic.jpg"), ("The works", "https://example.org/news/b.png")]


def test_breaks_rules_and_definitions() -> None:
    document = from_html("<p>a<br>b</p><hr><dl><dt>Term<dd>Meaning</dl>")
    assert [kind for kind, _ in shown(document)] == ["paragraph", "rule", "paragraph", "paragraph"]
    assert document.text.startswith("a\nb\n\n")
    assert document.blocks[-1].depth == 1


@pytest.mark.parametrize(
    "markup",
    [
        "<script>alert(1)</script>",
        "<style>p{}</style>",
        '<p style="display : none">gone</p>',
        "<p hidden>gone</p>",
        "<template>gone</template>",
        "<!-- gone -->",
        "<title>gone</title>",
        "<iframe>gone</iframe>",
    ],
)
def test_what_no_reader_sees_is_dropped(markup: str) -> None:
    assert from_html(f"<p>a</p>{markup}<p>b</p>").text == "a\n\nb"


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "jav&#x09;ascript:alert(1)",
        "&#106;avascript:alert(1)",
        "\x01javascript:alert(1)",
        " java\nscript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "vbscript:x",
        "ftp://example.org/x",
        "http://",
        "//",
        "#top",
        "http://[::1",
        "at://did:plc:x",
    ],
)
def test_other_schemes_are_no_links(address: str) -> None:
    """A15: only web and mail addresses become links."""
    document = from_html(f'<p><a href="{address}">text</a></p>', base_url="https://example.org/")
    assert document.text == "text"
    assert [link for link in document.links if not link.url.startswith("https://example.org")] == []
    assert not any("script" in link.url for link in document.links)


def test_links_resolve_against_the_base() -> None:
    markup = '<a href="../x?a=1&amp;b=2">one</a> <a href="mailto:a@b.example">two</a> <a href="//c.example/">three</a>'
    document = from_html(markup, base_url="https://example.org/a/b/")
    assert [(document.text[link.start : link.end], link.url) for link in document.links] == [
        ("one", "https://example.org/a/x?a=1&b=2"),
        ("two", "mailto:a@b.example"),
        ("three", "https://c.example/"),
    ]


def test_a_file_as_base_does_not_leak() -> None:
    """A8: content does not lead to local files."""
    assert from_html('<a href="secret.html">x</a>', base_url="file:///home/me/a.html").links == ()


def test_amounts_keep_their_narrow_blanks() -> None:
    assert from_html("<p>1\u202f000\u00a0€ and&nbsp;5&#8239;%</p>").text == "1\u202f000\u00a0€ and\u00a05\u202f%"


def test_joiners_stay_in_texts_and_invisible_blanks_go() -> None:
    assert (
        from_html("<p>👩\u200d💻 می\u200cخواهم Op\u00aden\u200bAI\ufeff</p>").text == "👩\u200d💻 می\u200cخواهم OpenAI"
    )


def test_paragraphs_of_nothing_are_dropped() -> None:
    assert from_html("<p>&nbsp;</p><p>a</p><p> <br> &nbsp; </p><div></div><p>b</p>").text == "a\n\nb"


def test_letters_are_never_changed() -> None:
    assert from_html("<p>Cafe\u0301 ﬁn Å</p>").text == "Cafe\u0301 ﬁn Å"


@pytest.mark.parametrize("tag", ["div", "b", "blockquote", "ul><li", "table><tr><td", "font", "a href=x", "p", "q"])
def test_no_nesting_is_too_deep(tag: str) -> None:
    """A10: the text below a hundred thousand elements stays."""
    markup = "".join(f"<{name}>" for name in tag.split(">")) * 100_000 + "the text"
    document = from_html(markup)
    check(document)
    assert "the text" in document.text


def test_a_long_text_is_cut_and_says_so() -> None:
    """A9: a body of any size."""
    document = from_html("<p>" + "word " * 300_000)
    check(document)
    assert len(document.text) <= 1 << 20
    assert "longer than 1,048,576 characters" in document.warnings[0]


def test_the_language_that_a_page_claims() -> None:
    assert from_html('<html lang="it-IT"><body><p>x</p>').language == "it"
    assert from_html("<p>x</p>", language="de").language == "de"


# -------------------------------------------------------------------------------------------- Markdown and plain text


def test_markdown() -> None:
    markup = "# Acme\n\nIt *rose* by ~~5~~ [6](https://e.example/).\n\n1. a\n2. b\n\n| x | y |\n|---|---|\n| 1 | 2 |\n"
    document = from_markdown(markup)
    assert [block.kind for block in document.blocks] == ["title", "paragraph", "item", "item", "table"]
    assert document.links[0].url == "https://e.example/"
    assert {inline.kind for inline in document.inlines} == {"emphasis", "strike"}
    check(document)


def test_markup_inside_markdown_is_cleaned_like_any_other() -> None:
    document = from_markdown("a <script>x</script> [b](javascript:alert(1)) <a href='javascript:x'>c</a>")
    check(document)
    assert document.links == ()


def test_wrapped_text_is_joined_and_lines_of_their_own_stay() -> None:
    wrapped = (
        "The company said on Monday that it would buy the whole of its\n"
        "rival for a sum that it did not want to make public before the\n"
        "end of the year.\n\nA second paragraph."
    )
    assert len(from_text(wrapped).blocks) == 2
    assert "\n" not in texts(from_text(wrapped))[0]
    assert texts(from_text("One line.\nAnother line.\nThird.")) == ["One line.", "Another line.", "Third."]


def test_a_short_first_line_is_the_title() -> None:
    document = from_text("Acme buys a lake\n\nIt paid $5m.\n")
    assert document.title == "Acme buys a lake"
    assert from_text("It paid $5m.\n\nMore.").title == ""
    assert texts(from_text("Acme buys\n\nText.", title="Acme buys")) == ["Acme buys", "Text."]


def test_lists_and_headings_of_plain_text() -> None:
    document = from_text("T\n\nResults\n-------\n\n- one\n- two\n  goes on\n\n> said\n> so\n\n* * *\n", title="T2")
    assert [(b.kind, b.quote) for b in document.blocks] == [
        ("title", 0),
        ("paragraph", 0),
        ("heading", 0),
        ("item", 0),
        ("item", 0),
        ("paragraph", 1),
        ("rule", 0),
    ]


def test_verbatim_changes_nothing() -> None:
    text = "a\tb\r\n\x1b[31m\u202e\n\n c "
    document = verbatim(text)
    assert document.text == text
    assert [text[b.start : b.end] for b in document.blocks] == ["a\tb\r", "\x1b[31m\u202e", " c "]


# -------------------------------------------------------------------------------------------------- control characters


@pytest.mark.parametrize(
    ("dirty", "line"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("a\x1b]52;c;ZXZpbA==\x07b", "ab"),
        ("a\x1b]8;;http://evil\x1b\\link\x1b]8;;\x1b\\", "alink"),
        ("a\x9b31mb", "ab"),
        ("a\x1b]0;never ends", "a]0;never ends"),
        ("a\x0eb\x7f\x85c\u2028d", "ab c d"),
        ("\u202egnp.exe\u2066", "gnp.exe"),
        ("Op\u200ben\u2060A\ufeffI\u00ad", "OpenAI"),
        ("  a \t\r\n b  ", "a b"),
        ("[@click=app.quit]x[/]", "[@click=app.quit]x[/]"),
        ("\ud800x", "x"),
    ],
)
def test_a_line_obeys_no_terminal(dirty: str, line: str) -> None:
    assert clean_line(dirty) == line


def test_a_long_line_is_cut_with_an_ellipsis() -> None:
    assert len(clean_line("x" * 10_000_000)) == 500
    assert clean_line("x" * 600).endswith("…")


def test_line_ends_become_newlines() -> None:
    assert clean_text("a\r\nb\rc\x0bd\u2028e") == "a\nb\nc\nd\ne"


def test_naughty_strings(shared: Path) -> None:
    for raw in json.loads((shared / "corpora/blns/blns.json").read_text("utf-8")):
        for clean in (from_html, from_markdown, from_text):
            check(clean(raw, title=raw, base_url="https://example.org/"))
        assert not FORBIDDEN.search(clean_line(raw))


# ---------------------------------------------------------------------------------------------------------- any input

TAGS = "p div b i a ul ol li table tr td th pre code blockquote h1 h2 br hr img figure figcaption dl dd q svg".split()
PIECES = st.one_of(
    st.sampled_from([f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS]),
    st.sampled_from(
        ["\x1b[1m", "\u202e", "&#27;", "&#x9b;", "&#0;", "&nbsp;", " ", "\n\n", "\t", "\r", "\x00", "<", "- ", "1. "]
    ),
    st.sampled_from(
        ['<a href="x">', '<a href="jav&#9;ascript:x">', '<img src="//h/p.png" alt="c">', "<td>", "|", "> "]
    ),
    st.text(max_size=12),
    st.text(alphabet=st.characters(categories=["Cs", "Cc", "Cf", "Zs", "Lu"]), max_size=8),
)
MARKUP = st.lists(PIECES, max_size=40).map("".join)


@settings(max_examples=150, deadline=None)
@given(MARKUP, st.one_of(st.just(""), st.text(max_size=20)))
def test_any_input_gives_a_sound_document(markup: str, title: str) -> None:
    for clean in (from_html, from_markdown, from_text):
        document = clean(markup, base_url="https://example.org/a/", title=title)
        check(document)
        if clean_line(title):
            assert document.title == clean_line(title)


@settings(max_examples=100, deadline=None)
@given(MARKUP)
def test_clean_text_stays_as_it_is(text: str) -> None:
    once = clean_text(text)
    assert not FORBIDDEN.search(once)
    assert not FORBIDDEN.search(clean_line(text))
    assert clean_line(clean_line(text)) == clean_line(text)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_verbatim_holds_for_any_text(text: str) -> None:
    document = verbatim(text)
    assert document.text == text
    assert all(text[block.start : block.end].strip() for block in document.blocks)


# ------------------------------------------------------------------------------------------ what feeds bring along


def test_two_line_ends_are_a_paragraph() -> None:
    document = from_html("one<br>two<br><br>three<br>&nbsp;<br>four<pre>a<br><br>b</pre>")
    assert document.text == "one\ntwo\n\nthree\n\nfour\n\na\n\nb"


@pytest.mark.parametrize(
    "last",
    [
        'The post <a href="https://x.example/1">A</a> appeared first on <a href="https://x.example">B</a>.',
        "L’articolo A proviene da B.",
        "Der Beitrag A erschien zuerst auf B.",
        "La entrada A se publicó primero en B.",
    ],
)
def test_the_signature_of_a_blog_is_left_out(last: str) -> None:
    document = from_html(f"<p>Text.</p>\n<p>{last}</p>")
    assert (document.text, document.links) == ("Text.", ())


def test_a_sentence_that_begins_like_a_signature_stays() -> None:
    text = "The post of director appeared first on his list of wishes, he said, and then in ours."
    assert from_html(f"<p>{text}</p>").text == text
    assert from_html(f"<p>{text}</p><p>More.</p>").text == f"{text}\n\nMore."


def test_pictures_that_count_readers_are_left_out() -> None:
    markup = '<p>a</p><img src="http://feeds.feedburner.com/~r/x/~4/y"><img src="https://pixel.wp.com/b.gif?x=1">'
    assert from_html(markup).text == "a"


def test_many_elements_without_an_end_keep_their_structure() -> None:
    document = from_html("<p>a" * 2_000 + "<ul>" + "<li>b" * 2_000)
    kinds = [block.kind for block in document.blocks]
    assert (kinds.count("paragraph"), kinds.count("item")) == (2_000, 2_000)


def test_headings_do_not_show_links_to_themselves() -> None:
    assert from_html('<h2 id="a"><a href="#a">§</a>Title <a href="#a">¶</a></h2><p>#</p>').text == "Title\n\n#"
