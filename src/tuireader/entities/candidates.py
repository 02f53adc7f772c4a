"""Stretches of a text that can be names: known names, and runs of words with a capital."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tuireader.entities.name_words import NameWords
from tuireader.entities.table import NameTable

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽ"
# One word with a capital somewhere: "Acme", "eBay", "AT&T", "O'Brien", "S.p.A.", "J.". The repetitions cannot overlap.
_WORD = (
    rf"(?:(?:[{_UPPER}]\.){{1,6}}|[a-z]?[{_UPPER}][\w]{{0,40}}(?:[&’'.+-][\w]{{1,40}}){{0,6}}(?:(?<=\b[{_UPPER}])\.)?)"
)
_RUN = re.compile(rf"(?<![\w@#/]){_WORD}(?:(?:,? |[ \u00a0])(?:(?:&|\+) )?{_WORD}){{0,11}}")
_WORDS = re.compile(rf"{_WORD}|[&+]")
_ELIDED = re.compile(r"^(?:[Dd]ell|[Aa]ll|[Nn]ell|[Ss]ull|[Dd]all|[Cc]oll|[Uu]n|[Qq]u|[LlDdCcSsNnJjMm])['’](?=\w)")
_GENITIVE = re.compile(r"(?:['’]s?|['’]s)$")
_SENTENCE_END = re.compile(r"(?:^|[.!?…:;\n“”„«»\"(\[•–—*|]|['‘]|\.[\"”’»)])\s*$")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a run; offsets into the text, genitives and elisions already outside."""

    text: str
    start: int
    end: int


@dataclass(slots=True)
class Candidate:
    """A stretch that can be a name; ``known`` says that the table has it as a company or an organisation."""

    start: int
    end: int
    tokens: list[Token]
    first: bool  # stands at the start of a sentence, so that its first capital says nothing
    known: bool = False
    form: str = ""  # the known form as the table spells it
    shouting: bool = False  # in a line where every word has a capital


def candidates(text: str, words: NameWords, table: NameTable, shouting: list[tuple[int, int]]) -> list[Candidate]:
    """All candidates of a text in order, apart from each other; ``shouting`` are headlines with capitals throughout."""
    known = table.find_all(text, genitive=words.bare_genitive)
    found: list[Candidate] = []
    at = 0
    for run in _RUN.finditer(text):
        loud = any(start <= run.start() < end for start, end in shouting)
        inside = []
        while at < len(known) and known[at][0] < run.end():
            if known[at][1] > run.start():
                inside.append(known[at])
            else:
                _add_known(found, text, known[at])
            at += 1
        first = _starts_sentence(text, run.start())
        for piece in _pieces(text, run, inside, words):
            piece.first = first and piece.start <= run.start() + 3
            piece.shouting = loud
            found.append(piece)
    for span in known[at:]:
        _add_known(found, text, span)
    found.sort(key=lambda candidate: candidate.start)
    return found


def _add_known(found: list[Candidate], text: str, span: tuple[int, int, str]) -> None:
    """A known name that no run of capitals holds: "3M", "easyJet"."""
    start, end, form = span
    token = Token(text[start:end], start, end)
    found.append(Candidate(start, end, [token], _starts_sentence(text, start), known=True, form=form))


def _starts_sentence(text: str, start: int) -> bool:
    return _SENTENCE_END.search(text, max(0, start - 4), start) is not None


def _pieces(text: str, run: re.Match[str], known: list[tuple[int, int, str]], words: NameWords) -> Iterator[Candidate]:
    """A run cut at commas and around the known names in it; legal forms go with the name before them."""
    tokens = list(_tokens(text, run.start(), run.end()))
    piece: list[Token] = []
    spans = {span[0]: span for span in known}
    i = 0
    while i < len(tokens):
        token = tokens[i]
        span = next((spans[s] for s in range(token.start, min(token.end, token.start + 8)) if s in spans), None)
        if span is not None:
            covered = [t for t in tokens[i:] if t.start < span[1]]
            following = tokens[i + len(covered) : i + len(covered) + 1]
            yield from _unknown(piece)
            piece = []
            i += len(covered)
            end = span[1]
            held = [Token(text[span[0] : span[1]], span[0], span[1])]
            if following and words.legal_form.fullmatch(following[0].text) and _joined(text, end, following[0].start):
                held.append(following[0])
                end = following[0].end
                i += 1
            yield Candidate(span[0], end, held, False, known=True, form=span[2])
            continue
        if (
            piece
            and not _joined(text, piece[-1].end, token.start)
            and not _is_form_after_comma(text, piece, token, words)
        ):
            yield from _unknown(piece)
            piece = []
        piece.append(token)
        i += 1
    yield from _unknown(piece)


def _tokens(text: str, start: int, end: int) -> Iterator[Token]:
    for word in _WORDS.finditer(text, start, end):
        value, left, right = word.group(), word.start(), word.end()
        if elided := _ELIDED.match(value):
            value, left = value[elided.end() :], left + elided.end()
            if not value[0].isupper():
                continue
        if genitive := _GENITIVE.search(value):
            value, right = value[: genitive.start()], left + genitive.start()
        if value:
            yield Token(value, left, right)


def _joined(text: str, end: int, start: int) -> bool:
    return start - end == 1 and text[end] in " \u00a0"


def _is_form_after_comma(text: str, piece: list[Token], token: Token, words: NameWords) -> bool:
    """Whether a comma stands only before a legal form: "Acme, Inc."."""
    between = text[piece[-1].end : token.start]
    return between == ", " and words.legal_form.fullmatch(token.text) is not None


def _unknown(piece: list[Token]) -> Iterator[Candidate]:
    while piece and piece[0].text in {"&", "+"}:
        piece = piece[1:]
    while piece and piece[-1].text in {"&", "+"}:
        piece = piece[:-1]
    if piece:
        yield Candidate(piece[0].start, piece[-1].end, piece, False)
