"""A challenge goes the whole way: from what an editor types to what a plan says."""

import json
from typing import Any

import pytest

from navigator.editing.beside.reading import read_back
from navigator.editing.clauses.spoken.clauses import clause_blocks, said_clauses
from navigator.editing.clauses.spoken.sayable import sayable
from navigator.telling.challenges import told_challenge
from navigator.telling.listings import listed
from navigator.vocabulary import shipped_vocabulary
from tests.directory.cast import a_draft

CAN = sayable(shipped_vocabulary())
RULE = {"id": "c1", "effect": "excludes", "strength": "always", "test": {"fact": "drinking", "is": "daily"}}


def with_typed(**inputs: str) -> dict[str, Any]:
    """The rule after somebody typed into its challenge."""
    blocks = json.loads(json.dumps(clause_blocks([{**RULE, "challenge": {"by": "duty"}}], sayable=CAN)))
    blocks[0]["value"]["challenge"][0]["value"].update(inputs)
    (clause,) = said_clauses(blocks, sayable=CAN, read=json.loads)
    return dict(clause)


def test_the_day_on_which_it_was_last_looked_at_stands_in_the_plan() -> None:
    rule = listed([{"id": "s1", "clauses": [with_typed(reviewed_on="2026-10-01")]}])["s1"].rules["c1"]
    assert rule.challenge is not None
    assert "1 October 2026" in told_challenge(rule.challenge).reviewed


@pytest.mark.django_db
@pytest.mark.parametrize(("day", "is_told"), [("2020-01-01", True), ("2999-01-01", False)])
def test_the_day_by_which_it_is_looked_at_again_is_told_beside_the_form(day: str, is_told: bool) -> None:
    draft = a_draft()
    draft.rules = {"clauses": [with_typed(review_by=day)]}
    (whole,) = read_back(draft).parts
    assert ("challenge" in [each.code for each in whole.findings]) is is_told
