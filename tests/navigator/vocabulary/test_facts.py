"""Every fact can be asked: in plain words, with a reason, of somebody who can answer."""

from datetime import date

import pytest

from navigator.core.documents import read_vocabulary
from navigator.core.documents.answers import givens
from navigator.core.facts.completions import has_completion
from navigator.core.facts.givens import Answers
from navigator.vocabulary import shipped_vocabulary
from tests.navigator.forbidden import forbidden

VOCABULARY = shipped_vocabulary()
FACTS = VOCABULARY["facts"]
WITH_OPTIONS = [name for name, fact in FACTS.items() if fact["kind"] in ("one", "several")]
WITH_NONE = [name for name, fact in FACTS.items() if fact["kind"] in ("several", "ago", "date")]

NEEDS = [
    "housing",
    "mental_health",
    "substance_use",
    "detox",
    "domestic_abuse",
    "own_offending",
    "physical_health",
    "gp_registration",
    "id_papers",
    "income_debt",
    "immigration_advice",
    "work_learning",
    "relationships",
    "company",
]

# What the field asks for, and the fact that carries it.
ASKED_FOR = {
    "sleeping tonight": "sleeping",
    "what the person wants: substances": "substance_goal",
    "what the person wants: abuse": "abuse_goal",
    "using now": "drug_use",
    "in treatment": "substance_treatment",
    "on a prescription": "on_script",
    "drinking": "drinking",
    "past seizures": "withdrawal_fits",
    "tolerance": "lower_tolerance",
    "acute mental distress": "acute_distress",
    "diagnosis as services ask it": "diagnosis",
    "assessed": "mental_health_assessed",
    "recent self-harm": "self_harm",
    "benefits or council housing": "public_funds",
    "GP": "gp",
    "ID": "id_papers",
    "address": "address",
    "bank account": "bank_account",
    "phone": "phone",
    "income": "income",
    "somebody who can refer, help there already": "people_helping",
    "children": "children_with_you",
    "youngest child": "youngest_child",
    "oldest boy": "oldest_boy",
    "pregnant": "pregnant",
    "caring": "caring",
    "couples": "partner_with_you",
    "pets": "animal",
    "violence, how far back": "risk_flag",
    "an earlier ban": "service_ban",
    "arson": "fire_flag",
    "sexual offence": "sexual_offence_flag",
    "licence zones": "licence_zones",
    "missed appointments": "missed_appointments",
    "release": "release",
    "discharge": "discharge",
    "eviction": "eviction",
    "birthdays": "age",
    "care leaver": "care_leaver",
    "name on a tenancy": "tenancy_name",
    "rent arrears": "rent_arrears",
    "local connection": "local_connection",
    "fleeing": "fleeing",
    "reading": "reads_simple_sentences",
    "learning disability": "learning_disability",
    "autism": "autism",
    "disability": "care_needs",
    "where one feels safe": "safe_spaces",
    "gender": "gender",
    "probation or licence": "supervision",
    "offences by kind": "convictions",
    "risk level": "rosh",
}


@pytest.mark.parametrize("name", FACTS)
def test_a_fact_has_its_question_its_reason_and_a_short_label(name):
    fact = FACTS[name]
    assert fact["x_question"].endswith("?")
    assert fact["x_why"].endswith(".")
    assert 0 < len(fact["x_short"]) <= 40


@pytest.mark.parametrize("name", FACTS)
def test_a_fact_says_how_sensitive_it_is_and_who_can_answer(name):
    assert FACTS[name]["sensitivity"] in (0, 1, 2, 3)
    assert FACTS[name]["x_who"] in ("anyone", "staff")


@pytest.mark.parametrize("name", WITH_OPTIONS)
def test_every_option_has_a_label_of_its_own(name):
    labels = FACTS[name]["x_options"]
    assert list(labels) == FACTS[name]["options"]
    assert len(set(labels.values())) == len(labels)


@pytest.mark.parametrize("name", WITH_NONE)
def test_where_none_can_be_the_answer_there_are_words_for_none(name):
    assert FACTS[name]["x_none"]


@pytest.mark.parametrize("name", [name for name, fact in FACTS.items() if fact["kind"] == "number"])
def test_a_number_says_what_it_counts(name):
    assert FACTS[name]["unit"]


def test_there_are_50_to_70_facts():
    assert 50 <= len(FACTS) <= 70


def test_the_needs_are_those_of_the_field_in_its_order():
    assert FACTS["needs"]["options"] == NEEDS


def test_every_need_has_a_short_label():
    assert list(FACTS["needs"]["x_label"]) == NEEDS


def test_every_need_can_be_said_after_i_want_help_with():
    phrases = FACTS["needs"]["x_phrase"]
    assert list(phrases) == NEEDS
    assert not [phrase for phrase in phrases.values() if not phrase[0].islower() or forbidden(phrase)]


@pytest.mark.parametrize(("asked_for", "fact"), ASKED_FOR.items())
def test_what_the_field_asks_for_is_a_fact(asked_for, fact):
    assert fact in FACTS, asked_for


@pytest.mark.parametrize(
    "word", ["travel", "hours", "opening", "language", "interpreter", "step_free", "wheelchair", "place"]
)
def test_places_travel_hours_languages_and_access_are_no_facts(word):
    assert not [name for name in FACTS if word in name]


def test_a_score_is_answered_by_staff_only():
    scores = ["ogrs", "ovp", "osp", "sara_partner", "sara_others", "rosh", "oasys_thinking_score", "oasys_harm_links"]
    assert {FACTS[score]["x_who"] for score in scores} == {"staff"}


def test_leaving_prison_is_asked_no_sooner_than_whether_somebody_is_in_prison():
    assert FACTS["release"]["sensitivity"] >= FACTS["supervision"]["sensitivity"]


@pytest.mark.parametrize(("months_left", "fits"), [(0, True), (9, False)])
def test_who_is_on_no_order_has_no_months_left(months_left, fits):
    vocabulary = read_vocabulary(VOCABULARY)
    answers = Answers(givens(vocabulary.facts, {"supervision": "none", "months_left": months_left}), date(2026, 11, 22))
    assert has_completion(vocabulary, answers) is fits
