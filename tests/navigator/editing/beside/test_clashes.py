"""A contradiction between the grid and a clause stands beside the form at once."""

import pytest

from navigator.editing.beside.reading import read_back
from tests.directory.cast import a_draft

pytestmark = pytest.mark.django_db


def test_a_yes_that_a_clause_takes_back_is_told_beside_the_form() -> None:
    clause = {"id": "c1", "effect": "excludes", "strength": "always", "test": {"fact": "drug_use", "is": "daily"}}
    draft = a_draft()
    draft.rules = {"grid": {"using_drugs": {"answer": "yes"}}, "clauses": [clause]}
    (whole,) = read_back(draft).parts
    assert "The grid says yes to “Using drugs now”, and “c1” shuts out some of them." in [
        each.text for each in whole.findings
    ]
