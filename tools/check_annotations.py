"""Compares what tuireader finds with what people marked in fixtures/annotated.

    python tools/check_annotations.py                      precision and recall by kind and language
    python tools/check_annotations.py --misses             and every miss and false alarm with its place
    python tools/check_annotations.py --language it FILE   one language, one file

The format is described in fixtures/README.md. Exit status: 0 measured, 1 an annotation is malformed.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import cast, get_args

from tuireader.model import Kind, Mention

FOLDER = Path(__file__).resolve().parent.parent / "fixtures" / "annotated"
LANGUAGES = ("en", "it", "de", "fr", "es", "pt", "nl")
HEADERS = {"language", "style"}
NAMED: tuple[Kind, ...] = ("company", "organisation", "person")
MARKS: dict[str, Kind] = {
    "company": "company",
    "org": "organisation",
    "person": "person",
    "money": "money",
    "quote": "quote",
}
OPEN = re.compile(r"\[\[(?P<mark>[^:|\[\]\n]{1,20}):(?P<name>[^|\[\]\n]{0,200})(?P<end>\||\]\])")
MONEY = re.compile(r"(?P<about>~?)(?P<currency>[A-Z]{3})(?: (?P<low>\S+?)(?:\.\.(?P<high>\S+))?)?")
SUFFIXES = {"": 1, "k": 10**3, "m": 10**6, "bn": 10**9, "tn": 10**12}
NUMBER = re.compile(r"(\d+(?:\.\d+)?)(k|m|bn|tn)?")
WORD = re.compile(r"\w+")
NEAR = 0.8  # common part of two spans of money or two quotes that count as the same
# What may stand at the edge of a name without making it another name.
EDGE = re.compile(
    r"^(?:the|il|lo|la|le|i|gli|l['’]|der|die|das|den|les|el|los|las|o|a|os|as|de|het) ?(?=\w)|['’]s$", re.I
)


class AnnotationError(Exception):
    """An annotated file breaks the format; ``line`` counts from 1."""

    def __init__(self, path: Path, line: int, problem: str) -> None:
        super().__init__(f"{path}:{line}: {problem}")
        self.path, self.line, self.problem = path, line, problem


# --------------------------------------------------------------------------------------------------------- the format


@dataclass(frozen=True, slots=True)
class Amount:
    """A marked sum: ``low`` equals ``high`` unless it is a range; both are None where the text names no number."""

    currency: str
    low: Decimal | None
    high: Decimal | None
    approximate: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """What a person marked; ``name`` is the canonical name, the speaker of a quote ("" unknown), or the sum as written.

    ``optional`` marks count neither when found nor when missed.
    """

    kind: Kind
    start: int
    end: int
    text: str
    name: str
    optional: bool
    amount: Amount | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """An annotated article without its marks; ``first_line`` is the line of the file at which the text begins."""

    path: Path
    language: str
    translated: bool
    text: str
    marks: tuple[Mark, ...]
    first_line: int

    def line(self, offset: int) -> int:
        """The line of the file in which this offset of the text stands."""
        return self.first_line + self.text.count("\n", 0, offset)


def read_amount(value: str) -> Amount:
    """``EUR 1.5bn``, ``~USD 40m``, ``GBP 2..3m``, ``~EUR`` (no number in the text); ValueError for anything else."""
    found = MONEY.fullmatch(value)
    if found is None:
        raise ValueError(f"not a sum: {value!r}")
    low, high = found["low"], found["high"]
    if low is None:
        return Amount(found["currency"], None, None, bool(found["about"]))
    first = _number(low)
    return Amount(found["currency"], first, first if high is None else _number(high), bool(found["about"]))


def _number(value: str) -> Decimal:
    found = NUMBER.fullmatch(value)
    if found is None:
        raise ValueError(f"not a number: {value!r}")
    return Decimal(found[1]) * SUFFIXES[found[2] or ""]


def read_marks(source: str) -> tuple[str, tuple[Mark, ...]]:
    """The text without its marks, and the marks by start; ValueError with the offset in ``source`` first."""
    text: list[str] = []
    length = 0
    marks: list[Mark] = []
    stack: list[tuple[int, str, str, int]] = []  # offset in the source, mark, name, offset in the text
    at = 0
    while at < len(source):
        found = OPEN.match(source, at) if source.startswith("[[", at) else None
        if found is not None:
            name = found["name"]
            if found["end"] == "]]":
                marks.append(_mark(at, found["mark"], name, length, name))
                text.append(name)
                length += len(name)
            else:
                stack.append((at, found["mark"], name, length))
            at = found.end()
        elif source.startswith("]]", at) and stack:
            opened, mark, name, start = stack.pop()
            marks.append(_mark(opened, mark, name, start, "".join(text)[start:]))
            at += 2
        elif source.startswith(("[[", "]]"), at):
            raise ValueError(at, "a bracket that opens or closes nothing")
        else:
            text.append(source[at])
            length += 1
            at += 1
    if stack:
        raise ValueError(stack[-1][0], "a mark that is never closed")
    return "".join(text), tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end)))


def _mark(at: int, mark: str, name: str, start: int, text: str) -> Mark:
    kind = MARKS.get(mark.removesuffix("?"))
    if kind is None:
        raise ValueError(at, f"unknown kind {mark!r}")
    if not text or text != text.strip():
        raise ValueError(at, f"blank at the edge of {text!r}")
    if not name or name != name.strip():
        raise ValueError(at, f"no proper name for {text!r}")
    amount = None
    if kind == "money":
        try:
            amount = read_amount(name)
        except (ValueError, InvalidOperation) as error:
            raise ValueError(at, str(error)) from error
    speaker = "" if kind == "quote" and name == "?" else name
    return Mark(kind, start, start + len(text), text, speaker, mark.endswith("?"), amount)


def read_article(path: Path) -> Article:
    """One annotated file; AnnotationError where it breaks the format."""
    try:
        source = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise AnnotationError(path, 1, "not UTF-8") from error
    head, _, body = source.partition("\n\n")
    headers = dict(line.partition(": ")[::2] for line in head.splitlines())
    if set(headers) - HEADERS or headers.get("language") not in LANGUAGES:
        raise AnnotationError(path, 1, f"the header needs a language of {', '.join(LANGUAGES)} and may have a style")
    first_line = head.count("\n") + 3
    try:
        text, marks = read_marks(body.rstrip("\n"))
    except ValueError as error:
        at, problem = cast(tuple[int, str], error.args)
        raise AnnotationError(path, first_line + body.count("\n", 0, at), problem) from error
    article = Article(path, headers["language"], headers.get("style") == "translated", text, marks, first_line)
    for mark, problem in inconsistencies(article):
        raise AnnotationError(path, article.line(mark.start), problem)
    return article


def inconsistencies(article: Article) -> Iterator[tuple[Mark, str]]:
    """Marks that contradict each other: overlaps in a kind, a name of two kinds, a speaker that nobody is."""
    last: dict[str, Mark] = {}
    kinds: dict[str, Kind] = {}
    for mark in article.marks:
        group = "named" if mark.kind in NAMED else mark.kind
        before = last.get(group)
        if before is not None and mark.start < before.end:
            yield mark, f"{mark.text!r} overlaps {before.text!r}"
        last[group] = mark
        if mark.kind in NAMED and kinds.setdefault(mark.name, mark.kind) != mark.kind:
            yield mark, f"{mark.name!r} is both {kinds[mark.name]} and {mark.kind}"
    for mark in article.marks:
        if mark.kind == "quote" and mark.name and mark.name not in kinds and mark.name not in article.text:
            yield mark, f"the speaker {mark.name!r} stands nowhere in the text"


# -------------------------------------------------------------------------------------------------------- the measure


@dataclass(slots=True)
class Tally:
    """Counts of one kind in one language; ``own`` of ``own_of`` found ones have the right name or speaker too."""

    marked: int = 0
    found: int = 0
    false: int = 0
    own: int = 0
    own_of: int = 0

    def add(self, other: Tally) -> None:
        """Takes the counts of another tally in."""
        self.marked += other.marked
        self.found += other.found
        self.false += other.false
        self.own += other.own
        self.own_of += other.own_of


@dataclass(slots=True)
class Comparison:
    """What an extraction did to one article."""

    tallies: dict[Kind, Tally] = field(default_factory=lambda: defaultdict(Tally))
    misses: list[Mark] = field(default_factory=list)
    false_alarms: list[Mention] = field(default_factory=list)
    pairs: list[tuple[Mark, Mention]] = field(default_factory=list)


def compare(article: Article, mentions: Sequence[Mention]) -> Comparison:
    """Pairs marks and mentions of the same kind that say the same; each is used once, exact spans first."""
    result = Comparison()
    free = set(range(len(mentions)))
    for mark in sorted(article.marks, key=lambda mark: mark.optional):
        near = [i for i in free if mentions[i].kind == mark.kind and same(mark, mentions[i])]
        best = min(
            near, key=lambda i: abs(mentions[i].start - mark.start) + abs(mentions[i].end - mark.end), default=None
        )
        if best is not None:
            free.discard(best)
        if mark.optional:
            continue
        result.tallies[mark.kind].marked += 1
        if best is None:
            result.misses.append(mark)
        else:
            result.tallies[mark.kind].found += 1
            result.pairs.append((mark, mentions[best]))
    for i in sorted(free):
        if not any(mark.optional and excuses(mark, mentions[i]) for mark in article.marks):
            result.tallies[mentions[i].kind].false += 1
            result.false_alarms.append(mentions[i])
    _count_names(result)
    return result


def same(mark: Mark, mention: Mention) -> bool:
    """Whether a mention of the mark's kind is right: a name to its edges, a sum in its value, a quote in its words."""
    if mark.end <= mention.start or mention.end <= mark.start:
        return False
    if mark.kind in NAMED:
        return _core(mark.text) == _core(mention.text)
    if mark.kind == "quote":
        ours, theirs = Counter(WORD.findall(mark.text)), Counter(WORD.findall(mention.text))
        return (ours & theirs).total() >= NEAR * max(1, (ours | theirs).total())
    return mark.amount is not None and same_sum(mark.amount, mention)


