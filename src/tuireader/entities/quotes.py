"""Direct speech: words between quotation marks, told from scare quotes and titles, each with its speaker."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import reduce
from operator import or_

from tuireader.entities.language import detect
from tuireader.entities.quote_dialogue import find_dialogue
from tuireader.entities.quote_marks import Marked, dialogue_lines, marked_spans
from tuireader.entities.quote_sentences import REACH, Sentence, last_break, plain_sentence, read_again, sentences
from tuireader.entities.speaker_names import Cast, Speaker
from tuireader.entities.speakers import SpeakerFinder, Tie
from tuireader.entities.speech_words import (
    AUXILIARY,
    CALLED,
    CAPITAL,
    CONJUNCTION,
    DETERMINER,
    FINITE,
    FIRST_PERSON,
    FRAMING,
    GLUE,
    INDEFINITE,
    LINK,
    NOUN,
    PREPOSITION,
    PRONOUN,
    REFLEXIVE,
    REPORTED,
    STANCE,
    TITLED,
    VERB,
    Vocabulary,
    vocabulary,
)
from tuireader.model import Document, Mention

_WORD = re.compile(r"\w+(?:[-.]\w+)*")
_ENOUGH = 3.0  # points that make speech of words between marks
_NEXT = 4  # words between a verb of speech and a single word that is still said
_CLOSE = 12  # words between marks and the verb that judges by them
_FAR_AS = 40  # the same with an "as" right before the marks: "called what he had seen ... as “a disgrace”"
_FRAGMENT = 7  # words in small letters from here on are no name and no title
_BACK = 600  # characters, and sentences, read before a quotation for who is speaking
_SENTENCES_BACK = 3


def find_quotes(document: Document, language: str | None, names: Sequence[Mention]) -> list[Mention]:
    """The direct speech of a document, in order, none within another.

    ``names`` are the people, companies and organisations found before, sorted: those who can speak. ``language`` is
    an ISO 639-1 code or None. Never raises; linear in the length of the text.
    """
    words = vocabulary(language)
    text = document.text
    marked = marked_spans(text, words, _code(document))
    lines = dialogue_lines(text)
    if not marked and not lines:
        return []
    cast = Cast(text, words, names)
    found: list[Mention] = []
    before: Sentence | None = None
    languages: dict[int, str | None] = {}
    for sentence in sentences(text, marked, words):
        finder = SpeakerFinder(text, sentence, words, cast.between(sentence.start, sentence.end))
        said = _said(text, finder, cast, before, found)
        if language and not sentence.any_flags & VERB and _speakers(said) < len(sentence.quotes):
            other = _other_language(text, sentence, language, languages)
            if other is not None:
                again = read_again(text, sentence, vocabulary(other))
                finder = SpeakerFinder(text, again, vocabulary(other), finder.names)
                said = max(_said(text, finder, cast, before, found), said, key=_speakers)
        if said:
            found.extend(said)
            before = sentence
    if not lines:
        return found
    return _merged(found, find_dialogue(text, lines, words, names))


def _speakers(said: Sequence[Mention]) -> int:
    """How many of the quotations have a speaker."""
    return sum(mention.speaker is not None for mention in said)


def _other_language(text: str, sentence: Sentence, language: str, known: dict[int, str | None]) -> str | None:
    """The language of a sentence's paragraph where it is not the document's; ``known`` by the paragraph's start."""
    start = text.rfind("\n", max(0, sentence.start - REACH), sentence.start) + 1 or max(0, sentence.start - REACH)
    if start not in known:
        end = text.find("\n", sentence.end, sentence.end + REACH)
        found = detect(text[start : end if end >= 0 else sentence.end + REACH])
        known[start] = found if found != language else None
    return known[start]


def _merged(quotes: list[Mention], lines: list[Mention]) -> list[Mention]:
    """Quotations and lines of dialogue in order; where they overlap, the marks win."""
    ends = [quote.end for quote in quotes]
    for line in lines:
        at = bisect_right(ends, line.start)
        if at == len(quotes) or quotes[at].start >= line.end:
            quotes.insert(at, line)
            ends.insert(at, line.end)
    return quotes


def _code(document: Document) -> list[tuple[int, int]]:
    spans = [(block.start, block.end) for block in document.blocks if block.kind == "code"]
    spans += [(inline.start, inline.end) for inline in document.inlines if inline.kind == "code"]
    return sorted(spans)


