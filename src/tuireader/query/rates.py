"""What currencies are worth, for comparing amounts: a shipped table that the user's own can replace."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FILE_NAME = "rates.toml"
_SHIPPED = Path(__file__).with_name(FILE_NAME)


@dataclass(frozen=True, slots=True)
class Rates:
    """How much of each currency (ISO 4217) one euro is, of which day and from where."""

    date: str
    source: str
    per_euro: Mapping[str, float]
    problem: str = ""  # why the user's own table is not used

    def into(self, currency: str) -> dict[str, float]:
        """How much of ``currency`` one unit of each currency is; only itself where its worth is not known."""
        own = self.per_euro.get(currency)
        if own is None:
            return {currency: 1.0}
        return {code: own / worth for code, worth in self.per_euro.items()}

    @property
    def said(self) -> str:
        """A line for results in which something was converted."""
        return f"amounts in other currencies were converted with rates of {self.date} ({self.source})"


def load(config: Path | None = None) -> Rates:
    """The rates in ``rates.toml`` of a folder where it is and can be read, else the shipped ones; never raises."""
    problem = ""
    if config is not None and (own := config / FILE_NAME).exists():
        try:
            return _read(own)
        except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
            problem = f"{own} cannot be used ({error}); the rates that ship with tuireader are"
    shipped = _read(_SHIPPED)
    return Rates(shipped.date, shipped.source, shipped.per_euro, problem)


def _read(path: Path) -> Rates:
    import tomllib

    table = tomllib.loads(path.read_text(encoding="utf-8"))
    worth = {code.upper(): float(value) for code, value in table["per_euro"].items()}
    if not worth or not all(0 < value < float("inf") for value in worth.values()):
        raise ValueError("per_euro needs positive numbers")
    source = "".join(c for c in str(table.get("source", "your own table")) if c.isprintable())
    return Rates(str(table.get("date", "an unknown day")), source[:120], worth)
