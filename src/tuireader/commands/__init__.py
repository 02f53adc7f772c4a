"""The work behind the commands of the command line, one module for each group of them."""

from __future__ import annotations

import click


def complain(text: str) -> None:
    """One line on standard error, without control characters."""
    line = "".join(c if c.isprintable() else " " for c in text)
    click.echo(f"tuireader: {line}", err=True)
