"""The public pages: what they show, to whom, and what they leave alone."""

import re
from datetime import date
from html import unescape

import pytest
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from directory.models import ConfidentialAddress, Organisation, Service, ServiceAtLocation, ServicePhone
from tests.directory.cast import a_draft, a_service, an_organisation
from tests.directory.pages.a_full_listing import a_bare_service, a_full_service, a_refuge

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 22)


@pytest.fixture(autouse=True)
def _on_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.localdate", lambda: TODAY)


def words_of(client: Client, path: str) -> str:
    """What a page says, without its marks."""
    answer = client.get(path)
    assert answer.status_code == 200
    text = re.sub(r"<svg.*?</svg>|<head.*?</head>", "", answer.content.decode(), flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", text)).split())


FULL = "/services/tallow-street-centre/"

SAID = [
    "Tallow Street Centre",
    "Also known as The Centre",
    "By Millgate Common Trust",
    "Closed on Friday 27 November after a flood.",
    "A day centre for anyone with nowhere safe to stay. Food, shower",
    "Drop-in. Ring the bell",
    "Referral by a professional (GP, probation practitioner). Send the form.",
    "01632 960102 , free to call. Ask for the front desk.",
    "07700 900123 by text message",
    "Ask for Duty worker: 01632 960103",
    "Confirmed on 3 November by the service’s front desk.",
    "Helps you move on with Housing",
    "Keeps you going with Drink or drugs, Mental health",
    "Made with these people in mind: rough sleepers. Others can ask too.",
    "Their rules, as they put them You have to be 18 or over.",
    "You can ask them to look again. You could say: “Could we talk about what help I would need?”",
    "They decide each time: ask Tell us about any bans",
    "They haven’t said: ask Dogs",
    "1 of their rules is not written here in words.",
    "Otherwise at Annexe They haven’t said: ask At the annexe: cats.",
    "Women’s worker Thursdays.",
    "If you sleep in Sheffield, but not S36",
    "Cost Free £2.50 (laundry)",
    "About 9 days, they said on 2 November.",
    "Bring A letter with your name. Without it: your word is enough",
    "What they ask What you would like to be called.",
    "English, British Sign Language by an interpreter",
    "How they work trauma informed",
    "You are not struck off.",
    "Bans A ban lasts a week at most",
    "Way back in Come back any day",
    "How long As long as you need.",
    "Afterwards A worker of Kiln Lane House",
    "Works together with Kiln Lane House : One worker for both.",
    "They write down Your first name",
    "They must pass on Only if a child is in danger",
    "Monday to Wednesday and Friday 9am to 4pm",
    "Thursday 5pm to 8pm Women only.",
    "Saturday and Sunday Closed",
    "Second Saturday of every month: 10am to 1.30pm",
    "Door, Annexe",
    "10pm to 6am",
    "Telephone",
    "Monday to Friday 8.30am to 4pm",
    "27 November : closed, flood",
    "Closed on bank holidays.",
    "14 Tallow Street Millgate HW1 4QT",
    "Step-free from the street: at the back",
    "In S36. They tell you the address when you have a time there.",
    "Peer audit, Harrowdale Peers, until 4 February 2027",
]


def test_a_service_page_says_all_that_is_known(client: Client) -> None:
    a_full_service()
    page = words_of(client, FULL)
    assert [said for said in SAID if said not in page] == []


@pytest.mark.parametrize("unsaid", ["Gone Mark", "excluded", "ineligible", "rejected", "closed to you", "None"])
def test_a_service_page_leaves_out_what_has_gone_and_words_that_hurt(client: Client, unsaid: str) -> None:
    a_full_service()
    assert unsaid not in words_of(client, FULL)


@pytest.mark.parametrize(
    "said",
    [
        "Nobody has confirmed this yet. Check before you go.",
        "They have not said how to get in.",
        "Hours not known.",
        "They have not said whom they take: ask.",
        "Cost They have not said: ask",
        "Wait They have not said: ask",
        "Missed a time? They have not said: ask",
        "They must pass on They have not said: ask before you tell",
        "They have not said what happens on bank holidays: ask first.",
        "They have not said where they are.",
    ],
)
def test_what_nobody_has_said_is_not_guessed(client: Client, said: str) -> None:
    a_bare_service()
    assert said in words_of(client, "/services/ropewalk-rooms/")


def test_with_a_number_unknown_hours_lead_to_it(client: Client) -> None:
    ServicePhone.objects.create(service=a_bare_service(), number="01632 960131")
    page = words_of(client, "/services/ropewalk-rooms/")
    assert "Hours not known: ring first." in page
    assert 'href="tel:+441632960131"' in client.get("/services/ropewalk-rooms/").content.decode()


@pytest.mark.parametrize(
    ("number", "to_dial", "kind"),
    [
        ("01632 960131", "tel:+441632960131", "voice"),
        ("111", "tel:111", "voice"),
        ("07700 900123", "sms:+447700900123", "text"),
    ],
)
def test_numbers_can_be_dialled(client: Client, number: str, to_dial: str, kind: str) -> None:
    ServicePhone.objects.create(service=a_bare_service(), number=number, type=kind)
    assert f'href="{to_dial}"' in client.get("/services/ropewalk-rooms/").content.decode()


def test_what_nobody_can_use_is_not_lit(client: Client) -> None:
    service = a_bare_service()
    assert "panel-lit" not in client.get("/services/ropewalk-rooms/").content.decode()
    ServicePhone.objects.create(service=service, number="111")
    assert "panel-lit" in client.get("/services/ropewalk-rooms/").content.decode()


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("temporarily closed", "Closed for now. They have not said until when."),
        ("inactive", "Not taking anybody on at the moment."),
    ],
)
def test_a_service_that_takes_nobody_now_says_so_and_lights_no_way_in(client: Client, status: str, said: str) -> None:
    service = a_bare_service()
    ServicePhone.objects.create(service=service, number="111")
    Service.objects.filter(pk=service.pk).update(status=status)
    assert said in words_of(client, "/services/ropewalk-rooms/")
    assert "panel-lit" not in client.get("/services/ropewalk-rooms/").content.decode()


