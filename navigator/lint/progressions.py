"""Progress that two needs fight over: help with one says something else of a fact than help with the other. PURE."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

from navigator.core.facts.vocabulary import Vocabulary
from navigator.lint.findings import Finding
from navigator.lint.judged import Judged
from navigator.lint.patience import Patience
from navigator.telling.evidence import within_a_sentence


def fought_over(judged: Judged, patience: Patience) -> Iterator[Finding]:
    """Of a service that moves both needs: in a plan only one of the two can come true."""
    moved = {need for need, role in judged.service.needs.items() if role == "moves"}
    for first, second, fact in _fights(judged.vocabulary):
        if {first, second} <= moved:
            yield Finding("progress", _told(judged.document, first, second, fact))


def fights(document: Mapping[str, Any], vocabulary: Vocabulary) -> Iterator[Finding]:
    """Each two needs whose progress says different things of one fact, whatever services there are."""
    for first, second, fact in _fights(vocabulary):
        parts = (("progressions", first), ("progressions", second))
        yield Finding("progress", _told(document, first, second, fact), parts=parts)


def _fights(vocabulary: Vocabulary) -> Iterator[tuple[str, str, str]]:
    """Two needs in the vocabulary's order, and the fact."""
    found = [vocabulary.progressions[need] for need in vocabulary.needs if need in vocabulary.progressions]
    for first, second in combinations(found, 2):
        for fact in first.then:
            if fact in second.then and first.then[fact] != second.then[fact]:
                yield first.need, second.need, fact


def _told(document: Mapping[str, Any], first: str, second: str, fact: str) -> str:
    labels = document["facts"]["needs"].get("x_label", {})
    short = document["facts"][fact].get("x_short", fact)
    one, other = (within_a_sentence(labels.get(need, need)) for need in (first, second))
    return (
        f"Help with {one} and help with {other} say different things of “{short}”. Where both are under way a plan goes"
        f" by {other}, which comes later in the vocabulary."
    )
