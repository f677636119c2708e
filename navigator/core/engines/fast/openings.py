"""Openings: when closed services open by themselves, for one person.

    1  which groups keep a service shut that time never changes?   most: it stays shut      looked up as bits
    2  on which days can its other groups turn?                    a birthday, a month more
    3  on which of these is the first on which none shuts it?      each group judged once for each of its own days

Services of the same groups open on the same day, and few groups are shut at once, so little is ever judged.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from navigator.core.clauses import Outcome
from navigator.core.days import Turns
from navigator.core.engines.fast.groups import Group
from navigator.core.engines.fast.sight import View
from navigator.core.facts.vocabulary import Vocabulary
from navigator.core.verdicts import is_taken


class Opening:
    """The days on which groups come to be no longer closed, or strictly surely open, for one person's answers."""

    def __init__(self, vocabulary: Vocabulary, view: View, *, strict: bool) -> None:
        self._view = view
        self._strict = strict
        self._turns = Turns(vocabulary, view.answers)
        self._turning: dict[Group, tuple[int, ...]] = {}
        self._takes: dict[tuple[Group, int], bool] = {}
        self._days: dict[tuple[Group, ...], int | None] = {}

    def days(self, groups: Sequence[Group]) -> int | None:
        """The days until none of these groups keeps a service shut; None where that is not within a year."""
        alike = tuple(groups)
        if alike not in self._days:
            self._days[alike] = self._first_day(alike)
        return self._days[alike]

    def _first_day(self, groups: tuple[Group, ...]) -> int | None:
        # Those that shut it today come first: on most days one of them still does, and no other need be judged.
        in_turn = sorted(groups, key=lambda group: self._takes_on(group, 0))
        days = sorted({day for group in groups for day in self._days_of(group)})
        return next((day for day in days if all(self._takes_on(group, day) for group in in_turn)), None)

    def _takes_on(self, group: Group, day: int) -> bool:
        """Whether a group lets the person in on a day: as on the last day before it on which it could turn."""
        own = self._days_of(group)
        turned = bisect_right(own, day)
        name = group, own[turned - 1] if turned else 0
        if name not in self._takes:
            self._takes[name] = is_taken(self._outcomes(*name), strict=self._strict)
        return self._takes[name]

    def _outcomes(self, group: Group, later: int) -> frozenset[Outcome]:
        return group.outcomes_later(self._view, later) if later else group.outcomes(self._view)

    def _days_of(self, group: Group) -> tuple[int, ...]:
        if group not in self._turning:
            found = {day for leaf, offset in group.watched for day in self._turns.of(leaf, offset)}
            self._turning[group] = tuple(sorted(found))
        return self._turning[group]
