"""From what was typed to units, with what was made of the words."""

from typing import Any

import pytest

from search.entries.entry import Facet
from search.reading.lexicon import Lexicon
from search.reading.meanings import meanings_of
from search.reading.reading import LONGEST, MOST_UNITS, Read, read
from search.sought import Unit
from search.thesaurus import read_thesaurus
from tests.directory.hours.saying import at, shown


def an_entry(*said: str, words: list[str], **more: Any) -> dict[str, Any]:
    return {"said": list(said), "words": words, "register": "street", "both_ways": False, **more}


THESAURUS = read_thesaurus(
    {
        "words": {
            "about": "Words for tests.",
            "entry": [
                an_entry("kicked out", words=["eviction"], needs=["housing"]),
                an_entry("script", words=["prescribing"], ambiguous="of a film"),
                an_entry("dog", "dogs", words=["pets"], policies=["pets.dog"]),
                an_entry("hitting me", words=["abuse"], safety="abuse"),
                an_entry("foodbank", words=["food bank"], both_ways=True),
                an_entry("section 21", words=["eviction"]),
                an_entry("sectioned", words=["mental health act"]),
            ],
        }
    }
)
_WORDS = "eviction prescribing pets abuse food bank hostel women shelter mental health act kicked housing section"
USED = _WORDS.split()
LEXICON = Lexicon(
    dict.fromkeys(USED, 5),
    listings=100,
    codes={("need", "housing"): 30, ("takes", "pets.dog:yes"): 4, ("takes", "pets.dog:case_by_case"): 4},
)
NOON = at("2026-11-24 12:00")


def reading(text: str, **more: Any) -> Read:
    return read(
        text,
        meanings=meanings_of(THESAURUS, names={("needs", "housing"): "Somewhere to live"}),
        lexicon=LEXICON,
        towns={"quarmouth"},
        now=NOON,
        **more,
    )


def ways(unit: Unit) -> list[str]:
    return [":".join((way.filed[0].value, way.filed[1])) if way.filed else " ".join(way.stems) for way in unit.ways]


UNITS = [
    ("hostel women", ["hostel", "women"]),
    ("I need a hostel for women please", ["hostel", "women"]),
    ("been kicked out", ["kicked out"]),
    ("food bank", ["food bank"]),
    ('"women hostel"', ["women hostel"]),
    ("section 21 notice", ["section 21", "notice"]),
    ("sectioned", ["sectioned"]),
    ("", []),
    ("i need help", []),
]


@pytest.mark.parametrize(("text", "said"), UNITS)
def test_units_are_the_longest_phrases_that_are_known_and_then_words(text: str, said: list[str]) -> None:
    assert [unit.said for unit in reading(text).units] == said


MEANT = [
    ("kicked out", ["evict", "need:housing", "kick"]),
    ("dogs", ["pet", "takes:pets.dog:yes", "takes:pets.dog:case_by_case"]),
    ("evictions", ["evict"]),
    ("food bank", ["food bank", "food", "bank"]),
]


@pytest.mark.parametrize(("text", "found"), MEANT)
def test_a_unit_has_every_way_to_say_it_that_some_listing_has(text: str, found: list[str]) -> None:
    (unit,) = reading(text).units
    assert ways(unit) == found


def test_what_the_words_may_mean_is_trusted_less_than_what_they_mean() -> None:
    (script,), (hitting,) = reading("script").units, reading("hitting me").units
    assert script.most < hitting.most


def test_who_says_no_to_whom_the_words_are_about_is_put_back() -> None:
    assert reading("hostel dogs").against == ((Facet.TAKES, "pets.dog:no"),)


def test_a_word_of_danger_raises_its_line() -> None:
    assert reading("he keeps hitting me").safety == ("abuse",)
    assert reading("hostel").safety == ()


def test_a_word_that_nobody_uses_is_corrected_and_that_is_told() -> None:
    found = reading("shleter womans")
    assert [(each.typed, each.taken) for each in found.corrected] == [("shleter", "shelter")]
    assert found.units[0].said == "shelter"
    assert reading("shleter", as_typed=True).corrected == ()


def test_a_word_is_corrected_into_one_that_is_understood_too() -> None:
    assert [each.taken for each in reading("sectined").corrected] == ["sectioned"]


def test_what_no_listing_could_say_leaves_none_out() -> None:
    hostel, other = reading("hostel helicopter").units
    assert (hostel.is_needed, other.is_needed) == (True, False)


def test_what_is_not_wanted_stands_apart() -> None:
    found = reading("hostel -women")
    assert ([unit.said for unit in found.units], [unit.said for unit in found.unwanted]) == (["hostel"], ["women"])


def test_a_place_and_a_time_are_taken_out_of_the_words() -> None:
    found = reading("hostel in quarmouth tonight")
    assert ([unit.said for unit in found.units], found.place) == (["hostel"], "quarmouth")
    assert shown(found.at) == "2026-11-24 21:00"


def test_a_pasted_letter_is_read_as_far_as_it_tells() -> None:
    assert len(reading("hostel women " * 500).units) == MOST_UNITS
    assert reading(" " * LONGEST + "hostel").units == ()
