"""The thesaurus as shipped: enough of it, of every register, meaning things that exist, and hurting nobody."""

import json
import tomllib
from datetime import date
from pathlib import Path

import pytest

from directory.importing.records.parts import MODES
from directory.town.files import rows, terms
from navigator.vocabulary import shipped_vocabulary
from search.thesaurus import SAFETY, Entry, Register, shipped_thesaurus, unknown_terms
from search.thesaurus.entries import TERMS
from search.thesaurus.shipped import WORDS
from tests.directory.city.shipped import VOCABULARY
from tests.navigator.forbidden import forbidden

THESAURUS = shipped_thesaurus()
LINES = Path(__file__).resolve().parents[3] / "navigator" / "telling" / "words" / "safety.json"
WITHOUT_A_LINE_YET = {"modern_slavery", "overdose"}
"""Kinds for which the plan has no line, since no fact raises one: search has to bring its own."""

ORDINARY = """
a about add all am an and any are as at be by can co com course do for from get go got has have help her here him
how i if in is it just like me mr my need new no not now odd of on one or our out please previous put service she so
some that the then there they this to up us was we what where who will with you your
"""
"""Words that many sentences have, as abbreviations in capital letters become once they are read."""


def policies() -> set[str]:
    """The questions of the shipped policy grid, and their options."""
    questions = shipped_vocabulary()["x_grid"]
    options = {f"{each['id']}.{option['id']}" for each in questions for option in each.get("options", ())}
    return options | {each["id"] for each in questions}


def languages() -> set[str]:
    """The languages that anything in the town is to be had in."""
    return {each.code for row in rows(on=date(2026, 11, 23)) for each in getattr(row, "languages", ())}


KNOWN = {
    "needs": {*VOCABULARY.needs},
    **{taxonomy: {*names} for taxonomy, names in terms().items()},
    "policies": policies(),
    "languages": languages(),
    "modes": {*MODES},
}


def test_there_are_at_least_250_entries() -> None:
    assert len(THESAURUS.entries) >= 250


@pytest.mark.parametrize("register", Register)
def test_every_register_is_heard(register: Register) -> None:
    assert sum(entry.register is register for entry in THESAURUS.entries) >= 15


def test_every_term_that_an_entry_names_is_known() -> None:
    assert KNOWN.keys() == {*TERMS}
    assert unknown_terms(THESAURUS, known=KNOWN) == ()


def test_every_need_can_be_said_in_several_ways() -> None:
    for need in VOCABULARY.needs:
        assert sum(need in entry.terms.get("needs", ()) for entry in THESAURUS.entries) >= 3, need


@pytest.mark.parametrize(
    "words",
    [
        "script", "spice", "kicked out", "sectioned", "no papers", "sofa surfing", "dv", "IDVA", "methodone",
        "wet house", "NRPF", "cant get gp", "sanctioned", "tag", "recall", "peer support", "no recourse", "on a script",
        "come off the gear", "seeing things", "hitting me", "on tag", "county lines", "cuckooed", "food bank",
    ],
)  # fmt: skip
def test_what_the_field_says_every_day_is_there(words: str) -> None:
    assert words.casefold() in THESAURUS.by_said


@pytest.mark.parametrize(
    ("words", "safety"),
    [
        ("suicide", "distress"),
        ("want to die", "distress"),
        ("hitting me", "abuse"),
        ("my wife hits me", "abuse_of_men"),
        ("raped", "sexual_abuse"),
        ("overdose", "overdose"),
        ("rattling", "withdrawal_fits"),
        ("stop drinking", "daily_drinking"),
        ("come off the gear", "lower_tolerance"),
        ("nowhere to sleep", "outside_tonight"),
        ("county lines", "under_18"),
        ("trafficked", "modern_slavery"),
    ],
)
def test_a_crisis_word_raises_its_line(words: str, safety: str) -> None:
    assert {entry.safety for entry in THESAURUS.by_said[words]} == {safety}


def test_every_kind_of_line_is_raised_by_something() -> None:
    assert {entry.safety for entry in THESAURUS.entries} - {""} == {*SAFETY}


def test_the_plan_has_a_line_of_each_kind_but_those_that_search_brings() -> None:
    lines = {each["id"] for each in json.loads(LINES.read_text(encoding="utf-8"))}
    assert {*SAFETY} - lines == WITHOUT_A_LINE_YET


def test_no_word_of_every_sentence_is_taken_for_an_abbreviation() -> None:
    assert {*ORDINARY.split()} & THESAURUS.by_said.keys() == set()


@pytest.mark.parametrize("words", ["NFA", "AA", "no papers"])
def test_what_can_be_taken_in_two_ways_says_so(words: str) -> None:
    entries = THESAURUS.by_said[words.casefold()]
    assert len(entries) > 1
    assert all(entry.ambiguous for entry in entries)


@pytest.mark.parametrize("words", ["junkie", "tramp", "nutter", "pikey", "prostitute", "addict", "chaotic", "ex-con"])
def test_words_that_hurt_are_understood_and_never_shown(words: str) -> None:
    assert all(entry.never_show for entry in THESAURUS.by_said[words])


@pytest.mark.parametrize("entry", THESAURUS.entries, ids=lambda entry: entry.at)
def test_nothing_that_may_be_shown_is_a_word_we_never_say(entry: Entry) -> None:
    shown = [*entry.words, entry.ambiguous, *(() if entry.never_show else entry.said)]
    assert [word for text in shown for word in forbidden(text)] == []


@pytest.mark.parametrize("path", sorted(WORDS.glob("*.toml")), ids=lambda path: path.stem)
def test_every_file_says_where_its_facts_come_from(path: Path) -> None:
    assert tomllib.loads(path.read_text(encoding="utf-8"))["sources"]
