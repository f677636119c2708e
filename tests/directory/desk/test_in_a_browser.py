"""The desk in a real browser: what only its scripts can do."""

import re

import pytest
from django.conf import settings
from django.urls import reverse
from playwright.sync_api import expect

from directory.desk.workflow import keep_workflow
from directory.models import (
    LocationSchedule,
    Organisation,
    Service,
    ServiceArea,
    ServiceAtLocation,
    ServiceSchedule,
)
from directory.roles.keeping import keep_roles
from tests.directory.cast import a_draft, a_location, a_service, an_organisation
from tests.directory.desk.keeping_themselves import (
    note_when_it_is_watched,
    until_it_is_watched,
    while_drafts_keep_themselves,
)
from tests.directory.desk.posting import EDITOR, MODERATOR, at_the_desk, edit, url
from tests.watching import Watched

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def desk(browser: Watched, keeps_itself: bool) -> Watched:
    """A browser in which a moderator has signed in."""
    note_when_it_is_watched(browser.page)
    keep_roles()
    keep_workflow()
    sign_in(browser, MODERATOR)
    return browser


def sign_in(browser: Watched, role: str) -> None:
    session = at_the_desk(role).cookies[settings.SESSION_COOKIE_NAME].value
    browser.page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": browser.site}])


WAGTAILS_OWN = ('button-name: <button class="w-editing-sessions__session"',)
"""The picture of somebody else who has the form open: a button that says who it is only to those who point at it."""


def ours(barriers: list[str]) -> list[str]:
    return [each for each in barriers if not each.startswith(WAGTAILS_OWN)]


def narrow_or_wide(desk: Watched, width: int) -> None:
    desk.page.set_viewport_size({"width": width, "height": 900})


@while_drafts_keep_themselves
def test_a_draft_keeps_itself_and_says_what_stands_against_publishing(desk: Watched) -> None:
    shelter = a_service()
    desk.open(url(shelter, "edit"))
    until_it_is_watched(desk.page)
    desk.page.locator("#id_description").fill("")
    expect(desk.page.get_by_text("1 thing to mend")).to_be_attached(timeout=15_000)
    shelter.refresh_from_db()
    assert shelter.get_latest_revision_as_object().description == ""
    assert Service.objects.public().get().description == "Night Shelter helps."


@while_drafts_keep_themselves
def test_while_a_row_is_half_filled_the_form_says_what_is_missing_and_then_keeps_itself(desk: Watched) -> None:
    draft = a_draft()
    desk.open(url(draft, "edit"))
    page = desk.page
    until_it_is_watched(page)
    page.get_by_role("tab", name="Who it is for").click()
    page.get_by_role("button", name="Add area").click()
    page.get_by_role("combobox", name="Kind*").select_option(label="Council")
    missing = page.get_by_text("Area 1: “Which one” is still empty.")
    expect(missing).to_be_visible(timeout=15_000)
    expect(page.get_by_text("Not kept yet", exact=True)).to_be_visible()
    assert (ours(desk.barriers()), page.get_by_text("paused").count()) == ([], 0)
    page.get_by_role("combobox", name="Which one").fill("Sheffield")
    expect(missing).to_have_count(0, timeout=15_000)
    expect(page.get_by_text("Saved", exact=True)).to_be_visible(timeout=15_000)
    draft.refresh_from_db()
    assert [area.name for area in draft.get_latest_revision_as_object().service_areas.all()] == ["Sheffield"]


def test_an_organisation_is_chosen_in_a_filter(desk: Watched) -> None:
    a_draft("Alder House", organisation=an_organisation("Quay Trust"))
    a_draft("Birch House", organisation=an_organisation("Abbey Trust"))
    desk.open(url(Service, "list"))
    page = desk.page
    page.locator("#filters-drilldown button").first.click()
    page.get_by_role("button", name="Organisation", exact=True).first.click()
    page.get_by_role("button", name="Choose organisation").click()
    page.get_by_role("link", name="Quay Trust").click()
    expect(page.get_by_text("There is 1 match")).to_be_visible()
    expect(page.get_by_role("link", name="Alder House", exact=True)).to_be_visible()


