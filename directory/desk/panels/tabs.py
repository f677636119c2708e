"""The tabs of a large form."""

import re
from typing import Any

from django.utils.safestring import SafeString
from wagtail.admin.panels import TabbedInterface

BETWEEN = re.compile(r">[ \t]*\n\s*<(?!/textarea)")
"""Line breaks between two elements, where a browser shows one space whatever their number; not within a text area."""


class Tabs(TabbedInterface):
    """Wagtail's, with one line break where its templates leave many: of a page of hundreds of fields, a seventh."""

    class BoundPanel(TabbedInterface.BoundPanel):
        def render_html(self, parent_context: Any = None) -> SafeString:
            return SafeString(BETWEEN.sub(">\n<", super().render_html(parent_context)))
