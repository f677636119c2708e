"""The page of the pin as a browser would use it."""

from datetime import date
from typing import Any

from django.test import Client
from django.urls import reverse

from directory.models import Location
from directory.places.points import Point
from tests.directory.cast import a_location
from tests.directory.desk.posting import filled_in

ADDRESS = {"address_1": "1 Example Street", "city": "Sheffield", "postal_code": "S1 2AB"}
HERE = Point(53.3806, -1.4702)
ROTHERHAM = Point(53.4326, -1.3635)
ANSWERS = [
    {"display_name": "1, Example Street, Sheffield", "lat": "53.3806", "lon": "-1.4702"},
    {"display_name": "Example <b>Street</b>, Rotherham", "lat": "53.4326", "lon": "-1.3635"},
]


def a_place(pin: Point | None = None, *, checked: date | None = None, **more: Any) -> Location:
    latitude, longitude = pin or (None, None)
    return a_location(**(ADDRESS | {"latitude": latitude, "longitude": longitude, "pin_checked_on": checked} | more))


def page_of(desk: Client, place: Location) -> Any:
    return desk.get(reverse("directory_pins:pin", args=[place.pk]))


def press(desk: Client, button: str, page: Any, **typed: Any) -> Any:
    """Presses a button of the page as it was shown, with this typed into it."""
    address = reverse(f"directory_pins:{button}", args=[page.context["location"].pk])
    return desk.post(address, filled_in(page.context["form"], **typed))


def pin_of(place: Location) -> tuple[Point | None, date | None]:
    kept = Location.objects.get(pk=place.pk)
    return (None if kept.latitude is None else Point(kept.latitude, kept.longitude)), kept.pin_checked_on


def labels(page: Any) -> list[str]:
    return [label for _, label in page.context["form"].fields["where"].choices]
