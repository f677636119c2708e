"""What a man on a community order can do about it, step by step: later doors, and whether they wait in a circle."""

from navigator.core.lines import plan_lines
from navigator.interventions import rule_documents
from tests.navigator.interventions.people import DEAN, MENTAL_HEALTH_TEAM, case
from tests.navigator.interventions.test_verdicts import NOW, ON_BOTH_AND_NOTHING_ELSE

BOTH = ["mental_health", "substance_use"]

# The programmes that say no today, with the one door for drinking: what is left when every other door is taken away.
ONLY_LATER = [
    service
    for service in rule_documents()
    if NOW[service["id"]]["verdict"] == "closed" or service["id"] == "dependency-and-recovery-services"
]

TEAM_THAT_ASKS_TO_STEADY_FIRST = MENTAL_HEALTH_TEAM | {
    "clauses": [
        {
            "id": "steady_first",
            "effect": "excludes",
            "strength": "always",
            "test": {"fact": "use_steady", "is": "unsteady"},
        }
    ]
}
DRINK_SERVICE_THAT_ASKS_TO_BE_WELL_FIRST = {
    "id": "drink-service",
    "needs": {"substance_use": "moves"},
    "clauses": [
        {"id": "well_first", "effect": "excludes", "strength": "always", "test": {"fact": "acute_distress", "is": True}}
    ],
}
WITHOUT_DRINK_SERVICES = [service for service in ONLY_LATER if "substance_use" not in service["needs"]]


def _plan(facts=DEAN, **doors):
    (line,) = plan_lines(case(facts, **doors))
    return line


def _codes(plan):
    return {(gap["code"], *gap["needs"]): gap["certainty"] for gap in plan["gaps"]}


def _later(plan, need):
    return {later["service"]: sorted(later["waits_for"]) for later in plan["needs"][need]["later"]}


def test_the_catalogue_has_doors_for_offending_and_drinking_and_none_that_moves_mental_health():
    stages = {need: line["stage"] for need, line in _plan()["needs"].items()}
    assert stages == {"own_offending": 0, "substance_use": 0, "mental_health": None}


def test_the_catalogue_alone_opens_nothing_later_because_nothing_moves_mental_health():
    assert _later(_plan(), "own_offending") == {}


def test_its_one_gap_is_that_mental_health_is_only_held():
    assert _codes(_plan()) == {("holding_only", "mental_health"): "certain"}


def test_for_a_man_who_is_well_four_programmes_open_once_drinking_is_being_helped():
    later = _later(_plan(DEAN | {"acute_distress": False}), "own_offending")
    assert later == {service: ["substance_use"] for service in ON_BOTH_AND_NOTHING_ELSE}


def test_beside_a_mental_health_team_four_programmes_open_after_both():
    later = _later(_plan(beside=[MENTAL_HEALTH_TEAM]), "own_offending")
    assert later == dict.fromkeys(ON_BOTH_AND_NOTHING_ELSE, BOTH)


def test_without_the_other_doors_offending_would_wait_for_both_and_it_is_no_circle():
    plan = _plan(services=ONLY_LATER, beside=[MENTAL_HEALTH_TEAM])
    assert plan["needs"]["own_offending"]["stage"] == 1
    assert _codes(plan)[("one_after_another", "own_offending")] == "possible"
    assert not [code for code, *_ in _codes(plan) if code == "catch_22"]


def test_two_doors_that_wait_for_each_other_would_be_a_possible_circle():
    waiting = [TEAM_THAT_ASKS_TO_STEADY_FIRST, DRINK_SERVICE_THAT_ASKS_TO_BE_WELL_FIRST]
    codes = _codes(_plan(services=WITHOUT_DRINK_SERVICES, beside=waiting))
    assert codes[("catch_22", *BOTH)] == "possible"


def test_the_catalogues_own_door_for_drinking_breaks_that_circle():
    waiting = [TEAM_THAT_ASKS_TO_STEADY_FIRST, DRINK_SERVICE_THAT_ASKS_TO_BE_WELL_FIRST]
    codes = _codes(_plan(services=ONLY_LATER, beside=waiting))
    assert not [code for code, *_ in codes if code == "catch_22"]


def test_in_prison_with_a_date_of_release_a_door_in_the_community_is_not_yet_open():
    inside = {"needs": ["company"], "age": 34, "gender": "man", "supervision": "prison"}
    (dated,), (undated,) = (_plan(inside | {"release": day})["gaps"] for day in ("2027-03-01", "none"))
    assert (dated["code"], dated["from"], dated["certainty"]) == ("not_yet", "2027-03-01", "certain")
    assert undated["code"] == "no_open_door"
