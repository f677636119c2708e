"""Lists of the desk: found, filtered and ordered, whatever is typed, and without a question for each row."""

from datetime import date, time
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from directory.models import LocationSchedule, Organisation, Service, ServiceAtLocation, Term
from tests.directory.cast import a_draft, a_location, a_service, a_term, an_organisation
from tests.directory.desk.posting import EDITOR, at_the_desk, edit, url
from tests.directory.publishing.booked import booked

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Client:
    return at_the_desk()


def shown(desk: Client, model: type = Service, **asked: Any) -> list[str]:
    """The names on the first page of a list, in its order."""
    return [str(row) for row in desk.get(url(model, "list"), asked).context["object_list"]]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("shelter", ["Night Shelter"]),
        ("  NIGHT   shelter ", ["Night Shelter"]),
        ("night-sh", ["Night Shelter"]),
        ("the old mill", ["Night Shelter"]),
        ("harbour", ["Day Centre", "Night Shelter"]),
        ("nowhere", []),
        ("%", []),
        ("_", []),
        ("Night%", []),
    ],
)
def test_services_are_found_by_their_names_and_those_of_their_organisation(
    desk: Client, typed: str, found: list[str]
) -> None:
    a_draft("Night Shelter", alternate_name="The Old Mill")
    a_draft("Day Centre")
    assert shown(desk, q=typed) == found


NASTY = [
    '"',
    "'; --",
    "\0",
    "a\0b",
    "\ud800".encode("utf-8", "surrogatepass").decode("latin-1"),
    "x" * 10_000,
    "🏠" * 10_000,
    "%_\\" * 5_000,
    "\\",
    "NEAR(a b)",
    "name:*",
    'AND OR NOT "',
    "(((",
    "a & b | !c",
    "<script>alert(1)</script>",
]


@pytest.mark.parametrize("model", [Service, Organisation, Term])
@pytest.mark.parametrize("typed", NASTY)
def test_whatever_is_typed_is_searched_for_plainly(desk: Client, model: type, typed: str) -> None:
    for view in ("list", "list_results"):
        assert desk.get(url(model, view), {"q": typed}).status_code == 200


@pytest.mark.parametrize("typed", NASTY)
def test_choosers_search_as_plainly(desk: Client, typed: str) -> None:
    shelter = a_service()
    chooser = type(shelter).snippet_viewset.chooser_viewset
    from django.urls import reverse

    for view in ("choose", "choose_results"):
        assert desk.get(reverse(chooser.get_url_name(view)), {"q": typed}).status_code == 200


def test_a_name_is_found_with_every_sign_it_has(desk: Client) -> None:
    shelter = a_draft()
    Service.objects.filter(pk=shelter.pk).update(name='50% "off" \\ O\'Neill_s')
    for sign in ('50% "off"', "\\", "_s", "O'N"):
        assert len(shown(desk, q=sign)) == 1


@pytest.mark.parametrize(
    "asked",
    [
        {"organisation": "nobody"},
        {"organisation": "9" * 30},
        {"need": "-1"},
        {"status": "gone"},
        {"state": "\0"},
        {"not_confirmed_since": "31 February"},
        {"source": "'"},
        {"ordering": "password"},
        {"ordering": "--name"},
        {"p": "9" * 30},
        {"p": "last"},
        {"export": "exe"},
    ],
)
def test_whatever_is_asked_of_a_list_it_answers(desk: Client, asked: dict[str, str]) -> None:
    a_service()
    assert desk.get(url(Service, "list"), asked).status_code == 200


def test_services_are_filtered_by_what_staff_look_for(desk: Client) -> None:
    an_organisation("Harbour Trust")
    other = an_organisation("Quay Trust")
    hours = [LocationSchedule(byday="MO", opens_at=time(9), closes_at=time(17))]
    at = (ServiceAtLocation(location=a_location(), schedules=hours),)
    rules = [{"id": "c1", "effect": "excludes", "strength": "always", "test": {"anyone": True}, "wording": "Nobody."}]
    stated = a_draft("Alder House", at=at, source="town", clauses=rules)
    stale = a_draft("Birch House", needs={"mental_health": "holds"}, organisation=other, status="inactive")
    stale.confirmed_on, stale.confirmed_as = date(2025, 1, 1), "owner"
    stale.save()
    Service.objects.filter(pk=stated.pk).update(confirmed_on=date(2026, 6, 1), confirmed_as="owner")
    assert shown(desk, organisation=other.pk) == ["Birch House"]
    assert shown(desk, need=a_term("mental_health").pk) == ["Birch House"]
    assert shown(desk, status="inactive") == ["Birch House"]
    assert shown(desk, not_confirmed_since="2026-01-01") == ["Birch House"]
    assert shown(desk, source="town") == ["Alder House"]
    assert shown(desk, hours="not_known") == ["Birch House"]
    assert shown(desk, hours="known") == ["Alder House"]
    assert shown(desk, rules="none") == ["Birch House"]
    assert shown(desk, rules="stated") == ["Alder House"]


