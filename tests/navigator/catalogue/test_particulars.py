"""From rows to what a listing says beside its rules."""

from datetime import date, time
from typing import Any

import pytest

from directory.hours.timetables import Timetable
from directory.models import (
    AccessMode,
    JointProtocol,
    Location,
    LocationAccessibility,
    LocationSchedule,
    RequiredDocument,
    Service,
    ServiceArea,
    ServiceAtLocation,
    ServiceLanguage,
    ServiceSchedule,
    Strand,
    Taxonomy,
)
from directory.places.areas import Area, AsksAbout, CoveredArea, Kind
from directory.places.points import Point
from directory.places.resolving import find_place, place_in_council
from directory.places.whereabouts import coarse_point
from navigator.catalogue.documents import documents, rows
from navigator.catalogue.particulars import Particularising, site_of
from navigator.catalogue.written import WrittenLocation, written
from navigator.circumstances.particulars import Hours, Length, Particulars, Site, Wait, WayIn
from tests.directory.cast import a_location, a_service, a_term
from tests.navigator.circumstances.asked import week

pytestmark = pytest.mark.django_db


def particulars(service: Service) -> dict[str, Particulars]:
    """Those of every judged thing of a published service."""
    (found,) = written([service.pk])
    return Particularising(frozenset({"hostel"})).of(found)


def said(name: str = "Clinic", **more: Any) -> Particulars:
    """Those of a service that is one judged thing."""
    (found,) = particulars(a_service(name, **more)).values()
    return found


def published(service: Service, **children: list[Any]) -> Service:
    for name, theirs in children.items():
        setattr(service, name, theirs)
    service.save_revision().publish()
    return service


def test_a_service_that_says_nothing_has_nothing_said_of_it() -> None:
    assert said(needs={"housing": "holds"}) == Particulars()


def test_what_stands_in_the_row_of_a_service() -> None:
    found = said(
        wait_days=28,
        wait_stated_on=date(2026, 11, 1),
        is_list_closed=False,
        support_weeks=26,
        hands_on_to="A mentor.",
        confirmed_on=date(2026, 10, 1),
        confirmed_as="owner",
    )
    assert found.wait == Wait(28, date(2026, 11, 1), False)
    assert found.length == Length(26, True, frozenset({"housing"}))
    assert found.confirmed_on == date(2026, 10, 1)


def test_what_hangs_on_a_service() -> None:
    service = published(
        a_service("Clinic", kinds=[a_term("hostel", taxonomy=Taxonomy.KINDS)]),
        service_areas=[
            ServiceArea(kind="council", code="E08000039", asks_about="gp"),
            ServiceArea(kind="outcode", code="S5", asks_about="gp", is_left_out=True),
        ],
        access_modes=[AccessMode(mode="phone"), AccessMode(mode="professional_referral", referrer="GP", how="Ring.")],
        required_documents=[
            RequiredDocument(document="Photo ID"),
            RequiredDocument(document="Payslip", instead="Come anyway."),
        ],
        languages=[ServiceLanguage(code="en"), ServiceLanguage(code="so", is_interpreted=True)],
        joint_protocols=[JointProtocol(other=a_service("Detox"))],
    )
    found = particulars(service)["clinic"]
    assert found.areas == (CoveredArea(Area(Kind.COUNCIL, "E08000039"), (Area(Kind.OUTCODE, "S5"),), AsksAbout.GP),)
    assert found.way_in == WayIn(frozenset({"phone", "professional_referral"}), "GP", ("Photo ID",))
    assert found.languages == {"en", "so"}
    assert found.is_moved_into
    assert found.joint == {"detox"}


def test_an_area_that_is_none_any_longer_makes_all_of_them_unknown() -> None:
    service = published(
        a_service("Clinic"),
        service_areas=[ServiceArea(kind="outcode", code="S1"), ServiceArea(kind="outcode", code="S2")],
    )
    ServiceArea.objects.filter(code="S2").update(kind="council", code="E07000999")
    assert particulars(service)["clinic"].areas == ()


def test_every_judged_thing_has_particulars_under_the_name_of_its_rule_document() -> None:
    team = Strand(code="team", name="Team", rules={"needs": {"company": "moves", "housing": "holds"}, "clauses": []})
    at = (ServiceAtLocation(location=a_location("Mill House")), ServiceAtLocation(location=a_location("Dock Road")))
    a_service("Alone")
    a_service("Elsewhere", at=at)
    both = a_service("Clinic", at=tuple(ServiceAtLocation(location=each.location) for each in at), strands=(team,))
    for service in rows():
        assert list(particulars(service)) == [each["id"] for each in documents(service)]
    assert {name: set(each.length.moves) for name, each in particulars(both).items()} == {
        "clinic@mill-house": {"housing"},
        "clinic@dock-road": {"housing"},
        "clinic#team@mill-house": {"company"},
        "clinic#team@dock-road": {"company"},
    }


@pytest.mark.parametrize("rules", [7, [], {"needs": 7}, {"needs": ["company"]}, {}])
def test_a_strand_without_shape_moves_nothing(rules: Any) -> None:
    service = a_service("Clinic", strands=(Strand(code="team", name="Team", rules={"needs": {"company": "moves"}}),))
    Strand.objects.update(rules=rules)
    assert particulars(service)["clinic#team"].length.moves == frozenset()


NINE_TO_FIVE = {"byday": "MO", "opens_at": time(9), "closes_at": time(17)}
EVENING = {"byday": "TU", "opens_at": time(18), "closes_at": time(20)}
AS_NINE_TO_FIVE, AS_EVENING = week("MO 09:00-17:00"), week("TU 18:00-20:00")
BY_APPOINTMENT = Timetable(schedules=AS_NINE_TO_FIVE.schedules, is_by_appointment=True)
ALWAYS = Timetable(is_always_open=True)

