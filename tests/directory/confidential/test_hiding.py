"""An address that was public becomes confidential, wherever it stood; and public again."""

import pytest
from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.admin.models import FormState
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry, Revision

from directory.confidential.clues import WITHHELD
from directory.confidential.hiding import clean_up, hide, show
from directory.confidential.scrubbing import address_withdrawn
from directory.confidential.trail import Action, entries_about
from directory.models import AccessMode, ConfidentialAddress, Location, Organisation, Service
from directory.models.editions import edition
from directory.places.whereabouts import coarse_point
from tests.directory.cast import a_location, a_service, an_organisation
from tests.directory.confidential.refuge import (
    POSTCODE,
    STREET,
    a_confidential_refuge,
    a_public_refuge,
    a_quiet_service,
    a_service_that_tells,
    gives_away,
    somebody,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor() -> User:
    return somebody("editor")


def hidden(place: Location, *, by: User, area: str = "S36", visibility: str = "confidential") -> Location:
    """The location as it stands after its address was made confidential."""
    hide(place, visibility=visibility, area=area, by=by)
    return Location.objects.get(pk=place.pk)


@pytest.mark.parametrize("visibility", ["confidential", "area_only"])
def test_the_address_moves_to_its_own_table(editor: User, visibility: str) -> None:
    place = hidden(a_public_refuge(), by=editor, visibility=visibility)
    kept = ConfidentialAddress.objects.get(location=place)
    assert (kept.address_1, kept.city, kept.postal_code) == (STREET, "Millgate", POSTCODE)
    assert kept.directions == "Opposite the Tallow Arms."
    assert [place.address_1, place.address_2, place.city, place.postal_code, place.transportation] == [""] * 5
    assert place.visibility == visibility


def test_its_point_is_the_middle_of_its_area(editor: User) -> None:
    place = hidden(a_public_refuge(), by=editor)
    assert (place.latitude, place.longitude) == coarse_point("S36")


def test_an_address_that_was_never_written_makes_no_row(editor: User) -> None:
    place = hidden(a_location("Hall"), by=editor)
    assert not place.is_public
    assert not ConfidentialAddress.objects.exists()


@pytest.mark.parametrize(("area", "visibility"), [("S36 4", "confidential"), ("", "confidential"), ("S36", "public")])
def test_what_would_tell_too_much_changes_nothing(editor: User, area: str, visibility: str) -> None:
    place = a_public_refuge()
    a_service_that_tells(place)
    with pytest.raises(ValidationError):
        hide(place, visibility=visibility, area=area, by=editor)
    assert Location.objects.get(pk=place.pk).address_1 == STREET
    assert STREET in Service.objects.get().description
    assert not ConfidentialAddress.objects.exists()
    assert not entries_about(place)


def test_it_is_taken_out_of_what_is_published(editor: User) -> None:
    place = a_public_refuge(description=f"At {STREET}")
    service = a_service_that_tells(place)
    hidden(place, by=editor)
    assert Service.objects.get(pk=service.pk).description == f"Come to {WITHHELD}!"
    assert AccessMode.objects.get().how == f"Ring at {WITHHELD}."
    assert Organisation.objects.get().description == f"We keep a house at {WITHHELD}."
    assert Location.objects.get(pk=place.pk).description == f"At {WITHHELD}"


def test_it_is_taken_out_of_drafts_and_old_versions(editor: User) -> None:
    place = a_public_refuge()
    service = a_service_that_tells(place)
    assert sum(gives_away(str(one.content)) for one in Revision.objects.all()) > 2
    hidden(place, by=editor)
    assert not any(gives_away(str(one.content)) for one in Revision.objects.all())
    assert WITHHELD in service.get_latest_revision_as_object().alert


def test_every_version_can_still_be_opened(editor: User) -> None:
    place = a_public_refuge()
    service = a_service_that_tells(place)
    hidden(place, by=editor)
    assert {one.as_object().name for one in service.revisions} == {"Lantern Refuge"}


def test_a_place_named_by_its_street_gets_another_name_and_slug(editor: User) -> None:
    place = a_public_refuge()
    Location.objects.filter(pk=place.pk).update(name="14 Tallow St", slug="14-tallow-street")
    place = hidden(Location.objects.get(pk=place.pk), by=editor)
    assert place.name == WITHHELD
    assert not gives_away(place.slug)


def test_a_listing_named_by_its_street_is_named_to_its_editor(editor: User) -> None:
    place = a_public_refuge()
    service = a_quiet_service(place)
    Service.objects.filter(pk=service.pk).update(slug="14-tallow-street")
    (found,) = [one for one in hide(place, visibility="confidential", area="S36", by=editor) if one.is_for_editors]
    assert (found.of, found.where) == ("Lantern Refuge", "slug")


def test_it_is_taken_out_of_the_history(editor: User) -> None:
    place = a_public_refuge()
    log(place, "wagtail.edit", data={"changes": [f"street: {STREET}"]}, title=STREET)
    hidden(place, by=editor)
    assert not any(gives_away(f"{one.label} {one.data}") for one in ModelLogEntry.objects.all())


def test_forms_posted_for_a_preview_are_forgotten(editor: User) -> None:
    place = a_public_refuge()
    service = a_service_that_tells(place)
    for number in (str(service.pk), ""):
        FormState.objects.bulk_create([a_form_state(number, of=editor)])
    hidden(place, by=editor)
    assert not FormState.objects.exists()


def a_form_state(number: str, *, of: User) -> FormState:
    """What Wagtail keeps of a preview."""
    return FormState(
        user=of,
        content_type=ContentType.objects.get_for_model(Service),
        object_id=number,
        data="description=At+14+Tallow+Street",
        last_updated_at=timezone.now(),
    )


def test_a_session_that_remembers_it_ends_and_others_go_on(editor: User) -> None:
    for texts in ({"search": STREET}, {"search": "beds"}):
        session = SessionStore()
        session.update(texts)
        session.save()
    hidden(a_public_refuge(), by=editor)
    assert [one.get_decoded() for one in Session.objects.all()] == [{"search": "beds"}]


def test_a_neighbour_keeps_the_postcode_they_share(editor: User) -> None:
    neighbour = a_location("Baths", address_1="2 Kiln Lane", postal_code=POSTCODE)
    baths = a_service("Baths", organisation=an_organisation("Baths Trust"), description=f"Find us at {POSTCODE}.")
    place = a_public_refuge()
    a_service_that_tells(place)
    hidden(place, by=editor)
    assert Location.objects.get(pk=neighbour.pk).postal_code == POSTCODE
    assert Service.objects.get(pk=baths.pk).description == f"Find us at {POSTCODE}."


def test_a_service_that_was_there_in_a_draft_only_is_looked_through(editor: User) -> None:
    place = a_public_refuge()
    service = a_service("Outreach", description=f"Ask at {STREET}.")
    service.service_at_locations.create(location=place)
    service.save_revision()
    hidden(place, by=editor)
    assert Service.objects.get(pk=service.pk).description == f"Ask at {WITHHELD}."


def test_whoever_keeps_copies_is_told(editor: User) -> None:
    told = []
    place = a_public_refuge()

    def listen(*, location: Location, clues: object, **signal: object) -> None:
        told.append((location, clues))

    address_withdrawn.connect(listen)
    try:
        hidden(place, by=editor)
    finally:
        address_withdrawn.disconnect(listen)
    assert [(location, clues.stand_in(STREET)) for location, clues in told] == [(place, True)]


def test_readers_see_another_edition(editor: User) -> None:
    place = a_confidential_refuge()
    before = edition()
    clean_up(place, by=editor)
    assert edition() != before


def test_hiding_and_cleaning_are_in_the_trail(editor: User) -> None:
    place = hidden(a_public_refuge(), by=editor)
    clean_up(place, by=editor)
    assert [(one.action, one.user) for one in entries_about(place)] == [
        (Action.TAKEN_OUT, editor),
        (Action.HIDDEN, editor),
    ]


def test_made_public_again_the_address_is_there_and_the_directions_are_not(editor: User) -> None:
    place = a_confidential_refuge()
    show(place, by=editor)
    place = Location.objects.get(pk=place.pk)
    assert (place.address_1, place.postal_code, place.visibility) == (STREET, POSTCODE, "public")
    assert "Knock" not in f"{place.transportation}{place.description}"
    assert (place.latitude, place.longitude) == (None, None)
    assert not ConfidentialAddress.objects.exists()
    assert entries_about(place).get().action == Action.SHOWN


def test_one_word_changed_does_not_hide_or_show_an_address() -> None:
    public = a_public_refuge()
    public.visibility, public.area = "confidential", "S36"
    public.address_1 = public.city = public.postal_code = ""
    with pytest.raises(ValidationError, match="confidential page"):
        public.full_clean()


def test_one_word_changed_does_not_show_an_address() -> None:
    place = a_confidential_refuge()
    place.visibility = "public"
    with pytest.raises(ValidationError, match="confidential page"):
        place.full_clean()
