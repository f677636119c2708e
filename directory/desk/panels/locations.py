"""The form of a location: nothing on it is secret."""

from typing import Any

from wagtail.admin.panels import (
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TitleFieldPanel,
)

from directory.confidential.forms import TellsNoAddress
from directory.confidential.rights import may_read, may_write
from directory.desk.panels.fields import FieldPanel
from directory.desk.pins.panels import PinPanel


class ConfidentialPageLink(HelpPanel):
    """The way to the pages on which an address becomes confidential, or is kept."""

    def __init__(self, **more: Any):
        more.setdefault("template", "directory/desk/confidential_page_link.html")
        super().__init__(**more)

    class BoundPanel(HelpPanel.BoundPanel):
        def is_shown(self) -> bool:
            return self.instance.pk is not None

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            may_open = may_read(self.request.user) or may_write(self.request.user)
            return {**super().get_context_data(parent_context), "location": self.instance, "may_open": may_open}


def location_form() -> ObjectList:
    """Visibility first: it decides which of the other fields may be filled in."""
    return ObjectList(
        [
            MultiFieldPanel(
                [
                    TitleFieldPanel("name", targets=["slug"], placeholder=False, disable_comments=True),
                    FieldPanel("visibility"),
                    FieldPanel("location_type"),
                    FieldPanel("slug"),
                ],
                heading="Name and visibility",
            ),
            ConfidentialPageLink(heading="Confidential address"),
            MultiFieldPanel(
                [
                    FieldPanel("address_1"),
                    FieldPanel("address_2"),
                    FieldRowPanel([FieldPanel("city"), FieldPanel("postal_code")]),
                ],
                heading="Address, for public locations only",
                help_text="Everybody sees this. The address of any other location is kept on its confidential page.",
            ),
            PinPanel(heading="Pin"),
            MultiFieldPanel(
                [FieldPanel("area"), FieldPanel("description"), FieldPanel("transportation")],
                heading="What may be told of it",
            ),
            InlinePanel(
                "accessibility",
                [FieldRowPanel([FieldPanel("code"), FieldPanel("details")])],
                heading="Accessibility",
                label="accessibility",
            ),
            MultiFieldPanel([FieldPanel("alternate_name")], heading="Other names", classname="collapsed"),
        ],
        base_form_class=TellsNoAddress,
    )
