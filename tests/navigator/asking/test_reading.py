"""A whole form: answers, what was left out, and what does not fit together."""

from datetime import date

from navigator.asking.posted import Posted
from navigator.asking.reading import Reading, read
from navigator.core.documents import read_vocabulary
from navigator.vocabulary import shipped_vocabulary
from tests.navigator.asking.asked import QUESTIONS, posted

TODAY = date(2026, 11, 22)
VOCABULARY = read_vocabulary(shipped_vocabulary())
STAFF = [name for name, question in QUESTIONS.items() if question.for_staff]


def reading(form: Posted) -> Reading:
    return read(QUESTIONS, form, vocabulary=VOCABULARY, today=TODAY)


def test_answers_become_a_document_for_the_core() -> None:
    found = reading(posted(needs=["housing"], age_years="34", gender="prefer_not", with_staff="yes"))
    assert found.problems == ()
    facts = {"needs": ["housing"], "age": 34}
    person = {"asked_on": "2026-11-22", "facts": facts, "declined": ["gender"]}
    assert found.document(asked_on=TODAY) == {"format": 1, "person": person}


def test_what_only_staff_can_know_is_not_asked_of_others() -> None:
    assert list(reading(posted(needs="housing")).declined) == STAFF


def test_what_only_staff_can_know_is_asked_when_they_are_there() -> None:
    assert reading(posted(needs="housing", with_staff="yes")).declined == ()


def test_a_score_that_is_given_counts_whoever_gives_it() -> None:
    found = reading(posted(needs="housing", ogrs_number="61"))
    assert found.facts["ogrs"] == 61
    assert "ogrs" not in found.declined


def test_a_plan_needs_to_know_what_it_is_for() -> None:
    (problem,) = reading(posted(gender="woman")).problems
    assert problem.fact == "needs"


def test_a_plan_weighs_twelve_needs_at_most() -> None:
    every = [option.value for option in QUESTIONS["needs"].options]
    (problem,) = reading(posted(needs=every)).problems
    assert problem.text.startswith("Choose 12 at most")
    assert reading(posted(needs=every[:12])).problems == ()


def test_every_problem_of_a_form_is_told_at_once() -> None:
    found = reading(posted(needs=["housing", "none_of_these"], age_years="old", ogrs_number="101"))
    assert [problem.fact for problem in found.problems] == ["needs", "age", "ogrs"]


def test_answers_that_contradict_each_other_are_named_by_their_questions() -> None:
    found = reading(posted(needs="housing", sleeping="own_home", address="no"))
    assert {problem.fact for problem in found.problems} == {"sleeping", "address"}
    (about,) = (problem for problem in found.problems if problem.fact == "address")
    assert "“Where will you sleep tonight?”" in about.text
    assert "skip one" in about.text
