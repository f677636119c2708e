"""The way to approval is made once, and what administrators make of it stays."""

import pytest
from wagtail.models import GroupApprovalTask, Workflow

from directory.desk.workflow import NAME, keep_workflow
from directory.models import Organisation, Service

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("model", [Service, Organisation])
def test_listings_wait_for_a_moderator(model: type) -> None:
    workflow = model.get_default_workflow()
    assert workflow is not None
    task = workflow.tasks.get().specific
    assert isinstance(task, GroupApprovalTask)
    assert [group.name for group in task.groups.all()] == ["moderator"]


def test_it_is_made_once() -> None:
    keep_workflow()
    assert Workflow.objects.filter(name=NAME).count() == 1


def test_one_that_administrators_renamed_is_not_made_again() -> None:
    Workflow.objects.filter(name=NAME).update(name="Four eyes")
    keep_workflow()
    assert not Workflow.objects.filter(name=NAME).exists()


def test_what_administrators_took_off_stays_off() -> None:
    Workflow.objects.get(name=NAME).workflow_content_types.all().delete()
    keep_workflow()
    assert Service.get_default_workflow() is None
