"""The catalogue that people plan over: everything shipped, read once."""

import json
from pathlib import Path

import pytest
from pytest_django import Settings

from navigator.catalogue import listings, navigator
from navigator.interventions import rule_documents
from navigator.vocabulary import shipped_vocabulary

SERVICES = listings().services


def test_every_intervention_is_listed_for_the_core_and_for_people() -> None:
    ids = [document["id"] for document in rule_documents()]
    assert [service.id for service in listings().catalogue.services] == ids
    assert list(SERVICES) == ids


def test_the_words_are_those_of_the_installations_own_vocabulary(settings: Settings, tmp_path: Path) -> None:
    vocabulary = shipped_vocabulary()
    vocabulary["facts"]["address"]["x_question"] = "Is there somewhere your post can go?"
    (tmp_path / "vocabulary.json").write_text(json.dumps(vocabulary), encoding="utf-8")
    settings.VOCABULARY_FOLDER = tmp_path
    asked = listings.__wrapped__().questions["address"]
    assert asked.text == "Is there somewhere your post can go?"


def test_the_catalogue_is_read_once() -> None:
    assert listings() is listings()
    assert navigator() is navigator()


@pytest.mark.parametrize("service", SERVICES)
def test_every_service_has_a_name_a_description_and_a_plain_reading_of_each_rule(service: str) -> None:
    listing = SERVICES[service]
    assert listing.name
    assert listing.about
    assert all(rule.plain and rule.wording and rule.source for rule in listing.rules.values())
