"""A gap told, and the circle in which doors wait for each other: frozen values that hold sentences. PURE."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Turn:
    """One side of a circle: the doors for a need, and the rule by which they wait for another.

    `more` counts the services beyond the first. `is_lit` where this rule of that service alone would break the circle.
    """

    need: str
    service: str
    more: int
    rule: str
    is_lit: bool


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that is missing, or to watch out for; never the person's fault.

    `known_as` is what people call it where it has a name. `circle` has a turn for each need where doors wait for each
    other. `is_warning` where the plan stands and something may yet go wrong with it.
    """

    code: str
    title: str
    means: str
    do: tuple[str, ...]
    rules: tuple[str, ...] = ()
    breaks: tuple[str, ...] = ()
    known_as: str = ""
    circle: tuple[Turn, ...] = ()
    is_warning: bool = False

    @property
    def lit(self) -> int:
        """How many rules of the circle would each break it alone."""
        return sum(turn.is_lit for turn in self.circle)
