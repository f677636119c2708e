"""A field on a form of the desk."""

from typing import Any

from wagtail.admin import panels


class FieldPanel(panels.FieldPanel):
    """Wagtail's, without its button for comments: nothing on the desk shows it, and a form has hundreds of fields."""

    def __init__(self, *how: Any, **more: Any):
        super().__init__(*how, **{"disable_comments": True, **more})
