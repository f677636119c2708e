"""Staff entry: everything on one page, the same answers, the same plan, live counts."""

import re
from typing import Any

import pytest
from django.test import Client

from navigator.asking.topics import topics
from navigator.catalogue.standing import standing
from navigator.core.lines import plan_line
from navigator.journey.journey import Journey
from navigator.journey.planning import planned_for
from navigator.journey.tally import tally
from tests.directory.cast import a_service
from tests.navigator.forbidden import forbidden
from tests.navigator.journey.walking import begun, get, held, holds, post, refused, shown

pytestmark = pytest.mark.usefixtures("interventions")

FORM: dict[str, Any] = {
    "needs": ["housing", "substance_use"],
    "gp": "yes",
    "drinking": "daily",
    "gender": "man",
    "age-years": "34",
    "service_ban": "never",
    "diagnosis": ["bipolar"],
    "fleeing": "prefer_not",
    "place-sleeps": "S1 2AB",
    "place-avoid-1": "S5",
    "can-travel-miles": "5",
    "can-modes": ["phone", "drop_in"],
}


def test_every_question_is_there_in_its_group(client: Client) -> None:
    page = get(client, "/plan/together/")
    for name in standing().listings.questions:
        assert f'name="{name}' in page, name
    for topic in topics():
        assert f'href="#g-{topic.name}"' in page


def test_it_says_how_to_fill_it_in_and_asks_no_name(client: Client) -> None:
    page = shown(get(client, "/plan/together/"))
    assert "Fill in with the person, not about them." in page
    assert "No names." in page


def test_what_is_not_known_is_an_answer_and_ticked_from_the_start(client: Client) -> None:
    page = get(client, "/plan/together/")
    assert 'name="gp" value="" aria-label="? Not known" checked' in page
    assert '<option value="" selected>?</option>' in page


def test_counting_again_holds_the_answers_and_leads_back(client: Client) -> None:
    assert post(client, "/plan/together/", {**FORM, "count": "yes"}) == "/plan/together/#g-count"
    journey = held(client)
    assert journey.with_staff
    assert journey.answers["age"] == 34
    assert journey.declined == ("fleeing",)
    assert journey.places == {"sleeps": "S1 2AB", "avoid": ["S5"]}
    assert journey.limits == {"travel_km": 8.05, "modes": ["drop_in", "phone"]}


@pytest.mark.parametrize(
    ("button", "leads_to"), [("plan", "yours/"), ("support", "support/"), ("", "together/#g-count")]
)
def test_each_button_keeps_what_was_filled_in(client: Client, button: str, leads_to: str) -> None:
    assert post(client, "/plan/together/", {**FORM, button: "yes"}) == f"/plan/{leads_to}"
    assert held(client).answers["drinking"] == "daily"


def test_what_is_held_stands_on_the_page(client: Client) -> None:
    post(client, "/plan/together/", FORM)
    page = get(client, "/plan/together/")
    assert 'name="gp" value="yes" checked' in page
    assert '<option value="daily" selected>' in page or 'value="daily" checked' in page
    for typed in ("34", "S1 2AB", "S5", "5"):
        assert f'value="{typed}"' in page


def test_posting_it_again_changes_nothing(client: Client) -> None:
    post(client, "/plan/together/", FORM)
    before = held(client)
    post(client, "/plan/together/", fields_on(get(client, "/plan/together/")))
    assert held(client) == before


def test_the_plan_is_the_same_as_of_one_question_after_another(client: Client) -> None:
    post(client, "/plan/together/", FORM)
    at_once = held(client)
    one_by_one = Client()
    post(one_by_one, "/plan/", {"needs": FORM["needs"]})
    post(one_by_one, "/plan/where/", {"place-sleeps": "S1 2AB", "place-avoid-1": "S5"})
    for number, fact in enumerate(("gp", "drinking", "gender", "service_ban", "diagnosis", "fleeing"), start=1):
        post(one_by_one, f"/plan/{number}/", {"fact": fact, fact: FORM[fact]})
    post(one_by_one, "/plan/7/", {"fact": "age", "age-years": "34"})
    post(one_by_one, "/plan/manageable/", {"can-travel-miles": "5", "can-modes": FORM["can-modes"]})
    others = Journey(**{**as_fields(held(one_by_one)), "with_staff": True})
    assert plan_line(planned_for(others).plan) == plan_line(planned_for(at_once).plan)


def as_fields(journey: Journey) -> dict[str, Any]:
    """The fields of a journey by name."""
    return {name: getattr(journey, name) for name in Journey.__dataclass_fields__}


def fields_on(page: str) -> dict[str, list[str]]:
    """What a browser would post of a page as it stands."""
    fields: dict[str, list[str]] = {}
    for tag in re.findall(r"<input[^>]*>", page.split("dense-form")[1].split("</form>")[0]):
        found = dict(re.findall(r'(\w[\w-]*)="([^"]*)"', tag))
        is_ticked = found.get("type") not in ("radio", "checkbox") or tag.endswith(" checked>")
        if is_ticked and found["name"] != "csrfmiddlewaretoken":
            fields.setdefault(found["name"], []).append(found.get("value", ""))
    for name, body in re.findall(r'<select[^>]*name="([^"]+)"[^>]*>(.*?)</select>', page, flags=re.DOTALL):
        fields[name] = re.findall(r'<option value="([^"]*)" selected>', body)
    return fields


