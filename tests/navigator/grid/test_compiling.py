"""What an answer becomes, as a practitioner would say it of somebody who comes to the door."""

from typing import Any

import pytest

from navigator.grid import clauses_of, grid_clauses
from tests.navigator.grid.answered import ADULTS, GRID, ids, judged, rules, silent, verdict

NO = {"answer": "no"}
EACH_TIME = {"answer": "case_by_case"}
SAYS = [
    # what the service answers                                       who comes               what they are told
    ({"using_drugs": {"answer": "yes"}}, {"drug_use": "daily"}, "open"),
    ({"using_drugs": NO}, {"drug_use": "daily"}, "closed"),
    ({"using_drugs": NO}, {"drug_use": "none"}, "open"),
    ({"using_drugs": EACH_TIME}, {"drug_use": "some"}, "case_by_case"),
    ({"using_drugs": {**NO, "unless": ["in_treatment"]}}, {"drug_use": "daily", "substance_treatment": True}, "open"),
    ({"using_drugs": {**NO, "unless": ["not_daily", "steady"]}}, {"drug_use": "some"}, "open"),
    (
        {"using_drugs": {**NO, "unless": ["not_daily", "steady"]}},
        {"drug_use": "daily", "use_steady": "unsteady"},
        "closed",
    ),
    ({"violence": NO}, {"risk_flag": 240}, "closed"),
    ({"violence": NO}, {"risk_flag": "never"}, "open"),
    ({"violence": {**NO, "within_months": 24}}, {"risk_flag": 24}, "closed"),
    ({"violence": {**NO, "within_months": 24}}, {"risk_flag": 25}, "open"),
    ({"violence": {**NO, "within_months": 24, "beyond": "case_by_case"}}, {"risk_flag": 25}, "case_by_case"),
    ({"violence": {**NO, "within_months": 24, "beyond": "case_by_case"}}, {"risk_flag": "never"}, "open"),
    ({"violence": {**EACH_TIME, "within_months": 24}}, {"risk_flag": 3}, "case_by_case"),
    ({"age": {**NO, "from": 18, "to": 25}}, {"age": 17}, "closed"),
    ({"age": {**NO, "from": 18, "to": 25}}, {"age": 18}, "open"),
    ({"age": {**NO, "from": 18, "to": 25}}, {"age": 25}, "open"),
    ({"age": {**NO, "from": 18, "to": 25}}, {"age": 26}, "closed"),
    ({"age": {**NO, "from": 18}}, {"age": 90}, "open"),
    ({"age": {**NO, "from": 18, "to": 25, "about": ["to"]}}, {"age": 26}, "not_said"),
    ({"age": {**NO, "from": 18, "to": 25, "about": ["to"]}}, {"age": 27}, "not_said"),
    ({"age": {**NO, "from": 18, "to": 25, "about": ["to"]}}, {"age": 28}, "closed"),
    ({"age": {**NO, "from": 18, "to": 25, "about": ["to"]}}, {"age": 17}, "closed"),
    ({"age": {**NO, "from": 18, "about": ["from"]}}, {"age": 16}, "not_said"),
    ({"age": {**NO, "from": 18, "about": ["from"]}}, {"age": 15}, "closed"),
    ({"age": {**EACH_TIME, "from": 18}}, {"age": 15}, "case_by_case"),
    ({"gender": {"each": {"woman": "yes", "man": "no"}}}, {"gender": "woman"}, "open"),
    ({"gender": {"each": {"woman": "yes", "man": "no"}}}, {"gender": "man"}, "closed"),
    ({"gender": {"each": {"woman": "yes", "man": "no"}}}, {"gender": "non_binary"}, "not_said"),
    ({"pets": {"each": {"dog": "case_by_case", "other": "no"}}}, {"animal": "dog"}, "case_by_case"),
    ({"pets": {"each": {"dog": "case_by_case", "other": "no"}}}, {"animal": "other"}, "closed"),
    ({"boys": {**NO, "to": 11}}, {"children_with_you": 2, "oldest_boy": 12}, "closed"),
    ({"boys": {**NO, "to": 11}}, {"children_with_you": 0}, "open"),
    ({"boys": {**NO, "to": 17}}, {"children_with_you": 2, "oldest_boy": 17}, "open"),
]


@pytest.mark.parametrize(("answers", "person", "told"), SAYS)
def test_an_answer_says_this_to_somebody(answers: Any, person: Any, told: str) -> None:
    assert verdict(rules(**answers), **person) == told


SILENT_ABOUT = [
    ("using_drugs", {"drug_use": "some"}, {"drug_use": "none"}),
    ("violence", {"risk_flag": 100}, {"risk_flag": "never"}),
    ("age", {"age": 17}, {"age": 40}),
    ("age", {"age": 65}, {"age": 64}),
    ("pets", {"animal": "dog"}, {"animal": "none"}),
    ("no_public_funds", {"public_funds": False}, {"public_funds": True}),
]


@pytest.mark.parametrize(("question", "about", "not_about"), SILENT_ABOUT)
def test_where_nothing_is_said_only_those_it_is_about_are_told_to_ask(
    question: str, about: Any, not_about: Any
) -> None:
    document = rules()
    del document["grid"][question]
    assert verdict(document, **about) == "not_said"
    assert verdict(document, **not_about) == "open"


