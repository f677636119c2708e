"""The plan as a whole (rules.md sections 7 and 8)."""

import json
from random import Random

import pytest

from navigator.core.cases import Circumstances
from navigator.core.documents import read_case
from navigator.core.engines import ENGINES
from navigator.core.facts.completions import sure_needs
from navigator.core.lines import judge_lines, plan_lines
from navigator.core.navigator import Navigator
from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cases.documents import random_case
from tests.navigator.core.cast import (
    AMA,
    DRINKS,
    GROWN,
    HOUSED,
    JO,
    LEE,
    PAPERS,
    SAM,
    STABLE,
    TREATED,
    VIOLENT,
    case,
    decides,
    excludes,
    holding,
    housing,
    mental_health,
    planned,
    requires,
    service,
    somebody,
    substance_use,
)

TOWN = [
    housing("hostel", excludes("c1", VIOLENT), excludes("c2", DRINKS, strength="not_said"), kinds=["hostel"]),
    housing("flat", requires("c1", TREATED), requires("c2", PAPERS), about={"starts_in": 20, "distance_km": 2.5}),
    housing("youth", requires("c1", {"fact": "age", "between": [16, 24]}), about={"confirmed": True}),
    mental_health("clinic", requires("c1", TREATED), about={"starts_in": 30}),
    mental_health("talking", decides(), about={"reach": None, "joint": ["drugs"]}),
    substance_use("drugs", excludes("c1", {"elsewhere": {"kind": "hostel"}}, strength="case_by_case")),
    substance_use("rehab", requires("c1", STABLE), about={"covers": False}),
    service("team", requires("c1", HOUSED), moves="mental_health substance_use", about={"lasts": False}),
    holding("drop_in", "housing"),
    holding("line", "mental_health", requires("c1", GROWN)),
]
PEOPLE = [JO, SAM, AMA, LEE]


def test_a_plan_says_everything_of_each_need() -> None:
    plan = planned(housing("home", about={"lasts": True}), holding("hold", "housing"), who=somebody("housing"))
    kept = {"listed": 2, "covers": 2, "takes": 2, "safe": 2, "way_in": 2, "reach": 2, "usable": 2, "in_time": 2}
    kept |= {"moves": 1, "lasts": 1, "sure": 1}
    assert plan == {
        "person": "p1",
        "needs": {
            "housing": {
                "stage": 0,
                "sure_stage": 0,
                "weeks": 0,
                "doors": ["home"],
                "later": [],
                "meanwhile": ["hold"],
                "funnel": [{"step": step, "kept": count, "unknown": 0} for step, count in kept.items()],
                "would_do": [],
            }
        },
        "fewest": ["home"],
        "gaps": [],
        "next": None,
    }


def test_a_plan_of_a_need_without_a_door() -> None:
    plan = planned(who=somebody("housing"))
    assert plan["needs"]["housing"] | {"funnel": None} == {
        "stage": None,
        "sure_stage": None,
        "weeks": None,
        "doors": [],
        "later": [],
        "meanwhile": [],
        "funnel": None,
        "would_do": [],
    }


def test_needs_stand_in_the_order_of_the_vocabulary() -> None:
    plan = planned(who=somebody("substance_use", "housing"))
    assert list(plan["needs"]) == ["housing", "substance_use"]


@pytest.mark.parametrize("who", PEOPLE, ids=["Jo", "Sam", "Ama", "Lee"])
@pytest.mark.parametrize("lines", [plan_lines, judge_lines])
def test_both_engines_say_the_same(who: Json, lines: object) -> None:
    found = [list(lines(case(*TOWN, who=who), engine=engine)) for engine in ENGINES]  # type: ignore[operator]
    for line in (each for one in found for each in one):
        # Any smallest set of facts is a right reason.
        line.pop("reasons", None)
    assert found[0] == found[1]


@pytest.mark.parametrize("who", PEOPLE, ids=["Jo", "Sam", "Ama", "Lee"])
def test_the_same_case_has_the_same_plan_to_the_letter(who: Json) -> None:
    one, other = (json.dumps(planned(*TOWN, who=who)) for _ in range(2))
    assert one == other


def unordered(plan: Json) -> Json:
    """The plan, with lists that compare as sets put in one order."""
    needs = {
        need: each | {"later": sorted(map(str, each["later"])), "meanwhile": sorted(each["meanwhile"])}
        for need, each in plan["needs"].items()
    }
    gaps = sorted(
        str({key: sorted(map(str, value)) if isinstance(value, list) else value for key, value in each.items()})
        for each in plan["gaps"]
    )
    return plan | {"needs": needs, "gaps": gaps}


