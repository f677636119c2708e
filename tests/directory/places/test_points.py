"""Points on the map."""

import pytest

from directory.places.points import Point, is_in_the_kingdom


@pytest.mark.parametrize(
    ("point", "there"),
    [
        (Point(53.3811, -1.4701), True),
        (Point(49.9151, -6.3105), True),
        (Point(60.8, -0.8), True),
        (Point(54.35, -7.65), True),
        (Point(48.85, 2.35), False),
        (Point(34.77, -87.70), False),
        (Point(float("nan"), 0), False),
    ],
)
def test_a_point_is_in_the_united_kingdom_or_not(point: Point, there: bool) -> None:
    assert is_in_the_kingdom(point) is there
