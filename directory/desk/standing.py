"""What stands against publishing a listing, shown above its form."""

from typing import Any

from wagtail.admin.ui.components import Component

from directory.publishing import faults_before_publishing


class StandingAgainst(Component):
    """Every reason why the newest draft could not be published as it is; nothing to see where there is none.

    `is_as_last_kept` says that the form below holds something else, which could not be kept.
    """

    template_name = "directory/desk/standing_against.html"

    def __init__(self, listing: Any, *, is_as_last_kept: bool = False):
        self.listing = listing
        self.is_as_last_kept = is_as_last_kept

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        return {"faults": faults_before_publishing(self.listing), "is_as_last_kept": self.is_as_last_kept}
