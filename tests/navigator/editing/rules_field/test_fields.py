"""A rule document in its parts: what is posted of one is the document again, and nothing of it is lost."""

import json
from copy import deepcopy
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.http import QueryDict

from navigator.editing.rules_field.fields import OverridesField, RulesField
from navigator.editing.rules_field.posted import Parts, Whole
from tests.navigator.editing.clauses.browsing import posted_text, posted_untouched

pytestmark = pytest.mark.django_db


def posted(**fields: str) -> QueryDict:
    data = QueryDict(mutable=True)
    data.update({f"rules{'-' if name else ''}{name}": value for name, value in fields.items()})
    return data


def cleaned(field: RulesField, data: QueryDict) -> Any:
    return field.clean(field.widget.value_from_datadict(data, {}, "rules"))


DOCUMENTS: list[Any] = [
    {"clauses": []},
    {"clauses": [7, {"id": "c1", "x_note": "é"}]},
    {"clauses": [], "x_note": "checked by phone", "of": {"another": ["kind"]}},
]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_document_comes_back_as_it_was(document: Any) -> None:
    field = OverridesField()
    shown = field.prepare_value(document)
    assert isinstance(shown, Parts)
    data = posted(rest=shown.rest)
    data.update(posted_untouched(shown.values["clauses"], name="rules-clauses"))
    assert cleaned(field, data) == document


@pytest.mark.parametrize("document", [[], 7, "text", None])
def test_a_document_of_another_shape_is_edited_as_text(document: Any) -> None:
    shown = OverridesField().prepare_value(document)
    assert isinstance(shown, Whole)
    assert json.loads(shown.text) == document


def test_the_whole_may_be_posted_as_one_text() -> None:
    data = QueryDict(mutable=True)
    data["rules"] = '{"clauses": [1]}'
    assert cleaned(OverridesField(), data) == {"clauses": [1]}


def test_nothing_posted_as_the_whole_says_what_the_model_says_by_default() -> None:
    data = QueryDict(mutable=True)
    data["rules"] = " "
    assert cleaned(OverridesField(initial=lambda: {"clauses": []}), data) == {"clauses": []}


REFUSED = [
    ("[}", "{}", "Line 1, column 2"),
    ("[]", "[]", "no group of keys"),
]


@pytest.mark.parametrize(("clauses", "rest", "told"), REFUSED)
def test_what_cannot_be_kept_is_told_and_stays_as_it_was_typed(clauses: str, rest: str, told: str) -> None:
    field, data = OverridesField(), posted(rest=rest)
    data.update(posted_text(clauses, name="rules-clauses"))
    with pytest.raises(ValidationError, match=told):
        cleaned(field, data)
    bound = field.bound_data(field.widget.value_from_datadict(data, {}, "rules"), None)
    page = field.widget.render("rules", field.prepare_value(bound))
    assert clauses in page


def test_a_field_of_a_form_shares_nothing_with_that_of_another() -> None:
    field = OverridesField()
    other = deepcopy(field)
    assert other.fields["clauses"] is not field.fields["clauses"]
    assert other.widget.parts is other.fields


CHANGED = [('{"clauses": []}', False), ('{"clauses": [1]}', True), ("{", True)]


@pytest.mark.parametrize(("text", "changed"), CHANGED)
def test_only_another_document_is_a_change(text: str, changed: bool) -> None:
    assert OverridesField().has_changed({"clauses": []}, Whole(text)) == changed
