"""A few fields of a row that are seldom needed, folded away until something stands in them."""

from collections.abc import Iterator
from typing import Any

from django.db.models import NOT_PROVIDED
from wagtail.admin.panels import FieldPanel, MultiFieldPanel


class Folded(MultiFieldPanel):
    """Its heading opens it. It stands open where a field of it says anything, or has a fault.

    What Wagtail folds is a section of the page; within a row it folds nothing.
    """

    class BoundPanel(MultiFieldPanel.BoundPanel):
        template_name = "directory/desk/folded.html"

        def __init__(self, **how: Any):
            super().__init__(**how)
            # Told by what opens it, not above it as well.
            self.opens_by, self.heading = self.heading, ""

        @property
        def is_open(self) -> bool:
            return any(_says_something(each) for each in _fields(self))


def _fields(panel: Any) -> Iterator[Any]:
    if isinstance(panel, FieldPanel.BoundPanel):
        yield panel
    for child in getattr(panel, "children", ()):
        yield from _fields(child)


def _says_something(panel: Any) -> bool:
    if panel.bound_field is not None and panel.bound_field.errors:
        return True
    field = panel.instance._meta.get_field(panel.field_name)
    at_first = None if field.default is NOT_PROVIDED else field.get_default()
    return getattr(panel.instance, panel.field_name) not in (None, "", at_first)
