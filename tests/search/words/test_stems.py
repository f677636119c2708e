"""The forms of a word share one stem; other words do not."""

import pytest

from search.words import stem, stems_of

ALIKE = [
    "homeless homelessness",
    "evict evicted eviction evictions",
    "drug drugs",
    "drinking drinks drink",
    "women womens",
    "hostel hostels",
    "counselling counsel",
    "addiction addicted addict",
    "debt debts",
    "prescribe prescribed prescribing prescribes",
]
APART = [("housing", "house-proud"), ("universal", "university"), ("care", "career"), ("organ", "organisation")]


@pytest.mark.parametrize("forms", ALIKE)
def test_forms_of_one_word_share_a_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(("one", "other"), APART)
def test_other_words_have_other_stems(one: str, other: str) -> None:
    assert stems_of(one) != stems_of(other)


def test_a_word_with_a_digit_is_its_own_stem() -> None:
    assert stems_of("S1 2AB, 12s") == ("s1", "2ab", "12s")
