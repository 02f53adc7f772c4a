"""What the reader says of a name wins over what the text says."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tuireader.document.clean import verbatim
from tuireader.entities.extract import extract
from tuireader.entities.verdicts import judged
from tuireader.model import Mention, Verdict, VerdictKind

TEXT = "Microsoft bought Zandrak. Microsoft Corp. will keep its name, said Karen Doyle. The rosewood plan is off."


def names(*verdicts: Verdict) -> list[tuple[str, str]]:
    kinds = {"company", "organisation", "person"}
    return [(m.kind, m.text) for m in extract(verbatim(TEXT), verdicts) if m.kind in kinds]


def test_without_verdicts_nothing_changes() -> None:
    assert {("company", "Microsoft"), ("company", "Microsoft Corp."), ("person", "Karen Doyle")} <= set(names())


def test_never_takes_every_form_of_a_name() -> None:
    assert not any("Microsoft" in text for _, text in names(Verdict("Microsoft", "never")))
    assert not any("Microsoft" in text for _, text in names(Verdict("microsoft", "never")))


def test_not_a_company_leaves_other_kinds_alone() -> None:
    found = names(Verdict("Microsoft", "not a company"), Verdict("Karen Doyle", "not a company"))
    assert ("person", "Karen Doyle") in found
    assert not any(kind == "company" and "Microsoft" in text for kind, text in found)


def test_a_name_is_what_the_reader_says() -> None:
    assert ("organisation", "Microsoft") in names(Verdict("Microsoft", "organisation"))
    (company,) = (m for m in extract(verbatim(TEXT), [Verdict("rosewood", "company")]) if m.text == "rosewood")
    assert (company.kind, company.name, company.why) == ("company", "rosewood", ("you said so",))


def test_a_longer_name_of_the_reader_takes_the_place_of_one_inside() -> None:
    text = "Delta Pride sells fish."
    found = judged(text, [Mention("company", 0, 5, "Delta", "Delta Air Lines")], [Verdict("Delta Pride", "company")])
    assert [(m.start, m.end, m.name) for m in found] == [(0, 11, "Delta Pride")]


verdicts = st.lists(
    st.builds(Verdict, st.text(max_size=6), st.sampled_from(VerdictKind.__args__)),  # type: ignore[attr-defined]
    max_size=4,
)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="aAbB .x", max_size=40), verdicts)
def test_verdicts_keep_mentions_apart_and_in_the_text(text: str, said: list[Verdict]) -> None:
    found = [m for m in extract(verbatim(text), said) if m.kind != "quote"]
    assert all(text[m.start : m.end] == m.text for m in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