HOURS: list[tuple[str, dict[str, Any], list[Any], list[Any], Hours]] = [
    ("nobody said", {}, [], [], Hours()),
    ("of the service", {}, [NINE_TO_FIVE], [], Hours(AS_NINE_TO_FIVE)),
    ("of the place alone", {}, [], [EVENING], Hours(AS_EVENING)),
    ("of the place before those of the service", {}, [NINE_TO_FIVE], [EVENING], Hours(AS_EVENING)),
    (
        "a telephone of the service and a door of the place",
        {},
        [{**NINE_TO_FIVE, "purpose": "phone"}],
        [EVENING],
        Hours(AS_EVENING, AS_NINE_TO_FIVE),
    ),
    ("online", {}, [{**NINE_TO_FIVE, "purpose": "online"}], [], Hours(online=AS_NINE_TO_FIVE)),
    ("24 hours, whatever one asks about", {"is_always_open": True}, [], [], Hours(ALWAYS, ALWAYS, ALWAYS)),
    ("by appointment is said of the door", {"is_by_appointment": True}, [NINE_TO_FIVE], [], Hours(BY_APPOINTMENT)),
]


@pytest.mark.parametrize(("whose", "row", "of_service", "of_place", "expected"), HOURS, ids=[each[0] for each in HOURS])
def test_hours_are_those_of_the_place_or_else_of_the_service(
    whose: str, row: dict[str, Any], of_service: list[Any], of_place: list[Any], expected: Hours
) -> None:
    at = ServiceAtLocation(location=a_location("Mill House"))
    at.schedules = [LocationSchedule(**each) for each in of_place]
    service = published(
        a_service("Clinic", at=(at,), **row), schedules=[ServiceSchedule(**each) for each in of_service]
    )
    assert particulars(service)["clinic@mill-house"].hours == expected


def test_a_session_that_makes_no_sense_makes_the_hours_unknown() -> None:
    service = published(a_service("Clinic"), schedules=[ServiceSchedule(**NINE_TO_FIVE), ServiceSchedule(**EVENING)])
    ServiceSchedule.objects.filter(byday="TU").update(byday="NEVER")
    assert particulars(service)["clinic"].hours == Hours()


def test_access_is_that_of_the_location() -> None:
    place = a_location("Mill House")
    place.accessibility = [LocationAccessibility(code="step_free"), LocationAccessibility(code="lift")]
    place.save()
    assert said(at=(ServiceAtLocation(location=place),)).accessibility == {"step_free", "lift"}


def location(**more: Any) -> WrittenLocation:
    fields: dict[str, Any] = dict.fromkeys(WrittenLocation._fields, "") | {"pk": 1, "latitude": None, "longitude": None}
    return WrittenLocation(**fields | {"location_type": "physical", "visibility": "public"} | more)


MILL, S1_2, IN_S1_2 = Point(53.38, -1.46), find_place("S1 2"), find_place("S1 2AB")
PIN = {"latitude": 53.38, "longitude": -1.46}
IN_S5 = Site(find_place("S5"), coarse_point("S5"), is_coarse=True)
IN_SHEFFIELD = Site(place_in_council("Sheffield"), coarse_point("Sheffield"), is_coarse=True)
SITES: list[tuple[str, dict[str, Any], Site]] = [
    ("a public address with its pin", {"postal_code": "S1 2AB", **PIN}, Site(IN_S1_2, MILL)),
    ("a public address without one", {"postal_code": "S1 2AB"}, Site(IN_S1_2, S1_2.point)),
    ("a postcode that can be none, but its sector is", {"postal_code": "S1 2CV", **PIN}, Site(S1_2, MILL)),
    ("a pin without a postcode", PIN, Site(None, MILL)),
    ("nothing known", {}, Site()),
    ("online", {"location_type": "virtual", "postal_code": "S1 2AB"}, Site(is_elsewhere=True)),
    ("only for post", {"location_type": "postal", "postal_code": "S1 2AB"}, Site(is_elsewhere=True)),
    ("a refuge in half a postcode", {"visibility": "confidential", "area": "S5"}, IN_S5),
    ("one in a council", {"visibility": "area_only", "area": "E08000039"}, IN_SHEFFIELD),
    ("one of which no area is told", {"visibility": "confidential"}, Site()),
]


@pytest.mark.parametrize(("what", "row", "expected"), SITES, ids=[each[0] for each in SITES])
def test_where_one_goes_is_known_as_far_as_anybody_may_know(what: str, row: dict[str, Any], expected: Site) -> None:
    assert site_of(location(**row)) == expected


@pytest.mark.parametrize("visibility", ["confidential", "area_only"])
def test_what_stands_in_the_row_of_a_refuge_by_mistake_goes_nowhere(visibility: str) -> None:
    by_mistake = {"postal_code": "S1 2AB", "address_1": "1 Mill Lane", "latitude": 53.38, "longitude": -1.46}
    told = {"visibility": visibility, "area": "S5"}
    assert site_of(location(**told, **by_mistake)) == site_of(location(**told))


def test_two_refuges_of_one_area_have_the_same_particulars() -> None:
    places = [
        a_location(f"Refuge {number}", visibility=Location.Visibility.CONFIDENTIAL, area="S5") for number in (1, 2)
    ]
    one, other = (said(f"Refuge {each.pk}", at=(ServiceAtLocation(location=each),)) for each in places)
    assert one == other


def test_a_site_is_not_shown_in_a_log() -> None:
    assert "S1" not in repr(site_of(location(postal_code="S1 2AB")))
