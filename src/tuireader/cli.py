"""The command line; the only place where rooms are wired together.

Nothing heavy is imported before a command needs it: ``--version`` and ``--help`` know click and little else.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from tuireader import __version__
from tuireader.commands import complain
from tuireader.errors import TuireaderError

if TYPE_CHECKING:
    from tuireader.library.library import Library
    from tuireader.paths import Places
    from tuireader.settings import Settings

EXIT_FAILURE, EXIT_USAGE, EXIT_INTERRUPTED = 1, 2, 130
_Command = TypeVar("_Command", bound=Callable[..., Any])


class Session:
    """What the options of one run say: the user's directories and settings, read when first needed."""

    def __init__(self) -> None:
        self.data_dir: Path | None = None
        self.config: Path | None = None
        self.offline = False
        self.quiet = False
        self._settings: Settings | None = None

    @property
    def places(self) -> Places:
        """Where this user's things lie."""
        from tuireader.paths import places

        return places(self.data_dir)

    @property
    def config_file(self) -> Path:
        """The settings file in use, whether it exists or not."""
        return self.config or self.places.config_file

    @property
    def settings(self) -> Settings:
        """The settings; what is wrong in the file is said on standard error, once."""
        if self._settings is None:
            from tuireader.settings import load

            self._settings, problems = load(self.config_file)
            for problem in problems:
                self.say(f"{self.config_file}: {problem}")
        return self._settings

    def library(self) -> Library:
        """The opened library; what had to be mended in it is said on standard error."""
        from tuireader.library.library import Library

        library = Library.open(self.places)
        for notice in library.notices:
            self.say(notice)
        return library

    @contextmanager
    def opened(self) -> Iterator[Library]:
        """The library, closed again at the end."""
        library = self.library()
        try:
            yield library
        finally:
            library.close()

    def need_network(self) -> None:
        """Refuse what cannot be done offline."""
        if self.offline:
            raise TuireaderError("this needs the network, and --offline was given")

    def say(self, text: str) -> None:
        """One line on standard error, unless ``--quiet``."""
        if not self.quiet:
            complain(text)


