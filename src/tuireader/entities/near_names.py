"""Near-spellings: a name that a translation or a hurried writer has mangled."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

_SHORTEST = 5  # letters; among shorter words too many are one letter apart
_LONG = 9  # letters from which two may be wrong


@cache
def _distance() -> Callable[..., int]:
    from rapidfuzz.distance import OSA

    return OSA.distance


class Near:
    """Names that a document has, asked for the one that another spelling is nearly.

    Each is given as its form, its canonical name, and whether the table knows it.
    """

    def __init__(self, names: Iterable[tuple[str, str, bool]]) -> None:
        self._names: dict[str, list[tuple[str, str, bool]]] = {}  # by first letter
        for name in names:
            if len(name[0]) >= _SHORTEST:
                self._names.setdefault(name[0][0].casefold(), []).append(name)

    def __bool__(self) -> bool:
        """Whether there is a name at all that another spelling could be nearly."""
        return bool(self._names)

    def to(self, spelling: str, *, known_only: bool) -> str | None:
        """The form that differs from a spelling by a letter (two if it is long) and begins alike.

        None where there is no such form, or where there are several of different names; known names come first.
        """
        if len(spelling) < _SHORTEST:
            return None
        alike = self._names.get(spelling[0].casefold())
        if alike is None or not spelling.isalpha():
            return None
        allowed = 2 if len(spelling) >= _LONG else 1
        folded = spelling.casefold()
        near: dict[bool, dict[str, str]] = {True: {}, False: {}}
        for form, canonical, known in alike:
            if (
                abs(len(form) - len(spelling)) <= 1
                and (known or not known_only)
                and _distance()(form.casefold(), folded, score_cutoff=allowed) <= allowed
            ):
                near[known][canonical] = form
        best = near[True] if len(near[True]) == 1 else {**near[True], **near[False]}
        return next(iter(best.values())) if len(best) == 1 else None
