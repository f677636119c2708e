"""The cast to choose from, where there is one: invented people, for somebody to be tried without being anybody."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Invented:
    """One of the cast: a sentence about them, and their facts."""

    id: str
    sentence: str
    facts: dict[str, Any]


def cast() -> tuple[Invented, ...]:
    """All of them, in their order."""
    return ()
