"""Planned doors that progress or a lapse would close (rules.md sections 6, 9.7 and 9.14)."""

import pytest

from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cast import (
    DAILY,
    DRINKS,
    JO,
    PAPERS,
    PROGRESSIONS,
    SAM,
    SETBACKS,
    SOBER,
    STABLE,
    TREATED,
    detox,
    excludes,
    housing,
    mental_health,
    requires,
    service,
    somebody,
    substance_use,
    told_on,
    warned,
)


@pytest.mark.parametrize(
    ("starts_in", "drugs_start_in", "closes"),
    [
        # Treatment comes about after two weeks; a home that starts then or later no longer takes.
        (14, 0, True),
        (13, 0, False),
        (20, 6, True),
        (20, 7, False),
        (None, 0, False),
    ],
)
def test_progress_that_closes_a_planned_door_before_it_starts(
    starts_in: int | None, drugs_start_in: int, closes: bool
) -> None:
    home = housing("home", excludes("c1", TREATED), about={"starts_in": starts_in})
    drugs = substance_use("drugs", about={"starts_in": drugs_start_in})
    expected = {"code": "closes_on_progress", "needs": ["housing"], "certainty": "certain", "services": ["home"]}
    assert warned("closes_on_progress", home, drugs, who=SAM) == ([expected] if closes else [])


@pytest.mark.parametrize("order", [[0, 1], [1, 0]])
def test_where_the_door_stands_in_the_document_makes_no_difference(order: list[int]) -> None:
    services = [substance_use("drugs"), housing("home", excludes("c1", TREATED), about={"starts_in": 30})]
    (found,) = warned("closes_on_progress", *(services[at] for at in order), who=SAM)
    assert found["services"] == ["home"]


def test_a_door_that_progress_makes_uncertain_is_not_closed_by_it() -> None:
    home = housing("home", excludes("c1", TREATED, strength="not_said"), about={"starts_in": 30})
    assert warned("closes_on_progress", home, substance_use("drugs"), who=SAM) == []


def test_only_doors_of_the_plan_are_warned_of() -> None:
    homes = [
        housing("home", about={"starts_in": 30}),
        housing("other", excludes("c1", TREATED), about={"starts_in": 31}),
    ]
    assert warned("closes_on_progress", *homes, substance_use("drugs"), who=SAM) == []


def test_progress_beyond_what_the_door_waits_for_counts_from_then() -> None:
    # The home waits for treatment (two weeks), starts on day 42 and shuts when the clinic has helped (six weeks).
    home = housing("home", requires("c1", TREATED), excludes("c2", STABLE), about={"starts_in": 28})
    services = [home, substance_use("drugs"), mental_health("minds")]
    (found,) = warned("closes_on_progress", *services, who=SAM)
    assert found["services"] == ["home"]
    early = housing("home", requires("c1", TREATED), excludes("c2", STABLE), about={"starts_in": 27})
    assert warned("closes_on_progress", early, *services[1:], who=SAM) == []


def test_two_steps_of_progress_may_close_a_door_together() -> None:
    both = {"all": [TREATED, STABLE]}
    home = housing("home", excludes("c1", both), about={"starts_in": 42})
    services = [substance_use("drugs"), mental_health("minds")]
    assert len(warned("closes_on_progress", home, *services, who=SAM)) == 1
    sooner = housing("home", excludes("c1", both), about={"starts_in": 41})
    assert warned("closes_on_progress", sooner, *services, who=SAM) == []


def test_a_need_may_close_its_own_door_by_its_own_progress() -> None:
    # The same need's door at once, and one whose start is after that progress has come about.
    slow = substance_use("slow", excludes("c1", TREATED), about={"starts_in": 14})
    assert warned("closes_on_progress", slow, who=JO) == []
    # Its own progress counts from its earliest door.
    both = service("both", excludes("c1", TREATED), moves="substance_use housing", about={"starts_in": 14})
    quick = substance_use("quick")
    found = warned("closes_on_progress", both, quick, who=SAM)
    assert [(each["needs"], each["services"]) for each in found] == [
        (["housing"], ["both"]),
        (["substance_use"], ["both"]),
    ]


DRY = somebody("housing", "substance_use", drinking="none", in_treatment=True)


@pytest.mark.parametrize(
    ("clause", "who", "found"),
    [
        (excludes("c1", DRINKS), DRY, ["certain"]),
        (excludes("c1", DAILY), DRY, []),
        (excludes("c1", DRINKS, strength="not_said"), DRY, []),
        (requires("c1", SOBER, unless=TREATED), DRY, []),
        # The lapse of a need that the person does not have is none of theirs.
        (excludes("c1", DRINKS), somebody("housing", drinking="none"), []),
        # The `if` of a setback must hold for sure: here it is not known.
        (excludes("c1", DRINKS), somebody("housing", "substance_use", in_treatment=True), []),
    ],
)
def test_a_lapse_that_would_close_a_planned_door(clause: Json, who: Json, found: list[str]) -> None:
    services = [housing("home", clause), substance_use("drugs")]
    gaps = warned("no_way_back", *services, who=who, setbacks=SETBACKS)
    assert [each["certainty"] for each in gaps] == found
    assert all(each["needs"] == ["housing"] and each["services"] == ["home"] for each in gaps)


def test_a_lapse_falls_on_what_progress_has_reached() -> None:
    # The home opens after detox; then a lapse would close it again.
    who = somebody("housing", "detox", "substance_use", drinking="daily")
    home = housing("home", requires("c1", SOBER))
    (found,) = warned("no_way_back", home, detox("ward"), substance_use("drugs"), who=who, setbacks=SETBACKS)
    assert (found["needs"], found["services"]) == (["housing"], ["home"])


def test_a_lapse_of_the_strict_plan_only_is_possible() -> None:
    # Hopefully the plan goes to the nearer home, whose rule nobody confirmed; strictly to the other.
    near = told_on("2020-01-01", requires("c1", PAPERS))
    firm = told_on("2026-11-01", excludes("c1", DRINKS))
    services = [
        housing("near", near, about={"distance_km": 1}),
        housing("home", firm, about={"distance_km": 2}),
        substance_use("drugs"),
    ]
    who = DRY | {"facts": DRY["facts"] | {"papers": False}}
    (found,) = warned("no_way_back", *services, who=who, setbacks=SETBACKS, stale_before="2026-05-21")
    assert (found["certainty"], found["services"]) == ("possible", ["home"])


def test_what_leaves_no_completion_closes_nothing() -> None:
    lapse = [{"need": "substance_use", "then": {"drinking": "some", "papers": False}}]
    never = [{"if": DRINKS, "then": {"papers": True}}]
    home = housing("home", requires("c1", SOBER))
    assert warned("no_way_back", home, substance_use("drugs"), who=DRY, setbacks=lapse, implications=never) == []


def test_progressions_of_the_cast_take_the_weeks_that_these_tests_count_on() -> None:
    weeks = {each["need"]: each["weeks"] for each in PROGRESSIONS}
    assert weeks == {"housing": 4, "mental_health": 6, "substance_use": 2, "detox": 1}
