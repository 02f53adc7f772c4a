"""Companies, organisations and people in a text: every name is decided once, with all that the document says of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from tuireader.entities.candidates import Candidate, Token, candidates
from tuireader.entities.evidence import Evidence, weigh_context, weigh_form
from tuireader.entities.name_words import NameWords, name_words
from tuireader.entities.near_names import Near
from tuireader.entities.table import Alias, NameTable, load
from tuireader.model import Document, Kind, Mention

_THRESHOLDS: dict[Kind, float] = {"company": 2.5, "organisation": 3.0, "person": 3.0}
_CAPITALISED = 0.7  # share of long words with a capital that makes a line a headline where capitals say nothing
_LONG_WORD = re.compile(r"\b[^\W\d_]{4,}")


@dataclass(slots=True)
class _Name:
    """One name with all its mentions and what speaks for each kind."""

    form: str
    mentions: list[Candidate] = field(default_factory=list)
    evidence: Evidence = field(default_factory=Evidence)
    alias: Alias | None = None
    kind: Kind | None = None
    canonical: str = ""
    ticker: str | None = None


def find_names(document: Document, language: str | None, verdicts: Mapping[str, str] | None = None) -> list[Mention]:
    """The companies, organisations and people of a document, sorted and apart.

    ``verdicts`` are the reader's own: case-folded canonical names to a kind, or to "none".
    """
    text = document.text
    words, table = name_words(language), load()
    found = _Finder(text, words, table, _shouting(document))
    return found.run(verdicts or {})


def _shouting(document: Document) -> list[tuple[int, int]]:
    """The headlines, and lines of any kind, in which nearly every word has a capital."""
    lines = []
    for block in document.blocks:
        if block.end - block.start <= 200:
            long_words = _LONG_WORD.findall(document.text[block.start : block.end])
            capitals = sum(word[0].isupper() for word in long_words)
            if len(long_words) >= 4 and capitals >= _CAPITALISED * len(long_words):
                lines.append((block.start, block.end))
    return lines


class _Finder:
    """Finds the names of one text."""

    def __init__(self, text: str, words: NameWords, table: NameTable, shouting: list[tuple[int, int]]) -> None:
        self.text = text
        self.words = words
        self.table = table
        self.names: dict[str, _Name] = {}
        self.roles: dict[int, str] = {}  # start of a person to the role before it
        raw = candidates(text, words, table, shouting)
        self.candidates = self._joined([piece for each in raw for piece in self._trimmed(each)])

    def run(self, verdicts: Mapping[str, str]) -> list[Mention]:
        """Decide all names and give their mentions."""
        for candidate in self.candidates:
            self._collect(candidate)
        self._weigh_people()
        for name in self.names.values():
            self._decide(name)
        self._tie_surnames()
        self._tie_short_forms()
        self._tie_near_spellings()
        return self._mentions(verdicts)

    # -------------------------------------------------------------------------------------------------- candidates

    def _trimmed(self, candidate: Candidate) -> list[Candidate]:
        """An unknown candidate without the words around it that are no names: openers, roles, ordinary words."""
        if candidate.known:
            return [candidate]
        pieces: list[Candidate] = []
        held: list[Token] = []
        first = candidate.first
        role: list[Token] = []
        for number, token in enumerate(candidate.tokens):
            lower = token.text.lower().rstrip(".")
            opens = not held and (token.text in self.words.openers or (number == 0 and first and self._is_plain(token)))
            if (
                opens
                or self._is_ordinary(token, candidate.tokens[number + 1 :])
                or (lower in self.words.person_before and not held)
            ):
                if held:
                    pieces.append(self._piece(held, candidate, first))
                held = []
                is_role = lower in self.words.person_before
                role = [*role, token] if is_role else []
                first = first and not is_role
                continue
            if not held and role:
                self.roles[token.start] = self.text[role[0].start : role[-1].end]
            role = []
            held.append(token)
        if held:
            pieces.append(self._piece(held, candidate, first))
        return pieces

    def _is_given(self, word: str) -> bool:
        return word.lower() in self.words.given_names or self.table.is_given_name(word)

    def _is_ordinary(self, token: Token, following: list[Token]) -> bool:
        """Whether a word is no name; a month or a day that is also a given name is one before another word."""
        return self.table.is_ordinary(token.text) and not (following and self._is_given(token.text))

    def _is_plain(self, token: Token) -> bool:
        """Whether the first word of a sentence is an ordinary word, or at least no known name."""
        return self.table.is_word(token.text.lower()) and not self._is_given(token.text)

    def _piece(self, tokens: list[Token], whole: Candidate, first: bool) -> Candidate:
        at_start = first and tokens[0].start == whole.start
        return Candidate(tokens[0].start, tokens[-1].end, tokens, at_start, shouting=whole.shouting)

    def _joined(self, pieces: list[Candidate]) -> list[Candidate]:
        """Neighbours that are one name: "University of Oxford", "Ursula von der Leyen", "Harrison" and "Ford"."""
        kept: list[Candidate] = []
        for piece in pieces:
            last = kept[-1] if kept else None
            if last is not None and self._belong(last, piece):
                kept[-1] = Candidate(
                    last.start, piece.end, [*last.tokens, *piece.tokens], last.first, shouting=last.shouting
                )
            else:
                kept.append(piece)
        return kept

    def _belong(self, left: Candidate, right: Candidate) -> bool:
        gap = self.text[left.end : right.start]
        if not gap or len(gap) > 14 or left.known or "\n" in gap:
            return False
        if gap in {" ", "\u00a0"}:
            given = self._is_given(left.tokens[-1].text) and len(left.tokens) <= 2
            return given and right.known and len(right.tokens) == 1 and " " not in right.form and not left.shouting
        links = gap.replace("’", "'").replace("'", "' ").split()
        if any(token.text in self.words.organisation_heads for token in left.tokens):
            return bool(links) and all(link in self.words.organisation_links for link in links)
        if not self._is_given(left.tokens[0].text) or len(left.tokens) > 2 or right.known:
            return False
        return bool(links) and all(link in self.words.particles for link in links)

    # ---------------------------------------------------------------------------------------------------- evidence

    def _collect(self, candidate: Candidate) -> None:
        form = candidate.form if candidate.known else " ".join(token.text for token in candidate.tokens)
        name = self.names.setdefault(form, _Name(form))
        name.mentions.append(candidate)
        weigh_context(self.text, candidate, self.words, name.evidence)
        weigh_form(candidate, self.words, name.evidence)
        if (role := self.roles.get(candidate.start)) is not None:
            name.evidence.add("person", f"“{role}” before it", 3.0)

    def _weigh_people(self) -> None:
        """Add what the tables of given names, surnames and places say, and names that come back by their last word."""
        single = {form for form in self.names if " " not in form}
        for name in self.names.values():
            tokens = [token.text for token in name.mentions[0].tokens]
            if name.mentions[0].known:
                continue
            evidence = name.evidence
            if 2 <= len(tokens) <= 5 and not any(c.isdigit() or c == "&" for c in name.form):
                if self._is_given(tokens[0]):
                    evidence.add("person", f"{tokens[0]} is a given name", 3.0)
                if self.table.is_surname(tokens[-1]):
                    evidence.add("person", f"{tokens[-1]} is a surname", 1.0)
                if tokens[-1] in single and not self.table.place(tokens[-1]):
                    evidence.add("person", f"later only {tokens[-1]}", 1.5)
            elif self._is_given(tokens[0]) or self.table.is_surname(tokens[0]):
                evidence.add("company", "also the name of a person", -1.5)
            if self.table.place(name.form) is not None:
                for kind in ("company", "person"):
                    evidence.add(kind, "a place", -5.0)
            if self.table.product(name.form) is not None:
                evidence.add("company", "a product", -5.0)
                evidence.add("person", "a product", -5.0)
            if len(tokens) == 1:
                self._weigh_single(name, tokens[0])

    def _weigh_single(self, name: _Name, token: str) -> None:
        if all(mention.first or mention.shouting for mention in name.mentions):
            name.evidence.add("company", "only at the start of sentences", -1.5)
            name.evidence.add("person", "only at the start of sentences", -1.0)
        if self.table.is_word(token.lower()):
            name.evidence.add("company", "an ordinary word", -2.0)
            name.evidence.add("person", "an ordinary word", -2.0)
        if self.words.capital_nouns:
            name.evidence.add("company", "nouns have capitals", -0.5)
            name.evidence.add("person", "nouns have capitals", -0.5)

    # ---------------------------------------------------------------------------------------------------- decision

    def _decide(self, name: _Name) -> None:
        if name.mentions[0].known:
            self._decide_known(name)
            return
        if any(mention.shouting for mention in name.mentions) and all(mention.shouting for mention in name.mentions):
            name.evidence.add("company", "only in a headline of capitals", -1.5)
            name.evidence.add("person", "only in a headline of capitals", -0.5)
        best = max(_THRESHOLDS, key=lambda kind: name.evidence.score(kind) - _THRESHOLDS[kind])
        if name.evidence.score(best) >= _THRESHOLDS[best]:
            name.kind = best
            name.canonical = self._without_legal_form(name) if best == "company" else name.form

    def _decide_known(self, name: _Name) -> None:
        aliases = self.table.lookup(name.form)
        if not aliases:
            organisation = self.table.organisation(name.form)
            if organisation is not None:
                name.kind, name.canonical = "organisation", organisation.name
                name.evidence.add("organisation", "known organisation", 5.0)
            return
        name.alias = alias = aliases[0]
        if alias.ambiguity == 0:
            name.evidence.add("company", "known company", 5.0)
        else:
            name.evidence.add("company", "known company, also a word", 5.0 - 2.0 * alias.ambiguity)
            if all(mention.first or mention.shouting for mention in name.mentions):
                name.evidence.add("company", "only at the start of sentences", -1.5)
            elif self.words.capital_nouns:
                name.evidence.add("company", "nouns have capitals", -1.0)
            if re.search(rf"(?<!\w){re.escape(name.form.lower())}(?!\w)", self.text) and not name.form.islower():
                name.evidence.add("company", "a word in this text", -1.0)
            if self.table.product(name.form) is not None:
                name.evidence.add("company", "a product", -1.0)
        if name.evidence.score("company") >= _THRESHOLDS["company"]:
            name.kind, name.canonical, name.ticker = "company", alias.company.name, alias.company.ticker

    def _without_legal_form(self, name: _Name) -> str:
        tokens = [token.text for token in name.mentions[0].tokens]
        while len(tokens) > 1 and self.words.legal_form.fullmatch(tokens[-1]):
            tokens.pop()
        return " ".join(tokens)

    # ------------------------------------------------------------------------------------------- forms of one name

    def _tie_surnames(self) -> None:
        """Give later surnames the full name, and single given names of people as well."""
        people = [name for name in self.names.values() if name.kind == "person" and " " in name.form]
        by_last = {name.form.rpartition(" ")[2]: name for name in people}
        by_first = {name.form.partition(" ")[0]: name for name in people}
        for name in self.names.values():
            if " " in name.form or (name.kind == "company" and self._has_cue(name)):
                continue
            full = by_last.get(name.form) or (by_first.get(name.form) if name.kind is None else None)
            if full is None or full is name or (name.kind == "company" and name.alias and name.alias.ambiguity == 0):
                continue
            name.kind, name.canonical, name.ticker = "person", full.form, None
            name.evidence.add("person", f"short for {full.form}", 4.0)

    def _has_cue(self, name: _Name) -> bool:
        return any("before it" in reason or "after it" in reason for reason in name.evidence.reasons.get("company", {}))

    def _tie_short_forms(self) -> None:
        """Let "Acme" and "Acme Holdings" be what "Acme Holdings Inc." is, and an acronym what it stands for."""
        for name in [each for each in self.names.values() if each.kind in {"company", "organisation"}]:
            tokens = name.canonical.split(" ")
            for count in range(1, len(tokens)):
                short = self.names.get(" ".join(tokens[:count]))
                if short is not None and short.kind is None and self._may_be_short(short):
                    self._tie(short, name, f"short for {name.canonical}")
            for mention in name.mentions:
                acronym = re.match(r"\s?\(\s?([A-Z][A-Za-z]{1,7})\s?\)", self.text[mention.end : mention.end + 14])
                if acronym and (short := self.names.get(acronym[1])) and short.kind != "person":
                    initials = "".join(token[0] for token in name.form.split(" ") if token[:1].isupper()).upper()
                    if initials.startswith(acronym[1].upper()[:2]) or initials == acronym[1].upper():
                        self._tie(short, name, f"stands for {name.canonical}")

    def _may_be_short(self, short: _Name) -> bool:
        word = short.form
        plain = self.table.place(word) or self._is_given(word) or word in self.words.organisation_heads
        return not plain and not self.table.is_word(word.lower())

    def _tie_near_spellings(self) -> None:
        """Let a misspelt name be the company that it is nearly, where the evidence is strong."""
        known = [name for name in self.names.values() if name.kind == "company"]
        near = Near((name.form, name.canonical) for name in known if " " not in name.form)
        for name in self.names.values():
            if name.kind is not None or name.mentions[0].known or " " in name.form:
                continue
            if self.table.is_word(name.form.lower()) or self.table.place(name.form) or self.table.folded(name.form):
                continue
            if self.table.product(name.form) or self._is_given(name.form):
                continue
            if (form := near.to(name.form)) is not None:
                self._tie(name, self.names[form], f"near-spelling of {self.names[form].canonical}")

    def _tie(self, name: _Name, target: _Name, reason: str) -> None:
        name.kind, name.canonical, name.ticker = target.kind, target.canonical, target.ticker
        if target.kind is not None:
            name.evidence.add(target.kind, reason, 4.0)

    # ----------------------------------------------------------------------------------------------------- mentions

    def _mentions(self, verdicts: Mapping[str, str]) -> list[Mention]:
        found: list[Mention] = []
        for name in self.names.values():
            verdict = verdicts.get(name.canonical.casefold()) or verdicts.get(name.form.casefold())
            kind: Kind | None = name.kind
            if verdict is not None:
                kind = verdict if verdict in _THRESHOLDS else None
                name.evidence.add("company" if kind is None else kind, "you said so", 9.0)
            if kind is None:
                continue
            why = name.evidence.why(kind)
            found += [self._mention(mention, name, kind, why) for mention in name.mentions]
        return sorted(found, key=lambda mention: mention.start)

    def _mention(self, mention: Candidate, name: _Name, kind: Kind, why: tuple[str, ...]) -> Mention:
        return Mention(
            kind=kind,
            start=mention.start,
            end=mention.end,
            text=self.text[mention.start : mention.end],
            name=name.canonical or name.form,
            ticker=name.ticker if kind == "company" else None,
            role=self._role(mention) if kind == "person" else None,
            why=why,
        )

    def _role(self, mention: Candidate) -> str | None:
        if (role := self.roles.get(mention.start)) is not None:
            return role
        before = re.search(r"([\w’'-]{2,40})\.? $", self.text[max(0, mention.start - 42) : mention.start])
        return before[1] if before and before[1].lower() in self.words.person_before else None
