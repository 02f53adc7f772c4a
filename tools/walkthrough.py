"""Records a short session with the sample articles as one animated picture (SVG): the walkthrough of the README.

python tools/walkthrough.py docs/walkthrough.svg
"""

from __future__ import annotations

import argparse
import asyncio
import html
import re
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.screenshot import NOW
from tuireader.library.library import Library
from tuireader.paths import places
from tuireader.settings import Settings
from tuireader.ui.app import ReaderApp
from tuireader.wiring import Services

SIZE = (112, 30)
FRAME_SECONDS = 3.5
CAPTION_HEIGHT = 46
# Keys that are typed, and what is said under the frame that follows.
STEPS = (
    ("", "The first start: sample articles in five languages; companies, money and quotes stand out."),
    ("j j", "j, k: down and up. The text and its entities follow the cursor."),
    ("enter", "Enter opens the article."),
    (
        "right_square_bracket right_square_bracket",
        "] jumps to the next mention; the sidebar shows what it is worth, or who said it.",
    ),
    ("i", "i says what it is, and what made us think so."),
    ("escape 4 C", "C lists all articles of the library that mention the same name."),
    ("escape b", "b bookmarks: in the library, and as a Markdown file in the data directory."),
    ("f p l a n t", "f filters the list as you type; / searches all texts."),
    ("escape escape H", "H shows how the feeds are, what went wrong, and what to do."),
)


async def record() -> list[str]:
    """The frames, one SVG each."""
    frames = []
    with TemporaryDirectory() as folder, Library.open(places(Path(folder)), now=lambda: NOW) as library:
        services = Services(library, Settings(), offline=True)
        services.load_samples()
        app = ReaderApp(library, settings=Settings(), services=services, now=lambda: NOW)
        async with app.run_test(size=SIZE, notifications=True) as pilot:
            for keys, _ in STEPS:
                for key in ["", *keys.split()]:
                    if key:
                        await pilot.press(key)
                    for _ in range(2):
                        await app.workers.wait_for_complete()
                        await pilot.pause(0.2)
                if not keys.startswith("i"):
                    app.clear_notifications()
                await pilot.pause(0.2)
                frames.append(app.export_screenshot(title="tuireader"))
    return frames


def animated(frames: list[str]) -> str:
    """One picture that shows the frames one after the other, each with its caption, without end."""
    box = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', frames[0])
    width, height = (float(box[1]), float(box[2])) if box else (1000.0, 600.0)
    share = 100 / len(frames)
    pieces = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height + CAPTION_HEIGHT:.0f}">',
        "<style>",
        f"@keyframes turn {{ 0%, {share:.3f}% {{ visibility: visible }}",
        f"  {share + 0.001:.3f}%, 100% {{ visibility: hidden }} }}",
        f".turn {{ visibility: hidden; animation: turn {FRAME_SECONDS * len(frames):.1f}s step-end infinite }}",
        "#turn-0 { visibility: visible }",  # what viewers show that animate nothing
        ".caption { font: 20px sans-serif; fill: #888 }",
        *(f"#turn-{n} {{ animation-delay: {n * FRAME_SECONDS:.1f}s }}" for n in range(len(frames))),
        "</style>",
    ]
    for number, (frame, (_, caption)) in enumerate(zip(frames, STEPS, strict=True)):
        size = f'<svg width="{width:.0f}" height="{height:.0f}" class="rich-terminal"'
        sized = frame.replace('<svg class="rich-terminal"', size, 1)
        sized = re.sub(r"terminal-\d+-", f"frame-{number}-", sized)  # frames alike have the same names
        said = f'<text class="caption" x="12" y="{height + 30:.0f}">{html.escape(caption)}</text>'
        pieces.append(f'<g class="turn" id="turn-{number}">{sized}{said}</g>')
    return "\n".join([*pieces, "</svg>\n"])


def main() -> None:
    """Reads the arguments and writes the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    arguments = parser.parse_args()
    picture = animated(asyncio.run(record()))
    arguments.file.write_text(picture, encoding="utf-8")
    print(f"{arguments.file}: {len(STEPS)} frames, {len(picture) // 1024} KB")


if __name__ == "__main__":
    main()
