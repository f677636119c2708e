"""Every way to publish goes through one door; what it refuses changes nothing that the public sees."""

from typing import Any

import pytest
from django.test import Client

from directory.desk import bulk
from directory.models import Service
from tests.directory.cast import a_draft, a_service, an_organisation
from tests.directory.desk.posting import ADMINISTRATOR, EDITOR, add_child, at_the_desk, edit, filled_in, told, url

pytestmark = pytest.mark.django_db

UNFIT = {"description": " "}
"""A service that says nothing of what it does is refused by the door."""


@pytest.fixture
def desk() -> Client:
    return at_the_desk()


def test_the_button_publishes_what_is_fit(desk: Client) -> None:
    draft = a_draft()
    edit(desk, draft, description="A bed for the night.", **{"action-publish": "1"})
    assert Service.objects.public().get().description == "A bed for the night."


def test_the_button_publishes_nothing_unfit_and_keeps_what_was_typed(desk: Client) -> None:
    shelter = a_service()
    answer = edit(desk, shelter, alert="Closed in May", **UNFIT, **{"action-publish": "1"})
    assert answer.url == url(shelter, "edit")
    page = desk.get(answer.url)
    assert "cannot be published" in told(page)
    assert page.context["form"]["alert"].value() == "Closed in May"
    shown = Service.objects.public().get()
    assert (shown.description, shown.alert) == ("Night Shelter helps.", "")


def test_a_new_service_is_made_and_published_in_one_go(desk: Client) -> None:
    desk.post(url(Service, "add"), _new(desk, description="A bed for the night.", **{"action-publish": "1"}))
    assert Service.objects.public().get().name == "Night Shelter"


def test_a_new_service_that_is_unfit_is_kept_as_a_draft(desk: Client) -> None:
    answer = desk.post(url(Service, "add"), _new(desk, **UNFIT, **{"action-publish": "1"}))
    made = Service.objects.get()
    assert not made.live
    assert answer.url == url(made, "edit")
    assert "cannot be published" in told(desk.get(answer.url))


def _new(desk: Client, **changes: Any) -> dict[str, Any]:
    from tests.directory.cast import a_term

    form = desk.get(url(Service, "add")).context["form"]
    posted = filled_in(form, organisation=an_organisation().pk, name="Night Shelter", slug="night-shelter", **changes)
    return add_child(posted, "needs", need=a_term("housing").pk, effect="moves")


def submitted(listing: Service) -> Any:
    """The task that waits for a moderator, after an editor submitted the newest draft."""
    edit(at_the_desk(EDITOR), listing, **{"action-submit": "1"})
    return Service.objects.get(pk=listing.pk).current_workflow_task_state


def test_approving_from_the_dashboard_publishes_what_is_fit(desk: Client) -> None:
    draft = a_draft()
    task = submitted(draft)
    desk.post(url(draft, "workflow_action", "approve", task.pk))
    assert Service.objects.public().get() == draft


def test_approving_from_the_dashboard_refuses_what_is_unfit_and_it_goes_on_waiting(desk: Client) -> None:
    draft = a_draft(description="")
    task = submitted(draft)
    answer = desk.post(url(draft, "workflow_action", "approve", task.pk), follow=True)
    assert "cannot be published" in told(answer)
    draft.refresh_from_db()
    assert draft.workflow_in_progress
    assert not draft.live


def test_approving_in_a_window_of_the_dashboard_says_where_to_go_on(desk: Client) -> None:
    draft = a_draft(description="")
    task = submitted(draft)
    answer = desk.post(
        url(draft, "workflow_action", "approve", task.pk), headers={"x-requested-with": "XMLHttpRequest"}
    )
    assert answer.json() == {"step": "success", "redirect": url(draft, "edit")}
    assert "cannot be published" in told(desk.get(url(draft, "edit")))