def test_a_preview_stands_beside_the_form(desk: Watched) -> None:
    desk.page.set_viewport_size({"width": 1280, "height": 900})
    desk.open(url(a_draft(), "edit"))
    desk.page.locator("[data-side-panel-toggle=preview]").click()
    preview = desk.page.frame_locator("iframe[data-w-preview-target=iframe], iframe#w-preview-iframe").first
    expect(preview.get_by_role("heading", name="Night Shelter").first).to_be_attached(timeout=15_000)


@pytest.mark.parametrize("width", [390, 1280])
def test_no_page_is_wider_than_the_window(desk: Watched, width: int) -> None:
    desk.page.set_viewport_size({"width": width, "height": 900})
    shelter = a_service("A shelter with a name that is far too long to stand on one line of anything")
    for address in (url(Service, "list"), url(shelter, "edit"), url(shelter, "history"), url(Service, "add")):
        desk.open(address)
        assert desk.sideways() == 0, address


@pytest.mark.parametrize("width", [390, 1280])
def test_no_page_of_the_desk_has_a_barrier(desk: Watched, width: int) -> None:
    narrow_or_wide(desk, width)
    shelter = a_service(service_areas=[ServiceArea(kind="council", code="E08000039")])
    edit(at_the_desk(), shelter, name="Night Rest")
    unfit = a_draft("Day Centre", description="")
    waiting = a_draft("Waiting House")
    edit(at_the_desk(EDITOR), waiting, **{"action-submit": "1"})
    shelter.refresh_from_db()
    versions = (shelter.live_revision_id, shelter.latest_revision_id)
    pages = (
        "/admin/",
        reverse("rule_language"),
        url(Service, "list"),
        url(Organisation, "list"),
        url(shelter, "edit"),
        url(unfit, "edit"),
        url(waiting, "edit"),
        url(shelter.organisation, "edit"),
        url(shelter, "unpublish"),
        url(shelter, "history"),
        url(shelter, "revisions_compare", *versions),
    )
    for address in pages:
        desk.open(address)
        assert (desk.sideways(), ours(desk.barriers())) == (0, []), address


def test_no_tab_of_the_form_has_a_barrier(desk: Watched) -> None:
    hours = [ServiceSchedule(byday="MO,WE")]
    desk.open(url(a_service(schedules=hours, service_areas=[ServiceArea(kind="outcode", code="S1")]), "edit"))
    for tab in desk.page.get_by_role("tab").all()[:6]:
        tab.click()
        expect(tab).to_have_attribute("aria-selected", "true")
        assert ours(desk.barriers()) == [], tab.inner_text()


@pytest.mark.parametrize("width", [390, 1280])
def test_every_tab_of_the_form_is_in_sight(desk: Watched, width: int) -> None:
    narrow_or_wide(desk, width)
    desk.open(url(a_draft(), "edit"))
    boxes = [tab.bounding_box() for tab in desk.page.locator(".w-tabs__list").first.get_by_role("tab").all()]
    assert len(boxes) == 6
    assert [box for box in boxes if box is None or box["x"] < 0 or box["x"] + box["width"] > width] == []


def test_what_stands_against_publishing_is_not_covered_by_the_open_panel_beside_it(desk: Watched) -> None:
    narrow_or_wide(desk, 1280)
    desk.open(url(a_draft(description=""), "edit"))
    desk.page.locator("[data-side-panel-toggle=status]").click()
    beside = desk.page.locator("[data-form-side]")
    expect(beside).to_have_class(re.compile("form-side--open"))
    told = desk.page.locator(".desk-standing")
    expect(told).to_be_visible()
    desk.page.wait_for_function(
        "document.querySelector('.desk-standing').getBoundingClientRect().right"
        " <= document.querySelector('[data-form-side]').getBoundingClientRect().left"
    )


def test_every_column_of_a_list_can_be_read_on_a_telephone(desk: Watched) -> None:
    narrow_or_wide(desk, 390)
    a_service("A shelter with a name that is far too long to stand on one line of anything")
    desk.open(url(Service, "list"))
    cells = desk.page.locator("td.desk-cell")
    assert [each.partition(":")[0] for each in cells.all_inner_texts()] == [
        *("Organisation", "Status", "State", "Needs", "Confirmed", "Hours", "Updated")
    ]
    for cell in cells.all():
        box = cell.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390


