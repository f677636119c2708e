"""A rule document in the service's own words; nothing of it is dropped without a trace."""

from typing import Any

import pytest
from django.template.loader import render_to_string

from directory.pages.wordings import Wording, Wordings, wordings_of

ADULT = {"strength": "always", "wording": " Over 18s only. ", "source": "Leaflet"}


def test_rules_are_told_by_how_much_they_leave_open() -> None:
    clauses = [
        ADULT,
        {"strength": "case_by_case", "wording": "Ask about dogs."},
        {"strength": "not_said", "wording": "Couples"},
    ]
    assert wordings_of({"clauses": clauses}) == Wordings(
        always=(Wording("Over 18s only.", source="Leaflet"),),
        case_by_case=(Wording("Ask about dogs."),),
        not_said=(Wording("Couples"),),
    )


def test_one_sentence_that_is_several_clauses_is_told_once() -> None:
    assert wordings_of({"clauses": [ADULT, {**ADULT, "id": "b"}]}).always == (
        Wording("Over 18s only.", source="Leaflet"),
    )


def test_a_rule_that_should_not_stand_comes_with_words_to_say() -> None:
    challenge = {"by": "duty", "text": "The law says otherwise.", "words": "Please look again."}
    (told,) = wordings_of({"clauses": [{**ADULT, "challenge": challenge}]}).always
    assert (told.challenge, told.words_to_say) == ("The law says otherwise.", "Please look again.")


@pytest.mark.parametrize(
    ("document", "without_words"),
    [
        ({"clauses": []}, 0),
        ({}, 0),
        ({"clauses": [{"strength": "always"}]}, 1),
        ({"clauses": [{"strength": "always", "wording": " "}]}, 1),
        ({"clauses": [{"strength": "sometimes", "wording": "Ask."}]}, 1),
        ({"clauses": ["text", None, {"wording": 3, "strength": "always"}]}, 3),
        ({"clauses": "text"}, 1),
        ([], 1),
        (None, 1),
        ({"clauses": [{**ADULT, "challenge": "text", "source": 3}]}, 0),
    ],
)
def test_what_cannot_be_told_is_counted(document: Any, without_words: int) -> None:
    found = wordings_of(document)
    assert found.without_words == without_words
    assert found.any is bool(without_words or found.always)


def test_a_yes_is_told_apart_and_our_own_words_are_no_quotation() -> None:
    clauses = [
        {"strength": "yes", "wording": "They take people with a dog", "x_quoted": False},
        {**ADULT, "x_why": "The building.", "x_until": " ", "x_who_else": 7},
    ]
    assert wordings_of({"clauses": clauses}) == Wordings(
        yes=(Wording("They take people with a dog", is_quoted=False),),
        always=(Wording("Over 18s only.", source="Leaflet", beside=(("Why", "The building."),)),),
    )


@pytest.mark.parametrize(
    ("many", "folded"),
    [(1, ""), (5, ""), (6, "and 1 more thing they have said yes to"), (9, "and 4 more things they have said yes to")],
)
def test_only_the_first_few_of_what_they_say_yes_to_stand_before_their_rules(many: int, folded: str) -> None:
    rules = Wordings(yes=tuple(Wording(f"Yes {number}", is_quoted=False) for number in range(many)))
    page = render_to_string("directory/parts/rules.html", {"rules": rules})
    before, _, inside = page.partition("<details>")
    assert before.count("<li>") == min(many, 5)
    assert inside.count("<li>") == max(many - 5, 0)
    assert folded in inside
