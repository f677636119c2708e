"""Rules and listing go together: booked, sent in, refused, and gone back to, with clauses, grid and examples."""

from typing import Any

import pytest
from wagtail.models import ModelLogEntry

from directory.models import Service
from directory.publishing.scheduling import REFUSED, run_what_is_due
from tests.directory.cast import a_draft
from tests.directory.desk.posting import EDITOR, MODERATOR, at_the_desk, edit, told, url
from tests.directory.publishing.booked import book, spoil, the_day_has_come

pytestmark = pytest.mark.django_db

ADULTS = {"id": "adults", "effect": "requires", "strength": "always", "test": {"fact": "age", "at_least": 18}}
NO_DOGS = {"id": "dogs", "effect": "excludes", "strength": "always", "test": {"fact": "animal", "is": "dog"}}
OPEN_TO_ALL = {"each": {"woman": "yes", "man": "yes", "non_binary": "yes"}}
GROWN = {"name": "Grown", "expect": "takes", "facts": {"age": 40}}
YOUNG = {"name": "Young", "expect": "refuses", "facts": {"age": 10}}
FIRST: dict[str, Any] = {"clauses": [ADULTS], "grid": {"gender": OPEN_TO_ALL}, "examples": [GROWN, YOUNG]}
LATER: dict[str, Any] = {
    "clauses": [ADULTS, NO_DOGS],
    "grid": {"gender": OPEN_TO_ALL, "pregnant": {"answer": "yes"}},
    "examples": [YOUNG],
}
FAILING = {**FIRST, "examples": [{"name": "A child", "expect": "takes", "facts": {"age": 10}}]}


def public(rules: dict[str, Any] = FIRST) -> Service:
    """A service that everybody sees, with these rules."""
    draft = a_draft()
    draft.rules = rules
    draft.save_revision().publish()
    return Service.objects.get(pk=draft.pk)


def kept(service: Service, **changes: Any) -> Any:
    """A newer draft of it."""
    for name, value in changes.items():
        setattr(service, name, value)
    return service.save_revision()


def test_a_draft_with_other_rules_changes_nothing_that_is_public() -> None:
    shelter = public()
    kept(shelter, rules=LATER, description="Beds, and a kitchen.")
    shown = Service.objects.public().get()
    assert (shown.rules, shown.description) == (FIRST, "Night Shelter helps.")
    draft = shown.get_latest_revision_as_object()
    assert (draft.rules, draft.description) == (LATER, "Beds, and a kitchen.")


def test_rules_and_listing_are_published_together_on_their_day() -> None:
    book(public(), rules=LATER, description="Beds, and a kitchen.")
    assert Service.objects.public().get().rules == FIRST
    the_day_has_come()
    run_what_is_due()
    shown = Service.objects.public().get()
    assert (shown.rules, shown.description) == (LATER, "Beds, and a kitchen.")


def test_an_example_that_fails_on_its_day_takes_the_booking_off_and_keeps_the_draft() -> None:
    shelter = book(public(), description="Beds, and a kitchen.")
    spoil(shelter, rules=FAILING)
    the_day_has_come()
    outcome = run_what_is_due()
    assert (outcome.published, outcome.failed) == ([], [])
    assert "Example “A child”: expected somebody whom they take" in outcome.refused[0]
    shelter.refresh_from_db()
    assert not shelter.approved_schedule
    assert (shelter.rules, shelter.description) == (FIRST, "Night Shelter helps.")
    assert shelter.get_latest_revision_as_object().rules == FAILING


def test_the_history_says_which_example_took_the_booking_off() -> None:
    spoil(book(public()), rules=FAILING)
    the_day_has_come()
    run_what_is_due()
    (reason,) = ModelLogEntry.objects.get(action=REFUSED).data["reasons"]
    assert reason.startswith("Example “A child”")
    assert "Takes adults" in reason


def test_a_failing_example_keeps_what_waits_from_being_approved() -> None:
    shelter = public()
    kept(shelter, rules=FAILING)
    edit(at_the_desk(EDITOR), shelter, **{"action-submit": "1"})
    task = Service.objects.get(pk=shelter.pk).current_workflow_task_state
    answer = at_the_desk(MODERATOR).post(url(shelter, "workflow_action", "approve", task.pk), follow=True)
    assert "Example “A child”" in told(answer)
    shelter.refresh_from_db()
    assert shelter.rules == FIRST
    assert shelter.current_workflow_task_state == task


def test_what_is_approved_brings_rules_and_listing() -> None:
    shelter = public()
    kept(shelter, rules=LATER, description="Beds, and a kitchen.")
    edit(at_the_desk(EDITOR), shelter, **{"action-submit": "1"})
    task = Service.objects.get(pk=shelter.pk).current_workflow_task_state
    at_the_desk(MODERATOR).post(url(shelter, "workflow_action", "approve", task.pk))
    shown = Service.objects.public().get()
    assert (shown.rules, shown.description) == (LATER, "Beds, and a kitchen.")


def test_going_back_brings_clauses_grid_and_examples_back() -> None:
    shelter = public()
    first = shelter.latest_revision
    kept(shelter, rules=LATER, description="Beds, and a kitchen.").publish()
    assert Service.objects.public().get().rules == LATER
    edit(at_the_desk(MODERATOR), shelter, view="revisions_revert", more=(first.pk,), **{"action-publish": "1"})
    shown = Service.objects.public().get()
    assert (shown.rules, shown.description) == (FIRST, "Night Shelter helps.")


def test_going_back_to_a_version_whose_example_fails_now_is_refused_and_kept_as_a_draft() -> None:
    shelter = public()
    failing = kept(shelter, rules=FAILING)
    kept(shelter, rules=LATER).publish()
    desk = at_the_desk(MODERATOR)
    answer = edit(desk, shelter, view="revisions_revert", more=(failing.pk,), **{"action-publish": "1"})
    assert "Example “A child”" in told(desk.get(answer.url))
    shown = Service.objects.public().get()
    assert shown.rules == LATER
    assert shown.get_latest_revision_as_object().rules == FAILING