@pytest.mark.parametrize(
    ("confirmed_on", "said"),
    [
        (date(2026, 11, 1), "Confirmed on 1 November by the service."),
        (date(2026, 5, 23), "Confirmed on 23 May by the service."),
        (date(2026, 5, 22), "Not confirmed since 22 May. Check before you go."),
        (date(2025, 1, 2), "Not confirmed since 2 January 2025."),
    ],
)
def test_a_confirmation_is_worth_half_a_year(client: Client, confirmed_on: date, said: str) -> None:
    service = a_bare_service()
    Service.objects.filter(pk=service.pk).update(confirmed_on=confirmed_on, confirmed_as="owner")
    assert said in words_of(client, "/services/ropewalk-rooms/")


@pytest.mark.parametrize(
    ("days", "closed", "said"),
    [
        (0, None, "Wait No wait, they said on 2 November."),
        (1, None, "Wait About 1 day, they said"),
        (None, True, "Wait Their waiting list is closed."),
        (30, True, "Wait Their waiting list is closed. About 30 days, they said"),
    ],
)
def test_a_wait_has_its_day(client: Client, days: int | None, closed: bool | None, said: str) -> None:
    service = a_bare_service()
    stated = date(2026, 11, 2) if days is not None else None
    Service.objects.filter(pk=service.pk).update(wait_days=days, wait_stated_on=stated, is_list_closed=closed)
    assert said in words_of(client, "/services/ropewalk-rooms/")


def test_of_a_confidential_place_only_the_area_is_told(client: Client) -> None:
    place = a_refuge()
    ConfidentialAddress.objects.create(location=place, address_1="14 Tallow Street", postal_code="S36 4QT")
    a_service("Lantern Refuge", at=(ServiceAtLocation(location=place),))
    page = client.get("/services/lantern-refuge/").content.decode()
    assert "In S36. The address is kept confidential" in page
    assert "Tallow" not in page
    assert "4QT" not in page


def unpublished() -> Service:
    service = a_bare_service()
    service.unpublish()
    return service


def of_a_withdrawn_organisation() -> Service:
    service = a_bare_service()
    service.organisation.unpublish()
    return service


def gone_for_ever() -> Service:
    service = a_bare_service()
    Service.objects.filter(pk=service.pk).update(status="defunct")
    return service


