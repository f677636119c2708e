"""Safety lines: told to whom they fit, from content with a source and a review date."""

import re
from datetime import date
from typing import Any

import pytest

from navigator.core.documents import read_services, read_vocabulary
from navigator.core.documents.answers import givens
from navigator.core.facts.givens import Answers
from navigator.telling.safety import told_safety
from navigator.telling.told import SafetyLine
from navigator.telling.words import words
from navigator.vocabulary import shipped_vocabulary

VOCABULARY = read_vocabulary(shipped_vocabulary())
TODAY = date(2026, 11, 22)


def hints_and_reasons() -> list[tuple[str, str]]:
    """What the vocabulary says beside each question."""
    facts = shipped_vocabulary()["facts"].items()
    return [(name, f"{fact['x_why']} {fact.get('x_hint', '')}") for name, fact in facts]


def told(**facts: Any) -> tuple[SafetyLine, ...]:
    return told_safety(VOCABULARY, Answers(givens(VOCABULARY.facts, facts), TODAY))


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"drinking": "daily"}, "If you drink every day, do not stop suddenly"),
        ({"drug_use": "daily"}, "do not stop suddenly"),
        ({"withdrawal_fits": True}, "Cut down only with a doctor"),
        ({"dependence": True}, "Cut down only with a doctor"),
        ({"lower_tolerance": True}, "Ask for naloxone"),
        ({"needs": ["detox"]}, "Ask for naloxone"),
        ({"needs": ["substance_use"], "sleeping": "prison"}, "Ask for naloxone"),
        ({"needs": ["substance_use"], "release": "2026-12-01"}, "Ask for naloxone"),
        ({"acute_distress": True}, "call 999, or 111 and choose option 2"),
        ({"self_harm": 1}, "Samaritans"),
        ({"fleeing": True}, "press 55"),
        ({"needs": ["domestic_abuse"]}, "helpline at any hour"),
        ({"needs": ["domestic_abuse"], "gender": "man"}, "advice line for men"),
        ({"fleeing": True, "gender": "non_binary"}, "advice line for men"),
        ({"fleeing": True}, "Galop"),
        ({"needs": ["domestic_abuse"]}, "After rape or sexual abuse"),
        ({"fleeing": True}, "dial 18001 before any number"),
        ({"acute_distress": True}, "999 BSL"),
        ({"sleeping": "outside"}, "not a bed tonight"),
        ({"age": 16}, "Childline"),
    ],
)
def test_a_line_is_told_where_it_fits(facts: dict[str, Any], said: str) -> None:
    assert any(said in line.say for line in told(**facts))


@pytest.mark.parametrize(
    "facts",
    [{}, {"drinking": "some"}, {"drinking": "none", "drug_use": "none"}, {"age": 18}, {"sleeping": "own_home"}],
)
def test_nothing_is_told_where_nothing_is_known_to_fit(facts: dict[str, Any]) -> None:
    assert told(**facts) == ()


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"drinking": "daily", "sleeping": "outside"}, ["With nowhere to stay tonight", "If you drink every day"]),
        ({"drinking": "daily", "fleeing": True, "acute_distress": True}, ["If you cannot keep", "If somebody hurts"]),
        ({"sleeping": "outside"}, ["With nowhere to stay tonight"]),
        ({"age": 16}, []),
    ],
)
def test_two_lines_about_right_now_stand_first_a_bed_before_all(facts: dict[str, Any], said: list[str]) -> None:
    first = [line for line in told(**facts) if line.is_for_today][:2]
    assert [line.say.startswith(start) for line, start in zip(first, said, strict=True)] == [True] * len(said)
    assert all(line.numbers for line in first)


def test_a_number_is_given_once() -> None:
    found = told(drinking="daily", fleeing=True, drug_use="daily")
    numbers = [number.number for line in found for number in line.numbers]
    assert len(numbers) == len(set(numbers))
    assert {"999", "0300 123 6600", "0808 2000 247"} <= set(numbers)


def test_a_woman_is_not_sent_to_the_line_for_men() -> None:
    assert not [line for line in told(fleeing=True, gender="woman") if "for men" in line.say]


def spoken(text: str) -> set[str]:
    """The phone numbers that a text says; ages, years and the choices of a menu are shorter."""
    return set(re.findall(r"\b(?:0[\d ]{9,12}\d|1\d\d \d\d\d|999|111)\b", text))


NUMBERS = {number["number"] for line in words("safety") for number in line["numbers"]}
ELSEWHERE = {
    **{f"vocabulary: {name}": text for name, text in hints_and_reasons()},
    **{f"elsewhere: {need}": text for need, text in words("elsewhere").items()},
    **{f"safety: {line['id']}": line["say"] for line in words("safety")},
}


@pytest.mark.parametrize("place", [place for place, text in ELSEWHERE.items() if spoken(text)])
def test_a_number_in_a_sentence_is_the_one_of_the_safety_lines(place: str) -> None:
    assert spoken(ELSEWHERE[place]) <= NUMBERS


def test_numbers_are_found_where_they_are_said() -> None:
    assert spoken(ELSEWHERE["vocabulary: self_harm"]) == {"116 123"}
    assert spoken(ELSEWHERE["elsewhere: substance_use"]) == {"0300 123 6600"}


def test_a_number_is_dialled_without_its_spaces() -> None:
    (line,) = told(age=16)
    assert [number.dialled for number in line.numbers] == ["08001111"]


@pytest.mark.parametrize("line", words("safety"), ids=lambda line: line["id"])
def test_every_line_has_a_source_a_review_date_and_a_test_of_the_rule_language(line: dict[str, Any]) -> None:
    assert line["source"]
    assert date.fromisoformat(line["reviewed_on"]) <= TODAY
    rule = {"id": "c", "effect": "excludes", "strength": "always", "test": line["if"]}
    assert read_services(VOCABULARY, [{"id": line["id"], "needs": {}, "clauses": [rule]}])


def test_nobody_is_ever_told_to_stop() -> None:
    for line in words("safety"):
        assert "stop" not in line["say"].replace("do not stop suddenly", "").replace("Stopping drink", "")
