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
from pathlib import Path
from typing import cast, get_args

from tuireader.model import Kind, Mention

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # run as a script, the folder above is no place to import from

from tools.annotated_articles import (  # noqa: E402
    LANGUAGES,
    NAMED,
    Amount,
    AnnotationError,
    Article,
    Mark,
    read_article,
)

FOLDER = ROOT / "fixtures" / "annotated"
WORD = re.compile(r"\w+")
NEAR = 0.8  # common part of two spans of money or two quotes that count as the same
# What may stand at the edge of a name without making it another name.
EDGE = re.compile(
    r"^(?:the|il|lo|la|le|i|gli|l['’]|der|die|das|den|les|el|los|las|o|a|os|as|de|het) ?(?=\w)|['’]s$", re.I
)


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
        kinds = [kind for kind in cast(tuple[Kind, ...], get_args(Kind)) if (language, kind) in sums]
        lines += [f"{language:10} {kind:12} {_figures(sums[language, kind])}" for kind in kinds]
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
