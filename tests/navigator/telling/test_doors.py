"""A door says how to come in, to whom it fits."""

import pytest

from navigator.core.documents import read_services, read_vocabulary
from navigator.telling.words import words
from navigator.vocabulary import shipped_vocabulary
from tests.navigator.cast import JESS_SAYS
from tests.navigator.planned import plan_for

pytestmark = pytest.mark.usefixtures("interventions")

OTHERWISE = [(kind, each) for kind, way in words("ways_in").items() for each in way.get("otherwise", ())]


def ways_in(**facts: object) -> list[str]:
    """How somebody with these answers comes into the doors of the plan, and into those beside them."""
    told = plan_for({**JESS_SAYS, "facts": facts})
    doors = [door for stage in told.stages for door in stage.doors]
    return [door.way_in for door in [*doors, *(door for need in told.needs for door in need.others)]]


def test_somebody_on_neither_probation_nor_in_prison_is_told_of_no_practitioner_of_theirs() -> None:
    found = ways_in(needs=["housing", "own_offending", "company"], supervision="none")
    assert found
    assert not [way for way in found if "your probation practitioner" in way]
    assert all("They have not said whether anybody else can come" in way for way in found)


@pytest.mark.parametrize("facts", [{}, {"supervision": "licence"}])
def test_everybody_else_is_told_the_usual_way_in(facts: dict[str, str]) -> None:
    found = ways_in(needs=["housing", "own_offending", "company"], **facts)
    assert found
    assert all("your probation practitioner" in way for way in found)


@pytest.mark.parametrize(("facts", "is_said"), [({}, True), ({"supervision": "licence"}, False)])
def test_what_is_for_people_on_probation_alone_says_so_to_whoever_may_not_be(
    facts: dict[str, str], is_said: bool
) -> None:
    found = ways_in(needs=["housing", "own_offending", "company"], **facts)
    assert {way.startswith("Only if you are on probation or licence") for way in found} == {is_said}


@pytest.mark.parametrize(("kind", "way"), OTHERWISE)
def test_for_whom_other_words_are_is_a_test_of_the_rule_language(kind: str, way: dict[str, object]) -> None:
    rule = {"id": "c", "effect": "excludes", "strength": "always", "test": way["if"]}
    assert read_services(read_vocabulary(shipped_vocabulary()), [{"id": "s", "needs": {}, "clauses": [rule]}]), kind


@pytest.mark.parametrize(
    ("need", "wish"), [("housing", "somewhere to live"), ("company", "finding company and something to do")]
)
def test_what_one_could_say_names_a_need_as_people_say_it(need: str, wish: str) -> None:
    told = plan_for({**JESS_SAYS, "facts": {"needs": [need]}})
    doors = [door for stage in told.stages for door in stage.doors]
    assert [door.say for door in doors if f"I want help with {wish}" in door.say]
