"""The page of the plan over real programmes: what it says of their doors, their rules, and of itself."""

import re

import pytest
from django.test import Client

from navigator.journey.journey import Journey
from tests.directory.cast import a_service
from tests.navigator.cast import JESS_SAYS, MARLON_SAYS
from tests.navigator.forbidden import forbidden
from tests.navigator.journey.walking import get, holds, shown

pytestmark = pytest.mark.usefixtures("interventions")

MARLON = Journey(answers=MARLON_SAYS["facts"], offered=("where", "manageable"))
JESS = Journey(answers=JESS_SAYS["facts"], offered=("where", "manageable"))
NOTHING = Journey(answers={"needs": []})


def plan(client: Client, journey: Journey) -> str:
    """The page of a journey's plan."""
    holds(client, journey)
    return get(client, "/plan/yours/")


@pytest.mark.parametrize(
    "said",
    [
        "Three doors now, one of them not certain. There is one gap, not of your making.",
        "This is a guide, not a decision, and no service may use it to refuse anybody.",
        "Likely to take you",
        "For mental health, only support that keeps you going is listed",
        "If you drink every day, do not stop suddenly",
        "© Crown copyright, used under the MIT licence",
        "Ways into services listed 51 for staying out of trouble 45",
    ],
)
def test_a_plan_tells_doors_gaps_and_that_it_decides_nothing(client: Client, said: str) -> None:
    assert said in shown(plan(client, MARLON))


def test_reasons_are_told_plainly_and_in_the_services_own_words(client: Client) -> None:
    page = plan(client, MARLON)
    assert "<p>In prison only</p>" in page
    assert "They say: <q>CUSTODY</q>" in page


def test_what_a_service_only_ticked_is_read_out_and_not_quoted(client: Client) -> None:
    page = plan(client, MARLON)
    assert "Their entry: Men: no. Women: yes." in page
    assert "males" not in page


def test_what_a_service_lists_is_a_list(client: Client) -> None:
    page = plan(client, MARLON)
    assert "<li>understand social capital and its benefits</li>" in page
    assert not re.search(r"[>\n] *[*•] ", page)


@pytest.mark.parametrize("journey", [MARLON, JESS, NOTHING])
def test_no_plan_says_a_forbidden_word(client: Client, journey: Journey) -> None:
    assert forbidden(plan(client, journey)) == []


def test_somebody_who_wants_nothing_on_the_list_is_told_where_else(client: Client) -> None:
    page = plan(client, NOTHING)
    assert "there is no plan to make" in shown(page)
    assert "116 123" in page


def test_very_many_doors_are_counted_and_lead_to_the_list(client: Client) -> None:
    for number in range(33):
        a_service(f"Clinic {number:02}", needs={"mental_health": "moves"})
    page = plan(client, Journey(answers={"needs": ["mental_health"]}))
    assert re.search(r"And \w+ more", shown(page))
    assert 'href="/services/' in page
