"""Tables as CSV that no spreadsheet takes for formulas. Pure.

Source for what is dangerous: OWASP, "CSV Injection".
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

_FORMULA = ("=", "+", "-", "@", "|", "%", "＝", "＋", "－", "＠")  # with the wide forms that some programs take too


def cell(value: object) -> str:
    """A value as text; a text that a spreadsheet would carry out begins with an apostrophe, numbers stay numbers."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, str):
        text = value
    elif isinstance(value, Sequence):
        text = "; ".join(str(each) for each in value)
    else:
        text = str(value)
    text = "".join(c if c.isprintable() else " " for c in text)
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text


def table(records: Iterable[Mapping[str, object]], columns: Sequence[str]) -> str:
    """Records as CSV (RFC 4180) with a heading; what a record does not have is empty."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(columns)
    for record in records:
        writer.writerow([cell(record.get(column)) for column in columns])
    return written.getvalue()
