"""Whether a service is open now, and when it opens; what nobody can tell is said to be so."""

from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from directory.hours.spells import Standing
from directory.models import BankHoliday, Service, ServiceAtLocation, ServiceSchedule
from directory.pages.finding import one_service
from directory.pages.hours import hours_of
from directory.pages.now import Now
from tests.directory.cast import a_location, a_service
from tests.directory.pages.reading import words_of

pytestmark = pytest.mark.django_db

MONDAY = date(2026, 11, 23)
NINE_TO_FIVE = {"freq": "WEEKLY", "byday": "MO,TU,WE,TH,FR", "opens_at": time(9), "closes_at": time(17)}


def open_in(postcode: str = "", *, week: dict[str, Any] | None = None, **more: Any) -> Service:
    """A service with these hours, at a place with this postcode."""
    places = (ServiceAtLocation(location=a_location(postal_code=postcode)),) if postcode else ()
    service = a_service(at=places, **more)
    ServiceSchedule.objects.create(service=service, **(NINE_TO_FIVE if week is None else week))
    return Service.objects.get(pk=service.pk)


def now(service: Service, at: datetime) -> Now:
    (hours,) = hours_of(service, today=at.date(), at=at)
    assert hours.now is not None
    return hours.now


def on(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment in November 2026, when London has the time of UTC."""
    return datetime(2026, 11, day, hour, minute, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "standing", "until", "opens"),
    [
        (on(23, 10, 42), Standing.OPEN, on(23, 17), None),
        (on(23, 8, 59), Standing.CLOSED, None, on(23, 9)),
        (on(23, 17), Standing.CLOSED, None, on(24, 9)),
        (on(27, 18), Standing.CLOSED, None, on(30, 9)),
    ],
)
def test_it_is_open_within_its_hours(
    at: datetime, standing: Standing, until: datetime | None, opens: datetime | None
) -> None:
    found = now(open_in("S1 2CM"), at)
    whole = [moment and moment.replace(second=0) for moment in (until, opens)]
    assert (found.standing, [found.until, found.opens]) == (standing, whole)


@pytest.mark.parametrize(
    ("nation", "postcode", "standing"),
    [
        ("england", "S1 2CM", Standing.CLOSED),
        ("scotland", "S1 2CM", Standing.OPEN),
        ("scotland", "EH1 1YZ", Standing.CLOSED),
        ("scotland", "", Standing.UNKNOWN),
    ],
)
def test_bank_holidays_are_those_of_where_it_is(nation: str, postcode: str, standing: Standing) -> None:
    BankHoliday.objects.create(day=MONDAY, nation=nation, name="Fair")
    assert now(open_in(postcode, bank_holidays="closed"), on(23, 10)).standing is standing


def test_a_bank_holiday_of_which_nothing_is_said_is_not_known() -> None:
    BankHoliday.objects.create(day=MONDAY, nation="england", name="Fair")
    assert now(open_in("S1 2CM"), on(23, 10)).standing is Standing.UNKNOWN


@pytest.mark.parametrize("status", ["inactive", "temporarily closed"])
def test_nothing_is_told_of_a_service_that_takes_nobody_on(client: Client, status: str) -> None:
    service = open_in("S1 2CM", status=status)
    assert "pen now" not in words_of(client, f"/services/{service.slug}/")


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (on(23, 10), "Open now , until 5pm"),
        (on(23, 7), "Not open now. Opens today at 9am"),
        (on(23, 18), "Not open now. Opens tomorrow at 9am"),
        (on(27, 18, 5), "Not open now. Opens Monday at 9am"),
    ],
)
def test_the_page_says_it_and_of_which_moment(
    client: Client, at: datetime, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = open_in("S1 2CM")
    monkeypatch.setattr("django.utils.timezone.now", lambda: at)
    page = words_of(client, f"/services/{service.slug}/")
    assert said in page
    assert f"“Now” is {at.hour % 12}" in page


def test_no_cache_keeps_it(client: Client) -> None:
    answer = client.get(f"/services/{open_in('S1 2CM').slug}/")
    assert answer.headers["Cache-Control"] == "no-cache"


def test_bank_holidays_are_asked_for_once(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    service = open_in("S1 2CM")
    for purpose in ("phone", "online"):
        ServiceSchedule.objects.create(service=service, purpose=purpose, **NINE_TO_FIVE)
    service = one_service().get(pk=service.pk)
    with django_assert_num_queries(1):
        assert len(hours_of(service, today=MONDAY, at=on(23, 10))) == 3
