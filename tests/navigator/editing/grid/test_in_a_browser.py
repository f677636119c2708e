"""The grid in a real browser: twenty answers by keyboard alone, by touch, and rows that make sense where they stand."""

from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Locator, Page, expect

from directory.models import Service, Strand, Taxonomy
from directory.roles.keeping import keep_roles
from tests.directory.cast import a_draft, a_term
from tests.directory.desk.keeping_themselves import (
    is_a_draft_that_kept_itself,
    note_when_it_is_watched,
    until_it_is_watched,
    while_drafts_keep_themselves,
)
from tests.directory.desk.posting import MODERATOR, at_the_desk, url
from tests.directory.desk.test_in_a_browser import ours
from tests.watching import Watched

pytestmark = pytest.mark.django_db(transaction=True)

FINGER = 44


@pytest.fixture
def desk(browser: Watched, keeps_itself: bool) -> Watched:
    """A browser in which a moderator has signed in."""
    note_when_it_is_watched(browser.page)
    keep_roles()
    session = at_the_desk(MODERATOR).cookies[settings.SESSION_COOKIE_NAME].value
    browser.page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": browser.site}])
    return browser


def rules_of(desk: Watched, service: Service, *, width: int = 1280) -> Page:
    desk.page.set_viewport_size({"width": width, "height": 900})
    desk.open(url(service, "edit"))
    desk.page.get_by_role("tab", name="Rules").click()
    return desk.page


def group(page: Page, name: str) -> Locator:
    return page.get_by_role("radiogroup", name=name, exact=True)


def kept(service: Service) -> Any:
    return Service.objects.get(pk=service.pk).get_latest_revision_as_object().rules


IN_FOCUS = "document.activeElement.type === 'radio' ? document.activeElement.name : ''"


FIVE_MINUTES = 300
SECONDS_A_KEY, SECONDS_A_QUESTION = 1, 10
"""To press a key, and before that to read a question and make up one's mind."""


def test_twenty_questions_are_answered_and_kept_by_keyboard_alone(desk: Watched) -> None:
    draft = a_draft()
    page = rules_of(desk, draft)
    group(page, "Using drugs now").get_by_role("radio").last.focus()
    # From "not said", the last, the arrow goes round to the first; letters say it at once.
    keys = [key for number in range(20) for key in (("ArrowRight", "n", "c", "y")[number % 4], "Tab")][:-1]
    for key in keys:
        page.keyboard.press(key)
        assert page.evaluate(IN_FOCUS), f"{key} left the answers"
    assert len(keys) * SECONDS_A_KEY + 20 * SECONDS_A_QUESTION < FIVE_MINUTES
    page.keyboard.press("Control+s")
    expect(page.get_by_text("updated")).to_be_visible()
    grid = kept(draft)["grid"]
    assert grid["using_drugs"] == {"answer": "yes"}
    assert grid["drinking"] == {"answer": "no"}
    assert grid["on_script"] == {"answer": "case_by_case"}
    assert sum(len(each.get("each", {0: 0})) for each in grid.values()) == 20


def test_what_stands_below_an_answer_is_one_key_away_and_one_back(desk: Watched) -> None:
    page = rules_of(desk, a_draft())
    row = page.locator("[data-question=violence]")
    group(page, "Violence").get_by_role("radio").last.focus()
    for key in ("n", "m"):
        page.keyboard.press(key)
    expect(row.locator("[name$='-within_months']")).to_be_focused()
    page.keyboard.type("24")
    page.keyboard.press("Tab")
    expect(row.get_by_role("button", name="Ever")).to_be_focused()
    page.keyboard.press("Escape")
    expect(group(page, "Violence").get_by_role("radio", name="No", exact=True)).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate(IN_FOCUS).endswith("-answer")
    assert "violence" not in page.evaluate(IN_FOCUS)


@pytest.mark.parametrize("width", [390, 1280])
def test_every_answer_is_as_large_as_a_finger(desk: Watched, width: int) -> None:
    draft = a_draft()
    page = rules_of(desk, draft, width=width)
    expect(group(page, "Violence")).to_be_visible()
    for label in page.locator(".grid-answer:visible").all():
        box = label.bounding_box()
        assert box is not None
        assert (box["height"] >= FINGER, box["width"] >= FINGER) == (True, True), label.inner_text()


