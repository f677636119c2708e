"""The form of an organisation."""

from wagtail.admin.panels import (
    FieldRowPanel,
    MultiFieldPanel,
    ObjectList,
    PublishingPanel,
)

from directory.desk.panels.fields import FieldPanel
from directory.desk.panels.naming import naming_panel
from directory.desk.panels.reaching import reaching_panels
from directory.desk.whole_forms import WholeForm


def organisation_form() -> ObjectList:
    """One page: there is little to say of an organisation, its services say the rest."""
    return ObjectList(
        [
            naming_panel(),
            MultiFieldPanel(
                [FieldRowPanel([FieldPanel("website"), FieldPanel("email")])], heading="Web page and e-mail"
            ),
            *reaching_panels(),
            MultiFieldPanel(
                [FieldRowPanel([FieldPanel("charity_number"), FieldPanel("company_number")])],
                heading="Registers",
                classname="collapsed",
            ),
            PublishingPanel(),
        ],
        base_form_class=WholeForm,
    )
