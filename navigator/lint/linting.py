"""All checks of one part of a service, in good time. PURE."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, TypeAlias

from navigator.core.clauses import Service
from navigator.core.facts.vocabulary import Vocabulary
from navigator.lint.challenges import to_be_looked_at
from navigator.lint.findings import Finding
from navigator.lint.implied import implied_by_age
from navigator.lint.judged import Judged
from navigator.lint.mattering import never_matters
from navigator.lint.meeting import nobody_can_meet
from navigator.lint.patience import Patience
from navigator.lint.progressions import fought_over
from navigator.lint.protected import no_stated_reason
from navigator.lint.sizes import too_much_at_once

Check: TypeAlias = Callable[[Judged, Patience], Iterator[Finding]]
CHECKS: Mapping[Check, str] = {
    implied_by_age: "rules on what follows from age",
    too_much_at_once: "rules that turn on too much at once",
    fought_over: "progress that two needs fight over",
    nobody_can_meet: "rules that nobody can meet",
    never_matters: "rules that can never matter",
    no_stated_reason: "refusals by a protected characteristic without a reason",
}
"""What each looks for. The quick ones first, so that they are never among those for which there was no time."""
NOT_JUDGED = "There was no time to look at everything here: these rules are long. Not looked for to the end: {}."


def lint(
    document: Mapping[str, Any],
    service: Service,
    *,
    words: Mapping[str, Any],
    vocabulary: Vocabulary,
    patience: Patience | None = None,
    today: date | None = None,
) -> tuple[Finding, ...]:
    """What to look at again in a rule document that has no fault; `service` is what the core made of it, `words` the
    vocabulary's document. Says so where time ran out, with what was not looked for to the end. Without a day, none has
    gone by."""
    time = patience or Patience()
    judged = Judged(document["clauses"], service, words, vocabulary)
    found: list[Finding] = list(to_be_looked_at(judged, today=today)) if today else []
    unfinished = []
    for check, looked_for in CHECKS.items():
        if not time.is_over:
            found += check(judged, time)
        if time.is_over:
            unfinished.append(looked_for)
    return (*found, Finding("not_judged", NOT_JUDGED.format("; ".join(unfinished)))) if unfinished else tuple(found)