def test_answers_are_tapped_and_kept(desk: Watched) -> None:
    draft = a_draft()
    page = rules_of(desk, draft, width=390)
    for name, answer in (("Violence", "No"), ("Pregnant", "Yes"), ("Women", "Case by case")):
        group(page, name).get_by_text(answer, exact=True).click()
    row = page.locator("[data-question=violence]")
    row.get_by_role("button", name="2 years").click()
    row.get_by_text("Older: decided each time").click()
    page.get_by_role("button", name="Save draft").click()
    expect(page.get_by_text("updated")).to_be_visible()
    assert kept(draft)["grid"] == {
        "gender": {"each": {"woman": "case_by_case"}},
        "violence": {"answer": "no", "within_months": 24, "beyond": "case_by_case"},
        "pregnant": {"answer": "yes"},
    }


def test_a_quick_choice_fills_in_the_whole_row(desk: Watched) -> None:
    draft = a_draft()
    page = rules_of(desk, draft)
    page.get_by_role("button", name="18 and over").click()
    page.get_by_role("button", name="18 to 25").click()
    row = page.locator("[data-question=gender]")
    row.get_by_role("button", name="Everybody").click()
    row.get_by_role("button", name="Women").click()
    page.get_by_role("button", name="Save draft").click()
    expect(page.get_by_text("updated")).to_be_visible()
    assert kept(draft)["grid"] == {
        "age": {"answer": "no", "from": 18, "to": 25},
        "gender": {"each": {"woman": "yes", "man": "no"}},
    }


def test_follow_ups_come_with_the_answer_that_asks_for_them(desk: Watched) -> None:
    page = rules_of(desk, a_draft())
    row = page.locator("[data-question=violence]")
    for answer, has_follow_ups, has_words in (("Yes", False, True), ("No", True, True), ("Not said", False, False)):
        group(page, "Violence").get_by_text(answer, exact=True).click()
        expect(row.get_by_text("In the last")).to_be_visible(visible=has_follow_ups)
        expect(row.get_by_text("Own words").first).to_be_visible(visible=has_words)
        expect(row.get_by_text(", why, until when, who else")).to_be_visible(visible=has_follow_ups)


def test_rows_make_sense_for_the_kind_of_service_and_the_counter_with_them(desk: Watched) -> None:
    advice = a_draft(needs={"income_debt": "moves"})
    a_term("hostel", taxonomy=Taxonomy.KINDS)
    page = rules_of(desk, advice)
    expect(group(page, "Couples")).to_be_hidden()
    said = page.locator("[data-policy-grid-target=said]")
    of = said.inner_text()
    page.get_by_role("tab", name="Who it is for").click()
    page.get_by_text("Kind and approach").first.click()
    page.get_by_role("checkbox", name="hostel").check()
    page.get_by_role("tab", name="Rules").click()
    expect(group(page, "Couples")).to_be_visible()
    expect(group(page, "Boys up to what age")).to_be_hidden()
    group(page, "Children").get_by_text("Yes", exact=True).click()
    expect(group(page, "Boys up to what age")).to_be_visible()
    expect(said).not_to_have_text(of)


def a_team(**grid: Any) -> Service:
    """A draft with a strand that has answered so much."""
    rules = {"needs": {"housing": "moves"}, "grid": grid, "clauses": []}
    return a_draft(needs={"company": "holds"}, strands=(Strand(code="rooms", name="Rooms", rules=rules),))


def open_strands(page: Page) -> Locator:
    """The place of the strand's questions, which are folded."""
    page.get_by_role("heading", name="Strands").click()
    folded = page.locator("#id_strands-FORMS .grid-folded")
    expect(folded.locator("> summary")).to_be_visible()
    return folded


def of_the_strand(service: Service) -> Any:
    return Service.objects.get(pk=service.pk).get_latest_revision_as_object().strands.get().rules["grid"]


def test_a_strand_is_asked_by_its_own_needs(desk: Watched) -> None:
    page = rules_of(desk, a_team())
    open_strands(page).locator("summary").click()
    couples = page.locator("[data-question=couples]")
    expect(couples).to_have_count(2)
    expect(couples.last).to_be_visible()
    expect(couples.first).to_be_hidden()


def test_the_questions_of_a_strand_are_opened_and_answered_by_keyboard_alone(desk: Watched) -> None:
    draft = a_team(drinking={"answer": "no", "why": "One worker."})
    page = rules_of(desk, draft)
    folded = open_strands(page)
    expect(folded.locator("> summary")).to_have_text("The standard questions: 1 answered")
    folded.locator("> summary").focus()
    page.keyboard.press("Enter")
    expect(folded.locator("[data-question=using_drugs]")).to_be_visible()
    expect(folded.locator("> summary")).to_have_text("The standard questions")
    folded.get_by_role("radiogroup", name="Using drugs now", exact=True).get_by_role("radio").last.focus()
    page.keyboard.press("y")
    page.keyboard.press("Control+s")
    expect(page.get_by_text("updated")).to_be_visible()
    assert of_the_strand(draft) == {
        "drinking": {"answer": "no", "why": "One worker."},
        "using_drugs": {"answer": "yes"},
    }


