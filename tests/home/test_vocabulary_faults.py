"""A vocabulary that the site cannot plan with is told before it is used."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytest_django import Settings

from home.vocabulary_faults import fault_in_vocabulary, kept_vocabulary_can_be_used, vocabulary_can_be_used
from navigator.models import VocabularyEdition
from navigator.vocabulary import SHIPPED, shipped_vocabulary


def kept(folder: Path, document: dict[str, Any]) -> Path:
    (folder / "vocabulary.json").write_text(json.dumps(document), encoding="utf-8")
    return folder


def test_the_vocabulary_as_shipped_can_be_used() -> None:
    assert fault_in_vocabulary(SHIPPED) == ""


def _one_fact_less(document: dict[str, Any]) -> None:
    document["facts"].pop("age")


def _no_question(document: dict[str, Any]) -> None:
    document["facts"]["age"].pop("x_question")


def _no_facts(document: dict[str, Any]) -> None:
    document.pop("facts")


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (_no_facts, "facts: found nothing"),
        (_one_fact_less, '"age"'),
        (_no_question, "facts.age.x_question: found nothing"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, change: Callable[[dict[str, Any]], None], named: str) -> None:
    document = shipped_vocabulary()
    change(document)
    assert named in fault_in_vocabulary(kept(tmp_path, document))


def test_a_vocabulary_that_is_no_json_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "vocabulary.json").write_text("{")
    assert fault_in_vocabulary(tmp_path)


def test_a_vocabulary_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    assert fault_in_vocabulary(tmp_path) == "vocabulary.json: No such file or directory"


def test_the_check_names_the_folder_and_the_fault(tmp_path: Path, settings: Settings) -> None:
    settings.VOCABULARY_FOLDER = tmp_path
    (found,) = vocabulary_can_be_used()
    assert str(tmp_path) in found.msg
    assert "No such file" in found.msg


@pytest.mark.django_db
def test_an_edition_that_this_release_cannot_use_is_told_when_the_database_is_checked() -> None:
    document = shipped_vocabulary()
    VocabularyEdition.objects.create(text=json.dumps(document))
    assert kept_vocabulary_can_be_used(databases=["default"]) == []
    _no_question(document)
    VocabularyEdition.objects.create(text=json.dumps(document))
    (found,) = kept_vocabulary_can_be_used(databases=["default"])
    assert "facts.age.x_question: found nothing" in found.msg
    assert "vocabulary import" in found.hint
    assert kept_vocabulary_can_be_used() == []
