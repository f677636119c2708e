"""Rules that nobody can meet: whoever it is, one of them stands against them. PURE."""

from __future__ import annotations

from collections.abc import Iterator

from navigator.core.clauses import Clause, Outcome
from navigator.lint.findings import Finding
from navigator.lint.judged import Judged
from navigator.lint.patience import Patience
from navigator.lint.possible import outcomes

CLOSED = frozenset({Outcome.CLOSED})


def nobody_can_meet(judged: Judged, patience: Patience) -> Iterator[Finding]:
    """The rules that together leave nobody: as few as do so."""
    always = [each for each in judged.apart if each.outcome is Outcome.CLOSED]
    if not always or outcomes(judged.vocabulary, always) != CLOSED:
        return
    fewest = [each.id for each in _fewest(judged, always, patience)]
    if len(fewest) == 1:
        yield Finding(
            "nobody", f"Nobody can be taken: {judged.name(fewest[0])} stands against everybody.", (fewest[0],)
        )
        return
    told = judged.names(fewest)
    yield Finding("nobody", f"Nobody can be taken: no one can meet all of these rules: {told}.", tuple(fewest))


def _fewest(judged: Judged, always: list[Clause], patience: Patience) -> list[Clause]:
    kept = always
    for each in always:
        fewer = [other for other in kept if other is not each]
        if not patience.is_over and fewer and outcomes(judged.vocabulary, fewer) == CLOSED:
            kept = fewer
    return kept
