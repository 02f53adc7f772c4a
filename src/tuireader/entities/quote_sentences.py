"""Sentences around quotations, read as words with what each word can be."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import reduce
from operator import or_

from tuireader.entities.quote_marks import Marked
from tuireader.entities.speech_words import (
    ABBREVIATION,
    CAPITAL,
    FRAMING,
    INSTITUTION,
    MADAM,
    MAN,
    NOUN,
    QUOTE,
    ROLE,
    SIR,
    TITLED,
    WOMAN,
    Vocabulary,
)

REACH = 300  # characters read before and after a quotation: longer sentences say nothing more of the speaker

_MOST = 12  # quotations, and characters, in one sentence: beyond that it is a list or no prose at all
_LONGEST = 2500

_TOKEN = re.compile(r"(\s*+)(\w+(?:[-&][^\W\da-zß-öø-ÿ_]\w*)*[’']?|[^\w\s])")
# One set of characters comes first because the search for a set is fast; nothing is given back.
_BREAK = re.compile(
    r"[.!?…\n](?:(?<=\n)"
    r"|[.!?…]*+[)\]”»’\"]*+(?=\s+(?:[^\W\d_a-zß-öø-ÿ]|[“„«»‹›\"'‘’‚¿¡—–(\[0-9]|$)|$))"
)
_LAST_WORD = re.compile(r"\w+\Z")
# Who said it, set behind the quotation with a dash, perhaps on a line of its own.
_SIGNED = re.compile(r"[.,]?[ \u00a0]?\n?[ \u00a0]?(?:[—–―]|--?)[ \u00a0]?(?=[^\W\d_a-zß-ÿ])[^\n]{2,80}(?=\n|\Z)")
_STOPS = frozenset(".!?…")
# A capital in the middle of a sentence makes a name or a noun of a word, so it keeps these flags only.
_OF_NOUNS = ROLE | INSTITUTION | SIR | MADAM | MAN | WOMAN | TITLED | NOUN | CAPITAL
_NARROW_LINE = 50  # a shorter line was not broken because it was full


@dataclass(slots=True)
class Sentence:
    """The words outside the quotations of one sentence; each quotation is one token with the flag QUOTE."""

    start: int
    end: int
    quotes: list[Marked] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    flags: list[int] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    places: list[int] = field(default_factory=list)  # the tokens that are quotations, in the order of ``quotes``
    any_flags: int = 0  # those that any of the words has

    def __len__(self) -> int:
        return len(self.words)


# A mark that opens, with a capital behind it and more than a nickname between the marks.
_OPENS_SPEECH = re.compile(r"[ \u00a0][“„«\"‘][ \u00a0\u202f]?[^\W\d_a-zß-ÿ][^“”„«»\"]{12}")


def _is_break(text: str, found: re.Match[str], words: Vocabulary) -> bool:
    start = found.start()
    if found[0] == "\n":
        if text[max(0, start - 3) : start].rstrip()[-1:] == ":":
            return False
        following = text[found.end() : found.end() + 1]
        if following == "\n":
            return True
        full = "\n" not in text[max(0, start - _NARROW_LINE) : start]
        return not (following.islower() or (full and (text[start - 1 : start].isalnum() or text[start - 1] == ",")))
    if found[0] != ".":
        return True
    before = _LAST_WORD.search(text, max(0, start - 30), start)
    if before is None:
        return True
    word = before[0]
    if _OPENS_SPEECH.match(text, found.end()):
        return True  # "Ltd. “We ..."": what is quoted is a sentence of its own, and so is what went before
    if len(word) == 1 and word.isalpha():
        return False
    if word.isdigit():
        return len(word) > 2 or not words.capital_nouns
    return not words.flags.get(word.lower(), 0) & ABBREVIATION


def first_break(text: str, start: int, end: int, words: Vocabulary) -> int:
    """Where the sentence that goes on at ``start`` ends, at most ``end``."""
    for found in _BREAK.finditer(text, start, end):
        if _is_break(text, found, words):
            return found.end() if found[0] != "\n" else found.start()
    return end


def last_break(text: str, start: int, end: int, words: Vocabulary) -> int:
    """Where the sentence that reaches ``end`` began, at least ``start``."""
    for found in reversed(list(_BREAK.finditer(text, start, end))):
        if _is_break(text, found, words):
            return found.end()
    return start


def _ends_sentence(text: str, quote: Marked) -> bool:
    return text[max(quote.inner_start, quote.inner_end - 2) : quote.inner_end].rstrip()[-1:] in _STOPS


def _breaks_after(text: str, quote: Marked, end: int, words: Vocabulary) -> bool:
    """Whether the sentence is over with the quotation's end: it has its full stop and a new sentence begins."""
    if quote.inner_end == quote.inner_start or not _ends_sentence(text, quote):
        return False
    following = text[quote.end : min(end, quote.end + 80)]
    bare = following.lstrip(" \t\u00a0\u202f")
    if not bare:
        return True
    if not (bare[0].isupper() or bare[0] in "“„«»\"'‘\n"):
        return False
    introduced = text[max(0, quote.start - 3) : quote.start].rstrip()[-1:] == ":"
    if bare[0].isupper() and text[quote.inner_end - 1] in "?!…" and not introduced:
        near = re.findall(r"\w+", bare)[1:4]  # "Why?" Cook asked.
        return not any(word[0].islower() and words.flags.get(word, 0) & FRAMING for word in near)
    return True


