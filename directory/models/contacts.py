"""Whom to ask for."""

from django.db import models
from wagtail.models import Orderable

from directory.models.phones import dialled, refuse_no_number
from directory.models.texts import line


class Contact(Orderable):
    """A person or desk that answers for a service or an organisation (HSDS contact)."""

    name = line(help_text="Only where the person agrees to be named in public.")
    title = line(help_text="Their role: “duty worker”.")
    department = line()
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=40, blank=True, validators=[refuse_no_number])

    class Meta(Orderable.Meta):
        abstract = True

    def __str__(self) -> str:
        return ", ".join(filter(None, [self.name, self.title, self.department])) or self.email or self.phone

    @property
    def to_dial(self) -> str:
        """The number as a telephone dials it, for a link."""
        return dialled(self.phone)
