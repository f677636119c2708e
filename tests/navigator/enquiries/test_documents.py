"""An enquiry as it comes in: every fault of it at once, with its path."""

from datetime import date
from typing import Any

import pytest

from directory.places.areas import AsksAbout
from directory.places.resolving import find_place
from navigator.core.documents import Faults, read_vocabulary
from navigator.enquiries import Enquiry, read_enquiry
from navigator.vocabulary import shipped_vocabulary

TODAY = date(2026, 11, 22)
VOCABULARY = read_vocabulary(shipped_vocabulary())
JESS = {"facts": {"needs": ["housing"], "age": 19}, "declined": ["gender"]}


def reading(document: Any) -> Enquiry:
    return read_enquiry(document, vocabulary=VOCABULARY, services=(), today=TODAY, find=find_place)


def faults(document: Any) -> list[str]:
    with pytest.raises(Faults) as refused:
        reading(document)
    return [str(fault) for fault in refused.value.faults]


def test_an_enquiry_names_answers_places_and_limits() -> None:
    found = reading({"format": 1, "person": JESS, "places": {"sleeps": "S1 2"}, "limits": {"travel_km": 5}})
    assert found.person.declined == {"gender"}
    assert found.answers == JESS["facts"]
    assert found.places.named[AsksAbout.SLEEPS].given == "S1 2"
    assert found.limits.travel_km == 5


def test_who_names_no_day_asks_today() -> None:
    assert reading({"format": 1, "person": JESS}).person.answers.asked_on == TODAY


def test_a_day_that_is_named_counts() -> None:
    asked_on = reading({"format": 1, "person": {**JESS, "asked_on": "2026-11-01"}}).person.answers.asked_on
    assert asked_on == date(2026, 11, 1)


@pytest.mark.parametrize("empty", [None, {}])
def test_places_and_limits_may_be_left_out(empty: Any) -> None:
    assert reading({"format": 1, "person": JESS, "places": empty, "limits": empty}).limits.travel_km is None


def test_nobody_has_a_name() -> None:
    (line,) = faults({"format": 1, "person": {**JESS, "id": "jess"}})
    assert line == 'person.id: found "jess"; expected no such key: nobody has a name here'


def test_every_fault_is_told_at_once() -> None:
    document = {
        "format": 2,
        "person": {"facts": {"age": "old"}},
        "places": {"sleeps": "nowhere"},
        "limits": {"travel_km": -1},
        "people": [],
    }
    told = faults(document)
    paths = ("format:", "people:", "person.facts.age:", "places.sleeps:", "limits.travel_km:")
    assert [next(line for line in told if line.startswith(path)) for path in paths]
    assert len(told) == len(paths)


@pytest.mark.parametrize("document", [None, [], "x", 1, True, {"format": True, "person": {}}, {"format": 1.5}])
def test_what_is_no_enquiry_is_refused(document: Any) -> None:
    assert faults(document)


def test_what_prints_an_enquiry_prints_nothing_of_it() -> None:
    found = reading({"format": 1, "person": JESS, "places": {"sleeps": "S1 2"}})
    assert repr(found) == "<Enquiry>"


@pytest.mark.parametrize("day", ["1899-12-31", "2201-01-01", "0001-01-01", "9999-12-31"])
def test_a_day_near_the_ends_of_the_calendar_is_refused(day: str) -> None:
    told = faults({"format": 1, "person": {"asked_on": day, "support_now": [{"need": "housing", "until": day}]}})
    assert [line.partition(":")[0] for line in told] == ["person.asked_on", "person.support_now[0].until"]
    assert all(line.endswith("a date of the years 1900 to 2200") for line in told)


def test_so_many_places_to_avoid_that_they_are_not_looked_up() -> None:
    looked_up = []

    def find(text: str) -> Any:
        looked_up.append(text)
        return find_place(text)

    document = {"format": 1, "person": JESS, "places": {"avoid": [f"S{number}" for number in range(51)]}}
    with pytest.raises(Faults, match="a list of at most 50"):
        read_enquiry(document, vocabulary=VOCABULARY, services=(), today=TODAY, find=find)
    assert not looked_up
