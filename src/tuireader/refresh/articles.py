"""Entries become articles: which are new or changed, their documents and their mentions. Pure; workers run it."""

from __future__ import annotations

import hashlib
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from tuireader.characters import clean_line
from tuireader.document.clean import from_html, from_markdown, from_text
from tuireader.entities.version import VERSION
from tuireader.model import Document, Entry, Mention, ParsedFeed, PreparedArticle, Verdict

_TITLE_LIMIT = 100  # characters of a title that is made from the text
_SEPARATOR = "\x1f"  # stands in no key: keys are made of clean text


@dataclass(frozen=True, slots=True)
class Identified:
    """An entry with the keys that tell it from the others of its feed, and the hash of what it says."""

    key: str
    second_key: str
    content_hash: str
    entry: Entry


def identify(entries: Iterable[Entry], known: Container[str]) -> Iterator[Identified]:
    """The keys of the entries of one feed; ``known`` holds the stored keys.

    The key is the guid, else the link, else title and date. Entries that share a guid stay separate by their links.
    """
    taken: set[str] = set()
    for entry in entries:
        key = entry.guid or entry.url or _digest(entry.title, entry.published_raw or entry.content or entry.summary)
        with_link = f"{key}{_SEPARATOR}{entry.url}"
        if key in taken or with_link in known:
            key = with_link
        number = 2
        while key in taken:
            key = f"{with_link}{_SEPARATOR}{number}"
            number += 1
        taken.add(key)
        yield Identified(key, _without_host(key), _content_hash(entry), entry)


def document_of(entry: Entry, language: str | None = None) -> Document:
    """The clean text of an entry; its title is the first block."""
    clean = {"html": from_html, "markdown": from_markdown, "text": from_text}[entry.content_type]
    return clean(
        entry.content or entry.summary,
        base_url=entry.base_url or entry.url,
        title=entry.title,
        language=entry.language or language,
    )


def prepare(
    parsed: ParsedFeed,
    known: Mapping[str, str] | None = None,
    *,
    with_mentions: bool = True,
    verdicts: Sequence[Verdict] = (),
) -> list[PreparedArticle]:
    """The articles of a feed that are new or changed, ready to be saved.

    ``known`` maps stored keys and second keys to content hashes. Without mentions the extraction is left for later
    (``extractor`` is 0), and so is the language where the feed does not claim one.
    """
    return list(preparing(parsed, known, with_mentions=with_mentions, verdicts=verdicts))


def preparing(
    parsed: ParsedFeed,
    known: Mapping[str, str] | None = None,
    *,
    with_mentions: bool = True,
    verdicts: Sequence[Verdict] = (),
) -> Iterator[PreparedArticle]:
    """As :func:`prepare`, one article after the other."""
    known = known or {}
    for item in identify(parsed.entries, known):
        stored = known.get(item.key) or known.get(item.second_key)
        if stored == item.content_hash:
            continue
        document = document_of(item.entry, parsed.feed.language)
        title = item.entry.title or document.title or opening_words(document.text)
        mentions, language = find(document, verdicts) if with_mentions else ((), document.language)
        yield PreparedArticle(
            key=item.key,
            second_key=item.second_key,
            content_hash=item.content_hash,
            entry=item.entry if title == item.entry.title else replace(item.entry, title=title),
            document=document,
            language=language,
            mentions=mentions,
            extractor=VERSION if with_mentions else 0,
        )


def find(document: Document, verdicts: Sequence[Verdict] = ()) -> tuple[tuple[Mention, ...], str | None]:
    """The mentions and the language of a document; ``verdicts`` are what the reader said of names."""
    # Many a worker only reads feeds, and the tables take their time.
    from tuireader.entities.extract import read

    return read(document, verdicts)


def opening_words(text: str) -> str:
    """The first words of a text as one line, a title for what has none."""
    line = clean_line(text[: _TITLE_LIMIT * 2], _TITLE_LIMIT * 2)
    if len(line) <= _TITLE_LIMIT:
        return line
    return line[:_TITLE_LIMIT].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"


def _without_host(key: str) -> str:
    """The key without scheme and host, so that a site that moves keeps its articles; other keys as they are."""
    if not key.startswith(("http://", "https://")):
        return key
    try:
        parts = urlsplit(key)
    except ValueError:
        return key
    return f"{parts.path}?{parts.query}#{parts.fragment}"


def _content_hash(entry: Entry) -> str:
    return _digest(entry.title, entry.url, entry.author, entry.published_raw, entry.content, entry.summary)


def _digest(*texts: str) -> str:
    return hashlib.blake2b(_SEPARATOR.join(texts).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
