"""From runs of capitals to whole names: what is no name is cut off, what belongs together is put together."""

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
    COUNCILS,
    DIRECTIONS,
    HIGH,
    LOCAL_COMPANIES,
    MINISTRY,
    OF_BEGINS,
    OF_REGIONS,
    OF_THE,
    SHOUTED_WORDS,
    STATES_BEFORE,
)
from tuireader.entities.name_words import NameWords
from tuireader.entities.table import NameTable, unaccented
from tuireader.entities.word_facts import (
    CAPITALISED,
    COMPANY_BEFORE,
    COMPANY_END,
    FUNCTION,
    GIVEN,
    HEAD,
    KIND_BEFORE,
    LEGAL_FORM,
    OPENER,
    ORDINARY,
    PARTICLE,
    PLACE,
    ROLE,
    SURNAME,
    WORD,
    word_facts,
)

_LONGEST_ACRONYM = 5  # letters of acronyms that papers write like words: "Lvmh"
_SHORTEST_JOINED = 8  # letters of a name that is written apart: "Master Card"
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


def _spellings(word: str) -> tuple[str, ...]:
    """How a word could be spelt in the tables."""
    found = []
    if len(word) <= _LONGEST_ACRONYM and word[1:].islower() and word.isalpha():
        found.append(word.upper())
    if not word.isascii():
        found.append(unaccented(word))
    if not (word[1:].islower() or word.isupper()):
        found.append(word.capitalize())
    if "-" in word:
        found.append(word.replace("-", " "))
    return tuple(found)


