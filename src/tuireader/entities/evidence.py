"""What the words around a candidate say about it, as weighed evidence with its reason in plain words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache

from tuireader.entities.candidates import Candidate
from tuireader.entities.lexicon.international import ELIDED_ARTICLE, PER_CENT, SITE_ENDS, YEARS
from tuireader.entities.name_words import NameWords
from tuireader.entities.word_facts import (
    COMPANY_BEFORE,
    COMPANY_END,
    COULD_BE_SURNAME,
    GIVEN,
    HEAD_BEHIND,
    INNER_CAPITAL,
    KIND_BEFORE,
    LEGAL_FORM,
    SURNAME,
    WORD,
    WordFacts,
)
from tuireader.model import Kind

_BEFORE = 48  # characters looked at on either side
# These two look backwards, at the reversed text, so that they are tried at one place only.
_LAST_WORD = re.compile(rf"(?:['’]{ELIDED_ARTICLE[::-1]})?(?:\s?[\"“„«])?[ \u00a0](\.?[\w’'-]{{1,40}})")
_NEXT_WORD = re.compile(r"(?:['’]s?)?[ \u00a0-]([\w’'-]{1,40})")
_TICKER = re.compile(r"\s?\(\s?(?:[A-Z][A-Za-z ]{1,12}:\s?)[A-Z0-9.]{1,8}\s?\)")
_APPOSITION = re.compile(r",\s(?:[\w’'-]{1,30}\s){0,5}?([\w’'-]{3,30})(?=[\s,.;)])")
_APPOSED = re.compile(r"[\w’'-]{2,30}")
# "fell 2.3 percent", "perde il 3%", and "+4.2%" right behind: shares do that, and indices, which the tables know.
_PERCENTAGE = rf"\d{{1,3}}(?:[.,]\d{{1,3}})?[ \u00a0\u202f]?(?:%|{'|'.join(PER_CENT)})"
_MOVED = re.compile(rf" \w{{2,14}} (?:[^\W\d_]{{1,9}}['’ ]){{0,3}}{_PERCENTAGE}")
_CHANGE = re.compile(rf"[,:]? ?\(?[+−–-]{_PERCENTAGE}")
_MOST_APPOSED = 5  # words behind a comma that are looked at
_DASH_BEHIND = re.compile(r"\)\.?\s?(?:-|–|—)")
_LONGEST_DATELINE = 70  # characters from the start of a line to the source of the report
_AGE = re.compile(rf",\s?\d{{2}}(?:\s(?:{'|'.join(sorted(YEARS))}))?,")
_SITE = re.compile(rf"\w\.(?:{'|'.join(sorted(SITE_ENDS))})$")

Scores = dict[Kind, dict[str, float]]
Cue = tuple[Kind, str, float]
"""A kind, the reason in plain words, and the weight."""

_VERB = 1.5  # the weight of a verb that fits a kind
_MOST_WORDS = 5_000  # words beside names whose meaning is remembered


@dataclass(slots=True)
class Evidence:
    """Evidence for one name, pooled over its mentions: each reason counts once, at its strongest."""

    reasons: Scores = field(default_factory=dict)

    def add(self, kind: Kind, reason: str, weight: float) -> None:
        """One more reason for a kind; a negative weight speaks against it."""
        held = self.reasons.get(kind)
        if held is None:
            held = self.reasons[kind] = {}
        if reason not in held:
            if weight:
                held[reason] = weight
        elif abs(weight) > abs(held[reason]):
            held[reason] = weight

    def score(self, kind: Kind) -> float:
        """The sum of what speaks for and against a kind."""
        held = self.reasons.get(kind)
        return sum(held.values()) if held else 0.0

    def why(self, kind: Kind) -> tuple[str, ...]:
        """The reasons that speak for a kind, strongest first."""
        held = self.reasons.get(kind, {})
        speaking = [reason for reason, weight in held.items() if weight > 0]
        if len(speaking) > 1:
            speaking.sort(key=held.__getitem__, reverse=True)
        return tuple(speaking[:4])


_MARKET_VERB, _SPEECH_VERB = ("market verb",), ("verb of speech",)
"""What a word behind a name asks to be looked at besides."""


class Cues(dict[str, tuple[tuple[Cue, ...], tuple[str, ...]]]):
    """For each word beside a name what it says of the name, and what else to look at; made when it is first met."""

    def __init__(self, judge: Callable[[str, NameWords], tuple[list[Cue], tuple[str, ...]]], words: NameWords) -> None:
        super().__init__()
        self._judge = judge
        self._words = words

    def __missing__(self, word: str) -> tuple[tuple[Cue, ...], tuple[str, ...]]:
        if len(self) > _MOST_WORDS:
            self.clear()
        cues, besides = self._judge(word, self._words)
        entry = self[word] = (tuple(cues), besides)
        return entry


@cache
def _cues(words: NameWords) -> tuple[Cues, Cues]:
    return Cues(_before, words), Cues(_behind, words)


def _before(written: str, words: NameWords) -> tuple[list[Cue], tuple[str, ...]]:
    """What the word before a name says, and the phrases that may end with it, the longest first."""
    word = written.lower()
    besides = [
        phrase
        for phrase in (words.company_phrases if word in words.phrase_ends else ())
        if phrase.rpartition(" ")[2] == word or (" " not in phrase and word.endswith(phrase))
    ]
    return _before_cues(written, words), tuple(sorted(besides, key=len, reverse=True))


def _before_cues(written: str, words: NameWords) -> list[Cue]:
    word = written.lower().rstrip(".")
    if written[-1] == "." and (len(written) > 5 or word not in words.person_before):
        return []  # the end of the sentence before
    tail = word.rpartition("-")[2]
    reason = f"“{written}” before it"
    found: list[Cue] = []
    if word in words.company_before or tail in words.company_before or tail[:-1] in words.company_before:
        found.append(("company", reason, 3.0))
    if word in words.person_before or (len(tail) > 4 and tail in words.person_before):
        found.append(("person", reason, 3.0))
    elif word in words.verbs:
        found.append(("person", reason, 1.5))
    if word in words.institutions and written.islower():
        found += [("organisation", reason, 3.5), ("company", f"{reason}, no company", -2.0)]
    return found


def _behind(word: str, words: NameWords) -> tuple[list[Cue], tuple[str, ...]]:
    lower, reason = word.lower(), f"“{word}” after it"
    found: list[Cue] = []
    if lower in words.company_after:
        found.append(("company", reason, 2.5))
    elif lower in words.company_verbs:
        found.append(("company", reason, _VERB))
    if lower in words.verbs:
        found.append(("person", reason, _VERB))
    return found, _MARKET_VERB if word in words.market_verbs else _SPEECH_VERB if word in words.verbs else ()


def weigh_context(text: str, candidate: Candidate, words: NameWords, evidence: Evidence) -> None:
    """Add what stands right before and right after one mention."""
    start, end = candidate.start, candidate.end
    before_cues, behind_cues = _cues(words)
    written = _last_word(text, start)
    if written:
        cues, besides = before_cues[written]
        if cues and not candidate.tokens[0].text.islower():
            for kind, reason, weight in cues:
                evidence.add(kind, reason, weight)
        if besides:
            _weigh_phrase(text[max(0, start - _BEFORE) : start], evidence, besides)
    elif start and text[start - 1] == " ":
        _weigh_role_before_comma(text, start, evidence, words)
    following = _next_word(text, end)
    if following:
        cues, besides = behind_cues[following]
        for kind, reason, weight in cues:
            evidence.add(kind, reason, weight)
        if not cues and following in words.auxiliaries:  # "has agreed", "ha comprato", "to buy"
            participle = _next_word(text, end + 1 + len(following))
            for kind, reason, weight in behind_cues[participle][0] if participle else ():
                if weight <= _VERB:
                    evidence.add(kind, reason, weight)
        if besides is _MARKET_VERB:
            if _MOVED.match(text, end, end + 64):
                evidence.add("company", f"“{following}” and a percentage after it", 2.5)
        elif besides is _SPEECH_VERB and text.startswith(words.company_said, end + len(following) + 1):
            evidence.add("company", f"“{following}” after it, and it speaks of itself", 1.2)
    behind = text[end : end + 2]
    if behind[:1] == " " and behind[1:].isalpha():
        return  # no mark stands here, as behind most names
    if behind[:1] == ")" and text[start - 1 : start] == "(" and _is_dateline(text, start, end):
        evidence.add("company", "the source of the report", 4.0)
    if "(" in behind and _TICKER.match(text, end):
        evidence.add("company", "a ticker after it", 5.0)
    if "%" in text[end : end + 12] and _CHANGE.match(text, end):
        evidence.add("company", "a change in per cent after it", 2.5)
    if behind[:1] == ",":
        after = text[end : end + _BEFORE]
        if _AGE.match(after):
            evidence.add("person", "an age after it", 3.0)
        elif _APPOSITION.match(after) is not None:
            _weigh_apposition(after, evidence, words)


def _is_dateline(text: str, start: int, end: int) -> bool:
    """Whether brackets hold the source of a report: "LONDON, Nov 3 (Acme) - Shares fell"."""
    return _DASH_BEHIND.match(text, end) is not None and start - text.rfind("\n", 0, start) < _LONGEST_DATELINE


def _weigh_role_before_comma(text: str, start: int, evidence: Evidence, words: NameWords) -> None:
    """Add what a role says that a comma parts from its bearer: "su abogada, Ana Ruiz"."""
    if text[start - 2] != ",":
        return
    at = text.rfind(" ", max(0, start - 32), start - 2)
    role = text[at + 1 : start - 2] if at >= 0 else ""
    if role.islower() and role in words.person_before and text[at - 1 : at] not in ".,;":
        evidence.add("person", f"“{role}” before it", 2.0)


def _last_word(text: str, start: int) -> str:
    """The word right before a place as written, articles and marks between left out, or ""."""
    if start and text[start - 1] == " ":
        blank = text.rfind(" ", start - 24 if start > 24 else 0, start - 1)
        if blank >= 0 and (word := text[blank + 1 : start - 1]).isalpha():
            return word
    elif not start or (text[start - 1] == "\n" and text[start - 2] in "\n.:"):
        return ""  # at the start of a paragraph
    last = _LAST_WORD.match(text[max(0, start - _BEFORE) : start][::-1])
    return last[1][::-1] if last is not None else ""


def _next_word(text: str, end: int) -> str:
    """The word right behind a place, or ""."""
    if text.startswith(" ", end):
        blank = text.find(" ", end + 1, end + 32)
        if blank > 0 and (word := text[end + 1 : blank]).isalpha():
            return word
    elif text.startswith((",", "."), end):
        return ""
    following = _NEXT_WORD.match(text, end)
    return following[1] if following is not None else ""


def _weigh_phrase(before: str, evidence: Evidence, phrases: tuple[str, ...]) -> None:
    ending = before.lower().rstrip(" \u00a0").removesuffix(f" {ELIDED_ARTICLE}'").removesuffix(f" {ELIDED_ARTICLE}’")
    if ending.endswith(phrases):
        phrase = next(each for each in phrases if ending.endswith(each))
        if len(phrase) == len(ending) or not ending[-len(phrase) - 1].isalnum():
            evidence.add("company", f"“{phrase}” before it", 2.5)


class Appositions(dict[str, tuple[tuple[Cue, ...], bool]]):
    """For each word of an apposition what it says of the name before it, and whether it may end it; made when met."""

    def __init__(self, words: NameWords) -> None:
        super().__init__()
        self._words = words

    def __missing__(self, word: str) -> tuple[tuple[Cue, ...], bool]:
        if len(self) > _MOST_WORDS:
            self.clear()
        words, lower = self._words, word.lower()
        reason = f"“{word}” in the words after it"
        cues: tuple[Cue, ...] = ()
        if lower in words.person_after or (words.capital_nouns and lower.endswith(words.role_ends)):
            cues = (("person", reason, 2.5),)
        elif word == lower and lower in words.institutions:
            cues = ("organisation", reason, 3.5), ("company", f"{reason}, no company", -1.0)
        elif lower in words.company_kinds and (word == lower or words.capital_nouns):
            cues = (("company", reason, 2.2),)
        entry = self[word] = cues, lower in words.organisation_links
        return entry


@cache
def _appositions(words: NameWords) -> Appositions:
    return Appositions(words)


def _weigh_apposition(after: str, evidence: Evidence, words: NameWords) -> None:
    """Add what the first of the next words says that says something."""
    meanings = _appositions(words)
    for number, found in enumerate(_APPOSED.finditer(after, 1)):
        if number == _MOST_APPOSED:
            return
        cues, links = meanings[found.group()]
        for kind, reason, weight in cues:
            evidence.add(kind, reason, weight)
        if cues or (number and links) or after.startswith(",", found.end()):
            return


def weigh_form(candidate: Candidate, words: NameWords, facts: WordFacts, evidence: Evidence) -> None:
    """Add what the name itself says: a legal form, a last word, its capitals."""
    tokens = candidate.tokens
    if len(tokens) == 1 and not candidate.stem:
        word = tokens[0].text
        if word[1:].islower() and word.isalpha():
            if word in words.lone_heads:
                evidence.add("organisation", "an institution", 2.0)
            return
    known = _form_cues(words)
    form = candidate.stem, candidate.shouting, candidate.first, tuple([token.text for token in tokens])
    cues = known.get(form)
    if cues is None:
        if len(known) > _MOST_WORDS:
            known.clear()
        cues = known[form] = tuple(_cues_of_form(*form, words, facts))
    for kind, reason, weight in cues:
        evidence.add(kind, reason, weight)


@cache
def _form_cues(words: NameWords) -> dict[tuple[str, bool, bool, tuple[str, ...]], tuple[Cue, ...]]:
    """What the forms of names that were met say; filled as they are met."""
    return {}


def _cues_of_form(
    stem: str, shouting: bool, is_first: bool, tokens: tuple[str, ...], words: NameWords, facts: WordFacts
) -> Iterator[Cue]:
    last = tokens[-1]
    if stem:
        yield "company", f"begins like {stem}, a known company", 4.0
    if len(tokens) > 1:
        yield from _cues_of_ends(tokens, is_first, words, facts)
    elif _SITE.search(last):
        yield "company", "an internet address", 3.0
    if "&" in tokens and not facts[last] & HEAD_BEHIND:
        yield "company", "“&” in it", 2.5
    if len(tokens) <= 2 and not shouting and any(facts[token] & INNER_CAPITAL for token in tokens):
        yield "company", "a capital inside the word", 1.5
    head = next((token for token in tokens if facts[token] & HEAD_BEHIND), "")
    if len(tokens) > 1 and tokens[0].islower() and tokens[0].capitalize() in words.organisation_heads:
        head = tokens[0]
    if len(tokens) == 2 and head == tokens[0] and facts[head] & GIVEN and facts[last] & (COULD_BE_SURNAME | SURNAME):
        head = ""  # "Marina" is a navy in Italian, but not before a surname
    if head and (len(tokens) > 1 or "-" in head):
        yield "organisation", f"“{head}” in it", 4.0


def _cues_of_ends(tokens: tuple[str, ...], is_first: bool, words: NameWords, facts: WordFacts) -> Iterator[Cue]:
    """What the first and the last of several words say."""
    first, last = tokens[0], tokens[-1]
    fact = facts[last]
    if fact & LEGAL_FORM:
        yield "company", f"legal form {last}", 5.0
    elif fact & COMPANY_END:
        # "Gas Stahl": where every noun has a capital, two of them that stand beside each other are no name yet.
        plain = words.capital_nouns and all(facts[token] & WORD for token in tokens[:-1])
        yield "company", f"“{last}” at its end", 1.5 if plain else 2.5
    elif last in words.weak_company_ends:
        yield "company", f"“{last}” at its end", 2.1
    elif words.capital_nouns and fact & KIND_BEFORE:
        yield "company", f"ends with “{last}”, a kind of company", -3.0
    if facts[first] & COMPANY_BEFORE and not (is_first or words.capital_nouns):
        yield "company", f"“{first}” at its beginning", 2.5


def word_before(text: str, start: int) -> str:
    """The word right before a place in small letters, with its apostrophe if it has one, or ""."""
    if start < 2:
        return ""
    between = text[start - 1]
    if between not in " \u00a0'’":
        return ""
    word = text[max(0, start - 32) : start - 1].replace("\n", " ").rpartition(" ")[2].lower()
    return word + "'" if between in "'’" else word
