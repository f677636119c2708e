"""Beside the form, in a real browser: read back as it is typed, tried by keyboard, and nothing sent but the rules."""

import json

import pytest
from playwright.sync_api import Request, expect

from directory.models import Service
from directory.roles.keeping import keep_roles
from tests.directory.cast import a_draft
from tests.directory.desk.keeping_themselves import (
    is_a_draft_that_kept_itself,
    note_when_it_is_watched,
    until_it_is_watched,
    while_drafts_keep_themselves,
)
from tests.directory.desk.posting import MODERATOR, url
from tests.directory.desk.test_in_a_browser import ours, sign_in
from tests.watching import Watched

pytestmark = pytest.mark.django_db(transaction=True)

ADULTS = {"id": "adults", "effect": "requires", "strength": "always", "test": {"fact": "age", "at_least": 18}}


CHANGE = "field => { field.value = 'New'; field.dispatchEvent(new Event('change', { bubbles: true })); }"


@pytest.fixture
def desk(browser: Watched, keeps_itself: bool) -> Watched:
    """The rules of a listing, open before a moderator."""
    note_when_it_is_watched(browser.page)
    keep_roles()
    sign_in(browser, MODERATOR)
    draft = a_draft(clauses=[ADULTS])
    draft.rules = {"clauses": [ADULTS], "examples": [{"name": "Grown", "expect": "takes", "facts": {"age": 40}}]}
    draft.save_revision()
    browser.open(f"{url(draft, 'edit')}#tab-rules")
    expect(browser.page.locator("#beside-cast")).to_be_visible()
    return browser


def add_fact(desk: Watched, fact: str, value: str) -> None:
    """Adds a fact to the person who is tried, by the keyboard alone."""
    desk.page.locator("[data-beside-target=person] .facts-add select").focus()
    desk.page.keyboard.type(fact)
    desk.page.keyboard.press("Tab")
    desk.page.keyboard.press("Enter")
    desk.page.keyboard.type(value)


def test_an_answer_to_the_grid_is_read_back_without_a_save(desk: Watched) -> None:
    page = desk.page
    read = page.locator("[data-beside-target=read]")
    expect(read).to_contain_text("Takes adults.")
    page.locator('[name="rules-grid-pregnant-answer"][value="yes"]').check(force=True)
    expect(read).to_contain_text("Welcomes people who are pregnant.", timeout=10_000)
    expect(page.locator("[data-beside-target=status]")).to_have_text("1 example fails.")
    assert page.evaluate("document.activeElement.name") == "rules-grid-pregnant-answer"


def test_somebody_is_tried_by_the_keyboard_alone(desk: Watched) -> None:
    add_fact(desk, "Age", "17")
    tried = desk.page.locator("[data-beside-target=tried]")
    expect(tried).to_contain_text("Their rules say no, today", timeout=10_000)
    expect(desk.page.locator("[data-beside-target=status]")).to_have_text("Tried: Their rules say no, today")
    desk.page.keyboard.press("Control+A")
    desk.page.keyboard.type("44")
    expect(tried).to_contain_text("Likely to take you", timeout=10_000)


def test_somebody_of_the_cast_is_tried_with_one_choice(desk: Watched) -> None:
    desk.page.locator("#beside-cast").select_option(index=1)
    expect(desk.page.locator("[data-beside-target=tried]")).to_contain_text("Likely to take you", timeout=10_000)


@while_drafts_keep_themselves
def test_nothing_of_whoever_is_tried_is_sent_with_the_form_or_kept_in_the_draft(desk: Watched) -> None:
    sent: list[Request] = []
    desk.page.on("request", lambda request: sent.append(request))
    add_fact(desk, "Age", "17")
    expect(desk.page.locator("[data-beside-target=tried]")).to_contain_text("say no", timeout=10_000)
    until_it_is_watched(desk.page)
    with desk.page.expect_response(is_a_draft_that_kept_itself):
        desk.page.locator("#id_alert").evaluate(CHANGE)
    tried = [each for each in sent if each.method == "POST" and "/rules/beside/try/" in each.url]
    others = [each for each in sent if each.method == "POST" and each not in tried]
    assert tried
    assert not [each.url for each in others if '"age":17' in (each.post_data or "").replace(" ", "")]
    assert '"age": 17' not in json.dumps([each.content for each in Service.objects.get().revisions])


def test_only_the_rules_and_what_they_turn_on_are_sent_to_be_read(desk: Watched) -> None:
    with desk.page.expect_request(lambda each: each.url.endswith("/rules/beside/")) as asked:
        desk.page.get_by_role("button", name="Read it back").click()
    body = asked.value.post_data or ""
    assert 'name="rules-' in body
    assert 'name="needs-0-need"' in body
    for field in ("description", "email", "alert", "asks", "csrfmiddlewaretoken"):
        assert f'name="{field}"' not in body


def test_an_example_is_written_in_rows_and_kept(desk: Watched) -> None:
    page = desk.page
    page.get_by_role("button", name="Add an example").click()
    page.keyboard.type("Somebody of 12")
    row = page.locator(".examples-row").last
    row.locator(".facts-add select").select_option("age")
    row.get_by_role("button", name="Add this fact").click()
    page.keyboard.type("12")
    expect(page.locator(".beside-examples")).to_contain_text("Holds: Somebody of 12", timeout=10_000)
    page.get_by_role("button", name="Save draft").click()
    expect(page.get_by_text("updated")).to_be_visible()
    assert Service.objects.get().get_latest_revision_as_object().rules["examples"][1] == {
        "name": "Somebody of 12",
        "expect": "refuses",
        "facts": {"age": 12},
    }


@pytest.mark.parametrize("width", [390, 1280])
def test_the_rules_with_what_stands_beside_them_have_no_barrier(desk: Watched, width: int) -> None:
    desk.page.set_viewport_size({"width": width, "height": 900})
    desk.page.locator("#beside-cast").select_option(index=1)
    expect(desk.page.locator("[data-beside-target=tried]")).to_contain_text("Likely to take you", timeout=10_000)
    assert (desk.sideways(), ours(desk.barriers())) == (0, [])


def test_in_a_narrow_window_a_line_says_what_stands_below_and_leads_there(desk: Watched) -> None:
    page, bar = desk.page, desk.page.get_by_role("navigation", name="What the rules say")
    expect(bar).to_be_hidden()
    page.set_viewport_size({"width": 390, "height": 900})
    page.get_by_role("button", name="18 to 25").first.click()
    expect(bar.get_by_text("to look at again")).to_be_visible(timeout=10_000)
    expect(page.get_by_role("status").filter(has_text="to look at again")).to_have_count(1)
    assert (desk.sideways(), ours(desk.barriers())) == (0, [])
    bar.get_by_role("link", name="Try a person").click()
    expect(page.get_by_role("heading", name="Try a person")).to_be_in_viewport()
    expect(page.get_by_role("heading", name="Try a person")).to_be_focused()
