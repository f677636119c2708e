"""How to reach a service."""

from modelcluster.fields import ParentalKey

from directory.models.contacts import Contact
from directory.models.phones import Phone
from directory.models.services import Service


class ServicePhone(Phone):
    """A number of a service."""

    service = ParentalKey(Service, related_name="phones")


class ServiceContact(Contact):
    """Whom to ask for at a service."""

    service = ParentalKey(Service, related_name="contacts")
