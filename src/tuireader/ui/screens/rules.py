"""The rules: what each looks for, what it does, how often it has; made and changed here."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content

from tuireader.model import ArticleFilter
from tuireader.query.results import Rule
from tuireader.ui.screens.ask import Ask
from tuireader.ui.screens.entries import Choice, Entries, Entry, Sheet

if TYPE_CHECKING:
    from tuireader.library.library import Library

_ACTIONS = "mute, read, bookmark, notify, full_text, tag NAME; several with commas"


class RuleList(Entries):
    """Lists the rules in the order in which they are carried out."""

    BINDINGS: ClassVar = [
        ("a", "add", "Add"),
        ("delete,d", "remove", "Remove"),
        ("n", "rest", "Rest"),
        ("x", "run", "Run"),
    ]
    hint = "Enter: what matches · a: add · n: rest or work · x: also for what is there · d: remove · Esc: close"

    def __init__(self, library: Library, *, ascii_only: bool = False) -> None:
        self._library = library
        self._rules: tuple[Rule, ...] = ()
        super().__init__(self._read, ascii_only=ascii_only, classes="rules")

    def _read(self) -> Sheet:
        self._rules = self._library.rules()
        # Counted here, so that a rule can be judged before it is trusted.
        matches = {rule.id: len(self._library.ids(ArticleFilter(query=rule.query))) for rule in self._rules}
        note = "A rule acts on articles that match its query when they arrive."
        return Sheet("Rules", note, sections=(("", tuple(_entry(rule, matches[rule.id]) for rule in self._rules)),))

    @property
    def _chosen_rule(self) -> Rule | None:
        choice = self.chosen
        return next((rule for rule in self._rules if choice is not None and rule.id == choice.id), None)

    def action_add(self) -> None:
        """Asks what the rule looks for, then what it does."""

        def with_query(query: str | None) -> None:
            if query:
                self.app.push_screen(Ask(f"What to do ({_ACTIONS}):"), partial(self._made, query))

        self.app.push_screen(Ask("A rule for articles that match this query:"), with_query)

    def _made(self, query: str, written: str | None) -> None:
        actions = [action.strip() for action in (written or "").split(",") if action.strip()]
        if actions:
            self.change(partial(self._library.add_rule, query, query, actions))

    def action_remove(self) -> None:
        """Forgets the rule under the cursor; what it did stays."""
        if (rule := self._chosen_rule) is not None:
            self.change(partial(self._library.remove_rule, rule.id), f"{rule.name}: forgotten")

    def action_rest(self) -> None:
        """Lets the rule rest, or work again."""
        if (rule := self._chosen_rule) is not None:
            self.change(partial(self._library.enable_rule, rule.id, not rule.enabled))

    def action_run(self) -> None:
        """Carries the rule out on the articles that are there."""
        if (rule := self._chosen_rule) is not None:
            self.change(partial(self._run_on_all, rule), f"{rule.name}: carried out")

    def _run_on_all(self, rule: Rule) -> None:
        self._library.run_rule(rule, list(self._library.ids(ArticleFilter(query=rule.query))))


def _entry(rule: Rule, matches: int) -> Entry:
    rests = ", rests" if not rule.enabled else ""
    name = "" if rule.name == rule.query else f"{rule.name}: "
    return Entry(
        Content.assemble(
            (name, "bold"),
            rule.query,
            "\n    ",
            (f"{', '.join(rule.actions)}   {rule.hits:,} so far, {matches:,} in lists match{rests}", "$muted"),
        ),
        Choice("query", rule.id, name="Matches of the rule", query=rule.query),
    )
