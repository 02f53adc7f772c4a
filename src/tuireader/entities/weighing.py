"""What speaks for each kind of a name: what the tables say of it, and the places where all its mentions stand."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from tuireader.entities.candidates import Candidate
from tuireader.entities.evidence import Cue, Evidence, word_before
from tuireader.entities.lexicon.international import DEFINITE
from tuireader.entities.name_words import NameWords
from tuireader.entities.table import Alias, NameTable
from tuireader.entities.word_facts import (
    COULD_BE_SURNAME,
    GIVEN,
    HEAD_BEHIND,
    LEGAL_FORM,
    PLACE,
    SURNAME,
    WORD,
    word_facts,
)
from tuireader.model import Kind

WEIGHED = 40
"""Mentions of one name that are looked at; more tell nothing new."""

_KINDS: tuple[Kind, ...] = ("company", "organisation", "person")
_PLACE: Cue = ("company", "a place", -8.0)
_MOST_WORDS = 5_000  # single words whose meaning is remembered
_CUE = 1.5  # evidence for a company beside a single word that its rareness does not take back
_ACRONYM = re.compile(r"[A-Z][A-Z&-]{1,5}")
_NUMBER_BEHIND = re.compile(r"[ -]?\d")


@dataclass(slots=True)
class Name:
    """One name with all its mentions and what speaks for each kind."""

    form: str
    mentions: list[Candidate] = field(default_factory=list)
    evidence: Evidence = field(default_factory=Evidence)
    alias: Alias | None = None
    kind: Kind | None = None
    canonical: str = ""
    ticker: str | None = None
    known: bool = False  # the table has it as a company or an organisation
    known_company: bool = False


class SingleWords(dict[str, tuple[Cue, ...]]):
    """For each single word what the tables say of it as a name; worked out when the word is first met."""

    def __init__(self, words: NameWords, table: NameTable) -> None:
        super().__init__()
        self._words = words
        self._table = table

    def __missing__(self, word: str) -> tuple[Cue, ...]:
        if len(self) > _MOST_WORDS:
            self.clear()
        table, words = self._table, self._words
        found: list[Cue] = []
        given = word.lower() in words.given_names or table.is_given_name(word)
        if given or table.is_surname(word):
            found.append(("company", "also the name of a person", -2.4 if given else -0.8))
        if table.place(word) is not None:
            found += [_PLACE, *((kind, "a place", -8.0) for kind in ("organisation", "person"))]
        if table.product(word) is not None:
            found += [(kind, "a product", -5.0) for kind in _KINDS]
        if table.is_word(word.lower()) and (word[1:].islower() or word.isupper()):
            found += [(kind, "an ordinary word", -2.0) for kind in _KINDS]
        if word in words.organisation_heads or len(word) < 2:
            found.append(("company", "no name by itself", -6.0))
        elif any(c.isdigit() for c in word):
            found.append(("company", "a number in it", -1.5))
        if word.endswith(words.people_ends) and word[1:].islower():
            found.append(("company", "ends like the name of a people or a creed", -1.8))
        cues = self[word] = tuple(found)
        return cues


@cache
def _single_words(words: NameWords, table: NameTable) -> SingleWords:
    return SingleWords(words, table)


class Weigher:
    """Weighs the names of one text; ``companies`` counts the known ones among them."""

    def __init__(self, text: str, words: NameWords, table: NameTable, title_end: int) -> None:
        self.text = text
        self.words = words
        self.table = table
        self.facts = word_facts(words, table)
        self.title_end = title_end
        self.companies = 0
        self.single = _single_words(words, table)

    def weigh(self, names: dict[str, Name]) -> None:
        """Add to the evidence for every name, and note which are known companies."""
        self._weigh_people(names)
        is_company = self.table.is_company
        for name in names.values():
            if name.known and is_company(name.form):
                name.known_company = True
                self.companies += 1
        for name in names.values():
            self._weigh_standing(name)

    # ------------------------------------------------------------------------------------------------------- people

    def _weigh_people(self, names: dict[str, Name]) -> None:
        """Add what the tables of given names, surnames and places say, and names that come back by their last word."""
        for name in names.values():
            if name.known:
                continue
            evidence, first = name.evidence, name.mentions[0]
            if len(first.tokens) == 1 and not first.stem:
                for kind, reason, weight in self.single[name.form]:
                    evidence.add(kind, reason, weight)
                continue
            tokens = [token.text for token in first.tokens]
            if 2 <= len(tokens) <= 5 and not first.stem and tokens[0][0].isupper():
                self._weigh_full_name(name, tokens, names)
            elif self.facts[tokens[0]] & (GIVEN | SURNAME):
                evidence.add("company", "also the name of a person", -0.8)
            if self.table.is_place(name.form):
                for kind in _KINDS:
                    evidence.add(kind, "a place", -8.0)
            if self.table.is_product(name.form):
                evidence.add("company", "a product", -5.0)
                evidence.add("person", "a product", -5.0)

    def _weigh_full_name(self, name: Name, tokens: Sequence[str], names: Mapping[str, Name]) -> None:
        facts = [self.facts[token] for token in tokens]
        letters = name.form.replace(" ", "")
        if facts[-1] & LEGAL_FORM or (not letters.isalpha() and any(c.isdigit() or c == "&" for c in letters)):
            return
        evidence = name.evidence
        given = facts[0] & GIVEN
        if given:
            evidence.add("person", f"{tokens[0]} is a given name", 3.0)
            evidence.add("company", "begins with a given name", -1.5)
            if not any(fact & HEAD_BEHIND for fact in facts):
                evidence.add("organisation", "begins with a given name", -3.0)
            if facts[-1] & WORD and self.words.capital_nouns:
                evidence.add("person", "ends with an ordinary word", -1.0)
        elif len(tokens) <= 3 and all(fact & COULD_BE_SURNAME for fact in facts):
            if not all(mention.shouting or mention.first for mention in name.mentions):
                evidence.add("person", "two unknown words with capitals", 1.5)
            else:
                evidence.add("person", "two unknown words with capitals", 1.0)
        if not given:
            small = self.words.never_person_before
            if any(word_before(self.text, mention.start) in small for mention in name.mentions[:WEIGHED]):
                evidence.add("person", "behind a word of place", -1.5)
        if facts[-1] & SURNAME:
            evidence.add("person", f"{tokens[-1]} is a surname", 1.5)
        if tokens[-1] in names and not facts[-1] & PLACE and " " not in tokens[-1]:
            evidence.add("person", f"later only {tokens[-1]}", 1.5)

    # ----------------------------------------------------------------------------------------------------- standing

    def _weigh_standing(self, name: Name) -> None:
        """Add what the places of a name say: within sentences, in the title, often, without an article."""
        if name.known and not name.known_company:
            return
        first = name.mentions[0]
        telling = [mention for mention in name.mentions[:WEIGHED] if not (mention.first or mention.shouting)]
        if self.words.capital_nouns:
            telling = [mention for mention in telling if self._tells_among_nouns(mention)]
        evidence = name.evidence
        tokens = first.tokens
        if name.known_company:
            self._weigh_known_places(name, len(telling))
        elif len(tokens) == 1:
            self._weigh_single(name, telling)
        elif len(telling) >= 3 and len(tokens) == 2 and not self.facts.is_given(tokens[0].text):
            evidence.add("company", "often within sentences", 0.8)
        if telling and first.start < self.title_end:
            evidence.add("company", "in the title", 0.8)
        if len(telling) > 1 and any(self.text.startswith(("'s ", "’s "), mention.end) for mention in telling):
            evidence.add("company", "has things of its own", 0.5)
        if first.shouting and all(mention.shouting for mention in name.mentions):
            if not (name.known_company and self._begins_headline(name)):
                evidence.add("company", "only in a headline of capitals", -0.5)
            full = (
                len(tokens) == 2
                and self.facts.is_given(tokens[0].text)
                and self.facts[tokens[1].text] & COULD_BE_SURNAME
            )
            if not full:
                evidence.add("person", "only in a headline of capitals", -0.5)

    def _weigh_known_places(self, name: Name, telling: int) -> None:
        if telling and not name.form.islower():
            weight = 1.0 if self.words.capital_nouns else 1.5
            name.evidence.add("company", "a capital within a sentence", weight)
            if telling > 1:
                name.evidence.add("company", "again and again", min(telling, 3) * 0.3)
        elif self._begins_headline(name):
            name.evidence.add("company", "begins a headline, and a verb follows", 1.0)
        elif any(reason.endswith("after it") for reason in name.evidence.reasons.get("company", ())):
            name.evidence.add("company", "a verb follows", 0.5)
        else:
            if self.table.is_word(name.form.lower()):
                name.evidence.add("company", "only at the start of sentences", -1.0)
            if not any(mention.first for mention in name.mentions):
                name.evidence.add("company", "in the middle of a headline", -1.0)

    def _begins_headline(self, name: Name) -> bool:
        """Whether a known company stands first in a line of capitals and does something: "Target Sets New Target"."""
        if not any(mention.first and mention.shouting for mention in name.mentions):
            return False
        return any(reason.endswith("after it") for reason in name.evidence.reasons.get("company", ()))

    def _weigh_single(self, name: Name, telling: list[Candidate]) -> None:
        """A single unknown word: the more often it comes back within sentences, the more it is a company."""
        word = name.form
        evidence = name.evidence
        if word in self.words.organisation_heads or len(word) < 2:
            if any(word_before(self.text, mention.start) in self.words.function_words for mention in telling):
                evidence.add("organisation", "with an article", 1.0)
            return
        if self.companies and len(name.mentions) > 2 and not self.facts[word] & WORD:
            evidence.add("company", "comes back", 1.0)
        held = evidence.score("company")
        if not telling:
            if held < _CUE and "a capital inside the word" not in evidence.reasons.get("company", {}):
                evidence.add("company", "only at the start of sentences", -1.0)
                evidence.add("person", "only at the start of sentences", -1.0)
            return
        before = [word_before(self.text, mention.start) for mention in telling]
        elsewhere = [small for small in before if small not in self.words.place_before]
        if not elsewhere and any(each.endswith("before it") for each in evidence.reasons.get("company", {})):
            return  # "shares in Acme"
        if not elsewhere:
            evidence.add("company", f"“{before[0]}” before it, as before a place", -2.0)
            return
        articles = [small for small in elsewhere if small in self.words.company_articles]
        business = self.companies > 1
        for small in elsewhere:
            if self.words.capital_nouns or not self.table.is_place(small.capitalize()):
                continue
            people = self.table.place(small.capitalize())
            if people is not None and people.kind == "demonym" and small not in self.words.function_words:
                evidence.add("company", f"“{small}” right before it", 1.6)
        if articles:
            evidence.add("company", f"“{articles[0]}” right before it", 1.6 if business else 0.8)
        companions = [small for small in elsewhere if small in self.words.with_before]
        if companions:
            evidence.add("company", f"“{companions[0]}” right before it", 1.2)
        if _ACRONYM.fullmatch(word):
            if any(_NUMBER_BEHIND.match(self.text, mention.end) for mention in telling):
                return  # a model or an index: "CAC 40"
            evidence.add("company", "an acronym", 2.1 if self.companies > 2 else 0.6 if business else 0.0)
            if not articles and any(small in DEFINITE for small in elsewhere):
                evidence.add("organisation", "an acronym with an article", 3.2 if len(elsewhere) < 3 else 2.0)
            return
        weight = (0.0, 0.6, 1.4, 2.2)[min(len(elsewhere), 3)] + (0.4 if business else -1.0)
        if len(elsewhere) < len(before):
            weight -= 1.0
        if self.words.capital_nouns:
            weight -= 0.5
            if word.endswith(self.words.noun_ends):
                weight -= 1.5
        if held >= (0.1 if self.words.capital_nouns else _CUE):
            weight = max(weight, 0.0)
        times = len(elsewhere)
        evidence.add("company", f"{times} times within sentences" if times > 1 else "within a sentence", weight)

    def _tells_among_nouns(self, mention: Candidate) -> bool:
        """Whether a capital within a sentence says something where nouns have one as well."""
        word = word_before(self.text, mention.start)
        if not word or word in self.words.with_before:
            return True
        return word not in self.words.determiners and not word.endswith(self.words.declined_ends)
