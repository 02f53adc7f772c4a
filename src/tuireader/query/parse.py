"""From the words of a query to its tree.

The grammar decides what stands where; the values of fields are read when the tree is built, so that an error can point
at the character.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from tuireader.query import values
from tuireader.query.errors import QueryError
from tuireader.query.fields import BY_NAME, FIELDS, OTHER_NAMES, field_named, nearest
from tuireader.query.tree import (
    EVERYTHING,
    And,
    Has,
    InFeed,
    InFolder,
    InLanguage,
    Is,
    Named,
    Newer,
    Node,
    Not,
    Or,
    Tagged,
    Text,
    leaves,
)

if TYPE_CHECKING:
    from lark import Lark, Token

LONGEST = 1000  # characters
DEEPEST = 12  # parentheses within each other: SQLite's own parser takes little more, and nobody reads that
SHORTEST_PREFIX = 4  # letters; fewer begin so many words that to find them takes longer than to type on

_NO_WORD = "there is no letter and no digit to look for"

_GRAMMAR = r"""
start: disjunction?
disjunction: conjunction (_OR conjunction)*
conjunction: _term+
_term: negation | group | phrase | word | amount | condition | empty
negation: _NOT _term
group: _LPAR disjunction _RPAR
phrase: PHRASE
word: WORD
amount: MONEY (VALUE | PHRASE) CURRENCY?
condition: FIELD (VALUE | PHRASE)
empty: EMPTY

