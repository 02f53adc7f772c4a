"""One name for all forms: surnames, short forms, acronyms, near-spellings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tuireader.entities.candidates import Candidate
from tuireader.entities.decide import Decider
from tuireader.entities.near_names import Near
from tuireader.entities.weighing import Name
from tuireader.entities.word_facts import GIVEN, HEAD, PLACE, WORD

_ACRONYM_AFTER = re.compile(r"\s?\(\s?([A-Z][A-Za-z]{1,7})\s?\)")
_HALF = 1.5  # evidence for a company that is enough where its first word is one
_MOST_DECIDED = 200  # names that are looked for in headlines
_ESTABLISHED = 3  # mentions from which an unknown name can be the right spelling of another


def tie_forms(text: str, names: dict[str, Name], decider: Decider, headlines: Sequence[tuple[int, int]] = ()) -> None:
    """Make the forms of one name share kind and canonical name; ``headlines`` are lines with capitals throughout."""
    _join_longer(names, decider)
    _tie_surnames(text, names, decider)
    _tie_short_forms(text, names, decider)
    _tie_heads(names, decider)
    _tie_initials(names, decider)
    _tie_near_spellings(names, decider)
    if headlines:
        _find_in_headlines(text, names, headlines)


def _join_longer(names: dict[str, Name], decider: Decider) -> None:
    """Let "Acme Cells", for which too little speaks by itself, be a company where "Acme" is one by its own evidence."""
    for name in [each for each in names.values() if each.kind == "company" and not each.known]:
        # With its legal form the name is a company; without, it may have been taken for somebody by its two capitals.
        bare = names.get(name.canonical) if " " in name.canonical else None
        if bare is not None and bare.kind == "person" and not decider.facts.is_given(name.canonical.partition(" ")[0]):
            tie(bare, name, f"short for {name.form}")
    for name in names.values():
        if name.kind is not None or name.known or " " not in name.form or name.evidence.score("company") < _HALF:
            continue
        first = name.form.partition(" ")[0]
        short = names.get(first)
        if short is not None and short.kind == "company" and not short.known and _may_be_short(short, decider):
            name.kind, name.canonical = "company", name.form


def _tie_surnames(text: str, names: dict[str, Name], decider: Decider) -> None:
    """Give later surnames the full name, and single given names of people as well."""
    people = [name for name in names.values() if name.kind == "person" and " " in name.form]
    if not people:
        return
    by_last: dict[str, Name] = {}
    for name in reversed(people):
        by_last.update(dict.fromkeys(_surnames(name.form, decider), name))
    by_first = {name.form.partition(" ")[0]: name for name in reversed(people)}
    for name in names.values():
        full = by_last.get(name.form) or (by_first.get(name.form) if name.kind is None else None)
        if full is None or full is name or (" " in name.form and name.kind not in {None, "person"}):
            continue
        if name.kind == "company" and (
            (name.known and _has_cue(name)) or (name.alias is not None and name.alias.ambiguity == 0)
        ):
            continue
        name.kind, name.canonical, name.ticker = "person", full.form, None
        name.evidence.add("person", f"short for {full.form}", 4.0)
        _take_particles(text, name, full.form)


def _surnames(form: str, decider: Decider) -> list[str]:
    """What a person may be called later: the last word, two surnames, the first of two where Spanish is written."""
    words = form.split(" ")
    found = [words[-1]]
    if len(words) > 2 and words[-2][:1].isupper():
        found.append(" ".join(words[-2:]))
        if decider.words.first_surname and not decider.facts.is_given(words[-2]):
            found.append(words[-2])
    return found


def _take_particles(text: str, name: Name, full: str) -> None:
    """Let a surname begin with the capital of its particle: "Van Harten", who is "Jeroen van Harten" in full."""
    before = full.removesuffix(name.form).rstrip(" ")
    particle = before.rpartition(" ")[2]
    if " " in name.form or not particle.islower() or not particle.isalpha():
        return
    written = f"{particle.capitalize()} "
    for number, mention in enumerate(name.mentions):
        start = mention.start - len(written)
        if start >= 0 and text.startswith(written, start):
            name.mentions[number] = replace(mention, start=start)


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
            acronym = count == 1 and short.form.isupper() and not short.known and name.kind == "company"
            if short.kind is not None and (short.kind != name.kind or count < len(tokens)) and not acronym:
                continue
            if count == 1 and name.kind == "organisation" and not short.form.isupper():
                continue  # "Iraqi" is not the Iraqi Islamic Party
            same = any(alias.company.name == name.canonical for alias in decider.table.lookup(short.form))
            if same or _may_be_short(short, decider):
                tie(short, name, f"short for {name.canonical}")
        for mention in name.mentions[:50]:
            if "(" not in text[mention.end : mention.end + 2]:
                continue
            bracket = _ACRONYM_AFTER.match(text, mention.end, mention.end + 14)
            short = names.get(bracket[1]) if bracket else None
            if bracket and short is not None and short.kind != "person":
                initials = "".join(token[0] for token in name.form.split(" ") if token[:1].isupper()).upper()
                if initials.startswith(bracket[1].upper()[:2]) or initials == bracket[1].upper():
                    tie(short, name, f"stands for {name.canonical}")


def _tie_beginning(
    word: str, name: Name, names: dict[str, Name], decider: Decider, beginnings: dict[str, set[str]]
) -> None:
    """Let "Acme", a company by its own evidence, be "Acme Holdings", unless other names begin with the word as well."""
    short = names.get(word)
    if short is None or short.kind != "company" or not _may_be_short(short, decider):
        return
    if short.known and not _is_introduced(short, name):
        return
    if beginnings.get(word) == {name.canonical}:
        tie(short, name, f"short for {name.canonical}")


def _is_introduced(short: Name, whole: Name) -> bool:
    """Whether a firm that is known by a doubtful form is rather one that the text has named in full before.

    "Harrow Cells" first and "Harrow" later is one name, though some firm is listed as "Harrow".
    """
    if short.alias is None or whole.mentions[0].start > short.mentions[0].start:
        return False
    return short.alias.ambiguity == 2 or not short.alias.company.country


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
        if not table.is_product(name.form) and not decider.facts.is_given(name.form):
            tie(name, names[form], f"near-spelling of {names[form].canonical}")


def tie(name: Name, target: Name, reason: str) -> None:
    """Make a name a form of another one."""
    name.kind, name.canonical, name.ticker = target.kind, target.canonical, target.ticker
    if target.kind is not None:
        name.evidence.add(target.kind, reason, 4.0)


def _tie_initials(names: dict[str, Name], decider: Decider) -> None:
    """Let an acronym that is nothing by itself, or could be two things, be the organisation with these initials."""
    whole: dict[str, Name] = {}
    for name in names.values():
        if name.kind == "organisation" and " " in name.form:
            initials = "".join(word[0] for word in name.form.split(" ") if word[:1].isupper())
            if len(initials) > 2:
                whole.setdefault(initials, name)
    for initials, target in whole.items():
        short = names.get(initials)
        if short is None or short.kind == target.kind:
            continue
        if short.kind is None or decider.table.is_organisation(initials) or not short.known:
            tie(short, target, f"stands for {target.canonical}")


def _find_in_headlines(text: str, names: dict[str, Name], headlines: Sequence[tuple[int, int]]) -> None:
    """Find in headlines the names that the text decides, where capitals throughout hid their edges."""
    decided = [name for name in names.values() if name.kind is not None and len(name.form) > 2][:_MOST_DECIDED]
    taken = sorted((mention.start, mention.end) for name in decided for mention in name.mentions)
    for start, end in headlines:
        line = text[start:end]
        inside = [(left, right) for left, right in taken if left < end and right > start]
        for name in decided:
            if name.alias is not None and name.alias.ambiguity:
                continue
            for form in dict.fromkeys((name.form, name.form.upper())):
                at = line.find(form)
                left, right = start + at, start + at + len(form)
                if at < 0 or _is_inside_word(text, left, right) or any(a < right and left < b for a, b in inside):
                    continue
                name.mentions.append(Candidate(left, right, name.mentions[0].tokens, at == 0, shouting=True))
                inside.append((left, right))


def _is_inside_word(text: str, start: int, end: int) -> bool:
    return (start > 0 and text[start - 1].isalnum()) or text[end : end + 1].isalnum()
