"""A clause is taken apart so that whoever breaks it breaks one of its parts, and nobody else."""

from typing import Any

import pytest

from navigator.core.clauses import Clause
from navigator.core.documents import read_services, read_vocabulary
from navigator.lint.legs import legs
from navigator.lint.possible import Question, can_be
from navigator.vocabulary import shipped_vocabulary

VOCABULARY = read_vocabulary(shipped_vocabulary())
DOG, DAILY, GP = ({"fact": "animal", "is": "dog"}, {"fact": "drinking", "is": "daily"}, {"fact": "gp", "is": True})

APART = [
    # what it does, its condition                                 how many parts
    ("excludes", DOG, 1),
    ("excludes", {"all": [DOG, DAILY]}, 1),
    ("excludes", {"any": [DOG, DAILY]}, 2),
    ("excludes", {"any": [DOG, {"any": [DAILY, GP]}]}, 3),
    ("excludes", {"not": {"all": [DOG, {"not": DAILY}]}}, 2),
    ("excludes", {"some": 2, "of": [DOG, DAILY, GP]}, 1),
    ("requires", {"any": [DOG, DAILY]}, 1),
    ("requires", {"all": [DOG, {"all": [DAILY, GP]}]}, 3),
    ("requires", {"not": {"any": [DOG, DAILY]}}, 2),
]


@pytest.mark.parametrize("unless", [{}, {"unless": {"fact": "pregnant", "is": True}}])
@pytest.mark.parametrize(("effect", "test", "number"), APART)
def test_a_clause_is_broken_by_whoever_breaks_a_part_of_it(effect: str, test: Any, number: int, unless: Any) -> None:
    whole = read({"id": "c", "effect": effect, "strength": "always", "test": test, **unless})
    parts = legs(whole)
    assert len(parts) == number
    assert can_be(VOCABULARY, [Question(whole, parts)]) == [False]
    assert not any(can_be(VOCABULARY, [Question(each, (whole,)) for each in parts]))


def read(document: dict[str, Any]) -> Clause:
    (service,) = read_services(VOCABULARY, [{"id": "s", "needs": {}, "clauses": [document]}])
    return service.clauses[0]
