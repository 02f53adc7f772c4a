"""What a name is: all its mentions weighed together, and the names beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from tuireader.entities.assembly import Assembler
from tuireader.entities.candidates import Candidate
from tuireader.entities.evidence import Cue, Evidence, word_before
from tuireader.entities.lexicon import spoken_in
from tuireader.entities.lexicon.international import DEFINITE, ENUMERATING
from tuireader.entities.name_words import NameWords
from tuireader.entities.table import Alias, NameTable, Organisation
from tuireader.entities.word_facts import (
    COULD_BE_SURNAME,
    GIVEN,
    HEAD_BEHIND,
    LEGAL_FORM,
    PLACE,
    SURNAME,
    WORD,
)
from tuireader.model import Kind

THRESHOLDS: dict[Kind, float] = {"company": 2.5, "organisation": 3.0, "person": 3.0}
_LONGEST_LINK = 12  # characters between two names of an enumeration
_PLACE: Cue = ("company", "a place", -8.0)
_BETWEEN = frozenset([", ", *(f" {word} " for word in ENUMERATING), *(f", {word} " for word in ENUMERATING)])
_MOST_WORDS = 5_000  # single words whose meaning is remembered
_CUE = 1.5  # evidence for a company beside a single word that its rareness does not take back
_WEIGHED = 40  # mentions of one name that are looked at; more tell nothing new
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
            found += [(kind, "a product", -5.0) for kind in THRESHOLDS]
        if table.is_word(word.lower()) and (word[1:].islower() or word.isupper()):
            found += [(kind, "an ordinary word", -2.0) for kind in THRESHOLDS]
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


class Decider:
    """Decides the names of one text."""

    def __init__(self, text: str, words: NameWords, table: NameTable, assembler: Assembler, title_end: int) -> None:
        self.text = text
        self.language = words.language
        self.words = words
        self.table = table
        self.is_given = assembler.is_given
        self.facts = assembler.facts
        self.title_end = title_end
        self.companies = 0  # known ones in this text
        self.single = _single_words(words, table)

    def decide(self, names: dict[str, Name]) -> None:
        """Give every name its kind, or none."""
        self._weigh_people(names)
        is_company = self.table.is_company
        for name in names.values():
            if name.known and is_company(name.form):
                name.known_company = True
                self.companies += 1
        for name in names.values():
            self._weigh_standing(name)
            self._choose(name)
        self._weigh_lists(names)
        if self.words.club_articles:
            self._find_clubs(names)

    def is_mere_place(self, candidate: Candidate) -> bool:
        """Whether a candidate is one word that is known as a place and as nothing else: it need not be weighed."""
        if candidate.known or candidate.stem or len(candidate.tokens) > 1:
            return False
        if self.facts[candidate.tokens[0].text] & (PLACE | GIVEN | SURNAME) != PLACE:
            return False
        return not self.words.club_articles or self._before(candidate) not in self.words.club_articles

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
                for kind in THRESHOLDS:
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
            if any(word_before(self.text, mention.start) in small for mention in name.mentions[:_WEIGHED]):
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
        telling = [mention for mention in name.mentions[:_WEIGHED] if not (mention.first or mention.shouting)]
        if self.words.capital_nouns:
            telling = [mention for mention in telling if self._tells_among_nouns(mention)]
        evidence = name.evidence
        tokens = first.tokens
        if name.known_company:
            self._weigh_known_places(name, len(telling))
        elif len(tokens) == 1:
            self._weigh_single(name, telling)
        elif len(telling) >= 3 and len(tokens) == 2 and not self.is_given(tokens[0].text):
            evidence.add("company", "often within sentences", 0.8)
        if telling and first.start < self.title_end:
            evidence.add("company", "in the title", 0.8)
        if len(telling) > 1 and any(self.text.startswith(("'s ", "’s "), mention.end) for mention in telling):
            evidence.add("company", "has things of its own", 0.5)
        if first.shouting and all(mention.shouting for mention in name.mentions):
            if not (name.known_company and self._begins_headline(name)):
                evidence.add("company", "only in a headline of capitals", -0.5)
            full = len(tokens) == 2 and self.is_given(tokens[0].text) and self.facts[tokens[1].text] & COULD_BE_SURNAME
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
            if any(self._before(mention) in self.words.function_words for mention in telling):
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
        before = [self._before(mention) for mention in telling]
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

    def _before(self, mention: Candidate) -> str:
        """The word right before a mention, in small letters, or ""."""
        return word_before(self.text, mention.start)

    def _tells_among_nouns(self, mention: Candidate) -> bool:
        """Whether a capital within a sentence says something where nouns have one as well."""
        word = word_before(self.text, mention.start)
        if not word or word in self.words.with_before:
            return True
        return word not in self.words.determiners and not word.endswith(self.words.declined_ends)

    # ----------------------------------------------------------------------------------------------------- decision

    def _choose(self, name: Name) -> None:
        if name.known:
            self._choose_known(name)
            return
        if self.companies > 1:
            several = self.companies > 3 and len(name.mentions[0].tokens) > 1
            name.evidence.add("company", "other companies in this text", 0.8 if several else 0.4)
            if several and any(reason.endswith("after it") for reason in name.evidence.reasons["company"]):
                name.evidence.add("company", "acts among companies", 0.4)
        best: Kind | None = None
        margin = 0.0
        for kind, reasons in name.evidence.reasons.items():
            over = sum(reasons.values()) - THRESHOLDS[kind]
            if over > margin or (over == margin and best is None):
                best, margin = kind, over
        name.kind = best
        if best is not None:
            name.canonical = self._without_legal_form(name) if best == "company" else name.form

    def _choose_known(self, name: Name) -> None:
        if not name.known_company:
            self._choose_organisation(name)
            return
        name.alias = alias = self.table.lookup(name.form)[0]
        if alias.ambiguity == 0:
            name.evidence.add("company", "known company", 5.0)
        else:
            self._weigh_ambiguous(name, alias)
        score = name.evidence.score("company")
        if self.table.is_organisation(name.form) and (
            score < THRESHOLDS["company"] or alias.ambiguity == 2 or self._takes_article(name)
        ):
            self._choose_organisation(name)
        elif score >= THRESHOLDS["company"]:
            name.kind, name.canonical, name.ticker = "company", alias.company.name, alias.company.ticker
        else:
            name.kind = None

    def _takes_article(self, name: Name) -> bool:
        """Whether an acronym has an article that only those of offices take: "the SNB", but "RBI" is a bank."""
        articles = self.words.office_articles
        if not articles or not name.form.isupper():
            return False
        return any(self._before(mention) in articles for mention in name.mentions[:_WEIGHED])

    def _weigh_ambiguous(self, name: Name, alias: Alias) -> None:
        """Add what makes a known company that is also a word or another name more or less likely."""
        form, add = name.form, name.evidence.add
        add("company", "known company, also a word", 3.5 - 1.5 * alias.ambiguity)
        if self.companies > 1:
            add("company", "other companies in this text", 1.0 if alias.ambiguity == 1 else 0.5)
        if self.words.capital_nouns and (form.islower() or self.table.is_word(form.lower())):
            add("company", "nouns have capitals", -0.5)
        if form.islower():
            add("company", "a small letter", -2.0)
        for speaks in name.evidence.reasons.get("person", ()):
            if speaks.endswith("after it"):  # companies speak as people do
                add("company", speaks, 1.0)
                break
        if self.table.is_product(form):
            add("company", "a product", -1.0)
        if self.table.is_place(form):
            add("company", "a place", -1.5)

    def _choose_organisation(self, name: Name) -> None:
        organisation = self.table.organisation(name.form, self.language)
        if organisation is None or (" " not in name.form and self._is_doubtful(name, organisation)):
            return
        name.kind, name.canonical = "organisation", organisation.name
        name.evidence.add("organisation", "known organisation", 5.0)

    def _is_doubtful(self, name: Name, organisation: Organisation) -> bool:
        """Whether a known organisation of one word is here more likely a word, a place or another acronym."""
        form = name.form
        lower = form.lower()
        first = all(mention.first or mention.shouting for mention in name.mentions)
        spoken = spoken_in(organisation.country)
        foreign = self.language is not None and bool(spoken) and self.language not in spoken
        if foreign and (self.table.is_place(form) or self.table.is_product(form)):
            return True
        if not form.isupper():
            acronym = len(form) <= 4 and self.table.is_organisation(form.upper())
            if acronym and (first or lower in self.words.function_words):
                return True
            if organisation.kind == "club" and self.table.is_word(lower):
                return not any(self._before(each) in DEFINITE for each in name.mentions[:_WEIGHED])
            return len(form) <= 4 and self.table.is_word(lower)
        if lower in self.words.function_words or (first and self.table.is_word(lower)):
            return True
        if len(form) > 4:
            return False
        if all(self._before(mention).isdigit() for mention in name.mentions[:_WEIGHED]):
            return True  # "300 BCE"
        if foreign and self.table.is_ordinary(form):
            return True
        if len(form) == 2:
            led = any(self._before(mention) in self.words.function_words for mention in name.mentions[:_WEIGHED])
            return foreign or not (led or organisation.kind == "international")
        return foreign and organisation.country != "US" and organisation.kind not in {"party", "union", "central bank"}

    def _without_legal_form(self, name: Name) -> str:
        tokens = name.mentions[0].tokens
        end = len(tokens)
        while end > 1 and self.facts[tokens[end - 1].text] & LEGAL_FORM:
            end -= 1
        if end == len(tokens):
            return name.form
        return " ".join(self.text[tokens[0].start : tokens[end - 1].end].split())

    def _find_clubs(self, names: dict[str, Name]) -> None:
        """Part the mentions of a town that are its club from those that are the town: "il Napoli", "a Napoli"."""
        for name in names.values():
            if name.kind == "organisation" and name.known and self.table.is_place(name.form):
                name.mentions = [each for each in name.mentions if self._before(each) not in self.words.place_before]
        for name in list(names.values()):
            place = None if name.known or name.kind is not None else self.table.place(name.form)
            if place is None or place.kind != "city" or self.language not in spoken_in(place.country):
                continue
            clubs: list[Candidate] = []
            towns: list[Candidate] = []
            for mention in name.mentions:
                (clubs if self._before(mention) in self.words.club_articles else towns).append(mention)
            if clubs:
                name.mentions = towns
                club = Name(name.form, clubs, kind="organisation", canonical=name.form)
                club.evidence.add("organisation", "a town with an article: its club", 3.0)
                names[f"{name.form} (club)"] = club
                if not name.mentions:
                    del names[name.form]

    # -------------------------------------------------------------------------------------------------------- lists

    def _weigh_lists(self, names: dict[str, Name]) -> None:
        """Let a name that is enumerated beside a company be one more likely, from neighbour to neighbour."""
        if not any(name.kind == "company" for name in names.values()):
            return
        everyone: list[tuple[int, int, Candidate, Name]] = []  # with a number, so that nothing else is compared
        for name in names.values():
            for mention in name.mentions:
                everyone.append((mention.start, len(everyone), mention, name))
        everyone.sort()
        near = [
            ((before[2], before[3]), (after[2], after[3]))
            for before, after in pairwise(everyone)
            if 0 < after[0] - before[2].end <= _LONGEST_LINK and self.text[before[2].end : after[0]] in _BETWEEN
        ]
        for before, after in near:
            self._weigh_neighbour(before[1], *after)
        for before, after in reversed(near):
            self._weigh_neighbour(after[1], *before)

    def _weigh_neighbour(self, name: Name, mention: Candidate, neighbour: Name) -> None:
        if name.kind == "company" and neighbour.kind is None:
            alone = mention.first and not neighbour.known
            neighbour.evidence.add("company", f"beside {name.canonical}", 2.0 if alone else 2.5)
            self._choose(neighbour)
