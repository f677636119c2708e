"""Rules read back as they are typed, and somebody tried against them, with nothing kept."""

import json
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from directory.models import ServiceAtLocation, Strand
from navigator.editing.beside.reading import read_back
from navigator.editing.beside.views import BY_SCRIPT, READ, TRY
from navigator.editing.beside.wanting import NONE_YET
from tests.directory.cast import a_draft, a_location, a_term
from tests.directory.desk.posting import EDITOR, at_the_desk, url

pytestmark = pytest.mark.django_db

DAILY = {"id": "daily", "effect": "excludes", "strength": "always", "test": {"fact": "drinking", "is": "daily"}}
ADULTS = {"id": "adults", "effect": "requires", "strength": "always", "test": {"fact": "age", "at_least": 18}}
NO_DOGS = {"id": "dogs", "effect": "excludes", "strength": "always", "test": {"fact": "animal", "is": "dog"}}


def ask(name: str, fields: dict[str, Any], *, client: Client | None = None, by_script: bool = True) -> HttpResponse:
    headers = {BY_SCRIPT: "1"} if by_script else {}
    return (client or at_the_desk(EDITOR)).post(reverse(name), fields, headers=headers)


def rules(*clauses: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"rules": json.dumps({"clauses": list(clauses), **more})}


def somebody(**facts: Any) -> dict[str, str]:
    return {"person": json.dumps(facts)}


def test_rules_are_read_back_as_they_are_typed() -> None:
    text = ask(READ, rules(ADULTS, DAILY)).text
    assert "Takes adults." in text
    assert "Does not take people who drink every day." in text
    assert "<html" not in text


FLAGGED = {"id": "flag", "effect": "excludes", "strength": "always", "test": {"fact": "risk_flag", "within_months": 24}}
SEEN = [
    # somebody                what the editor reads, though no plan names it
    ({"risk_flag": 6}, "(turns on: A risk flag)"),
    ({}, "Depends on a risk flag"),
    ({}, "Still open: A risk flag."),
]


@pytest.mark.parametrize(("facts", "told"), SEEN)
def test_whoever_writes_a_rule_reads_the_name_of_the_private_fact_that_it_is_about(facts: Any, told: str) -> None:
    text = ask(TRY, {**rules(FLAGGED), **somebody(**facts)}).text
    assert told in text
    assert "omething private" not in text


def test_without_a_script_it_is_a_page_of_its_own() -> None:
    text = ask(READ, rules(ADULTS), by_script=False).text
    assert "<html" in text
    assert "Takes adults." in text
    assert f'action="{reverse(TRY)}"' in text


def test_the_page_without_a_script_tries_somebody_with_the_same_rules() -> None:
    text = ask(TRY, {**rules(ADULTS), **somebody(age=17)}, by_script=False).text
    assert "Their rules say no, today" in text
    assert "Takes adults." in text
    assert "&quot;adults&quot;" in text


FAULTY = [
    ("{", "Rules: This is not JSON. Line 1"),
    (json.dumps({"clauses": [{**ADULTS, "test": {"fact": "agee"}}]}), "Rules, clauses[0].test.fact: found"),
    (json.dumps({"clauses": [], "grid": {"wings": {"answer": "yes"}}}), "Rules, grid.wings: found"),
    ("[" * 500, "Rules:"),
    (json.dumps({"clauses": "x" * 500_000}), "These rules are too long"),
]


@pytest.mark.parametrize(("typed", "told"), FAULTY)
def test_what_cannot_be_read_yet_is_told_and_there_is_no_reading(typed: str, told: str) -> None:
    answer = ask(READ, {"rules": typed})
    assert answer.status_code == 200
    assert told in answer.text
    assert "data-unreadable" in answer.text
    assert "beside-sentence" not in answer.text


BLANK = {"rules-rest": "{}", "rules-grid-used": "1", "rules-clauses-view": "json", "rules-clauses-json": "[]"}


def clause(**of: Any) -> dict[str, str]:
    """A form with one clause, as far as somebody has got with it."""
    return {**BLANK, "rules-clauses-json": json.dumps([{"id": "c1", **of}])}


RULE = {"effect": "requires", "strength": "always"}
UNFINISHED = [
    (clause(), "Clause 1: say what it does, say how firmly, add a condition."),
    (clause(wording="Adults only."), "“Adults only.”: say what it does, say how firmly, add a condition."),
    (clause(**RULE, test={"fact": "age"}), "Clause 1: say what the answer has to be."),
    (clause(**RULE, test={"any": []}), "Clause 1: add a condition."),
    (clause(**RULE, test={"some": None, "of": [{"fact": "age", "at_least": 18}]}), "Clause 1: say how many."),
    ({**BLANK, "rules-grid-age-answer": "no"}, "“Age”: say from what, or up to what."),
    (
        {
            "strands-TOTAL_FORMS": "1",
            "strands-0-code": "team",
            "strands-0-rules": json.dumps({"clauses": [{"id": "c"}]}),
        },
        "Rules (strand team), Clause 1: say what it does, say how firmly, add a condition.",
    ),
]


