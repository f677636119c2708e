"""From a person's document to a plan in words, over the shipped catalogue."""

import pytest

from navigator.core.documents import Faults
from navigator.planning import enquiry_of, planned
from tests.navigator.cast import JESS_SAYS, MARLON_SAYS, enquiring
from tests.navigator.planned import plan_for

pytestmark = pytest.mark.usefixtures("interventions")


def test_marlon_has_doors_for_all_but_his_mental_health() -> None:
    told = plan_for(MARLON_SAYS)
    assert {need.name: need.has_door for need in told.needs} == {
        "housing": True,
        "mental_health": False,
        "substance_use": True,
        "own_offending": True,
    }


def test_jess_gets_a_plan_before_she_has_answered_anything() -> None:
    told = plan_for(JESS_SAYS)
    assert told.stages[0].doors
    assert told.next is not None
    assert told.next.is_needed


def test_a_skipped_question_makes_room_for_the_next() -> None:
    first, second = plan_for(JESS_SAYS), plan_for(JESS_SAYS, skipped=["age"])
    assert first.next is not None
    assert second.next is not None
    assert (first.next.fact, second.next.fact != "age") == ("age", True)


def test_a_document_that_cannot_be_read_is_refused_with_its_faults() -> None:
    with pytest.raises(Faults, match=r"person\.facts\.drinking"):
        plan_for({**JESS_SAYS, "facts": {"needs": ["housing"], "drinking": "a lot"}})


def test_what_is_listed_is_known_as_of_today_whatever_day_somebody_asks_about() -> None:
    """Else the rules of everything would be made ready for each day that somebody names."""
    on_days = [planned(enquiry_of(enquiring({**JESS_SAYS, "asked_on": day}))) for day in ("2026-11-22", "2031-01-01")]
    first, other = (made.about for made in on_days)
    assert first
    assert first == other
