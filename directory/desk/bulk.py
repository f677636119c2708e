"""Publishing and withdrawing many listings at once."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.admin import messages
from wagtail.snippets.bulk_actions.snippet_bulk_action import SnippetBulkAction

from directory.confidential.guarding import note_refusal
from directory.desk.deleting import DeleteManyUnused
from directory.desk.lists.asked import listed
from directory.desk.refusing import UNCHANGED, told
from directory.models import BankHoliday, Location, Organisation, Service, Taxonomy, Term


class OfTheList:
    """Actions for which “all in the listing” is what the list shows, and no more of it than can be waited for."""

    most = 500
    """How many at once: each is looked at by itself, which takes some hundredths of a second."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "all" in request.GET.getlist("id"):
            count = self.get_all_objects_in_listing_query(None).count()
            if count > self.most:
                messages.error(
                    request, f"These are {count:,}, and at most {self.most} go at once. Narrow the list first."
                )
                return redirect(self.next_url)
        return super().dispatch(request, *args, **kwargs)

    def get_all_objects_in_listing_query(self, parent_id: Any) -> Any:
        return listed(self.model, self.request).values_list("pk", flat=True)


class ForPublishers(OfTheList, SnippetBulkAction):
    """What may be done by those who may publish."""

    template_name = "directory/desk/bulk.html"

    models = [Service, Organisation]

    def check_perm(self, snippet: Any) -> bool:
        by = self.request.user
        lock = snippet.get_lock()
        may_publish = self.permission_policy.user_has_permission_for_instance(by, "publish", snippet)
        return may_publish and not (lock and lock.for_user(by))

    def get_execution_context(self) -> dict[str, Any]:
        return {**super().get_execution_context(), "by": self.request.user}

    def get_context_data(self, **more: Any) -> dict[str, Any]:
        return {**super().get_context_data(**more), "action": self}


class PublishMany(ForPublishers):
    """Publishes the newest draft of each; what the door refuses is told by name and changes nothing."""

    display_name = "Publish"
    aria_label = "Publish what is ticked"
    action_type = "publish"
    action_priority = 10
    question = "The newest draft of each will be shown to everybody."

    @classmethod
    def execute_action(cls, objects: list[Any], **how: Any) -> tuple[int, int]:
        page: PublishMany = how["self"]
        published = 0
        for listing in objects:
            try:
                with transaction.atomic():
                    _newest(listing, by=how["by"]).publish(user=how["by"])
                published += 1
            except ValidationError as refusal:  # not fit, or nothing that may even be kept as a first version
                note_refusal(refusal, by=how["by"])
                messages.error(page.request, told(refusal, listing=listing, then=UNCHANGED))
        return published, 0

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str | None:
        return f"Published: {num_parent_objects}." if num_parent_objects else None


class WithdrawMany(ForPublishers):
    """Takes each out of public sight; what they say stays in their versions."""

    display_name = "Withdraw"
    aria_label = "Withdraw what is ticked"
    action_type = "withdraw"
    action_priority = 20
    question = "None of them will be shown to anybody; what they say is kept."

    @classmethod
    def execute_action(cls, objects: list[Any], **how: Any) -> tuple[int, int]:
        public = [listing for listing in objects if listing.live]
        for listing in public:
            listing.unpublish(user=how["by"])
        return len(public), 0

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:
        return f"Withdrawn: {num_parent_objects}."


class DeleteMany(OfTheList, DeleteManyUnused):
    """Deleting many of the directory's rows, in place of Wagtail's, which knows nothing of their uses."""

    most = 50
    models = [Service, Organisation, Location, Taxonomy, Term, BankHoliday]


def _newest(listing: Any, *, by: Any) -> Any:
    return listing.latest_revision or listing.save_revision(user=by)
