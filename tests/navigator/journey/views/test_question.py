"""One question a page: which one comes, what is done with its answer, and that no answer goes astray."""

import re

import pytest
from django.test import Client
from django.utils import timezone

from navigator.catalogue.standing import standing
from navigator.journey import planning
from navigator.journey.journey import Journey
from navigator.journey.planning import planned_for
from tests.directory.cast import a_service
from tests.navigator.forbidden import forbidden
from tests.navigator.journey.walking import begun, fact_asked, get, held, holds, led, post, refused, shown

pytestmark = pytest.mark.usefixtures("interventions")

CANARY = "canary-every-day"


def test_the_first_question_is_the_one_the_core_chooses(client: Client) -> None:
    holds(client, begun())
    chosen = planned_for(begun()).plan.next
    assert chosen
    assert fact_asked(get(client, "/plan/1/")) == chosen.fact


def test_answers_lead_from_question_to_question(client: Client) -> None:
    holds(client, begun())
    first = fact_asked(get(client, "/plan/1/"))
    assert post(client, "/plan/1/", {"fact": first, "skip": "yes"}) == "/plan/2/"
    second = fact_asked(get(client, "/plan/2/"))
    assert second != first
    assert post(client, "/plan/2/", {"fact": second, second: "prefer_not"}) == "/plan/3/"
    journey = held(client)
    assert (journey.asked, journey.skipped, journey.declined) == ((first, second), (first,), (second,))


def test_a_get_changes_no_answer(client: Client) -> None:
    holds(client, begun(answers={"gp": True}, asked=("gp",)))
    before = held(client)
    for path in ("/plan/1/", "/plan/2/", "/plan/answers/", "/plan/where/", "/plan/?gp=no", "/plan/1/?gp=no&fact=gp"):
        client.get(path)
    assert held(client) == before


def test_a_question_that_was_put_shows_its_answer(client: Client) -> None:
    holds(client, begun(answers={"drinking": "daily"}, asked=("drinking",)))
    page = get(client, "/plan/1/")
    assert fact_asked(page) == "drinking"
    assert 'value="daily" checked' in page


def test_what_somebody_would_rather_not_say_is_ticked_as_that(client: Client) -> None:
    holds(client, begun(declined=("drinking",), asked=("drinking",)))
    assert 'value="prefer_not" checked' in get(client, "/plan/1/")


def test_an_answer_can_be_changed_and_leads_on_to_what_is_open(client: Client) -> None:
    holds(client, begun(answers={"drinking": "daily", "gp": True}, asked=("drinking", "gp")))
    assert post(client, "/plan/1/", {"fact": "drinking", "drinking": "none"}) == "/plan/3/"
    assert held(client).answers["drinking"] == "none"


@pytest.mark.parametrize("number", [3, 99, 2_000_000_000])
def test_a_number_beyond_the_next_leads_to_the_next(client: Client, number: int) -> None:
    holds(client, begun(answers={"gp": True}, asked=("gp",)))
    assert led(client, f"/plan/{number}/") == "/plan/2/"


def test_number_nought_leads_to_the_next(client: Client) -> None:
    holds(client, begun())
    assert led(client, "/plan/0/") == "/plan/1/"


def test_the_place_comes_before_the_questions(client: Client) -> None:
    holds(client, Journey(answers={"needs": ["housing"]}))
    assert led(client, "/plan/1/") == "/plan/where/"


def test_two_tabs_never_put_an_answer_under_another_question(client: Client) -> None:
    holds(client, begun(answers={"gp": True}, asked=("gp",)))
    assert post(client, "/plan/2/", {"fact": "phone", "phone": "no"}) == "/plan/3/"
    assert post(client, "/plan/2/", {"fact": "bank_account", "bank_account": "yes"}) == "/plan/4/"
    journey = held(client)
    assert journey.answers == {"needs": ["housing", "mental_health"], "gp": True, "phone": False, "bank_account": True}
    assert journey.asked == ("gp", "phone", "bank_account")


def test_an_answer_to_another_question_in_the_same_form_is_not_taken(client: Client) -> None:
    holds(client, begun())
    post(client, "/plan/1/", {"fact": "phone", "phone": "no", "gp": "yes", "drinking": "daily"})
    assert set(held(client).answers) == {"needs", "phone"}


@pytest.mark.parametrize("fact", ["", "needs", "no_such_fact", "unreadable_rule", "ogrs", "x" * 100_000, "\x00", "<b>"])
def test_what_is_no_question_here_changes_nothing(client: Client, fact: str) -> None:
    holds(client, begun())
    assert post(client, "/plan/1/", {"fact": fact, "x": "yes"}) == "/plan/1/"
    assert held(client) == begun()


