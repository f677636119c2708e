"""The most private questions: a list to choose from, late, only where a door turns on them."""

import pytest
from django.test import Client

from navigator.catalogue.standing import standing
from navigator.journey.asking import is_private, private_now
from navigator.journey.journey import Journey
from navigator.journey.planning import planned_for
from tests.navigator.forbidden import forbidden
from tests.navigator.journey.walking import fact_asked, get, held, holds, led, post, shown

pytestmark = pytest.mark.usefixtures("interventions")


def everything_else_skipped(**said: object) -> Journey:
    """Somebody who has been asked everything but the most private."""
    questions = standing().listings.questions
    skipped = tuple(name for name, each in questions.items() if not is_private(each) and name != "needs")
    return Journey(answers={"needs": ["own_offending"]}, skipped=skipped, offered=("where", "manageable"), **said)  # type: ignore[arg-type]


def listed(journey: Journey) -> list[str]:
    """The private facts that a door turns on now."""
    return [each.fact for each in private_now(planned_for(journey).plan, journey, standing().listings.questions)]


def test_a_private_question_is_never_put_straight(client: Client) -> None:
    holds(client, everything_else_skipped())
    assert led(client, "/plan/1/") in ("/plan/choose/", "/plan/yours/")
    assert led(client, "/plan/more/") == "/plan/choose/more/"


def test_the_list_names_those_that_a_door_turns_on_with_why_and_ticks_none(client: Client) -> None:
    holds(client, everything_else_skipped())
    page = get(client, "/plan/choose/")
    named = listed(everything_else_skipped())
    assert named
    for name in named:
        assert f'name="agreed" value="{name}"' in page
    assert page.count('type="checkbox"') == page.count("Why we ask:") == len(named)
    assert " checked" not in page
    assert "Only some doors turn on these." in shown(page)


def test_what_is_ticked_is_asked_and_what_is_not_is_left_in_peace(client: Client) -> None:
    named = listed(everything_else_skipped())
    holds(client, everything_else_skipped())
    assert post(client, "/plan/choose/more/", {"offered": named, "agreed": named[:1]}) == "/plan/more/"
    journey = held(client)
    assert journey.agreed == tuple(named[:1])
    assert journey.declined == tuple(named[1:])
    assert fact_asked(get(client, "/plan/more/")) == named[0]


def test_choosing_none_leads_to_the_plan(client: Client) -> None:
    holds(client, everything_else_skipped())
    post(client, "/plan/choose/", {"offered": listed(everything_else_skipped())})
    assert led(client, "/plan/1/") == "/plan/yours/"
    assert led(client, "/plan/choose/") == "/plan/1/"


@pytest.mark.parametrize("posted", [["drinking"], ["ogrs"], ["no_such_fact"], ["\x00"], []])
def test_only_what_is_on_the_list_is_left_out_by_it(client: Client, posted: list[str]) -> None:
    holds(client, everything_else_skipped())
    post(client, "/plan/choose/", {"offered": posted, "agreed": posted})
    assert held(client) == everything_else_skipped()


def test_an_answer_that_is_held_is_not_declined_by_the_list(client: Client) -> None:
    holds(client, Journey(answers={"needs": ["own_offending"], "self_harm": 3}, offered=("where",)))
    post(client, "/plan/choose/", {"offered": ["self_harm"]})
    assert held(client).answers["self_harm"] == 3


def test_the_list_says_no_forbidden_word(client: Client) -> None:
    holds(client, everything_else_skipped())
    assert forbidden(get(client, "/plan/choose/")) == []


def test_what_is_ticked_is_kept_by_who_wants_the_plan_now(client: Client) -> None:
    named = listed(everything_else_skipped())
    holds(client, everything_else_skipped())
    assert post(client, "/plan/choose/", {"offered": named, "agreed": named[:1], "then": "plan"}) == "/plan/yours/"
    assert (held(client).agreed, held(client).declined) == (tuple(named[:1]), ())
