"""The plans of the cast over the town alone, as on one Monday morning, made once for all that look at them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import transaction

from directory.town.loading import load
from navigator.cast import Member, cast
from navigator.core.clauses import Outcome
from navigator.core.gaps import Gap
from navigator.core.plans import Plan
from navigator.entrances.as_lines import lines_of
from navigator.planning import Planned, enquiry_of, planned
from navigator.showing.gathered import gathered
from navigator.telling.as_text import lines

MONDAY = date(2026, 11, 23)
MORNING = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Made:
    """What became of one of the cast: the plan as text, its gaps, its doors, and every verdict over the town.

    `stages` has the stage of each need, `order` for each stage the doors that the plan names first.
    """

    member: Member
    text: str
    gaps: frozenset[tuple[str, tuple[str, ...], str]]
    doors: Mapping[str, frozenset[str]]
    stages: Mapping[str, int | None]
    order: list[frozenset[str]]
    verdicts: frozenset[str]


@pytest.fixture(scope="session")
def plans(django_db_setup: None, django_db_blocker: Any) -> Mapping[str, Made]:
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch, transaction.atomic():
        patch.setattr("django.utils.timezone.now", lambda: MORNING)
        load(on=MONDAY)
        made = {member.name: _made(member) for member in cast()}
        transaction.set_rollback(True)
    return made


def _made(member: Member) -> Made:
    found = planned(enquiry_of(member.enquiry(on=MONDAY)))
    return Made(
        member,
        _text(member, found),
        frozenset(map(_gap, found.plan.gaps)),
        {need: frozenset(map(_name, its.doors)) for need, its in found.plan.needs.items()},
        {need: its.stage for need, its in found.plan.needs.items()},
        _order(found.plan),
        _verdicts(found),
    )


def _order(plan: Plan) -> list[frozenset[str]]:
    """The doors of the plan by the stage at which they open, the first stage first."""
    stages = {door: min(_stages_of(door, plan)) for door in plan.fewest}
    return [frozenset(_name(door) for door in stages if stages[door] == each) for each in sorted(set(stages.values()))]


def _stages_of(door: str, plan: Plan) -> Iterator[int]:
    return (its.stage for its in plan.needs.values() if its.stage is not None and door in its.doors)


def _name(door: str) -> str:
    """The service, and its strand, without the place."""
    return door.partition("@")[0]


def _text(member: Member, found: Planned) -> str:
    plan = gathered(found, at=MORNING)
    ways_in = {door: lines_of(entrance) for door, entrance in plan.entrances.items() if entrance.says_how}
    return "\n".join((f"{member.name}: {member.sentence}", *lines(plan.told, entrances=ways_in), ""))


def _gap(gap: Gap) -> tuple[str, tuple[str, ...], str]:
    return gap.code, gap.needs, "certain" if gap.certain else "possible"


def _verdicts(found: Planned) -> frozenset[str]:
    judged = found.engine.verdicts(found.enquiry.person.answers)
    alone = {outcome.name.lower() for outcome in Outcome if judged.only(outcome)}
    return frozenset(alone | ({"unknown"} if judged.several else set()))
