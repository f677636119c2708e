"""The pages of the vocabulary in a real browser: no barrier, wide or narrow, and everything works by keyboard."""

import pytest
from django.conf import settings
from django.urls import reverse
from playwright.sync_api import expect

from directory.roles.keeping import keep_roles
from directory.roles.names import MODERATOR
from navigator.editing.terms import keep_terms
from navigator.editing.vocabulary.keeping import change_vocabulary
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
    ("entry", "x_grid", "using_drugs"),
    ("entry", "progressions", "housing"),
    ("new", "x_grid_where"),
    ("remove", "facts", "pet"),
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
