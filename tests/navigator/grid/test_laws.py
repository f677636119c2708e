"""What holds whatever is answered."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from navigator.core.documents import read_services, read_vocabulary
from navigator.grid import clauses_of, faults_of_grid
from tests.navigator.grid.answered import ADULTS, ALL_YES, GRID, VOCABULARY, an_answer, grids

READ = read_vocabulary(VOCABULARY)
one_question = st.sampled_from(GRID.questions)


def strengths(answers: Any) -> dict[str, str]:
    return {each["id"]: each["strength"] for each in clauses_of({"grid": answers, "clauses": []}, grid=GRID)}


def unsaid(answers: Any) -> set[str]:
    return {id for id, strength in strengths(answers).items() if strength == "not_said"}


@given(grids)
def test_whatever_may_be_answered_the_core_can_read(answers: Any) -> None:
    document = {"grid": answers, "clauses": []}
    assert faults_of_grid(document, grid=GRID) == ()
    read_services(READ, [{"id": "s1", "needs": {}, "clauses": clauses_of(document, grid=GRID)}])


@given(grids, st.data())
def test_an_answer_more_leaves_nothing_unsaid_that_was_not_before(answers: Any, data: st.DataObject) -> None:
    # Two exceptions, both meant: whoever takes children is asked about boys, and "about" is said to be no firm line.
    question = data.draw(one_question.filter(lambda each: each.id != "children"))
    answer = {key: each for key, each in data.draw(an_answer(question)).items() if key != "about"}
    before = {name: each for name, each in answers.items() if name != question.id}
    assert unsaid({**before, question.id: answer}) <= unsaid(before)


@given(grids, one_question)
def test_a_yes_shuts_nobody_out(answers: Any, question: Any) -> None:
    with_yes = strengths({**answers, question.id: ALL_YES[question.id]})
    without = {id for id, strength in with_yes.items() if strength != "not_said"}
    assert without <= strengths(answers).keys()
    assert not any(id == f"grid_{question.id}" or id.startswith(f"grid_{question.id}_") for id in without)


@given(grids, grids)
def test_to_answer_otherwise_leaves_what_was_written_by_hand_as_it_was(one: Any, other: Any) -> None:
    by_hand = [ADULTS, {"id": "odd"}]
    for answers in (one, other):
        assert clauses_of({"grid": answers, "clauses": by_hand}, grid=GRID)[-2:] == by_hand


@given(grids)
def test_no_two_clauses_of_the_grid_share_an_id(answers: Any) -> None:
    ids = [each["id"] for each in clauses_of({"grid": answers, "clauses": []}, grid=GRID)]
    assert len(ids) == len(set(ids))
    assert all(id.startswith("grid_") for id in ids)
