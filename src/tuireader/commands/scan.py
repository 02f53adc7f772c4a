"""``tuireader scan``: articles with what is found in them, as text or as JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from typing import TextIO

import click

from tuireader.addresses import without_credentials
from tuireader.commands import complain
from tuireader.commands.paging import paged
from tuireader.errors import SourceError
from tuireader.records import article_record, batch
from tuireader.refresh.articles import document_of, find, opening_words
from tuireader.refresh.opening import Read, is_address, read_source
from tuireader.settings import Settings


def answer_lines() -> None:
    """Answer the batch contract on standard input and output, line by line as they come."""
    ok = True
    for answer, read in batch(sys.stdin.buffer):
        ok = ok and read
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()
    if not ok:
        raise click.exceptions.Exit(1)


def print_sources(
    sources: Sequence[str], settings: Settings, *, as_json: bool, plain: bool, marks: bool, offline: bool
) -> None:
    """Print every article of every source; a source that gives none is said on standard error and ends in exit 1."""
    problems = 0
    later: list[str] = []  # what would disturb a pager
    with nullcontext(sys.stdout) if as_json else paged() as out:
        say = complain if out is sys.stdout else later.append
        for named in sources:
            source = without_credentials(named)
            try:
                if offline and is_address(source):
                    raise SourceError(source, "not fetched, since --offline was given")
                read = read_source(named, settings)
                if not read.parsed.entries:
                    raise SourceError(source, "there is no article in it" + _offered(read))
            except SourceError as error:
                say(str(error))
                problems += 1
                continue
            _print(source, read, out, as_json=as_json, plain=plain, marks=marks)
            for warning in () if as_json else read.parsed.warnings:
                say(f"{source}: {warning}")
    for text in later:
        complain(text)
    if problems:
        raise click.exceptions.Exit(1)


def _offered(read: Read) -> str:
    addresses = ", ".join(subscription.shown_url for subscription in read.offered)
    return f"; the page announces these feeds: {addresses}" if addresses else ""


def _print(source: str, read: Read, out: TextIO, *, as_json: bool, plain: bool, marks: bool) -> None:
    for entry in read.parsed.entries:
        document = document_of(entry, read.parsed.feed.language)
        mentions, language = find(document)
        title = entry.title or document.title or opening_words(document.text)
        if as_json:
            # ASCII only, so that no terminal and no locale can be hurt by what a text holds.
            sys.stdout.write(json.dumps(article_record(source, title, entry, document, language, mentions)) + "\n")
        else:
            from tuireader.printer import Printer

            Printer(out, marks=marks, plain=plain).article(source, document, mentions)
