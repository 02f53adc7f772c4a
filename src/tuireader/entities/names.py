"""Companies, organisations and people in a text: every name is decided once, with all that the document says of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from operator import attrgetter

from tuireader.entities.assembly import Assembler
from tuireader.entities.candidates import Candidate, candidates
from tuireader.entities.decide import Decider
from tuireader.entities.evidence import weigh_context, weigh_form
from tuireader.entities.lexicon.international import DONE_BY, THING_BEFORE
from tuireader.entities.mentions import name_mention
from tuireader.entities.name_words import NameWords, name_words
from tuireader.entities.table import load
from tuireader.entities.ties import tie_forms
from tuireader.entities.trimming import Trimmer
from tuireader.entities.verdicts import judged
from tuireader.entities.weighing import Name
from tuireader.entities.words import either_case
from tuireader.model import Document, Mention, Verdict

_CAPITALISED = 0.7  # share of long words with a capital that makes a line a headline where capitals say nothing
_ALL_CAPITALISED = 0.9  # the same where nouns have capitals in any line
_LONG_WORD = re.compile(r"\b[^\W\d_]{4,}")
_PLAIN = re.compile(r"\b[a-zß-ÿ]{4,} [a-zß-ÿ]{4,} [a-zß-ÿ]{2,}")  # no headline has three small words in a row
_WORD_BEFORE = re.compile(r" (\.?[\w-]{2,40})")  # looks backwards, at the reversed text: tried at one place only
_ROLE_WORDS = 4
_THING_BEFORE = re.compile(rf"(?<!\w)(?:{either_case(THING_BEFORE)}) $")
_TITLE_BEFORE = re.compile(r"(?<!\w)([A-Z]\w{1,12}\.?) $")
_WORD_AFTER = re.compile(r" ([^\W\d_]{1,30})")
_DONE_BY = re.compile(rf"-(?:{'|'.join(sorted(DONE_BY))})(?!\w)")
_LONGEST_TITLE = 160  # characters
_WEIGHED = 40  # mentions of one name whose surroundings are looked at; more tell nothing new


def find_names(document: Document, language: str | None, verdicts: Sequence[Verdict] = ()) -> list[Mention]:
    """The companies, organisations and people of a document, sorted and apart.

    ``verdicts`` are the reader's own and win over everything that the text says.
    """
    text = document.text
    words, table = name_words(language), load()
    trimmer, assembler = Trimmer(text, words, table), Assembler(text, words, table)
    names: dict[str, Name] = {}
    decider = Decider(text, words, table, _title_end(document))
    headlines = _shouting(document, words)
    for candidate in assembler.joined(trimmer.trimmed(candidates(text, words, table, headlines))):
        if not decider.is_mere_place(candidate):
            _collect(text, candidate, names, trimmer)
    decider.decide(names)
    tie_forms(text, names, decider, headlines)
    return judged(text, _mentions(text, names, words, trimmer.roles), verdicts)


def _title_end(document: Document) -> int:
    """Where the title ends; a first line that is short counts as one."""
    line_end = document.text.find("\n", 0, _LONGEST_TITLE)
    return len(document.title) or max(line_end, 0)


def _shouting(document: Document, words: NameWords) -> list[tuple[int, int]]:
    """The headlines, and lines of any kind, in which nearly every word has a capital."""
    lines = []
    share = _ALL_CAPITALISED if words.capital_nouns else _CAPITALISED
    text = document.text
    for block in document.blocks:
        if block.end - block.start > _LONGEST_TITLE or text.endswith(".", block.start, block.end):
            continue  # a paragraph, a sentence
        if not _PLAIN.search(text, block.start, block.end):
            long_words = _LONG_WORD.findall(text, block.start, block.end)
            capitals = sum(word[0].isupper() for word in long_words)
            wanted = 2 if text[block.start : block.end].isupper() else 4
            if len(long_words) >= wanted and capitals >= share * len(long_words):
                lines.append((block.start, block.end))
    return lines


def _collect(text: str, candidate: Candidate, names: dict[str, Name], trimmer: Trimmer) -> None:
    if candidate.known:
        form = candidate.form
    elif len(candidate.tokens) == 1:
        form = candidate.tokens[0].text
    else:
        form = " ".join(text[candidate.start : candidate.end].split())
    name = names.get(form)
    if name is None:
        name = names[form] = Name(form, known=candidate.known)
        weigh_form(candidate, trimmer.words, trimmer.facts, name.evidence)
    name.mentions.append(candidate)
    if len(name.mentions) > _WEIGHED:
        return
    weigh_context(text, candidate, trimmer.words, name.evidence)
    if (role := trimmer.roles.get(candidate.start)) is not None:
        name.evidence.add("person", f"“{role}” before it", 3.0)


def _mentions(text: str, names: dict[str, Name], words: NameWords, roles: Mapping[int, str]) -> list[Mention]:
    found: list[Mention] = []
    for name in names.values():
        kind = name.kind
        if kind is None:
            continue
        why = name.evidence.why(kind)
        shown, ticker = name.canonical or name.form, name.ticker if kind == "company" else None
        doubtful = kind == "company" and _may_be_other(name)
        for mention in name.mentions:
            if doubtful and _is_the_thing(text, mention, name, words):
                continue
            role = _role(text, mention, words, roles) if kind == "person" else None
            start, end = mention.start, mention.end
            found.append(name_mention(kind, start, end, text[start:end], shown, ticker, role, why))
    return sorted(found, key=attrgetter("start"))


def _may_be_other(name: Name) -> bool:
    """Whether a known company is at times a thing or a person."""
    return name.alias is not None and (name.alias.ambiguity > 0 or load().is_surname(name.form))


def _is_the_thing(text: str, mention: Candidate, name: Name, words: NameWords) -> bool:
    """Whether the word before makes it something else: "up the Amazon" (not "the Amazon deal"), "President Ford"."""
    title = _TITLE_BEFORE.search(text, max(0, mention.start - 16), mention.start)
    if title is not None and title[1].lower().rstrip(".") in words.person_before and load().is_surname(name.form):
        return True
    if name.alias is None or name.alias.ambiguity == 0:
        return False
    if not _THING_BEFORE.search(text, max(0, mention.start - 7), mention.start):
        return False
    if _DONE_BY.match(text, mention.end):
        return False  # "the Amazon-owned grocer"
    after = _WORD_AFTER.match(text, mention.end)
    return after is None or mention.shouting or after[1] in words.function_words


def _role(text: str, mention: Candidate, words: NameWords, roles: Mapping[int, str]) -> str | None:
    """The words before a person that say what they are: "Dr", "former prime minister", "directrice générale"."""
    role = roles.get(mention.start)
    first = at = text.rfind(role, 0, mention.start) if role is not None else mention.start
    known = role is not None
    for _ in range(_ROLE_WORDS):
        before = _WORD_BEFORE.match(text[max(0, at - 42) : at][::-1])
        if before is None:
            break
        word = before[1][::-1].lower()
        if word not in words.person_before and word not in words.role_parts:
            break
        known = known or word in words.person_before
        at = first = at - before.end()
    return text[first : mention.start].rstrip() if known else None
