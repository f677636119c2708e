"""Whatever is sent gets a clear answer, and no word of it back."""

import json
import logging
from typing import Any

import pytest
from django.test import Client

from navigator.api.publishing import published_schemas
from navigator.api.reading import LARGEST
from navigator.api.refusals import path_without_words
from navigator.core.documents import Fault
from tests.navigator.api.asked import PLAN, asked, sent
from tests.navigator.core.documents.validating import accepts

pytestmark = pytest.mark.django_db

CANARY = "canary"
FACTS: dict[str, Any] = {"needs": ["housing"]}

BODIES = [
    (b"", 400, "a JSON document"),
    (b"canary", 400, "a JSON document"),
    (b"\xef\xbb\xbf{}", 400, "a JSON document"),
    (b'{"canary": "\xff"}', 400, "text in UTF-8"),
    (b'{"format": 1, "format": 1, "person": {}}', 400, "each key only once in an object"),
    (b'{"format": 1, "person": {"facts": {"nights": NaN}}}', 400, "numbers of JSON: no NaN, no Infinity"),
    (b'{"format": 1, "person": {"facts": {"nights": 1e999}}}', 400, "numbers that are not that large"),
    (
        b'{"format": 1, "person": {"facts": {"nights": ' + b"9" * 5000 + b"}}}",
        400,
        "whole numbers of at most 15 digits",
    ),
    (b"[" * 60_000, 400, "at most 20 levels of lists and objects"),
    (b'{"a":' * 10_000, 400, "at most 20 levels of lists and objects"),
    (b'{"format": 1, "person": {}, "x_": "' + b"canary" * LARGEST + b'"}', 413, "a document of at most 65,536 bytes"),
    (b"[]", 422, 'an object with the keys "format" and "person"'),
    (b"null", 422, 'an object with the keys "format" and "person"'),
    (b'"canary"', 422, 'an object with the keys "format" and "person"'),
]

DOCUMENTS: list[tuple[Any, str]] = [
    ({"person": {"facts": FACTS}}, "format"),
    ({"format": 2, "person": {"facts": FACTS}}, "format"),
    ({"format": 1}, "person"),
    ({"format": 1, "person": [CANARY]}, "person"),
    ({"format": 1, "person": {"facts": FACTS}, CANARY: CANARY}, "?"),
    ({"format": 1, "person": {"facts": FACTS, "id": CANARY}}, "person.?"),
    ({"format": 1, "person": {"facts": FACTS, f"age.{CANARY}": 1}}, "person.age.?"),
    ({"format": 1, "person": {"facts": {**FACTS, CANARY: True}}}, "person.facts.?"),
    ({"format": 1, "person": {"facts": {**FACTS, "age": CANARY}}}, "person.facts.age"),
    ({"format": 1, "person": {"facts": {"needs": [CANARY]}}}, "person.facts.needs[0]"),
    ({"format": 1, "person": {"facts": FACTS, "declined": [CANARY]}}, "person.declined[0]"),
    ({"format": 1, "person": {"facts": FACTS, "ruled_out": [CANARY]}}, "person.ruled_out[0]"),
    ({"format": 1, "person": {"facts": FACTS, "asked_on": CANARY}}, "person.asked_on"),
    ({"format": 1, "person": {"support_now": [{"need": CANARY, "until": "2026-12-24"}]}}, "person.support_now[0].need"),
    ({"format": 1, "person": {"facts": {"sleeping": "own_home", "address": False}}}, "person.facts"),
    ({"format": 1, "person": {}, "places": {"sleeps": CANARY}}, "places.sleeps"),
    ({"format": 1, "person": {}, "places": {"avoid": ["S1", CANARY]}}, "places.avoid[1]"),
    ({"format": 1, "person": {}, "places": {CANARY: "S1"}}, "places.?"),
    ({"format": 1, "person": {}, "limits": {"travel_km": CANARY}}, "limits.travel_km"),
    ({"format": 1, "person": {}, "limits": {"hours": [{"days": ["MO"], CANARY: "1"}]}}, "limits.hours[0].?"),
    ({"format": 1, "person": {}, "limits": {"languages": [CANARY]}}, "limits.languages[0]"),
]


