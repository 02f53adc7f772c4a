"""The speech section of the lexicons, made fast to ask: one look-up gives all that a word can be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property

from tuireader.entities.lexicon import languages, lexicon
from tuireader.entities.lexicon.shapes import Speech

VERB = 1 << 0
STANCE = 1 << 1
NOUN = 1 << 2
SOURCE_END = 1 << 3
TAG = 1 << 4
FIRST_PERSON = 1 << 5
FINITE = 1 << 6
AUXILIARY = 1 << 7
ADVERB = 1 << 8
PREPOSITION = 1 << 9
CONJUNCTION = 1 << 10
RELATIVE = 1 << 11
DETERMINER = 1 << 12
HE = 1 << 13
SHE = 1 << 14
THEY = 1 << 15
IT = 1 << 16
ROLE = 1 << 17
FEMININE_ROLE = 1 << 18
PLURAL_ROLE = 1 << 19
INSTITUTION = 1 << 20
TITLED = 1 << 21
CALLED = 1 << 22
SIR = 1 << 23
MADAM = 1 << 24
MAN = 1 << 25
WOMAN = 1 << 26
ELISION = 1 << 27
ABBREVIATION = 1 << 28
LINK = 1 << 31
REPORTED = 1 << 32
IMPERSONAL = 1 << 33
SPLIT = 1 << 34
PARTICLE = 1 << 35
REFLEXIVE = 1 << 36
SOURCE = 1 << 37
INDEFINITE = 1 << 38
GLUE = 1 << 39  # "demanda-t-elle"
VIEWPOINT = 1 << 40
GERUND = 1 << 41
# Set by the reader of a sentence, not by the lexicon.
QUOTE = 1 << 29
CAPITAL = 1 << 30

PRONOUN = HE | SHE | THEY | IT
FRAMING = VERB | STANCE | IMPERSONAL | SPLIT
SPEAKING_NOUN = ROLE | INSTITUTION

_MOST_WORDS = 8_000  # words that are remembered

_FIELDS: tuple[tuple[str, int], ...] = (
    ("verbs", VERB),
    ("stance", STANCE),
    ("nouns", NOUN),
    ("source_ends", SOURCE_END),
    ("tags", TAG),
    ("viewpoints", VIEWPOINT),
    ("first_person", FIRST_PERSON),
    ("finite", FINITE),
    ("auxiliaries", AUXILIARY),
    ("adverbs", ADVERB),
    ("prepositions", PREPOSITION),
    ("links", LINK),
    ("reported", REPORTED),
    ("impersonal", IMPERSONAL),
    ("conjunctions", CONJUNCTION),
    ("relatives", RELATIVE),
    ("determiners", DETERMINER),
    ("indefinites", INDEFINITE),
    ("masculine", HE),
    ("feminine", SHE),
    ("plural", THEY),
    ("neuter", IT),
    ("roles", ROLE),
    ("feminine_roles", ROLE | FEMININE_ROLE),
    ("plural_roles", ROLE | PLURAL_ROLE),
    ("institutions", INSTITUTION),
    ("titled", TITLED),
    ("called", CALLED),
    ("sirs", SIR),
    ("madams", MADAM),
    ("men", MAN),
    ("women", WOMAN),
    ("particles", PARTICLE),
    ("reflexives", REFLEXIVE),
    ("elisions", ELISION),
    ("verb_pronoun_glue", GLUE),
    ("abbreviations", ABBREVIATION),
)


class _Read(dict[str, tuple[str, int]]):
    """For each token as it stands in a text the word and its flags, or -1 for what is no word; made when first met."""

    def __init__(self, of: Callable[[str], int]) -> None:
        super().__init__()
        self._of = of

    def __missing__(self, token: str) -> tuple[str, int]:
        if len(self) > _MOST_WORDS:
            self.clear()
        if not (token[0].isalnum() or token[0] == "_"):
            entry = token, -1
        else:
            word = token[:-1] if token[-1] in "’'" else token
            entry = word, self._of(word) | (CAPITAL if word[0].isupper() else 0)
        self[token] = entry
        return entry


@dataclass(frozen=True)
class Vocabulary:
    """What each lower-case word can be, as a sum of the flags above, and the phrases that name a source."""

    flags: dict[str, int]
    sources: dict[str, tuple[tuple[str, ...], ...]]  # by their first word, the longest first
    split_verbs: dict[str, frozenset[str]]
    role_endings: tuple[str, ...]
    feminine_endings: tuple[str, ...]
    capital_nouns: bool

    @cached_property
    def read(self) -> _Read:
        """What the tokens of texts are."""
        return _Read(self.of)

    def of(self, word: str) -> int:
        """The flags of a word as it stands in the text; 0 where nothing is known of it."""
        low = word.lower()
        flags = self.flags.get(low, 0)
        if not flags and self.role_endings and len(low) > 6 and low.endswith(self.role_endings):
            return ROLE | (FEMININE_ROLE if low.endswith(self.feminine_endings) else 0)
        return flags


def _sections(language: str | None) -> list[Speech]:
    known = languages()
    codes = [language] if language in known else known
    sections = (getattr(lexicon(code), "SPEECH", None) for code in codes if code)
    return [section for section in sections if isinstance(section, Speech)]


@cache
def vocabulary(language: str | None) -> Vocabulary:
    """The vocabulary of a language; of all languages together where it is None or has no lexicon module."""
    sections = _sections(language)
    flags: dict[str, int] = {}
    for section in sections:
        for name, flag in _FIELDS:
            for word in getattr(section, name):
                flags[word] = flags.get(word, 0) | flag
        for verb in section.verbs | section.stance:
            if section.gerund_ends and verb.endswith(section.gerund_ends):
                flags[verb] |= GERUND
    split: dict[str, frozenset[str]] = {}
    for line in (line for section in sections for line in section.split_verbs):
        verb, *rest = line.split()
        split[verb] = split.get(verb, frozenset()) | frozenset(rest)
        flags[verb] = flags.get(verb, 0) | SPLIT
    for word, gender in _given_names(language).items():
        flags[word] = flags.get(word, 0) | gender
    sources: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in sorted({tuple(phrase.split()) for section in sections for phrase in section.sources}, key=len):
        sources[phrase[0]] = (phrase, *sources.get(phrase[0], ()))
        flags[phrase[0]] = flags.get(phrase[0], 0) | SOURCE
    endings = tuple(ending for section in sections for ending in section.role_endings)
    return Vocabulary(
        flags,
        sources,
        split,
        endings,
        tuple(ending for ending in endings if flags.get(ending, 0) & FEMININE_ROLE) or ("\0",),
        any(section.capital_nouns for section in sections),
    )


def _given_names(language: str | None) -> dict[str, int]:
    """Given names of the other languages, for people from elsewhere: those that are of one gender in all of them."""
    own = set().union(*(section.men | section.women for section in _sections(language)))
    genders: dict[str, int] = {}
    for section in _sections(None):
        for word in section.men - own:
            genders[word] = genders.get(word, 0) | MAN
        for word in section.women - own:
            genders[word] = genders.get(word, 0) | WOMAN
    return {word: gender for word, gender in genders.items() if gender in (MAN, WOMAN)}
