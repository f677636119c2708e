"""A person's places, and those where they must not go. PURE."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from directory.places.areas import AsksAbout
from directory.places.place import Place


@dataclass(frozen=True, slots=True)
class Places:
    """Where a person sleeps, has a local connection, has a GP and is going to, as far as they said.

    `avoid` is none where nobody asked, and empty where there is nowhere that they must not go. Why or because of whom
    is never known.
    """

    named: Mapping[AsksAbout, Place] = field(default_factory=dict)
    avoid: tuple[Place, ...] | None = None

    @property
    def sleeps(self) -> Place | None:
        """Where the person sleeps: from there distances are reckoned."""
        return self.named.get(AsksAbout.SLEEPS)
