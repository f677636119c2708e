"""Another in its place, everywhere at once: in public, in drafts, in booked versions; or nowhere."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.utils import timezone
from wagtail.models import Revision

from directory.models import Service, ServiceAtLocation, Strand
from navigator.editing.vocabulary.keeping import change_vocabulary
from navigator.editing.vocabulary.replacing import Refused, replace_everywhere
from navigator.editing.vocabulary.uses import uses_of
from navigator.vocabulary.document.named import Named
from navigator.vocabulary.document.replacing import Swap
from navigator.vocabulary.standing import vocabulary_now
from tests.directory.cast import a_draft, a_location, a_service
from tests.navigator.editing.vocabulary.changes import with_fact

pytestmark = pytest.mark.django_db

PET, ANIMAL_KIND = Named("pet"), Named("animal_kind")
SWAP = Swap(PET, ANIMAL_KIND)


def asks(fact: str) -> dict[str, Any]:
    """A clause about it."""
    return {"id": "pets", "effect": "excludes", "strength": "always", "test": {"fact": fact, "is": "dog"}}


OLD, NEW = asks("pet"), asks("animal_kind")


@pytest.fixture
def keeper() -> User:
    """Somebody who keeps the vocabulary."""
    made: User = User.objects.create_superuser("keeper")
    return made


@pytest.fixture(autouse=True)
def _two_facts(keeper: User) -> None:
    change_vocabulary(with_fact("pet"), by=keeper)
    change_vocabulary(with_fact("animal_kind"), by=keeper)


def clauses(service: Service) -> Any:
    """What a service says now."""
    return Service.objects.get(pk=service.pk).rules["clauses"]


def test_what_is_public_says_the_new_and_the_old_is_gone(keeper: User) -> None:
    service = a_service("Kennels", clauses=[OLD])
    assert replace_everywhere(SWAP, by=keeper) == 1
    assert clauses(service) == [NEW]
    assert "pet" not in vocabulary_now()["facts"]
    assert not uses_of(PET, vocabulary=vocabulary_now()).are_any


def test_it_is_a_version_of_the_listing_by_whoever_did_it_and_the_old_one_stays_in_its_history(keeper: User) -> None:
    service = a_service("Kennels", clauses=[OLD])
    replace_everywhere(SWAP, by=keeper)
    service.refresh_from_db()
    newest, before = service.revisions.order_by("-pk")[:2]
    assert newest.user == keeper
    assert service.live_revision == newest
    assert before.content["rules"]["clauses"] == [OLD]
    assert not service.has_unpublished_changes


def test_a_draft_stays_a_draft(keeper: User) -> None:
    service = a_draft("Kennels", clauses=[OLD])
    replace_everywhere(SWAP, by=keeper)
    service.refresh_from_db()
    assert not service.live
    assert service.latest_revision.content["rules"]["clauses"] == [NEW]


def test_a_public_listing_keeps_its_draft(keeper: User) -> None:
    service = a_service("Kennels", clauses=[OLD])
    service.name = "Kennels and more"
    service.save_revision()
    replace_everywhere(SWAP, by=keeper)
    service = Service.objects.get(pk=service.pk)
    assert (service.name, service.has_unpublished_changes) == ("Kennels", True)
    assert service.rules["clauses"] == [NEW]
    draft = service.latest_revision.content
    assert (draft["name"], draft["rules"]["clauses"]) == ("Kennels and more", [NEW])


def test_a_booked_version_stays_booked_for_its_day(keeper: User) -> None:
    service = a_service("Kennels")
    day = timezone.now() + timedelta(days=3)
    service.rules, service.go_live_at = {"clauses": [OLD]}, day
    service.save_revision().publish()
    replace_everywhere(SWAP, by=keeper)
    (booked,) = Revision.objects.filter(object_id=str(service.pk), approved_go_live_at__isnull=False)
    assert booked.approved_go_live_at == day
    assert booked.content["rules"]["clauses"] == [NEW]


def test_strands_and_places_say_the_new_too(keeper: User) -> None:
    service = a_service(
        "Kennels",
        strands=(Strand(name="Cats", code="cats", rules={"needs": {}, "clauses": [OLD]}),),
        at=(ServiceAtLocation(location=a_location("Mill House"), overrides={"clauses": [OLD]}),),
    )
    replace_everywhere(SWAP, by=keeper)
    assert service.strands.get().rules["clauses"] == [NEW]
    assert service.service_at_locations.get().overrides["clauses"] == [NEW]


def test_one_option_takes_the_place_of_another(keeper: User) -> None:
    service = a_service("Kennels", clauses=[OLD])
    replace_everywhere(Swap(Named("pet", "dog"), Named("pet", "cat")), by=keeper)
    assert clauses(service)[0]["test"] == {"fact": "pet", "is": "cat"}
    assert vocabulary_now()["facts"]["pet"]["options"] == ["cat"]
    assert vocabulary_now()["facts"]["pet"]["x_options"] == {"cat": "A cat"}


def test_a_service_is_listed_under_the_new_need_once(keeper: User) -> None:
    both = a_service("Both", needs={"physical_health": "moves", "company": "holds"})
    one = a_service("One", needs={"physical_health": "moves"})
    replace_everywhere(Swap(Named("needs", "physical_health"), Named("needs", "company")), by=keeper)
    assert list(both.needs.values_list("need__code", "effect")) == [("company", "holds")]
    assert list(one.needs.values_list("need__code", "effect")) == [("company", "moves")]


def test_listings_that_are_not_fit_to_be_published_stand_against_it_and_nothing_changes(keeper: User) -> None:
    fit = a_service("Kennels", clauses=[OLD])
    unfit = a_service("Farm", clauses=[OLD])
    Service.objects.filter(pk=unfit.pk).update(description="")
    with pytest.raises(Refused) as refused:
        replace_everywhere(SWAP, by=keeper)
    assert {service for service, _ in refused.value.reasons} == {unfit}
    assert clauses(fit) == [OLD]
    assert "pet" in vocabulary_now()["facts"]


def test_a_listing_that_waits_for_approval_stands_against_it(keeper: User) -> None:
    service = a_draft("Kennels", clauses=[OLD])
    service.get_workflow().start(service, keeper)
    with pytest.raises(Refused, match="waits for approval"):
        replace_everywhere(SWAP, by=keeper)


def test_progress_can_be_watched(keeper: User) -> None:
    service = a_service("Kennels", clauses=[OLD])
    seen: list[int] = []

    def watched(numbers: list[int]) -> list[int]:
        seen.extend(numbers)
        return numbers

    replace_everywhere(SWAP, by=keeper, watched=watched)
    assert seen == [service.pk]


WOMAN, MAN = Named(grid="gender", option="woman"), Named(grid="gender", option="man")


def at_the_mill(*ids: str) -> ServiceAtLocation:
    """A place at which clauses stand in place of those with these ids."""
    clauses = [{**asks("drinking"), "test": {"fact": "drinking", "is": "daily"}, "id": id} for id in ids]
    return ServiceAtLocation(location=a_location("Mill House"), overrides={"clauses": clauses})


@pytest.mark.parametrize(
    ("swap", "before", "after"),
    [
        (Swap(MAN, WOMAN), "grid_gender_man", "grid_gender_woman"),
        (Swap(Named(grid="violence"), Named(grid="ban")), "grid_violence_beyond", "grid_ban_beyond"),
        (Swap(Named(grid="pregnant"), Named(grid="couples")), "grid_pregnant", "grid_couples"),
    ],
)
def test_what_differs_at_a_location_stands_in_place_of_the_new(
    keeper: User, swap: Swap, before: str, after: str
) -> None:
    service = a_service("Kennels", at=(at_the_mill(before),))
    assert [str(use) for use in uses_of(swap.old, vocabulary=vocabulary_now()).listings] == [
        "service “Kennels” (what differs at a location)"
    ]
    assert replace_everywhere(swap, by=keeper) == 1
    assert [each["id"] for each in service.service_at_locations.get().overrides["clauses"]] == [after]


@pytest.mark.parametrize(
    ("swap", "ids", "reason"),
    [
        (Swap(MAN, WOMAN), ["grid_gender_man", "grid_gender_woman"], "in place of both “grid_gender_man” and"),
        (Swap(Named(grid="violence"), Named(grid="pregnant")), ["grid_violence_beyond"], "no “grid_pregnant_beyond”"),
    ],
)
def test_what_would_stand_in_place_of_nothing_stands_against_it(
    keeper: User, swap: Swap, ids: list[str], reason: str
) -> None:
    service = a_service("Kennels", at=(at_the_mill(*ids),))
    with pytest.raises(Refused, match=reason):
        replace_everywhere(swap, by=keeper)
    assert [each["id"] for each in service.service_at_locations.get().overrides["clauses"]] == ids


def test_a_draft_that_differs_at_a_location_is_carried_along(keeper: User) -> None:
    draft = a_draft("Kennels", at=(at_the_mill("grid_gender_man"),))
    replace_everywhere(Swap(MAN, WOMAN), by=keeper)
    draft.refresh_from_db()
    (place,) = draft.latest_revision.content["service_at_locations"]
    assert [each["id"] for each in place["overrides"]["clauses"]] == ["grid_gender_woman"]


def test_a_question_whose_name_begins_alike_is_another() -> None:
    a_service("Kennels", at=(at_the_mill("grid_no_local_connection"),))
    assert not uses_of(Named(grid="no"), vocabulary=vocabulary_now()).are_any
