"""Documents become blocks and documents again, and are the same to the letter."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from navigator.core.documents import read_services, read_vocabulary
from navigator.editing.clauses.spoken.clauses import clause_blocks, said_clauses
from navigator.editing.clauses.spoken.exact import same
from navigator.editing.clauses.spoken.sayable import Sayable, sayable
from navigator.interventions import rule_documents
from navigator.interventions.catalogue import CATALOGUE_FILE
from navigator.vocabulary import shipped_vocabulary
from tests.navigator.editing.clauses.drawing import drawn_clauses

SHIPPED = sayable(shipped_vocabulary(), kinds=("refuge",), services=("night-shelter",))


def there_and_back(clauses: list[Any], can: Sayable) -> list[Any]:
    blocks = json.loads(json.dumps(clause_blocks(clauses, sayable=can)))
    return said_clauses(blocks, sayable=can, read=json.loads)


@given(drawn_clauses())
def test_every_list_of_clauses_comes_back_to_the_letter(drawn: tuple[Sayable, list[Any]]) -> None:
    can, clauses = drawn
    assert same(there_and_back(clauses, can), clauses)


def test_every_intervention_comes_back_to_the_letter_and_is_all_blocks() -> None:
    documents = rule_documents(CATALOGUE_FILE)
    assert len(documents) == 51
    can = replace(SHIPPED, services={document["id"] for document in documents})
    for document in documents:
        clauses = document["clauses"]
        assert same(there_and_back(clauses, can), clauses)
        assert "verbatim" not in json.dumps(clause_blocks(clauses, sayable=can)), document["id"]


FACTS = {
    "yes or no": {"fact": "fleeing", "is": True},
    "one option": {"fact": "drinking", "is": "daily"},
    "some options": {"fact": "drinking", "one_of": ["some", "daily"]},
    "some options in another order": {"fact": "drinking", "one_of": ["daily", "some"]},
    "one of one": {"fact": "drinking", "one_of": ["daily"]},
    "any of several": {"fact": "needs", "includes_any": ["housing", "detox"]},
    "all of several": {"fact": "needs", "includes_all": ["housing", "detox"]},
    "from an age": {"fact": "age", "at_least": 18},
    "to an age": {"fact": "age", "at_most": 25},
    "between ages": {"fact": "age", "between": [18, 25]},
    "within months": {"fact": "risk_flag", "within_months": 24},
    "ever": {"fact": "risk_flag", "happened": True},
    "never": {"fact": "risk_flag", "happened": False},
    "within days": {"fact": "eviction", "within_days": [-14, 84]},
    "anyone": {"anyone": True},
    "some service of a kind": {"elsewhere": {"kind": "refuge"}},
    "a service": {"elsewhere": {"service": "night-shelter"}},
    "with a note": {"fact": "age", "at_least": 18, "x_note": "as the lease says"},
    "three levels": {"any": [{"not": {"some": 1, "of": [{"fact": "fleeing", "is": False}]}}]},
}
"""What blocks can say. Each is one clause's test."""


@pytest.mark.parametrize("test", FACTS.values(), ids=FACTS)
def test_blocks_say(test: dict[str, Any]) -> None:
    clauses = [a_clause(test)]
    assert "verbatim" not in json.dumps(clause_blocks(clauses, sayable=SHIPPED))
    assert same(there_and_back(clauses, SHIPPED), clauses)
    the_core_reads(clauses)


ODD = {
    "a fourth level": {"any": [{"all": [{"not": {"any": [{"fact": "fleeing", "is": True}]}}]}]},
    "yes, or yes": {"fact": "fleeing", "one_of": [True]},
    "a note where nothing is shown": {"anyone": True, "x_note": 1},
}
"""What the core reads and blocks do not say: it stands as JSON, and is kept."""


@pytest.mark.parametrize("test", ODD.values(), ids=ODD)
def test_what_blocks_do_not_say_stands_as_json(test: dict[str, Any]) -> None:
    clauses = [a_clause(test)]
    assert "verbatim" in json.dumps(clause_blocks(clauses, sayable=SHIPPED))
    assert same(there_and_back(clauses, SHIPPED), clauses)
    the_core_reads(clauses)


FAULTY = {
    "no object": "x",
    "a misspelt key": {"id": "c", "effect": "excludes", "strength": "always", "test": {"anyone": True}, "unles": 1},
    "an unknown strength": {"id": "c", "effect": "excludes", "strength": "often", "test": {"anyone": True}},
    "a number for words": {"id": "c", "wording": 5},
    "a test of null": {"id": "c", "test": None},
    "an unknown fact": {"id": "c", "test": {"fact": "shoe_size", "at_least": 5}},
    "an unknown option": {"id": "c", "test": {"fact": "drinking", "one_of": ["daily", "hourly"]}},
    "an option twice": {"id": "c", "test": {"fact": "drinking", "one_of": ["daily", "daily"]}},
    "a number that is a text": {"id": "c", "test": {"fact": "age", "at_least": "18"}},
    "a number with a point": {"id": "c", "test": {"fact": "age", "at_least": 18.0}},
    "true for one": {"id": "c", "test": {"fact": "age", "at_least": True}},
    "two operators": {"id": "c", "test": {"fact": "age", "at_least": 1, "between": [1, 2]}},
    "too many ends": {"id": "c", "test": {"fact": "eviction", "within_days": [1, 2, 3]}},
    "a group of text": {"id": "c", "test": {"all": "x"}},
    "groups at once": {"id": "c", "test": {"all": [], "any": []}},
    "a challenge of text": {"id": "c", "challenge": "x"},
    "a misspelt key of a challenge": {"id": "c", "challenge": {"by": "duty", "word": "x"}},
    "a day that no input can hold": {"id": "c", "confirmed_on": "a\nb"},
    "a service that is not there": {"id": "c", "test": {"elsewhere": {"service": "no-such"}}},
    "a wish for elsewhere": {"id": "c", "test": {"elsewhere": {"kind": "no such kind"}}},
}
"""What no core reads: an import may bring it, and a form must not change it."""


@pytest.mark.parametrize("clause", FAULTY.values(), ids=FAULTY)
def test_a_fault_that_no_block_can_show_stands_as_json_and_comes_back_as_it_was(clause: Any) -> None:
    assert same(there_and_back([clause], SHIPPED), [clause])
    assert "verbatim" in json.dumps(clause_blocks([clause], sayable=SHIPPED))


def a_clause(test: dict[str, Any]) -> dict[str, Any]:
    return {"id": "c1", "effect": "excludes", "strength": "always", "test": test}


def the_core_reads(clauses: list[Any]) -> None:
    services = [{"id": "s1", "needs": {}, "clauses": clauses}, {"id": "night-shelter", "needs": {}, "clauses": []}]
    read_services(read_vocabulary(shipped_vocabulary()), services)
