"""Which addresses lie in private networks: loopback, link-local, home and office networks, cloud metadata."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import urlsplit

# An IPv4 address in the last four bytes: NAT64, "IPv4-translated", and the old "IPv4-compatible".
_TRANSLATED = tuple(map(ipaddress.ip_network, ("64:ff9b::/96", "::ffff:0:0:0/96", "::/96")))
_LOCAL_TRANSLATION = ipaddress.ip_network("64:ff9b:1::/48")  # NAT64 within one network
_LOCAL_NAMES = (".localhost", ".local", ".internal", ".intranet", ".lan", ".home", ".corp", ".home.arpa", ".onion")
_ODD_NUMBER = re.compile(r"(?:0x[0-9a-f]{1,16}|[0-9]{1,20})(?:\.(?:0x[0-9a-f]{1,16}|[0-9]{1,20})){0,3}")


def is_private_address(address: str) -> bool:
    """Whether an IP address is none of the public network; false for what is no IP address."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.is_site_local or ip in _LOCAL_TRANSLATION:
            return True
        inner = _embedded(ip)
        return not (ip if inner is None else inner).is_global or ip.is_multicast
    return not ip.is_global or ip.is_multicast


def names_private_host(url: str) -> bool:
    """Whether a web address says by itself that it leads into a private network; the name service is not asked."""
    try:
        host = (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:
        return True
    if ":" in host or _ODD_NUMBER.fullmatch(host):
        # 127.1, 0x7f000001 and 2130706433 are addresses for some resolvers; nobody writes a public one so.
        return is_private_address(host) or not _is_address(host)
    return "." not in host or host.endswith(_LOCAL_NAMES)


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return True


def _embedded(ip: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address that an IPv6 address stands for."""
    if any(ip in network for network in _TRANSLATED):
        return ipaddress.IPv4Address(ip.packed[12:])
    return ip.ipv4_mapped or ip.sixtofour
