"""The OpenAPI document is true: what it describes gets a plan as it describes; what misses it is refused mutely."""

import json
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from navigator.api.limiting import ByAddress
from navigator.api.operations import openapi
from navigator.api.publishing import published_schemas
from navigator.core.documents import read_vocabulary
from navigator.vocabulary import shipped_vocabulary
from tests.directory.pages.a_full_listing import a_full_service
from tests.navigator.api.asked import asked, sent
from tests.navigator.api.generating import CANARY, broken, valid
from tests.navigator.core.documents.validating import accepts

# What is refused, and what a plan looks like, is decided in memory.
pytestmark = pytest.mark.whatever_database

OF_ONE_DATABASE = settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
BEYOND_A_SCHEMA = {
    "answers that can all be true",
    "at most 12",
    "a fact that is not given as well",
    "no option that is also under has",
    "a date of birth not after the day of asking",
}
"""What is expected and no schema can say."""


@pytest.fixture(autouse=True)
def _listed(interventions: None) -> None:
    a_full_service()


@cache
def described() -> tuple[dict[str, Any], dict[str, Any]]:
    """What the document says of asking for a plan, and its schemas."""
    document = openapi()
    return document["paths"]["/api/navigator/plan"]["post"], document["components"]["schemas"]


def enquiries() -> st.SearchStrategy[Any]:
    operation, schemas = described()
    return valid(operation["requestBody"]["content"]["application/json"]["schema"], schemas)


@OF_ONE_DATABASE
@given(data=st.data())
def test_what_the_document_describes_gets_a_plan_that_it_describes(data: st.DataObject) -> None:
    ByAddress.cache.clear()
    response = asked(data.draw(enquiries()))
    told = json.loads(response.content)
    assert CANARY not in response.content.decode()
    if response.status_code == 422:
        assert {each["expected"] for each in told["faults"]} <= BEYOND_A_SCHEMA
    else:
        assert response.status_code == 200
        assert accepts(published_schemas()["plan"], told)


@OF_ONE_DATABASE
@given(data=st.data())
def test_what_misses_it_is_refused_without_a_word_of_it(data: st.DataObject) -> None:
    ByAddress.cache.clear()
    response = asked(data.draw(broken(enquiries())))
    assert response.status_code == 422
    assert CANARY not in response.content.decode()
    assert accepts(published_schemas()["faults"], json.loads(response.content))


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.just(CANARY),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.just(CANARY), inner),
    max_leaves=20,
)


@OF_ONE_DATABASE
@given(junk=JUNK, cut=st.integers(0, 200), key=st.sampled_from(["person", "places", "limits", "format", "x_"]))
def test_junk_and_documents_cut_off_are_refused_without_a_word_of_them(junk: Any, cut: int, key: str) -> None:
    ByAddress.cache.clear()
    text = json.dumps({"format": 1, "person": {"facts": {"needs": ["housing"]}}, key: junk})
    for body in (json.dumps(junk), text, text[:cut]):
        response = sent(body)
        assert response.status_code in (200, 400, 422)
        assert CANARY not in response.content.decode()
        assert response.status_code == 200 or json.loads(response.content)["faults"]


@OF_ONE_DATABASE
@given(body=st.binary(max_size=200))
def test_bytes_are_refused(body: bytes) -> None:
    ByAddress.cache.clear()
    assert sent(body or b" ").status_code in (400, 422)


def test_the_enquiry_that_is_described_is_the_one_of_the_vocabulary_that_stands() -> None:
    facts = described()[1]["enquiry"]["properties"]["person"]["properties"]["facts"]["properties"]
    assert list(facts) == list(read_vocabulary(shipped_vocabulary()).facts)