@pytest.mark.parametrize(("description", "published"), [("A bed for the night.", True), (" ", False)])
def test_approving_with_the_form_asks_the_door_as_well(desk: Client, description: str, published: bool) -> None:
    draft = a_draft()
    submitted(draft)
    action = {"action-workflow-action": "1", "workflow-action-name": "approve"}
    form = desk.get(url(draft, "edit")).context["form"]
    desk.post(url(draft, "edit"), {**filled_in(form, description=description), **action})
    draft.refresh_from_db()
    assert draft.live is published
    assert draft.workflow_in_progress is not published


def test_sending_back_asks_nobody(desk: Client) -> None:
    draft = a_draft(description="")
    task = submitted(draft)
    desk.post(url(draft, "workflow_action", "reject", task.pk), {"comment": "What does it do?"})
    draft.refresh_from_db()
    assert draft.current_workflow_state.status == "needs_changes"


def test_an_earlier_version_is_published_again_where_it_is_fit(desk: Client) -> None:
    shelter = a_service()
    earlier = shelter.latest_revision
    edit(desk, shelter, name="Day Centre", **{"action-publish": "1"})
    assert Service.objects.get().name == "Day Centre"
    edit(desk, shelter, view="revisions_revert", more=(earlier.pk,), **{"action-publish": "1"})
    assert Service.objects.get().name == "Night Shelter"


def test_an_earlier_version_that_is_unfit_today_does_not_come_back(desk: Client) -> None:
    shelter = a_draft(description="")
    earlier = shelter.latest_revision
    edit(desk, shelter, description="A bed for the night.", **{"action-publish": "1"})
    edit(desk, shelter, view="revisions_revert", more=(earlier.pk,), **{"action-publish": "1"})
    assert Service.objects.public().get().description == "A bed for the night."


def test_many_are_published_at_once_and_the_unfit_are_named(desk: Client) -> None:
    fit, unfit = a_draft("Night Shelter"), a_draft("Day Centre", description="")
    answer = desk.post(_bulk("publish", fit, unfit), follow=True)
    assert [each.name for each in Service.objects.public()] == ["Night Shelter"]
    assert "Day Centre cannot be published" in told(answer)
    assert "Published: 1." in told(answer)


def test_many_are_withdrawn_at_once_however_unfit_they_have_become(desk: Client) -> None:
    shelter = a_service()
    Service.objects.update(description="")
    desk.post(_bulk("withdraw", shelter, a_draft("Day Centre")))
    assert not Service.objects.public()


def test_editors_publish_and_withdraw_nothing_in_bulk() -> None:
    shelter, draft = a_service(), a_draft("Day Centre")
    editor = at_the_desk(EDITOR)
    editor.post(_bulk("publish", draft))
    editor.post(_bulk("withdraw", shelter))
    assert [each.name for each in Service.objects.public()] == ["Night Shelter"]


def test_what_somebody_else_has_locked_is_not_published_in_bulk(desk: Client) -> None:
    draft = a_draft()
    at_the_desk(name="miriam").post(url(draft, "lock"))
    desk.post(_bulk("publish", draft))
    assert not Service.objects.public()


def test_all_in_the_listing_are_those_that_the_list_shows(desk: Client) -> None:
    a_service("Alder House")
    a_service("Birch House", status="inactive")
    a_service("Birch Hut")
    desk.post("/admin/bulk/directory/service/withdraw/?id=all&q=birch&status=inactive&next=/admin/")
    assert [each.name for each in Service.objects.public()] == ["Alder House", "Birch Hut"]


