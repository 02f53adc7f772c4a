"""The one table of commands: it feeds keys, key bar, help, palette, ``:`` line and ``tuireader keys``.

A command is carried out by ``MainScreen.do_<id>``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from tuireader.ui.keys import key_label, key_name

Context = Literal["any", "list", "reader", "sidebar", "feeds"]
Section = Literal["Moving", "Articles", "Reading", "Entities", "Finding", "Feeds", "Program"]
Need = Literal["article", "link", "mentions", "listed", "refresh", "add", "import", "undo", "full_text", "selection"]

# Why a command is not possible when what it needs is not there.
REASONS: Mapping[Need, str] = {
    "article": "no article is chosen",
    "link": "this article has no link",
    "mentions": "this article has no marked mentions",
    "listed": "the list is empty",
    "refresh": "fetching is not available in this session",
    "add": "adding feeds is not available in this session",
    "undo": "nothing to undo",
    "selection": "no text is selected; the mouse selects it",
    "import": "importing is not available in this session",
    "full_text": "no full text is stored, and there is no page that could be fetched",
}


@dataclass(frozen=True, slots=True)
class Command:
    """Something the user can do. ``keys`` are Textual key names; ``context`` is the pane that must have the focus."""

    id: str
    label: str  # for the key bar and the palette
    help: str  # a sentence
    section: Section
    keys: tuple[str, ...] = ()
    context: Context = "any"
    needs: tuple[Need, ...] = ()
    bar: tuple[Context, ...] = ()  # panes in whose key bar it stands


COMMANDS: tuple[Command, ...] = (
    # Moving
    Command("down", "Down", "One line or row down.", "Moving", ("j", "down")),
    Command("up", "Up", "One line or row up.", "Moving", ("k", "up")),
    Command("page_down", "Page down", "One page down.", "Moving", ("pagedown", "ctrl+f")),
    Command("page_up", "Page up", "One page up.", "Moving", ("pageup", "ctrl+b")),
    Command("half_down", "Half a page down", "Half a page down.", "Moving", ("ctrl+d",)),
    Command("half_up", "Half a page up", "Half a page up.", "Moving", ("ctrl+u",)),
    Command("top", "Top", "To the first row or line.", "Moving", ("g", "home")),
    Command("bottom", "Bottom", "To the last row or line.", "Moving", ("G", "end")),
    Command("pane_left", "Pane to the left", "To the pane on the left.", "Moving", ("h", "left")),
    Command(
        "pane_right", "Pane to the right", "To the pane on the right; opens the article.", "Moving", ("l", "right")
    ),
    Command("pane_next", "Next pane", "To the next pane.", "Moving", ("tab",)),
    Command("pane_previous", "Previous pane", "To the previous pane.", "Moving", ("shift+tab",)),
    Command("pane_feeds", "Feeds", "Shows the feed tree, goes there, or hides it.", "Moving", ("1",), bar=("list",)),
    Command("pane_list", "Articles", "To the article list.", "Moving", ("2",)),
    Command("pane_reader", "Reader", "To the text.", "Moving", ("3",)),
    Command("pane_sidebar", "Entities", "To the entity sidebar.", "Moving", ("4",)),
    Command("open", "Open", "Opens what is under the cursor.", "Moving", ("enter",), bar=("list", "feeds", "sidebar")),
    Command(
        "back",
        "Back",
        "Ends a search or filter, closes an overlay, goes back one pane; in the list, stops what is running.",
        "Moving",
        ("escape",),
    ),
    # Articles
    Command(
        "space",
        "Read on",
        "One page down; at the end of the text on to the next unread article.",
        "Articles",
        ("space",),
        bar=("list", "reader"),
    ),
    Command(
        "next", "Next unread", "Next match while a search is on, else the next unread article.", "Articles", ("n",)
    ),
    Command(
        "previous",
        "Previous unread",
        "Previous match while a search is on, else the previous unread article.",
        "Articles",
        ("N", "p"),
    ),
    Command(
        "toggle_read",
        "Read/unread",
        "Marks the article read or unread.",
        "Articles",
        ("m",),
        needs=("article",),
        bar=("list",),
    ),
    Command("mark_all", "All read", "Marks every article of the list read.", "Articles", ("A",), needs=("listed",)),
    Command("mark_above", "Above read", "Marks the articles above the cursor read.", "Articles", needs=("article",)),
    Command("mark_below", "Below read", "Marks the articles below the cursor read.", "Articles", needs=("article",)),
    Command(
        "bookmark",
        "Bookmark",
        "Sets or removes the bookmark; it is also a Markdown file in the data directory.",
        "Articles",
        ("b", "s"),
        needs=("article",),
        bar=("list", "reader"),
    ),
    Command("undo", "Undo", "Takes back the last change of state.", "Articles", ("U", "ctrl+z"), needs=("undo",)),
    Command(
        "sort",
        "Sort order",
        "Next order of the list: newest, oldest, unread first, by feed, by title.",
        "Articles",
        ("O",),
    ),
    Command(
        "group_days",
        "Days",
        "Puts a heading above the articles of each day, while the newest or the oldest come first.",
        "Articles",
        ("D",),
    ),
    Command("select", "Select", "Begins a range of articles at the cursor, or ends it.", "Articles", ("v",), "list"),
    Command("tags", "Tags", "Gives the article tags.", "Articles", ("number_sign",), needs=("article",)),
    Command("note", "Note", "Keeps a note on the article.", "Articles", ("M",), needs=("article",)),
    Command(
        "edit_note",
        "Edit note",
        "Opens the note on the article in $EDITOR.",
        "Articles",
        ("ctrl+e",),
        needs=("article",),
    ),
    Command(
        "export",
        "Export",
        "Writes the article to a file: Markdown with highlights, HTML or JSON.",
        "Articles",
        ("E",),
        needs=("article",),
    ),
    # Reading
    Command(
        "full_text",
        "Full text",
        "Fetches the article's page and shows its text; then the feed's text again.",
        "Reading",
        ("x",),
        needs=("full_text",),
    ),
    Command(
        "pipe", "Pipe", "Gives the text to a command as its input.", "Reading", ("vertical_line",), needs=("article",)
    ),
    Command(
        "browser", "Browser", "Opens the article in the browser.", "Reading", ("o",), needs=("link",), bar=("reader",)
    ),
    Command("copy_link", "Copy link", "Copies the article's address.", "Reading", ("y",), needs=("link",)),
    Command(
        "copy_text",
        "Copy text",
        "Copies the text that the mouse has selected.",
        "Reading",
        ("ctrl+c",),
        needs=("selection",),
    ),
    Command(
        "copy_mention",
        "Copy mention",
        "Copies the quote with its speaker, the amount, or the name under the cursor.",
        "Reading",
        ("Y",),
        needs=("mentions",),
    ),
    Command(
        "hints",
        "Link hints",
        "Puts letters on the links in view; typing them opens the link.",
        "Reading",
        ("semicolon",),
        needs=("article",),
    ),
    Command("links", "Links", "Lists all links of the article.", "Reading", ("u",), needs=("article",)),
    Command(
        "image",
        "Picture",
        "Opens the first picture in view in the browser.",
        "Reading",
        ("ctrl+o",),
        needs=("article",),
    ),
    Command("zen", "Zen", "Only the text, or all panes again.", "Reading", ("z",), bar=("reader",)),
    Command("wider", "Wider text", "Makes the text column wider.", "Reading", ("plus",)),
    Command("narrower", "Narrower text", "Makes the text column narrower.", "Reading", ("minus",)),
    Command(
        "list_wider",
        "Wider pane",
        "Makes the article list wider, or the tree or the sidebar while it has the focus.",
        "Reading",
        ("shift+right",),
    ),
    Command(
        "list_narrower",
        "Narrower pane",
        "Makes the article list, the tree or the sidebar narrower.",
        "Reading",
        ("shift+left",),
    ),
    Command(
        "scroll_right", "Scroll right", "Scrolls wide code and tables to the right.", "Reading", ("greater_than_sign",)
    ),
    Command("scroll_left", "Scroll left", "Scrolls wide code and tables to the left.", "Reading", ("less_than_sign",)),
    # Entities
    Command(
        "sidebar",
        "Entities",
        "Shows or hides the entity sidebar.",
        "Entities",
        ("e",),
        bar=("list", "reader", "sidebar"),
    ),
    Command(
        "next_mention",
        "Next mention",
        "To the next marked mention.",
        "Entities",
        ("right_square_bracket",),
        needs=("mentions",),
        bar=("reader",),
    ),
    Command(
        "previous_mention",
        "Previous mention",
        "To the previous marked mention.",
        "Entities",
        ("left_square_bracket",),
        needs=("mentions",),
        bar=("reader",),
    ),
    Command(
        "next_same",
        "Next of this kind",
        "To the next mention of the same kind.",
        "Entities",
        ("right_curly_bracket",),
        needs=("mentions",),
    ),
    Command(
        "previous_same",
        "Previous of this kind",
        "To the previous mention of the same kind.",
        "Entities",
        ("left_curly_bracket",),
        needs=("mentions",),
    ),
    Command(
        "why",
        "Why",
        "Says what the current mention is and what made us think so.",
        "Entities",
        ("i",),
        needs=("mentions",),
    ),
    Command("money_order", "Order of amounts", "Amounts by size, or as they come in the text.", "Entities", ("S",)),
    Command(
        "fold_quotes",
        "Fold quotes",
        "Lists the first lines of quotes, whole quotes, or only who is quoted.",
        "Entities",
        ("f",),
        "sidebar",
        bar=("sidebar",),
    ),
    Command(
        "toggle_company",
        "Companies",
        "Marks companies in the text, or not.",
        "Entities",
        ("c",),
        "sidebar",
        bar=("sidebar",),
    ),
    Command(
        "toggle_money", "Money", "Marks money in the text, or not.", "Entities", ("m",), "sidebar", bar=("sidebar",)
    ),
    Command(
        "toggle_quote", "Quotes", "Marks quotes in the text, or not.", "Entities", ("q",), "sidebar", bar=("sidebar",)
    ),
    Command(
        "toggle_person", "People", "Marks people in the text, or not.", "Entities", ("t",), "sidebar", bar=("sidebar",)
    ),
    Command(
        "toggle_organisation",
        "Organisations",
        "Marks other organisations in the text, or not.",
        "Entities",
        ("v",),
        "sidebar",
    ),
    Command(
        "articles_with",
        "Articles with this",
        "Lists the articles that mention the same company or person.",
        "Entities",
        ("C",),
        needs=("article",),
        bar=("sidebar",),
    ),
    Command(
        "judge",
        "What this is",
        "Says what the name is (a company, no company, a person ...) for all articles.",
        "Entities",
        ("exclamation_mark",),
        needs=("article",),
        bar=("sidebar",),
    ),
    Command("reject", "Never mark this", "Never marks this name again.", "Entities", ("X",), needs=("article",)),
    # Finding
    Command(
        "filter",
        "Filter",
        "Narrows the list by words of title, feed and author as you type.",
        "Finding",
        ("f",),
        bar=("list",),
    ),
    Command(
        "search",
        "Search",
        "Searches all articles; in the text, finds in this article.",
        "Finding",
        ("slash",),
        bar=("list", "reader"),
    ),
    Command(
        "name_page",
        "Page",
        "The page of this company or person: when it was in the news, beside whom, with which amounts.",
        "Finding",
        ("P",),
        needs=("article",),
    ),
    Command(
        "trending",
        "What is going on",
        "Companies that rise against their own past, the largest amounts of the week, the newest quotes.",
        "Finding",
        ("V",),
    ),
    Command(
        "watch",
        "Watch",
        "Puts this company or person on the watch list, or takes it off.",
        "Finding",
        ("w",),
        needs=("article",),
        bar=("sidebar",),
    ),
    Command(
        "sources",
        "Same story",
        "Lists what other feeds report of the same event.",
        "Finding",
        ("equals_sign",),
        needs=("article",),
    ),
    Command("fold_stories", "Fold stories", "One row for each story, or for each article.", "Finding"),
    Command("query_help", "Query language", "Shows what a search, a filter or a rule can ask for.", "Finding"),
    Command("rules", "Rules", "What happens to articles that match a query when they arrive.", "Finding"),
    Command(
        "mute",
        "Mute",
        "Takes the article out of all lists but Muted, or brings it back.",
        "Finding",
        needs=("article",),
    ),
    Command("watch_list", "Watch list", "Shows what is watched, and changes it.", "Finding", ("W",)),
    Command("remove_search", "Forget search", "Forgets the kept search under the cursor of the feed tree.", "Finding"),
    # Feeds
    Command(
        "refresh",
        "Refresh feed",
        "Fetches the feed of the article or the one under the cursor.",
        "Feeds",
        ("r",),
        needs=("refresh",),
        bar=("feeds",),
    ),
    Command(
        "refresh_all", "Refresh all", "Fetches all feeds.", "Feeds", ("R",), needs=("refresh",), bar=("feeds", "list")
    ),
    Command("cancel", "Cancel", "Stops what is running in the background.", "Feeds", ("ctrl+x",)),
    Command(
        "add_feed",
        "Add a feed",
        "Adds a feed by its address, or a folder.",
        "Feeds",
        ("a",),
        needs=("add",),
        bar=("feeds",),
    ),
    Command(
        "remove_feed",
        "Remove feed",
        "Removes the feed under the cursor with its articles.",
        "Feeds",
        ("delete",),
        "feeds",
    ),
    Command(
        "import_feeds",
        "Import feeds",
        "Subscribes to what an OPML file, or newsboat's urls file, lists.",
        "Feeds",
        ("I",),
        needs=("import",),
    ),
    Command("export_feeds", "Export feeds", "Writes the subscriptions to an OPML file.", "Feeds"),
    Command(
        "feed_health",
        "Feed health",
        "How the feeds are: last success, errors and what to do, next check, size.",
        "Feeds",
        ("H",),
        bar=("feeds",),
    ),
    Command(
        "feed_settings",
        "Feed settings",
        "Title, folder, address and full text of the feed under the cursor.",
        "Feeds",
        ("E",),
        "feeds",
        bar=("feeds",),
    ),
    # Program
    Command(
        "help",
        "Help",
        "All keys and commands.",
        "Program",
        ("question_mark", "f1"),
        bar=("list", "reader", "sidebar", "feeds"),
    ),
    Command(
        "command_line",
        "Command line",
        "Runs a command by its name; :120 goes to a row, :50% down the text.",
        "Program",
        ("colon",),
    ),
    Command("palette", "Command palette", "Finds a command by its words.", "Program", ("ctrl+p",)),
    Command("theme", "Theme", "Chooses the colours.", "Program"),
    Command("quit", "Quit", "Goes back; from the article list, ends the program.", "Program", ("q",), bar=("list",)),
    Command("quit_now", "Quit at once", "Ends the program.", "Program", ("ctrl+q",)),
)

BY_ID: Mapping[str, Command] = {command.id: command for command in COMMANDS}


@dataclass(frozen=True, slots=True)
class Keymap:
    """The keys in force: the table's, changed by the user's; ``problems`` says which of the user's do not hold."""

    keys: Mapping[str, tuple[str, ...]]
    problems: tuple[str, ...] = ()

    def command(self, context: Context, key: str) -> Command | None:
        """The command of a key, or of keys typed after each other ("g g"): the pane's own before the general."""
        for wanted in (context, "any"):
            for command in COMMANDS:
                if command.context == wanted and key in self.keys[command.id]:
                    return command
        return None

    def begins(self, key: str) -> bool:
        """Whether a sequence of keys begins so."""
        return any(other.startswith(f"{key} ") for keys in self.keys.values() for other in keys)

    def of(self, command: Command | str) -> tuple[str, ...]:
        """The keys of a command; the first is the one to show."""
        return self.keys[command if isinstance(command, str) else command.id]

    def labels_of(self, command_id: str) -> str:
        """The first key of a command for people; its name where it has none."""
        keys = self.keys[command_id]
        return key_label(keys[0]) if keys else f":{command_id}"

    def labels(self, command: Command) -> str:
        """All keys of a command for people."""
        return " ".join(key_label(key) for key in self.of(command))


