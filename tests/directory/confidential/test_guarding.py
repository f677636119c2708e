"""What a text about a confidential place may not say, in drafts as in public."""

import pytest
from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.admin.models import FormState
from wagtail.models import Revision

from directory.confidential.guarding import GivesAnAddressAway, IsConfidential
from directory.models import AccessMode, Location, LocationAccessibility, Organisation, Service, ServiceAtLocation
from directory.publishing import NotFit
from tests.directory.cast import a_location, a_service, an_organisation
from tests.directory.confidential.refuge import (
    ADDRESS,
    POSTCODE,
    STREET,
    a_confidential_refuge,
    a_quiet_service,
    gives_away,
)

pytestmark = pytest.mark.django_db

WAYS_TO_WRITE_IT = [
    f"Come to {STREET}.",
    "come to 14 TALLOW st",
    "ring at s364qt",
    "maps.example/?q=14%20Tallow%20Street",
]


@pytest.mark.parametrize("text", WAYS_TO_WRITE_IT)
@pytest.mark.parametrize("field", ["description", "alert", "way_back_in", "must_pass_on", "url"])
def test_no_draft_keeps_the_address(field: str, text: str) -> None:
    service = a_quiet_service(a_confidential_refuge())
    setattr(service, field, text)
    with pytest.raises(GivesAnAddressAway, match=field):
        service.save_revision(clean=False)
    assert not any(gives_away(str(one.content)) for one in Revision.objects.all())


def test_a_refusal_says_where_and_never_what() -> None:
    service = a_quiet_service(a_confidential_refuge())
    service.description, service.alert = STREET, POSTCODE
    with pytest.raises(GivesAnAddressAway) as refused:
        service.save_revision()
    assert len(refused.value.messages) == 2
    assert not gives_away(" ".join(refused.value.messages))
    assert "Lantern House" in refused.value.messages[0]


def test_children_and_rules_are_read_too() -> None:
    service = a_quiet_service(a_confidential_refuge())
    service.access_modes = [AccessMode(mode="drop_in", how=f"Ring at {STREET}.")]
    service.rules = {"clauses": [{"id": "c1", "wording": f"Women who can come to {POSTCODE}."}]}
    with pytest.raises(GivesAnAddressAway) as refused:
        service.save_revision(clean=False)
    assert [message.partition(":")[0] for message in refused.value.messages] == [
        "rules.clauses[0].wording",
        "access_modes[0].how",
    ]


def test_a_sister_service_and_the_organisation_may_not_say_it_either() -> None:
    service = a_quiet_service(a_confidential_refuge())
    sister = a_service("Lantern Outreach", organisation=service.organisation)
    for listing in (sister, service.organisation):
        listing.description = f"Write to {STREET}."
        with pytest.raises(GivesAnAddressAway):
            listing.save_revision()


def test_another_organisation_may_say_where_it_is_itself() -> None:
    a_quiet_service(a_confidential_refuge())
    baths = a_service("Baths", organisation=an_organisation("Baths Trust"))
    baths.description = f"Next door: {POSTCODE}."
    baths.save_revision()


def test_a_place_that_comes_into_the_draft_is_seen() -> None:
    service = a_service("Outreach")
    service.service_at_locations.add(ServiceAtLocation(location=a_confidential_refuge()))
    service.description = STREET
    with pytest.raises(GivesAnAddressAway):
        service.save_revision()


def test_an_old_version_from_before_does_not_pass_the_door() -> None:
    """It cannot come to be by our own ways; the door is asked all the same."""
    service = a_quiet_service(a_confidential_refuge())
    revision = service.save_revision()
    Revision.objects.filter(pk=revision.pk).update(content={**revision.content, "description": STREET})
    with pytest.raises(NotFit, match="Lantern House") as refused:
        Revision.objects.get(pk=revision.pk).publish()
    assert not gives_away(str(refused.value))
    assert not gives_away(Service.objects.get(pk=service.pk).description)


def test_nor_does_an_organisation() -> None:
    organisation = a_quiet_service(a_confidential_refuge()).organisation
    revision = organisation.save_revision()
    Revision.objects.filter(pk=revision.pk).update(content={**revision.content, "description": STREET})
    with pytest.raises(NotFit):
        Revision.objects.get(pk=revision.pk).publish()
    assert not gives_away(Organisation.objects.get(pk=organisation.pk).description)


def test_no_form_state_keeps_it() -> None:
    service = a_quiet_service(a_confidential_refuge())
    state = FormState(
        user=User.objects.create_user("editor"),
        content_type=ContentType.objects.get_for_model(Service),
        object_id=str(service.pk),
        data=f"organisation={service.organisation_id}&alert=At+14+Tallow+Street",
        last_updated_at=timezone.now(),
    )
    with pytest.raises(GivesAnAddressAway):
        state.save()


@pytest.mark.parametrize("field", ["name", "description", "alternate_name", "transportation"])
def test_the_location_itself_does_not_say_it(field: str) -> None:
    place = a_confidential_refuge()
    setattr(place, field, f"At {STREET}")
    with pytest.raises(GivesAnAddressAway, match=field):
        place.save()


def test_nor_does_a_way_to_get_in() -> None:
    place = a_confidential_refuge()
    with pytest.raises(GivesAnAddressAway):
        LocationAccessibility.objects.create(location=place, code="lift", details=f"From {STREET}")


def test_a_public_place_says_its_address_wherever_it_likes() -> None:
    place = a_location("Hall", address_1=STREET, postal_code=POSTCODE, description=f"At {STREET}")
    service = a_quiet_service(place)
    service.description = f"Come to {STREET}."
    service.save_revision().publish()
    assert Location.objects.get(pk=place.pk).description == f"At {STREET}"


ELSEWHERE = {"address_1": "16 Tallow Street"}, {"postal_code": "S36 4QU"}, {"postal_code": ""}


@pytest.mark.parametrize("written", [{}, {"postal_code": "s364qt"}, {"address_1": "14 tallow st", "city": ""}])
def test_a_confidential_place_is_not_listed_again_as_public(written: dict[str, str]) -> None:
    a_confidential_refuge()
    again = Location(name="Refuge", slug="refuge", **(ADDRESS | written))
    with pytest.raises(IsConfidential) as refused:
        again.save()
    assert "Lantern" not in str(refused.value)


@pytest.mark.parametrize("written", ELSEWHERE)
def test_a_neighbour_is(written: dict[str, str]) -> None:
    a_confidential_refuge()
    Location(name="Baths", slug="baths", **(ADDRESS | written)).save()
    assert Location.objects.filter(name="Baths").exists()


def test_a_house_that_everybody_knows_may_have_an_area_only_guest() -> None:
    guest = a_confidential_refuge()
    Location.objects.filter(pk=guest.pk).update(visibility="area_only")
    Location(name="Community centre", slug="centre", **ADDRESS).save()
    assert Location.objects.filter(name="Community centre").exists()
