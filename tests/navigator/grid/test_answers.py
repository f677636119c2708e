"""What is told of an answer that is none: where it stands, what was found, what was expected."""

from typing import Any

import pytest

from navigator.core.documents import read_services, read_vocabulary
from navigator.core.documents.groups import LARGEST_GROUP
from navigator.grid import clauses_of, faults_of_grid
from tests.navigator.grid.answered import GRID, VOCABULARY, fullest

NO = {"answer": "no"}
ONE_OF = 'expected one of "yes", "no", "case_by_case"'
FAULTS = [
    # the answers                                                     what the editor is told
    ({"violense": NO}, 'grid.violense: found {"answer": "no"}; expected a question of the grid'),
    ({"violence": "no"}, 'grid.violence: found "no"; expected an object with answer'),
    ({"violence": {}}, "grid.violence.answer: found nothing; expected the key answer"),
    ({"violence": {"answer": "maybe"}}, f'grid.violence.answer: found "maybe"; {ONE_OF}'),
    (
        {"violence": {**NO, "within_months": "2 years"}},
        'grid.violence.within_months: found "2 years"; expected a whole number of at least 1 and of at most 1200',
    ),
    (
        {"violence": {"answer": "yes", "within_months": 24}},
        "grid.violence.within_months: found 24; expected nothing beside a yes: it takes all of them",
    ),
    (
        {"violence": {**NO, "beyond": "case_by_case"}},
        'grid.violence.beyond: found "case_by_case"; expected nothing without within_months: there is no beyond',
    ),
    (
        {"violence": {**NO, "unless": ["police"]}},
        'grid.violence.unless[0]: found "police"; expected one of "probation", "support_worker"',
    ),
    ({"age": NO}, 'grid.age: found {"answer": "no"}; expected one of the keys from, to'),
    ({"age": {**NO, "from": 25, "to": 18}}, "grid.age.to: found 18; expected a whole number of at least 25"),
    (
        {"age": {**NO, "to": 25, "about": ["from"]}},
        'grid.age.about[0]: found "from"; expected a bound that is stated: there is no from',
    ),
    (
        {"boys": {**NO, "to": 18}},
        "grid.boys.to: found 18; expected a whole number of at least 0 and of at most 17",
    ),
    ({"gender": {"each": {}}}, "grid.gender.each: found {}; expected an object with woman, man, non_binary"),
    ({"gender": {"each": {"woman": True}}}, f"grid.gender.each.woman: found true; {ONE_OF}"),
    (
        {"couples": {**NO, "confirmed_on": "1 May"}},
        'grid.couples.confirmed_on: found "1 May"; expected a date such as 2026-11-21',
    ),
    (7, "grid: found 7; expected an object: each question with its answer"),
]


@pytest.mark.parametrize(("answers", "told"), FAULTS)
def test_a_fault_is_told_by_its_path(answers: Any, told: str) -> None:
    assert [str(each) for each in faults_of_grid({"grid": answers}, grid=GRID)] == [told]


@pytest.mark.parametrize("document", [{"clauses": []}, {"grid": {}}, {"grid": {"x_note": 7}}, 7, None])
def test_where_nothing_is_answered_nothing_is_wrong(document: Any) -> None:
    assert faults_of_grid(document, grid=GRID) == ()


def test_the_fullest_grid_leaves_room_for_clauses_written_by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """The core is exact about 4,096 combinations of facts that clauses share; the grid takes an eighth at most."""
    monkeypatch.setattr("navigator.core.documents.groups.LARGEST_GROUP", LARGEST_GROUP // 8)
    document = {"grid": {each.id: fullest(each) for each in GRID.questions}, "clauses": []}
    assert faults_of_grid(document, grid=GRID) == ()
    clauses = clauses_of(document, grid=GRID)
    read_services(read_vocabulary(VOCABULARY), [{"id": "s1", "needs": {}, "clauses": clauses}])