def test_staff_scores_are_taken_where_staff_fill_in_too(client: Client) -> None:
    holds(client, begun(with_staff=True))
    post(client, "/plan/1/", {"fact": "ogrs", "ogrs-number": "42"})
    assert held(client).answers["ogrs"] == 42


def test_staff_scores_are_never_asked_of_a_person(client: Client) -> None:
    plan = planned_for(begun(answers={"needs": ["own_offending"]})).plan
    questions = standing().listings.questions
    assert plan.asking
    assert not any(questions[each.fact].for_staff for each in plan.asking)


def test_next_without_an_answer_skips(client: Client) -> None:
    holds(client, begun(answers={"diagnosis": ["bipolar"]}, asked=("diagnosis",)))
    post(client, "/plan/1/", {"fact": "diagnosis"})
    journey = held(client)
    assert ("diagnosis" in journey.answers, journey.skipped) == (False, ("diagnosis",))


def test_skipping_takes_an_answer_back(client: Client) -> None:
    holds(client, begun(answers={"gp": True}, asked=("gp",)))
    post(client, "/plan/1/", {"fact": "gp", "gp": "yes", "skip": "yes"})
    assert "gp" not in held(client).answers


def test_what_cannot_be_read_is_told_above_and_at_the_question_and_stays(client: Client) -> None:
    holds(client, begun())
    page = refused(client, "/plan/1/", {"fact": "age", "age-years": CANARY})
    assert "<title>Something to put right: Right Door: a question</title>" in page
    assert '<a href="#age-years">Age</a>: Write a whole number from 0 to 150.' in page
    assert 'id="q-error">Write a whole number from 0 to 150.' in page
    assert f'value="{CANARY}" ' in page
    assert held(client) == begun()


def test_a_contradiction_is_named_kindly_by_the_other_question(client: Client) -> None:
    holds(client, begun(answers={"sleeping": "own_home"}))
    page = shown(refused(client, "/plan/1/", {"fact": "address", "address": "no"}))
    assert "does not fit together with your answer to “Where will you sleep tonight?”" in page


@pytest.mark.parametrize(
    "form",
    [
        {"fact": "gp", "gp": ["yes", "no"]},
        {"fact": "gp", "gp": "perhaps"},
        {"fact": "gp", "gp": ["yes", "prefer_not"]},
        {"fact": "drinking", "drinking": "\x00"},
        {"fact": "diagnosis", "diagnosis": ["bipolar", "none_of_these"]},
        {"fact": "age", "age-day": "31", "age-month": "2", "age-year": "1990"},
        {"fact": "age", "age-years": "９９"},
        {"fact": "release", "release": "when"},
        {"fact": "service_ban", "service_ban-years": "9" * 5000},
        {"fact": "children_with_you", "children_with_you-number": "-1"},
        {"fact": "months_left", "months_left-number": "1e9"},
    ],
)
def test_bad_input_gets_a_clear_answer_and_loses_nothing(client: Client, form: dict[str, str]) -> None:
    holds(client, begun(answers={"phone": True}))
    refused(client, "/plan/1/", form)
    assert held(client).answers["phone"] is True


def test_somebody_whose_birthday_decides_is_asked_for_it_and_keeps_the_age(client: Client) -> None:
    young = {"id": "young", "effect": "requires", "strength": "always", "test": {"fact": "age", "at_most": 24}}
    wait = {"wait_days": 100, "wait_stated_on": timezone.localdate()}
    a_service("Young people", needs={"company": "moves"}, clauses=[young], **wait)
    holds(client, begun(answers={"needs": ["company"], "age": 24}, asked=("age",)))
    page = birthday_page(client)
    assert "When is your birthday?" in page
    assert "A door turns on the very day." in page
    assert 'name="age-years"' not in page
    number = len(held(client).asked) + 1
    post(client, f"/plan/{number}/", {"fact": "age", "birthday": "yes", "skip": "yes"})
    assert held(client).answers["age"] == 24
    assert "age" in held(client).skipped


def test_a_birthday_that_does_not_fit_the_age_is_told(client: Client) -> None:
    holds(client, begun(answers={"age": 18}, asked=("age",)))
    day = {"age-day": "1", "age-month": "1", "age-year": "1950"}
    page = refused(client, "/plan/2/", {"fact": "age", "birthday": "yes", **day})
    assert "do not fit together" in page
    assert 'value="1950"' in page


def test_a_birthday_left_empty_is_skipped(client: Client) -> None:
    holds(client, begun(answers={"age": 18}, asked=("age",)))
    post(client, "/plan/2/", {"fact": "age", "birthday": "yes"})
    assert (held(client).answers["age"], held(client).skipped) == (18, ("age",))


