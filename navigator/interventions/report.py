"""How much of the catalogue the rule language says, and what it cannot say. PURE."""

from collections import Counter
from collections.abc import Iterator

from navigator.interventions.matching import Intervention, interventions
from navigator.interventions.readings import REASONS, LeftOut

STRENGTHS = ("always", "case_by_case", "not_said")


def report() -> list[str]:
    """The lines of the report: counts, then every wording that no fact can carry and every one that took judgement."""
    found = interventions()
    return [*_wordings(found), *_clauses(found), *_left_out(found), *_unsayable(found), *_judged(found)]


def _wordings(found: list[Intervention]) -> Iterator[str]:
    read = [reading for one in found for _, reading in one.read]
    yield f"{len(found)} interventions, {len(read)} wordings read"
    yield f"{sum(bool(reading.clauses) for reading in read)} wordings became clauses"
    yield f"{sum(bool(reading.same_as) for reading in read)} wordings repeat another of the same record"
    yield f"{sum(not (reading.clauses or reading.same_as) for reading in read)} wordings became no clause"


def _clauses(found: list[Intervention]) -> Iterator[str]:
    clauses = [clause for one in found for _, reading in one.read for clause in reading.clauses]
    strengths = Counter(clause["strength"] for clause in clauses)
    counts = ", ".join(f"{strengths[strength]} {strength}" for strength in STRENGTHS)
    yield f"{len(clauses)} clauses: {counts}"


def _left_out(found: list[Intervention]) -> Iterator[str]:
    reasons = Counter(part.not_encoded for _, part in _parts(found))
    for reason, meaning in REASONS.items():
        yield f"left out as {reason} ({meaning}): {reasons[reason]}"


def _unsayable(found: list[Intervention]) -> Iterator[str]:
    for one, part in _parts(found):
        if part.not_encoded == "no_fact":
            yield f"cannot be said: {one.id}: {_line(part.words)}: {part.why}"


def _judged(found: list[Intervention]) -> Iterator[str]:
    for one in found:
        for wording, reading in one.read:
            if reading.clauses and reading.why:
                yield f"took judgement: {one.id}: {_line(wording.words)}: {reading.why}"


def _line(words: str) -> str:
    return " ".join(words.split())


def _parts(found: list[Intervention]) -> list[tuple[Intervention, LeftOut]]:
    return [(one, part) for one in found for _, reading in one.read for part in reading.left_out]
