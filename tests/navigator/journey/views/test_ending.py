"""The end: cleared, left, idle for too long, damaged; and nothing that was just posted is lost."""

import re
from collections.abc import Callable

import pytest
from django.test import Client

from navigator.journey.journey import Journey
from tests.navigator.journey.walking import begun, get, held, holds, led, post, refused, shown

pytestmark = pytest.mark.usefixtures("interventions")

HOUR = 3600
PAGES = tuple(
    f"{name}/" if name else ""
    for name in (
        *("", "1", "7", "needs", "where", "choose", "more", "manageable", "support", "answers"),
        *("together", "clear", "ended"),
    )
)


def test_clearing_makes_the_device_forget_and_begins_anew(client: Client) -> None:
    holds(client, begun(answers={"drinking": "daily"}))
    assert post(client, "/plan/clear/") == "/plan/"
    assert client.cookies["journey"].value == ""
    assert "What would you like help with?" in get(client, "/plan/")


def test_a_get_clears_nothing(client: Client) -> None:
    holds(client, begun())
    assert "Clear your answers?" in get(client, "/plan/clear/")
    assert held(client) == begun()


def test_leaving_makes_the_device_forget(client: Client) -> None:
    holds(client, begun())
    client.get("/leave/")
    assert client.cookies["journey"].value == ""


def test_leaving_drops_it_where_the_browser_did_not_send_it(client: Client) -> None:
    assert client.get("/leave/").cookies["journey"]["max-age"] == 0


CLEARED = "Your answers were cleared from this device. That happens after 60 minutes without a click,"


@pytest.mark.parametrize(
    ("is_shared", "minutes", "told"),
    [(False, 60, CLEARED), (True, 10, "This device holds no answers. Here they go after 10 minutes without a click.")],
)
def test_an_idle_end_is_told_with_its_minutes(client: Client, is_shared: bool, minutes: int, told: str) -> None:
    holds(client, begun(is_shared=is_shared), seconds_ago=minutes * 60)
    page = shown(get(client, "/plan/"))
    assert told in page
    assert client.cookies["journey"].value == ""


def test_whoever_comes_after_an_end_sees_nothing_of_it(client: Client) -> None:
    holds(client, begun(answers={"drinking": "daily"}, places={"sleeps": "S1 2AB"}), seconds_ago=HOUR)
    for path in PAGES:
        holds(client, begun(answers={"drinking": "daily"}, places={"sleeps": "S1 2AB"}), seconds_ago=HOUR)
        page = client.get(f"/plan/{path}", follow=True).text
        assert 'value="daily" checked' not in page
        assert 'S1 2AB"' not in page


def test_each_page_begins_the_idle_time_anew(client: Client) -> None:
    holds(client, begun(answers={"gp": True}), seconds_ago=HOUR - 60)
    before = client.cookies["journey"].value
    get(client, "/plan/answers/")
    assert client.cookies["journey"].value != before


def test_what_is_posted_after_the_end_is_kept_and_the_loss_is_told(client: Client) -> None:
    holds(client, begun(answers={"drinking": "daily"}, asked=("drinking",)), seconds_ago=HOUR)
    page = shown(client.post("/plan/2/", {"fact": "gp", "gp": "no"}).text)
    assert CLEARED in page
    assert "What you filled in on the last page is kept." in page
    assert held(client).answers == {"gp": False}


@pytest.mark.parametrize(
    ("path", "form", "kept"),
    [
        ("/plan/", {"needs": "housing"}, Journey(answers={"needs": ["housing"]})),
        ("/plan/where/", {"place-sleeps": "S1"}, Journey(places={"sleeps": "S1"}, offered=("where",))),
        ("/plan/manageable/", {"can-modes": "phone"}, Journey(limits={"modes": ["phone"]}, offered=("manageable",))),
    ],
)
@pytest.mark.parametrize("text", ["damaged", "gAAAAABmmm", "x" * 4000])
def test_a_damaged_cookie_loses_nothing_that_was_just_posted(
    client: Client, path: str, form: dict[str, str], kept: Journey, text: str
) -> None:
    client.cookies["journey"] = text
    page = shown(client.post(path, form).text)
    assert "could not be read, so we begin anew" in page
    assert held(client) == kept