@pytest.mark.parametrize(
    "withdrawn", [unpublished, of_a_withdrawn_organisation, gone_for_ever, lambda: a_draft("Ropewalk Rooms")]
)
def test_what_is_not_public_looks_like_what_never_was(client: Client, withdrawn: object) -> None:
    never = client.get("/services/ropewalk-rooms/")
    withdrawn()
    now = client.get("/services/ropewalk-rooms/")
    assert (now.status_code, now.content) == (404, never.content)
    assert "Look through all services" in now.content.decode()
    assert "Ropewalk" not in client.get("/services/").content.decode()


def test_a_withdrawn_organisation_is_not_there(client: Client) -> None:
    an_organisation("Ropewalk", live=False)
    assert client.get("/organisations/ropewalk/").status_code == 404


def test_an_organisation_shows_its_public_services(client: Client) -> None:
    a_full_service()
    trust = Organisation.objects.get()
    a_draft("Secret Plans", organisation=trust)
    page = words_of(client, "/organisations/millgate-common-trust/")
    assert "A small charity." in page
    assert "desk@millgate.example" in page
    assert "Kiln Lane House" in page
    assert "Tallow Street Centre" in page
    assert "Secret Plans" not in page


def test_an_organisation_with_many_services_shows_the_first_and_leads_to_the_rest(client: Client) -> None:
    trust = an_organisation("Ropewalk")
    for number in range(21):
        a_service(f"Shelter {number:02}", organisation=trust)
    page = client.get("/organisations/ropewalk/").content.decode()
    assert '<a href="/services/?organisation=ropewalk">All its 21 services' in page
    assert "Shelter 19" in page
    assert "Shelter 20" not in page


def test_an_organisation_without_services_says_so(client: Client) -> None:
    an_organisation("Ropewalk")
    assert "None is listed now." in words_of(client, "/organisations/ropewalk/")


def test_the_draft_of_a_published_service_is_not_shown(client: Client) -> None:
    service = a_bare_service()
    service.description = "A secret plan."
    service.save_revision()
    assert "secret" not in words_of(client, "/services/ropewalk-rooms/")


def test_a_partner_that_is_not_public_is_not_named(client: Client) -> None:
    a_full_service()
    Service.objects.get(slug="kiln-lane-house").unpublish()
    assert "Works together with" not in words_of(client, FULL)


def names_on(client: Client, query: str) -> list[str]:
    """The services on the list, in order."""
    page = client.get(f"/services/{query}")
    assert page.status_code == 200
    return re.findall(r'href="/services/[\w-]+/">([^<]+)</a>', page.content.decode())


@pytest.fixture
def _three_services() -> None:
    trust = an_organisation("Baths and Sons Trust")
    a_service("Night Shelter", organisation=trust, needs={"housing": "holds"})
    a_service("Advice Desk", organisation=an_organisation("Harbour Trust"), needs={"income_debt": "moves"})
    a_service("Day Shelter", organisation=trust, needs={"housing": "moves"}, alternate_name="The Hut")
    Service.objects.filter(name="Day Shelter").update(name="Day Shelter 100%")


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", ["Advice Desk", "Day Shelter 100%", "Night Shelter"]),
        ("?need=housing", ["Day Shelter 100%", "Night Shelter"]),
        ("?need=housing&q=night", ["Night Shelter"]),
        ("?q=SHELTER", ["Day Shelter 100%", "Night Shelter"]),
        ("?q=hut", ["Day Shelter 100%"]),
        ("?q=baths night", ["Night Shelter"]),
        ("?q=100%25", ["Day Shelter 100%"]),
        ("?q=%25", ["Day Shelter 100%"]),
        ("?q=_", []),
        ("?organisation=harbour-trust", ["Advice Desk"]),
        ("?organisation=nobody", []),
        ("?need=unknown", []),
        ("?page=99", ["Advice Desk", "Day Shelter 100%", "Night Shelter"]),
        ("?page=-1", ["Advice Desk", "Day Shelter 100%", "Night Shelter"]),
        ("?page=x", ["Advice Desk", "Day Shelter 100%", "Night Shelter"]),
        ("?page=99999999999999999999999", ["Advice Desk", "Day Shelter 100%", "Night Shelter"]),
    ],
)
@pytest.mark.usefixtures("_three_services")
def test_the_list_is_narrowed_plainly(client: Client, query: str, names: list[str]) -> None:
    assert names_on(client, query) == names


