"""Warnings on what is planned (rules.md sections 6, 9.7, 9.8 and 9.13)."""

from typing import Any

import pytest

from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cast import (
    DAILY,
    DRINKS,
    GROWN,
    JO,
    LEE,
    PAPERS,
    PROGRESSIONS,
    SAM,
    SOBER,
    STABLE,
    TREATED,
    WOMAN,
    decides,
    detox,
    excludes,
    holding,
    housing,
    mental_health,
    planned,
    requires,
    service,
    somebody,
    substance_use,
    told,
    told_on,
)

TOGETHER = [["mental_health", "substance_use"]]
BOTH = ["mental_health", "substance_use"]


def warned(code: str, *services: Json, who: Json, **changes: Any) -> list[Json]:
    """The warnings of one code."""
    return [each for each in planned(*services, who=who, **changes)["gaps"] if each["code"] == code]


@pytest.mark.parametrize(
    ("services", "found"),
    [
        ([mental_health("minds"), substance_use("drugs")], ["certain"]),
        # One door for both, or two of which either names the other.
        ([mental_health("minds"), substance_use("drugs"), service("both", moves="mental_health substance_use")], []),
        ([mental_health("minds", about={"joint": ["drugs"]}), substance_use("drugs")], []),
        ([mental_health("minds"), substance_use("drugs", about={"joint": ["minds"]})], []),
        ([mental_health("minds", about={"joint": ["org"]}), substance_use("drugs", service="org")], []),
        ([mental_health("minds", about={"joint": ["talk"]}), substance_use("drugs"), substance_use("talk")], []),
        ([mental_health("minds", about={"joint": ["home"]}), substance_use("drugs"), housing("home")], ["certain"]),
        # Only doors count.
        ([mental_health("minds"), substance_use("drugs"),
          service("both", moves="mental_health substance_use", about={"reach": False})], ["certain"]),
        ([mental_health("minds"), substance_use("drugs"),
          {"id": "both", "needs": {"mental_health": "holds", "substance_use": "moves"}, "clauses": []}], ["certain"]),
        ([mental_health("minds"), substance_use("shut", requires("c1", PAPERS), about={"joint": ["minds"]}),
          substance_use("drugs")], ["certain"]),
        # Both needs must have doors.
        ([mental_health("minds")], []),
        # Strictly there is no common door.
        ([mental_health("minds"), substance_use("drugs"),
          service("maybe", requires("c1", WOMAN), moves="mental_health substance_use")], ["possible"]),
        ([mental_health("minds"), substance_use("drugs"), substance_use("maybe", requires("c1", WOMAN),
                                                                        about={"joint": ["minds"]})], ["possible"]),
    ],
)  # fmt: skip
def test_a_pair_that_belongs_together_wants_one_door_or_two_that_work_jointly(
    services: list[Json], found: list[str]
) -> None:
    who = JO | {"facts": JO["facts"] | {"papers": False}}
    gaps = warned("no_joint_support", *services, who=who, together=TOGETHER)
    assert [each["certainty"] for each in gaps] == found
    assert all(each == {"code": "no_joint_support", "needs": BOTH, "certainty": each["certainty"]} for each in gaps)


def test_a_pair_of_needs_that_are_not_both_the_person_s_needs_no_joint_door() -> None:
    who = somebody("mental_health")
    assert warned("no_joint_support", mental_health("minds"), substance_use("drugs"), who=who, together=TOGETHER) == []


def test_doors_of_later_stages_count_for_joint_support() -> None:
    later = substance_use("drugs", requires("c1", STABLE))
    assert len(warned("no_joint_support", mental_health("minds"), later, who=JO, together=TOGETHER)) == 1


def now_supported(*untils: str, need: str = "housing") -> Json:
    return somebody("housing") | {"support_now": [{"need": need, "until": until} for until in untils]}


