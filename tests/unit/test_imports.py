"""The directions between the rooms, and what a fresh process imports."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tuireader.entities.version import VERSION
from tuireader.library.library import Library
from tuireader.model import Block, Document, Entry, PreparedArticle
from tuireader.paths import places

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


# What may be imported until a library is on the screen: every further module is paid for at each start.
START_PACKAGES = {"click", "platformdirs", "rich", "textual", "typing_extensions"}
START_ROOMS = {"tuireader.refresh", "tuireader.sources", "tuireader.document"}
START_ENTITIES = {"tuireader.entities", "tuireader.entities.verdicts", "tuireader.entities.version"}
FIRST_SCREEN = """
import asyncio, sys
from pathlib import Path
from tuireader.library.library import Library
from tuireader.paths import places
from tuireader.settings import Settings
from tuireader.ui.app import ReaderApp
from tuireader.wiring import Services

async def start(library):
    app = ReaderApp(library, settings=Settings(), sources=(), services=Services(library, Settings(), offline=True))
    async with app.run_test(size=(140, 40)) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        assert app.screen.listing.current is not None

with Library.open(places(Path(sys.argv[1]))) as library:
    asyncio.run(start(library))
print(*(name for name, module in sys.modules.items() if "site-packages" in (getattr(module, "__file__", "") or "")
        or name.startswith("tuireader")))
"""


def test_the_first_screen_imports_only_what_it_needs(tmp_path: Path) -> None:
    with Library.open(places(tmp_path)) as library:
        feed = library.add_feed("https://a.example/feed")
        document = Document("Acme paid.", blocks=(Block("paragraph", 0, 10),))
        entry = Entry(guid="1", title="Acme", published=datetime(2026, 3, 10, tzinfo=UTC))
        library.save(feed.id, [PreparedArticle("1", "1", "1", entry, document, "en", (), VERSION)])
    done = subprocess.run(
        [sys.executable, "-c", FIRST_SCREEN, tmp_path], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    known = set(done.stdout.split())
    own = {name for name in known if name.startswith("tuireader")}
    assert {name.partition(".")[0] for name in known - own} - {"_distutils_hack"} <= START_PACKAGES
    assert {".".join(name.split(".")[:2]) for name in own} & START_ROOMS == set()
    assert {name for name in own if name.startswith("tuireader.entities")} <= START_ENTITIES
    assert "tuireader.ui.widgets.article_list" in own and len(own) < 90
