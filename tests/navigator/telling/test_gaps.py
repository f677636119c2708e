"""Gaps in plain words: whose gap it is, what the evidence is, and what to do."""

import re
from datetime import date

import pytest

from navigator.catalogue.standing import standing
from navigator.core.documents import read_person
from navigator.core.documents.results import GAP_CODES
from navigator.core.gaps import Gap
from navigator.telling.evidence import Evidence
from navigator.telling.gaps import told_gap, told_gaps
from tests.navigator.cast import JESS_SAYS
from tests.navigator.forbidden import forbidden
from tests.navigator.planned import plan_for
from tests.navigator.telling.town import (
    CLINIC,
    DROP_IN,
    LODGE,
    NOT_DAILY,
    RECOVERY,
    WOMEN,
    clause,
    evidence,
    service,
)

KNOWN = evidence(LODGE, CLINIC, RECOVERY, DROP_IN, facts={"needs": ["housing", "mental_health", "substance_use"]})

FOR_DRINKERS = clause("drinkers", "requires", {"fact": "drinking", "one_of": ["some", "daily"]})


def full(code: str, *needs: str, certain: bool = True) -> Gap:
    """A gap with everything that any code can carry."""
    return Gap(
        code,
        needs or ("housing",),
        certain,
        services=("lodge", "drop-in"),
        clauses=(("lodge", "not_daily"),),
        breaks=(("lodge", "not_daily"), ("recovery", None)),
        waits_for=(frozenset({"substance_use"}), frozenset({"mental_health"})),
        since=date(2027, 3, 1),
        until=date(2027, 3, 9),
    )


@pytest.mark.parametrize("code", GAP_CODES)
@pytest.mark.parametrize("needs", [("housing",), ("mental_health", "substance_use")])
@pytest.mark.parametrize("certain", [True, False])
def test_every_gap_is_told_whole(code: str, needs: tuple[str, ...], certain: bool) -> None:
    told = told_gap(full(code, *needs, certain=certain), KNOWN)
    text = " ".join((told.title, told.means, *told.do, *told.rules, *told.breaks))
    assert not re.search(r"[{}_]", text.replace("Plainly: not_daily", ""))
    assert "  " not in text
    assert told.title[0].isupper()
    assert told.do
    assert forbidden(text) == []


@pytest.mark.parametrize("code", GAP_CODES)
def test_every_gap_can_be_told_without_evidence(code: str) -> None:
    told = told_gap(Gap(code, ("housing",), False), KNOWN)
    assert "None" not in told.title + told.means


@pytest.mark.parametrize("code", GAP_CODES)
@pytest.mark.parametrize("needs", [("housing",), ("mental_health", "substance_use")])
def test_a_gap_that_is_only_possible_is_never_told_as_a_fact(code: str, needs: tuple[str, ...]) -> None:
    told, fact = told_gap(full(code, *needs, certain=False), KNOWN), told_gap(full(code, *needs), KNOWN)
    assert re.search(r"\bmay\b", told.title)
    assert re.search(r"\b(may|could|certain)\b", told.means)
    assert told.means != fact.means
    assert not [line for line in told.breaks if "there would be a door" in line]


def test_a_service_whose_rules_fit_is_not_named_among_those_that_could_say_no() -> None:
    known = evidence(LODGE, RECOVERY, facts={"needs": ["housing"]})
    gap = Gap("no_open_door", ("housing",), False, services=("lodge", "recovery"))
    assert told_gap(gap, known).means.endswith("once more is known: Lodge.")


@pytest.mark.parametrize("code", GAP_CODES)
def test_every_gap_names_its_need(code: str) -> None:
    assert "housing" in told_gap(full(code, "housing"), KNOWN).title.casefold()


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("not_yet", "opens on 1 March 2027"),
        ("transition_cliff", "From 1 March 2027 to 9 March 2027, nine days,"),
        ("one_after_another", "once help with drink or drugs, or mental health has begun"),
        ("holding_only", "Lodge and Drop-in"),
    ],
)
def test_a_gap_tells_its_evidence(code: str, said: str) -> None:
    told = told_gap(full(code, "housing"), KNOWN)
    assert said in f"{told.title} {told.means}"


@pytest.mark.usefixtures("interventions")
@pytest.mark.parametrize("code", ["no_service", "no_open_door", "holding_only", "case_by_case_only"])
@pytest.mark.parametrize(
    ("need", "said"),
    [("housing", "housing options"), ("gp_registration", "Any GP practice"), ("mental_health", "A GP can refer you")],
)
def test_where_no_door_is_sure_a_gap_says_who_helps_with_that_need(code: str, need: str, said: str) -> None:
    person = read_person(
        standing().listings.catalogue.vocabulary, (), {"id": "jess", **JESS_SAYS, "facts": {"needs": [need]}}
    )
    known = Evidence(standing().navigator.engines({}).strict, person, standing().listings)
    assert len([line for line in told_gap(Gap(code, (need,), True), known).do if said in line]) == 1


