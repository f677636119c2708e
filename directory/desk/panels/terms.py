"""The forms of taxonomies, their terms, and bank holidays."""

from typing import Any

from django import forms
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import ObjectList

from directory.desk.panels.fields import FieldPanel


class TermForm(WagtailAdminModelForm):
    """Taxonomy and code are settled when a term is made: rules and imports name it by them."""

    def __init__(self, *how: Any, **more: Any):
        super().__init__(*how, **more)
        if self.instance.pk is not None:
            self.fields["taxonomy"].disabled = self.fields["code"].disabled = True


def taxonomy_form() -> ObjectList:
    """Its code is fixed in the program: it says what the terms are used for."""
    return ObjectList([FieldPanel("name"), FieldPanel("description")])


def term_form() -> ObjectList:
    """Where it belongs, then what it is called."""
    return ObjectList(
        [
            FieldPanel("taxonomy", widget=forms.Select),
            FieldPanel("code", help_text="Settled once the term is kept: rules and imports name it by its code."),
            FieldPanel("name"),
            FieldPanel("description"),
        ],
        base_form_class=TermForm,
    )