def _core(name: str) -> str:
    return EDGE.sub("", name.strip(" .,;:!?\"'“”«»„()")).rstrip(".")


def same_sum(amount: Amount, mention: Mention) -> bool:
    """Whether currency and number agree; a sum without a number in the text only asks for "approximate"."""
    if mention.currency != amount.currency:
        return False
    if amount.low is None:
        return mention.approximate
    if mention.amount is not None:
        return mention.amount == amount.low == amount.high
    return (mention.low, mention.high) == (amount.low, amount.high)


def excuses(mark: Mark, mention: Mention) -> bool:
    """Whether an optional mark makes a mention at its place no false alarm."""
    alike = mark.kind == mention.kind or (mark.kind in NAMED and mention.kind in NAMED)
    return alike and mark.start < mention.end and mention.start < mark.end


def _count_names(result: Comparison) -> None:
    """A name is right when all mentions of an entity share it and no other entity has it."""
    answers: dict[tuple[Kind, str], Counter[str]] = defaultdict(Counter)
    for mark, mention in result.pairs:
        answers[mark.kind, mark.name][mention.name or ""] += 1
    chosen = {key: counter.most_common(1)[0][0] for key, counter in answers.items()}
    shared = Counter((kind, name) for (kind, _), name in chosen.items())
    for mark, mention in result.pairs:
        tally = result.tallies[mark.kind]
        if mark.kind in NAMED:
            name = chosen[mark.kind, mark.name]
            tally.own_of += 1
            tally.own += bool(mention.name) and mention.name == name and shared[mark.kind, name] == 1
        elif mark.kind == "quote" and mark.name:
            tally.own_of += 1
            tally.own += same_speaker(mark.name, mention.speaker)


