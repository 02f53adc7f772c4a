"""Addresses in documents: resolved, and only those that are safe to open."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

_HIDDEN = re.compile(r"[\x00-\x20\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_LONGEST = 2_000  # characters, about what browsers take


def safe_address(address: str, base: str = "") -> str:
    """The absolute http, https or mailto address, without blanks and control characters; "" for any other."""
    address = _HIDDEN.sub("", address)
    if not address or address.startswith("#") or len(address) > _LONGEST:
        return ""
    try:
        if not _SCHEME.match(address):
            if not base.lower().startswith(("http://", "https://")):
                return ""
            address = urljoin(base, address)
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.scheme.lower() in {"http", "https"} and parts.hostname:
        return address
    return address if parts.scheme.lower() == "mailto" and "@" in parts.path else ""
