"""Sets of services as the bits of one integer, by position in the rulebook, so that many are combined at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def positions(services: int) -> Iterator[int]:
    """The positions whose bits are set, in rising order."""
    while services:
        lowest = services & -services
        yield lowest.bit_length() - 1
        services ^= lowest


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
