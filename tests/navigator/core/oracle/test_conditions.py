from datetime import date
from typing import Any

import pytest

from tests.navigator.core.oracle.conditions import holds
from tests.navigator.core.oracle.days import age_on, first_birth_younger_than

KINDS = {"age": "age", "ago": "ago", "day": "date", "drink": "one", "papers": "yes_no", "nights": "number"}
ASKED_ON = date(2026, 11, 21)
PAPERS = {"fact": "papers", "is": True}
NOBODY = {"not": {"anyone": True}}


@pytest.mark.parametrize(
    ("test", "value", "later", "expected"),
    [
        ({"fact": "papers", "is": True}, True, 0, True),
        ({"fact": "papers", "one_of": [False]}, True, 0, False),
        ({"fact": "drink", "one_of": ["some", "daily"]}, "some", 0, True),
        ({"fact": "nights", "at_least": 3}, 3, 0, True),
        ({"fact": "nights", "at_most": 3}, 4, 0, False),
        ({"fact": "nights", "between": [3, 5]}, 5, 0, True),
        ({"fact": "age", "at_least": 18}, date(2008, 11, 21), 0, True),
        ({"fact": "age", "at_least": 18}, date(2008, 11, 22), 0, False),
        ({"fact": "age", "at_least": 18}, date(2008, 11, 22), 1, True),
        ({"fact": "ago", "within_months": 6}, 6, 29, True),
        ({"fact": "ago", "within_months": 6}, 6, 30, False),
        ({"fact": "ago", "within_months": 6}, "never", 0, False),
        ({"fact": "ago", "happened": False}, "never", 0, True),
        ({"fact": "ago", "happened": True}, 0, 0, True),
        ({"fact": "day", "within_days": [-14, 84]}, date(2026, 11, 7), 0, True),
        ({"fact": "day", "within_days": [-14, 84]}, date(2026, 11, 7), 1, False),
        ({"fact": "day", "within_days": [-14, 84]}, "none", 0, False),
    ],
)
def test_one_operator_on_one_fact(test: dict[str, Any], value: Any, later: int, expected: bool) -> None:
    assert holds(test, {test["fact"]: value}, kinds=KINDS, asked_on=ASKED_ON, later=later) is expected


@pytest.mark.parametrize(
    ("test", "expected"),
    [
        ({"all": [PAPERS, NOBODY]}, False),
        ({"any": [PAPERS, NOBODY]}, True),
        ({"some": 2, "of": [PAPERS, NOBODY, {"anyone": True}]}, True),
        ({"some": 2, "of": [PAPERS, NOBODY, NOBODY]}, False),
        ({"not": {"some": 1, "of": [NOBODY]}}, True),
    ],
)
def test_tests_within_tests(test: dict[str, Any], expected: bool) -> None:
    assert holds(test, {"papers": True}, kinds=KINDS, asked_on=ASKED_ON) is expected


@pytest.mark.parametrize(
    ("born", "day", "years"),
    [
        (date(2008, 2, 29), date(2027, 2, 28), 18),
        (date(2008, 2, 29), date(2027, 3, 1), 19),
        (date(2008, 2, 29), date(2028, 2, 28), 19),
        (date(2008, 2, 29), date(2028, 2, 29), 20),
        (date(2008, 3, 1), date(2028, 2, 29), 19),
    ],
)
def test_somebody_born_on_29_february_is_a_year_older_on_1_march(born: date, day: date, years: int) -> None:
    assert age_on(born, day) == years


@pytest.mark.parametrize("day", [date(2027, 2, 28), date(2027, 3, 1), date(2028, 2, 28), date(2028, 2, 29)])
@pytest.mark.parametrize("years", [18, 19, 20])
def test_the_edge_of_an_age_parts_the_old_enough_from_the_too_young(day: date, years: int) -> None:
    edge = first_birth_younger_than(years, day)
    assert age_on(edge, day) < years <= age_on(date.fromordinal(edge.toordinal() - 1), day)
