"""Dialogue set with dashes: “— Je viens, dit Paul.”, “—No voy —dijo Juan—. Que vaya otro.”

A line that opens with a dash is as often an item of a list, so a line counts only with a verb of speech in it, or
beside such a line.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from tuireader.entities.quote_sentences import REACH, Sentence, plain_sentence
from tuireader.entities.speaker_names import Cast, Speaker
from tuireader.entities.speakers import SpeakerFinder, Tie
from tuireader.entities.speech_words import ADVERB, AUXILIARY, GLUE, PRONOUN, VERB, Vocabulary
from tuireader.model import Mention

_DASHES = frozenset("—–―-")
_STOPS = frozenset(".!?…")


@dataclass(frozen=True, slots=True)
class _Line:
    """One line: where the dash, the words and the line's end are, and its spans with their speaker if it was told."""

    start: int
    words: int
    end: int
    spans: tuple[tuple[int, int], ...]
    speaker: Speaker | None
    why: str


def find_dialogue(
    text: str, lines: Sequence[tuple[int, int, int]], words: Vocabulary, names: Sequence[Mention]
) -> list[Mention]:
    """The speech in lines of dialogue; ``lines`` as ``quote_marks.dialogue_lines`` gives them."""
    cast = Cast(text, words, names)
    starts = [name.start for name in names]
    read: list[_Line] = []
    for start, first, end in lines:
        stop = min(end, first + REACH)
        within = names[bisect_left(starts, first) : bisect_left(starts, stop)]
        line = _read(
            text, start, first, end, SpeakerFinder(text, plain_sentence(text, first, stop, words), words, within), cast
        )
        if line.speaker is not None:
            cast.remember(line.speaker, end)
        read.append(line)
    return [mention for index in range(len(read)) for mention in _mentions(text, read, index)]


def _mentions(text: str, lines: Sequence[_Line], index: int) -> list[Mention]:
    line = lines[index]
    if not line.why:
        beside = (index > 0 and _adjoins(text, lines[index - 1], line)) or (
            index + 1 < len(lines) and _adjoins(text, line, lines[index + 1])
        )
        told = any(lines[at].why for at in range(max(0, index - 3), min(len(lines), index + 4)))
        if not (beside and told) or text[line.start] == "-" or text[line.end - 1] not in _STOPS:
            return []
    speaker = line.speaker
    return [
        Mention(
            "quote",
            start,
            end,
            text[start:end],
            speaker=speaker.name if speaker else None,
            speaker_start=speaker.start if speaker else None,
            speaker_end=speaker.end if speaker else None,
            why=("dialogue dash", line.why) if line.why else ("dialogue dash", "dialogue around it"),
        )
        for start, end in line.spans
        if end > start
    ]


def _adjoins(text: str, first: _Line, second: _Line) -> bool:
    return second.start - first.end < 4 and not text[first.end : second.start].strip()


def _read(text: str, start: int, first: int, end: int, finder: SpeakerFinder, cast: Cast) -> _Line:
    """Find "—dijo Juan—" or ", dit Paul" in a line and take the speech around it."""
    sentence = finder.s
    for i in range(1, len(sentence)):
        if not sentence.flags[i] & VERB or not finder.is_verb(i):
            continue
        opening = _opening(sentence, i)
        if opening < 0:
            continue
        subject = _subject(finder, opening, i)
        if subject is None:
            continue
        tie = Tie(*subject, i, f"“{sentence.words[i]}” in a line of dialogue", True)
        spans = [(first, _trimmed(text, first, sentence.starts[opening]))]
        rest = _rest(text, sentence, subject[1] if subject[1] > i else i + 1, sentence.words[opening] in _DASHES, end)
        if rest is not None:
            spans.append(rest)
        return _Line(start, first, end, tuple(spans), cast.who(finder, tie), tie.why)
    return _Line(start, first, end, ((first, _trimmed(text, first, end)),), None, "")


def _opening(sentence: Sentence, verb: int) -> int:
    """The token that parts the speech from its verb: a dash, or a comma or stop right before it; -1 where none is."""
    i = verb - 1
    while i >= 0 and verb - i < 5:
        word = sentence.words[i]
        if word in _DASHES or word == ",":
            apart = sentence.starts[i] > sentence.ends[i - 1] if i else True
            return i if word != "-" or apart else -1
        if word in _STOPS:
            return i + 1 if i + 1 <= verb else -1
        if not sentence.flags[i] & (AUXILIARY | PRONOUN | ADVERB):
            return -1
        i -= 1
    return -1


def _subject(finder: SpeakerFinder, opening: int, verb: int) -> tuple[int, int] | None:
    """The subject behind the verb, or a pronoun before it."""
    sentence = finder.s
    behind = verb + 1
    while behind < len(sentence) and (sentence.words[behind] in _DASHES or sentence.flags[behind] & GLUE):
        if sentence.starts[behind] > sentence.ends[behind - 1]:
            break
        behind += 1  # "dit-il", "demanda-t-elle"
    last = finder.phrase(behind, len(sentence), backward=False) if behind < len(sentence) else 0
    if last:
        return behind, last
    for i in range(opening + 1, verb):
        if sentence.flags[i] & PRONOUN:
            return i, i + 1
    found = finder.behind(verb)
    return found if found else None


def _rest(text: str, sentence: Sentence, after: int, dashed: bool, end: int) -> tuple[int, int] | None:
    """What is said after "—dijo Juan—", or after the full stop behind ", dit Paul."."""
    for i in range(after, len(sentence)):
        word = sentence.words[i]
        if (dashed and word in _DASHES and word != "-") or word in _STOPS:
            at = sentence.ends[i]
            while at < end and text[at] in " .,;:…\u00a0—–":
                at += 1
            return (at, _trimmed(text, at, end)) if at < end else None
    return None


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in " \t\u00a0\u202f,—–―":
        end -= 1
    return end
