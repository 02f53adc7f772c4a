"""What the words around a candidate say about it, as weighed evidence with its reason in plain words."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

from tuireader.entities.candidates import Candidate
from tuireader.entities.name_words import NameWords
from tuireader.model import Kind

_BEFORE = 48  # characters looked at on either side
# These two look backwards, at the reversed text, so that they are tried at one place only.
_LAST_WORD = re.compile(r"(?:['’]l)?(?:\s?[\"“„«])?[ \u00a0](\.?[\w’'-]{1,40})")
_NEXT_WORD = re.compile(r"(?:['’]s?)?[ \u00a0-]([\w’'-]{1,40})")
_TICKER = re.compile(r"\s?\(\s?(?:[A-Z][A-Za-z ]{1,12}:\s?)[A-Z0-9.]{1,8}\s?\)")
_APPOSITION = re.compile(r",\s(?:[\w’'-]{1,30}\s){0,5}?([\w’'-]{3,30})(?=[\s,.;)])")
_APPOSED = re.compile(r"[\w’'-]{2,30}")
# "fell 2.3 percent", "perde il 3%", and "+4.2%" right behind: shares do that, and indices, which the tables know.
_PERCENTAGE = r"\d{1,3}(?:[.,]\d{1,3})?[ \u00a0\u202f]?(?:%|per ?cent|pct|Prozent|procent|por ciento|por cento)"
_MOVED = re.compile(rf" \w{{2,14}} (?:[^\W\d_]{{1,9}}['’ ]){{0,3}}{_PERCENTAGE}")
_CHANGE = re.compile(rf"[,:]? ?\(?[+−–-]{_PERCENTAGE}")
_AGE = re.compile(r",\s?\d{2}(?:\s(?:anni|ans|años|anos|jaar))?,")
_SITE = re.compile(r"\w\.(?:ai|com|io|de|it|fr|es|nl|pt|net|org|eu)$")
_INNER_CAPITAL = re.compile(r"[a-zß-ÿ][A-Z]|^[a-z][A-Z]")

Scores = dict[Kind, dict[str, float]]
Cue = tuple[Kind, str, float]
"""A kind, the reason in plain words, and the weight."""

_MOST_WORDS = 20_000  # words beside names whose meaning is remembered


@dataclass(slots=True)
class Evidence:
    """Evidence for one name, pooled over its mentions: each reason counts once, at its strongest."""

    reasons: Scores = field(default_factory=dict)

    def add(self, kind: Kind, reason: str, weight: float) -> None:
        """One more reason for a kind; a negative weight speaks against it."""
        held = self.reasons.setdefault(kind, {})
        if abs(weight) > abs(held.get(reason, 0.0)):
            held[reason] = weight

    def score(self, kind: Kind) -> float:
        """The sum of what speaks for and against a kind."""
        return sum(self.reasons.get(kind, {}).values())

    def why(self, kind: Kind) -> tuple[str, ...]:
        """The reasons that speak for a kind, strongest first."""
        held = [(weight, reason) for reason, weight in self.reasons.get(kind, {}).items() if weight > 0]
        return tuple(reason for _, reason in sorted(held, key=lambda item: -item[0])[:4])


class Cues(dict[str, tuple[Cue, ...]]):
    """For each word beside a name what it says of the name; worked out when the word is first met."""

    def __init__(self, judge: Callable[[str, NameWords], list[Cue]], words: NameWords) -> None:
        super().__init__()
        self._judge = judge
        self._words = words

    def __missing__(self, word: str) -> tuple[Cue, ...]:
        if len(self) > _MOST_WORDS:
            self.clear()
        cues = self[word] = tuple(self._judge(word, self._words))
        return cues


@cache
def _cues(words: NameWords) -> tuple[Cues, Cues]:
    return Cues(_before, words), Cues(_behind, words)


def _before(written: str, words: NameWords) -> list[Cue]:
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


def _behind(word: str, words: NameWords) -> list[Cue]:
    lower, reason = word.lower(), f"“{word}” after it"
    found: list[Cue] = []
    if lower in words.company_after:
        found.append(("company", reason, 2.5))
    elif lower in words.company_verbs:
        found.append(("company", reason, 1.5))
    if lower in words.verbs:
        found.append(("person", reason, 1.5))
    return found


def weigh_context(text: str, candidate: Candidate, words: NameWords, evidence: Evidence) -> None:
    """Add what stands right before and right after one mention."""
    start, end = candidate.start, candidate.end
    before_cues, behind_cues = _cues(words)
    written = _last_word(text, start)
    if written:
        if not candidate.tokens[0].text.islower():
            for kind, reason, weight in before_cues[written]:
                evidence.add(kind, reason, weight)
        if written.lower() in words.phrase_ends:
            _weigh_phrase(text[max(0, start - _BEFORE) : start], evidence, words)
    following = _next_word(text, end)
    if following:
        for kind, reason, weight in behind_cues[following]:
            evidence.add(kind, reason, weight)
        if following in words.market_verbs:
            if _MOVED.match(text, end, end + 64):
                evidence.add("company", f"“{following}” and a percentage after it", 2.0)
        elif following in words.verbs and text.startswith(words.company_said, end + len(following) + 1):
            evidence.add("company", f"“{following}” after it, and it speaks of itself", 1.2)
    behind = text[end : end + 2]
    if "(" in behind and _TICKER.match(text, end):
        evidence.add("company", "a ticker after it", 5.0)
    if "%" in text[end : end + 12] and _CHANGE.match(text, end):
        evidence.add("company", "a change in per cent after it", 2.5)
    if behind[:1] == ",":
        after = text[end : end + _BEFORE]
        apposition = _APPOSITION.match(after)
        if _AGE.match(after):
            evidence.add("person", "an age after it", 3.0)
        elif apposition is not None:
            _weigh_apposition(after, evidence, words)


def _last_word(text: str, start: int) -> str:
    """The word right before a place as written, articles and marks between left out, or ""."""
    if start and text[start - 1] == " ":
        word = text[max(text.rfind(" ", start - 24 if start > 24 else 0, start - 1), 0) + 1 : start - 1]
        if word.isalpha() and text[start - len(word) - 2 : start - len(word) - 1] == " ":
            return word
    last = _LAST_WORD.match(text[max(0, start - _BEFORE) : start][::-1])
    return last[1][::-1] if last is not None else ""


def _next_word(text: str, end: int) -> str:
    """The word right behind a place, or ""."""
    if text[end : end + 1] in " " and text[end + 1 : end + 2].isalpha():
        word = text[end + 1 : text.find(" ", end + 1, end + 32)]
        if word.isalpha():
            return word
    following = _NEXT_WORD.match(text, end)
    return following[1] if following is not None else ""


def _weigh_phrase(before: str, evidence: Evidence, words: NameWords) -> None:
    ending = before.lower().rstrip(" \u00a0").removesuffix(" l'").removesuffix(" l’")
    if ending.endswith(words.company_phrases):
        phrase = max((each for each in words.company_phrases if ending.endswith(each)), key=len)
        if len(phrase) == len(ending) or not ending[-len(phrase) - 1].isalnum():
            evidence.add("company", f"“{phrase}” before it", 2.5)


def _weigh_apposition(after: str, evidence: Evidence, words: NameWords) -> None:
    for number, found in enumerate(_APPOSED.finditer(after, 1)):
        word = found.group()
        lower = word.lower()
        if number == 5:
            return
        if lower in words.person_after or (words.capital_nouns and lower.endswith(words.role_ends)):
            evidence.add("person", f"“{word}” in the words after it", 2.5)
            return
        if word == lower and lower in words.institutions:
            evidence.add("organisation", f"“{word}” in the words after it", 3.5)
            evidence.add("company", f"“{word}” in the words after it, no company", -1.0)
            return
        if lower in words.company_kinds and (word == lower or words.capital_nouns):
            evidence.add("company", f"“{word}” in the words after it", 2.0)
            return
        if after[found.end() : found.end() + 1] == "," or (number and lower in words.organisation_links):
            return


def weigh_form(candidate: Candidate, words: NameWords, evidence: Evidence) -> None:
    """Add what the name itself says: a legal form, a last word, its capitals."""
    tokens = [token.text for token in candidate.tokens]
    last = tokens[-1]
    if len(tokens) == 1 and last[1:].islower() and last.isalpha() and not candidate.stem:
        if last in words.lone_heads:
            evidence.add("organisation", "an institution", 2.0)
        return
    if candidate.stem:
        evidence.add("company", f"begins like {candidate.stem}, a known company", 4.0)
    if len(tokens) > 1 and words.legal_form.fullmatch(last):
        evidence.add("company", f"legal form {last}", 5.0)
    elif len(tokens) > 1 and last in words.company_ends:
        evidence.add("company", f"“{last}” at its end", 2.5)
    elif len(tokens) > 1 and last in words.weak_company_ends:
        evidence.add("company", f"“{last}” at its end", 2.1)
    if len(tokens) > 1 and tokens[0].lower() in words.company_before and not (candidate.first or words.capital_nouns):
        evidence.add("company", f"“{tokens[0]}” at its beginning", 2.5)
    if "&" in tokens:
        evidence.add("company", "“&” in it", 2.5)
    if len(tokens) == 1 and _SITE.search(last):
        evidence.add("company", "an internet address", 3.0)
    if len(tokens) <= 2 and any(_INNER_CAPITAL.search(token) for token in tokens) and not candidate.shouting:
        evidence.add("company", "a capital inside the word", 1.5)
    heads = [token for token in tokens if token.rpartition("-")[2] in words.organisation_heads]
    if len(tokens) > 1 and tokens[0].islower() and tokens[0].capitalize() in words.organisation_heads:
        heads = tokens[:1]
    if heads and (len(tokens) > 1 or "-" in heads[0]):
        evidence.add("organisation", f"“{heads[0]}” in it", 4.0)


def word_before(text: str, start: int) -> str:
    """The word right before a place in small letters, with its apostrophe if it has one, or ""."""
    if start < 2:
        return ""
    between = text[start - 1]
    if between not in " \u00a0'’":
        return ""
    word = text[max(0, start - 32) : start - 1].replace("\n", " ").rpartition(" ")[2].lower()
    return word + "'" if between in "'’" else word