@pytest.mark.parametrize("text", ["damaged", '{"version":1}', "gAAAAA", "x" * 4000, '"', "%00"])
@pytest.mark.parametrize("path", PAGES)
def test_no_page_fails_on_a_damaged_cookie(client: Client, path: str, text: str) -> None:
    client.cookies["journey"] = text
    assert client.get(f"/plan/{path}").status_code in (200, 303)
    assert client.post(f"/plan/{path}", {"fact": "gp"}).status_code in (200, 303)


def test_an_answer_that_no_longer_stands_is_told_once(client: Client) -> None:
    holds(client, begun(answers={"gp": True, "gender": "an option of yesterday", "fact_of_yesterday": 1}))
    told = "some of what you said no longer fits it: a question that we no longer ask, Gender."
    assert told in shown(get(client, "/plan/answers/"))
    assert "The list has changed" not in shown(get(client, "/plan/answers/"))
    assert held(client).answers == {"needs": ["housing", "mental_health"], "gp": True}


def test_an_answer_that_no_longer_stands_is_told_after_a_posting_too(client: Client) -> None:
    holds(client, begun(answers={"gender": "an option of yesterday"}))
    page = shown(client.post("/plan/1/", {"fact": "gp", "gp": "no"}).text)
    assert "no longer fits it: Gender." in page
    assert held(client).answers["gp"] is False


def test_a_page_that_nobody_minded_says_that_it_is_over(client: Client) -> None:
    holds(client, begun(), seconds_ago=HOUR + 5)
    page = shown(get(client, "/plan/ended/"))
    assert "This device holds no answers" in page
    assert client.cookies["journey"].value == ""


@pytest.mark.parametrize("path", ["/plan/ended/", "/plan/clear/"])
def test_a_link_from_another_site_drops_nothing(client: Client, path: str) -> None:
    """The browser does not send the cookie then: another window may go on with what the device holds."""
    assert "journey" not in client.get(path).cookies


def test_no_page_stays_on_the_screen_for_ever(client: Client) -> None:
    assert client.get("/plan/together/").headers["Refresh"] == "3605; url=/plan/ended/"


def test_what_is_filled_in_on_a_shared_computer_goes_sooner_before_it_is_held(client: Client) -> None:
    form = {"needs": "housing", "place-sleeps": "Nowhereville", "computer": "shared"}
    response = client.post("/plan/together/", form)
    assert "Nowhereville" in response.text
    assert response.headers["Refresh"] == "605; url=/plan/ended/"


FAULTY = {"needs": "housing", "place-sleeps": "Nowhereville"}


def ends_by_clearing(client: Client) -> None:
    token = client.cookies["csrftoken"].value
    assert client.post("/plan/clear/", headers={"X-CSRFToken": token}).status_code == 303


def ends_by_idling(client: Client) -> None:
    holds(client, begun(), seconds_ago=HOUR)
    client.get("/plan/ended/")


def ends_at_the_first_page(client: Client) -> None:
    holds(client, begun(), seconds_ago=HOUR)
    client.get("/plan/")


@pytest.mark.parametrize("end", [ends_by_clearing, ends_by_idling, ends_at_the_first_page])
def test_after_the_end_no_form_that_was_sent_before_can_be_sent_again(end: Callable[[Client], None]) -> None:
    """Behind Back the browser offers to send it once more, with all that was typed."""
    browser = Client(enforce_csrf_checks=True)
    page = browser.get("/plan/together/").text
    token = re.findall(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[0]
    form = {**FAULTY, "csrfmiddlewaretoken": token}
    assert "Nowhereville" in refused(browser, "/plan/together/", form)
    end(browser)
    again = browser.post("/plan/together/", form)
    assert again.status_code == 403
    assert "Nowhereville" not in again.text


def test_a_page_put_away_tells_of_answers_used_in_another_window(client: Client) -> None:
    holds(client, begun())
    page = shown(get(client, "/plan/ended/"))
    assert "Your answers are still on this device" in page
    assert held(client) == begun()


def test_nothing_to_clear_begins_anew(client: Client) -> None:
    assert led(client, "/plan/clear/") == "/plan/"
