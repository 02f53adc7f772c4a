# ruff: noqa: E501  (feeds are written as feeds are)
"""The quick reading of everyday feeds gives what feedparser gives, or leaves the feed to it."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tuireader.errors import ParseError
from tuireader.model import ParsedFeed
from tuireader.sources import parse as parsing
from tuireader.sources.limits import within_limits

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:atom="http://www.w3.org/2005/Atom" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
 xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:own="urn:own">
<channel><title>Porto &amp; Söhne</title><atom:link href="https://paper.example/feed" rel="self" type="application/rss+xml"/>
<link>https://paper.example/?a=1&amp;b=2</link><description>All &lt;b&gt;news&lt;/b&gt;</description>
<language>de-CH</language><lastBuildDate>Mon, 02 Nov 2026 09:00:00 +0100</lastBuildDate><ttl>90</ttl>
<managingEditor>Ada Quill</managingEditor><generator>Press 4</generator><sy:updatePeriod>hourly</sy:updatePeriod>
<sy:updateFrequency>2</sy:updateFrequency><skipHours><hour>1</hour><hour>2</hour></skipHours>
<image><url>https://paper.example/i.png</url><title>Porto</title><link>https://paper.example/</link></image>
<item><title>Größer: &quot;ja&quot; &amp;amp; nein</title><link>https://paper.example/1?x=&amp;amp;y</link>
<comments>https://paper.example/1#c</comments><dc:creator><![CDATA[Zoë Amari]]></dc:creator>
<pubDate>Mon, 02 Nov 2026 08:00:00 EST</pubDate><category><![CDATA[Money]]></category><category domain="d">Money</category>
<guid isPermaLink="false">tag:1</guid><description><![CDATA[<p>Short &#8211; text</p>]]></description>
<content:encoded><![CDATA[<p>Long <em>text</em>, “quoted”.</p>]]></content:encoded><slash:comments>3</slash:comments>
<enclosure url="https://paper.example/a.mp3" length="17" type="audio/mpeg"/><own:mark level="2">x</own:mark>
<media:thumbnail url="https://paper.example/t.png"/><media:content url="https://paper.example/f.mp4" type="video/mp4"/></item>
<item><guid>https://paper.example/2</guid><title>Second</title><description>Plain words</description>
<dc:date>2026-11-01T10:00:00.5Z</dc:date><source url="https://other.example/">Other</source><author>One</author></item>
<item><content:encoded>only content</content:encoded><link>https://paper.example/3</link><pubDate/></item>
</channel></rss>"""
ATOM = """<?xml version='1.0' encoding='utf-8'?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" xml:lang="pt_BR">
<title type="html">Caf&amp;eacute; &amp;amp; bolo</title><subtitle>Tudo</subtitle><id>urn:cafe</id>
<updated>2026-11-02T10:00:00-03:00</updated><link rel="self" href="https://cafe.example/atom"/>
<link href="https://cafe.example/" hreflang="pt"/><author><name>Rui Melo</name><email>rui@cafe.example</email></author>
<icon>https://cafe.example/i.png</icon><logo>https://cafe.example/l.png</logo><generator uri="https://g.example/">G</generator>
<entry><id>https://cafe.example/1</id><title>Um</title><link rel="alternate" type="text/html" href="https://cafe.example/um"/>
<link rel="enclosure" type="audio/ogg" length="9" href="https://cafe.example/um.ogg"/><published>2026-11-01T08:30:00Z</published>
<updated>2026-11-01T09:30:00+01:00</updated><summary>Resumo &lt;i&gt;breve&lt;/i&gt;</summary>
<content type="html">&lt;p&gt;Texto longo, ação.&lt;/p&gt;</content><category term="pao" label="Pão"/><thr:total>4</thr:total>
<author><name>Ana Sá</name><uri>https://ana.example/</uri></author><author><name>Rui Melo</name></author></entry>
<entry><id>urn:2</id><title type="text">Dois &lt;três&gt;</title><updated>2026-11-01T09:30:00Z</updated>
<content>Só texto</content><rights>c</rights></entry>
<entry><title/><summary type="html">a</summary><link href="/relativo"/><id>3</id></entry></feed>"""

