"""Web addresses as people may see them."""

from __future__ import annotations

from urllib.parse import urlsplit, urlunsplit


def without_credentials(url: str) -> str:
    """The address without user name and password; what is no address comes back up to its last ``@``-free part."""
    try:
        parts = urlsplit(url)
        if "@" not in parts.netloc:
            return url
        return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
    except ValueError:
        scheme, separator, rest = url.partition("://")
        place, slash, path = rest.partition("/")
        return f"{scheme}{separator}{place.rpartition('@')[2]}{slash}{path}" if separator else url


def has_credentials(url: str) -> bool:
    """Whether an address carries a user name or a password."""
    return without_credentials(url) != url


def is_openable(url: str) -> bool:
    """Whether an address may be given to the browser: http or https with a host, nothing that could be an option."""
    if any(ord(char) <= 32 or 127 <= ord(char) < 160 for char in url):
        return False
    try:
        parts = urlsplit(url)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and not parts.netloc.startswith("-")
    except ValueError:
        return False
