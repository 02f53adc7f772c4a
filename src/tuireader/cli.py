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
from tuireader.commands import complain, tell
from tuireader.errors import TuireaderError, crash_report

if TYPE_CHECKING:
    from tuireader.commands.finding import ListFormat
    from tuireader.exporting import Format
    from tuireader.library.library import Library
    from tuireader.model import Document
    from tuireader.paths import Places
    from tuireader.query.results import EntityKind, WatchKind
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
    def options(self) -> tuple[str, ...]:
        """The options that another run of the program needs to be as this one."""
        from tuireader.journal import file_in_use

        named = {"--data-dir": self.data_dir, "--config": self.config, "--log-file": file_in_use()}
        flags = {"--offline": self.offline, "--quiet": self.quiet}
        words = [word for name, path in named.items() if path is not None for word in (name, str(path.absolute()))]
        return (*words, *(name for name, chosen in flags.items() if chosen))

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

        library = Library.open(self.places, read_markdown=_read_markdown)
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


def _read_markdown(body: str, title: str) -> Document:
    """The text of a bookmark file that is found again; imported only where there is one."""
    from tuireader.document.clean import from_markdown

    return from_markdown(body, title=title)


_LETTERS = {"-i": "import", "-e": "export"}  # as newsboat has them


class _Group(click.Group):
    """Commands by name, two also by a letter; anything else that is named is a source to open."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        takes_value = {
            name for each in self.params if isinstance(each, click.Option) and not each.is_flag for name in each.opts
        }
        for place, word in enumerate(args):
            if word in _LETTERS:
                args = [*args[:place], _LETTERS[word], *args[place + 1 :]]
                break
            if not word.startswith("-") and (place == 0 or args[place - 1] not in takes_value):
                break
        return super().parse_args(ctx, args)

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


def _log_to(_: click.Context, __: click.Parameter, path: Path | None) -> None:
    if path is not None:
        from tuireader import journal

        journal.write_to(path)


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
            "--log-file",
            type=path,
            expose_value=False,
            callback=_log_to,
            help="Append what happens to this file.",
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
    piped = None
    if "TEXTUAL_DRIVER" not in os.environ:  # else a page in a browser is the terminal
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
    from tuireader.refresh.opening import piped

    data = piped()
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
@click.option("--plain", is_flag=True, help="No colour and no wrapping, for screen readers and other programs.")
@click.option("--marks", is_flag=True, help="Write mentions as [company: OpenAI], for readers without colour.")
@_shared_options
@click.pass_obj
def scan(session: Session, sources: tuple[str, ...], as_json: bool, jsonl: bool, plain: bool, marks: bool) -> None:
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
    work.print_sources(
        sources or ("-",), session.settings, as_json=as_json, plain=plain, marks=marks, offline=session.offline
    )


@cli.command()
@click.argument("articles", nargs=-1, required=True, type=int)
@click.option("--plain", is_flag=True, help="No colour and no wrapping, for screen readers and other programs.")
@click.option("--marks", is_flag=True, help="Write mentions as [company: OpenAI], for readers without colour.")
@click.option("--as", "wanted", type=click.Choice(["markdown", "html", "json"]), help="Print in this format.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to this file, in the format of --as.")
@_shared_options
@click.pass_obj
def show(
    session: Session, articles: tuple[int, ...], plain: bool, marks: bool, wanted: Format | None, output: Path | None
) -> None:
    """Print ARTICLES of the library, by the numbers that search gives."""
    from tuireader.commands.show import show_articles

    if output is not None and wanted is None:
        raise click.UsageError("-o needs --as, which says what to write")
    with session.opened() as library:
        show_articles(library, articles, output, wanted=wanted, plain=plain, marks=marks)


@cli.command("refresh")
@click.argument("feeds", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="Print what happened as JSON.")
@click.option("--force", is_flag=True, help="Ask also feeds that are not due; never those whose server said wait.")
@click.option("--watch", is_flag=True, help="Print only what of the watch list is in new articles, one JSON a line.")
@_shared_options
@click.pass_obj
def refresh_command(session: Session, feeds: tuple[str, ...], as_json: bool, force: bool, watch: bool) -> None:
    """Fetch what is new in all feeds, or in FEEDS (number, address or part of the title).

    Exit code 3 says that some feeds failed.
    """
    from tuireader.commands.feeds import refresh_feeds

    session.need_network()
    with session.opened() as library:
        refresh_feeds(library, feeds, session.settings, as_json=as_json, force=force, quiet=session.quiet, watch=watch)


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
@click.option(
    "--private/--no-private", default=None, help="Take over feeds in private networks; on a terminal you are asked."
)
@_shared_options
@click.pass_obj
def import_command(session: Session, file: Path, as_json: bool, private: bool | None) -> None:
    """Subscribe to the feeds that FILE lists: OPML, or the urls file of newsboat. Nothing is fetched yet.

    'tuireader -i FILE' does the same.
    """
    from tuireader.commands.feeds import import_feeds

    with session.opened() as library:
        import_feeds(library, file, as_json=as_json, private=private)


@cli.command("export")
@click.option("--opml", "what", flag_value="opml", default=True, help="The subscriptions as OPML (the default).")
@click.option("--bookmarks", "what", flag_value="bookmarks", help="The bookmarked articles as JSON Lines.")
@click.option("--state", "what", flag_value="state", help="Read and bookmark state of all articles as JSON Lines.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to this file, not to standard output.")
@_shared_options
@click.pass_obj
def export_command(session: Session, what: str, output: Path | None) -> None:
    """Write the subscriptions, the bookmarks or the states.

    'tuireader -e' writes the subscriptions, too.
    """
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
@click.option(
    "--as",
    "wanted",
    type=click.Choice(["csv", "jsonl", "markdown", "html"]),
    help="Write them for others: a table, JSON Lines, or one file for each article.",
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The file, or the folder, to write with --as.")
@_shared_options
@click.pass_obj
def search_command(
    session: Session,
    query: tuple[str, ...],
    as_json: bool,
    limit: int,
    wanted: ListFormat | None,
    output: Path | None,
) -> None:
    """List the articles that QUERY finds, best first: words, "phrases", -not, or, company:Acme, money:>1bn ...

    docs/query-language.md has the whole language.
    """
    from tuireader.commands.finding import search

    if output is not None and wanted is None:
        raise click.UsageError("-o needs --as, which says what to write")
    with session.opened() as library:
        search(library, " ".join(query), limit=limit, as_json=as_json, wanted=wanted, output=output)


_KINDS = click.Choice(["company", "person", "organisation", "speaker"])


@cli.command("companies")
@click.argument("name", nargs=-1)
@click.option("--kind", type=_KINDS, default="company", help="Look at people, organisations or speakers instead.")
@click.option("--trending", is_flag=True, help="Those that are said more often this week than before.")
@click.option("--merge-into", default="", metavar="OTHER", help="Count NAME as OTHER from now on.")
@click.option("--split", "apart", is_flag=True, help="Let a merged NAME stand for itself again.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@click.option("--csv", "as_csv", is_flag=True, help="Print as CSV that no spreadsheet takes for formulas.")
@click.option("--limit", default=30, show_default=True, type=click.IntRange(1), help="At most so many.")
@_shared_options
@click.pass_obj
def companies_command(
    session: Session,
    name: tuple[str, ...],
    kind: EntityKind,
    trending: bool,
    merge_into: str,
    apart: bool,
    as_json: bool,
    as_csv: bool,
    limit: int,
) -> None:
    """List the companies of the library, or show the page of NAME: when, where, with whom and with which amounts."""
    from tuireader.commands import finding

    words = " ".join(name)
    if (merge_into or apart) and not words:
        raise click.UsageError("name the company that is meant")
    with session.opened() as library:
        if merge_into:
            finding.merge(library, words, merge_into, kind)
        elif apart:
            finding.split(library, words, kind)
        elif words:
            finding.show_entity(library, words, kind, as_json=as_json)
        else:
            finding.list_entities(library, kind, trending=trending, limit=limit, as_json=as_json, as_csv=as_csv)


@cli.command("quotes")
@click.option("--by", default="", metavar="NAME", help="Only those of this speaker.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@click.option("--csv", "as_csv", is_flag=True, help="Print as CSV that no spreadsheet takes for formulas.")
@click.option("--limit", default=30, show_default=True, type=click.IntRange(1), help="At most so many.")
@_shared_options
@click.pass_obj
def quotes_command(session: Session, by: str, as_json: bool, as_csv: bool, limit: int) -> None:
    """List what was said in the articles of the library, the newest first."""
    from tuireader.commands.finding import list_quotes

    with session.opened() as library:
        list_quotes(library, by, limit=limit, as_json=as_json, as_csv=as_csv)


@cli.command("money")
@click.option("--days", default=7, show_default=True, type=click.IntRange(1), help="Of the last so many days.")
@click.option("--top", default=20, show_default=True, type=click.IntRange(1), help="At most so many.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@click.option("--csv", "as_csv", is_flag=True, help="Print as CSV that no spreadsheet takes for formulas.")
@_shared_options
@click.pass_obj
def money_command(session: Session, days: int, top: int, as_json: bool, as_csv: bool) -> None:
    """List the largest amounts, compared in euros by rates.toml."""
    from tuireader.commands.finding import list_amounts

    with session.opened() as library:
        list_amounts(library, days, limit=top, as_json=as_json, as_csv=as_csv)


@cli.group("rules", invoke_without_command=True)
@click.option("--dry-run", is_flag=True, help="Count the articles of the library that each would match.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@_shared_options
@click.pass_context
def rules_group(ctx: click.Context, dry_run: bool, as_json: bool) -> None:
    """List the rules: what happens to articles that match a query when they arrive."""
    from tuireader.commands.arrivals import list_rules

    if ctx.invoked_subcommand is None:
        with ctx.ensure_object(Session).opened() as library:
            list_rules(library, dry_run=dry_run, as_json=as_json)


@rules_group.command("add")
@click.argument("name")
@click.argument("query")
@click.option("--do", "actions", multiple=True, help="mute, read, bookmark, notify, full_text or 'tag NAME'.")
@click.option("--dry-run", is_flag=True, help="Only say what it would match.")
@click.option("--now", is_flag=True, help="Carry it out on the articles of the library, too.")
@_shared_options
@click.pass_obj
def rules_add_command(
    session: Session, name: str, query: str, actions: tuple[str, ...], dry_run: bool, now: bool
) -> None:
    """Make a rule, or change the one of this NAME."""
    from tuireader.commands.arrivals import add_rule

    with session.opened() as library:
        add_rule(library, name, query, actions, dry_run=dry_run, now=now)


@rules_group.command("remove")
@click.argument("name")
@_shared_options
@click.pass_obj
def rules_remove_command(session: Session, name: str) -> None:
    """Forget a rule; what it did stays."""
    from tuireader.commands.arrivals import remove_rule

    with session.opened() as library:
        remove_rule(library, name)


@cli.group("watch", invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@_shared_options
@click.pass_context
def watch_group(ctx: click.Context, as_json: bool) -> None:
    """Print the watch list: companies, people, words and queries whose articles are marked."""
    from tuireader.commands.arrivals import list_watches

    if ctx.invoked_subcommand is None:
        with ctx.ensure_object(Session).opened() as library:
            list_watches(library, as_json=as_json)


@watch_group.command("add")
@click.argument("kind", type=click.Choice(["company", "person", "organisation", "words", "query"]))
@click.argument("value", nargs=-1, required=True)
@click.option("--notify", is_flag=True, help="Say it on the desktop, too.")
@_shared_options
@click.pass_obj
def watch_add_command(session: Session, kind: WatchKind, value: tuple[str, ...], notify: bool) -> None:
    """Put VALUE on the watch list."""
    from tuireader.commands.arrivals import add_watch

    with session.opened() as library:
        add_watch(library, kind, " ".join(value), notify=notify)


@watch_group.command("remove")
@click.argument("name", nargs=-1, required=True)
@_shared_options
@click.pass_obj
def watch_remove_command(session: Session, name: tuple[str, ...]) -> None:
    """Take NAME (or a number of the list) off the watch list."""
    from tuireader.commands.arrivals import remove_watch

    with session.opened() as library:
        remove_watch(library, " ".join(name))


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
        tell(f"{name:<10} {path}")


@cli.command()
@_shared_options
@click.pass_obj
def keys(session: Session) -> None:
    """Print the keys of the interface, with those of config.toml in their place."""
    from tuireader.ui.actions import key_table, keymap

    chosen = keymap(session.settings.keys)
    for line in key_table(chosen):
        click.echo(line)
    for problem in chosen.problems:
        session.say(problem)


@cli.command()
@click.argument("sources", nargs=-1)
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen at.")
@click.option(
    "--port",
    default=8000,
    show_default=True,
    type=click.IntRange(0, 65535),
    help="The port to listen at; 0 is any free one.",
)
@_shared_options
@click.pass_obj
def serve(session: Session, sources: tuple[str, ...], host: str, port: int) -> None:
    """Show the interface in a browser, at an address with a key in it.

    Each page that is opened there runs the interface once, on SOURCES as without this command.
    """
    if "-" in sources:
        raise click.UsageError("serve reads no standard input")
    try:
        from tuireader.commands import serve as work
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("tuireader"):
            raise
        raise TuireaderError("serving needs one package more: pip install 'tuireader[web]'") from error
    session.library().close()  # what is wrong with it is said here, and not by each page
    work.serve(work.Wanted(work.command_line(session.options, sources), host, port))


def _log_crash(error: Exception) -> None:
    journal = sys.modules.get("tuireader.journal")
    if journal is not None:
        journal.LOG.error(crash_report(error))


def main() -> None:
    """Run the command line and end with its exit code."""
    code = EXIT_FAILURE
    try:
        result = cli.main(standalone_mode=False)
        code = result if isinstance(result, int) else 0
    except click.exceptions.Exit as error:
        code = error.exit_code
    except click.UsageError as error:
        # The words of the command line may be names of files, which others have given.
        complain(f"{error.format_message()} ('tuireader --help' shows how)")
        code = EXIT_USAGE
    except click.ClickException as error:
        complain(error.format_message())
    except TuireaderError as error:
        complain(str(error))
    except (KeyboardInterrupt, click.Abort):
        complain("interrupted; what was done before stays")
        code = EXIT_INTERRUPTED
    except BrokenPipeError:
        # The reader of our output has gone; Python would complain once more when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception as error:
        sys.stderr.write(crash_report(error))
        _log_crash(error)
        complain("this should not have happened; nothing that was saved is lost. Please report it with the lines above")
    sys.exit(code)


if __name__ == "__main__":
    main()