def test_counts_are_those_of_the_verdicts(client: Client) -> None:
    for number in range(3):
        a_service(f"Door {number}", needs={"company": "moves"})
    post(client, "/plan/together/", {"needs": "company"})
    counts = {each.verdict: each.doors for each in tally(planned_for(held(client)).plan)}
    assert counts["open"] == 3
    page = shown(get(client, "/plan/together/"))
    assert "3 Likely" in page


def test_a_door_that_was_left_out_is_in_no_count() -> None:
    a_service("Door", needs={"company": "moves"})
    wants = {"needs": ["company"]}
    with_it, without = (
        sum(each.doors for each in tally(planned_for(begun(answers=wants, ruled_out=out)).plan))
        for out in ((), ("door",))
    )
    assert with_it - without == 1


def test_it_says_what_is_worth_asking_next_and_the_gaps(client: Client) -> None:
    post(client, "/plan/together/", FORM)
    page = shown(get(client, "/plan/together/"))
    plan = planned_for(held(client)).plan
    first = plan.asking[0]
    assert f"{standing().listings.questions[first.fact].short} {first.services} " in page
    assert "Gaps" in page


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"needs": []}, "Choose what you would like help with"),
        ({"age-years": "many"}, "Write a whole number from 0 to 150."),
        ({"place-sleeps": "Nowhereland"}, "We cannot find “Nowhereland”."),
        ({"can-travel-miles": "far"}, "Write a number of miles"),
        ({"sleeping": "own_home", "address": "no"}, "does not fit together"),
        ({"gp": "perhaps"}, "Choose one answer only."),
        ({"ogrs-number": "101"}, "Write a whole number"),
    ],
)
def test_what_is_to_be_put_right_is_told_and_nothing_is_lost(client: Client, wrong: dict[str, Any], told: str) -> None:
    page = refused(client, "/plan/together/", {**FORM, **wrong})
    assert told in page
    assert 'value="bipolar" checked' in page
    assert "journey" not in client.cookies


def test_staff_scores_are_read_here(client: Client) -> None:
    post(client, "/plan/together/", {**FORM, "ogrs-number": "42", "rosh": "high"})
    assert (held(client).answers["ogrs"], held(client).answers["rosh"]) == (42, "high")


def test_what_was_ruled_out_and_skipped_before_stays(client: Client) -> None:
    a_service("Door", needs={"housing": "moves"})
    holds(client, begun(ruled_out=("door",), skipped=("phone", "gp"), support_now={"housing": "2099-01-01"}))
    post(client, "/plan/together/", {**FORM, "seen": "yes"})
    journey = held(client)
    assert (journey.ruled_out, journey.skipped) == (("door",), ("phone",))
    assert journey.support_now == {"housing": "2099-01-01"}


def test_what_somebody_else_left_on_the_device_is_not_taken_along(client: Client) -> None:
    a_service("Door", needs={"housing": "moves"})
    holds(client, begun(ruled_out=("door",), support_now={"housing": "2099-01-01"}))
    post(client, "/plan/together/", FORM)
    assert (held(client).ruled_out, held(client).support_now) == ((), {})


def test_it_says_no_forbidden_word(client: Client) -> None:
    post(client, "/plan/together/", FORM)
    assert forbidden(get(client, "/plan/together/")) == []


def test_no_field_of_places_or_limits_is_called_like_a_fact(client: Client) -> None:
    page = get(client, "/plan/together/")
    ours = set(re.findall(r'name="((?:place|can)-[\w-]+)"', page))
    assert len(ours) > 10
    assert not ours & set(standing().listings.questions)


def test_what_is_worth_asking_leads_to_its_row(client: Client) -> None:
    holds(client, begun(with_staff=True))
    page = get(client, "/plan/together/")
    links = re.findall(r'<th scope="row"><a href="#(q-\w+)">', page)
    assert links
    assert all(f'id="{each}"' in page for each in links)


@pytest.mark.parametrize(
    ("form", "anchor", "told"),
    [
        ({"place-avoid-1": "Nowhereville"}, "place-avoid-1", "Nowhereville"),
        ({"place-sleeps": "Nowhereville"}, "place-sleeps", "Where do you sleep at the moment?"),
        ({"can-travel-miles": "far"}, "can-travel-miles", "How far"),
        ({"age-years": "x"}, "q-age", "Age"),
    ],
)
def test_each_problem_is_called_by_its_name_and_tied_to_its_field(
    client: Client, form: dict[str, str], anchor: str, told: str
) -> None:
    page = refused(client, "/plan/together/", {"needs": "housing", **form})
    listed = re.search(rf'<li><a href="#{anchor}">([^<]+)</a>: ', page)
    assert listed
    assert listed[1] != ""
    assert f'id="{anchor}"' in page
    assert told in page
    described = re.findall(r'aria-describedby="[^"]*?([\w-]+-error)"', page)
    assert described
    assert all(f'id="{each}"' in page for each in described)
    assert "stand here once this is put right" in shown(page)


def test_places_come_before_the_long_topics(client: Client) -> None:
    page = get(client, "/plan/together/")
    assert page.index('id="g-places"') < page.index('id="g-can"') < page.index('id="g-mind"')