@pytest.mark.parametrize(
    "words", ["%00", "%0A%1B", "'\"\\", "x" * 10_000, "%F0%9F%98%80", "%ED%A0%80", "AND OR NEAR(", "*", "%E2%80%8B"]
)
@pytest.mark.usefixtures("_three_services")
def test_whatever_is_typed_is_answered(client: Client, words: str) -> None:
    for name in ("q", "need", "organisation", "page"):
        assert client.get(f"/services/?{name}={words}").status_code == 200


def test_an_empty_list_leads_on(client: Client) -> None:
    assert "Nothing is listed yet." in words_of(client, "/services/")
    assert "Nothing listed here fits that." in words_of(client, "/services/?q=nothing")


def test_a_long_list_has_pages_that_carry_on_what_is_wanted(client: Client) -> None:
    trust = an_organisation()
    for number in range(21):
        a_service(f"Shelter {number:02}", organisation=trust)
    assert len(names_on(client, "?q=shelter&need=housing")) == 20
    assert names_on(client, "?q=shelter&need=housing&page=2") == ["Shelter 20"]
    page = client.get("/services/?q=shelter&need=housing").content.decode()
    assert "?need=housing&amp;q=shelter&amp;page=2" in page


@pytest.mark.parametrize("path", ["/services/", FULL, "/organisations/millgate-common-trust/", "/services/nothing/"])
def test_nobody_is_remembered(client: Client, path: str) -> None:
    a_full_service()
    answer = client.get(path)
    assert not answer.cookies
    assert "Cookie" not in answer.headers.get("Vary", "")
    assert not Session.objects.exists()
    assert "<script" not in answer.content.decode()
    assert "style=" not in answer.content.decode()


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_the_pages_only_tell(client: Client, method: str) -> None:
    assert getattr(client, method)("/services/").status_code == 405


def test_titles_tell_nothing_over_a_shoulder(client: Client) -> None:
    a_full_service()
    assert "<title>Right Door: service</title>" in client.get(FULL).content.decode()


def test_a_problem_can_be_reported_where_there_is_an_address(client: Client, settings: Settings) -> None:
    a_bare_service()
    assert "mailto:" not in client.get("/services/ropewalk-rooms/").content.decode()
    settings.PROBLEMS_TO = "lists@council.example"
    page = client.get("/services/ropewalk-rooms/").content.decode()
    assert 'href="mailto:lists@council.example?subject=ropewalk-rooms"' in page


def test_text_of_a_listing_is_text(client: Client) -> None:
    service = a_bare_service()
    Service.objects.filter(pk=service.pk).update(
        name="<b>Bold</b>", description="<script>alert(1)</script>", alert="{{ settings }}", must_pass_on="<img src=x>"
    )
    page = client.get("/services/ropewalk-rooms/").content.decode()
    assert "<script" not in page
    assert "<b>Bold" not in page
    assert "<img" not in page


def test_a_page_asks_as_much_of_the_database_however_much_it_shows(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    a_full_service()
    with django_assert_max_num_queries(32):
        client.get(FULL)


def test_a_long_list_asks_no_more_than_a_short_one(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(20):
        service = a_service(f"Shelter {number}", needs={"housing": "moves", "income_debt": "holds"})
        ServicePhone.objects.create(service=service, number="111")
    with django_assert_max_num_queries(8):
        client.get("/services/?need=housing")


def test_an_editor_sees_a_draft_as_it_would_be(client: Client) -> None:
    service = a_full_service()
    service.description, service.confirmed_on = "As it will be.", None
    service.confirmed_as = ""
    service.alert = ""
    service.save_revision()
    client.force_login(User.objects.create_superuser("ruth"))
    draft = service.get_latest_revision_as_object()
    page = draft.make_preview_request().content.decode()
    assert "As it will be." in page
    assert "Nobody has confirmed this yet." in page
    assert "Nobody but editors sees this." in page
    assert "Second Saturday" in page


def test_an_editor_sees_an_organisation_as_it_would_be() -> None:
    organisation = an_organisation("Ropewalk")
    organisation.description = "As it will be."
    page = organisation.make_preview_request().content.decode()
    assert "As it will be." in page


def test_an_unsaved_service_can_be_previewed() -> None:
    draft = Service(name="New", slug="new", organisation=an_organisation(), description="Soon.")
    assert "Soon." in draft.make_preview_request().content.decode()
