"""Where the doors for a need are lost, step by step from all that are listed. PURE."""

from __future__ import annotations

from collections.abc import Iterator

from navigator.core.plans import NeedPlan, StepCount
from navigator.telling.evidence import Evidence
from navigator.telling.lists import listed_in_words
from navigator.telling.told import Funnel, FunnelStep
from navigator.telling.words import words


def told_funnel(evidence: Evidence, need: str, planned: NeedPlan) -> Funnel:
    """The steps at which something was looked at; those that nothing is known of are named once, together."""
    label = evidence.need(need)
    looked_at = list(_looked_at(planned))
    unseen = [words("steps")[each.step]["not_asked"] for each in planned.funnel if each not in looked_at and each.kept]
    note = words("notes")["not_looked_at"].format(steps=listed_in_words(unseen)) if unseen else ""
    return Funnel(
        all=len(evidence.listings.services), steps=tuple(_step(each, label) for each in looked_at), not_looked_at=note
    )


def _looked_at(planned: NeedPlan) -> Iterator[StepCount]:
    """Until nothing is left: beyond that there is nothing to count."""
    before: int | None = None
    for each in planned.funnel:
        if before == 0:
            return
        if each.step in ("listed", "takes", "moves", "sure") or each.kept != before or each.unknown != each.kept:
            yield each
        before = each.kept


def _step(count: StepCount, label: str) -> FunnelStep:
    said = words("steps")[count.step]["left"]
    return FunnelStep(count.step, said.format(need=label), count.kept, count.unknown)
