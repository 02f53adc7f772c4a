"""A process that is killed at any moment leaves a library that opens and has all that was acknowledged.

``TUIREADER_KILLS`` sets how often it is killed (8 unless set).
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from tuireader.library.library import Library
from tuireader.model import ArticleFilter
from tuireader.paths import places

KILLS = int(os.environ.get("TUIREADER_KILLS", "8"))

WRITER = """
import sys
from pathlib import Path
from tests.prepared import prepared
from tuireader.library.library import Library
from tuireader.paths import places

library = Library.open(places(Path(sys.argv[1])))
run = sys.argv[2]
feed = library.add_feed("https://a.example/feed")

def say(*words):
    sys.stdout.write(" ".join(map(str, words)) + "\\n")
    sys.stdout.flush()

say("ready")
for batch in range(100_000):
    articles = [prepared(f"{run}.{batch}.{n}", f"T {n}", f"word{n} " * 50) for n in range(7)]
    ids = library.save(feed.id, articles).inserted
    say("saved", *ids)
    library.set_read(ids[:3], True)
    say("read", *ids[:3])
    library.set_bookmarked(ids[3], True)
    say("bookmarked", ids[3])
    library.set_note(ids[3], f"note {batch}")
    changed = [prepared(a.key, "changed", "other words") for a in articles[:2]]
    library.save(feed.id, changed)
    say("changed", *ids[:2])
    if batch % 5 == 4:
        restored = library.restore_feed(library.remove_feed(feed.id))
        library.optimise(0.01)
"""


def test_nothing_acknowledged_is_lost_by_kill(tmp_path: Path) -> None:
    chance = random.Random(int(os.environ.get("TUIREADER_SEED", "1")))
    root = Path(__file__).parents[2]
    where = places(tmp_path / "home")
    told: dict[str, set[int]] = {"saved": set(), "read": set(), "bookmarked": set(), "changed": set()}
    for run in range(KILLS):
        process = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(where.data), str(run)], cwd=root, stdout=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        # The first runs may be killed while they still create the library.
        if run > 1:
            assert process.stdout.readline() == "ready\n"
        time.sleep(chance.uniform(0.0, 0.4))
        process.send_signal(signal.SIGKILL)
        for line in process.stdout.read().split("\n")[:-1]:
            what, *ids = line.split(" ")
            if what in told:
                told[what].update(map(int, ids))
        process.wait()
        process.stdout.close()
        with Library.open(where) as library:
            assert library.notices == ()
            assert library.check() == ()
            # It may have been killed between a removal and its undo.
            library.add_feed("https://a.example/feed")
            rows = {row.id: row for row in library.rows(sorted(told["saved"]))}
            assert all(rows[article_id].read for article_id in told["read"])
            assert all(rows[article_id].title == "changed" for article_id in told["changed"])
            assert told["saved"] <= rows.keys()
            bookmarked = set(library.ids(ArticleFilter(smart="bookmarks")))
            assert told["bookmarked"] <= bookmarked
            assert told["changed"] <= set(library.ids(ArticleFilter(words="other words")))
            counts = library.counts()
            assert counts.all == len(library.ids(ArticleFilter()))
            assert counts.unread == len(library.ids(ArticleFilter(smart="unread")))
            files = len(list(where.bookmarks.glob("*.md"))) if where.bookmarks.exists() else 0
            assert files >= len(bookmarked)
    assert told["saved"]