@pytest.mark.parametrize(
    ("untils", "starts_in", "days"),
    [
        # From the day after the last one of what there is to the day before the start.
        (["2026-11-30"], 20, ("2026-12-01", "2026-12-10")),
        (["2026-12-09"], 20, ("2026-12-10", "2026-12-10")),
        (["2026-12-10"], 20, None),
        (["2026-12-11"], 20, None),
        # The latest counts.
        (["2026-11-25", "2026-11-30", "2026-11-28"], 20, ("2026-12-01", "2026-12-10")),
        (["2026-11-21"], 0, None),
        (["2026-11-21"], 1, None),
        (["2026-11-21"], 2, ("2026-11-22", "2026-11-22")),
        (["2026-11-20"], None, None),
        (["2026-11-19"], None, ("2026-11-20", "2026-11-20")),
        ([], 20, None),
    ],
)
def test_a_cliff_is_the_days_between_what_there_is_and_what_starts(
    untils: list[str], starts_in: int | None, days: tuple[str, str] | None
) -> None:
    services = [housing("home", about={"starts_in": starts_in}), holding("hold", "housing")]
    found = warned("transition_cliff", *services, who=now_supported(*untils))
    expected = {"code": "transition_cliff", "needs": ["housing"], "certainty": "certain", "services": ["hold"]}
    assert found == ([expected | {"from": days[0], "until": days[1]}] if days else [])


def test_support_for_another_need_ends_without_a_cliff() -> None:
    who = now_supported("2026-11-30", need="detox")
    assert warned("transition_cliff", housing("home", about={"starts_in": 20}), who=who) == []


def test_the_earliest_door_ends_a_cliff_with_all_that_comes_before() -> None:
    # Treatment starts after three days and takes two weeks; the home after four more: day 21, and 12 December.
    who = SAM | {"support_now": [{"need": "housing", "until": "2026-12-01"}]}
    services = [
        substance_use("drugs", about={"starts_in": 3}),
        housing("home", requires("c1", TREATED), about={"starts_in": 4}),
        housing("slow", requires("c1", TREATED), about={"starts_in": 9}),
    ]
    (found,) = warned("transition_cliff", *services, who=who)
    assert (found["from"], found["until"]) == ("2026-12-02", "2026-12-11")


def test_a_cliff_may_end_where_a_door_opens_by_itself() -> None:
    who = LEE | {"support_now": [{"need": "housing", "until": "2026-11-25"}]}
    (found,) = warned("transition_cliff", housing("home", requires("c1", GROWN), about={"starts_in": 5}), who=who)
    assert (found["from"], found["until"]) == ("2026-11-26", "2026-12-05")


def test_of_doors_that_open_by_themselves_the_earliest_start_counts() -> None:
    who = LEE | {"support_now": [{"need": "housing", "until": "2026-11-25"}]}
    services = [
        housing("grown", requires("c1", GROWN), about={"starts_in": 9}),
        housing("older", requires("c1", {"fact": "age", "at_least": 18}, day="start"), about={"starts_in": 3}),
    ]
    # The first opens on 1 December and starts on the 10th; the second opens on 28 November and starts on 1 December.
    (found,) = warned("transition_cliff", *services, who=who)
    assert (found["from"], found["until"]) == ("2026-11-26", "2026-11-30")


def test_without_a_door_in_sight_there_is_no_cliff_to_date() -> None:
    who = somebody("housing", papers=False) | {"support_now": [{"need": "housing", "until": "2026-11-25"}]}
    assert told(planned(housing("home", requires("c1", PAPERS)), who=who)) == [("no_open_door", "certain", ["housing"])]


SOON_AND_MAYBE = housing("maybe", requires("c1", WOMAN))


def test_a_cliff_of_the_strict_run_only_is_possible() -> None:
    services = [SOON_AND_MAYBE, housing("home", about={"starts_in": 20})]
    (found,) = warned("transition_cliff", *services, who=now_supported("2026-11-30"))
    assert (found["certainty"], found["from"], found["until"]) == ("possible", "2026-12-01", "2026-12-10")


@pytest.mark.parametrize(
    ("starts_in", "untils", "told_of"),
    [
        (14, [], False),
        (15, [], True),
        # Counted from the end of what there is now.
        (15, ["2026-11-21"], True),
        (15, ["2026-11-22"], False),
        (60, ["2026-12-01"], True),
        (15, ["2026-11-01"], True),
        (None, [], False),
    ],
)
def test_a_wait_of_more_than_fourteen_days_with_nothing_to_hold_is_told(
    starts_in: int | None, untils: list[str], told_of: bool
) -> None:
    found = warned("nothing_meanwhile", housing("home", about={"starts_in": starts_in}), who=now_supported(*untils))
    expected = {"code": "nothing_meanwhile", "needs": ["housing"], "certainty": "certain"}
    assert found == ([expected] if told_of else [])


