"""``tuireader show``: articles of the library as text, Markdown, HTML or JSON."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tuireader.commands import tell
from tuireader.commands.paging import paged
from tuireader.errors import TuireaderError
from tuireader.files import export_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.exporting import Format
    from tuireader.library.library import Library
    from tuireader.model import StoredArticle


def show_articles(
    library: Library, numbers: Sequence[int], target: Path | None, *, wanted: Format | None, plain: bool, marks: bool
) -> None:
    """Print articles by their numbers; with ``wanted`` in that format, to a file if one is named."""
    articles = [_article(library, number) for number in numbers]
    if wanted is not None:
        from tuireader.exporting import render

        if target is not None and len(articles) > 1:
            raise TuireaderError("only one article fits into one file; name one number")
        for article in articles:
            text = render(article, wanted)
            if target is None:
                tell(text, nl=False)
            else:
                export_text(target, text)
        return
    from tuireader.printer import Printer

    with paged() as out:
        for article in articles:
            Printer(out, marks=marks, plain=plain).article(article.row.feed_title, article.document, article.mentions)


def _article(library: Library, number: int) -> StoredArticle:
    article = library.article(number)
    if article is None:
        raise TuireaderError(f"there is no article {number}; 'tuireader search --json WORDS' gives the numbers as id")
    return article
