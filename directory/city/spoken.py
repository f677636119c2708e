"""Which vocabulary a city speaks: the one that stands on the site, as the room that keeps it gives it. PURE.

The directory knows neither vocabularies nor the policy grid. Here stands what a city has to ask of them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from navigator.core.facts.vocabulary import Vocabulary

Answer = Mapping[str, Any]


class Asking(Protocol):
    """The policy grid that stands."""

    @property
    def questions(self) -> Sequence[str]:
        """The ids of its questions, in their order."""

    def asks(
        self, question: str, *, kinds: Collection[str], needs: Collection[str], said: Mapping[str, Answer]
    ) -> bool:
        """Whether a service of these kinds, for these needs, that has said so much is asked this as well."""

    def reads(self, question: str, answer: Answer) -> bool:
        """Whether an answer is one to this question."""


@dataclass(frozen=True)
class Spoken:
    """What the rules of a city are written in."""

    vocabulary: Vocabulary
    grid: Asking


Speak = Callable[[], Spoken]

_SPEAK: list[Speak] = []


def speak_with(speak: Speak) -> Speak:
    """Registers who knows what stands on the site; the one registered last counts."""
    _SPEAK[:] = [speak]
    return speak


def spoken() -> Spoken:
    """What stands now. Raises `LookupError` where no room knows."""
    if not _SPEAK:
        raise LookupError("no room of this site knows a vocabulary")
    return _SPEAK[0]()