def test_services_are_filtered_by_their_state(desk: Client) -> None:
    a_draft("Alder House")
    a_service("Birch House")
    edit(desk, a_service("Cedar House"), name="Cedar Home")
    booked("Dogwood House")
    edit(at_the_desk(EDITOR), a_draft("Elder House"), **{"action-submit": "1"})
    found = {state: shown(desk, state=state) for state in ("published", "draft", "changed", "booked", "waiting")}
    assert found == {
        "published": ["Birch House", "Cedar House"],
        "draft": ["Alder House", "Dogwood House", "Elder House"],
        "changed": ["Cedar House"],
        "booked": ["Dogwood House"],
        "waiting": ["Elder House"],
    }


def test_a_list_says_in_which_state_each_is(desk: Client) -> None:
    a_draft("Alder House")
    a_service("Birch House")
    edit(desk, a_service("Cedar House"), name="Cedar Home")
    booked("Dogwood House")
    edit(at_the_desk(EDITOR), a_draft("Elder House"), **{"action-submit": "1"})
    page = desk.get(url(Service, "list"))
    said = {str(row): page.context["view"].states.of(row) for row in page.context["object_list"]}
    assert said == {
        "Alder House": "Draft",
        "Birch House": "Published",
        "Cedar House": "Published, changed since",
        "Dogwood House": "Booked for a day",
        "Elder House": "Waits for approval",
    }


@pytest.mark.parametrize("by", ["name", "organisation__name", "status", "live", "confirmed_on", "_updated_at"])
def test_a_list_is_ordered_both_ways(desk: Client, by: str) -> None:
    a_draft("Alder House", organisation=an_organisation("Quay Trust"))
    stale = a_service("Birch House", organisation=an_organisation("Abbey Trust"), status="inactive")
    Service.objects.filter(pk=stale.pk).update(confirmed_on=timezone.localdate(), confirmed_as="owner")
    assert sorted(shown(desk, ordering=by)) == ["Alder House", "Birch House"]
    assert len(shown(desk, ordering=f"-{by}")) == 2


@pytest.mark.parametrize("model", [Service, Organisation])
def test_a_longer_list_asks_no_more_questions(desk: Client, model: type) -> None:
    def questions() -> int:
        with CaptureQueriesContext(connection) as asked:
            desk.get(url(model, "list"))
        return len(asked)

    def grow(*names: str) -> None:
        for name in names:
            at = (ServiceAtLocation(location=a_location(f"{name} Street")),)
            a_service(name, organisation=an_organisation(f"{name} Trust"), at=at)

    grow("Alder House", "Birch House")
    few = questions()
    grow("Cedar House", "Dogwood House", "Elder House", "Fir House")
    assert questions() == few


def test_a_form_offers_no_list_of_every_organisation_location_or_service(desk: Client) -> None:
    shelter = a_service(organisation=an_organisation("Zebra Trust"))
    an_organisation("Xylophone Trust")
    a_location("Xylophone House")
    a_draft("Xylophone Shelter")
    for page in (desk.get(url(shelter, "edit")), desk.get(url(Service, "list"), {"q": "night"})):
        assert "Xylophone" not in page.content.decode()


def test_an_organisation_is_listed_with_the_number_of_its_services(desk: Client) -> None:
    trust = an_organisation()
    a_draft("Alder House", organisation=trust)
    a_draft("Birch House", organisation=trust)
    page = desk.get(url(Organisation, "list"))
    assert [row.service_count for row in page.context["object_list"]] == [2]


def test_an_empty_list_says_so_and_offers_to_begin(desk: Client) -> None:
    page = desk.get(url(Service, "list")).content.decode()
    assert "There are no services to display" in page
    assert url(Service, "add") in page


GRIDS = [
    ({"clauses": []}, "none"),
    ({"clauses": [], "grid": {}}, "none"),
    ({"grid": {}}, "none"),
    ({"clauses": [], "grid": {"drinking": {"answer": "yes"}}}, "stated"),
    ({"clauses": [7], "grid": {}}, "stated"),
]


@pytest.mark.parametrize(("rules", "state"), GRIDS)
def test_answers_to_the_grid_are_rules_and_an_empty_grid_is_none(desk: Client, rules: Any, state: str) -> None:
    draft = a_draft("Alder House")
    Service.objects.filter(pk=draft.pk).update(rules=rules)
    assert shown(desk, rules=state) == ["Alder House"]
    assert shown(desk, rules="none" if state == "stated" else "stated") == []
