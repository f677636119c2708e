"""The place on the form of a service where its rules are read back and somebody is tried against them."""

from typing import Any

from django import forms
from django.urls import reverse
from wagtail.admin.ui.components import Component

from navigator.editing.beside.people import cast
from navigator.editing.beside.reading import read_back
from navigator.editing.beside.script import facts_script
from navigator.editing.beside.views import READ, TRY


class Beside(Component):
    """What stands there before anything is typed: the reading of the service as the form first shows it.

    What to look at again takes as long as the form itself: a script asks for it once the panel is in sight.
    """

    template_name = "navigator/editing/beside/panel.html"

    def __init__(self, service: Any):
        self.service = service

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        return {
            "read": read_back(self.service, looks_again=False),
            "read_url": reverse(READ),
            "try_url": reverse(TRY),
            "cast": cast(),
        }

    @property
    def media(self) -> forms.Media:
        """In this order: the facts, what shows them, and what begins with them."""
        scripts = [
            facts_script().url,
            "navigator/editing/facts.js",
            "navigator/editing/beside.js",
            "navigator/editing/tabs.js",
        ]
        return forms.Media(js=scripts, css={"all": ["navigator/editing/beside.css"]})
