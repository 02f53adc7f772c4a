"""The people and bodies of a text as speakers: full names, what pronouns stand for, and who spoke last."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_

from tuireader.entities.quote_sentences import Sentence
from tuireader.entities.speakers import SpeakerFinder, Tie
from tuireader.entities.speech_words import (
    CAPITAL,
    DETERMINER,
    FEMININE_ROLE,
    FINITE,
    FRAMING,
    HE,
    INSTITUTION,
    IT,
    LINK,
    MADAM,
    MAN,
    PARTICLE,
    PLURAL_ROLE,
    PRONOUN,
    QUOTE,
    ROLE,
    SHE,
    SIR,
    THEY,
    WOMAN,
    Vocabulary,
)
from tuireader.model import Mention

_MOST_SEARCHED = 500  # surnames of one document that its beginning is searched for
_MEMORY = 2500  # characters after which "he" is no longer the one who spoke last
_ASIDE = 6  # words of a title before the comma and the name
_NEAR = 700  # characters within which a name that was not a speaker may be "he"
_SENTENCE_END = re.compile(r"[.!?…]\s")
_TWO_CAPITALS = re.compile(r"[^\W\d_a-zß-ÿ][^\W\d_]+ [^\W\d_a-zß-ÿ][^\W\d_]+")
_NAME_WORD = re.compile(r"[^\W\d_](?:[\w’'-]*\w)?\.?")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says something: ``name`` is None where a pronoun stands for nobody that is known."""

    name: str | None
    start: int
    end: int
    gender: int = 0  # HE, SHE, THEY, or their sum where several are possible; 0 unknown
    why: str = ""


