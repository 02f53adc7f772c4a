"""Stretches of a text that can be names: known names, and runs of words with a capital."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from tuireader.entities.known_forms import CAPITALS
from tuireader.entities.lexicon.international import (
    BASED,
    COMMON_AND,
    COMPANY,
    DONE_BY,
    ELIDED,
    NAME_ARTICLE,
    PARTNER,
    PARTNERS,
    STOPPED_FORMS,
)
from tuireader.entities.name_words import NameWords
from tuireader.entities.table import NameTable
from tuireader.entities.word_facts import (
    COMPANY_END,
    COUNTRY,
    DULL,
    DULL_FIRST,
    FUNCTION,
    GIVEN,
    HEAD,
    LEGAL_FORM,
    NAME_LIKE,
    OPENER,
    WORD,
    WordFacts,
    word_facts,
)
from tuireader.entities.words import either_case

# Legal forms that a word as below would cut short or miss.
_FORM = (
    r"(?:GmbH ?& ?Co\.? (?:KGaA|KG|OHG)|(?:Inc|Corp|Cos?|Ltd|Ltda|Lda)\.(?!\w)|(?:S/A|A/S)(?!\w)"
    r"|[A-Z](?:\.[A-Za-z]){1,6}\.(?!\w))"
)
# One word with a capital somewhere: "Acme", "eBay", "AT&T", "O'Brien", "J.". The repetitions cannot overlap.
_CAPITALISED = rf"[{CAPITALS}][\w]{{0,40}}(?:[&’'.+-][\w]{{1,40}}){{0,6}}(?:(?<=\b[{CAPITALS}])\.)?"
_WORD = rf"(?:{_FORM}|(?:[{CAPITALS}]\.){{1,6}}|[a-z]?{_CAPITALISED})"
_STOPPED = tuple(f" {form}" for form in STOPPED_FORMS)
_SMALL_FORM = (
    r"(?:snc|sas|srl|spa|plc|e\.V\.|eG|mbH|de C\.?V\.?)(?!\w)"  # written small, they still belong to the name before
)
# The same once more for the search through a whole text, in an order that is three times as fast: a set of characters
# comes first, for which the search is quick; every alternative begins with a letter of its own, so that the others are
# passed over unread; and the plain word, as most are, comes before the one with marks in it.
_REST_OF_FORM = (
    r"mbH(?<=GmbH) ?& ?Co\.? (?:KGaA|KG|OHG)|nc\.(?<=Inc\.)(?!\w)|orp\.(?<=Corp\.)(?!\w)|o(?<=Co)s?\.(?!\w)"
    r"|td(?<=Ltd)a?\.(?!\w)|da\.(?<=Lda\.)(?!\w)|/[AS](?<=S/A|A/S)(?!\w)"
    r"|\.(?<=[A-Z]\.)[A-Za-z](?:\.[A-Za-z]){0,5}\.(?!\w)"
)
_REST_OF_MARKED = rf"\w{{0,40}}(?:[&’'.+-]\w{{1,40}}){{0,6}}(?:(?<=\b[{CAPITALS}])\.)?"
_REST = rf"(?:{_REST_OF_FORM}|\.(?:[{CAPITALS}]\.){{0,5}}|\w{{0,40}}+(?![&’'.+-])|{_REST_OF_MARKED})"
# A run is searched from its first capital; a small letter may stand before it ("eBay").
_RUN = re.compile(
    rf"[{CAPITALS}](?:(?<![\w@#/].)|(?<=(?<![\w@#/])[a-z].)){_REST}"
    rf"(?:(?:,? |\u00a0)(?:[&+] |)"
    rf"(?:[{CAPITALS}]{_REST}|[a-z][{CAPITALS}]{_REST_OF_MARKED}"
    r"|(?:s(?:nc|as|rl|pa)|plc|e(?:\.V\.|G)|mbH|de C\.?V\.?)(?!\w))){0,11}"
)
_BEHIND_MARK = re.compile(rf"[@#/][{CAPITALS}]\w*")  # begins no run, but can be a known name: "dpa/Reuters"
_WORDS = re.compile(rf"{_WORD}|[&+]|(?<= ){_SMALL_FORM}")
_ELIDED = re.compile(rf"^(?:{either_case(ELIDED)})['’](?=\w)")
_GENITIVE = re.compile(r"(?:['’]s?|['’]s)$")
_PARTNERS = re.compile(rf" {COMMON_AND} (?:{'|'.join(map(re.escape, PARTNERS))})(?!\w)")  # "Acme and Company" is Acme
_BEFORE_PARTNERS = tuple({f" {COMMON_AND} {partner[0]}" for partner in PARTNERS})  # tried before that
_NEXT_WORD = re.compile(r" ([^\W\d_]{2,14})(?!\w)")
_CODE = re.compile(r"[A-Z]{1,5}\.[A-Z]{1,2}")  # a ticker with its exchange, as wires write it: "BA.N"
_SENTENCE_END = re.compile(r"(?:^|[.!?…:;\n“”„«»\"(\[•–—*|]|['‘]|\.[\"”’»)])\s*$")
_SENTENCE_MARKS = frozenset('.!?…:;\n“”„«»"([•–—*|')  # those of them that need no look at what is before

_START = attrgetter("start")
_SHORTEST_SHOUTED = 4  # letters; shorter words in capitals are acronyms as they stand
_MOST_RUNS = 8_000  # runs of capitals that are remembered


class Token(NamedTuple):
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
    trimmed: bool = False  # nothing can be cut off
    stem: str = ""  # the known company that a longer name begins with: "Acme" in "Acme Energy"


def runs_of_capitals(text: str) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    """Runs of words with a capital, each with its start; and the same with words behind a mark, which begin none."""
    runs = [(run.start(), run.group()) for run in _RUN.finditer(text)]
    if "/" in text or "@" in text or "#" in text:
        return runs, runs + [(word.start() + 1, word.group()[1:]) for word in _BEHIND_MARK.finditer(text)]
    return runs, runs


def candidates(text: str, words: NameWords, table: NameTable, shouting: list[tuple[int, int]]) -> list[Candidate]:
    """All candidates of a text in order, apart from each other; ``shouting`` are headlines with capitals throughout."""
    runs, stretches = runs_of_capitals(text)
    known = [
        (start, end + 1, form) if text.startswith(".", end) and form.endswith(_STOPPED) else (start, end, form)
        for start, end, form in table.find_all(text, genitive=words.bare_genitive, stretches=stretches)
        if not (text.startswith(":", end) and text.startswith("(", start - 1))  # an exchange: "(NASDAQ: ACM)"
    ]
    if shouting:
        known = _with_shouted(text, known, table, shouting)
    found: list[Candidate] = []
    at = reached = line = 0
    facts = word_facts(words, table)
    ahead = known[0][0] if known else len(text)  # where the next known name starts
    lines = len(shouting)
    for capital, run in runs:
        start, word = capital, run
        before = text[start - 1] if start else "\n"
        if before.isalpha():  # "eBay"
            start, word = start - 1, before + run
            before = text[start - 1] if start else "\n"
        end = start + len(word)
        while line < lines and shouting[line][1] <= start:
            line += 1
        loud = line < lines and shouting[line][0] <= start
        # Behind a word and a blank, as most are; the rest is looked at more closely.
        first = not (before == " " and start > 1 and text[start - 2].isalnum()) and _starts_sentence(text, start)
        if ahead >= end and start >= reached and word.isalnum():  # one plain word, as most runs are
            if not facts[word] & (DULL_FIRST if first else DULL) and not (
                before == "-" and _is_behind_prefix(text, start)
            ):
                found.append(Candidate(start, end, [Token(word, start, end)], first, False, "", loud, not loud))
            continue
        if (
            ahead == start
            and known[at][1] == end
            and not text.startswith(_BEFORE_PARTNERS, end)
            and not ((first or loud) and word in words.openers and not _acts(text, end, words))
        ):
            # Nothing but a known name.
            held = [Token(word, start, end)]
            found.append(Candidate(start, end, held, first, True, known[at][2], loud))
            reached = end
            at += 1
            ahead = known[at][0] if at < len(known) else len(text)
            continue
        inside = []
        while ahead < end:
            if known[at][0] >= start:
                inside.append(known[at])
            else:  # "al-Qaida" begins before its capital
                _add_known(found, text, known[at])
                reached = max(reached, known[at][1])
            at += 1
            ahead = known[at][0] if at < len(known) else len(text)
        for piece in _pieces(text, (max(reached, start), end), inside, words, table, facts, loud):
            if piece.known:
                reached = piece.end
            piece.first = first and (piece.start <= start + 1 or text[piece.start - 1] in "'’")
            piece.shouting = loud
            found.append(piece)
    for span in known[at:]:
        _add_known(found, text, span)
    found.sort(key=_START)
    return found


def _with_shouted(
    text: str, known: list[tuple[int, int, str]], table: NameTable, shouting: list[tuple[int, int]]
) -> list[tuple[int, int, str]]:
    """The known names, with those in headlines that are written in nothing but capitals: "UNILEVER SELLS"."""
    added = []
    for left, right in shouting:
        line = text[left:right]
        if line.upper() != line or len(titled := line.title()) != len(line):
            continue
        inside = [(start, end) for start, end, _ in known if left <= start < right]
        added += [
            (left + start, left + end, form)
            for start, end, form in table.find_all(titled.replace("'S", "'s"))
            if end - start >= _SHORTEST_SHOUTED
            and not any(left + start < other and mine < left + end for mine, other in inside)
        ]
    return sorted([*known, *added]) if added else known


def _is_behind_prefix(text: str, start: int) -> bool:
    """Whether a word hangs on one in small letters: "al-Sadr", "non-European"."""
    return start > 1 and text[start - 1] == "-" and text[start - 2].islower()


def _add_known(found: list[Candidate], text: str, span: tuple[int, int, str]) -> None:
    """A known name that no run of capitals holds: "3M", "easyJet"."""
    start, end, form = span
    token = Token(text[start:end], start, end)
    found.append(Candidate(start, end, [token], _starts_sentence(text, start), known=True, form=form))


def _starts_sentence(text: str, start: int) -> bool:
    if not start or text[start - 1] in _SENTENCE_MARKS:
        return True
    if start > 1 and text[start - 1] in " '’":
        if text[start - 2].isalnum():
            return False  # also behind an elision: "l'Enel"
        if text[start - 1] == " " and text[start - 2] in _SENTENCE_MARKS:
            return True
    return _SENTENCE_END.search(text, max(0, start - 4), start) is not None


def _pieces(
    text: str,
    run: tuple[int, int],
    known: list[tuple[int, int, str]],
    words: NameWords,
    table: NameTable,
    facts: WordFacts,
    loud: bool,
) -> list[Candidate]:
    """A run cut at commas and around the known names in it; legal forms go with the name before them."""
    tokens = _tokens(text, *run)
    found: list[Candidate] = []
    piece: list[Token] = []
    i = at = 0
    while i < len(tokens):
        token = tokens[i]
        while at < len(known) and known[at][0] < token.start:
            at += 1
        span = known[at] if at < len(known) and known[at][0] < min(token.end, token.start + 8) else None
        if (
            span is not None
            and (
                span[2] not in words.openers
                or not (loud or (i == 0 and _starts_sentence(text, span[0])))
                or _acts(text, span[1], words)
            )
            and not _is_given_name(text, span, tokens, i, table)
            and (loud or not _is_part(text, span, piece, tokens[i : i + 4], words, table, facts))
        ):
            at += 1
            _add_unknown(found, piece)
            piece = []
            while i < len(tokens) and tokens[i].start < span[1]:
                i += 1
            candidate, taken = _lengthened(text, span, tokens[i : i + 6], facts, table)
            i += taken
            found.append(candidate)
            continue
        if (
            piece
            and not _joined(text, piece[-1].end, token.start)
            and not _is_form_after_comma(text, piece, token, facts)
        ):
            _add_unknown(found, piece)
            piece = []
        i += 1
        head, _, tail = token.text.rpartition("-")
        if head and tail.lower() in BASED:
            piece = []  # "Mountain View-based"
            if found and text[found[-1].end : token.start] == ", " and table.place(head) is not None:
                _drop_unknown(found)  # "Waltham, Massachusetts-based"
            continue
        piece.append(token)
    _add_unknown(found, piece)
    return found


def _drop_unknown(found: list[Candidate]) -> None:
    if not found[-1].known:
        found.pop()


def _acts(text: str, end: int, words: NameWords) -> bool:
    """Whether a verb of companies follows a word that else begins sentences: "Next raised its forecast"."""
    following = _NEXT_WORD.match(text, end)
    return following is not None and following[1].lower() in words.company_verbs


def _is_given_name(text: str, span: tuple[int, int, str], tokens: list[Token], at: int, table: NameTable) -> bool:
    """Whether a known form is here the given name of a person: "Otto" in "Otto Lindner"."""
    if not table.is_given_name(span[2]) or at + 1 >= len(tokens):
        return False
    behind = tokens[at + 1]
    if behind.start <= span[1] - 1 or not _joined(text, span[1], behind.start):
        return False
    return behind.text[1:].islower() and not (table.is_word(behind.text.lower()) or table.is_ordinary(behind.text))


def _is_part(
    text: str,
    span: tuple[int, int, str],
    before: list[Token],
    tokens: list[Token],
    words: NameWords,
    table: NameTable,
    facts: WordFacts,
) -> bool:
    """Whether a word that is only at times a company is one of several of another name: "Delta Pride", "Star Reach"."""
    form = span[2]
    after = next((token for token in tokens if token.start >= span[1]), None)
    is_organisation = table.is_organisation(form)
    if is_organisation and " " not in form:
        inside = before and facts[before[-1].text] & HEAD and _joined(text, before[-1].end, span[0])
        organisation = table.organisation(form, words.language) if inside else None
        if organisation is not None and organisation.kind == "club":
            return True  # "Organização Internacional"
        if form in words.organisation_heads and after is not None and _joined(text, span[1], after.start):
            return not facts[after.text] & (OPENER | FUNCTION | GIVEN)  # "Fiscalía Nacional"
    if words.capital_nouns and after is not None and form.lower() in words.company_before:
        return _joined(text, span[1], after.start)  # "Investor Acme"
    if words.capital_nouns or is_organisation:
        return False
    if " " in form.removeprefix(NAME_ARTICLE) or not (aliases := table.lookup(form)) or aliases[0].ambiguity == 0:
        return False
    if before and _joined(text, before[-1].end, span[0]) and facts[before[-1].text] & NAME_LIKE:
        plain = facts[before[0].text] & WORD
        return len(before) > 1 or not (plain and _starts_sentence(text, before[0].start))
    if after is None or not _joined(text, span[1], after.start) or not facts[after.text] & NAME_LIKE:
        return False
    if aliases[0].ambiguity == 1 and not form.startswith(NAME_ARTICLE):
        return False
    return not facts[after.text] & (COMPANY_END | LEGAL_FORM)


def _lengthened(
    text: str, span: tuple[int, int, str], following: list[Token], facts: WordFacts, table: NameTable
) -> tuple[Candidate, int]:
    """A known name with what belongs to it behind: a legal form, a country, words of a longer name."""
    start, end, form = span
    held = [Token(text[start:end], start, end)]
    taken, longer = 0, False
    is_company = table.is_company(form)
    whole = _whole_length(text, end, following, facts) if is_company else 0
    for number, token in enumerate(following):
        if number < whole:
            held.append(token)
            end, taken, longer = token.end, number + 1, True
            continue
        if not (_joined(text, end, token.start) or _is_form_after_comma(text, held, token, facts)):
            break
        if token.text == "&" and number + 1 < len(following):
            partner = following[number + 1]
            longer = longer or partner.text.rstrip(".") != PARTNER
            held += [token, partner]
            end, taken = partner.end, number + 2
            form_behind = following[number + 2 : number + 3]
            if form_behind and facts[form_behind[0].text] & LEGAL_FORM:
                held.append(form_behind[0])
                end, taken = form_behind[0].end, number + 3
            break
        fact = facts[token.text]
        if fact & LEGAL_FORM and text[end] == "," and table.is_company(token.text):
            break  # "Esselunga, Coop"
        is_part = is_company and bool(fact & COMPANY_END)
        if not (fact & LEGAL_FORM or is_part or (is_company and number == 0 and fact & COUNTRY)):
            break
        longer = longer or is_part
        held.append(token)
        end, taken = token.end, number + 1
    if not taken and is_company and (partners := _PARTNERS.match(text, end)) and not form.endswith(f" {COMPANY}"):
        return Candidate(start, partners.end(), held, False, known=True, form=form), 1
    if longer:
        return Candidate(start, end, held, False, stem=form), taken
    return Candidate(start, end, held, False, known=True, form=form), taken


def _whole_length(text: str, end: int, following: list[Token], facts: WordFacts) -> int:
    """How many words behind a company belong to a longer name: "Acme Broadband Services, Inc."."""
    for number, token in enumerate(following):
        fact = facts[token.text]
        if number and fact & (LEGAL_FORM | COMPANY_END) and text[end : token.start] in {" ", ", "}:
            return number + (not fact & LEGAL_FORM)
        if not fact & (NAME_LIKE | GIVEN) or not _joined(text, end, token.start):
            return 0
        end = token.end
    return 0


def _tokens(text: str, start: int, end: int) -> list[Token]:
    new = tuple.__new__  # half the time of the constructor
    return [new(Token, (value, start + left, start + right)) for value, left, right in _cut(text[start:end])]


@lru_cache(maxsize=_MOST_RUNS)
def _cut(run: str) -> tuple[tuple[str, int, int], ...]:
    """The words of a run with their places in it, genitives and elisions outside; names come back all the time."""
    found = []
    for word in _WORDS.finditer(run):
        value, left, right = word.group(), word.start(), word.end()
        if elided := _ELIDED.match(value):
            value, left = value[elided.end() :], left + elided.end()
            if not value[0].isupper():
                continue
        if genitive := _GENITIVE.search(value):
            value, right = value[: genitive.start()], left + genitive.start()
        head, _, tail = value.rpartition("-")
        if head and tail.lower() in DONE_BY:  # "Acme-backed"
            value, right = head, right - len(tail) - 1
        if value:
            found.append((value, left, right))
    return tuple(found)


def _joined(text: str, end: int, start: int) -> bool:
    return start - end == 1 and text[end] in " \u00a0"


def _is_form_after_comma(text: str, piece: list[Token], token: Token, facts: WordFacts) -> bool:
    """Whether a comma stands only before a legal form: "Acme, Inc."."""
    between = text[piece[-1].end : token.start]
    return between == ", " and facts[token.text] & LEGAL_FORM != 0


def _add_unknown(found: list[Candidate], piece: list[Token]) -> None:
    while piece and piece[0].text in {"&", "+"}:
        piece = piece[1:]
    while piece and piece[-1].text in {"&", "+"}:
        piece = piece[:-1]
    while piece and _CODE.fullmatch(piece[-1].text):
        piece = piece[:-1]
    if piece:
        found.append(Candidate(piece[0].start, piece[-1].end, piece, False))
