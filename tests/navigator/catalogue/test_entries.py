"""What was read of each listing last: only what has changed is read again, and nothing that has not is missed."""

from collections.abc import Callable
from typing import Any

import pytest

from directory.models import Location, Service, ServiceArea, ServiceAtLocation, Strand
from navigator.catalogue.documents import documents, rows
from navigator.catalogue.entries import Entries, read_again
from navigator.catalogue.written import PARTS
from navigator.core.clauses import Service as Judged
from navigator.vocabulary import shipped_vocabulary
from tests.directory.cast import a_draft, a_location, a_service, an_organisation

pytestmark = pytest.mark.django_db

ADULTS = {"id": "adults", "effect": "requires", "strength": "always", "test": {"fact": "age", "at_least": 18}}


def after(service: str) -> dict[str, Any]:
    return {"id": "after", "effect": "requires", "strength": "always", "test": {"elsewhere": {"service": service}}}


def entries(before: Entries | None = None) -> Entries:
    return read_again(before or {}, vocabulary=shipped_vocabulary())


def by_slug(found: Entries) -> dict[str, Any]:
    return {each.services[0].whole: each for each in found.values()}


def read_anew(before: Entries) -> list[str]:
    """The services that are read again after what was read before."""
    earlier = by_slug(before)
    return [slug for slug, each in by_slug(entries(before)).items() if each is not earlier.get(slug)]


def a_town() -> None:
    mill = a_location("Mill House", postal_code="S1 2AB")
    a_service("Clinic", clauses=[ADULTS], at=(ServiceAtLocation(location=mill),))
    a_service("Drop In", at=(ServiceAtLocation(location=mill),))
    a_service("Shelter", strands=(Strand(code="team", name="Team", rules={"needs": {"company": "moves"}}),))


def republish(slug: str, **fields: Any) -> None:
    service = Service.objects.get(slug=slug)
    for name, value in fields.items():
        setattr(service, name, value)
    service.save_revision().publish()


def move(name: str, **fields: Any) -> None:
    place = Location.objects.get(slug=name)
    for field, value in fields.items():
        setattr(place, field, value)
    place.save()


CHANGES: list[tuple[str, Callable[[], object], list[str]]] = [
    ("nothing", lambda: None, []),
    ("one is published anew", lambda: republish("clinic", description="New."), ["clinic"]),
    ("one is published anew as it was", lambda: republish("clinic"), ["clinic"]),
    (
        "one says where it works",
        lambda: republish("clinic", service_areas=[ServiceArea(kind="outcode", code="S1")]),
        ["clinic"],
    ),
    ("one is saved and not published", lambda: Service.objects.get(slug="clinic").save_revision(), []),
    ("a new one", lambda: a_service("Advice"), ["advice"]),
    ("a draft", lambda: a_draft("Advice"), []),
    ("where two are is another address", lambda: move("mill-house", postal_code="S5 6AB"), ["clinic", "drop-in"]),
    ("a location where nobody is", lambda: a_location("Dock Road"), []),
    (
        "an address is taken out of a text, past every way of saving",
        lambda: Service.objects.filter(slug="shelter").update(description="…"),
        ["shelter"],
    ),
    ("a rule of a strand is mended so", lambda: Strand.objects.update(name="…"), ["shelter"]),
    (
        "an override is",
        lambda: ServiceAtLocation.objects.filter(service__slug="drop-in").update(overrides={"clauses": [ADULTS]}),
        ["drop-in"],
    ),
    ("one is withdrawn", lambda: Service.objects.get(slug="clinic").unpublish(), []),
    ("an organisation has a new name", lambda: an_organisation("Another"), []),
]


@pytest.mark.parametrize(("what", "change", "expected"), CHANGES, ids=[each[0] for each in CHANGES])
def test_only_listings_that_a_change_touches_are_read_again(
    what: str, change: Callable[[], object], expected: list[str]
) -> None:
    a_town()
    before = entries()
    change()
    assert read_anew(before) == expected


