"""The pages beside the questions: places, what somebody can manage, support there is now."""

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from navigator.journey.journey import Journey
from tests.navigator.forbidden import forbidden
from tests.navigator.journey.walking import begun, get, held, holds, post, refused, shown

pytestmark = pytest.mark.usefixtures("interventions")


def test_the_place_is_asked_once_on_the_way(client: Client) -> None:
    holds(client, Journey(answers={"needs": ["housing"]}))
    assert post(client, "/plan/where/", {"place-sleeps": " S1  2AB "}) == "/plan/1/"
    assert held(client).places == {"sleeps": "S1 2AB"}
    assert post(client, "/plan/where/", {"place-sleeps": "S2"}) == "/plan/answers/"


def test_the_place_can_be_skipped(client: Client) -> None:
    holds(client, Journey(answers={"needs": ["housing"]}))
    assert post(client, "/plan/where/", {"skip": "yes", "place-sleeps": "Nowhereland"}) == "/plan/1/"
    assert held(client).places == {}


@pytest.mark.parametrize(
    ("form", "places"),
    [
        ({}, {}),
        (
            {"place-sleeps": "S1", "place-gp": "S3 8", "place-going_to": "Leeds"},
            {"sleeps": "S1", "gp": "S3 8", "going_to": "Leeds"},
        ),
        ({"place-local_connection": "Sheffield"}, {"local_connection": "Sheffield"}),
        ({"place-avoid-1": "S5", "place-avoid-3": "S6", "place-avoid-2": "S5"}, {"avoid": ["S5", "S6"]}),
        ({"place-avoid": "nowhere"}, {"avoid": []}),
        ({"place-avoid": "nonsense"}, {}),
        ({"place-avoid-11": "S5", "place-home": "S1"}, {}),
    ],
)
def test_places_are_held_as_they_were_written(client: Client, form: dict[str, str], places: dict[str, Any]) -> None:
    holds(client, begun())
    post(client, "/plan/where/", form)
    assert held(client).places == places


def test_a_place_that_cannot_be_found_is_told_and_nothing_is_lost(client: Client) -> None:
    holds(client, begun(places={"sleeps": "S1"}))
    page = refused(client, "/plan/where/", {"place-sleeps": "Sheffeild <b>", "place-avoid-1": "S5", "place-gp": "S3"})
    assert "We cannot find “Sheffeild &lt;b&gt;”. A postcode does, such as S1 2AB" in page
    for typed in ("Sheffeild &lt;b&gt;", "S5", "S3"):
        assert f'value="{typed}"' in page
    assert page.count('<details class="fold" open>') == 2
    assert held(client).places == {"sleeps": "S1"}


@pytest.mark.parametrize("text", ["x" * 10_000, "\x00", "S1\n2AB\r", "😀", "' OR 1=1", "S1 2AB " * 50])
def test_no_text_for_a_place_is_a_fault(client: Client, text: str) -> None:
    holds(client, begun())
    assert client.post("/plan/where/", {"place-sleeps": text}).status_code in (200, 303)


def test_nowhere_to_avoid_and_a_place_to_avoid_do_not_go_together(client: Client) -> None:
    holds(client, begun())
    refused(client, "/plan/where/", {"place-avoid": "nowhere", "place-avoid-1": "S5"})


def test_places_to_avoid_are_asked_without_why_or_who(client: Client) -> None:
    holds(client, begun())
    page = shown(get(client, "/plan/where/"))
    assert "We do not ask why." in page
    assert "who" not in page.split("Places to stay away from")[1].split("Next")[0].split()


NEW_YEAR = {"start_by": "2099-01-01"}


@pytest.mark.parametrize(
    ("form", "limits"),
    [
        ({}, {}),
        ({"can-travel-miles": "3"}, {"travel_km": 4.83}),
        ({"can-travel-miles": "0"}, {"travel_km": 0.0}),
        ({"can-travel-miles": " 1.5 "}, {"travel_km": 2.41}),
        ({"can-modes": ["phone", "pigeon"]}, {"modes": ["phone"]}),
        ({"can-languages": ["en", "xx"]}, {"languages": ["en"]}),
        ({"can-access": ["step_free", "lift"]}, {"access": ["step_free", "lift"]}),
        ({"can-access": "none_of_these"}, {"access": []}),
        ({"can-hours": "weekends"}, {"hours": [{"days": ["SA", "SU"], "from": "08:00", "to": "22:00"}]}),
        ({"can-start": ""}, {}),
        (
            {"can-start": "by", "can-start-day": "1", "can-start-month": "jan", "can-start-year": "2099"},
            {"start_by": "2099-01-01"},
        ),
        ({"can-start-day": "1", "can-start-month": "1", "can-start-year": "2099"}, NEW_YEAR),
    ],
)
def test_what_somebody_can_manage_is_held(client: Client, form: dict[str, str], limits: dict[str, Any]) -> None:
    holds(client, begun())
    assert post(client, "/plan/manageable/", form) == "/plan/answers/"
    assert held(client).limits == limits


