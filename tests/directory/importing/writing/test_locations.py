"""What an import makes of a pin that somebody here has checked."""

from datetime import date
from typing import Any

import pytest

from directory.importing.records import LocationRecord
from directory.models import Location
from tests.directory.importing.saying import imported

pytestmark = pytest.mark.django_db

CHECKED = date(2026, 11, 2)
FILES, OURS = (53.38, -1.47), (53.3806, -1.4702)


def a_place(*, point: tuple[float, float] | None = None, **more: Any) -> LocationRecord:
    said: dict[str, Any] = {"name": "Mill House", "address_1": "1 Example Street", "postal_code": "S1 2AB"} | more
    if point:
        said |= {"latitude": point[0], "longitude": point[1]}
    return LocationRecord(id="mill", at="line 1", **said)


def check_the_pin() -> None:
    place = Location.objects.get()
    place.latitude, place.longitude = OURS
    place.save(with_point=True, checked_on=CHECKED)


def left_of_it() -> Any:
    place = Location.objects.get()
    return (place.latitude, place.longitude), place.pin_checked_on


def test_a_checked_pin_is_no_edit_that_keeps_the_file_out() -> None:
    imported(a_place())
    check_the_pin()
    run = imported(a_place(description="By the canal."))
    assert run.summary.is_clean
    assert Location.objects.get().description == "By the canal."


NEXT_FILES = [
    # point of the first file, what the next one says                       what is left
    (None, {"description": "By the canal."}, (OURS, CHECKED)),
    (FILES, {"description": "By the canal.", "point": FILES}, (OURS, CHECKED)),
    (FILES, {"point": (53.0, -1.0)}, (OURS, CHECKED)),
    (FILES, {"address_1": "2 Example Street"}, ((None, None), None)),
    (FILES, {"address_1": "2 Example Street", "point": FILES}, (FILES, None)),
    (OURS, {"address_1": "2 Example Street", "point": OURS}, (OURS, None)),
]


@pytest.mark.parametrize("is_overwriting", [False, True])
@pytest.mark.parametrize(("first", "then", "left"), NEXT_FILES)
def test_a_checked_pin_stays_until_a_file_brings_another_address(
    first: Any, then: dict[str, Any], left: Any, is_overwriting: bool
) -> None:
    imported(a_place(point=first))
    check_the_pin()
    assert imported(a_place(**then), overwrite=is_overwriting).summary.is_clean
    assert left_of_it() == left


def test_a_pin_that_nobody_checked_is_the_files() -> None:
    imported(a_place(point=FILES))
    imported(a_place(point=(53.0, -1.0)))
    assert left_of_it() == ((53.0, -1.0), None)
    imported(a_place())
    assert left_of_it() == ((None, None), None)