@pytest.mark.parametrize(("what", "change", "expected"), CHANGES, ids=[each[0] for each in CHANGES])
def test_what_is_kept_and_what_is_read_again_are_together_what_a_first_reading_finds(
    what: str, change: Callable[[], object], expected: list[str]
) -> None:
    a_town()
    before = entries()
    change()
    again, first = entries(before), entries()
    assert list(again) == list(first)
    assert again == first


def test_a_listing_that_is_withdrawn_is_forgotten() -> None:
    a_town()
    before = entries()
    Service.objects.get(slug="clinic").unpublish()
    assert set(by_slug(entries(before))) == {"drop-in", "shelter"}


def test_a_rule_is_read_again_when_the_service_that_it_asks_about_comes_or_goes() -> None:
    a_service("Rehab", needs={"substance_use": "moves"})
    a_service("Move On", clauses=[after("rehab")])
    a_service("Elsewhere", clauses=[ADULTS])
    here = entries()
    Service.objects.get(slug="rehab").unpublish()
    assert read_anew(here) == ["move-on"]
    gone = entries(here)
    Service.objects.get(slug="rehab").latest_revision.publish()
    assert read_anew(gone) == ["move-on", "rehab"]
    assert entries(gone) == entries()


def test_a_rule_about_a_service_that_never_was_is_unreadable_until_there_is_one() -> None:
    asking = a_service("Move On")
    Service.objects.filter(pk=asking.pk).update(rules={"clauses": [after("rehab")]})
    before = entries()
    assert "rehab" in str(by_slug(before)["move-on"].unreadable)
    a_service("Rehab")
    assert read_anew(before) == ["move-on", "rehab"]
    assert by_slug(entries(before))["move-on"].unreadable == {}


def test_one_rule_that_cannot_be_read_leaves_the_others_as_they_are() -> None:
    a_town()
    before = entries()
    Service.objects.filter(slug="shelter").update(rules={"clauses": [{"id": "gone", "test": {"fact": "gone"}}]})
    found = by_slug(entries(before))
    assert list(found["shelter"].unreadable) == ["shelter"]
    assert found["clinic"] is by_slug(before)["clinic"]


def test_the_names_by_which_rules_may_mean_a_listing_are_those_of_its_documents() -> None:
    a_town()
    found = by_slug(entries())
    for service in rows():
        ids = [each["id"] for each in documents(service)]
        assert found[service.slug].names == {service.slug, *ids}
        assert [each.id for each in found[service.slug].services] == ids
        assert list(found[service.slug].particulars) == ids


def test_a_first_reading_takes_a_handful_of_queries_whatever_its_size(django_assert_num_queries: Any) -> None:
    for number in range(4):
        place = ServiceAtLocation(location=a_location(f"Place {number}"))
        a_service(f"Service {number}", at=(place,))
    at_a_glance, of_documents, of_places = 6, 5, 4
    with django_assert_num_queries(at_a_glance + of_documents + of_places + len(PARTS) + 1):
        assert len(entries()) == 4


def test_where_nothing_has_changed_a_glance_is_enough(django_assert_num_queries: Any) -> None:
    a_town()
    before = entries()
    with django_assert_num_queries(6):
        assert read_anew(before) == []


def test_the_services_of_an_entry_are_the_cores() -> None:
    a_town()
    assert all(isinstance(each, Judged) for entry in entries().values() for each in entry.services)


def test_a_rule_without_words_of_its_own_is_told_as_it_is_read_back_and_never_by_its_id() -> None:
    a_service(clauses=[ADULTS, {**ADULTS, "id": "said", "wording": "We are for adults."}])
    (found,) = entries().values()
    (listing,) = found.listings.values()
    assert [each.plain for each in listing.rules.values()] == ["Takes adults", "We are for adults."]
