"""Somebody who has never seen the desk adds a service to the demo: with a location, hours, an area, and whom it takes.

They begin at the sign-in with what the demo itself says of it, and know the service: nothing else. What they use is
found by the words that stand there.
"""

import re

import pytest
from django.core.management import call_command
from playwright.sync_api import Locator, expect

from directory.models import Service
from home.demo_accounts import DEMO_NAME, DEMO_PASSWORD
from tests.navigator.api.asked import plan_of
from tests.navigator.editing.newcomer.somebody import Newcomer
from tests.watching import Watched

pytestmark = pytest.mark.django_db(transaction=True)

AS_MAKE_RUN_DOES = ("migrate", "demo", "import_moj", "load_town", "seed_bank_holidays")
TEN_MINUTES = 600

NAME = "Ropewalk Tea Room"
DESCRIPTION = "A warm room for carers, with tea and somebody to talk to."
OWN_WORDS = "For people who look after somebody."
ANSWERS = {
    "Using drugs now": "Yes",
    "Drinking now": "No",
    "Violence": "Case by case",
    "Missed appointments": "Yes",
    "No recourse to public funds": "Yes",
}


@pytest.fixture
def newcomer(browser: Watched) -> Newcomer:
    for command in AS_MAKE_RUN_DOES:
        call_command(command, verbosity=0)
    browser.page.set_viewport_size({"width": 1280, "height": 900})
    return Newcomer(browser)


def signs_in(they: Newcomer) -> None:
    page = they.page
    they.opens("/admin/")
    they.types(page.get_by_role("textbox", name="Name or e-mail address"), DEMO_NAME)
    they.types(page.get_by_role("textbox", name="Password"), DEMO_PASSWORD)
    they.goes_on_by(page.get_by_role("button", name="Sign in", exact=True), to="**/admin/")


def finds_the_form(they: Newcomer) -> None:
    page = they.page
    they.clicks(page.get_by_role("button", name="Directory"))
    they.goes_on_by(page.get_by_role("link", name="Services", exact=True), to=re.compile(r"/service/(#.*)?$"))
    they.goes_on_by(page.get_by_role("link", name="Add service"), to="**/add/")


def says_what_it_is(they: Newcomer) -> None:
    page, window = they.page, they.page.get_by_role("dialog")
    they.clicks(page.get_by_role("button", name="Choose organisation"))
    they.types(window.get_by_role("textbox", name="Search"), "quays")
    they.clicks(window.get_by_role("link", name="Quayside Friends"))
    they.types(page.get_by_label("Name*", exact=True), NAME)
    they.types(page.get_by_label("Description", exact=True), DESCRIPTION)


def says_who_it_is_for(they: Newcomer) -> None:
    tab = opened(they, "Who it is for")
    they.clicks(tab.get_by_role("button", name="Add need"))
    need = tab.get_by_role("region", name="Need 1")
    they.chooses(need.get_by_role("combobox", name="Need*"), "Company and something to do")
    they.chooses(need.get_by_role("combobox", name="Effect*"), "Moves it on: treatment, a tenancy")
    they.clicks(tab.get_by_role("button", name="Add area"))
    area = tab.get_by_role("region", name="Area 1")
    they.chooses(area.get_by_role("combobox", name="Kind*"), "Council")
    they.types(area.get_by_role("combobox", name="Which one"), "Quarmouth")


def says_how_one_comes_in(they: Newcomer) -> None:
    tab = opened(they, "Way in")
    they.clicks(tab.get_by_role("button", name="Add way in"))
    they.chooses(tab.get_by_role("region", name="Way in 1").get_by_role("combobox", name="Mode*"), "Drop-in")


def says_where_and_when(they: Newcomer) -> None:
    tab = opened(they, "Where and when")
    they.clicks(tab.get_by_role("button", name="Add location"))
    location = tab.get_by_role("region", name="Location 1")
    they.clicks(location.get_by_role("button", name="Choose location"))
    makes_a_location(they)
    they.clicks(location.get_by_role("button", name="Add session"))
    for day in ("Mon", "Wed", "Fri"):
        they.clicks(location.get_by_text(day, exact=True))
    they.types(location.get_by_role("textbox", name="Opens at"), "10:00")
    they.types(location.get_by_role("textbox", name="Closes at"), "16:00")


