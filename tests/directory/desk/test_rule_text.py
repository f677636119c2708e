"""Rule documents as text: what is no JSON is told with its place, and kept as typed."""

import json

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from directory.desk.rule_text import DEEPEST, RuleTextField, read_rule_text, shown_rule_text
from directory.models import Service
from tests.directory.cast import a_draft
from tests.directory.desk.posting import at_the_desk, edit, url


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"clauses": [}', "Line 1, column 14: Expecting value"),
        ('{\n  "clauses": []\n  "x": 1\n}', "Line 3, column 3: Expecting ',' delimiter"),
        ("{'clauses': []}", "Line 1, column 2: Expecting property name enclosed in double quotes"),
        ("{} {}", "Line 1, column 4: Extra data"),
        ('{"a": NaN}', "NaN is no number"),
        ('{"a": -Infinity}', "-Infinity is no number"),
        ('{"a": 1e999}', "1e999 is larger than any number"),
        ('{"a": 1, "b": 2, "a": 3}', "The key “a” stands twice"),
        ('{"a": "\\u0000"}', "U+0000, which is not text"),
        ('{"\\ud800": 1}', "U+D800, which is not text"),
        ("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1), f"at most {DEEPEST} levels"),
        ("[" * 100_000, "Groups within groups without end"),
        ('{"a": ' + "9" * 5000 + "}", "This is not JSON that can be kept"),
    ],
)
def test_what_is_no_json_that_can_be_kept_is_told(text: str, said: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        read_rule_text(text)
    assert said in " ".join(refusal.value.messages)


@pytest.mark.parametrize("value", [{"clauses": []}, [], {"a": "é “quoted” 🏠\n"}, {"a": [[[1.5, None, True]]]}])
def test_what_is_shown_reads_the_same(value: object) -> None:
    assert read_rule_text(shown_rule_text(value)) == value


def test_as_many_levels_as_may_be_are_read() -> None:
    text = "[" * DEEPEST + "]" * DEEPEST
    assert json.dumps(read_rule_text(text)) == text


def test_nothing_typed_says_what_the_model_says_by_default() -> None:
    assert RuleTextField(initial=lambda: {"clauses": []}, required=False).clean(" \n") == {"clauses": []}


@pytest.fixture
def desk() -> Client:
    return at_the_desk()


@pytest.mark.django_db
def test_a_text_that_is_no_json_comes_back_letter_for_letter(desk: Client) -> None:
    text = '{"clauses":   [}  // later'
    page = edit(desk, a_draft(), rules=text)
    assert page.context["form"]["rules"].value().text == text
    assert "Line 1, column 16" in page.content.decode()


@pytest.mark.django_db
def test_a_text_comes_back_as_it_was_typed_when_something_else_is_wrong(desk: Client) -> None:
    text = '{"clauses":[ ]}'
    page = edit(desk, a_draft(), rules=text, email="nobody")
    assert page.context["form"]["rules"].value().text == text


@pytest.mark.django_db
def test_faulty_rules_are_kept_as_a_draft_and_every_fault_is_told_above_the_form(desk: Client) -> None:
    draft = a_draft()
    rules = '{"clauses": [{"id": "c1", "effect": "shuts out"}, 7]}'
    answer = edit(desk, draft, rules=rules)
    assert Service.objects.get().rules == json.loads(rules)
    page = desk.get(answer.url).content.decode()
    assert "Not ready to be published" in page
    assert "clauses[0].effect" in page
    assert "clauses[1]" in page


@pytest.mark.django_db
def test_an_earlier_version_is_compared_line_by_line(desk: Client) -> None:
    draft = a_draft()
    before = draft.latest_revision_id
    edit(desk, draft, rules='{"clauses": [], "x_note": "checked by phone"}')
    draft.refresh_from_db()
    page = desk.get(url(draft, "revisions_compare", before, draft.latest_revision_id)).content.decode()
    assert "x_note" in page
    assert "checked by phone" in page
