"""What support changes, and what it never presumes."""

import pytest

from navigator.vocabulary import shipped_vocabulary

VOCABULARY = shipped_vocabulary()
PROGRESSIONS = {progression["need"]: progression for progression in VOCABULARY["progressions"]}
SETBACKS = {setback["need"]: setback for setback in VOCABULARY["setbacks"]}

# Need, what is known afterwards, what is to be asked again.
AFTERWARDS = [
    ("housing", {"sleeping": "temporary"}, []),
    ("mental_health", {"mental_health_assessed": True, "mental_health_care": True}, ["acute_distress"]),
    ("substance_use", {"substance_treatment": True}, ["use_steady"]),
    ("detox", {"drug_use": "none", "drinking": "none", "use_steady": "steady", "lower_tolerance": True}, []),
    ("gp_registration", {"gp": True}, []),
    ("id_papers", {"id_papers": True}, []),
    ("income_debt", {"income": "benefits"}, []),
    ("immigration_advice", {}, ["public_funds"]),
]


@pytest.mark.parametrize(("need", "known", "asked_again"), AFTERWARDS)
def test_after_support(need, known, asked_again):
    assert PROGRESSIONS[need]["then"] == known | dict.fromkeys(asked_again)


def test_these_are_all_the_progressions():
    assert sorted(PROGRESSIONS) == sorted(need for need, _, _ in AFTERWARDS)


@pytest.mark.parametrize("kind", ["progressions", "setbacks"])
def test_a_need_has_at_most_one(kind):
    needs = [entry["need"] for entry in VOCABULARY[kind]]
    assert len(needs) == len(set(needs))


def test_nothing_but_detox_presumes_that_somebody_stops():
    stopping = [need for need, entry in PROGRESSIONS.items() if {"drug_use", "drinking"} & set(entry["then"])]
    assert stopping == ["detox"]


def test_no_support_is_presumed_to_make_anybody_well():
    assert all(entry["then"].get("acute_distress") is None for entry in PROGRESSIONS.values())


def test_nothing_presumes_that_somebody_leaves():
    assert "domestic_abuse" not in PROGRESSIONS


@pytest.mark.parametrize("need", ["substance_use", "detox"])
def test_a_lapse_is_looked_at_where_somebody_uses_nothing(need):
    assert SETBACKS[need]["then"] == {"drug_use": "some", "drinking": "some", "use_steady": "unsteady"}


@pytest.mark.parametrize("kind", ["implications", "progressions", "setbacks"])
def test_each_says_why(kind):
    assert all(entry["x_why"].endswith(".") for entry in VOCABULARY[kind])


def test_dual_diagnosis_is_a_pair_that_needs_support_together():
    assert ["mental_health", "substance_use"] in VOCABULARY["together"]


def test_no_implication_touches_what_a_progression_unsettles():
    unsettled = {fact for entry in PROGRESSIONS.values() for fact, value in entry["then"].items() if value is None}
    deduced = {fact for entry in VOCABULARY["implications"] for fact in entry["then"]}
    assert not unsettled & deduced