class Cast:
    """Who can speak in one text, and who did so far; ask in the order of the text."""

    def __init__(self, text: str, words: Vocabulary, names: Sequence[Mention]) -> None:
        self.text = text
        self.words = words
        self.names = names
        self.starts = [name.start for name in names]
        self.last: Speaker | None = None
        self.last_at = 0
        self._full: dict[str, str] = {}
        for name in names:
            if name.kind == "person":
                full = name.name or name.text
                parts = full.split()
                if len(parts) > 1:
                    self._full.setdefault(parts[-1], full)
        self._searched: dict[str, str] = {}

    def between(self, start: int, end: int) -> Sequence[Mention]:
        """The names within a stretch of the text."""
        return self.names[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def only_one(self, start: int, end: int) -> Speaker | None:
        """The person of a stretch of text that names just one, and before anything else that could speak."""
        if "\n\n" in self.text[start:end]:
            return None
        people = {
            mention.name or mention.text: mention for mention in self.between(start, end) if mention.kind == "person"
        }
        if len(people) != 1:
            return None
        mention = next(iter(people.values()))
        if not self.words.capital_nouns and any(
            found.start() >= mention.end or found.end() <= mention.start
            for found in _TWO_CAPITALS.finditer(self.text, start, end)
        ):
            return None  # somebody else, whom nobody knows
        name = self.full_name(mention.name or mention.text, mention.start)
        return Speaker(name, mention.start, mention.end, self._gender_of(name), "the only one named before")

    def remember(self, speaker: Speaker, at: int) -> None:
        """Note who spoke last; ``at`` is the end of what was said."""
        if speaker.name is not None:
            self.last, self.last_at = speaker, at

    # ------------------------------------------------------------------------------------------------- noun phrases

    def who(self, finder: SpeakerFinder, tie: Tie) -> Speaker | None:
        """The speaker that the words of a tie stand for."""
        sentence = finder.s
        if tie.first < 0:
            at = sentence.starts[tie.verb]
            return self._recent_subject(HE | SHE, at) or self.spoke_last(at)
        flag = sentence.flags[tie.first]
        if tie.last == tie.first + 1 and flag & PRONOUN and tie.first not in finder.name_at:
            return self._pronoun(flag, sentence.starts[tie.first], sentence.ends[tie.first])
        return self._apposition(finder, tie) or self._named(finder, tie) or self._described(finder, tie)

    def _apposition(self, finder: SpeakerFinder, tie: Tie) -> Speaker | None:
        """The name behind a role and a comma: "its owner, Joan Barber, said"."""
        sentence, at = finder.s, tie.last
        while at < min(len(sentence), tie.last + _ASIDE) and sentence.words[at] != ",":
            if sentence.flags[at] & (QUOTE | FRAMING | FINITE) or not sentence.words[at][:1].isalnum():
                return None
            at += 1
        at += 1
        if at >= len(sentence) or sentence.words[at - 1] != ",":
            return None
        if any(i in finder.name_at and finder.name_at[i][1].kind == "person" for i in range(tie.first, tie.last)):
            return None
        if not any(sentence.flags[i] & (ROLE | DETERMINER) for i in range(tie.first, tie.last)):
            return None
        gender = self._gender(finder, tie.first, tie.last)
        if at in finder.name_at:
            end, mention = finder.name_at[at]
            if mention.kind != "person" or not self._ends_aside(finder, end):
                return None
            name = self.full_name(mention.name or mention.text, mention.start)
            return Speaker(name, mention.start, mention.end, gender or self._gender_of(name))
        end = at
        while end < len(sentence) and self._is_proper(sentence.flags[end], sentence.words[end]):
            end = self._past_particles(finder, end + 1, len(sentence))
        if end - at < 2 or not self._ends_aside(finder, end):
            return None
        start, stop = sentence.starts[at], sentence.ends[end - 1]
        name = self.text[start:stop]
        return Speaker(name, start, stop, gender or self._gender_of(name))

    @staticmethod
    def _ends_aside(finder: SpeakerFinder, i: int) -> bool:
        return i >= len(finder.s) or not finder.s.words[i][:1].isalnum()

    def _named(self, finder: SpeakerFinder, tie: Tie) -> Speaker | None:
        """A phrase with a name that the name finder knows."""
        sentence = finder.s
        inside = [i for i in range(tie.first, tie.last) if i in finder.name_at]
        people = [i for i in inside if finder.name_at[i][1].kind == "person"]
        start, end = sentence.starts[tie.first], sentence.ends[tie.last - 1]
        gender = self._gender(finder, tie.first, tie.last)
        if people:
            first = people[0]
            mention = finder.name_at[first][1]
            head = range(tie.first, first)
            if any(sentence.flags[i] & ROLE for i in head) and any(sentence.flags[i] & LINK for i in head):
                of = max(i for i in head if sentence.flags[i] & LINK)
                if not any(sentence.flags[i] & (ROLE | CAPITAL) for i in range(of, first)):
                    return Speaker(self.text[start:end], start, end, gender)  # "the lawyer for Smith"
            name = self.full_name(mention.name or mention.text, mention.start)
            return Speaker(name, mention.start, mention.end, gender or self._gender_of(name))
        if not inside:
            return None
        role = any(sentence.flags[i] & ROLE for i in range(tie.first, tie.last))
        behind = finder.name_at[inside[-1]][0]
        owned = self._is_ending(sentence, behind)  # "Nokia's Pekka Laine"
        if (role or owned) and (proper := self._proper(finder, behind + owned, tie.last)):
            return proper
        mention = finder.name_at[inside[0]][1]
        name = mention.name or mention.text
        if role:
            return Speaker(name, start, end, gender or HE | SHE | THEY)
        return Speaker(name, mention.start, mention.end, THEY)

    def _is_ending(self, sentence: Sentence, i: int) -> bool:
        """Whether a token is the letter behind the apostrophe of a genitive."""
        if i >= len(sentence) or len(sentence.words[i]) != 1:
            return False
        return self.text[sentence.starts[i] - 1] in "'’"

    def _described(self, finder: SpeakerFinder, tie: Tie) -> Speaker | None:
        """A phrase without a known name: capitals beside the verb, or the words of a role."""
        sentence = finder.s
        proper = self._proper(finder, tie.first, tie.last)
        if proper is not None:
            return proper
        start, end = sentence.starts[tie.first], sentence.ends[tie.last - 1]
        speaking = any(sentence.flags[i] & (ROLE | INSTITUTION | CAPITAL) for i in range(tie.first, tie.last))
        if not speaking and not tie.strong:
            return None
        gender = self._gender(finder, tie.first, tie.last)
        return Speaker(self.text[start:end], start, end, gender)

    def _proper(self, finder: SpeakerFinder, first: int, last: int) -> Speaker | None:
        """The longest run of capitals in a phrase that is a name: after a role, or without an article before it."""
        sentence, nouns = finder.s, self.words.capital_nouns
        best = (0, 0)
        i = first
        while i < last:
            run = i
            while run < last and (
                self._is_proper(sentence.flags[run], sentence.words[run])
                or (run > i and sentence.flags[run] & CAPITAL and sentence.flags[run - 1] & PARTICLE)
            ):
                run = self._past_particles(finder, run + 1, last)
            known = (nouns and not self._can_be_name(finder, i, run, first)) or self._is_of(finder, i, first)
            if run - i > best[1] - best[0] and not known:
                best = (i, run)
            i = max(run, i + 1)
        if best[1] == best[0]:
            return None
        start, end = sentence.starts[best[0]], sentence.ends[best[1] - 1]
        if self.text[end - 1] in "’'":
            end -= 1
        name = self.full_name(self.text[start:end], start)
        gender = self._gender(finder, first, last) or self._gender_of(name)
        return Speaker(name, start, end, gender)

    @staticmethod
    def _is_of(finder: SpeakerFinder, i: int, first: int) -> bool:
        """Whether a name only tells whose role it is: "the president of the Assembly of Corsica"."""
        flags = finder.s.flags
        before = i - 1
        while before > first and flags[before] & DETERMINER:
            before -= 1
        return before > first and bool(flags[before] & LINK) and any(flags[at] & ROLE for at in range(first, before))

    def _past_particles(self, finder: SpeakerFinder, i: int, last: int) -> int:
        """The token after small words that stand inside a name, else ``i``."""
        after = i
        while after < last and finder.s.flags[after] & PARTICLE and not finder.s.flags[after] & CAPITAL:
            after += 1
        if after < last and after > i and finder.inside_name(i):
            return after
        return i

    def _is_proper(self, flag: int, word: str) -> bool:
        return (
            bool(flag & CAPITAL)
            and not flag & (ROLE | INSTITUTION | SIR | MADAM | DETERMINER | PRONOUN)
            and len(word) > 1
        )

    def _can_be_name(self, finder: SpeakerFinder, start: int, end: int, first: int) -> bool:
        """Where nouns have capitals: two capitals in a row, a given name, a role before it, or no article at all."""
        sentence = finder.s
        if end - start >= 2 or (end > start and sentence.flags[start] & (MAN | WOMAN)):
            return True
        before = sentence.flags[start - 1] if start > first else 0
        return bool(before & (ROLE | SIR | MADAM)) or (start == first and end == start + 1)

    # ------------------------------------------------------------------------------------------------------- genders

    def _gender(self, finder: SpeakerFinder, first: int, last: int) -> int:
        flags = reduce(or_, finder.s.flags[first:last], 0)
        if flags & (MADAM | FEMININE_ROLE):
            return SHE
        if flags & PLURAL_ROLE:
            return THEY
        if flags & SIR:
            return HE
        if flags & INSTITUTION and not flags & ROLE:
            return THEY
        return 0

    def _gender_of(self, name: str) -> int:
        flag = self.words.flags.get(name.split(maxsplit=1)[0].lower(), 0) if name.split() else 0
        if flag & WOMAN and not flag & MAN:
            return SHE
        return HE if flag & MAN and not flag & WOMAN else 0

    # ------------------------------------------------------------------------------------------------------ pronouns

    def _pronoun(self, flag: int, start: int, end: int) -> Speaker:
        asked = flag & PRONOUN
        speaker = self._recent_subject(asked, start) or self.spoke_last(start, asked) or self._recent_name(asked, start)
        if speaker is None:
            return Speaker(None, start, end, asked)
        return Speaker(speaker.name, start, end, speaker.gender or asked, "pronoun")

    def spoke_last(self, at: int, asked: int = 0) -> Speaker | None:
        """Who spoke last, if not too long before ``at`` and of an agreeing gender."""
        last = self.last
        if last is None or at - self.last_at > _MEMORY or not self._agrees(last.gender, asked):
            return None
        return Speaker(last.name, last.start, last.end, last.gender, "spoke last")

    @staticmethod
    def _agrees(gender: int, asked: int) -> bool:
        if asked == IT:
            return gender == THEY
        return not gender or not asked or bool(gender & asked)

    def _recent_subject(self, asked: int, at: int) -> Speaker | None:
        """Someone named after the last thing said: who opens the last sentence with a name, or the only one in it."""
        if not asked & (HE | SHE):
            return None
        best: Speaker | None = None
        found_at = at
        for mention in reversed(self.between(max(self.last_at, at - _NEAR), at)):
            name = self.full_name(mention.name or mention.text, mention.start)
            if mention.kind != "person" or not self._agrees(self._gender_of(name), asked):
                continue
            if best is not None and _SENTENCE_END.search(self.text, mention.end, found_at):
                return best
            before = self.text[max(0, mention.start - 3) : mention.start].rstrip(" ")
            speaker = Speaker(name, mention.start, mention.end, self._gender_of(name))
            if not before or before[-1] in ".!?\n":
                return speaker
            if best is not None and best.name != name:
                return None
            best, found_at = speaker, mention.start
        return best

    def _recent_name(self, asked: int, at: int) -> Speaker | None:
        if not asked & (HE | SHE):
            return None
        for mention in reversed(self.between(at - _NEAR, at)):
            if mention.kind == "person":
                name = self.full_name(mention.name or mention.text, mention.start)
                if self._agrees(self._gender_of(name), asked):
                    return Speaker(name, mention.start, mention.end, self._gender_of(name))
        return None

    # ---------------------------------------------------------------------------------------------------- full names

    def full_name(self, name: str, before: int) -> str:
        """The full name for a surname, where the text has it earlier (or, of the known people, anywhere)."""
        if " " in name or not name:
            return name
        known = self._full.get(name)
        if known is not None:
            return known
        if name not in self._searched:
            if len(self._searched) == _MOST_SEARCHED:
                return name
            self._searched[name] = self._search(name, before)
        return self._searched[name]

    def _search(self, name: str, before: int) -> str:
        """The first place before where given names stand right before the surname."""
        at = self.text.find(name, 0, before)
        for _ in range(4):
            if at < 0:
                break
            given: list[str] = []
            tail = self.text[max(0, at - 40) : at].rpartition("\n")[2]
            if tail.endswith(" "):
                for word in reversed(tail.split(" ")[:-1]):
                    if not self._can_be_given(word) or len(given) == 3:
                        break
                    given.insert(0, word)
            while given and self._is_particle(given[0]):
                given.pop(0)
            if given:
                return " ".join([*given, name])
            at = self.text.find(name, at + 1, before)
        return name

    def _can_be_given(self, word: str) -> bool:
        if self._is_particle(word):
            return True
        flag = self.words.of(word.rstrip("."))
        if not _NAME_WORD.fullmatch(word) or not word[0].isupper() or len(word) < 2:
            return False
        return bool(flag & (MAN | WOMAN)) or (not flag and not self.words.capital_nouns)

    def _is_particle(self, word: str) -> bool:
        return bool(self.words.flags.get(word, 0) & PARTICLE)
