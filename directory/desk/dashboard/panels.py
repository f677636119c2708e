"""The panels of the dashboard, each for those whom it concerns."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from wagtail.admin.ui.components import Component
from wagtail.admin.views.home import (
    RecentEditsPanel,
    UserObjectsInWorkflowModerationPanel,
    WorkflowObjectsToModeratePanel,
)
from wagtail.models import Page

from directory.desk.dashboard import counts, latest
from directory.desk.dashboard.latest import Entry
from directory.models import Service

WAGTAILS = (RecentEditsPanel, UserObjectsInWorkflowModerationPanel, WorkflowObjectsToModeratePanel)
"""They tell of pages, or ask some questions for each listing that waits."""


class ToDo(Component):
    """How much there is of everything, each number leading to its list."""

    name, order = "desk-to-do", 100
    template_name = "directory/desk/dashboard/to_do.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return {"groups": counts.groups()}


class Entries(Component):
    """The first few of something, by name; nothing to see where there are none."""

    template_name = "directory/desk/dashboard/entries.html"

    def __init__(self, name: str, heading: str, entries: list[Entry], *, order: int, may_open: bool):
        self.name, self.heading, self.entries, self.order, self.may_open = name, heading, entries, order, may_open

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        told = [(entry, _edit_url(entry) if self.may_open else "") for entry in self.entries]
        return {"name": self.name, "heading": self.heading, "entries": told}


def panels_for(request: HttpRequest, panels: list[Component]) -> None:
    """Puts the desk's panels in place of Wagtail's, for those who may see listings at all."""
    panels[:] = [panel for panel in panels if not isinstance(panel, WAGTAILS)]
    by = request.user
    policy = Service.snippet_viewset.permission_policy
    if not policy.user_has_any_permission(by, {"add", "change", "publish", "view"}):
        return
    may_write = policy.user_has_permission(by, "change")
    told = (
        (10, "desk-to-decide", "For you to decide", latest.to_decide(by) if may_write else []),
        (20, "desk-submitted", "What you submitted", latest.submitted(by) if may_write else []),
        (200, "desk-soon", "About to change by themselves", latest.soon()),
        (210, "desk-changed", "Changed last", latest.changed()),
    )
    panels.append(ToDo())
    panels += [
        Entries(name, heading, entries, order=order, may_open=may_write) for order, name, heading, entries in told
    ]


def _edit_url(entry: Entry) -> str:
    """Where it is edited: the same for a page as for a listing, without opening either."""
    kind = entry.of.model_class()
    if issubclass(kind, Page):
        return reverse("wagtailadmin_pages:edit", args=[entry.key])
    return reverse(kind.snippet_viewset.get_url_name("edit"), args=[entry.key])
