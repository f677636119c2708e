"""What people read of a rule is words, whether or not somebody typed any."""

from typing import Any

import pytest

from navigator.reading import with_plain_words
from navigator.vocabulary import shipped_vocabulary

DAILY = {"id": "c1", "effect": "excludes", "strength": "always", "test": {"fact": "drinking", "is": "daily"}}
CLAUSES = [
    (DAILY, DAILY | {"x_plain": "Does not take people who drink every day", "x_quoted": False}),
    (DAILY | {"wording": " "}, DAILY | {"wording": " ", "x_plain": "Does not take people who drink every day",
                                        "x_quoted": False}),
    (DAILY | {"wording": "Not while drinking."}, DAILY | {"wording": "Not while drinking."}),
    (DAILY | {"x_plain": "No daily drinking"}, DAILY | {"x_plain": "No daily drinking"}),
]  # fmt: skip


@pytest.mark.parametrize(("clause", "told"), CLAUSES)
def test_a_clause_without_words_gets_those_in_which_it_is_read_back(clause: dict[str, Any], told: Any) -> None:
    document = {"id": "s", "needs": {}, "clauses": [clause], "x_name": "S"}
    assert with_plain_words(document, shipped_vocabulary()) == {**document, "clauses": [told]}
