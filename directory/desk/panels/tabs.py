"""The tabs of a large form."""

import re
from typing import Any

from django.utils.safestring import SafeString
from wagtail.admin.panels import TabbedInterface

AFTER_A_TAG = re.compile(r"(<(?!textarea)[^<>]*>)[ \t]*\n\s+")
"""Line breaks and blanks, of which a browser shows one whatever their number; in a text area it shows them all."""


class Tabs(TabbedInterface):
    """Wagtail's, with one line break where its templates leave many: of a page of hundreds of fields, a seventh."""

    class BoundPanel(TabbedInterface.BoundPanel):
        def render_html(self, parent_context: Any = None) -> SafeString:
            return SafeString(AFTER_A_TAG.sub(r"\1\n", super().render_html(parent_context)))