def test_who_said_nothing_of_gender_has_not_said_it_to_anybody() -> None:
    document = rules()
    del document["grid"]["gender"]
    assert verdict(document) == "not_said"


def test_a_grid_that_was_never_used_says_nothing() -> None:
    assert ids({"clauses": [ADULTS]}) == ["adults"]


def test_an_empty_grid_has_not_said_anything() -> None:
    strengths = {each["strength"] for each in grid_clauses({"grid": {}, "clauses": []}, grid=GRID)}
    assert strengths == {"not_said"}


def test_clauses_written_by_hand_come_last_and_stay_as_they_are() -> None:
    odd = [ADULTS, 7, {"id": "grid_age"}, None]
    assert clauses_of(silent(*odd), grid=GRID)[-4:] == odd


IDS = [
    ({"using_drugs": NO}, ["grid_using_drugs"]),
    ({"violence": {**NO, "within_months": 24, "beyond": "case_by_case"}}, ["grid_violence", "grid_violence_beyond"]),
    (
        {"age": {**NO, "from": 18, "to": 25, "about": ["to"]}},
        ["grid_age_under", "grid_age_over_about", "grid_age_over"],
    ),
    ({"gender": {"each": {"woman": "yes", "man": "no"}}}, ["grid_gender_man", "grid_gender_non_binary"]),
]


@pytest.mark.parametrize(("answers", "found"), IDS)
def test_a_clause_is_named_after_its_question_and_part(answers: Any, found: list[str]) -> None:
    assert ids(rules(**answers)) == found


def test_what_a_no_says_beside_itself_goes_to_its_clause() -> None:
    answer = {
        **NO,
        "why": "We have one worker at night.",
        "until": "Until a second is found.",
        "ask_again": "Ring us.",
        "who_else": "The Night Stop.",
        "wording": "No dogs.",
        "source": "House rules",
        "confirmed_on": "2026-10-01",
        "challenge": {"by": "guidance", "words": "Please look again."},
    }
    (clause,) = grid_clauses(rules(couples=answer), grid=GRID)
    assert clause == {
        "id": "grid_couples",
        "effect": "excludes",
        "strength": "always",
        "test": {"fact": "partner_with_you", "is": True},
        "wording": "No dogs.",
        "source": "House rules",
        "confirmed_on": "2026-10-01",
        "challenge": {"by": "guidance", "words": "Please look again."},
        "x_why": "We have one worker at night.",
        "x_until": "Until a second is found.",
        "x_ask_again": "Ring us.",
        "x_who_else": "The Night Stop.",
        "x_plain": "They do not take people who come with a partner",
        "x_quoted": True,
        "x_question": "couples",
    }


PLAIN = [
    ({"drinking": {**NO, "unless": ["in_treatment", "not_daily"]}},
     "They do not take people who are drinking now, unless they have support for it, or it is not every day"),
    ({"violence": {**NO, "within_months": 24}},
     "They do not take people with a history of violence in the last 2 years"),
    ({"self_harm": {**EACH_TIME, "within_months": 12}},
     "They decide each time about people who have harmed themselves in the last year"),
    ({"age": {**NO, "to": 25}}, "They do not take people over 25"),
    ({"boys": {**NO, "to": 11}}, "They do not take families with a boy over 11"),
]  # fmt: skip


@pytest.mark.parametrize(("answers", "plain"), PLAIN)
def test_a_clause_reads_plainly_where_the_service_has_no_words_of_its_own(answers: Any, plain: str) -> None:
    (clause,) = grid_clauses(rules(**answers), grid=GRID)
    assert (clause["x_plain"], clause["wording"], clause["x_quoted"]) == (plain, plain, False)


def test_a_question_that_makes_no_sense_for_a_service_leaves_nothing_unsaid() -> None:
    advice = GRID.for_service(kinds=["advice"], needs=["housing"])
    assert "grid_couples" not in ids(silent(), grid=advice)
    assert "grid_couples" in ids(silent(), grid=GRID.for_service(kinds=["hostel"], needs=[]))
    assert "grid_couples" in ids(silent(), grid=GRID.for_service(kinds=[], needs=["housing"]))


def test_an_answer_counts_though_the_question_makes_no_sense_there() -> None:
    advice = GRID.for_service(kinds=["advice"], needs=["housing"])
    assert "grid_couples" in ids(silent(couples=NO), grid=advice)


def test_boys_are_asked_about_once_children_come_at_all() -> None:
    assert "grid_boys" not in ids(silent())
    assert "grid_boys" not in ids(silent(children=NO))
    assert "grid_boys" in ids(silent(children={"answer": "yes"}))


UNREADABLE = [7, None, [], {"violence": {"answer": "maybe"}}, {"violense": NO}, {"age": NO}, {"gender": {}}]


@pytest.mark.parametrize("answers", UNREADABLE)
def test_an_answer_that_cannot_be_read_is_never_judged_as_if_nothing_stood_there(answers: Any) -> None:
    with pytest.raises(ValueError, match=r"effect: found nothing"):
        judged({"grid": answers, "clauses": []})


@pytest.mark.parametrize("document", [7, None, [], {}, {"clauses": 7}, {"grid": {}, "clauses": None}])
def test_a_document_of_another_shape_comes_out_as_it_stands(document: Any) -> None:
    found = clauses_of(document, grid=GRID)
    assert found == (document.get("clauses", []) if isinstance(document, dict) else document)
