"""Views that save and publish listings: whatever the door refuses is kept as a draft, and told where it was typed.

Only what may not even be kept, such as a confidential address in a text, is refused before it is saved; rooms refuse it
where revisions and previews are written.
"""

from http import HTTPStatus
from typing import Any

from django.contrib.admin.utils import quote
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from wagtail.admin import messages
from wagtail.locks import WorkflowLock
from wagtail.snippets.views.snippets import (
    CreateView,
    EditView,
    PreviewOnCreateView,
    PreviewOnEditView,
)

from directory.confidential.guarding import note_refusal
from directory.desk.approving import became_of
from directory.desk.half_filled import what_is_half_filled
from directory.desk.refusing import KEPT, NOT_KEPT, told
from directory.desk.standing import StandingAgainst
from directory.desk.waiting import ToldAboveTheForm, Waiting
from directory.publishing import NotFit

SAID = {
    "submit": "“%s” waits for a moderator now. Until then only moderators can change it.",
    "cancel-workflow": "“%s” is a draft again, which you can change and submit anew.",
}
"""What is said after an action that Wagtail names by its machinery."""


class AsksTheDoor:
    """Publishes and approves only what the door lets through; for views with a form."""

    def is_valid(self, form: Any) -> bool:
        is_valid: bool = super().is_valid(form)
        if not is_valid and self.expects_json_response and self.produced_error_code == "validation_error":
            self.produced_error_message = what_is_half_filled(form, panel=self.panel)
        return is_valid

    def json_error_response(self, error_code: str, error_message: str) -> JsonResponse:
        """Says itself that nothing was kept. It came as it should, so no browser notes it among a page's errors."""
        answer: JsonResponse = super().json_error_response(error_code, error_message)
        answer.status_code = HTTPStatus.OK
        return answer

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            return super().form_valid(form)
        except ValidationError as refusal:
            note_refusal(refusal, by=self.request.user)
            return self._keep_nothing(form, refusal)

    def _keep_nothing(self, form: Any, refusal: ValidationError) -> HttpResponse:
        if self.object is None:
            # Rolled back with the rest: what is not kept has no key.
            form.instance.pk = None
        form.add_error(None, refusal.messages)
        self.produced_error_code = "validation_error"
        self.produced_error_message = " ".join(
            [NOT_KEPT, *refusal.messages] if self.expects_json_response else [NOT_KEPT]
        )
        return self.form_invalid(form)

    def run_action_method(self) -> HttpResponse | None:
        try:
            return super().run_action_method()
        except NotFit as refusal:
            return self._refuse(refusal)

    def _refuse(self, refusal: NotFit) -> HttpResponse:
        note_refusal(refusal, by=self.request.user)
        if self.expects_json_response:
            return self.json_error_response("not_fit", str(refusal))
        messages.error(self.request, told(refusal, listing=refusal.listing, then=KEPT))
        # The draft is what the form shows next, so everything typed stands in it.
        return redirect(reverse(self.edit_url_name, args=[quote(self.object.pk)]))

    def get_context_data(self, **more: Any) -> dict[str, Any]:
        context = super().get_context_data(**more)
        if self.object is not None and self.object.pk is not None:
            context["standing_against"] = self._standing_against()
            context["waiting"] = Waiting(self.object, locked_by=self.lock)
        return context

    def _standing_against(self) -> StandingAgainst:
        """What stands against the draft as it is kept. A form with errors has half filled in its object by now."""
        if self.request.method == "GET" or not self.form.errors:
            return StandingAgainst(self.object)
        kept = type(self.object)._default_manager.get(pk=self.object.pk).get_latest_revision_as_object()
        return StandingAgainst(kept, is_as_last_kept=True)

    def get_success_message(self, *how: Any) -> str:
        if self.action == "workflow-action":
            return became_of(self.object, by_action=self.workflow_action)
        if self.action in SAID:
            return SAID[self.action] % self.object
        return super().get_success_message(*how)

    def get_success_buttons(self, *how: Any) -> list[Any]:
        """After publishing, the way to what everybody sees now stands first."""
        edit: list[Any] = super().get_success_buttons(*how)
        if self.action != "publish" or not self.model._default_manager.filter(pk=self.object.pk, live=True).exists():
            return edit
        page = reverse(f"directory:{self.model._meta.model_name}", args=[self.object.slug])
        return [messages.button(page, "See its public page"), *edit]


class CreateListing(AsksTheDoor, CreateView):
    """A new listing."""


class EditListing(AsksTheDoor, EditView):
    """A listing that is there; going back to an earlier version is built upon this as well."""

    partials_template_name = "directory/desk/listing_partials.html"
    _draft: Any = None

    def get_object(self, queryset: Any = None) -> Any:
        # Wagtail asks for it in setting up and again in dispatching; each reading of a draft looks up all its parts.
        if self._draft is None:
            self._draft = super().get_object(queryset)
        return self._draft

    def get_lock(self) -> Any:
        lock = super().get_lock()
        return ToldAboveTheForm(lock.object, lock.task) if type(lock) is WorkflowLock else lock

    def form_invalid(self, form: Any) -> HttpResponse:
        answer = super().form_invalid(form)
        if self.action == "cancel-workflow":
            # The fields of what waits are closed, so that the browser sent none: shown again, all would be empty.
            return redirect(reverse(self.edit_url_name, args=[quote(self.object.pk)]))
        return answer


class OnlyWhatMayBeKept:
    """A preview stores what was typed, letter for letter; what may not be kept is not previewed either."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return super().post(request, *args, **kwargs)
        except ValidationError as refusal:
            note_refusal(refusal, by=request.user)
            return JsonResponse({"is_valid": False, "is_available": False})


class PreviewNewListing(OnlyWhatMayBeKept, PreviewOnCreateView):
    """How a new listing will look."""


class PreviewListing(OnlyWhatMayBeKept, PreviewOnEditView):
    """How a listing will look."""
