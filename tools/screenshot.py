"""Writes a picture (SVG) of the running program with the sample articles: the one in the README is made with it.

python tools/screenshot.py docs/tuireader.svg
python tools/screenshot.py out.svg --size 80x24 --theme tuireader-light --keys "enter right_square_bracket"
"""

from __future__ import annotations

import argparse
import asyncio
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from tuireader.library.library import Library
from tuireader.paths import places
from tuireader.settings import Settings
from tuireader.ui.app import ReaderApp
from tuireader.wiring import Services

# A fixed evening after the samples' dates, so that the picture changes only when the program does.
NOW = datetime(2026, 11, 20, 18, 30, tzinfo=UTC)
# Opens the first article, marks it, and goes to its third mention.
KEYS = "enter b right_square_bracket right_square_bracket right_square_bracket"


async def take(size: tuple[int, int], theme: str, keys: list[str]) -> str:
    """The SVG of the program at this size after these keys."""
    with TemporaryDirectory() as folder, Library.open(places(Path(folder)), now=lambda: NOW) as library:
        settings = Settings(theme=theme)
        services = Services(library, settings, offline=True)
        services.load_samples()
        app = ReaderApp(library, settings=settings, services=services, now=lambda: NOW)
        async with app.run_test(size=size) as pilot:
            for key in ["", *keys]:
                if key:
                    await pilot.press(key)
                for _ in range(2):
                    await app.workers.wait_for_complete()
                    await pilot.pause(0.2)
            app.clear_notifications()
            await pilot.pause(0.2)
            return app.export_screenshot(title="tuireader")


def main() -> None:
    """Reads the arguments and writes the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--size", default="132x38", help="columns x rows")
    parser.add_argument("--theme", default="tuireader-dark")
    parser.add_argument("--keys", default=KEYS, help="names of keys, separated by blanks")
    arguments = parser.parse_args()
    columns, rows = (int(part) for part in arguments.size.split("x"))
    picture = asyncio.run(take((columns, rows), arguments.theme, arguments.keys.split()))
    arguments.file.write_text(picture, encoding="utf-8")
    print(f"{arguments.file}: {columns}x{rows}, {len(picture) // 1024} KB")


if __name__ == "__main__":
    main()
