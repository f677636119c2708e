"""Places as they are typed."""

import pytest

from directory.places.resolving import find_place
from navigator.asking.places import (
    AVOIDING,
    BOXES_TO_AVOID,
    MOST_TO_AVOID,
    NOWHERE,
    avoid_boxes,
    avoid_names,
    place_boxes,
    read_posted_places,
    texts_in,
    texts_of,
)
from navigator.asking.posted import Posted

EVERY = {
    "sleeps": "S1 2AB",
    "local_connection": "Sheffield",
    "gp": "S3",
    "going_to": "Leeds",
    "avoid": ["S5", "Rotherham"],
}


def test_what_is_held_is_read_again_from_its_boxes() -> None:
    posted = Posted({name: [text] for name, text in texts_of(EVERY).items()})
    assert read_posted_places(posted, find=find_place).places == EVERY


def test_where_somebody_sleeps_is_asked_first() -> None:
    assert place_boxes({})[0].name == "place-sleeps"


def test_nowhere_to_avoid_is_known_and_nothing_typed_is_not() -> None:
    assert read_posted_places(Posted({AVOIDING: [NOWHERE]}), find=find_place).places == {"avoid": []}
    assert read_posted_places(Posted({}), find=find_place).places == {}


@pytest.mark.parametrize(("filled", "shown"), [(0, BOXES_TO_AVOID), (2, 3), (3, 4), (9, 10), (MOST_TO_AVOID, 10)])
def test_there_is_always_a_box_to_spare_up_to_the_last(filled: int, shown: int) -> None:
    texts = dict.fromkeys(avoid_names()[:filled], "S5")
    assert len(avoid_boxes(texts)) == shown


def test_spaces_do_not_count() -> None:
    assert texts_in(Posted({"place-sleeps": ["  S1   2AB "], "place-gp": ["   "]})) == {"place-sleeps": "S1 2AB"}


def test_a_problem_stands_at_its_box_with_what_would_do() -> None:
    read = read_posted_places(Posted({"place-gp": ["Atlantis"]}), find=find_place)
    (box,) = (box for box in place_boxes({"place-gp": "Atlantis"}, problems=read.problems) if box.error)
    assert (box.name, box.value) == ("place-gp", "Atlantis")
    assert "A postcode does" in box.error
