"""Opening: new, old, newer, foreign and broken files; permissions; full disks; many threads and processes."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import threading
import zlib
from pathlib import Path

import pytest

from tests.prepared import Clock, prepared
from tuireader.errors import LibraryError
from tuireader.library import schema
from tuireader.library.library import Library
from tuireader.model import ArticleFilter, Counts, FeedState, Subscription
from tuireader.paths import Places, places


@pytest.fixture
def where(tmp_path: Path) -> Places:
    return places(tmp_path / "deep" / "home")


def fill(where: Places, articles: int = 50) -> None:
    with Library.open(where) as library:
        feed = library.add_feed("https://a.example/feed", title="Mine", folder="F")
        ids = library.save(feed.id, [prepared(str(n), f"Title {n}", "word " * 300) for n in range(articles)]).inserted
        library.set_bookmarked(ids[0], True)


def test_a_new_library_is_private_and_sound(where: Places) -> None:
    with Library.open(where) as library:
        assert library.notices == ()
        assert library.counts() == Counts()
        assert library.check() == ()
        library.add_feed("https://a.example")
        for path in where.data.iterdir():
            assert stat.S_IMODE(path.stat().st_mode) == 0o600, path
    assert stat.S_IMODE(where.data.stat().st_mode) == 0o700
    connection = sqlite3.connect(where.library)
    assert connection.execute("PRAGMA application_id").fetchone()[0] == schema.APPLICATION_ID
    assert connection.execute("PRAGMA user_version").fetchone()[0] == schema.VERSION
    assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    connection.close()


def test_closing_twice_is_fine_and_closed_is_closed(where: Places) -> None:
    library = Library.open(where)
    library.feeds()
    library.close()
    library.close()
    for call in (library.feeds, lambda: library.set_read([1], True)):
        with pytest.raises(LibraryError, match="closed"):
            call()


def test_a_library_of_a_newer_version_is_refused_and_left_alone(where: Places) -> None:
    fill(where)
    connection = sqlite3.connect(where.library)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    before = where.library.read_bytes()
    with pytest.raises(LibraryError, match="newer tuireader"):
        Library.open(where)
    assert where.library.read_bytes() == before


def test_a_database_of_another_program_is_refused_and_left_alone(where: Places) -> None:
    where.data.mkdir(parents=True)
    connection = sqlite3.connect(where.library)
    connection.execute("CREATE TABLE theirs (x)")
    connection.close()
    before = where.library.read_bytes()
    with pytest.raises(LibraryError, match="another program"):
        Library.open(where)
    assert where.library.read_bytes() == before


def test_a26_a_file_that_is_no_database_is_set_aside(where: Places) -> None:
    fill(where)
    where.library.write_bytes(b"not a database at all" * 500)
    with Library.open(where) as library:
        assert "set aside as library.db.corrupt-" in library.notices[0]
        assert library.notices[1].startswith("1 bookmark came back")
        assert library.counts() == Counts(all=1, bookmarks=1)
    (aside,) = where.data.glob("library.db.corrupt-*")
    assert aside.read_bytes().startswith(b"not a database")


def test_a26_damage_found_while_reading_is_set_aside_at_the_next_start(where: Places) -> None:
    fill(where, 400)
    content = bytearray(where.library.read_bytes())
    middle = len(content) // 3
    content[middle : middle + 200_000] = os.urandom(200_000)
    where.library.write_bytes(content)
    with Library.open(where) as library, pytest.raises(LibraryError, match="damaged"):
        for article_id in library.ids(ArticleFilter()):
            library.article(article_id)
    with Library.open(where) as library:
        assert "set aside" in library.notices[0]
        assert any(notice.startswith("1 feed was taken over") for notice in library.notices)
        assert [(feed.url, feed.title, feed.folder) for feed in library.feeds()] == [
            ("https://a.example/feed", "Mine", "F")
        ]
        assert library.counts().bookmarks == 1
        assert library.check() == ()
    with Library.open(where) as library:
        assert library.notices == ()


def test_what_a_list_named_stays_out_of_private_networks_after_damage(where: Places) -> None:
    with Library.open(where) as library:
        listed = Subscription("https://listed.example/feed")
        library.add_feeds([(listed, "web")], public_only={listed.url})
        library.add_feed("https://typed.example/feed")
        library.save_state(2, FeedState(error="x"))
    content = bytearray(where.library.read_bytes())
    content[:16] = b"SQLite format 3!"
    where.library.write_bytes(content)
    aside = schema.set_aside(where.library)
    content[:16] = b"SQLite format 3\0"
    aside.write_bytes(content)
    salvaged = schema.salvaged_feeds(aside)
    with Library.open(where) as library:
        library._bring_back(salvaged, None)
        assert {feed.url: feed.state.public_only for feed in library.feeds()} == {
            "https://listed.example/feed": True,
            "https://typed.example/feed": False,
        }


def test_a_process_beside_another_sets_nothing_aside(where: Places) -> None:
    fill(where)
    content = where.library.read_bytes()
    where.library.write_bytes(b"not a database at all" * 500)
    with pytest.raises(LibraryError, match="is damaged; start tuireader again"):
        Library.open(where, mend=False)
    assert [path.name for path in where.data.glob("library.db*")] == ["library.db"]
    where.library.write_bytes(content)
    with Library.open(where, mend=False) as library:
        assert library.counts().all == 50


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("CREATE TRIGGER x AFTER UPDATE ON articles BEGIN DELETE FROM articles; END", r"trigger \(x\)"),
        ("CREATE TRIGGER '\x1b[2Jx' AFTER INSERT ON feeds BEGIN UPDATE feeds SET url = 'y'; END", r"trigger \(x\)"),
        (
            "DROP TRIGGER articles_deleted; CREATE TRIGGER articles_deleted AFTER DELETE ON articles BEGIN "
            "DELETE FROM bookmarks; END",
            r"trigger \(articles_deleted\)",
        ),
        ("ALTER TABLE tags RENAME TO t; CREATE VIEW tags AS SELECT 'a' AS tag, 1 AS article_id", r"view \(tags\)"),
    ],
)
def test_a26_a_library_that_somebody_else_made_runs_nothing(where: Places, statement: str, told: str) -> None:
    fill(where)
    connection = sqlite3.connect(where.library)
    connection.executescript(statement)
    connection.close()
    with pytest.raises(LibraryError, match=f"{told} that tuireader did not make"):
        Library.open(where)


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("structure", "not JSON"),
        ("structure", "[]"),
        ("structure", '[[["?",0,4]],[],[],null,[]]'),
        ("structure", '[[["p",0,99999999]],[],[],null,[]]'),
        ("structure", '[[["p",-5,4]],[],[],null,[]]'),
        ("structure", '[[["p",0,4]],[["s",3,2]],[],null,[]]'),
        ("structure", '[[["p",0,4]],[],[[0,900000,"javascript:x"]],null,[]]'),
        ("structure", '[[["b",0,4,0,0,0,"","","",[[[0,77777777]]]]],[],[],null,[]]'),
        ("structure", "[" * 100_000),
        ("structure", b"no zlib"),
        ("structure", zlib.compress(b"[" + b" " * (1 << 27) + b"]")),
        ("text", ""),
    ],
)
def test_a26_an_article_that_somebody_else_wrote_is_one_clear_line(
    where: Places, column: str, value: str | bytes
) -> None:
    fill(where, 3)
    connection = sqlite3.connect(where.library)
    connection.execute(f"UPDATE documents SET {column} = ? WHERE article_id = 2", (value,))
    connection.commit()
    connection.close()
    with Library.open(where) as library:
        with pytest.raises(LibraryError, match=r"article 2 .*cannot be read"):
            library.article(2)
        assert library.article(1) is not None
        assert [row.id for row in library.rows([1, 2, 3])] == [1, 2, 3]


@pytest.mark.parametrize("value", ['[["z",0,4]]', '[["c",0,88888]]', '[["m",0,4,null,[],null,null,"x"]]', b"\x00"])
def test_a26_mentions_that_somebody_else_wrote_are_one_clear_line(where: Places, value: str | bytes) -> None:
    fill(where, 1)
    connection = sqlite3.connect(where.library)
    connection.execute("INSERT OR REPLACE INTO mentions (article_id, mentions) VALUES (1, ?)", (value,))
    connection.commit()
    connection.close()
    with Library.open(where) as library, pytest.raises(LibraryError, match=r"article 1 .*cannot be read"):
        library.article(1)


def test_a_migration_runs_once_after_a_backup_copy(where: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(where)

    def second(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE more (x)")
        connection.execute("INSERT INTO more SELECT count(*) FROM articles")

    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, second))
    monkeypatch.setattr(schema, "VERSION", schema.VERSION + 1)
    for _ in range(2):
        with Library.open(where) as library:
            assert library.counts().all == 50
    connection = sqlite3.connect(where.library)
    assert connection.execute("SELECT x FROM more").fetchall() == [(50,)]
    connection.close()
    version = schema.VERSION - 1
    backup = where.data / f"library.db.backup-v{version}"
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    connection = sqlite3.connect(backup)
    assert connection.execute("SELECT count(*) FROM articles").fetchone() == (50,)
    assert connection.execute("PRAGMA user_version").fetchone() == (version,)
    connection.close()


def test_a_migration_that_fails_leaves_the_old_library(where: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(where)

    def broken(connection: sqlite3.Connection) -> None:
        connection.execute("DROP TABLE verdicts")
        connection.execute("no SQL at all")

    with monkeypatch.context() as patched:
        patched.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, broken))
        patched.setattr(schema, "VERSION", schema.VERSION + 1)
        with pytest.raises(LibraryError):
            Library.open(where)
    with Library.open(where) as library:
        assert library.verdicts() == {}
        assert library.counts().all == 50


def test_a_place_that_cannot_be_written_gives_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(LibraryError, match="cannot be opened for writing") as caught:
        Library.open(places(tmp_path / "file" / "home"))
    assert "\n" not in str(caught.value)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_read_only_folder_gives_one_clear_line(where: Places) -> None:
    where.data.mkdir(parents=True)
    where.data.chmod(0o500)
    try:
        with pytest.raises(LibraryError, match="cannot be opened for writing"):
            Library.open(where)
    finally:
        where.data.chmod(0o700)


def test_a_full_disk_saves_nothing_and_says_so(where: Places) -> None:
    fill(where)
    with Library.open(where) as library:
        (feed,) = library.feeds()
        with library._connections.outside_transactions() as connection:
            pages = connection.execute("PRAGMA page_count").fetchone()[0]
            connection.execute(f"PRAGMA max_page_count = {pages}")
        many = [prepared(f"new {n}", f"New {n}", f"{n} " * 2000) for n in range(100)]
        with pytest.raises(LibraryError, match=r"disk .* full"):
            library.save(feed.id, many)
        assert library.counts().all == 50
        with library._connections.outside_transactions() as connection:
            connection.execute("PRAGMA max_page_count = 1000000")
        assert len(library.save(feed.id, many).inserted) == 100
        assert library.check() == ()


def test_threads_read_while_one_writes(where: Places) -> None:
    problems: list[BaseException] = []
    done = threading.Event()
    with Library.open(where) as library:
        feed = library.add_feed("https://a.example")

        def read() -> None:
            try:
                while not done.is_set():
                    counts = library.counts()
                    ids = library.ids(ArticleFilter(words="word"))
                    assert len(library.rows(ids)) == len(ids)
                    assert counts.all <= library.counts().all
            except BaseException as error:
                problems.append(error)

        threads = [threading.Thread(target=read) for _ in range(4)]
        for thread in threads:
            thread.start()
        try:
            for batch in range(10):
                library.save(feed.id, [prepared(f"{batch}.{n}", "T", "word") for n in range(20)])
        finally:
            done.set()
            for thread in threads:
                thread.join()
        assert problems == []
        assert library.counts().all == 200


def test_many_threads_can_write(where: Places) -> None:
    with Library.open(where) as library:
        feeds = [library.add_feed(f"https://{n}.example") for n in range(4)]

        def write(feed_id: int) -> None:
            for n in range(15):
                library.save(feed_id, [prepared(str(n))])

        threads = [threading.Thread(target=write, args=(feed.id,)) for feed in feeds]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert [feed.articles for feed in library.feeds()] == [15] * 4
        assert library.check() == ()


WRITER = """
import sys
from pathlib import Path
from tests.prepared import prepared
from tuireader.library.library import Library
from tuireader.paths import places