def _said(
    text: str, finder: SpeakerFinder, cast: Cast, before: Sentence | None, found: Sequence[Mention]
) -> list[Mention]:
    """The speech in one sentence."""
    mentions: list[Mention] = []
    said_at = -1  # the place of the speech before
    for quote, place in zip(finder.s.quotes, finder.s.places, strict=True):
        tie = finder.tie(place)
        last = mentions[-1] if mentions else found[-1] if found else None
        follows = last is not None and quote.start - last.end < REACH and "\n" not in text[last.end : quote.start]
        points, why = _judge(text, finder, quote, place, tie, follows)
        if said_at >= 0 and _paired(finder.s, said_at, place):
            points += 1.5
        if points < _ENOUGH:
            continue
        said_at = place
        speaker = cast.who(finder, tie) if tie is not None else None
        if speaker is None and tie is None:
            speaker = _from_inside(quote, finder, cast, text) or _from_around(
                text, finder, cast, before, [*found, *mentions]
            )
        mentions.append(_mention(text, quote, speaker, tie, why))
        if speaker is not None:
            cast.remember(speaker, quote.end)
    return mentions


def _paired(sentence: Sentence, first: int, second: int) -> bool:
    """Whether nothing but an "and" stands between two quotations: both are speech then, or neither."""
    return second == first + 2 and bool(sentence.flags[first + 1] & CONJUNCTION)


def _mention(text: str, quote: Marked, speaker: Speaker | None, tie: Tie | None, why: list[str]) -> Mention:
    reasons = ([tie.why] if tie is not None else []) + why
    if speaker is not None and speaker.why:
        reasons.append(f"speaker: {speaker.why}")
    return Mention(
        "quote",
        quote.start,
        quote.end,
        text[quote.start : quote.end],
        speaker=speaker.name if speaker else None,
        speaker_start=speaker.start if speaker else None,
        speaker_end=speaker.end if speaker else None,
        why=tuple(reasons),
    )


# --------------------------------------------------------------------------------------------------- speech or not


def _judge(
    text: str, finder: SpeakerFinder, quote: Marked, place: int, tie: Tie | None, follows: bool
) -> tuple[float, list[str]]:
    """Points for being speech, and the reasons, strongest first."""
    inner = text[quote.inner_start : quote.inner_end].strip()
    tokens = _WORD.findall(inner)
    if not any(token[0].isalpha() for token in tokens):
        return -1.0, []
    count = len(tokens)
    points, why = _length(count)
    inside, reasons, sentence = _inside(inner, tokens, finder.vocabulary)
    lower = inner.lstrip("([….").strip()[:1].islower()
    outside, frame = _outside(finder, place, count, tie, lower)
    points += inside + outside
    alone = False
    if tie is not None:
        points += _tied(finder, place, tie, inner, count)
    elif not any(word[:1].isalnum() for word in finder.s.words):
        alone = True
        points += 3 if follows else 1.5  # a sentence among sentences
    if lower:  # a part of what was said; names and titles begin with a capital
        framed = tie is not None or "reported speech around the marks" in frame
        points += 1.5 if framed else 1.0 if count >= _FRAGMENT and not quote.single else 0.5
    elif not sentence and count < 10 and not (alone and follows):
        points -= _named(finder, place, tie, tokens)
    if quote.single and count < 3 and not (tie is not None and tie.strong):
        points -= 1
    return points, reasons + frame + why


def _tied(finder: SpeakerFinder, place: int, tie: Tie, inner: str, count: int) -> float:
    """What a verb of speech, a colon or a source phrase is worth."""
    sentence = finder.s
    if not tie.strong:
        if _judged(sentence, place, tie):
            return 4.0 if tie.first >= 0 and not _reflexive(sentence, tie.verb) else 1.5
        return 2.5 if inner[0].islower() and _names_by(sentence, place, tie) else 1.5
    following = sentence.words[place + 1] if place + 1 < len(sentence) else ""
    ended = following == "," or inner[-1] in ",!?…" or (count == 1 and inner[-1] == ".")
    if count == 1 and not ended and tie.verb < place - _NEXT and not sentence.any_flags & REPORTED:
        return 2.0
    return 4.5 if place < tie.verb and ended and _opens_clause(sentence, place, tie) else 3.0


def _names_by(sentence: Sentence, place: int, tie: Tie) -> bool:
    """Whether the verb is one that judges ("nennt", "called") and stands near, or farther off with an "as"."""
    as_such = bool(place) and bool(sentence.flags[place - 1] & CONJUNCTION)
    return bool(sentence.flags[tie.verb] & STANCE) and abs(place - tie.verb) < (_FAR_AS if as_such else _CLOSE)


