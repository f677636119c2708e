"""The list of all answers: each can be changed, taken out, or answered after all."""

import pytest
from django.test import Client

from tests.directory.cast import a_service
from tests.navigator.forbidden import forbidden
from tests.navigator.journey.walking import begun, fact_asked, get, held, holds, post, shown

pytestmark = pytest.mark.usefixtures("interventions")

SAID = {"gp": False, "age": 34, "drinking": "daily", "diagnosis": ["bipolar"], "service_ban": 30}


def test_everything_is_listed_by_topic_in_words(client: Client) -> None:
    holds(
        client,
        begun(
            answers=SAID,
            declined=("gender",),
            skipped=("phone",),
            places={"sleeps": "S1 2AB", "avoid": ["S5", "Leeds"]},
            limits={"travel_km": 8.05, "modes": ["phone"]},
            support_now={"housing": "2099-12-24"},
        ),
    )
    page = shown(get(client, "/plan/answers/"))
    for said in (
        "Housing, Mental health",
        "Age 34 years",
        "Drinking now Yes, every day or nearly",
        "about 2 years ago",
        "Gender I would rather not say",
        "Phone Skipped",
        "Where you sleep S1 2AB",
        "To avoid S5, Leeds",
        "How far 5 miles",
        "Housing until 24 December 2099",
    ):
        assert said in page


def test_changing_leads_to_that_question(client: Client) -> None:
    holds(client, begun(answers=SAID, asked=("gp", "age")))
    assert post(client, "/plan/answers/", {"change": "age"}) == "/plan/answers/2/"
    assert fact_asked(get(client, "/plan/answers/2/")) == "age"


def test_an_answer_that_was_never_put_as_a_question_can_be_changed_too(client: Client) -> None:
    holds(client, begun(answers=SAID))
    assert post(client, "/plan/answers/", {"change": "drinking"}) == "/plan/answers/1/"
    assert post(client, "/plan/answers/1/", {"fact": "drinking", "drinking": "none"}) == "/plan/answers/"
    assert held(client).answers["drinking"] == "none"


def test_taking_out_makes_a_question_open_again(client: Client) -> None:
    holds(client, begun(answers=SAID, asked=("gp", "age")))
    post(client, "/plan/answers/", {"take_out": "gp"})
    journey = held(client)
    assert ("gp" in journey.answers, journey.asked) == (False, ("age",))


@pytest.mark.parametrize("key", ["change", "take_out", "other"])
@pytest.mark.parametrize("fact", ["", "needs", "no_such_fact", "ogrs"])
def test_what_is_no_answer_changes_nothing(client: Client, key: str, fact: str) -> None:
    holds(client, begun(answers=SAID))
    assert post(client, "/plan/answers/", {key: fact}) == "/plan/answers/"
    assert held(client) == begun(answers=SAID)


def test_a_door_is_left_out_without_comment_and_can_be_put_back(client: Client) -> None:
    a_service("Night Shelter", needs={"housing": "moves"})
    holds(client, begun())
    assert post(client, "/plan/doors/out/", {"door": "night-shelter"}) == "/plan/yours/"
    assert held(client).ruled_out == ("night-shelter",)
    page = shown(get(client, "/plan/answers/"))
    assert "Doors you left out Night Shelter" in page
    assert post(client, "/plan/doors/back/", {"door": "night-shelter"}) == "/plan/answers/"
    assert held(client).ruled_out == ()


def test_the_plan_says_once_which_door_was_left_out_and_puts_it_back_from_there(client: Client) -> None:
    a_service("Night Shelter", needs={"housing": "moves"})
    holds(client, begun())
    post(client, "/plan/doors/out/", {"door": "night-shelter"})
    page = get(client, "/plan/yours/")
    assert "Left out: Night Shelter" in shown(page)
    assert "Left out: Night Shelter" not in shown(get(client, "/plan/yours/"))
    assert post(client, "/plan/doors/back/", {"door": "night-shelter", "then": "plan"}) == "/plan/yours/"
    assert held(client).ruled_out == ()


@pytest.mark.parametrize("door", ["", "no-such-door", "x" * 5000, "<b>"])
def test_what_is_no_door_is_not_left_out(client: Client, door: str) -> None:
    holds(client, begun())
    post(client, "/plan/doors/out/", {"door": door})
    assert held(client) == begun()


def test_more_doors_than_the_device_can_hold_are_refused_in_words(client: Client) -> None:
    for number in range(25):
        a_service(f"Door {number:02}", needs={"housing": "moves"})
    full = begun(ruled_out=tuple(f"door-{number:02}" for number in range(24)))
    holds(client, full)
    response = client.post("/plan/doors/out/", {"door": "door-24"})
    assert "This device cannot hold any more" in response.text
    assert held(client) == full


def test_a_get_leaves_out_no_door(client: Client) -> None:
    a_service("Night Shelter", needs={"housing": "moves"})
    holds(client, begun())
    client.get("/plan/doors/out/", {"door": "night-shelter"})
    client.get("/plan/doors/back/")
    assert held(client).ruled_out == ()


def test_the_list_says_no_forbidden_word(client: Client) -> None:
    holds(client, begun(answers=SAID))
    assert forbidden(get(client, "/plan/answers/")) == []
