"""Views that save and publish listings: whatever the door refuses is kept as a draft, and told where it was typed.

Only what may not even be kept, such as a confidential address in a text, is refused before it is saved; rooms refuse it
where revisions and previews are written.
"""

from typing import Any

from django.contrib.admin.utils import quote
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from wagtail.admin import messages
from wagtail.snippets.views.snippets import (
    CreateView,
    EditView,
    PreviewOnCreateView,
    PreviewOnEditView,
    WorkflowActionView,
)

from directory.confidential.guarding import note_refusal
from directory.desk.standing import StandingAgainst
from directory.publishing import NotFit

KEPT = "What you typed is kept as a draft."
UNCHANGED = "Nothing changed."
NOT_KEPT = "This could not be kept."


def told(refusal: ValidationError, *, listing: Any, then: str) -> str:
    """The refusal as a message: what became of what somebody did, then each reason on a line."""
    reasons = format_html_join("", "<li>{}</li>", ((reason,) for reason in refusal.messages))
    return format_html("{} cannot be published as it is. {}<ul>{}</ul>", listing, then, reasons)


class AsksTheDoor:
    """Publishes and approves only what the door lets through; for views with a form."""

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
        if self.expects_json_response:
            return self.json_error_response("not_fit", str(refusal))
        messages.error(self.request, told(refusal, listing=refusal.listing, then=KEPT))
        # The draft is what the form shows next, so everything typed stands in it.
        return redirect(reverse(self.edit_url_name, args=[quote(self.object.pk)]))

    def get_context_data(self, **more: Any) -> dict[str, Any]:
        context = super().get_context_data(**more)
        if self.object is not None and self.object.pk is not None:
            context["standing_against"] = StandingAgainst(self.object)
        return context


class CreateListing(AsksTheDoor, CreateView):
    """A new listing."""


class EditListing(AsksTheDoor, EditView):
    """A listing that is there; going back to an earlier version is built upon this as well."""

    partials_template_name = "directory/desk/listing_partials.html"


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


class ApproveListing(WorkflowActionView):
    """Approving from the dashboard, without the form: refused, it waits for approval as before."""

    def post(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return super().post(request, *args, **kwargs)
        except NotFit as refusal:
            messages.error(request, told(refusal, listing=refusal.listing, then=UNCHANGED))
            if request.headers.get("x-requested-with") == "XMLHttpRequest":
                return self.render_modal_json(request, {"step": "success", "redirect": self.redirect_url})
            return redirect(self.redirect_url)
