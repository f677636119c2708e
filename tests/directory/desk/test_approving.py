"""After a decision the desk says what became of the listing: who sees it now, from when, or what it waits for."""

from datetime import datetime
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.utils import timezone
from wagtail.models import GroupApprovalTask, Workflow, WorkflowTask

from directory.models import Service
from directory.roles.names import MODERATOR
from tests.directory.cast import a_draft
from tests.directory.desk.posting import EDITOR, at_the_desk, edit, filled_in, told, url

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Client:
    return at_the_desk()


def submitted(listing: Service) -> Service:
    """The listing after an editor submitted its newest draft."""
    edit(at_the_desk(EDITOR), listing, **{"action-submit": "1"})
    return Service.objects.get(pk=listing.pk)


def decided(desk: Client, listing: Service, action: str, *, way: str) -> str:
    """What the desk says after this decision, made on the dashboard or with the form."""
    if way == "dashboard":
        task = listing.current_workflow_task_state.pk
        return told(desk.post(url(listing, "workflow_action", action, task), {"comment": "Whom?"}, follow=True))
    form = desk.get(url(listing, "edit")).context["form"]
    posted = {"action-workflow-action": "1", "workflow-action-name": action}
    return told(desk.post(url(listing, "edit"), {**filled_in(form), **posted}, follow=True))


WAYS = ["dashboard", "form"]


@pytest.mark.parametrize("way", WAYS)
def test_approved_and_public(desk: Client, way: str) -> None:
    said = decided(desk, submitted(a_draft()), "approve", way=way)
    assert "“Night Shelter” is approved and public: everybody sees it now." in said
    assert Service.objects.public()


@pytest.mark.parametrize("way", WAYS)
def test_approved_and_booked_for_a_day(desk: Client, way: str) -> None:
    draft = a_draft(go_live_at=datetime(2040, 6, 1, 8, 0, tzinfo=timezone.get_current_timezone()))
    said = decided(desk, submitted(draft), "approve", way=way)
    assert "“Night Shelter” is approved and becomes public on 1 June 2040 at 08:00." in said
    assert not Service.objects.public()


@pytest.mark.parametrize("way", WAYS)
def test_approved_and_waiting_for_the_next_step(desk: Client, way: str) -> None:
    second = GroupApprovalTask.objects.create(name="A second pair of eyes")
    second.groups.add(Group.objects.get(name=MODERATOR))
    workflow: Any = Workflow.objects.get(workflow_content_types__content_type__model="service")
    WorkflowTask.objects.create(workflow=workflow, task=second, sort_order=1)
    said = decided(desk, submitted(a_draft()), "approve", way=way)
    assert "“Night Shelter” is approved. It is not public yet: it waits for “A second pair of eyes” now." in said


@pytest.mark.parametrize("way", WAYS)
def test_approved_and_seen_by_nobody_since_it_is_defunct(desk: Client, way: str) -> None:
    said = decided(desk, submitted(a_draft(status="defunct")), "approve", way=way)
    assert "“Night Shelter” is approved, but no page shows it: its status is Defunct." in said


@pytest.mark.parametrize("way", WAYS)
def test_approved_and_refused_by_the_door(desk: Client, way: str) -> None:
    said = decided(desk, submitted(a_draft(description="")), "approve", way=way)
    assert "cannot be published as it is" in said
    assert "is approved" not in said


@pytest.mark.parametrize("way", WAYS)
def test_sent_back(desk: Client, way: str) -> None:
    said = decided(desk, submitted(a_draft()), "reject", way=way)
    assert said.startswith("“Night Shelter” is sent back.")


def test_submitting_says_for_whom_it_waits() -> None:
    answer = edit(editor := at_the_desk(EDITOR), draft := a_draft(), **{"action-submit": "1"})
    assert "waits for a moderator now" in told(editor.get(answer.url))
    assert Service.objects.get(pk=draft.pk).workflow_in_progress
