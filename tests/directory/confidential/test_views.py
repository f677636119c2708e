"""The pages of a confidential address: who gets what, what is kept of it, and what the trail says."""

import pytest
from django.contrib.auth.models import User
from django.contrib.messages import get_messages
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry

from directory.confidential.trail import Action, entries_about
from directory.models import ConfidentialAddress, Location
from directory.roles.names import ADMINISTRATOR, CONFIDENTIAL_READER, EDITOR, FRONTLINE_WORKER, MODERATOR
from tests.directory.confidential.refuge import (
    POSTCODE,
    STREET,
    a_confidential_refuge,
    a_public_refuge,
    a_service_that_tells,
    gives_away,
    somebody,
)

pytestmark = pytest.mark.django_db

ALL_PAGES = ["address", "read", "write", "hide", "texts", "show"]
OTHERS = [EDITOR, MODERATOR, ADMINISTRATOR, FRONTLINE_WORKER]


def signed_in(client: Client, *roles: str, superuser: bool = False) -> User:
    """Somebody with these roles, and the client signed in as them."""
    user = somebody(*roles, superuser=superuser)
    client.force_login(user)
    return user


def go(client: Client, name: str, place: Location, data: dict[str, str] | None = None) -> HttpResponse:
    """Asks for a page; posts where there is something to post."""
    address = reverse(f"directory_confidential:{name}", args=[place.pk])
    return client.get(address) if data is None else client.post(address, data)


def is_refused(answer: HttpResponse) -> bool:
    """Whether the admin leads away from a page, or to the sign-in."""
    return answer.status_code in (302, 403) and answer.headers.get("Location", "").split("?")[0] in (
        "",
        "/admin/",
        "/admin/login/",
        "/sign-in/",
    )


def test_opening_the_page_shows_no_address(client: Client) -> None:
    place = a_confidential_refuge()
    signed_in(client, CONFIDENTIAL_READER)
    page = go(client, "address", place).content.decode()
    assert "An address is kept here." in page
    assert not gives_away(page)
    assert not entries_about(place)


def test_it_is_shown_once_for_a_reason(client: Client) -> None:
    place = a_confidential_refuge()
    reader = signed_in(client, CONFIDENTIAL_READER)
    page = go(client, "read", place, {"reason": "referral"}).content.decode()
    assert STREET in page
    assert "Knock twice." in page
    entry = entries_about(place).get()
    assert (entry.action, entry.user, entry.data["reason"]) == (Action.READ, reader, "referral")
    assert "To pass it on" in entry.message or "to pass it on" in entry.message
    assert not gives_away(go(client, "address", place).content.decode())


@pytest.mark.parametrize("reason", ["", "because"])
def test_without_a_reason_it_is_not_shown(client: Client, reason: str) -> None:
    place = a_confidential_refuge()
    signed_in(client, CONFIDENTIAL_READER)
    page = go(client, "read", place, {"reason": reason}).content.decode()
    assert "Knock twice." not in page
    assert not gives_away(page)
    assert not entries_about(place)


@pytest.mark.parametrize("role", OTHERS)
@pytest.mark.parametrize("page", ["address", "read", "write", "show"])
def test_nobody_else_gets_near_it(client: Client, role: str, page: str) -> None:
    place = a_confidential_refuge()
    signed_in(client, role)
    answer = go(client, page, place, None if page == "address" else {"reason": "referral", "address_1": "1 Elsewhere"})
    assert is_refused(answer)
    assert ConfidentialAddress.objects.get().address_1 == STREET
    assert not Location.objects.get(pk=place.pk).is_public
    assert not entries_about(place)


def test_being_a_superuser_is_not_enough(client: Client) -> None:
    place = a_confidential_refuge()
    signed_in(client, superuser=True)
    assert is_refused(go(client, "read", place, {"reason": "referral"}))
    assert is_refused(client.get(reverse("directory_confidential:places")))


