"""Words as data: one module for each language, found by its name.

A language module ``xx.py`` defines the sections that the finders read, each an instance of a dataclass of
``shapes.py``: ``NUMBERS`` (money), ``SPEECH`` (quotes), ``NAMES`` (companies, organisations, people),
``FUNCTION_WORDS`` (language).
A new language is one new module; no finder names a language. ``international.py`` has what is written the same in all.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

COMMON = "en"
"""The language that texts of all others quote from: its words are read in any text, and where no language is known."""


@cache
def languages() -> tuple[str, ...]:
    """The ISO 639-1 codes of all languages that have a module here."""
    return tuple(sorted(module.name for module in iter_modules(__path__) if len(module.name) == 2))


@cache
def lexicon(language: str) -> ModuleType:
    """The module of one language."""
    return import_module(f"{__name__}.{language}")


@cache
def spoken_in(country: str) -> frozenset[str]:
    """The languages of a country, given as ISO 3166 alpha-2; none where no module claims it."""
    return frozenset(language for language in languages() if country in lexicon(language).NAMES.countries)
