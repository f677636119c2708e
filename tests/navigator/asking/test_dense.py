"""A question as one line of the page on which staff ask everything."""

from datetime import date
from typing import Any

import pytest

from navigator.asking.answers import answer
from navigator.asking.dense import UNKNOWN, row
from navigator.asking.fields import field
from navigator.asking.filled import filled
from navigator.asking.posted import WHEN, Posted
from tests.navigator.asking.asked import QUESTIONS

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("fact", "shape", "labels"),
    [
        ("gp", "beside", ["Yes", "No", "Rather not", "?"]),
        ("animal", "beside", ["No", "A dog", "Another animal", "Rather not", "?"]),
        ("sleeping", "list", None),
        ("diagnosis", "fold", None),
        ("months_left", "ticks", ["Rather not"]),
        ("age", "ticks", ["Rather not"]),
        ("release", "beside", ["None", "Rather not", "?"]),
        ("service_ban", "beside", ["Never", "Rather not", "?"]),
    ],
)
def test_each_kind_has_its_line(fact: str, shape: str, labels: list[str] | None) -> None:
    made = row(field(QUESTIONS[fact], Posted({})))
    assert made.shape == shape
    assert labels is None or [choice.label for choice in made.choices] == labels


@pytest.mark.parametrize("fact", [name for name in QUESTIONS if name != "needs"])
def test_what_is_not_known_is_ticked_from_the_start(fact: str) -> None:
    made = row(field(QUESTIONS[fact], Posted({})))
    assert [choice.label for choice in made.choices if choice.ticked] in ([UNKNOWN], [])


@pytest.mark.parametrize(("fact", "held"), [("release", "2027-03-01"), ("service_ban", 30), ("gp", True)])
def test_what_a_line_posts_is_read_as_it_was_held(fact: str, held: Any) -> None:
    made = row(field(QUESTIONS[fact], filled(QUESTIONS, {fact: held})))
    fields = {box.name: [box.value] for box in made.boxes}
    fields[fact] = [choice.value for choice in made.choices if choice.ticked]
    assert answer(QUESTIONS[fact], Posted(fields), today=TODAY) == held
    assert WHEN not in fields[fact]
