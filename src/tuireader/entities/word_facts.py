"""What the tables and the lexicon say of single words, as one number for each: one look-up for a dozen questions."""

from __future__ import annotations

import re
from functools import cache

from tuireader.entities.lexicon.international import SHOUTED_ACRONYMS, STATE_PREFIXES
from tuireader.entities.name_words import NameWords
from tuireader.entities.table import NameTable

FUNCTION = 1 << 0  # a function word, whatever its case
OPENER = 1 << 1
GIVEN = 1 << 2  # a given name in any language
WORD = 1 << 3  # an ordinary word of some language, whatever its case
ORDINARY = 1 << 4  # capitalised though it is no name
PLACE = 1 << 5
SURNAME = 1 << 6
HEAD = 1 << 7  # the head of an organisation's name
ROLE = 1 << 8  # a person's role or title
PARTICLE = 1 << 9
LEGAL_FORM = 1 << 10
COMPANY_END = 1 << 11
COUNTRY = 1 << 12
CAPITALISED = 1 << 13  # nothing but small letters behind the first one
NAME_LIKE = 1 << 14  # beside a name it can belong to it: no role, no opener, no ordinary capital, no place
DULL = 1 << 15  # alone it is no name
DULL_FIRST = 1 << 16  # alone at the start of a sentence it is no name
KIND_BEFORE = 1 << 17  # in its last part a word for a kind of company, with or without a genitive s
COMPANY_BEFORE = 1 << 18  # a word for a kind of company
HEAD_BEHIND = 1 << 19  # the head of an organisation's name behind its last hyphen, or as a whole
INNER_CAPITAL = 1 << 20
COULD_BE_SURNAME = 1 << 21  # a capital, and nothing else that we know of

_MOST_WORDS = 8_000  # words that are remembered
_INNER_CAPITAL = re.compile(r"[a-zß-ÿ][A-Z]|^[a-z][A-Z]")


class WordFacts(dict[str, int]):
    """For each word as written the sum of the flags above that hold; worked out when the word is first met."""

    def __init__(self, words: NameWords, table: NameTable) -> None:
        super().__init__()
        self._words = words
        self._table = table

    def __missing__(self, word: str) -> int:
        if len(self) > _MOST_WORDS:
            self.clear()
        words, table = self._words, self._table
        lower = word.lower()
        place = table.place(word)
        flags = (
            FUNCTION * (lower in words.function_words)
            | OPENER * (word in words.openers)
            | GIVEN * (lower in words.given_names or table.is_given_name(word))
            | WORD * table.is_word(lower)
            | ORDINARY * table.is_ordinary(word)
            | PLACE * (place is not None)
            | COUNTRY * (place is not None and place.kind == "country")
            | SURNAME * table.is_surname(word)
            | HEAD * (word in words.organisation_heads)
            | ROLE * (self._is_role(lower.rstrip(".")) and word not in SHOUTED_ACRONYMS)
            | PARTICLE * (lower.rstrip(".") in words.particles)
            | LEGAL_FORM * (words.legal_form.fullmatch(word) is not None)
            | COMPANY_END * (word in words.company_ends)
            | CAPITALISED * word[1:].islower()
            | COMPANY_BEFORE * (lower in words.company_before)
            | HEAD_BEHIND * (word.rpartition("-")[2] in words.organisation_heads)
            | INNER_CAPITAL * (_INNER_CAPITAL.search(word) is not None)
        )
        tail = lower.rpartition("-")[2]
        flags |= KIND_BEFORE * (tail in words.company_before or tail.removesuffix("s") in words.company_before)
        named = word[:1].isupper() and not (word.isupper() and len(word) > 2)
        flags |= COULD_BE_SURNAME * (named and not flags & (WORD | PLACE | COMPANY_END | HEAD | OPENER))
        flags |= NAME_LIKE * self._is_name_like(word, lower, flags)
        flags |= self._dullness(word, lower, flags)
        self[word] = flags
        return flags

    def is_given(self, word: str) -> bool:
        """Whether a word is a given name in any language."""
        return self[word] & GIVEN != 0

    def _is_role(self, lower: str) -> bool:
        words = self._words
        return lower in words.person_before or (
            words.capital_nouns and lower.endswith(words.role_ends) and len(lower) > 5
        )

    def _is_name_like(self, word: str, lower: str, flags: int) -> bool:
        words = self._words
        if not word[:1].isupper() or flags & (OPENER | FUNCTION | ORDINARY | PLACE) or "." in word:
            return False
        if flags & COMPANY_BEFORE or lower in words.person_before or lower in words.company_after:
            return False
        return not self._table.is_given_name(word)

    def _dullness(self, word: str, lower: str, flags: int) -> int:
        words = self._words
        inside = bool(flags & ORDINARY) or (flags & FUNCTION and flags & CAPITALISED)
        if words.capital_nouns and len(word) > 6 and lower.endswith(words.abstract_noun_ends):
            inside = True
        elif words.capital_nouns and flags & KIND_BEFORE and word.partition("-")[0] in STATE_PREFIXES and "-" in word:
            inside = True  # "US-Konzern"
        elif words.capital_nouns and flags & WORD and not flags & GIVEN:
            # A noun that is also the head of an organisation or a role may be completed by the words around it.
            inside = inside or not flags & (HEAD | COMPANY_BEFORE)
        plain = flags & OPENER or (flags & WORD and not flags & GIVEN)
        first = inside or plain or (flags & FUNCTION and len(word) > 2)
        return (DULL if inside else 0) | (DULL_FIRST if first else 0)


@cache
def word_facts(words: NameWords, table: NameTable) -> WordFacts:
    """The facts for one language, shared by all its texts."""
    return WordFacts(words, table)
