from typing import Any

import pytest

from navigator.core.documents import Faults, read_case, read_vocabulary
from tests.navigator.core.documents.changing import (
    COUNT,
    FACT,
    LIST,
    NAME,
    NEED,
    NOT_EMPTY,
    ONCE,
    SOUND,
    TEXT,
    WHOLE,
    YES_NO,
    below,
    faults,
    here,
    missing,
    sound_but,
)

SENSITIVITY = "one of 0, 1, 2, 3"
TEST_KEYS = "a test with one of the keys all, any, not, some, anyone, fact"
CHANGE_KEYS = "one of the keys need, then, if, weeks"
NO_NEEDS = "no value: nothing sets the needs of a person"
PAIR = "a list of 2"

BAD = [
    missing("vocabulary"),
    missing("vocabulary.format"),
    here("vocabulary.format", 2, "one of 1"),
    here("vocabulary.format", True, "one of 1"),
    here("vocabulary.version", 3, TEXT),
    here("vocabulary.progresions", [], "one of the keys format, facts, version, implications, progressions, "
     "setbacks, together"),
    # Facts.
    here("vocabulary.facts.pet", "yes", "an object with kind"),
    below("vocabulary.facts.pet", {}, "kind", "nothing", "the key kind"),
    below("vocabulary.facts.pet", {"kind": "maybe"}, "kind", '"maybe"', 'one of "yes_no", "one", "several", '
     '"number", "age", "ago", "date"'),
    below("vocabulary.facts.pet", {"kind": "one"}, "options", "nothing", "the key options"),
    below("vocabulary.facts.pet", {"kind": "several"}, "options", "nothing", "the key options"),
    below("vocabulary.facts.pet", {"kind": "one", "options": []}, "options", "[]", NOT_EMPTY),
    below("vocabulary.facts.pet", {"kind": "one", "options": ["dog", "dog"]}, "options[1]", '"dog"', ONCE),
    below("vocabulary.facts.pet", {"kind": "one", "options": [""]}, "options[0]", '""', NAME),
    below("vocabulary.facts.pet", {"kind": "one", "options": "dog"}, "options", '"dog"', LIST),
    ("vocabulary.facts.nights.min", 10, "vocabulary.facts.nights.max: found 9; expected a whole number of at least "
     "10"),
    here("vocabulary.facts.nights.min", 1.5, WHOLE),
    here("vocabulary.facts.nights.max", False, WHOLE),
    here("vocabulary.facts.nights.unit", 1, TEXT),
    here("vocabulary.facts.age.changes", "daily", 'one of "never", "by_support", "with_time"'),
    here("vocabulary.facts.age.sensitivity", 4, SENSITIVITY),
    here("vocabulary.facts.age.sensitivity", True, SENSITIVITY),
    here("vocabulary.facts.age.need", "love", NEED),
    here("vocabulary.facts.age.wording", "?", "one of the keys kind, options, min, max, unit, changes, need, "
     "sensitivity"),
    # Implications.
    missing("vocabulary.implications[0].then"),
    missing("vocabulary.implications[0].if"),
    here("vocabulary.implications[0].so", 1, "one of the keys if, then"),
    here("vocabulary.implications[0].then.papers", None, YES_NO),
    below("vocabulary.implications[0].then.pet", True, "", '"pet"', FACT),
    here("vocabulary.implications[0].if", {"elsewhere": {"kind": "hostel"}}, TEST_KEYS),
    # Progressions and setbacks.
    here("vocabulary.progressions[0].need", "love", NEED),
    missing("vocabulary.progressions[0].need"),
    missing("vocabulary.progressions[0].then"),
    here("vocabulary.progressions[0].weeks", -1, COUNT),
    here("vocabulary.progressions[0].wekes", 1, CHANGE_KEYS),
    here("vocabulary.progressions[0].then.gender", "man", "no fact that never changes"),
    here("vocabulary.progressions[0].then.needs", [], NO_NEEDS),
    here("vocabulary.progressions[0].then.papers", "yes", YES_NO),
    below("vocabulary.progressions[0].then.pet", None, "", '"pet"', FACT),
    below("vocabulary.progressions[0].if", {"all": [{"elsewhere": {"kind": "hostel"}}]}, "all[0]", '{"elsewhere": '
     '{"kind": "hostel"}}', TEST_KEYS),
    below("vocabulary.progressions[1]", {"need": "housing", "then": {}}, "need", '"housing"', "at most one of the "
     "progressions for each need"),
    below("vocabulary.setbacks[1]", {"need": "substance_use", "then": {}}, "need", '"substance_use"', "at most one "
     "of the setbacks for each need"),
    here("vocabulary.setbacks[0].weeks", 1, "one of the keys need, then, if"),
    here("vocabulary.setbacks[0].then.needs", None, NO_NEEDS),
    # Pairs.
    here("vocabulary.together[0][1]", "love", NEED),
    here("vocabulary.together[0][1]", "mental_health", ONCE),
    ("vocabulary.together[0][2]", "housing", 'vocabulary.together[0]: found ["mental_health", "substance_use", '
     '"housing"]; expected a list of 2'),
    here("vocabulary.together[0]", ["housing"], PAIR),
]  # fmt: skip


@pytest.mark.parametrize(("path", "value", "line"), BAD)
def test_each_fault_of_a_vocabulary_is_told_where_it_is(path: str, value: Any, line: str) -> None:
    assert line in faults(sound_but((path, value)))


@pytest.mark.parametrize(
    ("vocabulary", "line"),
    [
        (7, "vocabulary: found 7; expected an object with format, facts"),
        ({"format": 1}, "vocabulary.facts: found nothing; expected the key facts"),
        ({"format": 1, "facts": {}}, 'vocabulary.facts.needs: found nothing; expected a fact of the kind "several"'),
        ({"format": 1, "facts": []}, "vocabulary.facts: found []; expected an object"),
        (
            {"format": 1, "facts": {"needs": {"kind": "yes_no"}}},
            'vocabulary.facts.needs: found {"kind": "yes_no"}; expected a fact of the kind "several"',
        ),
        (
            {"format": 1, "facts": {"": {"kind": "age"}}},
            'vocabulary.facts.: found ""; expected a text that is not empty',
        ),
    ],
)
def test_a_vocabulary_needs_facts_and_among_them_the_needs(vocabulary: Any, line: str) -> None:
    assert line in faults({"format": 1, "vocabulary": vocabulary, "services": [], "people": []})


def test_a_number_may_have_one_value_only() -> None:
    assert faults(sound_but(("vocabulary.facts.nights.min", 9))) == []


def test_a_vocabulary_may_be_read_alone() -> None:
    assert read_vocabulary(SOUND["vocabulary"]) == read_case(SOUND).catalogue.vocabulary
    with pytest.raises(Faults, match=r"^format: found 2; expected one of 1$"):
        read_vocabulary(SOUND["vocabulary"] | {"format": 2})
