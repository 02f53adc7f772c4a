"""Tries hostile inputs on the parts that read what strangers write, for as long as asked.

    python -m benchmarks.fuzz --seconds 60                  each target for a minute
    python -m benchmarks.fuzz --seconds 600 --target parse --seed 7
    python -m benchmarks.fuzz --target parse --input FILE   one input again

A finding is an error that no part promises, a broken promise (``benchmarks/fuzz_targets.py``), or more than a second of
processor time for less than 64 KiB. Each is made as small as it goes and saved. Exit code 1 says that there are some.
"""

from __future__ import annotations

import argparse
import random
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from benchmarks.fuzz_inputs import LARGEST
from benchmarks.fuzz_targets import TARGETS, Target

SLOW = 1.0  # seconds of processor time for one case
ENDLESS = 20  # seconds after which a case is ended
SHRINKING = 30.0  # seconds of processor time for making one finding smaller


class TooLong(BaseException):
    """A case that does not end; no ``except Exception`` of the program may hold it."""


@dataclass
class Findings:
    """What one target gave: cases tried, processor time, and inputs by what went wrong with them."""

    cases: int = 0
    seconds: float = 0.0
    inputs: dict[str, bytes] = field(default_factory=dict)
    details: dict[str, str] = field(default_factory=dict)


@contextmanager
def ended_in_time() -> Iterator[None]:
    """Ends a case that takes too long, where Python gets to look at signals."""

    def end(_: int, __: FrameType | None) -> None:
        raise TooLong

    before = signal.signal(signal.SIGVTALRM, end)
    signal.setitimer(signal.ITIMER_VIRTUAL, ENDLESS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def tried(check: Callable[[bytes], object], data: bytes) -> tuple[str, str]:
    """What went wrong with an input: a few words that are the same for the same fault, and at length; "" if nothing."""
    began = time.process_time()
    try:
        with ended_in_time():
            check(data)
    except TooLong:
        return "endless", f"more than {ENDLESS} s"
    except Exception as error:
        frames = traceback.extract_tb(error.__traceback__)
        ours = [each for each in frames if "tuireader" in each.filename or "benchmarks" in each.filename]
        last = (ours or list(frames))[-1]
        where = f"{Path(last.filename).name}:{last.name}:{last.lineno}"
        return f"{type(error).__name__} in {where}", f"{type(error).__name__}: {str(error)[:600]}"
    spent = time.process_time() - began
    if spent > SLOW and len(data) < LARGEST:
        return "slow", f"{spent:.1f} s for {len(data)} bytes"
    return "", ""


def smaller(check: Callable[[bytes], object], data: bytes, wrong: str) -> bytes:
    """The input without what the fault does not need: ever smaller pieces are left out while it stays."""
    if wrong in {"slow", "endless"}:
        return data
    deadline = time.process_time() + SHRINKING
    size = len(data) // 2
    while size:
        at = 0
        while at < len(data) and time.process_time() < deadline:
            shorter = data[:at] + data[at + size :]
            if tried(check, shorter)[0] == wrong:
                data = shorter
            else:
                at += size
        size //= 2
    return data


def fuzz(
    target: Target, seconds: float, seed: int, *, most: int | None = None, scratch: Path | None = None
) -> Findings:
    """Try one target for some seconds, or ``most`` cases; ``scratch`` holds the input on trial, should all crash."""
    chance = random.Random(f"{target.name}/{seed}")
    found = Findings()
    began = time.process_time()
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and (most is None or found.cases < most):
        data = target.case(chance)
        if scratch is not None:
            scratch.write_bytes(data)
        wrong, detail = tried(target.check, data)
        found.cases += 1
        if wrong and (wrong not in found.inputs or len(data) < len(found.inputs[wrong]) // 4):
            found.inputs[wrong] = smaller(target.check, data, wrong)
            found.details[wrong] = detail
    found.seconds = time.process_time() - began
    return found


def main() -> None:
    """Read the options, try, print, save."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--seconds", type=float, default=60.0, help="for each target")
    options.add_argument("--target", action="append", choices=sorted(TARGETS), help="only this one; may be repeated")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--output", type=Path, default=Path("fuzz-findings"), help="folder for inputs with findings")
    options.add_argument("--input", type=Path, help="try this input once")
    chosen = options.parse_args()
    targets = [TARGETS[name] for name in chosen.target or TARGETS]
    if chosen.input is not None:
        for target in targets:
            target.check(chosen.input.read_bytes())
        return
    chosen.output.mkdir(parents=True, exist_ok=True)
    findings = 0
    for target in targets:
        scratch = chosen.output / f"{target.name}.on-trial"
        found = fuzz(target, chosen.seconds, chosen.seed, scratch=scratch)
        scratch.unlink(missing_ok=True)
        rate = found.cases / max(found.seconds, 0.001)
        spent = f"{found.cases:>9,} cases  {found.seconds:>6,.0f} s of CPU  {rate:>7,.0f}/s"
        print(f"{target.name:<10} {spent}  {len(found.inputs)} findings", flush=True)
        for number, (wrong, data) in enumerate(found.inputs.items(), 1):
            path = chosen.output / f"{target.name}-{chosen.seed}-{number}"
            path.write_bytes(data)
            print(f"    {wrong}: {found.details[wrong]}\n    {len(data)} bytes in {path}", flush=True)
        findings += len(found.inputs)
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main()
