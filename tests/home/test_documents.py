"""Documents that editors upload can be listed and read."""

from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from pytest_django import Settings
from wagtail.documents.models import Document

pytestmark = pytest.mark.django_db


@pytest.fixture
def leaflet(settings: Settings, tmp_path: Path) -> Document:
    """One uploaded document."""
    settings.MEDIA_ROOT = tmp_path
    document: Document = Document.objects.create(title="Leaflet", file=ContentFile(b"opening times", "leaflet.txt"))
    return document


def test_the_editors_list_shows_a_document(admin_client: Client, leaflet: Document) -> None:
    assert leaflet.url in admin_client.get("/admin/documents/").text


def test_anybody_can_read_a_public_document(client: Client, leaflet: Document) -> None:
    assert b"".join(client.get(leaflet.url).streaming_content) == b"opening times"