def same_speaker(marked: str, answered: str | None) -> bool:
    """Whether the last word of one name stands in the other."""
    if not answered:
        return False
    ours, theirs = WORD.findall(marked.casefold()), WORD.findall(answered.casefold())
    return bool(ours and theirs) and (ours[-1] in theirs or theirs[-1] in ours)


# ------------------------------------------------------------------------------------------------------------ printing


def table(comparisons: Iterable[tuple[Article, Comparison]]) -> str:
    """Precision, recall and the share of right names or speakers, by language and kind, the sums last."""
    sums: dict[tuple[str, Kind], Tally] = defaultdict(Tally)
    for article, comparison in comparisons:
        for kind, tally in comparison.tallies.items():
            rows = [article.language, "all", *(["translated"] if article.translated else [])]
            for row in rows:
                sums[row, kind].add(tally)
    lines = [f"{'':10} {'kind':12} {'marked':>6} {'found':>6} {'false':>6} {'P':>6} {'R':>6} {'named':>6}"]
    for language in (*LANGUAGES, "translated", "all"):
        for kind in cast(tuple[Kind, ...], get_args(Kind)):
            if (language, kind) in sums:
                lines.append(f"{language:10} {kind:12} {_figures(sums[language, kind])}")
    return "\n".join(lines)


