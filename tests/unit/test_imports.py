"""The directions between the rooms, and what a fresh process imports."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HEAVY = {
    "textual",
    "rich",
    "feedparser",
    "httpx2",
    "selectolax",
    "trafilatura",
    "markdown_it",
    "sqlite3",
    "ahocorasick_rs",
    "rapidfuzz",
    "asyncio",
}


def imported_by(code: str, *arguments: str) -> set[str]:
    """The top-level modules that a fresh process knows after running some code."""
    script = (
        f"import sys; sys.argv = ['tuireader', *sys.argv[1:]]\ntry:\n    {code}\nexcept SystemExit: pass\n"
        "print('modules:', *sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=True)
    return set(done.stderr.rpartition("modules:")[2].split())


def test_the_import_contracts_hold() -> None:
    lint = Path(sys.executable).parent / "lint-imports"
    done = subprocess.run([lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("arguments", [("--help",), ("--version",)])
def test_help_and_version_import_nothing_heavy(arguments: tuple[str, ...]) -> None:
    known = imported_by("from tuireader.cli import main; main()", *arguments)
    assert "click" in known
    assert known & HEAVY == set()


def test_scan_in_a_pipe_imports_no_interface_and_no_network(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("Acme Inc. paid $5 million for it.\n")
    known = imported_by("from tuireader.cli import main; main()", "scan", "--json", str(article))
    assert known & {"textual", "httpx2", "feedparser", "trafilatura", "sqlite3"} == set()
