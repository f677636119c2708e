"""A person's places and limits as they come in: what is read, and what is refused, where and why."""

import json
from datetime import date, time
from typing import Any

import pytest

from directory.hours.weekdays import Weekday
from directory.places.postcodes import PostcodeFault
from directory.places.resolving import find_place
from navigator.circumstances.documents import A_PLACE, circumstance_schemas, read_limits, read_places
from navigator.circumstances.limits import ACCESS, MODES, Limits, Window
from navigator.circumstances.places import Places
from navigator.core.documents import Faults
from tests.navigator.core.documents.validating import accepts

SOUND_PLACES: dict[str, Any] = {
    "sleeps": "s1 2ab",
    "local_connection": "Sheffield",
    "gp": "S3",
    "going_to": None,
    "avoid": ["S5", "Barnsley"],
}
SOUND_LIMITS: dict[str, Any] = {
    "travel_km": 5,
    "start_by": "2026-12-24",
    "hours": [{"days": ["MO", "TU"], "from": "17:00"}, {"days": ["SA"]}],
    "modes": ["phone", "drop_in"],
    "languages": ["so", "en", "bfi"],
    "access": ["step_free"],
}


def test_places_are_found_as_finely_as_they_were_given() -> None:
    found = read_places(SOUND_PLACES)
    assert {which.value: place.given for which, place in found.named.items()} == {
        "sleeps": "S1 2AB",
        "local_connection": "E08000039",
        "gp": "S3",
    }
    assert found.sleeps == find_place("S1 2AB")
    assert found.avoid is not None
    assert [place.given for place in found.avoid] == ["S5", "E08000038"]


def test_limits_are_read() -> None:
    assert read_limits(SOUND_LIMITS) == Limits(
        travel_km=5,
        start_by=date(2026, 12, 24),
        hours=(
            Window((Weekday.MO, Weekday.TU), time(17), time(0)),
            Window((Weekday.SA,), time(0), time(0)),
        ),
        modes=frozenset({"phone", "drop_in"}),
        languages=frozenset({"so", "en", "bfi"}),
        access=frozenset({"step_free"}),
    )


@pytest.mark.parametrize("which", [*SOUND_PLACES])
def test_a_place_that_is_left_out_is_as_unknown_as_one_that_is_null(which: str) -> None:
    without = {key: value for key, value in SOUND_PLACES.items() if key != which}
    assert read_places(without) == read_places({**SOUND_PLACES, which: None})


@pytest.mark.parametrize("which", [*SOUND_LIMITS])
def test_a_limit_that_is_left_out_is_as_unknown_as_one_that_is_null(which: str) -> None:
    without = {key: value for key, value in SOUND_LIMITS.items() if key != which}
    assert read_limits(without) == read_limits({**SOUND_LIMITS, which: None})


def test_nothing_said_is_nothing_known() -> None:
    assert read_places({}) == Places()
    assert read_limits({}) == Limits()


def test_nowhere_to_avoid_is_another_answer_than_none_and_so_is_no_need_of_access() -> None:
    assert read_places({"avoid": []}).avoid == ()
    assert read_limits({"access": []}).access == frozenset()


def test_a_key_of_ones_own_is_let_be() -> None:
    assert read_places({"x_note": 1}) == Places()
    assert read_limits({"x_note": 1}) == Limits()


