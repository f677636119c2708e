"""The blocks of clauses in a real browser: added, nested and saved from the keyboard; shown as JSON and back."""

import json

import pytest
from django.conf import settings
from playwright.sync_api import Locator, expect

from directory.desk.workflow import keep_workflow
from directory.models import Service, ServiceAtLocation, Strand
from directory.roles.keeping import keep_roles
from navigator.editing.terms import keep_terms
from tests.directory.cast import a_draft, a_location
from tests.directory.desk.posting import EDITOR, at_the_desk, url
from tests.watching import Watched

pytestmark = pytest.mark.django_db(transaction=True)

ADULTS = {
    "id": "adults",
    "effect": "requires",
    "strength": "always",
    "test": {"fact": "age", "at_least": 18},
    "wording": "18 and over.",
}
WAGTAILS_OWN = "button-name"


@pytest.fixture
def desk(browser: Watched, keeps_itself: bool) -> Watched:
    """A browser in which an editor has signed in."""
    keep_roles()
    keep_workflow()
    keep_terms()
    session = at_the_desk(EDITOR).cookies[settings.SESSION_COOKIE_NAME].value
    browser.page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": browser.site}])
    browser.page.set_viewport_size({"width": 1280, "height": 1000})
    browser.page.set_default_timeout(10_000)
    return browser


def open_rules(desk: Watched, service: Service) -> Locator:
    """The clauses of the service itself, on the tab of rules."""
    desk.open(url(service, "edit"))
    desk.page.get_by_role("tab", name="Rules", exact=True).click()
    return clauses_of(desk, "rules-clauses")


def clauses_of(desk: Watched, name: str) -> Locator:
    return desk.page.locator(f".clauses[data-clauses-name-value='{name}']")


def add(desk: Watched, within: Locator, button: str, kind: str) -> None:
    """Adds a block from the keyboard: the last button of this name, and the first words of the kind."""
    within.get_by_role("button", name=button, exact=True).last.focus()
    desk.page.keyboard.press("Enter")
    expect(within.get_by_role("combobox").last).to_be_focused()
    desk.page.keyboard.type(kind)
    desk.page.keyboard.press("Enter")
    expect(within.get_by_role("combobox")).to_have_count(0)


def open_all(desk: Watched) -> None:
    """Every panel of the tab in sight."""
    closed = "[role=tabpanel]:not([hidden]) [data-panel-toggle][aria-expanded=false]"
    desk.page.evaluate("closed => document.querySelectorAll(closed).forEach(each => each.click())", closed)


def choose(desk: Watched, within: Locator, label: str) -> None:
    within.get_by_label(label, exact=True).last.focus()
    desk.page.keyboard.press("Space")


def save(desk: Watched) -> None:
    desk.page.get_by_role("button", name="Save draft").focus()
    with desk.page.expect_navigation():
        desk.page.keyboard.press("Enter")


def kept(service: Service) -> Service:
    service.refresh_from_db()
    draft: Service = service.get_latest_revision_as_object()
    return draft


def test_a_clause_with_groups_in_groups_is_written_from_the_keyboard(desk: Watched) -> None:
    shelter = a_draft("Night Shelter", clauses=[])
    clauses = open_rules(desk, shelter)
    add(desk, clauses, "Add a clause", "Clause")
    desk.page.keyboard.type("Nobody who drinks every day, or has nowhere to send post.")
    choose(desk, clauses, "They do not take people for whom the condition holds")
    choose(desk, clauses, "Always")
    test = clauses.locator("[data-contentpath=test]").first
    add(desk, test, "Add a condition", "Any of")
    add(desk, test, "Add a condition", "Drinking")
    choose(desk, test, "Yes, every day or nearly")
    add(desk, test, "Add a condition", "Not this")
    add(desk, test.locator("[data-contentpath=of] [data-contentpath=of]"), "Add a condition", "An address")
    choose(desk, test, "Yes")
    save(desk)
    assert kept(shelter).rules["clauses"] == [
        {
            "id": "nobody_who_drinks_every_day_or_has",
            "effect": "excludes",
            "strength": "always",
            "test": {"any": [{"fact": "drinking", "is": "daily"}, {"not": {"fact": "address", "is": True}}]},
            "wording": "Nobody who drinks every day, or has nowhere to send post.",
        }
    ]


def test_where_one_condition_is_all_there_can_be_nothing_offers_another(desk: Watched) -> None:
    test = open_rules(desk, a_draft(clauses=[ADULTS])).locator("[data-contentpath=test]")
    expect(test.get_by_role("button", name="Add a condition")).to_have_count(0)
    expect(test.get_by_role("button", name="Duplicate")).to_have_count(0)
    test.get_by_role("button", name="Delete").click()
    expect(test.get_by_role("button", name="Add a condition")).to_have_count(1)


