"""Who says it: the words of a sentence that stand for the speaker of a quotation in it.

A verb of speech, a source phrase ("according to") or a colon ties a quotation to a noun phrase. The nearest such tie
that has a subject decides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tuireader.entities.quote_sentences import Sentence
from tuireader.entities.speaker_phrases import PhraseReader
from tuireader.entities.speech_words import (
    ADVERB,
    AUXILIARY,
    CALLED,
    CAPITAL,
    CONJUNCTION,
    DETERMINER,
    FINITE,
    FRAMING,
    GERUND,
    IMPERSONAL,
    INDEFINITE,
    INSTITUTION,
    IT,
    LINK,
    MAN,
    NOUN,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    REFLEXIVE,
    ROLE,
    SOURCE,
    SOURCE_END,
    SPEAKING_NOUN,
    SPLIT,
    STANCE,
    TAG,
    TITLED,
    VERB,
    VIEWPOINT,
    WOMAN,
    Vocabulary,
)
from tuireader.model import Mention

_FAR = 14  # words between a verb of speech and the marks that still belong to it
_NEAR = 16  # words between a closing mark and its verb of speech
_DASHES = frozenset("—–-―")


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


class SpeakerFinder(PhraseReader):
    """Reads one sentence for what ties its quotations to those who say them."""

    def __init__(self, text: str, sentence: Sentence, words: Vocabulary, names: Sequence[Mention]) -> None:
        super().__init__(text, sentence, words, names)
        self.sources = self._sources()

    def _sources(self) -> list[tuple[int, int]]:
        """Source phrases as (first token, token after)."""
        flags, words = self.s.flags, self.s.words
        found: list[tuple[int, int]] = []
        if not self.s.any_flags & SOURCE:
            return found
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
        if place > 2 and flags[0] & VIEWPOINT:
            yield place, "viewpoint", 1
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
        while start < self.count and (words[start] in _DASHES or words[start] in ",.):"):
            start += 1
        if start < self.count and flags[start] & TAG:
            yield 0, "tag", start
        if start == place + 2 and words[place + 1] in _DASHES:
            yield 3, "signed", start
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
                near = not _stance_cost(flag) and not crossed and i - start < _NEAR and words[start - 1] in ",:—–-―"
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
            plain = last < self.count and words[last][:1].islower() and not flags[last] & (CONJUNCTION | PREPOSITION)
            after = (
                last + 1 >= self.count or flags[last + 1] & (PREPOSITION | ADVERB) or not words[last + 1][:1].isalnum()
            )
            return (start, last) if plain and after and self._is_someone(start, last) else None
        verb = start
        small = AUXILIARY | REFLEXIVE | ADVERB | PRONOUN
        while verb < min(self.count, start + 4) and flags[verb] & small and not flags[verb] & CAPITAL:
            verb += 1
        small = PREPOSITION | CONJUNCTION | DETERMINER
        if verb >= self.count or not words[verb][:1].islower() or flags[verb] & small:
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
        if before & INDEFINITE and not before & (PRONOUN | AUXILIARY):
            return False  # "on a call that"
        if before & CONJUNCTION and i + 1 < self.count and flags[i + 1] & AUXILIARY:
            return False  # "that demand was"
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
                if following >= self.count or flags[following] & QUOTE or not words[following][:1].isalnum():
                    return True
        return False

    def _resolve(self, kind: str, at: int, place: int) -> Tie | None:
        if kind == "source":
            last = self.phrase(at, self.count, backward=False)
            return Tie(at, last, at - 1, "source phrase", True) if last else None
        if kind == "viewpoint":
            last = self.phrase(at, min(place, _FAR), backward=False)
            return (
                Tie(at, last, 0, "whose view the sentence tells", False)
                if last and self._is_someone(at, last)
                else None
            )
        if kind == "open":
            found = self._open_verb(at)
            return Tie(*found, at, f"“{self.s.words[at]}” after the marks", True) if found else None
        if kind == "comma":
            return self._before_comma(at)
        if kind == "signed":
            return self._signed(at)
        if kind == "tag":
            last = self.phrase(at + 1, self.count, backward=False)
            if not last or (at != place + 2 and not self._closes(last)):
                return None
            return Tie(at + 1, last, at, f"“{self.s.words[at]}” with the speaker", True)
        if kind == "source end":
            first = self.phrase_before(at)
            return Tie(first, at, at, "source phrase", True) if first is not None else None
        if kind == "colon":
            return self._before_colon(at)
        near = kind == "after" and at - place < _NEAR
        colon = place > 0 and self.s.words[place - 1] == ":"
        strong = not _stance_cost(self.s.flags[at]) and (near or colon or place - at < _FAR)
        why = f"“{self.s.words[at]}” {'after' if kind == 'after' else 'before'} the marks"
        subject = self._of_governing_verb(at) or self.subject(at, place)
        if self.s.flags[at] & IMPERSONAL and not self.s.flags[at] & VERB:
            subject = self.stated_in(at, place)
        return Tie(subject[0], subject[1], at, why, strong) if subject else None

    def _of_governing_verb(self, verb: int) -> tuple[int, int] | None:
        """Who speaks where a verb goes with one before it: "said Ada Quill, an analyst at Acme, adding that ..."."""
        flags, words = self.s.flags, self.s.words
        if not flags[verb] & GERUND or verb == 0 or words[verb - 1] != ",":
            return None
        for i in range(verb - 2, max(-1, verb - 60), -1):
            if words[i] == ";":
                return None
            if flags[i] & VERB and not flags[i] & GERUND and self.is_verb(i):
                found = self.subject(i)
                if self._may_speak(found):
                    return found
        # "Cook sought to calm them, telling analysts that ..."
        segments = self.segments(self.clause_start(verb - 1, -1), verb - 1)
        found = self.first_phrase(*segments[0]) if segments else None
        return found if self._may_speak(found) else None

    def _may_speak(self, phrase: tuple[int, int] | None) -> bool:
        return phrase is not None and phrase[0] >= 0 and self.can_speak(*phrase) and not self.is_bare(*phrase)

    def _signed(self, at: int) -> Tie | None:
        """A name behind a dash and nothing else but an apposition: `“...” — Karen Doyle, miller`."""
        last = self.phrase(at, self.count, backward=False)
        if not last or (last < self.count and self.s.words[last] not in ",(."):
            return None
        capitals = all(self.s.flags[i] & CAPITAL for i in range(at, last))
        if not capitals or not (last > at + 1 or at in self.name_at):
            return None
        return Tie(at, last, at - 1, "name behind a dash", True)

    def _before_comma(self, comma: int) -> Tie | None:
        """Someone and any verb before a comma: `Cook grinned, “...”`."""
        last = self.phrase(0, comma, backward=False)
        if not last or not 1 <= comma - last <= 3 or not self._is_someone(0, last):
            return None
        plain = all(self.s.words[i][:1].islower() and not self.s.flags[i] & PREPOSITION for i in range(last, comma))
        return Tie(0, last, comma, "someone before the marks", False) if plain else None

    def _closes(self, i: int) -> bool:
        """Whether the aside ends here: ", so Gall," but not ", so die Firma könne"."""
        return i >= self.count or bool(self.s.flags[i] & (QUOTE | ADVERB)) or not self.s.words[i][:1].isalnum()

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
            found = self._subject_of_any(start, colon)
            return Tie(*found, colon, "subject of the sentence before the colon", True) if found else None
        for segment in self.segments(start, colon):
            found = self.first_phrase(*segment)
            if found and self.can_speak(*found) and not self.is_bare(*found):
                return Tie(*found, colon, "subject of the sentence before the colon", True)
        for i in range(start, colon):
            if flags[i] & (FRAMING | FINITE | AUXILIARY) and not flags[i] & CAPITAL:
                found = self.behind(i)
                if found and self.can_speak(*found) and found[1] <= colon:
                    return Tie(*found, colon, "subject of the sentence before the colon", True)
        return None

    def _subject_of_any(self, start: int, colon: int) -> tuple[int, int] | None:
        """Who opens a short sentence whose verb no list has: "Her rival, Jon Berg, disagrees: ..."."""
        if colon - start >= _FAR:
            return None
        opening = (self.first_phrase(*segment) for segment in self.segments(start, colon)[:2])
        return next((phrase for phrase in opening if phrase and self._is_someone(*phrase)), None)

    def _stands_alone(self, start: int, last: int, colon: int) -> bool:
        """Whether a short run of capitals is all there is before a colon, but for a bracket or an apposition."""
        capitals = all(self.s.flags[i] & CAPITAL for i in range(start, last))
        return last - start <= 4 and capitals and (colon - last <= 1 or self.s.words[last] in "(,")

    def _names_someone(self, i: int) -> bool:
        return i in self.name_at or bool(self.s.flags[i] & SPEAKING_NOUN)