FAULTY_PLACES = [
    (7, "places", "7", "an object with sleeps, local_connection, gp, going_to, avoid"),
    ({"sleep": "S1"}, "places.sleep", '"S1"', "one of the keys sleeps, local_connection, gp, going_to, avoid"),
    ({"sleeps": "here"}, "places.sleeps", '"here"', A_PLACE),
    ({"sleeps": "ZZ9 9ZZ"}, "places.sleeps", '"ZZ9 9ZZ"', A_PLACE),
    ({"sleeps": ""}, "places.sleeps", '""', A_PLACE),
    ({"sleeps": 5}, "places.sleeps", "5", A_PLACE),
    ({"gp": ["S1"]}, "places.gp", '["S1"]', A_PLACE),
    ({"avoid": "S5"}, "places.avoid", '"S5"', "a list"),
    ({"avoid": ["S5", "Atlantis"]}, "places.avoid[1]", '"Atlantis"', A_PLACE),
    ({"avoid": ["S5", "S5"]}, "places.avoid[1]", '"S5"', "each only once"),
]
FAULTY_LIMITS = [
    ([], "limits", "[]", "an object with travel_km, start_by, hours, modes, languages, access"),
    ({"km": 5}, "limits.km", "5", "one of the keys travel_km, start_by, hours, modes, languages, access"),
    ({"travel_km": -1}, "limits.travel_km", "-1", "a number of kilometres, not below 0"),
    ({"travel_km": "5"}, "limits.travel_km", '"5"', "a number of kilometres, not below 0"),
    ({"travel_km": True}, "limits.travel_km", "true", "a number of kilometres, not below 0"),
    ({"start_by": "soon"}, "limits.start_by", '"soon"', "a date such as 2026-11-21"),
    ({"hours": []}, "limits.hours", "[]", "a list of at least 1"),
    ({"hours": [{"from": "09:00"}]}, "limits.hours[0].days", "nothing", "the key days"),
    ({"hours": [{"days": []}]}, "limits.hours[0].days", "[]", "a list of at least 1"),
    (
        {"hours": [{"days": ["Monday"]}]},
        "limits.hours[0].days[0]",
        '"Monday"',
        'one of "MO", "TU", "WE", "TH", "FR", "SA", "SU"',
    ),
    ({"hours": [{"days": ["MO"], "to": "25:00"}]}, "limits.hours[0].to", '"25:00"', "a time such as 09:30"),
    ({"hours": [{"days": ["MO"], "from": "9"}]}, "limits.hours[0].from", '"9"', "a time such as 09:30"),
    ({"modes": []}, "limits.modes", "[]", "a list of at least 1"),
    ({"modes": ["post"]}, "limits.modes[0]", '"post"', "one of " + ", ".join(f'"{mode}"' for mode in MODES)),
    (
        {"languages": ["Somali"]},
        "limits.languages[0]",
        '"Somali"',
        "an ISO 639 code: en, cy, bfi for British Sign Language",
    ),
    ({"access": ["ramp"]}, "limits.access[0]", '"ramp"', "one of " + ", ".join(f'"{code}"' for code in ACCESS)),
]


@pytest.mark.parametrize(("document", "path", "found", "expected"), FAULTY_PLACES)
def test_a_fault_in_places_says_where_what_and_what_instead(
    document: Any, path: str, found: str, expected: str
) -> None:
    with pytest.raises(Faults) as refused:
        read_places(document)
    assert [(fault.path, fault.found, fault.expected) for fault in refused.value.faults] == [(path, found, expected)]


@pytest.mark.parametrize(("document", "path", "found", "expected"), FAULTY_LIMITS)
def test_a_fault_in_limits_says_where_what_and_what_instead(
    document: Any, path: str, found: str, expected: str
) -> None:
    with pytest.raises(Faults) as refused:
        read_limits(document)
    assert [(fault.path, fault.found, fault.expected) for fault in refused.value.faults] == [(path, found, expected)]


def test_every_fault_is_told_at_once() -> None:
    with pytest.raises(Faults) as refused:
        read_limits({"travel_km": -1, "modes": ["post"], "access": 3})
    assert [fault.path for fault in refused.value.faults] == ["limits.travel_km", "limits.modes[0]", "limits.access"]


def test_what_a_fault_expects_tells_nothing_of_what_was_typed() -> None:
    with pytest.raises(Faults) as refused:
        read_places({"sleeps": "S1O 2AB 7"})
    assert "S1O" not in refused.value.faults[0].expected


def test_a_place_is_looked_up_in_the_table_that_is_installed() -> None:
    asked = []

    def find(text: str) -> Any:
        asked.append(text)
        raise PostcodeFault("not_in_use", found=text)

    with pytest.raises(Faults):
        read_places({"sleeps": "S1 2AB"}, find=find)
    assert asked == ["S1 2AB"]


SCHEMAS = circumstance_schemas()


def test_there_is_a_schema_of_both_made_for_other_programs() -> None:
    assert {name: schema["title"] for name, schema in SCHEMAS.items()} == {
        "places": "A person's places",
        "limits": "What a person can manage",
    }
    assert json.loads(json.dumps(SCHEMAS)) == SCHEMAS


@pytest.mark.parametrize(
    ("name", "document"), [("places", SOUND_PLACES), ("limits", SOUND_LIMITS), ("places", {}), ("limits", {})]
)
def test_a_schema_accepts_what_is_read(name: str, document: Any) -> None:
    assert accepts(SCHEMAS[name], document)


FAULTY = [("places", each[0]) for each in FAULTY_PLACES] + [("limits", each[0]) for each in FAULTY_LIMITS]
ONLY_LOOKED_UP = ("here", "ZZ9 9ZZ", "Atlantis")
"""A schema knows no postcodes."""


@pytest.mark.parametrize(
    ("name", "document"), [each for each in FAULTY if not any(word in str(each) for word in ONLY_LOOKED_UP)]
)
def test_a_schema_refuses_what_is_refused(name: str, document: Any) -> None:
    assert not accepts(SCHEMAS[name], document)
