"""Approval: deciding about what waits, and what became of it, in a sentence."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.admin import messages
from wagtail.models import TaskState
from wagtail.snippets.views.snippets import WorkflowActionView

from directory.confidential.guarding import note_refusal
from directory.desk.refusing import UNCHANGED, told
from directory.models import Service
from directory.publishing import NotFit


class ApproveListing(WorkflowActionView):
    """Approving and sending back without the form: refused, it waits for approval as before."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            answer = super().post(request, *args, **kwargs)
        except NotFit as refusal:
            note_refusal(refusal, by=request.user)
            messages.error(request, told(refusal, listing=refusal.listing, then=UNCHANGED))
            if request.headers.get("x-requested-with") == "XMLHttpRequest":
                return self.render_modal_json(request, {"step": "success", "redirect": self.redirect_url})
            return redirect(self.redirect_url)
        # A comment that cannot be read is asked for once more, and nothing is decided by then.
        if TaskState.objects.get(pk=self.task_state.pk).status != TaskState.STATUS_IN_PROGRESS:
            messages.success(request, became_of(self.object, by_action=self.action_name))
        return answer


def became_of(listing: Any, *, by_action: str) -> str:
    """What “approve” or “reject” made of a listing: who sees it now, from when, or what it still waits for."""
    if by_action == "reject":
        return f"“{listing}” is sent back. Whoever submitted it finds it on their dashboard, with what you wrote."
    now = type(listing)._default_manager.get(pk=listing.pk)
    return f"“{now}” is approved{_and_then(now)}"


def _and_then(listing: Any) -> str:
    if listing.workflow_in_progress:
        return f". It is not public yet: it waits for “{listing.current_workflow_task.name}” now."
    if booked := listing.scheduled_revision:
        on = timezone.localtime(booked.approved_go_live_at)
        return f" and becomes public on {date_format(on, 'j F Y')} at {date_format(on, 'H:i')}."
    if getattr(listing, "status", None) == Service.Status.DEFUNCT:
        return ", but no page shows it: its status is Defunct."
    return " and public: everybody sees it now." if listing.live else ", and is not public."
