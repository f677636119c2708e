"""Editions brought back, and the vocabulary as one file, out and in."""

import json
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from navigator.editing.vocabulary.keeping import change_vocabulary
from navigator.models import VocabularyEdition
from navigator.vocabulary import shipped_vocabulary
from navigator.vocabulary.standing import vocabulary_now
from tests.directory.cast import a_service
from tests.directory.desk.posting import told
from tests.navigator.editing.vocabulary.changes import A_FACT, with_fact
from tests.navigator.editing.vocabulary.pages import ASKS, page, pets

pytestmark = pytest.mark.django_db


def test_an_earlier_edition_is_compared_and_brought_back(desk: Client) -> None:
    pets()
    first = VocabularyEdition.objects.get()
    pets(x_question="Any pets?")
    text = desk.get(page("edition", first.pk)).text
    assert "Any pets?" in text
    assert desk.post(page("edition", first.pk)).headers["Location"] == page("broken")
    assert vocabulary_now()["facts"]["pet"]["x_question"] == "Is there a pet?"
    assert VocabularyEdition.objects.count() == 3


def test_an_edition_without_what_is_in_use_now_is_not_brought_back(desk: Client) -> None:
    change_vocabulary(with_fact("gp", x_question="GP?"), by=None)
    first = VocabularyEdition.objects.get()
    pets()
    a_service("Kennels", clauses=[ASKS])
    assert "Kennels" in desk.post(page("edition", first.pk)).text
    assert "pet" in vocabulary_now()["facts"]


def a_file(document: Any) -> SimpleUploadedFile:
    """A file of it."""
    return SimpleUploadedFile(
        "vocabulary.json", document if isinstance(document, bytes) else json.dumps(document).encode()
    )


def test_what_is_exported_can_be_imported_and_says_what_stands_already(desk: Client) -> None:
    exported = desk.get(page("export"))
    assert exported.headers["Content-Disposition"] == 'attachment; filename="vocabulary.json"'
    assert json.loads(exported.content) == vocabulary_now()
    assert "says what stands already" in desk.post(page("import"), {"file": a_file(exported.content)}).text


def test_a_file_shows_what_it_changes_before_it_stands(desk: Client) -> None:
    said = desk.post(page("import"), {"file": a_file(with_fact()(shipped_vocabulary()))})
    assert "fact “pet”: added" in said.text
    assert "pet" not in vocabulary_now()["facts"]
    desk.post(page("import"), {"seen": said.context["seen"]})
    assert vocabulary_now()["facts"]["pet"] == A_FACT


def test_a_file_says_what_would_be_new_to_look_at_again(desk: Client) -> None:
    document = shipped_vocabulary()
    document["implications"].append(
        {"if": {"all": [{"fact": "gp", "is": True}, {"fact": "gp", "is": False}]}, "then": {"address": True}}
    )
    said = desk.post(page("import"), {"file": a_file(document)}).text
    assert "The “if” of this implication can never matter: nobody can be as it says." in said
    assert "say different things" not in said


def test_a_file_that_was_looked_at_beside_another_vocabulary_is_shown_again(desk: Client) -> None:
    said = desk.post(page("import"), {"file": a_file(with_fact()(shipped_vocabulary()))})
    change_vocabulary(with_fact("gp", x_question="GP?"), by=None)
    again = desk.post(page("import"), {"seen": said.context["seen"]})
    assert "Somebody has changed the vocabulary meanwhile" in told(again)
    assert "GP?" in again.text
    assert "pet" not in vocabulary_now()["facts"]


@pytest.mark.parametrize(
    ("document", "said"),
    [
        (b"{", "This is not JSON"),
        (b"\xff", "no UTF-8"),
        ({"format": 1}, "facts: found nothing"),
        ({**shipped_vocabulary(), "together": [["housing"]]}, "together[0]"),
    ],
)
def test_every_fault_of_a_file_is_told(desk: Client, document: Any, said: str) -> None:
    assert said in desk.post(page("import"), {"file": a_file(document)}).text
    assert not VocabularyEdition.objects.exists()


def test_a_file_that_would_break_use_is_refused_and_says_whose(desk: Client) -> None:
    pets()
    a_service("Kennels", clauses=[ASKS])
    said = desk.post(page("import"), {"file": a_file(shipped_vocabulary())})
    assert "Kennels" in said.text
    assert not said.context["seen"]


def test_what_did_not_come_from_here_is_not_kept(desk: Client) -> None:
    desk.post(page("import"), {"seen": "made up"})
    assert not VocabularyEdition.objects.exists()
