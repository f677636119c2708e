"""Reading a thesaurus: what an entry is, and every fault with the entry, what was found and what was expected."""

from typing import Any

import pytest

from navigator.core.documents import Faults
from search.thesaurus import Register, Thesaurus, read_thesaurus, same_words

SCRIPT = {"said": ["script"], "words": ["prescribing"], "register": "street", "both_ways": False}


def read(*rows: dict[str, Any], **document: Any) -> Thesaurus:
    return read_thesaurus({"drugs": {"about": "Drugs.", "entry": list(rows), **document}})


def told(*rows: dict[str, Any], **document: Any) -> str:
    with pytest.raises(Faults) as raised:
        read(*rows, **document)
    return str(raised.value)


def test_an_entry_is_found_by_whatever_is_said() -> None:
    (entry,) = read(SCRIPT | {"said": ["script", "On  a SCRIPT", "mum’s script"], "needs": ["substance_use"]}).entries
    by_said = read(SCRIPT | {"said": ["script", "On  a SCRIPT", "mum’s script"], "needs": ["substance_use"]}).by_said
    assert by_said.keys() == {"script", "on a script", "mum's script"}
    assert entry.register is Register.STREET
    assert entry.terms == {"needs": ("substance_use",)}
    assert (entry.both_ways, entry.never_show, entry.safety, entry.ambiguous) == (False, False, "", "")


@pytest.mark.parametrize(
    ("written", "same"), [("Women’s", "women's"), ("  NO   Papers ", "no papers"), ("café", "café")]
)
def test_what_is_the_same_is_written_one_way(written: str, same: str) -> None:
    assert same_words(written) == same


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"said": []}, "drugs.entry[1].said: found []; expected texts, one at least, none of them twice"),
        ({"said": "script"}, 'drugs.entry[1].said: found "script"; expected texts'),
        ({"said": ["script", "SCRIPT"]}, "expected texts, one at least, none of them twice"),
        ({"words": [" "]}, 'drugs.entry[1].words: found [" "]; expected texts'),
        ({"needs": ["detox", 3]}, "drugs.entry[1].needs: found"),
        ({"register": "posh"}, 'drugs.entry[1].register: found "posh"; expected one of street, everyday, clinical'),
        ({"both_ways": "yes"}, 'drugs.entry[1].both_ways: found "yes"; expected true or false'),
        ({"never_show": 1}, "drugs.entry[1].never_show: found 1; expected true or false"),
        ({"safety": "fire"}, 'drugs.entry[1].safety: found "fire"; expected one of outside_tonight, distress'),
        ({"note": ""}, 'drugs.entry[1].note: found ""; expected a text'),
        ({"kind": ["hostel"]}, 'drugs.entry[1].kind: found ["hostel"]; expected one of said, words'),
        ({"words": ["Script"]}, 'drugs.entry[1] (script).words: found ["Script"]; expected a word that is not said'),
    ],
)
def test_a_fault_names_the_entry_what_was_found_and_what_was_expected(change: dict[str, Any], expected: str) -> None:
    assert expected in told(SCRIPT | change)


@pytest.mark.parametrize("key", SCRIPT)
def test_nothing_that_is_needed_may_lack(key: str) -> None:
    row = {name: value for name, value in SCRIPT.items() if name != key}
    assert f"drugs.entry[1].{key}: found nothing; expected a value" in told(row)


def test_an_entry_that_means_itself_may_have_a_term() -> None:
    assert read(SCRIPT | {"words": ["script"], "needs": ["substance_use"]}).entries


def test_what_is_said_twice_is_refused_in_both_places() -> None:
    faults = told(SCRIPT, SCRIPT | {"words": ["a play"]})
    assert 'drugs.entry[1] (script).said: found "script"; expected `ambiguous` here' in faults
    assert "drugs.entry[2] (script)" in faults


def test_what_can_be_taken_in_two_ways_stands_twice_when_both_say_so() -> None:
    both = read(SCRIPT | {"ambiguous": "a play"}, SCRIPT | {"words": ["a play"], "ambiguous": "a prescription"})
    assert len(both.by_said["script"]) == 2
    assert 'drugs.entry[2] (script).said: found "script"; expected `ambiguous`' in told(
        SCRIPT | {"ambiguous": "a play"}, SCRIPT | {"words": ["a play"]}
    )


HURTFUL = SCRIPT | {"said": ["junkie"], "words": ["drugs"], "never_show": True}


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (SCRIPT | {"words": ["Junkie"]}, 'drugs.entry[2] (script).words: found "Junkie"; expected no word that is'),
        (
            SCRIPT | {"said": ["script", "junkie"], "ambiguous": "another"},
            'drugs.entry[2] (script).said: found "junkie"; expected no word that is',
        ),
    ],
)
def test_a_word_that_hurts_stands_nowhere_where_it_would_be_shown(other: dict[str, Any], expected: str) -> None:
    assert expected in told(HURTFUL | {"ambiguous": "another"}, other)


def test_no_other_word_leads_to_one_that_hurts() -> None:
    assert "drugs.entry[1] (junkie).both_ways: found true; expected false" in told(HURTFUL | {"both_ways": True})


def test_a_file_says_what_it_is_about_and_where_its_facts_are_from() -> None:
    assert 'drugs.about: found " "; expected what these words are about' in told(about=" ")
    assert "drugs.about: found nothing" in _told_of({"entry": []})
    assert 'drugs.sources: found "FRANK"; expected where the facts come from' in told(sources="FRANK")
    assert "drugs.entries: found []; expected one of about, sources, entry" in told(entries=[])


def _told_of(document: dict[str, Any]) -> str:
    with pytest.raises(Faults) as raised:
        read_thesaurus({"drugs": document})
    return str(raised.value)