def test_a_list_goes_to_json_and_back_with_what_was_typed_in_each(desk: Watched) -> None:
    shelter = a_draft("Night Shelter", clauses=[ADULTS])
    clauses = open_rules(desk, shelter)
    clauses.get_by_label("In the service’s own words").fill("Grown-ups only.")
    clauses.get_by_role("button", name="Edit as JSON").click()
    text = clauses.get_by_label("Clauses as JSON")
    expect(text).to_have_value(json.dumps([{**ADULTS, "wording": "Grown-ups only."}], indent=2))
    text.fill('[{"id": "x"')
    clauses.get_by_role("button", name="Edit as blocks").click()
    expect(clauses.get_by_role("status")).to_contain_text("clauses: This is not JSON. Line 1, column 12")
    expect(text).to_have_value('[{"id": "x"')
    text.fill(json.dumps([{**ADULTS, "test": {"fact": "age", "at_least": 16}, "x_note": "by phone"}]))
    clauses.get_by_role("button", name="Edit as blocks").click()
    expect(clauses.get_by_label("From", exact=True)).to_have_value("16")
    clauses.get_by_label("From", exact=True).fill("17")
    save(desk)
    expected = {**ADULTS, "test": {"fact": "age", "at_least": 17}, "x_note": "by phone"}
    assert kept(shelter).rules["clauses"] == [expected]


def test_what_is_no_json_in_a_block_is_told_there_and_the_rest_of_the_work_stays(desk: Watched) -> None:
    shelter = a_draft("Night Shelter", clauses=[{**ADULTS, "test": {"fact": "shoe_size"}}])
    clauses = open_rules(desk, shelter)
    expect(clauses.locator(".error-message")).to_contain_text('clauses[0].test.fact: found "shoe_size"')
    clauses.get_by_role("textbox", name="As JSON", exact=True).fill('{"fact": ')
    clauses.get_by_label("In the service’s own words").fill("Grown-ups only.")
    clauses.get_by_role("button", name="Edit as JSON").click()
    expect(clauses.get_by_role("status")).to_contain_text("clauses[0].test: This is not JSON. Line 1, column 10")
    save(desk)
    desk.page.get_by_role("tab", name="Rules").click()
    again = clauses_of(desk, "rules-clauses")
    expect(again.locator(".error-message")).to_contain_text("clauses[0].test: This is not JSON. Line 1, column 10")
    expect(again.get_by_role("textbox", name="As JSON", exact=True)).to_have_value('{"fact": ')
    expect(again.get_by_label("In the service’s own words")).to_have_value("Grown-ups only.")
    assert kept(shelter).rules["clauses"][0]["wording"] == "18 and over."


def test_a_strand_that_is_added_on_the_page_has_clauses_too(desk: Watched) -> None:
    shelter = a_draft("Night Shelter", clauses=[])
    open_rules(desk, shelter)
    open_all(desk)
    desk.page.get_by_role("button", name="Add strand").click()
    clauses = clauses_of(desk, "strands-0-rules-clauses")
    desk.page.locator("[name=strands-0-name]").fill("Women")
    desk.page.locator("[name=strands-0-code]").fill("women")
    desk.page.locator("[name=strands-0-rules-needs-housing]").select_option("moves")
    add(desk, clauses, "Add a clause", "Clause")
    desk.page.keyboard.type("Women only.")
    save(desk)
    assert kept(shelter).strands.get().rules["clauses"] == [{"id": "women_only", "wording": "Women only."}]


def test_at_a_location_the_ids_of_the_service_are_offered(desk: Watched) -> None:
    at = (ServiceAtLocation(location=a_location("Mill House"), overrides={"clauses": [{**ADULTS, "id": "a"}]}),)
    open_rules(desk, a_draft(clauses=[ADULTS, {**ADULTS, "id": "second"}], at=at))
    desk.page.get_by_role("tab", name="Where and when").click()
    open_all(desk)
    clauses = clauses_of(desk, "service_at_locations-0-overrides-clauses")
    clauses.locator("[name$='-value-id']").focus()
    assert clauses.locator("datalist option").evaluate_all("all => all.map(each => each.value)") == ["adults", "second"]
    assert clauses.locator("datalist option").first.text_content() == "18 and over."


@pytest.mark.parametrize("width", [390, 1280])
def test_clauses_have_no_barrier_and_fit_the_window(desk: Watched, width: int) -> None:
    deep = {"any": [{"all": [{"not": {"any": [{"fact": "fleeing", "is": True}]}}]}, {"fact": "age", "at_least": 18}]}
    challenge = {"by": "duty", "text": "Equality Act 2010"}
    rules = [ADULTS, {**ADULTS, "id": "deep", "test": deep, "challenge": challenge}, {"id": "begun"}]
    strand = Strand(code="women", name="Women", rules={"needs": {}, "clauses": [ADULTS]})
    at = (ServiceAtLocation(location=a_location("Mill House"), overrides={"clauses": [ADULTS]}),)
    shelter = a_draft("Night Shelter", clauses=rules, strands=[strand], at=at)
    desk.page.set_viewport_size({"width": width, "height": 900})
    for tab in ("Rules", "Where and when"):
        open_rules(desk, shelter)
        desk.page.get_by_role("tab", name=tab).first.click()
        open_all(desk)
        barriers = [each for each in desk.barriers() if not each.startswith(WAGTAILS_OWN)]
        assert (desk.sideways(), barriers) == (0, []), tab
