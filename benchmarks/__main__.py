"""All benchmarks, one after the other: every figure with its target beside it.

    python -m benchmarks            a quarter of an hour on two cores
    python -m benchmarks --quick    one round each, without the largest library

Where newsboat is installed (``apt-get install newsboat``) it does the same work in the same run. Nothing else should
run on the machine meanwhile.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path


def main() -> None:
    """Run the parts as processes of their own, so that none has what another has imported."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true")
    quick = parser.parse_args().quick
    rounds = "1" if quick else "3"
    sizes = ["2500", "25000"] if quick else ["2500", "25000", "250000"]
    with tempfile.TemporaryDirectory() as folder:
        library = str(Path(folder) / "library")
        for title, parts in (
            ("Interface: start, keys, memory", [["interface", "--rounds", rounds, "--sizes", *sizes]]),
            ("Refresh: 500 feeds, 25,000 articles from loopback", [["refresh", "--rounds", rounds]]),
            (
                f"Finding in {int(sizes[-1]):,} articles",
                [["make_library", "--articles", sizes[-1], library], ["finding", library]],
            ),
            ("Extraction: 5 MB of text in seven languages", [["extract", "--megabytes", "1" if quick else "5"]]),
        ):
            print(f"\n== {title}", flush=True)
            for part in parts:
                subprocess.run([sys.executable, "-m", f"benchmarks.{part[0]}", *part[1:]], check=True)


if __name__ == "__main__":
    main()