def test_on_a_telephone_no_field_of_a_row_reaches_out_of_the_window(desk: Watched) -> None:
    narrow_or_wide(desk, 390)
    areas = [ServiceArea(kind="sector", code="S1 2")]
    desk.open(url(a_draft(service_areas=areas, schedules=[ServiceSchedule(byday="MO")]), "edit"))
    for tab in ("Who it is for", "Where and when"):
        desk.page.get_by_role("tab", name=tab).click()
        rows = desk.page.get_by_role("tabpanel", name=tab)
        for folded in rows.locator("summary:visible").all():
            folded.click()
        fields = rows.locator(".w-field-row :is(select, input:not([type=hidden])):visible").all()
        ends = {
            field.get_attribute("name"): box["x"] + box["width"] for field in fields if (box := field.bounding_box())
        }
        assert ends
        assert [name for name, end in ends.items() if end > 390] == [], tab


def test_days_are_ticked_in_a_session_that_was_added(desk: Watched) -> None:
    draft = a_draft()
    desk.open(url(draft, "edit"))
    page = desk.page
    page.get_by_role("tab", name="Where and when").click()
    page.locator("#id_schedules-ADD").click()
    page.get_by_role("checkbox", name="Tue").check()
    page.get_by_role("checkbox", name="Thu").check()
    page.get_by_role("button", name="Save draft").click()
    expect(page.get_by_text("updated")).to_be_visible()
    assert ServiceSchedule.objects.get().byday == "TU,TH"


def test_a_session_is_added_to_a_location_that_is_there_and_to_one_that_is_new(desk: Watched) -> None:
    hours = [LocationSchedule(byday="FR")]
    places = [ServiceAtLocation(location=a_location(name)) for name in ("Mill House", "Quay House")]
    places[1].schedules = hours
    draft = a_draft(at=places)
    a_location("Abbey House")
    desk.open(url(draft, "edit"))
    page = desk.page
    page.get_by_role("tab", name="Where and when").click()
    page.locator("#id_service_at_locations-ADD").click()
    third = page.locator("#inline_child_service_at_locations-2")
    third.get_by_role("button", name="Choose location").click()
    page.get_by_role("link", name="Abbey House").click()
    for number, day in ((0, "Tue"), (1, "Thu"), (2, "Sat")):
        page.locator(f"#id_service_at_locations-{number}-schedules-ADD").click()
        row = page.locator(f"#id_service_at_locations-{number}-schedules-FORMS > *").last
        row.get_by_role("checkbox", name=day).check()
    page.get_by_role("button", name="Save draft").click()
    expect(page.get_by_text("updated")).to_be_visible()
    kept = Service.objects.get(pk=draft.pk).get_latest_revision_as_object().service_at_locations.all()
    assert {each.location.name: [one.byday for one in each.schedules.all()] for each in kept} == {
        "Mill House": ["TU"],
        "Quay House": ["FR", "TH"],
        "Abbey House": ["SA"],
    }


def test_a_form_that_is_closed_can_be_read_and_not_written(browser: Watched) -> None:
    keep_roles()
    keep_workflow()
    sign_in(browser, EDITOR)
    draft = a_draft()
    edit(at_the_desk(EDITOR), draft, **{"action-submit": "1"})
    browser.open(url(draft, "edit"))
    page = browser.page
    expect(page.locator("#id_name")).to_be_disabled()
    page.get_by_role("tab", name="Who it is for").click()
    expect(page.get_by_role("button", name="Add need")).to_be_hidden()
    # Folded at first, and its button is closed with the rest: it stands open instead.
    expect(page.get_by_text("What kind of service it is")).to_be_visible()
    page.get_by_role("button", name="Take it back").click()
    expect(page.get_by_text("is a draft again")).to_be_visible()
    expect(page.locator("#id_name")).to_be_enabled()
    expect(page.locator("#id_name")).to_have_value("Night Shelter")