class _Group(click.Group):
    """Commands by name; anything else that is named is a source to open."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in self.commands:
            return "open", self.commands["open"], args
        return super().resolve_command(ctx, args)


def _set(name: str) -> Callable[[click.Context, click.Parameter, Any], None]:
    def callback(ctx: click.Context, _: click.Parameter, value: Any) -> None:
        if value:
            setattr(ctx.ensure_object(Session), name, value)

    return callback


def _shared_options(command: _Command) -> _Command:
    """The options that every command takes, before and after its name."""
    path = click.Path(path_type=Path)
    for decorate in (
        click.option(
            "--data-dir",
            type=path,
            expose_value=False,
            callback=_set("data_dir"),
            help="Keep all state in this folder.",
        ),
        click.option(
            "--config", type=path, expose_value=False, callback=_set("config"), help="Read the settings from this file."
        ),
        click.option(
            "--offline", is_flag=True, expose_value=False, callback=_set("offline"), help="Ask no server for anything."
        ),
        click.option(
            "-q", "--quiet", is_flag=True, expose_value=False, callback=_set("quiet"), help="Say only what failed."
        ),
    ):
        command = decorate(command)
    return command


@click.group(
    cls=_Group,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    subcommand_metavar="[FILE|FOLDER|URL|-]... | COMMAND [ARGS]...",
)
@click.version_option(__version__, "-V", "--version", message="tuireader %(version)s")
@_shared_options
@click.pass_context
def cli(ctx: click.Context) -> None:
    """Read news in the terminal; companies, money and quotes stand out.

    Without a command the interface opens, on the files, folders and addresses given or on the library.
    A file that is named like a command is opened as ./NAME.
    """
    ctx.ensure_object(Session)
    if ctx.invoked_subcommand is None:
        _open_interface(ctx.obj, ())


@cli.command("open", hidden=True)
@click.argument("sources", nargs=-1)
@_shared_options
@click.pass_obj
def open_command(session: Session, sources: tuple[str, ...]) -> None:
    """Open the interface on files, folders, addresses or standard input."""
    _open_interface(session, sources)


def _open_interface(session: Session, sources: Sequence[str]) -> None:
    piped = _read_stdin_first(sources)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise TuireaderError("the interface needs a terminal; use 'tuireader scan' to print articles")
    if os.environ.get("TERM", "") in {"", "dumb"}:
        raise TuireaderError("this terminal (TERM=dumb) cannot show the interface; use 'tuireader scan'")
    from tuireader.ui.app import run
    from tuireader.wiring import Services

    library = session.library()
    try:
        services = Services(library, session.settings, offline=session.offline, piped=piped)
        code = run(library, settings=session.settings, sources=tuple(sources), services=services)
    finally:
        library.close()
    if code:
        raise click.exceptions.Exit(code)


def _read_stdin_first(sources: Sequence[str]) -> bytes | None:
    """The piped text where ``-`` is among the sources; the keyboard then comes from the terminal itself."""
    if "-" not in sources or sys.stdin.isatty():
        return None
    data = sys.stdin.buffer.read()
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError as error:
        raise TuireaderError("there is no terminal to show the interface; use 'tuireader scan -'") from error
    os.dup2(terminal, 0)
    os.close(terminal)
    return data


@cli.command()
@click.argument("sources", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="One JSON object for each article, one a line.")
@click.option("--jsonl", is_flag=True, help="Answer JSON Lines of {id, text, language} on standard input.")
@click.option("--marks", is_flag=True, help="Write mentions as [company: OpenAI], for readers without colour.")
@_shared_options
@click.pass_obj
def scan(session: Session, sources: tuple[str, ...], as_json: bool, jsonl: bool, marks: bool) -> None:
    """Print articles with their companies, money and quotes.

    SOURCES are files, folders, addresses or - for standard input.
    """
    from tuireader.commands import scan as work

    if jsonl:
        if sources:
            raise click.UsageError("--jsonl reads standard input and takes no files")
        work.answer_lines()
        return
    if not sources and sys.stdin.isatty():
        raise click.UsageError("name a file, a folder or an address, or pipe a text into it")
    work.print_sources(sources or ("-",), session.settings, as_json=as_json, marks=marks, offline=session.offline)


@cli.command("refresh")
@click.argument("feeds", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="Print what happened as JSON.")
@click.option("--force", is_flag=True, help="Ask also feeds that are not due; never those whose server said wait.")
@_shared_options
@click.pass_obj
def refresh_command(session: Session, feeds: tuple[str, ...], as_json: bool, force: bool) -> None:
    """Fetch what is new in all feeds, or in FEEDS (number, address or part of the title).

    Exit code 3 says that some feeds failed.
    """
    from tuireader.commands.feeds import refresh_feeds

    session.need_network()
    with session.opened() as library:
        refresh_feeds(library, feeds, session.settings, as_json=as_json, force=force, quiet=session.quiet)


@cli.command("add")
@click.argument("address")
@click.option("--title", default="", help="Call it this instead of what the feed says.")
@click.option("--folder", default="", help="Put it into this folder; nested by /.")
@click.option("--all", "every", is_flag=True, help="Add all feeds that the page announces.")
@click.option("--json", "as_json", is_flag=True, help="Print the feed as JSON.")
@_shared_options
@click.pass_obj
def add_command(session: Session, address: str, title: str, folder: str, every: bool, as_json: bool) -> None:
    """Subscribe to the feed at ADDRESS: a feed, a site that announces one, a local file or a folder."""
    from tuireader.commands.feeds import add_feed

    with session.opened() as library:
        add_feed(library, address, session.settings, title=title, folder=folder, every=every, as_json=as_json)


@cli.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print what was added and left out as JSON.")
@_shared_options
@click.pass_obj
def import_command(session: Session, file: Path, as_json: bool) -> None:
    """Subscribe to the feeds that FILE lists: OPML, or the urls file of newsboat. Nothing is fetched yet."""
    from tuireader.commands.feeds import import_feeds

    with session.opened() as library:
        import_feeds(library, file, as_json=as_json)


@cli.command("export")
@click.option("--opml", "what", flag_value="opml", default=True, help="The subscriptions as OPML (the default).")
@click.option("--bookmarks", "what", flag_value="bookmarks", help="The bookmarked articles as JSON Lines.")
@click.option("--state", "what", flag_value="state", help="Read and bookmark state of all articles as JSON Lines.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to this file, not to standard output.")
@_shared_options
@click.pass_obj
def export_command(session: Session, what: str, output: Path | None) -> None:
    """Write the subscriptions, the bookmarks or the states."""
    with session.opened() as library:
        if what == "opml":
            from tuireader.commands.feeds import export_feeds

            export_feeds(library, output)
        else:
            from tuireader.commands.library import export_articles

            export_articles(library, output, only_bookmarks=what == "bookmarks")


@cli.command("feeds")
@click.option("--json", "as_json", is_flag=True, help="Print the feeds as JSON.")
@_shared_options
@click.pass_obj
def feeds_command(session: Session, as_json: bool) -> None:
    """List the feeds with unread counts and health."""
    from tuireader.commands.feeds import list_feeds

    with session.opened() as library:
        list_feeds(library, as_json=as_json)


@cli.command("search")
@click.argument("query", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Print the articles as JSON.")
@click.option("--limit", default=50, show_default=True, type=click.IntRange(1), help="At most so many.")
@_shared_options
@click.pass_obj
def search_command(session: Session, query: tuple[str, ...], as_json: bool, limit: int) -> None:
    """List the articles that hold all words of QUERY."""
    from tuireader.commands.library import search

    with session.opened() as library:
        search(library, " ".join(query), limit=limit, as_json=as_json)


@cli.command("check")
@click.option("--show", is_flag=True, help="Print every setting with its meaning and its value, as TOML.")
@_shared_options
@click.pass_obj
def check_command(session: Session, show: bool) -> None:
    """Check settings, library and feeds; say what is wrong and end with 1 if something is."""
    from tuireader.commands.library import check
    from tuireader.settings import load

    settings, problems = load(session.config_file)
    with session.opened() as library:
        check(settings, problems, session.config_file, library, show=show)


@cli.command()
@_shared_options
@click.pass_obj
def dirs(session: Session) -> None:
    """Print where settings, library, bookmarks, cache and log lie."""
    places = session.places
    for name, path in (
        ("config", session.config_file),
        ("library", places.library),
        ("bookmarks", places.bookmarks),
        ("cache", places.cache),
        ("log", places.log),
    ):
        click.echo(f"{name:<10} {path}")


@cli.command()
@_shared_options
def keys() -> None:
    """Print the keys of the interface."""
    from tuireader.ui.actions import key_table

    for line in key_table():
        click.echo(line)


def main() -> None:
    """Run the command line and end with its exit code."""
    code = EXIT_FAILURE
    try:
        result = cli.main(standalone_mode=False)
        code = result if isinstance(result, int) else 0
    except click.exceptions.Exit as error:
        code = error.exit_code
    except click.UsageError as error:
        error.show()
        code = EXIT_USAGE
    except click.ClickException as error:
        error.show()
    except TuireaderError as error:
        complain(str(error))
    except (KeyboardInterrupt, click.Abort):
        complain("interrupted; what was done before stays")
        code = EXIT_INTERRUPTED
    except BrokenPipeError:
        # The reader of our output has gone; Python would complain once more when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(code)


if __name__ == "__main__":
    main()
