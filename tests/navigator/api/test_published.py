"""What anybody may read: the vocabulary, schemas, the OpenAPI document, and the page about them."""

import json
import re

import pytest
from django.http import HttpResponse
from django.test import Client

from navigator.api.publishing import SCHEMAS, published_schemas
from navigator.vocabulary import shipped_vocabulary
from tests.navigator.core.documents.validating import accepts
from tests.navigator.forbidden import forbidden

pytestmark = pytest.mark.django_db

DOCUMENTS = ["vocabulary", "openapi.json", *(f"schemas/{name}" for name in SCHEMAS)]


def got(path: str, **headers: str) -> HttpResponse:
    response: HttpResponse = Client(headers=headers).get(f"/api/navigator/{path}")
    return response


def test_the_vocabulary_is_the_one_that_plans_are_made_by() -> None:
    found = json.loads(got("vocabulary").content)
    assert found == shipped_vocabulary()
    assert accepts(published_schemas()["vocabulary"], found)


@pytest.mark.parametrize("path", DOCUMENTS)
def test_it_may_be_kept_and_is_sent_again_only_when_it_changed(path: str) -> None:
    first = got(path)
    assert first.status_code == 200
    assert first.headers["Cache-Control"] == "public, max-age=300"
    assert "Vary" not in first.headers
    again = got(path, **{"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert got(path, **{"If-None-Match": '"another"'}).status_code == 200


@pytest.mark.parametrize("path", DOCUMENTS)
def test_a_page_of_any_site_may_read_it(path: str) -> None:
    assert got(path).headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("path", DOCUMENTS)
def test_its_headers_alone_can_be_asked_for(path: str) -> None:
    response = Client().head(f"/api/navigator/{path}")
    assert (response.status_code, response.content) == (200, b"")


@pytest.mark.parametrize("path", DOCUMENTS)
def test_it_is_read_and_nothing_else(path: str) -> None:
    assert Client().post(f"/api/navigator/{path}").status_code == 405


def test_the_openapi_document_tells_every_operation_and_every_status() -> None:
    found = json.loads(got("openapi.json").content)
    assert found["openapi"].startswith("3.1")
    assert {path: list(each) for path, each in found["paths"].items()} == {
        "/api/navigator/plan": ["post"],
        "/api/navigator/vocabulary": ["get"],
        "/api/navigator/schemas/{name}": ["get"],
    }
    statuses = found["paths"]["/api/navigator/plan"]["post"]["responses"]
    assert sorted(statuses) == ["200", "400", "413", "415", "422", "429"]


def test_every_reference_of_the_openapi_document_leads_somewhere() -> None:
    text = got("openapi.json").content.decode()
    schemas = json.loads(text)["components"]["schemas"]
    references = set(re.findall(r'"\$ref": "([^"]*)"', text))
    assert references
    assert {each.removeprefix("#/components/schemas/") for each in references} <= schemas.keys()


def test_the_page_about_it_needs_nothing_from_elsewhere() -> None:
    page = got("").content.decode()
    assert "a guide, not a decision, and no service may use it to refuse anybody" in page
    assert not re.search(r'(?:src|href)="(?:https?:)?//', page)
    assert "<script" not in page
    assert forbidden(page) == []


def test_the_example_of_the_page_is_one_that_gets_a_plan() -> None:
    page = got("").content.decode()
    example = re.search(r"<pre[^>]*>(.*?)</pre>", page, flags=re.DOTALL)
    assert example
    body = example[1].replace("&quot;", '"')
    response = Client().post("/api/navigator/plan", body, content_type="application/json")
    assert response.status_code == 200


@pytest.mark.parametrize("path", ["", "plan", "vocabulary", "docs"])
def test_the_page_of_the_library_is_not_there(path: str) -> None:
    assert "cdn" not in got(path).content.decode()
