"""From pieces to whole names: what belongs together is put together, with small words between and around it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from tuireader.entities.candidates import Candidate, Token
from tuireader.entities.evidence import word_before
from tuireader.entities.lexicon.international import (
    AND,
    BANK_HEADS,
    COMMON_AND,
    LOCAL_COMPANIES,
    MINISTRY,
    OF_BEGINS,
    OF_REGIONS,
    OF_THE,
    STATES_BEFORE,
)
from tuireader.entities.name_words import NameWords
from tuireader.entities.table import NameTable
from tuireader.entities.word_facts import (
    GIVEN,
    HEAD,
    LEGAL_FORM,
    PLACE,
    SURNAME,
    WORD,
    word_facts,
)

_LONGEST_COMPLEMENT = 56  # characters of small words behind the head of an organisation that belong to it
_LONGEST_GAP = 20  # characters of small words between two parts of a name
_MOST_GAPS = 5_000  # different ones that are remembered
_MORE_PARTS = re.compile(rf"(?:, [^\W\d_]\w{{1,30}}){{0,2}},? (?:{'|'.join(sorted(AND))}) [^\W\d_]")
_NO_SPACE = {" ", "\u00a0"}
_CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")  # with which most names begin


class Gaps(dict[str, bool]):
    """For what stands between two parts whether they can be one name at all; worked out when it is first met."""

    def __init__(self, words: NameWords) -> None:
        super().__init__()
        self._words = words

    def __missing__(self, gap: str) -> bool:
        if len(self) > _MOST_GAPS:
            self.clear()
        words = self._words
        links = _links(gap)
        joins = gap in _NO_SPACE or gap == ", "
        if links and "\n" not in gap:
            # The first one may be an adjective, which no list has.
            rest = links[1:] if len(links) > 1 and len(links[0]) > 4 and links[0].isalpha() else links
            joins = joins or words.any_links.issuperset(rest) or words.particles.issuperset(links)
        self[gap] = joins
        return joins


@cache
def _gaps(words: NameWords) -> Gaps:
    return Gaps(words)


def _links(gap: str) -> list[str]:
    """The small words between two parts of a name."""
    return gap.replace("’", "'").replace("'", "' ").split()


class Assembler:
    """Puts the pieces of one text together."""

    def __init__(self, text: str, words: NameWords, table: NameTable) -> None:
        self.text = text
        self.words = words
        self.table = table
        self.facts = word_facts(words, table)

    def joined(self, pieces: list[Candidate]) -> list[Candidate]:
        """Neighbours that are one name: "University of Oxford", "Ursula von der Leyen", "Harrison" and "Ford"."""
        kept: list[Candidate] = []
        text, heads, gaps = self.text, self.words.organisation_heads, _gaps(self.words)
        end = -_LONGEST_GAP - 1  # of the last one
        for piece in pieces:
            if (
                0 < piece.start - end <= _LONGEST_GAP
                and gaps[text[end : piece.start]]
                and len((last := kept[-1]).tokens) < 12
                and self._belong(last, piece)
            ):
                tokens = [*last.tokens, *piece.tokens]
                if last.known and text[end : piece.start] not in _NO_SPACE:  # an office and its seat
                    kept[-1] = replace(last, end=piece.end, tokens=tokens)
                    end = piece.end
                    continue
                stem = last.form if last.form in LOCAL_COMPANIES else ""
                kept[-1] = Candidate(last.start, piece.end, tokens, last.first, shouting=last.shouting, stem=stem)
            else:
                kept.append(piece)
            end = piece.end
        if any(head in text for head in (*self.words.small_heads, *self.words.bare_heads)):
            kept = [self._with_small_head(piece) for piece in kept]
        if any(state in text for state in STATES_BEFORE):
            kept = [self._with_state(piece) for piece in kept]
        return [
            self._with_adjective(piece)
            if (word := piece.tokens[0].text) in heads or (word[0] not in _CAPITALS and word.islower())
            else piece
            for piece in kept
        ]

    def _belong(self, left: Candidate, right: Candidate) -> bool:
        gap = self.text[left.end : right.start]
        if gap in _NO_SPACE:
            if right.stem and not left.first and not left.known and any(token.text == "&" for token in right.tokens):
                return True
            return self._is_person_with_known_surname(left, right) or self._is_branch(left, right)
        if "\n" in gap or (left.known and not self.table.is_organisation(left.form)):
            return False
        if (
            gap == ", "
            and not left.first
            and len(left.tokens) == 1
            and any(token.text == "&" for token in right.tokens)
        ):
            return not left.known and not right.known
        links = _links(gap)
        if self._has_head(left):
            return self._continues_organisation(left, right, gap, links)
        if left.known and self._is_seat(left, right, links):
            return True
        if left.known or left.stem or right.known or not links:
            return False
        if self._has_legal_form(left.tokens):
            return False
        if self._has_legal_form(right.tokens) and not self.facts.is_given(left.tokens[0].text):
            return len(links) <= 2 and all(link in self.words.any_links for link in links)
        given = all(self.facts.is_given(token.text) for token in left.tokens) and len(left.tokens) <= 2
        particles = all(link in self.words.particles and link not in AND for link in links)
        return given and particles and len(right.tokens) <= 2 and not self._has_head(right)

    def _has_head(self, candidate: Candidate) -> bool:
        return not self.words.organisation_heads.isdisjoint([token.text for token in candidate.tokens])

    def _is_person_with_known_surname(self, left: Candidate, right: Candidate) -> bool:
        if left.known or left.stem or left.shouting or not right.known or len(right.tokens) != 1 or " " in right.form:
            return False
        word = left.tokens[-1].text
        fact = self.facts[word]
        if fact & GIVEN:
            return len(left.tokens) <= 2
        if self.words.capital_nouns or len(left.tokens) > 1 or not self.facts[right.form] & SURNAME:
            return False
        if fact & (WORD | PLACE | HEAD) or word.isupper() or not word.isalpha():
            return False
        lower = word.lower()
        return lower not in self.words.company_before and lower not in self.words.person_before

    def _is_seat(self, left: Candidate, right: Candidate, links: list[str]) -> bool:
        """Whether a place belongs to a known office of several words: "Banco Central" and "de Chile"."""
        words = left.form.split(" ")
        if len(words) < 2 or left.form.isupper() or not links or not links[0].startswith(OF_BEGINS):
            return False
        if not self.words.organisation_links.issuperset(links) or self.words.organisation_heads.isdisjoint(words):
            return words[0] in BANK_HEADS and self.table.is_place(right.form or right.tokens[0].text)
        return self.table.is_place(right.form or " ".join(token.text for token in right.tokens))

    def _with_state(self, piece: Candidate) -> Candidate:
        """An office with the state before it that it belongs to: "U.S. Coast Guard", "US Senate"."""
        if not self.text.endswith(STATES_BEFORE, max(0, piece.start - 14), piece.start) or piece.shouting:
            return piece
        if piece.known and (self.table.is_company(piece.form) or not self.table.is_organisation(piece.form)):
            return piece
        if not piece.known and (len(piece.tokens) == 1 or not self._has_head(piece)):
            return piece
        state = next(each for each in STATES_BEFORE if self.text.endswith(each, 0, piece.start))
        start = piece.start - len(state)
        head = Token(state[:-1], start, piece.start - 1)
        return replace(piece, start=start, tokens=[head, *piece.tokens])

    def _is_branch(self, left: Candidate, right: Candidate) -> bool:
        """Whether a place behind an organisation names its branch: "Verbraucherzentrale Hamburg", "Sparkasse Hagen"."""
        if not (self.words.capital_nouns and left.known and not right.known and len(right.tokens) == 1):
            return False
        named = self.table.is_organisation(left.form) or left.form in LOCAL_COMPANIES
        return named and not left.form.isupper() and self.facts[right.tokens[0].text] & PLACE != 0

    def _continues_organisation(self, left: Candidate, right: Candidate, gap: str, links: list[str]) -> bool:
        ministry = any(token.text.lower().startswith(MINISTRY) for token in left.tokens)
        if gap == ", ":
            return ministry and _MORE_PARTS.match(self.text, left.end) is not None and len(right.tokens) == 1
        if len(links) > 1 and len(links[0]) > 4 and links[0].isalpha() and self._is_head(left.tokens[-1]):
            links = links[1:]  # "École centrale de Lyon"
        if not links or not all(link in self.words.organisation_links for link in links):
            return False
        if AND & set(links):
            inside = left.tokens[-1].start - left.tokens[0].end > 1 or not self._is_head(left.tokens[-1])
            return (
                inside
                and (ministry or not right.known)
                and not self.facts.is_given(right.tokens[0].text)
                and not self._has_head(right)
            )
        if right.known and self.table.lookup(right.form):
            return self._is_head(left.tokens[-1]) and " " in right.form and COMMON_AND in right.form.split(" ")
        place = self.table.place(right.form if right.known else right.tokens[0].text)
        if place is None or len(left.tokens) == 1 or self._is_head(left.tokens[-1]):
            return True
        return place.kind == "region" and links[0] in OF_REGIONS

    def _with_adjective(self, piece: Candidate) -> Candidate:
        """A lone head, or a ministry in small letters, with its adjective: "Corte suprema"."""
        if len(piece.tokens) == 1:
            if piece.known or not self._is_head(piece.tokens[0]):
                return piece
        elif len(piece.tokens) != 2 or not piece.tokens[0].text.islower():
            return piece
        found = self.words.adjective.match(self.text, piece.end, piece.end + _LONGEST_COMPLEMENT)
        if found is None:
            return piece
        if piece.tokens[0].text in self.words.lone_heads and found[1].startswith(OF_THE):
            return piece  # complete by itself: "a Câmara das despesas"
        tokens = [*piece.tokens, Token(found[1], found.start(1), found.end(1))]
        return Candidate(piece.start, found.end(1), tokens, piece.first, shouting=piece.shouting)

    def _is_head(self, token: Token) -> bool:
        return token.text in self.words.organisation_heads

    def _with_small_head(self, piece: Candidate) -> Candidate:
        """A name with the head of an organisation before it in small letters: "ministero della Difesa"."""
        if piece.start < 4 or piece.shouting:
            return piece
        before = word_before(self.text, piece.start)
        if before in self.words.bare_heads and not (piece.known and self.table.is_company(piece.form)):
            start = piece.start - 1 - len(before)
            return replace(
                piece, start=start, tokens=[Token(before, start, piece.start - 1), *piece.tokens], known=False, form=""
            )
        if before not in self.words.organisation_links:
            return piece
        found = self.words.small_head.search(self.text, max(0, piece.start - 44), piece.start)
        if found is None or (piece.known and self.table.lookup(piece.form)):
            return piece
        head = Token(self.text[found.start() : found.end()].split(" ", 1)[0], found.start(), found.end())
        return Candidate(found.start(), piece.end, [head, *piece.tokens], False, shouting=False)

    def _has_legal_form(self, tokens: list[Token]) -> bool:
        """Whether a legal form stands behind a word."""
        return any(self.facts[token.text] & LEGAL_FORM for token in tokens[1:])
