"""Where a journey begins, and begins anew."""

import pytest
from django.test import Client

from navigator.catalogue.standing import standing
from navigator.journey.journey import Journey
from tests.navigator.forbidden import forbidden
from tests.navigator.journey.walking import NEEDS, begun, get, held, holds, led, post, refused, shown

pytestmark = pytest.mark.usefixtures("interventions")


def test_it_begins_with_what_somebody_wants_and_asks_no_name(client: Client) -> None:
    page = shown(get(client, "/plan/"))
    assert "What would you like help with?" in page
    assert "We do not ask your name." in page
    assert "51 interventions of probation and prisons in England and Wales" in page


def test_looking_at_it_makes_the_device_hold_nothing(client: Client) -> None:
    get(client, "/plan/")
    assert "journey" not in client.cookies


@pytest.mark.parametrize(
    ("form", "someone", "shared"),
    [
        ({"for": "myself", "computer": "own"}, False, False),
        ({"for": "someone", "computer": "shared"}, True, True),
        ({}, False, False),
        ({"for": "nonsense", "computer": ["own", "nonsense"]}, False, False),
    ],
)
def test_it_is_for_somebody_on_some_computer(client: Client, form: dict[str, str], someone: bool, shared: bool) -> None:
    assert post(client, "/plan/", {"needs": NEEDS, **form}) == "/plan/where/"
    journey = held(client)
    assert (journey.needs, journey.for_someone_else, journey.is_shared) == (tuple(NEEDS), someone, shared)


def test_a_plan_needs_needs(client: Client) -> None:
    page = refused(client, "/plan/", {"for": "someone"})
    assert "Choose what you would like help with" in page
    assert 'value="someone" checked' in page


@pytest.mark.parametrize("needs", [["pigeons"], ["housing", "none_of_these"], ["housing"] * 30 + ["x"], ["\x00"]])
def test_needs_that_cannot_be_read_are_asked_again(client: Client, needs: list[str]) -> None:
    refused(client, "/plan/", {"needs": needs})


def test_more_needs_than_a_plan_can_weigh_are_told_and_stay_ticked(client: Client) -> None:
    every = list(standing().listings.catalogue.vocabulary.needs)
    page = refused(client, "/plan/", {"needs": every})
    assert "Choose 12 at most" in page
    assert page.count(" checked") == 14 + 2


def test_wanting_nothing_on_the_list_is_an_answer(client: Client) -> None:
    assert post(client, "/plan/", {"needs": "none_of_these"}) == "/plan/where/"
    assert held(client).needs == ()


def test_held_answers_are_gone_on_with_or_cleared(client: Client) -> None:
    holds(client, begun(answers={"gp": True}, asked=("gp",)))
    page = shown(get(client, "/plan/"))
    assert "This device holds answers" in page
    assert "Clear them and begin anew" in page
    assert "What would you like help with?" not in page


def test_the_needs_can_be_changed_and_nothing_else_is_lost(client: Client) -> None:
    holds(client, begun(answers={"gp": True}))
    assert 'value="housing" checked' in get(client, "/plan/needs/").replace('id="needs-choice-0" ', "")
    assert post(client, "/plan/needs/", {"seen": "yes", "needs": ["company"], "for": "myself"}) == "/plan/answers/"
    assert held(client).answers == {"needs": ["company"], "gp": True}


def test_an_answer_given_after_the_end_is_there_when_one_begins_anew(client: Client) -> None:
    holds(client, Journey(answers={"gp": True}, asked=("gp",)))
    page = get(client, "/plan/")
    assert "What would you like help with?" in page
    assert '<input type="hidden" name="seen" value="yes">' in page
    post(client, "/plan/", {"needs": NEEDS, "seen": "yes"})
    assert held(client).answers["gp"] is True


def test_answers_that_somebody_has_not_seen_are_never_taken_for_theirs(client: Client) -> None:
    """A page opened from another site comes without the cookie; what is posted from it comes with it."""
    holds(client, begun(answers={"drinking": "daily"}))
    page = client.post("/plan/", {"needs": ["company"], "for": "someone"}).text
    assert "Somebody has given answers here in the last 60 minutes." in page
    assert "daily" not in page
    assert held(client) == begun(answers={"drinking": "daily"})
    assert '<input type="hidden" name="needs" value="company">' in page
    post(client, "/plan/", {"needs": ["company"], "for": "someone", "anew": "yes"})
    assert held(client) == Journey(answers={"needs": ["company"]}, for_someone_else=True)


@pytest.mark.parametrize("path", ["/plan/", "/plan/together/"])
def test_putting_something_right_is_not_having_seen_them(client: Client, path: str) -> None:
    holds(client, begun(answers={"drinking": "daily"}))
    assert 'name="seen"' not in refused(client, path, {"needs": []})
    assert 'name="seen"' in refused(client, path, {"needs": [], "seen": "yes"})


def test_no_answer_is_taken_from_an_address(client: Client) -> None:
    page = client.get("/plan/", {"needs": "housing", "for": "someone"}).text
    assert 'value="housing" checked' not in page
    assert 'value="someone" checked' not in page


def test_it_says_no_forbidden_word(client: Client) -> None:
    assert forbidden(get(client, "/plan/")) == []


def test_without_needs_every_page_leads_here(client: Client) -> None:
    for path in ("where/", "1/", "7/", "choose/", "more/", "manageable/", "manageable/first/", "support/", "answers/"):
        assert led(client, f"/plan/{path}") == "/plan/", path


def test_a_shared_computer_stays_one_where_a_form_does_not_say(client: Client) -> None:
    holds(client, begun(is_shared=True))
    post(client, "/plan/needs/", {"needs": "housing", "seen": "yes"})
    assert held(client).is_shared


def test_who_saved_their_notes_finds_where_to_load_them(client: Client) -> None:
    assert 'href="/plan/load/">Load them' in get(client, "/plan/")
