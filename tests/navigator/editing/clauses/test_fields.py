"""The form field: what is shown and posted again is what was kept, and whatever was typed is still there."""

import json
from html.parser import HTMLParser
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from hypothesis import HealthCheck, given, settings

from navigator.editing.clauses.fields import NOT_LOADED, ClausesField
from navigator.editing.clauses.shown import shown
from navigator.editing.clauses.spoken.exact import same
from navigator.editing.clauses.spoken.sayable import Sayable
from navigator.interventions import rule_documents
from navigator.interventions.catalogue import CATALOGUE_FILE
from tests.directory.cast import a_service
from tests.navigator.editing.clauses.browsing import posted, posted_text, posted_untouched
from tests.navigator.editing.clauses.drawing import drawn_clauses

pytestmark = pytest.mark.django_db

FIELD = ClausesField()


def typed(data: Any) -> Any:
    return FIELD.widget.value_from_datadict(data, {}, "clauses")


def posted_again(value: Any) -> Any:
    return FIELD.clean(typed(posted_untouched(value)))


def refused(data: Any) -> list[str]:
    with pytest.raises(ValidationError) as refusal:
        FIELD.clean(typed(data))
    return refusal.value.messages


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(drawn_clauses())
def test_a_form_that_is_posted_as_it_was_changes_nothing(drawn: tuple[Sayable, list[Any]]) -> None:
    _, clauses = drawn
    assert same(posted_again(clauses), clauses)


def test_every_intervention_goes_through_the_form_unchanged() -> None:
    for document in rule_documents(CATALOGUE_FILE):
        assert same(posted_again(document["clauses"]), document["clauses"]), document["id"]


ADULTS = {"id": "adults", "effect": "requires", "strength": "always", "test": {"fact": "age", "at_least": 18}}


def test_a_service_is_named_by_its_slug() -> None:
    shelter = a_service("Night Shelter")
    clauses = [{**ADULTS, "test": {"elsewhere": {"service": shelter.slug}}}]
    assert shown(clauses).state[0]["value"]["test"][0]["value"]["service"]["id"] == shelter.pk
    assert posted_again(clauses) == clauses
    shelter.delete()
    assert shown(clauses).state[0]["value"]["test"][0]["type"] == "verbatim"
    assert posted_again(clauses) == clauses


@pytest.mark.parametrize("value", [{"a": 1}, "a text", 5, None, [5, "x", None]])
def test_what_is_no_list_of_clauses_is_kept_until_somebody_mends_it(value: Any) -> None:
    assert posted_again(value) == value


def test_a_text_of_json_is_the_document() -> None:
    assert FIELD.clean(typed(posted_text(json.dumps([ADULTS])))) == [ADULTS]
    assert FIELD.clean(typed(posted_text("  "))) == []


def test_what_is_no_json_is_refused_with_its_place_and_stays_as_typed() -> None:
    data = posted_text('[{"id": ')
    assert refused(data) == ["clauses: This is not JSON. Line 1, column 9: Expecting value."]
    again = shown(typed(data))
    assert (again.view, again.text) == ("json", '[{"id": ')
    assert [str(fault) for fault in again.faults] == refused(data)


def test_what_is_no_json_in_a_block_is_refused_and_told_at_that_block() -> None:
    state = shown([ADULTS, {**ADULTS, "id": "second", "test": {"fact": "shoes"}}]).state
    state[1]["value"]["test"][0]["value"] = '{"fact": '
    assert refused(posted(state)) == ["clauses[1].test: This is not JSON. Line 1, column 10: Expecting value."]
    again = shown(typed(posted(state)))
    assert again.state[1]["value"]["test"][0]["value"] == '{"fact": '
    test = again.errors["blockErrors"]["1"]["blockErrors"]["test"]
    assert test == {"blockErrors": {"0": {"messages": refused(posted(state))}}}


def test_a_clause_just_begun_is_kept_and_told_what_it_lacks() -> None:
    state = shown([{}]).state
    assert state[0]["type"] == "clause"
    clauses = FIELD.clean(typed(posted(state)))
    assert clauses == [{"id": "clause"}]
    errors = shown(clauses).errors["blockErrors"]["0"]["blockErrors"]
    assert {name: error["messages"] for name, error in errors.items()} == {
        "effect": ["Say what this rule does. (clauses[0].effect: found nothing; expected the key effect.)"],
        "strength": ["Say how firmly. (clauses[0].strength: found nothing; expected the key strength.)"],
        "test": ["Add a condition. (clauses[0].test: found nothing; expected the key test.)"],
    }


def test_a_form_without_its_blocks_is_refused_and_not_taken_for_an_empty_list() -> None:
    assert refused({"clauses-view": "blocks", "clauses-json": ""}) == [NOT_LOADED]


BROKEN = [
    ("clauses-count", "x"),
    ("clauses-count", "2"),
    ("clauses-0-order", ""),
    ("clauses-0-value-test-0-type", "fact_that_is_gone"),
]


@pytest.mark.parametrize(("key", "value"), BROKEN)
def test_a_form_that_is_broken_is_refused_and_offers_no_empty_list_in_its_place(key: str, value: str) -> None:
    data = posted_untouched([ADULTS])
    data[key] = value
    assert refused(data) == [NOT_LOADED]
    again = FIELD.widget.render("clauses", typed(data))
    assert NOT_LOADED in again
    assert "name=" not in again


def test_a_field_has_changed_where_its_document_has() -> None:
    assert not FIELD.has_changed([ADULTS], typed(posted_untouched([ADULTS])))
    assert FIELD.has_changed([ADULTS], typed(posted_untouched([])))
    assert FIELD.has_changed([ADULTS], typed(posted_text("[")))


@pytest.mark.parametrize("begun", [lambda: posted([]), lambda: posted_text(" ")], ids=["blocks", "json"])
def test_a_list_that_nobody_began_is_not_begun_by_saving(begun: Any) -> None:
    data = begun()
    assert FIELD.clean(typed(data)) == []
    assert "clauses-absent" in FIELD.widget.render("clauses", None)
    assert "clauses-absent" not in FIELD.widget.render("clauses", [])
    data["clauses-absent"] = "1"
    assert FIELD.clean(typed(data)) is None
    assert "clauses-absent" in FIELD.widget.render("clauses", typed(data))


def test_whatever_was_typed_comes_to_the_browser_as_it_is() -> None:
    found = list[Any]()

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.extend(value for name, value in attrs if name == "data-clauses-state-value")

    odd = """'"><script>&quot; “so”"""
    Reader().feed(FIELD.widget.render("clauses", [{**ADULTS, "wording": odd}]))
    (state,) = found
    assert json.loads(state)[0][0]["value"]["wording"] == odd
