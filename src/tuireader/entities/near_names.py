"""Near-spellings: a name that a translation or a hurried writer has mangled."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz.distance import OSA

_SHORTEST = 5  # letters; among shorter words too many are one letter apart
_LONG = 9  # letters from which two may be wrong


class Near:
    """Names that a document has, asked for the one that another spelling is nearly; each form with its canonical."""

    def __init__(self, forms: Iterable[tuple[str, str]]) -> None:
        self._forms = [(form, canonical) for form, canonical in forms if len(form) >= _SHORTEST]

    def to(self, spelling: str) -> str | None:
        """The form that differs from a spelling by a letter (two if it is long) and begins alike.

        None where there is no such form, or where there are several of different names.
        """
        if len(spelling) < _SHORTEST or not spelling.isalpha():
            return None
        allowed = 2 if len(spelling) >= _LONG else 1
        folded = spelling.casefold()
        near = {
            canonical: form
            for form, canonical in self._forms
            if form[0].casefold() == folded[0]
            and abs(len(form) - len(spelling)) <= 1
            and OSA.distance(form.casefold(), folded, score_cutoff=allowed) <= allowed
        }
        return next(iter(near.values())) if len(near) == 1 else None
