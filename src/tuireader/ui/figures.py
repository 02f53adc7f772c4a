"""Numbers, amounts, times and mentions in the few characters that the screen has for them."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from tuireader.model import Mention
from tuireader.query.rates import load
from tuireader.ui.glyphs import Glyphs

if TYPE_CHECKING:
    from tuireader.refresh.pipeline import Progress

# An adult reads about this many words of news a minute.
_WORDS_A_MINUTE = 230

_BAR_CELLS = 10  # of a progress bar

_SIGNS = {
    "USD": "$",
    "EUR": "€",
    "GBP": "£",
    "JPY": "¥",
    "CNY": "CN¥",
    "INR": "₹",
    "KRW": "₩",
    "BRL": "R$",
    "CHF": "CHF ",
}
_SIZES = ((Decimal(10) ** 12, "tn"), (Decimal(10) ** 9, "bn"), (Decimal(10) ** 6, "m"))


def amount(value: Decimal, currency: str | None) -> str:
    """An amount with its sign and a size word: "$1.0 bn", "€450", "SEK 12.75 m"."""
    sign = "" if currency is None else _SIGNS.get(currency, f"{currency} ")
    minus = "-" if value < 0 else ""
    value = abs(value)
    for size, word in _SIZES:
        # 999.95 m would round to 1000.0 m.
        if value >= size * Decimal("0.99995"):
            scaled = value / size
            whole = scaled >= 100 and scaled == scaled.to_integral_value()
            shown = f"{scaled:,.0f}" if whole else f"{scaled:,.2f}"
            return f"{minus}{sign}{shown.removesuffix('0') if '.' in shown else shown} {word}"
    if value >= 1000:
        return f"{minus}{sign}{value:,.0f}"
    return f"{minus}{sign}{value.normalize():f}" if value == value.to_integral_value() else f"{minus}{sign}{value:.2f}"


def money(mention: Mention) -> str:
    """The normalised amount of a mention of money: "~" marks it approximate, ranges have a dash, open ends a sign."""
    about = "~" if mention.approximate else ""
    if mention.amount is not None:
        return about + amount(mention.amount, mention.currency)
    low, high = mention.low, mention.high
    if low is not None and high is not None:
        return f"{about}{amount(low, mention.currency)} – {amount(high, mention.currency)}"
    if low is not None:
        return f"{about}≥ {amount(low, mention.currency)}"
    if high is not None:
        return f"{about}≤ {amount(high, mention.currency)}"
    return about + mention.text


def span(low: float, high: float, currency: str) -> str:
    """An amount, or a range of amounts, as a page of the library has it."""
    shown = amount(Decimal(repr(high)), currency or None)
    return shown if low == high else f"{amount(Decimal(repr(low)), currency or None)} – {shown}"


def money_size(mention: Mention) -> Decimal:
    """By what an amount is sorted: itself or the upper end of a range, at a rough rate so that currencies compare."""
    size = mention.amount or mention.high or mention.low or Decimal(0)
    return size * _worths().get(mention.currency or "", Decimal(1))


@cache
def _worths() -> dict[str, Decimal]:
    """What a unit of each currency is worth: only to put amounts in order, never shown."""
    return {code: Decimal(worth) for code, worth in load().into("EUR").items()}


def count(number: int) -> str:
    """A count in at most four characters: "7", "980", "12k", "1.2M"."""
    if number < 1000:
        return str(number)
    if number < 10_000:
        return f"{number / 1000:.1f}k".replace(".0k", "k")
    return f"{number // 1000}k" if number < 1_000_000 else f"{number / 1_000_000:.1f}M"


def reading_time(words: int) -> str:
    """How long it takes to read so many words: "<1 min", "7 min"."""
    minutes = round(words / _WORDS_A_MINUTE)
    return f"{minutes} min" if minutes else "<1 min"


def bar(done: int, total: int, glyphs: Glyphs) -> str:
    """How much of something is done: a bar and two numbers."""
    full = _BAR_CELLS * done // total if total else 0
    return f"{glyphs.on * full}{glyphs.off * (_BAR_CELLS - full)} {done:,}/{total:,}"


def progress(moved: Progress, glyphs: Glyphs) -> str:
    """How far a refresh is: a bar, counts, and the feed that was just done."""
    if moved.stage != "feeds":
        far = bar(moved.done, moved.total, glyphs) if moved.total else f"{moved.done:,} articles done"
        return f"Finding mentions {far}"
    parts = [bar(moved.done, moved.total, glyphs)]
    parts += [f"{moved.new:,} new"] if moved.new else []
    parts += [f"{moved.failed:,} failed"] if moved.failed else []
    parts += [moved.current] if moved.current else []
    return "Refreshing " + f" {glyphs.separator} ".join(parts)


def age(published: datetime, now: datetime) -> str:
    """How old something is: "now", "5m", "3h", "2d", then the date; what lies ahead shows its date."""
    seconds = (now - published).total_seconds()
    local = published.astimezone(now.tzinfo)
    if seconds < -60:
        return f"{local:%Y-%m-%d}"
    if seconds < 60:
        return "now"
    if seconds < 3600:
        return f"{int(seconds // 60)}m"
    if seconds < 86_400:
        return f"{int(seconds // 3600)}h"
    if seconds < 7 * 86_400:
        return f"{int(seconds // 86_400)}d"
    day = f"{local.day} {local:%b}"
    return day if local.year == now.year else f"{day} {local.year}"


def day(day: date, now: datetime) -> str:
    """A day as a heading: "Today", "Yesterday", "Monday 23 November", with its year unless it is this one."""
    ago = (now.date() - day).days
    if ago in {0, 1}:
        return "Yesterday" if ago else "Today"
    return f"{day:%A} {day.day} {day:%B}" + ("" if day.year == now.year else f" {day.year}")


def describe(mention: Mention) -> str:
    """What a mention is, in words, and what made us think so."""
    lines = [mention.name or mention.text]
    if mention.kind == "money":
        lines = [money(mention)]
    elif mention.kind == "quote":
        lines = [f"said by {mention.speaker}" if mention.speaker else "speaker not known"]
    lines += [part for part in (mention.ticker, mention.role) if part]
    if mention.why:
        lines.append("why: " + "; ".join(mention.why))
    return "\n".join(lines)
