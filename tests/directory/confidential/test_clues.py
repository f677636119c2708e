"""What gives 14 Tallow Street, S36 4QT away, and what does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.confidential.clues import WITHHELD, Clues, clues_of, telling_lines, whole_postcodes
from directory.places.points import Point

TALLOW = clues_of(["Tallow House", "14 Tallow Street"], postal_code="S36 4QT", point=Point(53.49281, -1.61374))


@pytest.mark.parametrize(
    "text",
    [
        "We are at 14 Tallow Street.",
        "we are at 14 TALLOW STREET, ring twice",
        "14tallowstreet",
        "14  Tallow\nStreet",
        "14, Tallow St.",
        "1 4 T a l l o w S t r e e t",
        "Post: s364qt",
        "S36 4QT",
        "S36-4QT.",
        "https://maps.example/?q=14+Tallow+Street",
        "https://maps.example/?q=14%20Tallow%20Street",
        "https://maps.example/S36%204QT",
        "１４ Ｔａｌｌｏｗ Street",
        "https://maps.example/@53.4928,-1.6137,17z",
        "https://maps.example/!3d53.49281!4d-1.61374",
        "POINT(-1.61374 53.49281)",
        "53.493, -1.614",
    ],
)
def test_the_address_is_found_however_it_is_written(text: str) -> None:
    assert TALLOW.stand_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "We are in S36.",
        "S36 4QU",
        "114 Tallow Street",
        "14 Tallowbank Street",
        "Tallow Street",
        "14 Tall Streets",
        "53.4928 people, 1.6137 of them twice",
        "https://maps.example/@53.3811,-1.4701,17z",
        "S36 for QT",
    ],
)
def test_what_everybody_may_know_is_no_clue(text: str) -> None:
    assert not TALLOW.stand_in(text)


@pytest.mark.parametrize(
    ("lines", "telling"),
    [
        (["14 Tallow Street", ""], ["14 Tallow Street"]),
        (["Tallow House", "14 Tallow Street"], ["14 Tallow Street"]),
        (["Flat 2, 14 Tallow Street"], ["14 Tallow Street"]),
        (["Unit 3, Tallow Yard"], ["Unit 3, Tallow Yard"]),
        (["Unit 3 Tallow Yard"], ["Unit 3 Tallow Yard"]),
        (["Tallow House", "Millgate"], ["Tallow House"]),
        (["", ""], []),
        (["Hub"], []),
    ],
)
def test_the_lines_that_say_which_house(lines: list[str], telling: list[str]) -> None:
    assert telling_lines(lines) == telling


@pytest.mark.parametrize(
    ("postcode", "whole"), [("S36 4QT", ["S364QT"]), ("s36", []), ("", []), ("Sheffield", []), ("S36 4", [])]
)
def test_half_a_postcode_is_no_clue(postcode: str, whole: list[str]) -> None:
    assert whole_postcodes(postcode) == whole


@pytest.mark.parametrize("text", ["12 Tallow Street", "14 Tallow Street", "12-14 tallow st"])
def test_either_number_of_a_double_house_is_a_clue(text: str) -> None:
    assert clues_of(["12–14 Tallow Street"]).stand_in(text)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Come to 14 Tallow Street (S36 4QT) at nine.", f"Come to {WITHHELD} ({WITHHELD}) at nine."),
        ("Map: https://maps.example/@53.49281,-1.61374", f"Map: https://maps.example/@{WITHHELD}"),
        ("q=14%20Tallow%20Street", f"q={WITHHELD}"),
        ("Nothing here: 100% free, 2+2", "Nothing here: 100% free, 2+2"),
    ],
)
def test_taking_it_out_leaves_the_rest(text: str, left: str) -> None:
    assert TALLOW.taken_out_of(text) == left


def test_no_address_has_no_clues() -> None:
    assert not Clues().stand_in("14 Tallow Street, S36 4QT, 53.49281, -1.61374")
    assert clues_of(["", ""]) == Clues()


@given(st.lists(st.sampled_from(["14 Tallow Street", "s364qt", "14%20Tallow%20St", "53.4928,-1.6137", "a", " ", "%"])))
def test_nothing_is_left_of_it(pieces: list[str]) -> None:
    assert not TALLOW.stand_in(TALLOW.taken_out_of(" ".join(pieces)))
