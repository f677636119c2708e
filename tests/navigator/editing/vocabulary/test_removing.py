"""Taking out what is used and what is not: by whom, what could take its place, and what stays."""

import json
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from directory.models import Service
from navigator.editing.vocabulary.keeping import change_vocabulary
from navigator.vocabulary import shipped_vocabulary
from navigator.vocabulary.document.entries import entries, mark_of
from navigator.vocabulary.document.grid_parts import named_parts
from navigator.vocabulary.standing import vocabulary_now
from tests.directory.cast import a_draft, a_service
from tests.directory.desk.posting import told
from tests.navigator.editing.vocabulary.changes import A_FACT, with_fact
from tests.navigator.editing.vocabulary.pages import ASKS, edit, page, pets

pytestmark = pytest.mark.django_db


def test_a_kind_that_is_in_use_stays_and_the_page_says_by_whom_and_offers_another(desk: Client) -> None:
    pets()
    kennels = a_service("Kennels", clauses=[ASKS])
    said = edit(desk, "facts", "pet", kind="several")
    assert "This is in use and has to stay" in said.text
    assert reverse("wagtailsnippets_directory_service:edit", args=[kennels.pk]) in said.text
    assert page("remove", "facts", "pet") in said.text
    assert vocabulary_now()["facts"]["pet"] == A_FACT


def test_what_nobody_uses_is_taken_out(desk: Client) -> None:
    pets()
    assert "Nothing uses" in desk.get(page("remove", "facts", "pet")).text
    desk.post(page("remove", "facts", "pet"))
    assert "pet" not in vocabulary_now()["facts"]


def test_what_this_program_relies_on_offers_no_way_out(desk: Client) -> None:
    said = desk.post(page("remove", "facts", "self_harm"))
    assert "a safety line is told by it" in said.text
    assert "self_harm" in vocabulary_now()["facts"]


def test_a_replacement_says_how_many_before_it_is_done(desk: Client) -> None:
    pets()
    change_vocabulary(with_fact("animal_kind"), by=None)
    service = a_service("Kennels", clauses=[ASKS])
    a_draft("Farm", clauses=[ASKS])
    said = desk.post(page("remove", "facts", "pet"), {"instead": "animal_kind"})
    assert "2 listings would change" in said.text
    assert "pet" in vocabulary_now()["facts"]
    said = desk.post(page("remove", "facts", "pet"), {"instead": "animal_kind", "sure": "2"}, follow=True)
    assert "Replaced in 2 listings" in told(said)
    assert said.request["PATH_INFO"] == page("broken")
    service.refresh_from_db()
    assert service.rules["clauses"][0]["test"]["fact"] == "animal_kind"
    assert service.latest_revision.user.username == "moderator"


def test_where_there_are_more_than_somebody_saw_they_are_asked_again(desk: Client) -> None:
    pets()
    change_vocabulary(with_fact("animal_kind"), by=None)
    a_service("Kennels", clauses=[ASKS])
    a_service("Farm", clauses=[ASKS])
    said = desk.post(page("remove", "facts", "pet"), {"instead": "animal_kind", "sure": "1"})
    assert "2 listings would change" in said.text
    assert "pet" in vocabulary_now()["facts"]


