from typing import Any

import pytest

from navigator.core.documents import Faults, read_case, read_person
from tests.navigator.core.documents.changing import (
    COUNT,
    DAY,
    FACT,
    LIST,
    NEED,
    OBJECT,
    ONCE,
    SERVICE,
    SOUND,
    YES_NO,
    below,
    faults,
    here,
    missing,
    sound_but,
)

DRINKING = 'one of "none", "some", "daily"'
NIGHTS = "a whole number of at least 0 and of at most 9"
AGE = "a whole number of at least 0 and of at most 150"
ABOUT_KEYS = (
    "one of the keys covers, safe, way_in, reach, usable, in_time, starts_in, lasts, joint, confirmed, distance_km"
)
WAY_IN = 'one of true, "needs_referrer", "papers_missing"'
WAIT = "a whole number of at least 0 and of at most 36500"
DISTANCE = "a number of kilometres, not below 0"

ABOUT = "about.p1.s1"
BAD = [
    here("people[0].asked_on", "Tŷ", DAY),
    missing("people[0].asked_on"),
    here("people[0].asked_on", "21/11/2026", DAY),
    here("people[0].asked_on", 20261121, DAY),
    here("people[0].facts", [], OBJECT),
    below("people[0].facts.pet", True, "", '"pet"', FACT),
    here("people[0].facts.papers", "yes", YES_NO),
    here("people[0].facts.papers", 1, YES_NO),
    here("people[0].facts.drinking", "much", DRINKING),
    here("people[0].facts.nights", 10, NIGHTS),
    here("people[0].facts.nights", -1, NIGHTS),
    here("people[0].facts.nights", True, NIGHTS),
    here("people[0].facts.age", -1, AGE),
    here("people[0].facts.age", 151, AGE),
    here("people[0].facts.age", None, "whole years from 0 to 150, or a date of birth"),
    here("people[0].facts.age", "34", "whole years from 0 to 150, or a date of birth"),
    here("people[0].facts.age", "2026-11-22", "a date of birth not after the day of asking"),
    here("people[0].facts.violence", -1, COUNT),
    here("people[0].facts.violence", "long", 'whole months, or "never"'),
    here("people[0].facts.violence", True, 'whole months, or "never"'),
    here("people[0].facts.release", "never", 'a date such as 2026-11-21, or "none"'),
    here("people[0].facts.release", 5, 'a date such as 2026-11-21, or "none"'),
    below("people[0].facts.needs", ["love"], "[0]", '"love"', 'one of "housing", "mental_health", "substance_use"'),
    below("people[0].facts.needs", ["housing", "housing"], "[1]", '"housing"', ONCE),
    here("people[0].facts.risks", "ban", 'a list of options, or {"has": […], "has_not": […]}'),
    below("people[0].facts.risks", {"has": ["ban"], "has_not": ["ban"]}, "has_not", '"ban"', "no option that is "
     "also under has"),
    below("people[0].facts.risks", {"has": ["x"], "has_not": []}, "has[0]", '"x"', 'one of "arson", "ban"'),
    below("people[0].facts.risks", {"has": [], "has_not": [], "no": []}, "no", "[]", "one of the keys has, has_not"),
    below("people[0].declined", ["age"], "[0]", '"age"', "a fact that is not given as well"),
    below("people[0].declined", ["pet"], "[0]", '"pet"', FACT),
    below("people[0].declined", ["gender", "gender"], "[1]", '"gender"', ONCE),
    here("people[0].declined", "gender", LIST),
    here("people[0].support_now[0].need", "love", NEED),
    missing("people[0].support_now[0].need"),
    missing("people[0].support_now[0].until"),
    here("people[0].support_now[0].until", "soon", DAY),
    here("people[0].support_now[0].by", "s1", "one of the keys need, until"),
    below("people[0].ruled_out", ["s9"], "[0]", '"s9"', SERVICE),
    below("people[0].ruled_out", ["s2", "s2"], "[1]", '"s2"', ONCE),
    here("people[0].name", "Jo", "one of the keys id, asked_on, facts, declined, support_now, ruled_out"),
    below("people[0].facts", {"age": 17, "papers": True, "nights": 1}, "", "answers that contradict each other: "
     "age, papers", "answers that can all be true"),
    # What is known of a person and a service.
    here("persons", [], "one of the keys format, vocabulary, services, people, stale_before, about"),
    here("about", [], OBJECT),
    below("about.p9", {}, "", '"p9"', "a person of the document"),
    below("about.p1.s9", {}, "", '"s9"', SERVICE),
    here(ABOUT, True, "an object with covers, safe, way_in, reach, usable, in_time, starts_in, lasts, "
     "joint, confirmed, distance_km"),
    here(f"{ABOUT}.coverage", True, ABOUT_KEYS),
    here(f"{ABOUT}.covers", "yes", YES_NO),
    here(f"{ABOUT}.safe", 1, YES_NO),
    here(f"{ABOUT}.reach", 0, YES_NO),
    here(f"{ABOUT}.usable", "x", YES_NO),
    here(f"{ABOUT}.in_time", "x", YES_NO),
    here(f"{ABOUT}.lasts", "x", YES_NO),
    here(f"{ABOUT}.confirmed", "x", YES_NO),
    here(f"{ABOUT}.way_in", False, WAY_IN),
    here(f"{ABOUT}.way_in", "closed", WAY_IN),
    here(f"{ABOUT}.starts_in", -1, WAIT),
    here(f"{ABOUT}.starts_in", 36501, WAIT),
    here(f"{ABOUT}.starts_in", 1.5, WAIT),
    here(f"{ABOUT}.distance_km", -0.1, DISTANCE),
    here(f"{ABOUT}.distance_km", "2", DISTANCE),
    here(f"{ABOUT}.distance_km", True, DISTANCE),
    here(f"{ABOUT}.distance_km", float("inf"), DISTANCE),
    below(f"{ABOUT}.joint", ["s9"], "[0]", '"s9"', SERVICE),
    below(f"{ABOUT}.joint", ["s2", "s2"], "[1]", '"s2"', ONCE),
]  # fmt: skip


