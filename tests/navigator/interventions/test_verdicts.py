"""What 51 real services say to a man in the community with a partner-violence offence, who is unwell and drinks.

The lists are the finding; docs/encoding-the-interventions.md tells what they mean.
"""

import pytest

from navigator.core.lines import judge_lines
from navigator.interventions import rule_documents
from tests.navigator.interventions.people import DEAN, case

ON_DRINKING = {"drink_or_drugs_steady", "treatment_requirement", "dependence"}
ON_MENTAL_HEALTH = {"acute_mental_health", "identified_mental_illness"}


def _judged(facts, *, only=None):
    services = [service for service in rule_documents() if only is None or service["id"] in only]
    return {line["service"]: line for line in judge_lines(case(facts, services=services))}


def _verdict(service, facts):
    # Skills for Relationships asks whether Building Better Relationships takes the person, so that one is always there.
    return _judged(facts, only={service, "building-better-relationships"})[service]["verdict"]


def _with(verdict, *, among):
    return sorted(service for service, line in among.items() if line["verdict"] == verdict)


def _closed_by(clauses, *, among):
    """The services that say no, for these clauses at least."""
    closed = {service: line for service, line in among.items() if line["verdict"] == "closed"}
    return sorted(service for service, line in closed.items() if _reasons(line) & clauses)


def _reasons(line):
    return {clause for reason in line["reasons"] for clause in reason["clauses"]}


NOW = _judged(DEAN)

ON_BOTH = [
    "better-solutions",
    "developing-assertiveness-for-women-in-relationships",
    "firs4women",
    "help-programme",
    "managing-my-emotions",
    "positive-pathways",
    "positive-pathways-plus",
    "stepwise-driving",
    "stepwise-emotions",
    "stepwise-problem-solving",
    "stepwise-relationships",
]
ON_BOTH_AND_NOTHING_ELSE = ["help-programme", "positive-pathways", "positive-pathways-plus", "stepwise-relationships"]


def test_programmes_that_close_on_drinking_all_close_on_mental_health_too():
    assert _closed_by(ON_DRINKING, among=NOW) == ON_BOTH


def test_one_more_closes_on_mental_health():
    assert _closed_by(ON_MENTAL_HEALTH, among=NOW) == sorted([*ON_BOTH, "building-better-relationships"])


@pytest.mark.parametrize("better", [{"use_steady": "steady"}, {"acute_distress": False}])
def test_none_of_them_opens_when_one_of_the_two_alone_is_better(better):
    assert _with("closed", among=_judged(DEAN | better, only=ON_BOTH)) == ON_BOTH


def test_four_of_them_open_when_both_are_better():
    better = _judged(DEAN | {"use_steady": "steady", "acute_distress": False}, only=ON_BOTH)
    assert _with("open", among=better) == ON_BOTH_AND_NOTHING_ELSE


def test_the_others_stay_closed_for_his_offence_or_because_they_are_for_women():
    better = _judged(DEAN | {"use_steady": "steady", "acute_distress": False}, only=ON_BOTH)
    reasons = {service: sorted(_reasons(line)) for service, line in better.items() if line["verdict"] == "closed"}
    assert reasons == {
        "better-solutions": ["sexual_or_partner_offence"],
        "developing-assertiveness-for-women-in-relationships": ["women"],
        "firs4women": ["sexual_or_partner_offence", "women"],
        "managing-my-emotions": ["sexual_or_partner_offence", "violence"],
        "stepwise-driving": ["drink_or_drug_driving", "sexual_or_partner_offence"],
        "stepwise-emotions": ["domestic_violence", "sexual_or_partner_offence", "violence"],
        "stepwise-problem-solving": ["sexual_or_partner_offence"],
    }


@pytest.mark.parametrize(("dependent", "verdict"), [(False, "open"), (True, "closed")])
def test_dependence_closes_the_early_help_with_drinking(dependent, verdict):
    assert _verdict("responsibility-aware", DEAN | {"dependence": dependent}) == verdict


