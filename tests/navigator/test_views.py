"""The page that asks and the page that tells: what it says, and that it keeps nothing."""

import logging
import re
from dataclasses import replace

import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client

from navigator import views
from tests.directory.cast import a_service
from tests.navigator.cast import JESS, JESS_SAYS, MARLON, Form
from tests.navigator.forbidden import forbidden
from tests.navigator.planned import plan_for

pytestmark = pytest.mark.usefixtures("interventions")

CANARY = "canary-every-day"


def shown(page: str) -> str:
    """What a page says, without its markup and the spaces between."""
    body = re.sub(r"<(head|svg)\b.*?</\1>", " ", page, flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", body).replace("&#x27;", "'").replace("&quot;", '"').split())


def post(client: Client, form: Form, **more: str) -> str:
    """The page that answers a posted form."""
    response = client.post("/plan/yours/", {**form, **more})
    assert response.status_code == 200
    return response.text


def test_the_questions_begin_with_what_somebody_wants(client: Client) -> None:
    page = shown(client.get("/plan/yours/").text)
    assert "What would you like help with?" in page
    assert "51 interventions of probation and prisons in England and Wales" in page


def test_a_plan_tells_doors_gaps_and_that_it_decides_nothing(client: Client) -> None:
    page = shown(post(client, MARLON))
    for said in (
        "Three doors now, one of them not certain. There is one gap, not of your making.",
        "This is a guide, not a decision, and no service may use it to refuse anybody.",
        "Accommodation services For housing. A service paid for by probation. Likely to take you",
        "For mental health, only support that keeps you going is listed",
        "If you drink every day, do not stop suddenly",
        "whose rules say no, today, and why",
        "© Crown copyright, used under the MIT licence",
    ):
        assert said in page


def test_the_funnel_counts_down_from_all_51(client: Client) -> None:
    page = shown(post(client, MARLON))
    assert "Listed 51 for own offending 45" in page


def test_reasons_are_told_plainly_and_in_the_services_own_words(client: Client) -> None:
    page = post(client, MARLON)
    assert "<p>In prison only</p>" in page
    assert "They say: <q>CUSTODY</q>" in page


def test_what_a_service_only_ticked_is_read_out_and_not_quoted(client: Client) -> None:
    page = post(client, MARLON)
    assert "Their entry: Men: no. Women: yes." in page
    assert "males" not in page


def test_what_a_service_lists_is_a_list(client: Client) -> None:
    page = post(client, MARLON)
    assert "<li>understand social capital and its benefits</li>" in page
    assert not re.search(r"[>\n] *[*•] ", page)


@pytest.mark.parametrize("form", [MARLON, JESS, {"needs": "none_of_these"}, {}])
def test_no_page_says_a_forbidden_word(client: Client, form: Form) -> None:
    assert forbidden(post(client, form)) == []


def test_the_questions_say_no_forbidden_word(client: Client) -> None:
    assert forbidden(client.get("/plan/yours/").text) == []


def test_the_next_question_can_be_answered_straight_away(client: Client) -> None:
    page = post(client, JESS)
    assert "How old are you?" in page
    answered = shown(post(client, JESS, **{"age-years": "22"}))
    assert "Age 22 years" in answered
    assert "How old are you?" not in answered


def test_a_skipped_question_is_not_asked_again_and_nothing_is_lost(client: Client) -> None:
    page = post(client, JESS, skip="age")
    assert "How old are you?" not in page
    assert '<input type="hidden" name="skipped" value="age">' in page
    assert '<input type="hidden" name="needs" value="company">' in page


def test_what_we_never_asked_is_not_echoed_as_skipped(client: Client) -> None:
    form: Form = {**JESS, "skipped": ["age", CANARY, "age"]}
    changing = post(client, form, change="yes")
    assert changing.count('<input type="hidden" name="skipped" value="age">') == 1
    assert CANARY not in changing
    assert CANARY not in post(client, form)


def test_somebody_whose_birthday_decides_is_asked_for_it_and_keeps_the_age(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = plan_for(JESS_SAYS)
    assert told.next is not None
    turning = replace(told, next=replace(told.next, fact="age"))
    monkeypatch.setattr(views, "told", lambda _: turning)
    page = post(client, JESS, **{"age-years": "17"})
    assert "When is your birthday?" in page
    assert '<input type="hidden" name="age-years" value="17">' in page
    assert '<button type="submit" class="btn btn-quiet" name="skip" value="age-birthday">' in page


def test_answers_can_be_changed_without_losing_any(client: Client) -> None:
    page = post(client, MARLON, change="yes")
    for ticked in ('value="daily" checked', 'value="man" checked', 'value="partner_violence" checked'):
        assert ticked in page


def test_what_cannot_be_read_is_told_above_and_at_the_question_and_stays(client: Client) -> None:
    page = post(client, JESS, **{"age-years": CANARY})
    assert "<title>Something to put right: Right Door</title>" in page
    assert '<a href="#age-years">Age</a>: Write a whole number from 0 to 150.' in page
    assert 'id="age-error">Write a whole number from 0 to 150.' in page
    assert f'value="{CANARY}" ' in page
    assert 'value="company" checked' in page
    assert re.search(r'<details class="fold" id="about-you" open>', page)


def test_contradicting_answers_are_named_kindly_by_their_questions(client: Client) -> None:
    page = shown(post(client, JESS, sleeping="own_home", address="no"))
    assert "Please look at this again Nothing you filled in is lost." in page
    assert "does not fit together with your answer to “Where will you sleep tonight?”" in page.replace("&quot;", '"')


def test_somebody_who_wants_nothing_on_the_list_is_told_where_else(client: Client) -> None:
    page = shown(post(client, {"needs": "none_of_these"}))
    assert "there is no plan to make" in page
    assert "116 123" in page


def test_what_a_person_types_is_never_markup(client: Client) -> None:
    page = post(client, JESS, **{"age-years": '"><script>alert(1)</script>'})
    assert "<script" not in page


def test_titles_say_nothing(client: Client) -> None:
    for page in (client.get("/plan/yours/").text, post(client, MARLON)):
        title = re.findall(r"<title>(.*?)</title>", page)[0]
        assert title in ("Right Door", "Right Door: answers")


def test_pages_need_no_script(client: Client) -> None:
    for page in (client.get("/plan/yours/").text, post(client, MARLON)):
        assert "<script" not in page
        assert " style=" not in page


# Nothing is kept


def rows() -> dict[str, list[tuple[object, ...]]]:
    """Everything that stands in the database."""
    with connection.cursor() as cursor:
        found = {}
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            found[table] = sorted(cursor.fetchall(), key=repr)
        return found


def test_nothing_of_an_answer_reaches_the_database(client: Client) -> None:
    before = rows()
    for form in (MARLON, JESS, {**JESS, "age-years": CANARY}, {**MARLON, "change": "yes"}):
        post(client, form)
    assert rows() == before


def test_no_cookie_but_the_one_that_guards_the_form(client: Client) -> None:
    client.get("/plan/yours/")
    post(client, MARLON)
    assert set(client.cookies) == {"csrftoken"}


def test_nothing_is_cached_here_or_on_the_way(client: Client) -> None:
    for response in (client.get("/plan/yours/"), client.post("/plan/yours/", MARLON)):
        assert "no-store" in response.headers["Cache-Control"]
    assert not caches["default"]._cache  # type: ignore[attr-defined]


def test_nothing_of_an_answer_is_logged(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    post(client, JESS, **{"age-years": CANARY})
    post(client, MARLON)
    assert CANARY not in caplog.text
    assert "daily" not in caplog.text


def test_no_answer_is_taken_from_an_address(client: Client) -> None:
    page = client.get("/plan/yours/", {"needs": "housing", "drinking": "daily"}).text
    assert 'value="daily" checked' not in page
    assert 'value="housing" checked' not in page


def test_answers_never_stand_in_an_address(client: Client) -> None:
    page = post(client, MARLON)
    assert not re.search(r'(href|action)="[^"]*\?', page)


def test_a_form_from_elsewhere_is_refused() -> None:
    assert Client(enforce_csrf_checks=True).post("/plan/yours/", MARLON).status_code == 403


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_the_page_is_asked_and_posted_and_nothing_else(client: Client, method: str) -> None:
    assert getattr(client, method)("/plan/yours/").status_code == 405


def test_a_fault_shows_nothing_of_the_answers(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> None:
        raise RuntimeError(CANARY)

    monkeypatch.setattr(views, "planned", fails)
    client.raise_request_exception = False
    response = client.post("/plan/yours/", MARLON)
    assert response.status_code == 500
    assert CANARY not in response.text
    assert "partner_violence" not in response.text


def test_very_many_doors_are_counted_and_lead_to_the_list(client: Client) -> None:
    for number in range(23):
        a_service(f"Clinic {number:02}", needs={"mental_health": "moves"})
    page = post(client, {"needs": ["mental_health"]})
    assert "And 2 more." in shown(page)
    assert 'href="/services/"' in page
