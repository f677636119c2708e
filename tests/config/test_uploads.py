"""What editors upload cannot act on this site: not as a picture, not as a document, whatever it is called."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import Settings
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection

pytestmark = [
    pytest.mark.django_db,
    # Wagtail leaves the file of a picture that it made smaller to the garbage collector.
    pytest.mark.filterwarnings("ignore:Unclosed file <tempfile.SpooledTemporaryFile:ResourceWarning"),
    pytest.mark.filterwarnings("ignore:Exception ignored in. <function SpooledTemporaryFile.__del__"),
]

SCRIPT = b"<script>alert(1)</script>"
DRAWN = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'


@pytest.fixture(autouse=True)
def _own_folder(settings: Settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def staff(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("ruth"))
    return client


def upload(
    client: Client, address: str, name: str, content: bytes, *, field: str = "file", title: str = "title"
) -> None:
    file = SimpleUploadedFile(name, content, content_type="image/png")
    collection = Collection.get_first_root_node().pk
    more = {title: "Door", title.replace("title", "collection"): collection}
    client.post(reverse(address), {field: file, **more}, headers={"X-Requested-With": "XMLHttpRequest"})


PICTURES: list[Callable[[Client, str, bytes], None]] = [
    lambda client, name, content: upload(client, "wagtailimages:add", name, content),
    lambda client, name, content: upload(client, "wagtailimages:add_multiple", name, content, field="files[]"),
    lambda client, name, content: upload(
        client,
        "wagtailimages_chooser:create",
        name,
        content,
        field="image-chooser-upload-file",
        title="image-chooser-upload-title",
    ),
]
DOCUMENTS: list[Callable[[Client, str, bytes], None]] = [
    lambda client, name, content: upload(client, "wagtaildocs:add", name, content),
    lambda client, name, content: upload(client, "wagtaildocs:add_multiple", name, content, field="files[]"),
    lambda client, name, content: upload(
        client,
        "wagtaildocs_chooser:create",
        name,
        content,
        field="document-chooser-upload-file",
        title="document-chooser-upload-title",
    ),
]


@pytest.mark.parametrize("send", PICTURES)
def test_a_picture_can_be_uploaded_there(staff: Client, send: Callable[[Client, str, bytes], None]) -> None:
    send(staff, "door.png", get_test_image_file().file.getvalue())
    assert Image.objects.count() == 1


@pytest.mark.parametrize("send", PICTURES)
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("door.svg", DRAWN),
        ("door.html", SCRIPT),
        ("door.png", SCRIPT),
        ("door.png", DRAWN),
        ("door.png.html", SCRIPT),
        ("door.xhtml", SCRIPT),
    ],
)
def test_nothing_that_could_act_is_taken_for_a_picture(
    staff: Client, send: Callable[[Client, str, bytes], None], name: str, content: bytes
) -> None:
    send(staff, name, content)
    assert not Image.objects.exists()


@pytest.mark.parametrize("send", DOCUMENTS)
def test_a_document_can_be_uploaded_there(staff: Client, send: Callable[[Client, str, bytes], None]) -> None:
    send(staff, "leaflet.txt", b"opening times")
    assert Document.objects.count() == 1


@pytest.mark.parametrize("send", DOCUMENTS)
@pytest.mark.parametrize(
    "name", ["a.html", "a.svg", "a.xhtml", "a.js", "a.xml", "a.pdf.html", "a.PHP", "a", "a.txt\0.html"]
)
def test_nothing_that_could_act_is_taken_for_a_document(
    staff: Client, send: Callable[[Client, str, bytes], None], name: str
) -> None:
    send(staff, name, SCRIPT)
    assert [one.file.name for one in Document.objects.all() if not one.file.name.endswith(".txt")] == []


@pytest.mark.parametrize("name", ["leaflet.pdf", "leaflet.txt", "leaflet.csv", "leaflet.html", "leaflet.svg"])
def test_a_document_is_kept_as_a_file_and_never_opened_on_a_page(client: Client, name: str) -> None:
    document = Document.objects.create(title="Leaflet", file=ContentFile(SCRIPT, name))
    answer = client.get(document.url)
    assert answer.getvalue() == SCRIPT
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'"


def test_a_document_has_no_other_address(client: Client) -> None:
    document = Document.objects.create(title="Leaflet", file=ContentFile(SCRIPT, "leaflet.txt"))
    assert client.get(document.file.url).status_code == 404


def test_a_picture_as_it_was_uploaded_has_none_either(client: Client) -> None:
    image = Image.objects.create(title="Door", file=get_test_image_file(filename="door.png"))
    assert client.get(image.file.url).status_code == 404


@pytest.mark.parametrize("name", ["door.png", "door.svg", "door.html"])
def test_a_picture_that_a_page_shows_can_do_nothing(client: Client, tmp_path: Path, name: str) -> None:
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / name).write_bytes(DRAWN)
    answer = client.get(f"/media/images/{name}")
    assert answer.getvalue() == DRAWN
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("path", ["../right-door.sqlite3", "..%2fdocuments/leaflet.txt", "/etc/passwd", "."])
def test_no_path_leads_out_of_the_pictures(client: Client, tmp_path: Path, path: str) -> None:
    (tmp_path / "right-door.sqlite3").touch()
    assert client.get(f"/media/images/{path}").status_code in (400, 404)
