"""Telephones and contacts on a form: the same for a service and an organisation."""

from wagtail.admin.panels import FieldRowPanel, InlinePanel

from directory.desk.panels.fields import FieldPanel


def reaching_panels() -> list[InlinePanel]:
    """Numbers, and whom to ask for."""
    return [
        InlinePanel("phones", _phone(), heading="Telephones", label="telephone"),
        InlinePanel("contacts", _contact(), heading="Contacts", label="contact", classname="collapsed"),
    ]


def _phone() -> list[FieldRowPanel | FieldPanel]:
    return [
        FieldRowPanel([FieldPanel("number"), FieldPanel("extension"), FieldPanel("type")]),
        FieldRowPanel([FieldPanel("description"), FieldPanel("is_free")]),
    ]


def _contact() -> list[FieldRowPanel | FieldPanel]:
    return [
        FieldRowPanel([FieldPanel("name"), FieldPanel("title"), FieldPanel("department")]),
        FieldRowPanel([FieldPanel("email"), FieldPanel("phone")]),
    ]
