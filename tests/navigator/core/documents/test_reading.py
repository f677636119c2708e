"""Bad documents, each with the line that tells it (rules.md sections 8, 9.14 and 9.17)."""

from typing import Any

import pytest

from navigator.core.documents import read_case
from tests.navigator.core.documents.changing import DAY, OBJECT, SOUND, faults, here, missing, sound_but

TEST = "services[0].clauses[0].test"


def test_the_sound_document_has_no_fault() -> None:
    assert faults(SOUND) == []


BAD = [
    missing("format"),
    here("format", "1", "one of 1"),
    missing("people"),
    here("people[0]", 1, "an object with id, asked_on"),
    here("stale_before", "May", DAY),
    here("persons", [], "one of the keys format, vocabulary, services, people, stale_before, about"),
    here("about", [], OBJECT),
]


@pytest.mark.parametrize(("path", "value", "line"), BAD)
def test_each_fault_of_a_case_is_told_where_it_is(path: str, value: Any, line: str) -> None:
    assert line in faults(sound_but((path, value)))


@pytest.mark.parametrize(("document", "text"), [(None, "null"), ([], "[]"), ("case", '"case"'), (1, "1")])
def test_what_is_no_object_is_no_case(document: Any, text: str) -> None:
    expected = "an object with format, vocabulary, services, people"
    assert faults(document) == [f"document: found {text}; expected {expected}"]


def test_every_fault_is_told_in_the_order_of_the_document() -> None:
    changes = [
        ("about.p9", {}),
        ("people[0].asked_on", "soon"),
        ("services[1].clauses[0].effect", "bars"),
        ("services[0].needs.housing", "helps"),
        ("vocabulary.version", 3),
        ("format", 3),
    ]
    assert [line.partition(":")[0] for line in faults(sound_but(*changes))] == [path for path, _ in reversed(changes)]


def test_a_fault_is_told_once() -> None:
    twice = [{"need": "love", "until": "2026-12-18"}] * 2
    assert len(faults(sound_but(("people[0].declined", ["gender", "gender", "gender"])))) == 2
    assert len(faults(sound_but(("people[0].support_now", twice)))) == 2


def test_a_path_stands_on_one_line_whatever_keys_somebody_made_up() -> None:
    assert faults(sound_but(("two\nlines", 1)))[0].startswith("two\\nlines: found 1; expected one of the keys format, ")


def test_tests_within_tests_without_end_are_a_fault() -> None:
    deep: Any = {"anyone": True}
    for _ in range(5_000):
        deep = {"not": deep}
    line = "document: found tests within tests without end; expected tests that are nested a few levels deep"
    assert line in faults(sound_but((TEST, deep)))


@pytest.mark.parametrize(
    ("length", "shown"), [(78, '"' + "x" * 78 + '"'), (79, '"' + "x" * 78 + "…"), (200, '"' + "x" * 78 + "…")]
)
def test_what_is_found_is_shown_as_far_as_it_can_be_recognised(length: int, shown: str) -> None:
    assert faults(sound_but(("people[0].asked_on", "x" * length))) == [
        f"people[0].asked_on: found {shown}; expected {DAY}"
    ]


PLACES_FOR_OWN_KEYS = [
    "x_note",
    "vocabulary.x_note",
    "vocabulary.facts.x_note",
    "vocabulary.facts.age.x_note",
    "vocabulary.implications[0].x_note",
    "vocabulary.implications[0].then.x_note",
    "vocabulary.implications[0].if.x_note",
    "vocabulary.progressions[0].x_note",
    "vocabulary.progressions[0].then.x_note",
    "vocabulary.setbacks[0].x_note",
    "vocabulary.setbacks[0].then.x_note",
    "services[0].x_note",
    "services[0].needs.x_note",
    "services[0].clauses[0].x_note",
    "services[0].clauses[0].challenge.x_note",
    f"{TEST}.x_note",
    f"{TEST}.all[0].any[0].x_note",
    f"{TEST}.all[3].elsewhere.x_note",
    "people[0].x_note",
    "people[0].facts.x_note",
    "people[0].support_now[0].x_note",
    "about.x_note",
    "about.p1.x_note",
    "about.p1.s1.x_note",
]


@pytest.mark.parametrize("value", [None, ["thing"]])
@pytest.mark.parametrize("path", PLACES_FOR_OWN_KEYS)
def test_keys_that_begin_with_x_are_somebodys_own(path: str, value: Any) -> None:
    assert read_case(sound_but((path, value))) == read_case(SOUND)
