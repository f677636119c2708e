"""Every wording is read, every reading is somebody's wording, and nothing is left out without a reason."""

import re
from dataclasses import replace

import pytest

from navigator.interventions.catalogue import GUIDED, criteria, sentences
from navigator.interventions.matching import Mismatch, interventions, matched
from navigator.interventions.readings import REASONS, readings
from navigator.interventions.rules import rule_documents

INTERVENTIONS = interventions()
BY_ID = {one.id: one for one in INTERVENTIONS}
SERVICES = rule_documents()

# Words with which the catalogue states a criterion outside the fields that are there for them.
TELLTALE = re.compile(
    r"\b(men|man|women|woman|aged|convicted|completed|graduates|suitable|unable|licence|custody|probation|prison"
    r"|requirement|required|risk|addiction|people who|terrorist|supervis\w+|offences?"
    r"|community order|in the community)\b",
    re.IGNORECASE,
)
# What a programme hopes for is no criterion, but for these words.
TELLTALE_OUTCOME = re.compile(r"can be considered|suitable for|must|not for", re.IGNORECASE)


def _telltale(wording):
    return (TELLTALE_OUTCOME if wording.field == "possible_outcomes" else TELLTALE).search(wording.words)


@pytest.mark.parametrize("one", INTERVENTIONS, ids=lambda one: one.id)
def test_every_criterion_has_exactly_one_reading(one):
    read = [wording for wording, _ in one.read]
    assert [read.count(wording) for wording in criteria(one.record)] == [1] * len(criteria(one.record))


@pytest.mark.parametrize("one", INTERVENTIONS, ids=lambda one: one.id)
def test_every_sentence_that_sounds_like_a_criterion_is_read(one):
    read = {wording for wording, _ in one.read}
    assert [wording.words for wording in sentences(one.record) if _telltale(wording) and wording not in read] == []


def test_every_reading_is_somebodys_wording():
    said = {wording for one in INTERVENTIONS for wording, _ in one.read}
    assert [reading.wording for reading in readings() if reading.wording not in said] == []


@pytest.mark.parametrize("service", SERVICES, ids=lambda service: service["id"])
def test_a_clause_carries_the_words_of_its_source(service):
    record = BY_ID[service["id"]].record
    stated = {(wording.field, wording.words) for wording in criteria(record) + sentences(record)}
    carried = {(clause["source"].rsplit(": ", 1)[-1], clause["wording"]) for clause in service["clauses"]}
    assert carried <= stated


@pytest.mark.parametrize("one", INTERVENTIONS, ids=lambda one: one.id)
def test_the_words_of_a_guide_are_the_records_own(one):
    for wording, _ in one.read:
        group, _, part = wording.field.partition(".")
        if group in GUIDED:
            assert one.record[group][part] == wording.words


@pytest.mark.parametrize("service", SERVICES, ids=lambda service: service["id"])
def test_a_clause_says_in_plain_words_what_it_does_and_when_it_was_read(service):
    assert all(clause["x_plain"] for clause in service["clauses"])
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", clause["confirmed_on"]) for clause in service["clauses"])


def test_what_is_left_out_has_a_known_reason_and_says_why():
    parts = [part for reading in readings() for part in reading.left_out]
    assert [part for part in parts if part.not_encoded not in REASONS or not part.why] == []


def test_a_part_left_out_stands_in_the_wording():
    assert [
        part for reading in readings() for part in reading.left_out if part.words not in reading.wording.words
    ] == []


def test_no_more_than_a_handful_cannot_be_said():
    assert len([one for one in readings() for part in one.left_out if part.not_encoded == "no_fact"]) <= 5


def test_a_reading_that_repeats_another_field_says_which():
    for one in INTERVENTIONS:
        fields = {wording.field for wording, _ in one.read}
        assert {reading.same_as for _, reading in one.read if reading.same_as} <= fields


def test_a_wording_without_a_reading_is_refused_by_name():
    all_but_one = [reading for reading in readings() if reading.wording.words != "Only 1"]
    with pytest.raises(Mismatch, match=r"horizon: exclusion\.same_type_rule_guide: no reading of 'Only 1'"):
        matched(all_but_one)


def test_a_reading_that_nobody_says_is_refused_by_name():
    twice = next(reading for reading in readings() if reading.wording.words == "Only 1")
    stray = replace(twice, wording=replace(twice.wording, words="Only 7"))
    with pytest.raises(Mismatch, match=r"nobody says 'Only 7'"):
        matched([*readings(), stray])


def test_a_field_said_to_be_repeated_must_have_become_a_clause():
    without = [replace(one, clauses=()) if one.wording.words == "Only 1" else one for one in readings()]
    with pytest.raises(Mismatch, match=r"the same as exclusion\.same_type_rule_guide, which has no clause"):
        matched(without)
