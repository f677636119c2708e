"""Why rules say no: plainly, in the service's own words, and what the reason turns on."""

import pytest

from navigator.telling.passages import Passage
from navigator.telling.reasons import told_reasons
from tests.navigator.telling.town import LODGE, NOT_DAILY, NOT_SAID, THEY_DECIDE, clause, evidence, service

DAILY = {"needs": ["housing"], "drinking": "daily"}


def test_a_reason_quotes_the_service_and_names_the_answer_it_turns_on() -> None:
    (reason,) = told_reasons(evidence(LODGE, facts=DAILY), "lodge")
    (rule,) = reason.rules
    assert rule.plain == "Plainly: not_daily"
    assert (rule.wording, rule.source) == ((Passage("Their words on not_daily"),), "their leaflet")
    assert reason.turns_on == ("Drinking now",)
    assert rule.settled_by == "drink or drugs"


def test_a_door_that_may_be_open_needs_no_reason() -> None:
    assert told_reasons(evidence(LODGE, facts={"needs": ["housing"]}), "lodge") == ()


def test_rules_of_which_one_always_stands_in_the_way_are_told_together() -> None:
    young = clause("under_30", "requires", {"fact": "age", "at_most": 29})
    older = clause("from_30", "requires", {"fact": "age", "at_least": 30})
    house = service("house", {"housing": "moves"}, young, older)
    (reason,) = told_reasons(evidence(house, facts={"needs": ["housing"]}), "house")
    assert [rule.plain for rule in reason.rules] == ["Plainly: under_30", "Plainly: from_30"]
    assert reason.turns_on == ()


def test_the_rule_that_says_no_comes_before_what_is_left_unsaid_or_decided_each_time() -> None:
    house = service("house", {"housing": "moves"}, THEY_DECIDE, NOT_SAID, NOT_DAILY)
    reasons = told_reasons(evidence(house, facts={**DAILY, "gender": "man"}), "house")
    assert [reason.rules[0].plain for reason in reasons] == [
        "Plainly: not_daily",
        "Plainly: men_not_said",
        "Plainly: they_decide",
    ]


@pytest.mark.parametrize(
    ("strength", "lead"),
    [
        ("case_by_case", "They decide each time about this: ask."),
        ("not_said", "They have not said what they do then: ask."),
        ("always", ""),
    ],
)
def test_a_broken_rule_that_is_not_a_no_says_so_and_asks(strength: str, lead: str) -> None:
    rule = clause("not_daily", "excludes", {"fact": "drinking", "is": "daily"}, strength=strength)
    (reason,) = told_reasons(evidence(service("house", {"housing": "moves"}, rule), facts=DAILY), "house")
    assert reason.lead == lead


def test_a_rule_that_the_law_does_not_allow_is_not_said_to_be_decided_each_time() -> None:
    rule = {**NOT_DAILY, "challenge": {"by": "duty"}}
    (reason,) = told_reasons(evidence(service("house", {"housing": "moves"}, rule), facts=DAILY), "house")
    assert reason.lead == ""


@pytest.mark.parametrize("wording", ["No drinkers", "no drinkers. ", "No\ndrinkers"])
def test_a_rule_is_not_told_twice_where_its_plain_words_are_the_services_own(wording: str) -> None:
    rule = {**NOT_DAILY, "x_plain": "No drinkers.", "wording": wording}
    (reason,) = told_reasons(evidence(service("house", {"housing": "moves"}, rule), facts=DAILY), "house")
    assert reason.rules[0].wording == ()


def test_a_rule_that_should_not_stand_says_how_to_ask_again() -> None:
    by = {"by": "guidance", "words": "The guidance says you should not refuse me for this."}
    rule = clause("not_daily", "excludes", {"fact": "drinking", "is": "daily"}, challenge=by)
    house = service("house", {"housing": "moves"}, rule)
    (reason,) = told_reasons(evidence(house, facts=DAILY), "house")
    challenge = reason.rules[0].challenge
    assert challenge is not None
    assert "ask them to look again" in challenge.can
    assert (challenge.words, challenge.is_law) == (by["words"], False)


@pytest.mark.parametrize("day", [{}, {"x_reviewed_on": "last spring"}])
def test_a_challenge_that_nobody_has_dated_says_so(day: dict[str, str]) -> None:
    rule = {**NOT_DAILY, "challenge": {"by": "guidance", **day}}
    (reason,) = told_reasons(evidence(service("house", {"housing": "moves"}, rule), facts=DAILY), "house")
    assert reason.rules[0].challenge is not None
    assert "ask an advice service as well" in reason.rules[0].challenge.reviewed


def test_a_rule_without_a_plain_reading_is_told_in_its_own_words() -> None:
    bare = {"id": "c", "effect": "excludes", "strength": "always", "test": {"fact": "drinking", "is": "daily"}}
    house = service("house", {"housing": "moves"}, bare | {"wording": "No drinkers"})
    (reason,) = told_reasons(evidence(house, facts=DAILY), "house")
    assert reason.rules[0].plain == "No drinkers"


def test_what_a_service_says_beside_a_no_is_told_in_its_own_words() -> None:
    rule = {**NOT_DAILY, "x_ask_again": " Ring us each month. ", "x_why": "One worker at night.", "x_until": ""}
    house = service("house", {"housing": "moves"}, rule)
    (reason,) = told_reasons(evidence(house, facts=DAILY), "house")
    assert reason.rules[0].beside == (
        ("They say why", "One worker at night."),
        ("They say how to ask again", "Ring us each month."),
    )
