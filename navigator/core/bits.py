"""Sets of services as the bits of one integer, by position in the rulebook, so that many are combined at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

WORD = 8
"""Bytes looked at together: taking single bits off a long integer copies all of it each time."""


def positions(services: int) -> Iterator[int]:
    """The positions whose bits are set, in rising order."""
    octets = services.to_bytes(services.bit_length() // 8 + 1, "little")
    for start in range(0, len(octets), WORD):
        word = int.from_bytes(octets[start : start + WORD], "little")
        while word:
            lowest = word & -word
            yield start * 8 + lowest.bit_length() - 1
            word ^= lowest


def bits(members: Sequence[bool]) -> int:
    """The positions that are true, as bits."""
    return int("".join("1" if each else "0" for each in reversed(members)) or "0", 2)


def bits_at(places: Sequence[int]) -> int:
    """These positions as bits, made in one go: many single `or`s into a long integer are slow."""
    if not places:
        return 0
    filled = bytearray(max(places) // 8 + 1)
    for place in places:
        filled[place // 8] |= 1 << place % 8
    return int.from_bytes(filled, "little")
