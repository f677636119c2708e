"""The cookie: what a browser is told of it, how long it lasts, and that the largest person fits into it."""

import random
import string
import time

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import RequestFactory
from pytest_django import Settings

from navigator.circumstances.limits import ACCESS, MODES
from navigator.core.documents import read_vocabulary
from navigator.core.facts.kinds import Fact, Kind
from navigator.journey.carrying import carried, carry, drop
from navigator.journey.journey import MOST_AVOIDED, MOST_RULED_OUT, Journey
from navigator.journey.sealing import LONGEST, Held, sealed
from navigator.vocabulary import shipped_vocabulary

pytestmark = pytest.mark.django_db

KEPT_BY_BROWSERS = 4096
SAID = Journey(answers={"needs": ["housing"], "drinking": "daily"})


def given(journey: Journey = SAID) -> HttpResponse:
    response = HttpResponse()
    carry(response, journey)
    return response


def held(value: str, name: str = "journey") -> Held:
    request = RequestFactory().get("/plan/")
    request.COOKIES[name] = value
    return carried(request).held


def sealed_ago(seconds: int, journey: Journey = SAID) -> str:
    return sealed(journey, secrets=[settings.SECRET_KEY], at=int(time.time()) - seconds)


def test_what_was_carried_comes_back() -> None:
    request = RequestFactory().get("/plan/")
    request.COOKIES["journey"] = given().cookies["journey"].value
    assert carried(request).journey == SAID


def test_a_device_that_holds_nothing_says_nothing() -> None:
    found = carried(RequestFactory().get("/plan/"))
    assert (found.held, found.journey) == (Held.NOTHING, Journey())


def test_it_goes_with_the_browser_and_to_no_other_site_and_no_script() -> None:
    cookie = given().cookies["journey"]
    assert (cookie["max-age"], cookie["expires"]) == ("", "")
    assert (cookie["samesite"], cookie["httponly"], cookie["path"], cookie["domain"]) == ("Strict", True, "/", "")


def test_in_production_it_goes_over_tls_alone_and_belongs_to_one_host(settings: Settings) -> None:
    settings.JOURNEY_COOKIE_NAME, settings.JOURNEY_COOKIE_SECURE = "__Host-journey", True
    cookie = given().cookies["__Host-journey"]
    assert (cookie["secure"], cookie["path"], cookie["domain"]) == (True, "/", "")


def test_dropping_it_makes_the_browser_forget(settings: Settings) -> None:
    settings.JOURNEY_COOKIE_NAME = "__Host-journey"
    response = HttpResponse()
    drop(response)
    cookie = response.cookies["__Host-journey"]
    assert (cookie["max-age"], cookie["secure"], cookie.value) == (0, True, "")


@pytest.mark.parametrize(
    ("seconds", "is_shared", "expected"),
    [
        (0, False, Held.ANSWERS),
        (59 * 60, False, Held.ANSWERS),
        (60 * 60 + 1, False, Held.ENDED),
        (9 * 60, True, Held.ANSWERS),
        (10 * 60 + 1, True, Held.ENDED),
    ],
)
def test_its_end_comes_on_this_server_whatever_the_browser_keeps(seconds: int, is_shared: bool, expected: Held) -> None:
    assert held(sealed_ago(seconds, Journey(is_shared=is_shared, asked=("gp",)))) is expected


@pytest.mark.parametrize(("is_shared", "seconds"), [(False, 3605), (True, 605)])
def test_a_page_that_nobody_minds_goes_away_by_itself(is_shared: bool, seconds: int) -> None:
    assert given(Journey(is_shared=is_shared)).headers["Refresh"] == f"{seconds}; url=/plan/ended/"


def test_a_new_secret_reads_what_the_old_one_sealed(settings: Settings) -> None:
    text = given().cookies["journey"].value
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another secret", [settings.SECRET_KEY]
    assert held(text) is Held.ANSWERS
    settings.SECRET_KEY_FALLBACKS = []
    assert held(text) is Held.UNREADABLE


@pytest.mark.parametrize("text", ["x", "a" * 5000, "\x7f", '"', "gAAAAABn", "é"])
def test_what_anybody_makes_up_is_unreadable_and_no_fault(text: str) -> None:
    assert held(text) is Held.UNREADABLE


def longest_answer(fact: Fact) -> object:
    """An answer that takes much room, different for each fact."""
    match fact.kind:
        case Kind.YES_NO:
            return False
        case Kind.ONE:
            return max(fact.options, key=len)
        case Kind.SEVERAL:
            return list(fact.options[:12] if fact.name == "needs" else fact.options)
        case Kind.NUMBER:
            return fact.most or 9999
        case Kind.AGE | Kind.DATE:
            return f"20{len(fact.name):02}-{len(fact.name) % 12 + 1:02}-28"
        case _:
            return 100 + len(fact.name)


def largest() -> Journey:
    """Somebody who has said everything there is to say, and left out as many doors with long names as can be held."""
    facts = read_vocabulary(shipped_vocabulary()).facts
    names = random.Random(1)
    made = [
        "-".join("".join(names.choices(string.ascii_lowercase, k=6)) for _ in range(6)) for _ in range(MOST_RULED_OUT)
    ]
    return Journey(
        answers={name: longest_answer(fact) for name, fact in facts.items()},
        skipped=tuple(facts)[:10],
        asked=tuple(reversed(facts)),
        offered=("where", "manageable"),
        places={
            **dict.fromkeys(("sleeps", "local_connection", "gp", "going_to"), "Bournemouth, Christchurch and Poole"),
            "avoid": [f"BT{number} {number % 9}ZQ" for number in range(60, 60 + MOST_AVOIDED)],
        },
        limits={
            "travel_km": 123.45,
            "start_by": "2027-01-31",
            "hours": [{"days": ["MO", "TU", "WE", "TH", "FR"], "from": "09:00", "to": "17:00"}] * 3,
            "modes": list(MODES),
            "languages": ["en", "so", "ti", "bfi", "ur", "ar", "pl", "fa", "ro"],
            "access": list(ACCESS),
        },
        support_now={need: f"2027-{at % 12 + 1:02}-15" for at, need in enumerate(facts["needs"].options)},
        ruled_out=tuple(made),
        agreed=tuple(name for name, fact in facts.items() if fact.sensitivity == 3),
        for_someone_else=True,
        is_shared=True,
        with_staff=True,
    )


def test_the_largest_person_there_can_be_fits_into_one_cookie() -> None:
    response = given(largest())
    assert len(response.cookies["journey"].value) <= LONGEST
    assert len(response.cookies["journey"].OutputString().encode()) <= KEPT_BY_BROWSERS


def test_the_longest_that_is_sealed_leaves_room_for_its_attributes(settings: Settings) -> None:
    settings.JOURNEY_COOKIE_NAME, settings.JOURNEY_COOKIE_SECURE = "__Host-journey", True
    cookie = given().cookies["__Host-journey"]
    around = len(cookie.OutputString()) - len(cookie.value)
    assert LONGEST + around <= KEPT_BY_BROWSERS


def test_what_prints_it_prints_nothing_of_it() -> None:
    request = RequestFactory().get("/plan/")
    request.COOKIES["journey"] = given().cookies["journey"].value
    assert "daily" not in repr(carried(request))
