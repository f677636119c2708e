"""How many plans one address may ask for, counted in memory by stand-ins that nobody can turn back into addresses.

The stand-ins are made with a key that each process draws when it starts and never writes down, and are forgotten after
a minute. So each process counts by itself, and the counts end with it: a limit against a program gone wild, not
against an attack, which is for the web server in front (docs/operating.md).
"""

import hashlib
import hmac
import secrets

from django.core.cache.backends.locmem import LocMemCache
from django.http import HttpRequest
from ninja.throttling import SimpleRateThrottle

RATE = "120/m"
"""Two plans a second, all day: many workers of one organisation share an address, and so do the people of a hostel."""


class ByAddress(SimpleRateThrottle):
    """Counts by the address that the connection comes from, or that the trusted proxy names; by no header beside."""

    cache = LocMemCache("callers", {"TIMEOUT": 60, "OPTIONS": {"MAX_ENTRIES": 10_000}})

    def __init__(self, rate: str = RATE) -> None:
        super().__init__(rate)
        self._key = secrets.token_bytes()

    def get_cache_key(self, request: HttpRequest) -> str:
        """The stand-in for the caller's address."""
        address = request.META.get("REMOTE_ADDR", "")
        return hmac.new(self._key, address.encode(), hashlib.sha256).hexdigest()
