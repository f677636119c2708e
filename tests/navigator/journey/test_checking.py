"""What of a journey still stands when the vocabulary or the directory has changed since."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from directory.places.resolving import find_place
from navigator.asking.questions import questions
from navigator.core.cases import Catalogue
from navigator.core.clauses import Service
from navigator.core.documents import read_vocabulary
from navigator.journey.checking import Checked, checked
from navigator.journey.journey import MOST_AVOIDED, MOST_RULED_OUT, Journey
from navigator.telling.listings import Listings
from navigator.vocabulary import shipped_vocabulary

TODAY = date(2026, 11, 22)
VOCABULARY = shipped_vocabulary()
DOORS = (Service("a-door", {}, ()), Service("a-house@north", {}, (), service="a-house"))
LISTINGS = Listings(Catalogue(read_vocabulary(VOCABULARY), DOORS), {}, questions(VOCABULARY))


def check(**said: Any) -> Checked:
    return checked(Journey(**said), listings=LISTINGS, today=TODAY, find=find_place)


def test_what_stands_stays_as_it_is() -> None:
    journey = Journey(
        answers={"needs": ["housing"], "age": "1990-02-03", "service_ban": 14, "release": "none"},
        declined=("gender",),
        skipped=("gp",),
        asked=("age", "gender", "gp"),
        places={"sleeps": "S1 2AB", "avoid": ["Leeds"]},
        limits={"travel_km": 5, "start_by": "2026-11-22", "modes": ["phone"]},
        support_now={"housing": "2026-12-24"},
        ruled_out=("a-door", "a-house"),
    )
    found = checked(journey, listings=LISTINGS, today=TODAY, find=find_place)
    assert (found.journey, found.answers, found.parts) == (journey, (), ())


@pytest.mark.parametrize(
    ("fact", "answer"),
    [
        ("a_fact_of_yesterday", True),
        ("unreadable_rule", "closed"),
        ("gp", "yes"),
        ("gender", "an option of yesterday"),
        ("age", -1),
        ("age", "2026-11-23"),
        ("age", "1990-02-31"),
        ("service_ban", -3),
        ("release", "soon"),
        ("diagnosis", "psychosis"),
        ("diagnosis", ["gone"]),
        ("diagnosis", [["nested"]]),
        ("children_with_you", 10**30),
        ("needs", {"has": ["housing"]}),
        ("needs", ["housing", "housing"]),
    ],
)
def test_an_answer_that_cannot_be_read_goes_and_is_told(fact: str, answer: Any) -> None:
    found = check(answers={"phone": True, fact: answer})
    assert (dict(found.journey.answers), found.answers) == ({"phone": True}, (fact,))


def test_options_that_are_gone_leave_the_others() -> None:
    found = check(answers={"diagnosis": ["gone", "bipolar"]})
    assert dict(found.journey.answers) in ({"diagnosis": ["bipolar"]}, {})
    assert found.answers == ("diagnosis",)


def test_none_of_these_is_an_answer_that_stands() -> None:
    assert check(answers={"diagnosis": []}).journey.answers == {"diagnosis": []}


def test_a_list_that_lost_all_is_not_none_of_these() -> None:
    assert "diagnosis" not in check(answers={"diagnosis": ["gone"]}).journey.answers


def test_answers_that_contradict_each_other_all_go() -> None:
    found = check(answers={"sleeping": "own_home", "address": False, "gp": True})
    assert dict(found.journey.answers) == {"gp": True}
    assert set(found.answers) == {"sleeping", "address"}


@pytest.mark.parametrize("needs", [["housing"], []])
def test_needs_stand(needs: list[str]) -> None:
    assert check(answers={"needs": needs}).journey.needs == tuple(needs)


def test_more_needs_than_a_plan_can_weigh_are_no_answer() -> None:
    every = list(LISTINGS.catalogue.vocabulary.needs)
    assert check(answers={"needs": every}).journey.needs is None


def test_notes_of_facts_that_are_gone_go_without_a_word() -> None:
    found = check(declined=("gone", "gp"), skipped=("gone",), asked=("gone", "gp"), agreed=("gone",))
    assert found.journey == Journey(declined=("gp",), asked=("gp",))
    assert found.answers == ()


def test_what_is_answered_is_not_declined_as_well() -> None:
    assert check(answers={"gp": True}, declined=("gp",)).journey.declined == ()


@pytest.mark.parametrize(
    ("part", "held", "left"),
    [
        ("places", {"sleeps": "ZZ99", "gp": "S1"}, {"gp": "S1"}),
        ("places", {"planet": "S1"}, {}),
        ("places", {"avoid": "S1"}, {}),
        ("places", {"avoid": [f"S{n}" for n in range(1, 15)]}, {"avoid": [f"S{n}" for n in range(1, 11)]}),
        ("limits", {"travel_km": -1, "modes": ["phone"]}, {"modes": ["phone"]}),
        ("limits", {"modes": ["pigeon"]}, {}),
        ("limits", {"hours": [{"days": ["MO"], "from": "25:00"}]}, {}),
        ("limits", {"start_by": "2026-11-21"}, {}),
        ("support_now", {"housing": "soon", "company": "2027-01-01"}, {"company": "2027-01-01"}),
        ("support_now", {"gone": "2027-01-01"}, {}),
        ("ruled_out", ("gone", "a-door"), ("a-door",)),
    ],
)
def test_other_parts_lose_what_cannot_be_read_and_say_so(part: str, held: Any, left: Any) -> None:
    found = check(**{part: held})
    assert (getattr(found.journey, part), found.parts) == (left, (part,))


def test_no_more_is_held_than_fits() -> None:
    many = tuple(Service(f"door-{number}", {}, ()) for number in range(MOST_RULED_OUT + 5))
    listings = replace(LISTINGS, catalogue=replace(LISTINGS.catalogue, services=many))
    journey = Journey(ruled_out=tuple(service.id for service in many))
    found = checked(journey, listings=listings, today=TODAY, find=find_place)
    assert len(found.journey.ruled_out) == MOST_RULED_OUT
    assert MOST_AVOIDED == 10


def test_what_prints_it_prints_nothing_of_it() -> None:
    assert "daily" not in repr(check(answers={"drinking": "daily"}))