def faults(response: Any) -> list[dict[str, str]]:
    """The faults of a refusal that keeps its schema, is nobody's to keep, and repeats nothing."""
    assert CANARY not in response.content.decode()
    assert response.headers["Cache-Control"] == "no-store"
    told = json.loads(response.content)
    assert accepts(published_schemas()["faults"], told)
    found: list[dict[str, str]] = told["faults"]
    assert found
    return found


@pytest.mark.parametrize(("body", "status", "expected"), BODIES, ids=range(len(BODIES)))
def test_a_body_that_is_no_document_is_refused(body: bytes, status: int, expected: str) -> None:
    response = sent(body)
    assert response.status_code == status
    assert faults(response) == [{"path": "", "expected": expected}]


@pytest.mark.parametrize(("document", "path"), DOCUMENTS)
def test_a_document_at_fault_is_told_where_and_never_what(document: Any, path: str) -> None:
    response = asked(document)
    assert response.status_code == 422
    assert [each["path"] for each in faults(response)] == [path]


@pytest.mark.parametrize(
    ("content_type", "status"),
    [
        ("application/json", 200),
        ("application/json; charset=utf-8", 200),
        ("application/json; charset=UTF8", 200),
        ("application/json; charset=latin-1", 415),
        ("text/plain", 415),
        ("application/x-www-form-urlencoded", 415),
        ("multipart/form-data; boundary=x", 415),
        ("application/merge-patch+json", 415),
        ("", 415),
    ],
)
def test_only_json_is_read(content_type: str, status: int) -> None:
    assert sent(json.dumps({"format": 1, "person": {}}), content_type=content_type).status_code == status


def test_a_body_is_read_no_further_than_its_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    response = Client().generic("POST", PLAN, b" " * (10 * LARGEST), content_type="application/json")
    assert response.status_code == 413


def test_a_document_of_the_largest_size_is_read() -> None:
    document = json.dumps({"format": 1, "person": {}})
    assert sent(document + " " * (LARGEST - len(document))).status_code == 200


@pytest.mark.parametrize("method", ["get", "head", "put", "patch", "delete", "options", "trace"])
def test_a_plan_is_posted_for_and_nothing_else(method: str) -> None:
    response = getattr(Client(), method)(PLAN)
    assert response.status_code == 405
    assert response.headers["Allow"] == "POST"


@pytest.mark.parametrize("path", ["plan/", "nowhere", "schemas/canary", "schemas/", "docs", "plan/canary"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_other_addresses_are_answered_as_to_a_program(path: str, method: str) -> None:
    response = getattr(Client(), method)(f"/api/navigator/{path}")
    assert response.status_code in (404, 405)
    if response.status_code == 404:
        assert faults(response)


def test_faults_without_number_are_told_up_to_a_hundred() -> None:
    found = faults(asked({"format": 1, "person": {"declined": [f"fact {number}" for number in range(900)]}}))
    assert len(found) == 100


def test_thousands_of_unknown_keys_are_one_fault() -> None:
    assert len(faults(asked({"format": 1, "person": {f"k{number}": 1 for number in range(3_000)}}))) == 1


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("", ""),
        ("person.facts.age", "person.facts.age"),
        ("person.support_now[12].until", "person.support_now[12].until"),
        ("person.facts.Ann Other", "person.facts.?"),
        ("person.Ann Other.facts", "person.?"),
        ("person.facts[19870304]", "person.?"),
        ("Person", "?"),
        ("person.", "person.?"),
        ("person\n.facts", "?"),
    ],
)
def test_a_path_is_cut_at_the_first_name_that_is_not_ours(path: str, told: str) -> None:
    assert path_without_words(path, ours={"person", "facts", "age", "support_now", "until"}) == told


def test_no_expectation_repeats_what_was_found() -> None:
    """A date of birth after the day of asking: the day was the caller's."""
    response = asked({"format": 1, "person": {"asked_on": "1987-03-04", "facts": {"age": "1987-03-05"}}})
    assert faults(response)[0]["path"] == "person.facts.age"
    assert "1987" not in response.content.decode()


def test_a_fault_prints_nothing_of_the_document() -> None:
    from navigator.api.refusals import Refused

    refused = Refused(422, [Fault("person.canary", '"canary"', "a fact")])
    assert CANARY not in repr(refused) + str(refused)


def test_nothing_sent_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    for document, _ in DOCUMENTS:
        asked(document)
    for body, _, _ in BODIES:
        sent(body)
    assert CANARY not in caplog.text
