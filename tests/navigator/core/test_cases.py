import pytest

from navigator.core.cases import Person
from navigator.core.clauses import Service
from tests.navigator.core.cast import AMA, answers

HOSTEL = Service("hostel", {}, ())
NORTH = Service("hostel-north", {}, (), service="hostel", location="north")
SOUTH = Service("hostel-south", {}, (), service="hostel", location="south")
CLINIC = Service("clinic", {}, ())


@pytest.mark.parametrize(
    ("ruled_out", "services"),
    [
        ([], []),
        (["clinic"], [CLINIC]),
        # The whole goes with all its parts; a part goes alone.
        (["hostel"], [HOSTEL, NORTH, SOUTH]),
        (["hostel-north"], [NORTH]),
        (["north"], []),
        (["clinic", "hostel-south"], [SOUTH, CLINIC]),
    ],
)
def test_who_does_not_want_a_service_wants_no_part_of_it(ruled_out: list[str], services: list[Service]) -> None:
    person = Person("p1", answers(AMA), ruled_out=frozenset(ruled_out))
    assert [each for each in (HOSTEL, NORTH, SOUTH, CLINIC) if person.rules_out(each)] == services