def makes_a_location(they: Newcomer) -> None:
    window = they.page.get_by_role("dialog")
    they.clicks(window.get_by_role("tab", name="New location"))
    they.types(window.get_by_role("textbox", name="Name*"), "Ropewalk Hall")
    they.types(window.get_by_role("textbox", name="Address, first line"), "3 Ropewalk")
    they.types(window.get_by_role("textbox", name="Town or city"), "Quarmouth")
    they.types(window.get_by_role("textbox", name="Postcode"), "QM1 2AB")
    they.clicks(window.get_by_role("button", name="Add this location"))
    expect(window).to_be_hidden()


def says_whom_it_takes(they: Newcomer) -> None:
    tab = opened(they, "Rules")
    for question, answer in ANSWERS.items():
        they.clicks(tab.get_by_role("radiogroup", name=question, exact=True).get_by_text(answer, exact=True))


def writes_a_rule_of_their_own(they: Newcomer) -> None:
    page, tab = they.page, they.page.get_by_role("tabpanel", name="Rules")
    they.clicks(tab.get_by_role("button", name="Add a clause").first)
    they.clicks(page.get_by_role("listbox").get_by_role("option", name="Clause", exact=True))
    they.types(tab.get_by_role("textbox", name="In the service’s own words"), OWN_WORDS)
    they.clicks(tab.get_by_text("They take only people for whom the condition holds"))
    they.clicks(tab.get_by_text("Always", exact=True))
    they.clicks(tab.get_by_role("button", name="Add a condition").first)
    they.types(page.get_by_placeholder("Search options…"), "caring")
    they.clicks(page.get_by_role("listbox").get_by_role("option", name="Caring for somebody"))
    they.clicks(tab.get_by_role("group", name="The answer is").get_by_text("Yes", exact=True))


def publishes(they: Newcomer) -> None:
    page = they.page
    they.clicks(page.get_by_role("button", name="More actions"))
    they.goes_on_by(page.get_by_role("button", name="Publish", exact=True), to=re.compile(r"/service/(#.*)?$"))


def opened(they: Newcomer, name: str) -> Locator:
    they.clicks(they.page.get_by_role("tab", name=name, exact=True))
    return they.page.get_by_role("tabpanel", name=name)


PARTS = (
    *(signs_in, finds_the_form, says_what_it_is, says_who_it_is_for, says_how_one_comes_in, says_where_and_when),
    *(says_whom_it_takes, writes_a_rule_of_their_own, publishes),
)


def test_a_newcomer_adds_a_service_in_under_ten_minutes(newcomer: Newcomer) -> None:
    for part in PARTS:
        part(newcomer)
    assert newcomer.seconds < TEN_MINUTES, f"{newcomer.steps} steps, {newcomer.seconds:.0f} seconds"
    assert newcomer.faults == []
    everybody_can_read_it(newcomer)
    somebody_finds_it(newcomer)
    it_is_a_door_of_a_plan(Service.objects.public().get(name=NAME))


def everybody_can_read_it(they: Newcomer) -> None:
    page = they.page
    page.get_by_role("link", name="See its public page").click()
    expect(page.get_by_role("heading", name=NAME)).to_be_visible()
    told = page.get_by_role("main").inner_text()
    for words in (DESCRIPTION, "3 Ropewalk", "QM1 2AB", "10am", "4pm", "Quarmouth", OWN_WORDS, "drink"):
        assert words in told, words


def somebody_finds_it(they: Newcomer) -> None:
    page = they.page
    page.get_by_role("link", name="Services", exact=True).click()
    page.get_by_label("Part of a name").fill("tea room")
    page.get_by_role("button", name="Show these").click()
    expect(page.get_by_role("link", name=NAME)).to_be_visible()


def it_is_a_door_of_a_plan(service: Service) -> None:
    """Of somebody who looks after somebody; for nobody else, and not while they drink."""
    carer = {"needs": ["company"], "caring": True, "drinking": "none"}
    assert service.slug in doors_of(carer)
    assert service.slug not in doors_of({**carer, "caring": False})
    assert service.slug not in doors_of({**carer, "drinking": "daily"})


def doors_of(facts: dict[str, object]) -> set[str]:
    plan = plan_of({"format": 1, "person": {"facts": facts}, "places": {"sleeps": "QM1 2AB"}})
    return {door.partition("@")[0] for door in plan["needs"]["company"]["doors"]}
