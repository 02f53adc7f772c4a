"""What of a run of capitals can be a name: openers, roles and ordinary words around it are cut off."""

from __future__ import annotations

from dataclasses import replace

from tuireader.entities.candidates import Candidate, Token
from tuireader.entities.lexicon.international import COUNCILS, DIRECTIONS, HIGH, SHOUTED_WORDS
from tuireader.entities.name_words import NameWords
from tuireader.entities.table import NameTable, unaccented
from tuireader.entities.word_facts import (
    CAPITALISED,
    COMPANY_BEFORE,
    COMPANY_END,
    FUNCTION,
    GIVEN,
    HEAD,
    KIND_BEFORE,
    LEGAL_FORM,
    OPENER,
    ORDINARY,
    PARTICLE,
    PLACE,
    ROLE,
    SURNAME,
    WORD,
    word_facts,
)

_LONGEST_ACRONYM = 5  # letters of acronyms that papers write like words: "Lvmh"
_SHORTEST_JOINED = 8  # letters of a name that is written apart: "Master Card"


def _spellings(word: str) -> tuple[str, ...]:
    """How a word could be spelt in the tables."""
    found = []
    if len(word) <= _LONGEST_ACRONYM and word[1:].islower() and word.isalpha():
        found.append(word.upper())
    if not word.isascii():
        found.append(unaccented(word))
    if not (word[1:].islower() or word.isupper()):
        found.append(word.capitalize())
    if "-" in word:
        found.append(word.replace("-", " "))
    return tuple(found)


