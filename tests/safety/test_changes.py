"""What would change a plan: support that begins, time that passes, one rule of a service. Never somebody's life."""

import json
import re
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from navigator.api.operations import openapi
from navigator.core.documents import Faults
from navigator.planning import enquiry_of, planned, told
from navigator.telling.words import words
from navigator.vocabulary import shipped_vocabulary
from tests.navigator.api.generating import valid

# A plan is made in memory, from listings that any database gives alike.
pytestmark = [pytest.mark.whatever_database, pytest.mark.usefixtures("town")]

VOCABULARY = shipped_vocabulary()
PROGRESS = {each["need"] for each in VOCABULARY["progressions"]}
OF_ONE_DATABASE = settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])

UNFORESEEN = {"gender", "age", "pregnant", "children_with_you", "partner_with_you", "sexuality", "fleeing", "drug_use"}
"""Facts that nobody is ever to change for a door."""
PROPOSES = re.compile(
    r"\b(?:become|get|be) (?:pregnant|homeless|worse|older|younger|arrested|sectioned|diagnosed)\b"
    r"|\bsleep (?:rough|outside)\b|\b(?:use|drink|take) more\b|\bleave (?:your|him|her|them)\b|\bgive up (?:your|the)\b"
    r"|\b(?:split up|break up|separate from|get rid of|rehome)\b|\bmove (?:away|out|to another)\b|\bif you were\b"
    r"|\byou (?:could|should|must|need to) (?:stop|change|lose|hide|lie|say that|pretend)\b|\bdo not (?:tell|mention)\b"
    r"|\bhide (?:it|that|your)\b",
    flags=re.I,
)


def pattern(sentence: str) -> str:
    """A pattern of what a sentence looks like when it is filled in."""
    return re.sub(r"\\\{\w+\\\}", ".+", re.escape(sentence))


CHANGES = [pattern(each) for each in words("changes").values() if isinstance(each, str)]
TO_DO = {each for said in words("gaps").values() for each in said["do"]} | set(words("elsewhere").values())


@pytest.mark.parametrize(
    "family", ["gaps", "changes", "elsewhere", "questions", "notes", "safety", "ways_in", "verdicts"]
)
def test_no_sentence_proposes_to_change_who_or_how_somebody_is(family: str) -> None:
    assert PROPOSES.findall(json.dumps(words(family), ensure_ascii=False)) == []


@pytest.mark.parametrize(
    "said",
    ["You could stop.", "Sleep rough for a night.", "If you were older, they would.", "Leave him first.", "Use more."],
)
def test_such_a_proposal_is_found(said: str) -> None:
    assert PROPOSES.search(said)


def test_no_progression_presumes_what_nobody_may_be_told_to_do() -> None:
    for each in VOCABULARY["progressions"]:
        allowed = {"drug_use"} if each["need"] == "detox" else set()
        assert not UNFORESEEN & each["then"].keys() - allowed, each["need"]
        for fact in each["then"]:
            assert VOCABULARY["facts"][fact]["changes"] != "never"


def people() -> st.SearchStrategy[Any]:
    schemas = openapi()["components"]["schemas"]
    return valid(schemas["enquiry"], schemas)


@OF_ONE_DATABASE
@given(data=st.data())
def test_a_plan_proposes_nothing_else_to_anybody(data: st.DataObject) -> None:
    try:
        made = planned(enquiry_of(data.draw(people())))
    except Faults:
        return
    plan = told(made)
    for change in plan.changes:
        text = change if isinstance(change, str) else str(change)
        assert any(re.fullmatch(each, text) for each in CHANGES), text
        assert not PROPOSES.search(text)
    for gap in (*plan.gaps, *plan.possible):
        assert set(gap.do) <= TO_DO, gap.do
    if plan.next:
        assert plan.next.text.endswith("?")
        assert plan.next.text == VOCABULARY["facts"][plan.next.fact]["x_question"]


@OF_ONE_DATABASE
@given(data=st.data())
def test_whatever_waits_waits_for_support_that_moves_something(data: st.DataObject) -> None:
    try:
        plan = planned(enquiry_of(data.draw(people()))).plan
    except Faults:
        return
    for need in plan.needs.values():
        for _, after in need.later:
            assert after <= set(plan.needs)
            assert after & PROGRESS
