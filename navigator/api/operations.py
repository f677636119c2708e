"""Which address answers what. Documents are checked by the navigator's own reading, so that its faults are told."""

import json
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from ninja import NinjaAPI
from ninja.errors import HttpError, Throttled

from navigator.api import describing
from navigator.api.answers import answer
from navigator.api.limiting import ByAddress, in_turn
from navigator.api.publishing import SCHEMAS, components, published_schemas, vocabulary
from navigator.api.reading import document_of
from navigator.api.refusals import Refused, names_in, refusal
from navigator.api.sharing import shared
from navigator.catalogue.standing import one_edition
from navigator.core.documents import Fault, Faults
from navigator.enquiries import Enquiry
from navigator.planning import enquiry_of, planned

READING = ["GET", "HEAD"]
METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]

# The library's own page of documentation loads scripts from another host; `guide` stands in its place.
api = NinjaAPI(
    title="Right Door: the navigator",
    version="1",
    description=describing.SUMMARY,
    urls_namespace="navigator-api",
    openapi_url=None,
    docs_url=None,
)


@api.post(
    "/plan",
    throttle=ByAddress(),
    summary="A plan for one person",
    operation_id="plan",
    openapi_extra=describing.planning(),
    url_name="plan",
)
def plan(request: HttpRequest) -> HttpResponse:
    """Nothing of the enquiry is kept, and nothing of it is repeated but the day of asking."""
    document = document_of(request)
    with in_turn(), one_edition():
        made = answer(planned(_enquiry(document)), at=timezone.now(), address=request.build_absolute_uri)
    return JsonResponse(made, headers={"Cache-Control": "no-store"})


@api.api_operation(
    READING,
    "/vocabulary",
    summary="The facts behind every rule, with their questions",
    operation_id="vocabulary",
    openapi_extra=describing.reading("vocabulary"),
    url_name="vocabulary",
)
def read_vocabulary(request: HttpRequest) -> HttpResponse:
    """What may be asked of a person, in which words, why, and what each answer is called."""
    return shared(request, vocabulary())


@api.api_operation(
    READING,
    "/schemas/{name}",
    summary="The JSON Schema of a document",
    operation_id="schema",
    openapi_extra=describing.reading_a_schema(),
    url_name="schema",
)
def read_schema(request: HttpRequest, name: str) -> HttpResponse:
    """Schemas of what goes in and comes out, by the dialect 2020-12."""
    if name not in SCHEMAS:
        raise Refused(404, [Fault("", "", "one of the schemas " + ", ".join(SCHEMAS))])
    return shared(request, published_schemas()[name])


@api.api_operation(READING, "/openapi.json", include_in_schema=False, url_name="openapi")
def read_openapi(request: HttpRequest) -> HttpResponse:
    """This API as an OpenAPI document."""
    return shared(request, openapi())


@api.api_operation(METHODS, "/{path:elsewhere}", include_in_schema=False, url_name="elsewhere")
def nothing_here(request: HttpRequest, elsewhere: str) -> HttpResponse:
    """Any other address below ours, so that programs are answered as programs."""
    raise Refused(404, [Fault("", "", describing.REFUSALS[404])])


def guide(request: HttpRequest) -> HttpResponse:
    """The page for whoever writes a program that asks."""
    example = json.dumps(describing.EXAMPLE, indent=2)
    return render(request, "navigator/api/guide.html", {"example": example})


def openapi() -> dict[str, Any]:
    """The OpenAPI document, with the vocabulary that stands now."""
    found = dict(api.get_openapi_schema())
    for operations in found["paths"].values():
        operations.pop("head", None)  # the same as GET, without a body
    found["components"] = {"schemas": components()}
    return found


def _enquiry(document: Any) -> Enquiry:
    try:
        return enquiry_of(document)
    except Faults as faults:
        raise Refused(422, faults.faults, ours=names_in(published_schemas()["enquiry"])) from None


@api.exception_handler(Refused)
def _refused(request: HttpRequest, refused: Refused) -> HttpResponse:
    return refusal(refused.status, refused.faults)


@api.exception_handler(HttpError)
def _refused_by_the_library(request: HttpRequest, error: HttpError) -> HttpResponse:
    response = refusal(error.status_code, [{"path": "", "expected": "fewer requests, at once or in a minute"}])
    if isinstance(error, Throttled) and error.wait is not None:
        response.headers["Retry-After"] = str(error.wait)
    return response
