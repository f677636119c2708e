"""The words that listings use, and which was meant."""

import pytest

from search.entries.entry import Facet
from search.reading.lexicon import Lexicon
from search.sought import Way

LEXICON = Lexicon(
    {"methadone": 9, "prescription": 40, "counselling": 80, "counsel": 1, "shelter": 30, "bed": 20, "advice": 70},
    listings=100,
    codes={("need", "housing"): 50},
)

MEANT = [
    ("methodone", "methadone"),
    ("counciling", None),
    ("counseling", "counselling"),
    ("prescribtion", "prescription"),
    ("shleter", "shelter"),
    ("shelterx", "shelter"),
    ("bde", None),
    ("helicopter", None),
    ("s1sh", None),
    ("advise", "advice"),
    ("suicidle", "suicidal"),
]


@pytest.mark.parametrize(("typed", "meant"), MEANT)
def test_what_was_meant_by_a_word_that_no_listing_uses(typed: str, meant: str | None) -> None:
    assert LEXICON.meant_by(typed, also=["suicidal"]) == meant


def test_a_form_of_a_word_is_known() -> None:
    assert LEXICON.knows("shelters")
    assert not LEXICON.knows("helicopter")


def test_it_tells_more_to_say_what_few_say() -> None:
    rare, common = Way(("methadon",)), Way(("counsel",))
    assert LEXICON.rarity(rare) > LEXICON.rarity(common) > 0
    assert LEXICON.saying(Way(("methadon", "shelter"))) == 9


def test_listings_that_are_filed_are_counted_too() -> None:
    assert LEXICON.saying(Way(filed=(Facet.NEED, "housing"))) == 50
    assert LEXICON.saying(Way(filed=(Facet.NEED, "detox"))) == 0
