"""How many plans one address may ask for, counted in memory by stand-ins that nobody can turn back into addresses.

The stand-ins are made with a key that is drawn when the site starts and never written down, and are forgotten after a
minute. Each process counts by itself, and the counts end with it: a limit against a program gone wild, not against an
attack, which is for the web server in front (docs/operating.md).
"""

import hashlib
import hmac
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

from django.core.cache.backends.locmem import LocMemCache
from django.http import HttpRequest
from ninja.errors import Throttled
from ninja.throttling import SimpleRateThrottle

RATE = "120/m"
"""Two plans a second, all day: many workers of one organisation share an address, and so do the people of a hostel."""

AT_ONCE = 2
"""Plans for programs that one process makes at once: half of what it answers, so that people's pages have the rest."""

_TURNS = BoundedSemaphore(AT_ONCE)


@contextmanager
def in_turn() -> Iterator[None]:
    """Raises `Throttled`, for a second, where enough plans for programs are being made already."""
    if not _TURNS.acquire(blocking=False):
        raise Throttled(wait=1)
    try:
        yield
    finally:
        _TURNS.release()


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
