"""What somebody ticks or types becomes an answer, or a request to put it right."""

from datetime import date
from typing import Any

import pytest

from navigator.asking.answers import answer, is_declined
from navigator.asking.unclear import Unclear
from tests.navigator.asking.asked import QUESTIONS, posted

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("fact", "fields", "understood"),
    [
        ("gp", {"gp": "yes"}, True),
        ("gp", {"gp": "no"}, False),
        ("gp", {"gp": ""}, None),
        ("gp", {}, None),
        ("drinking", {"drinking": "daily"}, "daily"),
        ("needs", {"needs": ["company", "housing"]}, ["housing", "company"]),
        ("needs", {"needs": "none_of_these"}, []),
        ("needs", {}, None),
        ("months_left", {"months_left_number": " 12 "}, 12),
        ("months_left", {"months_left_number": "0"}, 0),
        ("months_left", {"months_left_number": ""}, None),
        ("age", {"age_years": "34"}, 34),
        ("age", {"age_day": "4", "age_month": "5", "age_year": "1992"}, "1992-05-04"),
        ("age", {"age_years": "34", "age_day": "4", "age_month": "May", "age_year": "1992"}, "1992-05-04"),
        ("age", {"age_day": "22", "age_month": "11", "age_year": "2026"}, "2026-11-22"),
        ("release", {"release": "none_of_these"}, "none"),
        (
            "release",
            {"release": "when", "release_day": "1", "release_month": "march", "release_year": "2027"},
            "2027-03-01",
        ),
        ("release", {"release_day": "1", "release_month": "3", "release_year": "2027"}, "2027-03-01"),
        ("service_ban", {"service_ban": "never"}, "never"),
        ("service_ban", {"service_ban": "when", "service_ban_years": "2"}, 24),
        ("service_ban", {"service_ban": "when", "service_ban_years": "1", "service_ban_months": "3"}, 15),
        ("service_ban", {"service_ban_months": "0"}, 0),
    ],
)
def test_an_answer_is_understood(fact: str, fields: dict[str, Any], understood: object) -> None:
    assert answer(QUESTIONS[fact], posted(**fields), today=TODAY) == understood


@pytest.mark.parametrize(
    ("fact", "fields", "told"),
    [
        ("gp", {"gp": "perhaps"}, "Choose one answer only."),
        ("gp", {"gp": ["yes", "no"]}, "Choose one answer only."),
        ("drinking", {"drinking": "sometimes"}, "Choose one answer only."),
        ("needs", {"needs": ["housing", "none_of_these"]}, "“Nothing on this list”"),
        ("needs", {"needs": "a_dog"}, "Choose from the answers here."),
        ("months_left", {"months_left_number": "some"}, "a whole number from 0 to 600"),
        ("months_left", {"months_left_number": "601"}, "a whole number from 0 to 600"),
        ("months_left", {"months_left_number": "-1"}, "a whole number from 0 to 600"),
        ("months_left", {"months_left_number": "1.5"}, "a whole number"),
        ("months_left", {"months_left_number": "٣"}, "a whole number"),
        ("age", {"age_years": "151"}, "from 0 to 150"),
        ("age", {"age_day": "30", "age_month": "2", "age_year": "1992"}, "a day, a month and a year"),
        ("age", {"age_day": "4", "age_month": "5", "age_year": "92"}, "a day, a month and a year"),
        ("age", {"age_day": "4"}, "a day, a month and a year"),
        ("age", {"age_day": "23", "age_month": "11", "age_year": "2026"}, "not after today"),
        ("age", {"age_day": "1", "age_month": "1", "age_year": "1875"}, "not after today"),
        ("age", {"age_years": "35", "age_day": "4", "age_month": "5", "age_year": "1992"}, "do not fit together"),
        ("release", {"release": "when"}, "Write the day"),
        (
            "release",
            {"release": "none_of_these", "release_day": "1", "release_month": "3", "release_year": "2027"},
            "or",
        ),
        ("service_ban", {"service_ban": "when"}, "roughly how long ago"),
        ("service_ban", {"service_ban": "never", "service_ban_years": "2"}, "or clear the numbers"),
        ("service_ban", {"service_ban_years": "two"}, "a whole number"),
    ],
)
def test_what_cannot_be_understood_is_told_in_plain_words(fact: str, fields: dict[str, Any], told: str) -> None:
    with pytest.raises(Unclear, match=told):
        answer(QUESTIONS[fact], posted(**fields), today=TODAY)


@pytest.mark.parametrize("fact", QUESTIONS)
def test_every_question_can_be_declined(fact: str) -> None:
    assert is_declined(QUESTIONS[fact], posted(**{fact: "prefer_not"}))
    assert not is_declined(QUESTIONS[fact], posted())


@pytest.mark.parametrize(
    ("fact", "fields"),
    [
        ("needs", {"needs": ["housing", "prefer_not"]}),
        ("age", {"age": "prefer_not", "age_years": "34"}),
        ("service_ban", {"service_ban": "prefer_not", "service_ban_years": "2"}),
    ],
)
def test_an_answer_beside_rather_not_say_is_not_guessed_at(fact: str, fields: dict[str, Any]) -> None:
    with pytest.raises(Unclear, match="not both"):
        is_declined(QUESTIONS[fact], posted(**fields))


def test_no_option_of_the_vocabulary_is_taken_for_leaving_a_question_out() -> None:
    reserved = {"prefer_not", "none_of_these", "when", "never", ""}
    assert not reserved & {option.value for question in QUESTIONS.values() for option in question.options}
