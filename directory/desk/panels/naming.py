"""The name of a listing on its form: the same for a service and an organisation."""

from wagtail.admin.panels import MultiFieldPanel, TitleFieldPanel

from directory.desk.panels.fields import FieldPanel


def naming_panel() -> MultiFieldPanel:
    """What it is called, its public address, and what it is in plain words."""
    return MultiFieldPanel(
        [
            TitleFieldPanel("name", targets=["slug"], placeholder=False, disable_comments=True, required_on_save=True),
            FieldPanel("alternate_name"),
            FieldPanel("slug"),
            FieldPanel("description"),
        ],
        heading="Name and description",
    )
