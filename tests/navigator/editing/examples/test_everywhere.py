"""After the vocabulary has changed all examples of all public services are asked again."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from directory.models import Service
from navigator.editing.examples.everywhere import broken_everywhere, with_examples
from navigator.vocabulary import shipped_vocabulary
from tests.directory.cast import a_draft

pytestmark = pytest.mark.django_db

SCRIPT = {"id": "treated", "effect": "requires", "strength": "always",
          "test": {"fact": "substance_treatment", "is": True}}  # fmt: skip
EXAMPLE = {"name": "On a script", "expect": "takes", "facts": {"on_script": True, "substance_treatment": True}}


def public(name: str, example: dict | None = None) -> Service:
    draft = a_draft(name, clauses=[SCRIPT])
    draft.rules = {"clauses": [SCRIPT], "examples": [example] if example else []}
    draft.save_revision().publish()
    return draft


@pytest.fixture
def another_vocabulary(tmp_path: Path, settings):
    """One in which a script no longer goes with treatment by another service, but against it."""
    document = shipped_vocabulary()
    document["implications"] = [
        {"if": {"fact": "on_script", "is": True}, "then": {"substance_treatment": False}},
        *[each for each in document["implications"] if each["if"].get("fact") != "on_script"],
    ]

    def change() -> None:
        (tmp_path / "vocabulary.json").write_text(json.dumps(document), encoding="utf-8")
        settings.VOCABULARY_FOLDER = tmp_path

    return change


def test_nothing_is_told_while_all_hold() -> None:
    public("Night Shelter", EXAMPLE)
    assert list(broken_everywhere()) == []


def test_what_a_changed_vocabulary_broke_is_listed_by_service(another_vocabulary) -> None:
    public("Night Shelter", EXAMPLE)
    public("Day Centre", {**EXAMPLE, "facts": {}})
    another_vocabulary()
    (broken,) = broken_everywhere()
    assert (broken.service, broken.name) == ("night-shelter", "Night Shelter")
    assert "answers that contradict each other" in broken.told[0]


def test_a_service_whose_rules_no_longer_can_be_read_is_listed(another_vocabulary, tmp_path: Path) -> None:
    public("Night Shelter", EXAMPLE)
    another_vocabulary()
    document = json.loads((tmp_path / "vocabulary.json").read_text(encoding="utf-8"))
    document["facts"]["treated"] = document["facts"].pop("substance_treatment")
    document["implications"] = document["progressions"] = document["setbacks"] = document["x_grid"] = []
    (tmp_path / "vocabulary.json").write_text(json.dumps(document), encoding="utf-8")
    (broken,) = broken_everywhere()
    assert broken.told[0].startswith("Its rules cannot be read: clauses[0].test.fact")


def test_services_without_examples_and_drafts_are_not_asked() -> None:
    public("Night Shelter", EXAMPLE)
    public("Day Centre")
    a_draft("Hostel", clauses=[SCRIPT])
    assert with_examples() == 1


def test_the_command_says_that_all_hold() -> None:
    public("Night Shelter", EXAMPLE)
    out = StringIO()
    call_command("check_examples", stdout=out, stderr=StringIO())
    assert out.getvalue() == "1 service with examples: all hold.\n"


def test_the_command_tells_each_that_fails_and_ends_with_an_error(another_vocabulary) -> None:
    public("Night Shelter", EXAMPLE)
    another_vocabulary()
    out = StringIO()
    with pytest.raises(CommandError, match="1 of 1 service with examples no longer fit them"):
        call_command("check_examples", stdout=out, stderr=StringIO())
    assert out.getvalue().startswith("Night Shelter (night-shelter): Example “On a script”:")
