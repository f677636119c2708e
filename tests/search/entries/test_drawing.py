"""From rows of the directory to entries: what the page shows, and nothing that it does not."""

from datetime import date, time
from typing import Any

import pytest

from directory.models import (
    AccessMode,
    CostOption,
    Location,
    LocationAccessibility,
    Service,
    ServiceArea,
    ServiceAtLocation,
    ServiceLanguage,
    ServiceSchedule,
    Strand,
    Taxonomy,
)
from directory.places.points import Point
from directory.places.whereabouts import coarse_point
from search.entries.drawing import entries
from search.entries.entry import Entry, Facet, Part
from search.entries.openings import is_open
from tests.directory.cast import a_draft, a_location, a_service, a_term, an_organisation
from tests.directory.hours.saying import at

pytestmark = pytest.mark.django_db

NOON = at("2026-11-24 12:00")


def entry(service: Service, **children: list[Any]) -> Entry:
    for name, theirs in children.items():
        setattr(service, name, theirs)
    service.save_revision().publish()
    (found,) = entries([service.pk], at=NOON)
    return found


def test_its_words_stand_in_their_parts() -> None:
    named = an_organisation("Harbour Trust", alternate_name="The Harbour")
    place = a_location("Mill House", city="Quarmouth", postal_code="S1 2AB")
    service = a_service(
        "Night Shelter",
        organisation=named,
        alternate_name="The Shelter",
        needs={"housing": "moves"},
        at=(ServiceAtLocation(location=place),),
        strands=(Strand(code="rooms", name="Rooms", rules={"needs": {"housing": "moves"}, "clauses": []}),),
    )
    found = entry(
        service,
        designed_for=[a_term("women", taxonomy=Taxonomy.DESIGNED_FOR)],
        kinds=[a_term("hostel", taxonomy=Taxonomy.KINDS)],
        languages=[ServiceLanguage(code="pl")],
        service_areas=[
            ServiceArea(kind="outcode", code="S1"),
            ServiceArea(kind="sector", code="S1 2", is_left_out=True),
        ],
    )
    assert found.texts == {
        Part.NAME: "Night Shelter",
        Part.ALSO_KNOWN_AS: "The Shelter",
        Part.ORGANISATION: "Harbour Trust\nThe Harbour",
        Part.NEEDS: "Housing\nhostel",
        Part.AUDIENCE: "women",
        Part.AREA: "Mill House\nQuarmouth\nS1\nS1",
        Part.DESCRIPTION: "Night Shelter helps.\nRooms. \nPolish",
    }


def test_it_is_filed_under_what_results_are_narrowed_by() -> None:
    place = a_location("Mill House", accessibility=[LocationAccessibility(code="step_free")])
    service = a_service("Clinic", needs={"detox": "moves", "housing": "holds"}, at=(ServiceAtLocation(location=place),))
    service.rules = {"grid": {"using_drugs": {"answer": "yes"}}, "clauses": []}
    found = entry(
        service,
        designed_for=[a_term("women", taxonomy=Taxonomy.DESIGNED_FOR)],
        access_modes=[AccessMode(mode="drop_in"), AccessMode(mode="phone"), AccessMode(mode="self_referral")],
        languages=[ServiceLanguage(code="bfi", is_interpreted=True)],
        cost_options=[CostOption(amount=0), CostOption(amount=5, valid_to=date(2026, 11, 1))],
        service_areas=[ServiceArea(kind="council", code="E08000039")],
    )
    assert found.filed == {
        Facet.NEED: {"detox", "housing"},
        Facet.MOVES: {"detox"},
        Facet.AUDIENCE: {"women"},
        Facet.KIND: set(),
        Facet.APPROACH: set(),
        Facet.WAY_IN: {"drop_in", "self_referral"},
        Facet.MODE: {"phone", "in_person"},
        Facet.COST: {"free"},
        Facet.LANGUAGE: {"bfi"},
        Facet.ACCESSIBILITY: {"step_free"},
        Facet.AREA: {"E08000039"},
        Facet.TAKES: {"using_drugs:yes"},
    }


def test_of_a_place_that_is_not_public_only_the_area_is_drawn() -> None:
    refuge = Location(slug="refuge", name="Wren House", visibility="confidential", area="S1")
    refuge.save()
    found = entry(a_service("Refuge", at=(ServiceAtLocation(location=refuge),)))
    assert found.points == (coarse_point("S1"),)
    assert found.texts[Part.AREA] == "S1"
    assert "Wren" not in repr(found)


def test_a_public_place_is_where_its_pin_is() -> None:
    place = a_location("Mill House", latitude=53.38, longitude=-1.47)
    assert entry(a_service(at=(ServiceAtLocation(location=place),))).points == (Point(53.38, -1.47),)


def test_it_knows_when_it_is_open_and_until_when_it_knows() -> None:
    hours = [ServiceSchedule(byday="TU", opens_at=time(10), closes_at=time(13))]
    found = entry(a_service(), schedules=hours)
    assert [is_open(found.openings, at=at(now)) for now in ("2026-11-24 12:00", "2026-11-25 12:00")] == [True, False]
    assert found.known_until == at("2026-12-09 00:00")


def test_a_helpline_without_a_door_is_open_when_it_is_answered() -> None:
    found = entry(
        a_service(), schedules=[ServiceSchedule(purpose="phone", byday="TU", opens_at=time(10), closes_at=time(13))]
    )
    assert [is_open(found.openings, at=at(now)) for now in ("2026-11-24 12:00", "2026-11-24 14:00")] == [True, False]


def test_of_what_has_said_no_hours_nobody_can_tell() -> None:
    assert is_open(entry(a_service()).openings, at=NOON) is None


def test_an_area_that_is_none_any_longer_makes_all_of_them_unknown() -> None:
    service = a_service()
    entry(service, service_areas=[ServiceArea(kind="outcode", code="S1")])
    ServiceArea.objects.update(code="ZZ1")
    (found,) = entries([service.pk], at=NOON)
    assert found.areas == ()


def test_whoever_says_more_is_more_complete() -> None:
    little = entry(a_service("Little", description="?", needs={"housing": "moves"}))
    much = entry(
        a_service(
            "Much",
            description="A bed for the night, a meal, and somebody to talk to.",
            confirmed_on=NOON.date(),
            confirmed_as="owner",
        ),
        access_modes=[AccessMode(mode="drop_in")],
        schedules=[ServiceSchedule(byday="TU", opens_at=time(10), closes_at=time(13))],
        cost_options=[CostOption(amount=0)],
        service_areas=[ServiceArea(kind="everywhere")],
        email="much@example.org",
    )
    assert 0 < little.completeness < much.completeness == 1


def test_only_what_anybody_may_see_has_an_entry() -> None:
    shown, _ = a_service("Shown"), a_draft("Drafted")
    gone = a_service("Gone", status="defunct")
    assert [each.service for each in entries(at=NOON)] == [shown.pk]
    assert list(entries([gone.pk], at=NOON)) == []


def test_many_are_drawn_with_few_questions_to_the_database(django_assert_max_num_queries: Any) -> None:
    for number in range(30):
        a_service(f"Shelter {number}", at=(ServiceAtLocation(location=a_location(f"House {number}")),))
    with django_assert_max_num_queries(25):
        assert len(list(entries(at=NOON))) == 30