def birthday_page(client: Client) -> str:
    """The page that asks for the birthday, other questions before it skipped."""
    for _ in range(80):
        page = get(client, f"/plan/{len(held(client).asked) + 1}/")
        if fact_asked(page) == "age":
            return page
        post(client, "/plan/1/", {"fact": fact_asked(page), "skip": "yes"})
    raise AssertionError("the birthday is never asked")


def test_where_no_question_is_needed_any_more_there_is_the_plan(client: Client) -> None:
    holds(client, begun(answers={"needs": []}))
    assert led(client, "/plan/1/") == "/plan/yours/"


def test_a_question_that_only_adds_choices_leads_back_to_the_plan(client: Client) -> None:
    holds(client, begun())
    fact = fact_asked(get(client, "/plan/more/"))
    assert post(client, "/plan/more/", {"fact": fact, "skip": "yes"}) == "/plan/yours/"


def test_a_question_of_the_answers_leads_back_to_them(client: Client) -> None:
    holds(client, begun(answers={"gp": True}, asked=("gp",)))
    assert "Back to my answers" in get(client, "/plan/answers/1/")
    assert post(client, "/plan/answers/1/", {"fact": "gp", "gp": "no"}) == "/plan/answers/"
    assert led(client, "/plan/answers/2/") == "/plan/answers/"


def test_it_says_why_and_how_many_doors_turn_on_it(client: Client) -> None:
    holds(client, begun())
    page = shown(get(client, "/plan/1/"))
    assert "Why we ask" in page
    assert re.search(r"\d+ services? that could be for you turns? on it", page)


def test_its_steps_count_what_is_needed(client: Client) -> None:
    holds(client, begun())
    needed = sum(each.why == "needed" for each in planned_for(begun()).plan.asking)
    said = f"Question 1. As things stand, at most {needed - 1} more are needed for your plan."
    assert said in shown(get(client, "/plan/1/"))


def test_many_questions_to_come_are_not_counted(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("navigator.journey.asking.NEAR", 1)
    holds(client, begun())
    assert "Question 1. You can stop at any time and see your plan." in shown(get(client, "/plan/1/"))


@pytest.mark.parametrize(
    ("asked", "skipped", "tells"),
    [
        (("gp", "phone", "bank_account"), ("gp", "phone", "bank_account"), True),
        (("gp", "phone", "bank_account"), ("gp", "phone"), False),
        (("gp", "phone"), ("gp", "phone"), False),
        (("gp", "phone", "bank_account", "age", "gender", "drinking", "sleeping", "address"), (), True),
    ],
)
def test_who_may_be_tired_is_told_that_there_is_a_plan(
    client: Client, asked: tuple[str, ...], skipped: tuple[str, ...], tells: bool
) -> None:
    holds(client, begun(asked=asked, skipped=skipped))
    page = shown(get(client, f"/plan/{len(asked) + 1}/"))
    assert ("You have a plan already" in page) is tells


def test_only_the_box_that_is_wrong_is_marked_and_says_why(client: Client) -> None:
    holds(client, begun())
    page = refused(client, "/plan/1/", {"fact": "age", "age-years": "x"})
    assert re.findall(r'id="([\w-]+)"[^>]*aria-invalid="true" aria-describedby="q-error"', page) == ["age-years"]


def test_doors_so_far_are_counted_in_public_words(client: Client) -> None:
    holds(client, begun())
    page = shown(get(client, "/plan/1/"))
    assert re.search(r"Your doors so far \d+", page)
    assert "depend" in page


def test_for_someone_else_it_says_whom_you_means(client: Client) -> None:
    holds(client, begun(for_someone_else=True))
    assert "Answer as they would, with them if they are there." in shown(get(client, "/plan/1/"))


def test_a_question_takes_one_plan(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    holds(client, begun())
    made: list[object] = []
    real = planning.planned
    monkeypatch.setattr(planning, "planned", lambda *given, **named: made.append(1) or real(*given, **named))
    get(client, "/plan/1/")
    assert len(made) == 1


def test_no_question_says_a_forbidden_word(client: Client) -> None:
    for fact in standing().listings.questions:
        holds(client, begun(asked=(fact,), with_staff=True))
        if fact != "needs":
            assert forbidden(get(client, "/plan/1/")) == [], fact


@pytest.mark.parametrize(
    ("said", "answers", "asked", "skipped"),
    [({"gp": "no"}, {"gp": False}, ("gp",), ()), ({}, {}, (), ())],
    ids=["what is ticked is kept", "nothing ticked skips nothing"],
)
def test_who_wants_the_plan_now_loses_nothing(
    client: Client, said: dict[str, str], answers: dict[str, bool], asked: tuple[str, ...], skipped: tuple[str, ...]
) -> None:
    holds(client, begun())
    assert post(client, "/plan/1/", {"fact": "gp", "then": "plan", **said}) == "/plan/yours/"
    assert held(client) == begun(answers=answers, asked=asked, skipped=skipped)
