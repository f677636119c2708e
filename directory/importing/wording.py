"""Numbers of things in words."""

from __future__ import annotations


def counted(number: int, one: str, many: str) -> str:
    """“1 row”, “1,200 rows”."""
    return f"{number:,} {one if number == 1 else many}"
