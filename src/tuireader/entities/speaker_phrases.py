"""Noun phrases without a parser: found by their article, their capital or their role.

The subject of a verb is the phrase before it, past adverbs and appositions, or, where that place is empty or adverbial,
the phrase behind it.
"""

from __future__ import annotations

from collections.abc import Sequence

from tuireader.entities.quote_sentences import Sentence
from tuireader.entities.speech_words import (
    ABBREVIATION,
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CONJUNCTION,
    DETERMINER,
    FINITE,
    FRAMING,
    IT,
    LINK,
    MADAM,
    MAN,
    NOUN,
    PARTICLE,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    RELATIVE,
    SIR,
    SPEAKING_NOUN,
    TITLED,
    WOMAN,
    Vocabulary,
)
from tuireader.model import Mention

_LONGEST_PHRASE = 14  # words
_CLAUSE_ENDS = frozenset(";:()")
_DASHES = frozenset("—–-―")
_JOINERS = frozenset("&/-'’")


class PhraseReader:
    """Finds the noun phrases of one sentence and the subjects of its verbs.

    ``names`` are the mentions of people, companies and organisations in it, in order. Tokens are counted as in the
    sentence; a phrase is its first token and the token after its last.
    """

    def __init__(self, text: str, sentence: Sentence, words: Vocabulary, names: Sequence[Mention]) -> None:
        self.text = text
        self.names = names
        self.s = sentence
        self.vocabulary = words
        self.count = len(sentence)
        self.name_at: dict[int, tuple[int, Mention]] = {}  # first token -> end token and mention
        self._place_names(names)

    def _place_names(self, names: Sequence[Mention]) -> None:
        token = 0
        starts, ends = self.s.starts, self.s.ends
        for name in names:
            while token < self.count and ends[token] <= name.start:
                token += 1
            first = token
            while token < self.count and starts[token] < name.end:
                token += 1
            if first < token and not self.s.flags[first] & QUOTE:
                self.name_at[first] = (token, name)

    # ------------------------------------------------------------------------------------------------------- subjects

    def subject(self, verb: int, place: int = -1) -> tuple[int, int] | None:
        """The noun phrase that is the subject of a verb.

        (-1, -1) where the verb has none of its own, as in "ha aggiunto"; None where it is unclear.
        """
        clause = self.clause_start(verb, place)
        segments = self.segments(clause, verb)
        trailing = verb > clause and self.s.words[verb - 1] == ","
        while len(segments) > 1 and not trailing and self._is_small(*segments[-1]):
            segments.pop()  # ", a plaisanté"
            trailing = True
        behind = self._subject_before(segments, trailing)
        if behind and self.can_speak(*behind) and not self.is_bare(*behind):
            return behind
        forward = self.behind(verb) or self._behind_auxiliary(clause, verb)
        rest = self.vocabulary.split_verbs.get(self.s.words[verb].lower(), frozenset())
        if forward and self._opens_clause(forward[1]) and self.s.words[forward[1]] not in rest:
            forward = None
        if forward and self.can_speak(*forward):
            return forward
        if behind and self.can_speak(*behind):
            return behind
        adjacent = self._last_name(clause, verb)
        if adjacent or behind or forward:
            return adjacent or behind or forward
        for segment in reversed(segments):
            found = self.first_phrase(*segment) or self._last_name(*segment)
            if found:
                return found
        return (-1, -1) if self._elliptic(verb, clause) else None

    def _is_small(self, first: int, last: int) -> bool:
        """Whether nothing but auxiliaries and adverbs stand here."""
        return all(self.s.flags[i] & (AUXILIARY | ADVERB) and not self.s.flags[i] & CAPITAL for i in range(first, last))

    def _opens_clause(self, i: int) -> bool:
        """Whether a finite verb stands here: the phrase before it is the subject of what was said."""
        return i < self.count and bool(self.s.flags[i] & FINITE) and not self.s.flags[i] & (ADVERB | PREPOSITION)

    def stated_in(self, verb: int, place: int) -> tuple[int, int] | None:
        """Where something is said by nobody: "in dem Bericht heißt es", "si legge nel comunicato"."""
        clause = self.clause_start(verb, place)
        for i in [*range(clause, verb), *range(verb + 1, min(self.count, verb + 6))]:
            if self.s.flags[i] & PREPOSITION:
                last = self.phrase(i + 1, self.count, backward=False) or self._plain_noun(i + 1)
                if last:
                    return i + 1, last
        return None

    def _plain_noun(self, i: int) -> int:
        """The token after a noun for what is said and whose it is: "nella nota del gruppo"; 0 where none stands."""
        if i >= self.count or not self.s.flags[i] & NOUN:
            return 0
        linked = i + 1 < self.count and self.s.flags[i + 1] & LINK
        return (self.phrase(i + 2, self.count, backward=False) if linked else 0) or i + 1

    def _subject_before(self, segments: list[tuple[int, int]], trailing: bool) -> tuple[int, int] | None:
        """The subject among the parts of a clause before its verb; ``trailing``: a comma stands before the verb."""
        if not segments:
            return None
        if not trailing:
            return self.first_phrase(*segments[-1])
        if len(segments) < 2:
            return None
        order = [*reversed(segments[:-1]), segments[-1]]  # what stands between two commas is most often an apposition
        found = [phrase for phrase in (self.first_phrase(*segment) for segment in order) if phrase]
        named = (phrase for phrase in found if any(i in self.name_at for i in range(*phrase)))
        speaking = (phrase for phrase in found if self.can_speak(*phrase))
        return next(named, None) or next(speaking, found[0] if found else None)

    def _behind_auxiliary(self, clause: int, verb: int) -> tuple[int, int] | None:
        """The subject between an auxiliary and its participle: "wird Musk zitiert", "hatte der Minister gesagt"."""
        for i in range(clause, verb):
            if self.s.flags[i] & AUXILIARY:
                phrase = self.behind(i)
                return phrase if phrase and phrase[1] <= verb else None
        return None

    def can_speak(self, first: int, last: int) -> bool:
        """Whether a phrase is a name, a pronoun, a role or a body, and not just any noun."""
        flags = self.s.flags
        if flags[first] & PRONOUN and last == first + 1:
            return True
        known = SPEAKING_NOUN | SIR | MADAM | MAN | WOMAN
        if any(i in self.name_at or flags[i] & known for i in range(first, last)):
            return True
        return all(flags[i] & CAPITAL and not flags[i] & (NOUN | TITLED | DETERMINER) for i in range(first, last))

    def is_bare(self, first: int, last: int) -> bool:
        """Whether a phrase is the one word that opens its sentence: its capital says nothing."""
        return first == 0 and last == 1 and 0 not in self.name_at and not self.s.flags[0] & (SPEAKING_NOUN | PRONOUN)

    def clause_start(self, verb: int, place: int) -> int:
        """The first token of the clause that ends with the verb."""
        i = verb - 1
        words, flags = self.s.words, self.s.flags
        while i >= 0:
            if words[i] in _CLAUSE_ENDS or (words[i] in "—–" and i < verb - 1):
                if words[i] == ")" and "(" in words[max(0, i - 12) : i]:
                    i -= words[max(0, i - 12) : i][::-1].index("(") + 2  # a bracket goes with the name before it
                    continue
                break
            if flags[i] & QUOTE and (i == 0 or words[i + 1] in ",—–-" or words[i - 1] in ",:"):
                break
            i -= 1
        return i + 1

    def segments(self, start: int, end: int) -> list[tuple[int, int]]:
        """The parts between commas that are not empty."""
        parts, at = [], start
        for i in range(start, end + 1):
            if i == end or self.s.words[i] == ",":
                if i > at:
                    parts.append((at, i))
                at = i + 1
        return parts

    def first_phrase(self, start: int, end: int) -> tuple[int, int] | None:
        """The noun phrase that opens a stretch of words, behind conjunctions and adverbs; none behind a preposition."""
        i = start
        flags = self.s.flags
        if i < end and flags[i] & CONJUNCTION and end < self.count and self.s.words[end] == "," and flags[i] & CAPITAL:
            return None  # "When a guest came to help, ..."
        while i < end:
            if i in self.name_at:
                break
            flag = flags[i]
            if flag & (DETERMINER | PRONOUN):
                break
            if flag & RELATIVE or flag & QUOTE:
                return None
            if not flag & (CONJUNCTION | ADVERB | AUXILIARY):
                break
            if flag & PREPOSITION and not flag & ADVERB and not flag & CONJUNCTION:
                return None
            i += 1
        if i >= end or (flags[i] & PREPOSITION and i not in self.name_at and not flags[i] & DETERMINER):
            return None
        last = self.phrase(i, end, backward=True)
        if not last and self.vocabulary.capital_nouns and not flags[i] & CAPITAL and i + 1 < end:
            i += 1  # the verb comes first: ", biss der Mann den Gast und rief"
            last = self.phrase(i, end, backward=False)
        return (i, last) if last else None

    def _last_name(self, start: int, end: int) -> tuple[int, int] | None:
        """A name right at the end of a stretch, before its verb: "On Monday Cook said"."""
        for first, (after, name) in self.name_at.items():
            if start <= first and after == end and name.kind == "person":
                return first, after
        if self.vocabulary.capital_nouns:
            return None
        first = end
        while first > start and self.s.flags[first - 1] & CAPITAL:
            first -= 1
        while first < end and self.vocabulary.of(self.s.words[first]) & (
            ADVERB | PREPOSITION | CONJUNCTION | DETERMINER | AUXILIARY
        ):
            first += 1
        if first < end and first > start and self.s.flags[first - 1] & (PREPOSITION | DETERMINER | LINK):
            first = end - 1 if end - first > 1 else end  # "In June Vance said"
        return (first, end) if first < end else None

    def behind(self, verb: int) -> tuple[int, int] | None:
        """The noun phrase behind a verb (inverted order), past adverbs and at most two adverbial phrases."""
        flags, words = self.s.flags, self.s.words
        i, skipped = verb + 1, 0
        while i < self.count and i - verb < 14:
            if i in self.name_at:
                break
            flag, word = flags[i], words[i]
            if flag & QUOTE or word in _CLAUSE_ENDS or word in ",.":
                return None
            if flag & IT and i + 1 < self.count and flags[i + 1] & PREPOSITION:
                i += 2  # "heißt es in dem Bericht": the report says it
                break
            if flag & (DETERMINER | PRONOUN) and not (flag & ADVERB and not self._phrase_or_zero(i)):
                break
            if flag & PREPOSITION and skipped < 2:
                after = self._phrase_or_zero(i + 1)
                skipped += 1
                i = after or i + 2
                continue
            if not flag & (ADVERB | AUXILIARY) and word not in _DASHES:
                break
            i += 1
        last = self._phrase_or_zero(i)
        if not last and i + 1 < self.count and not flags[i] and words[i][:1].islower():
            i += 1  # a trade that no list has: "zegt longarts Janssen"
            last = self._phrase_or_zero(i) if i in self.name_at or flags[i] & CAPITAL else 0
        return (i, last) if last else None

    def _phrase_or_zero(self, i: int) -> int:
        return self.phrase(i, self.count, backward=False) if i < self.count else 0

    def _elliptic(self, verb: int, clause: int) -> bool:
        """Whether a verb stands without a subject, as in "ha aggiunto" at the start of a sentence."""
        flags = self.s.flags
        return all(
            flags[i] & (AUXILIARY | ADVERB | CONJUNCTION | PRONOUN) or self.s.words[i] == ","
            for i in range(clause, verb)
        )

    def phrase_before(self, end: int) -> int | None:
        """The first token of the noun phrase that ends before a token."""
        for first in range(end - 1, max(-1, end - 8), -1):
            if self.s.words[first] in ",.;:" or self.s.flags[first] & QUOTE:
                break
            starts = first in self.name_at or self.s.flags[first] & DETERMINER
            if starts and self.phrase(first, end, backward=True):
                return first
        first = end - 1
        return first if first >= 0 and self.s.flags[first] & CAPITAL else None

    # --------------------------------------------------------------------------------------------------- noun phrases

    def phrase(self, first: int, stop: int, *, backward: bool) -> int:
        """The token after the noun phrase that begins at ``first``, or 0 where none does.

        ``backward``: the phrase stands before its verb, so whatever lies between belongs to it.
        """
        flags = self.s.flags
        if first >= stop:
            return 0
        flag = flags[first]
        if flag & PRONOUN and first not in self.name_at and not self._opens_noun(first, stop):
            return first + 1
        named = first in self.name_at or flag & (DETERMINER | CAPITAL | SPEAKING_NOUN | SIR | MADAM)
        if not named and not (backward and self._has_role(first, stop)):
            return 0
        if flag & QUOTE:
            return 0
        i, seen, last = first, False, 0
        while i < min(stop, first + _LONGEST_PHRASE):
            if i in self.name_at:
                i = self.name_at[i][0]
                seen, last = True, i
                continue
            step = self._extend(i, seen, backward)
            if step == "end":
                break
            if step == "noun":
                seen, last = True, i + 1
            i += 1
        return last if seen else 0

    def _opens_noun(self, first: int, stop: int) -> bool:
        """Whether a word that is both pronoun and article is the article here."""
        flags = self.s.flags
        if not flags[first] & DETERMINER or first + 1 >= stop:
            return False
        following = flags[first + 1]
        return (
            not following & (FRAMING | FINITE | AUXILIARY | PREPOSITION | QUOTE)
            and self.s.words[first + 1][:1].isalpha()
        )

    def _has_role(self, first: int, stop: int) -> bool:
        return any(self.s.flags[i] & SPEAKING_NOUN for i in range(first, min(stop, first + 4)))

    def _extend(self, i: int, seen: bool, backward: bool) -> str:
        """What the word at ``i`` is to a noun phrase: "noun", "part" of it, or its "end"."""
        flag, word = self.s.flags[i], self.s.words[i]
        if flag & QUOTE:
            quote = self.s.quotes[self.s.places.index(i)]
            return "part" if quote.end - quote.start < 24 else "end"
        if not word[0].isalnum():
            before = self.s.words[i - 1] if i else ""
            dot = word == "." and (len(before) == 1 or self.vocabulary.flags.get(before.lower(), 0) & ABBREVIATION)
            return "part" if dot or word in _JOINERS else "end"
        if flag & (CAPITAL | SPEAKING_NOUN | SIR | MADAM):
            return "noun"
        if flag & PARTICLE and seen and self.inside_name(i):
            return "part"
        if flag & LINK and seen and flag & DETERMINER and self.vocabulary.capital_nouns:
            return "part"  # the genitive
        if flag & DETERMINER:
            return "part" if not seen or self.s.flags[i - 1] & (LINK | PREPOSITION) else "end"
        if flag & (FRAMING | FINITE | AUXILIARY) and (seen or flag & AUXILIARY):
            return "end"
        if flag & LINK and seen:
            return "part"
        if flag & (CONJUNCTION | RELATIVE | PRONOUN) and not flag & LINK:
            return "end"
        if flag & PREPOSITION:
            return "part" if backward and seen else "end"
        if flag & ADVERB:
            return "end" if seen else "part"
        if self.vocabulary.capital_nouns:
            return "end" if seen and not self.s.flags[i - 1] & (DETERMINER | LINK | PREPOSITION) else "part"
        if seen and not backward and not self.s.flags[i - 1] & (DETERMINER | LINK | PREPOSITION):
            return "noun" if flag & NOUN else "end"
        return "noun" if flag & (NOUN | TITLED) or not flag else "part"

    def inside_name(self, i: int) -> bool:
        """Whether small words stand between two capitals: "Karin de Boer", "Ursula von der Leyen"."""
        after = i + 1
        while after < min(self.count, i + 3) and self.s.flags[after] & PARTICLE:
            after += 1
        before = i - 1
        while before > max(-1, i - 3) and self.s.flags[before] & PARTICLE:
            before -= 1
        named = before >= 0 and self.s.flags[before] & CAPITAL and not self.s.flags[before] & SPEAKING_NOUN
        return bool(named) and after < self.count and bool(self.s.flags[after] & CAPITAL)
