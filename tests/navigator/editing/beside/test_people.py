"""Somebody of the cast is tried without being anybody."""

import json

import pytest
from django.urls import reverse

from navigator.cast import cast as members
from navigator.editing.beside.people import cast
from navigator.editing.beside.views import BY_SCRIPT, TRY
from tests.directory.desk.posting import EDITOR, at_the_desk

pytestmark = pytest.mark.django_db

NO_IDS = {"id": "ids", "effect": "requires", "strength": "always", "test": {"fact": "id_papers", "is": True}}


def test_the_whole_cast_can_be_chosen_with_who_they_are() -> None:
    assert [each.id for each in cast()] == [each.name for each in members()]
    assert cast()[0].sentence.startswith(f"{members()[0].name}: ")


@pytest.mark.parametrize("chosen", [each.name for each in members()])
def test_each_of_them_can_be_tried_without_a_script(chosen: str) -> None:
    fields = {"rules": json.dumps({"clauses": [NO_IDS]}), "who": chosen}
    answer = at_the_desk(EDITOR).post(reverse(TRY), fields)
    assert answer.status_code == 200
    has_id = next(each for each in cast() if each.id == chosen).facts.get("id_papers")
    said = {True: "Likely to take you", False: "Their rules say no, today", None: "Depends on id"}[has_id]
    assert f"<strong>{said}" in answer.text


def test_a_fact_that_this_site_does_not_know_is_left_out(tmp_path, settings) -> None:
    from navigator.vocabulary import shipped_vocabulary

    document = shipped_vocabulary()
    document["facts"] = {name: fact for name, fact in document["facts"].items() if name != "animal"}
    document["x_grid"] = []
    (tmp_path / "vocabulary.json").write_text(json.dumps(document), encoding="utf-8")
    settings.VOCABULARY_FOLDER = tmp_path
    assert not [each for each in cast() if "animal" in each.facts]
    fields = {"rules": json.dumps({"clauses": [NO_IDS]}), "who": cast()[0].id}
    answer = at_the_desk(EDITOR).post(reverse(TRY), fields, headers={BY_SCRIPT: "1"})
    assert "expected a fact of the vocabulary" not in answer.text
