"""Deleting: what is used cannot be deleted, and the page says by whom it is used."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.snippets.bulk_actions.delete import DeleteBulkAction
from wagtail.snippets.views.snippets import DeleteView

from directory.desk.uses import Use, uses_of


class DeleteUnused(DeleteView):
    """Asks once more, or says what stands against it."""

    @cached_property
    def uses(self) -> list[Use]:
        return uses_of(self.object)

    def get_usage_url(self) -> None:
        """No page of Wagtail's usage: its index knows nothing of this app's rows."""
        return

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.uses:
            return self.get(request, *args, **kwargs)
        return super().post(request, *args, **kwargs)

    def get_context_data(self, **more: Any) -> dict[str, Any]:
        finder = AdminURLFinder(self.request.user)
        uses = [(use, finder.get_edit_url(use.by)) for use in self.uses]
        return {**super().get_context_data(**more), "uses": uses, "is_protected": bool(uses)}


class DeleteManyUnused(DeleteBulkAction):
    """Deletes what nothing uses, all of it or nothing."""

    template_name = "directory/desk/delete_many.html"

    def annotate_items(self, items: list[Any]) -> list[Any]:
        self.object_references = {}
        self.used = {item.pk: uses for item in items if (uses := uses_of(item))}
        self.is_protected = bool(self.used)
        return items

    def object_context(self, item: Any) -> dict[str, Any]:
        edit_url = AdminURLFinder(self.request.user).get_edit_url(item)
        return {"item": item, "edit_url": edit_url, "uses": self.used.get(item.pk, [])}

    def prepare_action(self, objects: list[Any], objects_without_access: list[Any]) -> HttpResponse | None:
        if not self.is_protected:
            return None
        messages.error(self.request, "Nothing was deleted: some of these are used.")
        return self.render_to_response(self.get_context_data(form=self.cleaned_form))
