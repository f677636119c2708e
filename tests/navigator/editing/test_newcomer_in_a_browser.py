"""Somebody who has never seen the desk adds a service: with a location, hours, an area, and whom it takes."""

from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, expect

from directory.desk.workflow import keep_workflow
from directory.models import Service
from directory.roles.keeping import keep_roles
from home.demo_accounts import DEMO_NAME, DEMO_PASSWORD, create_demo_accounts
from navigator.editing.terms import keep_terms
from tests.directory.cast import an_organisation
from tests.watching import Watched

pytestmark = pytest.mark.django_db(transaction=True)

TEN_MINUTES = 600
SECONDS_A_STEP = 5
"""How long somebody new takes to find one thing and click it, or to fill in one field: twice a practised hand."""

ANSWERS = {
    "using_drugs": "yes",
    "drinking": "yes",
    "violence": "case_by_case",
    "missed_appointments": "yes",
    "no_public_funds": "yes",
    "pregnant": "yes",
}


@dataclass
class Newcomer:
    """Counts what they have to do."""

    browser: Watched
    steps: int = 0

    def does(self, place: Locator) -> None:
        self.steps += 1
        place.click()

    def writes(self, place: Locator, text: str) -> None:
        self.steps += 1
        place.fill(text)

    def chooses(self, place: Locator, option: str) -> None:
        self.steps += 1
        place.select_option(label=option)


@pytest.fixture
def newcomer(browser: Watched) -> Newcomer:
    keep_roles()
    keep_workflow()
    keep_terms()
    create_demo_accounts()
    an_organisation("Harbour Trust")
    browser.page.set_viewport_size({"width": 1280, "height": 900})
    return Newcomer(browser)


def signs_in(they: Newcomer) -> None:
    they.browser.open("/admin/")
    page = they.browser.page
    they.writes(page.locator("[name=login]"), DEMO_NAME)
    they.writes(page.locator("[name=password]"), DEMO_PASSWORD)
    they.does(page.get_by_role("button", name="Sign in", exact=True))
    page.wait_for_url("**/admin/")


def finds_the_form(they: Newcomer) -> None:
    page = they.browser.page
    they.does(page.get_by_role("button", name="Directory"))
    they.does(page.get_by_role("link", name="Services", exact=True))
    they.does(page.get_by_role("link", name="Add service").first)


def says_what_it_is(they: Newcomer) -> None:
    page = they.browser.page
    they.does(page.get_by_role("button", name="Choose organisation"))
    they.does(page.get_by_role("link", name="Harbour Trust"))
    they.writes(page.get_by_role("textbox", name="Name*", exact=True), "Harbour Street Tea Room")
    they.writes(
        page.get_by_role("textbox", name="Description", exact=True).first, "A warm room, and somebody to talk to."
    )


def says_who_it_is_for(they: Newcomer) -> None:
    page = they.browser.page
    they.does(page.get_by_role("tab", name="Who it is for"))
    they.does(page.get_by_role("button", name="Add need"))
    they.chooses(page.locator("#id_needs-0-need"), "Company and something to do")
    they.chooses(page.locator("#id_needs-0-effect"), "Moves it on: treatment, a tenancy")
    they.does(page.get_by_role("button", name="Add area"))
    they.chooses(page.locator("#id_service_areas-0-kind"), "Council: Sheffield")
    they.writes(page.locator("#id_service_areas-0-code"), "Sheffield")


def says_where_and_when(they: Newcomer) -> None:
    page = they.browser.page
    they.does(page.get_by_role("tab", name="Where and when"))
    they.does(page.get_by_role("button", name="Add location"))
    they.does(page.get_by_role("button", name="Choose location").first)
    they.does(page.get_by_role("tab", name="New location"))
    window = page.locator("#tab-create")
    they.writes(window.get_by_label("Name"), "Harbour Street Hall")
    they.writes(window.get_by_label("Address, first line"), "3 Harbour Street")
    they.writes(window.get_by_label("Town or city"), "Sheffield")
    they.writes(window.get_by_label("Postcode"), "S1 2AB")
    they.does(window.get_by_role("button", name="Add this location"))
    expect(window).to_have_count(0)
    they.does(page.get_by_role("button", name="Add session").first)
    for day in ("Mon", "Wed", "Fri"):
        they.does(page.get_by_role("checkbox", name=day, exact=True).first)
    they.writes(page.get_by_role("textbox", name="Opens at").first, "10:00")
    they.writes(page.get_by_role("textbox", name="Closes at").first, "16:00")


def says_whom_it_takes(they: Newcomer) -> None:
    page = they.browser.page
    they.does(page.get_by_role("tab", name="Rules"))
    for question, answer in ANSWERS.items():
        they.does(page.locator(f"[name='rules-grid-{question}-answer'][value='{answer}']"))


def publishes(they: Newcomer) -> None:
    page = they.browser.page
    they.does(page.get_by_role("button", name="More actions"))
    they.does(page.get_by_role("button", name="Publish", exact=True))


def _forgive_what_kept_itself_too_early(browser: Watched) -> None:
    """A draft that keeps itself while a row is half filled in is answered 400, which the page tells as "paused"."""
    browser.wrongs[:] = [wrong for wrong in browser.wrongs if "400 (Bad Request)" not in wrong]


def test_a_newcomer_adds_a_service_in_under_ten_minutes(newcomer: Newcomer) -> None:
    for part in (
        signs_in,
        finds_the_form,
        says_what_it_is,
        says_who_it_is_for,
        says_where_and_when,
        says_whom_it_takes,
        publishes,
    ):
        part(newcomer)
    page = newcomer.browser.page
    expect(page.get_by_text("published", exact=False).first).to_be_visible()
    _forgive_what_kept_itself_too_early(newcomer.browser)
    assert page.locator(".w-field__errors .error-message, .error-message").count() == 0
    service = Service.objects.public().get()
    assert newcomer.steps * SECONDS_A_STEP < TEN_MINUTES
    assert service.service_at_locations.get().location.postal_code == "S1 2AB"
    assert service.service_at_locations.get().schedules.get().byday == "MO,WE,FR"
    assert service.service_areas.get().name == "Sheffield"
    assert {question: service.rules["grid"][question]["answer"] for question in ANSWERS} == ANSWERS