@pytest.mark.usefixtures("interventions")
def test_somebody_who_looks_for_a_gp_is_not_sent_to_one() -> None:
    for gap in plan_for({**JESS_SAYS, "facts": {"needs": ["gp_registration"]}}).gaps:
        assert not [line for line in gap.do if line.startswith(("A GP", "Ask a GP"))]


@pytest.mark.usefixtures("interventions")
@pytest.mark.parametrize(
    ("facts", "needs_access", "concerns"),
    [
        ({}, False, False),
        ({"drinking": "daily"}, False, False),
        ({"autism": False}, False, False),
        ({"autism": True}, False, True),
        ({"learning_disability": True}, False, True),
        ({"care_needs": True}, False, True),
        ({}, True, True),
    ],
)
def test_adjustments_for_disabled_people_are_told_only_to_whom_they_are_known_to_concern(
    facts: dict[str, object], needs_access: bool, concerns: bool
) -> None:
    said = {"id": "p", "asked_on": "2026-11-22", "facts": {"needs": ["housing"], **facts}}
    person = read_person(standing().listings.catalogue.vocabulary, (), said)
    engine = standing().navigator.engines({}).strict
    known = Evidence(engine, person, standing().listings, needs_access=needs_access)
    do = told_gap(Gap("cannot_use", ("housing",), True), known).do
    assert any("disabled people" in line for line in do) is concerns
    assert do[0].startswith("Ask for a change")


def breaks(*pairs: tuple[str, str | None]) -> list[str]:
    """How a circle of the lodge and the clinic begins to tell each of these breaks."""
    everybody = (LODGE, CLINIC, RECOVERY, service("hall", {}, WOMEN), service("home", {}, FOR_DRINKERS, NOT_DAILY))
    facts = {"needs": ["mental_health", "substance_use"], "gender": "man", "drinking": "daily"}
    gap = Gap("catch_22", ("mental_health", "substance_use"), True, services=("lodge", "clinic"), breaks=pairs)
    told = told_gap(gap, evidence(*everybody, facts=facts)).breaks
    return [line.split(". ")[0].replace("Plainly: ", "") for line in told]


def test_the_rules_of_a_circle_stand_before_those_of_services_outside_it() -> None:
    told = breaks(("home", "not_daily"), ("recovery", None), ("lodge", "not_daily"), ("clinic", "in_treatment"))
    assert told[:3] == ["Lodge: not_daily", "Clinic: in_treatment", "Home: not_daily"]
    assert told[3].startswith("Recovery would take all")


@pytest.mark.parametrize("useless", [("hall", "women"), ("home", "drinkers")])
def test_a_rule_that_nobody_can_bend_is_told_only_where_no_other_would_open_the_circle(
    useless: tuple[str, str],
) -> None:
    assert breaks(useless, ("lodge", "not_daily")) == ["Lodge: not_daily"]
    assert len(breaks(useless)) == 1


def test_a_circle_of_one_need_is_told_as_one_need() -> None:
    assert told_gap(full("catch_22", "housing"), KNOWN).title == "The doors for housing wait for themselves"


def test_a_circle_names_the_single_rule_and_the_service_that_would_break_it() -> None:
    by_rule, by_service = told_gap(full("catch_22", "mental_health", "substance_use"), KNOWN).breaks
    assert by_rule.startswith("Lodge: Plainly: not_daily.")
    assert by_service.startswith("Recovery would take all of it at once")


def test_a_long_list_of_services_is_counted() -> None:
    houses = [service(f"house{number}", {"housing": "moves"}) for number in range(6)]
    gap = Gap("no_open_door", ("housing",), True, services=tuple(each["id"] for each in houses))
    told = told_gap(gap, evidence(*houses, facts={"needs": ["housing"]}))
    assert "House3 and 2 more" in told.means


def test_gaps_are_told_by_their_certainty() -> None:
    gaps = [Gap("no_service", ("housing",), True), Gap("no_open_door", ("mental_health",), False)]
    assert [gap.code for gap in told_gaps(gaps, KNOWN, certain=True)] == ["no_service"]
    assert [gap.code for gap in told_gaps(gaps, KNOWN, certain=False)] == ["no_open_door"]
