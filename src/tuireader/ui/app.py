"""The application: themes, the main screen, the exit."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from rich.console import Console, RenderableType
from rich.text import Text
from textual import events
from textual.binding import Binding
from textual.errors import NoWidget
from textual.filter import LineFilter

from tuireader.characters import harmless
from tuireader.errors import LibraryError, crash_report
from tuireader.journal import LOG
from tuireader.paths import shipped
from tuireader.settings import Settings
from tuireader.ui import state, theme
from tuireader.ui.actions import keymap
from tuireader.ui.commands import Commands
from tuireader.ui.glyphs import ASCII, UNICODE
from tuireader.ui.printable import Plain, Printable
from tuireader.ui.screens.dialog import Palette
from tuireader.ui.screens.main import MainScreen
from tuireader.ui.services import Services
from tuireader.ui.typeahead import TypeAhead

if TYPE_CHECKING:
    from tuireader.library.library import Library


_SWITCH_SECONDS = 0.001
_LAST_SECONDS = 5.0  # for an end in good order; a terminal that is gone may not take what is written
_SETTLED_SECONDS = 1.0
_SERVER_SECONDS = 2.0  # between two looks at whether it is still there
_COLLECT_AFTER = (10_000, 20, 50)  # objects, and collections of the younger ones


def local_now() -> datetime:
    """The time in the user's zone."""
    return datetime.now().astimezone()


