"""What waits for approval or was sent back: said above its form, with what can be done now, and by whom."""

from typing import Any

from wagtail.admin.ui.components import Component
from wagtail.locks import WorkflowLock
from wagtail.models import TaskState, WorkflowState


class ToldAboveTheForm(WorkflowLock):
    """Wagtail's lock of what waits, without its message: `Waiting` says it, and what to do."""

    def get_message(self, user: Any) -> str:
        return ""


class Waiting(Component):
    """Where a listing stands on its way to approval; nothing to see where it is on none."""

    template_name = "directory/desk/waiting.html"

    def __init__(self, listing: Any, *, locked_by: Any = None):
        self.listing = listing
        self.locked_by = locked_by

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        state = self.listing.current_workflow_state
        if state is None:
            return {}
        by = parent_context["request"].user
        if state.status == WorkflowState.STATUS_NEEDS_CHANGES:
            return {"sent_back": _decision(state), "may_resubmit": not (self.locked_by and self.locked_by.for_user(by))}
        return {
            "waits": state.current_task_state,
            "submitted_by": state.requested_by,
            "may_decide": bool(state.current_task_state.task.specific.get_actions(self.listing, by)),
            "may_take_back": state.user_can_cancel(by),
            "is_locked": bool(self.locked_by and self.locked_by.for_user(by)),
        }


def _decision(state: WorkflowState) -> TaskState | None:
    return state.task_states.filter(status=TaskState.STATUS_REJECTED).select_related("finished_by").last()
