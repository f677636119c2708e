"""From listings and a person's places and limits to a plan: each circumstance loses a door at its own step."""

from datetime import date, time
from typing import Any

import pytest

from directory.models import AccessMode, RequiredDocument, Service, ServiceArea, ServiceAtLocation, ServiceSchedule
from directory.models.places import PostcodeSector
from directory.places.installed import place_of
from navigator.catalogue.circumstances import about
from navigator.catalogue.standing import standing
from navigator.circumstances.documents import read_limits, read_places
from navigator.core.documents import Faults, read_person
from navigator.core.plans import Plan
from tests.directory.cast import a_location, a_service

pytestmark = pytest.mark.django_db

ASKED_ON = "2026-11-22"
FITTING: dict[str, Any] = {
    "confirmed_on": date(2026, 11, 1),
    "confirmed_as": "owner",
    "wait_days": 7,
    "wait_stated_on": date(2026, 11, 1),
    "is_list_closed": False,
    "support_weeks": 104,
}
DROP_IN, BY_LETTER = AccessMode(mode="drop_in"), AccessMode(mode="professional_referral", how="By letter.")
S20, A_PAPER = ServiceArea(kind="outcode", code="S20"), RequiredDocument(document="ID")
CHILDREN: dict[str, list[Any]] = {
    "service_areas": [ServiceArea(kind="council", code="E08000039")],
    "access_modes": [DROP_IN],
    "schedules": [ServiceSchedule(byday="MO", opens_at=time(9), closes_at=time(17))],
}
PLACES: dict[str, Any] = {"sleeps": "S1 2AB", "avoid": ["S5"]}
LIMITS: dict[str, Any] = {
    "travel_km": 5,
    "start_by": "2026-12-24",
    "hours": [{"days": ["MO"], "from": "10:00", "to": "11:00"}],
    "modes": ["drop_in", "phone"],
    "languages": ["en"],
    "access": [],
}
FACTS: dict[str, Any] = {"needs": ["housing"], "people_helping": [], "id_papers": False}


def listed(where: str, row: dict[str, Any], children: dict[str, list[Any]]) -> Service:
    service = a_service("Shelter", at=(ServiceAtLocation(location=a_location(postal_code=where)),), **FITTING | row)
    for name, theirs in (CHILDREN | children).items():
        setattr(service, name, [type(each)(**_fields(each)) for each in theirs])
    service.save_revision().publish()
    return service


def _fields(row: Any) -> dict[str, Any]:
    left_out = ("id", "service", "sort_order")
    return {each.name: getattr(row, each.name) for each in row._meta.concrete_fields if each.name not in left_out}


def plan(places: dict[str, Any], limits: dict[str, Any]) -> Plan:
    stands = standing()
    known = stands.listings.catalogue
    document = {"id": "sam", "asked_on": ASKED_ON, "facts": FACTS}
    person = read_person(known.vocabulary, known.services, document)
    day = date.fromisoformat(ASKED_ON)
    found = about(person, places=read_places(places, find=place_of), limits=read_limits(limits), stands=stands, on=day)
    return stands.navigator.plan(person, found, engines=stands.engines(on=day))


def codes(found: Plan) -> list[str]:
    return [gap.code for gap in found.gaps]


CASES: list[tuple[str, str, dict[str, Any], dict[str, list[Any]], dict[str, Any], dict[str, Any], list[str]]] = [
    ("everything fits", "S1 2AB", {}, {}, {}, {}, []),
    ("it works elsewhere", "S1 2AB", {}, {"service_areas": [S20]}, {}, {}, ["no_service"]),
    ("it is where the person must not go", "S5 6AB", {}, {}, {}, {}, ["not_safe_there"]),
    (
        "somebody has to refer",
        "S1 2AB",
        {},
        {"access_modes": [BY_LETTER]},
        {},
        {"modes": None},
        ["needs_referrer"],
    ),
    ("ID is asked for", "S1 2AB", {}, {"required_documents": [A_PAPER]}, {}, {}, ["papers_missing"]),
    ("it is too far", "S20 1AB", {}, {}, {}, {}, ["out_of_area"]),
    ("its door alone, and the person needs a telephone", "S1 2AB", {}, {}, {}, {"modes": ["phone"]}, ["cannot_use"]),
    (
        "its week is not theirs",
        "S1 2AB",
        {},
        {},
        {},
        {"hours": [{"days": ["TU"]}]},
        ["cannot_use"],
    ),
    ("its list is closed", "S1 2AB", {"is_list_closed": True}, {}, {}, {}, ["too_long_a_wait"]),
    ("the wait is too long", "S1 2AB", {"wait_days": 84}, {}, {}, {}, ["too_long_a_wait"]),
    ("support ends after twelve weeks", "S1 2AB", {"support_weeks": 12}, {}, {}, {}, ["ends_too_soon"]),
    ("nobody confirmed it", "S1 2AB", {"confirmed_on": None, "confirmed_as": ""}, {}, {}, {}, ["unconfirmed_only"]),
    ("in three weeks, nothing until then", "S1 2AB", {"wait_days": 21}, {}, {}, {}, ["nothing_meanwhile"]),
    ("nobody asked where they are", "S20 1AB", {}, {}, {"sleeps": None, "avoid": None}, {}, []),
    ("nobody asked how far", "S20 1AB", {}, {}, {}, {"travel_km": None}, []),
]


@pytest.mark.parametrize(
    ("what", "where", "row", "children", "places", "limits", "expected"), CASES, ids=[each[0] for each in CASES]
)
def test_a_door_is_lost_at_the_step_of_its_circumstance(
    what: str,
    where: str,
    row: dict[str, Any],
    children: dict[str, list[Any]],
    places: dict[str, Any],
    limits: dict[str, Any],
    expected: list[str],
) -> None:
    listed(where, row, children)
    assert codes(plan(PLACES | places, LIMITS | limits)) == expected


def test_a_plan_with_nothing_known_of_places_and_limits_loses_nothing() -> None:
    listed("S20 1AB", {"support_weeks": None}, {})
    assert codes(plan({}, {})) == []


def test_a_whole_postcode_is_asked_of_the_database_by_its_sector_alone(
    django_assert_num_queries: Any,
) -> None:
    assert not PostcodeSector.objects.exists()
    with django_assert_num_queries(1) as asked:
        read_places({"sleeps": "S1 2AB"}, find=place_of)
    assert "S1 2" in asked.captured_queries[0]["sql"]
    assert "2AB" not in asked.captured_queries[0]["sql"]


def test_a_fault_in_places_is_told_by_its_path() -> None:
    with pytest.raises(Faults, match=r"places\.sleeps"):
        read_places({"sleeps": "nowhere"}, find=place_of)
