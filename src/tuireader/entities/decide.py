"""What a name is: the kind that most speaks for, with the names beside it and the club that a town can be."""

from __future__ import annotations

from itertools import pairwise

from tuireader.entities.candidates import Candidate
from tuireader.entities.evidence import word_before
from tuireader.entities.lexicon import spoken_in
from tuireader.entities.lexicon.international import DEFINITE, ENUMERATING
from tuireader.entities.name_words import NameWords
from tuireader.entities.table import Alias, NameTable, Organisation
from tuireader.entities.weighing import WEIGHED, Name, Weigher
from tuireader.entities.word_facts import GIVEN, LEGAL_FORM, PLACE, SURNAME, word_facts
from tuireader.model import Kind

_THRESHOLDS: dict[Kind, float] = {"company": 2.5, "organisation": 3.0, "person": 3.0}
_MARKS = frozenset('„“”«»"‚‘’›‹')  # between which titles stand
_SURELY = 3.5  # evidence for a company that makes up for a known organisation of that spelling
_LONGEST_LINK = 12  # characters between two names of an enumeration
_BETWEEN = frozenset([", ", *(f" {word} " for word in ENUMERATING), *(f", {word} " for word in ENUMERATING)])


class Decider:
    """Decides the names of one text."""

    def __init__(self, text: str, words: NameWords, table: NameTable, title_end: int) -> None:
        self.text = text
        self.language = words.language
        self.words = words
        self.table = table
        self.facts = word_facts(words, table)
        self.title_end = title_end
        self.companies = 0  # known ones in this text

    def decide(self, names: dict[str, Name]) -> None:
        """Give every name its kind, or none."""
        weigher = Weigher(self.text, self.words, self.table, self.title_end)
        weigher.weigh(names)
        self.companies = weigher.companies
        for name in names.values():
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

    def _before(self, mention: Candidate) -> str:
        """The word right before a mention, in small letters, or ""."""
        return word_before(self.text, mention.start)

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
            over = sum(reasons.values()) - _THRESHOLDS[kind]
            if over > margin or (over == margin and best is None):
                best, margin = kind, over
        name.kind = best
        if best is not None:
            name.canonical = self._without_legal_form(name) if best == "company" else name.form

    def _choose_known(self, name: Name) -> None:
        if not name.known_company:
            if self._is_firm_spelt_as_acronym(name):
                name.kind, name.canonical = "company", name.form
            else:
                self._choose_organisation(name)
            return
        name.alias = alias = self.table.lookup(name.form)[0]
        if alias.ambiguity == 0:
            name.evidence.add("company", "known company", 5.0)
        else:
            self._weigh_ambiguous(name, alias)
        score = name.evidence.score("company")
        if self.table.is_organisation(name.form) and (
            score < _THRESHOLDS["company"] or alias.ambiguity == 2 or self._takes_article(name)
        ):
            self._choose_organisation(name)
        elif score >= _THRESHOLDS["company"]:
            name.kind, name.canonical, name.ticker = "company", alias.company.name, alias.company.ticker
        else:
            name.kind = None

    def _is_firm_spelt_as_acronym(self, name: Name) -> bool:
        """Whether a word is spelt as an office's acronym at times is, but does what firms do: "Eppo raised $5m"."""
        form = name.form
        acronym = form.isalpha() and form[1:].islower() and self.table.is_organisation(form.upper())
        return acronym and name.evidence.score("company") >= _SURELY

    def _takes_article(self, name: Name) -> bool:
        """Whether an acronym has an article that only those of offices take: "the SNB", but "RBI" is a bank."""
        articles = self.words.office_articles
        if not articles or not name.form.isupper():
            return False
        return any(self._before(mention) in articles for mention in name.mentions[:WEIGHED])

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
        if self.words.capital_nouns and self._opens_sentences(name):
            add("company", "an article and a noun that open a sentence", -3.0)
        for speaks in name.evidence.reasons.get("person", ()):
            if speaks.endswith("after it"):  # companies speak as people do
                add("company", speaks, 1.0)
                break
        if self.table.is_product(form):
            add("company", "a product", -1.0)
        if self.table.is_place(form):
            add("company", "a place", -1.5)

    def _opens_sentences(self, name: Name) -> bool:
        """Whether a paper's name is here a sentence's first words: "Die Zeit drängt", but not "Die Zeit berichtet"."""
        article, _, noun = name.form.partition(" ")
        if article.lower() not in self.words.determiners or not self.table.is_word(noun.lower()):
            return False
        if any(reason.endswith("after it") for reasons in name.evidence.reasons.values() for reason in reasons):
            return False
        ends = ((each.start - 1, each.end) for each in name.mentions if each.start)
        marked = (self.text[left] in _MARKS and self.text[right : right + 1] in _MARKS for left, right in ends)
        return all(each.first for each in name.mentions) and not any(marked)

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
                return not any(self._before(each) in DEFINITE for each in name.mentions[:WEIGHED])
            return len(form) <= 4 and self.table.is_word(lower)
        if lower in self.words.function_words or (first and self.table.is_word(lower)):
            return True
        if len(form) > 4:
            return False
        if all(self._before(mention).isdigit() for mention in name.mentions[:WEIGHED]):
            return True  # "300 BCE"
        if foreign and self.table.is_ordinary(form):
            return True
        if len(form) == 2:
            led = any(self._before(mention) in self.words.function_words for mention in name.mentions[:WEIGHED])
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
