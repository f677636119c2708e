"""Ties: what the implications make of one person's answers, before any service is looked at.

Where they decide a fact it is as good as given. Where all of them are decided, what is still open varies freely, unless
they narrowed it; only what they leave hanging together has to be looked at with care.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass

from navigator.core.facts.completions import Completions, tied_frames
from navigator.core.facts.givens import Answers, Exactly
from navigator.core.facts.kinds import TIMED
from navigator.core.facts.regions import Region
from navigator.core.facts.vocabulary import Vocabulary

REMEMBERED = 1024
"""How many combinations of answers to some tied facts are remembered before starting afresh, to bound the memory."""


@dataclass(frozen=True, slots=True)
class Tie:
    """What implications make of some facts: those they decide, what they narrow others to, and whether some are
    undecided."""

    deduced: Mapping[str, Exactly]
    narrowed: Mapping[str, tuple[Region, ...]]
    loose: bool


class Ties:
    """The sets of facts that implications tie together, each with what was found for its answers."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._sets = {frame.facts: frame for frame in tied_frames(vocabulary)}
        self._timed = {facts: any(vocabulary.facts[each].kind in TIMED for each in facts) for facts in self._sets}
        self._found: dict[Hashable, Tie] = {}

    def found(self, answers: Answers) -> dict[frozenset[str], Tie]:
        """What the implications make of these answers, for each set of tied facts."""
        return {facts: self._tie(facts, answers) for facts in self._sets}

    def _tie(self, facts: frozenset[str], answers: Answers) -> Tie:
        told = tuple([answers.given.get(fact) for fact in self._sets[facts].watches])
        key = (facts, told, answers.asked_on if self._timed[facts] else None)
        found = self._found.get(key)
        if found is None:
            if len(self._found) >= REMEMBERED:
                self._found.clear()
            found = self._found[key] = _tie(Completions(self._sets[facts], answers), answers)
        return found


def _tie(completions: Completions, answers: Answers) -> Tie:
    root = completions.root
    assert root is not None
    open_facts = [fact for fact in root if not isinstance(answers.given.get(fact), Exactly)]
    feasible = {fact: completions.open_to(fact) for fact in open_facts}
    deduced = {fact: Exactly(found[0].value) for fact, found in feasible.items() if len(found) == 1 and found[0].single}
    narrowed = {
        fact: found
        for fact, found in feasible.items()
        if fact not in deduced and len(found) < len(completions.regions[fact])
    }
    return Tie(deduced, narrowed, completions.loose(root) is not None)