class Trimmer:
    """Cuts the candidates of one text; ``roles`` maps where a person starts to the role that was cut off before."""

    def __init__(self, text: str, words: NameWords, table: NameTable) -> None:
        self.text = text
        self.words = words
        self.table = table
        self.facts = word_facts(words, table)
        self.roles: dict[int, str] = {}

    def trimmed(self, raw: list[Candidate]) -> list[Candidate]:
        """What can be names of the candidates, in order."""
        pieces: list[Candidate] = []
        for each in raw:
            if each.known or each.stem:
                pieces.append(each)
            elif each.trimmed:
                pieces.append(self._respelt(each))
            else:
                pieces += [self._respelt(piece) for piece in self._cut(each)]
        return pieces

    def _respelt(self, piece: Candidate) -> Candidate:
        """The candidate as a known company that it spells in another way: "Lvmh", "Infinéon", "Master Card"."""
        tokens = piece.tokens
        word = tokens[0].text
        spellings: tuple[str, ...] = ()
        if len(tokens) == 2:
            word += tokens[1].text
            spellings = (word, word.capitalize()) if len(word) >= _SHORTEST_JOINED else ()
        elif len(tokens) == 1 and not (len(word) > _LONGEST_ACRONYM and word[1:].islower() and word.isascii()):
            other = WORD | PLACE | GIVEN | SURNAME | FUNCTION | HEAD
            spellings = _spellings(word) if len(word) > 2 and not self.facts[word] & other else ()
        for form in spellings:
            if self.table.is_company(form) and self.table.lookup(form)[0].ambiguity == 0:
                return replace(piece, known=True, form=form)
        return piece

    def _cut(self, candidate: Candidate) -> list[Candidate]:
        """An unknown candidate without the words around it that are no names: openers, roles, ordinary words."""
        tokens = candidate.tokens
        if len(tokens) == 1:
            return [] if self._is_no_name(candidate) else [candidate]
        if all(token.text.isupper() for token in tokens):
            place = " ".join(token.text for token in tokens).title()
            if self.table.place(place) is not None:
                return []  # a dateline: "NEW YORK -"
        pieces: list[Candidate] = []
        held: list[Token] = []
        role: list[Token] = []
        first, last = candidate.first, len(tokens) - 1
        facts = [self.facts[token.text] for token in tokens]
        form_at = next((number for number, fact in enumerate(facts) if number and fact & LEGAL_FORM), -1)
        if form_at > 0 and candidate.shouting and tokens[form_at].text in SHOUTED_WORDS and tokens[0].text.isupper():
            form_at = -1  # "TARGET RISES AS"
        for number, token in enumerate(tokens):
            fact = facts[number]
            is_role = not held and number < last and (fact & ROLE or (role and self._goes_on(token)))
            if held and held[-1].text in COUNCILS and fact & GIVEN and number < last:
                pieces.append(self._piece(held, candidate, first))
                held, first = [], False
            if held and self.words.capital_nouns and self._is_german_kind(tokens, number, form_at):
                held = []
            opens = not held and (
                (fact & (OPENER | FUNCTION) and self._is_opener(candidate, number))
                or self._opens(tokens, number, first, form_at)
            )
            ordinary = (
                fact & (ORDINARY | FUNCTION)
                and (number >= form_at or (not held and number < form_at - 1))
                and not (held and (number == form_at or fact & PARTICLE))
                and self._is_ordinary(token, tokens[number + 1 : number + 2])
            )
            if ordinary and token.text in DIRECTIONS and self._is_whole(tokens[number + 1 :]):
                ordinary = False
            if token.text in HIGH and number < last and facts[number + 1] & HEAD:
                ordinary = opens = False
            if opens or ordinary or is_role:
                if held:
                    pieces.append(self._piece(held, candidate, first))
                held = []
                role = [*role, token] if is_role else []
                first = first and not is_role
                continue
            if not held and role:
                self.roles[token.start] = self.text[role[0].start : role[-1].end]
            role = []
            held.append(token)
            if number == form_at and number < last and facts[number + 1] & LEGAL_FORM:
                form_at += 1  # "Co., Ltd."
            elif number == form_at:
                pieces.append(self._piece(held, candidate, first))
                held, first = [], False
        if held:
            pieces.append(self._piece(held, candidate, first and held[0] is candidate.tokens[0]))
        return pieces

    def _goes_on(self, token: Token) -> bool:
        """Whether a word goes on with a role: "Chief Financial Officer"."""
        return token.text.lower() in self.words.role_parts

    def _is_whole(self, following: list[Token]) -> bool:
        """Whether words end as a company or hold the head of an organisation: "Yorkshire Police"."""
        facts = [self.facts[token.text] for token in following]
        return len(facts) > 1 and bool(facts[-1] & COMPANY_END or any(fact & HEAD for fact in facts))

    def _is_no_name(self, candidate: Candidate) -> bool:
        """Whether a single word is an opener, the plain first word of a sentence, or ordinary."""
        return (
            self._is_opener(candidate, 0)
            or (candidate.first and self._is_plain(candidate.tokens[0]))
            or self._is_ordinary(candidate.tokens[0], [])
        )

    def _is_opener(self, candidate: Candidate, number: int) -> bool:
        """Whether a word begins no name; within a sentence "First" can, before a word that ends companies."""
        text = candidate.tokens[number].text
        fact = self.facts[text]
        if fact & FUNCTION and candidate.first and number == 0 and len(text) > 2:
            return True
        if not fact & OPENER:
            return False
        return candidate.first or candidate.shouting or not self.facts[candidate.tokens[-1].text] & COMPANY_END

    def _opens(self, tokens: list[Token], number: int, first: bool, form_at: int) -> bool:
        """Whether a word before a name belongs to the sentence: its plain first word, or a German noun."""
        token = tokens[number]
        if number == 0 and first and form_at < 2 and self._is_plain(token):
            return not self._is_name_of_words(tokens)
        if number == 0 and first and form_at < 0 and not self.words.capital_nouns and len(tokens) > 1:
            return self.facts[token.text] & (COMPANY_BEFORE | COMPANY_END) == COMPANY_BEFORE  # "Rival Acme"
        if not self.words.capital_nouns or number + 1 >= len(tokens):
            return False
        if self._is_german_kind(tokens, number, form_at):
            return True
        return form_at < 0 and self.facts[token.text] & WORD != 0 and self.facts.is_given(tokens[number + 1].text)

    def _is_name_of_words(self, tokens: list[Token]) -> bool:
        """Whether ordinary words make up a name that ends as companies do: "Country Garden Holdings"."""
        if self.words.capital_nouns or len(tokens) < 3 or not self.facts[tokens[-1].text] & COMPANY_END:
            return False
        return all(self.facts[token.text] & WORD for token in tokens[1:-1])

    def _is_german_kind(self, tokens: list[Token], number: int, form_at: int) -> bool:
        """Whether a German noun says what the name behind it is: "Softwarehersteller Acme", "US-Konzerns Acme"."""
        if not self.words.capital_nouns or number + 1 >= len(tokens) or 0 <= form_at - 1 <= number:
            return False
        return self.facts[tokens[number].text] & KIND_BEFORE != 0

    def _is_ordinary(self, token: Token, following: list[Token]) -> bool:
        """Whether a word is no name; a month or a day that is also a given name is one before another word."""
        fact = self.facts[token.text]
        if not following and fact & FUNCTION and fact & CAPITALISED:
            return True
        return fact & ORDINARY != 0 and not (following and fact & GIVEN)

    def _is_plain(self, token: Token) -> bool:
        """Whether the first word of a sentence is an ordinary word, or at least no known name."""
        return self.facts[token.text] & (WORD | GIVEN) == WORD

    def _piece(self, tokens: list[Token], whole: Candidate, first: bool) -> Candidate:
        return Candidate(tokens[0].start, tokens[-1].end, tokens, first, shouting=whole.shouting)
