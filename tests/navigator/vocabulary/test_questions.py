"""What keeps people safe: questions that are never asked, words that are never used."""

import re

import pytest

from navigator.core.conditions import facts_of
from navigator.core.documents.conditions import read_test
from navigator.vocabulary import shipped_vocabulary

FACTS = shipped_vocabulary()["facts"]


def _words_shown(fact):
    labels = list(fact.get("x_options", {}).values())
    return [fact["x_short"], fact["x_question"], fact["x_why"], fact.get("x_hint", ""), fact.get("x_none", ""), *labels]


SHOWN = {name: " ".join(_words_shown(fact)).lower() for name, fact in FACTS.items()}

NEVER_ASKED = {
    "trans history": r"\btrans\b|transgender|assigned|at birth|biological|birth sex|what sex",
    "immigration status": r"immigration status|asylum|refugee|visa|leave to remain|settled status|nationality|citizen",
    "have you been violent": r"have you (ever )?been violent|are you violent|have you hurt (some|any|others)",
    "from whom somebody flees": r"who (are|is) you.* (fleeing|leaving|afraid)|who hurt you|what did (he|she|they) do",
    "who was harmed": r"your victim|the victim",
}

NEVER_SAID = [
    "ineligible",
    "excluded",
    "rejected",
    "closed to you",
    "client",
    "case",
    "addict",
    "hard to reach",
    "non-engager",
    "clean",
    "suffer",
    "committed suicide",
    "service user",
    "offender",
    "the homeless",
    "abuser",
]


@pytest.mark.parametrize(("what", "pattern"), NEVER_ASKED.items())
def test_it_is_never_asked(what, pattern):
    assert [name for name, words in SHOWN.items() if re.search(pattern, words)] == [], what


@pytest.mark.parametrize("word", NEVER_SAID)
def test_it_is_never_said(word):
    assert [name for name, words in SHOWN.items() if re.search(rf"\b{word}s?\b", words)] == []


def test_benefits_or_council_housing_are_asked_about_in_those_words():
    assert FACTS["public_funds"]["x_question"] == "Can you get benefits or council housing?"


@pytest.mark.parametrize("flag", ["risk_flag", "service_ban", "fire_flag", "sexual_offence_flag"])
def test_a_flag_or_ban_is_what_others_have_said(flag):
    assert re.match(r"Has a (court or a )?service", FACTS[flag]["x_question"])


@pytest.mark.parametrize(
    "name", ["risk_flag", "fire_flag", "sexual_offence_flag", "self_harm", "convictions", "sexuality"]
)
def test_the_most_sensitive_come_last(name):
    assert FACTS[name]["sensitivity"] == 3


def test_who_drinks_every_day_is_told_not_to_stop_suddenly():
    assert "do not stop suddenly" in SHOWN["drinking"]


def test_nobody_is_pushed_to_leave():
    assert set(FACTS["abuse_goal"]["options"]) >= {"leave", "safer_here"}


def test_stopping_is_one_aim_among_others():
    assert set(FACTS["substance_goal"]["options"]) >= {"stop", "cut_down", "be_safer"}


AFTER = {name: fact["x_after"] for name, fact in FACTS.items() if "x_after" in fact}


@pytest.mark.parametrize("name", AFTER)
def test_what_comes_after_another_answer_names_answers_that_come_before(name):
    read = read_test(AFTER[name])
    assert facts_of(read) <= FACTS.keys() - {name}
    assert not any(facts_of(read_test(AFTER[other])) & {name} for other in facts_of(read) & AFTER.keys())


def test_where_somebody_sleeps_may_be_asked_first():
    assert FACTS["sleeping"]["sensitivity"] == 0
