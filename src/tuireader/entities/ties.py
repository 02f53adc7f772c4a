"""One name for all forms: surnames, short forms, acronyms, near-spellings."""

from __future__ import annotations

import re

from tuireader.entities.decide import Decider, Name
from tuireader.entities.near_names import Near
from tuireader.entities.word_facts import GIVEN, HEAD, PLACE, WORD

_ACRONYM_AFTER = re.compile(r"\s?\(\s?([A-Z][A-Za-z]{1,7})\s?\)")
_HALF = 1.5  # evidence for a company that is enough where its first word is one
_ESTABLISHED = 3  # mentions from which an unknown name can be the right spelling of another


def tie_forms(text: str, names: dict[str, Name], decider: Decider) -> None:
    """Make the forms of one name share kind and canonical name."""
    _join_longer(names, decider)
    _tie_surnames(names)
    _tie_short_forms(text, names, decider)
    _tie_heads(names, decider)
    _tie_near_spellings(names, decider)


def _join_longer(names: dict[str, Name], decider: Decider) -> None:
    """Let "Acme Cells", for which too little speaks by itself, be a company where "Acme" is one by its own evidence."""
    for name in [each for each in names.values() if each.kind == "company" and not each.known]:
        # With its legal form the name is a company; without, it may have been taken for somebody by its two capitals.
        bare = names.get(name.canonical) if " " in name.canonical else None
        if bare is not None and bare.kind == "person" and not decider.is_given(name.canonical.partition(" ")[0]):
            tie(bare, name, f"short for {name.form}")
    for name in names.values():
        if name.kind is not None or name.known or " " not in name.form or name.evidence.score("company") < _HALF:
            continue
        first = name.form.partition(" ")[0]
        short = names.get(first)
        if short is not None and short.kind == "company" and not short.known and _may_be_short(short, decider):
            name.kind, name.canonical = "company", name.form


def _tie_surnames(names: dict[str, Name]) -> None:
    """Give later surnames the full name, and single given names of people as well."""
    people = [name for name in names.values() if name.kind == "person" and " " in name.form]
    if not people:
        return
    by_last = {name.form.rpartition(" ")[2]: name for name in reversed(people)}
    by_first = {name.form.partition(" ")[0]: name for name in reversed(people)}
    for name in names.values():
        full = by_last.get(name.form) or (by_first.get(name.form) if name.kind is None else None)
        if full is None or full is name or " " in name.form:
            continue
        if name.kind == "company" and (
            (name.known and _has_cue(name)) or (name.alias is not None and name.alias.ambiguity == 0)
        ):
            continue
        name.kind, name.canonical, name.ticker = "person", full.form, None
        name.evidence.add("person", f"short for {full.form}", 4.0)


def _has_cue(name: Name) -> bool:
    return any(
        reason.endswith(("before it", "after it")) or reason.startswith("beside ")
        for reason in name.evidence.reasons.get("company", {})
    )


def _tie_short_forms(text: str, names: dict[str, Name], decider: Decider) -> None:
    """Let "Acme" and "Acme Holdings" be what "Acme Holdings Inc." is, and an acronym what it stands for."""
    beginnings: dict[str, set[str]] = {}  # the names of several words that begin with each
    for name in names.values():
        if name.kind is not None and " " in name.form:
            beginnings.setdefault(name.form.partition(" ")[0], set()).add(name.canonical)
    for name in [each for each in names.values() if each.kind in {"company", "organisation"}]:
        whole = name.form if name.known else name.canonical
        tokens = whole.split(" ")[:12] if " " in whole or whole != name.form else []
        if len(tokens) > 1 and name.kind == "company" and not name.known:
            _tie_beginning(tokens[0], name, names, decider, beginnings)
        for count in range(1, len(tokens) + 1):
            short = names.get(" ".join(tokens[:count]))
            if short is None or short is name or (short.known and short.kind is not None):
                continue
            if short.kind is not None and (short.kind != name.kind or count < len(tokens)):
                continue
            if count == 1 and name.kind == "organisation" and not short.form.isupper():
                continue  # "Iraqi" is not the Iraqi Islamic Party
            same = any(alias.company.name == name.canonical for alias in decider.table.lookup(short.form))
            if same or _may_be_short(short, decider):
                tie(short, name, f"short for {name.canonical}")
        for mention in name.mentions[:50]:
            if "(" not in text[mention.end : mention.end + 2]:
                continue
            acronym = _ACRONYM_AFTER.match(text, mention.end, mention.end + 14)
            short = names.get(acronym[1]) if acronym else None
            if acronym and short is not None and short.kind != "person":
                initials = "".join(token[0] for token in name.form.split(" ") if token[:1].isupper()).upper()
                if initials.startswith(acronym[1].upper()[:2]) or initials == acronym[1].upper():
                    tie(short, name, f"stands for {name.canonical}")


def _tie_beginning(
    word: str, name: Name, names: dict[str, Name], decider: Decider, beginnings: dict[str, set[str]]
) -> None:
    """Let "Acme", a company by its own evidence, be "Acme Holdings", unless other names begin with the word as well."""
    short = names.get(word)
    if short is None or short.kind != "company" or short.known or not _may_be_short(short, decider):
        return
    if beginnings.get(word) == {name.canonical}:
        tie(short, name, f"short for {name.canonical}")


def _tie_heads(names: dict[str, Name], decider: Decider) -> None:
    """Let "the Commission" be the organisation with this word in its name, where the text has one."""
    organisations = [name for name in names.values() if name.kind == "organisation"][:200]
    for name in names.values():
        if name.kind is None and name.form in decider.words.organisation_heads:
            full = next((each for each in organisations if name.form in each.form.split(" ")), None)
            if full is not None:
                tie(name, full, f"short for {full.canonical}")


def _may_be_short(short: Name, decider: Decider) -> bool:
    word = short.form
    return not decider.facts[word] & (PLACE | GIVEN | HEAD | WORD)


def _tie_near_spellings(names: dict[str, Name], decider: Decider) -> None:
    """Let a misspelt name be the company that it is nearly, where the evidence is strong."""
    table = decider.table
    companies = [name for name in names.values() if name.kind == "company"]
    times: dict[str, int] = {}
    if any(not name.known for name in companies):
        for name in names.values():
            times[name.canonical] = times.get(name.canonical, 0) + len(name.mentions)
    near = Near(
        (name.form, name.canonical, name.known)
        for name in companies
        if " " not in name.form and (name.known or times[name.canonical] >= _ESTABLISHED)
    )
    for name in names.values() if near else ():
        if name.kind not in {None, "company"} or name.known or " " in name.form:
            continue
        form = near.to(name.form, known_only=len(name.mentions) >= _ESTABLISHED)
        if form is None or form == name.form or decider.facts[name.form] & (WORD | PLACE) or table.folded(name.form):
            continue
        if not table.is_product(name.form) and not decider.is_given(name.form):
            tie(name, names[form], f"near-spelling of {names[form].canonical}")


def tie(name: Name, target: Name, reason: str) -> None:
    """Make a name a form of another one."""
    name.kind, name.canonical, name.ticker = target.kind, target.canonical, target.ticker
    if target.kind is not None:
        name.evidence.add(target.kind, reason, 4.0)
