"""What an editor is told of rules that cannot be read, before anybody else sees them."""

from typing import Any

import pytest

from directory.models import ServiceAtLocation, Strand
from directory.publishing import NotFit, faults_before_publishing
from tests.directory.cast import a_draft, a_location, a_service

pytestmark = pytest.mark.django_db

ADULTS = {"id": "adults", "effect": "requires", "strength": "always", "test": {"fact": "age", "at_least": 18}}
TYPO = {**ADULTS, "test": {"fact": "agee", "at_least": 18}}


def test_a_fault_is_told_by_its_path_in_the_document_that_the_editor_sees() -> None:
    draft = a_draft(clauses=[ADULTS, {**TYPO, "id": "second"}])
    assert faults_before_publishing(draft) == [
        'Rules, clauses[1].test.fact: found "agee"; expected a fact of the vocabulary.'
    ]


OPERATORS = (
    "one of the operators is, one_of, includes_any, includes_all, at_least, at_most, between, within_months,"
    " happened, within_days"
)
OTHER_KEYS = [
    # what somebody wrote                                            what they are told
    (
        {**ADULTS, "test": {"fact": "age", "op": ">="}},
        f'Rules, clauses[0].test: found the key "op"; expected {OPERATORS}.',
    ),
    ({**ADULTS, "test": {"fact": "age"}}, f"Rules, clauses[0].test.is: found nothing; expected {OPERATORS}."),
    (
        {**ADULTS, "unles": {"anyone": True}},
        'Rules, clauses[0]: found the key "unles"; expected one of the keys id, effect, strength, test, unless,'
        " day, challenge, settled_by, wording, source, confirmed_on.",
    ),
]


@pytest.mark.parametrize(("clause", "told"), OTHER_KEYS)
def test_a_key_that_is_none_is_told_by_its_name_and_not_by_what_stands_behind_it(clause: Any, told: str) -> None:
    assert faults_before_publishing(a_draft(clauses=[clause])) == [told]


def test_a_fault_in_a_strand_or_an_override_says_in_which() -> None:
    draft = a_draft(
        at=(ServiceAtLocation(location=a_location("Mill House"), overrides={"clauses": [TYPO]}),),
        strands=(Strand(code="team", name="Team", rules={"needs": {"wings": "moves"}, "clauses": []}),),
    )
    told = faults_before_publishing(draft)
    assert [each.partition(", ")[0] for each in told] == ["Rules (strand team)", "Overrides (at mill-house)"]


def test_a_fault_of_the_service_is_not_told_again_for_its_locations() -> None:
    places = (ServiceAtLocation(location=a_location("Mill House")), ServiceAtLocation(location=a_location("Dock Road")))
    draft = a_draft(clauses=[TYPO], at=places)
    assert [each.partition(", ")[0] for each in faults_before_publishing(draft)] == ["Rules"]


@pytest.mark.parametrize("rules", [None, [], "adults", {"clauses": "adults"}, {"clauses": [7]}])
def test_rules_of_no_shape_are_faults_and_no_crash(rules: Any) -> None:
    draft = a_draft()
    draft.rules = rules
    assert rules == [] or faults_before_publishing(draft)


def test_a_rule_may_name_any_service_of_the_directory_published_or_not() -> None:
    a_draft("Rehab")
    draft = a_draft("Move On", clauses=[{**ADULTS, "test": {"elsewhere": {"service": "rehab"}}}])
    assert faults_before_publishing(draft) == []


def test_a_rule_may_not_name_a_service_that_never_was() -> None:
    draft = a_draft("Move On", clauses=[{**ADULTS, "test": {"elsewhere": {"service": "nowhere"}}}])
    assert ["nowhere" in each for each in faults_before_publishing(draft)] == [True]


def test_a_service_whose_rules_cannot_be_read_is_not_published() -> None:
    service = a_service(clauses=[ADULTS])
    service.rules = {"clauses": [TYPO]}
    revision = service.save_revision()
    with pytest.raises(NotFit, match="agee"):
        revision.publish()
    service.refresh_from_db()
    assert service.rules == {"clauses": [ADULTS]}
