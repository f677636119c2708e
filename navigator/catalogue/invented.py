"""The vocabulary and the policy grid that stand, for the rules of an invented city (`directory.city`)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from directory.city.spoken import Answer, Spoken
from navigator.catalogue.grids import grid_in
from navigator.core.documents import read_vocabulary
from navigator.grid import GRID, Grid, faults_of_grid
from navigator.vocabulary.standing import vocabulary_now


@dataclass(frozen=True)
class Asked:
    """The questions of a grid, as a city puts them to its services."""

    grid: Grid

    @property
    def questions(self) -> Sequence[str]:
        return tuple(self.grid.by_id)

    def asks(
        self, question: str, *, kinds: Collection[str], needs: Collection[str], said: Mapping[str, Answer]
    ) -> bool:
        return self.grid.for_service(kinds=kinds, needs=needs).applies(self.grid.by_id[question], said)

    def reads(self, question: str, answer: Answer) -> bool:
        return not faults_of_grid({GRID: {question: answer}}, grid=self.grid)


def spoken_here() -> Spoken:
    """What stands on this site now. Raises `Faults` where it cannot be read."""
    vocabulary = vocabulary_now()
    return Spoken(read_vocabulary(vocabulary), Asked(grid_in(vocabulary)))
