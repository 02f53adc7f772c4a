"""Where known names stand in a text: all of their forms are looked for at once, by the words with a capital."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

CAPITALS = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽ"
"""The capitals of the Latin alphabet, for a set of characters in a regular expression."""

_CAPITALISED = re.compile(rf"[{CAPITALS}](?<!\w.)\w*")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_LONGEST_WORD = 40  # characters that stretches of a text have at least of a word
_MOST_STRETCHES = 8_000  # that are remembered

Span = tuple[int, int, str]
"""Where a known form stands: start, end (code points, end exclusive), and the form as the table spells it."""

_ALONE, _GENITIVE = 1, 2
"""A word that is a form by itself, and one that is the German genitive of a form."""

_Beginning = tuple[int, int, dict[str, tuple[str, ...]], int]
"""Where a word begins and ends; the longer forms that begin with it by the one or two characters behind it, the longest
first; and whether it is one by itself.
"""


class _Beginnings(dict[str, tuple[_Beginning, ...]]):
    """For each stretch of a text the words in it that a known form begins with; looked up when it is first met."""

    def __init__(self, forms: dict[str, list[str]]) -> None:
        super().__init__()
        self._forms = forms  # by their first words

    def __missing__(self, stretch: str) -> tuple[_Beginning, ...]:
        if len(self) > _MOST_STRETCHES:
            self.clear()
        found: list[_Beginning] = []
        for capital in _CAPITALISED.finditer(stretch):
            word = capital.group()
            forms = self._forms.get(word, ())
            alone = _ALONE if word in forms else _GENITIVE if self._is_genitive(word) else 0
            if forms or alone:
                found.append((*capital.span(), _by_next(word, forms), alone))
        entry = self[stretch] = tuple(found)
        return entry

    def _is_genitive(self, word: str) -> bool:
        form = word[:-1]
        return word[-1] == "s" and form[-1:] not in "sxzß" and form in self._forms.get(form, ())


def _by_next(word: str, forms: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The forms that are longer than their first word, by the two characters behind it or the last one."""
    longer: dict[str, tuple[str, ...]] = {}
    for form in sorted(forms, key=len, reverse=True):
        following = form[len(word) : len(word) + 2]
        if following:
            longer[following] = (*longer.get(following, ()), form)
        if len(following) == 1:  # "Yahoo!" is also tried where "Yahoo! J" is not found
            for other in longer:
                if other[0] == following != other:
                    longer[other] += (form,)
    return longer


class FormSearch:
    """Finds the forms that it is given; an apostrophe in them is also found as a typographic one."""

    def __init__(self, forms: Sequence[str]) -> None:
        from ahocorasick_rs import AhoCorasick, Implementation

        begins_large = re.compile(f"[{CAPITALS}]").match
        large: list[str] = []
        small: list[str] = []
        for form in dict.fromkeys([*forms, *(form.replace("'", "’") for form in forms if "'" in form)]):
            (large if begins_large(form) else small).append(form)
        self._beginnings = _Beginnings(_by_first_word(large))
        self._small = small
        self._automaton = AhoCorasick(small, implementation=Implementation.DFA)

    def find_all(
        self, text: str, *, genitive: bool = False, stretches: Iterable[tuple[int, str]] | None = None
    ) -> list[Span]:
        """Where forms stand, leftmost and longest, at word boundaries; as ``NameTable.find_all`` describes it."""
        beginnings = self._beginnings
        if stretches is None:
            stretches = ((found.start(), found.group()) for found in _CAPITALISED.finditer(text))
        longest = self._find_small(text, genitive)
        for at, stretch in stretches:
            for left, right, forms, alone in beginnings[stretch]:
                start, end = at + left, at + right
                if left == 0 and at and _is_in_word(text, at - 1):
                    continue  # behind the first letter of "eBay"
                if right - left > _LONGEST_WORD and _is_in_word(text, end):
                    continue  # cut from an even longer word
                for form in forms.get(text[end : end + 2], ()) or forms.get(text[end : end + 1], ()):
                    if text.startswith(form, start) and _may_end(text, start + len(form), genitive):
                        longest[start] = start + len(form)
                        break
                else:
                    if alone == _ALONE or (alone and genitive):
                        longest[start] = end - (alone == _GENITIVE)
        spans: list[Span] = []
        reached = 0
        for start, end in sorted(longest.items()):
            if start >= reached:
                spans.append((start, end, text[start:end].replace("’", "'")))
                reached = end
        return spans

    def _find_small(self, text: str, genitive: bool) -> dict[int, int]:
        """Where the few forms begin and end that begin with a small letter or a mark."""
        forms, automaton = self._small, self._automaton
        try:
            matches = automaton.find_matches_as_indexes(text, overlapping=True)
        except UnicodeEncodeError:  # the automaton reads UTF-8, which has no lone surrogates
            readable = _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)
            matches = automaton.find_matches_as_indexes(readable, overlapping=True)
        longest: dict[int, int] = {}
        for number, start, _ in matches:
            end = start + len(forms[number])
            if end > longest.get(start, 0) and _may_start(text, start) and _may_end(text, end, genitive):
                longest[start] = end
        return longest


def _by_first_word(forms: Iterable[str]) -> dict[str, list[str]]:
    """Forms that begin with a capital, by their first word."""
    by_word: dict[str, list[str]] = {}
    first_word = re.compile(r"\w+").match
    for form in forms:
        word = form.partition(" ")[0]
        if not word.isalnum():
            word = first_word(form)[0]  # type: ignore[index]
        by_word.setdefault(word, []).append(form)
    return by_word


def _is_in_word(text: str, at: int) -> bool:
    """Whether a letter, a digit or an underscore stands here."""
    return at < len(text) and (text[at].isalnum() or text[at] == "_")


def _may_start(text: str, start: int) -> bool:
    """Whether no letter or digit stands before a form that begins with one."""
    return not (start and text[start].isalnum() and _is_in_word(text, start - 1))


def _may_end(text: str, end: int, genitive: bool) -> bool:
    """Whether no letter or digit follows a form that ends with one."""
    if end == len(text) or not text[end - 1].isalnum():
        return True
    after = text[end]
    if genitive and after == "s" and text[end - 1] not in "sxzß":
        return end + 1 == len(text) or not (text[end + 1].isalnum() or text[end + 1] == "_")
    return not (after.isalnum() or after == "_")
