"""Each fault stands at the block that can mend it."""

from typing import Any

import pytest

from navigator.editing.clauses.spoken.clauses import clause_blocks
from navigator.editing.clauses.spoken.faults import Told, errors_at
from navigator.editing.clauses.spoken.sayable import sayable
from navigator.vocabulary import shipped_vocabulary

CAN = sayable(shipped_vocabulary())
CLAUSE = {
    "id": "c",
    "test": {"any": [{"fact": "age"}, {"not": {"some": 2, "of": [{"fact": "nope"}]}}]},
    "unless": {"all": []},
    "challenge": {"text": "…"},
}

PLACES = [
    # path                                          names and places of the blocks, from the outermost
    ("clauses", ""),
    ("clauses[7]", ""),
    ("clauses[0]", "0"),
    ("clauses[0].effect", "0 effect"),
    ("clauses[0].confirmed_on", "0 confirmed_on"),
    ("clauses[0].x_ask_again", "0 x_ask_again"),
    ("clauses[0].no_such_key", "0"),
    ("clauses[0].test", "0 test 0"),
    ("clauses[0].test.any", "0 test 0 of"),
    ("clauses[0].test.any[0].is", "0 test 0 of 0"),
    ("clauses[0].test.any[1].not.some", "0 test 0 of 1 of 0 count"),
    ("clauses[0].test.any[1].not.of[0].fact", "0 test 0 of 1 of 0 of 0"),
    ("clauses[0].unless.all", "0 unless 0 of"),
    ("clauses[0].challenge.by", "0 challenge 0 by"),
    ("clauses[0].challenge.x_review_by", "0 challenge 0 review_by"),
    ("clauses[0].challenge.x_reviewed_on", "0 challenge 0 reviewed_on"),
    ("clauses[0].challenge.no_such_key", "0 challenge 0"),
    ("clauses[1].test.fact", "1"),
]


@pytest.mark.parametrize(("path", "place"), PLACES)
def test_a_fault_stands_at_the_block_that_can_mend_it(path: str, place: str) -> None:
    blocks = clause_blocks([CLAUSE, {"no": "clause"}], sayable=CAN)
    told = Told(path, "found 5; expected 6.")
    found: Any = errors_at(blocks, [told])
    for name in place.split():
        assert set(found) == {"blockErrors"}
        found = found["blockErrors"][name]
    assert found == {"messages": [str(told)]}


BLANKS = [
    ("clauses[0].effect", "0 effect", "Say what this rule does."),
    ("clauses[0].strength", "0 strength", "Say how firmly."),
    ("clauses[0].test.any[0].is", "0 test 0 of 0", "Say what the answer has to be."),
    ("clauses[0].test.any[1].not.some", "0 test 0 of 1 of 0 count", "Say how many."),
    ("clauses[0].unless.all", "0 unless 0 of", "Add a condition."),
    ("clauses[0].challenge.by", "0 challenge 0 by", "Say why it should not stand."),
]


@pytest.mark.parametrize(("path", "place", "to_do"), BLANKS)
def test_what_only_has_to_be_filled_in_says_so_first(path: str, place: str, to_do: str) -> None:
    found: Any = errors_at(clause_blocks([CLAUSE], sayable=CAN), [Told(path, "found nothing.", is_blank=True)])
    for name in place.split():
        found = found["blockErrors"][name]
    assert found == {"messages": [f"{to_do} ({path}: found nothing.)"]}


def test_a_list_without_fault_has_no_errors() -> None:
    assert errors_at(clause_blocks([CLAUSE], sayable=CAN), []) is None
