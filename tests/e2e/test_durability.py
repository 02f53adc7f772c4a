"""A process that is killed at any moment leaves a library that opens and has all that was acknowledged."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

KILLS = os.environ.get("TUIREADER_KILLS", "20")


def test_nothing_acknowledged_is_lost_by_kill() -> None:
    # A process of its own: it forks, and here other tests may have left threads.
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.kills", "--times", KILLS, "--seed", os.environ.get("TUIREADER_SEED", "1")],
        cwd=Path(__file__).parents[2],
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    rows = [line.split() for line in done.stdout.splitlines()[1:6]]
    assert [row[0] for row in rows] == ["refresh", "marks", "import", "migration", "extraction"]
    assert all(row[1] == row[2] for row in rows), "a child ended before it was killed"