def _figures(tally: Tally) -> str:
    shares = (
        _percent(tally.found, tally.found + tally.false),
        _percent(tally.found, tally.marked),
        _percent(tally.own, tally.own_of),
    )
    return f"{tally.marked:6} {tally.found:6} {tally.false:6} " + " ".join(f"{share:>6}" for share in shares)


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else "-"


def places(article: Article, comparison: Comparison) -> Iterator[str]:
    """Every miss and false alarm of an article with its line, in the order of the text."""
    said = [
        (mark.start, f"missed {mark.kind} {mark.text!r} ({mark.name or 'unknown speaker'})")
        for mark in comparison.misses
    ]
    said += [
        (mention.start, f"false {mention.kind} {mention.text!r} {_value(mention)}".rstrip())
        for mention in comparison.false_alarms
    ]
    for mark, mention in comparison.pairs:
        if mark.kind == "quote" and mark.name and not same_speaker(mark.name, mention.speaker):
            said.append((mark.start, f"speaker {mention.speaker!r} for {mark.name!r} of {mark.text[:40]!r}"))
    for offset, words in sorted(said):
        yield f"{article.path.name}:{article.line(offset)}: {words}"


def _value(mention: Mention) -> str:
    if mention.kind != "money":
        return " ".join(f"[{reason}]" for reason in mention.why[:2])
    number = mention.amount if mention.amount is not None else f"{mention.low}..{mention.high}"
    return f"({mention.currency} {number})"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures and prints; returns the exit status."""
    parser = argparse.ArgumentParser(description="Compares what tuireader finds with what people marked.")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="annotated articles (default: all)")
    parser.add_argument("--language", choices=LANGUAGES, help="only articles in this language")
    parser.add_argument("--kind", choices=get_args(Kind), help="only this kind among the misses")
    parser.add_argument("--misses", action="store_true", help="print every miss and false alarm with its place")
    options = parser.parse_args(arguments)
    articles, problems = [], []
    for path in options.files or sorted(FOLDER.glob("*.txt")):
        try:
            articles.append(read_article(path))
        except AnnotationError as error:
            problems.append(str(error))
    if problems:
        print(*problems, sep="\n", file=sys.stderr)
        return 1
    # The extraction loads its tables; a malformed file should be named before that.
    from tuireader.document.clean import verbatim
    from tuireader.entities.extract import extract

    wanted = [article for article in articles if options.language in (None, article.language)]
    results = [(article, compare(article, extract(verbatim(article.text)))) for article in wanted]
    if options.misses:
        for article, comparison in results:
            for line in places(article, comparison):
                if options.kind is None or f" {options.kind} " in line:
                    print(line)
    print(table(results))
    return 0


if __name__ == "__main__":
    sys.exit(main())
