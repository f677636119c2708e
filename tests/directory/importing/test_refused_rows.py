"""Rows of which nothing is kept, and rows that are fine and told."""

from datetime import date
from typing import Any

import pytest

from directory.importing.outcomes import Outcome
from directory.importing.records import (
    AccessModeRecord,
    JointProtocolRecord,
    LocationRecord,
    Refused,
    ScheduleExceptionRecord,
    ScheduleRecord,
    ServiceAreaRecord,
    ServiceAtLocationRecord,
    read_row,
)
from directory.importing.records.reading import Kind
from directory.models import ImportedRow, Service
from tests.directory.importing.saying import HALL, TRUST, a_record, everything_kept, imported, service

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("record", "told"),
    [
        (a_record(organisation="nobody"), 'organisation: found "nobody"; expected the id of an organisation'),
        (
            a_record(needs={"fame": "moves"}),
            'needs: found "fame"; expected a term of the taxonomy needs; there are',
        ),
        (
            a_record(kinds=("hostel",)),
            'kinds: found "hostel"; expected a term of the taxonomy kinds; there are',
        ),
        (a_record(locations=(ServiceAtLocationRecord(location="x"),)), "locations[0].location: found"),
        (a_record(joint_protocols=(JointProtocolRecord(other="x"),)), "joint_protocols[0].other: found"),
        (a_record(joint_protocols=(JointProtocolRecord(other="shelter"),)), "with itself"),
        (a_record(wait_days=3), "wait_stated_on: found nothing; expected On which day was the wait stated?"),
        (a_record(access_modes=(AccessModeRecord(mode="professional_referral"),)), "access_modes[0].how"),
        (a_record(access_modes=(AccessModeRecord(mode="phone"),) * 2), "access_modes[1]: found"),
        (a_record(schedules=(ScheduleRecord(byday="every day"),)), "schedules[0].byday"),
        (a_record(service_areas=(ServiceAreaRecord(kind="council"),)), "service_areas[0].code: found"),
        (a_record(slug="taken"), "slug: found"),
    ],
)
def test_a_row_that_cannot_be_kept_leaves_nothing_behind(record: Any, told: str) -> None:
    imported(TRUST, a_record("other", slug="taken"))
    before = everything_kept()
    run = imported(record)
    assert run.summary.counts == {(Kind.SERVICE, Outcome.REFUSED): 1}
    assert told in "\n".join(run.lines)
    assert everything_kept() == before


def test_a_refused_row_does_not_keep_the_others_of_its_batch() -> None:
    bad = a_record("bad", service_areas=(ServiceAreaRecord(kind="council"),))
    run = imported(TRUST, a_record("a"), bad, a_record("b"))
    assert (run.summary.of(Outcome.NEW, Kind.SERVICE), run.summary.of(Outcome.REFUSED)) == (2, 1)
    assert sorted(each.source_id for each in Service.objects.all()) == ["a", "b"]
    assert ImportedRow.objects.filter(kind="service").count() == 2


def test_an_id_that_an_earlier_row_has_is_refused_and_names_that_row() -> None:
    run = imported(TRUST, a_record(), a_record(name="Another"))
    assert run.lines == [
        'service, row shelter: id: found "shelter"; expected an id that no row before has; it is that of row shelter'
    ]
    assert service().name == "The shelter"


def test_a_repeated_name_is_fine_and_told() -> None:
    run = imported(TRUST, a_record("a", name="Drop-in"), a_record("b", name="DROP-IN"))
    assert run.summary.is_clean
    assert run.summary.repeated_names == 1
    assert len({each.slug for each in Service.objects.all()}) == 2


def test_places_without_coordinates_are_fine_and_told() -> None:
    placed = LocationRecord(id="b", name="Mill", latitude=53.38, longitude=-1.47)
    online = LocationRecord(id="c", name="Line", location_type="virtual")
    assert imported(HALL, placed, online).summary.without_point == 1


def test_what_could_not_be_read_is_counted_and_told() -> None:
    run = imported(TRUST, Refused(Kind.SERVICE, "line 3", ()))
    assert run.summary.of(Outcome.REFUSED) == 1
    assert run.summary.rows == 2


def test_an_exception_to_the_hours_must_make_sense() -> None:
    run = imported(TRUST, a_record(schedule_exceptions=(ScheduleExceptionRecord(start_date=date(2026, 12, 24)),)))
    assert "schedule_exceptions[0].closed" in run.lines[0]


def test_nothing_is_told_of_a_row_that_is_not_kept_but_why() -> None:
    document = {"id": "r", "name": "A refuge", "address_1": "Confidential", "area": "S1", "postal_code": "S1 2CM"}
    (told,) = imported(read_row(Kind.LOCATION, document, at="line 2")).lines
    assert "postal_code" in told
    nowhere = {key: value for key, value in document.items() if key != "postal_code"} | {"area": "ZZ9"}
    assert ["note" in line for line in imported(read_row(Kind.LOCATION, nowhere, at="line 2")).lines] == [False]


def test_what_became_of_a_row_that_is_kept_is_told() -> None:
    document = {"id": "r", "name": "A refuge", "address_1": "Confidential", "area": "S1"}
    (told,) = imported(read_row(Kind.LOCATION, document, at="line 2")).lines
    assert (
        told == 'location, line 2: note: address_1: found "Confidential"; an address; the location is now confidential'
    )
