"""The shapes of the sections of a lexicon module."""

from __future__ import annotations

from dataclasses import dataclass


def words(text: str) -> frozenset[str]:
    """The blank-separated words of a text."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """The lines of a text, each a phrase, without the empty ones."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


@dataclass(frozen=True, slots=True)
class FunctionWords:
    """What tells a language from the others: its small words, and the letters that hardly any other one uses."""

    words: frozenset[str]
    letters: str = ""


@dataclass(frozen=True, slots=True)
class Speech:
    """What tells speech from other words in quotation marks, and who speaks. All words are in lower case.

    Only ``verbs``, ``determiners`` and ``masculine``/``feminine`` must be given; each further field makes it better.
    """

    # Forms of verbs that say that someone speaks ("said", "sagte", "gesagt"); participles and infinitives as well.
    verbs: frozenset[str]
    # Small words that go with a noun ("the", "der", "una"); possessives ("his") are determiners too.
    determiners: frozenset[str]
    # Pronouns that can be the one who speaks.
    masculine: frozenset[str]
    feminine: frozenset[str]
    plural: frozenset[str] = frozenset()
    neuter: frozenset[str] = frozenset()  # "it", "one": an institution
    # Verbs that often frame words that are quoted ("called", "rejected", "kritisierte").
    stance: frozenset[str] = frozenset()
    # Nouns for what is said ("statement", "words", "Aussage").
    nouns: frozenset[str] = frozenset()
    # Phrases right before the one who says it ("according to", "laut", "nach angaben"), lower case.
    sources: tuple[str, ...] = ()
    # Words right after the one who says it ("zufolge").
    source_ends: frozenset[str] = frozenset()
    # Words that alone tie the next name to the quote before ("so" in German, "aldus" in Dutch).
    tags: frozenset[str] = frozenset()
    # Pronouns and possessives of the first person, and of address: people who speak use them.
    first_person: frozenset[str] = frozenset()
    # The commonest finite verbs ("is", "will", "hat"): they make a clause.
    finite: frozenset[str] = frozenset()
    # Auxiliaries that stand before the participle of a verb of speech ("has", "hat", "ha").
    auxiliaries: frozenset[str] = frozenset()
    # Words that may stand between the subject and its verb ("also", "auch", "gestern", "non").
    adverbs: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    # Words that open a clause ("that", "dass", "weil", "and", "but").
    conjunctions: frozenset[str] = frozenset()
    # Relative pronouns: after a comma they go with the name before.
    relatives: frozenset[str] = frozenset()
    # Nouns for people who speak by office or trade ("spokesman", "minister", "critics").
    roles: frozenset[str] = frozenset()
    feminine_roles: frozenset[str] = frozenset()  # those of them that can only be a woman
    plural_roles: frozenset[str] = frozenset()  # those of them that are several
    # Endings of compounds that make a role ("minister", "sprecher"), where the language builds compounds.
    role_endings: tuple[str, ...] = ()
    # Nouns for bodies that speak ("company", "government", "police").
    institutions: frozenset[str] = frozenset()
    # Nouns before marks that hold a name or a title ("film", "newspaper", "song", "ship").
    titled: frozenset[str] = frozenset()
    # Words before marks that hold a name or a term ("so-called", "nicknamed", "titled").
    called: frozenset[str] = frozenset()
    # Forms of address and given names, for the gender of a name.
    sirs: frozenset[str] = frozenset()
    madams: frozenset[str] = frozenset()
    men: frozenset[str] = frozenset()
    women: frozenset[str] = frozenset()
    # Words that lose their beginning to an apostrophe, without it ("tis", "em"): no mark opens there.
    elisions: frozenset[str] = frozenset()
    # True where every noun has a capital: a capital alone is then no sign of a name.
    capital_nouns: bool = False
