"""The main content of an article's page, by trafilatura, which is imported only here and only when asked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from tuireader.sources.metadata import read_metadata

_SHORTEST = 250  # characters of text; a page with less has no article, or hides it
_WALLS = (
    (
        re.compile(r"captcha|are you (?:a )?(?:human|robot)|just a moment|checking your browser", re.I),
        "a check for bots",
    ),
    (
        re.compile(
            r"subscribe to (?:continue|read)|subscribers? only|already a subscriber|reserved for subscribers"
            r"|riservat[oa] agli abbonati|abbonati per|réservé aux abonnés|nur für abonnenten|weiterlesen mit"
            r"|(?:solo|exclusivo) para (?:suscriptores|assinantes)|alleen voor abonnees",
            re.I,
        ),
        "a wall for subscribers",
    ),
    (
        re.compile(r"log ?in to (?:continue|read)|sign in to (?:continue|read)|accedi per|melden sie sich an", re.I),
        "a login",
    ),
    (
        re.compile(
            r"(?:accept|consent|manage).{0,30}cookies|cookie-einstellungen|accetta.{0,20}cookie|consentement", re.I
        ),
        "a consent form",
    ),
)
_SCRIPTED = re.compile(
    r"(?:enable|requires?|without|attiva(?:re)?|abilita(?:re)?|activez|activer|activar?|ativar|habilit[ae]r?)"
    r" (?:le )?javascript"
    r"|javascript (?:is |muss |moet )?(?:required|disabled|aktivier\w{1,4}|ingeschakeld)"
    r"|<div id=[\"']?(?:root|app|__next|__nuxt)[\"']?>\s{0,20}</div>",
    re.I,
)


@dataclass(frozen=True, slots=True)
class FullText:
    """The main content as HTML, with what the page says of itself."""

    html: str
    title: str = ""
    author: str = ""
    published: datetime | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class NoFullText:
    """Why a page gave no article, in plain words."""

    reason: str


def extract_full_text(page: bytes, url: str) -> FullText | NoFullText:
    """The article in a page, or why there is none; never raises."""
    import trafilatura

    text = page.decode("utf-8", "ignore") if _is_utf8(page) else page
    try:
        html = trafilatura.extract(
            text,
            url=url,
            output_format="html",
            include_comments=False,
            include_links=True,
            include_formatting=True,
            include_images=True,
            include_tables=True,
            favor_precision=True,
        )
    except Exception as error:
        # It reads any page of the web; what it stumbles over must not end more than this article.
        return NoFullText(f"the page cannot be read ({type(error).__name__})")
    shown = re.sub(r"<[^>]{1,400}>", " ", html or "")
    if len(shown.strip()) < _SHORTEST:
        return NoFullText(_wall(page))
    meta = read_metadata(text if isinstance(text, str) else page.decode("utf-8", "replace"))
    return FullText(html or "", meta.title, meta.author, meta.published, meta.language)


def _is_utf8(page: bytes) -> bool:
    try:
        page.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _wall(page: bytes) -> str:
    text = page[:300_000].decode("utf-8", "ignore")
    for pattern, name in _WALLS:
        if pattern.search(text):
            return f"the page hides its text behind {name}; open it in the browser"
    if _SCRIPTED.search(text):
        return "the page is drawn by scripts, which are not run here; open it in the browser"
    return "there is no article text on the page"
