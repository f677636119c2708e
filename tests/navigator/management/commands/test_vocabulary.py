"""`manage.py vocabulary`: out as one file and in again; another in the place of one; what is broken."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from directory.models import Service
from navigator.editing.vocabulary.keeping import change_vocabulary
from navigator.models import VocabularyEdition
from navigator.vocabulary import shipped_vocabulary
from navigator.vocabulary.standing import vocabulary_now
from tests.directory.cast import a_service
from tests.navigator.editing.vocabulary.changes import with_fact

pytestmark = pytest.mark.django_db

ASKS = {"id": "pets", "effect": "excludes", "strength": "always", "test": {"fact": "pet", "is": "dog"}}


def said(*words: Any) -> str:
    """What the command prints."""
    told = io.StringIO()
    call_command("vocabulary", *map(str, words), stdout=told)
    return told.getvalue()


def kept(folder: Path, document: Any) -> Path:
    """A file of it."""
    file = folder / "in.json"
    file.write_text(document if isinstance(document, str) else json.dumps(document), encoding="utf-8")
    return file


def test_what_goes_out_comes_in_again_and_changes_nothing(tmp_path: Path) -> None:
    change_vocabulary(with_fact(), by=None)
    said("export", tmp_path / "out.json")
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8")) == vocabulary_now()
    assert "says what stands already" in said("import", tmp_path / "out.json")


def test_a_dry_run_says_what_would_change_and_changes_nothing(tmp_path: Path) -> None:
    file = kept(tmp_path, with_fact()(shipped_vocabulary()))
    told = said("import", file, "--dry-run")
    assert "fact “pet”: added" in told
    assert "question: nothing → Is there a pet?" in told
    assert not VocabularyEdition.objects.exists()


def test_a_file_stands_once_it_is_brought_in(tmp_path: Path) -> None:
    said("import", kept(tmp_path, with_fact()(shipped_vocabulary())))
    assert "pet" in vocabulary_now()["facts"]
    newest = VocabularyEdition.objects.get()
    assert (newest.by, newest.note) == (None, "brought in: in.json")


@pytest.mark.parametrize(
    ("document", "told"),
    [
        ("{", "This is not JSON. Line 1"),
        ({"format": 1}, "facts: found nothing"),
        ({**shipped_vocabulary(), "together": [["housing", "wings"]]}, r'together\[0\]\[1\]: found "wings"'),
    ],
)
def test_every_fault_is_told(tmp_path: Path, document: Any, told: str) -> None:
    with pytest.raises(CommandError, match=told):
        said("import", kept(tmp_path, document))
    assert not VocabularyEdition.objects.exists()


def test_what_would_break_use_is_refused_with_all_who_use_it(tmp_path: Path) -> None:
    change_vocabulary(with_fact(), by=None)
    a_service("Kennels", clauses=[ASKS])
    with pytest.raises(CommandError, match="service “Kennels”"):
        said("import", kept(tmp_path, shipped_vocabulary()))
    assert "pet" in vocabulary_now()["facts"]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="No such file"):
        said("import", tmp_path / "none.json")


def test_another_is_put_in_the_place_of_a_fact_and_of_an_option() -> None:
    change_vocabulary(with_fact(), by=None)
    change_vocabulary(with_fact("animal_kind"), by=None)
    service = a_service("Kennels", clauses=[ASKS])
    assert "in 1 listings" in said("replace", "pet", "animal_kind")
    said("replace", "animal_kind", "animal_kind", "--option", "dog", "cat")
    assert Service.objects.get(pk=service.pk).rules["clauses"][0]["test"] == {"fact": "animal_kind", "is": "cat"}


def test_another_is_put_in_the_place_of_a_part_of_a_grid_question() -> None:
    service = a_service("Kiln House")
    service.rules = {"grid": {"using_drugs": {"answer": "no", "unless": ["steady"]}}, "clauses": []}
    service.save_revision().publish()
    said("replace", "using_drugs", "using_drugs", "--option", "steady", "not_daily")
    assert Service.objects.get(pk=service.pk).rules["grid"]["using_drugs"]["unless"] == ["not_daily"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("diagnosis", "diagnosis", "--option", "psychosis", "mental_health_team"), "two of its options"),
        (("pet", "gp"), "of the same kind"),
        (("pet", "nothing"), "of the same kind"),
        (("pet", "pet"), "of the same kind"),
        (("pet", "pet", "--option", "dog", "cow"), "two of its options: cat, dog"),
        (("self_harm", "fire_flag"), "this program"),
    ],
)
def test_what_cannot_be_replaced_is_told(words: tuple[str, ...], told: str) -> None:
    change_vocabulary(with_fact(), by=None)
    with pytest.raises(CommandError, match=told):
        said("replace", *words)


def test_listings_that_stand_against_it_are_named() -> None:
    change_vocabulary(with_fact(), by=None)
    change_vocabulary(with_fact("animal_kind"), by=None)
    farm = a_service("Farm", clauses=[ASKS])
    Service.objects.filter(pk=farm.pk).update(description="")
    with pytest.raises(CommandError, match=r"Farm \(farm\)"):
        said("replace", "pet", "animal_kind")


def test_where_nothing_is_broken_it_says_so() -> None:
    a_service("Kennels")
    assert "the examples of 0 services hold" in said("check")


def test_what_there_is_to_look_at_again_is_told_and_nothing_fails_by_it(tmp_path: Path) -> None:
    assert "To look at again: Help with drink or drugs and help with detox" in said("check")
    document = with_fact(x_after={"all": [{"fact": "gp", "is": True}, {"fact": "gp", "is": False}]})(
        shipped_vocabulary()
    )
    told = said("import", kept(tmp_path, document), "--dry-run")
    assert "To look at again: When “Pet” is asked can never matter" in told


def test_broken_rules_and_examples_are_told_and_the_command_fails() -> None:
    odd = a_service("Odd")
    Service.objects.filter(pk=odd.pk).update(rules={"clauses": [{**ASKS, "test": {"fact": "gone", "is": True}}]})
    farm = a_service("Farm")
    example = {"name": "Anybody", "expect": "refuses", "facts": {"gp": True}}
    Service.objects.filter(pk=farm.pk).update(rules={"clauses": [], "examples": [example]})
    told = io.StringIO()
    with pytest.raises(CommandError, match="1 unreadable, 1 with broken examples"):
        call_command("vocabulary", "check", stdout=told)
    assert "odd: cannot be read" in told.getvalue()
    assert "Anybody" in told.getvalue()
