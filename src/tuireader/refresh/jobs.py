"""What a worker process does: read feeds, documents and pages, find mentions. The pool is in ``workers.py``.

Apart from it, so that a worker starts without an event loop.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tuireader.errors import ParseError, SourceError, TuireaderError
from tuireader.library.packing import PackedArticle, PackedMentions, StoredText
from tuireader.model import Document, Fetched, Mention, ParsedFeed, Verdict
from tuireader.refresh import pipes

if TYPE_CHECKING:
    from tuireader.refresh.opening import Read

JOB_BYTES = 2 << 30  # of memory for one worker, four times what the largest feed that is read takes
# Feeds and their articles are made by the thousand and hold no cycles: looking for some is a twentieth of all the work.
COLLECT_AFTER = (50_000, 20, 50)  # objects, and collections of the younger ones

FeedJob = tuple[bytes, str, str | None, dict[str, str]]  # body, address, content type, known keys with hashes
FeedResult = tuple[ParsedFeed, list[PackedArticle]]  # the feed without its entries
LocalJob = tuple[Path, dict[str, str]]  # the file or folder, known keys with hashes
LocalResult = tuple[ParsedFeed, list[PackedArticle], tuple[str, ...]]  # and the keys of all that was read
PageJob = tuple[bytes, str, str, tuple[Verdict, ...]]  # body, address, title of the article, what the reader said
PageResult = tuple[Document, str | None, tuple[Mention, ...]] | str  # with the language; or why there is no text
FoundResult = list[PackedMentions]


class WorkerLost(TuireaderError):
    """A job took too long or its process died; the job is given up, the pool goes on."""


def _parse(job: FeedJob) -> FeedResult:
    from dataclasses import replace

    from tuireader.library.packing import pack_article
    from tuireader.refresh.articles import prepare
    from tuireader.sources.parse import parse

    body, url, content_type, known = job
    try:
        parsed = parse(body, url, content_type)
    except ParseError as error:
        raise ParseError(url, f"{error.cause}{_announced(body, url)}") from error
    articles = prepare(parsed, known, with_mentions=False)
    # The columns are much smaller to send than the values, and packing them is work for here.
    return replace(parsed, entries=()), [pack_article(article) for article in articles]


def _announced(body: bytes, url: str) -> str:
    """Where the feed may be now, if a page came instead of it."""
    from tuireader.sources.discover import feeds_in

    found = feeds_in(body, url)
    return f"; the page announces {found[0].shown_url}" if found else ""


def _feed(answer: Fetched) -> ParsedFeed:
    from tuireader.sources.parse import parse

    return parse(answer.body, answer.final_url, answer.content_type)


def _answer(answer: Fetched) -> Read:
    from tuireader.refresh.opening import read_answer

    return read_answer(answer)


def _local(job: LocalJob) -> LocalResult:
    from dataclasses import replace

    from tuireader.library.packing import pack_article
    from tuireader.refresh.articles import identify, prepare
    from tuireader.sources.local import read

    path, known = job
    parsed = read(path)
    articles = [pack_article(article) for article in prepare(parsed, known, with_mentions=False)]
    return replace(parsed, entries=()), articles, tuple(item.key for item in identify(parsed.entries, known))


def _page(job: PageJob) -> PageResult:
    from tuireader.document.clean import from_html
    from tuireader.refresh.articles import find
    from tuireader.sources.fulltext import FullText, extract_full_text

    body, url, title, verdicts = job
    page = extract_full_text(body, url)
    if not isinstance(page, FullText):
        return page.reason
    document = from_html(page.html, base_url=url, title=title, language=page.language)
    mentions, language = find(document, verdicts)
    return document, language, mentions


def _find(job: tuple[list[StoredText], tuple[Verdict, ...]]) -> FoundResult:
    from tuireader.library.packing import pack_found
    from tuireader.refresh.articles import find

    texts, verdicts = job
    # As with articles: the columns are smaller to send, and packing them is work for here.
    packed = []
    for text in texts:
        document = text.document()
        mentions, language = find(document, verdicts)
        packed.append(pack_found(language, mentions, document))
    return packed


_JOBS: dict[str, Callable[[Any], Any]] = {
    "parse": _parse,
    "feed": _feed,
    "answer": _answer,
    "local": _local,
    "page": _page,
    "find": _find,
}


def _limit_memory() -> None:
    """Let a job that eats memory fail by itself, before the system ends some other program for it."""
    try:
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_AS)
        if most == resource.RLIM_INFINITY or most > JOB_BYTES:
            resource.setrlimit(resource.RLIMIT_AS, (JOB_BYTES, most))
    except (ImportError, OSError, ValueError):
        return  # not every system can


def serve(niceness: int = 0) -> None:
    """Do the jobs that come in on standard input until it closes."""
    if hasattr(os, "nice"):
        os.nice(niceness)
    _limit_memory()
    gc.set_threshold(*COLLECT_AFTER)
    stdin, stdout = pipes.standard_streams()
    while (asked := pipes.read(stdin)) is not None:
        name, job = asked
        try:
            result = _JOBS[name](job)
        except SourceError as error:
            result = error
        except Exception as error:
            result = WorkerLost(f"could not be read ({type(error).__name__})")
        stdout.write(pipes.packed(result))
        stdout.flush()