def test_doors_that_stay_open():
    assert _with("open", among=NOW) == [
        "accommodation-services",
        "community-led-initiatives-peer-support",
        "creating-positive-connections",
        "dependency-and-recovery-services",
        "finance-benefit-and-debt-services",
        "greater-manchester-education-training-and-employment",
        "moving-on",
        "personal-wellbeing-services",
        "responsibility-aware",
        "stepping-stones",
    ]


def test_a_door_that_decides_each_time():
    assert _with("case_by_case", among=NOW) == ["thinking-skills-programme"]


def test_doors_that_have_not_said():
    assert _with("not_said", among=NOW) == ["building-choices-moderate-intensity", "skills-for-relationships"]


def test_every_intervention_gets_a_verdict():
    assert len(NOW) == 51


@pytest.mark.parametrize(
    ("diagnosis", "verdict"),
    [([], "open"), (["psychosis"], "closed"), (["depression_anxiety"], "closed"), (["personality_disorder"], "closed")],
)
def test_at_medium_sara_a_diagnosis_closes_building_better_relationships(diagnosis, verdict):
    medium = DEAN | {"sara_partner": "medium", "diagnosis": diagnosis}
    assert _verdict("building-better-relationships", medium) == verdict


@pytest.mark.parametrize(("diagnosis", "verdict"), [([], "closed"), (["psychosis"], "open")])
def test_skills_for_relationships_takes_whom_building_better_relationships_cannot(diagnosis, verdict):
    medium = DEAN | {"sara_partner": "medium", "diagnosis": diagnosis}
    assert _verdict("skills-for-relationships", medium) == verdict


def test_a_woman_is_told_by_no_mens_programme_that_it_takes_her():
    mens = [service["id"] for service in rule_documents() if "men" in {clause["id"] for clause in service["clauses"]}]
    woman = _judged(DEAN | {"gender": "woman"}, only=mens)
    assert len(mens) == 31
    assert _with("closed", among=woman) == sorted(mens)


@pytest.mark.parametrize(("service", "verdict"), [("moving-on", "not_said"), ("womens-services", "not_said")])
def test_what_is_said_of_men_or_women_says_nothing_about_non_binary_people(service, verdict):
    assert _verdict(service, DEAN | {"gender": "non_binary"}) == verdict


@pytest.mark.parametrize(
    ("facts", "verdict"),
    [
        ({"ovp": 20}, "open"),
        ({"ovp": 19, "ogrs": 90}, "closed"),
        ({"ovp": 0, "ogrs": 25}, "open"),
        ({"ovp": 0, "ogrs": 24}, "closed"),
        ({"months_left": 8}, "case_by_case"),
        ({"months_left": 9}, "open"),
        ({"accredited_programme_fits": True}, "closed"),
        ({"sexuality": "gay_or_lesbian"}, "closed"),
        ({"convictions": ["family_abuse"]}, "not_said"),
        ({"convictions": ["robbery"]}, "closed"),
        ({"reads_simple_sentences": False}, "closed"),
        ({"sara_partner": "medium"}, "closed"),
        ({"supervision": "prison", "release": "none"}, "closed"),
        ({"supervision": "prison", "release": "2027-03-01"}, "closed"),
        ({"supervision": "prison", "release": "2026-11-22"}, "open"),
        ({"supervision": "prison"}, "unknown"),
        ({"supervision": "none", "months_left": 0}, "not_said"),
        ({"age": 17}, "closed"),
    ],
)
def test_the_help_programme_goes_by_its_own_words(facts, verdict):
    well = {"use_steady": "steady", "acute_distress": False}
    assert _verdict("help-programme", DEAN | well | facts) == verdict


def test_on_the_day_of_release_every_door_opens_that_only_prison_kept_shut():
    inside = _judged(DEAN | {"supervision": "prison", "release": "2027-03-01"})
    shut = {service: line for service, line in inside.items() if _reasons(line) == {"in_the_community"}}
    assert {line["opens_on"] for line in shut.values()} == {"2027-03-01"}
    assert {"moving-on", "stepping-stones", "personal-wellbeing-services"} <= shut.keys()
