"""The page of a service: all that is known, and nothing that is not."""

from datetime import date

import pytest
from django.test import Client

from directory.models import Service, ServicePhone
from tests.directory.pages.a_full_listing import a_bare_service, a_full_service
from tests.directory.pages.reading import FULL, words_of

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 22)


@pytest.fixture(autouse=True)
def _on_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.localdate", lambda: TODAY)


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
        "They state no rules about whom they take.",
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
