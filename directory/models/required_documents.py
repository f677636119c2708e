"""What somebody is asked to bring."""

from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from directory.models.services import Service
from directory.models.texts import line


class RequiredDocument(Orderable):
    """Something to bring (HSDS required_document)."""

    service = ParentalKey(Service, related_name="required_documents")
    document = line(blank=False)
    instead = line(help_text="What else will do, or what happens without it.")

    def __str__(self) -> str:
        return self.document
