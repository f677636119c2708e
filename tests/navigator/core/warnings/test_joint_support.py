"""Needs that belong together, and doors apart (rules.md sections 6 and 9.8)."""

import pytest

from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cast import (
    JO,
    MIND_AND_DRINK,
    PAPERS,
    STABLE,
    WOMAN,
    housing,
    mental_health,
    requires,
    service,
    somebody,
    substance_use,
    warned,
)

TOGETHER = [["mental_health", "substance_use"]]


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
    assert all(
        each == {"code": "no_joint_support", "needs": MIND_AND_DRINK, "certainty": each["certainty"]} for each in gaps
    )


def test_a_pair_of_needs_that_are_not_both_the_person_s_needs_no_joint_door() -> None:
    who = somebody("mental_health")
    assert warned("no_joint_support", mental_health("minds"), substance_use("drugs"), who=who, together=TOGETHER) == []


def test_doors_of_later_stages_count_for_joint_support() -> None:
    later = substance_use("drugs", requires("c1", STABLE))
    assert len(warned("no_joint_support", mental_health("minds"), later, who=JO, together=TOGETHER)) == 1