@pytest.mark.parametrize(("path", "value", "line"), BAD)
def test_each_fault_of_a_person_is_told_where_it_is(path: str, value: Any, line: str) -> None:
    assert faults(sound_but((path, value))) == [line]


def test_a_person_has_a_name() -> None:
    assert 'people[0].id: found ""; expected a text that is not empty' in faults(sound_but(("people[0].id", "")))


def test_what_is_at_no_distance_may_be_said() -> None:
    assert faults(sound_but((f"{ABOUT}.distance_km", 0), (f"{ABOUT}.starts_in", 0))) == []


def test_a_fault_after_somebodys_own_key_is_told() -> None:
    document = sound_but(("about", {"x_note": 1, "p9": {}}))
    assert faults(document) == ['about.p9: found "p9"; expected a person of the document']


def test_all_faults_stand_in_the_message_a_line_each() -> None:
    with pytest.raises(Faults) as found:
        read_case(sound_but(("people[0].asked_on", 1), ("format", 2)))
    assert str(found.value) == "\n".join(str(each) for each in found.value.faults)


def test_a_person_may_be_read_alone() -> None:
    case = read_case(SOUND)
    assert read_person(case.catalogue.vocabulary, case.catalogue.services, SOUND["people"][0]) == case.people[0]


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"ruled_out": ["s9"]}, 'person.ruled_out[0]: found "s9"; expected a service of the document'),
        (
            {"facts": {"age": 17, "papers": True}},
            "person.facts: found answers that contradict each other: age, papers; "
            "expected answers that can all be true",
        ),
    ],
)
def test_faults_of_a_person_read_alone_have_paths_that_begin_with_person(change: Any, line: str) -> None:
    catalogue = read_case(SOUND).catalogue
    with pytest.raises(Faults) as found:
        read_person(catalogue.vocabulary, catalogue.services, SOUND["people"][0] | change)
    assert [str(each) for each in found.value.faults] == [line]


@pytest.mark.parametrize("ruled_out", ["s1", "s2", "org"])
def test_a_service_may_be_ruled_out_by_its_id_or_as_a_whole(ruled_out: str) -> None:
    (person,) = read_case(sound_but(("people[0].ruled_out", [ruled_out]))).people
    assert person.ruled_out == {ruled_out}


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (11, []),
        (12, []),
        (13, ["people[0].facts.needs: found 13 needs; expected at most 12"]),
    ],
)
def test_a_person_has_at_most_twelve_needs(options: int, found: list[str]) -> None:
    needs = [f"n{at}" for at in range(options)]
    vocabulary = {"format": 1, "facts": {"needs": {"kind": "several", "options": needs}}}
    person = {"id": "p1", "asked_on": "2026-11-21", "facts": {"needs": needs}}
    assert faults({"format": 1, "vocabulary": vocabulary, "services": [], "people": [person]}) == found


def test_a_person_that_is_no_group_is_refused_in_words() -> None:
    vocabulary = read_case(SOUND).catalogue.vocabulary
    with pytest.raises(Faults, match=r"person: found .* expected an object"):
        read_person(vocabulary, (), ["p1"])