with Library.open(places(Path(sys.argv[1]))) as library:
    feed = library.add_feed(f"https://{sys.argv[2]}.example")
    for n in range(20):
        (saved,) = library.save(feed.id, [prepared(str(n), f"T{n}", "some text")]).inserted
        library.set_read([saved], True)
"""


def test_two_processes_create_and_fill_one_library(where: Places) -> None:
    root = Path(__file__).parents[2]
    running = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(where.data), name], cwd=root, stderr=subprocess.PIPE)
        for name in ("one", "two", "three")
    ]
    errors = [process.communicate(timeout=120)[1].decode() for process in running]
    assert [process.returncode for process in running] == [0, 0, 0], errors
    with Library.open(where) as library:
        assert library.counts() == Counts(all=60)
        assert len(library.ids(ArticleFilter(words="some"))) == 60
        assert library.check() == ()


def test_opening_it_once_more_lets_go_of_no_lock(where: Places) -> None:
    adds = (
        "import sys; from pathlib import Path; from tuireader.library.library import Library; "
        "from tuireader.paths import places\n"
        "with Library.open(places(Path(sys.argv[1]))) as library:\n"
        "    library.add_feed(sys.argv[2])\n"
        "    print(*(feed.url for feed in library.feeds()), library.notices, library.check())\n"
    )

    def another(url: str) -> str:
        done = subprocess.run([sys.executable, "-c", adds, where.data, url], check=True, capture_output=True, text=True)
        return done.stdout

    with Library.open(where) as library:
        library.add_feed("https://a.example/")
        Library.open(where).close()
        another("https://b.example/")  # it must not be the last one, who takes the log away
        library.add_feed("https://c.example/")
        told = another("https://d.example/")
        assert told.split() == [*(f"https://{each}.example/" for each in "abcd"), "()", "()"]


def test_a_copy_of_the_file_alone_opens(where: Places, tmp_path: Path) -> None:
    fill(where)
    other = places(tmp_path / "copy")
    other.data.mkdir()
    shutil.copy(where.library, other.library)
    with Library.open(other, now=Clock()) as library:
        assert library.counts().all == 50


def test_opening_imports_little() -> None:
    """What the first screen needs; the price of each of these was looked at."""
    code = (
        "import sys; from pathlib import Path; from tuireader.library.library import Library;"
        "print(' '.join(sorted(m for m in sys.modules if m.startswith('tuireader.library'))));"
        "print(' '.join(m for m in ('asyncio', 'email', 'hashlib', 'http', 'random', 'ssl', 'subprocess', 'tempfile',"
        " 'logging', 'platformdirs', 'rich', 'textual') if m in sys.modules))"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split("\n")
    rooms = {name.removeprefix("tuireader.library").lstrip(".") for name in out[0].split()}
    needed = {"", "library", "articles", "feeds", "listing", "search", "schema", "connections", "encoding", "shelf"}
    assert rooms == needed
    assert out[1] == ""