@pytest.mark.parametrize("page", ALL_PAGES)
def test_the_public_gets_the_sign_in(client: Client, page: str) -> None:
    place = a_confidential_refuge()
    for answer in (go(client, page, place), go(client, page, place, {"reason": "referral"})):
        assert is_refused(answer)


def test_an_account_that_was_closed_reads_nothing(client: Client) -> None:
    place = a_confidential_refuge()
    reader = signed_in(client, CONFIDENTIAL_READER)
    User.objects.filter(pk=reader.pk).update(is_active=False)
    assert is_refused(go(client, "read", place, {"reason": "referral"}))


def test_reading_is_never_done_by_opening_an_address(client: Client) -> None:
    place = a_confidential_refuge()
    signed_in(client, CONFIDENTIAL_READER)
    for page in ("read", "write", "show"):
        assert go(client, page, place).status_code == 405


@pytest.mark.parametrize("reason", [None, "referral"])
def test_nothing_of_it_is_kept_on_the_way(client: Client, reason: str | None) -> None:
    place = a_confidential_refuge()
    signed_in(client, CONFIDENTIAL_READER)
    answer = go(client, "read", place, {"reason": reason}) if reason else go(client, "address", place)
    assert "no-store" in answer.headers["Cache-Control"]
    assert "private" in answer.headers["Cache-Control"]


def test_the_title_and_the_address_of_the_page_say_nothing(client: Client) -> None:
    place = a_confidential_refuge()
    signed_in(client, CONFIDENTIAL_READER)
    answer = go(client, "read", place, {"reason": "referral"})
    title = answer.content.decode().partition("<title>")[2].partition("</title>")[0]
    assert not gives_away(title)
    assert "Lantern" not in title


def test_the_browser_is_asked_to_remember_and_check_nothing(client: Client) -> None:
    place = a_confidential_refuge()
    signed_in(client, CONFIDENTIAL_READER)
    page = go(client, "read", place, {"reason": "keeping"}).content.decode()
    assert page.count('autocomplete="off"') >= 6
    assert page.count('spellcheck="false"') >= 6


WRITTEN = {
    "address_1": "3 Kiln Lane",
    "address_2": "",
    "city": "",
    "postal_code": "S36 1AA",
    "attention": "",
    "directions": "",
}


def test_writing_is_in_the_trail_and_says_nothing(client: Client) -> None:
    place = a_confidential_refuge()
    writer = signed_in(client, CONFIDENTIAL_READER)
    answer = go(client, "write", place, WRITTEN)
    assert ConfidentialAddress.objects.get().address_1 == "3 Kiln Lane"
    entry = entries_about(place).get()
    assert (entry.action, entry.user) == (Action.WRITTEN, writer)
    told = [str(one).strip() for one in get_messages(answer.wsgi_request)]
    assert told == ["The address is kept."]
    assert "Kiln" not in f"{entry.label}{entry.data}{entry.message}"


def test_the_first_address_of_a_place_can_be_written(client: Client) -> None:
    place = a_confidential_refuge()
    ConfidentialAddress.objects.all().delete()
    signed_in(client, CONFIDENTIAL_READER)
    go(client, "write", place, WRITTEN)
    assert ConfidentialAddress.objects.get(location=place).postal_code == "S36 1AA"


def test_a_faulty_address_changes_nothing(client: Client) -> None:
    place = a_confidential_refuge()
    signed_in(client, CONFIDENTIAL_READER)
    page = go(client, "write", place, {**WRITTEN, "address_1": ""})
    assert page.status_code == 200
    assert ConfidentialAddress.objects.get().address_1 == STREET
    assert not entries_about(place)


def test_a_public_place_has_no_confidential_address(client: Client) -> None:
    place = a_public_refuge()
    signed_in(client, CONFIDENTIAL_READER)
    go(client, "write", place, WRITTEN)
    assert not ConfidentialAddress.objects.exists()


