"""A new language is one lexicon module: an eighth one is added here, and no finder has words of its own."""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from tuireader.entities import (
    currencies,
    extract,
    hedges,
    language,
    lexicon,
    money,
    number_words,
    quotes,
    ranges,
    speech_words,
)
from tuireader.model import Document

ESPERANTO = """
from tuireader.entities.lexicon.shapes import FunctionWords, Numbers, Speech, counts, meanings, phrases, words

FUNCTION_WORDS = FunctionWords(
    words=words("la kaj de al en por estas estis ne kiu tiu ĉi ĝi li ŝi ili kun pri sed aŭ ke dum post antaŭ sur"),
    letters="ĉĝĵŝŭ",
)
SPEECH = Speech(
    verbs=words("diris diras aldonis respondis skribis"),
    determiners=words("la tiu ĉi lia ŝia"),
    masculine=words("li"),
    feminine=words("ŝi"),
    sources=phrases("laŭ"),
    roles=words("ministro parolanto"),
    titled=words("filmo libro"),
)
NUMBERS = Numbers(
    decimal_mark=",",
    ones=counts("nul 0 unu 1 du 2 tri 3 kvar 4 kvin 5 ses 6 sep 7 ok 8 naŭ nau 9"),
    tens=counts("dek 10 dudek 20 tridek 30"),
    scales=counts("cent 100 mil 1000 miliono milionoj 10^6 miliardo miliardoj 10^9"),
    short_scales=counts("mn 10^6"),
    scale_letters=words("Mn"),
    joiners=words("kaj"),
    links=words("da"),
    fractions=meanings("0.5: duono"),
    vague={"dekoj": (10, 100)},
    hedges=phrases("ĉirkaŭ\\npli ol"),
    range_pairs={"inter": words("kaj")},
    fillers=words("la"),
    minus_words=words("minus"),
    unit_words=meanings("EUR: eŭro eŭroj\\nUSD CAD: dolaro dolaroj"),
    short_units={"E": "EUR"},
    minor_words=meanings("EUR?: cendo cendoj"),
    demonyms=meanings("CA: kanadaj kanado"),
    unit_links=words("el"),
)
"""


def forget() -> None:
    """Clear what the finders remember of the lexicons."""
    for module in (lexicon, currencies, hedges, language, money, number_words, ranges, speech_words):
        for function in vars(module).values():
            if hasattr(function, "cache_clear"):
                function.cache_clear()


@pytest.fixture
def esperanto(tmp_path: Path) -> Iterator[str]:
    """A language that ships with nobody, while the test runs."""
    (tmp_path / "eo.py").write_text(ESPERANTO, encoding="utf-8")
    lexicon.__path__.append(str(tmp_path))
    importlib.invalidate_caches()
    forget()
    yield "eo"
    lexicon.__path__.remove(str(tmp_path))
    forget()


def test_one_module_makes_money(esperanto: str) -> None:
    text = (
        "La firmo pagis ĉirkaŭ la tri milionojn. Ĝi kostas 2,5 milionoj da eŭroj, du mil dolaroj el Kanado, "
        "kvin eŭroj kaj 20 cendoj, 7 MnE, pli ol la 30 eŭroj, inter 5 kaj 10 miliardoj da dolaroj kaj dekoj da "
        "milionoj da eŭroj."
    )
    found = money.find_money(Document(text), esperanto)
    assert [(each.amount and f"{each.amount:f}", each.currency, each.approximate) for each in found] == [
        ("2500000", "EUR", False),
        ("2000", "CAD", False),
        ("5.2", "EUR", False),
        ("7000000", "EUR", False),
        ("30", "EUR", True),
        (None, "CAD", False),
        (None, "EUR", True),
    ]
    assert [f"{each.low}..{each.high}" for each in found[-2:]] == ["5000000000..10000000000", "10000000..100000000"]


def test_one_module_makes_quotes(esperanto: str) -> None:
    text = (
        "“Ni ne vendos la muelejon,” diris Anna Lakso. “Ĝi estas nia,” ŝi aldonis. La ministro respondis: “Jes.” "
        "La filmo “La longa haveno” estas nova. Laŭ la parolanto “ĉio estas en ordo”."
    )
    found = quotes.find_quotes(Document(text), esperanto, [])
    assert [(each.text, each.speaker) for each in found] == [
        ("“Ni ne vendos la muelejon,”", "Anna Lakso"),
        ("“Ĝi estas nia,”", "Anna Lakso"),
        ("“Jes.”", "La ministro"),
        ("“ĉio estas en ordo”", "la parolanto"),
    ]


def test_one_module_makes_a_language_known(esperanto: str) -> None:
    assert language.detect("La ministro estis en la urbo kaj ne diris kiu pagis por la nova muelejo.") == esperanto


# What the finders call things themselves: kinds of names and ties, roles of words, sections and fields of lexicons
# and tables.
OWN_NAMES = set(
    "after before code colon comma money name named one open part end noun person quote reported scale sign source tag "
    "ten titled called men women verbs nouns tags roles speech company city country court government organisation "
    "party place region union university agency unit club other start read signed data products words".split()
)
FINDERS = sorted(path.stem for path in Path(extract.__file__).parent.glob("*.py"))
ALTERNATIVE = re.compile(r"(?<=[|:(])[^\W\d_]{3,}(?=[|)])")  # a word that a pattern offers beside others


def words_of_lexicons() -> set[str]:
    """Every word of every section that the finders read; legal forms may also stand in patterns, for speed."""
    found: set[str] = set()
    forms: set[str] = set()
    for code in lexicon.languages():
        module = lexicon.lexicon(code)
        forms.update(form.lower() for form in module.NAMES.legal_forms)
        for section in (module.FUNCTION_WORDS, module.SPEECH, module.NUMBERS, module.NAMES):
            for field in fields(section):
                value = getattr(section, field.name)
                items = [value] if isinstance(value, str) else list(value) if hasattr(value, "__iter__") else []
                found.update(item.lower() for item in items if isinstance(item, str))
    return {word for word in found - forms if word.isalpha() and len(word) > 1}


def constants(path: Path) -> Iterator[tuple[int, str]]:
    """The strings of a module without its docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.lineno, node.value


def test_no_finder_has_words_of_a_language() -> None:
    known = words_of_lexicons() - OWN_NAMES
    assert len(known) > 1000
    folder = Path(extract.__file__).parent
    found = [
        f"{name}.py:{line}: {text!r}"
        for name in FINDERS
        for line, text in constants(folder / f"{name}.py")
        if (text.islower() and text in known) or known.intersection(ALTERNATIVE.findall(text))
    ]
    assert found == []


def test_no_finder_asks_for_a_language() -> None:
    folder = Path(extract.__file__).parent
    codes = set(lexicon.languages())
    found = [name for name in FINDERS for _, text in constants(folder / f"{name}.py") if text in codes]
    assert found == []
