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
CHECKS: tuple[Check, ...] = (
    implied_by_age,
    too_much_at_once,
    fought_over,
    nobody_can_meet,
    never_matters,
    no_stated_reason,
)
"""The quick ones first, so that they are never among those for which there was no time."""
NOT_JUDGED = "There was no time to look at everything here: these rules are long."


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
    vocabulary's document. Says so where time ran out before all was looked at. Without a day, none has gone by."""
    time = patience or Patience()
    judged = Judged(document["clauses"], service, words, vocabulary)
    found: list[Finding] = list(to_be_looked_at(judged, today=today)) if today else []
    for check in CHECKS:
        if not time.is_over:
            found += check(judged, time)
    return (*found, Finding("not_judged", NOT_JUDGED)) if time.is_over else tuple(found)
