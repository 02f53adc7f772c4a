"""Commands about the text: reading on, mentions, links."""

from __future__ import annotations

from functools import partial
from itertools import product

from textual import work

from tuireader.addresses import is_openable
from tuireader.model import KINDS, Kind, Mention
from tuireader.ui.figures import describe
from tuireader.ui.index import GROUP_TITLES, QUOTE_VIEWS
from tuireader.ui.screens.listing import FIRST_PAGE, Listing
from tuireader.ui.widgets.article_list import ArticleList
from tuireader.ui.widgets.entity_sidebar import EntitySidebar
from tuireader.ui.widgets.reader import Reader

# Letters of link hints: easy to reach first, none that looks like another.
_HINT_LETTERS = "asdfghjkl"
_CHUNK = 500  # rows looked at in one query when the next unread article is far away
_COLUMN_STEP = 6


def hint_letters(count: int) -> list[str]:
    """Short letter sequences of equal length, so that none begins another."""
    length = 1
    while len(_HINT_LETTERS) ** length < count:
        length += 1
    return ["".join(letters) for letters, _ in zip(product(_HINT_LETTERS, repeat=length), range(count), strict=False)]


class Reading(Listing):
    """Reads articles."""

    # ---------------------------------------------------------------------------------------------- opening, reading on

    def do_open(self) -> None:
        """Opens the article, chooses the feed, or goes to the mention under the cursor."""
        if self.pane is self.feed_tree:
            self.feed_tree.choose()
        elif self.pane is self.sidebar:
            self.open_item()
        elif self.pane is self.reader:
            if self.reader.mention is not None:
                self.do_why()
            else:
                self.tell(f"Open: no mention is chosen; {self.keys.labels_of('next_mention')} goes to the next")
        elif (current := self.listing.current) is not None:
            self.open_article(current)
        else:
            self.tell("Open: the list is empty", severity="warning")

    def open_item(self) -> None:
        """Goes to what is under the cursor of the sidebar."""
        self.sidebar.choose()

    def on_article_list_opened(self, event: ArticleList.Opened) -> None:
        """A click in the list opens."""
        self.open_article(event.article_id)

    def do_space(self) -> None:
        """Reads on: opens what is under the cursor, pages, or goes to the next unread article."""
        current = self.listing.current
        if current is None:
            self.tell("Read on: the list is empty", severity="warning")
            return
        in_text = self.pane in {self.reader, self.sidebar}
        if self.article is None or not self.opened or (not in_text and self.article.row.id != current):
            self.open_article(current, enter=False)
        elif self.reader.at_end:
            self._go_unread(1)
        else:
            self.reader.page(1)

    def do_next(self) -> None:
        """Next match while a search is on, else next unread article."""
        self._step(1)

    def do_previous(self) -> None:
        """Previous match while a search is on, else previous unread article."""
        self._step(-1)

    def _step(self, step: int) -> None:
        if self.reader.matches and self.pane is self.reader:
            self.reader.step_match(step)
            self.show_status()
        elif self.wanted.words or self.wanted.query:
            self.listing.move(step)
            if self.opened and self.listing.current is not None:
                self.open_article(self.listing.current, enter=False)
        else:
            self._go_unread(step)

    def _go_unread(self, step: int) -> None:
        ids, at = self.listing.ids, self.listing.cursor
        ahead = ids[at + 1 :] if step > 0 else ids[:at][::-1]
        near = [row.id for row in self.library.rows(ahead[:FIRST_PAGE]) if not row.read]
        if near:
            self._open_unread(near[0])
        else:
            around = ids[: at + 1] if step > 0 else ids[at:][::-1]
            self._find_unread(list(ahead[FIRST_PAGE:]) + list(around))

    @work(thread=True, exclusive=True, group="article", exit_on_error=False)
    def _find_unread(self, ids: list[int]) -> None:
        for start in range(0, len(ids), _CHUNK):
            for row in self.library.rows(ids[start : start + _CHUNK]):
                if not row.read:
                    self.post_message(self.Done(partial(self._open_unread, row.id)))
                    return
        self.post_message(self.Done(partial(self.tell, "No more unread articles in this list")))

    def _open_unread(self, article_id: int) -> None:
        if self.listing.select(article_id):
            self.open_article(article_id, enter=self.pane is self.reader)

    # ----------------------------------------------------------------------------------------------------------- column

    def do_wider(self) -> None:
        """A wider text column."""
        self.reader.set_columns(self.reader.columns + _COLUMN_STEP)

    def do_narrower(self) -> None:
        """A narrower text column."""
        self.reader.set_columns(self.reader.columns - _COLUMN_STEP)

    def do_scroll_right(self) -> None:
        """Scrolls wide code and tables."""
        self._sideways(8, "Scroll right: this is the end of the lines")

    def do_scroll_left(self) -> None:
        """Scrolls back."""
        self._sideways(-8, "Scroll left: this is the beginning of the lines")

    def _sideways(self, cells: int, at_edge: str) -> None:
        if not self.reader.sideways(cells):
            self.tell(at_edge if self.reader.max_scroll_x > 0 else "All lines are in view, none is wider")

    # --------------------------------------------------------------------------------------------------------- mentions

    def do_next_mention(self) -> None:
        """To the next mention."""
        self.reader.step_mention(1, same_kind=False)

    def do_previous_mention(self) -> None:
        """To the previous mention."""
        self.reader.step_mention(-1, same_kind=False)

    def do_next_same(self) -> None:
        """To the next mention of the same kind."""
        self.reader.step_mention(1, same_kind=True)

    def do_previous_same(self) -> None:
        """To the previous mention of the same kind."""
        self.reader.step_mention(-1, same_kind=True)

    def on_reader_mention_changed(self, event: Reader.MentionChanged) -> None:
        """Lights the mention's thing in the sidebar."""
        self.sidebar.light(event.index)

    def on_reader_mention_clicked(self, event: Reader.MentionClicked) -> None:
        """A click on a mention says what it is."""
        self.explain(self.reader.mentions[event.index])

    def on_entity_sidebar_chosen(self, event: EntitySidebar.Chosen) -> None:
        """Brings the mention into view."""
        kind = self.reader.mentions[event.mention].kind
        if event.focus_text and kind not in self.kinds:
            self.set_kinds(self.kinds | {kind})
        self.reader.focus_mention(event.mention, announce=False)
        if event.focus_text and self.article is not None:
            self.open_article(self.article.row.id, enter=False)
            self.focus_pane(self.reader)

    def do_why(self) -> None:
        """Says what the current mention is and why."""
        item = self.sidebar.item if self.pane is self.sidebar else None
        if item is not None and self.reader.mention not in item.mentions:
            self.reader.focus_mention(item.mentions[0], announce=False)
        elif self.reader.mention is None:
            self.reader.step_mention(1, same_kind=False)
        if self.reader.mention is not None:
            self.explain(self.reader.mentions[self.reader.mention])

    def explain(self, mention: Mention) -> None:
        """Says what a mention is and why, and by which keys more is known or it is put right."""
        lines = [describe(mention)]
        if mention.kind in {"company", "person", "organisation"}:
            keys = (("name_page", "its page"), ("judge", "put it right"))
            separator = f" {self.glyphs.separator} "
            lines.append(separator.join(f"{self.keys.labels_of(key)} {label}" for key, label in keys))
        self.forget_explained()
        self.tell("\n".join(lines), title=mention.kind)

    def forget_explained(self) -> None:
        """Takes away what was said of a mention: the next key asks for something else."""
        self.take_back(lambda told: told.title in KINDS)

    def on_entity_sidebar_kind_clicked(self, event: EntitySidebar.KindClicked) -> None:
        """A click on a heading marks or unmarks the kind."""
        self.toggle_kind(event.kind)

    def toggle_kind(self, kind: Kind) -> None:
        """Marks a kind in the text, or not."""
        self.set_kinds(self.kinds ^ {kind})
        self.tell(f"{GROUP_TITLES[kind]} are {'' if kind in self.kinds else 'no longer '}marked in the text")

    def set_kinds(self, kinds: frozenset[Kind]) -> None:
        """Marks these kinds in the text."""
        self.kinds = kinds
        self.reader.set_kinds(kinds)
        self.sidebar.set_kinds(kinds)

    def do_toggle_company(self) -> None:
        """Marks companies, or not."""
        self.toggle_kind("company")

    def do_toggle_money(self) -> None:
        """Marks money, or not."""
        self.toggle_kind("money")

    def do_toggle_quote(self) -> None:
        """Marks quotes, or not."""
        self.toggle_kind("quote")

    def do_toggle_person(self) -> None:
        """Marks people, or not."""
        self.toggle_kind("person")

    def do_toggle_organisation(self) -> None:
        """Marks other organisations, or not."""
        self.toggle_kind("organisation")

    def do_money_order(self) -> None:
        """Amounts by size, or as they come."""
        self.sidebar.set_order("text" if self.sidebar.order == "size" else "size")
        self.tell("Amounts by size" if self.sidebar.order == "size" else "Amounts as they come in the text")

    def do_fold_quotes(self) -> None:
        """The next way to list quotes."""
        views = QUOTE_VIEWS
        self.sidebar.set_quotes(views[(views.index(self.sidebar.quotes) + 1) % len(views)])

    # ------------------------------------------------------------------------------------------------------------ links

    def do_browser(self) -> None:
        """Opens the article in the browser."""
        self.open_link(self.chosen_url)

    def on_reader_link_clicked(self, event: Reader.LinkClicked) -> None:
        """A click on a link opens it."""
        self.open_link(event.url)

    def open_link(self, url: str) -> None:
        """Gives an address to the browser, if it is one that may be."""
        if is_openable(url):
            if self.app.is_web:  # that browser, not one of the computer that serves
                self.app.open_url(url)
            else:
                self._browse(url)
            self.tell(f"Opening {url}")
        else:
            self.tell(f"Only http and https links are opened, not {url[:80]}", severity="warning")

    @work(thread=True, group="browser", exit_on_error=False)
    def _browse(self, url: str) -> None:
        import webbrowser

        if not webbrowser.open(url):
            self.post_message(self.Done(partial(self.tell, "No browser was found; set BROWSER", severity="error")))

    def do_copy_link(self) -> None:
        """Copies the address."""
        self.app.copy_to_clipboard(self.chosen_url)
        self.tell(f"Copied {self.chosen_url}")

    def do_copy_text(self) -> None:
        """Copies the selected text."""
        text = self.get_selected_text() or ""
        self.app.copy_to_clipboard(text)
        lines = len(text.splitlines())
        self.tell(f"Copied {lines:,} lines" if lines > 1 else f"Copied {text}")

    hints: dict[str, int] | None = None  # letters -> link index, while hints are shown
    _typed = ""

    def do_hints(self) -> None:
        """Puts letters on the links in view."""
        found = self.reader.links_in_view() if self.reader.display else []
        if not found:
            self.tell("Link hints: no link is in view", severity="warning")
            return
        self.hints = dict(zip(hint_letters(len(found)), found, strict=True))
        self._typed = ""
        self.reader.set_hints({link: letters for letters, link in self.hints.items()})
        self.show_status("type the letters of a link, Esc to leave")

    def type_hint(self, key: str) -> None:
        """A key while hints are shown: opens the link once its letters are complete; any other key ends it."""
        hints = self.hints or {}
        self._typed += key
        left = {letters: link for letters, link in hints.items() if letters.startswith(self._typed)}
        if self._typed in hints:
            self.end_hints()
            self.open_link(self.reader.links[hints[self._typed]].url)
        elif left and len(key) == 1:
            self.reader.set_hints({link: letters for letters, link in left.items()})
        else:
            self.end_hints()

    def end_hints(self) -> None:
        """Takes the letters away."""
        self.hints = None
        self.reader.set_hints({})
        self.show_status()

    def do_links(self) -> None:
        """Lists the links of the article."""
        if self.article is None or not self.article.document.links:
            self.tell("Links: this article has no links", severity="warning")
            return
        from tuireader.ui.screens.links import LinkList

        text = self.article.document.text
        links = [(" ".join(text[link.start : link.end].split()), link.url) for link in self.article.document.links]
        self.app.push_screen(LinkList(links), self._link_chosen)

    def _link_chosen(self, url: str | None) -> None:
        if url is not None:
            self.open_link(url)
