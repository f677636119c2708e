"""The way in as one person can use it: no door that they cannot or must not go to."""

from datetime import date, datetime
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from directory.models import AccessMode, ServiceAtLocation, ServicePhone
from navigator.entrances import Entrance, entrances_for
from navigator.entrances.as_lines import lines_of
from navigator.entrances.fitted import out_on
from navigator.journey.journey import Journey
from navigator.planning import enquiry_of, planned
from tests.directory.cast import a_draft, a_location
from tests.navigator.journey.walking import get, holds, shown

pytestmark = pytest.mark.django_db

ID = "advice-shop@advice-house"
STREET = "5 Elm Row"
MONDAY = datetime(2026, 11, 23, 10, tzinfo=timezone.get_current_timezone())


def a_shop(*modes: str, **more: Any) -> None:
    """Advice in Sheffield, always open, to be met in these ways."""
    house = ServiceAtLocation(
        location=a_location("Advice House", address_1=STREET, city="Sheffield", postal_code="S5 6AB")
    )
    made = a_draft("Advice Shop", needs={"income_debt": "moves"}, at=(house,), is_always_open=True, **more)
    made.access_modes = [AccessMode(mode=mode) for mode in modes]
    made.phones = [ServicePhone(number="0114 496 0000")]
    made.save()
    made.save_revision().publish()


def found(facts: dict[str, Any] | None = None, **said: Any) -> Entrance:
    person = {"asked_on": "2026-11-23", "facts": {"needs": ["income_debt"], **(facts or {})}}
    plan = planned(enquiry_of({"format": 1, "person": person, **said}))
    return entrances_for(plan, [ID], at=MONDAY)[ID]


FROM_AFAR: list[tuple[str, tuple[str, ...], dict[str, Any]]] = [
    ("in a place to avoid", ("phone", "online"), {"places": {"avoid": ["S5"]}}),
    ("too far", ("drop_in", "phone"), {"places": {"sleeps": "S36 4AA"}, "limits": {"travel_km": 1}}),
    ("no way of theirs", ("drop_in", "phone"), {"limits": {"modes": ["phone"]}}),
]


@pytest.mark.parametrize(("why", "modes", "said"), FROM_AFAR, ids=[each[0] for each in FROM_AFAR])
def test_a_door_that_somebody_cannot_use_is_not_told(why: str, modes: tuple[str, ...], said: dict[str, Any]) -> None:
    a_shop(*modes)
    entrance = found(**said)
    assert "drop_in" not in [way.mode for way in entrance.ways]
    assert (entrance.address, entrance.distance_km, entrance.can_go_now) == ((), None, False)
    lines = lines_of(entrance)
    assert "You need not go there:" in lines
    assert not any(STREET in line for line in lines)
    assert entrance.can_ring_now


def test_a_door_that_somebody_can_use_is_told() -> None:
    a_shop("drop_in", "phone")
    entrance = found(places={"sleeps": "S36 4AA"}, limits={"travel_km": 50})
    assert (entrance.is_from_afar, entrance.address[0], entrance.can_go_now) == (False, STREET, True)


@pytest.mark.parametrize("address", ["/plan/yours/", "/plan/take/"])
def test_no_page_tells_the_street_of_a_place_to_avoid(client: Client, address: str) -> None:
    a_shop("phone", "online")
    holds(client, Journey(answers={"needs": ["income_debt"]}, offered=("where",), places={"avoid": ["S5"]}))
    page = get(client, address)
    assert STREET not in page
    assert ("You need not go there: Phone." in shown(page)) is (address == "/plan/yours/")


@pytest.mark.parametrize(
    ("modes", "is_for_today"), [(("drop_in",), False), (("drop_in", "phone"), True), (("outreach",), True)]
)
@pytest.mark.parametrize("sleeping", ["prison", "hospital"])
def test_in_prison_and_hospital_only_what_needs_no_journey_is_for_today(
    sleeping: str, modes: tuple[str, ...], is_for_today: bool
) -> None:
    a_shop(*modes)
    entrance = found({"sleeping": sleeping})
    assert entrance.waits_for_the_way_out is not is_for_today
    assert (entrance.can_use_today, entrance.can_go_now) == (is_for_today, False)
    assert "Open now" not in lines_of(entrance)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"sleeping": "prison", "release": "2026-12-13"}, date(2026, 12, 13)),
        ({"sleeping": "hospital", "discharge": "2026-12-01"}, date(2026, 12, 1)),
        ({"sleeping": "hospital", "release": "2026-12-13"}, None),
        ({"sleeping": "prison", "release": "none"}, None),
        ({"sleeping": "outside"}, None),
    ],
)
def test_the_day_of_leaving_is_the_one_that_was_said(facts: dict[str, Any], expected: date | None) -> None:
    a_shop("drop_in")
    person = {"asked_on": "2026-11-23", "facts": {"needs": ["income_debt"], **facts}}
    assert out_on(planned(enquiry_of({"format": 1, "person": person}))) == expected
