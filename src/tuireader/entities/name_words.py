"""The names section of the lexicons, made fast to ask; the languages together where words are told apart by form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from tuireader.entities.lexicon import COMMON, languages, lexicon
from tuireader.entities.lexicon.international import (
    ARTICLES_AFTER_OF,
    BEFORE_VERBS,
    INFINITIVE_ENDS,
    OF,
    OF_ELIDED,
)
from tuireader.entities.lexicon.shapes import Names, Speech


@dataclass(frozen=True, slots=True, eq=False)
class NameWords:
    """What the finder of names asks about words, for one language."""

    language: str | None
    legal_form: re.Pattern[str]  # a legal form at the end of a name
    company_before: frozenset[str]
    company_phrases: tuple[str, ...]
    phrase_ends: frozenset[str]  # their last words
    company_after: frozenset[str]
    company_ends: frozenset[str]
    weak_company_ends: frozenset[str]
    company_kinds: frozenset[str]
    company_verbs: frozenset[str]
    market_verbs: frozenset[str]
    company_said: tuple[str, ...]
    organisation_heads: frozenset[str]
    club_articles: frozenset[str]
    lone_heads: frozenset[str]
    institutions: frozenset[str]  # heads of organisations in small letters, without those that are places as well
    organisation_links: frozenset[str]
    any_links: frozenset[str]  # the small words inside names in all languages
    adjective: re.Pattern[str]  # an adjective right behind the head of an organisation
    place_before: frozenset[str]
    never_person_before: frozenset[str]
    with_before: frozenset[str]
    company_articles: frozenset[str]
    office_articles: frozenset[str]
    first_surname: bool
    person_before: frozenset[str]
    role_parts: frozenset[str]
    person_after: frozenset[str]
    role_ends: tuple[str, ...]  # how compounds end that are roles ("-chef")
    openers: frozenset[str]
    verbs: frozenset[str]  # of speech
    auxiliaries: frozenset[str]  # small words behind a name before the verb that tells: "has", "to"
    determiners: frozenset[str]
    function_words: frozenset[str]
    small_heads: tuple[str, ...]
    bare_heads: frozenset[str]  # those that need no link to it: "gemeente Rotterdam"
    small_head: re.Pattern[str]  # the head of an organisation in small letters, and what links it to its name
    particles: frozenset[str]
    given_names: frozenset[str]  # lower case
    people_ends: tuple[str, ...]  # how names of peoples and creeds end ("-ians", "-ism")
    noun_ends: tuple[str, ...]
    abstract_noun_ends: tuple[str, ...]
    declined_ends: tuple[str, ...]
    bare_genitive: bool
    capital_nouns: bool


@cache
def name_words(language: str | None) -> NameWords:
    """The words of a language with those that every business text borrows; of all languages where it is unknown."""
    chosen = [language] if language in languages() else list(languages())
    if COMMON not in chosen:
        chosen.append(COMMON)
    sections: list[Names] = [lexicon(each).NAMES for each in chosen if each is not None]
    speech: list[Speech] = [lexicon(each).SPEECH for each in chosen if each is not None]
    everyone: list[Speech] = [lexicon(each).SPEECH for each in languages()]
    forms = {form for each in languages() for form in lexicon(each).NAMES.legal_forms}
    phrases = {phrase for section in sections for phrase in section.company_phrases}

    def all_of(field: str, sections: list[Names] | list[Speech]) -> frozenset[str]:
        return frozenset(word for section in sections for word in getattr(section, field))

    alternatives = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    return NameWords(
        language=language if language in languages() else None,
        # The letters behind "GmbH & Co." differ too often for a list, and a list is cut at blanks.
        legal_form=re.compile(rf"(?:GmbH ?& ?Co\.? KG(?:aA)?|{alternatives})$"),
        company_before=all_of("company_before", sections),
        company_phrases=tuple(sorted(phrases)),
        phrase_ends=frozenset(phrase.rpartition(" ")[2] for phrase in phrases),
        company_after=all_of("company_after", sections),
        company_ends=all_of("company_ends", sections),
        weak_company_ends=all_of("weak_company_ends", sections),
        company_kinds=all_of("company_kinds", sections),
        company_verbs=all_of("company_verbs", sections),
        market_verbs=all_of("market_verbs", sections),
        company_said=tuple(sorted(all_of("company_said", sections))),
        organisation_heads=all_of("organisation_heads", sections),
        institutions=frozenset(
            head.lower() for head in all_of("organisation_heads", sections) - all_of("place_heads", sections)
        ),
        club_articles=all_of("club_articles", sections[:1]),
        lone_heads=all_of("lone_heads", sections[:1]),
        organisation_links=all_of("organisation_links", sections[:1]),
        any_links=all_of("organisation_links", [lexicon(each).NAMES for each in languages()]),
        adjective=_adjective(sections[0]),
        place_before=all_of("place_before", sections[:1]),
        never_person_before=all_of("never_person_before", sections[:1]),
        with_before=all_of("with_before", sections[:1]),
        company_articles=all_of("company_articles", sections[:1]),
        office_articles=all_of("office_articles", sections[:1]),
        first_surname=any(section.first_surname for section in sections[:1]),
        person_before=all_of("person_before", sections),
        role_parts=all_of("role_parts", sections),
        person_after=all_of("person_after", sections),
        role_ends=tuple(sorted(all_of("role_ends", sections))),
        openers=all_of("openers", sections),
        verbs=all_of("verbs", speech),
        auxiliaries=BEFORE_VERBS
        | {case for word in all_of("auxiliaries", speech[:1]) for case in (word, word.title())},
        determiners=all_of("determiners", speech[:1]),
        function_words=frozenset(word for each in chosen[:1] if each for word in lexicon(each).FUNCTION_WORDS.words),
        small_heads=tuple(sorted(sections[0].small_heads)),
        bare_heads=all_of("bare_heads", sections[:1]),
        small_head=_small_head(sections[0]),
        particles=all_of("particles", speech),
        given_names=all_of("men", everyone) | all_of("women", everyone),
        people_ends=tuple(sorted(all_of("people_ends", sections[:1]))),
        noun_ends=tuple(sorted(all_of("noun_ends", sections[:1]))),
        abstract_noun_ends=tuple(sorted(all_of("abstract_noun_ends", sections[:1]))),
        declined_ends=tuple(sorted(all_of("declined_ends", sections[:1]))),
        bare_genitive=any(section.bare_genitive for section in sections[:1]),
        capital_nouns=any(section.capital_nouns for section in speech[:1]),
    )


def _small_head(names: Names) -> re.Pattern[str]:
    heads, links = "|".join(sorted(names.small_heads)), "|".join(sorted(names.organisation_links))
    if not heads:
        return re.compile(r"(?!)")
    return re.compile(
        rf"(?<!\w)(?:{heads})(?: (?:(?:{links}) )?[a-zà-ÿ]{{5,14}})?(?: (?:{links}))(?: (?:{links}))?[ ’']?$"
    )


def _adjective(names: Names) -> re.Pattern[str]:
    if not names.adjective_ends:
        return re.compile(r"(?!)")
    adjective = rf"[a-zà-ÿ]{{3,16}}?(?:{'|'.join(sorted(names.adjective_ends))})(?![\w’'-])"
    noun = r"[a-zà-ÿ]{5,14}(?![\w’'-])"
    whole, elided, articles = "|".join(sorted(OF)), "|".join(OF_ELIDED), "|".join(sorted(ARTICLES_AFTER_OF))
    of = rf"(?:(?:{whole}) (?:(?:{articles}) )?|(?:{elided})['’])"
    complement = rf"{of}(?!\w{{2,9}}(?:{'|'.join(sorted(INFINITIVE_ENDS))})\b){noun}(?: {adjective})?"
    return re.compile(rf" ({complement}|{adjective}(?: {adjective})?(?: {complement})?)")
