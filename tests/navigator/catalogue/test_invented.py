"""An invented city speaks the vocabulary that stands on the site."""

from typing import Any

import pytest

from directory.city.spoken import spoken
from directory.city.writing import city_of
from navigator.editing.vocabulary.keeping import change_vocabulary

pytestmark = pytest.mark.django_db

LEFT_OUT = "self_harm"


def without_a_question(document: dict[str, Any]) -> dict[str, Any]:
    return document | {"x_grid": [each for each in document["x_grid"] if each["id"] != LEFT_OUT]}


def test_a_question_that_nobody_asks_any_longer_is_answered_by_no_city() -> None:
    before = city_of(10, seed=1, spoken=spoken())
    change_vocabulary(without_a_question, by=None)
    after = city_of(10, seed=1, spoken=spoken())
    assert {*before.answering.ways} - {*after.answering.ways} == {LEFT_OUT}
    assert before.needs == after.needs


def test_a_question_is_put_to_those_to_whom_the_grid_puts_it() -> None:
    grid = spoken().grid
    hostel, advice = ({"kinds": [kind], "needs": []} for kind in ("hostel", "advice"))
    assert grid.asks("couples", said={}, **hostel)
    assert not grid.asks("couples", said={}, **advice)


@pytest.mark.parametrize(
    ("answer", "is_one"),
    [({"answer": "yes"}, True), ({"answer": "no", "unless": ["fleeing"]}, True), ({"answer": "perhaps"}, False)],
)
def test_an_answer_is_one_where_the_grid_can_read_it(answer: dict[str, Any], is_one: bool) -> None:
    assert spoken().grid.reads("no_public_funds", answer) is is_one