def test_the_trail_outlives_the_place_and_the_account(client: Client) -> None:
    place = a_confidential_refuge()
    reader = signed_in(client, CONFIDENTIAL_READER)
    go(client, "read", place, {"reason": "emergency"})
    place.delete()
    reader.delete()
    entry = ModelLogEntry.objects.get(action=Action.READ)
    assert entry.label == "Lantern House"
    assert (
        entry.message == "Read a confidential address: somebody is in danger (confidential reader, confidential reader)"
    )


def test_an_editor_hides_an_address_without_being_able_to_read_it_again(client: Client) -> None:
    place = a_public_refuge()
    a_service_that_tells(place)
    signed_in(client, EDITOR)
    page = go(client, "hide", place).content.decode()
    assert "Lantern Refuge: description" in page
    assert 'value="S36"' in page
    answer = go(client, "hide", place, {"visibility": "confidential", "area": "S36"})
    assert answer.headers["Location"] == reverse("directory_confidential:texts", args=[place.pk])
    assert "stand in no text" in go(client, "texts", place).content.decode()
    assert is_refused(go(client, "read", place, {"reason": "keeping"}))


def test_an_area_that_says_too_much_is_refused_at_its_field(client: Client) -> None:
    place = a_public_refuge()
    signed_in(client, EDITOR)
    page = go(client, "hide", place, {"visibility": "confidential", "area": POSTCODE})
    assert "Which area may be told?" in page.content.decode()
    assert Location.objects.get(pk=place.pk).is_public


def test_texts_that_tell_are_named_and_can_be_cleaned(client: Client) -> None:
    place = a_public_refuge()
    service = a_service_that_tells(place)
    Location.objects.filter(pk=place.pk).update(
        visibility="confidential", area="S36", address_1="", city="", postal_code="", transportation=""
    )
    ConfidentialAddress.objects.create(location=place, address_1=STREET, postal_code=POSTCODE)
    signed_in(client, EDITOR)
    page = go(client, "texts", place).content.decode()
    assert "Lantern Refuge: description" in page
    assert "Lantern Trust: description" in page
    assert not gives_away(page)
    go(client, "texts", place, {})
    assert "stand in no text" in go(client, "texts", place).content.decode()
    service.refresh_from_db()
    assert not gives_away(service.description)


def test_making_it_public_again_takes_both_rights(client: Client) -> None:
    place = a_confidential_refuge()
    signed_in(client, CONFIDENTIAL_READER)
    assert is_refused(go(client, "show", place, {"sure": "on"}))
    signed_in(client, CONFIDENTIAL_READER, EDITOR)
    go(client, "show", place, {"sure": "on"})
    assert Location.objects.get(pk=place.pk).address_1 == STREET
    assert entries_about(place).first().action == Action.SHOWN


def test_no_slip_of_a_finger_makes_it_public(client: Client) -> None:
    place = a_confidential_refuge()
    signed_in(client, CONFIDENTIAL_READER, EDITOR)
    answer = go(client, "show", place, {})
    assert not Location.objects.get(pk=place.pk).is_public
    assert not gives_away(answer.content.decode())


def test_without_an_address_there_is_nothing_to_make_public(client: Client) -> None:
    place = a_confidential_refuge()
    ConfidentialAddress.objects.all().delete()
    signed_in(client, CONFIDENTIAL_READER, EDITOR)
    go(client, "show", place, {"sure": "on"})
    assert not Location.objects.get(pk=place.pk).is_public


@pytest.mark.parametrize("query", ["", "?q=lantern", "?q=%00%27", "?p=99"])
def test_the_list_names_places_and_no_address(client: Client, query: str) -> None:
    a_confidential_refuge()
    signed_in(client, CONFIDENTIAL_READER)
    page = client.get(f"{reverse('directory_confidential:places')}{query}").content.decode()
    assert not gives_away(page)
    assert ("Lantern House" in page) is ("27" not in query)


def test_the_menu_leads_there_only_those_who_may(client: Client) -> None:
    signed_in(client, EDITOR)
    assert "/admin/confidential/" not in client.get("/admin/").content.decode()
    signed_in(client, CONFIDENTIAL_READER)
    assert "/admin/confidential/" in client.get("/admin/").content.decode()
