"""The work behind the commands of the command line, one module for each group of them."""

from __future__ import annotations

import click

from tuireader.characters import clean_line, harmless


def complain(text: str) -> None:
    """One line on standard error, without control characters."""
    click.echo(f"tuireader: {clean_line(text, _LONGEST)}", err=True)


def tell(text: str, *, err: bool = False, nl: bool = True) -> None:
    """Text for people, without what a terminal would obey."""
    click.echo(harmless(text), err=err, nl=nl)


_LONGEST = 4_000  # characters of a complaint