def test_today_is_today(client: Client) -> None:
    holds(client, begun())
    post(client, "/plan/manageable/", {"can-start": "today"})
    assert held(client).limits == {"start_by": timezone.localdate().isoformat()}
    assert 'id="can-start-today" value="today" checked' in get(client, "/plan/manageable/")


@pytest.mark.parametrize(
    "form",
    [
        {"can-travel-miles": "far"},
        {"can-travel-miles": "-1"},
        {"can-travel-miles": "501"},
        {"can-travel-miles": "1e3"},
        {"can-travel-miles": "nan"},
        {"can-travel-miles": "９"},
        {"can-travel-miles": "9" * 400},
        {"can-start": "by"},
        {"can-start": ["today", "week"]},
        {"can-start": "whenever"},
        {"can-start": "by", "can-start-day": "1", "can-start-month": "1", "can-start-year": "1999"},
        {"can-access": ["lift", "none_of_these"]},
    ],
)
def test_limits_that_cannot_be_read_are_told_and_stay(client: Client, form: dict[str, str]) -> None:
    holds(client, begun(limits={"travel_km": 5}))
    page = refused(client, "/plan/manageable/", {**form, "can-modes": "phone"})
    assert 'value="phone" checked' in page
    assert held(client).limits == {"travel_km": 5}


def test_held_limits_stand_in_the_form_and_survive_it(client: Client) -> None:
    window = {"days": ["MO"], "from": "10:00", "to": "11:00"}
    limits = {"travel_km": 8.05, "hours": [window], "modes": ["phone"], "languages": ["en"], "access": []}
    holds(client, begun(limits=limits))
    page = get(client, "/plan/manageable/")
    assert 'name="can-travel-miles" value="5"' in page
    form = {"can-travel-miles": "5", "can-hours": "other", "can-modes": "phone", "can-languages": "en"}
    post(client, "/plan/manageable/", {**form, "can-access": "none_of_these"})
    assert held(client).limits == limits


def test_before_the_plan_it_leads_to_the_plan_and_is_not_offered_again(client: Client) -> None:
    holds(client, begun())
    assert post(client, "/plan/manageable/first/", {"skip": "yes"}) == "/plan/yours/"
    assert "manageable" in held(client).offered


def test_support_is_noted_with_its_last_day(client: Client) -> None:
    holds(client, begun())
    day = {"until-housing-day": "24", "until-housing-month": "12", "until-housing-year": "2099"}
    assert post(client, "/plan/support/", day) == "/plan/answers/"
    assert held(client).support_now == {"housing": "2099-12-24"}
    assert 'value="2099"' in get(client, "/plan/support/")
    post(client, "/plan/support/")
    assert held(client).support_now == {}


@pytest.mark.parametrize("day", [("1", "1", "1999"), ("31", "2", "2099"), ("x", "", ""), ("1" * 5000, "1", "2099")])
def test_a_day_that_cannot_be_is_told(client: Client, day: tuple[str, str, str]) -> None:
    holds(client, begun())
    form = dict(zip(("until-housing-day", "until-housing-month", "until-housing-year"), day, strict=True))
    refused(client, "/plan/support/", form)
    assert held(client).support_now == {}


def test_support_without_an_end_is_not_noted_and_the_page_says_so(client: Client) -> None:
    holds(client, begun())
    assert "Support without an end is not noted" in shown(get(client, "/plan/support/"))


@pytest.mark.parametrize("path", ["where", "manageable", "support"])
def test_they_say_no_forbidden_word(client: Client, path: str) -> None:
    holds(client, begun())
    assert forbidden(get(client, f"/plan/{path}/")) == []


def test_places_are_kept_by_who_wants_the_plan_now(client: Client) -> None:
    holds(client, Journey(answers={"needs": ["housing"]}))
    form = {"place-sleeps": "S1", "place-avoid-1": "S5", "then": "plan"}
    assert post(client, "/plan/where/", form) == "/plan/yours/"
    assert held(client).places == {"sleeps": "S1", "avoid": ["S5"]}
