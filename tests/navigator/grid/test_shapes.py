"""The questions as data: what is shipped, and what is told of a question that is none."""

from typing import Any

import pytest

from navigator.core.documents import Faults
from navigator.grid import read_grid
from navigator.grid.settings import read_settings
from navigator.grid.shapes import faults_of_questions
from tests.navigator.forbidden import forbidden
from tests.navigator.grid.answered import GRID, VOCABULARY

# What the field asks, and the question that asks it.
ASKED_FOR = {
    "age limits": "age",
    "gender, and whom they mean": "gender",
    "using drugs now": "using_drugs",
    "drinking now": "drinking",
    "on a script": "on_script",
    "psychosis or personality disorder": "diagnosis",
    "recent self-harm": "self_harm",
    "violence, how far back": "violence",
    "arson": "arson",
    "sexual offence": "sexual_offence",
    "offences by kind, risk level": "offences",
    "on probation or licence": "on_probation",
    "an earlier ban": "ban",
    "missed appointments": "missed_appointments",
    "rent arrears, income": "money",
    "no recourse to public funds": "no_public_funds",
    "no local connection, unless fleeing": "no_local_connection",
    "no ID, address or GP": "without",
    "already helped elsewhere": "already_helped",
    "couples": "couples",
    "children": "children",
    "boys up to what age": "boys",
    "pets": "pets",
    "pregnant": "pregnant",
    "disability": "disability",
}


def test_what_the_field_asks_is_a_question() -> None:
    assert {each.id for each in GRID.questions} == set(ASKED_FOR.values())


def test_no_question_says_a_word_that_we_do_not_say() -> None:
    said = [VOCABULARY["x_grid"], VOCABULARY["x_grid_where"]]
    assert forbidden(str(said).replace("sexual_offence", "")) == []


def test_a_vocabulary_without_questions_has_an_empty_grid() -> None:
    bare = {key: each for key, each in VOCABULARY.items() if not key.startswith("x_grid")}
    assert read_grid(bare).questions == ()


DRINKING = {
    "id": "drinking",
    "kind": "group",
    "short": "Drinking",
    "question": "Somebody who drinks?",
    "people": "people who drink",
    "about": {"fact": "drinking", "one_of": ["some", "daily"]},
}
FAULTS = [
    ({"kind": "grup"}, 'x_grid[0].kind: found "grup"; expected one of "group", "history", "each", "range"'),
    (
        {"about": {"fact": "drink", "is": "some"}},
        'x_grid[0].about.fact: found "drink"; expected a fact of the vocabulary',
    ),
    (
        {"id": "Drinking"},
        'x_grid[0].id: found "Drinking"; expected small letters, digits and _, beginning with a letter',
    ),
    ({"where": "on_the_moon"}, 'x_grid[0].where: found "on_the_moon"; expected a setting of x_grid_where'),
    (
        {"after": "children"},
        'x_grid[0].after: found "children"; expected a question of the kind group that stands before it',
    ),
    ({"kind": "history"}, "x_grid[0].fact: found nothing; expected the key fact, for a question of the kind history"),
    (
        {"kind": "history", "fact": "drinking"},
        'x_grid[0].fact: found "drinking"; expected a fact of the kind ago',
    ),
    (
        {"kind": "range", "fact": "age", "everybody": "anybody"},
        "x_grid[0].over: found nothing; expected the key under or over, for a question of the kind range",
    ),
    ({"settled_by": "luck"}, 'x_grid[0].settled_by: found "luck"; expected a need of the vocabulary'),
    ({"pepole": "x"}, 'x_grid[0].pepole: found "x"; expected one of the keys'),
]


@pytest.mark.parametrize(("change", "told"), FAULTS)
def test_a_fault_of_a_question_is_told_by_its_path(change: Any, told: str) -> None:
    with pytest.raises(Faults) as refused:
        read_grid({**VOCABULARY, "x_grid": [{**DRINKING, **change}]})
    assert [told in str(each) for each in refused.value.faults] == [True]


def test_an_id_stands_once() -> None:
    with pytest.raises(Faults, match=r"x_grid\[1\]\.id"):
        read_grid({**VOCABULARY, "x_grid": [DRINKING, DRINKING]})


HOMES = {"id": "homes", "label": "homes", "kinds": ["hostel"], "needs": ["housing"]}
FAMILIES = {"id": "families", "label": "families", "also": "homes", "kinds": ["drop_in"], "needs": ["relationships"]}


def test_a_setting_takes_over_all_of_one_that_stands_before_it() -> None:
    found = read_settings({"x_grid_where": [HOMES, FAMILIES]})["families"]
    assert (found.kinds, found.needs) == ({"hostel", "drop_in"}, {"housing", "relationships"})


@pytest.mark.parametrize(
    ("stated", "told"),
    [
        ([FAMILIES, HOMES], 'x_grid_where[0].also: found "homes"; expected a setting that stands before it'),
        ([{**HOMES, "also": "homes"}], 'x_grid_where[0].also: found "homes"; expected a setting that stands before it'),
        ([{**HOMES, "also": "boats"}], 'x_grid_where[0].also: found "boats"; expected a setting of x_grid_where'),
    ],
)
def test_a_setting_takes_over_none_that_comes_later(stated: list[dict[str, Any]], told: str) -> None:
    assert [str(each) for each in faults_of_questions({**VOCABULARY, "x_grid": [], "x_grid_where": stated})] == [told]


def test_children_come_wherever_somebody_moves_in() -> None:
    settings = read_settings(VOCABULARY)
    assert settings["moves_in"].kinds < settings["children_come"].kinds
    assert settings["moves_in"].needs < settings["children_come"].needs