@pytest.mark.parametrize(
    ("meanwhile", "told_of"),
    [
        (holding("hold", "housing"), False),
        (holding("hold", "housing", requires("c1", WOMAN)), False),
        (holding("hold", "housing", about={"lasts": False}), False),
        (holding("hold", "housing", requires("c1", PAPERS)), True),
        (holding("hold", "housing", about={"in_time": False}), True),
        (holding("hold", "housing", about={"covers": False}), True),
        (holding("hold", "detox"), True),
        # A door that moves the need holds nobody now.
        (housing("other", about={"starts_in": 40}), True),
    ],
)
def test_what_holds_somebody_meanwhile(meanwhile: Json, told_of: bool) -> None:
    services = [housing("home", about={"starts_in": 30}), meanwhile]
    plan = planned(*services, who=somebody("housing", papers=False))
    assert (("nothing_meanwhile", "certain", ["housing"]) in told(plan)) is told_of
    assert plan["needs"]["housing"]["meanwhile"] == ([] if told_of else ["hold"])


def test_a_need_without_a_stage_is_not_told_to_wait() -> None:
    plan = planned(housing("home", requires("c1", GROWN), about={"starts_in": 30}), who=LEE)
    assert told(plan) == [("not_yet", "certain", ["housing"])]


def test_a_wait_of_the_strict_run_only_is_possible() -> None:
    services = [SOON_AND_MAYBE, housing("home", about={"starts_in": 20})]
    (found,) = warned("nothing_meanwhile", *services, who=somebody("housing"))
    assert found["certainty"] == "possible"


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


LAPSE = [{"need": "substance_use", "if": SOBER, "then": {"drinking": "some"}}]
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
    gaps = warned("no_way_back", *services, who=who, setbacks=LAPSE)
    assert [each["certainty"] for each in gaps] == found
    assert all(each["needs"] == ["housing"] and each["services"] == ["home"] for each in gaps)


def test_a_lapse_falls_on_what_progress_has_reached() -> None:
    # The home opens after detox; then a lapse would close it again.
    who = somebody("housing", "detox", "substance_use", drinking="daily")
    home = housing("home", requires("c1", SOBER))
    (found,) = warned("no_way_back", home, detox("ward"), substance_use("drugs"), who=who, setbacks=LAPSE)
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
    (found,) = warned("no_way_back", *services, who=who, setbacks=LAPSE, stale_before="2026-05-21")
    assert (found["certainty"], found["services"]) == ("possible", ["home"])


def test_what_leaves_no_completion_closes_nothing() -> None:
    lapse = [{"need": "substance_use", "then": {"drinking": "some", "papers": False}}]
    never = [{"if": DRINKS, "then": {"papers": True}}]
    home = housing("home", requires("c1", SOBER))
    assert warned("no_way_back", home, substance_use("drugs"), who=DRY, setbacks=lapse, implications=never) == []


@pytest.mark.parametrize(
    ("confirmed", "found"),
    [
        ([False], ["certain"]),
        ([False, False], ["certain"]),
        ([False, True], []),
        # Not known is not unconfirmed.
        ([None], []),
        ([False, None], []),
        ([True], []),
    ],
)
def test_doors_that_are_all_listings_not_confirmed_in_time(confirmed: list[bool | None], found: list[str]) -> None:
    services = [housing(f"s{at}", about={"confirmed": each}) for at, each in enumerate(confirmed)]
    gaps = warned("unconfirmed_only", *services, who=somebody("housing"))
    assert [each["certainty"] for each in gaps] == found
    assert all(each["services"] == [one["id"] for one in services] for each in gaps)


def test_sure_doors_that_are_all_unconfirmed_are_possible() -> None:
    services = [
        housing("maybe", requires("c1", WOMAN), about={"confirmed": True}),
        housing("home", about={"confirmed": False}),
    ]
    (found,) = warned("unconfirmed_only", *services, who=somebody("housing"))
    assert (found["certainty"], found["services"]) == ("possible", ["home"])


def test_warnings_stand_beside_gaps() -> None:
    services = [housing("home", decides(), about={"confirmed": False, "starts_in": 30})]
    assert told(planned(*services, who=somebody("housing"))) == [
        ("case_by_case_only", "certain", ["housing"]),
        ("nothing_meanwhile", "certain", ["housing"]),
        ("unconfirmed_only", "certain", ["housing"]),
    ]


def test_progressions_of_the_cast_take_the_weeks_that_these_tests_count_on() -> None:
    weeks = {each["need"]: each["weeks"] for each in PROGRESSIONS}
    assert weeks == {"housing": 4, "mental_health": 6, "substance_use": 2, "detox": 1}
