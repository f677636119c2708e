"""The pin on the page of its location: where it stands, whether somebody has checked it, and the way to check it."""

from typing import Any

from wagtail.admin.panels import HelpPanel

from directory.desk.pins.sight import Sight


class PinPanel(HelpPanel):
    """Shown for a public location only: any other has no pin."""

    def __init__(self, **more: Any):
        more.setdefault("template", "directory/desk/pin_panel.html")
        super().__init__(**more)

    class BoundPanel(HelpPanel.BoundPanel):
        def is_shown(self) -> bool:
            return self.instance.pk is not None and self.instance.is_public

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            sight = Sight(self.instance)
            return {**super().get_context_data(parent_context), "location": self.instance, "sight": sight}