def test_too_many_for_a_page_are_left_to_the_command(desk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("navigator.editing.vocabulary.views.removing.AT_ONCE", 0)
    pets()
    change_vocabulary(with_fact("animal_kind"), by=None)
    a_service("Kennels", clauses=[ASKS])
    said = desk.post(page("remove", "facts", "pet"), {"instead": "animal_kind", "sure": "1"})
    assert "manage.py vocabulary replace pet animal_kind" in said.text
    assert "pet" in vocabulary_now()["facts"]


def test_listings_that_stand_against_it_are_told(desk: Client) -> None:
    pets()
    change_vocabulary(with_fact("animal_kind"), by=None)
    farm = a_service("Farm", clauses=[ASKS])
    Service.objects.filter(pk=farm.pk).update(description="")
    said = desk.post(page("remove", "facts", "pet"), {"instead": "animal_kind", "sure": "1"})
    assert "Nothing changed: these listings stand against it" in said.text
    assert "Farm" in said.text


def test_an_option_is_replaced_by_another(desk: Client) -> None:
    pets()
    a_service("Kennels", clauses=[ASKS])
    desk.post(page("remove_option", "facts", "pet", "dog"), {"instead": "cat", "sure": "1"})
    assert vocabulary_now()["facts"]["pet"]["options"] == ["cat"]


def test_only_facts_of_the_same_kind_with_the_same_options_are_offered(desk: Client) -> None:
    pets()
    change_vocabulary(with_fact("animal_kind"), by=None)
    change_vocabulary(with_fact("other", options=["cat"], x_options={"cat": "A cat"}), by=None)
    a_service("Kennels", clauses=[ASKS])
    form = desk.get(page("remove", "facts", "pet")).context["form"]
    assert [value for value, _ in form.fields["instead"].choices] == ["animal_kind"]


NOT_WITH_PSYCHOSIS = {"grid": {"diagnosis": {"each": {"psychosis": "no"}, "unless": ["mental_health_team"]}}}


def a_service_that_answers(**answers: Any) -> Service:
    """A published service with these answers to the grid."""
    service = a_service("Kiln House")
    service.rules = {"grid": answers or NOT_WITH_PSYCHOSIS["grid"], "clauses": []}
    service.save_revision().publish()
    return service


@pytest.mark.parametrize(
    ("part", "other", "answer"),
    [
        ("psychosis", "personality_disorder",
         {"each": {"personality_disorder": "no"}, "unless": ["mental_health_team"]}),
        ("mental_health_team", "a_worker", {"each": {"psychosis": "no"}, "unless": ["a_worker"]}),
    ],
)  # fmt: skip
def test_a_part_of_a_grid_question_that_answers_name_goes_once_another_takes_its_place(
    desk: Client, part: str, other: str, answer: Any
) -> None:
    service = a_service_that_answers()
    worker = {"id": "a_worker", "label": "they come with a worker", "about": '{"fact": "gp", "is": true}'}
    edit(desk, "x_grid", "diagnosis", **{f"unless-1-{key}": value for key, value in worker.items()})
    address = page("remove_option", "x_grid", "diagnosis", part)
    said = desk.get(address)
    assert "Kiln House" in said.text
    assert [value for value, _ in said.context["form"].fields["instead"].choices] == [other]
    assert "1 listing would change" in desk.post(address, {"instead": other}).text
    desk.post(address, {"instead": other, "sure": "1"})
    assert Service.objects.get(pk=service.pk).rules["grid"]["diagnosis"] == answer
    assert part not in named_parts(entries(vocabulary_now(), "x_grid")["diagnosis"])


@pytest.mark.parametrize("change", [{"options-0-DELETE": "on"}, {"unless-0-DELETE": "on"}, {"kind": "group"}])
def test_what_answers_name_of_a_grid_question_stays_and_the_page_offers_another(
    desk: Client, change: dict[str, str]
) -> None:
    a_service_that_answers()
    said = edit(desk, "x_grid", "diagnosis", **change).text
    for words in ("This is in use and has to stay", "Kiln House", "Put another in its place everywhere"):
        assert words in said
    assert vocabulary_now() == shipped_vocabulary()


def test_the_fact_of_a_history_in_use_stays_because_its_months_are_of_that(desk: Client) -> None:
    a_service_that_answers(violence={"answer": "no", "within_months": 24})
    form = desk.get(page("entry", "x_grid", "violence")).context["form"]
    said = edit(desk, "x_grid", "violence", rest=json.dumps({**form.initial["rest"], "fact": "fire_flag"})).text
    assert "found the kind history of fire_flag; expected history of risk_flag" in said
    assert "Kiln House" in said


@pytest.mark.parametrize(
    ("key", "change"),
    [
        ("diagnosis", {"options-0-label": "A psychosis", "unless-0-label": "a team knows them", "question": "Now?"}),
        ("violence", {"short": "Has been violent", "people": "people who hit somebody"}),
    ],
)
def test_words_of_a_grid_question_can_always_change(desk: Client, key: str, change: dict[str, str]) -> None:
    a_service_that_answers(violence={"answer": "no"}, **NOT_WITH_PSYCHOSIS["grid"])
    edit(desk, "x_grid", key, **change)
    now = json.dumps(entries(vocabulary_now(), "x_grid")[key], ensure_ascii=False)
    assert all(words in now for words in change.values())


def test_a_part_that_no_answer_names_is_taken_out_of_quick_choices_too(desk: Client) -> None:
    desk.post(page("remove_option", "x_grid", "gender", "man"))
    question = entries(vocabulary_now(), "x_grid")["gender"]
    assert list(named_parts(question)) == ["woman", "non_binary"]
    assert "man" not in {option for each in question["quick"] for option in each["each"]}


def test_a_pair_is_taken_out(desk: Client) -> None:
    pair = vocabulary_now()["together"][0]
    desk.post(page("remove", "together", mark_of(pair)))
    assert pair not in vocabulary_now()["together"]