@pytest.mark.parametrize(("fields", "told"), UNFINISHED)
def test_what_is_half_filled_in_is_told_in_plain_words(fields: dict[str, str], told: str) -> None:
    text = ask(READ, fields).text
    assert told in text
    assert "Not finished yet" in text
    for technical in ("Not readable yet", "found", "expected", "[0]"):
        assert technical not in text


def test_a_need_whose_row_is_half_filled_in_is_left_out_of_the_reading_meanwhile() -> None:
    row = {"needs-TOTAL_FORMS": "1", "needs-0-need": str(a_term("company").pk), "needs-0-effect": ""}
    text = ask(READ, {**rules(ADULTS), **row}).text
    assert "“Company and something to do”: choose what the service does about it." in text
    assert "Takes adults." in text


def test_a_fault_is_told_as_one_beside_what_is_half_filled_in() -> None:
    half, wrong = {"id": "c1", **RULE}, {**ADULTS, "test": {"fact": "agee", "at_least": 3}}
    text = ask(READ, rules(half, wrong)).text
    assert "Clause 1: add a condition." in text
    assert "Rules, clauses[1].test.fact: found &quot;agee&quot;" in text


def test_what_to_look_at_again_stands_below_the_reading() -> None:
    text = ask(READ, rules(DAILY, {**DAILY, "id": "again"})).text
    assert "can never matter" in text


def test_the_grid_is_read_with_its_welcomes_and_how_complete_it_is() -> None:
    text = ask(READ, rules(grid={"using_drugs": {"answer": "yes"}})).text
    assert "Welcomes people who are using drugs now." in text
    assert "1 of " in text
    assert "standard questions answered" in text


def test_examples_say_whether_they_hold() -> None:
    people = [
        {"name": "Grown", "expect": "takes", "facts": {"age": 40}},
        {"name": "Young", "expect": "takes", "facts": {"age": 4}},
    ]
    text = ask(READ, rules(ADULTS, examples=people)).text
    assert "<strong>Holds:</strong> Grown (they take them)" in text
    assert "<strong>Fails:</strong> Example “Young”" in text


def test_strands_and_what_differs_at_a_location_are_read_as_well() -> None:
    place = a_location("Mill House")
    fields = {
        **rules(ADULTS),
        "strands-TOTAL_FORMS": "2",
        "strands-0-name": "Drug team",
        "strands-0-code": "drugs",
        "strands-0-rules": json.dumps({"needs": {"substance_use": "moves"}, "clauses": [NO_DOGS]}),
        "strands-1-name": "Gone",
        "strands-1-code": "gone",
        "strands-1-DELETE": "1",
        "service_at_locations-TOTAL_FORMS": "1",
        "service_at_locations-0-location": str(place.pk),
        "service_at_locations-0-overrides": json.dumps({"clauses": [{**DAILY, "strength": "case_by_case"}]}),
    }
    text = ask(READ, fields).text
    assert "Strand: Drug team" in text
    assert "Does not take people who have a dog." in text
    assert "At Mill House" in text
    assert "Decides case by case about people who drink every day." in text
    assert "Gone" not in text


def at_mill_house(*clauses: dict[str, Any]) -> dict[str, str]:
    return {
        "service_at_locations-TOTAL_FORMS": "1",
        "service_at_locations-0-location": str(a_location("Mill House").pk),
        "service_at_locations-0-overrides": json.dumps({"clauses": list(clauses)}),
    }


def test_rules_that_differ_at_a_location_are_looked_at_again_as_well() -> None:
    nobody = {**ADULTS, "id": "children", "test": {"fact": "age", "at_most": 10}}
    whole, _, there = ask(READ, {**rules(ADULTS), **at_mill_house(nobody)}).text.partition("At Mill House")
    assert "Nobody can be taken" in there
    assert "To look at again" not in whole


def test_what_is_told_of_the_service_as_a_whole_is_not_told_again_of_a_location() -> None:
    fields = {**rules(DAILY, {**DAILY, "id": "again"}), **at_mill_house(ADULTS)}
    whole, _, there = ask(READ, fields).text.partition("At Mill House")
    assert "can never matter" in whole
    assert "can never matter" not in there


def test_a_location_that_says_otherwise_than_the_grid_is_no_contradiction() -> None:
    fields = {**rules(grid={"pets": {"each": {"dog": "yes"}}}), **at_mill_house(NO_DOGS)}
    text = ask(READ, fields).text
    assert "Does not take people who have a dog." in text
    assert "The grid says" not in text