SENT = "() => new URLSearchParams(new FormData(document.querySelector('[data-edit-form]'))).toString()"


def test_whoever_only_looks_at_the_questions_of_a_strand_changes_nothing(desk: Watched) -> None:
    page = rules_of(desk, a_team(drinking={"answer": "no"}, gone={"answer": "yes"}))
    folded = open_strands(page)
    before = page.evaluate(SENT)
    folded.locator("> summary").click()
    expect(folded.get_by_text("Answers that no row can say")).to_be_visible()
    assert page.evaluate(SENT) == before
    folded.get_by_role("radiogroup", name="Pregnant", exact=True).get_by_text("Yes", exact=True).click()
    assert "strands-0-rules-grid-pregnant-answer=yes" in page.evaluate(SENT)
    assert "strands-0-rules-grid-kept" not in page.evaluate(SENT)


@while_drafts_keep_themselves
def test_a_strand_whose_questions_were_answered_keeps_itself(desk: Watched) -> None:
    draft = a_team(drinking={"answer": "no"})
    page = rules_of(desk, draft)
    until_it_is_watched(page)
    folded = open_strands(page)
    folded.locator("> summary").click()
    with page.expect_response(is_a_draft_that_kept_itself):
        folded.get_by_role("radiogroup", name="Pregnant", exact=True).get_by_text("Yes", exact=True).click()
    assert of_the_strand(draft) == {"drinking": {"answer": "no"}, "pregnant": {"answer": "yes"}}


def test_questions_that_do_not_come_are_told_and_asked_for_again(desk: Watched) -> None:
    draft = a_team(drinking={"answer": "no"})
    page = rules_of(desk, draft)
    folded = open_strands(page)
    page.route("**/rules/grid/", lambda route: route.fulfill(status=200, body=""))
    folded.locator("> summary").click()
    expect(page.get_by_text("The questions did not come.")).to_be_visible()
    page.unroute("**/rules/grid/")
    folded.locator("> summary").click()
    folded.locator("> summary").click()
    expect(folded.locator("[data-question=using_drugs]")).to_be_visible()


def test_the_questions_of_a_strand_that_is_added_open_too(desk: Watched) -> None:
    draft = a_draft()
    page = rules_of(desk, draft)
    page.get_by_role("heading", name="Strands").click()
    page.get_by_role("button", name="Add strand").click()
    page.locator("[name=strands-0-name]").fill("Women")
    page.locator("[name=strands-0-code]").fill("women")
    page.locator("[name=strands-0-rules-needs-housing]").select_option("moves")
    folded = page.locator("#id_strands-FORMS .grid-folded")
    folded.locator("> summary").click()
    folded.get_by_role("radiogroup", name="Pregnant", exact=True).get_by_text("Yes", exact=True).click()
    page.get_by_role("button", name="Save draft").click()
    expect(page.get_by_text("updated")).to_be_visible()
    assert of_the_strand(draft) == {"pregnant": {"answer": "yes"}}


@pytest.mark.parametrize("width", [390, 1280])
def test_the_grid_has_no_barrier_and_is_no_wider_than_the_window(desk: Watched, width: int) -> None:
    draft = a_draft()
    draft.rules = {
        "grid": {
            "age": {"answer": "no", "from": 18, "about": ["from"]},
            "violence": {"answer": "no", "within_months": "many", "why": "One worker at night."},
            "unknown": {"answer": "yes"},
        },
        "clauses": [],
    }
    draft.strands = [Strand(code="rooms", name="Rooms", rules=draft.rules)]
    draft.save_revision()
    page = rules_of(desk, draft, width=width)
    folded = open_strands(page)
    expect(page.locator(".grid-fault").last).to_contain_text("grid.unknown")
    assert (desk.sideways(), ours(desk.barriers())) == (0, [])
    folded.locator("> summary").click()
    expect(folded.get_by_text("Answers that no row can say")).to_be_visible()
    expect(page.get_by_text("grid.violence.within_months").last).to_be_visible()
    assert (desk.sideways(), ours(desk.barriers())) == (0, [])
