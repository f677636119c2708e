"""When a location's pin is no longer true: its address has changed, or the pin itself has."""

from datetime import date
from typing import Any

import pytest

from directory.models import Location
from directory.models.editions import edition
from tests.directory.cast import a_location

pytestmark = pytest.mark.django_db

CHECKED = date(2026, 11, 2)
LATER = date(2026, 11, 20)
PIN = (53.3806, -1.4702)
ANOTHER = (53.4326, -1.3635)


def a_checked_place(**more: Any) -> Location:
    address = {"address_1": "1 Example Street", "city": "Sheffield", "postal_code": "S1 2AB"}
    return a_location(latitude=PIN[0], longitude=PIN[1], pin_checked_on=CHECKED, **(address | more))


def said_now(place: Location) -> tuple[tuple[float, float] | None, date | None]:
    """The pin and the day of its check, as the database has them."""
    kept = Location.objects.get(pk=place.pk)
    return (None if kept.latitude is None else (kept.latitude, kept.longitude)), kept.pin_checked_on


CHANGES = [
    # what is saved                            how                       what is left of the pin
    ({}, {}, (PIN, CHECKED)),
    ({"name": "The Mill"}, {}, (PIN, CHECKED)),
    ({"address_1": "2 Example Street"}, {}, (None, None)),
    ({"address_2": "Second floor"}, {}, (None, None)),
    ({"city": "Rotherham"}, {}, (None, None)),
    ({"postal_code": "S60 1AA"}, {}, (None, None)),
    ({"postal_code": "S60 1AA", "latitude": ANOTHER[0], "longitude": ANOTHER[1]}, {}, (ANOTHER, None)),
    ({"postal_code": "S60 1AA"}, {"with_point": True}, (PIN, None)),
    ({}, {"with_point": True}, (PIN, CHECKED)),
    ({"latitude": ANOTHER[0], "longitude": ANOTHER[1]}, {}, (ANOTHER, None)),
    ({"longitude": ANOTHER[1]}, {}, ((PIN[0], ANOTHER[1]), None)),
    ({"latitude": None, "longitude": None}, {}, (None, None)),
    ({"pin_checked_on": LATER, "city": "Rotherham"}, {}, (None, None)),
    ({"latitude": ANOTHER[0]}, {"with_point": True, "checked_on": LATER}, ((ANOTHER[0], PIN[1]), LATER)),
    ({}, {"with_point": True, "checked_on": LATER}, (PIN, LATER)),
]


@pytest.mark.parametrize(("changes", "how", "left"), CHANGES)
def test_a_pin_is_true_of_one_address_and_a_check_of_one_pin(
    changes: dict[str, Any], how: dict[str, Any], left: Any
) -> None:
    place = a_checked_place()
    for name, value in changes.items():
        setattr(place, name, value)
    place.save(**how)
    assert said_now(place) == left
    assert ((place.latitude, place.longitude), place.pin_checked_on) == (left[0] or (None, None), left[1])


def test_saving_some_fields_lets_go_of_the_pin_too() -> None:
    place = a_checked_place()
    place.postal_code = "S60 1AA"
    place.save(update_fields=["postal_code"])
    assert said_now(place) == (None, None)


def test_a_row_read_before_another_save_brings_its_own_address_and_pin_back_unchecked() -> None:
    read_early = Location.objects.get(pk=a_checked_place().pk)
    place = Location.objects.get()
    place.city = "Rotherham"
    place.save()
    read_early.save()
    assert said_now(read_early) == (PIN, None)


def test_the_middle_of_an_area_does_not_become_the_pin_of_a_public_place() -> None:
    place = a_location(visibility=Location.Visibility.AREA_ONLY, area="S1")
    assert said_now(place)[0]
    place.visibility = Location.Visibility.PUBLIC
    place.save()
    assert said_now(place) == (None, None)


def test_a_place_that_is_no_longer_public_has_neither_pin_nor_check() -> None:
    place = a_checked_place()
    for name in ("address_1", "city", "postal_code"):
        setattr(place, name, "")
    place.visibility, place.area = Location.Visibility.AREA_ONLY, "S1"
    place.save(with_point=True, checked_on=LATER)
    point, day = said_now(place)
    assert (point != PIN, day) == (True, None)


def test_a_new_place_keeps_the_point_that_it_comes_with() -> None:
    assert said_now(a_checked_place()) == (PIN, CHECKED)


def test_a_moved_pin_is_another_edition() -> None:
    place = a_checked_place()
    before = edition()
    place.latitude = ANOTHER[0]
    place.save(with_point=True, checked_on=LATER)
    assert edition() != before
