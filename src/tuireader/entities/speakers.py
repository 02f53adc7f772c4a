"""Who says it: the words of a sentence that stand for the speaker of a quotation in it.

A verb of speech, a source phrase ("according to") or a colon ties a quotation to a noun phrase. The nearest such tie
that has a subject decides. There is no parser: a noun phrase is found by its article, its capital or its role, a
subject by its place before the verb or, where that is empty or adverbial, behind it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tuireader.entities.quote_sentences import Sentence
from tuireader.entities.speech_words import (
    ABBREVIATION,
    ADVERB,
    AUXILIARY,
    CALLED,
    CAPITAL,
    CONJUNCTION,
    DETERMINER,
    FINITE,
    FRAMING,
    IMPERSONAL,
    INSTITUTION,
    IT,
    LINK,
    MADAM,
    MAN,
    NOUN,
    PARTICLE,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    REFLEXIVE,
    RELATIVE,
    ROLE,
    SIR,
    SOURCE,
    SOURCE_END,
    SPEAKING_NOUN,
    SPLIT,
    STANCE,
    TAG,
    TITLED,
    VERB,
    WOMAN,
    Vocabulary,
)
from tuireader.model import Mention

_LONGEST_PHRASE = 14  # words
_FAR = 14  # words between a verb of speech and the marks that still belong to it
_NEAR = 16  # words between a closing mark and its verb of speech
_DASHES = frozenset("—–-―")
_CLAUSE_ENDS = frozenset(";:()")
_JOINERS = frozenset("&/-'’")


def _stance_cost(flag: int) -> int:
    """Words by which a verb that only may frame a quotation counts as farther away."""
    return 2 if flag & STANCE and not flag & VERB else 0


@dataclass(frozen=True, slots=True)
class Tie:
    """What ties a quotation to its speaker.

    ``first`` and ``last`` are the tokens of the noun phrase, end exclusive; both are -1 where the verb has no subject
    of its own and the one who spoke last is meant.
    """

    first: int
    last: int
    verb: int  # the token of the verb, of the end of the source phrase, or of the colon
    why: str
    strong: bool  # a verb of speech at the marks, a colon or a source phrase; not just a verb somewhere


class SpeakerFinder:
    """Reads one sentence; ``names`` are the mentions of people, companies and organisations in it, in order."""

    def __init__(self, text: str, sentence: Sentence, words: Vocabulary, names: Sequence[Mention]) -> None:
        self.text = text
        self.s = sentence
        self.vocabulary = words
        self.count = len(sentence)
        self.name_at: dict[int, tuple[int, Mention]] = {}  # first token -> end token and mention
        self._place_names(names)
        self.sources = self._sources()

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

    def _sources(self) -> list[tuple[int, int]]:
        """Source phrases as (first token, token after)."""
        flags, words = self.s.flags, self.s.words
        found = []
        for i, flag in enumerate(flags):
            if not flag & SOURCE:
                continue
            for phrase in self.vocabulary.sources.get(words[i].lower(), ()):
                after = i + len(phrase)
                if tuple(word.lower() for word in words[i:after]) == phrase:
                    found.append((i, after))
                    break
        return found

    # -------------------------------------------------------------------------------------------- ties of a quotation

    def tie(self, place: int) -> Tie | None:
        """What ties the quotation at this token to its speaker, or None."""
        for _, kind, at in sorted(self._candidates(place)):
            tie = self._resolve(kind, at, place)
            if tie is not None:
                return tie
        return None

    def _candidates(self, place: int) -> Iterator[tuple[int, str, int]]:
        """Possible ties as (cost, kind, token); the cost is the distance in words and what speaks against the kind."""
        flags, words = self.s.flags, self.s.words
        colon = place > 0 and words[place - 1] == ":"
        for first, after in self.sources:
            yield (place - after + 1 if after <= place else first - place), "source", after
        for i in range(place - 1, max(-1, place - 60), -1):
            flag = flags[i]
            if words[i] == ";":
                break
            if flag & SOURCE_END:
                yield place - i + 1, "source end", i
            elif flag & TAG and i and words[i - 1] in ",—–":
                yield place - i + 1, "tag", i
            elif flag & FRAMING and self.is_verb(i):
                yield (2 if colon else place - i + 1) + _stance_cost(flag), "before", i
                break
        if colon:
            yield 4, "colon", place - 1
        elif place > 1 and words[place - 1] == ",":
            yield 5, "comma", place - 1
        yield from self._candidates_after(place)

    def _candidates_after(self, place: int) -> Iterator[tuple[int, str, int]]:
        flags, words = self.s.flags, self.s.words
        start = place + 1
        while start < self.count and (words[start] in _DASHES or words[start] in ",.)"):
            start += 1
        if start < self.count and flags[start] & TAG:
            yield 0, "tag", start
        if self._is_tagged(place):
            yield 2, "open", start
        joined = 6 if start < self.count and flags[start] & CONJUNCTION and not flags[start] & ADVERB else 0
        for i in range(start, min(self.count, start + 60)):
            flag = flags[i]
            if words[i] == ";":
                break
            if flag & SOURCE_END:
                yield i - start, "source end", i
            elif flag & TAG and i > start and words[i - 1] in ",—–":
                yield i - start, "tag", i
            elif flag & FRAMING and self.is_verb(i):
                crossed = any(flags[j] & QUOTE for j in range(start, i))
                near = not _stance_cost(flag) and not crossed and i - start < _NEAR and words[start - 1] in ",—–-―"
                cost = (i - start) // 4 if near else i - start + 3
                yield cost + joined + _stance_cost(flag), "after", i
                break

    def _is_tagged(self, place: int) -> bool:
        """Whether the quotation opens its sentence and is cut off by a comma or its mark: `“...”, grinned Paul`."""
        if place and self.s.words[place - 1][0:1].isalnum():
            return False
        if place + 1 < self.count and self.s.words[place + 1] in ",—–":
            return True
        return self.ended(place)

    def ended(self, place: int) -> bool:
        """Whether the words between the marks end with a comma or with a mark that a verb of speech may follow."""
        quote = self.s.quotes[self.s.places.index(place)]
        return self.text[quote.inner_end - 1] in ",!?…" if quote.inner_end > quote.inner_start else False

    def _open_verb(self, start: int) -> tuple[int, int] | None:
        """The subject of any verb right behind a quotation that is cut off: the place alone makes it one of speech."""
        flags, words = self.s.flags, self.s.words
        if start >= self.count:
            return None
        last = self.phrase(start, self.count, backward=False)
        if last:  # "...," Cook fumed.
            plain = last < self.count and words[last][0].islower() and not flags[last] & (CONJUNCTION | PREPOSITION)
            after = (
                last + 1 >= self.count or flags[last + 1] & (PREPOSITION | ADVERB) or not words[last + 1][0].isalnum()
            )
            return (start, last) if plain and after and self._is_someone(start, last) else None
        verb = start
        small = AUXILIARY | REFLEXIVE | ADVERB | PRONOUN
        while verb < min(self.count, start + 4) and flags[verb] & small and not flags[verb] & CAPITAL:
            verb += 1
        if verb >= self.count or not words[verb][0].islower() or flags[verb] & (PREPOSITION | CONJUNCTION | DETERMINER):
            return None
        found = self.behind(verb)
        return found if found and self._is_someone(*found) else None

    def _is_someone(self, first: int, last: int) -> bool:
        """Whether a phrase holds a name or a role, not just a capital."""
        flags = self.s.flags
        if flags[first] & (PRONOUN & ~IT) and last == first + 1:
            return True
        return any(i in self.name_at or flags[i] & (ROLE | INSTITUTION | MAN | WOMAN) for i in range(first, last))

    def is_verb(self, i: int) -> bool:
        """Whether a word that can be a verb of speech is one here: "a claim" is none, "teilte" only with its "mit"."""
        flags, words = self.s.flags, self.s.words
        flag = flags[i]
        before = flags[i - 1] if i else 0
        if flag & CAPITAL and i and not before & QUOTE and words[i - 1] != ":":
            return False
        if flag & (NOUN | ROLE | INSTITUTION | TITLED) and before & (DETERMINER | LINK) and not before & PRONOUN:
            return False
        if flag & (VERB | STANCE):
            return not (flag & CALLED and i and before & DETERMINER)
        if flag & IMPERSONAL:
            return bool((before | (flags[i + 1] if i + 1 < self.count else 0)) & (IT | REFLEXIVE))
        return bool(flag & SPLIT) and self._has_rest(i)

    def _has_rest(self, verb: int) -> bool:
        """Whether the other part of a split verb follows, at the end of a clause or right before the marks."""
        rest = self.vocabulary.split_verbs[self.s.words[verb].lower()]
        flags, words = self.s.flags, self.s.words
        for i in range(verb + 1, min(self.count, verb + 40)):
            if (words[i] in rest and not flags[i] & CAPITAL) or (
                words[i].lower() in rest and not flags[i] & PREPOSITION
            ):
                following = i + 1
                while following < min(self.count, i + 3) and flags[following] & (DETERMINER | LINK):
                    following += 1
                if following >= self.count or flags[following] & QUOTE or not words[following][0].isalnum():
                    return True
        return False

    def _resolve(self, kind: str, at: int, place: int) -> Tie | None:
        if kind == "source":
            last = self.phrase(at, self.count, backward=False)
            return Tie(at, last, at - 1, "source phrase", True) if last else None
        if kind == "open":
            found = self._open_verb(at)
            return Tie(*found, at, f"“{self.s.words[at]}” after the marks", True) if found else None
        if kind == "comma":
            return self._before_comma(at)
        if kind == "tag":
            last = self.phrase(at + 1, self.count, backward=False)
            if not last or (at != place + 2 and not self._closes(last)):
                return None
            return Tie(at + 1, last, at, f"“{self.s.words[at]}” with the speaker", True)
        if kind == "source end":
            first = self._phrase_before(at)
            return Tie(first, at, at, "source phrase", True) if first is not None else None
        if kind == "colon":
            return self._before_colon(at)
        near = kind == "after" and at - place < _NEAR
        colon = place > 0 and self.s.words[place - 1] == ":"
        strong = not _stance_cost(self.s.flags[at]) and (near or colon or place - at < _FAR)
        why = f"“{self.s.words[at]}” {'after' if kind == 'after' else 'before'} the marks"
        subject = self.subject(at, place)
        if self.s.flags[at] & IMPERSONAL and not self.s.flags[at] & VERB:
            subject = self._stated_in(at, place)
        return Tie(subject[0], subject[1], at, why, strong) if subject else None

    def _before_comma(self, comma: int) -> Tie | None:
        """Someone and any verb before a comma: `Cook grinned, “...”`."""
        last = self.phrase(0, comma, backward=True)
        if not last or not 1 <= comma - last <= 3 or not self._is_someone(0, last):
            return None
        plain = all(self.s.words[i][0].islower() and not self.s.flags[i] & PREPOSITION for i in range(last, comma))
        return Tie(0, last, comma, "someone before the marks", False) if plain else None

    def _closes(self, i: int) -> bool:
        """Whether the aside ends here: ", so Gall," but not ", so die Firma könne"."""
        return i >= self.count or bool(self.s.flags[i] & (QUOTE | ADVERB)) or not self.s.words[i][0].isalnum()

    def _before_colon(self, colon: int) -> Tie | None:
        """A name or a role alone before a colon, `Tim Cook (CEO): “...”`, or the subject of the sentence before it."""
        flags = self.s.flags
        start = next((i + 1 for i in range(colon - 1, -1, -1) if flags[i] & QUOTE), 0)
        verbs = [i for i in range(start, colon) if flags[i] & (FRAMING | FINITE | AUXILIARY) and not flags[i] & CAPITAL]
        if not verbs:
            last = self.phrase(start, colon, backward=True)
            if last and (
                any(self._names_someone(i) for i in range(start, last)) or self._stands_alone(start, last, colon)
            ):
                return Tie(start, last, colon, "name before a colon", True)
            return None
        for segment in self._segments(start, colon):
            found = self._first_phrase(*segment)
            if found and self._can_speak(*found) and not self._is_bare(*found):
                return Tie(*found, colon, "subject of the sentence before the colon", True)
        for i in range(start, colon):
            if flags[i] & (FRAMING | FINITE | AUXILIARY) and not flags[i] & CAPITAL:
                found = self.behind(i)
                if found and self._can_speak(*found) and found[1] <= colon:
                    return Tie(*found, colon, "subject of the sentence before the colon", True)
        return None

    def _stands_alone(self, start: int, last: int, colon: int) -> bool:
        """Whether a short run of capitals is all there is before a colon, but for a bracket or an apposition."""
        capitals = all(self.s.flags[i] & CAPITAL for i in range(start, last))
        return last - start <= 4 and capitals and (colon - last <= 1 or self.s.words[last] in "(,")

    def _names_someone(self, i: int) -> bool:
        return i in self.name_at or bool(self.s.flags[i] & SPEAKING_NOUN)

    # ------------------------------------------------------------------------------------------------------- subjects

    def subject(self, verb: int, place: int = -1) -> tuple[int, int] | None:
        """The noun phrase that is the subject of a verb.

        (-1, -1) where the verb has none of its own, as in "ha aggiunto"; None where it is unclear.
        """
        clause = self._clause_start(verb, place)
        segments = self._segments(clause, verb)
        trailing = verb > clause and self.s.words[verb - 1] == ","
        while len(segments) > 1 and not trailing and self._is_small(*segments[-1]):
            segments.pop()  # ", a plaisanté"
            trailing = True
        behind = self._subject_before(segments, trailing)
        if behind and self._can_speak(*behind) and not self._is_bare(*behind):
            return behind
        forward = self.behind(verb) or self._behind_auxiliary(clause, verb)
        if forward and self._opens_clause(forward[1]):
            forward = None
        if forward and self._can_speak(*forward):
            return forward
        if behind and self._can_speak(*behind):
            return behind
        adjacent = self._last_name(clause, verb)
        if adjacent or behind or forward:
            return adjacent or behind or forward
        for segment in reversed(segments):
            found = self._first_phrase(*segment) or self._last_name(*segment)
            if found:
                return found
        return (-1, -1) if self._elliptic(verb, clause) else None

    def _is_small(self, first: int, last: int) -> bool:
        """Whether nothing but auxiliaries and adverbs stand here."""
        return all(self.s.flags[i] & (AUXILIARY | ADVERB) and not self.s.flags[i] & CAPITAL for i in range(first, last))

    def _opens_clause(self, i: int) -> bool:
        """Whether a finite verb stands here: the phrase before it is the subject of what was said."""
        return i < self.count and bool(self.s.flags[i] & FINITE) and not self.s.flags[i] & (ADVERB | PREPOSITION)

    def _stated_in(self, verb: int, place: int) -> tuple[int, int] | None:
        """Where something is said by nobody: "in dem Bericht heißt es", "si legge nel comunicato"."""
        clause = self._clause_start(verb, place)
        for i in [*range(clause, verb), *range(verb + 1, min(self.count, verb + 6))]:
            if self.s.flags[i] & PREPOSITION:
                last = self.phrase(i + 1, self.count, backward=False)
                if last:
                    return i + 1, last
        return None

    def _subject_before(self, segments: list[tuple[int, int]], trailing: bool) -> tuple[int, int] | None:
        """The subject among the parts of a clause before its verb; ``trailing``: a comma stands before the verb."""
        if not segments:
            return None
        if not trailing:
            return self._first_phrase(*segments[-1])
        if len(segments) < 2:
            return None
        order = [*reversed(segments[:-1]), segments[-1]]  # what stands between two commas is most often an apposition
        found = [phrase for phrase in (self._first_phrase(*segment) for segment in order) if phrase]
        named = (phrase for phrase in found if any(i in self.name_at for i in range(*phrase)))
        speaking = (phrase for phrase in found if self._can_speak(*phrase))
        return next(named, None) or next(speaking, found[0] if found else None)

    def _behind_auxiliary(self, clause: int, verb: int) -> tuple[int, int] | None:
        """The subject between an auxiliary and its participle: "wird Musk zitiert", "hatte der Minister gesagt"."""
        for i in range(clause, verb):
            if self.s.flags[i] & AUXILIARY:
                phrase = self.behind(i)
                return phrase if phrase and phrase[1] <= verb else None
        return None

    def _can_speak(self, first: int, last: int) -> bool:
        """Whether a phrase is a name, a pronoun, a role or a body, and not just any noun."""
        flags = self.s.flags
        if flags[first] & PRONOUN and last == first + 1:
            return True
        known = SPEAKING_NOUN | SIR | MADAM | MAN | WOMAN
        if any(i in self.name_at or flags[i] & known for i in range(first, last)):
            return True
        return all(flags[i] & CAPITAL and not flags[i] & (NOUN | TITLED | DETERMINER) for i in range(first, last))

    def _is_bare(self, first: int, last: int) -> bool:
        """Whether a phrase is the one word that opens its sentence: its capital says nothing."""
        return first == 0 and last == 1 and 0 not in self.name_at and not self.s.flags[0] & (SPEAKING_NOUN | PRONOUN)

    def _clause_start(self, verb: int, place: int) -> int:
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

    def _segments(self, start: int, end: int) -> list[tuple[int, int]]:
        """The parts between commas that are not empty."""
        parts, at = [], start
        for i in range(start, end + 1):
            if i == end or self.s.words[i] == ",":
                if i > at:
                    parts.append((at, i))
                at = i + 1
        return parts

    def _first_phrase(self, start: int, end: int) -> tuple[int, int] | None:
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
            ADVERB | PREPOSITION | CONJUNCTION | DETERMINER
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
        if not last and i + 1 < self.count and not flags[i] and words[i][0].islower():
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

    def _phrase_before(self, end: int) -> int | None:
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
            and self.s.words[first + 1][0].isalpha()
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


__all__ = ["STANCE", "SpeakerFinder", "Tie"]