@pytest.mark.parametrize("who", PEOPLE, ids=["Jo", "Sam", "Ama", "Lee"])
def test_the_order_of_services_changes_nothing(who: Json) -> None:
    shuffled = Random(3).sample(TOWN, len(TOWN))
    assert unordered(planned(*shuffled, who=who)) == unordered(planned(*TOWN, who=who))


def test_every_person_has_a_line_and_every_service_a_verdict() -> None:
    document = case(*TOWN, who=JO)
    document["people"] = [JO, SAM | {"id": "p2"}, AMA | {"id": "p3"}]
    assert [line["person"] for line in plan_lines(document)] == ["p1", "p2", "p3"]
    judged = [(line["person"], line["service"]) for line in judge_lines(document)]
    assert judged == [(person, each["id"]) for person in ("p1", "p2", "p3") for each in TOWN]


def test_a_plan_in_company_is_the_plan_alone() -> None:
    document = case(*TOWN, who=JO)
    document["people"] = [JO, SAM | {"id": "p2"}, JO | {"id": "p3"}]
    document["about"] = dict.fromkeys(("p1", "p2", "p3"), document["about"]["p1"])
    alone = planned(*TOWN, who=JO)
    found = list(plan_lines(document))
    assert found[0] == alone
    assert found[2] | {"person": "p1"} == alone
    assert found[1] | {"person": "p1"} == planned(*TOWN, who=SAM)


def test_waits_of_one_person_are_not_those_of_another() -> None:
    document = case(housing("home", requires("c1", {"fact": "age", "at_most": 17})), who=LEE)
    document["people"] = [LEE, LEE | {"id": "p2"}, LEE | {"id": "p3"}]
    document["about"] = {"p1": {"home": {"starts_in": 5}}, "p2": {"home": {"starts_in": 10}}}
    assert [line["verdict"] for line in judge_lines(document)] == ["open", "closed", "open"]


def test_many_sets_of_waits_are_judged_each_by_its_own() -> None:
    document = case(housing("home", requires("c1", {"fact": "age", "at_most": 17})), who=LEE)
    document["people"] = [LEE | {"id": f"p{days}"} for days in [*range(5, 15), 5, 12]][:10]
    document["about"] = {f"p{days}": {"home": {"starts_in": days}} for days in range(5, 15)}
    assert [line["verdict"] for line in judge_lines(document)] == ["open"] * 5 + ["closed"] * 5


def test_what_is_not_known_of_a_start_counts_as_at_once() -> None:
    # The waits of others leave it so: left out, or there and not known.
    young, grown = {"fact": "age", "at_most": 17}, {"fact": "age", "at_least": 18}
    services = [housing("slow"), housing("there", requires("c1", young)), housing("out", requires("c1", young))]
    tomorrow = case(*services, who=somebody("housing", age="2008-11-22"))
    tomorrow["about"] = {"p1": {"slow": {"starts_in": 10}, "there": {"starts_in": None}}}
    assert [line["verdict"] for line in judge_lines(tomorrow)] == ["open", "open", "open"]
    services = [housing("slow"), housing("there", requires("c1", grown)), housing("out", requires("c1", grown))]
    today = case(*services, who=somebody("housing", age="2008-11-21")) | {"about": tomorrow["about"]}
    assert [line["verdict"] for line in judge_lines(today)] == ["open", "open", "open"]


def test_what_settles_stands_in_the_order_of_the_alphabet() -> None:
    facts = {name: {"kind": "yes_no"} for name in "jadgibhcfe"}
    any_of = {"any": [{"fact": name, "is": True} for name in facts]}
    document = case(
        housing("home", requires("c1", any_of)),
        who=somebody("housing"),
        facts={"needs": {"kind": "several", "options": ["housing"]}} | facts,
        progressions=[],
        setbacks=[],
    )
    assert next(judge_lines(document))["settles"] == list("abcdefghij")


def test_judging_reads_stale_clauses_as_well() -> None:
    document = case(housing("home", requires("c1", PAPERS)), who=AMA, stale_before="2026-05-21")
    assert next(judge_lines(document))["verdict"] == "closed"
    assert next(plan_lines(document))["needs"]["housing"]["stage"] == 0


@pytest.mark.parametrize("first", range(0, 200, 50))
def test_of_services_for_none_of_the_needs_only_the_wait_can_matter(first: int) -> None:
    for seed in range(first, first + 50):
        found = read_case(random_case(Random(seed), most_services=6, most_people=2))
        navigator = Navigator(found.catalogue)
        for person in found.people:
            about = found.about.get(person.id, {})
            needs = frozenset(sure_needs(found.catalogue.vocabulary, person.answers))
            others = {each.id for each in found.catalogue.services if needs.isdisjoint(each.needs)}
            waits = {name: Circumstances(starts_in=known.starts_in) for name, known in about.items() if name in others}
            assert navigator.plan(person, {**about, **waits}) == navigator.plan(person, about), (seed, person.id)