_LPAR: "("
_RPAR: ")"
_OR.5: /or(?=[\s()]|$)|\|+/i
_NOT.5: /-(?=[^\s)])|not(?=[\s(])/i
MONEY.4: /money:(?=[^\s()])/i
FIELD.3: /[a-z_]+:(?=[^\s()])/i
EMPTY.2: /[a-z_]+:/i
CURRENCY.6: /(?:%s)(?=[\s()]|$)/i
PHRASE: /"[^"]*"/
VALUE: /[^\s()"]+/
WORD.1: /[^\s()"]+/
BLANK: /\s+/
%%ignore BLANK
"""


@dataclass(frozen=True, slots=True)
class Query:
    """A query that was understood: its words and its tree."""

    text: str
    tree: Node

    def __bool__(self) -> bool:
        """Whether it asks for anything."""
        return self.tree != EVERYTHING


def parse(text: str, today: date, *, typing: bool = False) -> Query:
    """Understand a query. ``today`` is the day where the reader is; ``typing``: the last word may be unfinished.

    Raises ``QueryError`` with the place; nothing else for any text.
    """
    if len(text) > LONGEST:
        raise QueryError(text, LONGEST, f"a query has at most {LONGEST:,} characters", length=len(text) - LONGEST)
    _check_pairs(text)
    from lark import UnexpectedInput

    try:
        parsed = _parser().parse(text)
    except UnexpectedInput as error:
        raise _in_words(text, error) from None
    return Query(text, _Builder(text, today, typing).build(parsed))


@cache
def _parser() -> Lark:
    from lark import Lark

    currencies = "|".join((*values.CURRENCY_WORDS, "[$€£¥]"))
    return Lark(_GRAMMAR % currencies, parser="lalr", lexer="contextual", maybe_placeholders=False)


def _check_pairs(text: str) -> None:
    """Say of quotation marks and parentheses what a grammar says less clearly."""
    opened: list[int] = []
    quote = -1
    for place, char in enumerate(text):
        if char == '"':
            quote = place if quote < 0 else -1
        elif quote >= 0:
            continue
        elif char == "(":
            opened.append(place)
            if len(opened) > DEEPEST:
                raise QueryError(text, place, f"at most {DEEPEST} parentheses stand within each other")
        elif char == ")":
            if not opened:
                raise QueryError(text, place, "this parenthesis closes nothing")
            opened.pop()
    if quote >= 0:
        raise QueryError(text, quote, "this quotation mark is not closed")
    if opened:
        raise QueryError(text, opened[-1], "this parenthesis is not closed")


def _in_words(text: str, error: Any) -> QueryError:
    place: int | None = getattr(error, "pos_in_stream", None)
    token = getattr(error, "token", None)
    at_end = place is None or (token is None and place >= len(text))
    if (token is not None and token.type == "$END") or at_end:
        trimmed = text.rstrip()
        return QueryError(text, len(trimmed), "something is missing at the end")
    if token is not None:
        place, length = token.start_pos, len(token)
        if token.type == "_OR":
            return QueryError(text, place, 'or stands between two conditions; write "or" for the word', length=length)
        if token.type == "_RPAR":
            return QueryError(text, place, "there is nothing in these parentheses", length=length)
        return QueryError(text, place, f"{str(token)[:20]} cannot stand here", length=length)
    return QueryError(text, place or 0, "this cannot stand here")


class _Builder:
    """Builds the tree from what the grammar found."""

    def __init__(self, text: str, today: date, typing: bool) -> None:
        self._text = text
        self._today = today
        self._typing = typing

    def build(self, parsed: Any) -> Node:
        tree = self._node(parsed.children[0], 0) if parsed.children else EVERYTHING
        if self._text.strip() and next(leaves(tree), None) is None:
            raise QueryError(self._text, 0, _NO_WORD, length=len(self._text))
        return tree

    def _node(self, parsed: Any, depth: int) -> Node:
        if depth > 5 * DEEPEST:
            raise QueryError(self._text, 0, "this query is nested too deeply", length=len(self._text))
        if parsed.data == "negation":
            inner = self._node(parsed.children[0], depth + 1)
            return inner.node if isinstance(inner, Not) else Not(inner)
        if parsed.data == "group":
            return self._node(parsed.children[0], depth + 1)
        if parsed.data in {"disjunction", "conjunction"}:
            nodes = tuple(self._node(child, depth + 1) for child in parsed.children)
            if len(nodes) == 1:
                return nodes[0]
            return Or(nodes) if parsed.data == "disjunction" else And(nodes)
        make: Callable[[list[Token]], Node] = getattr(self, f"_{parsed.data}")
        return make(parsed.children)

    def _word(self, tokens: list[Token]) -> Node:
        token = tokens[0]
        word = str(token)
        prefix = word.endswith("*")
        word = word.rstrip("*")
        if not any(map(str.isalnum, word)):
            return EVERYTHING  # a dash or an ampersand between words
        if not prefix and self._typing and token.end_pos == len(self._text):
            prefix = sum(map(str.isalnum, word)) >= SHORTEST_PREFIX
        return Text(word, prefix=prefix)

    def _phrase(self, tokens: list[Token]) -> Node:
        words = str(tokens[0]).strip('"')
        if not any(map(str.isalnum, words)):
            raise self._error(tokens[0], _NO_WORD)
        return Text(words)

    def _empty(self, tokens: list[Token]) -> Node:
        token = tokens[0]
        name = str(token)[:-1]
        field = field_named(name)
        if field is None:
            raise self._unknown_field(token, name)
        raise QueryError(self._text, token.end_pos or 0, f"{token} needs a value, as in {field.example}")

    def _amount(self, tokens: list[Token]) -> Node:
        field, value = tokens[0], tokens[1]
        named = str(tokens[2]) if len(tokens) > 2 else None
        written = str(value).strip('"')
        if not written.strip():
            raise self._error(value, f"{field} needs a value, as in {BY_NAME['money'].example}")
        try:
            return values.money(written, named)
        except values.BadValue as error:
            raise self._bad_value(value, error) from None

    def _condition(self, tokens: list[Token]) -> Node:
        name, value = tokens
        field = field_named(str(name)[:-1])
        if field is None:
            raise self._unknown_field(name, str(name)[:-1])
        written = str(value).strip('"').strip()
        if not written:
            raise self._error(value, f"{name} needs a value, as in {field.example}")
        try:
            return self._leaf(field.name, field.fixed, written, value)
        except values.BadValue as error:
            raise self._bad_value(value, error) from None

    def _leaf(self, field: str, fixed: tuple[str, ...], written: str, value: Token) -> Node:
        if field == "lang":
            code = written.lower()
            if not (code.isascii() and code.isalpha() and len(code) == 2):
                raise self._error(value, "a language is written with two letters, as in lang:de")
            return InLanguage(code)
        if field in {"is", "has"}:
            chosen = written.lower()
            if chosen not in fixed:
                near = nearest(chosen, fixed)
                cause = f"{field}: takes {', '.join(fixed[:-1])} or {fixed[-1]}"
                raise self._error(value, cause, f"{field}:{near}" if near else "")
            return Is(chosen) if field == "is" else Has(chosen)  # type: ignore[arg-type]
        if field in {"before", "after", "on"}:
            return values.dated(field, written, self._today)
        if field in {"newer", "older"}:
            return Newer(values.span(written), within=field == "newer")
        if field == "title":
            return self._title(written, value)
        if field == "feed":
            return InFeed(written)
        if field == "folder":
            return InFolder(written.strip("/"))
        if field == "tag":
            return Tagged(written)
        if not any(map(str.isalnum, written)):
            raise self._error(value, _NO_WORD)
        return Named(field, written)  # type: ignore[arg-type]

    def _title(self, written: str, value: Token) -> Node:
        prefix = written.endswith("*")
        written = written.rstrip("*")
        if not any(map(str.isalnum, written)):
            raise self._error(value, _NO_WORD)
        unfinished = self._typing and value.end_pos == len(self._text) and not str(value).endswith('"')
        if unfinished and sum(map(str.isalnum, written)) >= SHORTEST_PREFIX:
            prefix = True
        return Text(written, title=True, prefix=prefix)

    def _unknown_field(self, token: Token, name: str) -> QueryError:
        near = nearest(name, tuple(field.name for field in FIELDS) + tuple(OTHER_NAMES))
        cause = f'there is no field {name}; write "{name}" in quotation marks for the word'
        return self._error(token, cause, f"{near}:" if near else "")

    def _bad_value(self, value: Token, error: values.BadValue) -> QueryError:
        start = (value.start_pos or 0) + (1 if str(value).startswith('"') else 0)
        return QueryError(self._text, start + error.at, str(error), length=error.length or 1)

    def _error(self, token: Token, cause: str, suggestion: str = "") -> QueryError:
        return QueryError(self._text, token.start_pos or 0, cause, length=len(token), suggestion=suggestion)
