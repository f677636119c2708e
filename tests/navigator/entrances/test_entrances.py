"""The way in at each door: what is told, what is open at a moment, and what nobody may know."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from directory.hours.spells import Standing
from directory.models import AccessMode, ServiceAtLocation, ServicePhone, ServiceSchedule
from directory.models.service_schedules import ServiceScheduleException
from directory.pages.sayings import GOOD_FOR
from navigator.core.cases import Circumstances
from navigator.entrances import Entrance, entrances_of
from navigator.entrances.reading import parted
from tests.directory.cast import a_draft, a_location, a_service
from tests.directory.confidential.refuge import a_confidential_refuge, a_quiet_service, gives_away
from tests.directory.pages.a_full_listing import a_full_service

pytestmark = pytest.mark.django_db

MONDAY_AT_TEN = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
CENTRE, ANNEXE = "tallow-street-centre@centre", "tallow-street-centre@annexe"
NINE_TO_FIVE = {"byday": "MO,TU,WE,TH,FR", "opens_at": time(9), "closes_at": time(17)}


def entrance(id: str, *, at: datetime = MONDAY_AT_TEN, **known: Any) -> Entrance:
    return entrances_of([id], about={id: Circumstances(**known)}, at=at)[id]


def a_drop_in(*, week: dict[str, Any] | None = None, phone_week: dict[str, Any] | None = None, **more: Any) -> Entrance:
    """A drop-in with a telephone, in Sheffield, on a Monday at ten."""
    at = more.pop("at_moment", MONDAY_AT_TEN)
    place = ServiceAtLocation(location=a_location(address_1="1 Mill Lane", city="Sheffield", postal_code="S1 2AB"))
    made = a_draft("Soup Kitchen", at=(place,), **more)
    made.access_modes = [AccessMode(mode="drop_in")]
    made.phones = [ServicePhone(number="0114 496 0000")]
    made.schedules = [ServiceSchedule(**(NINE_TO_FIVE if week is None else week))]
    if phone_week:
        made.schedules.add(ServiceSchedule(purpose="phone", **phone_week))
    made.save()
    made.save_revision().publish()
    return entrance("soup-kitchen@mill-house", at=at)


@pytest.mark.parametrize(
    ("id", "slugs"),
    [("a", ("a", "")), ("a@b", ("a", "b")), ("a#s", ("a", "")), ("a#s@b", ("a", "b"))],
)
def test_a_judged_thing_names_its_service_and_its_place(id: str, slugs: tuple[str, str]) -> None:
    assert parted(id) == slugs


def test_an_entrance_tells_all_that_one_needs_to_go_there() -> None:
    a_full_service()
    found = entrance(CENTRE, distance_km=2.5)
    assert found.link == "/services/tallow-street-centre/"
    assert (found.organisation, found.alert) == (
        "Millgate Common Trust",
        "Closed on Friday 27 November after a flood.",
    )
    assert [(way.label, way.referrer) for way in found.ways] == [
        ("Drop-in", ""),
        ("Referral by a professional", "GP, probation practitioner"),
    ]
    assert [(each.number, each.dialled, each.kind) for each in found.telephones] == [
        ("01632 960102", "+441632960102", "voice"),
        ("07700 900123", "+447700900123", "text"),
    ]
    assert found.address == ("14 Tallow Street", "Millgate", "HW1 4QT")
    assert (found.email, found.web) == ("centre@millgate.example", "https://millgate.example/centre")
    assert (found.distance_km, found.wait.days, found.wait.stated_on) == (2.5, 9, date(2026, 11, 2))
    assert [(each.document, each.instead) for each in found.bring] == [
        ("A letter with your name", "your word is enough")
    ]
    assert [(each.name, each.is_interpreted) for each in found.languages] == [
        ("English", False),
        ("British Sign Language", True),
    ]
    assert (found.confirmed_on, found.confirmed_as, found.freshness) == (date(2026, 11, 3), "front_desk", "fresh")
    assert found.desks[0].name == "Duty worker"


def test_each_place_has_hours_of_its_own() -> None:
    a_full_service()
    at_night = datetime(2026, 11, 22, 23, 0, tzinfo=UTC)
    assert entrance(ANNEXE, at=at_night).door.standing is Standing.OPEN
    assert entrance(CENTRE, at=at_night).door.standing is Standing.CLOSED


def test_of_a_place_that_is_not_public_only_the_area_is_told() -> None:
    a_full_service()
    spot = entrance(ANNEXE).spot
    assert spot is not None
    assert (spot.kind, spot.lines, spot.area) == ("area_only", (), "S36")
    assert entrance(ANNEXE).address == ()


def test_nothing_of_a_confidential_address_is_in_an_entrance() -> None:
    a_quiet_service(a_confidential_refuge())
    found = entrance("lantern-refuge@lantern-house")
    assert not gives_away(repr(found))
    assert found.spot is not None
    assert (found.spot.kind, found.spot.area) == ("confidential", "S36")


def test_a_drop_in_that_is_open_can_be_gone_to_now() -> None:
    found = a_drop_in()
    assert (found.can_go_now, found.can_use_now) == (True, True)


@pytest.mark.parametrize(
    ("said", "is_answered"),
    [({}, False), ({"phone_week": NINE_TO_FIVE}, True), ({"is_always_open": True}, True)],
    ids=["hours of its door alone", "hours of its telephone", "always open"],
)
def test_beside_a_public_door_a_telephone_is_answered_only_where_that_is_said(
    said: dict[str, Any], is_answered: bool
) -> None:
    assert a_drop_in(**said).can_ring_now is is_answered


def test_a_telephone_without_a_door_is_answered_in_the_hours_of_its_service() -> None:
    made = a_draft("Helpline")
    made.phones = [ServicePhone(number="0114 496 0000")]
    made.schedules = [ServiceSchedule(**NINE_TO_FIVE)]
    made.save()
    made.save_revision().publish()
    assert entrance("helpline").can_ring_now


def test_hours_of_the_telephone_go_before_those_of_the_door() -> None:
    found = a_drop_in(phone_week={"byday": "TU", "opens_at": time(9), "closes_at": time(17)})
    assert (found.can_go_now, found.can_ring_now) == (True, False)


def test_what_opens_later_today_can_be_used_today_and_not_now() -> None:
    found = a_drop_in(week={"byday": "MO", "opens_at": time(13), "closes_at": time(17)})
    assert (found.can_use_now, found.can_use_today) == (False, True)


def test_what_opens_tomorrow_cannot_be_used_today() -> None:
    found = a_drop_in(week={"byday": "TU", "opens_at": time(13), "closes_at": time(17)})
    assert (found.can_use_now, found.can_use_today) == (False, False)


def test_hours_that_nobody_has_said_are_not_taken_for_open() -> None:
    a_service("Night Shelter")
    found = entrance("night-shelter")
    assert (found.door.standing, found.can_use_today) == (Standing.UNKNOWN, False)


def test_a_day_on_which_everything_is_closed_closes_the_place_too() -> None:
    service = a_full_service()
    ServiceScheduleException.objects.create(service=service, start_date=date(2026, 11, 29), closed=True)
    assert entrance(ANNEXE, at=datetime(2026, 11, 29, 23, 0, tzinfo=UTC)).door.standing is Standing.CLOSED


def test_a_wait_that_was_stated_long_ago_is_old() -> None:
    a_service("Night Shelter", wait_days=3, wait_stated_on=date(2026, 1, 2))
    assert entrance("night-shelter").wait.is_old


def test_what_takes_nobody_now_has_no_entrance() -> None:
    a_service("Night Shelter", status="temporarily closed")
    assert entrances_of(["night-shelter", "never-was"], about={}, at=MONDAY_AT_TEN) == {}


def test_many_doors_take_as_many_queries_as_one(django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    a_full_service()
    for number in range(12):
        a_service(f"House {number}", at=(ServiceAtLocation(location=a_location(f"Place {number}")),))
    ids = [CENTRE, ANNEXE, *(f"house-{number}@place-{number}" for number in range(12))]
    with django_assert_max_num_queries(13):
        assert len(entrances_of(ids, about={}, at=MONDAY_AT_TEN)) == 14


def test_no_door_takes_no_query(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(0):
        assert entrances_of([], about={}, at=MONDAY_AT_TEN) == {}


def test_what_lasts_a_day_is_told_to_the_next_and_made_anew_on_the_day_after() -> None:
    a_service("Shelter", confirmed_on=MONDAY_AT_TEN.date() - GOOD_FOR, confirmed_as="owner")
    nearby, far = entrance("shelter", distance_km=1.5), entrance("shelter", distance_km=80.0)
    assert (nearby.distance_km, far.distance_km, nearby.ways is far.ways) == (1.5, 80.0, True)
    days = {at.day: entrance("shelter", at=at) for at in (MONDAY_AT_TEN, MONDAY_AT_TEN + timedelta(days=1))}
    assert {day: each.freshness for day, each in days.items()} == {23: "fresh", 24: "stale"}


def test_two_places_of_a_service_are_never_taken_for_one_another() -> None:
    a_full_service()
    for _ in range(2):
        centre, annexe = (entrance(id).spot for id in (CENTRE, ANNEXE))
        assert centre is not None
        assert annexe is not None
        assert centre.name != annexe.name
