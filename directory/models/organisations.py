"""Organisations: who runs services."""

import uuid

from django.db import models
from django.http import HttpRequest
from modelcluster.fields import ParentalKey

from directory.models.contacts import Contact
from directory.models.listings import Listing
from directory.models.phones import Phone
from directory.models.texts import line, page


class Organisation(Listing):
    """Who runs services (HSDS organization). Its services are out of public sight while it is."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    slug = models.SlugField(max_length=150, unique=True, help_text="The last part of its public address.")
    name = line(blank=False)
    alternate_name = line(help_text="Another name people know it by.")
    description = page()
    website = models.URLField(blank=True, max_length=500)
    email = models.EmailField(blank=True)
    charity_number = line(max_length=20)
    company_number = line(max_length=20)
    source = models.SlugField(max_length=60, blank=True, editable=False)
    source_id = models.CharField(max_length=200, blank=True, editable=False)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["source", "source_id"], condition=~models.Q(source=""), name="one_organisation_a_source_id"
            )
        ]

    def __str__(self) -> str:
        return self.name

    def services_shown(self) -> list[int]:
        """Its services: they are shown with its name, and only while it is published."""
        return list(self.services.values_list("pk", flat=True))

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        """The template of its public page."""
        return "directory/organisation.html"


class OrganisationPhone(Phone):
    organisation = ParentalKey(Organisation, related_name="phones")


class OrganisationContact(Contact):
    organisation = ParentalKey(Organisation, related_name="contacts")