TEXTS = (
    "|a &amp; b|x &lt;b&gt;y&lt;/b&gt;|<![CDATA[<p>q</p>]]>|https://e.example/x?a=1&amp;b=2|http:///x/y|me@e.example (A B)"
    "|(A B)|\u00c3\u00a9|\u0093q\u0094|2004-01-01T00:00:00Z|Thu, 32 Jan 2004 19:48:21 GMT|yesterday|<b>i</b>|&amp;copy;|/rel|\n x\n"
).split("|")
ATTRIBUTES = (
    ' isPermaLink="true"| ispermalink="false"| type="html"| type="TEXT"| type="text/plain"| type="xhtml"| xml:lang="de"'
    '| rel="self"| rel="Alternate"| href="https://e.example/z"| url="https://u.example/m"| domain="d"| term="t"| label="l"'
    '| xml:base="https://b.example/"| lang="fr"| length="7"| x="y"| uri="u"| src="s"'
).split("|")
NAMES = (
    "title link guid description content:encoded pubDate author dc:creator dc:date category comments enclosure source id "
    "language ttl image url summary content published updated subtitle icon name email managingEditor lastBuildDate own "
    "slash:comments media:thumbnail media:title rights skipHours expirationDate keywords body info item entry"
).split()
ELEMENT = re.compile(r"<([\w:]+)[^<>]*?(?:/>|>[^<]*(?:<!\[CDATA\[.*?\]\]>)?[^<]*</\1>)", re.DOTALL)


def outcome(data: bytes, charset: str | None) -> ParsedFeed | str:
    try:
        return parsing.parse(data, "https://h.example/f", charset)
    except ParseError as error:
        return str(error)


def both(data: bytes, charset: str | None, patch: pytest.MonkeyPatch) -> tuple[ParsedFeed | str, ParsedFeed | str]:
    ours = outcome(data, charset)
    with patch.context() as without:
        without.setattr(parsing, "_everyday", lambda *_: None)
        return ours, outcome(data, charset)


def accepted(data: bytes, charset: str | None = None) -> bool:
    return parsing._everyday(within_limits(data)[0], charset) is not None


@pytest.mark.parametrize("feed", [RSS, ATOM], ids=["rss", "atom"])
@pytest.mark.parametrize("charset", [None, "application/xml; charset=utf-8", "text/xml; charset=iso-8859-1"])
def test_everyday_feeds_are_read_as_feedparser_reads_them(
    feed: str, charset: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert accepted(feed.encode(), charset)
    ours, its = both(feed.encode(), charset, monkeypatch)
    assert ours == its
    assert isinstance(ours, ParsedFeed)
    assert len(ours.entries) == 3


@pytest.mark.parametrize(
    "change",
    [
        ("<rss ", "<!DOCTYPE rss [<!ENTITY e 'x'>]><rss "),
        ("UTF-8", "ISO-8859-1"),
        ("Plain words", "Plain <b>words</b>"),
        ("<title>Second</title>", "<title>Second</title><title>Third</title>"),
        ("2026-11-01T10:00:00.5Z", "1 November 2026"),
        ("<author>One</author>", "<author>one@paper.example (One)</author>"),
        ("<own:mark ", "<own:mark xml:base='https://b.example/' "),
        ("</rss>", ""),
        ("“quoted”", "\u0093quoted\u0094"),
    ],
    ids=lambda change: change[1][:30],
)
def test_what_is_unusual_is_left_to_feedparser(change: tuple[str, str]) -> None:
    assert change[0] in RSS
    assert not accepted(RSS.replace(*change, 1).encode())


def mutants(chance: random.Random, count: int) -> Iterator[bytes]:
    """Feeds with a few elements doubled, moved, renamed, emptied, or with other texts and attributes."""
    for _ in range(count):
        text = chance.choice((RSS, ATOM))
        for _ in range(chance.randint(1, 4)):
            places = list(ELEMENT.finditer(text))
            place, other = chance.choice(places), chance.choice(places)
            element, name = place[0], chance.choice(NAMES)
            changed = (
                element + element,
                "",
                re.sub(">[^<]*", lambda _: ">" + chance.choice(TEXTS), element, count=1),
                re.sub(r"^<[\w:]+", lambda found: found[0] + chance.choice(ATTRIBUTES), element, count=1),
                f"<{name}>{chance.choice(TEXTS)}</{name}>{element}",
                element.replace(f"<{place[1]}", f"<{name}").replace(f"</{place[1]}", f"</{name}"),
                other[0] + element,
            )
            text = text[: place.start()] + chance.choice(changed) + text[place.end() :]
        yield text.encode("utf-8", "surrogatepass")


def test_changed_feeds_are_read_as_feedparser_reads_them_or_left_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = 0
    for data in mutants(random.Random(7), 1_000):
        if accepted(data):
            kept += 1
            ours, its = both(data, None, monkeypatch)
            assert ours == its, data.decode("utf-8", "replace")
    assert kept > 150


def test_every_feed_of_the_corpora_is_read_as_feedparser_reads_it(
    shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = shared / "corpora"
    if not folder.is_dir():
        pytest.skip("the corpora are not here")
    kept = 0
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or b"<" not in (data := path.read_bytes())[:2000] or not accepted(data):
            continue
        kept += 1
        for charset in (None, "text/xml; charset=iso-8859-1"):
            ours, its = both(data, charset, monkeypatch)
            assert ours == its, path
    assert kept >= 180
