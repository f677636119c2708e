"""The menu at the foot of a listing's form, in the words of the desk."""

from typing import Any

from django.http import HttpRequest
from wagtail.snippets.action_menu import (
    ActionMenuItem,
    CancelWorkflowMenuItem,
    LockedMenuItem,
    RestartWorkflowMenuItem,
    SubmitForModerationMenuItem,
    UnpublishMenuItem,
)

from directory.models.listings import Listing


class Submit(SubmitForModerationMenuItem):
    """To a moderator; once more where it was sent back."""

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        instance = parent_context.get("instance")
        was_sent_back = instance is not None and instance.current_workflow_state is not None
        label = "Submit again" if was_sent_back else "Submit for approval"
        return {**super().get_context_data(parent_context), "label": label}


class TakeBack(CancelWorkflowMenuItem):
    """Ends the wait: the listing is a draft again."""

    label = "Take the submission back"


class Withdraw(UnpublishMenuItem):
    """Out of public sight."""

    label = "Withdraw"


IN_OUR_WORDS = {
    SubmitForModerationMenuItem: Submit,
    CancelWorkflowMenuItem: TakeBack,
    UnpublishMenuItem: Withdraw,
}
OF_DECISIONS = {"reject": "Send back"}
"""Decisions are items of their own for each request, so that they can be renamed where they stand."""
NOT_OFFERED = (RestartWorkflowMenuItem,)
"""Taking back and submitting is the same, in two plain steps."""


def reword(items: list[ActionMenuItem], request: HttpRequest, context: dict[str, Any]) -> None:
    """Puts our words in place of Wagtail's.

    On a form that is closed nothing is offered: the notice above it says what can be done.
    """
    if not issubclass(context["model"], Listing):
        return
    kept = [each for each in items if not isinstance(each, NOT_OFFERED)]
    if context.get("locked_for_user"):
        kept = [each for each in kept if isinstance(each, LockedMenuItem)]
    for each in kept:
        if each.name in OF_DECISIONS:
            each.label = OF_DECISIONS[each.name]
    items[:] = [IN_OUR_WORDS[type(each)](order=each.order) if type(each) in IN_OUR_WORDS else each for each in kept]
