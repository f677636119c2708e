"""A text cut into words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.words import LONGEST_WORD, cut, plain

CUT = [
    ("Women's Aid", "women aid"),
    ("Women’s Aid", "women aid"),
    ("the girls' group", "the girls group"),
    ("O'Brien House", "obrien house"),
    ("can't, don’t", "cant dont"),
    ("in the U.K.", "in the uk"),
    ("N.R.P.F. and n.r.p.f", "nrpf and nrpf"),
    ("A&E, B & B", "ae bb"),
    ("Bed & Breakfast", "bed breakfast"),
    ("drop-in and/or call-out", "drop in and or call out"),
    ("Café naïve Łódź", "cafe naive lodz"),
    ("LGBT+ people", "lgbt people"),
    ("24/7, S1 2AB", "24 7 s1 2ab"),
    ("No. 12. The end.", "no 12 the end"),
    ("e-mail: a_b@c.org", "e mail a b c org"),
    ("straße ﬁnd ２", "strasse find 2"),
    ("помощь, 援助", "pomoshch yuanzhu"),
    ("", ""),
    ("  …!? ' ’ & . ", ""),
]


@pytest.mark.parametrize(("text", "words"), CUT)
def test_a_text_is_cut_into_words_made_alike(text: str, words: str) -> None:
    assert " ".join(word.text for word in cut(text)) == words


def test_a_word_knows_where_it_stands() -> None:
    text = "Ask Women's Aid (U.K.)"
    assert [text[word.start : word.end] for word in cut(text)] == ["Ask", "Women's", "Aid", "U.K."]


def test_a_word_without_end_is_cut_off() -> None:
    assert [len(word.text) for word in cut("a" * 10_000)] == [LONGEST_WORD]


@given(st.text())
def test_no_text_raises_and_words_stay_as_they_are_when_cut_again(text: str) -> None:
    for word in cut(text):
        assert word.text == plain(word.text)
        assert re.fullmatch("[a-z0-9]+", word.text)
        assert [again.text for again in cut(word.text)] == [word.text]
