"""Yes, no, and not known, put together."""

import pytest

from directory.places.place import Fineness, Place, Spot, agreed, either

HERE, THERE = Spot("S", "S36", "S36 1", "E08000039"), Spot("S", "S36", "S36 9", "E08000038")


def in_sheffield(spot: Spot) -> bool | None:
    return None if spot.council is None else spot.council == "E08000039"


@pytest.mark.parametrize(
    ("spots", "answer"),
    [
        ({HERE}, True),
        ({THERE}, False),
        ({HERE, THERE}, None),
        ({HERE._replace(council=None)}, None),
        ({HERE, HERE._replace(council=None)}, None),
        (set(), None),
    ],
)
def test_a_statement_holds_of_a_place_where_it_holds_of_every_spot(spots: set[Spot], answer: bool | None) -> None:
    assert Place("S36", Fineness.OUTCODE, None, frozenset(spots)).holds(in_sheffield) is answer


TABLE = [
    # answers, all agree on, either is true
    ([True, True], True, True),
    ([True, False], None, True),
    ([True, None], None, True),
    ([False, False], False, False),
    ([False, None], None, None),
    ([None, None], None, None),
    ([], None, False),
]


@pytest.mark.parametrize(("answers", "all_agree_on", "one_is"), TABLE)
def test_three_answers_are_combined_as_the_table_says(
    answers: list[bool | None], all_agree_on: bool | None, one_is: bool | None
) -> None:
    assert agreed(answers) is all_agree_on
    assert either(answers) is one_is


def test_a_council_not_known_of_one_spot_is_not_certain_of_the_place() -> None:
    place = Place("S36", Fineness.OUTCODE, None, frozenset({HERE, HERE._replace(council=None)}))
    assert (place.council, place.country) == (None, None)
    assert place.councils_possible == {"E08000039"}