def sentences(text: str, quotes: Sequence[Marked], words: Vocabulary) -> list[Sentence]:
    """The sentences that hold the quotations, in order."""
    groups: list[Sentence] = []
    floor = 0
    for index, quote in enumerate(quotes):
        ceiling = quotes[index + 1].start if index + 1 < len(quotes) else len(text)
        full = groups and (len(groups[-1].quotes) == _MOST or quote.start - groups[-1].start > _LONGEST)
        if not groups or full or groups[-1].end < quote.start:
            low = max(floor, quote.start - REACH)
            if groups:
                groups[-1].end = min(groups[-1].end, quote.start)
            groups.append(Sentence(last_break(text, low, quote.start, words), quote.end))
        group = groups[-1]
        group.quotes.append(quote)
        if _breaks_after(text, quote, ceiling, words):
            group.end = quote.end
        else:
            reach = min(ceiling, quote.end + REACH)
            group.end = first_break(text, quote.end, reach, words)
        if (signed := _SIGNED.match(text, quote.end, ceiling)) is not None:
            group.end = max(group.end, signed.end())
        floor = group.end
    for group in groups:
        _read(text, group, words)
    return groups


def plain_sentence(text: str, start: int, end: int, words: Vocabulary) -> Sentence:
    """A sentence without quotations."""
    sentence = Sentence(start, end)
    _read(text, sentence, words)
    return sentence


def read_again(text: str, sentence: Sentence, words: Vocabulary) -> Sentence:
    """The same sentence with the words of another language."""
    again = Sentence(sentence.start, sentence.end, sentence.quotes)
    _read(text, again, words)
    return again


def _read(text: str, sentence: Sentence, words: Vocabulary) -> None:
    at = sentence.start
    for quote in sentence.quotes:
        _read_piece(text, sentence, at, quote.start, words)
        sentence.places.append(len(sentence.words))
        _add(sentence, "", QUOTE, quote.start, quote.end)
        at = quote.end
    _read_piece(text, sentence, at, sentence.end, words)
    sentence.any_flags = reduce(or_, sentence.flags, 0)


def _add(sentence: Sentence, word: str, flags: int, start: int, end: int) -> None:
    sentence.words.append(word)
    sentence.flags.append(flags)
    sentence.starts.append(start)
    sentence.ends.append(end)


def _joins(sentence: Sentence, start: int) -> bool:
    """Whether a hyphen ties the next word to the last one without a blank."""
    words, ends = sentence.words, sentence.ends
    return len(words) > 1 and words[-1] == "-" and ends[-1] == start and ends[-2] == start - 1 and bool(words[-2])


def _drop(sentence: Sentence, count: int) -> int:
    """Take back the last tokens; the answer is where they began."""
    start = sentence.starts[-count]
    for column in (sentence.words, sentence.flags, sentence.starts, sentence.ends):
        del column[-count:]
    return start


def _read_piece(text: str, sentence: Sentence, start: int, end: int, words: Vocabulary) -> None:
    initial = not sentence.words
    read, of = words.read, words.of
    tokens, flags, starts, ends = sentence.words, sentence.flags, sentence.starts, sentence.ends
    after = start
    for blanks, token in _TOKEN.findall(text, start, end):
        at = after + len(blanks)
        after = at + len(token)
        word, flag = read[token]
        if flag >= 0:
            if flag & CAPITAL:
                flag = flag if initial else flag & _OF_NOUNS
            initial = False
            if tokens and tokens[-1] == "-" and _joins(sentence, at) and (joined := of(f"{tokens[-2]}-{word}")):
                at = _drop(sentence, 2)
                word, flag = text[at:after], joined
        else:
            initial, flag = word == ":", 0
        tokens.append(word)
        flags.append(flag)
        starts.append(at)
        ends.append(after)