def keymap(own: Mapping[str, tuple[str, ...]] | None = None) -> Keymap:
    """The table's keys with the user's own in their place; a key taken twice goes to the user's command."""
    keys = {command.id: command.keys for command in COMMANDS}
    problems: list[str] = []
    chosen: dict[tuple[Context, str], str] = {}
    for command_id, written in (own or {}).items():
        command = BY_ID.get(command_id)
        if command is None:
            problems.append(f"keys.{command_id}: there is no such command; `tuireader keys` lists them")
            continue
        wanted = []
        for key in map(key_name, written):
            taken = chosen.setdefault((command.context, key), command_id)
            if taken == command_id:
                wanted.append(key)
            else:
                problems.append(f"keys.{command_id}: {key_label(key)} is already the key of {taken}")
        keys[command_id] = tuple(wanted)
    for (context, key), owner in chosen.items():
        for command in COMMANDS:
            if command.id != owner and command.context == context and key in keys[command.id]:
                keys[command.id] = tuple(other for other in keys[command.id] if other != key)
                if not keys[command.id]:
                    problems.append(f"keys.{owner}: {key_label(key)} was the only key of {command.id}")
    return Keymap(keys, tuple(problems))


@lru_cache
def in_bar(pane: Context) -> tuple[Command, ...]:
    """The commands of a pane's key bar, the pane's own first."""
    own = [command for command in COMMANDS if pane in command.bar]
    return tuple(sorted(own, key=lambda command: command.context == "any"))


def key_table(keys: Keymap | None = None) -> Iterator[str]:
    """The keys and commands as lines of plain text, by section."""
    keys = keys or keymap()
    section = ""
    for command in COMMANDS:
        if command.section != section:
            if section:
                yield ""
            section = command.section
            yield section
        where = f" (in the {command.context})" if command.context != "any" else ""
        yield f"  {keys.labels(command):<14} {command.id:<20} {command.help}{where}"
