"""Withdrawing a listing: the page says who goes on speaking of it, from our own tables."""

from typing import Any

from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.snippets.views.snippets import UnpublishView

from directory.desk.uses import uses_now
from directory.models.listings import Listing


class WithdrawListing(UnpublishView):
    """Asks once more, and names what stays behind. Nothing stands against it: a listing can always be withdrawn."""

    template_name = "directory/desk/withdraw.html"
    page_title = "Withdraw"
    success_message = "“%(object)s” is withdrawn: nobody but staff sees it now."

    def get_usage_url(self) -> None:
        """No count of Wagtail's: its index knows nothing of this app's rows."""
        return

    def get_context_data(self, **more: Any) -> dict[str, Any]:
        finder = AdminURLFinder(self.request.user)
        uses = [(use, finder.get_edit_url(use.by)) for use in uses_now(self.object) if isinstance(use.by, Listing)]
        return {**super().get_context_data(**more), "uses": uses}