def _judged(sentence: Sentence, place: int, tie: Tie) -> bool:
    """Whether somebody calls something so: "called it a “coup”", "als „Wortbruch“ bezeichnet"."""
    before = sentence.flags[place - 1] if place else 0
    return _names_by(sentence, place, tie) and bool(before & (DETERMINER | CONJUNCTION)) and not before & PREPOSITION


def _reflexive(sentence: Sentence, verb: int) -> bool:
    near = range(max(0, verb - 3), min(len(sentence), verb + 3))
    return any(sentence.flags[i] & REFLEXIVE for i in near)


def _opens_clause(sentence: Sentence, place: int, tie: Tie) -> bool:
    """Whether a quotation stands where a clause begins; in the middle of one, a comma behind it says nothing."""
    before = sentence.words[place - 1] if place else ":"
    if before == ",":
        return tie.verb < place  # `She said, “...”`, but not `the paper, “...”, says`
    return not before[:1].isalnum()


def _named(finder: SpeakerFinder, place: int, tie: Tie | None, tokens: list[str]) -> float:
    """What speaks for a name or a title: a capital, neither clause nor full stop, and an article before."""
    sentence = finder.s
    following = sentence.words[place + 1] if place + 1 < len(sentence) else ""
    opens = tie is not None and _opens_clause(sentence, place, tie)
    cut = following in (",", ":") or sentence.words[place - 1 : place] == [":"] or finder.ended(place)
    if tie is not None and tie.strong and opens and cut:
        return 0.0
    if tie is not None and _judged(sentence, place, tie) and not _reflexive(sentence, tie.verb):
        return 0.0
    before = sentence.flags[place - 1] if place else 0
    if tie is not None and sentence.flags[tie.verb] & STANCE:
        return 0.5
    if tie is not None and before & INDEFINITE and len(tokens) > 1:
        return 1.0
    points = 3.0 if before & (DETERMINER | LINK | PREPOSITION | TITLED | CAPITAL) or not place else 2.0
    long_words = [token for token in tokens if len(token) > 3]
    title = not finder.vocabulary.capital_nouns and all(token[0].isupper() for token in long_words)
    return points + 2 if title else points


def _length(count: int) -> tuple[float, list[str]]:
    if count >= 10:
        return 3.0, [f"{count} words"]
    if count >= 6:
        return 2.0, [f"{count} words"]
    return {5: 1.5, 4: 1.0, 3: 0.0, 2: -0.5}.get(count, -1.0), []


def _inside(inner: str, tokens: list[str], words: Vocabulary) -> tuple[float, list[str], bool]:
    """What the words between the marks say themselves, and whether they are a sentence."""
    points, why = 0.0, []
    count = len(tokens)
    flags = reduce(or_, (words.flags.get(token.lower(), 0) for token in tokens), 0)
    stopped = inner[-1] in "!?" or (inner[-1] in ".…," and count >= 2)
    if stopped:
        points += 1.5
        why.append("punctuation before the closing mark")
    clause = bool(flags & FINITE) and count >= 3
    if clause:
        points += 1.5
        why.append("a clause")
    if flags & FIRST_PERSON and count >= 3:
        points += 0.5
    return points, why, clause or stopped


def _outside(finder: SpeakerFinder, place: int, count: int, tie: Tie | None, lower: bool) -> tuple[float, list[str]]:
    """What the words around the marks say."""
    sentence = finder.s
    points, why = 0.0, []
    following = sentence.words[place + 1] if place + 1 < len(sentence) else ""
    if following[:1] == "-" and sentence.starts[place + 1] == sentence.ends[place]:
        points -= 3
    if sentence.any_flags & REPORTED:
        points += 1.5 if tie is not None else 2.5
        why.append("reported speech around the marks")
    if not place:
        return points, why
    if any(after in (place, place - 1) for _, after in finder.sources):
        points -= 4  # the source itself stands between the marks: "laut „Handelsblatt“"
    if sentence.words[place - 1] == "(" and following == ")" and count < 4:
        points -= 2  # a gloss
    before, word = sentence.flags[place - 1], sentence.words[place - 1]
    if word == ":":
        points += 1
        why.append("colon before the marks")
    if _is_called(sentence, place, tie) or (before & TITLED and not lower):
        points -= 2 if count < 8 else 1
    if any(sentence.flags[i] & NOUN for i in range(max(0, place - 3), place)):
        points += 1
        why.append("word for what is said")
    return points, why


