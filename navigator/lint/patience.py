"""How long the checks of one part of a service may take together: they run while somebody types. PURE."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from time import perf_counter

SECONDS = 0.2
"""What an editor does not notice."""


@dataclass(frozen=True)
class Patience:
    """Runs out once, for all checks. `clock` tells seconds."""

    seconds: float = SECONDS
    clock: Callable[[], float] = perf_counter
    began: float = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "began", self.clock())

    @property
    def is_over(self) -> bool:
        return self.clock() - self.began >= self.seconds
