"""Quotation marks, what is not wanted, places and times among the words. 24 November 2026 is a Tuesday."""

import pytest

from search.reading.moments import when
from search.reading.quoting import pieces
from search.reading.whereabouts import whereabouts
from tests.directory.hours.saying import at, shown

PIECES = [
    ("food bank", ["food", "bank"]),
    ('"food bank" women', ['"food bank"', "women"]),
    ("“night shelter” -women", ['"night shelter"', "-women"]),
    ('hostel NOT "young people"', ["hostel", '-"young people"']),
    ("drop-in", ["drop in"]),
    ('an "open mark', ["an", '"open mark"']),
    ('"" - NOT', ["not"]),
    ("a not b", ["a", "not", "b"]),
]


@pytest.mark.parametrize(("text", "said"), PIECES)
def test_a_text_falls_into_pieces(text: str, said: list[str]) -> None:
    found = []
    for piece in pieces(text):
        words = " ".join(word.text for word in piece.words)
        found.append(("-" if piece.is_unwanted else "") + (f'"{words}"' if piece.is_quoted else words))
    assert found == said


def test_each_word_knows_where_it_stands() -> None:
    text = 'x "Night Shelter" -O’Brien'
    assert [text[w.start : w.end] for piece in pieces(text) for w in piece.words] == [
        "x",
        "Night",
        "Shelter",
        "O’Brien",
    ]


PLACES = [
    ("food bank s10", (2, 3, "S10")),
    ("food bank near s10 1", (2, 5, "S10 1")),
    ("in quarmouth shelter", (0, 2, "quarmouth")),
    ("shelter upper quar", (1, 3, "upper quar")),
    ("section 21", None),
    ("4x4 club", None),
    ("shelter", None),
]


@pytest.mark.parametrize(("words", "found"), PLACES)
def test_a_place_among_the_words(words: str, found: tuple[int, int, str] | None) -> None:
    place = whereabouts(words.split(), towns={"quarmouth", "upper quar"})
    assert (place and (place.start, place.end, place.name)) == found


TIMES = [
    ("food bank open now", (2, 4, "2026-11-24 14:30")),
    ("bed tonight", (1, 2, "2026-11-24 21:00")),
    ("meal tomorrow", (1, 2, "2026-11-25 11:00")),
    ("meal on sunday", (1, 3, "2026-11-29 11:00")),
    ("meal tuesday", (1, 2, "2026-11-24 14:30")),
    ("meal", None),
]


@pytest.mark.parametrize(("words", "found"), TIMES)
def test_a_time_among_the_words(words: str, found: tuple[int, int, str] | None) -> None:
    time = when(words.split(), now=at("2026-11-24 14:30"))
    assert (time and (time.start, time.end, shown(time.at))) == found


def test_tonight_is_now_where_it_is_later_than_nine() -> None:
    time = when(["tonight"], now=at("2026-11-24 23:10"))
    assert time is not None
    assert shown(time.at) == "2026-11-24 23:10"
