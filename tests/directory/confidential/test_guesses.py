"""What in texts could be an address, and how much of it is too much."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.confidential.clues import clues_of
from directory.confidential.guesses import are_too_many, could_be_an_address, postcodes_in, streets_in

TEXTS = [
    # text                                              postcodes               streets
    ("Write to S1 2AB or s36-4qt.", {"S1 2AB", "S36 4QT"}, set()),
    ("S.3.6 4 q_t", {"S36 4QT"}, set()),
    ("?q=S36%204QT", {"S36 4QT"}, set()),
    ("S1 2AB, S1 2AB", {"S1 2AB"}, set()),
    ("E1 2S S 36 4QT", {"E1 2SS", "S36 4QT"}, set()),
    ("S1 and S36 4", set(), set()),
    ("Open at 10 am and 12 pm, 24 hours on 2 days", set(), set()),
    ("16 and over; 3 rooms, 12 beds", set(), set()),
    ("14 Tallow Street and 16a, Old Kiln Ln.", set(), {"14tallowstreet", "16aoldkilnln"}),
    ("14 TALLOW st, 14 tallow-st", set(), {"14tallowst"}),
    ("Tallow Street", set(), set()),
]


@pytest.mark.parametrize(("text", "postcodes", "streets"), TEXTS)
def test_guesses_are_found_however_they_are_written(text: str, postcodes: set[str], streets: set[str]) -> None:
    assert postcodes <= postcodes_in(text)
    assert {one[-4:] for one in postcodes_in(text)} == {one[-4:] for one in postcodes}
    assert streets_in(text) == streets
    assert could_be_an_address(text) is bool(postcodes or streets)


MANY = [
    (["S1 2AB, S1 2AD, S1 2AE"], False),
    (["S1 2AB, S1 2AD, S1 2AE, s12ab"], False),
    (["S1 2AB, S1 2AD, S1 2AE, S1 2AF"], True),
    (["S1 2AB", "S1 2AD", "S1 2AE", "S1 2AF"], True),
    (["1 Kiln Lane, S1 2AB", "2 Kiln Lane, S1 2AD", "3 Kiln Lane, S1 2AE"], False),
    (["1 Kiln Lane, 2 Kiln Lane, 3 Kiln Lane, 4 Kiln Lane"], True),
    ([], False),
]


@pytest.mark.parametrize(("texts", "too_many"), MANY)
def test_more_than_three_different_ones_are_too_many_wherever_they_stand(texts: list[str], too_many: bool) -> None:
    assert are_too_many(texts) is too_many


@given(
    before=st.text(alphabet="S36 4QT-E1.%20", max_size=8),
    gaps=st.lists(st.text(alphabet=" -._/", max_size=6), min_size=6, max_size=6),
    after=st.text(alphabet="S36 4QT-E1.", max_size=8),
)
def test_whatever_a_clue_finds_is_counted(before: str, gaps: list[str], after: str) -> None:
    written = "".join(sign + gap for sign, gap in zip("S364QT", gaps, strict=True)).rstrip(" -._/")
    text = f"{before} {written} {after}"
    assert not clues_of([], postal_code="S36 4QT").stand_in(text) or "S36 4QT" in postcodes_in(text)