class ReaderApp(TypeAhead[int]):
    """tuireader in the terminal."""

    TITLE = "tuireader"
    CSS_PATH = str(shipped("styles.tcss"))
    COMMANDS = {Commands}  # noqa: RUF012
    BINDINGS = [Binding("ctrl+q", "leave", "Quit", priority=True, show=False)]  # noqa: RUF012
    ENABLE_COMMAND_PALETTE = True
    VERTICAL_BREAKPOINTS = [(0, "-short"), (20, "-tall")]  # noqa: RUF012

    def __init__(
        self,
        library: Library,
        *,
        settings: Settings | None = None,
        sources: tuple[str, ...] = (),
        services: Services | None = None,
        now: Callable[[], datetime] = local_now,
        few_colours: bool = False,
        when_settled: Callable[[], None] | None = None,
    ) -> None:
        """``now`` gives the time, aware, in the zone in which dates are shown; ``few_colours`` are sixteen.

        ``when_settled`` is called once, a moment after the first paint.
        """
        self._few_colours = few_colours
        self._when_settled = when_settled
        self._down = threading.Event()  # all widgets are gone
        self._settings = settings or Settings()
        self._library_folder = library.path.parent
        super().__init__()
        self._own_filters = [Plain(), Printable()] if self._settings.ascii else [Printable()]
        for own in (theme.DARK, theme.LIGHT):
            self.register_theme(own)
        self._state = state.load(self._library_folder)
        self.theme = self._first_theme()
        self._chosen_theme = self.theme
        self._main = MainScreen(
            library,
            settings=self._settings,
            services=services,
            sources=sources,
            keys=keymap(self._settings.keys),
            glyphs=ASCII if self._settings.ascii else UNICODE,
            now=now,
            state=self._state,
        )

    def _first_theme(self) -> str:
        """The theme that was chosen last, the setting, or ours."""
        kept = self._state.theme if self._state.theme_setting == self._settings.theme else ""
        wanted = [kept, self._settings.theme, theme.DARK.name]
        found = next(name for name in wanted if name in self.available_themes)
        return theme.FEW_COLOURS.get(found, found) if self._few_colours else found

    @property
    def unsaved(self) -> Sequence[str]:
        """Why changes of the last moments did not reach the library; empty if all did."""
        return tuple(dict.fromkeys(self._main.unsaved))

    def get_default_screen(self) -> MainScreen:
        """The main screen."""
        return self._main

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The colours of the kinds, fitted to the theme."""
        return theme.kind_colours(self.current_theme)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What every drawn line passes."""
        return [*super().get_line_filters(), *self._own_filters]

    def copy_to_clipboard(self, text: str) -> None:
        """Copies what a terminal may be given again: whoever pastes it must not be surprised."""
        super().copy_to_clipboard(harmless(text))

    def _fatal_error(self) -> None:
        """Ends after an error that nobody foresaw; says where, but no values: they may be secret, or of strangers."""
        error = sys.exc_info()[1]
        report = crash_report(error) if error is not None else "tuireader ended for no known reason"
        LOG.error(report)
        self.bell()
        self.panic(Text(report))

    async def on_event(self, event: events.Event) -> None:
        """Leaves out a click on what is just being taken away, as on a message whose time is over."""
        if not (isinstance(event, events.MouseDown) and self._is_going(event)):
            await super().on_event(event)

    def _is_going(self, event: events.MouseDown) -> bool:
        try:
            widget, _ = self.screen.get_widget_at(event.screen_x, event.screen_y)
        except NoWidget:
            return False
        return widget.parent is None

    def action_command_palette(self) -> None:
        """All commands by their words."""
        if not isinstance(self.screen, Palette):
            self.push_screen(Palette())

    def action_leave(self) -> None:
        """Ends the program from anywhere."""
        self._main.do_quit_now()

    def on_mount(self) -> None:
        """Ends in good order, too, when the system or a closed window says so."""
        loop = asyncio.get_running_loop()
        if threading.current_thread() is threading.main_thread():
            for number in (signal.SIGTERM, signal.SIGHUP):
                loop.add_signal_handler(number, self._told_to_end, number)
        if self.is_web:
            self._server = os.getppid()
            self.set_interval(_SERVER_SECONDS, self._end_without_server)

    def _end_without_server(self) -> None:
        """Ends with the server that shows this program in a browser."""
        if os.getppid() != self._server:
            self._main.do_quit_now()

    def _told_to_end(self, number: signal.Signals) -> None:
        loop = asyncio.get_running_loop()
        loop.remove_signal_handler(number)  # a second one ends at once
        self._main.do_quit_now(128 + number)
        loop.call_later(_LAST_SECONDS, os._exit, 128 + number)

    def on_ready(self) -> None:
        """Lets the caller know once the beginning is over."""
        if self._when_settled is not None:
            self.set_timer(_SETTLED_SECONDS, self._when_settled)

    def exit(self, result: int | None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        """Ends, and sees to it that this comes about."""
        super().exit(result, return_code, message)
        if not self.is_headless:
            threading.Thread(target=self._end_anyway, args=(return_code or result or 0,), daemon=True).start()

    def _end_anyway(self, code: int) -> None:
        """Ends where the interface cannot be taken down: widgets that come and go can wait for each other for ever."""
        if self._down.wait(_LAST_SECONDS):
            return
        self._keep_all()
        if self._driver is not None:
            self._driver.stop_application_mode()
        LOG.error("the interface could not be taken down; ended all the same")
        for text in self.unsaved:
            sys.stderr.write(f"tuireader: {harmless(text)}\n")
        sys.stderr.flush()
        os._exit(1 if self.unsaved else code)

    def on_unmount(self) -> None:
        """Lets all changes reach the library, and keeps the choices."""
        self._down.set()
        self._keep_all()

    def _keep_all(self) -> None:
        self._main.cancelled.set()  # also where a closed page ended the program
        self._main.finish_writing()
        chosen = self._main.state
        if self.theme != self._chosen_theme:
            chosen = replace(chosen, theme=self.theme, theme_setting=self._settings.theme)
        if chosen != self._state:
            state.save(chosen, self._library_folder)


def _keep_for_good() -> None:
    """Leaves what is loaded now out of later collections of garbage."""
    gc.collect()
    gc.freeze()


def run(
    library: Library,
    *,
    settings: Settings | None = None,
    sources: tuple[str, ...] = (),
    services: Services | None = None,
) -> int:
    """Runs the interface until the user ends it; the exit code. Raises LibraryError for changes that were not saved."""
    # The loop must not wait long for a thread that computes, nor for a look through everything that is loaded for good.
    sys.setswitchinterval(_SWITCH_SECONDS)
    gc.set_threshold(*_COLLECT_AFTER)
    few = Console().color_system == "standard"
    app = ReaderApp(
        library, settings=settings, sources=sources, services=services, few_colours=few, when_settled=_keep_for_good
    )
    result = app.run()
    if app.unsaved:
        raise LibraryError(f"the last changes were not saved: {' '.join(app.unsaved)}")
    return app.return_code or result or 0