def test_progress_that_two_needs_fight_over_is_told_of_the_needs_of_the_form() -> None:
    needs = {f"needs-{at}-need": str(a_term(code).pk) for at, code in enumerate(("detox", "substance_use"))}
    fields = {**rules(ADULTS), **needs, "needs-0-effect": "moves", "needs-1-effect": "moves", "needs-TOTAL_FORMS": "2"}
    assert "say different things of" in ask(READ, fields).text


TRIED = [
    ({"age": 40, "drinking": "none"}, "Likely to take you"),
    ({"age": 17}, "Their rules say no, today"),
    ({"age": 40}, "Depends on drinking now"),
    ({"age": 40, "drinking": "daily"}, "One rule alone is in the way: Does not take people who drink every day."),
    ({"age": "2009-01-10", "drinking": "none"}, "By itself it would say otherwise from"),
    ({}, "Still open: Age, Drinking now."),
]


@pytest.mark.parametrize(("facts", "told"), TRIED)
def test_somebody_is_tried_and_told_in_the_public_words(facts: dict[str, Any], told: str) -> None:
    assert told in ask(TRY, {**rules(ADULTS, DAILY), **somebody(**facts)}).text


def test_somebody_is_tried_against_each_part() -> None:
    fields = {
        **rules(ADULTS),
        "strands-TOTAL_FORMS": "1",
        "strands-0-name": "Drug team",
        "strands-0-code": "drugs",
        "strands-0-rules": json.dumps({"needs": {"substance_use": "moves"}, "clauses": [DAILY]}),
    }
    text = ask(TRY, {**fields, **somebody(age=40, drinking="daily")}).text
    whole, _, strand = text.partition("Strand: Drug team")
    assert "Likely to take you" in whole
    assert "Their rules say no, today" in strand


UNREADABLE = [
    ("{", "This is not JSON."),
    (json.dumps({"agee": 3}), "facts.agee: found &quot;agee&quot;; expected a fact of the vocabulary."),
    (json.dumps([]), "facts: found []"),
    (json.dumps({"on_script": True, "substance_treatment": False}), "answers that contradict each other"),
    (json.dumps({"age": "x" * 30_000}), "More is said of this person than can be read."),
]


@pytest.mark.parametrize(("person", "told"), UNREADABLE)
def test_facts_that_cannot_be_are_told(person: str, told: str) -> None:
    answer = ask(TRY, {**rules(ADULTS), "person": person})
    assert answer.status_code == 200
    assert told in answer.text


def test_with_rules_that_cannot_be_read_nobody_is_judged() -> None:
    assert "The rules cannot be read yet" in ask(TRY, {**rules({**ADULTS, "effect": "x"}), **somebody(age=4)}).text


@pytest.mark.parametrize("name", [READ, TRY])
def test_only_by_post_and_never_stored_on_the_way(name: str) -> None:
    client = at_the_desk(EDITOR)
    assert client.get(reverse(name)).status_code == 405
    assert "no-store" in ask(name, rules(ADULTS), client=client)["Cache-Control"]


@pytest.mark.parametrize("name", [READ, TRY])
def test_a_form_from_elsewhere_is_refused(name: str) -> None:
    client = Client(enforce_csrf_checks=True)
    client.cookies = at_the_desk(EDITOR).cookies
    assert client.post(reverse(name), rules(ADULTS)).status_code == 403


def test_the_form_of_a_service_shows_the_reading_of_what_it_holds() -> None:
    draft = a_draft(
        clauses=[ADULTS],
        strands=(Strand(code="team", name="Team", rules={"needs": {"housing": "moves"}, "clauses": [NO_DOGS]}),),
        at=(ServiceAtLocation(location=a_location(), overrides={"clauses": [DAILY]}),),
    )
    text = at_the_desk(EDITOR).get(url(draft, "edit")).text
    assert 'data-controller="beside"' in text
    for line in ("Takes adults.", "Does not take people who have a dog.", "Does not take people who drink every day."):
        assert line in text


def test_the_form_of_a_new_service_has_it_too() -> None:
    text = at_the_desk(EDITOR).get(url(type(a_draft()), "add")).text
    assert 'data-controller="beside"' in text


def test_a_strand_without_readable_rules_shows_the_fault_on_the_form() -> None:
    draft = a_draft(strands=(Strand(code="team", name="Team", rules=[1]),))
    answer = at_the_desk(EDITOR).get(url(draft, "edit"))
    assert answer.status_code == 200
    assert "Not readable yet" in answer.text


def test_examples_that_are_lacking_are_told_and_are_nothing_to_look_at_again() -> None:
    read = read_back(a_draft(clauses=[ADULTS]))
    assert (read.wanted, read.failing, read.faults) == (NONE_YET, 0, ())
    assert NONE_YET not in [each.text for part in read.parts for each in part.findings]