class Assembler:
    """Makes names of the candidates of one text; ``roles`` maps where a person starts to the role before it."""

    def __init__(self, text: str, words: NameWords, table: NameTable) -> None:
        self.text = text
        self.words = words
        self.table = table
        self.facts = word_facts(words, table)
        self.roles: dict[int, str] = {}

    def names(self, raw: list[Candidate]) -> list[Candidate]:
        """The candidates cut and joined, in order."""
        pieces: list[Candidate] = []
        for each in raw:
            if each.known or each.stem:
                pieces.append(each)
            elif each.trimmed:
                pieces.append(self._respelt(each))
            else:
                pieces += [self._respelt(piece) for piece in self._trimmed(each)]
        return self._joined(pieces)

    def _respelt(self, piece: Candidate) -> Candidate:
        """The candidate as a known company that it spells in another way: "Lvmh", "Infinéon", "Master Card"."""
        tokens = piece.tokens
        word = tokens[0].text
        spellings: tuple[str, ...] = ()
        if len(tokens) == 2:
            word += tokens[1].text
            spellings = (word, word.capitalize()) if len(word) >= _SHORTEST_JOINED else ()
        elif len(tokens) == 1 and not (len(word) > _LONGEST_ACRONYM and word[1:].islower() and word.isascii()):
            other = WORD | PLACE | GIVEN | SURNAME | FUNCTION | HEAD
            spellings = _spellings(word) if len(word) > 2 and not self.facts[word] & other else ()
        for form in spellings:
            if self.table.is_company(form) and self.table.lookup(form)[0].ambiguity == 0:
                return replace(piece, known=True, form=form)
        return piece

    # ------------------------------------------------------------------------------------------------------ cutting

    def _trimmed(self, candidate: Candidate) -> list[Candidate]:
        """An unknown candidate without the words around it that are no names: openers, roles, ordinary words."""
        tokens = candidate.tokens
        if len(tokens) == 1:
            return [] if self._is_no_name(candidate) else [candidate]
        pieces: list[Candidate] = []
        held: list[Token] = []
        role: list[Token] = []
        first, last = candidate.first, len(tokens) - 1
        facts = [self.facts[token.text] for token in tokens]
        form_at = next((number for number, fact in enumerate(facts) if number and fact & LEGAL_FORM), -1)
        if form_at > 0 and candidate.shouting and tokens[form_at].text in SHOUTED_WORDS and tokens[0].text.isupper():
            form_at = -1  # "TARGET RISES AS"
        for number, token in enumerate(tokens):
            fact = facts[number]
            is_role = not held and number < last and (fact & ROLE or (role and self._goes_on(token)))
            if held and held[-1].text in COUNCILS and fact & GIVEN and number < last:
                pieces.append(self._piece(held, candidate, first))
                held, first = [], False
            if held and self.words.capital_nouns and self._is_german_kind(tokens, number, form_at):
                held = []
            opens = not held and (
                (fact & (OPENER | FUNCTION) and self._is_opener(candidate, number))
                or self._opens(tokens, number, first, form_at)
            )
            ordinary = (
                fact & (ORDINARY | FUNCTION)
                and (number >= form_at or (not held and number < form_at - 1))
                and not (held and (number == form_at or fact & PARTICLE))
                and self._is_ordinary(token, tokens[number + 1 : number + 2])
            )
            if ordinary and token.text in DIRECTIONS and self._is_whole(tokens[number + 1 :]):
                ordinary = False
            if token.text in HIGH and number < last and facts[number + 1] & HEAD:
                ordinary = opens = False
            if opens or ordinary or is_role:
                if held:
                    pieces.append(self._piece(held, candidate, first))
                held = []
                role = [*role, token] if is_role else []
                first = first and not is_role
                continue
            if not held and role:
                self.roles[token.start] = self.text[role[0].start : role[-1].end]
            role = []
            held.append(token)
            if number == form_at:
                pieces.append(self._piece(held, candidate, first))
                held, first = [], False
        if held:
            pieces.append(self._piece(held, candidate, first and held[0] is candidate.tokens[0]))
        return pieces

    def _goes_on(self, token: Token) -> bool:
        """Whether a word goes on with a role: "Chief Financial Officer"."""
        return token.text.lower() in self.words.role_parts

    def _is_whole(self, following: list[Token]) -> bool:
        """Whether words end as a company or hold the head of an organisation: "Yorkshire Police"."""
        facts = [self.facts[token.text] for token in following]
        return len(facts) > 1 and bool(facts[-1] & COMPANY_END or any(fact & HEAD for fact in facts))

    def _is_no_name(self, candidate: Candidate) -> bool:
        """Whether a single word is an opener, the plain first word of a sentence, or ordinary."""
        return (
            self._is_opener(candidate, 0)
            or (candidate.first and self._is_plain(candidate.tokens[0]))
            or self._is_ordinary(candidate.tokens[0], [])
        )

    def _is_opener(self, candidate: Candidate, number: int) -> bool:
        """Whether a word begins no name; within a sentence "First" can, before a word that ends companies."""
        text = candidate.tokens[number].text
        fact = self.facts[text]
        if fact & FUNCTION and candidate.first and number == 0 and len(text) > 2:
            return True
        if not fact & OPENER:
            return False
        return candidate.first or candidate.shouting or not self.facts[candidate.tokens[-1].text] & COMPANY_END

    def _has_legal_form(self, tokens: list[Token]) -> bool:
        """Whether a legal form stands behind a word."""
        return any(self.facts[token.text] & LEGAL_FORM for token in tokens[1:])

    def _opens(self, tokens: list[Token], number: int, first: bool, form_at: int) -> bool:
        """Whether a word before a name belongs to the sentence: its plain first word, or a German noun."""
        token = tokens[number]
        if number == 0 and first and form_at < 2 and self._is_plain(token):
            return not self._is_name_of_words(tokens)
        if number == 0 and first and form_at < 0 and not self.words.capital_nouns and len(tokens) > 1:
            return self.facts[token.text] & (COMPANY_BEFORE | COMPANY_END) == COMPANY_BEFORE  # "Rival Acme"
        if not self.words.capital_nouns or number + 1 >= len(tokens):
            return False
        if self._is_german_kind(tokens, number, form_at):
            return True
        return form_at < 0 and self.facts[token.text] & WORD != 0 and self.facts.is_given(tokens[number + 1].text)

    def _is_name_of_words(self, tokens: list[Token]) -> bool:
        """Whether ordinary words make up a name that ends as companies do: "Country Garden Holdings"."""
        if self.words.capital_nouns or len(tokens) < 3 or not self.facts[tokens[-1].text] & COMPANY_END:
            return False
        return all(self.facts[token.text] & WORD for token in tokens[1:-1])

    def _is_german_kind(self, tokens: list[Token], number: int, form_at: int) -> bool:
        """Whether a German noun says what the name behind it is: "Softwarehersteller Acme", "US-Konzerns Acme"."""
        if not self.words.capital_nouns or number + 1 >= len(tokens) or 0 <= form_at - 1 <= number:
            return False
        return self.facts[tokens[number].text] & KIND_BEFORE != 0

    def _is_ordinary(self, token: Token, following: list[Token]) -> bool:
        """Whether a word is no name; a month or a day that is also a given name is one before another word."""
        fact = self.facts[token.text]
        if not following and fact & FUNCTION and fact & CAPITALISED:
            return True
        return fact & ORDINARY != 0 and not (following and fact & GIVEN)

    def _is_plain(self, token: Token) -> bool:
        """Whether the first word of a sentence is an ordinary word, or at least no known name."""
        return self.facts[token.text] & (WORD | GIVEN) == WORD

    def _piece(self, tokens: list[Token], whole: Candidate, first: bool) -> Candidate:
        return Candidate(tokens[0].start, tokens[-1].end, tokens, first, shouting=whole.shouting)

    # ------------------------------------------------------------------------------------------------------ joining

    def _joined(self, pieces: list[Candidate]) -> list[Candidate]:
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
