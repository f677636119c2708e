"""Locking a journey away in a text that only this site can open, and telling how old it is. PURE.

    JSON → zlib → Fernet (AES-128-CBC and HMAC-SHA256, with the time of sealing)

Compressed first, since what is encrypted cannot be. Nobody but the person chooses what is in it, so its length tells a
listener no more than that somebody has answered much or little.
"""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from navigator.journey.journey import Journey
from navigator.journey.writing import Misread, read_journey, written

LABEL = b"right-door: what a person's own device holds of their journey"
"""What these keys are for, so that they are no other keys of the installation."""

IDLE_MINUTES = 60
IDLE_MINUTES_SHARED = 10
"""On a computer that others use after them."""

LONGEST_HOURS = 12
"""After the first sealing it ends in any case: whoever has a copy cannot renew it without end."""

LONGEST = 3_900
"""Characters of the longest text that is sealed. Browsers keep 4,096 for the cookie with its name and attributes."""

CLOCKS_APART = 60
"""Seconds by which the clocks of two servers may differ."""


class Held(Enum):
    """How a device holds what somebody has said."""

    NOTHING = "nothing"
    ANSWERS = "answers"
    ENDED = "ended"
    """Sealed, and then nobody did anything for too long."""
    UNREADABLE = "unreadable"
    """Damaged, or from another installation or another version."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What was found in a sealed text. The journey is empty unless there are answers."""

    held: Held
    journey: Journey


class TooMuch(ValueError):
    """More than a browser keeps."""


def sealed(journey: Journey, *, secrets: Sequence[str], at: int) -> str:
    """The journey, locked by the first secret at this second. Raises `TooMuch`."""
    dated = journey if journey.since else replace(journey, since=at)
    text = json.dumps(written(dated), separators=(",", ":"), ensure_ascii=False, sort_keys=True)
    locked = _locks(secrets).encrypt_at_time(zlib.compress(text.encode(), level=9), at).decode()
    if len(locked) > LONGEST:
        raise TooMuch
    return locked


def opened(text: str, *, secrets: Sequence[str], at: int) -> Opened:
    """What was sealed with one of these secrets, as it stands at this second. Any text can be given."""
    locks = _locks(secrets)
    try:
        token = text.encode("ascii")
        found = read_journey(json.loads(zlib.decompress(locks.decrypt(token))))
        sealed_at = locks.extract_timestamp(token)
    except (InvalidToken, Misread, ValueError, RecursionError, zlib.error):
        return Opened(Held.UNREADABLE, Journey())
    if sealed_at > at + CLOCKS_APART:
        return Opened(Held.UNREADABLE, Journey())
    if at - sealed_at >= idle_seconds(found) or at - found.since >= 3600 * LONGEST_HOURS:
        return Opened(Held.ENDED, Journey(is_shared=found.is_shared))
    return Opened(Held.ANSWERS, found)


def idle_seconds(journey: Journey) -> int:
    """For how long a device may hold it while nobody does anything."""
    return 60 * (IDLE_MINUTES_SHARED if journey.is_shared else IDLE_MINUTES)


def _locks(secrets: Sequence[str]) -> MultiFernet:
    return MultiFernet([Fernet(_key(secret)) for secret in secrets])


def _key(secret: str) -> bytes:
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=LABEL).derive(secret.encode())
    return base64.urlsafe_b64encode(derived)
