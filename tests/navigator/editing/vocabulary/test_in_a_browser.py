"""The pages of the vocabulary in a real browser: no barrier, wide or narrow, and everything works by keyboard."""

import pytest
from django.conf import settings
from django.urls import reverse
from playwright.sync_api import expect

from directory.roles.keeping import keep_roles
from directory.roles.names import MODERATOR
from navigator.editing.terms import keep_terms
from navigator.editing.vocabulary.keeping import change_vocabulary
from navigator.models import VocabularyEdition
from navigator.vocabulary.standing import vocabulary_now
from tests.directory.cast import a_service
from tests.directory.desk.posting import at_the_desk
from tests.navigator.editing.vocabulary.changes import with_fact
from tests.watching import Watched

pytestmark = pytest.mark.django_db(transaction=True)

ASKS = {"id": "pets", "effect": "excludes", "strength": "always", "test": {"fact": "pet", "is": "dog"}}


@pytest.fixture
def desk(browser: Watched) -> Watched:
    """A browser in which a moderator has signed in, and a service that asks about pets."""
    keep_roles()
    keep_terms()
    session = at_the_desk(MODERATOR).cookies[settings.SESSION_COOKIE_NAME].value
    browser.page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": browser.site}])
    change_vocabulary(with_fact("pet"), by=None)
    change_vocabulary(with_fact("animal_kind", x_question="Which animal?"), by=None)
    a_service("Kennels", clauses=[ASKS])
    return browser


PAGES = (
    ("overview",),
    ("needs",),
    ("section", "facts"),
    ("entry", "facts", "needs"),
    ("section", "progressions"),
    ("order", "x_grid"),
    ("entry", "x_grid", "diagnosis"),
    ("entry", "progressions", "housing"),
    ("new", "x_grid_where"),
    ("remove", "facts", "pet"),
    ("remove_option", "x_grid", "diagnosis", "psychosis"),
    ("editions",),
    ("import",),
    ("broken",),
)


@pytest.mark.parametrize("width", [1280, 390])
def test_no_page_has_a_barrier_or_goes_sideways(desk: Watched, width: int) -> None:
    desk.page.set_viewport_size({"width": width, "height": 900})
    for name, *about in PAGES:
        desk.open(reverse(f"vocabulary:{name}", args=about))
        assert desk.barriers() == [], name
        assert desk.sideways() == 0, name


def test_a_fault_is_mended_and_a_fact_replaced_by_keyboard_alone(desk: Watched) -> None:
    page = desk.page
    desk.open(reverse("vocabulary:entry", args=["facts", "pet"]))
    page.get_by_label("Short label").fill("")
    page.get_by_label("Short label").press("Enter")
    expect(page.get_by_role("alert").filter(has_text="This cannot be kept yet")).to_be_visible()
    page.get_by_label("Short label").fill("A pet")
    page.get_by_label("Short label").press("Enter")
    expect(page.get_by_text("Kept.")).to_be_visible()
    assert vocabulary_now()["facts"]["pet"]["x_short"] == "A pet"

    desk.open(reverse("vocabulary:remove", args=["facts", "pet"]))
    page.get_by_role("button", name="Look at what would change").press("Enter")
    expect(page.get_by_role("heading", name="1 listing would change")).to_be_visible()
    page.get_by_role("button", name="Replace it everywhere").press("Enter")
    expect(page.get_by_text("Replaced in 1 listing, and taken out.")).to_be_visible()
    assert "pet" not in vocabulary_now()["facts"]


def test_questions_are_moved_by_keyboard_and_kept_as_an_edition(desk: Watched) -> None:
    page = desk.page
    desk.open(reverse("vocabulary:order", args=["x_grid"]))
    down = page.get_by_role("button", name="Move down: People of any age?")
    down.press("Enter")
    expect(page.get_by_role("status").filter(has_text="People of any age?: place 2 of 25")).to_be_attached()
    expect(down).to_be_focused()
    down.press("Space")
    place = page.get_by_label("Place of “Somebody who is pregnant?”")
    place.fill("1")
    place.press("Tab")
    page.get_by_role("button", name="Keep this order").press("Enter")
    page.wait_for_url("**/broken/")
    assert [each["id"] for each in vocabulary_now()["x_grid"]][:4] == ["pregnant", "gender", "using_drugs", "age"]
    assert VocabularyEdition.objects.latest("pk").note == "questions of the grid in another order"


def test_needs_are_moved_by_touch(desk: Watched) -> None:
    desk.page.set_viewport_size({"width": 390, "height": 800})
    desk.open(reverse("vocabulary:order", args=["needs"]))
    first, second, *_ = vocabulary_now()["facts"]["needs"]["options"]
    button = desk.page.locator("li").filter(has_text=second).get_by_role("button", name="Move up")
    box = button.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 44
    button.click()
    desk.page.get_by_role("button", name="Keep this order").click()
    desk.page.wait_for_url("**/broken/")
    assert vocabulary_now()["facts"]["needs"]["options"][:2] == [second, first]


def test_a_condition_is_read_back_while_it_is_typed_and_its_fault_is_told_by_its_path(desk: Watched) -> None:
    page = desk.page
    desk.open(reverse("vocabulary:entry", args=["x_grid", "diagnosis"]))
    option = page.get_by_role("group", name="psychosis", exact=True)
    line = option.get_by_role("status").first
    expect(line).to_have_text("That is: people who have a diagnosis of psychosis or schizophrenia.")
    option.get_by_label("The test of them").fill('{"any": [{"fact": "diagnosis", "is": "moon"}]}')
    expect(line).to_contain_text("test.any[0]")
    option.get_by_label("The test of them").fill('{"fact": "gp", "is": false}')
    expect(line).to_contain_text("That is: people who")
    assert desk.barriers() == []


def test_options_of_a_question_change_places_by_button(desk: Watched) -> None:
    page = desk.page
    desk.open(reverse("vocabulary:entry", args=["x_grid", "diagnosis"]))
    page.get_by_role("button", name="Move down: psychosis").press("Enter")
    page.get_by_role("button", name="Keep", exact=True).press("Enter")
    page.wait_for_url("**/broken/")
    (question,) = (each for each in vocabulary_now()["x_grid"] if each["id"] == "diagnosis")
    assert [each["id"] for each in question["options"]] == ["personality_disorder", "psychosis"]
