"""The place on the form of a service where its rules are read back and somebody is tried against them."""

from typing import Any

from django.urls import reverse
from wagtail.admin.ui.components import Component

from navigator.editing.beside.facts import facts_to_choose
from navigator.editing.beside.people import cast
from navigator.editing.beside.reading import read_back
from navigator.editing.beside.views import READ, TRY


class Beside(Component):
    """What stands there before anything is typed: the reading of the service as the form first shows it.

    What to look at again takes as long as the form itself: a script asks for it once the panel is in sight.
    """

    template_name = "navigator/editing/beside/panel.html"

    class Media:
        css = {"all": ["navigator/editing/beside.css"]}
        js = ["navigator/editing/facts.js", "navigator/editing/beside.js"]

    def __init__(self, service: Any):
        self.service = service

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        people = cast()
        return {
            "read": read_back(self.service, looks_again=False),
            "read_url": reverse(READ),
            "try_url": reverse(TRY),
            "facts": facts_to_choose(),
            "cast": people,
            "cast_facts": {each.id: each.facts for each in people},
        }
