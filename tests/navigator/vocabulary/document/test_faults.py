"""Everything that is wrong with a vocabulary is told by its path."""

from typing import Any

import pytest

from navigator.vocabulary import shipped_vocabulary
from navigator.vocabulary.document.faults import faults_of


def told(**change: Any) -> list[str]:
    """The paths of the faults of the vocabulary with one fact changed."""
    document = shipped_vocabulary()
    document["facts"]["drinking"] = {**document["facts"]["drinking"], **change}
    return [fault.path for fault in faults_of(document)]


def test_the_vocabulary_as_shipped_has_none() -> None:
    assert faults_of(shipped_vocabulary()) == ()


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"kind": "several_of"}, "facts.drinking.kind"),
        ({"x_question": " "}, "facts.drinking.x_question"),
        ({"x_why": None}, "facts.drinking.x_why"),
        ({"x_who": "everybody"}, "facts.drinking.x_who"),
        ({"x_hint": 3}, "facts.drinking.x_hint"),
        ({"x_options": {"none": "No", "some": "Some"}}, "facts.drinking.x_options.daily"),
        ({"x_options": []}, "facts.drinking.x_options"),
        ({"x_they": {"daily": 3}}, "facts.drinking.x_they"),
        ({"x_people": "drinkers"}, "facts.drinking.x_people"),
        ({"options": ["none", "some", "daily", "Every Hour"]}, "facts.drinking.options[3]"),
        ({"x_after": {"fact": "gone", "is": True}}, "facts.drinking.x_after.fact"),
        ({"need": "wings"}, "facts.drinking.need"),
    ],
)
def test_a_fault_of_a_fact_is_told_by_its_path(change: dict[str, Any], path: str) -> None:
    assert path in told(**change)


@pytest.mark.parametrize("name", ["Drinking", "x_drinking", "unreadable_rule", "3rd", "a-b", "a" * 61])
def test_a_name_that_is_none_is_refused(name: str) -> None:
    document = shipped_vocabulary()
    document["facts"][name] = document["facts"]["gp"]
    assert [fault.expected for fault in faults_of(document)] == [
        "a name of small letters, digits and _, not beginning with x_"
    ]


def test_a_fault_of_a_grid_question_is_told() -> None:
    document = shipped_vocabulary()
    document["x_grid"][0] = {**document["x_grid"][0], "fact": "gone"}
    assert any(fault.path.startswith("x_grid[0]") for fault in faults_of(document))


def test_what_is_no_vocabulary_at_all_is_told() -> None:
    assert faults_of(["facts"])


def test_a_vocabulary_without_a_version_is_refused_since_plans_name_it() -> None:
    document = shipped_vocabulary()
    del document["version"]
    assert [str(fault) for fault in faults_of(document)] == [
        "version: found nothing; expected a text that says something"
    ]
