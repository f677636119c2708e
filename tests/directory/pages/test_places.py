"""Whom a service is for by place, as one reads it on its page."""

import pytest

from directory.models import Service, ServiceArea
from directory.pages.places import Covered, covered_by
from tests.directory.pages.a_full_listing import a_bare_service

pytestmark = pytest.mark.django_db


def covering(*areas: dict[str, object]) -> Service:
    """A service that covers these areas."""
    service = a_bare_service()
    for area in areas:
        ServiceArea.objects.create(service=service, **area)
    return service


@pytest.mark.parametrize(
    ("asks_about", "named", "anywhere"),
    [
        ("sleeps", "If you sleep in", "Where you sleep"),
        ("local_connection", "With a local connection to", "Where your local connection is"),
        ("gp", "With a GP in", "Where your GP is"),
        ("going_to", "If you are going to", "Where you are going"),
    ],
)
def test_a_place_is_named_and_anywhere_is_said_as_people_say_it(asks_about: str, named: str, anywhere: str) -> None:
    service = covering({"asks_about": asks_about, "kind": "outcode", "code": "S1"})
    assert covered_by(service) == [Covered(named, ("S1",), ())]
    ServiceArea.objects.create(service=service, asks_about=asks_about, kind="everywhere", code="")
    assert covered_by(Service.objects.get()) == [Covered(anywhere, ("anywhere",), ())]


def test_anywhere_but_one_place_says_which() -> None:
    service = covering(
        {"asks_about": "sleeps", "kind": "everywhere", "code": ""},
        {"asks_about": "sleeps", "kind": "outcode", "code": "S36", "is_left_out": True},
    )
    assert covered_by(service) == [Covered("Where you sleep", ("anywhere",), ("S36",))]