@pytest.mark.parametrize("action", ["publish", "withdraw", "delete"])
def test_more_than_can_be_waited_for_are_not_done_at_once(action: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for one in (bulk.PublishMany, bulk.WithdrawMany, bulk.DeleteMany):
        monkeypatch.setattr(one, "most", 1)
    a_service("Alder House")
    a_service("Birch House")
    desk = at_the_desk(ADMINISTRATOR)
    answer = desk.post(f"/admin/bulk/directory/service/{action}/?id=all&next=/admin/", follow=True)
    assert "These are 2, and at most 1" in told(answer)
    assert Service.objects.public().count() == 2


def test_all_of_a_listing_that_cannot_be_read_are_none(desk: Client) -> None:
    a_service()
    answer = desk.post("/admin/bulk/directory/service/withdraw/?id=all&organisation=nobody&next=/admin/")
    assert answer.status_code == 404
    assert Service.objects.public()


@pytest.mark.parametrize("how", ["bulk", "approval"])
def test_an_address_that_another_took_meanwhile_is_refused(desk: Client, how: str) -> None:
    shelter = a_service()
    edit(desk, shelter, slug="day-centre")
    task = submitted(shelter) if how == "approval" else None
    a_draft("Day Centre")
    way = url(shelter, "workflow_action", "approve", task.pk) if task else _bulk("publish", shelter)
    assert "day-centre" in told(desk.post(way, follow=True))
    assert Service.objects.public().get().slug == "night-shelter"


def test_the_button_books_a_day(desk: Client) -> None:
    draft = a_draft()
    edit(desk, draft, go_live_at="2040-01-01 09:00", **{"action-publish": "1"})
    draft.refresh_from_db()
    assert draft.approved_schedule
    assert not draft.live


def test_the_button_books_no_day_for_what_is_unfit(desk: Client) -> None:
    draft = a_draft()
    answer = edit(desk, draft, go_live_at="2040-01-01 09:00", **UNFIT, **{"action-publish": "1"})
    assert "cannot be published" in told(desk.get(answer.url))
    draft.refresh_from_db()
    assert not draft.approved_schedule


def test_a_booked_day_is_taken_off_again(desk: Client) -> None:
    draft = a_draft()
    edit(desk, draft, go_live_at="2040-01-01 09:00", **{"action-publish": "1"})
    booked = Service.objects.get(pk=draft.pk).scheduled_revision
    desk.post(url(draft, "revisions_unschedule", booked.pk))
    assert not Service.objects.get(pk=draft.pk).approved_schedule


def _bulk(action: str, *listings: Service) -> str:
    ids = "&".join(f"id={each.pk}" for each in listings)
    return f"/admin/bulk/directory/service/{action}/?{ids}&next=/admin/"


def test_withdrawing_asks_nothing_and_keeps_what_was_said(desk: Client) -> None:
    shelter = a_service()
    Service.objects.update(description="")
    desk.post(url(shelter, "unpublish"))
    assert not Service.objects.public()
    assert desk.get(url(shelter, "edit")).status_code == 200


def test_a_draft_is_kept_however_unfit(desk: Client) -> None:
    shelter = a_service()
    edit(desk, shelter, **UNFIT)
    shelter.refresh_from_db()
    assert shelter.get_latest_revision_as_object().description == ""
    assert Service.objects.public().get().description == "Night Shelter helps."


def test_what_stands_against_publishing_is_shown_above_the_form(desk: Client) -> None:
    page = desk.get(url(a_draft(description=""), "edit")).content.decode()
    assert "Not ready to be published: 1 thing to mend" in page
    assert "nothing says what the service does" in page
    assert "as it was last kept" not in page


def test_after_a_failed_save_it_says_that_it_speaks_of_the_draft_as_last_kept(desk: Client) -> None:
    draft = a_draft(description="")
    page = edit(desk, draft, email="nobody", description="A bed for the night.")
    assert "Not ready to be published: 1 thing to mend" in page.text
    assert "In the draft as it was last kept" in page.text
    assert page.context["form"]["description"].value() == "A bed for the night."


def test_nothing_is_said_above_the_form_of_a_fit_listing(desk: Client) -> None:
    assert "Not ready to be published" not in desk.get(url(a_draft(), "edit")).content.decode()


@pytest.mark.parametrize("view", ["list", "history", "usage"])
def test_a_listing_has_its_pages(desk: Client, view: str) -> None:
    shelter = a_service()
    assert desk.get(url(Service if view == "list" else shelter, view)).status_code == 200
