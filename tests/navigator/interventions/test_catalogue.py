"""The catalogue is shipped as published, and every criterion in it is found."""

import hashlib

import pytest

from navigator.interventions.catalogue import CATALOGUE_FILE, Wording, criteria, records, sentences

RECORDS = {record["_source_file"]: record for record in records()}

# The digest of the file as it was handed over: nobody edits what the Ministry wrote.
PUBLISHED = "875463884fd03a50df1088ab40fc84f038950c6f5bd3e12af5c1c0a5aecf599f"

STATED = [
    ("better-solutions-si.json", "delivery_method_settings", "COMMUNITY"),
    ("better-solutions-si.json", "personal_eligibility.min_age", "18"),
    ("better-solutions-si.json", "personal_eligibility.sexes", "Men: yes. Women: yes."),
    ("better-solutions-si.json", "exclude_offence.offence_type_id", "Sexual; IPV"),
    ("ihorizon-acp.json", "eligibility_offence.victim_type", "children - no contact"),
    ("horizon-acp.json", "exclusion.same_type_rule_guide", "Only 1"),
    ("identity-matters-acp.json", "special_educational_needs.learning_disability_catered_for", "Assessed case by case"),
    (
        "healthy-sex-programme-acp.json",
        "enabling_intervention.qualifying_previous_intervention",
        "Kaizen, Horizon, BNM+ or NMS",
    ),
    ("better-solutions-si.json", "risk_consideration.ogrs_score_guide", "OGRS3 (over 2 years): score 25+"),
]


def test_the_catalogue_is_the_published_one():
    assert hashlib.sha256(CATALOGUE_FILE.read_bytes()).hexdigest() == PUBLISHED


def test_its_licence_stands_beside_it():
    assert "Crown Copyright (Ministry of Justice)" in CATALOGUE_FILE.with_name("LICENSE").read_text(encoding="utf-8")


def test_it_holds_51_interventions():
    assert len(RECORDS) == 51


@pytest.mark.parametrize(("file", "field", "words"), STATED)
def test_a_criterion_is_found_with_its_own_words(file, field, words):
    assert Wording(field, words) in criteria(RECORDS[file])


def test_a_field_without_words_states_nothing():
    fields = [wording.field for wording in criteria(RECORDS["moving-on-toolkits.json"])]
    assert fields == ["delivery_method_settings", "personal_eligibility.min_age", "personal_eligibility.sexes"]


def test_a_sentence_that_stands_in_both_descriptions_is_found_once():
    found = [wording.words for wording in sentences(RECORDS["horizon-acp.json"])]
    assert len(found) == len(set(found))
