"""The page that says how rules are written says it of the core as it is, and of the facts of this site."""

import json
import re

import pytest
from django.urls import reverse

from directory.publishing import faults_before_publishing
from navigator.core.clauses import CHALLENGES, EFFECTS, STRENGTHS
from navigator.core.conditions import OPERATORS
from navigator.core.documents.services import clause_shape
from navigator.core.facts.kinds import Kind
from navigator.editing import language
from navigator.vocabulary import shipped_vocabulary
from tests.directory.cast import a_draft
from tests.directory.desk.posting import EDITOR, at_the_desk, url


def test_every_word_of_the_core_has_its_words() -> None:
    assert set(language.OPERATOR_WORDS) == set(OPERATORS)
    assert set(language.EFFECT_WORDS) == set(EFFECTS)
    assert set(language.STRENGTH_WORDS) == set(STRENGTHS)
    assert set(language.CHALLENGE_WORDS) == set(CHALLENGES)
    assert set(language.KIND_WORDS) == {kind.value for kind in Kind}


def test_each_operator_is_shown_with_an_operand_of_its_own() -> None:
    for operator, (example, _) in language.OPERATOR_WORDS.items():
        assert list(json.loads(f"{{{example}}}")) == [operator]


@pytest.mark.django_db
def test_the_example_has_no_fault() -> None:
    draft = a_draft()
    draft.rules = language.EXAMPLE
    assert faults_before_publishing(draft) == []


@pytest.mark.django_db
def test_every_key_of_a_clause_and_every_fact_is_on_the_page() -> None:
    text = at_the_desk(EDITOR).get(reverse("rule_language")).text
    shape = clause_shape({})
    keys = {*shape.required, *shape.optional}
    assert keys <= set(re.findall(r"<code>(\w+)</code>", text))
    facts = shipped_vocabulary()["facts"]
    assert set(re.findall(r'id="fact-(\w+)"', text)) == set(facts)


@pytest.mark.django_db
def test_a_fact_is_shown_with_its_options_and_the_operators_that_fit() -> None:
    text = at_the_desk(EDITOR).get(reverse("rule_language")).text
    drinking = text.partition('id="fact-drinking"')[2].partition("<h3")[0]
    assert "<code>daily</code>" in drinking
    assert re.findall(r"<code>(is|one_of|at_least|includes_any)</code>", drinking) == ["is", "one_of"]


@pytest.mark.django_db
def test_the_form_of_a_service_leads_there() -> None:
    text = at_the_desk(EDITOR).get(url(a_draft(), "edit")).text
    assert f'<a href="{reverse("rule_language")}" target="_blank">How rules are written</a>' in text
    assert "docs/rules.md" not in text