def _is_called(sentence: Sentence, place: int, tie: Tie | None) -> bool:
    """Whether "so-called" or its like stands before the marks and is not what somebody calls something."""
    flags = sentence.flags
    i = place - 1
    if i > 0 and flags[i] & (DETERMINER | CONJUNCTION) and not flags[i] & CALLED:
        i -= 1
    return bool(flags[i] & CALLED) and not (tie is not None and tie.verb == i and tie.first >= 0)


# ------------------------------------------------------------------------------------------- speakers from elsewhere


def _from_inside(quote: Marked, finder: SpeakerFinder, cast: Cast, text: str) -> Speaker | None:
    """The speaker named between the marks, as French does: « Oui, a dit Paul, mais pas demain. »"""
    inner = plain_sentence(text, quote.inner_start, min(quote.inner_end, quote.inner_start + _BACK), finder.vocabulary)
    reader = SpeakerFinder(text, inner, finder.vocabulary, cast.between(inner.start, inner.end))
    for i in range(2, len(inner) - 1):
        if not inner.flags[i] & VERB or not reader.is_verb(i):
            continue
        before = i - 1 if inner.flags[i - 1] & AUXILIARY else i
        if inner.words[before - 1] != ",":
            continue
        phrase = _behind_hyphen(inner, i) or reader.behind(i)
        if phrase and (phrase[1] >= len(inner) or not inner.words[phrase[1]][:1].isalnum()):
            return cast.who(reader, Tie(*phrase, i, "verb of speech between the marks", True))
    return None


def _behind_hyphen(sentence: Sentence, verb: int) -> tuple[int, int] | None:
    """The pronoun that a hyphen ties to its verb: "dit-il", "demanda-t-elle"."""
    for i in range(verb + 1, min(len(sentence), verb + 5)):
        if sentence.flags[i] & PRONOUN and sentence.words[i - 1] == "-":
            return i, i + 1
        if sentence.words[i] != "-" and not sentence.flags[i] & GLUE:
            break
    return None


def _from_around(
    text: str, finder: SpeakerFinder, cast: Cast, before: Sentence | None, found: Sequence[Mention]
) -> Speaker | None:
    """The speaker of a quotation whose sentence names none: from the sentences before, or who spoke right before."""
    sentence = finder.s
    reported = bool(sentence.any_flags & REPORTED)
    if len(sentence) - len(sentence.quotes) > 3 and not reported:
        return None
    end = sentence.start
    spoke_at = before.end if before is not None and found else 0
    if found and not text[spoke_at:end].strip() and found[-1].end >= before_start(before):
        return cast.spoke_last(end) if found[-1].speaker is not None else None
    floor = max(spoke_at, end - _BACK)
    for _ in range(_SENTENCES_BACK):
        stop = floor + len(text[floor:end].rstrip())
        start = last_break(text, floor, max(floor, stop - 1), finder.vocabulary)
        intro = plain_sentence(text, start, stop, finder.vocabulary)
        speaker = _introduced(text, intro, finder.vocabulary, cast)
        if speaker is None and end == sentence.start and not reported:
            speaker = cast.only_one(start, end)
        if speaker is not None or start <= floor:
            break
        end = start
    if speaker is None and found and start <= spoke_at and "\n" not in text[spoke_at : sentence.start]:
        return cast.spoke_last(sentence.start)
    return speaker


def before_start(before: Sentence | None) -> int:
    """Where the sentence before begins."""
    return before.start if before is not None else 0


def _introduced(text: str, intro: Sentence, words: Vocabulary, cast: Cast) -> Speaker | None:
    """The subject of the verb of speech in a sentence before a quotation."""
    reader = SpeakerFinder(text, intro, words, cast.between(intro.start, intro.end))
    for first, after in reader.sources:
        last = reader.phrase(after, len(intro), backward=False)
        if last:
            return cast.who(reader, Tie(after, last, first, "source phrase in a sentence before", False))
    for i, flag in enumerate(intro.flags):
        if flag & FRAMING and reader.is_verb(i):
            subject = reader.subject(i)
            if subject and subject[0] >= 0:
                tie = Tie(subject[0], subject[1], i, "verb of speech in a sentence before", False)
                return cast.who(reader, tie)
    return None
